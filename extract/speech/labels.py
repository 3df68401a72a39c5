"""Attribution by a label and a colon: transcripts ("BROWN: We never met."), headlines ("Poll: Most favour it")."""

from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.mentions.organisations import known_names
from extract.speech.cues import word_list
from extract.speech.fact_checks import fact_check_labels
from extract.speech.findings import Finding, Reading
from extract.speech.outlets import MEDIA
from extract.speech.turns import MARK, said_clauses, told, turn_labels
from graph.model import EntityType

_LONGEST = 8  # words of a label
_MARKS = 5  # tokens of the time or mark before a label
_OPENING = frozenset({"“", '"', "``", "[", "("})
_DASHES = frozenset({"-", "–", "—", "--"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_TAIL = 5  # tokens at the end of a headline, of which the dash before its voice is one
_TRANSCRIPT = 3  # so many labels of speakers make the whole text a transcript


def label_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per paragraph that begins with a speaker or a source of information and a colon."""
    doc = reading.doc
    ends = [*reading.paragraphs[1:], len(doc)]
    bounds = [(_behind_mark(doc, start, end), end) for start, end in zip(reading.paragraphs, ends, strict=True)]
    turns = turn_labels(reading) | fact_check_labels(reading)
    colons = [None if start in turns else _colon(doc, start, end) for start, end in bounds]
    shouted = Counter(doc[b[0] : c].text for b, c in zip(bounds, colons, strict=True) if c and _shouted(doc, b[0], c))
    colons = [
        c if c is None or _speaks(doc, b[0], c, b[1], shouted) or _quotes(reading, b[0], c, b[1]) else None
        for b, c in zip(bounds, colons, strict=True)
    ]
    transcript = (
        sum(c is not None and _person(doc, b[0], c, shouted) for b, c in zip(bounds, colons, strict=True))
        >= _TRANSCRIPT
    )
    for n, ((start, end), colon) in enumerate(zip(bounds, colons, strict=True)):
        if colon is None:
            if n == 0:
                yield from _behind_dash(doc, start, end)
            continue
        if transcript and doc[start:colon].text.lower() in word_list("question"):
            continue
        later = zip(reading.paragraphs[n + 1 :], colons[n + 1 :], strict=True)
        stop = next((b for b, c in later if c or doc[b].text == "["), len(doc))  # a note in brackets is nobody's turn
        content = told(doc, Tokens(colon + 1, stop if transcript else end))
        if not content:
            continue
        if not transcript and doc[content[-1].end - 1].text == ".":
            content = (*content[:-1], Tokens(content[-1].start, content[-1].end - 1))  # a headline given a full stop
        yield Finding(
            cue=MARK,
            head=colon,
            group=Tokens(colon, colon + 1),
            source=Tokens(start, colon),
            source_head=_meant(doc, start, colon, shouted),
            content=content,
            clauses=said_clauses(doc, content),
            construction="label",
        )


def _behind_dash(doc: Doc, start: int, end: int) -> Iterator[Finding]:
    """The voice at the end of a headline: "Army burned two villages | - rebels |", not the outlet that printed it."""
    while end > start and doc[end - 1].is_space:
        end -= 1
    dash = next((i for i in range(end - 2, max(start, end - _TAIL), -1) if doc[i].text in _DASHES), None)
    if dash is None or not doc[dash - 1].whitespace_ or any(t.pos_ not in _NAMING for t in doc[dash + 1 : end - 1]):
        return
    head = doc[end - 1]  # "UN report", be it taken for a verb
    known = known_names().get(doc[dash + 1 : end].text)
    spoken = head.lemma_.lower() in word_list("informant", "labelling") and head.tag_ != "VBD"
    body = known is not None and known.type is EntityType.ORGANISATION and known.kind not in MEDIA
    if not (body or spoken):
        return
    content = told(doc, Tokens(start, dash))
    yield Finding(
        cue=MARK,
        head=dash,
        group=Tokens(dash, dash + 1),
        source=Tokens(dash + 1, end),
        source_head=head.i,
        content=content,
        clauses=said_clauses(doc, content),
        construction="label",
    )


def _behind_mark(doc: Doc, start: int, end: int) -> int:
    """Where a paragraph's words begin behind an item's mark or a report's time: "15:10 - Dorn: ..."."""
    for i in range(start, min(end, start + _MARKS)):
        if i > start and doc[i].is_sent_start:
            return i
        if doc[i].is_alpha:
            break
    return start + (doc[start].text in _OPENING and end - start > 1)  # '"ROE: We left.'


def _colon(doc: Doc, start: int, end: int) -> int | None:
    """The colon after a label that can speak, with a sentence behind it."""
    for i in range(start, min(end, start + _LONGEST + 1)):
        token = doc[i]
        if token.text == ":":
            return i if i > start and end - i > _TRANSCRIPT else None
        if token.pos_ not in ("PROPN", "NOUN", "ADJ", "DET", "NUM", "ADP") and token.text not in "().,-’'\"“":
            return None
    return None


def _meant(doc: Doc, start: int, colon: int, shouted: Counter[str]) -> int:
    """The head word of a label, or of the name elsewhere in the text that it gives in capitals ("MR. PRICE")."""
    if doc[start:colon].text in shouted:
        last = doc[colon - 1].lower_
        named = (e.root.i for e in doc.ents if e.label_ == "PERSON" and e[-1].lower_ == last and not e[-1].is_upper)
        return next(named, doc[start:colon].root.i)
    return doc[start:colon].root.i


def _shouted(doc: Doc, start: int, colon: int) -> bool:
    return all(t.is_upper or t.is_punct for t in doc[start:colon])


def _person(doc: Doc, start: int, colon: int, shouted: Counter[str]) -> bool:
    """True of a person's name, and of capitals that stand before several paragraphs: "BROWN:"."""
    return shouted[doc[start:colon].text] > 1 or any(t.ent_type_ == "PERSON" for t in doc[start:colon])


def _speaks(doc: Doc, start: int, colon: int, end: int, shouted: Counter[str]) -> bool:
    if _person(doc, start, colon, shouted):
        return True
    if _state(doc, Tokens(start, colon)) is not None:
        return _is_quoted(doc, colon, end)
    words, head = doc[start:colon].text, doc[start:colon].root
    if words.lower() in word_list("section"):
        return False
    known = known_names().get(words)
    if head.ent_type_ == "ORG" or (known is not None and known.type is EntityType.ORGANISATION):
        return True
    return head.lemma_.lower() in word_list("informant", "labelling")


def is_topic(doc: Doc, label: Finding, findings: Iterable[Finding]) -> bool:
    """Whether a state before a colon is only what a headline is about: no voice below it is the state's.

    "Iran: US aids 'traffickers'" speaks for Iran above a text that quotes Iran's ministry; "Iran: Two held" does not.
    """
    state = _state(doc, label.source) if label.construction == "label" else None
    if state is None:
        return False
    voices = (f.source for f in findings if f.source is not None and f.head > label.head)
    return all(_state(doc, Tokens(i, i + 1)) != state for source in voices for i in range(*source))


def _state(doc: Doc, span: Tokens | None) -> str | None:
    """The code of the state that the words name, or that is governed from the capital that they name."""
    known = known_names().get(doc[span.start : span.end].text) if span is not None else None
    return known.iso if known is not None and (known.governs or known.type is EntityType.COUNTRY) else None


def _is_quoted(doc: Doc, colon: int, end: int) -> bool:
    return sum(t.is_quote for t in doc[colon + 1 : end]) > 1


def _quotes(reading: Reading, start: int, colon: int, end: int) -> bool:
    """True of a name before words that are nothing but a quotation: 'Hardman: "They fired on us."'."""
    said = next((q for q in reading.quotes if q.start == colon + 1), None)
    if said is None or not all(t.pos_ == "PROPN" or t.is_punct for t in reading.doc[start:colon]):
        return False
    return all(t.is_punct or t.is_space for t in reading.doc[said.end : end])
