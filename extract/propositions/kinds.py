"""Kinds of words: what the tables of triggers and governors name as @kind."""

from collections import defaultdict
from functools import cache

from extract.tables import read_table


@cache
def kinds() -> dict[str, frozenset[str]]:
    """The kinds of each word of `kinds.tsv`.

    >>> sorted(kinds()["heroin"])
    ['drug']
    """
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("propositions/kinds"):
        found[row["word"]].add(row["kind"])
    return {word: frozenset(k) for word, k in found.items()}


def is_kind(word: str, kind: str) -> bool:
    """Whether a lemma is of a kind.

    >>> is_kind("earthquake", "natural"), is_kind("army", "natural")
    (True, False)
    """
    return kind in kinds().get(word, ())


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of a kind.

    >>> sorted(words_of("conniving") & {"help", "consent", "raid"})
    ['consent', 'help']
    """
    return frozenset(word for word, found in kinds().items() if kind in found)
