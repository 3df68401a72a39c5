"""The forms of dates and periods: each a regular expression without nested repetition, beside what it is worth."""

import re
from collections.abc import Callable
from datetime import date

from extract.mentions.date_parts import (
    COUNT,
    DAY,
    MONTH,
    SEASONS,
    TO,
    UNIT,
    UNTIL,
    WEEKDAY,
    YEAR,
    ago,
    beside,
    calendar,
    counted,
    day_of,
    in_year,
    last_weekend,
    month_of,
    months_between,
    near_day,
    near_month,
    past,
    same_day,
    season,
    span_of,
    weekday,
    weekdays_between,
    year_named,
)

Reading = Callable[[re.Match[str], date | None], str | None]
"""What a match is worth, beside the day of writing where that is known."""
Counting = Callable[[re.Match[str], str | None], str | None]
"""What a match is worth, beside the date told before it."""


def _year_beside(base: date | None, which: str) -> int | None:
    """The last, this or the next year, counted from the day of writing."""
    return year_named(base.isoformat() if base is not None else None, which)


_WITHIN = r"(?:(?:in|since|until|by|during|early|late|mid|of|on)[\s-](?:early\s|late\s|mid-)?)?"
FORMS: tuple[tuple[str, Reading], ...] = (
    (r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b", lambda m, _: day_of(*m["iso"].split("-"))),
    (
        rf"{DAY % 'd1a'}{TO}{DAY % 'd1b'}\s(?:of\s)?{MONTH % 'm1'},?\s{YEAR % 'y1'}",
        lambda m, _: span_of(day_of(m["y1"], m["m1"], m["d1a"]), day_of(m["y1"], m["m1"], m["d1b"])),
    ),
    (
        rf"(?:(?:from|between)\s)?{DAY % 'd17a'}\s{MONTH % 'm17a'}{TO}"
        rf"{DAY % 'd17b'}\s{MONTH % 'm17b'},?\s{YEAR % 'y17'}",
        lambda m, _: span_of(day_of(m["y17"], m["m17a"], m["d17a"]), day_of(m["y17"], m["m17b"], m["d17b"])),
    ),
    (
        rf"(?:(?:from|between)\s)?{MONTH % 'm18a'}\s{DAY % 'd18a'}{TO}"
        rf"{MONTH % 'm18b'}\s{DAY % 'd18b'},?\s{YEAR % 'y18'}",
        lambda m, _: span_of(day_of(m["y18"], m["m18a"], m["d18a"]), day_of(m["y18"], m["m18b"], m["d18b"])),
    ),
    (
        rf"(?P<p19>(?:from|between)\s)?{MONTH % 'm19a'}\s{YEAR % 'y19a'}(?(p19){TO}|{UNTIL})"
        rf"(?:{MONTH % 'm19b'}\s)?{YEAR % 'y19b'}",
        lambda m, _: span_of(
            month_of(m["y19a"], m["m19a"]), month_of(m["y19b"], m["m19b"]) if m["m19b"] else m["y19b"]
        ),
    ),
    (
        rf"{MONTH % 'm28a'}{UNTIL}{MONTH % 'm28b'},?\s{YEAR % 'y28'}",
        lambda m, base: months_between(base, m["m28a"], m["m28b"], m["y28"]),
    ),
    (
        rf"(?:from|between|in|during)\s{MONTH % 'm22a'}{TO}{MONTH % 'm22b'}\b"
        rf"(?:,?\s{YEAR % 'y22'}|(?!,?\s(?:of\s)?\d))",
        lambda m, base: months_between(base, m["m22a"], m["m22b"], m["y22"]),
    ),
    (
        rf"{DAY % 'd29'}\s(?:of\s)?{MONTH % 'm29'},?\s(?:of\s)?(?P<w29>last|this|next)\syear\b",
        lambda m, base: in_year(_year_beside(base, m["w29"]), m["m29"], m["d29"]),
    ),
    (
        rf"{_WITHIN}{MONTH % 'm30'}(?:\s{DAY % 'd30'})?,?\s(?:of\s)?(?P<w30>last|this|next)\syear\b",
        lambda m, base: in_year(_year_beside(base, m["w30"]), m["m30"], m["d30"]),
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
        r"(?:(?P<w8>last|next|this|past)\s)?(?P<n8>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
        rf"(?!,?\s(?:{MONTH % 'x8'}|\d))",
        lambda m, base: weekday(base, m["n8"], m["w8"] or ""),
    ),
    (
        r"(?:(?P<w9>last|next|this|past)|in|since|until|by|during|early|late|mid|of)[\s-](?:early\s|late\s|mid-)?"
        rf"{MONTH % 'm9'}\b(?!,?\s(?:of\s)?\d)",
        lambda m, base: near_month(base, m["m9"], m["w9"] or ""),
    ),
    (
        rf"(?:the\s)?(?:past|last|previous)\s(?:several\s|few\s)?{COUNT % 'c10'}\s{UNIT % 'u10'}",
        lambda m, base: past(base, m["c10"], m["u10"]),
    ),
    (
        rf"{COUNT % 'c34'}\s(?P<u34>day|week|month|year)s?\sago\stoday\b",
        lambda m, base: same_day(base, m["c34"], m["u34"]),
    ),
    (
        rf"(?P<w35>last|this)\s(?P<n35>{'|'.join(SEASONS)})\b",
        lambda m, base: season(base, m["n35"], m["w35"]),
    ),
    (
        rf"{COUNT % 'c11'}\s(?P<u11>day|week|month|year|decade)s?\sago\b",
        lambda m, base: ago(base, m["c11"], m["u11"]),
    ),
    (r"(?:the\s)?(?:past|last)\s(?P<u12>decade|century)\b", lambda m, base: past(base, "1", m["u12"])),
    (
        r"(?P<w13>last|this|next|previous|current)\s(?P<u13>day|week|month|year)\b",
        lambda m, base: calendar(base, m["w13"], m["u13"]),
    ),
    (r"(?:the\s)?(?:early\s|late\s|mid-?\s?)?(?P<y14>(?:1[89]|20)\d0)s\b", lambda m, _: f"{m['y14']}/{m['y14'][:3]}9"),
    (
        rf"{YEAR % 'y31a'}(?:,\s(?:1[89]|20)\d\d){{1,9}},?\sand\s{YEAR % 'y31b'}",
        lambda m, _: span_of(m["y31a"], m["y31b"]),
    ),
    (
        r"(?P<y33a>(?:1[89]|20)\d\d)[-–/](?P<y33b>\d\d)\b(?![-–/])",
        lambda m, _: span_of(m["y33a"], m["y33a"][:2] + m["y33b"]),
    ),
    (rf"(?:from\s|between\s)?{YEAR % 'y15a'}{TO}{YEAR % 'y15b'}", lambda m, _: span_of(m["y15a"], m["y15b"])),
    (
        r"(?:(?:early|late|mid|the\s(?:spring|summer|autumn|fall|winter)\sof|spring|summer|autumn|winter)[\s-])?"
        rf"{YEAR % 'y16'}",
        lambda m, _: m["y16"],
    ),
    (r"last\snight\b", lambda _, base: beside(base, "yesterday")),
    (r"(?:this\s(?:morning|afternoon|evening)|tonight)\b", lambda _, base: beside(base, "today")),
    (r"(?P<n18>today|yesterday|tomorrow)\b(?!['’])", lambda m, base: beside(base, m["n18"])),
    (r"(?:several|(?:a\s)?few|many|some)\s(?:days|weeks|months|years|decades)\sago\b", lambda *_: None),
    (r"(?:the\s)?(?:past|last|recent)\s(?:(?:several|few)\s)?(?:days|weeks|months|years|decades)\b", lambda *_: None),
)
_LENGTHS = {"day": 10, "month": 7, "year": 4}
COUNTED: tuple[tuple[str, Counting], ...] = (  # from the date told before
    (
        rf"{COUNT % 'c24'}\s(?P<u24>day|week|month|year)s?\s(?P<w24>later|earlier|afterwards|previously)\b",
        lambda m, told: counted(told, m["c24"], m["u24"], later=m["w24"] in ("later", "afterwards")),
    ),
    (
        r"the\s(?P<w25>following|next|previous)\s(?P<u25>day|month|year)\b",
        lambda m, told: counted(told, "a", m["u25"], later=m["w25"] != "previous"),
    ),
    (
        r"the\s(?P<u26>day|month|year)\s(?P<w26>before|after)\b(?=[.,;]|$|\n)",
        lambda m, told: counted(told, "a", m["u26"], later=m["w26"] == "after"),
    ),
    (
        rf"{_WITHIN}(?:{DAY % 'd32'}\s(?:of\s)?)?{MONTH % 'm32'}(?:\s{DAY % 'e32'})?,?\s(?:of\s|in\s)?"
        r"(?P<w32>that|the\ssame|the\sfollowing|the\sprevious)\syear\b",
        lambda m, told: in_year(year_named(told, m["w32"].split()[-1]), m["m32"], m["d32"] or m["e32"]),
    ),
    (
        r"(?:the|that)\ssame\s(?P<u27>day|month|year)\b",
        lambda m, told: (told or "").split("/")[-1][: _LENGTHS[m["u27"]]] or None,
    ),
)
