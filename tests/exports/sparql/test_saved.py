"""The saved queries, against counts made by hand over the example's three articles.

The agency report (Gulf Courier) has two allegations, a denial and a statement; the Harbour Times reprints all four; the
Lakeside Review, independent, has one allegation, a non-answer and an event in its own voice.
"""

from functools import cache
from pathlib import Path

import pytest

from exports.sparql import check_parameters, saved_queries, saved_query
from exports.sparql.guard import check_query
from exports.sparql.saved import SavedQuery, parse_saved
from graph.build import resolve
from graph.errors import QueryError
from graph.model import EntityType, Proposition, PropositionKind, Stance
from graph.store import open_store
from graph.vocabulary import PREFIXES
from tests.example import Draft
from tests.exports.sparql.asking import rows_of

NAMES = [
    "accusations",
    "claims-about",
    "claims-by",
    "disputes",
    "drift",
    "laundering",
    "offences-by-country",
    "roles",
    "sources-per-allegation",
    "timeline",
]


@cache
def answer(kg: Path, query_name: str, **parameters: str) -> list[dict[str, str]]:
    query = saved_query(query_name)
    return rows_of(kg, query.sparql, check_parameters(query, parameters))


def test_there_is_one_for_each_question() -> None:
    assert [query.name for query in saved_queries()] == NAMES


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_each_says_in_a_sentence_what_it_answers(query: SavedQuery) -> None:
    assert query.sentence.endswith(".")
    assert query.sentence[0].isupper()
    assert check_query(query.sparql).graphs == ()
    assert not any(f"{prefix}: <" in query.sparql for prefix in PREFIXES)


def test_accusations(kg: Path) -> None:
    found = [(row["claimant"], row["accused"], row["offence"], row["publisher"]) for row in answer(kg, "accusations")]
    state_department = "United States Department of State"
    assert found == [
        ("Lyon Rights Watch", "Iran", "trafficking in persons", "Lakeside Review"),
        (state_department, "Iran", "trafficking in persons", "Gulf Courier"),
        (state_department, "Islamic Revolutionary Guard Corps", "forced recruitment", "Gulf Courier"),
    ]


@pytest.mark.parametrize("plain", sorted((Path(__file__).parent / "plain").glob("*.rq")), ids=lambda path: path.stem)
def test_a_query_made_for_large_graphs_finds_what_the_plain_one_finds(kg: Path, plain: Path) -> None:
    found = answer(kg, plain.stem)
    assert found == rows_of(kg, plain.read_text("utf8")) != []


def test_disputes_keep_every_voice_of_what_is_contested_and_nothing_else(kg: Path) -> None:
    found = [(row["stance"], row["claimant"], row["date"]) for row in answer(kg, "disputes")]
    assert found == [
        ("alleges", "United States Department of State", "2018-07-02"),
        ("denies", "Bahram Qassemi", "2018-07-02"),
        ("alleges", "Lyon Rights Watch", "2019-02-11"),
        ("declines", "Javad Zarif", "2019-02-11"),
    ]
    assert {row["proposition"] for row in answer(kg, "disputes")} == {"trafficking in persons by Iran"}


@pytest.mark.parametrize(
    ("one", "other", "contested"),
    [
        ((Stance.ASSERTS, False), (Stance.ASSERTS, True), True),
        ((Stance.ADMITS, False), (Stance.ALLEGES, True), True),
        ((Stance.CONFIRMS, False), (Stance.ADMITS, True), True),
        ((Stance.ASSERTS, True), (Stance.ASSERTS, True), False),
        ((Stance.ASSERTS, False), (Stance.ADMITS, False), False),
        ((Stance.ASSERTS, True), (Stance.DOUBTS, False), True),
        ((Stance.ASSERTS, True), (Stance.DENIES, False), True),
    ],
)
def test_what_is_put_in_the_negative_is_contested_only_where_another_affirms_it_or_rejects_it(
    tmp_path: Path, one: tuple[Stance, bool], other: tuple[Stance, bool], contested: bool
) -> None:
    draft = Draft("One said so. Two said so.", source="two.txt")
    voices = [draft.entity(EntityType.PERSON, name) for name in ("One", "Two")]
    said = Proposition(PropositionKind.EVENT, "the bridge fell", predicate="fall")
    for voice, quote, (stance, negated) in zip(voices, ("One said so.", "Two said so."), (one, other), strict=True):
        draft.claim(quote, stance, said, voice, negated=negated)
    with open_store(tmp_path / "kg", create=True) as store:
        store.put(draft.build())
        resolve(store)
    assert len(answer(tmp_path / "kg", "disputes")) == 2 * contested


@pytest.mark.parametrize(
    ("name", "count"),
    [("Iran", 8), ("ISLAMIC REPUBLIC OF IRAN", 8), ("irgc", 2), ("Syria", 2), ("Tasnim", 0), ("Ira", 0)],
)
def test_claims_about(kg: Path, name: str, count: int) -> None:
    assert len(answer(kg, "claims-about", name=name)) == count


def test_claims_about_say_the_role(kg: Path) -> None:
    assert {row["role"] for row in answer(kg, "claims-about", name="Iran")} == {"accused", "object"}


@pytest.mark.parametrize(
    ("name", "part", "count"),
    [("State Department", "claimant", 4), ("Tasnim", "relay", 2), ("Javad Zarif", "claimant", 1), ("Iran", "", 0)],
)
def test_claims_by(kg: Path, name: str, part: str, count: int) -> None:
    found = answer(kg, "claims-by", name=name)
    assert [row["part"] for row in found] == [part] * count


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_no_row_comes_twice(kg: Path, query: SavedQuery) -> None:
    found = [
        tuple(row.items()) for row in answer(kg, query.name, **dict.fromkeys(query.parameters, "State Department"))
    ]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("hostile", ['" } #', "' OR 1=1", "\\", "?entity", "</script>"])
def test_a_hostile_name_finds_nothing_and_breaks_nothing(kg: Path, hostile: str) -> None:
    assert answer(kg, "claims-about", name=hostile) == []


def test_offences_by_country(kg: Path) -> None:
    found = [tuple(row.values()) for row in answer(kg, "offences-by-country")]
    assert found == [
        ("Iran", "trafficking in persons", "accused", "1", "2", "2", "1"),
        ("Syria", "forced recruitment", "place", "1", "1", "1", "0"),
    ]


def test_sources_per_allegation_count_a_reprint_apart(kg: Path) -> None:
    found = {row["allegation"]: row for row in answer(kg, "sources-per-allegation")}
    counts = ("voices", "independent_articles", "publishers", "reprints", "deniers")
    assert [found["trafficking in persons by Iran"][c] for c in counts] == ["2", "2", "2", "1", "1"]
    assert [found["forced recruitment by IRGC"][c] for c in counts] == ["1", "1", "1", "1", "0"]


def test_timeline_puts_an_event_at_its_own_time(kg: Path) -> None:
    found = [(row["date"], row["dated"], row["stance"]) for row in answer(kg, "timeline")]
    assert [date for date, *_ in found] == sorted(date for date, *_ in found)
    assert ("2019-01", "event", "asserts") in found
    assert len(found) == 7


def test_roles(kg: Path) -> None:
    found = {(row["who"], row["role"], row["what"], row["quote"]) for row in answer(kg, "roles")}
    ministry = "Foreign Ministry"
    assert ("Bahram Qassemi", "speaks for", ministry, "Foreign Ministry spokesman Bahram Qassemi") in found
    assert (ministry, "part of", "Iran", "Iran's Foreign Ministry") in found
    assert len(found) == 3


def test_an_unknown_name_is_an_error_that_names_the_known() -> None:
    with pytest.raises(QueryError, match=r"'accusation'; there are accusations, claims-about"):
        saved_query("accusation")


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("claims-about", {}, "needs name"),
        ("roles", {"name": "x"}, "no parameter name"),
        ("claims-by", {"x": "y"}, "needs"),
    ],
)
def test_parameters_are_checked(name: str, given: dict[str, str], says: str) -> None:
    with pytest.raises(QueryError, match=says):
        check_parameters(saved_query(name), given)


def test_a_query_without_a_comment_is_refused() -> None:
    with pytest.raises(QueryError, match="must begin with a comment"):
        parse_saved("bare", "SELECT * {}")
