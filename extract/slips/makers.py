"""Slips of the tree about those who are made to do something.

"forced men | to join | its ranks"      they are forced to join; the infinitive describes no men
"made men dig by | beating | them"      who made them dig beat them; they did not beat themselves
"""

from extract.pipeline.lemmas import lemma_of
from extract.propositions.governors import Effect, words_with
from extract.slips.mended_tree import NOUNS, MendedTree

_PEOPLE = frozenset({"person", "organization"})
_THOSE = {"them": True, "their": True, "him": False, "his": False, "her": False}  # whether they are several


def made_to_do(tree: MendedTree, verb: int) -> None:
    """What an object is made to do hangs on the verb that makes it: "| forced | men to join its ranks"."""
    people = tree.heads[verb]
    if tree.tags[verb] != "VB" or tree.marker(verb) != "to" or tree.types[people] not in _PEOPLE:
        return  # "made | efforts | to flee"
    if tree.deps[people] == "obj" and people < verb and _makes(tree, tree.heads[people]):
        tree.hang(verb, tree.heads[people], "xcomp")


def maker_of(tree: MendedTree, means: int, made: int) -> int:
    """Who made others do it did what is done to them by it; else the verb itself, whose subject did it."""
    maker = tree.heads[made]
    people = tree.child(maker, "obj") if tree.tags[made] == "VB" else None
    if people is None or people > made or not _makes(tree, maker):
        return made
    theirs = tree.child(made, "obj")
    others = theirs is not None and tree.pos[theirs] in NOUNS and tree.types[theirs] == "person"
    if others and theirs is not None and tree.child(theirs, "nmod:poss") is None:
        return made  # "forced men to stop | the looters | by shooting them"
    return maker if _are_meant(tree, tree.child(means, "obj"), people) else made


def _makes(tree: MendedTree, verb: int) -> bool:
    return lemma_of(tree.words[verb].lower(), "VERB", tree.tags[verb]) in words_with((Effect.MAKES,))


def _are_meant(tree: MendedTree, harmed: int | None, people: int) -> bool:
    """Whether what is done is done to those people or to what is theirs, as far as its pronoun tells."""
    whose = None if harmed is None else tree.child(harmed, "nmod:poss")
    pronoun = harmed if whose is None else whose
    several = tree.tags[people].endswith("S") or any(tree.deps[c] == "conj" for c in tree.under[people])
    return pronoun is not None and _THOSE.get(tree.words[pronoun].lower()) is several
