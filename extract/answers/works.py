"""What a report, letter or ruling that is rejected says, and what those have said who issued it.

"Amnesty lists forty deaths. The army called the report biased."            the only work there is
"The UN said that police beat nuns. The report also names a governor."       the UN's words, too
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.answers.rejection import Rejection
from extract.speech.cues import word_list
from graph.model import Claim, Entity, EntityType, PropositionKind, Stance

_WRONG = PropositionKind.ALLEGATION


def of_the_only_work(noun: Token, found: Rejection) -> list[Claim]:
    """What the only work that goes by this noun says, where the text calls it in other words each time."""
    works = {o.claimant for o in found.answerable if o.claimant in found.families.works}
    entities = found.reading.cast.entities
    any_ = noun.lemma_.lower() in word_list("document")  # "the document" is whatever work there is
    called = [e for e in entities.values() if e.id in works and (any_ or is_called(e, noun))]
    if len(called) != 1:
        return []
    theirs = [o for o in found.answerable if o.claimant == called[0].id]
    return charges_of(found, theirs) or theirs


def charges_of(found: Rejection, theirs: Sequence[Claim]) -> list[Claim]:
    """Of claims of one side, what a rejection by somebody whom they accuse is about: all that they allege."""
    if not any(found.families.accuses(o, found.claim.claimant) for o in theirs):
        return []
    return [o for o in theirs if o.stance is Stance.ALLEGES or o.proposition.kind is PropositionKind.ALLEGATION]


def is_called(entity: Entity, noun: Token) -> bool:
    """Whether a work goes by this noun: the "Trafficking in Persons Report" of "a report"."""
    names = (entity.name, *entity.aliases)
    return entity.type is EntityType.WORK and any(noun.lemma_.lower() in name.lower().split() for name in names)


def is_of_its_issuer(claim: Claim, work: str | None, found: Rejection) -> bool:
    """Whether who issued a report alleges something itself: "| The UN said | that ... The report also said that"."""
    issuers = found.families.of(work) - {work} if work in found.families.works else frozenset()
    return claim.proposition.kind is _WRONG and claim.claimant in issuers
