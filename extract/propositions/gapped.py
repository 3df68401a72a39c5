"""Penalties and wrongs told without their verb, in a row with one that has it.

"Ann Lee got six years, | her brother three | and | the driver, a Dane, two |."   a sentence each
"Guards beat a nun and | the abbot his cook |."                                    too
"A nun was shot by guards and | two cooks by thieves |."                          a wrong each
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.annotations import Draft, Reference, Tokens
from extract.propositions.labels import parties_words, party_words
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene, can_act
from graph.model import PropositionKind

_PENALTIES = frozenset({"sentence", "detention", "punishment"})
_PEOPLE = frozenset({"person", "group"})
_BETWEEN = frozenset({",", ";", "and", "while", "but"})
_BEFORE_NUMBER = frozenset({"to", "for"})
_LONGEST_ASIDE = 8  # words between the commas behind whoever it is


def gapped_penalties(scene: Scene, said: Iterable[Draft]) -> Iterator[Draft]:
    """One more draft for each of those who are told right behind a penalty with a number of their own."""
    for draft in said:
        if draft.predicate in _PENALTIES and draft.objects:
            yield from _behind(scene, draft)


def gapped_wrongs(scene: Scene, said: Iterable[Draft]) -> Iterator[Draft]:
    """One more draft for each of those told behind it with a doer, or a victim, of their own."""
    parse = scene.parse
    for draft in said:
        if draft.kind is not PropositionKind.ALLEGATION or not draft.victims or not draft.accused:
            continue
        for first in parse.children[draft.trigger]:
            second = parse.child(first, "orphan") if parse.deps[first] == "conj" else None
            if second is None or first > scene.within.end:
                continue
            whom, doer = (first, second) if is_passive(parse, draft.trigger) else (second, first)
            accused = tuple(k for k in parse.conjuncts(doer) if can_act(scene, k))
            if not accused:
                continue  # "and a mill by lightning"
            told = {parties_words(scene, draft.victims): (whom,), parties_words(scene, draft.accused): accused}
            label = draft.label
            for words, heads in told.items():
                label = label.replace(words, parties_words(scene, heads)) if heads else label
            below = parse.below(first)
            span = Tokens(below[0], below[-1] + 1)
            yield replace(draft, trigger=first, span=span, label=label, victims=(whom,), accused=accused)


def _behind(scene: Scene, draft: Draft) -> Iterator[Draft]:
    parse = scene.parse
    end = min(parse.sentence_end(draft.trigger), scene.within.end)
    term = (i for i in range(draft.trigger + 1, end) if parse.types[i] == "time" and parse.pos[i] == "NOUN")
    at = next(term, end) + 1
    if not any(parse.tags[i] == "CD" for i in range(draft.trigger + 1, min(at, end))):
        return
    people = (m for m in scene.references.within(at, end) if m.type in _PEOPLE)
    starts = {m.span.start: m for m in sorted(people, key=lambda m: m.span.end)}  # the widest
    while at < end and parse.lowers[at] in _BETWEEN:
        while at < end and parse.lowers[at] in _BETWEEN:
            at += 1
        found = starts.get(at)
        if found is not None:
            found = starts.get(found.span.end, found)  # "his brother | Bo |"
        number = _number_behind(parse, found, end) if found is not None else None
        if found is None or number is None:
            return
        at = number + 1
        if at < end and parse.types[at] == "time" and parse.pos[at] == "NOUN":
            at += 1
        if at < end and parse.pos[at] in ("NOUN", "PROPN", "VERB", "ADJ"):
            return  # "his brother three phones"
        yield replace(
            draft,
            trigger=number,
            span=Tokens(found.span.start, at),
            label=f"{draft.label.partition(' of ')[0]} of {party_words(scene, found.head)}",
            objects=(found.head,),
        )


def _number_behind(parse: Parse, found: Reference, end: int) -> int | None:
    """Where the number stands that somebody got, past an aside between commas."""
    at = found.span.end
    if at < end and parse.words[at] == ",":
        closing = (i for i in range(at + 1, min(at + _LONGEST_ASIDE, end)) if parse.words[i] == ",")
        at = next(closing, end) + 1
    if at < end and parse.lowers[at] in _BEFORE_NUMBER:
        at += 1
    return at if at < end and parse.tags[at] == "CD" else None
