"""What is wanted, asked for or left unsaid: contents in the infinitive and the gerund."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.speech.cues import Cue, cue_table, near_misses, word_list
from extract.speech.findings import Taken
from extract.speech.forms import verb_lemma
from extract.speech.negations import negation
from extract.speech.next_acts import before_adding
from extract.speech.reported import conceded, stretched
from extract.speech.trees import (
    antecedent,
    child,
    children,
    dependents,
    has_to,
    is_passive,
    phrase,
    preposition,
    with_conjuncts,
)


def take_inf(verb: Token, cue: Cue) -> Taken | None:
    """A to-infinitive, with the object that is to do it: "wants to go", "urged them to go", "is said to go"."""
    clause = next((c for c in children(verb, "xcomp", "ccomp", "advcl") if has_to(c) and c.i > verb.i), None)
    if clause is None or (clause.dep_ == "advcl" and cue.kind not in ("demand", "intention")):
        return None
    whole = stretched(verb, clause)
    if is_passive(verb):
        passive = child(verb, "nsubj:pass", "nsubj")
        if passive is None:
            return Taken((whole,), with_conjuncts(clause))
        if cue.kind == "demand":  # "was told to go": the one told is addressed, not part of what is told
            return Taken((whole,), with_conjuncts(clause), addressees=(antecedent(passive).i,))
        return Taken((phrase(passive), whole), with_conjuncts(clause))
    theirs = next((c for c in children(verb, "obj", "iobj") if verb.i < c.i < clause.i), None)
    if theirs is not None and theirs.lemma_.lower() in near_misses().get(cue.name, frozenset()):
        return None  # "summoned the envoy to protest": the host protests
    if theirs is None:
        return Taken((whole,), with_conjuncts(clause))
    addressees = (theirs.i,) if cue.kind in ("demand", "promise", "speech", "warning") else ()
    if addressees and (cue.words[0] in ("tell", "ask", "persuade", "convince") or theirs.pos_ == "PRON"):
        return Taken((whole,), with_conjuncts(clause), addressees=addressees)
    return Taken((Tokens(theirs.left_edge.i, whole.end),), with_conjuncts(clause), addressees=addressees)


def take_ing(verb: Token, _: Cue) -> Taken | None:
    """A gerund: "denied meeting him"."""
    for clause in children(verb, "xcomp", "ccomp"):
        gerund = clause.tag_ == "VBG" or any(
            c.tag_ == "VBG" and c.dep_ in ("cop", "aux", "aux:pass") for c in dependents(clause)
        )
        if gerund and clause.i > verb.i and not has_to(clause):
            whole = phrase(clause)
            begins = conceded(verb, clause)  # "denied beating her, | as the nuns claim |"
            end = before_adding(verb, whole)
            return Taken((Tokens(whole.start, end if begins is None else min(end, begins)),), with_conjuncts(clause))
    return None


def take_silence(verb: Token, *, gerund: bool, negated: bool = False) -> Taken | None:
    """An infinitive of speech, in "declined (the offer) to comment (to make a comment)"; a gerund in "avoided saying".

    Where `negated`, one with "not" before it: "preferred not to answer".
    """
    for clause in children(verb, "xcomp", "advcl", "obl", "acl"):
        if is_passive(clause) and not _is_interviewed(clause):
            continue  # "did not want to be named"
        speaks = is_passive(clause) or verb_lemma(clause) in word_list("speaking") or _names(clause)
        told = _lends_speech(clause) or (clause if speaks else None)
        if negated and negation(clause) is None:
            continue
        if told is not None and clause.i > verb.i and (gerund or has_to(clause)):
            tells = told.lemma_ in word_list("addressing")
            inside = child(told, "ccomp") if tells else child(told, "ccomp", "obj", "obl", "nmod")
            heads = (inside.i,) if inside is not None else ()
            return Taken((phrase(clause),), heads)
    return None


def _names(verb: Token) -> bool:
    """Whether a verb says what something is: "refused to | call it a prison |", not "to paint the house"."""
    predicate = child(verb, "xcomp") or next((c for c in children(verb, "obl") if preposition(c) == "as"), None)
    return predicate is not None and verb_lemma(verb) in word_list("calling")


def _is_interviewed(verb: Token) -> bool:
    """True of what happens to those who speak: "declined to be interviewed", not "to be quoted by name"."""
    named = any(preposition(c) == "by" for c in children(verb, "obl"))
    return verb.lemma_ in word_list("interviewee") and not (named and verb.lemma_ == "quote")


def _lends_speech(verb: Token) -> Token | None:
    """The noun of speech that a light verb lends its subject to: "declined to | make | an immediate comment"."""
    noun = child(verb, "obj") if verb.lemma_ in word_list("support") else None
    return noun if noun is not None and any(c.kind == "decline" for c in _noun_cues(noun)) else None


def _noun_cues(noun: Token) -> tuple[Cue, ...]:
    return cue_table().get((noun.lemma_.lower(), "noun"), ())


def take_echo(verb: Token, noun: Token) -> Taken | None:
    """A noun that points back to what was said before, and has no content of its own: "the same accusation"."""
    pointing = any(c.lower_ in word_list("pointing") for c in children(noun, "det", "amod"))
    if noun.dep_ != "obj" or not pointing or child(noun, "acl", "ccomp", "nmod") is not None:
        return None
    return Taken((Tokens(noun.left_edge.i, noun.i + 1),), (noun.i,), cue_end=verb.i + 1)


def take_about(noun: Token) -> Taken | None:
    """What a noun is about, wherever it hangs: "found no evidence (that Y | of Y | for Y)"."""
    for said in (*children(noun, "acl", "nmod", "ccomp"), *children(noun.head, "ccomp", "obl", "advcl")):
        if said.i > noun.i and preposition(said) in ("that", "of", "for", "to", "about"):
            start, end = phrase(said)
            start = max(start, noun.i + 1)
            return Taken((Tokens(start, end),), with_conjuncts(said), cue_end=start)
    return None
