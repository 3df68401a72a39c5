"""Which claims a denial answers that tells the deed in other words than the accusation.

"The union says employers lock up the workers. The minister denied that workers are held."   locked up is held
"Rebels executed 15 captives, the army said. They denied any part in the killings."          executed is killed
"""

from collections.abc import Iterable
from functools import cache

from extract.answers.counters import alike
from extract.answers.rejection import LEAD
from extract.families import Families
from extract.reading import Reading
from graph.kinds import same_kind
from graph.model import AFFIRMING, REJECTING, Certainty, Claim, Proposition, Stance


def may_deny(claim: Claim) -> bool:
    """Whether a claim denies a deed that others may tell in other words."""
    if claim.negated:  # that something "may not have been" so denies nothing
        return claim.stance in AFFIRMING and claim.certainty is Certainty.STATED and bool(groups_of(claim.proposition))
    denies = claim.stance in REJECTING - {Stance.DOUBTS} and claim.certainty is not Certainty.CONDITIONAL
    return denies and bool(groups_of(claim.proposition))


def denied_otherwise(claim: Claim, others: Iterable[Claim], reading: Reading, families: Families) -> set[str]:
    """The ids of the claims that tell of the same deed in other words: by the same, or done to the same."""
    return {
        o.id
        for o in others
        if o.stance in AFFIRMING
        and not o.negated
        and o.claimant != claim.claimant
        and (o.start < claim.end or claim.start < LEAD or _suffering(claim.proposition))
        and (o.claimant is not None or o.stance is Stance.ALLEGES or families.accuses(o, claim.claimant))
        and not families.of(claim.claimant) & families.of(o.claimant)
        and not tells_afterwards(o, claim)
        and not groups_of(o.proposition).isdisjoint(groups_of(claim.proposition))
        and _same_parties(claim, o, reading, families)
    }


def tells_afterwards(other: Claim, claim: Claim) -> bool:
    """Whether the article tells something itself behind a claim: it is of another time, or was denied before."""
    own = other.claimant is None and other.stance is Stance.ASSERTS
    return own and other.start > claim.end and claim.start > 0


def groups_of(said: Proposition) -> frozenset[str]:
    """The groups of `alike.tsv` that the wrong or deed is of."""
    return frozenset(group for wrong in (said.offence, said.predicate) if wrong for group in _groups(wrong))


@cache
def _groups(wrong: str) -> frozenset[str]:
    return frozenset(group for group, wrongs in alike().items() if wrong in wrongs)


def _same_parties(claim: Claim, other: Claim, reading: Reading, families: Families) -> bool:
    """Whether the same are said to have done it, or to have suffered it, and nobody is said to be another."""
    mine, theirs = claim.proposition, other.proposition
    done = _doers(mine) or families.of(claim.claimant).intersection(mine.agents)
    suffered = _suffering(mine)
    accused, harmed = _doers(theirs), _suffering(theirs)
    same_doers = any(families.of(one) & families.of(a) for one in done for a in accused)
    same_doers |= families.accuses(other, claim.claimant)
    if (done and accused and not same_doers) or not done.isdisjoint(theirs.victims):
        return False  # "he never touched her"; "he says | he | is persecuted"
    if suffered and harmed:
        return bool(suffered & harmed) or same_kind(_names(suffered, reading), _names(harmed, reading))
    return same_doers and (claim.stance is Stance.DENIES or (claim.negated and not harmed))


def _doers(said: Proposition) -> frozenset[str]:
    return frozenset(said.accused or (said.agents if said.objects or said.victims else ()))


def _suffering(said: Proposition) -> frozenset[str]:
    """Whom a wrong or deed was done to; of a deed without an object its subject: "400 people are held"."""
    return frozenset(said.victims or said.objects or (() if said.accused else said.agents))


def _names(entities: Iterable[str], reading: Reading) -> list[str]:
    known = reading.cast.entities
    return [known[one].name for one in sorted(entities) if one in known]
