"""ISO 8601 dates, months, years and intervals as periods of time: which one lies within another."""

import re
from collections.abc import Iterable
from itertools import pairwise

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")

_FOREVER = 10**9

Period = tuple[
    str, str
]  # its first and last day as text, whose order is that of time; days past a month's end do no harm


def period(time: str | None) -> Period | None:
    """The first and last day of a date, month, year or interval; None for what is none ("last week").

    >>> period("2019-05"), period("2002/2003-04"), period("last week")
    (('2019-05-01', '2019-05-31'), ('2002-01-01', '2003-04-31'), None)
    """
    first, _, last = (time or "").partition("/")
    if not _DATE.fullmatch(first) or not _DATE.fullmatch(last or first):
        return None
    return first + "-01-01"[len(first) - 4 :], (last or first) + "-12-31"[len(last or first) - 4 :]


def within(inner: str | None, outer: str | None) -> bool:
    """Whether one time lies within the other, or both are the same words.

    >>> within("2019-05", "2019"), within("2019", "2018/2019"), within("2019", "2019-05"), within("May", "May")
    (True, True, False, True)
    """
    one, other = period(inner), period(outer)
    if one is None or other is None:
        return inner == outer
    return other[0] <= one[0] and one[1] <= other[1]


def nested(times: Iterable[str]) -> bool:
    """Whether the times can all be of one event: of any two, one lies within the other.

    >>> nested(["2019", "2019-01", "2018/2020"]), nested(["2019-01", "2019-02"])
    (True, False)
    """
    widest_first = sorted(times, key=lambda t: (width(t), t), reverse=True)
    return all(within(inner, outer) for outer, inner in pairwise(widest_first))


def width(time: str) -> int:
    """How long a time is, in days of months that all have 31, for comparing; all that is no date is longest.

    >>> width("2019-05") < width("2019") < width("2018/2019") < width("last week")
    True
    """
    found = period(time)
    if found is None:
        return _FOREVER
    first, last = ((int(day[:4]) * 12 + int(day[5:7])) * 31 + int(day[8:]) for day in found)
    return last - first
