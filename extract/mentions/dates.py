"""Dates and periods in a text, as ISO 8601 dates ("2019-06-20"), months, years or intervals ("2019-01-29/2019-01-31").

What is recognised is a closed list of forms, each a regular expression without nested repetition for text in lower
case, so that reading stays linear. What counts from the day of writing ("Monday", "last year") has a value only where
that day is known.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from extract.mentions.date_forms import COUNTED, FORMS
from extract.mentions.date_parts import YEAR

_EARLIEST, _LATEST = 1000, 9000  # years of writing between which all that is counted from it has a date


class Dated(NamedTuple):
    """The characters of a date, and its ISO 8601 value where it could be read."""

    start: int
    end: int
    value: str | None


_AHEAD = re.compile(
    r"\b(?:will|shall|going\sto|plans?\sto|intends?\sto"
    r"|(?:is|are)\s(?:to|(?:due|expected|scheduled|set|slated)\s(?:to|for|in|at|before)))\s(?:(?!(?:and|for|over|after|that|who|which|when)\s)[^.,;:!?\n\s]+\s){0,12}$",
    re.IGNORECASE,
)
"""What says of a date behind it that it is still to come: "is due in court | on Friday |"."""
_WORDS_AHEAD = 100  # characters before a date in which that is looked for
_LOOKING_AHEAD = {"m6": 305, "m7": 305, "m20": 305, "m21": 305, "m9": 334, "n8": 6}
"""Days by which to move the day of writing, so that the last such day up to it is the next one from that day on."""


def _with_group(group: str) -> int:
    return next(i for i, (form, _) in enumerate(FORMS) if f"(?P<{group}>" in form)


_MOVED = {_with_group(group): timedelta(days) for group, days in _LOOKING_AHEAD.items()}
_YEARLESS = frozenset(_MOVED) - {_with_group("n8")}
"""The forms of a day or month that leave its year open."""
_FAR = 600  # characters after which no date is counted from one told before
_SAME_STORY = 250  # characters within which a day or month without a year goes on from one with a year
_A_MONTH = len("2018-06")
_YEAR = re.compile(YEAR % "y")
_ANY = re.compile(
    r"(?<![\w$€£#.,/])(?<!\w-)(?=[\d_abcdefijlmnoprstuwy])(?:"
    + "|".join(rf"(?P<f{i}>{form})" for i, (form, _) in enumerate((*COUNTED, *FORMS)))
    + r")(?![%€$]|\.\d)"
)
_ANCHOR = re.compile(  # a date has one of these, where a word or a number begins
    r"(?=[\djfmasondwycte])(?:\d|\b(?:jan(?:uary|\b)|feb(?:ruary|\b)|mar(?:ch|\b)|apr(?:il|\b)|may|june?|july?"
    r"|aug(?:ust|\b)|sept?(?:ember|\b)|oct(?:ober|\b)|nov(?:ember|\b)|dec(?:ember|ade|\b)|day|week|month|year|centur|spring|summer|autumn|winter|fall\b"
    r"|today|tonight|morning|afternoon|evening|night|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday))"
)
_BEFORE_ANCHOR = 32  # characters: the longest beginning is "the previous several couple of "
_AFTER_ANCHOR = 20  # characters that a date and what must not follow it take up after its last anchor, at most
_LEADING = re.compile(r"(?:in|since|until|by|during|of|on|from|between)\s", re.IGNORECASE)


def find_dates(text: str, published: str | None) -> Iterator[Dated]:
    """The dates of the text in order; `published` is the day of writing in ISO 8601, or None.

    What counts from the day that was told before ("two days later", "the same day") counts from it, where it is near.

    >>> [d.value for d in find_dates("On May 20, 2020, she may say in 20 days what was said on Monday.", "2020-05-21")]
    ['2020-05-20', '2020-05-18']
    """
    base = _base(published)
    told, at = None, 0
    story: tuple[int, int] | None = None  # the year of the last day or month that was told with one, and where it ends
    for match in _dates_in(_lowered(text)):
        start, end = match.span()
        leading = _LEADING.match(text, start)
        start = leading.end() if leading else start
        if _is_verb(text[start:end]):
            continue
        form = next(i for i in range(len(COUNTED) + len(FORMS)) if match[f"f{i}"] is not None) - len(COUNTED)
        if form < 0:
            value = COUNTED[form][1](match, told if start - at < _FAR else None)
        else:
            value = FORMS[form][1](match, _seen_from(text, match.start(), form, base, story))
        if value is not None:
            told, at = value, end
            story = _story(value, text[start:end], end, base, story)
        yield Dated(start, end, value)


def _seen_from(text: str, start: int, form: int, base: date | None, story: tuple[int, int] | None) -> date | None:
    """The day from which the date that begins at `start` is counted back: that of writing, or a story's end."""
    if form not in _MOVED:
        return base
    if (
        form in _YEARLESS
        and story is not None
        and start - story[1] < _SAME_STORY
        and "\n\n" not in text[story[1] : start]
    ):
        return date(story[0], 12, 31)  # "on 9 March 2014 he fled. | On 14 March |"
    if base is None or _AHEAD.search(text, max(0, start - _WORDS_AHEAD), start) is None:
        return base
    return base + _MOVED[form]


def _story(
    value: str, words: str, end: int, base: date | None, before: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The year of a past story that a date tells or goes on with, and where it ends in the text."""
    year = int(value[:4])
    if len(value) >= _A_MONTH and _YEAR.search(words) is not None:
        return (year, end) if base is None or year < base.year else None
    return (year, end) if before is not None and before[0] == year else None


def _lowered(text: str) -> str:
    """The text in lower case, as long as it is; patterns that need not care for case take half the time."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join([c.lower()[:1] for c in text])  # "İ" would become two


def _dates_in(text: str) -> Iterator[re.Match[str]]:
    """What `_ANY` finds from left to right in a text in lower case, near anchors: most of a text is far from any.

    >>> [m.group() for m in _dates_in("it began in the past couple of weeks, not on 3 may 2019.")]
    ['the past couple of weeks', '3 may 2019']
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
