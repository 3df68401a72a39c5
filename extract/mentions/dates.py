"""Dates and periods in a text, as ISO 8601 dates ("2019-06-20"), months, years or intervals ("2019-01-29/2019-01-31").

What is recognised is a closed list of forms, each a regular expression without nested repetition, so that reading stays
linear. What counts from the day of writing ("Monday", "last year") has a value only where that day is known.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from extract.mentions.date_parts import (
    COUNT,
    DAY,
    MONTH,
    TO,
    UNIT,
    WEEKDAY,
    YEAR,
    ago,
    beside,
    calendar,
    counted,
    day_of,
    last_weekend,
    month_of,
    months_between,
    near_day,
    near_month,
    past,
    span_of,
    weekday,
    weekdays_between,
)

_EARLIEST, _LATEST = 1000, 9000  # years of writing between which all that is counted from it has a date


class Dated(NamedTuple):
    """The characters of a date, and its ISO 8601 value where it could be read."""

    start: int
    end: int
    value: str | None


_Reading = Callable[[re.Match[str], date | None], str | None]
_FORMS: tuple[tuple[str, _Reading], ...] = (
    (r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b", lambda m, _: day_of(*m["iso"].split("-"))),
    (
        rf"{DAY % 'd1a'}{TO}{DAY % 'd1b'}\s(?:of\s)?{MONTH % 'm1'},?\s{YEAR % 'y1'}",
        lambda m, _: span_of(day_of(m["y1"], m["m1"], m["d1a"]), day_of(m["y1"], m["m1"], m["d1b"])),
    ),
    (
        rf"(?:from|between)\s{DAY % 'd17a'}\s{MONTH % 'm17a'}{TO}{DAY % 'd17b'}\s{MONTH % 'm17b'},?\s{YEAR % 'y17'}",
        lambda m, _: span_of(day_of(m["y17"], m["m17a"], m["d17a"]), day_of(m["y17"], m["m17b"], m["d17b"])),
    ),
    (
        rf"(?:from|between)\s{MONTH % 'm18a'}\s{DAY % 'd18a'}{TO}{MONTH % 'm18b'}\s{DAY % 'd18b'},?\s{YEAR % 'y18'}",
        lambda m, _: span_of(day_of(m["y18"], m["m18a"], m["d18a"]), day_of(m["y18"], m["m18b"], m["d18b"])),
    ),
    (
        rf"(?:from|between)\s{MONTH % 'm19a'}\s{YEAR % 'y19a'}{TO}(?:{MONTH % 'm19b'}\s)?{YEAR % 'y19b'}",
        lambda m, _: span_of(
            month_of(m["y19a"], m["m19a"]), month_of(m["y19b"], m["m19b"]) if m["m19b"] else m["y19b"]
        ),
    ),
    (
        rf"(?:from|between|in|during)\s{MONTH % 'm22a'}{TO}{MONTH % 'm22b'}\b"
        rf"(?:,?\s{YEAR % 'y22'}|(?!,?\s(?:of\s)?\d))",
        lambda m, base: months_between(base, m["m22a"], m["m22b"], m["y22"]),
    ),
    (rf"{DAY % 'd2'}\s(?:of\s)?{MONTH % 'm2'},?\s{YEAR % 'y2'}", lambda m, _: day_of(m["y2"], m["m2"], m["d2"])),
    (
        rf"{MONTH % 'm3'}\s{DAY % 'd3a'}{TO}{DAY % 'd3b'},?\s{YEAR % 'y3'}",
        lambda m, _: span_of(day_of(m["y3"], m["m3"], m["d3a"]), day_of(m["y3"], m["m3"], m["d3b"])),
    ),
    (rf"{MONTH % 'm4'}\s{DAY % 'd4'},?\s{YEAR % 'y4'}", lambda m, _: day_of(m["y4"], m["m4"], m["d4"])),
    (rf"{MONTH % 'm5'},?\s(?:of\s)?{YEAR % 'y5'}", lambda m, _: month_of(m["y5"], m["m5"])),
    (
        rf"{MONTH % 'm20'}\s{DAY % 'd20a'}\s?(?:-|–|to)\s?{DAY % 'd20b'}(?!\s?[%:.]\d)",
        lambda m, base: span_of(near_day(base, m["m20"], m["d20a"]), near_day(base, m["m20"], m["d20b"])),
    ),
    (
        rf"{DAY % 'd21a'}{TO}{DAY % 'd21b'}\s(?:of\s)?{MONTH % 'm21'}\b",
        lambda m, base: span_of(near_day(base, m["m21"], m["d21a"]), near_day(base, m["m21"], m["d21b"])),
    ),
    (rf"{MONTH % 'm6'}\s{DAY % 'd6'}(?!\s?[%:.]\d)", lambda m, base: near_day(base, m["m6"], m["d6"])),
    (rf"{DAY % 'd7'}\s(?:of\s)?{MONTH % 'm7'}\b", lambda m, base: near_day(base, m["m7"], m["d7"])),
    (
        rf"{WEEKDAY % 'n23a'}\s(?:and|to|through|until)\s{WEEKDAY % 'n23b'}\b",
        lambda m, base: weekdays_between(base, m["n23a"], m["n23b"]),
    ),
    (r"(?:the|last|this|past)\sweekend\b", lambda _, base: last_weekend(base)),
    (
        r"(?:(?P<w8>last|next|this|past)\s)?(?P<n8>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
        rf"(?!,?\s(?:{MONTH % 'x8'}|\d))",
        lambda m, base: weekday(base, m["n8"], (m["w8"] or "").lower()),
    ),
    (
        r"(?:(?P<w9>last|next|this|past)|in|since|until|by|during|early|late|mid|of)[\s-](?:early\s|late\s|mid-)?"
        rf"{MONTH % 'm9'}\b(?!,?\s(?:of\s)?\d)",
        lambda m, base: near_month(base, m["m9"], (m["w9"] or "").lower()),
    ),
    (
        rf"(?:the\s)?(?:past|last|previous)\s(?:several\s|few\s)?{COUNT % 'c10'}\s{UNIT % 'u10'}",
        lambda m, base: past(base, m["c10"], m["u10"].lower()),
    ),
    (
        rf"{COUNT % 'c11'}\s(?P<u11>day|week|month|year|decade)s?\sago\b",
        lambda m, base: ago(base, m["c11"], m["u11"].lower()),
    ),
    (r"(?:the\s)?(?:past|last)\s(?P<u12>decade|century)\b", lambda m, base: past(base, "1", m["u12"].lower())),
    (
        r"(?P<w13>last|this|next|previous|current)\s(?P<u13>day|week|month|year)\b",
        lambda m, base: calendar(base, m["w13"].lower(), m["u13"].lower()),
    ),
    (r"(?:the\s)?(?:early\s|late\s|mid-?\s?)?(?P<y14>(?:1[89]|20)\d0)s\b", lambda m, _: f"{m['y14']}/{m['y14'][:3]}9"),
    (rf"(?:from\s|between\s)?{YEAR % 'y15a'}{TO}{YEAR % 'y15b'}", lambda m, _: span_of(m["y15a"], m["y15b"])),
    (
        r"(?:(?:early|late|mid|the\s(?:spring|summer|autumn|fall|winter)\sof|spring|summer|autumn|winter)[\s-])?"
        rf"{YEAR % 'y16'}",
        lambda m, _: m["y16"],
    ),
    (r"(?P<n18>today|yesterday|tomorrow)\b(?!['’])", lambda m, base: beside(base, m["n18"].lower())),
    (r"(?:several|(?:a\s)?few|many|some)\s(?:days|weeks|months|years|decades)\sago\b", lambda *_: None),
    (r"(?:the\s)?(?:past|last|recent)\s(?:(?:several|few)\s)?(?:days|weeks|months|years|decades)\b", lambda *_: None),
)
_LENGTHS = {"day": 10, "month": 7, "year": 4}
_Counting = Callable[[re.Match[str], str | None], str | None]
_COUNTED: tuple[tuple[str, _Counting], ...] = (  # from the date told before
    (
        rf"{COUNT % 'c24'}\s(?P<u24>day|week|month|year)s?\s(?P<w24>later|earlier|afterwards|previously)\b",
        lambda m, told: counted(told, m["c24"], m["u24"].lower(), later=m["w24"].lower() in ("later", "afterwards")),
    ),
    (
        r"the\s(?P<w25>following|next|previous)\s(?P<u25>day|month|year)\b",
        lambda m, told: counted(told, "a", m["u25"].lower(), later=m["w25"].lower() != "previous"),
    ),
    (
        r"the\s(?P<u26>day|month|year)\s(?P<w26>before|after)\b(?=[.,;]|$|\n)",
        lambda m, told: counted(told, "a", m["u26"].lower(), later=m["w26"].lower() == "after"),
    ),
    (
        r"(?:the|that)\ssame\s(?P<u27>day|month|year)\b",
        lambda m, told: (told or "").split("/")[-1][: _LENGTHS[m["u27"].lower()]] or None,
    ),
)
_FAR = 600  # characters after which no date is counted from one told before
_ANY = re.compile(
    r"(?<![\w$€£#.,/])(?<!\w-)(?=[\d_ABCDEFIJLMNOPRSTUWY])(?:"
    + "|".join(rf"(?P<f{i}>{form})" for i, (form, _) in enumerate((*_COUNTED, *_FORMS)))
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

    What counts from the day that was told before ("two days later", "the same day") counts from it, where it is near.

    >>> [d.value for d in find_dates("On May 20, 2020, she may say in 20 days what was said on Monday.", "2020-05-21")]
    ['2020-05-20', '2020-05-18']
    """
    base = _base(published)
    told, at = None, 0
    for match in _dates_in(text):
        start, end = match.span()
        leading = _LEADING.match(text, start)
        start = leading.end() if leading else start
        if _is_verb(text[start:end]):
            continue
        form = next(i for i in range(len(_COUNTED) + len(_FORMS)) if match[f"f{i}"] is not None)
        if form < len(_COUNTED):
            value = _COUNTED[form][1](match, told if start - at < _FAR else None)
        else:
            value = _FORMS[form - len(_COUNTED)][1](match, base)
        if value is not None:
            told, at = value, end
        yield Dated(start, end, value)


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
