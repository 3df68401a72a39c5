"""One verb, several voices or attributions: each other's accusations, pairs that share their verb, those who relay.

"the UN and the ministry said"                           the UN said so, the ministry did
"The army and the rebels accused each other of murder"   the army accuses the rebels, the rebels accuse the army
"The army and the rebels traded blame for the raid"      the same
"charged Ann with murder and Bo with theft"              Ann with murder, Bo with theft
"the minister, quoted by Tass, said"                     the minister, via Tass
"the panel spoke of reports that guards beat inmates"    the reports, via the panel
"families say, and a document confirms, that Y"          the families say Y, the document confirms it
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.speech.clauses import is_reporting
from extract.speech.cues import cue_table, word_list
from extract.speech.findings import Finding, Taken
from extract.speech.forms import verb_lemma
from extract.speech.sources import source_span
from extract.speech.trees import (
    agent,
    child,
    child_is,
    children,
    is_passive,
    light_above,
    phrase,
    preposition,
    sentence,
    with_conjuncts,
)
from graph.model import Stance

_JOINED = ("conj", "parataxis")
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})


def shared(doc: Doc, found: Finding) -> Iterator[Finding]:
    """The finding, or the several that its words are."""
    if found.cue.kind == "accusation" and _is_mutual(doc, found):
        yield from _of_each_other(doc, found)
        return
    found = _of_reports(doc, found)
    pleas = _two_pleas(doc, found)
    if pleas:
        yield from pleas
        return
    deed = found.cue.kind == "announcement" and found.construction.endswith(" np")  # "A and B announced measures"
    yield from (found,) if deed else _of_each_voice(doc, found)
    for target in children(doc[found.head], "conj"):
        for charge in children(target, "orphan") if found.accused else ():
            start, end = phrase(charge)
            inner = Tokens(start + len(preposition(charge).split(" ")), end)
            yield replace(found, content=(inner,), clauses=with_conjuncts(charge), accused=(target.i,), rejected=())


def _two_pleas(doc: Doc, found: Finding) -> list[Finding]:
    """Both pleas of "pleaded guilty to theft but not guilty to murder", none where there is one."""
    if found.cue.words[0] != "plead" or found.cue.words[-1] != "guilty" or "to" not in found.cue.takes:
        return []
    start, end = found.content[0].start, sentence(doc[found.head]).end
    while end > start and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    again = next((i for i in range(start, end - 2) if doc[i].lower_ == "guilty" and doc[i + 1].lower_ == "to"), None)
    if again is None:
        return []
    denied = doc[again - 1].lower_ == "not"
    cut = again - 1 if denied else again
    while cut > start and (doc[cut - 1].dep_ == "cc" or doc[cut - 1].is_punct):
        cut -= 1
    words = ("plead", "not", "guilty") if denied else ("plead", "guilty")
    other = next(c for c in cue_table()["plead", "verb"] if c.words == words and "to" in c.takes)
    halves = ((found.cue, Tokens(start, cut)), (other, Tokens(again + 2, end)))
    return [
        replace(found, cue=cue, content=(half,), clauses=(_top(doc, half),), accused=()) for cue, half in halves if half
    ]


def _top(doc: Doc, half: Tokens) -> int:
    """The word of a range that hangs on none of the others."""
    return next((i for i in range(*half) if not half.start <= doc[i].head.i < half.end), half.start)


def _of_each_voice(doc: Doc, found: Finding) -> Iterator[Finding]:
    """One attribution for each of several voices in one phrase: "the UN and the AU condemned", "neither A nor B"."""
    heads = _by_name(doc, with_conjuncts(doc[found.source_head])) if found.source_head is not None else ()
    heads = tuple(i for n, i in enumerate(heads) if not n or not _in_one_name(doc, heads[n - 1], i))
    whole = found.source
    told = whole is None or not all(whole.start <= i < whole.end for i in heads)
    if len(heads) < 2 or told or _tells_more(doc, heads):
        yield found
        return
    for head in heads:
        if not child_is(doc[head], "cc", "not"):  # "the army, not the rebels, said"
            yield replace(found, source_head=head)


def _in_one_name(doc: Doc, first: int, last: int) -> bool:
    """Whether a recognised name goes on from one word to the other: "| Customs and Border Protection | said"."""
    return all(doc[i].ent_iob_ == "I" for i in range(first + 1, last + 1))


def _by_name(doc: Doc, heads: tuple[int, ...]) -> tuple[int, ...]:
    """The voices without ages, and without the noun that the names behind it explain: "two bakers, Ann, 30, and Bo"."""
    heads = tuple(dict.fromkeys(i for head in heads for i in _touching(doc[head]) or (head,)))
    heads, first = _without_ages(doc, heads), doc[heads[0]]
    if len(heads) < 2 or first.tag_ != "NNS" or first.i + 2 >= len(doc) or first.nbor().text != ",":
        return heads
    beside = (i for c in children(first, "appos") for i in with_conjuncts(c))
    named = _without_ages(doc, tuple(sorted({*heads[1:], *beside})))
    people = [doc[i].pos_ == "PROPN" and doc[i].ent_type_ == "PERSON" for i in named]
    return named if len(named) > 1 and all(people) and named[0] == first.i + 2 else heads


def _touching(noun: Token) -> tuple[int, ...]:
    """The people named right behind a noun for several: "former bakers | Ann Roe and Bo Lim |"; none but several."""
    if noun.tag_ != "NNS":
        return ()
    beside = next((c for c in children(noun, "appos") if c.left_edge.i == noun.i + 1), None)
    named = _without_ages(noun.doc, with_conjuncts(beside)) if beside is not None else ()
    people = all(noun.doc[i].pos_ == "PROPN" and noun.doc[i].ent_type_ == "PERSON" for i in named)
    return named if len(named) > 1 and people else ()


def _without_ages(doc: Doc, heads: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(i for i in heads if not (doc[i].tag_ == "CD" and i and doc[i - 1].text == ","))


def _tells_more(doc: Doc, heads: tuple[int, ...]) -> bool:
    """Whether what is joined tells more of the first voice: "Ann Lee, winner of a prize and head of a club, said"."""
    beside = child(doc[heads[0]], "appos")
    joint = child(doc[heads[1]], "cc")
    return beside is not None and joint is not None and beside.i < joint.i and doc[joint.i - 1].text != ","


def _of_reports(doc: Doc, found: Finding) -> Finding:
    """What somebody speaks of or cites as reports is what the reports say, relayed: "spoke of reports that Y"."""
    noun = doc[next(iter(found.rejected), found.clauses[0])] if len(found.clauses) == 1 else doc[found.head]
    told = next((c for c in children(noun, "acl", "ccomp") if preposition(c) == "that"), None)
    cites = found.cue.kind in ("relay", "topic") or found.cue.words[0] in word_list("citing")
    words = word_list("rumoured", *(("passed",) if cites else ()))
    named = noun.i > found.head and (noun.tag_ == "NNS" or noun.lower_ == "testimony") and noun.lemma_.lower() in words
    named = named and not any(preposition(c) in ("by", "from", "of") for c in children(noun, "nmod"))
    named = named and child(noun, "nmod:poss") is None
    relays = found.cue.stance is Stance.ASSERTS and found.cue.kind in ("speech", "relay", "finding", "topic")
    if told is None or not named or not relays or found.source_head is None or found.negated_by is not None:
        return found
    inner = phrase(told)
    return replace(
        found,
        source=Tokens(noun.left_edge.i if noun.left_edge.i > found.head else noun.i, inner.start),
        source_head=noun.i,
        content=(inner,),
        clauses=with_conjuncts(told),
        rejected=(),
        group=Tokens(found.group.start, min(found.group.end, noun.left_edge.i)),
        told_by=(found.source_head, *found.told_by),
    )


def _is_mutual(doc: Doc, found: Finding) -> bool:
    """Whether each of several voices accuses the other: "accused each other of theft", "traded blame for the raid"."""
    return found.cue.words[0] in word_list("mutual") or any(_is_each_other(doc[i]) for i in found.accused)


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


def said_by_both(verb: Token) -> Taken | None:
    """The clause of another verb of speech that this one has in common with it, each with a voice of its own."""
    if child(verb, "nsubj") is None or child(verb, "ccomp", "obj", "xcomp", "mark") is not None:
        return None
    above = (verb.head,) if verb.dep_ in _JOINED and child(verb, "cc") is not None else ()
    for other in (*above, *(c for c in children(verb, *_JOINED) if child(c, "cc") is not None)):
        clause = child(other, "ccomp") if is_reporting(other) and child(other, "nsubj") is not None else None
        if clause is not None and verb.i < other.i == phrase(clause).start - 1 and verb.doc[other.i + 1].text != ",":
            continue  # "The roof leaks, and a mason confirms | that it rots |": only he does
        if clause is not None and (clause.i < verb.i) == (clause.i < other.i):
            return Taken((phrase(clause),), with_conjuncts(clause))
    return None


def passed_on_by(verb: Token, voice: Token | None) -> tuple[int, ...]:
    """Who relays it in the same clause: "was quoted as saying by Tass", "the minister, quoted by Tass, said"."""
    passing = [light_above(verb), *(children(voice, "acl") if voice is not None else ())]
    for passed in passing:
        if passed != verb and verb_lemma(passed) in word_list("passing") and is_passive(passed):
            by = agent(passed) or agent(verb)
            return (by.i,) if by is not None else ()
    return ()
