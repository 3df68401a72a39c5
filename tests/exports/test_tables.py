"""The table of claims: the fixed columns, the filters, and each form read back."""

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from exports.tables import COLUMNS, FIXED_COLUMNS, claim_rows, format_claims
from graph.errors import QueryError

if TYPE_CHECKING:
    from graph.network import ClaimGraph

CONTRACT = (
    "claim,article,published,claimant,via,stance,negated,certainty,kind,offence,accused,victims,agents,objects,"
    "places,time,quote,start,end,disputes,url"
)


def test_the_fixed_columns_come_first() -> None:
    assert ",".join(FIXED_COLUMNS) == CONTRACT
    assert COLUMNS[: len(FIXED_COLUMNS)] == FIXED_COLUMNS


def test_there_is_one_row_per_claim_by_date_and_place(graph: "ClaimGraph") -> None:
    rows = claim_rows(graph)
    assert [tuple(row) for row in rows] == [COLUMNS] * 11
    assert [row["published"] for row in rows] == ["2018-07-02"] * 4 + ["2018-07-03"] * 4 + ["2019-02-11"] * 3
    assert [row["start"] for row in rows[:4]] == [0, 87, 180, 228]


def test_a_row_tells_all_of_a_claim_by_name(graph: "ClaimGraph") -> None:
    row = claim_rows(graph, stance="denies")[0]
    assert row["claimant"] == "Bahram Qassemi"
    assert row["via"] == ["Tasnim"]
    assert (row["kind"], row["offence"], row["accused"]) == ("allegation", "trafficking-in-persons", ["Iran"])
    assert (row["article"], row["publisher"]) == ("Tehran rejects US trafficking report", "Gulf Courier")
    assert row["url"] == "https://courier.example/tehran-rejects"
    assert len(row["disputes"]) == 2
    alleged = {str(row["claim"]): row for row in claim_rows(graph, stance="alleges")}
    assert row["claim"] in alleged[row["disputes"][0]]["disputed_by"]


def test_an_article_in_its_own_voice_is_the_claimant(graph: "ClaimGraph") -> None:
    (row,) = claim_rows(graph, about="Iranian police")
    assert row["claimant"] == "Rights group accuses Iran"
    assert (row["agents"], row["places"], row["time"]) == (["Iranian police"], ["Tehran"], "2019-01")


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({}, 11),
        ({"about": "Iran"}, 8),
        ({"about": "ISLAMIC  republic of iran"}, 8),
        ({"about": "IRGC"}, 2),
        ({"about": "Bahram Qassemi"}, 0),
        ({"by": "bahram qassemi"}, 2),
        ({"by": "Tasnim"}, 2),
        ({"by": "state department"}, 4),
        ({"by": "Iran"}, 0),
        ({"stance": "declines"}, 1),
        ({"about": "Iran", "by": "State Department", "stance": "alleges"}, 2),
        ({"about": "Iran", "stance": "admits"}, 0),
    ],
)
def test_filters_keep_what_they_say(graph: "ClaimGraph", filters: dict[str, str], count: int) -> None:
    assert len(claim_rows(graph, **filters)) == count


def test_a_name_that_nobody_has_is_an_error_that_names_the_nearest(graph: "ClaimGraph") -> None:
    with pytest.raises(QueryError, match="'Barham Qasemi'; similar: bahram qassemi"):
        claim_rows(graph, by="Barham Qasemi")


def test_csv_reads_back_with_several_names_joined(graph: "ClaimGraph") -> None:
    text = format_claims(claim_rows(graph), "csv")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 11
    assert text.splitlines()[0].replace('"', "").startswith(CONTRACT)
    denial = next(row for row in rows if row["stance"] == "denies")
    assert denial["disputes"].count("; ") == 1
    assert (denial["negated"], denial["start"], denial["time"]) == ("false", "87", "")


def test_json_lines_keep_lists_numbers_and_truth(graph: "ClaimGraph") -> None:
    rows = [json.loads(line) for line in format_claims(claim_rows(graph), "jsonl").splitlines()]
    assert [list(row) for row in rows] == [list(COLUMNS)] * 11
    assert (rows[1]["via"], rows[1]["start"], rows[1]["negated"], rows[1]["time"]) == (["Tasnim"], 87, False, None)


def test_the_terminal_is_shown_who_says_what_with_which_stance(graph: "ClaimGraph") -> None:
    lines = format_claims(claim_rows(graph, stance="denies"), "table").splitlines()
    assert "Bahram Qassemi  denies  trafficking in persons by Iran" in lines[2]


def test_the_terminal_marks_a_claim_that_it_is_not_so(graph: "ClaimGraph") -> None:
    turned = graph.copy()
    for *_, attributes in turned.edges(data=True):
        attributes["negated"] = True
    assert "asserts (negated)" in format_claims(claim_rows(turned, stance="asserts"), "table")


@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_hostile_text_neither_breaks_a_form_nor_becomes_a_formula(hostile_graph: "ClaimGraph", form: str) -> None:
    rows = claim_rows(hostile_graph)
    text = format_claims(rows, form)
    text.encode("utf8")
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row if cell]
        assert not any(cell[0] in "=+@\t\r" for cell in cells)
        assert len(cells) % len(COLUMNS) != 1
    elif form == "jsonl":
        assert len([json.loads(line) for line in text.split("\n") if line]) == len(rows)
    else:
        assert len(text.splitlines()) == len(rows) + 2
        assert all(line.isprintable() for line in text.splitlines())


def test_an_unknown_form_is_named(graph: "ClaimGraph") -> None:
    with pytest.raises(QueryError, match=r"'xls'.*table, csv, jsonl"):
        format_claims([], "xls")
