"""What the constructions of attribution hand on: the parts of one attribution before its borders are final."""

from dataclasses import dataclass

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.speech.cues import Cue
from extract.speech.quotes import Quote


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as the constructions see it: its tree, its quotations, its paragraphs."""

    doc: Doc
    quotes: tuple[Quote, ...]
    paragraphs: tuple[int, ...]
    roles: dict[int, dict[str, int]]  # of each predicate, by its token: the head word of each PropBank role


@dataclass(frozen=True, slots=True)
class Taken:
    """What a construction gives: rough ranges of content, its head words, and what else it names."""

    content: tuple[Tokens, ...]
    clauses: tuple[int, ...]
    accused: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    rejected: tuple[int, ...] = ()  # the noun that names what was said, where the content is what it says
    cue_end: int | None = None  # where the cue's words end, when a preposition or target belongs to them


@dataclass(frozen=True, slots=True)
class Finding:
    """One attribution in the making.

    `head` is the cue's head word, `group` the cue's words. `source_head` is the head word of the voice as it stands in
    the text (a relative pronoun, say). `content` are rough ranges, `clauses` the content's head words, `extra` words
    besides cue and source that are no content. `construction` names the rule,
    `told_by` are head words of those who pass the words on in the same clause ("X, quoted by Tass, said").
    """

    cue: Cue
    head: int
    group: Tokens
    source: Tokens | None
    source_head: int | None
    content: tuple[Tokens, ...]
    clauses: tuple[int, ...]
    construction: str
    accused: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    rejected: tuple[int, ...] = ()
    negated_by: int | None = None
    extra: tuple[Tokens, ...] = ()
    told_by: tuple[int, ...] = ()


Placed = tuple[Finding, tuple[Tokens, ...]]
"""A finding with the final ranges of its content."""
