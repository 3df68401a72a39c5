"""Attribution by a label and a colon: transcripts ("BROWN: We never met."), headlines ("Poll: Most favour it")."""

from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.mentions.organisations import known_names
from extract.speech.cues import Cue, word_list
from extract.speech.direct import top_clauses
from extract.speech.findings import Finding, Reading
from graph.model import EntityType, Stance

_LONGEST = 8  # words of a label
_TRANSCRIPT = 3  # so many labels of speakers make the whole text a transcript
_COLON = Cue((":",), "punct", "speech", Stance.ASSERTS, Stance.DECLINES, ("clause",), None, None, None, None)


def label_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per paragraph that begins with a speaker or a source of information and a colon."""
    doc = reading.doc
    bounds = list(zip(reading.paragraphs, [*reading.paragraphs[1:], len(doc)], strict=True))
    colons = [_colon(doc, start, end) for start, end in bounds]
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
            continue
        pieces = [_text(doc, colon + 1, end)]
        if transcript:
            for (more, stop), label in zip(bounds[n + 1 :], colons[n + 1 :], strict=True):
                if label is not None:
                    break
                pieces.append(_text(doc, more, stop))
        if not transcript and doc[pieces[0].end - 1].text == ".":
            pieces[0] = Tokens(pieces[0].start, pieces[0].end - 1)  # a headline that was given a full stop
        content = tuple(p for p in pieces if p.end > p.start)
        if not content:
            continue
        head = doc[start:colon].root.i
        yield Finding(
            cue=_COLON,
            head=colon,
            group=Tokens(colon, colon + 1),
            source=Tokens(start, colon),
            source_head=head,
            content=content,
            clauses=tuple(i for p in content for i in top_clauses(doc, p) if doc[i].pos_ not in ("ADV", "INTJ")),
            construction="label",
        )


def _colon(doc: Doc, start: int, end: int) -> int | None:
    """The colon after a label that can speak, with a sentence behind it."""
    for i in range(start, min(end, start + _LONGEST + 1)):
        token = doc[i]
        if token.text == ":":
            return i if i > start and end - i > _TRANSCRIPT else None
        if token.pos_ not in ("PROPN", "NOUN", "ADJ", "DET", "NUM", "ADP") and token.text not in "().,-’'\"“":
            return None
    return None


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
    return head.lemma_.lower() in word_list("informant") | word_list("labelling")


def is_topic(doc: Doc, label: Finding, findings: Iterable[Finding]) -> bool:
    """Whether a state before a colon is only what a headline is about: no voice below it is the state's.

    "Iran: US aids 'traffickers'" speaks for Iran above a text that quotes Iran's ministry; "Iran: Two held" does not.
    """
    state = _state(doc, label.source)
    if label.construction != "label" or state is None:
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


def _text(doc: Doc, start: int, end: int) -> Tokens:
    while start < end and doc[start].is_space:
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    return Tokens(start, end)
