"""Names that a text gives to what it has just named: acronyms and alias lists in brackets, "known as", nicknames.

The long form of an acronym is found as by Schwartz and Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text" (2003): its letters, read backwards, must occur in the words before the bracket, the
first of them at the beginning of a word. Here that word must be capitalised.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.annotations import Tokens
from extract.mentions.spans import capitalised, trim
from extract.propositions.parse import Parse

_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&.\-]{1,11}")
_LONGEST_ALIAS = 6  # words
_LONGEST_BRACKET = 40
_SEPARATORS = frozenset({"/", ",", ";", "or", "|"})
_QUOTES = frozenset("\"“”‘’'«»„")
_SMALL = frozenset({"of", "and", "the", "for", "on", "in", "to", "against", "de", "la", "al", "-", "&"})
_OPENING = frozenset("\"“‘«„'")
_INTRODUCES = frozenset({"known", "nicknamed", "dubbed", "called", "named", "aka", "a.k.a.", "alias", "codenamed"})
_NEEDS_AS = frozenset({"known"})


class Definition(NamedTuple):
    """`long` is followed by a bracket that gives the names in `short`; None where only a name may tell how far it goes.

    `at` is the end of the long form.
    """

    at: int
    long: Tokens | None
    short: tuple[Tokens, ...]


def find_definitions(parse: Parse) -> Iterator[Definition]:
    """The bracketed alias lists of the text: "Islamic Revolutionary Guard Corps (IRGC)", "X Organization (A/ B/ C)"."""
    words = parse.words
    for at, word in enumerate(words):
        if word not in ("(", "[") or at == 0:
            continue
        last = min(len(words), at + _LONGEST_BRACKET)
        close = next((j for j in range(at + 1, last) if words[j] in (")", "]")), None)
        if close is None:
            continue
        parts = tuple(_parts(parse, at + 1, close))
        acronyms = [p for p in parts if is_acronym(" ".join(words[p.start : p.end]).rstrip("/"))]
        if acronyms:
            longs = filter(
                None, (_long_form(parse, at, words[p.start].rstrip("/")) for p in acronyms if p.end - p.start == 1)
            )
            yield Definition(at, min(longs, key=lambda s: s.start, default=None), parts)
        elif len(parts) == 1 and _spelled_out(parse, at - 1, parts[0]):
            yield Definition(at, Tokens(at - 1, at), parts)


def is_acronym(word: str) -> bool:
    """Whether a word is made mostly of capitals, at least two of them.

    >>> [w for w in ("IRGC", "GLO.ACT", "D.C.", "Iran", "A", "UNODCs") if is_acronym(w)]
    ['IRGC', 'GLO.ACT', 'D.C.', 'UNODCs']
    """
    if not _ACRONYM.fullmatch(word):
        return False
    capitals = sum(map(str.isupper, word))
    return capitals >= 2 and capitals * 2 > sum(map(str.isalpha, word))


def _parts(parse: Parse, start: int, end: int) -> Iterator[Tokens]:
    first = start
    for i in range(start, end + 1):
        joined = i < end and len(parse.words[i]) > 1 and parse.words[i].endswith("/")  # "MKO/" as one token
        if i == end or joined or parse.words[i] in _SEPARATORS:
            span = trim(parse, first, i + joined)
            if span and span.end - span.start <= _LONGEST_ALIAS and capitalised(parse.words[span.start]):
                yield span
            first = i + 1


def _long_form(parse: Parse, end: int, acronym: str) -> Tokens | None:
    """The words that end at `end` and spell the acronym; None where they do not."""
    letters = [c.lower() for c in acronym if c.isalnum()]
    if acronym.endswith("s") and len(letters) > 2:
        letters.pop()
    initials = _by_initials(parse, end, letters)
    if initials is not None:
        return initials
    at, left = end - 1, len(letters) - 1
    lowest = max(0, end - 2 * len(letters) - 3)
    while at >= lowest:
        word = parse.lowers[at]
        position = len(word) - 1
        while left >= 0 and position >= 0:
            if word[position] == letters[left] and (left > 0 or position == 0):
                left -= 1
            position -= 1
        if left < 0:
            return Tokens(at, end) if capitalised(parse.words[at]) else None
        at -= 1
    return None


def _by_initials(parse: Parse, end: int, letters: list[str]) -> Tokens | None:
    """The words before `end` whose initials are the letters, small words among them skipped."""
    at, left = end, len(letters)
    while left and at and end - at < 3 * len(letters):
        at -= 1
        word = parse.words[at]
        if word[:1].lower() == letters[left - 1] and (capitalised(word) or word.lower() not in _SMALL):
            left -= 1
        elif word.lower() not in _SMALL:
            return None
    return Tokens(at, end) if not left and capitalised(parse.words[at]) else None


def _spelled_out(parse: Parse, acronym: int, span: Tokens) -> bool:
    word = parse.words[acronym]
    initials = "".join(w[0] for w in parse.words[span.start : span.end] if w[:1].isupper())
    letters = "".join(c for c in word if c.isalpha())
    return is_acronym(word) and len(initials) > 1 and (initials in letters or letters in initials)


def find_nicknames(parse: Parse) -> Iterator[tuple[int, Tokens]]:
    """The head word of who or what is "known as", "nicknamed" or "called" something, with the words of that name."""
    words = parse.words
    for i, lower in enumerate(parse.lowers):
        if lower not in _INTRODUCES:
            continue
        start = i + 1
        if start < len(words) and words[start].lower() in ("as", ":", "by"):
            start += 1
        elif lower in _NEEDS_AS:
            continue
        if start < len(words) and words[start].lower() in ("the", "simply"):
            start += 1
        span = _name_at(parse, start)
        owner = _owner(parse, i)
        if span is not None and owner is not None:
            yield owner, span


def _name_at(parse: Parse, start: int) -> Tokens | None:
    """A quoted name or capitalised words that begin here."""
    words = parse.words
    if start >= len(words):
        return None
    if words[start] in _OPENING:
        end = min(len(words), start + 2 + _LONGEST_ALIAS)
        close = next((j for j in range(start + 1, end) if words[j] in _QUOTES), None)
        span = trim(parse, start + 1, close) if close else None
        return span if span and capitalised(words[span.start]) else None
    end = start
    while end < len(words) and capitalised(words[end]) and end - start < _LONGEST_ALIAS:
        end += 1
    return trim(parse, start, end) if end > start else None


def _owner(parse: Parse, i: int) -> int | None:
    """The noun that "known", "nicknamed" describe: the one they modify, or their subject in the passive."""
    relation = parse.deps[i].split(":")[0]
    if relation in ("acl", "amod", "appos", "dep") and parse.heads[i] != i:
        return parse.heads[i]
    subject = parse.child(i, "nsubj:pass")
    if subject is not None and parse.lowers[subject] in ("who", "which", "that"):
        return parse.heads[i] if relation == "acl" else None
    return subject
