"""Which claims of an article answer which: denials, rejections of a report or of a voice's claims, counter-accusations.

"The report says Iran shelters smugglers. Tehran called the report baseless."
-> Tehran's claim disputes the report's
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.annotations import Attribution
from extract.claims import Reading
from extract.phrases import owners_of
from graph.model import Claim, LinkKind, Proposition, PropositionKind, Stance

AFFIRMING = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.ADMITS})
REJECTING = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})
_REPORT_RELEASE = "report-release"  # the event of `propositions/events.tsv` that ties a report to who issued it

Attributed = tuple[Claim, Attribution]
Matter = tuple[PropositionKind, str]


@dataclass(frozen=True, slots=True)
class _Ties:
    """Who answers for whom in this article: bodies for their states, issuers for their reports."""

    above: dict[str, frozenset[str]]

    def family(self, entity: str | None) -> frozenset[str]:
        """The entity and all that it belongs to or speaks for; empty for None."""
        if entity is None:
            return frozenset()
        found, waiting = {entity}, [entity]
        while waiting:
            fresh = self.above.get(waiting.pop(), frozenset()) - found
            found |= fresh
            waiting += fresh
        return frozenset(found)


def link_disputes(attributed: Sequence[Attributed], own: Sequence[Claim], reading: Reading) -> Iterator[Claim]:
    """All claims, those of quoted voices with the ids of the claims of the same article that they dispute."""
    ties = _ties([*(claim for claim, _ in attributed), *own], reading)
    others = [*(claim for claim, _ in attributed), *own]
    order = {o.id: o.start for o in others}
    by_matter = _by_matter(o for o in others if o.stance in AFFIRMING)
    for claim, attribution in attributed:
        near = (o for matter in _matters(claim.proposition) for o in by_matter.get(matter, ()))
        rejected = {o.id for o in near if o.id != claim.id and _same_matter_answered(claim, o, ties)}
        rejected |= _named_rejections(claim, attribution, others, reading, ties)
        yield replace(claim, disputes=tuple(sorted(rejected, key=lambda key: (order[key], key)))) if rejected else claim
    yield from own


def _ties(claims: Iterable[Claim], reading: Reading) -> _Ties:
    above: dict[str, set[str]] = {}
    for link in reading.references.links:
        if link.kind in (LinkKind.PART_OF, LinkKind.SPEAKS_FOR):
            above.setdefault(link.source, set()).add(link.target)
    for claim in claims:
        if claim.proposition.predicate == _REPORT_RELEASE:
            for report in claim.proposition.objects:
                above.setdefault(report, set()).update(claim.proposition.agents)
    return _Ties({key: frozenset(targets) for key, targets in above.items()})


def _by_matter(claims: Iterable[Claim]) -> dict[Matter, list[Claim]]:
    found: dict[Matter, list[Claim]] = defaultdict(list)
    for claim in claims:
        for matter in _matters(claim.proposition):
            found[matter].append(claim)
    return found


def _matters(said: Proposition) -> Iterator[Matter]:
    """What claims must share to answer one another: that both accuse somebody, or what both say is done."""
    if said.kind is PropositionKind.ALLEGATION:
        yield said.kind, ""
    elif said.predicate is not None:
        yield said.kind, said.predicate


def _same_matter_answered(claim: Claim, other: Claim, ties: _Ties) -> bool:
    """Whether the claim contradicts the other on the same matter, or turns its accusation round."""
    if other.claimant == claim.claimant or other.stance not in AFFIRMING:
        return False
    if claim.stance in REJECTING and not other.negated:
        return _same_matter(claim.proposition, other.proposition)
    if claim.stance not in AFFIRMING:
        return False
    if claim.negated != other.negated and _same_matter(claim.proposition, other.proposition):
        return True
    mine, theirs = claim.proposition, other.proposition
    accusing = mine.kind is theirs.kind is PropositionKind.ALLEGATION and claim.start > other.start
    return (
        accusing
        and bool(ties.family(claim.claimant) & set(theirs.accused))
        and bool(ties.family(other.claimant) & set(mine.accused))
    )


def _same_matter(one: Proposition, other: Proposition) -> bool:
    """Whether both are about the same wrong by the same, or the same doing of the same to the same."""
    if one.kind is not other.kind:
        return False
    if one.kind is PropositionKind.ALLEGATION:
        return one.offence == other.offence and bool(set(one.accused) & set(other.accused))
    return (
        one.predicate is not None
        and one.predicate == other.predicate
        and bool(set(one.agents) & set(other.agents))
        and bool(set(one.objects) & set(other.objects))
    )


def _named_rejections(
    claim: Claim, attribution: Attribution, others: Sequence[Claim], reading: Reading, ties: _Ties
) -> set[str]:
    """The claims that are rejected by name: a voice's claims, a report's, or just "the accusations"."""
    if claim.stance not in REJECTING:
        return set()
    answerable = [o for o in others if o.stance in AFFIRMING and o.claimant not in (None, claim.claimant)]
    found: set[str] = set()
    for head in attribution.rejects:
        owners = {reading.cast.known(i) for i in owners_of(reading.doc[head])} - {None}
        if owners & ties.family(claim.claimant) == owners:  # "denied the accusations": nobody else's are named
            found |= {o.id for o in _meant(claim, answerable, ties)}
        else:
            found |= {o.id for o in answerable if _voices(o, ties) & owners}
    return found


def _voices(claim: Claim, ties: _Ties) -> set[str]:
    return {voice for one in (claim.claimant, *claim.via) for voice in ties.family(one)}


def _meant(claim: Claim, others: Sequence[Claim], ties: _Ties) -> list[Claim]:
    """What "the accusations" stands for: those against the speaker so far, else what the last voice before said."""
    before = [o for o in others if o.start < claim.start and o.end <= claim.end]
    accusing = [o for o in before if ties.family(claim.claimant) & set(o.proposition.accused)]
    if accusing:
        return accusing
    last = max(before, key=lambda o: o.start, default=None)
    return [o for o in before if last is not None and o.claimant == last.claimant and o.start == last.start]
