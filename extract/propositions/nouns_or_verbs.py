"""Words that are nouns and verbs alike, where the tree takes one for the other.

"promised the nuns | work | and sold them": behind such a verb and its people what they get is a noun
"made her | work | until midnight": behind "make" and "her" what one toils at is a verb
"""

from extract.propositions.kinds import is_kind
from extract.propositions.layers import Layers


def granted(layers: Layers, i: int, children: list[list[int]]) -> None:
    """What people are promised or given is a noun, and what is joined to it is joined to the promise."""
    over = layers.heads[i]
    people = next((c for c in children[i] if layers.deps[c] == "nsubj"), None)
    marked = any(layers.deps[c] in ("mark", "aux") for c in children[i])
    if people != i - 1 or marked or not is_kind(layers.lemmas[over], "granting") or layers.tags[over] != "VBD":
        return
    layers.heads[people], layers.deps[people] = over, "iobj"
    layers.pos[i], layers.tags[i], layers.deps[i] = "NOUN", "NN", "obj"
    for c in children[i]:
        if layers.deps[c] == "conj" and layers.pos[c] == "VERB":
            layers.heads[c] = over
        elif layers.deps[c] == "obl":
            layers.deps[c] = "nmod"


def made_to(layers: Layers, i: int, children: list[list[int]]) -> None:
    """What "her" stands before behind "make" is what she is made to do: "made | her work | until midnight"."""
    over, her = layers.heads[i], i - 1
    result = any(layers.deps[c] == "xcomp" for c in children[over])
    if layers.lemmas[over] != "make" or layers.heads[her] != i or result or not is_kind(layers.lemmas[i], "toil"):
        return
    layers.heads[her], layers.deps[her] = over, "obj"
    layers.pos[i], layers.tags[i], layers.deps[i] = "VERB", "VB", "xcomp"
    for c in children[i]:
        layers.deps[c] = "obl" if layers.deps[c] == "nmod" else layers.deps[c]
