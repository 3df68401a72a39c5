"""Direct speech that the tree does not tie to its cue: quotations beside a reporting clause, after it, and alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.findings import Finding, Reading, Taken
from extract.speech.quotes import Quote, overlapping
from extract.speech.sources import source_span
from extract.speech.trees import verb_group

MARKS = frozenset({"“", "”", '"', "''", "``", "‘", "’", "'", "»", "«"})
_FARTHEST = 16  # words between a reporting verb and the quotation that it introduces
_NEAR = 4  # tokens: punctuation between a quotation and the clause that reports it
_ENDING = frozenset({",", "?", "!"})  # before a closing mark, these end what somebody says: '"Never," he replied'
_SCARE = 3  # words: shorter quotations in running text are names and scare quotes
_LABEL = 6  # tokens at whose end the colon of a label stands: the mark, a name, the colon


def quote_beside(verb: Token, voice: Token | None, reading: Reading) -> Taken | None:
    """The quotation that ends right before the verb's clause or that a colon or comma after it introduces."""
    doc = reading.doc
    first = verb_group(verb).start
    if voice is not None and voice.i < verb.i:
        first = min(first, source_span(voice, barrier=verb.i).start)
    for quote in overlapping(reading.quotes, max(0, first - _NEAR), first):
        said = quote.end <= first and _blank(doc, quote.end, first) and same_paragraph(reading, quote.end - 1, verb.i)
        if said and (_is_speech(quote) or doc[quote.end - 2].text in _ENDING):
            return _taken(doc, quote)
    for quote in overlapping(reading.quotes, verb.i + 1, verb.i + _FARTHEST):
        if quote.start > verb.i and _is_speech(quote):
            before = next((t.text for t in reversed(doc[verb.i : quote.start]) if not t.is_space), "")
            leads = before in (":", ",") or quote.start == verb.i + 1
            return _taken(doc, quote) if leads and not _verb_between(doc, verb, quote.start) else None
    return None


def _is_speech(quote: Quote) -> bool:
    return quote.level == 0 and quote.end - quote.start >= _SCARE + 2


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


def is_direct(doc: Doc, piece: Tokens) -> bool:
    """True of a range that begins or ends with a quotation mark."""
    words = parse_of(doc).words
    return words[piece.start] in MARKS or words[piece.end - 1] in MARKS


def paragraph_of(reading: Reading, i: int) -> int:
    """The number of the paragraph that the token stands in."""
    return bisect_right(reading.paragraphs, i) - 1


def same_paragraph(reading: Reading, i: int, j: int) -> bool:
    """True of two tokens of one paragraph."""
    return paragraph_of(reading, i) == paragraph_of(reading, j)


def paragraph_end(reading: Reading, number: int) -> int:
    """Where the paragraph ends."""
    return reading.paragraphs[number + 1] if number + 1 < len(reading.paragraphs) else len(reading.doc)


def resumed_quote(finding: Finding, content: Sequence[Tokens], reading: Reading, told: Collection[int]) -> list[Tokens]:
    """The quotation that goes on behind cue and voice in their sentence: '"P," said Lee, "that Q"'."""
    doc, source = reading.doc, finding.source
    end = max(finding.head + 1, source.end if source is not None else 0)
    if content[-1].start > finding.head:
        return []
    for quote in overlapping(reading.quotes, end, parse_of(doc).sentence_end(finding.head)):
        if (
            quote.start >= end
            and not quote.level
            and quote.start not in told
            and _sets_the_scene(doc, end, quote.start)
        ):
            return [Tokens(quote.start, quote.end)]
    return []


def _sets_the_scene(doc: Doc, start: int, end: int) -> bool:
    """True of nothing, and of a phrase up to a comma that tells when, where and to whom: "in court on Monday,"."""
    words = [t for t in doc[start:end] if not t.is_space]
    phrase = bool(words) and words[-1].text == "," and words[0].pos_ in ("ADP", "PROPN", "DET", "NOUN", "PRON")
    return _blank(doc, start, end) or (phrase and not any(t.pos_ in ("VERB", "AUX", "CCONJ") for t in words))


def trailing_quotes(last: int, reading: Reading, told: Collection[int], cues: Sequence[int]) -> list[Tokens]:
    """The quotations that follow this token's sentence in its paragraph with nothing between: the same voice goes on.

    `told` holds the first tokens of the quotations that a cue has already, `cues` the sorted heads of cues outside
    quotations.
    """
    doc, parse = reading.doc, parse_of(reading.doc)
    end = parse.sentence_end(last)
    limit = paragraph_end(reading, paragraph_of(reading, last))
    found: list[Tokens] = []
    for quote in overlapping(reading.quotes, end, limit):
        if quote.start < end or quote.level:
            continue
        if quote.end > limit or not _blank(doc, end, quote.start) or quote.start in told:
            break
        end = quote.end if _whole(doc, quote) else parse.sentence_end(quote.end)
        if bisect_left(cues, quote.end) < bisect_left(cues, end):
            break
        while end > quote.end and (doc[end - 1].is_space or doc[end - 1].text in ".;,"):
            end -= 1
        found.append(Tokens(quote.start, end))
    return found


def told_quotes(reading: Reading, head: int, content: Iterable[Tokens]) -> Iterator[int]:
    """The first tokens of the quotations that a cue outside them takes as its content."""
    for piece in content:
        for quote in overlapping(reading.quotes, piece.start, piece.end):
            if not quote.start <= head < quote.end:
                yield quote.start


def _whole(doc: Doc, quote: Quote) -> bool:
    """True of a quotation that ends with its sentence."""
    return (
        doc[quote.end - 2].text in (".", "!", "?", "...", "…", "—")
        or quote.end >= len(doc)
        or bool(doc[quote.end].is_sent_start)
    )


def _is_whole(reading: Reading, quote: Quote, number: int) -> bool:
    """Whether a quotation is closed where its paragraph ends, or goes on in the next: a cue inside is its speaker's.

    A label tells who speaks: '"ROE: I know what she wants.'.
    """
    doc, after = reading.doc, paragraph_end(reading, number)
    if ":" in (doc[i].text for i in range(quote.start, min(quote.start + _LABEL, quote.end))):
        return False
    return doc[quote.end - 1].text in MARKS or (after < len(doc) and doc[after].text in MARKS)


def lone_paragraphs(reading: Reading, heads: Iterable[int], told: Collection[int]) -> list[tuple[int, Tokens]]:
    """The paragraphs that are one quotation from end to end with no cue of their own: (number, range)."""
    doc = reading.doc
    spoken = {paragraph_of(reading, head) for head in heads}
    found: list[tuple[int, Tokens]] = []
    for quote in reading.quotes:
        number = paragraph_of(reading, quote.start)
        if quote.level or quote.start != reading.paragraphs[number] or quote.start in told:
            continue
        if number in spoken and not _is_whole(reading, quote, number):
            continue
        if _blank(doc, quote.end, paragraph_end(reading, number)):
            found.append((number, Tokens(quote.start, quote.end)))
    return found
