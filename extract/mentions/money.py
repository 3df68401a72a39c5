"""Sums of money in a text, with their currency: "€12 million", "40 US dollars", "USD 3.5bn"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from extract.tables import read_table

_NUMBER = r"(?<![\w.,])\d{1,15}(?:,\d{3}){0,6}(?:\.\d{1,6})?"
_SCALES = {
    "thousand": 3, "k": 3, "million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "b": 9, "trillion": 12, "tn": 12,
}  # fmt: skip
_SCALE = rf"(?:[ -]?({'|'.join(sorted(_SCALES, key=len, reverse=True))})\b)?"


class Money(NamedTuple):
    """A sum of money at characters of the text; `value` is the ISO 4217 code and the amount, "EUR 12000000"."""

    start: int
    end: int
    value: str


def find_money(text: str) -> Iterator[Money]:
    """The sums of money in the text, in order.

    >>> [m.value for m in find_money("It paid €12 million, then $1,500.50 and 40 Iraqi dinars.")]
    ['EUR 12000000', 'USD 1500.50', 'IQD 40']
    >>> list(find_money("In 2012, 40 members left the $ sign out."))
    []
    """
    before, after, codes = _forms()
    found = [_money(m, 1, 2, 3, codes) for m in before.finditer(text)]
    found += [_money(m, 3, 1, 2, codes) for m in after.finditer(text)]
    last = 0
    for money in sorted(found):
        if money.start >= last:
            last = money.end
            yield money


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    rows = read_table("mentions/money")
    leading = [r["written"] for r in rows if r["place"] in ("before", "both")]
    trailing = [r["written"] for r in rows if r["place"] in ("after", "both")]
    number = _NUMBER.removeprefix(r"(?<![\w.,])")
    before = re.compile(rf"(?<!\w)({_any_of(leading)}) ?({number}){_SCALE}")
    after = re.compile(rf"({_NUMBER}){_SCALE}[ -]?({_any_of(trailing)})(?:s\b|(?!\w))")
    return before, after, {r["written"]: r["code"] for r in rows}


def _any_of(forms: list[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))


def _money(match: re.Match[str], unit: int, number: int, scale: int, codes: dict[str, str]) -> Money:
    amount = Decimal(match[number].replace(",", "")).scaleb(_SCALES[match[scale]] if match[scale] else 0)
    return Money(match.start(), match.end(), f"{codes[match[unit]]} {amount:f}")
