"""Which claims of an article answer which: denials, rejections of a report or of a voice's claims, counter-accusations.

"The report says Iran shelters smugglers. Tehran called the report baseless."
-> Tehran's claim disputes the report's
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.annotations import Attribution
from extract.claims import Reading
from graph.model import Claim, Proposition, PropositionKind, Stance

AFFIRMING = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.ADMITS})
REJECTING = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})

Attributed = tuple[Claim, Attribution]


def link_disputes(attributed: Sequence[Attributed], reading: Reading) -> Iterator[Claim]:
    """The claims, each with the ids of the claims of the same article that it disputes."""
    for claim, attribution in attributed:
        rejected = [
            other.id
            for other, _ in attributed
            if other.claimant != claim.claimant and _answers(claim, attribution, other, reading)
        ]
        yield replace(claim, disputes=tuple(dict.fromkeys(rejected))) if rejected else claim


def _answers(claim: Claim, attribution: Attribution, other: Claim, reading: Reading) -> bool:
    if other.stance not in AFFIRMING:
        return False
    if claim.stance in REJECTING:
        return _same_matter(claim.proposition, other.proposition) or _rejects_voice(attribution, other, reading)
    if claim.negated != other.negated and claim.stance in AFFIRMING:
        return _same_matter(claim.proposition, other.proposition)
    return _counters(claim, other)


def _same_matter(one: Proposition, other: Proposition) -> bool:
    """Whether both are about the same wrong by the same, or the same predicate of the same."""
    if one.kind is not other.kind:
        return False
    if one.kind is PropositionKind.ALLEGATION:
        return one.offence == other.offence and bool(set(one.accused) & set(other.accused))
    same_agents = bool(set(one.agents) & set(other.agents)) or one.agents == other.agents
    return (
        one.predicate is not None
        and one.predicate == other.predicate
        and same_agents
        and (one.objects == other.objects or bool(set(one.objects) & set(other.objects)))
    )


def _rejects_voice(attribution: Attribution, other: Claim, reading: Reading) -> bool:
    """Whether what is rejected is the report that makes the other claim, or the claims of its voice."""
    voices = {other.claimant, *other.via} - {None}
    for head in attribution.rejects:
        token = reading.doc[head]
        owners = [head, *(c.i for c in token.children if c.dep_ in ("nmod:poss", "nmod", "compound"))]
        if voices & {reading.cast.known(i) for i in owners}:
            return True
    return False


def _counters(claim: Claim, other: Claim) -> bool:
    """A counter-accusation: those accused accuse their accuser in turn, later in the article."""
    mine, theirs = claim.proposition, other.proposition
    return (
        claim.start > other.start
        and mine.kind is theirs.kind is PropositionKind.ALLEGATION
        and claim.claimant in theirs.accused
        and other.claimant is not None
        and other.claimant in mine.accused
    )
