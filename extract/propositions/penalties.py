"""For what penalties were given.

"sentenced to jail and ordered to pay a fine for beating them": for the beating they were sentenced, too
"sentenced to life in prison for murder": no prison is for murder, they were sentenced for it
"""

from functools import cache

from extract.propositions.kinds import is_kind
from extract.propositions.layers import Layers
from extract.tables import read_table

_UNDER = ("xcomp", "conj", "obj", "appos")


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
    while layers.lemmas[at] not in _penal() and layers.deps[at] in _UNDER:
        at = layers.heads[at]
    if layers.lemmas[at] in _penal() and layers.pos[at] == "VERB" and at != layers.heads[i]:
        layers.heads[i], layers.deps[i] = at, "advcl"


def ground_behind_prison(layers: Layers, i: int, children: list[list[int]]) -> None:
    """What stands with "for" behind the prison, or the years there, is what the penalty was for."""
    if not any(layers.deps[c] == "case" and layers.words[c] == "for" for c in children[i]):
        return
    at = layers.heads[i]
    told = layers.types[i] in ("event", "abstract")
    while (_is_of_term(layers, at) or (told and _is_punished(layers, at))) and layers.heads[at] < at:
        at = layers.heads[at]
    if layers.lemmas[at] in _penal() and layers.pos[at] == "VERB" and at < layers.heads[i]:
        layers.heads[i], layers.deps[i] = at, "obl"


def _is_punished(layers: Layers, i: int) -> bool:
    """Whether a word is for people who undergo something: "fined the firm and | two clerks | for their part in it"."""
    return layers.types[i] in ("person", "organization") and layers.deps[i] in ("obj", "conj", "appos")


def _is_of_term(layers: Layers, i: int) -> bool:
    """Whether a word tells of a term of imprisonment: "life", "40 years", "in prison"."""
    return layers.types[i] == "time" or is_kind(layers.lemmas[i], "judgement")
