"""What stands in a voice's words of other voices: whose they are, and which are only asked for or passed on.

"said | it rejects the claims |"               nothing besides the rejecting is said
"said | the UN had accused the army of it |"   the UN's accusation, relayed
"urged Moscow to | admit that Y |"             an admission that nobody makes
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from extract.annotations import Attribution, Draft, Tokens
from extract.propositions.kinds import is_kind
from extract.reading import Reading
from extract.speech.cues import cue_classes, cue_table
from extract.speech.forms import verb_lemma
from graph.model import Stance

_TELLING = frozenset({"speech", "denial", "rejection", "doubt", "decline", "thought", "confirmation"})
_DECRYING = frozenset({"accusation", "criticism"})
_RELAYED = frozenset({"accusation", "admission"})  # the same, where it is plain that who says it relays it


def told_within(outer: Attribution, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The other attributions whose cue lies in the content of this one; all are given in text order."""
    for span in outer.content:
        first = bisect_left(attributions, span.start, key=_start)
        last = bisect_left(attributions, span.end, key=_start)
        for inner in attributions[first:last]:
            if inner is not outer and (inner.cue or inner.content[0]).end <= span.end:
                yield inner


def is_said_within(clause: int, inner: Sequence[Attribution], outer: Attribution, reading: Reading) -> bool:
    """Whether a clause is itself the act of a voice: "said | it rejects the claims |"."""
    return any(_is_act(a, clause) and _is_told(a, outer, reading) for a in inner if a.source is not None)


def _is_act(inner: Attribution, clause: int) -> bool:
    """Whether the clause is a voice's act, or the word of which it keeps silent: "would not | comment |"."""
    unsaid = inner.cue_class == "decline" and not inner.clauses and inner.content == (Tokens(clause, clause + 1),)
    return unsaid or (inner.cue is not None and inner.cue.start <= clause < inner.cue.end)


def _is_told(inner: Attribution, outer: Attribution, reading: Reading) -> bool:
    """Whether an act says something that its claims tell: "accused it of theft", not "may sue | the company |"."""
    if inner.cue_class in _TELLING or inner.stance is Stance.DECLINES:
        return True
    relayed = inner.cue_class in _RELAYED and outer.source_head in inner.via and not _is_of_judges(inner, reading)
    named = bool(inner.accused) or inner.cue_class != "accusation"
    return relayed and named and any(reading.references.at(i) is None for i in inner.clauses)


def _is_of_judges(inner: Attribution, reading: Reading) -> bool:
    """Whether an accusation is a deed of those who judge, which others tell: "said the court had convicted him"."""
    return inner.cue is not None and any(is_kind(t.lemma_, "judging") for t in reading.doc[slice(*inner.cue)])


def is_others_charge(draft: Draft, outer: Attribution, doc: Doc) -> bool:
    """Whether a wrong is what those allege whose act a voice decries: "condemned sanctions over | alleged abuses |"."""
    if outer.cue_class not in _DECRYING or draft.trigger in outer.clauses or draft.trigger in outer.accused:
        return False
    words = (t.lower_ for t in doc[draft.trigger].children if t.dep_ == "amod")
    return any(cue.kind == "hearsay" for word in words for cue in cue_table().get((word, "adj"), ()))


def wished(doc: Doc, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions whose cue is itself what somebody demands or means to do: "urged Moscow to admit that ...".

    What only stands within the content is told as done: "demanded the release of those who denied the charge".
    """
    for outer in attributions:
        if _is_bidden(doc, outer):
            yield outer
        for inner in told_within(outer, attributions) if outer.cue_class in cue_classes("unreal") else ():
            if inner.cue is not None and any(inner.cue.start <= i < inner.cue.end for i in outer.clauses):
                yield inner


def _is_bidden(doc: Doc, attribution: Attribution) -> bool:
    """Whether somebody is only to say what an infinitive tells: "the law requires firms | to report | that Y"."""
    cue = range(*attribution.cue or (0, 0))
    verb = next((doc[i] for i in cue if doc[i].pos_ == "VERB"), None)
    if verb is None or verb.tag_ != "VB" or verb.dep_ != "xcomp" or attribution.source_head is None:
        return False
    above = verb.head
    asked = attribution.source_head > above.i and doc[attribution.source_head].head == above
    return asked and any(cue.kind == "demand" for cue in cue_table().get((verb_lemma(above), "verb"), ()))


def covered(attributions: Iterable[Attribution]) -> set[int]:
    """The words of these attributions: of source, cue and content."""
    spans = (s for a in attributions for s in (a.source, a.cue, *a.content) if s is not None)
    return set().union(*(range(*span) for span in spans))


def _start(attribution: Attribution) -> int:
    return (attribution.cue or attribution.content[0]).start
