"""Which claims say of one and the same wrong that others did it, or at another time, without a word for denying.

"Amnesty said that soldiers killed the reporter. The ministry blamed rebels for his death."       by others
"Relatives said he was arrested on 3 March. Police said that they arrested him on 9 March."      on another day
"""

from collections.abc import Iterable

from extract.answers.numbers import number_of
from extract.answers.other_words import groups_of
from extract.answers.rejection import BESIDE, Rejection
from extract.answers.topics import VAGUE_OFFENCE
from extract.speech.clause_tables import words_said
from extract.speech.cues import word_list
from extract.speech.trees import children
from graph.model import AFFIRMING, Claim, EntityType, Proposition, PropositionKind, Stance

_NEAR = 900  # characters between two accounts of one wrong: some eight sentences
_DAY = 10  # characters of a date with its day


def may_name_others(claim: Claim) -> bool:
    """Whether a claim says who did a wrong to whom, or on which day something was done to somebody."""
    if claim.stance not in AFFIRMING or claim.negated or claim.claimant is None:
        return False
    said = claim.proposition
    if claim.stance is Stance.ALLEGES and said.offence == VAGUE_OFFENCE and not said.victims:
        return bool(said.accused)
    if said.predicate in word_list("causing") and (said.agents or said.accused):
        return True
    return bool(said.accused and _suffering(said)) or (_is_dated(said) and bool(_suffering(said)))


def of_others_or_another_day(found: Rejection) -> set[str]:
    """The ids of the claims of other voices, told shortly before, of the same wrong by others or on another day."""
    if any(not words_said(head).isdisjoint(word_list("adding")) for head in found.heads()):
        return set()
    near = [o for o in found.before(found.answerable) if not o.negated and found.claim.start - o.end < _NEAR]
    if _is_caused_by_others(found):
        return {o.id for o in near if found.claim.start - o.end < BESIDE and _accuses_own(found, o)}
    return {o.id for o in near if _is_of_the_same(found, o) and (_by_others(found, o) or _on_another_day(found, o))}


def _is_caused_by_others(found: Rejection) -> bool:
    """Whether a claim says that others did what only a pronoun names: "the pilot | caused it |"."""
    own, said = found.families.of(found.claim.claimant), found.claim.proposition
    cue = found.attribution
    blamed = cue.cue_class == "accusation" and {*cue.clauses} <= {*cue.accused}
    if any(own & found.families.of(one) for one in (*said.agents, *said.accused)):
        return False
    if blamed and said.offence == VAGUE_OFFENCE:
        return True  # "Roe blames his cousin"
    things = (c for head in found.heads() for c in children(head, "obj") if head.lemma_ in word_list("causing"))
    return any(c.lower_ in ("it", "this", "that") for c in things)


def _accuses_own(found: Rejection, other: Claim) -> bool:
    return other.claimant is not None and found.families.accuses(other, found.claim.claimant)


def _suffering(said: Proposition) -> frozenset[str]:
    """Whom or what it was done to; of a place that was burned or shelled the place."""
    return frozenset(said.victims or said.objects or (said.places if said.accused else ()))


def _is_dated(said: Proposition) -> bool:
    return said.time is not None and len(said.time) == _DAY


def _is_of_the_same(found: Rejection, other: Claim) -> bool:
    """Whether both tell of one wrong or deed, done to the same people."""
    mine, theirs = found.claim.proposition, other.proposition
    if _suffering(mine).isdisjoint(_suffering(theirs)):
        return False
    same = mine.kind is theirs.kind and (mine.offence, mine.predicate) == (theirs.offence, theirs.predicate)
    return same or not groups_of(mine).isdisjoint(groups_of(theirs))


def _is_known(found: Rejection, entity: str) -> bool:
    """True of a person, of people and places that are counted, and of a place that is only described ("the mill").

    Of "civilians" many may have been killed, by many, and in a town that has a name more than once.
    """
    known = found.reading.cast.entities.get(entity)
    if known is None or known.type is EntityType.PERSON:
        return known is not None
    described = known.type is EntityType.PLACE and known.name.islower()
    return described or number_of(known.name) is not None


def _by_others(found: Rejection, other: Claim) -> bool:
    """Whether both accuse somebody, and none of one side is of the other; a gunman may be anybody's man."""
    mine, theirs, families = found.claim.proposition.accused, other.proposition.accused, found.families
    both = found.claim.proposition.kind is other.proposition.kind is PropositionKind.ALLEGATION
    if not both or not mine or not theirs or not families.faceless.isdisjoint((*mine, *theirs)):
        return False
    if not any(_is_known(found, one) for one in _suffering(found.claim.proposition) & _suffering(other.proposition)):
        return False
    return not _side(mine, found) & _side(theirs, found)


def _side(accused: Iterable[str], found: Rejection) -> frozenset[str]:
    return frozenset(whole for one in accused for whole in found.families.of(one))


def _on_another_day(found: Rejection, other: Claim) -> bool:
    mine, theirs = found.claim.proposition, other.proposition
    both = _is_dated(mine) and _is_dated(theirs) and mine.predicate == theirs.predicate
    return both and mine.offence == theirs.offence and mine.time != theirs.time
