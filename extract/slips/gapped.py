"""Verbs, and the "were" of passives, that are left out behind the first of a row, put right where the words stand so.

"Two men were shot, | girls raped | and | huts burned by guards |": the girls and huts undergo it, and do nothing
"Guards beat the cook and | the abbot his driver |": the abbot is not beaten, he beats his driver
"He was held on a charge made by a clerk and | notes taken by | a spy": those hang on the charge, and are in no row
"""

from extract.pipeline.lemmas import lemma_of
from extract.propositions.passives import wants_object
from extract.slips.mended_tree import NOUNS, SUBJECTS, MendedTree
from extract.speech.cues import reporting_verbs

_BEFORE = frozenset({"DT", "JJ", "CD", "PRP$", "NN", "NNS", "NNP", "NNPS", "RB"})
_COMPLETE = ("aux", "aux:pass", "cop", "obj", "iobj", "ccomp", "xcomp", "mark")
_DETERMINERS = frozenset({"DT", "PRP$", "CD"})
_DOERS = frozenset({"person", "organization"})
_LOOSE = frozenset({"conj", "appos", "dep"})
_SHORTEST = 4  # words before the second of a row: "Nuns were shot,"


def gapped_passive(tree: MendedTree, verb: int) -> None:
    """Join a participle with what undergoes it to the passive before, where both stand behind a comma or "and".

    It is one by a doer with "by", by its form, or as it always takes an object and has none; a cue may close the row.
    """
    thing = verb - 1
    if verb < _SHORTEST or tree.tags[verb] not in ("VBN", "VBD") or tree.pos[thing] not in NOUNS:
        return
    opener = thing - 1
    while opener > 1 and tree.tags[opener] in _BEFORE:
        opener -= 1
    if tree.words[opener] not in (",", "and") or tree.child(verb, *_COMPLETE) is not None:
        return
    first = tree.heads[verb]
    while tree.child(first, "aux:pass") is None and tree.heads[first] != first:
        first = tree.heads[first]
    if first > opener or tree.child(first, "aux:pass") is None or not _in_row(tree, thing, verb):
        return
    by = any(tree.marker(c) == "by" for c in tree.under[verb] if c > verb)
    lemma = lemma_of(tree.words[verb].lower(), "VERB", "VBD")
    if not by and (lemma in reporting_verbs() or not (tree.tags[verb] == "VBN" or wants_object(lemma))):
        return
    tree.hang(verb, first, "conj")
    tree.hang(thing, verb, "nsubj:pass")
    tree.tags[verb] = "VBN"


def _in_row(tree: MendedTree, thing: int, verb: int) -> bool:
    """Whether the tree, too, has what undergoes it in no phrase before: as a subject, or joined to a verb."""
    above = tree.heads[thing]
    if above == verb:
        return tree.deps[verb] in ("conj", "parataxis", "ccomp", "dep")
    behind = tree.deps[thing] in SUBJECTS and above < thing
    return behind or (tree.deps[thing] == "conj" and tree.pos[above] == "VERB")


def gapped_active(tree: MendedTree, verb: int) -> None:
    """Of two phrases with nothing between them behind an object and "and", the first does to the second what is told.

    "The guards beat the cook and | the abbot his driver |": not "the cook and the abbot three times".
    """
    done_to = tree.child(verb, "obj") if tree.child(verb, "xcomp") is None else None
    doer = None if done_to is None else next((c for c in tree.under[done_to] if tree.deps[c] == "conj"), None)
    if done_to is None or doer is None or not verb < done_to < doer or tree.types[doer] not in _DOERS:
        return
    whom = next((c for c in (*tree.under[done_to], *tree.under[doer]) if c > doer and tree.deps[c] in _LOOSE), None)
    joint = tree.left(doer) - 1
    if tree.words[joint] != "and":
        joint += 1
    if whom is None or tree.words[joint] != "and" or tree.pos[whom] != "NOUN" or tree.subject(verb) is None:
        return
    start = doer + 1
    alike = tree.types[whom] == tree.types[done_to] or {tree.types[whom], tree.types[done_to]} <= _DOERS
    if not alike or tree.tags[start] not in _DETERMINERS or any(tree.pos[k] in NOUNS for k in range(start + 1, whom)):
        return
    if tree.heads[start] != whom or tree.child(whom, "case", "cc") is not None:
        return
    tree.hang(doer, verb, "conj")
    tree.hang(whom, doer, "orphan")
