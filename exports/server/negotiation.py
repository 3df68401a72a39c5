"""Which of the offered media types a client likes best (RFC 9110, section 12.5.1)."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Range:
    """One entry of an Accept header."""

    type: str
    subtype: str
    quality: float

    def specificity(self, media: str) -> int:
        """How closely the range names the media type; 0 where it does not."""
        kind, _, subtype = media.partition("/")
        if (self.type, self.subtype) == (kind, subtype):
            return 3
        if (self.type, self.subtype) == (kind, "*"):
            return 2
        return int((self.type, self.subtype) == ("*", "*"))


def negotiate(accept: str | None, offered: Sequence[str]) -> str | None:
    """The best of the offered media types, the first of equals; None where none is acceptable.

    >>> negotiate("text/csv;q=0.5, application/json", ["text/csv", "application/json"])
    'application/json'
    >>> negotiate("text/*, text/html;q=0", ["text/html", "text/turtle"])
    'text/turtle'
    >>> negotiate("image/png", ["text/html"]), negotiate(None, ["text/html"]), negotiate("", ["text/html"])
    (None, 'text/html', 'text/html')
    """
    ranges = [found for entry in (accept or "").split(",") if (found := _range(entry)) is not None]
    if not ranges:
        return offered[0]
    best, chosen = 0.0, None
    for media in offered:
        quality = _quality(media, ranges)
        if quality > best:
            best, chosen = quality, media
    return chosen


def _quality(media: str, ranges: Sequence[_Range]) -> float:
    matching = [(r.specificity(media), r.quality) for r in ranges if r.specificity(media)]
    return max(matching, default=(0, 0.0))[1]


def _range(entry: str) -> _Range | None:
    media, *parameters = (part.strip().lower() for part in entry.split(";"))
    kind, slash, subtype = media.partition("/")
    if media == "*":  # as some old clients write it
        kind, slash, subtype = "*", "/", "*"
    if not slash:
        return None
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                quality = min(max(float(value), 0.0), 1.0)
            except ValueError:
                quality = 1.0
    return _Range(kind, subtype, quality)
