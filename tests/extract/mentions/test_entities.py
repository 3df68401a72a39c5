"""Which names are joined into one entity, and which are not."""

import pytest

from extract.annotations import Tokens
from extract.mentions.bodies import Body
from extract.mentions.entities import build_entities, join_names, key_of
from extract.mentions.names import Name
from graph.model import EntityType

PERSON, ORGANISATION = EntityType.PERSON, EntityType.ORGANISATION


def name(at: int, words: str, type_: EntityType) -> Name:
    return Name(Tokens(at, at + len(words.split())), at, type_, words)


def entities(type_: EntityType, *written: str) -> set[str]:
    names = [name(10 * i, words, type_) for i, words in enumerate(written)]
    keys = [key_of(n, None) for n in names]
    _, found = build_entities("a", names, keys, [None] * len(names), join_names(names, keys, []))
    return {e.name for e in found.values()}


@pytest.mark.parametrize(
    ("type_", "written", "expected"),
    [
        (PERSON, ("Omar Diallo", "Diallo", "Omar"), {"Omar Diallo"}),
        (PERSON, ("Lena M. Vasile", "Lena Vasile"), {"Lena M. Vasile"}),
        (PERSON, ("Omar Diallo", "Awa Diallo", "Diallo"), {"Omar Diallo", "Awa Diallo", "Diallo"}),
        (PERSON, ("Omar Diallo", "Ali Diallo"), {"Omar Diallo", "Ali Diallo"}),
        (PERSON, ("Omar Diallo", "Vasile"), {"Omar Diallo", "Vasile"}),
        (ORGANISATION, ("Coastal Relief Association", "CRA"), {"Coastal Relief Association"}),
        (ORGANISATION, ("Coastal Relief Association", "Coastal Relief"), {"Coastal Relief Association"}),
        (ORGANISATION, ("Coastal Relief Association", "Association"), {"Coastal Relief Association", "Association"}),
        (ORGANISATION, ("Coastal Relief Association", "CRF"), {"Coastal Relief Association", "CRF"}),
        (ORGANISATION, ("Delta Guard Corps", "DGC", "Guards"), {"Delta Guard Corps"}),
        (
            ORGANISATION,
            ("Delta Guard Corps", "Home Guard Corps", "Guards"),
            {"Delta Guard Corps", "Home Guard Corps", "Guards"},
        ),
        (ORGANISATION, ("Delta Guard Corps", "Rangers"), {"Delta Guard Corps", "Rangers"}),
        (ORGANISATION, ("Delta Bank", "Delta Bridge", "Delta"), {"Delta Bank", "Delta Bridge", "Delta"}),
    ],
)
def test_forms_of_one_name(type_: EntityType, written: tuple[str, ...], expected: set[str]) -> None:
    assert entities(type_, *written) == expected


def test_order_of_mention_changes_nothing() -> None:
    assert entities(PERSON, "Diallo", "Omar Diallo") == entities(PERSON, "Omar Diallo", "Diallo")


def test_a_body_without_its_state_is_that_of_the_only_state_named_with_it() -> None:
    ministry = Body("Interior Ministry", "ministry")
    names = [
        Name(Tokens(0, 3), 2, ORGANISATION, "Kenya's Interior Ministry", None, ministry, "Kenya"),
        Name(Tokens(5, 7), 6, ORGANISATION, "Interior Ministry", None, ministry, None),
        Name(Tokens(9, 12), 10, ORGANISATION, "Ministry of Interior", None, ministry, None),
    ]
    keys = [key_of(n, None) for n in names]
    _, found = build_entities("a", names, keys, [None] * 3, join_names(names, keys, []))
    assert [e.name for e in found.values()] == ["Interior Ministry of Kenya"]
    assert next(iter(found.values())).aliases == (
        "Interior Ministry",
        "Kenya's Interior Ministry",
        "Ministry of Interior",
    )


def test_two_states_bodies_stay_two() -> None:
    ministry = Body("Interior Ministry", "ministry")
    names = [
        Name(Tokens(i, i + 1), i, ORGANISATION, "x", None, ministry, s) for i, s in enumerate(("Kenya", "Chad", None))
    ]
    keys = [key_of(n, None) for n in names]
    _, found = build_entities("a", names, keys, [None] * 3, join_names(names, keys, []))
    assert len(found) == 3
