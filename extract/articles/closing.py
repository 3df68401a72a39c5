"""Who wrote it, as an article's last lines say: "NAME is a reporter for OUTLET.", "(Reporting by NAME)"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.articles.lines import Line
from graph.model import Span

_LAST_LINES = 4
_LONGEST = 350
_NAME = r"[A-Z][\w'.-]*(?: (?:[A-Z][\w'.-]*|de|van|von|bin|al|el|ibn|der)){1,4}"
_WRITES = (
    r"(?:reporter|correspondent|editor|writer|columnist|journalist|contributor|bureau chief|blogger"
    r"|photojournalist)"
)
# "X is a politics reporter for Y"; the gap holds what the reporter covers, and no verb fits into it.
_BIO = re.compile(
    rf"(?P<name>{_NAME}) is (?:an? |the |our )?(?:[\w'&,-]+ ){{0,8}}{_WRITES}\b"
    r"(?:(?: and [\w' -]{1,40})?(?: with| for| at| of| in| covering| based| on|,)\b[^.]{0,150}|)\."
)
_COVERS = re.compile(
    rf"(?P<name>{_NAME}) (?:writes|(?:writes about|covers|reports on) [\w' ,-]{{1,80}})"
    r" for (?:the )?[A-Z][^.]{1,80}\."
)
_NAMES = rf"{_NAME}(?:(?:,| and|, and) {_NAME}){{0,4}}"
_REPORTING = re.compile(
    rf"[(\[-]*(?i:(?:additional |with )?(?:reporting|writing|editing)) (?:by|from) (?P<name>{_NAMES})"
    r"(?=[;,.)\]]|$| in | and )[^()\[\]]{0,200}[)\]]?\.?"
)
_CREDITED = re.compile(
    rf"[(\[]?{_NAMES} contributed(?: reporting)?(?: (?:to|for) this (?:report|story|article))?"
    r"(?: from [^.()]{1,80})?\.?[)\]]?\.?"
)
_FILED = re.compile(rf"{_NAMES} reported from [A-Z][\w'-]*(?:,? (?:[A-Z][\w'.-]*|and|from|with|in))*\.")


class Credit(NamedTuple):
    """A span that says who wrote the article; `author` is None where it names helpers only."""

    span: Span
    author: str | None


def read_closing(lines: Sequence[Line], skipped: frozenset[int]) -> list[Credit]:
    """The credits in the last lines that are not boilerplate (`skipped` by index), in text order."""
    last = [line for index, line in enumerate(lines) if index and index not in skipped][-_LAST_LINES:]
    return [
        Credit(Span(line.start, line.start + credit.span.end), credit.author)
        for line in last
        if (credit := read_credit(line.plain))
    ]


def read_credit(plain: str) -> Credit | None:
    """The credit that a line (`Line.plain`) begins with, else None.

    >>> read_credit("Jane Roe is a crime reporter for Harbour News. Follow her on Twitter.")
    Credit(span=Span(start=0, end=46), author='Jane Roe')
    >>> read_credit("Jane Roe is a reporter who was jailed in May.")
    """
    if len(plain) > _LONGEST:
        return None
    for pattern, whole in (
        (_BIO, False),
        (_COVERS, True),
        (_REPORTING, True),
        (_CREDITED, True),
        (_FILED, True),
    ):
        found = pattern.fullmatch(plain) if whole else pattern.match(plain)
        if found:
            helpers = plain.lstrip("([-").casefold().startswith(("additional", "with ", "editing"))
            author = None if helpers or "name" not in pattern.groupindex else found["name"]
            return Credit(Span(0, found.end()), author)
    return None
