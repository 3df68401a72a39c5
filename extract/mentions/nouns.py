"""The table of nouns that act: people, bodies, places and works, by lemma."""

from dataclasses import dataclass
from functools import cache, lru_cache

from extract.mentions.known import alternatives
from extract.tables import read_table


@dataclass(frozen=True, slots=True)
class Noun:
    """One row of `nominals.tsv`; the columns are explained there."""

    type: str
    sure: bool
    stands_for: frozenset[str]
    gender: str


@cache
def noun_table() -> dict[str, Noun]:
    """All rows by noun."""
    return {
        row["noun"]: Noun(
            row["type"],
            row["sure"] == "yes",
            frozenset(alternatives(row["stands_for"])) - {"-"},
            row["gender"],
        )
        for row in read_table("mentions/nominals")
    }


@lru_cache(maxsize=8192)
def noun(lemma: str) -> Noun | None:
    """What the table says of a noun, by its lemma; a plural that was not taken apart is tried without its -s.

    >>> noun("ministry").type, noun("militias").type, noun("table")
    ('organisation', 'organisation', None)
    """
    table = noun_table()
    lemma = lemma.lower()
    found = table.get(lemma)
    if found is None and lemma.endswith("s"):
        found = table.get(lemma[:-1]) or (table.get(lemma[:-3] + "y") if lemma.endswith("ies") else None)
    return found
