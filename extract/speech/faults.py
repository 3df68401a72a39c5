"""Blame that is put on somebody: "laid the blame for the raid on the army", "pointed the finger at the police"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.speech.cues import word_list
from extract.speech.findings import Taken
from extract.speech.trees import child, children, phrase, preposition, with_conjuncts

_PHRASES = ("obl", "nmod", "advcl", "acl")


def take_fault(verb: Token, blame: Token) -> Taken | None:
    """What somebody is blamed for, and who; where nothing is named but whom, that."""
    behind = sorted(_phrases_behind(verb, blame), key=lambda token: token.i)
    target = next((p for p in behind if preposition(p) in word_list("placed") and p.ent_type_ not in _TIMES), None)
    if target is None:
        return None
    deed = next((p for p in behind if preposition(p) in ("for", "over")), None)
    if target.lemma_.lower() in word_list("doorstep"):
        target = child(target, "nmod", "nmod:poss")
        if target is None:
            return None
    if deed is None:
        inner, heads = phrase(target), (target.i,)
        start = _behind_case(target, inner.start)
        return Taken((Tokens(start, inner.end),), heads, accused=with_conjuncts(target), cue_end=start)
    first, last = phrase(deed)
    start = _behind_case(deed, first)
    outside = target.left_edge.i
    end = min(last, outside) if start < outside else last
    return Taken((Tokens(start, end),), with_conjuncts(deed), accused=with_conjuncts(target))


_TIMES = frozenset({"DATE", "TIME"})


def _phrases_behind(verb: Token, blame: Token) -> Iterator[Token]:
    """The phrases behind the blame, however far a parser hangs them on each other."""
    left = [c for over in (verb, blame) for c in children(over, *_PHRASES) if c.i > blame.i]
    while left:
        found = left.pop()
        yield found
        left += [c for c in children(found, *_PHRASES) if c.i > found.i and preposition(c) != "of"]


def _behind_case(head: Token, start: int) -> int:
    case = next((c for c in head.lefts if c.dep_ in ("case", "mark") and c.left_edge.i == start), None)
    return start if case is None else case.right_edge.i + 1
