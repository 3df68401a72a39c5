"""What actors say against, for and to each other: the claims of the graph, each from its voice to whom it is about.

Only allegations count, and disputes of claims. Nothing here says that an allegation is true: a saying is that somebody
said so, under the claim's own id.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from exports.flat import REJECTIONS, Attributes
from exports.palette import (
    AFFIRMATIONS,
    BLUE,
    DISPUTE_STYLE,
    LIGHT_GREY,
    STANCE_STYLES,
    EdgeStyle,
)
from graph.model import Stance

if TYPE_CHECKING:
    from graph.network import ClaimGraph


@dataclass(frozen=True, slots=True)
class SayingKind:
    """What one actor does to another; `sign` is -1 against it, 1 for it, 0 neither."""

    name: str
    sign: int
    style: EdgeStyle


ACCUSES = SayingKind("accuses", -1, STANCE_STYLES[Stance.ALLEGES])
CONTRADICTS = SayingKind("contradicts", -1, DISPUTE_STYLE)
DEFENDS = SayingKind("defends", 1, EdgeStyle("defends", BLUE, dash=(8, 5), width=1.5))
REJECTS = SayingKind("rejects", 0, STANCE_STYLES[Stance.DENIES])
ADMITS = SayingKind("admits", 0, STANCE_STYLES[Stance.ADMITS])
DECLINES = SayingKind("declines", 0, STANCE_STYLES[Stance.DECLINES])
OTHER_LINK = EdgeStyle("belongs to", LIGHT_GREY, dash=(10, 3, 2, 3), width=0.75)
SAYING_KINDS: Mapping[str, SayingKind] = MappingProxyType(
    {kind.name: kind for kind in (ACCUSES, CONTRADICTS, DEFENDS, REJECTS, ADMITS, DECLINES)}
)
_CONCEDING = (Stance.ADMITS, Stance.CONFIRMS)


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim as said by `voice` to the point of `about`, both nodes of the claim graph; `proposition` is on what."""

    kind: SayingKind
    voice: str
    about: str
    proposition: str
    claim: str
    attributes: Attributes


def sayings(graph: "ClaimGraph") -> Iterator[Saying]:
    """Every claim on an allegation, once for each of the accused, and every claim that disputes another's.

    An allegation that names nobody accused gives none. Who disputes an earlier claim of their own contradicts nobody.
    """
    accused = accused_of(graph)
    voice_of = {key: source for source, _, key, edge in _claims(graph)}
    for voice, proposition, key, claim in _claims(graph):
        for about in accused.get(proposition, ()):
            kind = _kind(claim, own=voice == about)
            yield Saying(kind, voice, about, proposition, key, claim)
        others = {voice_of[other] for other in claim["disputes"] if other in voice_of}
        for other in sorted(others - {voice}):
            yield Saying(CONTRADICTS, voice, other, proposition, key, claim)


def accused_of(graph: "ClaimGraph") -> Mapping[str, list[str]]:
    """The accused of each allegation, in the graph's order."""
    accused: dict[str, list[str]] = defaultdict(list)
    for proposition, entity, edge in graph.edges(data=True):
        if edge["kind"] == "role" and edge["role"] == "accused" and graph.nodes[proposition]["kind"] == "allegation":
            accused[proposition].append(entity)
    return accused


def rejected_by(graph: "ClaimGraph") -> Mapping[str, list[str]]:
    """Who denies, disputes or doubts each proposition, or a claim on it, by name; sorted.

    That a voice asserts the opposite counts too. A proposition that nobody rejects is left out.
    """
    voices: dict[str, set[str]] = defaultdict(set)
    name_of = {key: (str(graph.nodes[source]["label"]), target) for source, target, key, _ in _claims(graph)}
    for _, target, key, claim in _claims(graph):
        if turned(claim):
            voices[target].add(name_of[key][0])
        voices[target].update(name_of[other][0] for other in claim["disputed_by"] if other in name_of)
    return {proposition: sorted(names) for proposition, names in voices.items() if names}


def turned(claim: Attributes) -> bool:
    """Whether the claim is that what its proposition says is not so: a rejection, or an affirmation in the negative."""
    return claim["stance"] in REJECTIONS or (claim["stance"] in AFFIRMATIONS and bool(claim["negated"]))


def _kind(claim: Attributes, *, own: bool) -> SayingKind:
    if claim["stance"] == Stance.DECLINES:
        return DECLINES
    if turned(claim):
        return REJECTS if own else DEFENDS
    return ADMITS if own and claim["stance"] in _CONCEDING else ACCUSES  # whoever alleges, admits nothing


def _claims(graph: "ClaimGraph") -> Iterator[tuple[str, str, str, Attributes]]:
    return ((s, t, key, edge) for s, t, key, edge in graph.edges(keys=True, data=True) if edge["kind"] == "claim")
