"""Which word of one name is which word of another's."""

from dataclasses import dataclass
from functools import lru_cache

from graph.resolution.names import Key
from graph.resolution.spelling import likeness, merged

LEAST_LIKENESS = 0.8  # from here on two words are spellings of one


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words that both names have, and those that only one has.

    `likeness` is that of the paired words' letters, in [0, 1], 0 where none is paired; `initials` those that stand for
    a word.
    """

    likeness: float
    only_one: Key
    only_other: Key
    initials: Key
    in_order: bool


@lru_cache(1 << 12)
def align(one: Key, other: Key) -> Alignment:
    """The best pairs first, each word in one pair at most; particles do not count.

    >>> align(("mohammed", "khoshroo"), ("khoshrou", "m")).initials
    ('m',)
    >>> align(("ali", "sample"), ("ali", "example")).only_other
    ('example',)
    """
    left, right = merged(one), merged(other)
    scored = sorted(
        (
            (-found, i, j)
            for i, word in enumerate(left)
            for j, match in enumerate(right)
            if (found := _likeness(word, match)) >= LEAST_LIKENESS
        ),
        key=lambda pair: (pair[0], abs(pair[1] - pair[2]), pair[1], pair[2]),
    )
    pairs: dict[int, int] = {}
    total, letters, initials = 0.0, 0, []
    for negative, i, j in scored:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
            size = len(left[i]) + len(right[j])
            total, letters = total - negative * size, letters + size
            initials += [word for word in (left[i], right[j]) if len(word) == 1]
    matched = [pairs[i] for i in sorted(pairs)]
    return Alignment(
        likeness=total / letters if letters else 0.0,
        only_one=tuple(word for i, word in enumerate(left) if i not in pairs),
        only_other=tuple(word for j, word in enumerate(right) if j not in pairs.values()),
        initials=tuple(sorted(initials)),
        in_order=matched == sorted(matched),
    )


def _likeness(one: str, other: str) -> float:
    if (len(one) == 1) != (len(other) == 1):
        return LEAST_LIKENESS if one[0] == other[0] else 0.0
    return likeness(one, other)
