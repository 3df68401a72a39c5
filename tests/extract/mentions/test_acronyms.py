"""Alias lists in brackets and nicknames."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from extract.mentions.acronyms import find_definitions
from extract.propositions.parse import parse_of


def definitions(text: str) -> list[tuple[str | None, list[str]]]:
    doc = spacy.blank("en")(text)
    for token in doc:
        token.dep_ = "dep"
    found = find_definitions(parse_of(doc))
    text_of = lambda span: doc[span.start : span.end].text  # noqa: E731
    return [(d.long and text_of(d.long), [text_of(s) for s in d.short]) for d in found]


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("The Coastal Relief Association (CRA) met.", "Coastal Relief Association", ["CRA"]),
        ("An Office on Drugs and Crime (ODC)", "Office on Drugs and Crime", ["ODC"]),
        ("the Harbour Front (XYZ / FDP / Sons of Tides)", None, ["XYZ", "FDP", "Sons of Tides"]),
        ("the Harbour Front (XYZ/ FDP/ Sons of Tides)", None, ["XYZ/", "FDP/", "Sons of Tides"]),
        ("the CRA (Coastal Relief Association)", "CRA", ["Coastal Relief Association"]),
    ],
)
def test_definition(text: str, long: str | None, short: list[str]) -> None:
    assert definitions(text) == [(long, short)]


@pytest.mark.parametrize(
    "text", ["a law (2004)", "the men (left) and women", "the ship (see below)", "an open (bracket"]
)
def test_no_definition(text: str) -> None:
    assert definitions(text) == []


def test_nickname_of_nobody_named_becomes_the_name(found: Callable[[str], object]) -> None:
    assert {e.name for e in found("nickname").references.entities.values()} == {"Fox"}  # type: ignore[attr-defined]


def test_empty_doc_has_no_definitions() -> None:
    assert list(find_definitions(parse_of(Doc(spacy.blank("en").vocab, words=[])))) == []
