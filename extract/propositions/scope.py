"""What a clause makes of what it says: denied, hedged, conditional, only intended, asked or recommended.

Scope runs upward from the trigger through the words that have it in theirs ("may have | failed | to protect"), and
ends where the writer vouches anew: at a relative clause, an adverbial clause, an apposition.
"""

from functools import cache
from typing import NamedTuple

from extract.propositions.governors import Effect, Governor, governor_of
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.subjects import is_ranked
from extract.propositions.triggers import is_negated
from extract.tables import read_table
from graph.model import Certainty

_MARKING = {"aux": "aux", "advmod": "adverb", "mark": "mark", "amod": "adjective"}  # relations -> kinds of markers
_LEAVING_OPEN = frozenset({Effect.HEDGES, Effect.ORDERS, Effect.PERMITS})
_RANK = {Certainty.STATED: 0, Certainty.HEDGED: 1, Certainty.CONDITIONAL: 2}


class Scope(NamedTuple):
    """The standing of what a word says; `unreal`: only prevented or feared; `asked`: a question or a command."""

    negated: bool = False
    certainty: Certainty = Certainty.STATED
    unreal: bool = False
    asked: bool = False


@cache
def _markers() -> dict[tuple[str, str], str]:
    return {(row["word"], row["kind"]): row["effect"] for row in read_table("propositions/markers")}


def firmer(one: Certainty, other: Certainty) -> Certainty:
    """The less firm of two.

    >>> firmer(Certainty.STATED, Certainty.HEDGED)
    <Certainty.HEDGED: 'hedged'>
    """
    return one if _RANK[one] >= _RANK[other] else other


def scope_of(parse: Parse, i: int, start: int, end: int, *, own_negation: bool = True) -> Scope:
    """The standing of what word `i` says, judged by the words of [start, end) alone.

    `own_negation` False leaves out the negation at the word itself, where that is part of what it says
    ("did not protect").
    """
    negated, certainty, unreal, asked = False, Certainty.STATED, False, False
    at = i
    for _ in parse.heads:  # no path is longer than the text
        if (at != i or own_negation) and is_negated(parse, at):
            negated = not negated
        certainty = firmer(certainty, _marked(parse, at))
        first = parse.first_conjunct(at)
        if first != at and _shares_auxiliary(parse, at, first):  # "may | kill and torture", "did not | kill or torture"
            certainty = firmer(certainty, _marked(parse, first))
            if parse.tags[at] == parse.tags[first] and is_negated(parse, first):
                negated = not negated
        asked = asked or _is_question(parse, at) or _is_imperative(parse, at) or _is_open(parse, at)
        step = _step(parse, at)
        if step is None or not start <= step[0].word < end:
            break
        governor, effect = step
        if effect is Effect.ENDS:  # that it was done until then stands, however the end is put: "must", "did not stop"
            break
        if any(is_negated(parse, passed) for passed in governor.passed):
            negated = not negated
        at = governor.word
        if effect is Effect.PREVENTS:
            unreal = True
        elif effect is Effect.FAILS:
            negated = not negated
        elif effect in _LEAVING_OPEN and governor.link != "result":  # "had them killed" says that they were
            certainty = firmer(certainty, Certainty.HEDGED)
    return Scope(negated, certainty, unreal, asked)


def _step(parse: Parse, at: int) -> tuple[Governor, Effect | None] | None:
    """The next word whose scope this one is in, with its effect; None where scope ends."""
    governor = governor_of(parse, at)
    if governor is None or governor.effect is Effect.TOPIC:
        return None
    if governor.effect is not None:
        return governor, governor.effect
    dep = parse.deps[parse.first_conjunct(at)]
    if governor.link == "comp" and dep == "acl" and is_ranked(parse, governor.word):
        return governor, None  # "became the first country to sign it"
    if governor.link == "purpose" or (governor.link == "comp" and dep == "acl"):
        return governor, Effect.HEDGES
    if governor.link == "comp" and dep == "xcomp":
        return governor, None
    return None


def _marked(parse: Parse, i: int) -> Certainty:
    """What auxiliaries, adverbs and subjunctions at the word itself do to its certainty.

    "Could" makes it a possibility; "could not" says that it was not so: "the claims could not be verified".
    """
    found, markers = Certainty.STATED, _markers()
    for c in parse.children[i]:
        kind = _MARKING.get(parse.deps[c])
        effect = markers.get((parse.lowers[c], kind)) if kind else None
        if effect is None and kind == "aux" and not is_negated(parse, i):
            effect = markers.get((parse.lowers[c], "able"))
        if effect is not None and not (parse.lowers[c] == "should" and _is_wondered_at(parse, i)):
            found = firmer(found, Certainty(effect))
    return found


def is_advised(parse: Parse, i: int) -> bool:
    """Whether the verb is only recommended: "should release", "must be arrested"; not "surprise that he should win"."""
    if _is_wondered_at(parse, i):
        return False
    return any(
        parse.deps[c] == "aux" and parse.lowers[c] in ("should", "must", "ought", "shall")
        for v in {i, parse.first_conjunct(i)}
        for c in parse.children[v]
    )


def _is_wondered_at(parse: Parse, i: int) -> bool:
    return parse.deps[i] in ("acl", "ccomp", "csubj") and is_kind(parse.lemmas[parse.heads[i]], "wonder")


def _shares_auxiliary(parse: Parse, i: int, first: int) -> bool:
    own = parse.child(i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
    finite = parse.tags[i] == "VBD" and parse.tags[first] in (
        "VB",
        "VBN",
    )  # "might have used them and | regretted | it"
    return own is None and parse.pos[i] == parse.pos[first] and not finite


def _is_question(parse: Parse, i: int) -> bool:
    if parse.heads[i] != i and parse.deps[i] not in ("parataxis", "ccomp", "conj"):
        return False
    return any(parse.words[c] == "?" for c in parse.children[i])


def _is_imperative(parse: Parse, i: int) -> bool:
    if parse.pos[i] != "VERB" or parse.tags[i] != "VB":
        return False
    if parse.heads[i] != i and parse.deps[i] not in ("ccomp", "parataxis"):
        return False
    if any(parse.deps[c] == "aux" and parse.lemmas[c] != "do" for c in parse.children[i]):
        return False
    return parse.child(i, "nsubj", "nsubj:pass", "mark", "expl", "csubj") is None


def _is_open(parse: Parse, i: int) -> bool:
    """Whether a clause only asks within another: "it is unclear how many were killed", not "told how they fled"."""
    dep, above = parse.deps[i], parse.heads[i]
    if above == i or dep not in ("ccomp", "csubj", "csubj:pass", "advcl", "acl", "nsubj", "nsubj:pass"):
        return False
    opening = parse.leftmost(i)
    if parse.tags[opening] not in ("WRB", "WP", "WDT", "WP$"):
        return False
    counting = parse.lowers[opening] == "how" and parse.lemmas[parse.heads[opening]] in ("many", "much")
    unknown = (parse.lemmas[above], "open") in _markers() or is_negated(parse, above)
    return unknown or (counting and dep in ("ccomp", "csubj", "csubj:pass"))
