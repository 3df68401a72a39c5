"""Nouns that a tagger takes for another form, or takes a verb for, each put right by the words beside it.

"charged with | trafficking | in persons"    with it as with any noun: nobody "trafficks" there
"One memo names him. Another | notes | that" no plural follows a word for one: the other memo says something
"""

from extract.slips.mended_tree import MendedTree
from extract.speech.cues import acting_verbs, quoting_verbs, reporting_verbs
from extract.speech.forms import cue_verb

_ONE = frozenset({"another", "each", "one"})
_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})


def mend_noun(tree: MendedTree, noun: int) -> None:
    """What a noun in -ing, or a plural behind a word for one, is by the words around it."""
    that = noun + 1
    if tree.tags[noun] == "VBG":
        _thing_done(tree, noun)
    elif that < len(tree.words) and tree.words[that] == "that" and cue_verb(tree.words[noun]) in reporting_verbs():
        _said_by_one(tree, noun)


def _thing_done(tree: MendedTree, noun: int) -> None:
    """A noun in -ing without an object keeps its form: "charged | with trafficking |"."""
    if tree.child(noun, "obj", "xcomp", "ccomp") is None and tree.words[noun].lower().endswith("ing"):
        tree.tags[noun], tree.changed = "NN", True
        mark = tree.child(noun, "mark")
        if mark is not None:
            tree.deps[mark] = "case"


def _said_by_one(tree: MendedTree, verb: int) -> None:
    """Of "| Another | notes that Y" another says it, and of "A | third | claims that Y": no plural follows these."""
    voice, said, that = verb - 1, tree.child(verb, "acl:relcl", "acl", "ccomp"), verb + 1
    word = tree.words[voice].lower()
    counted = word in _ORDINALS and voice > 0 and tree.words[voice - 1].lower() == "a"
    if voice < 0 or said is None or tree.words[verb][-1] != "s" or not (counted or word in _ONE):
        return
    if tree.left(said) != that or tree.subject(said) in (None, that):
        return
    for c in [c for c in tree.under[verb] if c < voice and tree.deps[c] == "det"]:
        tree.hang(c, voice, "det")
    tree.hang(voice, verb, "nsubj")
    tree.hang(said, verb, "ccomp")
    tree.hang(that, said, "mark")
    tree.pos[verb], tree.tags[verb], tree.pos[that], tree.tags[that] = "VERB", "VBZ", "SCONJ", "IN"
    if counted:
        tree.pos[voice], tree.tags[voice] = "NOUN", "NN"


def cue_taken_for_a_noun(tree: MendedTree, noun: int) -> None:
    """A cue in a verb's form is a verb: ", the paper | reports |, and", "Guards beat inmates; army | denies |"."""
    lemma = cue_verb(tree.words[noun].lower())
    if tree.tags[noun] == "VBZ" and lemma in quoting_verbs():
        tree.pos[noun], tree.changed = "VERB", True
    if tree.deps[noun] == "parataxis" and lemma in acting_verbs() and tree.subject(noun) is not None:
        tree.pos[noun], tree.tags[noun], tree.changed = "VERB", "VBZ", True
