"""Who does the same as the voice before them: "Diaz denies the charge. So does Beck.", ", as did two generals"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.annotations import Attribution, Tokens
from extract.propositions.parse import parse_of
from extract.speech.cues import word_list
from extract.speech.findings import Reading
from extract.speech.trees import sentence, with_conjuncts

_ALSO = frozenset({"so", "nor", "neither", "as"})
_STOPS = frozenset({".", ",", ";", ":", "!", "?", "–", "—", "-"})
_BEFORE = frozenset({",", ";", "and", "but", "–", "—"})


def with_likewise(reading: Reading, found: Sequence[Attribution]) -> list[Attribution]:
    """All of these, and what the clause before says of its voice as that of each further voice said to do the same."""
    doc, words, out = reading.doc, parse_of(reading.doc).lowers, list(found)
    for i, word in enumerate(words[:-2]):
        if word not in _ALSO or words[i + 1] not in word_list("proverb"):
            continue
        voices = _voices(doc, i)
        before = _done_before(doc, i, out) if voices else None
        if before is None:
            continue
        said = tuple(
            piece if piece.end <= i else Tokens(piece.start, _trimmed(doc, piece.start, i)) for piece in before.content
        )
        out = [replace(a, content=said) if a is before else a for a in out]
        further = replace(before, cue=Tokens(i, i + 2), content=said, via=(), addressees=())
        out += [replace(further, source=source, source_head=head) for head, source in voices]
    return out


def _voices(doc: Doc, i: int) -> list[tuple[int, Tokens]]:
    """Who does the same, by head word: the noun phrase that stands alone behind the verb."""
    start, end = i + 2, sentence(doc[i]).end
    last = next((k for k in range(start, end) if doc[k].text in _STOPS), end)
    opens = doc[i].is_sent_start or (i > 0 and doc[i - 1].text.lower() in _BEFORE)
    if not opens or (doc[i].lower_ == "as" and doc[i - 1].text != ",") or last == start:
        return []
    heads = [doc[k] for k in range(start, last) if not start <= doc[k].head.i < last and not doc[k].is_space]
    if (
        len(heads) != 1
        or heads[0].pos_ not in ("NOUN", "PROPN")
        or any(doc[k].pos_ == "VERB" for k in range(start, last))
    ):
        return []
    named = [k for k in with_conjuncts(heads[0]) if k < last]
    borders = [start, *(doc[k].left_edge.i for k in named[1:]), last]
    return [(k, Tokens(a, _trimmed(doc, a, b))) for k, a, b in zip(named, borders, borders[1:], strict=False)]


def _trimmed(doc: Doc, start: int, end: int) -> int:
    """The end of a phrase without the "and" before the next."""
    while end > start + 1 and (doc[end - 1].pos_ == "CCONJ" or doc[end - 1].is_punct):
        end -= 1
    return end


def _done_before(doc: Doc, i: int, found: Sequence[Attribution]) -> Attribution | None:
    """What the main clause right before says that its voice does, with what comes behind the verb as its content."""
    at = i - 1
    while at > 0 and (doc[at].is_space or (doc[i].is_sent_start and doc[at].is_punct)):
        at -= 1
    root = doc[at].sent.root
    main = {root.i, *with_conjuncts(root)}
    for a in reversed(found):
        if a.cue is None or a.source is None or a.continues or a.cue.start >= i:
            continue
        if not main.isdisjoint(range(a.cue.start, a.cue.end + 1)) and a.source.start < a.cue.start < max(
            a.content[-1].end, a.cue.end
        ):
            behind = all(piece.start >= a.cue.start for piece in a.content)
            return a if behind else None
    return None
