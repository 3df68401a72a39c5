"""Who has grounds to believe something believes it.

"found reasonable grounds to believe that they fled"   who found them believes it
"""

from extract.slips.mended_tree import MendedTree, take_place
from extract.speech.cues import word_list

_NONE = frozenset({"no", "not", "n't", "n’t", "little", "few"})


def grounded_belief(tree: MendedTree, verb: int) -> None:
    """The verb over the grounds is no more than an auxiliary: "has (found) grounds to | believe | that Y"."""
    grounds = tree.heads[verb]
    over = tree.heads[grounds]
    to = tree.deps[verb] == "acl" and tree.words[verb - 1] == "to" and tree.child(verb, "ccomp") is not None
    if not to or tree.words[grounds].lower() not in word_list("grounds") or tree.deps[grounds] != "obj":
        return
    subject = tree.child(over, "nsubj")
    none = any(tree.words[c].lower() in _NONE for c in (*tree.under[grounds], *tree.under[over]))
    if subject is None or none or over > grounds:
        return
    take_place(tree, verb, over)
    for c in [c for c in tree.under[over] if c not in (grounds, verb)]:
        tree.hang(c, verb, tree.deps[c])
    tree.hang(grounds, verb, "obl")
    tree.hang(over, verb, "aux")
    tree.tags[verb], tree.pos[over] = tree.tags[over], "AUX"
