"""Reported speech around what points back to it: "What X says is that Y", "Y is how X put it", "as X says, Y"."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.speech.clauses import is_finite, is_reporting
from extract.speech.cues import cue_table, word_list
from extract.speech.findings import Taken
from extract.speech.forms import verb_lemma
from extract.speech.negations import negation
from extract.speech.trees import (
    agent,
    child,
    child_is,
    children,
    phrase,
    preposition,
    sentence,
    subject,
    with_conjuncts,
)
from graph.model import Stance

_ASKING = frozenset({"what", "how"})
_POINTING = frozenset({"that", "this"})
_TIMES = frozenset({"DATE", "TIME"})
_MARKS = frozenset({",", ":", ";", "–", "—", "--"})


def take_cleft(verb: Token) -> Taken | None:
    """What a verb in a free relative clause is said to report, None where it stands in none."""
    what = verb.head
    if not verb.dep_.endswith("relcl") or what.lower_ not in _ASKING or child(verb, "ccomp", "xcomp") is not None:
        return None
    if subject(verb) in (None, what):
        return None
    if what.dep_ == "nsubj" and what.head.lemma_ == "be":  # "What X says | is | that Y"
        clause = child(what.head, "ccomp")
        return Taken((phrase(clause),), with_conjuncts(clause)) if clause is not None and clause.i > verb.i else None
    copula = child(what, "cop")
    if copula is None or not copula.i < what.i < verb.i:
        return None
    return _before(verb, what, copula)


def _before(verb: Token, what: Token, copula: Token) -> Taken | None:
    """What stands before "is how X put it", or before "that is what X says"."""
    doc, pointing = verb.doc, child(what, "nsubj")
    if pointing is not None and pointing.lower_ in _POINTING:
        clause = what.head
        if what.dep_ not in ("parataxis", "conj") or clause.i > pointing.i:
            return None
        end = pointing.i
        while end > clause.i + 1 and (doc[end - 1].text in _MARKS or doc[end - 1].pos_ in ("CCONJ", "ADV")):
            end -= 1
        return Taken((Tokens(phrase(clause).start, end),), (clause.i,))
    said = [c for over in (what, verb) for c in children(over, "advcl", "acl", "nsubj", "csubj", "ccomp", "dep")]
    told = next((c for c in said if c.i < copula.i), None)
    if told is None or told.pos_ == "PRON":
        return None
    return Taken((Tokens(sentence(verb).start, copula.i),), (told.i,))


def is_so_said(verb: Token) -> bool:
    """Whether "so" points back from a reporting clause to what is said: "They fled, (or) so the army says"."""
    so = next((c for c in children(verb, "advmod") if c.lower_ == "so"), None)
    voice = child(verb, "nsubj")
    if so is None or voice is None or so.i != voice.left_edge.i - 1 or verb.dep_ not in ("advcl", "conj", "parataxis"):
        return False
    told = [c for c in children(verb, "obj", "iobj", "ccomp", "xcomp", "obl", "advcl") if c.ent_type_ not in _TIMES]
    closed = verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].text == ","  # "they fled, so he says, when"
    return closed or (verb.head.i < so.i and not told)


def take_as_said(verb: Token) -> Taken | None:
    """The clause that "as" gives to a voice, at its edge or inside it: "As the report notes, guards beat them"."""
    above, doc = verb, verb.doc
    if verb.dep_ == "conj" and child(verb, "nsubj") is not None and is_reporting_as(verb.head):
        above = verb.head  # "as the bishop thinks and | a nun testified |"
    clause = _what_is_denied(above.head, subject(above))
    thing, so = child(verb, "obj"), is_reporting(verb) and is_so_said(verb)
    voiced = child(verb, "nsubj") is not None or agent(verb) is not None
    like = above.dep_ == "advcl" and voiced and (above is not verb or is_reporting_as(verb))
    if not (so or like) or not (is_finite(clause) or _what_is_denied(clause.head, subject(above)) == clause):
        return None
    if (thing is not None and thing.lower_ != "it") or child(verb, "ccomp", "xcomp") is not None:
        return None
    (start, end), (first, last) = phrase(clause), phrase(above)
    while first > start and doc[first - 1].is_punct:
        first -= 1
    while last < end and doc[last].is_punct:
        last += 1
    pieces = tuple(Tokens(a, b) for a, b in ((start, first), (last, end)) if a < b)
    if negation(clause) is not None and (doc[first].lower_ == "as" or _is_denied(clause, verb)):
        return None  # "they were not thieves as the mayor had claimed": he had claimed that they were
    apart = any(doc[i].text in (",", "–", "—", "--") for i in (first, last - 1) if start < i < end)
    return Taken(pieces, with_conjuncts(clause)) if pieces and apart else None


def _what_is_denied(verb: Token, voice: Token | None) -> Token:
    """What somebody denies, of a verb for denying: "denied | having beaten them |, as the nuns claim"."""
    told = child(verb, "xcomp", "ccomp")
    if told is None or voice is None or voice.pos_ not in ("NOUN", "PROPN"):
        return verb
    denies = any(cue.kind == "denial" for cue in cue_table().get((verb_lemma(verb), "verb"), ()))
    return told if denies else verb


def _is_denied(clause: Token, verb: Token) -> bool:
    """Whether somebody else says what is negated, of what is charged: "says nobody was hurt, as the nun | claims |"."""
    cues = cue_table().get((verb_lemma(verb), "verb"), ())
    return clause.dep_ == "ccomp" and any(cue.stance is Stance.ALLEGES for cue in cues)


def is_reporting_as(verb: Token) -> bool:
    """Whether "as" introduces the clause of a verb that reports: "as the report notes", "as she put it"."""
    by_voice = verb.tag_ == "VBN" and agent(verb) is not None  # "as reported by the Courier"
    if not (by_voice or is_finite(verb)) or preposition(verb) != "as":
        return False
    cues = cue_table().get((verb_lemma(verb), "verb"), ())
    known = word_list("knowing", "factive")
    found = any(
        cue.kind == "finding" or (cue.kind == "thought" and cue.name not in known)
        for cue in cues
        if "that" in cue.takes
    )
    return found or is_reporting(verb) or child_is(verb, "obj", "it")
