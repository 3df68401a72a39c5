"""Words that are nouns and verbs alike, where the tree takes one for the other.

"promised the nuns | work | and sold them": behind such a verb and its people what they get is a noun
"promised | nuns | jobs": and they are who gets it, no kind of jobs
"made her | work | until midnight": behind "make" and "her" what one toils at is a verb
"were led to a field and | shot |": joined to a passive a bare verb that harms is a participle, no past and no noun
"""

from extract.pipeline.lemmas import lemma_of
from extract.propositions.kinds import is_kind
from extract.propositions.layers import Layers

_DEEPEST = 3  # words from a noun up to the passive verb that a participle is joined to
_BESIDE = frozenset({"cc", "punct", "advmod", "obl", "obl:agent", "advcl", "conj"})
_TARGETS = frozenset({"at", "on", "into", "back"})


def harmed(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A word that harms, with nothing beside it, is done to whoever undergoes the passive before it."""
    own = {layers.deps[c] for c in children[i] if layers.words[c].lower() != "dead"} - _BESIDE
    lemma = lemma_of(layers.words[i], "VERB", "VBN", "l|2|")
    if own or not (is_kind(lemma, "particular") or is_kind(lemma, "harming")):
        return
    below = {layers.words[k].lower() for c in children[i] for k in (c, *children[c])}
    over = layers.heads[i]
    for _ in range(_DEEPEST):
        passive = layers.tags[over] == "VBN" and any(layers.deps[c] == "aux:pass" for c in children[over])
        if passive and below.isdisjoint(_TARGETS):
            layers.pos[i], layers.tags[i], layers.lemmas[i], layers.heads[i] = "VERB", "VBN", lemma, over
            return
        if layers.pos[over] != "NOUN" and layers.deps[over] != "conj":
            return
        over = layers.heads[over]


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


def receiving(layers: Layers, i: int, children: list[list[int]]) -> None:
    """People right behind a verb for promising or giving get what stands behind them: "offered | the men | jobs"."""
    thing = i + 1
    verb = layers.heads[thing]
    if layers.types[i] != "person" or layers.deps[thing] != "obj" or not is_kind(layers.lemmas[verb], "granting"):
        return
    before = [c for c in (*children[i], *children[thing]) if c < i]
    if min([i, *before]) != verb + 1:
        return
    for c in before:
        layers.heads[c] = i
    layers.heads[i], layers.deps[i] = verb, "iobj"


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
