"""Which word of one name is which word of another's."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from graph.resolution.names import Key
from graph.resolution.spelling import likeness, merged

LEAST_LIKENESS = 0.8  # from here on two words are spellings of one


class Place(StrEnum):
    """Where in a name the words stand that the other does not have."""

    FRONT = "front"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words that both names have, and those that only one has.

    `likeness` is that of the paired words' letters, in [0, 1], 0 where none is paired; `initials` those that stand for
    a word; `places` where the words stand that only one name has, empty where each has some.
    """

    likeness: float
    pairs: tuple[tuple[str, str], ...]
    only_one: Key
    only_other: Key
    initials: Key
    in_order: bool
    places: frozenset[Place] = frozenset()


@lru_cache(1 << 12)
def align(one: Key, other: Key) -> Alignment:
    """The best pairs first, each word in one pair at most; particles do not count, nor what is written together.

    >>> align(("mohammed", "khoshroo"), ("khoshrou", "m")).initials
    ('m',)
    >>> align(("ali", "sample"), ("ali", "example")).only_other
    ('example',)
    >>> align(("xi", "jinping"), ("xi", "jin", "ping")).only_other
    ()
    """
    left, right = merged(one), merged(other)
    pairs = _pairs(left, right)
    only_one = tuple(word for i, word in enumerate(left) if i not in pairs)
    only_other = tuple(word for j, word in enumerate(right) if j not in pairs.values())
    if only_one and only_other and len(one) != len(other):
        whole = max(likeness("".join(one), "".join(other)), likeness("".join(left), "".join(right)))
        if whole > LEAST_LIKENESS:
            return Alignment(whole, ((" ".join(left), " ".join(right)),), (), (), (), True)
    words = [(left[i], right[j]) for i, j in sorted(pairs.items())]
    letters = sum(len(word) + len(match) for word, match in words)
    total = sum(_likeness(word, match) * (len(word) + len(match)) for word, match in words)
    matched = [pairs[i] for i in sorted(pairs)]
    places: set[Place] = set()
    if bool(only_one) != bool(only_other):
        places = _places(sorted(pairs), len(left)) if only_one else _places(sorted(matched), len(right))
    return Alignment(
        likeness=total / letters if letters else 0.0,
        pairs=tuple(words),
        only_one=only_one,
        only_other=only_other,
        initials=tuple(sorted(word for pair in words for word in pair if len(word) == 1)),
        in_order=matched == sorted(matched),
        places=frozenset(places),
    )


def _pairs(left: Key, right: Key) -> dict[int, int]:
    scored = sorted(
        (
            (-found, i, j)
            for i, word in enumerate(left)
            for j, match in enumerate(right)
            if (found := _likeness(word, match)) >= LEAST_LIKENESS
        ),
        key=lambda pair: (pair[0], abs(pair[1] - pair[2]), pair[1] + pair[2], pair[1], pair[2]),
    )
    pairs: dict[int, int] = {}
    for _, i, j in scored:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _places(paired: list[int], size: int) -> set[Place]:
    """Where, in a name of so many words, those stand that are not paired."""
    found = set()
    for i in sorted(set(range(size)) - set(paired)):
        before, after = bool(paired) and i > paired[0], bool(paired) and i < paired[-1]
        found.add(Place.MIDDLE if before and after else Place.END if before else Place.FRONT)
    return found


def _likeness(one: str, other: str) -> float:
    if (len(one) == 1) != (len(other) == 1):
        return LEAST_LIKENESS if one[0] == other[0] else 0.0
    return likeness(one, other)
