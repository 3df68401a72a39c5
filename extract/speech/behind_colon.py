"""What stands behind the colon of an answer or a reproach is said by who answers: "rejected it: the monks are free"."""

from collections.abc import Iterator, Sequence

from extract.annotations import Attribution, Tokens
from extract.propositions.parse import parse_of
from extract.speech.continuing import going_on
from extract.speech.cues import cue_classes
from extract.speech.direct import MARKS, same_paragraph
from extract.speech.findings import Reading
from extract.speech.quotes import overlapping

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FARTHEST = 6  # words between what is answered and the colon: "rejected the charge on Monday in court:"


def behind_colons(reading: Reading, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The clauses behind the colon of a sentence in which somebody answers, explains or reproaches, as that voice's."""
    doc, parse = reading.doc, parse_of(reading.doc)
    if ":" not in parse.words:
        return
    told = [span for a in found for span in (*a.content, *filter(None, (a.cue,)))]
    for a in found:
        if a.cue is None or a.source is None or a.cue_class not in cue_classes("reasoned"):
            continue
        end = max(a.cue.end, *(span.end for span in a.content))
        last = parse.sentence_end(a.cue.start)
        colon = next((i for i in range(end - 1, min(end + _FARTHEST, last)) if parse.words[i] == ":"), None)
        if colon is None or overlapping(reading.quotes, colon, colon + 1) or a.source.start > colon:
            continue
        start = colon + 1
        while start < len(doc) and doc[start].is_space:
            start += 1
        if start >= len(doc) or not same_paragraph(reading, colon, start) or doc[start].text in MARKS:
            continue
        stop = parse.sentence_end(start)
        while stop > start + 1 and (doc[stop - 1].is_space or doc[stop - 1].text == "."):
            stop -= 1
        taken = any(span.start < stop and start < span.end for span in told)
        if not taken and any(parse.tags[i] in _FINITE for i in range(start, stop)):
            yield going_on(doc, a, Tokens(start, stop))
