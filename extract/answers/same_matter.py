"""Which claims a claim contradicts that says the same thing with the other sign, or turns the accusation round.

"Villagers said that soldiers burned the mill. The army denied that its soldiers burned it."
"Rwanda says that Congo arms rebels. Congo accused Rwanda of arming others."
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from extract.answers.other_words import tells_afterwards
from extract.answers.rejection import LEAD
from extract.answers.topics import VAGUE_OFFENCE
from extract.families import Families
from graph.model import AFFIRMING, REJECTING, Claim, Proposition, PropositionKind, Stance
from graph.offences import broader

_BESIDE = 200  # characters, some two sentences
_LOOSE = (VAGUE_OFFENCE, "attack")  # wrongs that are as good as any other

Matter = tuple[PropositionKind, str]


def by_matter(claims: Iterable[Claim]) -> dict[Matter, list[Claim]]:
    """Those of the claims that are affirmed, by all that they share with what may contradict them."""
    found: dict[Matter, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.stance in AFFIRMING:
            for matter in _matters(claim.proposition):
                found[matter].append(claim)
    return found


def on_the_same_matter(claim: Claim, told: Mapping[Matter, Iterable[Claim]], families: Families) -> list[Claim]:
    """Of the claims `by_matter` those that this one contradicts on the same matter, or turns round."""
    near = (o for matter in _matters(claim.proposition) for o in told.get(matter, ()))
    return [o for o in near if o.id != claim.id and _contradicts(claim, o, families)]


def _matters(said: Proposition) -> Iterator[Matter]:
    """What claims must share to answer one another: that both accuse somebody, or what both say is done."""
    if said.kind is PropositionKind.ALLEGATION:
        yield said.kind, ""
    elif said.predicate is not None:
        yield said.kind, said.predicate


def _contradicts(claim: Claim, other: Claim, families: Families) -> bool:
    """Whether the claim contradicts the other on the same matter, or turns its accusation round."""
    if other.claimant == claim.claimant or other.stance not in AFFIRMING or other.claimant in claim.via:
        return False  # what witnesses say that soldiers said is no answer to the witnesses
    if tells_afterwards(other, claim):
        return False
    if claim.claimant in families.of(other.claimant) and not families.accuses(other, claim.claimant):
        return False  # who speaks for the body that denies it does not accuse that body
    if other.claimant in other.proposition.accused and families.of(claim.claimant) & families.of(other.claimant):
        return False  # what the army says of its own deeds is not what its minister denies
    if claim.stance in REJECTING and not other.negated:
        return _same_matter(claim.proposition, other.proposition) or _own_wrong_denied(claim, other, families)
    if claim.stance not in AFFIRMING:
        return False
    if claim.claimant in families.works:
        return False  # a report answers nothing that the text tells before it
    answers = claim.negated or (claim.start > other.start and claim.claimant is not None)
    if claim.negated != other.negated and answers and _same_matter(claim.proposition, other.proposition):
        return True
    if claim.negated and not other.negated and _own_wrong_denied(claim, other, families):
        return True
    mine, theirs = claim.proposition, other.proposition
    turned = mine.kind is theirs.kind is PropositionKind.ALLEGATION and claim.start > other.start
    if Stance.ADMITS in (claim.stance, other.stance) or claim.claimant in mine.accused:
        return False  # who owns up to his own part accuses nobody in turn
    return (
        turned
        and bool(families.of(claim.claimant) & set(theirs.accused))
        and bool(families.of(other.claimant) & set(mine.accused))
    )


def _own_wrong_denied(claim: Claim, other: Claim, families: Families) -> bool:
    """Whether a body denies of its people what the other says of it: "the army denied that its soldiers burned it"."""
    mine, theirs = claim.proposition, other.proposition
    own = any(families.of(claim.claimant) & families.of(one) for one in mine.accused)
    rejects = claim.stance is Stance.DOUBTS or (claim.stance is Stance.DISPUTES and not own)
    if rejects or not mine.kind is theirs.kind is PropositionKind.ALLEGATION:
        return False
    if not _same_offence(mine, theirs):
        return False
    told = other.start < claim.start or claim.start < LEAD
    if not told and mine.offence in _LOOSE and not {*mine.victims} & {*theirs.victims}:
        return False  # "denies any strike. Villagers said soldiers shot nine"
    alike = not (mine.victims and theirs.victims) or bool({*mine.victims} & {*theirs.victims})
    own_word = other.claimant is None and other.stance is Stance.ASSERTS and not theirs.accused
    if own_word and claim.start >= LEAD and claim.start - other.end > _BESIDE:
        return False  # what the article tells of nobody, far before, is no charge
    if not theirs.accused or (alike and families.faceless.issuperset(theirs.accused)):
        return own and told and mine.offence != VAGUE_OFFENCE and _may_answer_for(claim, other, families)
    return families.accuses(other, claim.claimant)


def _may_answer_for(claim: Claim, other: Claim, families: Families) -> bool:
    """Whether the denier's own people are not those to whom it was done: "the killing of six policemen"."""
    own = families.of(claim.claimant)
    return not any(own & families.of(one) for one in other.proposition.victims)


def _same_offence(one: Proposition, other: Proposition) -> bool:
    """Whether one wrong is the other or a form of it."""
    pair = (one.offence, other.offence)
    return pair[0] == pair[1] or any(a is not None and broader(a) == b for a, b in (pair, pair[::-1]))


def _same_matter(one: Proposition, other: Proposition) -> bool:
    """Whether both are about the same wrong by the same, or the same doing of the same to the same."""
    if one.kind is not other.kind:
        return False
    if one == other:
        return True
    if one.kind is PropositionKind.ALLEGATION:
        return _same_offence(one, other) and bool(set(one.accused) & set(other.accused))
    return (
        one.predicate is not None
        and one.predicate == other.predicate
        and bool(set(one.agents) & set(other.agents))
        and bool(set(one.objects) & set(other.objects))
    )
