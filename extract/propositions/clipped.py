"""What headlines leave out, put right where the tree takes the rest for something else.

"Pastor, wife | arrested", "UN says army, militia | shelled camp": a comma for "and"
"Gunmen kill nine, | abduct | priest": one more act, no kind of priest
"Chief | wanted | over raid": he is wanted, and wants nothing
"""

from extract.mentions.wrongs import offending_verbs
from extract.propositions.layers import SUBJECTS, Layers

_ACTING = frozenset({"person", "organization"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_DETERMINED = frozenset({"det", "nmod:poss", "case"})
_COMPLETE = frozenset({"obj", "xcomp", "ccomp", "aux", "aux:pass"})
_GROUNDS = frozenset({"over", "for", "in"})


def mend_clipped(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Put right in place a word that a headline's brevity let be misread."""
    dep = layers.deps[i]
    if dep == "appos" or (dep in SUBJECTS and i > 1 and layers.words[i - 1] == ","):
        _joined_by_comma(layers, i, children)
    elif dep == "obl:unmarked":
        _joined_ahead(layers, i, children)
    elif dep == "amod":
        _next_act(layers, i)
    elif layers.tags[i] == "VBD" and layers.lemmas[i] == "want":
        _wanted(layers, i, children)


def _is_bare(layers: Layers, i: int, children: list[list[int]]) -> bool:
    """Whether a noun for somebody has no article, owner or preposition."""
    bare = not any(layers.deps[c] in _DETERMINED for c in children[i])
    return bare and layers.types[i] in _ACTING and layers.tags[i] in _NOUNS


def _joined_by_comma(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A bare noun between a comma and the verb is one more subject: "Pastor, | wife | arrested"."""
    verb = i + 1
    before = layers.heads[i] if layers.deps[i] == "appos" else i - 2
    if before < 0 or layers.deps[before] not in SUBJECTS or layers.heads[before] != verb or layers.heads[i] < before:
        return
    behind = layers.words[before + 1] == "," and _first(layers, i, children) == before + 2
    if behind and layers.words[i].islower() and all(_is_bare(layers, k, children) for k in (before, i)):
        layers.heads[i], layers.deps[i] = before, "conj"


def _first(layers: Layers, i: int, children: list[list[int]]) -> int:
    """The first word of a noun and what stands right under it, but for commas."""
    return min([i, *(c for c in children[i] if layers.deps[c] != "punct")])


def _joined_ahead(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A bare noun before a comma and the subject of what is said is one more: "UN says | army |, militia fled"."""
    over = layers.heads[i]
    verb = over if over > i else next((c for c in children[over] if c > i and layers.deps[c] == "ccomp"), over)
    subject = next((c for c in children[verb] if i < c < verb and layers.deps[c] in SUBJECTS), None)
    if subject is None or layers.deps[verb] != "ccomp" or not _is_bare(layers, i, children):
        return
    if layers.words[i + 1] == "," and layers.heads[verb] == i - 1 and _first(layers, subject, children) == i + 2:
        layers.heads[i], layers.deps[i] = verb, layers.deps[subject]
        layers.heads[subject], layers.deps[subject] = i, "conj"


def _next_act(layers: Layers, i: int) -> None:
    """A verb's bare form between a comma and a noun is one more act: "kill nine, | abduct | priest"."""
    thing = layers.heads[i]
    verb = layers.heads[thing]
    base = layers.words[i] == layers.lemmas[i] and layers.lemmas[i] in offending_verbs()
    if layers.pos[i] != "VERB" or not base or layers.words[i - 1] != "," or thing < i or not verb < i:
        return
    if layers.deps[thing] == "obj" and layers.tags[verb] in ("VBP", "VB"):
        layers.heads[i], layers.deps[i], layers.tags[i] = verb, "conj", layers.tags[verb]
        layers.heads[thing] = i


def _wanted(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Without an object, and over something, somebody is wanted: "Chief | wanted | over raid"."""
    nouns = (k for k in children[i] if layers.pos[k] == "NOUN")
    over = any(layers.deps[c] == "case" and layers.words[c] in _GROUNDS for k in nouns for c in children[k])
    if not over or any(layers.deps[c] in _COMPLETE for c in children[i]):
        return
    for c in children[i]:
        if layers.deps[c] == "nsubj":
            layers.deps[c], layers.tags[i], layers.lemmas[i] = "nsubj:pass", "VBN", "wanted"
