"""Where what somebody says ends, because the speaker's next act or the writer's own story goes on."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.pronoun_forms import FEMALE, MALE, NEUTER, PLURAL
from extract.propositions.parse import parse_of
from extract.speech.clauses import is_reporting
from extract.speech.cues import cue_table, near_misses, word_list
from extract.speech.forms import verb_lemma
from extract.speech.sources import can_inform
from extract.speech.trees import (
    antecedent,
    child,
    child_is,
    children,
    dependents,
    phrase,
    preposition,
    subject,
    with_conjuncts,
)

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BEFORE_ACT = frozenset({"ADV", "SCONJ", "CCONJ", "AUX"})
CLOSING_MARKS = frozenset({"”", "''", '"', "’", "'"})


def before_adding(verb: Token, said: Tokens) -> int:
    """Where the range ends before the speaker's next act (", adding that"), unless that is within quotation marks."""
    doc, parse = verb.doc, parse_of(verb.doc)
    inside = False
    for i in range(said.start, said.end - 1):
        if parse.words[i] in ("“", "``"):
            inside = True
        elif parse.words[i] in ("”", "''"):
            inside = False
        if inside or i == said.start or parse.tree.pos[i] != "VERB":
            continue
        outer = next_act_of(doc[i])
        if outer is not None and outer.i <= verb.i:
            first = i
            while first > said.start and doc[first - 1].pos_ in _BEFORE_ACT:
                first -= 1
            return first - (doc[first - 1].text == ",")
    return said.end


def next_act_of(verb: Token) -> Token | None:
    """The reporting verb whose speaker this verb has too, though by the tree it is part of what that one reports.

    That is so of a participle after a comma ("said it failed, adding that"), and of a coordinated verb whose subject by
    the tree is a thing that cannot speak ("said the claims were false and suggested that") or that follows a
    quotation's closing mark.
    """
    if verb.pos_ != "VERB" or (verb.tag_ != "VBG" and verb.dep_ != "conj") or verb.i == 0:
        return None
    if not (is_reporting(verb) or _answers(verb)) or child(verb, "nsubj", "nsubj:pass") is not None:
        return None
    doc = verb.doc
    withheld = near_misses().get(verb_lemma(verb), frozenset())
    things = (doc[i] for c in children(verb, "obj") for i in with_conjuncts(c)) if withheld else ()
    if any(thing.lemma_.lower() in withheld for thing in things):
        return None  # "said they locked her up, | denying her food |"
    first = verb.i - 1
    while first > 0 and (doc[first].pos_ in _BEFORE_ACT or (verb.tag_ != "VBG" and doc[first].text == ",")):
        first -= 1
    closed = doc[first].text in CLOSING_MARKS
    if verb.tag_ == "VBG":
        if not closed and doc[first].text != ",":
            return None
    elif verb.dep_ == "conj" and verb.tag_ in _FINITE | {"VBN"}:
        holder = subject(verb)
        if not closed and (holder is None or can_inform(antecedent(holder))) and not _turns_back(verb):
            return None
    else:
        return None
    said = verb
    for above in verb.ancestors:
        if said.dep_ in ("ccomp", "parataxis", "xcomp") and above.i < verb.i and is_reporting(above):
            return above
        said = above
    return None


def _answers(verb: Token) -> bool:
    """Whether a participle answers what others say: "said that they starved, contradicting the army's account"."""
    if verb.tag_ != "VBG":
        return False
    kinds = {cue.kind for cue in cue_table().get((verb_lemma(verb), "verb"), ())}
    thing = child(verb, "obj")
    if "accusation" in kinds:  # those told of may accuse others
        return thing is not None and thing.tag_ == "PRP" and not _is_done_by_those_told_of(verb, thing)
    claims = word_list("reportlike")
    told = thing is not None and any(t.lemma_.lower() in claims for t in (thing, *children(thing, "nmod")))
    if thing is not None and thing.tag_ == "PRP" and "naming" in kinds:  # "denied that it fled, calling it a lie"
        told = any(c.lemma_ in word_list("baseless") for c in children(verb, "xcomp", "obj") if c != thing)
    if thing is not None and "naming" in kinds and verb.head.dep_ == "xcomp" and verb.head.tag_ == "VBG":
        return verb_lemma(verb.head.head) == "deny"  # "denies beating them, | labelling the reports as rumours |"
    return told and not kinds.isdisjoint({"rejection", "denial", "confirmation", "naming"})


def _is_done_by_those_told_of(verb: Token, accused: Token) -> bool:
    """Whether whom it accuses is not those told of but the speaker: "Roe said police had held him, accusing him"."""
    told = subject(verb.head)
    if told is None or _may_mean(accused, antecedent(told)):
        return False
    above = next((t for t in verb.head.ancestors if t.i < told.i and is_reporting(t)), None)
    speaker = subject(above) if above is not None else None
    undergoing = any(t.lower_ == accused.lower_ for t in verb.doc[told.i : verb.i])
    return undergoing or (speaker is not None and _may_mean(accused, antecedent(speaker)))


def _may_mean(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun of the third person agrees with somebody in number and kind."""
    word = pronoun.lower_
    if noun.pos_ == "PRON":
        return any(word in forms and noun.lower_ in forms for forms in (MALE, FEMALE, NEUTER, PLURAL))
    plural = noun.tag_ in ("NNS", "NNPS") or child(noun, "conj") is not None
    if word in PLURAL or plural:
        return word in PLURAL and plural
    person = noun.ent_type_ == "PERSON" or entity_type_of(noun) == "person"
    return person == (word in MALE | FEMALE)


def _turns_back(verb: Token) -> bool:
    """Whether a verb after "but" goes on with what the voice does: "admitted that men had died but denied that"."""
    told_before = any(c.lower_ == "had" for c in children(verb.head, "aux"))
    return told_before and child_is(verb, "cc", "but") and child(verb, "aux") is None


def before_answer(clause: Token) -> Tokens:
    """The range of a clause up to what the narrator adds of somebody's answer: "Y, | a charge that Z rejects"."""
    start, end = phrase(clause)
    added = (c for c in children(clause, "parataxis") if c.i > clause.i and c.lemma_.lower() in word_list("summing"))
    return Tokens(start, min([end, *(c.left_edge.i for c in added)]))


def is_meanwhile(clause: Token) -> bool:
    """Whether a clause set off with "as" tells what others do then: "denied that it fell, | as families fled |"."""
    who, first = child(clause, "nsubj", "nsubj:pass"), clause.left_edge
    set_off = first.text == "," or (first.i > 0 and clause.doc[first.i - 1].text == ",")
    return preposition(clause) == "as" and set_off and who is not None and who.pos_ in ("NOUN", "PROPN")


def narrator_goes_on(token: Token) -> bool:
    """True of a dependent of the cue with which the narrator speaks again: "and left", ", according to"."""
    if token.dep_ in ("conj", "cc", "nsubj"):
        return True
    if token.dep_ == "parataxis" and token.lemma_.lower() in word_list("summing"):
        return True  # "a charge that X rejects"
    if token.dep_ == "parataxis":
        return any(len(cue.words) == 1 for cue in cue_table().get((verb_lemma(token), "verb"), ()))
    if token.dep_ == "advcl":
        return token.tag_ in ("VBG", "VBN") and token.doc[token.left_edge.i - 1].text == ","
    return token.dep_.startswith("obl") and any(c.lower_ == "according" for c in dependents(token))
