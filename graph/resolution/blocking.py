"""Which names are compared: those that share a key, where not too many do.

Keys are made of the consonants of a name's words, two at a time, so that "Mohammed" alone puts nobody together. A key
that too many names have says little: it is worn out and compares none of them, so that cost grows with the names, not
with their square. Each name has some keys that are more particular.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from graph.resolution.names import Key, word_list
from graph.resolution.profiles import office_state
from graph.resolution.spelling import LONG, kin, merged

WORN_OUT = 25  # names: a key of more compares none
LETTERS_TOGETHER = 6
LONGEST = 8  # words of a name that make keys
LEAST_INITIALS = 3  # letters of an acronym that make a key
UNCOMPARED = frozenset({"country", "work"})  # families in which a name that differs is another's: ISO codes and titles


def block_keys(family: str, key: Key) -> frozenset[str]:
    """The keys that a name is met by, of its family only; none where names are compared as a whole.

    >>> sorted(block_keys("person", ("mohammed", "ali", "khoshroo")))
    ['person al hshr', 'person al mhmd', 'person hshr mhmd', 'person m. hshr', 'person mhmd h.', 'person mhmdlh']
    """
    if family in UNCOMPARED or key[0] == "" or office_state(key):
        return frozenset()
    return frozenset(f"{family} {found}" for found in _keys(family, key))


def may_align(one: Key, other: Key) -> bool:
    """Whether each word that only one of two names has could still be a spelling of one of the other's: a quick look.

    >>> may_align(("mohammed", "zarif"), ("muhammad", "zareef")), may_align(("ali", "zarif"), ("omid", "zarif"))
    (True, False)
    """
    left, right = dict(_heard(one)), dict(_heard(other))
    first = [word for heard, word in left.items() if heard not in right]
    second = [word for heard, word in right.items() if heard not in left]
    if not first or not second or len(one) != len(other) or len(left) != len(right):
        return True
    plural = any(word.endswith("s") for word in (*first, *second))
    return plural or (any(map(_varies, first)) and any(map(_varies, second)))


@lru_cache(1 << 14)
def _heard(key: Key) -> tuple[tuple[str, str], ...]:
    return tuple((kin(word), word) for word in merged(key))


def _varies(word: str) -> bool:
    """Whether the word may be a spelling of one with other consonants: an initial, or a long one."""
    return len(word) == 1 or len(word) >= LONG or "ch" in word or "kh" in word


def _keys(family: str, key: Key) -> Iterator[str]:
    words = merged(key)[:LONGEST]
    heard = sorted({kin(word) for word in words})
    if len(heard) == 1:
        yield heard[0]
    if family == "body":
        telling = [word for word in words if word not in word_list("office") and word not in word_list("common")]
        yield from ({kin(word) for word in telling} if len(telling) == 1 else ())
        initials = "".join(word[0] for word in key if word not in word_list("small"))
        if len(initials) >= LEAST_INITIALS:
            yield f"={initials}"
        if len(key) == 1 and len(key[0]) >= LEAST_INITIALS:
            yield f"={key[0]}"
    for pair in combinations(heard, 2):
        yield " ".join(pair)
    if family == "person" and len(words) > 1:  # "J. Sample": the initial of the one, the family name of both
        yield f"{words[0][0]}. {kin(words[-1])}"
        yield f"{kin(words[0])} {kin(words[-1])[0]}."
    for whole in (key, words):  # "Xi Jinping", "Xi Jin-ping"
        yield kin("".join(whole))[:LETTERS_TOGETHER]
