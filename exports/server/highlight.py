"""An article's text cut where claims begin and end, so that each piece is covered by the same claims throughout."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `inside` are the claims that cover it, the shortest first, of which some begin or end here.

    Claims are named by their position in the list that was given.
    """

    text: str
    inside: tuple[int, ...] = ()
    starting: tuple[int, ...] = ()
    ending: tuple[int, ...] = ()


def pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[Piece]:
    """The whole text in order, cut at the borders of the spans; spans outside of it are passed over.

    >>> [(p.text, p.inside, p.ending) for p in pieces("abcdef", [(1, 5), (2, 4)])]
    [('a', (), ()), ('b', (0,), ()), ('cd', (1, 0), (1,)), ('e', (0,), (0,)), ('f', (), ())]
    """
    known = [(start, end, number) for number, (start, end) in enumerate(spans) if 0 <= start < end <= len(text)]
    borders = sorted({0, len(text), *(start for start, *_ in known), *(end for _, end, _ in known)})
    starting = sorted(known)
    active: list[tuple[int, int, int]] = []
    found = []
    upcoming = 0
    for start, end in pairwise(borders):
        while upcoming < len(starting) and starting[upcoming][0] == start:
            active.append(starting[upcoming])
            upcoming += 1
        active.sort(key=lambda span: (span[1] - span[0], span[2]))
        inside = tuple(number for *_, number in active)
        begun = tuple(number for at, _, number in active if at == start)
        done = tuple(number for _, stop, number in active if stop == end)
        found.append(Piece(text[start:end], inside, begun, done))
        active = [span for span in active if span[1] > end]
    return found


def passage(text: str, start: int, end: int, around: int = 400) -> tuple[str, str]:
    """What stands before and after the span in its paragraph, at most `around` characters each, cut at spaces.

    >>> passage("One. He denied it. Two.\\nThree.", 5, 18)
    ('One. ', ' Two.')
    """
    before = text[max(0, start - around) : start]
    after = text[end : end + around]
    if start > around:
        before = "…" + before[before.find(" ") :] if " " in before else before
    if end + around < len(text):
        after = after[: after.rfind(" ")] + " …" if " " in after else after
    return before.rpartition("\n")[2], after.partition("\n")[0]
