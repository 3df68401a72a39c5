"""Which claims a headline's denial answers: those that the denial answers which the text below tells.

"Rebels deny using boys
 The Karen front has denied a report that it uses boys."   the headline's goes against what the front's goes against
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.answers.rejection import LEAD, are_called_alike
from extract.families import Families
from extract.reading import Reading
from graph.model import REJECTING, Claim, PropositionKind, Stance, ZoneKind, zone_of


def with_headline(claims: Sequence[Claim], families: Families, reading: Reading) -> list[Claim]:
    """The claims, those of the headline that reject and answer nobody with what the text's first such answer does."""
    below = [c for c in claims if c.disputes and not _is_headline(c, reading)]
    known = {c.id: c for c in claims}
    return [_echoed(c, below, known, families, reading) for c in claims] if below else list(claims)


def _echoed(
    claim: Claim, below: Sequence[Claim], known: Mapping[str, Claim], families: Families, reading: Reading
) -> Claim:
    if claim.disputes or claim.stance not in REJECTING or not _is_headline(claim, reading):
        return claim
    answers = [o for o in below if o.stance in REJECTING or o.negated]
    first = min((o for o in answers if _is_the_same(claim, o, families, reading)), key=_place, default=None)
    if first is None or first.start - claim.end > LEAD:
        return claim
    side = families.of(claim.claimant)
    told = [known[key] for key in first.disputes if known[key].claimant not in side]
    return replace(claim, disputes=tuple(o.id for o in told if _charges(o) or o.claimant in families.works))


def _charges(claim: Claim) -> bool:
    return claim.stance is Stance.ALLEGES or claim.proposition.kind is PropositionKind.ALLEGATION


def _place(claim: Claim) -> tuple[int, str]:
    return claim.start, claim.id


def _is_headline(claim: Claim, reading: Reading) -> bool:
    zone = zone_of(reading.article, claim.start)
    return zone is not None and zone.kind is ZoneKind.TITLE


def _is_the_same(claim: Claim, other: Claim, families: Families, reading: Reading) -> bool:
    """Whether the text's answer is the headline's: of one voice, or of one wrong."""
    entities, mine, theirs = reading.cast.entities, claim.claimant, other.claimant
    if families.of(mine) & families.of(theirs) or are_called_alike(mine, theirs, entities):
        return True
    nouns = {entities[one].name.lower().split()[-1] for one in (mine, theirs) if one in entities}
    wrong = claim.proposition.offence
    return (mine in entities and theirs in entities and len(nouns) == 1) or (
        wrong is not None and wrong == other.proposition.offence
    )
