"""Whose words the items of a list are: texts of own making."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import alleged_in, read_texts

ITEMS = "- Agents took the passports of 68 workers.\n- Guards beat four men.\n"
TEXTS = {
    "The Fair Work Alliance published a report on Monday. Among its findings:\n\n" + ITEMS: {
        "report alleges unspecified-crime by Agents",
        "report alleges attack by Guards",
    },
    "The union says:\n\n• Agents took the passports of 68 workers;\n• Guards beat four men.\n": {
        "union alleges unspecified-crime by Agents",
        "union alleges attack by Guards",
    },
    "The union accuses the company Belcor of:\n\n1. withholding wages;\n2. threatening maids with violence.\n": {
        "union alleges unspecified-crime by Belcor",
    },
    "The street has three shops:\n\n" + ITEMS: {  # nobody's words: the article's own
        "— asserts unspecified-crime by Agents",
        "— asserts attack by Guards",
    },
    "The union says:\n\n- Witnesses said guards beat four men.\n": {"Witnesses alleges attack by guards"},
    "14:20 - The army says its troops beat four men. Rebels deny this.\n": {
        "army alleges attack by troops",
        "Rebels denies attack by troops",
    },
}


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts(TEXTS)


@pytest.mark.parametrize("text", TEXTS)
def test_items_are_said_by_who_opens_the_list(text: str, read: dict[str, Extraction]) -> None:
    assert alleged_in(read[text]) == TEXTS[text]
