"""What a denial answers that the text tells only behind it, in other words, as leads do.

"Tessaly, which denies arming rebels, ... UN experts say that Tessaly has trained the rebels."
"The army denied killing herders, a day after elders said that soldiers had shot nine men."
"""

from extract.answers.other_words import groups_of
from extract.answers.rejection import LEAD, Rejection
from extract.answers.sharing import parties, shares_things
from graph.kinds import same_kind
from graph.model import Claim, Stance

_SOON = 400  # characters, some three sentences: what a lead denies is told right below it


def told_below(found: Rejection) -> set[str]:
    """What others tell soon behind a denial, of the same doers and the same people or things."""
    claim = found.claim
    if claim.stance is not Stance.DENIES or claim.start > LEAD:
        return set()
    said = claim.proposition
    doers = {*said.accused, *said.agents} or {one for one in (claim.claimant,) if one is not None}
    after = (o for o in found.answerable if claim.start < o.start < claim.end + _SOON)
    return {
        o.id
        for o in after
        if o.claimant is not None and not o.negated and _is_done_by(o, doers, found) and _shares(o, doers, found)
    }


def _is_done_by(other: Claim, doers: set[str], found: Rejection) -> bool:
    family, said = found.families.of, other.proposition
    theirs = {*said.accused, *said.agents, *found.families.targets.get(other.id, ())}
    return any(family(one) & family(a) for one in doers for a in theirs)


def _shares(other: Claim, doers: set[str], found: Rejection) -> bool:
    """Whether both tell of the same people, places or things, or of people of one kind harmed alike."""
    mine, theirs = found.claim.proposition, other.proposition
    if not {*mine.places}.isdisjoint(theirs.places) or (parties(found.claim) & parties(other)) - doers:
        return True
    if shares_things(found, other):
        return True
    names = found.reading.cast.entities
    some, others = ([names[one].name for one in said.victims if one in names] for said in (mine, theirs))
    alike = not groups_of(mine).isdisjoint(groups_of(theirs))
    return alike and (not some or not others or same_kind(some, others))
