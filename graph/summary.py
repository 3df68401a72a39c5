"""What is in a knowledge graph, in figures."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model import Claim, EntityType, PropositionKind, Stance
from graph.offences import label
from graph.resolution.model import Resolution
from graph.reviewed import unrejected
from graph.store import Store

TOP_OFFENCES = 10


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over the whole knowledge graph; the mappings have every type, kind and stance, in the model's
    order.

    `disputes` and `corroborations` count pairs of claims; `reprints` articles that repeat another's text;
    `offences` the allegations of the most frequent offences, by label, the most frequent first.
    """

    articles: int
    mentions: int
    claims: int
    entities: Mapping[str, int]
    propositions: Mapping[str, int]
    stances: Mapping[str, int]
    disputes: int
    corroborations: int
    reprints: int
    offences: Mapping[str, int]


def summarise(store: Store) -> Summary:
    """The figures of the store as it stands, without the claims that an analyst rejected."""
    extractions, resolution = unrejected(store)
    articles = mentions = disputes = 0
    claims: Counter[str] = Counter()
    for extraction in extractions:
        articles += 1
        mentions += len(extraction.mentions)
        claims.update(str(claim.stance) for claim in extraction.claims)
        disputes += _disputes(extraction.claims)
    return Summary(
        articles=articles,
        mentions=mentions,
        claims=claims.total(),
        entities=_in_order(EntityType, Counter(str(e.type) for e in resolution.entities)),
        propositions=_in_order(PropositionKind, Counter(str(p.proposition.kind) for p in resolution.propositions)),
        stances=_in_order(Stance, claims),
        disputes=disputes + len(resolution.disputes),
        corroborations=len(resolution.corroborations),
        reprints=len(resolution.reprints),
        offences=_top_offences(resolution),
    )


def _disputes(claims: Iterable[Claim]) -> int:
    return sum(len(set(claim.disputes)) for claim in claims)


def _in_order(values: Iterable[str], counts: Mapping[str, int]) -> dict[str, int]:
    return {str(value): counts.get(value, 0) for value in values}


def _top_offences(resolution: Resolution) -> dict[str, int]:
    found = (p.proposition.offence for p in resolution.propositions)
    counts = Counter(offence for offence in found if offence is not None)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {label(offence): count for offence, count in ranked[:TOP_OFFENCES]}
