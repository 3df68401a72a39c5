"""Figures and findings that somebody came to: "the panel counted 44 graves", "put the number of dead at 60".

Whoever counts what lies open only tells of a deed of theirs: "counted his money", "found a body in the river".
"""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.propositions.triggers import rows_by_trigger
from extract.speech.cues import Cue, word_list
from extract.speech.findings import Taken
from extract.speech.sources import can_inform
from extract.speech.trees import antecedent, child, is_passive, phrase, preposition, subject, with_conjuncts

_FOUND = ("abstract", "event", "")


def take_tally(verb: Token, _: Cue) -> Taken | None:
    """A number of things, as object: "recorded 55 deaths"."""
    thing = _found_by_a_body(verb)
    return _told(thing) if thing is not None and _is_numbered(thing) else None


def take_matter(verb: Token, _: Cue) -> Taken | None:
    """A number of wrongs or cases, or whatever a report comes to: "found 31 cases of abuse", "noted failings"."""
    thing, voice = _found_by_a_body(verb), subject(verb)
    if thing is None or voice is None or thing.pos_ != "NOUN":
        return None
    written = antecedent(voice).lemma_.lower() in word_list("informant", "document")
    if entity_type_of(thing) not in _FOUND and not (written and _is_numbered(thing)):
        return None
    wrong = (thing.lemma_.lower(), "n") in rows_by_trigger("offences")
    return _told(thing) if _is_numbered(thing) or wrong or written else None


def take_reckoned(verb: Token, _: Cue) -> Taken | None:
    """What number somebody gives of what, wherever a parser hangs it: "put the number of men killed in May at 60"."""
    thing = child(verb, "obj")
    if thing is None:
        return None
    known, numbers = thing.lemma_.lower() in word_list("reckoned"), (t for t in verb.subtree if t.i > thing.i)
    number = next((t for t in numbers if (t.pos_ == "NUM" or t.tag_ == "$") and preposition(t) == "at"), None)
    if number is None or not (known or number.tag_ == "$"):
        return None
    return Taken((Tokens(thing.left_edge.i, phrase(number).end),), (thing.i,))


def take_figure(verb: Token, _: Cue) -> Taken | None:
    """A figure that somebody gives, with its number: "gave | a figure of 70 |", "| a toll of 12 | was given by"."""
    thing = child(verb, "nsubj:pass", "nsubj") if is_passive(verb) else child(verb, "obj")
    if thing is None or thing.lemma_.lower() not in word_list("reckoned", "dying"):
        return None
    numbered = any(t.pos_ == "NUM" for t in thing.subtree)
    return Taken((phrase(thing),), (thing.i,)) if numbered else None


def _found_by_a_body(verb: Token) -> Token | None:
    """What a body, its people or a report found; not what one man did."""
    thing, voice = child(verb, "obj"), subject(verb)
    if thing is None or voice is None or thing.i < verb.i or thing.ent_type_ in ("DATE", "TIME", "MONEY"):
        return None
    who = antecedent(voice)
    several = entity_type_of(who) == "person" and who.tag_ == "NNS"
    known = who.lower_ in ("it", "we", "they") or entity_type_of(who) in ("organization", "place") or several
    return thing if known or (can_inform(who) and entity_type_of(who) != "person") else None


def _is_numbered(thing: Token) -> bool:
    return thing.pos_ == "NUM" or child(thing, "nummod") is not None


def _told(thing: Token) -> Taken:
    start, end = phrase(thing)
    for c in thing.head.rights:  # "documented 19 | in the first quarter |"
        if c.left_edge.i == end and c.dep_ == "obl" and thing.pos_ == "NUM":
            end = c.right_edge.i + 1
    return Taken((Tokens(start, end),), with_conjuncts(thing))
