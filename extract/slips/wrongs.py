"""Which verbs tell a wrong, as far as their form alone shows it."""

from functools import cache

from extract.pipeline.lemmas import lemma_of
from extract.propositions.triggers import rows_by_trigger
from extract.slips.mended_tree import MendedTree


@cache
def _wrongs(*, always: bool) -> frozenset[str]:
    """The verbs that tell a wrong: `always`, whatever stands beside them, or at times."""
    return frozenset(
        word
        for (word, pos), rows in rows_by_trigger("offences").items()
        if pos == "v" and (not always or any(row.wanted is None and not row.when for row in rows))
    )


def is_wrong(tree: MendedTree, i: int, *, always: bool = False) -> bool:
    """Whether a verb tells a wrong, by its form."""
    return lemma_of(tree.words[i].lower(), "VERB", "VBG") in _wrongs(always=always)
