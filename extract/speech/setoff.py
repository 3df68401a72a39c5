"""Voices that a clause at the edge of a sentence names: whoever is believed, heard or asked there tells the rest.

"If the ministry is to be believed, Y"     Y is what the ministry says
"To hear the general tell it, Y"           what the general says
"Y, if you believe the general"            the same
"Y, was all the captain would say"         the captain
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.clauses import is_finite
from extract.speech.cues import Cue, table_rows
from extract.speech.findings import Finding, Reading
from extract.speech.sources import can_inform, source_span
from extract.speech.trees import children, phrase
from graph.model import Stance

_LONGEST = 12  # tokens of a voice
_BORDERS = frozenset({",", ".", ";", ":", "-", "--", "—", "–", "!", "?", '"', "”", "''"})
_EQUATING = frozenset({"is", "was", "goes"})
_PEOPLE = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(frozen=True, slots=True)
class _Frame:
    """The words before and after the voice."""

    opening: tuple[str, ...]
    closing: tuple[str, ...]


@cache
def _frames() -> dict[str, tuple[_Frame, ...]]:
    """The frames of `setoff.tsv` by their first word."""
    found: dict[str, list[_Frame]] = {}
    for opening, closing, *_ in table_rows("setoff"):
        frame = _Frame(tuple(opening.split(" ")), tuple(closing.split()))
        found.setdefault(frame.opening[0], []).append(frame)
    return {first: tuple(frames) for first, frames in found.items()}


def setoff_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per clause at the edge of a sentence that names whose account the sentence is."""
    parse, frames = parse_of(reading.doc), _frames()
    for i, word in enumerate(parse.lowers):
        if word not in frames or not (
            parse.starts[i] or parse.words[i - 1] in _BORDERS or parse.words[i - 1].isspace()
        ):
            continue
        for frame in frames[word]:
            voice = _voice(parse.lowers, i, frame)
            found = _finding(reading.doc, i, voice, frame) if voice is not None else None
            if found is not None:
                yield found
                break


def _voice(lowers: tuple[str, ...], i: int, frame: _Frame) -> Tokens | None:
    """The words of the voice where the words of the frame stand around it, up to a border."""
    start, words = i + len(frame.opening), len(frame.closing)
    if lowers[i:start] != frame.opening:
        return None
    for end in range(start + 1, min(start + _LONGEST, len(lowers) - words)):
        if lowers[end : end + words] == frame.closing and lowers[end + words] in _BORDERS:
            return Tokens(start, end)
        if lowers[end] in _BORDERS or (not words and lowers[end].isspace()):
            return None
    return None


def _finding(doc: Doc, i: int, voice: Tokens, frame: _Frame) -> Finding | None:
    hole = Tokens(i, voice.end + len(frame.closing))
    head = _head(doc, voice)
    clause = _clause_around(doc, hole)
    if head is None or clause is None or head.pos_ not in _PEOPLE or not can_inform(head):
        return None
    equated = doc[i].lower_ in _EQUATING
    if equated and (clause.i > i or clause.left_edge.i > parse_of(doc).sentences[i] or _is_of_a_thing(doc, hole)):
        return None
    cue = Cue(frame.opening + frame.closing, "prep", "relay", Stance.ASSERTS, Stance.DECLINES, ("clause",), *[None] * 4)
    return Finding(
        cue=cue,
        head=i,
        group=Tokens(voice.end, hole.end) if equated else Tokens(i, voice.start),
        source=source_span(head)
        if voice.start <= source_span(head).start < source_span(head).end <= voice.end
        else voice,
        source_head=head.i,
        content=(phrase(clause),),
        clauses=(clause.i,),
        construction="preposition",
        extra=(hole,),
    )


def _is_of_a_thing(doc: Doc, hole: Tokens) -> bool:
    """Whether what these words say is said of a noun before them: "The letter, he said, | was his reply |"."""
    subjects = (c for t in doc[hole.start : hole.end] for c in children(t, "nsubj"))
    return any(c.i < hole.start and not is_finite(c) for c in subjects)


def _head(doc: Doc, voice: Tokens) -> Token | None:
    """The word of the range that hangs on none of the others."""
    return next(
        (t for t in doc[voice.start : voice.end] if not voice.start <= t.head.i < voice.end or t.head == t), None
    )


def _clause_around(doc: Doc, hole: Tokens) -> Token | None:
    """The head of what the sentence says outside the range: what the range hangs on, or what hangs on it."""
    top = next((t for t in doc[hole.start : hole.end] if not hole.start <= t.head.i < hole.end or t.head == t), None)
    if top is None:
        return None
    if top.head != top:
        clause = top.head
        while clause.head != clause:
            clause = clause.head
        return clause
    outside = [c for c in top.children if not hole.start <= c.i < hole.end and not c.is_punct]
    return next((c for c in outside if c.pos_ in ("VERB", "AUX", "ADJ", "NOUN")), None)
