"""What is told of those who stand accused by a voice that may answer for them, or of those who accuse them.

"Amnesty says the army used gas. A general says that the army does not possess gas."    what they did not do or have
"Women said soldiers raped them. The men were not soldiers, a colonel said."            who they were not
"Pickers say guards keep them in. The farm says that the guards protect them."          what they did for those harmed
"The union says that boys dig. The minister accused the union of treason."              who says so
"""

from collections.abc import Iterable

from extract.answers.counters import faces
from extract.answers.other_words import groups_of
from extract.answers.rejection import BESIDE, Rejection
from extract.answers.sharing import shares_things
from extract.families import Families
from extract.speech.cues import word_list
from extract.speech.trees import child
from graph.model import Certainty, Claim, PropositionKind, Stance

_NEXT = 12  # characters between a sentence and the next


def is_charge(other: Claim, speaker: str | None, families: Families) -> bool:
    """Whether a claim is of a wrong that the speaker may have to answer for."""
    wrong = other.proposition.kind is PropositionKind.ALLEGATION or bool(families.targets.get(other.id))
    return wrong and not other.negated and faces(families, other, speaker)


def says_it_too(found: Rejection, other: Claim) -> bool:
    """Whether a claim tells the same wrong, or another one, and so admits, repeats or adds to what the other says."""
    mine, theirs = found.claim.proposition, other.proposition
    if mine.kind is PropositionKind.ALLEGATION and not found.claim.negated:
        return True
    return not found.claim.negated and not groups_of(mine).isdisjoint(groups_of(theirs))


def concedes(found: Rejection) -> bool:
    """Whether somebody only regrets, promises or orders something, or hands over who is accused: "arrested the men"."""
    return any(head.lemma_.lower() in word_list("conceding") for head in found.heads())


def speaks_for_the_accused(found: Rejection, other: Claim) -> bool:
    """Whether a claim says of the accused what they did not do or have, what they are not, or did for those harmed.

    "the army does not possess such weapons"; "the men were not soldiers"; "the guards protect the workers".
    """
    if other.negated:
        return False
    accused, said = found.families.targets.get(other.id, frozenset()), found.claim.proposition
    if found.claim.negated and _is_none_of(found, accused):
        return True
    if accused.isdisjoint(said.agents):
        return False
    if found.claim.negated:
        return shares_things(found, other)
    cared = not {*said.objects}.isdisjoint((*other.proposition.victims, *other.proposition.objects))
    wrong = Stance.ALLEGES is found.claim.stance or says_it_too(found, other)
    told = found.claim.certainty is Certainty.STATED and not concedes(found) and other.claimant not in said.agents
    return cared and told and not wrong and 0 <= found.claim.start - other.end < _NEXT


def _is_none_of(found: Rejection, accused: Iterable[str]) -> bool:
    """Whether a claim says of somebody that he is none of those accused: "the men were not | soldiers |"."""
    names = found.reading.cast.entities
    nouns = {names[one].name.lower().split()[-1] for one in accused if one in names}
    heads = (head for head in found.heads() if head.pos_ == "NOUN" and child(head, "cop") is not None)
    return any(not nouns.isdisjoint((head.lower_, head.lemma_.lower())) for head in heads)


def accuses_the_accuser(found: Rejection, other: Claim) -> bool:
    """Whether a claim accuses those who right before told of a wrong that the speaker may have to answer for."""
    targets, family = found.families.targets.get(found.claim.id, frozenset()), found.families.of
    if not (0 <= found.claim.start - other.end < BESIDE and is_charge(other, found.claim.claimant, found.families)):
        return False
    return any(family(one) & family(other.claimant) for one in targets)
