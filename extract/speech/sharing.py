"""One verb, several voices or attributions: each other's accusations, pairs that share their verb, those who relay.

"The army and the rebels accused each other of murder"   the army accuses the rebels, the rebels accuse the army
"charged Ann with murder and Bo with theft"              Ann with murder, Bo with theft
"the minister, quoted by Tass, said"                     the minister, via Tass
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.speech.cues import word_list
from extract.speech.findings import Finding
from extract.speech.forms import verb_lemma
from extract.speech.sources import source_span
from extract.speech.trees import agent, children, is_passive, light_above, phrase, preposition, with_conjuncts

_ANSWERING = frozenset({"denial", "rejection", "decline"})  # what each of several parties does for itself
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})


def shared(doc: Doc, found: Finding) -> Iterator[Finding]:
    """The finding, or the several that its words are."""
    if any(_is_each_other(doc[i]) for i in found.accused):
        yield from _of_each_other(doc, found)
        return
    yield from _of_each_voice(doc, found) if found.cue.kind in _ANSWERING else (found,)
    for target in children(doc[found.head], "conj"):
        for charge in children(target, "orphan") if found.accused else ():
            start, end = phrase(charge)
            inner = Tokens(start + len(preposition(charge).split(" ")), end)
            yield replace(found, content=(inner,), clauses=with_conjuncts(charge), accused=(target.i,), rejected=())


def _of_each_voice(doc: Doc, found: Finding) -> Iterator[Finding]:
    """One denial, rejection or silence for each of several parties: "neither the ministry nor the firm commented"."""
    heads = with_conjuncts(doc[found.source_head]) if found.source_head is not None else ()
    whole = found.source
    if len(heads) < 2 or whole is None or not all(whole.start <= i < whole.end for i in heads):
        yield found
        return
    starts = [whole.start, *(_without_joint(doc, i) for i in heads[1:])]
    for head, start, end in zip(heads, starts, [*starts[1:], whole.end], strict=True):
        while end > head + 1 and (doc[end - 1].is_punct or doc[end - 1].dep_ == "cc"):
            end -= 1
        yield replace(found, source=Tokens(start, end), source_head=head)


def _without_joint(doc: Doc, head: int) -> int:
    """Where a further member begins, behind its "and" or "nor"."""
    start = doc[head].left_edge.i
    while start < head and (doc[start].is_punct or doc[start].dep_ == "cc"):
        start += 1
    return start


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


def passed_on_by(verb: Token, voice: Token | None) -> tuple[int, ...]:
    """Who relays it in the same clause: "was quoted as saying by Tass", "the minister, quoted by Tass, said"."""
    passing = [light_above(verb), *(children(voice, "acl") if voice is not None else ())]
    for passed in passing:
        if passed != verb and verb_lemma(passed) in word_list("passing") and is_passive(passed):
            by = agent(passed) or agent(verb)
            return (by.i,) if by is not None else ()
    return ()
