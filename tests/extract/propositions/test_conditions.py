"""What is only a condition, what hangs on one, what "would not" tells, and negatives in unusual places."""

import pytest

from graph.model import Certainty, Extraction
from tests.extract.allegations import read_texts

TOLD = {
    # conditions are nobody's claim, whatever joins them; what hangs on them is conditional
    "The ferrymen will strike if the toll rises or the ferry sinks, the union said.": ["union strike conditional"],
    "The miller wrote that the mill would close unless the town paid and dredged it.": ["miller close conditional"],
    "Should the toll rise, the ferrymen will strike.": ["— strike conditional"],
    "Had the abbot paid the ferrymen, they would have rowed.": ["— row conditional"],
    "The miller said that the town paid and dredged the canal.": ["miller dredge", "miller pay"],
    "If the novices sang, the abbot beat them, the cook said.": ["cook attack"],
    "If the abbot accuses the cook of theft, the monks will strike.": ["— strike conditional"],
    "Even if the toll rises, the ferrymen may row.": ["— row hedged"],
    "If convicted, the miller may lose the mill.": ["— lose conditional"],
    "At no time were the novices beaten, the abbot said.": ["abbot attack not"],
    "Unless the toll is paid": [],
    "Had the abbot paid, the cook said, the ferrymen would have rowed and sung hymns.": [
        "cook row conditional",
        "cook sing conditional",
    ],
    "Should the rain stop or the river fall, the miller says, he will close the mill.": ["miller close conditional"],
    # what the first half of the words says holds for the second, past the cue between them
    "It is hardly possible, the cook said, that nobody noticed.": ["cook notice hedged"],
    "It is unlikely, the cook said, that monks beat the novices.": ["cook attack not hedged"],
    "The abbey is unlikely to do so.": ["— unlikely not hedged"],
    # "would not" of a refusal; foretold, under a condition or in others' minds it is none
    "The cook would not row the novices across.": ["— row not"],
    "“The monks would not row us across,” Ana Sol said.": ["Ana Sol row not"],
    "The abbot did not pay the ferrymen, nor would he open the gate.": ["— open not", "— pay not"],
    "The cook would not row the novices across if they sang.": ["— row not conditional"],
    "The cook said she would not sell bread.": ["cook sell not hedged"],
    "The bridge would not hold.": ["— hold not hedged"],
    # negatives in unusual places, and two that say yes
    "Not one ferryman has been punished, the widow said.": ["widow punishment not"],
    "The novices were not allowed to leave the abbey, nor were they given shoes.": ["— give not", "— repression"],
    "The miller has still to pay the ferrymen.": ["— have not"],
    "The novices sing no more.": ["— sing not"],
    "The abbot is yet to pay the cook.": ["— pay not"],
    "The abbot refused to sing. He is yet to read the report, the cook said.": ["cook read not", "— rejection"],
    "The abbot is still to be praised.": ["— praise not"],
    "The novices were forbidden to sing.": ["— ban"],
    "The novices have been barred from singing.": ["— ban"],
    "The forbidden song was sung.": ["— sing"],
    "The ferryman earns no more than the cook.": ["— earn"],
    "No novice left the abbey without being beaten, the cook said.": ["cook attack", "cook leave not"],
    "The novice fled without being beaten, the cook said.": ["cook attack not", "cook flee"],
    "The abbot can’t not have known of the raid, the cook said.": ["cook know"],
    "The judges did not rule out that the miller had fled.": ["judges flee hedged"],
}
"""Each text with its claims: voice, offence or predicate, "not" where negated, and how certain."""


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts(list(TOLD))


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_what_stands_and_what_hangs_on_something(text: str, expected: list[str], read: dict[str, Extraction]) -> None:
    names = {entity.id: entity.name for entity in read[text].entities}
    told = []
    for claim in read[text].claims:
        said = claim.proposition.offence or claim.proposition.predicate
        certainty = "" if claim.certainty is Certainty.STATED else claim.certainty.value
        words = (names.get(claim.claimant or "", "—"), said, "not" if claim.negated else "", certainty)
        told.append(" ".join(filter(None, words)))
    assert sorted(told) == sorted(expected)
