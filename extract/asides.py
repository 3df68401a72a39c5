"""Clauses that the article tells beside what a voice says: relative clauses, set off, of the voice or of what it names.

"The charity, | which left in May |, demanded an inquiry."    the article's own, not the charity's
"Iran rejected the report, | which was published today |."    so too: Iran does not deny that it was published
"She said that the camp, which is in the north, was full."    hers: it is a part of her sentence
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.tokens import Doc

from extract.annotations import Attribution, Draft, Tokens
from extract.propositions.parse import Parse, parse_of

_NOUNS = ("NOUN", "PROPN")


def asides_of(doc: Doc, attribution: Attribution) -> set[int]:
    """The words of the relative clauses in the voice's phrase, and in the noun phrase that it says something of."""
    parse = parse_of(doc)
    return {i for span in _phrases(parse, attribution) for head in _set_off(parse, span) for i in parse.below(head)}


def told_beside(doc: Doc, attributions: Iterable[Attribution]) -> set[int]:
    """The words of these attributions' asides that no other attribution has: what is the article's own to tell."""
    attributions = tuple(attributions)
    spans = [{i for s in (a.source, a.cue, *a.content) if s is not None for i in range(*s)} for a in attributions]
    shared = Counter(i for span in spans for i in span)
    return {i for a in attributions for i in asides_of(doc, a) if shared[i] == 1}


def is_aside(parse: Parse, clause: int) -> bool:
    """Whether a word heads a relative clause that adds to a phrase, and does not say which is meant."""
    return parse.deps[clause] == "acl:relcl" and parse.is_set_off(clause)


def has_content(draft: Draft) -> bool:
    """Whether an aside tells of others than the one it hangs on, or where or when: "which is being revised" not."""
    return bool(draft.objects or draft.places or draft.time)


def _phrases(parse: Parse, attribution: Attribution) -> Iterator[Tokens]:
    if attribution.source is not None:
        yield attribution.source
    if attribution.clauses and all(parse.pos[i] in _NOUNS for i in attribution.clauses):
        yield from attribution.content


def _set_off(parse: Parse, span: Tokens) -> Iterator[int]:
    for i in _asides(parse):
        if span.start <= i < span.end and span.start <= parse.heads[i] < span.end:
            yield i


@lru_cache(maxsize=1)
def _asides(parse: Parse) -> tuple[int, ...]:
    """All words that head asides, in text order."""
    return tuple([i for i, dep in enumerate(parse.deps) if dep == "acl:relcl" and parse.is_set_off(i)])
