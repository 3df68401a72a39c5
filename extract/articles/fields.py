"""An article's fields as a source gives them, under whatever usual names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extract.articles.dates_of_issue import iso_date
from extract.articles.decode import clean
from extract.tables import read_table

_LONGEST = 1000  # characters of a field other than the text
_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_NAMES: dict[str, list[str]] = {}
for _row in read_table("articles/fields"):
    _NAMES.setdefault(_row["field"], []).append(_row["name"])


@dataclass(frozen=True, slots=True)
class Fields:
    """The text with what its source says about it; None where the source does not say or is not sure."""

    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None


def fields_of(row: Mapping[str, object], text: str | None = None) -> Fields:
    """The fields of a row, or of front matter whose `text` stands apart; the text is "" where there is none.

    >>> fields = fields_of({"Headline": "Ten freed", "body": "No.", "Source": {"name": "Harbour News"}})
    >>> fields.title, fields.text, fields.publisher, fields.url
    ('Ten freed', 'No.', 'Harbour News', None)
    """
    given = {_bare(name): value for name, value in row.items()}
    url = _one_line(given, "url")
    published = _one_line(given, "published")
    return Fields(
        text=_text(given) if text is None else text,
        title=_one_line(given, "title"),
        publisher=_one_line(given, "publisher"),
        author=_one_line(given, "author"),
        published=iso_date(published) if published else None,
        url=url if url and _WEB.fullmatch(url) else None,
    )


def has_text(names: Iterable[str]) -> bool:
    """Whether one of the columns holds the text of an article."""
    return not {_bare(name) for name in names}.isdisjoint(_NAMES["text"])


def _bare(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).lower()


def _text(given: Mapping[str, object]) -> str:
    values = (given.get(name) for name in _NAMES["text"])
    return next((clean(value) for value in values if isinstance(value, str) and value.strip()), "")


def _one_line(given: Mapping[str, object], field: str) -> str | None:
    for name in _NAMES[field]:
        words = " ".join(clean(_words(given.get(name))[:_LONGEST]).split())
        if words:
            return words
    return None


def _words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):  # {"source": {"id": ..., "name": ...}}
        return _words(value.get("name"))
    if isinstance(value, list):
        return "; ".join(filter(None, (_words(item) for item in value)))
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
