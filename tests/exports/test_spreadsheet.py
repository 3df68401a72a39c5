"""No cell of a CSV file is run as a formula, and what is harmless stays as it is."""

import csv
import io

import pytest

from exports.spreadsheet import Cell, safe_cell, write_csv
from tests.exports.conftest import HOSTILE


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u200b=1",
        "\ufeff=1",
        "\uff1d1+1",
        "\x01=1",
        "-",
        "-1-1",
        "+44 20 7946 0000",
    ],
)
def test_a_formula_is_neutralised(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize(
    "text", ["", "Iran", "1=1", "a+b", "-7", "+7.5", "-1e9", "someone@example.org", "'quoted'", "2019-01-02", "O'Brien"]
)
def test_what_is_no_formula_stays(text: str) -> None:
    assert safe_cell(text) == text


def written(*rows: list[Cell]) -> str:
    out = io.StringIO()
    write_csv(rows, out)
    return out.getvalue()


def test_numbers_are_written_as_numbers_and_text_is_quoted() -> None:
    assert written([-5, 0.25, None, True, "a;b"]) == '-5,0.25,"","true","a;b"\r\n'


def test_every_hostile_text_comes_back_and_none_begins_a_formula() -> None:
    names = list(HOSTILE.values())
    (row,) = csv.reader(io.StringIO(written(list(names)), newline=""))
    for name, cell in zip(names, row, strict=True):
        assert cell.removeprefix("'") == name.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
        assert cell[0] not in "=+-@\t\r\n\uff1d"
