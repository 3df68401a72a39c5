"""What a fact check puts to the test, which nobody is named for, and its verdict, which is the article's own.

"CLAIM: The army sold children."   reported, by nobody named
"VERDICT: False"                   the article disputes what the claim says
"False: The army sold children."   the same in one line
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.speech.cues import Cue, word_list
from extract.speech.findings import Finding, Reading
from extract.speech.turns import said_clauses, told
from graph.model import Stance

_LONGEST = 3  # words of a label
_TESTED = Cue(("claim",), "label", "hearsay", Stance.ALLEGES, None, ("clause",), None, None, None, None)
_FALSE = Cue(("false",), "label", "verdict", Stance.DISPUTES, None, ("clause",), None, None, None, None)


@dataclass(frozen=True, slots=True)
class _Label:
    """A paragraph's label, as its last word in lower case, with the label's words and what stands behind its colon."""

    word: str
    span: Tokens
    content: Tokens


def fact_check_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per claim that a label announces, and one more for each that a verdict calls false."""
    doc = reading.doc
    labels = _labels(reading)
    claims = [label for label in labels if label.word in word_list("tested")]
    for label in labels:
        if label.word in word_list("tested"):
            yield from _finding(doc, label.content, label.span, _TESTED)
        elif label.word in word_list("baseless"):
            yield from _finding(doc, label.content, label.span, _FALSE)
        else:
            yield from _judged(doc, label, claims)


def fact_check_labels(reading: Reading) -> frozenset[int]:
    """Where the paragraphs begin that such a label opens: it names no voice."""
    return frozenset(label.span.start for label in _labels(reading))


def _labels(reading: Reading) -> list[_Label]:
    doc = reading.doc
    words = word_list("tested") | word_list("testing") | word_list("baseless")
    found = []
    for start, end in pairwise((*reading.paragraphs, len(doc))):
        colon = next((i for i in range(start + 1, min(end, start + _LONGEST + 1)) if doc[i].text == ":"), None)
        if colon is not None and doc[colon - 1].lower_ in words and colon + 1 < end:
            found.append(_Label(doc[colon - 1].lower_, Tokens(start, colon), Tokens(colon + 1, end)))
    return found


def _judged(doc: Doc, verdict: _Label, claims: Sequence[_Label]) -> Iterator[Finding]:
    """What the verdict disputes: the claim before it, else the one behind it."""
    first = verdict.content.start
    if doc[first].lower_ not in word_list("baseless") or not claims:
        return
    before = [claim for claim in claims if claim.span.start < verdict.span.start]
    claim = before[-1] if before else claims[0]
    yield from _finding(doc, claim.content, Tokens(verdict.span.start, first + 1), _FALSE)


def _finding(doc: Doc, content: Tokens, words: Tokens, cue: Cue) -> Iterator[Finding]:
    pieces = told(doc, content)
    if pieces:
        yield Finding(
            cue=cue,
            head=words.end - 1,
            group=words,
            source=None,
            source_head=None,
            content=pieces,
            clauses=said_clauses(doc, pieces),
            construction=f"{cue.kind} label",
        )
