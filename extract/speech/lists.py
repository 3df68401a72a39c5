"""Items of a list below a sentence with a colon: they are said by who says that sentence.

"The report accuses Belcor of:  - withholding wages;  - threatening those who complain."
"Among its findings:            - Agents charged fees of 4,000 dollars."
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from extract.annotations import Attribution, Tokens
from extract.pronoun_forms import NEUTER
from extract.speech.cues import Cue, cue_table, word_list
from extract.speech.direct import paragraph_end, top_clauses
from extract.speech.findings import Reading
from extract.speech.sources import can_inform, source_span
from extract.speech.trees import children, preposition, sentence, subject, verb_group
from graph.model import Stance

_MARKS = frozenset("-*•–—‣▪◦·●○■")
_ITEM = re.compile(r"^[ \t]*(?:[-*•–—‣▪◦·●○■]|\d{1,2}[.)]|\d{1,2}[:.]\d{2} ?[-–—|:])[ \t]+(?=\S)", re.MULTILINE)
_ENDING = frozenset({";", ",", ".", "and", "or"})


def item_edges(text: str) -> Iterator[int]:
    r"""Where the marks of list items begin and end, in characters; so do the times of a live report.

    >>> list(item_edges("Findings:\n- Agents lied.\n14:20 - Troops enter."))
    [10, 12, 25, 33]
    """
    return (edge for match in _ITEM.finditer(text) for edge in match.span())


def list_items(reading: Reading, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """One attribution per item of a list that somebody's words open, none for items that name another voice."""
    doc = reading.doc
    told = [a.cue.start for a in found if a.cue is not None]
    opening: Attribution | None = None
    for number, start in enumerate(reading.paragraphs):
        end = paragraph_end(reading, number)
        said = _item(doc, start, end)
        if said is None:
            opening = _opening(_last_sentence(doc, start, end), found)
        elif opening is not None and not any(said.start <= cue < said.end for cue in told):
            yield Attribution(
                source=opening.source,
                source_head=opening.source_head,
                cue=opening.cue,
                content=(said,),
                clauses=top_clauses(doc, said),
                stance=opening.stance,
                accused=opening.accused,
                cue_class=opening.cue_class,
                certainty=opening.certainty,
                continues=True,
            )


def _item(doc: Doc, start: int, end: int) -> Tokens | None:
    """The words of a list's item without its mark and the comma behind it; None where the paragraph is none."""
    numbered = doc[start].is_digit and start + 1 < end and doc[start + 1].text in (".", ")")
    if doc[start].text not in _MARKS and not numbered and not re.fullmatch(r"\d{1,2}[.)]", doc[start].text):
        return None
    start += 1 + numbered
    while end > start and (doc[end - 1].is_space or doc[end - 1].lower_ in _ENDING):
        end -= 1
    return Tokens(start, end) if end > start else None


def _last_sentence(doc: Doc, start: int, end: int) -> Span | None:
    """The paragraph's last sentence, if it ends with a colon."""
    while end > start and doc[end - 1].is_space:
        end -= 1
    return doc[end - 1].sent if end > start and doc[end - 1].text == ":" else None


def _opening(sentence: Span | None, found: Sequence[Attribution]) -> Attribution | None:
    """Who says what follows a sentence: its voice, the subject of its verb of speech, or whose findings it names."""
    if sentence is None:
        return None
    here = [a for a in found if a.cue is not None and a.source and sentence.start <= a.cue.start < sentence.end]
    if here:
        return here[-1]
    for word in reversed(list(sentence)):
        cue = _cue(word)
        voice = subject(word) if cue is not None else _owner(word)
        if voice is None or not (voice.pos_ == "PRON" or can_inform(voice)):
            continue
        accused = tuple(c.i for c in children(word, "obj")) if cue is not None and cue.kind == "accusation" else ()
        return Attribution(
            source=source_span(voice, barrier=word.i),
            source_head=_meant(voice).i,
            cue=verb_group(word) if cue is not None else Tokens(word.i, word.i + 1),
            content=(),
            stance=cue.stance if cue is not None else Stance.ASSERTS,
            accused=accused,
            cue_class=cue.kind if cue is not None else "finding",
        )
    return None


def _meant(voice: Token) -> Token:
    """The report that "its findings" are of, where the sentence before has one; else the voice."""
    if voice.lower_ not in NEUTER or sentence(voice).start == 0:
        return voice
    before = voice.doc[sentence(voice).start - 1].sent
    reports = (t for t in reversed(list(before)) if t.pos_ == "NOUN" and t.lemma_ in word_list("reportlike"))
    return next(reports, voice)


def _cue(word: Token) -> Cue | None:
    """The cue of one word that a verb is."""
    cues = cue_table().get((word.lemma_, "verb"), ()) if word.pos_ == "VERB" else ()
    return next((cue for cue in cues if len(cue.words) == 1), None)


def _owner(noun: Token) -> Token | None:
    """Whose findings, claims or demands a noun names: "its findings", "the report's main findings"."""
    if noun.lemma_ not in word_list("listed"):
        return None
    owners = [
        *children(noun, "nmod:poss"),
        *(c for c in children(noun, "nmod") if preposition(c) in ("of", "by", "in")),
    ]
    return next(iter(owners), None)
