"""Slips of the tree about what somebody sees or hears others do, who are not who sees it.

"The cook saw | police | beating a boy"      the police beat him
"She had seen | Roe | hit a girl"            Roe hit her
"""

from extract.pipeline.lemmas import lemma_of
from extract.slips.mended_tree import NOUNS, MendedTree
from extract.speech.cues import word_list

_LOOSE = ("advcl", "xcomp", "ccomp")


def mend_perceived(tree: MendedTree, verb: int) -> None:
    """Whoever stands right before a verb, as the object of one for seeing or hearing, is its subject."""
    above = tree.heads[verb]
    if tree.deps[verb] not in _LOOSE or not above < verb or tree.pos[above] != "VERB":
        return
    word = tree.words[above].lower()
    if not word.isalpha() or lemma_of(word, "VERB", "VBD") not in word_list("perceiving"):
        return
    if tree.child(verb, "mark", "aux", "aux:pass", "cop", "nsubj", "nsubj:pass") is not None:
        return
    seen = next((i for i in (*tree.under[above], *tree.under[verb]) if tree.deps[i] == "obj" and i < verb), None)
    if seen is None or tree.pos[seen] not in NOUNS or tree.left(seen) < above:
        return
    if any(tree.words[i] in (",", ";") for i in range(seen, verb)) or tree.right(seen) >= verb > tree.right(seen) + 1:
        return
    tree.hang(seen, verb, "nsubj")
    tree.hang(verb, above, "xcomp")
