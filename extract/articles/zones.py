"""The parts of an article's text that are not its body, and what they say about the article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.articles.boilerplate import find_boilerplate
from extract.articles.closing import read_closing
from extract.articles.datelines import read_dateline
from extract.articles.lines import Line, lines_of
from extract.articles.opening import is_title_case, read_opening
from graph.model import Zone, ZoneKind

_DATELINE_LINES = 8  # of the body: an abstract may stand before the report
_LONGEST_HEADING = 80
_HEADING_WORDS = 10
_PARAGRAPH = 100  # characters; a heading stands before a line this long


@dataclass(frozen=True, slots=True)
class Layout:
    """The zones of a text, sorted and apart, and what they say of it; None where they say nothing sure."""

    zones: tuple[Zone, ...]
    title: str | None = None
    author: str | None = None
    published: str | None = None


def read_layout(text: str, title: str | None = None) -> Layout:
    r"""The layout of an article's text; `title` is its headline where that is known from elsewhere.

    >>> text = "Ten Men Freed\n\nTIRANA, 3 May 2021 - Police freed ten men on Monday, the ministry said.\n"
    >>> layout = read_layout(text)
    >>> layout.title, layout.published, [zone.kind.value for zone in layout.zones]
    ('Ten Men Freed', '2021-05-03', ['title', 'dateline'])
    """
    lines = lines_of(text)
    boilerplate = find_boilerplate(lines)
    zones = [Zone(*span, ZoneKind.BOILERPLATE) for span in boilerplate]
    starts = {span.start for span in boilerplate}
    skipped = frozenset(index for index, line in enumerate(lines) if line.start in starts)
    opening = read_opening(lines, skipped, title)
    zones += [Zone(lines[i].start, lines[i].end, kind) for i, kind in opening.kinds.items()]
    taken = skipped | opening.kinds.keys()
    credits_ = read_closing(lines, taken)
    zones += [Zone(*credit.span, ZoneKind.BYLINE) for credit in credits_]
    credited = {credit.span.start for credit in credits_}
    taken |= {index for index, line in enumerate(lines) if line.start in credited}
    headings = list(_headings(lines, taken))
    zones += headings
    published = opening.published
    body = [line for i, line in enumerate(lines) if i not in taken and line.start not in {h.start for h in headings}]
    for line in body[:_DATELINE_LINES]:
        dateline = read_dateline(line.plain)
        if dateline:
            filed = Zone(line.start, line.start + len(line.words[: dateline.length].rstrip()), ZoneKind.DATELINE)
            zones.append(filed)
            published = published or dateline.published
    author = opening.author or next((credit.author for credit in credits_ if credit.author), None)
    return Layout(tuple(_apart(zones)), opening.title, author, published)


def _headings(lines: Sequence[Line], taken: frozenset[int]) -> Iterator[Zone]:
    """Lines within the body that are headings: short, no sentence, between paragraphs.

    "The ministry said:" before a quotation is no heading but the voice of what follows, so that a line that
    ends in a colon counts only where its words are capitalised.
    """
    for index in range(1, len(lines) - 1):
        line, before, after = lines[index], lines[index - 1], lines[index + 1]
        short = len(line.words) <= _LONGEST_HEADING and len(line.words.split()) <= _HEADING_WORDS
        if index in taken or not short or not line.words[0].isupper() or len(after.words) < _PARAGRAPH:
            continue
        ends = line.words[-1]
        if ends == ":":
            heading = is_title_case(line.words) or line.words.isupper()
        else:
            heading = line.alone and before.alone and not line.ends_sentence and ends.isalnum()
        if heading and (before.ends_sentence or index - 1 in taken):
            yield Zone(line.start, line.end, ZoneKind.HEADING)


def _apart(zones: Sequence[Zone]) -> Iterator[Zone]:
    """The zones in text order; of two that overlap, what is left of the later one."""
    end = 0
    for zone in sorted(zones, key=lambda z: (z.start, z.end)):
        if zone.end > end:
            yield Zone(max(zone.start, end), zone.end, zone.kind)
            end = zone.end
