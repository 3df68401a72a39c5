"""Indirect speech that goes on in further sentences without a cue, by the tense and the person that it keeps.

"He had been beaten, he said. His captors had sold two men."   the captors' deed is told by him, too
"He had been beaten, he said. The army took the town in May."   which the article tells
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from extract.annotations import Attribution, Tokens
from extract.pronoun_forms import FEMALE, MALE, PLURAL
from extract.propositions.parse import parse_of
from extract.speech.continuing import going_on
from extract.speech.direct import is_direct, same_paragraph
from extract.speech.findings import Reading
from extract.speech.quotes import overlapping
from extract.speech.trees import children
from graph.model import Stance

_TOLD = frozenset({"had", "would"})  # what is reported of the past
_THEIRS = MALE | FEMALE | PLURAL
_AFFIRMING = frozenset({Stance.ASSERTS, Stance.ALLEGES})


def further_sentences(reading: Reading, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The sentences in the tense of indirect speech behind it, about whom a pronoun names, as the same voice's."""
    doc, sentences = reading.doc, parse_of(reading.doc).sentences
    voices = {sentences[a.cue.start]: a for a in found if a.cue is not None and _is_indirect(reading, a)}
    if not voices:
        return
    taken = {sentences[t.start] for a in found for t in (*a.content, *filter(None, (a.cue,)))}
    running: Attribution | None = None
    end = 0
    for sentence in doc.sents:
        if sentence.start in voices:
            running = voices[sentence.start]
        elif (
            running is None
            or sentence.start in taken
            or not same_paragraph(reading, end, sentence.start)
            or overlapping(reading.quotes, sentence.start, sentence.end)
            or not (_is_told(sentence.root) and _is_of_them(sentence))
        ):
            running = None
        else:
            yield going_on(doc, running, _words(sentence))
        end = sentence.start


def _is_indirect(reading: Reading, attribution: Attribution) -> bool:
    """Whether somebody tells in his sentence, outside quotation marks, what had happened."""
    doc = reading.doc
    speaks = attribution.cue_class == "speech" and attribution.source is not None and attribution.stance in _AFFIRMING
    plain = speaks and not attribution.negated and not any(is_direct(doc, piece) for piece in attribution.content)
    return plain and any(_is_told(doc[i]) for i in attribution.clauses)


def _is_told(verb: Token) -> bool:
    return any(c.lower_ in _TOLD for c in children(verb, "aux"))


def _is_of_them(sentence: Span) -> bool:
    """Whether the subject is a pronoun of the third person, or somebody's who is one: "his captors"."""
    subjects = children(sentence.root, "nsubj", "nsubj:pass")
    near = [t for s in subjects for t in (s, *children(s, "nmod"))]
    return any(t.pos_ == "PRON" and t.lower_ in _THEIRS for t in near)


def _words(sentence: Span) -> Tokens:
    """The sentence without the stop and the blanks at its end."""
    end = sentence.end
    while end > sentence.start + 1 and (sentence.doc[end - 1].is_space or sentence.doc[end - 1].text == "."):
        end -= 1
    return Tokens(sentence.start, end)
