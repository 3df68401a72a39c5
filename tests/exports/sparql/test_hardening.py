"""The ledger, laundering and drift: each against made-up articles counted by hand, with near-misses."""

from collections.abc import Callable
from pathlib import Path

import pytest

from exports.sparql import run_query, saved_query, with_floor
from exports.sparql.results import grouped_table
from exports.sparql.saved import parse_saved
from graph.build import resolve
from graph.errors import QueryError
from graph.model import Certainty, Extraction, Stance
from graph.store import open_store
from tests.exports.sparql.asking import rows_of
from tests.exports.sparql.hardening import BODY, article, silent

ALLEGES, ASSERTS, DENIES, CONFIRMS = Stance.ALLEGES, Stance.ASSERTS, Stance.DENIES, Stance.CONFIRMS
STATED, HEDGED = Certainty.STATED, Certainty.HEDGED
ATTRIBUTED = "Ada Quill said that the Varn Group forged papers."
OWN = "The Varn Group forged papers."
Rows = list[dict[str, str]]
Ask = Callable[..., Rows]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    def rows(name: str, *extractions: Extraction, floor: float = 0.0) -> Rows:
        with open_store(tmp_path / "kg", create=True) as store:
            for extraction in extractions:
                store.put(extraction)
            resolve(store)
        return rows_of(tmp_path / "kg", with_floor(saved_query(name), floor).sparql)

    return rows


def attributed(date: str = "2020-01-01", certainty: Certainty = STATED) -> Extraction:
    return article(f"{ATTRIBUTED} {BODY}", date, "Vell Courier", (ATTRIBUTED, "Ada Quill", ALLEGES, certainty))


def own(
    date: str = "2020-02-01", *, words: str = "Other news came from the north.", offence: str = "forgery"
) -> Extraction:
    return article(f"{OWN} {words}", date, "Morn Post", (OWN, None, ASSERTS, STATED), offence=offence)


def test_laundering_shows_both_quotes_with_publishers_and_dates(ask: Ask) -> None:
    (row,) = ask("laundering", attributed(), own())
    assert (row["attributed_to"], row["attributed_publisher"], row["attributed_date"]) == (
        "Ada Quill",
        "Vell Courier",
        "2020-01-01",
    )
    assert (row["own_publisher"], row["own_date"], row["own_is"]) == ("Morn Post", "2020-02-01", "a text of its own")
    assert (row["attributed_quote"], row["own_quote"]) == (ATTRIBUTED, OWN)


def test_laundering_knows_a_reprint(ask: Ask) -> None:
    copy = article(f"{OWN} {BODY}", "2020-01-02", "Morn Post", (OWN, None, ASSERTS, STATED))
    assert [row["own_is"] for row in ask("laundering", attributed(), copy)] == ["a reprint of it"]


@pytest.mark.parametrize(
    ("what", "articles"),
    [
        ("said before it was attributed", (attributed(), own("2019-12-31"))),
        ("of another offence", (attributed(), own(offence="extortion"))),
        (
            "attributed there as well",
            (
                attributed(),
                article(
                    f"{OWN} Bo Tarn says so.",
                    "2020-02-01",
                    "Morn Post",
                    (OWN, None, ASSERTS, STATED),
                    ("Bo Tarn says so.", "Bo Tarn", ALLEGES, STATED),
                ),
            ),
        ),
        (
            "only hedged",
            (attributed(), article(f"{OWN} x", "2020-02-01", "Morn Post", (OWN, None, ASSERTS, HEDGED))),
        ),
        (
            "denied, not attributed",
            (
                article(
                    f"Bo Tarn denied it. {BODY} Varn Group.",
                    "2020-01-01",
                    "A",
                    ("Bo Tarn denied it.", "Bo Tarn", DENIES, STATED),
                ),
                own(),
            ),
        ),
    ],
)
def test_no_laundering(what: str, articles: tuple[Extraction, ...], ask: Ask) -> None:
    assert ask("laundering", *articles) == [], what


HEAD = "Varn Group forged papers"


def headed(*claims: tuple[str, str | None, Stance, Certainty], text: str = f"{ATTRIBUTED} {BODY}") -> Extraction:
    return article(text, "2020-01-01", "Vell Courier", *claims, title=HEAD)


@pytest.mark.parametrize(
    ("found", "made"),
    [
        (
            {"the headline states what the text attributes"},
            headed((HEAD, None, ASSERTS, STATED), (ATTRIBUTED, "Ada Quill", ALLEGES, STATED)),
        ),
        (
            {"the headline states what the text attributes", "the headline is sure of what the text hedges"},
            headed((HEAD, None, ASSERTS, STATED), (ATTRIBUTED, "Ada Quill", ALLEGES, HEDGED)),
        ),
        (
            {"the headline leaves out the denial"},
            headed(
                (HEAD, None, ASSERTS, STATED),
                (OWN, None, ASSERTS, STATED),
                ("Bo Tarn denied it.", "Bo Tarn", DENIES, STATED),
                text=f"{OWN} Bo Tarn denied it. {BODY}",
            ),
        ),
        (set(), headed((HEAD, "Ada Quill", ALLEGES, STATED), (ATTRIBUTED, "Ada Quill", ALLEGES, STATED))),
        (set(), headed((HEAD, None, ASSERTS, HEDGED), (OWN, None, ASSERTS, HEDGED), text=f"{OWN} {BODY}")),
        (
            set(),
            headed(
                (HEAD, None, ASSERTS, STATED),
                (OWN, None, ASSERTS, STATED),
                (ATTRIBUTED, "Ada Quill", ALLEGES, HEDGED),
                text=f"{OWN} {ATTRIBUTED} {BODY}",
            ),
        ),
        (set(), headed((ATTRIBUTED, "Ada Quill", ALLEGES, STATED))),
    ],
)
def test_drift_between_headline_and_text(found: set[str], made: Extraction, ask: Ask) -> None:
    assert {row["drift"] for row in ask("drift", made)} == found


@pytest.mark.parametrize(
    ("found", "later"),
    [
        (["attributed before, in the article's own voice later"], own()),
        (
            ["hedged before, stated later"],
            article(
                "Ada Quill is now sure that the Varn Group did it.",
                "2020-03-01",
                "Morn Post",
                ("Ada Quill is now sure that the Varn Group did it.", "Ada Quill", ALLEGES, STATED),
            ),
        ),
        (
            [],
            article(
                "Bo Tarn is sure that the Varn Group did it.",
                "2020-03-01",
                "Morn Post",
                ("Bo Tarn is sure that the Varn Group did it.", "Bo Tarn", ALLEGES, STATED),
            ),
        ),
        ([], own("2019-12-01")),
        ([], own(offence="extortion")),
    ],
)
def test_drift_over_time(found: list[str], later: Extraction, ask: Ask) -> None:
    assert [row["drift"] for row in ask("drift", attributed(certainty=HEDGED), later)] == found


def test_drift_over_time_starts_from_the_earliest_claim(ask: Ask) -> None:
    days = ("2020-01-03", "2020-01-01", "2020-01-02")
    told = ("It rained in the east.", "A bridge was painted.", "The choir sang at night.")
    hedged = [
        article(f"{ATTRIBUTED} {rest}", day, f"Courier of {day}", (ATTRIBUTED, "Ada Quill", ALLEGES, HEDGED))
        for day, rest in zip(days, told, strict=True)
    ]
    (row,) = ask("drift", *hedged, own())
    assert (row["before_date"], row["after_date"]) == ("2020-01-01", "2020-02-01")


def test_the_ledger_names_every_voice_with_place_date_words_and_claim(ask: Ask) -> None:
    denied = "Bo Tarn denied that the Varn Group did so."
    found = ask(
        "disputes",
        attributed(),
        article(denied, "2020-01-05", "Morn Post", (denied, "Bo Tarn", DENIES, STATED)),
        article(
            "Di Ross confirmed it of the Varn Group.",
            "2020-01-06",
            "Oak Daily",
            ("Di Ross confirmed it of the Varn Group.", "Di Ross", CONFIRMS, STATED),
        ),
    )
    assert [(row["says"], row["claimant"], row["answers"], row["date"], row["where"]) for row in found] == [
        ("alleges", "Ada Quill", "", "2020-01-01", "Vell Courier"),
        ("denies", "Bo Tarn", "Ada Quill", "2020-01-05", "Morn Post"),
        ("confirms", "Di Ross", "", "2020-01-06", "Oak Daily"),
    ]
    assert {row["proposition"] for row in found} == {"forgery by Varn Group"}
    assert all(row["claim"].startswith("urn:claimgraph:claim/") and row["quote"] for row in found)


def test_the_ledger_shows_the_accused_who_decline_beside_the_accusation(ask: Ask) -> None:
    made = silent(
        "Ada Quill accuses the Varn Group of extortion. Varn Group would not comment. Ada Quill.", "2020-01-01", "A"
    )
    rows = [row for row in ask("disputes", made) if row["proposition"] == "extortion by Varn Group"]
    assert [(row["says"], row["claimant"], row["instead"]) for row in rows] == [
        ("alleges", "Ada Quill", ""),
        ("declines", "Varn Group", "to comment"),
    ]


def test_what_nobody_contests_is_not_in_the_ledger(ask: Ask) -> None:
    assert ask("disputes", attributed(), own()) == []


@pytest.mark.parametrize(("floor", "count"), [(0.0, 1), (0.9, 1), (0.91, 0)])
def test_a_floor_leaves_out_what_is_less_sure(floor: float, count: int, ask: Ask) -> None:
    assert len(ask("laundering", attributed(), own(), floor=floor)) == count


def test_a_query_without_claims_has_no_floor() -> None:
    assert with_floor(saved_query("roles"), 0.0) == saved_query("roles")
    with pytest.raises(QueryError, match="no least confidence"):
        with_floor(saved_query("roles"), 0.5)


def test_a_terminal_shows_the_rows_under_their_proposition(tmp_path: Path, ask: Ask) -> None:
    ask("laundering", attributed(), own())
    query = saved_query("laundering")
    shown = grouped_table(run_query(tmp_path / "kg", query.sparql), query.heading or "", query.shown)
    heading, columns, *_ = shown.splitlines()
    assert heading == "forgery by Varn Group"
    assert columns.split() == list(query.shown)


def test_how_a_query_is_shown_is_no_parameter() -> None:
    parsed = parse_saved("x", "# All.\n# heading: a\n# shown: b c\n# name: who\nSELECT * {}")
    assert (parsed.heading, parsed.shown, dict(parsed.parameters)) == ("a", ("b", "c"), {"name": "who"})
