"""Who speaks by the verb of the voice before them.

"Diaz denies the charge. So does Beck."           Beck denies it, too
"One says that he fell; another, that he jumped"   another says the other thing
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.annotations import Attribution, Tokens
from extract.propositions.parse import parse_of
from extract.speech.cues import word_list
from extract.speech.direct import top_clauses
from extract.speech.findings import Reading
from extract.speech.trees import sentence, with_conjuncts

_ALSO = frozenset({"so", "nor", "neither", "as"})
_STOPS = frozenset({".", ",", ";", ":", "!", "?", "–", "—", "-"})
_NOMINAL = frozenset({"DET", "PRON", "NUM", "ADJ", "NOUN", "PROPN", "SCONJ", "ADV"})
_JOINED = frozenset({"and", "while", "but"})
_LINKS = frozenset({"of", "about"})
_LONGEST = 4  # words of a voice without a verb
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


def with_turns(reading: Reading, found: Sequence[Attribution]) -> list[Attribution]:
    """All of these, and what is behind a mark and a further voice without a verb as that one's: "; another, that Q"."""
    doc, out = reading.doc, list[Attribution]()
    words = parse_of(doc).lowers
    for a in found:
        out.append(a)
        while a.cue is not None and a.source is not None and (turn := _turn(doc, words, a)) is not None:
            mark, (start, end), said = turn
            last = a.content[-1]
            behind, before = Tokens(said, last.end), Tokens(last.start, _trimmed(doc, last.start, mark))
            whole = before if last.start < mark else behind
            out[-1] = replace(a, content=(*a.content[:-1], whole), clauses=top_clauses(doc, whole) or a.clauses)
            head = next(i for i in range(end - 1, start - 1, -1) if doc[i].pos_ != "PUNCT")
            tops = top_clauses(doc, behind)
            a = replace(a, source=Tokens(start, end), source_head=head, content=(behind,), clauses=tops, via=())
            out.append(a)
    return out


def _turn(doc: Doc, words: Sequence[str], a: Attribution) -> tuple[int, Tokens, int] | None:
    """The mark, the voice and the first word of what a further voice says within, or right behind, a content."""
    last, cue = a.content[-1], a.cue
    if cue is None or last.start < cue.start or sentence(doc[cue.start]).end < last.end:
        return None
    opening = {"that", words[last.start - 1]} if words[last.start - 1] in _LINKS else {"that"}
    for mark in range(last.start + 1, last.end - 2):
        if words[mark] not in (";", ","):
            continue
        start = mark + 1 + (words[mark + 1] in _JOINED)
        end = start
        while end < min(last.end, start + _LONGEST) and doc[end].pos_ in _NOMINAL and words[end] != "that":
            end += 1
        turns = end > start and words[end - 1] in word_list("turns")
        apart = end < last.end - 1 and words[end] == "," and words[end + 1] in opening
        if end > start and ((apart and (turns or words[mark] == ";")) or (turns and words[end] == "that")):
            said = end + 1 if apart else end
            return mark, Tokens(start, end), said + (words[said] != "that")
    return None


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
