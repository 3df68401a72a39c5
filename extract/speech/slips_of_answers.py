"""Slips of the tree around answers, each put right where the order of words contradicts it.

"X says Y, which Z denies"                          Z's denial is no part of what X says
"accused X of Y, a charge that it denies, and left"  who accused left, not who denies
"rejected claims by Congo that it arms rebels"         what is claimed belongs to the claims
"China deplores and rejects this"                    a verb before "and" and a verb is no noun
"""

from extract.speech.cues import reporting_verbs, word_list
from extract.speech.forms import cue_verb
from extract.speech.mended_tree import FINITE, NOUNS, MendedTree


def denied_in_passing(tree: MendedTree, verb: int) -> None:
    """A clause in which somebody answers with "which" what was said hangs on the saying: "..., which Z denies"."""
    thing, voice = tree.child(verb, "obj"), tree.child(verb, "nsubj")
    if thing is None or voice is None or thing > voice or tree.words[thing].lower() != "which":
        return
    if not tree.deps[verb].startswith("acl") or tree.words[thing - 1] != "," or tree.tags[verb] not in FINITE:
        return
    if tree.child(verb, "ccomp", "xcomp") is not None:
        return
    noun = tree.heads[verb]
    if tree.words[noun].lower().removesuffix("s") in word_list("reportlike"):
        return  # "the charges, which he denies"
    at, above = noun, None
    while tree.heads[at] != at:
        at = tree.heads[at]
        if at < verb and cue_verb(tree.words[at].lower()) in reporting_verbs() and tree.pos[at] == "VERB":
            above = at
            break
    if above is not None and tree.child(above, "ccomp") is not None:
        tree.hang(verb, above, "parataxis")


def goes_on_after_answer(tree: MendedTree, verb: int) -> None:
    """A verb after ", and" goes on with the sentence, not with the answer: "a charge that it denies, and left"."""
    noun = tree.heads[verb]
    if not tree.deps[verb].startswith("acl") or tree.words[noun].lower().removesuffix("s") not in word_list("summing"):
        return
    outer = noun
    while tree.heads[outer] != outer and tree.pos[outer] != "VERB":
        outer = tree.heads[outer]
    if tree.pos[outer] != "VERB" or outer > noun:
        return
    for more in [c for c in tree.under[verb] if tree.deps[c] == "conj" and tree.child(c, "nsubj") is None]:
        joint = tree.child(more, "cc")
        if joint is not None and tree.words[joint - 1] == "," and tree.tags[more] == tree.tags[outer]:
            tree.hang(more, outer, "conj")


def claimed(tree: MendedTree, verb: int) -> None:
    """A clause with "that" behind a noun for claims tells what is claimed: "rejected claims by Congo that it did"."""
    noun, clause = tree.child(verb, "obj"), tree.child(verb, "ccomp")
    if noun is None or clause is None or not verb < noun < clause or tree.marker(clause) != "that":
        return
    if tree.words[noun].lower().removesuffix("s") in word_list("reportlike"):
        tree.hang(clause, noun, "acl")


def object_before_its_verb(tree: MendedTree, verb: int) -> None:
    """Of two subjects the noun right behind the verb is what is answered: 'it "refutes" the claims'."""
    subjects = [c for c in tree.under[verb] if tree.deps[c] == "nsubj"]
    if len(subjects) != 2 or not subjects[0] < verb < subjects[1] or tree.child(verb, "obj", "ccomp") is not None:
        return
    if tree.words[subjects[1]].lower().removesuffix("s") in word_list("reportlike"):
        tree.hang(subjects[1], verb, "obj")


def verb_taken_for_a_noun(tree: MendedTree, verb: int) -> None:
    """Of "China deplores and rejects this" China rejects it: what joins a verb in its form is a verb."""
    own, joint = tree.child(verb, "nsubj"), tree.child(verb, "cc")
    first = own if own is not None else tree.heads[verb]
    if joint is None or not first < joint < verb or (own is None and tree.deps[verb] != "conj"):
        return
    voice = first - 1
    named = voice >= 0 and tree.heads[voice] == first and tree.deps[voice] == "compound" and tree.pos[voice] in NOUNS
    alike = tree.tags[verb] == "VBZ" and tree.tags[first] == "NNS" and cue_verb(tree.words[first].lower()) is not None
    if not (named and alike) or tree.child(first, "det", "nmod:poss") is not None:
        return
    if own is None:
        above = tree.heads[first]
        tree.hang(verb, verb if above == first else above, "ROOT" if above == first else tree.deps[first])
    tree.hang(first, verb, "dep")
    tree.hang(voice, verb, "nsubj")
