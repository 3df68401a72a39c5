"""What dates are made of: the words of the calendar as patterns, and days, months and periods counted from a day."""

from calendar import monthrange
from datetime import MINYEAR, date, timedelta

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_NUMBER = {month[:3]: i for i, month in enumerate(_MONTHS, 1)}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
COUNTS |= {"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15}
COUNTS |= {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which each begins, north of the equator."""
_DAYS_OF = {"day": 1, "week": 7}
_YEARS_OF = {"year": 1, "decade": 10, "century": 100}
_DAYS_AHEAD = {"yesterday": -1, "today": 0, "tomorrow": 1}
_SATURDAY = 5
_A_MONTH, _A_DAY = len("2018-06"), len("2018-06-28")
_LOOKS_AHEAD = 60  # days: a day and month without a year is the last one, unless it is this near ahead

MONTH = rf"(?P<%s>{'|'.join(_MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
DAY = r"(?P<%s>[0-3]?\d)(?:st|nd|rd|th)?\b"
YEAR = r"(?P<%s>(?:1[89]|20)\d\d)\b"
TO = r"\s?(?:-|–|—|to|and|until|through)\s?"
UNTIL = r"\s?(?:-|–|—|to|until|through)\s?"
"""What leads from one date to the other where no "between" does: "3 May and 4 June" are two."""
UNIT = r"(?P<%s>day|week|month|year|decade|century|centurie)s?\b"
WEEKDAY = rf"(?P<%s>{'|'.join(WEEKDAYS)})"
COUNT = rf"(?P<%s>\d{{1,3}}|{'|'.join(COUNTS)})"


def day_of(year: str, month: str, day: str) -> str | None:
    """The day in ISO 8601, None where the calendar has none such."""
    try:
        return date(int(year), _month(month), int(day)).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return _NUMBER[name[:3]] if name.isalpha() or name.endswith(".") else int(name)


def span_of(first: str | None, last: str | None) -> str | None:
    """The interval from one to the other, the one where both are the same, None where the last is the earlier."""
    if first is None or last is None:
        return None
    return first if first == last else f"{first}/{last}" if first < last else None


def near_day(base: date | None, month: str, day: str) -> str | None:
    """The latest such day, or one shortly after the day of writing."""
    if base is None:
        return None
    horizon = (base + timedelta(days=_LOOKS_AHEAD)).isoformat()
    found = (day_of(str(base.year + ahead), month, day) for ahead in (1, 0, -1))
    return next((value for value in found if value is not None and value <= horizon), None)


def year_named(told: str | None, which: str) -> int | None:
    """The year that "last", "this" or "next" names beside that of a date; any other word names that year itself.

    >>> year_named("2022-02-15", "last"), year_named("2014-05", "the same"), year_named(None, "last")
    (2021, 2014, None)
    """
    return int(told[:4]) + {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0) if told else None


def in_year(year: int | None, month: str, day: str | None = None) -> str | None:
    """The month of this year, or its day where one is given."""
    if year is None:
        return None
    return month_of(str(year), month) if day is None else day_of(str(year), month, day)


def month_of(year: str, month: str) -> str:
    """The month in ISO 8601, of its name or number."""
    return f"{year}-{_month(month):02d}"


def near_month(base: date | None, month: str, which: str) -> str | None:
    """The latest such month, which may be that of the day of writing; the "last" before it, the "next" after it."""
    if base is None:
        return None
    number = _month(month)
    if which == "next":
        return f"{base.year + (number <= base.month)}-{number:02d}"
    before = number > base.month or (which == "last" and number == base.month)
    return f"{base.year - before}-{number:02d}"


def weekday(base: date | None, name: str, which: str) -> str | None:
    """The weekday up to the day of writing itself; "next" is the first after it."""
    if base is None:
        return None
    ahead = (WEEKDAYS.index(name) - base.weekday()) % 7
    if which == "next":
        return (base + timedelta(days=ahead or 7)).isoformat()
    behind = -ahead % 7
    return (base - timedelta(days=behind or (7 if which == "last" else 0))).isoformat()


def calendar(base: date | None, which: str, unit: str) -> str | None:
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
        return span_of(first.isoformat(), (first + timedelta(days=6)).isoformat())
    if unit == "year":
        return str(base.year + step)
    return past(base, "1", unit) if step < 0 else None


def _back(base: date, count: str, unit: str) -> date | None:
    """The day so many units before another; None before the first year of the calendar."""
    number = COUNTS.get(count) or int(count)
    unit = "century" if unit == "centurie" else unit
    if unit in _DAYS_OF:
        return base - timedelta(days=number * _DAYS_OF[unit])
    months = base.year * 12 + base.month - 1 - number * (1 if unit == "month" else 12 * _YEARS_OF[unit])
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(base.day, monthrange(year, month)[1])) if year >= MINYEAR else None


def past(base: date | None, count: str, unit: str) -> str | None:
    """The period of so many units that ends on the day of writing: "the past three years"."""
    first = _back(base, count, unit) if base is not None else None
    return span_of(first.isoformat(), base.isoformat()) if base is not None and first is not None else None


def ago(base: date | None, count: str, unit: str) -> str | None:
    """The day, month or year so many units back, no finer than the words are: "two weeks ago", "three years ago"."""
    day = _back(base, count, unit) if base is not None else None
    if day is None:
        return None
    return day.isoformat() if unit in _DAYS_OF else day.isoformat()[: 7 if unit == "month" else 4]


def same_day(base: date | None, count: str, unit: str) -> str | None:
    """The day itself so many units back: "a year ago today"."""
    day = _back(base, count, unit) if base is not None else None
    return None if day is None else day.isoformat()


def season(base: date | None, name: str, which: str) -> str | None:
    """The three months of the last such season that is over, or of this year's.

    >>> season(date(2022, 7, 20), "autumn", "last"), season(date(2022, 7, 20), "winter", "last")
    ('2021-09/2021-11', '2021-12/2022-02')
    """
    if base is None:
        return None
    first = base.year * 12 + SEASONS[name] - 1
    if which == "last":
        while first + 2 >= base.year * 12 + base.month - 1:
            first -= 12
    months = (f"{month // 12}-{month % 12 + 1:02d}" for month in (first, first + 2))
    return "/".join(months)


def beside(base: date | None, name: str) -> str | None:
    """The day of writing, the one before or the one after it."""
    return None if base is None else (base + timedelta(days=_DAYS_AHEAD[name])).isoformat()


def months_between(base: date | None, first: str, last: str, year: str | None) -> str | None:
    """From one month to another of the same year, or the year before; of no year the latest ones."""
    if year is not None:
        return span_of(month_of(year, first), month_of(year, last))
    end = near_month(base, last, "")
    if end is None:
        return None
    return span_of(month_of(str(int(end[:4]) - (_month(first) > _month(last))), first), end)


def weekdays_between(base: date | None, first: str, last: str) -> str | None:
    """From one weekday to the other, the last of them up to the day of writing."""
    end = weekday(base, last, "")
    start = weekday(date.fromisoformat(end), first, "") if end is not None else None
    return span_of(start, end)


def last_weekend(base: date | None) -> str | None:
    """The Saturday and Sunday before the day of writing, which may be one of them."""
    sunday = weekday(base, "sunday", "")
    if base is None or sunday is None:
        return None
    end = base if base.weekday() == _SATURDAY else date.fromisoformat(sunday)
    return span_of((end - timedelta(days=end.weekday() - _SATURDAY)).isoformat(), end.isoformat())


def counted(told: str | None, count: str, unit: str, *, later: bool) -> str | None:
    """The day, month or year so many units after or before what was told, no finer than the words are.

    >>> counted("2021-03-03", "two", "day", later=True), counted("2014", "a", "year", later=False)
    ('2021-03-05', '2013')
    """
    known = (told or "").split("/")[-1 if later else 0]
    if not known or (unit in _DAYS_OF and len(known) < _A_DAY) or (unit == "month" and len(known) < _A_MONTH):
        return None
    day = date.fromisoformat(known + "-01" * (2 - known.count("-")))
    number = COUNTS.get(count) or int(count)
    if unit in _DAYS_OF:
        return (day + timedelta(days=(1 if later else -1) * number * _DAYS_OF[unit])).isoformat()
    months = (
        day.year * 12 + day.month - 1 + (1 if later else -1) * number * (1 if unit == "month" else 12 * _YEARS_OF[unit])
    )
    if months < 12 * MINYEAR:
        return None
    return f"{months // 12:04d}" + (f"-{months % 12 + 1:02d}" if unit == "month" else "")
