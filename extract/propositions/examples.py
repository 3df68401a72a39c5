"""What happened that is given as an example of other deeds hangs on these, and not on who suffered or did them.

"abuses against monks, including | murder |", "committed abuses, among them | murder |": murder is one of the abuses
"""

from extract.propositions.layers import Layers

_TOLD = frozenset({"event", "abstract"})
_NEAR = 8  # words from the deeds to ", among them"


def example(layers: Layers, i: int, children: list[list[int]]) -> None:
    """What happened is no example of people or places, but of what happened to them: "abuses against | monks |"."""
    party = layers.heads[i]
    whole = layers.heads[party]
    given = any(layers.words[c].lower() == "including" for c in children[i])
    if given and layers.deps[party] == "nmod" and layers.types[whole] in _TOLD and layers.pos[whole] == "NOUN":
        layers.heads[i] = whole


def among_deeds(layers: Layers, i: int) -> None:
    """What happened, behind "among them", is one of the deeds told right before: "abuses, among them | rape |"."""
    end = i - 2 - (layers.words[i - 2] == ",")
    whole = next(
        (k for k in range(i - 2, end - _NEAR, -1) if layers.tags[k] == "NNS" and layers.types[k] in _TOLD), None
    )
    part = i + 1
    while part + 1 < len(layers.words) and layers.heads[part] > part and layers.pos[part] != "VERB":
        part = layers.heads[part]
    if (
        whole is None
        or layers.tags[part][:2] != "NN"
        or layers.types[part] not in ("", *_TOLD)
        or layers.heads[whole] == part
    ):
        return
    layers.heads[part], layers.deps[part], layers.pos[part] = whole, "nmod", "NOUN"
    layers.heads[i - 1], layers.deps[i - 1] = part, "case"
    layers.heads[i], layers.deps[i] = part, "fixed"
