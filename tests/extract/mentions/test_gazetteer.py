"""Known names in running text: the longest, in whole tokens, in the case they are written in."""

import pytest
import spacy

from extract.mentions.gazetteer import Gazetteer, layout
from extract.propositions.parse import parse_of

NAMES = Gazetteer(
    [("Iran", 1), ("Iran Air", 2), ("US", 3), ("U.S. Army", 4), ("al-Nur", 5), ("São Tomé", 6), ("NA", 7)]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iran Air flew to Iran.", [("Iran Air", 2), ("Iran", 1)]),
        ("They told us so.", []),
        ("The U.S. and the US met.", [("U.S.", 3), ("US", 3)]),
        ("The US Army", [("US Army", 4)]),
        ("Al Nur, al Nur and al-Nur", [("al Nur", 5), ("al-Nur", 5)]),
        ("Sao Tome", [("Sao Tome", 6)]),
        ("IRAN DENIES", [("IRAN", 1)]),
        ("Na", []),
        ("Iranian", []),
        ("Iran's and Iran’s", [("Iran", 1), ("Iran", 1)]),
        ("He saw Iran", [("Iran", 1)]),
        ("", []),
    ],
)
def test_matches(text: str, found: list[tuple[str, int]]) -> None:
    doc = spacy.blank("en")(text)
    matches = layout(parse_of(doc)).matches(NAMES)
    assert [(doc[span.start : span.end].text, value) for span, value in matches] == found


def test_first_of_two_equal_names_wins() -> None:
    assert Gazetteer([("Oslo", "first"), ("Oslo", "second")]).get("Oslo") == "first"
