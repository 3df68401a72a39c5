"""What the article tells beside a voice: relative clauses, set off, are its own; a sentence is its speaker's."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import read_texts

SAID = {
    "Ruritania rejected the report, which was published in Oslo on Monday.": {
        "Ruritania disputes",
        "— asserts release-of-report",
    },
    "Bo Kim, who joined the rebels in 2019, said the army had killed two men.": {
        "Bo Kim alleges kill",
        "— asserts join",
    },
    # near-misses: who is meant, and what she says
    "The men who joined the rebels in 2019 said the army had killed two women.": {"men alleges kill"},
    # facts beside what is reported; restrictions, wrongs and quotations are the speaker's
    "She said that the camp, which was opened in 2019, was full of refugees.": {
        "unidentified (she) asserts full",
        "— asserts open",
    },
    "She said that the baker lived in Lodi, where a mill was opened in 2019.": {
        "unidentified (she) asserts live",
        "— asserts open",
    },
    "She said that the camp which was opened in 2019 was full of refugees.": {"unidentified (she) asserts full"},
    "“The camp, which was opened in 2019, is full of refugees,” she said.": {"unidentified (she) asserts open"},
    "She said that they fled to the camp, which soldiers had burned down in 2019.": {
        "unidentified (she) alleges burn_down",
        "unidentified (she) asserts flee",
    },
    # a clause that tells of nobody and nothing else is no point of its own
    "Bo Kim, who fled, drove the van to Oslo.": {"— asserts drive"},
    "Bo Kim, who drove the van to Oslo, fled.": {"— asserts drive", "— asserts flee"},
}


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts(SAID)


@pytest.mark.parametrize("text", SAID)
def test_asides_are_the_articles_own(text: str, read: dict[str, Extraction]) -> None:
    names = {entity.id: entity.name for entity in read[text].entities}
    told = {
        f"{names.get(c.claimant or '', '—')} {c.stance.value} {c.proposition.predicate or ''}".strip()
        for c in read[text].claims
    }
    assert told == SAID[text]
