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
_INDEFINITE = frozenset({"a", "an"})
_TOLD = ("obj", "obl", "xcomp", "ccomp")
_HAVING = frozenset({"has", "have"})


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


def is_news(parse: Parse, clause: int) -> bool:
    """Whether a relative clause without a comma tells of somebody not named before what he did: "a Serb who fled".

    The phrase that it hangs on is indefinite and the clause in the past: "groups that attack us" only says which ones.
    """
    noun = parse.heads[clause]
    if parse.deps[clause] != "acl:relcl" or parse.pos[noun] not in _NOUNS or not _is_past(parse, clause):
        return False
    if parse.deps[noun] == "appos":  # "Acme, the firm | that leased the quay |"
        return True
    before = [c for c in parse.children[noun] if parse.deps[c] in ("det", "nmod:poss", "nummod")]
    if not before:  # "gunmen | who had landed in March |"
        return parse.tags[noun] == "NNS" and any(parse.lowers[c] == "had" for c in parse.children[clause])
    return all(parse.lowers[c] in _INDEFINITE or parse.deps[c] == "nummod" for c in before)


def _is_timed(parse: Parse, clause: int) -> bool:
    """Whether a clause says when or how long: "a girl | who spent four years there |", not "a nurse who had left"."""
    return any(parse.types[k] == "time" for k in parse.below(clause))


def _is_past(parse: Parse, verb: int) -> bool:
    """Whether a finite verb tells of the past as a fact."""
    helping = [c for c in parse.children[verb] if parse.deps[c] in ("aux", "aux:pass", "cop")]
    if any(parse.tags[c] == "MD" for c in helping):
        return False
    return parse.tags[verb] == "VBD" or any(parse.tags[c] == "VBD" or parse.lowers[c] in _HAVING for c in helping)


def has_content(parse: Parse, draft: Draft) -> bool:
    """Whether an aside tells of others than the one it hangs on, or where or when: "which is being revised" not."""
    word = draft.trigger
    object_ = parse.child(word, "obj")
    if object_ is not None and parse.tags[object_].startswith("W") and parse.child(word, *_TOLD[1:]) is None:
        return bool(draft.time)  # "a ceremony that both attended"
    if draft.objects or draft.places or draft.time:
        return True
    told = (c for c in parse.children[word] if parse.deps[c] in _TOLD and not parse.tags[c].startswith("W"))
    return any(True for _ in told) or parse.child(word, "cop") is not None or _is_of_own(parse, word)


def _is_of_own(parse: Parse, clause: int) -> bool:
    """Whether a clause tells of something that belongs to the one it hangs on: "whose | accounts | were frozen"."""
    subject = parse.child(clause, "nsubj", "nsubj:pass")
    return subject is not None and any(parse.tags[c] == "WP$" for c in parse.children[subject])


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
    """All words that head clauses told beside a phrase, in text order."""
    clauses = [i for i, dep in enumerate(parse.deps) if dep == "acl:relcl"]
    return tuple([i for i in clauses if parse.is_set_off(i) or (is_news(parse, i) and _is_timed(parse, i))])
