"""Cells that a spreadsheet shows and does not run.

A cell that begins with one of a few characters is taken for a formula, and a formula can start programs
and send data out (OWASP, "CSV Injection"). Articles are written by strangers, so such text gets an
apostrophe in front. Numbers are written as numbers and stay so.
"""

import csv
import re
from collections.abc import Iterable
from typing import TextIO

from exports.legal_text import encodable

Cell = str | int | float | bool | None
_FORMULA = re.compile(r"[\s\u200b-\u200f\u2060\ufeff\x00-\x1f]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def safe_cell(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would take it for a formula.

    >>> safe_cell("=1+1"), safe_cell("1+1"), safe_cell("-7.5")
    ("'=1+1", '1+1', '-7.5')
    """
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return "'" + text
    return text


def write_csv(rows: Iterable[Iterable[Cell]], out: TextIO) -> None:
    """Write the rows as CSV (RFC 4180): text quoted and safe, numbers bare, None empty, truth as true and
    false.
    """
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row])


def _cell(value: Cell) -> str | int | float:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return safe_cell(encodable(value.replace("\x00", "\ufffd")))
        case _:
            return value
