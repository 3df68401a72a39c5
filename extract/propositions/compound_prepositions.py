"""Prepositions of several words: "at the hands of the guards", "on the orders of the general", "along with".

What their phrase is stands in `compound_prepositions.tsv`.
"""

from functools import cache

from extract.tables import read_table


@cache
def compound_prepositions() -> dict[tuple[str, str, str], str]:
    """What the phrase behind one is, by its first word, its noun and its last word."""
    return {(r["first"], r["noun"], r["last"]): r["relation"] for r in read_table("propositions/compound_prepositions")}


@cache
def ordering_nouns() -> frozenset[str]:
    """The nouns, as written, with which one names who had something done: "on the | orders | of"."""
    return frozenset(noun for (_, noun, _), relation in compound_prepositions().items() if relation == "orderer")
