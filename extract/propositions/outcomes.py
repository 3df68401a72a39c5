"""What came of a deed, told behind the thing, place or people that it befell, put where the deed stands.

"an attack on a bus | that killed 12 |": the attack killed them, no bus did
"launched air strikes on a market and a camp for nomads | that killed 12 |": so too past what "and" joins
"fire hit a clinic | killing a nurse |": who did it to the clinic killed her
"a militia loyal to the mayor | that killed 12 |": no man is a "that"
"""

from extract.propositions.kinds import is_kind
from extract.propositions.layers import Layers

_INSIDE = ("nmod", "obl", "conj", "obj", "amod", "appos")
_DEED = frozenset({"event"})
_BEFALLEN = frozenset({"object", "place", ""})
_SITES = ("facility", "target")


def mend_outcome(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Put right in place on what the verb `i` hangs, which tells what harm came of something."""
    if layers.deps[i] == "acl:relcl":
        _relative(layers, i, children)
    elif layers.tags[i] == "VBG":
        _participle(layers, i, children)


def _relative(layers: Layers, i: int, children: list[list[int]]) -> None:
    """What "that killed 12" is said of is the event, or the weapon, not the thing or people that it befell."""
    if not any(layers.deps[c] == "nsubj" and layers.words[c].lower() in ("that", "which") for c in children[i]):
        return
    noun = layers.heads[i]
    one = layers.types[noun] == "person" and layers.tags[noun] == "NN"
    if layers.types[noun] not in _BEFALLEN and layers.types[noun] != "person":
        return
    at = noun
    while layers.deps[at] in _INSIDE and layers.heads[at] < at:
        at = layers.heads[at]
        if layers.pos[at] == "VERB":
            thing = next((c for c in children[at] if layers.deps[c] == "obj" and c < noun), at)
            if _is_deed(layers, thing):
                layers.heads[i] = thing
            return
        if _is_deed(layers, at) or (one and layers.types[at] == "organization"):
            layers.heads[i] = at
            return


def _is_deed(layers: Layers, i: int) -> bool:
    """Whether a noun names a deed, or what one is done with."""
    return layers.types[i] in _DEED or is_kind(layers.lemmas[i], "means")


def _participle(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Who did it to a place or thing did what a participle right behind tells: "hit a clinic | killing a nurse |"."""
    if layers.words[i - 1] == "," or not any(layers.deps[c] == "obj" for c in children[i]):
        return
    if layers.deps[i] == "conj":  # "near barracks and a school | wounding | six"
        subject = next((c for c in children[i] if layers.deps[c] == "nsubj"), None)
        befallen = subject is not None and _is_befallen(layers, subject)
        verb = layers.heads[i]
        things = [c for c in children[verb] if verb < c < i and layers.deps[c] in ("obj", "obl")]
        if subject is None or not befallen or subject < verb or not things or layers.pos[verb] != "VERB":
            return
        if any(layers.deps[c] in ("aux", "aux:pass") for c in children[i]):
            return
        layers.heads[subject], layers.deps[subject] = things[-1], "conj"
        layers.deps[i] = "advcl"
        return
    at = layers.heads[i]
    if layers.deps[i] != "acl" or not _is_befallen(layers, at) or at > i:
        return
    while layers.deps[at] in _INSIDE and layers.heads[at] < at:
        at = layers.heads[at]
        if layers.pos[at] == "VERB":
            layers.heads[i], layers.deps[i] = at, "advcl"
            return
        if not _is_befallen(layers, at):
            return  # "a raid on a camp | killing 12 |": of the raid


def _is_befallen(layers: Layers, i: int) -> bool:
    """Whether a noun names a thing or place, which does nothing itself."""
    return layers.types[i] in _BEFALLEN or any(is_kind(layers.lemmas[i], kind) for kind in _SITES)
