"""Slips of the tree about what stands in a row, each put right where the kinds of words show it.

"intelligence and security agencies fled"               agencies did, of either kind
"ill-treatment of boys, their harassment and torture"   torture goes on with ill-treatment, not with boys
"""

from extract.speech.mended_tree import MendedTree

_PEOPLE = frozenset({"person", "organization"})
_DEEDS = frozenset({"abstract", "event"})


def shared_noun(tree: MendedTree, last: int) -> None:
    """A bare noun before "and", a noun and bodies describes them too: "| intelligence | and security agencies fled"."""
    first = tree.heads[last]
    beside = tree.words[first + 1 : first + 2] in (("and",), ("or",)) and tree.heads[first + 2] == last == first + 3
    if not beside or tree.deps[first + 2] != "compound" or tree.tags[first] != "NN" or tree.tags[last] != "NNS":
        return
    if tree.types[last] not in _PEOPLE or tree.types[first] in _PEOPLE or any(c > last for c in tree.under[first]):
        return
    above, dep = tree.heads[first], tree.deps[first]
    tree.hang(last, last if above == first else above, dep)
    for c in [c for c in tree.under[first] if c < first]:
        tree.hang(c, last, tree.deps[c])
    tree.hang(first, last, "compound")


def deed_beside_deed(tree: MendedTree, i: int) -> None:
    """A deed behind "of" and people goes on with theirs: "ill-treatment of boys, their harassment and | torture |"."""
    people = tree.heads[i]
    deed = tree.heads[people]
    joined = tree.types[i] in _DEEDS and tree.types[people] == "person" and tree.marker(people) == "of"
    if joined and people < i and tree.deps[people] == "nmod" and tree.types[deed] in _DEEDS and not tree.marker(i):
        tree.hang(i, deed, "conj")
