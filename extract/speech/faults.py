"""Blame that is put on somebody: "laid the blame for the raid on her", "blamed it on her", "called her a thief"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.mentions.nouns import noun as nominal
from extract.phrases import noun_phrase
from extract.predicates import entity_type_of
from extract.propositions.parse import parse_of
from extract.propositions.triggers import rows_by_trigger
from extract.speech.cues import Cue, word_list
from extract.speech.findings import Finding, Taken
from extract.speech.trees import agent, child, children, is_passive, phrase, preposition, prepositional, with_conjuncts
from graph.model import EntityType, Stance

_TIMES = frozenset({"DATE", "TIME"})
_PHRASES = ("obl", "nmod", "advcl", "acl")
_WHAT_FOR = frozenset({"for", "on", "over", "of"})


def take_fault(verb: Token, blame: Token, *, bare: bool) -> Taken | None:
    """What somebody is blamed for, and who; where nothing is named but whom, that, if it may be `bare`."""
    behind = sorted(_phrases_behind(verb, blame), key=lambda token: token.i)
    target = next((p for p in behind if preposition(p) in word_list("placed") and p.ent_type_ not in _TIMES), None)
    what_for = (p for p in behind if preposition(p) in ("for", "over") and entity_type_of(p) != "time")
    deed = next((p for p in what_for if p.ent_type_ not in _TIMES), None)
    if target is None or (deed is None and not bare):
        return None
    if target.lemma_.lower() in word_list("doorstep"):
        target = child(target, "nmod", "nmod:poss")
        if target is None:
            return None
    if deed is None:
        inner, heads = phrase(target), (target.i,)
        start = _behind_case(target, inner.start)
        return Taken((Tokens(start, inner.end),), heads, accused=with_conjuncts(target), cue_end=start)
    first, last = phrase(deed)
    start = _behind_case(deed, first)
    outside = target.left_edge.i
    end = min(last, outside) if start < outside else last
    return Taken((Tokens(start, end),), with_conjuncts(deed), accused=with_conjuncts(target))


def take_whom(verb: Token, cue: Cue) -> Taken | None:
    """Who is blamed, where nobody says what for: "blames | the army | all the same", "holds | him responsible |"."""
    passive = is_passive(verb)
    target = child(verb, "nsubj:pass") if passive else child(verb, "obj")
    if target is None or (passive and agent(verb) is None):
        return None
    beside = (*children(verb, "xcomp"), *children(target, "amod", "acl"))
    told = next((c for c in beside if c.lower_ in cue.words), None)
    if told is None and len(cue.words) > 1:
        return None
    over = (verb, target) if told is None else (verb, target, told)
    further = any(preposition(c) in _WHAT_FOR for head in over for c in children(head, *_PHRASES))
    named = told is not None or target.pos_ in ("PROPN", "PRON")
    somebody = named or entity_type_of(target) in ("person", "organization")
    somebody = somebody or target.lemma_.lower() in word_list("band")
    if further or not somebody or target.lower_.endswith(("self", "selves")) or target.lower_ in word_list("anybody"):
        return None
    start, end = phrase(target)
    aside = (c.left_edge.i for c in children(target, "appos", "acl:relcl") if c.i > target.i)
    end = min([end, *(i - (verb.doc[i - 1].text == ",") for i in aside)])  # "blamed the front, a group that ..."
    held = target if told is None or passive else told
    return Taken((Tokens(start, max(end, held.i + 1)),), (held.i,), accused=with_conjuncts(target))


def _phrases_behind(verb: Token, blame: Token) -> Iterator[Token]:
    """The phrases behind the blame, however far a parser hangs them on each other."""
    left = [c for over in (verb, blame) for c in children(over, *_PHRASES) if c.i > blame.i]
    while left:
        found = left.pop()
        yield found
        left += [c for c in children(found, *_PHRASES) if c.i > found.i and preposition(c) != "of"]


def _behind_case(head: Token, start: int) -> int:
    case = next((c for c in head.lefts if c.dep_ in ("case", "mark") and c.left_edge.i == start), None)
    return start if case is None else case.right_edge.i + 1


def take_source(verb: Token, _: Cue) -> Taken | None:
    """A wrong, and to whom it is put down: "attributed | 90 killings | to the army", not "the poem to Ann Lee"."""
    thing = child(verb, "obj") or (child(verb, "nsubj:pass") if is_passive(verb) else None)
    target = _put_with(verb, thing, "to")
    if thing is None or target is None or entity_type_of(target) not in ("person", "organization", "place"):
        return None
    counted = (thing, *(c for c in children(thing, "nmod") if preposition(c) == "of"))
    if not any(_is_wrong(c) for c in counted):
        return None
    start, end = phrase(thing)
    end = min(end, target.left_edge.i) if start < target.left_edge.i else end
    return Taken((Tokens(start, end),), with_conjuncts(thing), accused=with_conjuncts(target))


def _is_wrong(noun: Token) -> bool:
    """Whether a noun tells a wrong, or what reports of wrongs count."""
    lemma = noun.lemma_.lower()
    return lemma in word_list("incidents") or (lemma, "n") in rows_by_trigger("offences")


def take_onto(verb: Token, _: Cue) -> Taken | None:
    """What happened, and on whom it is put: "blamed the raid on the army", "was blamed by X on the army"."""
    thing = _what_is_put(verb)
    if verb.dep_ == "acl:relcl" and (thing is None or thing.tag_ in ("WDT", "WP")):
        return _put_in_relative(verb)
    target = _put_with(verb, thing, "on")
    if thing is None or target is None or target.ent_type_ in _TIMES or not _is_somebody(target):
        return None
    start, end = phrase(thing)
    end = min(end, target.left_edge.i) if start < target.left_edge.i else end
    return Taken((Tokens(start, end),), with_conjuncts(thing), accused=with_conjuncts(target))


def take_onthing(verb: Token, _: Cue) -> Taken | None:
    """What happened, and what that is put down to, whole: "blamed | the deaths on malaria |"."""
    thing = _what_is_put(verb)
    target = _put_with(verb, thing, "on")
    if thing is None or target is None or target.ent_type_ in _TIMES or _is_somebody(target):
        return None
    start, end = phrase(thing)
    return Taken((Tokens(start, max(end, phrase(target).end)),), with_conjuncts(thing))


def _what_is_put(verb: Token) -> Token | None:
    return child(verb, "obj") or (child(verb, "nsubj:pass") if is_passive(verb) else None)


def _is_somebody(noun: Token) -> bool:
    """Whether a noun may stand for who does something: no malaria, no fault in a cable."""
    if noun.pos_ == "PRON" or (noun.pos_ == "PROPN" and not noun.is_lower):
        return True
    known = nominal(noun.lemma_.lower())
    acts = known is not None and known.type is not EntityType.WORK
    return acts or entity_type_of(noun) in ("person", "organization", "place")


def _put_with(verb: Token, thing: Token | None, case: str) -> Token | None:
    """The phrase with this preposition, however far down: "blamed the deaths of two girls | on the army |"."""
    target = prepositional(verb, case)
    while target is None and thing is not None:
        target, thing = prepositional(thing, case), child(thing, "nmod")
    return target


def _put_in_relative(verb: Token) -> Taken | None:
    """The event before a relative clause that puts it on somebody: "an attack (which) police blamed on the group"."""
    target = prepositional(verb, "on")
    before = verb.doc[parse_of(verb.doc).sentences[verb.i] : verb.left_edge.i]
    event = next((t for t in reversed(before) if t.pos_ == "NOUN" and entity_type_of(t) == "event"), None)
    if target is None or event is None or target.ent_type_ in _TIMES:
        return None
    start = noun_phrase(parse_of(verb.doc), event.i).start
    return Taken((Tokens(start, event.i + 1),), (event.i,), accused=with_conjuncts(target))


def reviling(found: Finding, doc: Doc) -> Finding:
    """The finding as an accusation where somebody is called what it is a wrong to be: "called her | a thief |"."""
    if found.cue.kind != "naming" or not found.accused or found.cue.words[0] not in word_list("calling"):
        return found
    abused = any(doc[i].lemma_.lower() in word_list("abuse") and doc[i].pos_ == "NOUN" for i in found.clauses)
    somebody = all(
        doc[i].pos_ in ("PRON", "PROPN") or entity_type_of(doc[i]) in ("person", "organization") for i in found.accused
    )
    if (
        not abused
        or not somebody
        or any(doc[i].lower_ == "it" or doc[i].lower_.endswith("self") for i in found.accused)
    ):
        return found
    return replace(found, cue=replace(found.cue, kind="accusation", stance=Stance.ALLEGES))
