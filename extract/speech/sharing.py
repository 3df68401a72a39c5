"""One verb, several attributions: each other's accusations, and pairs that share their verb.

"The army and the rebels accused each other of murder"   the army accuses the rebels, the rebels accuse the army
"charged Ann with murder and Bo with theft"              Ann with murder, Bo with theft
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.speech.findings import Finding
from extract.speech.sources import source_span
from extract.speech.trees import children, phrase, preposition, with_conjuncts

_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})


def shared(doc: Doc, found: Finding) -> Iterator[Finding]:
    """The finding, or the several that its words are."""
    if any(_is_each_other(doc[i]) for i in found.accused):
        yield from _of_each_other(doc, found)
        return
    yield found
    for target in children(doc[found.head], "conj"):
        for charge in children(target, "orphan") if found.accused else ():
            start, end = phrase(charge)
            inner = Tokens(start + len(preposition(charge).split(" ")), end)
            yield replace(found, content=(inner,), clauses=with_conjuncts(charge), accused=(target.i,), rejected=())


def _is_each_other(token: Token) -> bool:
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    return (token.lower_, after.lower_) in _EACH_OTHER


def _of_each_other(doc: Doc, found: Finding) -> Iterator[Finding]:
    """The accusation of each of two voices against the other; of others it is not said who accuses whom."""
    voices = with_conjuncts(doc[found.source_head]) if found.source_head is not None else ()
    if len(voices) != 2:
        yield replace(found, accused=())
        return
    first, second = voices
    whole = found.source or source_span(doc[first])
    joint = min((c.i for c in children(doc[second], "cc")), default=doc[second].left_edge.i)
    spans = Tokens(whole.start, joint), Tokens(doc[second].left_edge.i, whole.end)
    spans = spans[0], Tokens(joint + 1, whole.end) if joint < second else spans[1]
    for voice, other, span in ((first, second, spans[0]), (second, first, spans[1])):
        yield replace(found, source_head=voice, source=span, accused=(other,))
