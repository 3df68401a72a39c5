"""Sums of money, and numbers that are none."""

import re

import pytest

from extract.mentions.money import find_money
from extract.tables import read_table


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a €12 million programme", ["EUR 12000000"]),
        ("worth 12 million euros", ["EUR 12000000"]),
        ("a ransom of $40", ["USD 40"]),
        ("US$3bn in aid", ["USD 3000000000"]),
        ("USD 2,500 a head", ["USD 2500"]),
        ("some 500 dollars each", ["USD 500"]),
        ("they paid 10,000 dinars", ["XXX 10000"]),
        ("fined 3.5 million Turkish liras", ["TRY 3500000"]),
        ("between $20 and $30", ["USD 20", "USD 30"]),
        ("40 members of the group", []),
        ("the dollar fell", []),
        ("on 12 May 2019", []),
    ],
)
def test_sums(text: str, values: list[str]) -> None:
    assert [money.value for money in find_money(text)] == values


def test_a_sum_covers_its_words() -> None:
    text = "The project, worth €12 million, began."
    (money,) = find_money(text)
    assert text[money.start : money.end] == "€12 million"


def test_every_row_has_a_place_and_a_code() -> None:
    rows = read_table("mentions/money")
    assert {row["place"] for row in rows} == {"before", "after", "both"}
    assert all(re.fullmatch("[A-Z]{3}", row["code"]) for row in rows)
    assert len({row["written"] for row in rows}) == len(rows)


def test_long_runs_of_digits_take_no_time() -> None:
    assert list(find_money("1," * 50_000 + "9" * 50_000)) == []
