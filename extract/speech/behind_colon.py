"""Whose words stand behind a colon where no cue takes them.

"The abbot rejected it: the monks are free"     who answers says why
"The abbot was blunt: the monks are free"       who is told to speak out, or to see it so, says what
"To the abbot it is simple: the monks are free" and to whom it is so
"The abbot was old: he had seen two wars"       which the writer tells
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.annotations import Attribution, Tokens
from extract.predicates import entity_type_of
from extract.propositions.parse import parse_of
from extract.speech.continuing import going_on
from extract.speech.cues import cue_classes, word_list
from extract.speech.direct import MARKS, same_paragraph, top_clauses
from extract.speech.findings import Reading
from extract.speech.quotes import overlapping
from extract.speech.sources import source_span
from extract.speech.trees import child, children, prepositional
from graph.model import Stance

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 14  # words of a sentence up to the colon behind which its subject speaks
_FARTHEST = 6  # words between what is answered and the colon: "rejected the charge on Monday in court:"


def behind_colons(reading: Reading, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The clauses behind the colon of a sentence in which somebody answers, explains or reproaches, as that voice's."""
    doc, parse = reading.doc, parse_of(reading.doc)
    if ":" not in parse.words:
        return
    yield from _outspoken(reading, found)
    told = [(span, a.source) for a in found for span in (*a.content, *filter(None, (a.cue,)))]
    for a in found:
        if a.cue is None or a.source is None or a.cue_class not in cue_classes("reasoned"):
            continue
        end = max(a.cue.end, *(span.end for span in a.content))
        last = parse.sentence_end(a.cue.start)
        colon = next((i for i in range(end - 1, min(end + _FARTHEST, last)) if parse.words[i] == ":"), None)
        if colon is None or overlapping(reading.quotes, colon, colon + 1) or a.source.start > colon:
            continue
        start = colon + 1
        while start < len(doc) and doc[start].is_space:
            start += 1
        if start >= len(doc) or not same_paragraph(reading, colon, start):
            continue
        quote = next((q for q in reading.quotes if q.start == start), None)
        if quote is None and doc[start].text in MARKS:
            continue
        stop = parse.sentence_end(start) if quote is None else quote.end
        while stop > start + 1 and (doc[stop - 1].is_space or doc[stop - 1].text == "."):
            stop -= 1
        around = ((span, source) for span, source in told if span.start < stop and start < span.end)
        said = a.cue_class == "speech" and a.stance is Stance.ASSERTS  # others may be quoted further on in that
        taken = any(not said or source is None or min(source.start, span.start) <= start for span, source in around)
        if not taken and any(parse.tags[i] in _FINITE for i in range(start, stop)):
            yield going_on(doc, a, Tokens(start, stop))


def _outspoken(reading: Reading, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """What stands behind the colon of a sentence that only says how somebody puts it, or to whom it is so."""
    doc, parse = reading.doc, parse_of(reading.doc)
    for colon in (i for i, word in enumerate(parse.words) if word == ":"):
        start, stop = parse.sentences[colon], parse.sentence_end(colon)
        if not 1 < colon - start < _LONGEST or colon + 2 > stop or doc[colon + 1].text in MARKS:
            continue
        root = doc[colon].sent.root
        taken = any(start <= span.start < stop for a in found for span in (*a.content, *filter(None, (a.cue,))))
        voice = None if taken or root.i > colon else _seen_by(root, start) or _who_is_outspoken(root, colon)
        while stop > colon + 1 and (doc[stop - 1].is_space or doc[stop - 1].text == "."):
            stop -= 1
        said = Tokens(colon + 1, stop)
        if voice is None or not any(parse.tags[i] in _FINITE for i in range(*said)):
            continue
        cue = Tokens(min((c.i for c in children(root, "cop", "aux") if c.i > voice.i), default=root.i), colon)
        source = source_span(voice, barrier=cue.start)
        yield Attribution(source, voice.i, cue, (said,), Stance.ASSERTS, clauses=top_clauses(doc, said))


def _who_is_outspoken(root: Token, colon: int) -> Token | None:
    """The subject that is told to speak out, or to see it so: "the abbot was blunt", "did not mince words"."""
    who = child(root, "nsubj")
    if who is None or who.i > root.i:
        return None
    owner = child(who, "nmod:poss") or prepositional(who, "of")
    if owner is not None and owner.i < root.i and who.lemma_.lower() in word_list("tale", "uttering", "reply"):
        thing = child(root, "obj")
        return owner if thing is None or thing.lemma_ == "doubt" else None  # "her account leaves no doubt: they fled"
    if not _is_somebody(who):
        return None
    words = {t.lemma_.lower() for t in root.doc[who.i + 1 : colon]} | {root.lower_}
    so = (
        root.lemma_ in word_list("viewing")
        and not words.isdisjoint(word_list("thus"))
        and child(root, "obj") is not None
    )
    return who if so or not words.isdisjoint(word_list("outspoken")) else None


def _seen_by(root: Token, start: int) -> Token | None:
    """To whom something is so, at the head of the sentence: "| To the abbot | it is simple"."""
    case = root.doc[start]
    if case.lower_ not in ("to", "for") or case.dep_ != "case" or root.lemma_.lower() not in word_list("outspoken"):
        return None
    noun = case.head
    named = noun.doc[noun.right_edge.i + 1] if noun.right_edge.i + 1 < root.i else noun
    return (named if named.ent_type_ == "PERSON" else noun) if _is_somebody(noun) else None


def _is_somebody(noun: Token) -> bool:
    known = noun.ent_type_ in ("PERSON", "ORG") or noun.lower_ in ("he", "she", "they")
    return known or entity_type_of(noun) in ("person", "organization")
