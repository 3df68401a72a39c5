"""Slips of the tree about what a phrase belongs to, each put right where the order of words contradicts it.

"abuses committed by his men, including rape"         what "including" brings is among the abuses
"convicted of conspiring to traffic women"            "to" and a bare word before a plural: an infinitive
"denied firing at the town"                           what stands right behind a gerund belongs to it
"hold the guards responsible for it"                  what people are held to be is said by the verb
"rebels, not soldiers, who burned it"                  who is ruled out is one of two, and did nothing
"""

from functools import cache

from extract.lemmas import lemma_of
from extract.propositions.triggers import rows_by_trigger
from extract.speech.cues import word_list
from extract.speech.mended_tree import FINITE, NOUNS, MendedTree

_PEOPLE = frozenset({"person", "organization"})
_PLACING = frozenset({"in", "at", "on", "during", "after", "since"})
_DEEDS = frozenset({"abstract", "event"})


@cache
def _wrongs(*, always: bool) -> frozenset[str]:
    """The verbs that tell a wrong: `always`, whatever stands beside them, or at times."""
    return frozenset(
        word
        for (word, pos), rows in rows_by_trigger("offences").items()
        if pos == "v" and (not always or any(row.wanted is None and not row.when for row in rows))
    )


def is_wrong(tree: MendedTree, i: int, *, always: bool = False) -> bool:
    """Whether a verb tells a wrong, by its form."""
    return lemma_of(tree.words[i].lower(), "VERB", "VBG", "") in _wrongs(always=always)


def mend_phrase(tree: MendedTree, i: int) -> None:
    """Put right what the phrase under a word other than a verb hangs on."""
    dep = tree.deps[i]
    if dep == "compound":
        _infinitive(tree, i)
    elif dep in ("nsubj", "nsubj:pass"):
        _behind_phrase(tree, i)
    elif dep in ("obl", "nmod"):
        _infinitive(tree, i)
        _included(tree, i)
        _beside_gerund(tree, i)
    elif dep == "obj" and tree.marker(i) and tree.child(tree.heads[i], "obj") not in (None, i):
        tree.deps[i], tree.changed = "obl", True  # "subjected migrants | to forced labour |"
    elif dep == "amod":
        _held(tree, i)
    elif dep in ("appos", "conj"):
        _ruled_out(tree, i)


def _ruled_out(tree: MendedTree, noun: int) -> None:
    """Whom "not" behind a comma rules out is no other name of the one before, nor does what a relative clause tells."""
    other, first = tree.heads[noun], tree.left(noun)
    if tree.words[first].lower() != "not" or other > noun or tree.pos[noun] not in NOUNS:
        return
    if tree.deps[noun] == "appos":
        tree.deps[noun], tree.changed = "conj", True
    for clause in [c for c in tree.under[noun] if tree.deps[c] == "acl:relcl"]:
        tree.hang(clause, other, "acl:relcl")


def _infinitive(tree: MendedTree, word: int) -> None:
    """A wrong's bare form between "to" and a plural was read as part of it: "conspiring to | traffic | women"."""
    if tree.tags[word] not in ("NN", "JJ") or tree.words[word - 1].lower() != "to":
        return
    own = tree.child(word, "obj")
    noun = tree.heads[word] if own is None else own
    if noun != word + 1:
        return
    verb, mark = tree.heads[noun if own is None else word], word - 1
    unfolds = tree.pos[verb] == "VERB" or tree.words[verb].lower() in ("conspiracy", "plot", "plan", "attempt")
    fits = tree.tags[noun] in ("NNS", "NNPS") and is_wrong(tree, word) and verb < mark
    if not fits or not unfolds or tree.heads[mark] not in (noun, word):
        return
    tree.tags[word], tree.pos[word] = "VB", "VERB"
    tree.hang(word, verb, "xcomp" if tree.pos[verb] == "VERB" else "acl")
    tree.hang(mark, word, "mark")
    tree.hang(noun, word, "obj")


def _included(tree: MendedTree, noun: int) -> None:
    """What "including" brings is among the deeds named right before, or among what a passive participle describes."""
    verb = tree.heads[noun]
    if tree.marker(noun) != "including" or noun < verb:
        return
    if tree.pos[verb] != "VERB":  # "accuses the militia of abuses, including rape": of the abuses, not the militia
        over = (*tree.under[verb], *tree.under[tree.heads[verb]])
        before = sorted(c for c in over if verb < c < noun and tree.deps[c] in ("nmod", "obl"))
        if before and tree.types[verb] in _PEOPLE and tree.types[before[-1]] in _DEEDS and tree.types[noun] in _DEEDS:
            tree.hang(noun, before[-1], "nmod")
        return
    if tree.deps[verb] == "acl" and tree.tags[verb] == "VBN" and tree.pos[tree.heads[verb]] == "NOUN":
        tree.hang(noun, tree.heads[verb], "nmod")
        return
    before = [c for c in tree.under[verb] if c < noun and tree.deps[c] in ("obj", "obl", "nsubj:pass")]
    if before and tree.types[before[-1]] in _DEEDS and tree.types[noun] in _DEEDS and before[-1] > verb:
        tree.hang(noun, before[-1], "nmod")


def _beside_gerund(tree: MendedTree, noun: int) -> None:
    """The phrase right behind a gerund is the gerund's: "denied | firing | at the town"."""
    gerund = tree.left(noun) - 1
    if gerund < 1 or tree.tags[gerund] != "VBG" or tree.pos[gerund] != "VERB" or tree.heads[gerund] != tree.heads[noun]:
        return
    towards = tree.marker(noun) in ("at", "on", "against") and tree.types[noun] != "time"
    if towards and tree.deps[gerund] in ("xcomp", "advcl", "ccomp"):
        tree.hang(noun, gerund, "obl")


def _behind_phrase(tree: MendedTree, noun: int) -> None:
    """What has a preposition is no subject, the noun behind its comma is: "In the jails, | inmates | were hit"."""
    verb = tree.heads[noun]
    if tree.marker(noun) not in _PLACING or noun > verb or tree.tags[tree.left(noun)] == "DT":
        return
    if any(noun < c < verb and tree.deps[c] in ("nsubj", "nsubj:pass") for c in tree.under[verb]):
        tree.deps[noun], tree.changed = "obl", True
        return
    for other in range(noun + 1, verb):
        bare = tree.pos[other] in NOUNS and tree.child(other, "case", "mark") is None and tree.is_over(noun, other)
        if bare and tree.words[tree.left(other) - 1] == "," and tree.deps[other] in ("appos", "conj", "obl", "nmod"):
            relation = tree.deps[noun]
            tree.hang(noun, verb, "obl")
            tree.hang(other, verb, relation)
            return


def _held(tree: MendedTree, word: int) -> None:
    """For what people are held responsible is said of them by the verb: "hold the guards | responsible | for it"."""
    noun = tree.heads[word]
    verb = tree.heads[noun]
    if not verb < noun < word or tree.deps[noun] != "obj" or tree.words[word].lower() not in word_list("answerable"):
        return
    if lemma_of(tree.words[verb].lower(), "VERB", "VBD", "") not in word_list("holding"):
        return  # "punished those responsible"
    tree.hang(word, verb, "xcomp")
    for c in [c for c in tree.under[word] if tree.deps[c] == "conj" and tree.tags[c] in FINITE]:
        tree.hang(c, verb, "conj")  # "found him guilty of it and | sentenced | him"
