"""Who has grounds to believe something believes it.

"found reasonable grounds to believe that they fled"   who found them believes it
"""

from extract.slips.mended_tree import MendedTree, relation_of
from extract.speech.cues import word_list

_NONE = frozenset({"no", "not", "n't", "n’t", "little", "few"})


def grounded_belief(tree: MendedTree, belief: int) -> None:
    """The verb over the grounds is no more than an auxiliary: "has (found) grounds to | believe | that Y"."""
    grounds = tree.heads[belief]
    verb = tree.heads[grounds]
    to = tree.deps[belief] == "acl" and tree.words[belief - 1] == "to" and tree.child(belief, "ccomp") is not None
    if not to or tree.words[grounds].lower() not in word_list("grounds") or tree.deps[grounds] != "obj":
        return
    subject = tree.child(verb, "nsubj")
    none = any(tree.words[c].lower() in _NONE for c in (*tree.under[grounds], *tree.under[verb]))
    if subject is None or none or verb > grounds:
        return
    above, dep = tree.heads[verb], relation_of(tree, verb)
    tree.hang(belief, belief if above == verb else above, dep)
    for c in [c for c in tree.under[verb] if c not in (grounds, belief)]:
        tree.hang(c, belief, tree.deps[c])
    tree.hang(grounds, belief, "obl")
    tree.hang(verb, belief, "aux")
    tree.tags[belief], tree.pos[verb] = tree.tags[verb], "AUX"
