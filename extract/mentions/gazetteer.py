"""The longest known names in a text: dictionaries of countries, places, bodies and works, walked word by word.

Words are compared without the dots of abbreviations, without hyphens and without accents, but with their case: "US"
is a state and "us" is not. A name in capitals throughout ("IRAN") matches too.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count
from typing import Generic, TypeVar

from extract.annotations import Tokens
from extract.propositions.parse import Parse

V = TypeVar("V")

_PIECE = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\.?(?!\w)|\w+|[^\w\s]")
_APOSTROPHES = str.maketrans("’ʼ‘`´", "'''''")
_HYPHENS = frozenset("-‐‑")
_SHORTEST_IN_CAPITALS = 4  # letters; "WHO" and "US" in capitals are names of their own


def pieces(text: str) -> list[tuple[str, int]]:
    """The words and marks of the text in the form in which words are compared, and where each starts.

    Hyphens between words are left out.

    >>> [form for form, _ in pieces("The U.S.-led São Tomé’s")]
    ['The', 'US', 'led', 'Sao', 'Tome', "'", 's']
    """
    found = []
    for match in _PIECE.finditer(text):
        form, start = match.group(), match.start()
        if form in _HYPHENS and text[start - 1 : start].strip() and text[start + 1 : start + 2].strip():
            continue
        plain = form.isascii() and "." not in form
        found.append((form if plain else _compared(form), start))
    return found


@lru_cache(maxsize=4096)
def _forms(name: str) -> tuple[str, ...]:
    return tuple(form for form, _ in pieces(name))


def _compared(form: str) -> str:
    if len(form) > 1 and "." in form:
        form = form.replace(".", "")
    if form.isascii():
        return form
    form = form.translate(_APOSTROPHES)
    return "".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c))


class Gazetteer(Generic[V]):
    """A dictionary of names, looked up at a place in a text for the longest that stands there."""

    def __init__(self, names: Iterable[tuple[str, V]], *, fold_case: bool = False) -> None:
        self._values: dict[tuple[str, ...], V] = {}
        self._fold_case = fold_case
        lengths: dict[str, dict[str, set[int]]] = {}
        for key, value in _with_capitals(names) if not fold_case else _folded(names):
            if key and self._values.setdefault(key, value) is value:
                after = lengths.setdefault(key[0], {})
                if len(key) > 1:
                    after.setdefault(key[1], set()).add(len(key))
        # by the first word and the second: many names begin with "United" or "National"
        self._lengths = {
            first: {second: tuple(sorted(of, reverse=True)) for second, of in after.items()}
            for first, after in lengths.items()
        }

    def beginnings(self, forms: list[str]) -> list[int]:
        """The places where the first word of a name stands; most words of a text begin none."""
        return list(compress(count(), map(self._lengths.__contains__, forms)))

    def longest(self, forms: list[str], at: int) -> tuple[int, V] | None:
        """Where the longest name that starts at `at` ends, and its value; `forms` are of `pieces`.

        >>> names = Gazetteer([("United Nations", 1), ("United Nations Security Council", 2)])
        >>> names.longest("the United Nations Security Council met".split(), 1)
        (5, 2)
        """
        after = self._lengths.get(forms[at])
        if after is None:
            return None
        left = len(forms) - at
        for length in after.get(forms[at + 1], ()) if left > 1 else ():
            value = self._values.get(tuple(forms[at : at + length])) if length <= left else None
            if value is not None:
                return at + length, value
        value = self._values.get((forms[at],))
        return None if value is None else (at + 1, value)

    def get(self, name: str) -> V | None:
        """The value of exactly this name."""
        return self._values.get(_forms(name.lower() if self._fold_case else name))


def _with_capitals(names: Iterable[tuple[str, V]]) -> Iterator[tuple[tuple[str, ...], V]]:
    in_capitals = []
    for name, value in names:
        key = _forms(name)
        yield key, value
        if len(name) >= _SHORTEST_IN_CAPITALS and not name.isupper():
            in_capitals.append((tuple(form.upper() for form in key), value))
    yield from in_capitals  # last, so that they never displace a name that is written so ("SANA", the agency)


def _folded(names: Iterable[tuple[str, V]]) -> Iterator[tuple[tuple[str, ...], V]]:
    return ((_forms(name.lower()), value) for name, value in names)


@dataclass(frozen=True, slots=True)
class Layout:
    """A text in pieces, each with the token that it stands in."""

    forms: list[str]
    lowers: list[str]
    tokens: list[int]
    first_of: frozenset[int]

    def matches(self, names: Gazetteer[V], *, lower: bool = False) -> Iterator[tuple[Tokens, V]]:
        """The longest known names from left to right, none inside another, each as a range of whole tokens."""
        forms = self.lowers if lower else self.forms
        done = 0
        for at in names.beginnings(forms):
            found = names.longest(forms, at) if at >= done else None
            if found is None:
                continue
            end, value = found
            first, last = self.tokens[at], self.tokens[end - 1]
            starts_token = at in self.first_of
            ends_token = end == len(forms) or self.tokens[end] != last or forms[end] in ("'", ".", "s", "/")
            if starts_token and ends_token:
                yield Tokens(first, last + 1), value
                done = end


def layout(parse: Parse) -> Layout:
    """The pieces of an article's text, aligned with its tokens."""
    found = pieces(parse.text)
    starts = (*parse.offsets, len(parse.text) + 1)
    tokens, first_of, token = [], [], -1
    for i, (_, start) in enumerate(found):
        before = token
        while starts[token + 1] <= start:
            token += 1
        tokens.append(token)
        if token != before and starts[token] == start:
            first_of.append(i)
    forms = [form for form, _ in found]
    return Layout(forms, [form.lower() for form in forms], tokens, frozenset(first_of))
