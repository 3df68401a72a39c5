"""The borders of what is attributed: ranges without stray punctuation, with the quotation marks that belong."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.quotes import Quote, overlapping

_STRIPPED = frozenset(".,;:!?…-–—") | {"...", "--", "---"}
_JOINERS = frozenset({"and", "but"})


def trim(doc: Doc, tokens: Tokens) -> Tokens | None:
    """The range without blank and punctuation at its ends; None where nothing is left. Quotation marks stay."""
    words, (start, end) = parse_of(doc).words, tokens
    while start < end and (words[start] in _STRIPPED or words[start].isspace()):
        start += 1
    while end > start and (words[end - 1] in _STRIPPED or words[end - 1].isspace()):
        end -= 1
    return Tokens(start, end) if start < end else None


def without(ranges: Iterable[Tokens], holes: Iterable[Tokens]) -> list[Tokens]:
    """The ranges less the holes.

    >>> without([Tokens(0, 10)], [Tokens(3, 5)])
    [Tokens(start=0, end=3), Tokens(start=5, end=10)]
    """
    left = list(ranges)
    for hole in holes:
        cut: list[Tokens] = []
        for piece in left:
            if hole.end <= piece.start or piece.end <= hole.start:
                cut.append(piece)
                continue
            if piece.start < hole.start:
                cut.append(Tokens(piece.start, hole.start))
            if hole.end < piece.end:
                cut.append(Tokens(hole.end, piece.end))
        left = cut
    return left


def join(ranges: Iterable[Tokens]) -> list[Tokens]:
    """The ranges in order, with those that touch or overlap made one.

    >>> join([Tokens(4, 6), Tokens(0, 3), Tokens(3, 4)])
    [Tokens(start=0, end=6)]
    """
    joined: list[Tokens] = []
    for piece in sorted(ranges):
        if joined and piece.start <= joined[-1].end:
            joined[-1] = Tokens(joined[-1].start, max(piece.end, joined[-1].end))
        else:
            joined.append(piece)
    return joined


def balance(piece: Tokens, quotes: Sequence[Quote], holes: Sequence[Tokens]) -> Tokens:
    """The range widened to the marks of each quotation that it shares words with, over sentence borders too.

    A quotation that holds the cue or the source is one in which the attribution itself is told: no border of ours.
    """
    start, end = piece
    for quote in overlapping(quotes, start, end):
        if any(hole.start < quote.end and quote.start < hole.end for hole in holes):
            continue
        start, end = min(start, quote.start), max(end, quote.end)
    return Tokens(start, end)


def borders(doc: Doc, ranges: Iterable[Tokens], holes: Sequence[Tokens], quotes: Sequence[Quote]) -> tuple[Tokens, ...]:
    """The final ranges of a content: holes cut out, quotations balanced, punctuation trimmed, in text order."""
    pieces: list[Tokens] = []
    for rough in without(ranges, holes):
        piece = trim(doc, rough)
        if piece is None:
            continue
        if all(doc[i].is_punct or doc[i].is_space or doc[i].lower_ in _JOINERS for i in range(*piece)):
            continue
        piece = balance(piece, quotes, holes)
        pieces += (kept for kept in (trim(doc, p) for p in without([piece], holes)) if kept)
    return tuple(join(pieces))
