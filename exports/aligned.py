"""Tables for a terminal: columns stand under one another, and no cell can steer the terminal."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

WIDEST = 60  # columns of the screen for one cell; longer text is cut, with an ellipsis
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]+"
)


def aligned_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, widest: int = WIDEST) -> str:
    """The rows under their column names, each line ended; None is shown as nothing, whole numbers to the
    right.

    Control characters, which a terminal would obey, and marks that turn the direction of text become spaces.

    >>> print(aligned_table(["who", "claims"], [["Iran", 12], ["Tasnim", 3]]), end="")
    who     claims
    ------  ------
    Iran        12
    Tasnim       3
    """
    held = [list(row) for row in rows]
    cells = [[fitted(value, widest) for value in row] for row in held]
    widths = [max(map(screen_width, column)) for column in zip(columns, *cells, strict=True)]
    right = [bool(held) and all(isinstance(row[i], int) for row in held) for i in range(len(columns))]
    lines = [list(columns), ["-" * width for width in widths], *cells]
    return "".join(_line(line, widths, right) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = []
    for cell, width, to_right in zip(cells, widths, right, strict=True):
        space = " " * (width - screen_width(cell))
        padded.append(space + cell if to_right else cell + space)
    return "  ".join(padded).rstrip() + "\n"


def fitted(value: object, widest: int = WIDEST) -> str:
    """The value on one line of at most this width.

    >>> fitted("one\\ntwo three", 9)
    'one two …'
    """
    text = " ".join(_STEERING.sub(" ", "" if value is None else str(value)).split())
    if screen_width(text) <= widest:
        return text
    kept, used = [], 1
    for character in text:
        used += screen_width(character)
        if used > widest:
            break
        kept.append(character)
    return "".join(kept) + "…"


def screen_width(text: str) -> int:
    """How many columns a terminal gives the text: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(c) or unicodedata.category(c) == "Cf"
        else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )
