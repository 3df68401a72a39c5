"""Slips of the tree around a relative clause that reports: "a firm which, | auditors say paid the guards |".

What stands right behind its cue and is finite has no other subject than the relative pronoun. What several do behind
a relative clause about one thing is no part of that: "rebels broke a truce that ended in May and | have | fled".
"""

from extract.slips.mended_tree import AUXILIARY, FINITE, RELATIVE, SUBJECTS, MendedTree
from extract.speech.cues import word_list
from extract.speech.forms import cue_verb

_UNSURE = frozenset({"VBN", "VB"})  # "beat", "paid": forms of the past as well
_OBJECTS = frozenset({"DT", "PRP$", "CD", "JJ", "NNS", "NN", "NNP", "PRP"})


def predicate_of_pronoun(tree: MendedTree, cue: int) -> None:
    """The finite verb right behind "which auditors say" is what they say of "which", however the tree takes it."""
    voice = max((c for c in tree.under[cue] if c < cue and tree.deps[c] in SUBJECTS), default=None)
    pronoun = -1 if tree.deps[cue] != "acl:relcl" or voice is None else tree.left(voice) - 1
    if pronoun < 0 or tree.tags[pronoun] not in RELATIVE or tree.is_over(pronoun, cue):
        return
    predicate = _predicate(tree, cue)
    if predicate is None:
        _sufferer(tree, cue, pronoun)
        return
    if tree.child(predicate, *SUBJECTS) == pronoun:
        return
    thing = tree.heads[predicate]
    if tree.deps[predicate] in ("amod", "acl") and thing > predicate:  # "say | carried forty girls | "
        _take_object(tree, cue, predicate, thing)
    elif tree.subject(predicate) is not None or tree.deps[predicate] not in (
        "ccomp",
        "xcomp",
        "acl",
        "acl:relcl",
        "obj",
    ):
        return
    tree.hang(predicate, cue, "ccomp")
    tree.hang(pronoun, predicate, "nsubj:pass" if tree.child(predicate, "aux:pass") is not None else "nsubj")
    tree.pos[predicate] = "VERB" if tree.tags[predicate] in _UNSURE else tree.pos[predicate]
    if predicate == cue + 1 and tree.tags[predicate] in _UNSURE:
        tree.tags[predicate] = "VBD"


def _predicate(tree: MendedTree, cue: int) -> int | None:
    """The verb that a finite word right behind the cue belongs to."""
    first = cue + 1
    while first < len(tree.words) - 1 and (tree.tags[first] == "RB" or tree.types[first] == "time"):
        first += 1
    if tree.tags[first] in FINITE:
        return tree.heads[first] if tree.deps[first] in AUXILIARY else first
    behind = first + 1 < len(tree.words) and tree.tags[first + 1] in _OBJECTS
    return first if tree.tags[first] in _UNSURE and first == cue + 1 and behind else None


def _take_object(tree: MendedTree, cue: int, predicate: int, thing: int) -> None:
    """The noun that a verb was taken to describe is its object; what that noun was the subject of goes on outside."""
    above, dep = tree.heads[thing], tree.deps[thing]
    tree.hang(predicate, cue, "ccomp")
    tree.hang(thing, predicate, "obj")
    owner = tree.heads[cue]
    if dep in SUBJECTS and tree.is_over(cue, above) and tree.heads[owner] == owner:
        tree.hang(above, above, "ROOT")
        tree.hang(owner, above, dep)


def _sufferer(tree: MendedTree, cue: int, pronoun: int) -> None:
    """What is said with a subject, and no object, was done to the pronoun: "whom | neighbours say guards beat |"."""
    said = tree.child(cue, "ccomp")
    if said is None or said < cue or tree.heads[pronoun] != cue or tree.deps[pronoun] != "obj":
        return
    if cue_verb(tree.words[cue].lower()) in word_list("telling"):
        return
    if tree.subject(said) is not None and tree.child(said, "obj", "aux:pass", "cop", "ccomp", "xcomp") is None:
        tree.hang(pronoun, said, "obj")


def several_beyond(tree: MendedTree, i: int) -> None:
    """Of "rebels broke a truce that ended in May and | have | fled" the rebels have, as several do."""
    clause, helper = tree.heads[i], tree.child(i, "aux", "aux:pass")
    thing = tree.heads[clause]
    if tree.deps[clause] != "acl:relcl" or helper is None or tree.words[helper].lower() not in ("have", "are", "were"):
        return
    if tree.tags[thing] != "NN" or tree.types[thing] in ("person", "organization") or tree.subject(i) is not None:
        return
    above = tree.heads[thing]
    while tree.heads[above] < above and tree.subject(above) is None:
        above = tree.heads[above]
    several = tree.subject(above)
    if several is not None and (tree.tags[several] in ("NNS", "NNPS") or tree.words[several].lower() == "they"):
        tree.hang(i, above, "conj")
