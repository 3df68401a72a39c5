"""Boilerplate: the parts of a page that belong to its site, found by the table `boilerplate.tsv`."""

import re
from collections.abc import Iterator, Sequence

from extract.articles.lines import Line
from extract.tables import read_table
from graph.model import Span

_ROWS = read_table("articles/boilerplate")
_LONGEST = 300  # characters of a boilerplate line; longer ones are paragraphs
_LAST_LINES = 4  # where bits of boilerplate hide in longer lines
_SECTION_LINES = 6  # at most this many lines, two of them paragraphs, follow the head of a closing section
_SECTION_PARAGRAPHS = 2
_SECTIONS = 4  # notes to editors, whom to call, about the project, about its funder
_PARAGRAPH = 100
_LONGEST_LINK = 120
_HEADLINES = 3  # at least so many, or they are the article's own points
_HEADLINE = re.compile(r"[-*•] \S+(?: [^\s,;]+){5,30}")
_LINKS = re.compile(r"(?i:(?:read|see) (?:more|also)|(?:related|more|latest) (?:articles|stories|news|links))\s?:?")
_VOICE = re.compile(r"[\"“”]|\b(?:said|says|told|according to|added|asked|wrote|warned|denied)\b")
_SENTENCE_START = re.compile(r"(?:^|(?<=[.!?] ))(?=[A-Z])")


def _patterns(scope: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"]) for row in _ROWS if row["scope"] == scope)


_LINE, _SECTION, _SENTENCE = _patterns("line"), _patterns("section"), _patterns("sentence")


def find_boilerplate(lines: Sequence[Line]) -> list[Span]:
    """The spans that are boilerplate, in text order; they do not overlap."""
    section = _first_of_closing(lines)
    found = [Span(line.start, line.end) for line in lines[:section] if is_boilerplate_line(line.plain)]
    found += _links(lines[:section], {span.start for span in found})
    found += _headlines_at_end(lines[:section], {span.start for span in found})
    taken = {span.start for span in found}
    for line in lines[max(0, section - _LAST_LINES) : section]:
        if line.start not in taken:
            found += [Span(line.start + s.start, line.start + s.end) for s in boilerplate_sentences(line.plain)]
    found += [Span(line.start, line.end) for line in lines[section:]]
    return sorted(found)


def _links(lines: Sequence[Line], taken: set[int]) -> Iterator[Span]:
    """The headlines of other articles that are listed under "Read more:"."""
    for head in (n for n, line in enumerate(lines) if line.start in taken and _LINKS.fullmatch(line.plain)):
        for line in lines[head + 1 : head + 1 + _SECTION_LINES]:
            if line.ends_sentence or len(line.plain) > _LONGEST_LINK:
                break
            if line.start not in taken:
                yield Span(line.start, line.end)


def _headlines_at_end(lines: Sequence[Line], taken: set[int]) -> list[Span]:
    """The headlines of other articles behind bullets that end a page, below a sentence: no list that a colon opens."""
    own = [line for line in lines if line.start not in taken]
    first = len(own)
    while first and _HEADLINE.fullmatch(own[first - 1].plain) and not own[first - 1].ends_sentence:
        first -= 1
    listed = own[first:]
    if len(listed) < _HEADLINES or not first or not own[first - 1].ends_sentence:
        return []
    return [Span(line.start, line.end) for line in listed]


def is_boilerplate_line(plain: str) -> bool:
    """Whether a line (`Line.plain`) is boilerplate by itself.

    >>> is_boilerplate_line("Sign up for our newsletter")
    True
    >>> is_boilerplate_line("He signed up for the newsletter.")
    False
    """
    if len(plain) > _LONGEST or _VOICE.search(plain):
        return False
    return any(pattern.fullmatch(plain) for pattern in _LINE)


def opens_section(plain: str) -> bool:
    """Whether a line is the head of a part at the end that is about the site, the project or whom to call.

    >>> opens_section("About Harbour Watch"), opens_section("About the harbour, nobody knew.")
    (True, False)
    """
    return len(plain) <= _LONGEST and any(pattern.fullmatch(plain) for pattern in _SECTION)


def boilerplate_sentences(plain: str) -> Iterator[Span]:
    """The sentences of a longer line that are boilerplate.

    >>> list(boilerplate_sentences("Jo Roe is a reporter. Follow her on Twitter."))
    [Span(start=22, end=44)]
    """
    end = 0
    for start in (m.start() for m in _SENTENCE_START.finditer(plain)):
        if start >= end:
            match = next(filter(None, (pattern.match(plain, start) for pattern in _SENTENCE)), None)
            if match:
                end = match.end()
                yield Span(start, end)


def _first_of_closing(lines: Sequence[Line]) -> int:
    """The index of the line that opens the closing sections; the number of lines where there are none."""
    end = len(lines)
    for _ in range(_SECTIONS):
        head = _section_head(lines[max(0, end - _SECTION_LINES - 1) : end])
        if head is None:
            break
        end = max(0, end - _SECTION_LINES - 1) + head
    return end


def _section_head(lines: Sequence[Line]) -> int | None:
    """Of the last lines, the index of the one that opens a section: it follows a sentence or a section's line."""
    paragraphs = 0
    for index in range(len(lines) - 1, 0, -1):
        if opens_section(lines[index].plain):
            return index if lines[index - 1].ends_sentence else None
        paragraphs += len(lines[index].words) >= _PARAGRAPH
        if paragraphs > _SECTION_PARAGRAPHS:
            break
    return None
