"""Quotations of an article by their marks: straight, curly, nested, over several paragraphs, unbalanced ones mended."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from spacy.tokens import Doc, Token

from extract.propositions.parse import parse_of

_CLOSES = {  # opening mark -> the marks that end it, sloppy typing included
    "“": ("”", '"'),
    "„": ("“", "”"),
    "«": ("»",),
    "‘": ("’", "'"),
    "``": ("''", '"'),
    '"': ('"', "”"),
    "''": ("''", '"', "'"),
    "'": ("'", "''"),
}
_OPENING = frozenset(_CLOSES) - {'"', "''", "'"}
_CLOSING = frozenset(mark for marks in _CLOSES.values() for mark in marks)
_STRAIGHT = frozenset({'"', "''", "'"})
_MARKS = _OPENING | _CLOSING | _STRAIGHT
_BEHIND_ANOTHER = re.compile(r"""["”’][.!?]\s+(?=["“‘][A-Z])|[.!?]["”]\s+(?=["“][A-Z])""")
_BEHIND_WORDS = re.compile(
    r"""\w,? ["“][a-z][^"“”\n]*\.["”] (?=[A-Z][a-z]{1,4}\. [^\W\d_a-z])"""
)  # 'a lie." | Mr. Roe left'

_DEEPEST = 4  # quotations within quotations; more is noise, and a bound keeps hostile text linear


@dataclass(frozen=True, slots=True)
class Quote:
    """The half-open token range of a quotation with its marks; `level` counts the quotations around it."""

    start: int
    end: int
    level: int = 0


@dataclass(slots=True)
class _Open:
    mark: str
    start: int


@lru_cache(maxsize=2)
def paragraph_starts(doc: Doc) -> tuple[int, ...]:
    """The first token of each paragraph: one begins after a line break that is followed by a sentence's first word.

    >>> import spacy
    >>> paragraph_starts(spacy.blank("en")("One.\\n\\nTwo."))
    (0, 3)
    """
    starts: list[int] = []
    broken = True
    for i, word in enumerate(parse_of(doc).words):
        if word.isspace():
            broken = broken or "\n" in word
            continue
        if broken:
            starts.append(i)
        broken = False
    return tuple(starts)


def later_quotes(text: str) -> Iterator[int]:
    """Where a quotation, or anything behind some quoted words, begins a sentence behind a quotation, in characters.

    >>> list(later_quotes('They called it "a lie". "We left," she said.'))
    [24]
    >>> list(later_quotes('They called it "a lie." Gen. Roe left.'))
    [24]
    """
    return (match.end() for pattern in (_BEHIND_ANOTHER, _BEHIND_WORDS) for match in pattern.finditer(text))


@lru_cache(maxsize=2)
def find_quotes(doc: Doc, paragraphs: tuple[int, ...]) -> tuple[Quote, ...]:
    """The quotations in text order, outer before inner.

    A quotation that is still open when its paragraph ends goes on in the next one if that begins with an opening mark
    (the convention for quotations of several paragraphs); otherwise it ends with the paragraph.
    """
    words = parse_of(doc).words
    found: list[Quote] = []
    bounds = [*paragraphs, len(doc)]
    stack: list[_Open] = []
    for start, end in pairwise(bounds):
        first = doc[start]
        if stack and not (
            (_opens(first) and first.text == stack[0].mark) or (first.text in _STRAIGHT and _opens(first))
        ):
            stack.clear()
        if stack:  # each paragraph of a long quotation is a piece of its own
            stack = [_Open(stack[0].mark, start)]
            inner = range(start + 1, end)
        else:
            inner = range(start, end)
        for i in inner:
            if words[i] in _MARKS:
                _step(doc[i], stack, found)
        while stack and stack[-1].mark in ("‘", "'"):
            stack.pop()
        if stack:
            found.append(Quote(stack[0].start, _last_word(doc, start, end)))
            stack = stack[:1]
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def overlapping(quotes: Sequence[Quote], start: int, end: int) -> Sequence[Quote]:
    """The quotations that share a token with the range, in text order; found without looking at all of them.

    >>> overlapping((Quote(0, 5), Quote(2, 4, 1), Quote(7, 9)), 4, 8)
    (Quote(start=0, end=5, level=0), Quote(start=7, end=9, level=0))
    """
    if not quotes:
        return ()
    first = bisect_left(quotes, start, key=attrgetter("start"))
    last = bisect_left(quotes, end, key=attrgetter("start"))
    while first > 0:  # back to the outermost quotation that may reach into the range: there is one at most
        first -= 1
        if quotes[first].level == 0:
            break
    return tuple(q for q in quotes[first:last] if start < q.end)


def _step(token: Token, stack: list[_Open], found: list[Quote]) -> None:
    text = token.text
    if _opens(token) and not (stack and stack[-1].mark == "„" and text == "“"):
        known = next((n for n, opened in enumerate(stack) if opened.mark == text), None)
        if known is not None:  # its closing mark was forgotten: the new one stands
            del stack[known:]
        if len(stack) < _DEEPEST:
            stack.append(_Open(text, token.i))
    elif text in _STRAIGHT or text in _CLOSING:
        depth = _matching(text, stack)
        if depth is not None:
            found.append(Quote(stack[depth].start, token.i + 1, depth))
            del stack[depth:]


def _matching(text: str, stack: list[_Open]) -> int | None:
    """The depth of the innermost open quotation that this mark closes."""
    for depth in range(len(stack) - 1, -1, -1):
        if text in _CLOSES[stack[depth].mark]:
            return depth
    return None


def _opens(token: Token) -> bool:
    """True of a mark that stands free on its left and close on its right."""
    if token.text in _OPENING:
        return True
    if token.text not in _STRAIGHT or token.whitespace_ or token.i + 1 >= len(token.doc):
        return False
    if token.i == 0:
        return True
    before = token.doc[token.i - 1]
    return bool(before.whitespace_) or before.is_space or before.text in "([{-–—/“\"'" or before.text in _OPENING


def _last_word(doc: Doc, start: int, end: int) -> int:
    while end > start + 1 and doc[end - 1].is_space:
        end -= 1
    return end
