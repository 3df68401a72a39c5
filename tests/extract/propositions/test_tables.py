"""The tables of triggers: well formed, in the words of the vocabulary, without rows that can never apply."""

import pytest

from extract.propositions.governors import Effect
from extract.propositions.kinds import kinds
from extract.tables import read_table
from graph.model import Certainty
from graph.offences import offence_ids

TRIGGERS = ("offences", "events", "relations")
PARTS = {"offences": set("vnap"), "events": set("vn"), "relations": set("vap")}
ROLES = {"ARG0", "ARG1", "ARG2", "SUBJ", "SUBJCOMP", "COMP", "COMPOBJ", "poss", "xcomp", ""}
PREPOSITIONS = {
    "through",
    "of",
    "in",
    "at",
    "for",
    "to",
    "with",
    "near",
    "over",
    "as",
    "on",
    "behind",
    "against",
    "by",
    "into",
    "from",
    "between",
    "upon",
    "among",
    "under",
    "alongside",
    "onto",
    "off",
}


def _rows(table: str) -> tuple[dict[str, str], ...]:
    return read_table(f"propositions/{table}")


def _words(cell: str) -> list[str]:
    return [word for alternative in cell.split("|") if alternative for word in alternative.split("+")]


def test_every_offence_of_the_table_is_in_the_taxonomy():
    unknown = {row["offence"] for row in _rows("offences")} - set(offence_ids())
    assert not unknown, f"offences.tsv has {sorted(unknown)}, which graph/offences.ttl lacks"


@pytest.mark.parametrize("offence", offence_ids())
def test_every_offence_of_the_contract_has_verbs_or_nouns(offence: str):
    triggers = {row["trigger"] for row in _rows("offences") if row["offence"] == offence}
    assert triggers, f"nothing in offences.tsv says {offence}"


@pytest.mark.parametrize("table", TRIGGERS)
def test_rows_are_of_known_parts_of_speech(table: str):
    wrong = [row for row in _rows(table) if row["pos"] not in PARTS[table]]
    assert not wrong


@pytest.mark.parametrize("table", TRIGGERS)
def test_rows_are_not_repeated(table: str):
    keys = [(*tuple(row.values())[:4], row.get("when", "")) for row in _rows(table)]
    meanings = [row.get("offence") or row.get("event") or row.get("relation") for row in _rows(table)]
    both = list(zip(keys, meanings, strict=True))
    assert sorted({k for k in both if both.count(k) > 1}) == []


@pytest.mark.parametrize("table", TRIGGERS)
def test_conditions_name_no_alternative_twice(table: str):
    cells = [row[column].split("|") for row in _rows(table) for column in ("with", "without") if row[column]]
    assert [cell for cell in cells if len(set(cell)) < len(cell)] == []


@pytest.mark.parametrize("table", TRIGGERS)
def test_conditions_name_kinds_that_exist(table: str):
    known = {kind for of_word in kinds().values() for kind in of_word}
    known |= {"country", "place", "number"}  # told by mentions and tags
    used = {w.lstrip("=>^") for row in _rows(table) for cell in ("with", "without") for w in _words(row[cell])}
    assert {w.removeprefix("@") for w in used if w.startswith("@")} <= known


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("offences", ("accused", "victim", "poss")),
        ("events", ("agent", "object", "poss")),
        ("relations", ("subject", "object")),
    ],
)
def test_roles_are_propbank_roles_or_prepositions(table: str, columns: tuple[str, ...]):
    used = {role for row in _rows(table) for column in columns for role in row[column].split("|")}
    under_object = {role for role in used if role.startswith("COMP") and role[4:].lower() in PREPOSITIONS}
    assert used - under_object <= ROLES | PREPOSITIONS


def test_occasions_are_negated_and_governed_and_told_of_migrants():
    assert {row["when"] for row in _rows("offences")} == {"", "negated", "governed", "moving"}


def test_governors_have_one_effect_each():
    rows = _rows("governors")
    keys = [(row["word"], row["pos"], row["link"]) for row in rows]
    assert sorted({k for k in keys if keys.count(k) > 1}) == []
    assert {row["effect"] for row in rows} == {effect.value for effect in Effect}


def test_markers_make_what_is_said_less_than_certain():
    assert {row["effect"] for row in _rows("markers")} <= {Certainty.HEDGED, Certainty.CONDITIONAL}


def test_kinds_of_events_are_events_of_the_table():
    unknown = {row["event"] for row in _rows("event_kinds")} - {row["event"] for row in _rows("events")}
    assert unknown == set()
    assert {row["parties"] for row in _rows("event_kinds")} == {"", "both", "always"}


def test_compound_prepositions_tell_doers_and_companions():
    rows = _rows("compound_prepositions")
    keys = [(row["first"], row["noun"], row["last"]) for row in rows]
    assert sorted({k for k in keys if keys.count(k) > 1}) == []
    assert {row["relation"] for row in rows} == {"agent", "orderer", "companion", "ground"}


def test_light_verbs_give_nouns_to_roles():
    rows = _rows("light_verbs")
    assert {row["link"] for row in rows} <= PREPOSITIONS | {"obj", "subj"}
    assert {role for row in rows for role in row["party"].split("|")} <= ROLES | PREPOSITIONS


def test_linked_compounds_tell_ties_of_the_relations():
    relations = {row["relation"] for row in _rows("relations")}
    assert {row["relation"] for row in _rows("linked_compounds")} <= relations
    assert {row["of"] for row in _rows("linked_compounds")} == {"holder", "named"}
