"""The offence taxonomy has the contract's ids, and hangs together."""

import re

import pytest

from graph.errors import VocabularyError
from graph.offences import broader, label, offence, offence_ids, offence_iri

CONTRACT = {
    "trafficking-in-persons",
    "sex-trafficking",
    "forced-labour",
    "child-soldiers",
    "organ-removal",
    "slavery",
    "migrant-smuggling",
    "kidnapping",
    "sexual-exploitation",
    "rape",
    "forced-recruitment",
    "torture",
    "killing",
    "execution",
    "arbitrary-detention",
    "extortion",
    "forgery",
    "drug-trafficking",
    "arms-trafficking",
    "money-laundering",
    "corruption",
    "terrorism",
    "war-crimes",
    "attack",
    "repression",
    "discrimination",
    "disinformation",
    "failure-to-act",
    "support-for-crime",
    "unspecified-crime",
}


def test_the_contract_s_ids_are_there() -> None:
    assert set(offence_ids()) >= CONTRACT


@pytest.mark.parametrize("key", offence_ids())
def test_each_has_a_label_a_definition_and_a_known_parent(key: str) -> None:
    found = offence(key)
    assert found.label
    assert found.definition.endswith(".")
    assert found.broader is None or found.broader in offence_ids()
    assert found.iccs is None or re.fullmatch(r"(0[1-9]|1[01])(\d{2}){1,2}\d?", found.iccs)


@pytest.mark.parametrize(
    ("key", "parent"),
    [("slavery", "trafficking-in-persons"), ("trafficking-in-persons", None), ("migrant-smuggling", None)],
)
def test_the_hierarchy(key: str, parent: str | None) -> None:
    assert broader(key) == parent


def test_the_labels_are_distinct() -> None:
    assert len({label(key) for key in offence_ids()}) == len(offence_ids())


@pytest.mark.parametrize("ask", [label, broader, offence, offence_iri])
def test_an_unknown_offence_is_named(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(VocabularyError, match="jaywalking"):
        ask("jaywalking")
