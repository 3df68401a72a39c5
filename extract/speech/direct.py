"""Direct speech that the tree does not tie to its cue: quotations beside a reporting clause, after it, and alone."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.speech.findings import Finding, Reading, Taken
from extract.speech.quotes import Quote
from extract.speech.sources import source_span
from extract.speech.trees import verb_group

_FARTHEST = 16  # words between a reporting verb and the quotation that it introduces
_SCARE = 3  # words: shorter quotations in running text are names and scare quotes


def quote_beside(verb: Token, voice: Token | None, reading: Reading) -> Taken | None:
    """The quotation that ends right before the verb's clause or that a colon or comma after it introduces."""
    doc = reading.doc
    first = verb_group(verb).start
    if voice is not None and voice.i < verb.i:
        first = min(first, source_span(voice, barrier=verb.i).start)
    for quote in reading.quotes:
        if quote.level or quote.end - quote.start < _SCARE + 2:
            continue
        if quote.end <= first and _blank(doc, quote.end, first) and same_paragraph(reading, quote.end - 1, verb.i):
            return _taken(doc, quote)
        if quote.start > verb.i:
            near = quote.start - verb.i <= _FARTHEST and not _verb_between(doc, verb, quote.start)
            leads = doc[quote.start - 1].text in (":", ",") or quote.start == verb.i + 1
            return _taken(doc, quote) if near and leads else None
    return None


def _taken(doc: Doc, quote: Quote) -> Taken:
    return Taken((Tokens(quote.start, quote.end),), top_clauses(doc, Tokens(quote.start, quote.end)))


def _verb_between(doc: Doc, verb: Token, end: int) -> bool:
    return any(t.pos_ == "VERB" and t.tag_ not in ("VBG", "VBN") for t in doc[verb.i + 1 : end])


def _blank(doc: Doc, start: int, end: int) -> bool:
    return all(doc[i].is_punct or doc[i].is_space for i in range(start, end))


def top_clauses(doc: Doc, piece: Tokens) -> tuple[int, ...]:
    """The head words in the range whose own head lies outside it or that head their sentence, punctuation left out."""
    return tuple(
        t.i
        for t in doc[piece.start : piece.end]
        if (t.head.i == t.i or not piece.start <= t.head.i < piece.end)
        and not t.is_punct
        and not t.is_space
        and t.dep_ not in ("case", "mark", "cc", "det")
    )


def paragraph_of(reading: Reading, i: int) -> int:
    """The number of the paragraph that the token stands in."""
    return bisect_right(reading.paragraphs, i) - 1


def same_paragraph(reading: Reading, i: int, j: int) -> bool:
    """True of two tokens of one paragraph."""
    return paragraph_of(reading, i) == paragraph_of(reading, j)


def paragraph_end(reading: Reading, number: int) -> int:
    """Where the paragraph ends."""
    return reading.paragraphs[number + 1] if number + 1 < len(reading.paragraphs) else len(reading.doc)


def trailing_quotes(
    last: int, reading: Reading, taken: Iterable[tuple[int, Tokens]], cues: Sequence[int]
) -> list[Tokens]:
    """The quotations that follow this token's sentence in its paragraph with nothing between: the same voice goes on.

    `taken` holds the head of each cue with a range of its content, `cues` the sorted heads of cues outside quotations.
    """
    doc = reading.doc
    covered = list(taken)
    end = doc[last].sent.end
    limit = paragraph_end(reading, paragraph_of(reading, last))
    found: list[Tokens] = []
    for quote in reading.quotes:
        if quote.start < end or quote.level:
            continue
        if quote.end > limit or not _blank(doc, end, quote.start) or _told(quote, covered):
            break
        end = quote.end if _whole(doc, quote) else doc[quote.end].sent.end
        if any(quote.end <= cue < end for cue in cues):
            break
        while end > quote.end and (doc[end - 1].is_space or doc[end - 1].text in ".;,"):
            end -= 1
        found.append(Tokens(quote.start, end))
    return found


def _told(quote: Quote, covered: Iterable[tuple[int, Tokens]]) -> bool:
    """True of a quotation that a cue outside it already takes as its content."""
    return any(
        c.start < quote.end and quote.start < c.end and not quote.start <= head < quote.end for head, c in covered
    )


def _whole(doc: Doc, quote: Quote) -> bool:
    """True of a quotation that ends with its sentence."""
    return (
        doc[quote.end - 2].text in (".", "!", "?", "...", "…", "—")
        or quote.end >= len(doc)
        or bool(doc[quote.end].is_sent_start)
    )


def lone_paragraphs(
    reading: Reading, findings: Iterable[Finding], covered: Iterable[Tokens]
) -> list[tuple[int, Tokens]]:
    """The paragraphs that are one quotation from end to end with no cue of their own: (number, range)."""
    doc = reading.doc
    spoken = {paragraph_of(reading, f.head) for f in findings}
    taken = list(covered)
    found: list[tuple[int, Tokens]] = []
    for quote in reading.quotes:
        number = paragraph_of(reading, quote.start)
        if quote.level or number in spoken or quote.start != reading.paragraphs[number]:
            continue
        if any(c.start < quote.end and quote.start < c.end for c in taken):
            continue
        if _blank(doc, quote.end, paragraph_end(reading, number)):
            found.append((number, Tokens(quote.start, quote.end)))
    return found
