"""What kind of people a description names, so that victims can be compared: numbers and small words left out.

"male Afghan migrants" -> {"man", "afghan", "migrant"}; "at least 12 Afghan refugees" -> {"afghan", "migrant"}
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile

_APART = frozenset({"as", "who", "whom", "that", "with", "from", "including"})  # what follows only tells more of them


@lru_cache(1 << 14)
def kind_words(name: str) -> frozenset[str]:
    """The words of a description that tell what kind of people it is of; empty where it only counts them.

    >>> sorted(kind_words("the male Afghan migrants")), sorted(kind_words("boys as young as 12"))
    (['afghan', 'man', 'migrant'], ['child'])
    >>> kind_words("more than 500 people")
    frozenset()
    """
    plain = takewhile(lambda word: word not in _APART, name.lower().replace("’", "'").split())
    return frozenset(kind for word in plain if (kind := _kind(word.strip(".,;:'\"()"))) not in ("", "-"))


def _kind(word: str) -> str:
    if not any(c.isalpha() for c in word):
        return ""
    single = word if word in _kinds() or not word.endswith("s") else word[:-1]
    return _kinds().get(single, "-" if word in ("the", "of", "and", "in") else single)


def same_kind(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one description of the first and one of the second can be of the same people: one says no less.

    >>> same_kind(["Afghan migrants"], ["male Afghan refugees"]), same_kind(["children"], ["Afghan migrants"])
    (True, False)
    """
    theirs = [kind_words(name) for name in others]
    return any(one <= other or other <= one for one in map(kind_words, some) for other in theirs)


@cache
def _kinds() -> dict[str, str]:
    """Each word of `kinds.tsv` with its kind."""
    rows = files("graph").joinpath("kinds.tsv").read_text("utf8").splitlines()
    cells = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {word: kind for word, kind, *_ in cells if word != "word"}
