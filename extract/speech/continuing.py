"""Quotations of whole paragraphs that name no voice, because the last one goes on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.annotations import Attribution
from extract.speech.direct import MARKS, is_direct, lone_paragraphs, paragraph_of, told_quotes, top_clauses
from extract.speech.findings import Reading


def continued(reading: Reading, heads: Iterable[int], found: Sequence[Attribution]) -> list[Attribution]:
    """Paragraphs that are nothing but a quotation, as the words of the voice that was quoted right before them."""
    doc = reading.doc
    told = {start for a in found if a.cue for start in told_quotes(reading, a.cue.start, a.content)}
    quoting = [a for a in found if a.source is not None and is_direct(doc, a.content[-1])]
    speakers = {paragraph_of(reading, a.content[-1].end - 1): a for a in sorted(quoting, key=_last_token)}
    out: list[Attribution] = []
    for number, quote in lone_paragraphs(reading, heads, told):
        before = speakers.get(number - 1)
        if doc[quote.end - 1].text not in MARKS:  # left open: the next paragraph may name the voice
            before = next((a for a in quoting if _begins_with(reading, a, number + 1)), before)
        if before is None:
            continue
        speakers[number] = replace(
            before,
            cue=None,
            content=(quote,),
            clauses=top_clauses(doc, quote),
            accused=(),
            rejects=(),
            negated=False,
            continues=True,
        )
        out.append(speakers[number])
    return out


def _begins_with(reading: Reading, attribution: Attribution, number: int) -> bool:
    """True where the paragraph of this number begins with the attribution's content."""
    return number < len(reading.paragraphs) and attribution.content[0].start == reading.paragraphs[number]


def _last_token(attribution: Attribution) -> int:
    return max(piece.end for piece in attribution.content)
