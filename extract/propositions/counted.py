"""Counts beside what is told of those counted before them, each put with the participle that is said of it.

"left ten dead and dozens injured": the dozens were
"six were killed and 30 (others) wounded": the 30 were wounded
"at least six were killed and about 30 hurt": so, too, where the count was read as the thing joined
"""

from extract.propositions.kinds import is_kind
from extract.propositions.layers import Layers

_BEFORE_COUNTS = frozenset({",", "least", "about", "nearly", "almost", "around", "over"})


def beside_dead(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A bare participle right behind a counting word beside it is said of that: "left ten dead and six | injured |"."""
    before, over = i - 1, layers.heads[i]
    beside = layers.heads[before] == over and layers.deps[before] == "conj" and layers.pos[over] == "ADJ"
    if beside and layers.pos[before] in ("NOUN", "NUM") and not children[i] and layers.heads[over] < over:
        layers.heads[before] = layers.heads[over]
        layers.heads[i], layers.deps[i] = before, "acl"


def counted_beside(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Of a second passive the count right before it is the subject: "six were killed and | 30 (others) | wounded"."""
    over = layers.heads[i]
    if not any(layers.deps[c] == "aux:pass" for c in children[over]) or not layers.words[i - 1].lower().isalnum():
        return
    if any(layers.deps[c].startswith(("nsubj", "aux")) for c in children[i]):
        return
    count = i - 1
    if layers.tags[count] == "NNS" and layers.pos[count - 1] == "NUM" and layers.heads[count - 1] == count:
        first = count - 1
    else:
        first = count
    counting = layers.pos[first] == "NUM" or is_kind(layers.words[first].lower(), "several")
    opened = layers.pos[first - 1] == "CCONJ" or layers.words[first - 1] in _BEFORE_COUNTS
    if counting and opened and layers.heads[count] in (over, i):
        layers.heads[count], layers.deps[count] = i, "nsubj:pass"
        if layers.pos[count] == "ADJ":
            layers.pos[count] = "DET"  # "| several | wounded": people


def undergoing_count(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A count joined to a passive is the subject of the participle behind it: "were killed and about | 30 | hurt"."""
    over, verb = layers.heads[i], i + 1
    passive = any(layers.deps[c] == "aux:pass" for c in children[over])
    if passive and verb in children[i] and layers.tags[verb] == "VBN" and layers.deps[verb] in ("amod", "acl"):
        layers.heads[verb], layers.deps[verb], layers.pos[verb] = over, "conj", "VERB"
        layers.heads[i], layers.deps[i] = verb, "nsubj:pass"


def counted_of(layers: Layers, i: int, children: list[list[int]]) -> None:
    """What a number right before "of" counts is no other one in the list: "a colonel and six of | his men |"."""
    of = next((c for c in children[i] if c < i and layers.deps[c] == "case" and layers.words[c].lower() == "of"), None)
    if of is not None and layers.pos[of - 1] == "NUM" and layers.deps[of - 1] == "conj":
        layers.heads[i], layers.deps[i] = of - 1, "nmod"
