"""Dates and periods in a text, as ISO 8601 dates ("2019-06-20"), months, years or intervals ("2019-01-29/2019-01-31").

What is recognised is a closed list of forms, each a regular expression without nested repetition, so that reading stays
linear. What counts from the day of writing ("Monday", "last year") has a value only where that day is known.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import MINYEAR, date, timedelta
from typing import NamedTuple

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_NUMBER = {month[:3].lower(): i for i, month in enumerate(_MONTHS, 1)}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_COUNTS |= {"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30}
_DAYS_OF = {"day": 1, "week": 7}
_YEARS_OF = {"year": 1, "decade": 10, "century": 100}
_DAYS_AHEAD = {"yesterday": -1, "today": 0, "tomorrow": 1}
_EARLIEST, _LATEST = 1000, 9000  # years of writing between which all that is counted from it has a date
_LOOKS_AHEAD = 60  # days: a day and month without a year is the last one, unless it is this near ahead

_M = rf"(?P<%s>{'|'.join(_MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_D = r"(?P<%s>[0-3]?\d)(?:st|nd|rd|th)?\b"
_Y = r"(?P<%s>(?:1[89]|20)\d\d)\b"
_TO = r"\s?(?:-|–|—|to|and|until)\s?"
_UNIT = r"(?P<%s>day|week|month|year|decade|century|centurie)s?\b"
_COUNT = rf"(?P<%s>\d{{1,3}}|{'|'.join(_COUNTS)})"


class Dated(NamedTuple):
    """The characters of a date, and its ISO 8601 value where it could be read."""

    start: int
    end: int
    value: str | None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), _month(month), int(day)).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return _NUMBER[name[:3].lower()] if name.isalpha() or name.endswith(".") else int(name)


def _span(first: str | None, last: str | None) -> str | None:
    if first is None or last is None:
        return None
    return first if first == last else f"{first}/{last}" if first < last else None


def _near(base: date | None, month: str, day: str) -> str | None:
    """The latest such day, or one shortly after the day of writing."""
    if base is None:
        return None
    horizon = (base + timedelta(days=_LOOKS_AHEAD)).isoformat()
    found = (_day(str(base.year + ahead), month, day) for ahead in (1, 0, -1))
    return next((value for value in found if value is not None and value <= horizon), None)


def _month_of(year: str, month: str) -> str:
    return f"{year}-{_month(month):02d}"


def _near_month(base: date | None, month: str, which: str) -> str | None:
    if base is None:
        return None
    number = _month(month)
    if which == "next":
        return f"{base.year + (number <= base.month)}-{number:02d}"
    before = number > base.month or (which == "last" and number == base.month)
    return f"{base.year - before}-{number:02d}"


def _weekday(base: date | None, name: str, which: str) -> str | None:
    """The weekday up to the day of writing itself; "next" is the first after it."""
    if base is None:
        return None
    ahead = (WEEKDAYS.index(name.lower()) - base.weekday()) % 7
    if which == "next":
        return (base + timedelta(days=ahead or 7)).isoformat()
    behind = -ahead % 7
    return (base - timedelta(days=behind or (7 if which == "last" else 0))).isoformat()


def _calendar(base: date | None, which: str, unit: str) -> str | None:
    """The named unit of the calendar: "last year", "this month", "next week"."""
    if base is None:
        return None
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "month":
        months = base.year * 12 + base.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02d}"
    if unit in _DAYS_OF:
        first = base + timedelta(days=_DAYS_OF[unit] * step)
        if unit == "day":
            return first.isoformat()
        first -= timedelta(days=first.weekday())
        return _span(first.isoformat(), (first + timedelta(days=6)).isoformat())
    if unit == "year":
        return str(base.year + step)
    return _past(base, "1", unit) if step < 0 else None


def _back(base: date, count: str, unit: str) -> date | None:
    """The day so many units before another; None before the first year of the calendar."""
    number = _COUNTS.get(count.lower()) or int(count)
    unit = "century" if unit == "centurie" else unit
    if unit in _DAYS_OF:
        return base - timedelta(days=number * _DAYS_OF[unit])
    months = base.year * 12 + base.month - 1 - number * (1 if unit == "month" else 12 * _YEARS_OF[unit])
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(base.day, monthrange(year, month)[1])) if year >= MINYEAR else None


def _past(base: date | None, count: str, unit: str) -> str | None:
    """The period of so many units that ends on the day of writing: "the past three years"."""
    first = _back(base, count, unit) if base is not None else None
    return _span(first.isoformat(), base.isoformat()) if base is not None and first is not None else None


def _ago(base: date | None, count: str, unit: str) -> str | None:
    """The day, month or year so many units back, no finer than the words are: "two weeks ago", "three years ago"."""
    day = _back(base, count, unit) if base is not None else None
    if day is None:
        return None
    return day.isoformat() if unit in _DAYS_OF else day.isoformat()[: 7 if unit == "month" else 4]


def _beside(base: date | None, name: str) -> str | None:
    """The day of writing, the one before or the one after it."""
    return None if base is None else (base + timedelta(days=_DAYS_AHEAD[name])).isoformat()


_Reading = Callable[[re.Match[str], date | None], str | None]
_FORMS: tuple[tuple[str, _Reading], ...] = (
    (r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b", lambda m, _: _day(*m["iso"].split("-"))),
    (
        rf"{_D % 'd1a'}{_TO}{_D % 'd1b'}\s(?:of\s)?{_M % 'm1'},?\s{_Y % 'y1'}",
        lambda m, _: _span(_day(m["y1"], m["m1"], m["d1a"]), _day(m["y1"], m["m1"], m["d1b"])),
    ),
    (
        rf"(?:from|between)\s{_D % 'd17a'}\s{_M % 'm17a'}{_TO}{_D % 'd17b'}\s{_M % 'm17b'},?\s{_Y % 'y17'}",
        lambda m, _: _span(_day(m["y17"], m["m17a"], m["d17a"]), _day(m["y17"], m["m17b"], m["d17b"])),
    ),
    (
        rf"(?:from|between)\s{_M % 'm18a'}\s{_D % 'd18a'}{_TO}{_M % 'm18b'}\s{_D % 'd18b'},?\s{_Y % 'y18'}",
        lambda m, _: _span(_day(m["y18"], m["m18a"], m["d18a"]), _day(m["y18"], m["m18b"], m["d18b"])),
    ),
    (
        rf"(?:from|between)\s{_M % 'm19a'}(?:\s{_Y % 'y19a'})?{_TO}{_M % 'm19b'}\s{_Y % 'y19b'}",
        lambda m, _: _span(_month_of(m["y19a"] or m["y19b"], m["m19a"]), _month_of(m["y19b"], m["m19b"])),
    ),
    (rf"{_D % 'd2'}\s(?:of\s)?{_M % 'm2'},?\s{_Y % 'y2'}", lambda m, _: _day(m["y2"], m["m2"], m["d2"])),
    (
        rf"{_M % 'm3'}\s{_D % 'd3a'}{_TO}{_D % 'd3b'},?\s{_Y % 'y3'}",
        lambda m, _: _span(_day(m["y3"], m["m3"], m["d3a"]), _day(m["y3"], m["m3"], m["d3b"])),
    ),
    (rf"{_M % 'm4'}\s{_D % 'd4'},?\s{_Y % 'y4'}", lambda m, _: _day(m["y4"], m["m4"], m["d4"])),
    (rf"{_M % 'm5'},?\s(?:of\s)?{_Y % 'y5'}", lambda m, _: _month_of(m["y5"], m["m5"])),
    (
        rf"{_M % 'm20'}\s{_D % 'd20a'}\s?(?:-|–|to)\s?{_D % 'd20b'}(?!\s?[%:.]\d)",
        lambda m, base: _span(_near(base, m["m20"], m["d20a"]), _near(base, m["m20"], m["d20b"])),
    ),
    (
        rf"{_D % 'd21a'}{_TO}{_D % 'd21b'}\s(?:of\s)?{_M % 'm21'}\b",
        lambda m, base: _span(_near(base, m["m21"], m["d21a"]), _near(base, m["m21"], m["d21b"])),
    ),
    (rf"{_M % 'm6'}\s{_D % 'd6'}(?!\s?[%:.]\d)", lambda m, base: _near(base, m["m6"], m["d6"])),
    (rf"{_D % 'd7'}\s(?:of\s)?{_M % 'm7'}\b", lambda m, base: _near(base, m["m7"], m["d7"])),
    (
        r"(?:(?P<w8>last|next|this|past)\s)?(?P<n8>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
        rf"(?!,?\s(?:{_M % 'x8'}|\d))",
        lambda m, base: _weekday(base, m["n8"], (m["w8"] or "").lower()),
    ),
    (
        r"(?:(?P<w9>last|next|this|past)|in|since|until|by|during|early|late|mid|of)[\s-](?:early\s|late\s|mid-)?"
        rf"{_M % 'm9'}\b(?!,?\s(?:of\s)?\d)",
        lambda m, base: _near_month(base, m["m9"], (m["w9"] or "").lower()),
    ),
    (
        rf"(?:the\s)?(?:past|last|previous)\s(?:several\s|few\s)?{_COUNT % 'c10'}\s{_UNIT % 'u10'}",
        lambda m, base: _past(base, m["c10"], m["u10"].lower()),
    ),
    (
        rf"{_COUNT % 'c11'}\s(?P<u11>day|week|month|year|decade)s?\sago\b",
        lambda m, base: _ago(base, m["c11"], m["u11"].lower()),
    ),
    (r"(?:the\s)?(?:past|last)\s(?P<u12>decade|century)\b", lambda m, base: _past(base, "1", m["u12"].lower())),
    (
        r"(?P<w13>last|this|next|previous|current)\s(?P<u13>day|week|month|year)\b",
        lambda m, base: _calendar(base, m["w13"].lower(), m["u13"].lower()),
    ),
    (r"(?:the\s)?(?:early\s|late\s|mid-?\s?)?(?P<y14>(?:1[89]|20)\d0)s\b", lambda m, _: f"{m['y14']}/{m['y14'][:3]}9"),
    (rf"(?:from\s|between\s)?{_Y % 'y15a'}{_TO}{_Y % 'y15b'}", lambda m, _: _span(m["y15a"], m["y15b"])),
    (
        r"(?:(?:early|late|mid|the\s(?:spring|summer|autumn|fall|winter)\sof|spring|summer|autumn|winter)[\s-])?"
        rf"{_Y % 'y16'}",
        lambda m, _: m["y16"],
    ),
    (r"(?P<n18>today|yesterday|tomorrow)\b(?!['’])", lambda m, base: _beside(base, m["n18"].lower())),
    (r"(?:several|(?:a\s)?few|many|some)\s(?:days|weeks|months|years|decades)\sago\b", lambda *_: None),
    (r"(?:the\s)?(?:past|last|recent)\s(?:(?:several|few)\s)?(?:days|weeks|months|years|decades)\b", lambda *_: None),
)
_ANY = re.compile(
    r"(?<![\w$€£#.,/])(?<!\w-)(?=[\d_ABCDEFIJLMNOPRSTUWY])(?:"
    + "|".join(rf"(?P<f{i}>{form})" for i, (form, _) in enumerate(_FORMS))
    + r")(?![%€$]|\.\d)",
    re.IGNORECASE,
)
_ANCHOR = re.compile(  # a date has one of these, where a word or a number begins
    r"(?=[\djfmasondwyct])(?:\d|\b(?:jan(?:uary|\b)|feb(?:ruary|\b)|mar(?:ch|\b)|apr(?:il|\b)|may|june?|july?"
    r"|aug(?:ust|\b)|sept?(?:ember|\b)|oct(?:ober|\b)|nov(?:ember|\b)|dec(?:ember|ade|\b)|day|week|month|year|centur"
    r"|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday))",
    re.IGNORECASE,
)
_BEFORE_ANCHOR = 32  # characters: the longest beginning is "the previous several couple of "
_AFTER_ANCHOR = 20  # characters that a date and what must not follow it take up after its last anchor, at most
_LEADING = re.compile(r"(?:in|since|until|by|during|of|from|between)\s", re.IGNORECASE)


def find_dates(text: str, published: str | None) -> Iterator[Dated]:
    """The dates of the text in order; `published` is the day of writing in ISO 8601, or None.

    >>> [d.value for d in find_dates("On May 20, 2020, she may say in 20 days what was said on Monday.", "2020-05-21")]
    ['2020-05-20', '2020-05-18']
    """
    base = _base(published)
    for match in _dates_in(text):
        start, end = match.span()
        leading = _LEADING.match(text, start)
        start = leading.end() if leading else start
        if _is_verb(text[start:end]):
            continue
        form = next(i for i in range(len(_FORMS)) if match[f"f{i}"] is not None)
        yield Dated(start, end, _FORMS[form][1](match, base))


def _dates_in(text: str) -> Iterator[re.Match[str]]:
    """What `_ANY` finds in the text from left to right, looked for near anchors alone: most of a text is far from any.

    >>> [m.group() for m in _dates_in("It began in the past couple of weeks, not on 3 May 2019.")]
    ['the past couple of weeks', '3 May 2019']
    """
    start, end = 0, 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() - _BEFORE_ANCHOR > end:  # far from the ones before: they are read by themselves
            yield from _ANY.finditer(text, start, end)
            start = anchor.start() - _BEFORE_ANCHOR
        end = anchor.end() + _AFTER_ANCHOR
    yield from _ANY.finditer(text, start, end)


def _is_verb(words: str) -> bool:
    """Whether a month that is an everyday word is written small: "may 5" is no date."""
    return bool(re.search(r"\b(?:may|march|mar|sun|sat)\b", words))


def _base(published: str | None) -> date | None:
    """The day of writing; from a month or a year alone nothing can be counted."""
    if published is None or len(published) < 10:
        return None
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return day if _EARLIEST < day.year < _LATEST else None
