"""Which names are compared: those that share a key, where not too many do.

Keys are made of the consonants of a name's words, two at a time, so that "Mohammed" alone puts nobody together. A key
that too many names have says little: it is worn out and compares none of them, so that cost grows with the names, not
with their square. Each name has some keys that are more particular.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from graph.resolution.names import Key, word_list
from graph.resolution.profiles import office_state
from graph.resolution.spelling import LONG, is_slip, kin, merged

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


class Heard(NamedTuple):
    """A name as `may_align` hears it: how many words it has, how many of them are no particles, and these by what
    stands for all their spellings."""

    size: int
    telling: int
    words: Mapping[str, str]


def heard(key: Key) -> Heard:
    """How the name is heard.

    >>> heard(("mohammed", "al", "zarif"))
    Heard(size=3, telling=2, words={'mhmd': 'mohammed', 'srf': 'zarif'})
    """
    telling = merged(key)
    return Heard(len(key), len(telling), {kin(word): word for word in telling})


def may_align(one: Heard, other: Heard) -> bool:
    """Whether one of two names may have no word that the other has not, in some spelling: a quick look.

    >>> zarif, omid = heard(("mohammed", "zarif")), heard(("mohammed", "omid"))
    >>> may_align(zarif, heard(("muhammad", "zareef"))), may_align(zarif, omid)
    (True, False)
    """
    left, right = one.words, other.words
    if one.size != other.size or one.telling != other.telling or len(left) != len(right):
        return True
    for sound, word in left.items():  # as many words here as there: one without a partner here leaves one there
        if sound not in right and not any(_may_be(word, another) for another in right.values()):
            return False
    return True


def _may_be(one: str, other: str) -> bool:
    """Whether words that are heard otherwise may be spellings of one: an initial, a plural, a slip, or with letters
    that are read in two ways, of which a closer look tells."""
    shorter = min(len(one), len(other))
    if shorter == 1 and len(one) != len(other):
        return one[0] == other[0]
    if one.removesuffix("s") == other.removesuffix("s") or _is_read_in_two_ways(one) or _is_read_in_two_ways(other):
        return True
    return shorter >= LONG and is_slip(one, other)


def _is_read_in_two_ways(word: str) -> bool:
    return "h" in word and ("ch" in word or "kh" in word)


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
