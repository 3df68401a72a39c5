"""Turns of an interview: paragraphs that answer a question, and whose voice only the opening names.

"Q: What did you see?"   "A: They shot ten men."   A is whoever "took questions" or "spoke to the Courier" above
"What did you see?"      "I saw them shoot."       so, too, where questions stand alone and the answers say "I" or "we"
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.pronoun_forms import FEMALE, FIRST, FIRST_PLURAL, MALE
from extract.propositions.parse import parse_of
from extract.speech.cues import Cue, word_list
from extract.speech.direct import paragraph_end, top_clauses
from extract.speech.findings import Finding, Reading
from extract.speech.quotes import overlapping
from extract.speech.trees import dependents, preposition, subject
from graph.model import Stance

MARK = Cue((":",), "punct", "speech", Stance.ASSERTS, Stance.DECLINES, ("clause",), None, None, None, None)
_LABEL = re.compile(r"^(?:[QA][:.]|(?:Question|Answer|[A-Z][A-Z .'’-]{2,30}):)[ \t]+(?=\S)", re.MULTILINE)
_QUESTIONS = 3  # so many paragraphs that only ask make a text without labels an interview
_LONGEST_QUESTION = 60  # words
_FIRST = FIRST | FIRST_PLURAL


@dataclass(frozen=True, slots=True)
class _Turn:
    """One paragraph of an interview with those that belong to it, of who asks ("Q") or of who answers."""

    asks: bool
    label: Tokens | None  # the letter or word before the colon
    cue: Tokens  # the colon, or the question that is answered
    content: Tokens


def label_ends(text: str) -> Iterator[int]:
    r"""Where what is said begins, behind each label of an interview or a transcript, in characters.

    >>> list(label_ends("Q: Who?\nA: The guards.\nMR. ROE: No.\nU.S. guards."))
    [3, 11, 32]
    """
    return (match.end() for match in _LABEL.finditer(text))


def turn_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per answer, with the voice that the opening names; none where no interview is held."""
    turns = _turns(reading)
    if not turns:
        return
    doc = reading.doc
    voice = _answering(doc[: _start(turns[0])])
    for turn in turns:
        pieces = () if turn.asks else told(doc, turn.content)
        speaks = turn.label.start if turn.label is not None else None
        head = voice.i if voice is not None else speaks
        if not pieces or head is None:
            continue
        yield Finding(
            cue=MARK,
            head=turn.cue.end - 1,
            group=turn.cue,
            source=turn.label,
            source_head=head,
            content=pieces,
            clauses=said_clauses(doc, pieces),
            construction="label",
        )


def turn_labels(reading: Reading) -> frozenset[int]:
    """Where the paragraphs begin whose label says only that they ask or answer."""
    return frozenset(turn.label.start for turn in _turns(reading) if turn.label is not None)


def told(doc: Doc, span: Tokens) -> tuple[Tokens, ...]:
    """The parts of a range that are no questions, without the blanks around them."""
    pieces: list[Tokens] = []
    starts = [i for i in range(span.start, span.end) if i == span.start or doc[i].is_sent_start]
    for start, end in zip(starts, [*starts[1:], span.end], strict=True):
        words = [t.i for t in doc[start:end] if not t.is_space]
        if not words or asks(doc[start:end]):
            continue
        joined = bool(pieces) and doc[pieces[-1].end : words[0]].text.strip() == ""
        begins = pieces.pop().start if joined else words[0]
        pieces.append(Tokens(begins, words[-1] + 1))
    return tuple(pieces)


def said_clauses(doc: Doc, pieces: Sequence[Tokens]) -> tuple[int, ...]:
    """The heads of what the pieces say."""
    return tuple(i for piece in pieces for i in top_clauses(doc, piece) if doc[i].pos_ not in ("ADV", "INTJ"))


def asks(sentence: Span) -> bool:
    """Whether a sentence is a question, which puts nothing forward."""
    if "?" not in parse_of(sentence.doc).words[sentence.start : sentence.end]:
        return False
    return next((t.text for t in reversed(sentence) if not t.is_space and not t.is_quote), "") == "?"


def _start(turn: _Turn) -> int:
    return turn.label.start if turn.label is not None else turn.content.start


def _turns(reading: Reading) -> tuple[_Turn, ...]:
    """The turns of an interview in text order, empty where the text is none."""
    return _labelled(reading) or _unlabelled(reading)


def _labelled(reading: Reading) -> tuple[_Turn, ...]:
    doc, found = reading.doc, dict[int, _Turn]()
    for number, start in enumerate(reading.paragraphs):
        end = paragraph_end(reading, number)
        word = doc[start].lower_.rstrip(".")
        if word not in word_list("question", "answer") or end - start < 3:
            continue
        dotted = doc[start].text.endswith(".")
        if dotted or doc[start + 1].text in (":", "."):
            mark = start if dotted else start + 1
            asking = word in word_list("question")
            found[number] = _Turn(asking, Tokens(start, start + 1), Tokens(mark, mark + 1), Tokens(mark + 1, end))
    if len({turn.asks for turn in found.values()}) < 2:  # "A. Roe" is no answer where nobody asks
        return ()
    return _with_more(reading, found)


def _unlabelled(reading: Reading) -> tuple[_Turn, ...]:
    words, found = parse_of(reading.doc).words, dict[int, _Turn]()
    for number, start in enumerate(reading.paragraphs):
        end = last = paragraph_end(reading, number)
        while last > start and words[last - 1].isspace():
            last -= 1
        asking = last > start and words[last - 1] == "?"
        if asking and sum(not word.isspace() for word in words[start:last]) <= _LONGEST_QUESTION:
            found[number] = _Turn(True, None, Tokens(start, last), Tokens(start, end))
        elif number - 1 in found and found[number - 1].asks:
            found[number] = _Turn(False, None, found[number - 1].cue, Tokens(start, end))
    answers = [turn for turn in found.values() if not turn.asks]
    personal = sum(_is_personal(reading, turn.content) for turn in answers)
    if len(answers) < _QUESTIONS or personal * 2 < len(answers):
        return ()
    return _with_more(reading, found)


def _with_more(reading: Reading, turns: dict[int, _Turn]) -> tuple[_Turn, ...]:
    """Each turn with the paragraphs up to the next; behind the last only those that say "I" or "we" are its."""
    out: list[_Turn] = []
    numbers = sorted(turns)
    for number, after in zip(numbers, [*numbers[1:], None], strict=True):
        turn, last = turns[number], number
        if after is not None:
            last = after - 1
        else:
            while last + 1 < len(reading.paragraphs):
                more = Tokens(reading.paragraphs[last + 1], paragraph_end(reading, last + 1))
                if not _is_personal(reading, more):
                    break
                last += 1
        end = paragraph_end(reading, last)
        out.append(_Turn(turn.asks, turn.label, turn.cue, Tokens(turn.content.start, end)))
    return tuple(out)


def _is_personal(reading: Reading, span: Tokens) -> bool:
    """Whether somebody says "I" or "we" outside quotation marks."""
    said = [t.i for t in reading.doc[span.start : span.end] if t.lower_ in _FIRST and t.pos_ == "PRON"]
    return any(not overlapping(reading.quotes, i, i + 1) for i in said)


def _answering(opening: Span) -> Token | None:
    """Who the opening says is asked ("X took questions", "the Courier spoke to X"), or else names last."""
    for word in reversed(list(opening)):
        if word.lemma_ in word_list("interviewed") and word.pos_ == "VERB":
            others = [subject(word), *(c for c in dependents(word) if preposition(c) in ("to", "with"))]
        elif word.lemma_ in word_list("fielding") and any(c.lemma_ in word_list("question") for c in dependents(word)):
            others = [subject(word)]
        elif word.lemma_ in word_list("interviewing"):
            others = [c for c in dependents(word) if c.dep_ == "obj" or preposition(c) == "with"]
        else:
            continue
        meant = next((t for t in others if t is not None and _is_somebody(t)), None)
        if meant is not None:
            return meant
    named = [t for t in opening if t.ent_type_ == "PERSON" and t.head.ent_type_ != "PERSON"]
    return named[-1] if named else None


def _is_somebody(token: Token) -> bool:
    return (
        token.ent_type_ == "PERSON"
        or token.lower_ in MALE | FEMALE
        or (token.pos_ == "NOUN" and entity_type_of(token) == "person")
    )
