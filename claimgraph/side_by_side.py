"""Two texts next to each other on a terminal, with nothing in them that could steer it."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from exports.aligned import fitted, screen_width
from graph.model import Article, Span
from graph.network import file_name

CONTEXT = 90  # characters of the article on either side of what is marked
_MUCH = 2_000


def passage(article: Article, span: Span) -> str:
    """The span, marked, with the words around it, on one line.

    >>> passage(Article("a", "a.txt", "Norway accused\\nSweden.", "0"), Span(0, 6))
    '«Norway» accused Sweden.'
    """
    before = article.text[max(0, span.start - CONTEXT) : span.start]
    after = article.text[span.end : span.end + CONTEXT]
    cut = ["…" if span.start > CONTEXT else "", "…" if span.end + CONTEXT < len(article.text) else ""]
    marked = f"{cut[0]}{before}«{article.text[span.start : span.end]}»{after}{cut[1]}"
    return fitted(marked, _MUCH)


def source_line(article: Article) -> str:
    """Where it stands: title, publisher, date.

    >>> source_line(Article("a", "x/a.txt", "Norway", "0", published="2020-02-01"))
    'a.txt, 2020-02-01'
    """
    parts = (article.title or file_name(article.source), article.publisher, article.published)
    return fitted(", ".join(filter(None, parts)), _MUCH)


def side_by_side(left: Sequence[str], right: Sequence[str], width: int) -> Iterator[str]:
    """The two lists of lines in two columns of a screen so wide, each line wrapped within its column.

    >>> for line in side_by_side(["one two three"], ["four"], 20): print(line)
    one two    four
    three
    """
    column = (width - 3) // 2
    for one, other in zip_longest(_wrapped(left, column), _wrapped(right, column), fillvalue=""):
        yield f"{one}{' ' * (column - screen_width(one))}   {other}".rstrip()


def _wrapped(lines: Iterable[str], width: int) -> list[str]:
    return [part for line in lines for part in (textwrap.wrap(fitted(line, _MUCH), width) or [""])]
