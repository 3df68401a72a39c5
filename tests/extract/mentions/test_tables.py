"""The tables of names and nouns: well-formed, without contradictions, and with what a reader of this field expects."""

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from extract.mentions.countries import country_names, known_countries
from extract.mentions.known import Form, alternatives
from extract.mentions.nouns import noun, noun_table
from extract.mentions.organisations import known_names, known_organisations, known_places, known_works
from extract.mentions.spans import titles
from extract.roles import role_table
from extract.tables import read_table
from graph.model import EntityType

KINDS = {
    row["kind"] for name in ("organisations", "works", "places", "bodies") for row in read_table(f"mentions/{name}")
}
LINKED = ("countries", "organisations", "works")
MEMBERS = 193
LEAST_ORGANISATIONS = 450
LEAST_LINKED = 300  # bodies with an id that a published list confirms


def test_all_states_have_a_row_and_a_code() -> None:
    codes = [row["iso"] for row in read_table("mentions/countries") if row["iso"] != "-"]
    assert len(codes) == len(set(codes)) >= MEMBERS + 4
    assert all(re.fullmatch(r"[A-Z]{2}", code) for code in codes)
    assert {"VA", "PS", "TW", "XK", "EH"} <= set(codes)
    assert country_names()["XK"] == "Kosovo"


@pytest.mark.parametrize(
    ("written", "state", "form"),
    [
        ("Iranian", "Iran", Form.ADJECTIVE),
        ("Afghan", "Afghanistan", Form.ADJECTIVE),
        ("Emirati", "United Arab Emirates", Form.ADJECTIVE),
        ("Kosovar", "Kosovo", Form.ADJECTIVE),
        ("Iraqis", "Iraq", Form.PEOPLE),
        ("Islamic Republic of Iran", "Iran", Form.NAME),
        ("UK", "United Kingdom", Form.NAME),
        ("U.S.", "United States", Form.NAME),
        ("UNITED STATES", "United States", Form.NAME),
        ("Kremlin", "Russia", Form.SEAT),
        ("White House", "United States", Form.SEAT),
        ("Downing Street", "United Kingdom", Form.SEAT),
        ("Côte d’Ivoire", "Ivory Coast", Form.NAME),
    ],
)
def test_states_by_many_names(written: str, state: str, form: Form) -> None:
    known = known_names().get(written)
    assert known is not None
    assert (known.name, known.form) == (state, form)


@pytest.mark.parametrize("written", ["us", "polish", "turkey", "who", "Genevan tales"])
def test_everyday_words_are_no_names(written: str) -> None:
    assert known_names().get(written) is None


def test_a_capital_is_a_place_that_knows_its_state() -> None:
    capital = known_names().get("Tehran")
    assert capital is not None
    assert (capital.type, capital.governs) == (EntityType.PLACE, "Iran")


def test_no_name_stands_for_two_bodies() -> None:
    owners: dict[str, set[str]] = {}
    for written, known in (*known_organisations(), *known_works()):
        owners.setdefault(written, set()).add(known.name)
    assert {w: o for w, o in owners.items() if len(o) > 1} == {}


def test_no_demonym_or_variant_stands_for_two_states() -> None:
    owners: dict[str, set[str]] = {}
    for written, known in known_countries():
        if known.form is not Form.CAPITAL:
            owners.setdefault(written, set()).add(known.name)
    assert {w: o for w, o in owners.items() if len(o) > 1} == {}


def test_bodies_belong_to_known_states_and_are_many() -> None:
    rows = read_table("mentions/organisations")
    assert {row["iso"] for row in rows} - {"-"} <= set(country_names())
    assert len(rows) >= LEAST_ORGANISATIONS
    assert max(Counter(row["name"] for row in rows).values()) == 1


def test_ids_are_wikidata_s_and_of_one_thing_each() -> None:
    ids = [row["wikidata"] for table in LINKED for row in read_table(f"mentions/{table}") if row["wikidata"] != "-"]
    assert [i for i in ids if not re.fullmatch(r"Q[1-9][0-9]{0,9}", i)] == []
    assert [i for i, times in Counter(ids).items() if times > 1] == []


def test_every_state_and_hundreds_of_bodies_are_linked() -> None:
    assert [
        row["name"] for row in read_table("mentions/countries") if row["iso"] != "-" and row["wikidata"] == "-"
    ] == []
    assert sum(row["wikidata"] != "-" for row in read_table("mentions/organisations")) >= LEAST_LINKED


def test_the_note_on_sources_counts_the_tables_as_they_are() -> None:
    note = Path(str(files("extract.mentions").joinpath("SOURCES.md"))).read_text("utf8")
    for table in LINKED:
        rows = read_table(f"mentions/{table}")
        linked = sum(row["wikidata"] != "-" for row in rows)
        assert f"| `{table}.tsv` | {len(rows)} | {linked} | {len(rows) - linked} |" in note


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("Iran", "Q794"),
        ("Iranian", "Q794"),
        ("Kremlin", "Q159"),
        ("ECOWAS", "Q193272"),
        ("Europol", "Q207203"),
        ("Tehran", None),  # a place; its state has an id of its own
        ("Boko Haram", None),
    ],
)
def test_a_name_leads_to_its_item(written: str, item: str | None) -> None:
    known = known_names().get(written)
    assert known is not None
    assert known.wikidata == item


@pytest.mark.parametrize(
    "written",
    [
        "RSF",
        "shape",
        "Nature",
        "caritas",
        "who",
        "pace",
        "the State",
        "Guardia Nacional",
        "Policía Nacional",
        "14K",
        "CNA",
    ],
)
def test_what_may_be_several_bodies_or_none_is_no_name(written: str) -> None:
    assert known_names().get(written) is None


@pytest.mark.parametrize(
    "written", ["PACE", "SHAPE", "Meta", "Nike", "Caritas", "Red Cross", "MILF", "Dawn", "Jundallah", "Lebanese Forces"]
)
def test_everyday_words_need_the_recogniser_s_agreement(written: str) -> None:
    known = known_names().get(written)
    assert known is not None
    assert not known.sure


def test_places_are_neither_states_nor_capitals() -> None:
    states = {written for written, known in known_countries() if known.form in (Form.NAME, Form.CAPITAL)}
    assert {written for written, _ in known_places()} & states == set()


def test_kin_have_somebody_and_places_a_sort() -> None:
    ties = {row["noun"]: alternatives(row["other"]) for row in read_table("mentions/kin")}
    known = [other for others in ties.values() for other in others if other != "-"]
    assert [word for word in (*ties, *known) if (row := noun(word)) is not None and row.type != "person"] == []
    assert {row["only"] for row in read_table("mentions/kin")} == {"yes", "no"}
    assert {row["sort"] for row in read_table("mentions/place_sorts")} == {"settlement", "region", "site"}
    hearing = {"hears", "shows", "enters", "researches", "finds"}
    assert {row["does"] for row in read_table("mentions/hearing")} == hearing
    fates = {
        "takes",
        "judges",
        "accuses",
        "persons",
        "suffers",
        "follows",
        "arrests",
        "answers",
        "dies",
        "inters",
        "strikes",
        "rates",
    }
    fates |= {"kills", "perishes", "finishes"}
    assert {row["does"] for row in read_table("mentions/fates")} == fates
    assert not {row["noun"] for row in read_table("mentions/parts")} & {"group", "militia", "movement", "company"}


def test_nouns_stand_for_kinds_that_there_are() -> None:
    own = {"place", "capital", "country", "government", "group", "company", "article"}
    used = {kind for row in noun_table().values() for kind in row.stands_for}
    assert used <= KINDS | own
    assert {row.type for row in noun_table().values()} <= {*map(str, EntityType)}
    assert {row.gender for row in noun_table().values()} == {"-", "male", "female"}


def test_roles_of_single_words_are_people() -> None:
    people = {role: noun(role) for role in role_table() if " " not in role and "-" not in role}
    assert [role for role, row in people.items() if row is None or row.type != "person"] == []
    assert {role.kind for role in role_table().values()} == {
        "spokesperson",
        "office",
        "leader",
        "service",
        "member",
        "professional",
    }


def test_cells_hold_no_stray_blanks() -> None:
    for name in (
        "countries",
        "organisations",
        "works",
        "places",
        "bodies",
        "nominals",
        "roles",
        "titles",
        "metonyms",
        "given_names",
        "hearers",
        "keeping_order",
        "epithets",
        "ranks",
    ):
        for row in read_table(f"mentions/{name}"):
            cells = [part for cell in row.values() for part in alternatives(cell)]
            assert [c for c in cells if c != c.strip() or "  " in c] == []


def test_ranks_are_given_by_titles_and_epithets_are_nouns() -> None:
    given = [title for row in read_table("mentions/ranks") for title in alternatives(row["titles"])]
    assert [title for title in given if titles().get(title) is None] == []
    assert {row["kept"] for row in read_table("mentions/ranks")} == {"yes", "no"}
    people = {row["epithet"]: noun(row["epithet"]) for row in read_table("mentions/epithets")}
    assert [word for word, row in people.items() if row is None or row.type != "person"] == []


@pytest.mark.parametrize(("table", "column"), [("hearers", "noun"), ("keeping_order", "verb"), ("owned", "noun")])
def test_lists_are_in_order_and_once(table: str, column: str) -> None:
    words = [row[column] for row in read_table(f"mentions/{table}")]
    assert words == sorted(set(words))
