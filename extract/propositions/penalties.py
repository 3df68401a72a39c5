"""For what several penalties told in a row were given.

"sentenced to jail and ordered to pay a fine for beating them": for the beating they were sentenced, too
"""

from functools import cache

from extract.propositions.layers import Layers
from extract.tables import read_table


@cache
def _penal() -> frozenset[str]:
    """The verbs whose "for" tells what their object did: sentence, fine, jail."""
    rows = read_table("propositions/governors")
    told = ("v", "for", "commits", "ARG1")
    return frozenset(row["word"] for row in rows if (row["pos"], row["link"], row["effect"], row["party"]) == told)


def ground_of_penalty(layers: Layers, i: int, children: list[list[int]]) -> None:
    """What a gerund tells, all the penalties were for: "sentenced and told to pay a fine for | beating | them"."""
    if not any(layers.words[c].lower() == "for" for c in children[i] if layers.deps[c] in ("mark", "case")):
        return
    at = layers.heads[i]
    while layers.lemmas[at] not in _penal() and layers.deps[at] in ("xcomp", "conj"):
        at = layers.heads[at]
    if layers.lemmas[at] in _penal() and layers.pos[at] == "VERB" and at != layers.heads[i]:
        layers.heads[i] = at
