"""What somebody is charged with, behind what is told of him between commas.

"accused | neighbouring states | of it": they are the target, and no circumstance
"accused Vexa, a firm that makes shirts, | of beating | its workers": the firm makes shirts, and is accused of it
"""

from extract.slips.mended_tree import MendedTree

_LINKS = frozenset({"of", "with", "for"})
_ENDS = frozenset({".", ";", ":"})
_ACTORS = frozenset({"person", "organization", "place"})
_FAR = 30  # words behind the charging verb


def _bare_target(tree: MendedTree, verb: int) -> int | None:
    """Who stands right behind the verb without a preposition is its target: "accused | neighbouring states | of it"."""
    bare = (c for c in tree.under[verb] if c > verb and tree.deps[c] == "obl" and tree.child(c, "case") is None)
    target = next((c for c in bare if tree.left(c) == verb + 1 and tree.types[c] in _ACTORS), None)
    if target is not None:
        tree.hang(target, verb, "obj")
    return target


def _undergoing(tree: MendedTree, verb: int, target: int) -> None:
    """The bare noun behind a gerund is what is done to, and no part of the target: "of abducting | nurses |, who"."""
    doing = next((c for c in tree.under[verb] if tree.tags[c] == "VBG" and tree.marker(c) in _LINKS), None)
    if doing is None or tree.child(doing, "obj") is not None:
        return
    for c in [c for c in tree.under[target] if c > doing and tree.deps[c] == "nmod"]:
        if tree.left(c) == doing + 1 and tree.child(c, "case") is None:
            tree.hang(c, doing, "obj")


def charge_behind_apposition(tree: MendedTree, verb: int) -> None:
    """What stands behind a comma and the target's apposition is what he is charged with."""
    target = tree.child(verb, "obj")
    if target is None and tree.child(verb, "aux:pass", "nsubj:pass") is None:
        target = _bare_target(tree, verb)
    if target is not None:
        _undergoing(tree, verb, target)
    beside = tree.child(target, "appos") if target is not None and target > verb else None
    if beside is None:
        return
    for mark in range(beside + 1, min(verb + _FAR, len(tree.words) - 1)):
        if tree.words[mark] in _ENDS:
            return
        if tree.words[mark] in _LINKS and tree.words[mark - 1] == ",":
            gerund = tree.tags[mark + 1] == "VBG"
            deed = mark + 1 if gerund else tree.heads[mark]
            if deed > mark and tree.is_over(beside, deed):
                tree.hang(deed, verb, "advcl" if gerund else "obl")
                tree.hang(mark, deed, "mark" if gerund else "case")
            return
