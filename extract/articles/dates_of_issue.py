"""Publication dates: what is surely a full date, in ISO form, and the lines that say when it came out.

Only shapes that leave nothing to guess are read, which needs no date library: those guess the missing parts,
the order of day and month, and today's year. "05/04/2020" could be April or May and stays unread.
"""

import re
from datetime import date
from typing import NamedTuple

from graph.model import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May\.?|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
FULL_DATE = (
    rf"(?:{_DAY}(?: of)? {_MONTH},? {_YEAR}|{_MONTH} {_DAY},? {_YEAR}|{_YEAR}[-/.]\d\d[-/.]\d\d"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_YEAR})"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]* )"
_CLOCK = r"(?:[ ,|@-]*(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{1,4}(?:[+-]\d{1,2})?\)?)?)"
_ISSUED = r"(?:first )?(?:published|posted|issued|released|publication date|date)(?: on| at)?"
_CHANGED = r"(?:last )?(?:updated|modified|edited)(?: on| at)?"

_DATE = re.compile(rf"(?<![\w/.-]){FULL_DATE}(?![\w/-])", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+")
_NAMED_MONTH = re.compile(_MONTH, re.IGNORECASE)
_ISO = re.compile(rf"({_YEAR}(?:-\d\d)?(?:-\d\d)?)(?=$|[T ])")
_COMPACT = re.compile(rf"({_YEAR})(\d\d)(\d\d)")
_MONTH_ONLY = re.compile(rf"({_MONTH}),? ({_YEAR})", re.IGNORECASE)
_DATE_LINE = re.compile(
    rf"(?:(?P<issued>{_ISSUED})|(?P<changed>{_CHANGED}))?[:, ]*{_WEEKDAY}?(?P<date>{FULL_DATE}){_CLOCK}?\.?"
    rf"(?P<more>[ |,;/-]+{_CHANGED}[: ].{{0,60}})?",
    re.IGNORECASE,
)
_LONGEST_LINE = 120


class DateLine(NamedTuple):
    """A line that is nothing but a date; `published` is its ISO form, None where it only says "Updated"."""

    published: str | None


def read_date_line(plain: str) -> DateLine | None:
    """What a line says where it is nothing but a date (`Line.plain`), else None.

    >>> read_date_line("Published: Wednesday, 20 May 2020, 10:30 GMT")
    DateLine(published='2020-05-20')
    >>> read_date_line("Last updated on May 21, 2020")
    DateLine(published=None)
    >>> read_date_line("On May 20, 2020 the ministry denied it.")
    """
    found = _DATE_LINE.fullmatch(plain) if len(plain) <= _LONGEST_LINE else None
    if not found:
        return None
    return DateLine(None if found["changed"] else full_date(found["date"]))


def find_full_date(words: str) -> Span | None:
    """Where the first full date stands in the words."""
    found = _DATE.search(words)
    return Span(*found.span()) if found else None


def full_date(words: str) -> str | None:
    """A `FULL_DATE` in ISO form; None where it is no day, or where day and month could be exchanged.

    >>> [full_date(d) for d in ("Sept. 3, 2019", "20.05.2020", "5/4/2020", "31 June 2020")]
    ['2019-09-03', '2020-05-20', None, None]
    """
    numbers = [int(n) for n in _NUMBERS.findall(words)]
    month = _NAMED_MONTH.search(words)
    if month:
        number = _MONTHS.index(month.group()[:3].lower()) + 1
        day, year = numbers[0], numbers[-1]
    elif len(numbers) != 3:
        return None
    elif numbers[0] > 31:
        year, number, day = numbers
    else:
        first, second, year = numbers
        if first <= 12 and second <= 12 and first != second:
            return None
        day, number = (first, second) if first > 12 else (second, first)
    try:
        return date(year, number, day).isoformat()
    except ValueError:
        return None


def iso_date(value: str) -> str | None:
    """The date of a metadata field as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; None where it is unsure.

    >>> [iso_date(v) for v in ("2020-05-20T23:30:00Z", "Wed, 20 May 2020 10:00", "May 2020", "soon")]
    ['2020-05-20', '2020-05-20', '2020-05', None]
    """
    value = value.strip()
    iso = _ISO.match(value)
    if iso:
        return _calendar_checked(iso.group(1))
    compact = _COMPACT.fullmatch(value)
    if compact:
        return _calendar_checked("-".join(compact.groups()))
    month = _MONTH_ONLY.fullmatch(value)
    if month:
        return f"{month.group(2)}-{_MONTHS.index(month.group(1)[:3].lower()) + 1:02}"
    span = find_full_date(value)
    return full_date(value[span.start : span.end]) if span else None


def _calendar_checked(iso: str) -> str | None:
    year, month, day = (*(int(part) for part in iso.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return None
    return iso
