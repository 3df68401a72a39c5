"""Datelines: where, when and by which agency a report was filed, before its first sentence.

The grammar is `PLACE[, REGION][, DATE | - DATE] [(AGENCY or DATE)] DASH`, or `(AGENCY) DASH`, before a new
sentence; an agency between slashes needs no dash behind it, and a known city in capitals may have a colon. A name
before a dash may as well be the sentence's subject ("NATO - the alliance - said"): without an agency or a date the
place must be in capitals or a known city, and a short word must not have its dash closed by another.
"""

import re
from functools import cache
from typing import NamedTuple

from extract.articles.dates_of_issue import find_full_date, full_date
from extract.tables import read_table


class Dateline(NamedTuple):
    """The first `length` characters of the paragraph are dateline; `published` is its date in ISO form."""

    length: int
    published: str | None


AGENCIES = tuple(row["name"] for row in read_table("articles/agencies"))
AGENCY = "|".join(
    re.escape(name) if len(name) <= 3 else f"(?i:{re.escape(name)})"
    for name in sorted(AGENCIES, key=lambda name: (-len(name), name))
)

_LONGEST = 120
_NEW_SENTENCE = re.compile(r"[\"'(]?[A-Z0-9]")
_DASH = re.compile(
    r"(?<=[\w.)/]) ?(?:--|-) (?=\S)|(?<=\)): (?=\S)|(?<=/)\.? (?=\S)|(?<=[A-Z]{3}) ?: (?=\S)|(?<=[a-z]{2}): (?=\S)"
)
_BRACKETED = re.compile(r"\(([^()]{2,60})\)|(?<!\S)/([^/]{2,60})/")
_COMMA = re.compile(r",|(?<=[A-Z]{2})\. |\.$")  # "MOSCOW. May 3 (Interfax) -", "MOSCOW, May 3. /TASS/."
_BRACKETED_AGENCY = re.compile(rf"(?:{AGENCY})(?:[ /,-].{{0,40}})?")
_UNKNOWN_AGENCY = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")
"""An agency that no table knows, behind a place in capitals or a date; no acronym of the body before it."""
_SHORT_DATE = re.compile(
    r"(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
    r"(?: \d{1,2})?(?:,? \d{4})?"
)
_PLACE = re.compile(r"[^\W\d_][\w.'/-]*(?: [\w.'/-]+){0,5}")
_SMALL = frozenset({"of", "the", "and", "al", "el", "de", "la", "near", "in", "on", "der", "sur"})
_NAME, _PARAGRAPH = 3, 60  # words of a place before a colon; letters of the paragraph behind it
_SENTENCE = 30  # letters behind a city that only its dash tells from a subject
_ACRONYM = 6  # letters: a name in capitals that is no longer may be an organisation's


def read_dateline(plain: str) -> Dateline | None:
    """The dateline that a paragraph (`Line.plain`) begins with, None where it has none.

    >>> read_dateline("Tirana, Albania - 3 May 2021 - Police said no.")
    Dateline(length=31, published='2021-05-03')
    >>> read_dateline("BAGHDAD (Reuters) - Police said no.")
    Dateline(length=20, published=None)
    >>> read_dateline("NATO - the alliance - said no.")
    """
    head = plain[:_LONGEST]
    for dash in list(_DASH.finditer(head))[:3][::-1]:  # the longest reading first: a date may stand between dashes
        if _NEW_SENTENCE.match(plain, dash.end()):
            words = head[: dash.start()].strip()
            if dash.group() == ": " and _is_place_of(words, plain[dash.end() :]):
                return Dateline(dash.end(), None)
            if dash.group().strip() == ":" and not words.endswith(")") and words.casefold() not in _cities():
                continue  # "VERDICT: False", not "BEIJING: Police said no."
            alone = dash.group().strip() in ("-", "--") and _is_known_city(words, plain[dash.end() :])
            if alone or _is_dateline(words, plain[dash.end() :]):
                span = find_full_date(words)
                return Dateline(dash.end(), full_date(words[span.start : span.end]) if span else None)
    return None


def _is_place_of(words: str, rest: str) -> bool:
    """Whether a name before a colon is where the paragraph behind it was filed: a city, or a place that it names again.

    >>> _is_place_of("Lomarpur", "Six boys were found in a mill in Lomarpur district on Friday, officers said.")
    True
    >>> _is_place_of("Update", "Six boys were found in a mill in Lomarpur district on Friday, officers said.")
    False
    """
    if not _is_name(words) or len(words.split()) > _NAME or words.isupper():
        return False
    if len(rest) < _PARAGRAPH or not rest.rstrip("\"'”’").endswith((".", "!", "?")):
        return False
    return words.casefold() in _cities() or bool(re.search(rf"\b(?:in|near|at|of|from|the) {re.escape(words)}\b", rest))


@cache
def _cities() -> frozenset[str]:
    """The seats of government and other cities that the tables know, in lower case."""
    seats = (name for row in read_table("mentions/countries") for name in row["capitals"].split("|"))
    others = (row["name"] for row in read_table("mentions/places") if row["kind"] == "city")
    return frozenset(name.casefold() for name in (*seats, *others))


def _is_dateline(words: str, rest: str) -> bool:
    bracketed = [m.group(1) or m.group(2) for m in _BRACKETED.finditer(words)]
    signed = any(_BRACKETED_AGENCY.fullmatch(b) or _is_date(b) for b in bracketed)
    if bracketed and not signed and not all(_UNKNOWN_AGENCY.fullmatch(b) for b in bracketed):
        return False
    place, *dashed = re.split(r" (?:-|--) ", _BRACKETED.sub(" ", words).strip(" -"))
    dates, places = _split_dates([part.strip() for part in _COMMA.split(place.strip()) if part.strip()])
    if not all(_is_date(part.strip()) for part in dashed):
        return False
    dates += dashed
    if len(places) > 3 or not all(_PLACE.fullmatch(p) for p in places):
        return False
    if not places:
        return signed
    if signed or dates:
        return all(_is_name(p) for p in places)
    return _in_capitals(places, rest)


def _split_dates(parts: list[str]) -> tuple[list[str], list[str]]:
    dates: list[str] = []
    places: list[str] = []
    for part in parts:
        is_year = part.isdigit() and len(part) == 4 and bool(dates)  # "May 3, 2021" was split at its comma
        (dates if is_year or _is_date(part) else places).append(part)
    return dates, places


def _is_date(words: str) -> bool:
    return _SHORT_DATE.fullmatch(words) is not None or find_full_date(words) == (0, len(words))


def _is_name(place: str) -> bool:
    return all(word[:1].isupper() or word in _SMALL for word in place.split())


def _is_known_city(place: str, rest: str) -> bool:
    """Whether a city that the tables know stands alone before a whole sentence: "Lome - The army said no."."""
    sentence = rest.split(". ", 1)[0]
    return place.casefold() in _cities() and " - " not in sentence and len(rest) >= _SENTENCE


def _in_capitals(places: list[str], rest: str) -> bool:
    city = places[0]
    if not city.isupper() or not all(_is_name(p) for p in places) or sum(map(str.isalpha, city)) < 4:
        return False
    unsure = len(places) == 1 and " " not in city and len(city) <= _ACRONYM
    return not (unsure and " - " in rest.split(". ", 1)[0])
