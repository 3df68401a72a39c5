"""Nouns that a tagger takes for another form, or takes a verb for, each put right by the words beside it.

"charged with | trafficking | in persons"    with it as with any noun: nobody "trafficks" there
"One memo names him. Another | notes | that" no plural follows a word for one: the other memo says something
"weeklong fighting left six dead"            fighting is a thing, and nobody's here
"turned a blind eye to | torture |"           torture is a noun there: nobody means to torture
"Photos seen by the Post | show | huts"       the photos show them, and the Post is no show
"A Macon, Ga., | man | was held"              a town with its state before a noun says where somebody is from
"""

from extract.mentions.fate_verbs import fate_verbs
from extract.propositions.kinds import is_kind
from extract.slips.mended_tree import FINITE, NOUNS, SUBJECTS, MendedTree
from extract.speech.cues import acting_verbs, quoting_verbs, reporting_verbs, word_list
from extract.speech.forms import cue_verb

_ARTICLES = frozenset({"a", "an", "the"})
_ONE = frozenset({"another", "each", "one"})
_IN_NAMES = NOUNS | {"DET", "ADJ"}
_BEHIND_NOUN = frozenset({"flat", "nummod"})
_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})


def mend_noun(tree: MendedTree, noun: int) -> None:
    """What a noun in -ing, or a plural behind a word for one, is by the words around it."""
    that = noun + 1
    if noun and tree.words[noun - 1] == ",":
        from_town(tree, noun)
    if tree.words[noun].lower() == "hears":
        _heard_at_end(tree, noun)
    if noun + 1 < len(tree.words) and tree.tags[noun + 1] == "CD" and tree.deps[noun + 1] in _BEHIND_NOUN:
        _done_to_some(tree, noun)
    if tree.tags[noun] == "VBG":
        _thing_done(tree, noun)
    elif that < len(tree.words) and tree.words[that] == "that" and cue_verb(tree.words[noun]) in reporting_verbs():
        _said_by_one(tree, noun)


def _heard_at_end(tree: MendedTree, verb: int) -> None:
    """What a court hears stands before it in a headline: "Gang forced boys to beg, court | hears |"."""
    court, said = verb - 1, tree.heads[verb]
    if court < 2 or tree.words[court].lower() not in word_list("hearing") or tree.heads[court] != verb:
        return
    if tree.words[court - 1] != "," or said == verb or not said < court:
        return
    tree.pos[verb], tree.tags[verb] = "VERB", "VBZ"
    tree.hang(court, verb, "nsubj")
    tree.hang(verb, said, "parataxis")


def _done_to_some(tree: MendedTree, noun: int) -> None:
    """A headline's verb before a number is no noun: "Police | arrest | 3 for selling nuns"."""
    doer = noun - 1
    if tree.heads[noun] != noun or doer < 0 or tree.heads[doer] != noun or tree.deps[doer] != "compound":
        return
    if tree.words[noun].lower().removesuffix("s") not in fate_verbs("judges") | fate_verbs("arrests"):
        return
    tree.pos[noun], tree.tags[noun] = "VERB", "VBZ" if tree.words[noun].endswith("s") else "VBP"
    tree.hang(doer, noun, "nsubj")
    tree.hang(noun + 1, noun, "obj")
    for c in [c for c in tree.under[noun] if c > noun + 1]:
        tree.deps[c] = {"nmod": "obl", "acl": "advcl"}.get(tree.deps[c], tree.deps[c])


def from_town(tree: MendedTree, noun: int) -> None:
    """Of "a Macon, Ga., | man | was held" the man was held, and Macon is his town, for it has his article."""
    words = tree.words
    town = tree.heads[noun] if tree.deps[noun] == "appos" else -1
    if noun < 5 or words[noun - 1] != ",":
        return
    if tree.deps[noun].startswith("nsubj"):  # "An El Paso, Texas, | couple | beat a nun"
        town = next((c for c in tree.under[tree.heads[noun]] if c < noun and tree.pos[c] == "PROPN"), -1)
    article = tree.child(town, "det") if 0 < town < noun else None
    state = words.index(",", town) + 1 if article is not None and "," in words[town : noun - 1] else noun
    if article is None or words[article].lower() not in _ARTICLES or not words[state][:1].isupper():
        return
    if state != noun - 2 or tree.pos[state] != "PROPN" or any(tree.pos[i] != "PROPN" for i in range(article + 1, town)):
        return
    if tree.deps[noun] == "appos":
        over = tree.heads[town]
        tree.hang(noun, noun if over == town else over, tree.deps[town])
        for c in [c for c in tree.under[town] if c > noun]:
            tree.hang(c, noun, tree.deps[c])
    tree.hang(town, noun, "compound")
    tree.hang(article, noun, "det")


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
    if lemma in reporting_verbs() and lemma == tree.words[noun]:
        _shown_by_documents(tree, noun)
    if tree.tags[noun] == "VBZ" and lemma in quoting_verbs():
        tree.pos[noun], tree.changed = "VERB", True
    if tree.deps[noun] == "parataxis" and lemma in acting_verbs() and tree.subject(noun) is not None:
        tree.pos[noun], tree.tags[noun], tree.changed = "VERB", "VBZ", True


def _shown_by_documents(tree: MendedTree, verb: int) -> None:
    """What several documents in somebody's hands show is a clause of its own: "Photos seen by the Post | show huts |".

    The tree takes the verb for a part of the name before it.
    """
    by = verb - 1
    while by > 1 and tree.pos[by] in _IN_NAMES:
        by -= 1
    seen, papers = by - 1, by - 2
    if papers < 0 or by == verb - 1 or tree.words[by] != "by" or tree.tags[seen] not in ("VBN", "VBD"):
        return
    written = tree.words[papers].lower().removesuffix("s") in word_list("informant")
    if not written or tree.tags[papers] != "NNS" or not tree.is_over(papers, verb):
        return
    top = tree.heads[papers] == papers
    tree.hang(verb, verb if top else tree.heads[papers], "ROOT" if top else tree.deps[papers])
    tree.hang(papers, verb, "nsubj")
    tree.hang(seen, papers, "acl")
    tree.hang(verb - 1, seen, "obl:agent")
    tree.pos[verb], tree.tags[verb], tree.tags[seen] = "VERB", "VBP", "VBN"
    for c in range(by, verb - 1):
        tree.hang(c, verb - 1, "case" if c == by else tree.deps[c])
    for c in [c for over in (papers, seen) for c in tree.under[over] if c > verb]:
        told = tree.deps[c] != "punct" and (tree.subject(c) is not None or tree.pos[c] == "VERB")
        thing = tree.pos[c] in NOUNS and tree.child(c, "case") is None
        tree.hang(c, verb, "ccomp" if told else "obj" if thing else tree.deps[c])


def gerund_for_a_noun(tree: MendedTree, verb: int) -> None:
    """What is done is no verb where words beside it tell whose it is: "| shelling | by rebels".

    Nor is one in another form: "called it | slavery |".
    """
    if tree.tags[verb] == "VB" and verb > 1 and is_kind(tree.words[verb - 2], "bodypart"):
        _behind_eye(tree, verb)
    if tree.tags[verb] != "VBG" or tree.child(verb, "obj", "iobj", "xcomp", "mark") is not None:
        return
    if not tree.words[verb].lower().endswith("ing") and tree.child(verb, "aux", *SUBJECTS) is None:
        tree.pos[verb], tree.tags[verb], tree.changed = "NOUN", "NN", True
        return
    above, thing = tree.heads[verb], verb - 1
    beside = tree.deps[verb] == "ccomp" and above == thing - 1 and tree.subject(verb) is None
    if beside and (tree.heads[thing], tree.deps[thing], tree.pos[thing]) == (above, "obj", "NOUN"):
        tree.hang(verb, above, "obj")  # "admitted | people smuggling |"
        tree.hang(thing, verb, "compound")
        tree.pos[verb], tree.tags[verb] = "NOUN", "NN"
        return
    whose = tree.words[verb + 1 : verb + 2] in (("by",), ("of",)) and tree.heads[verb + 1] in tree.under[verb]
    if tree.deps[verb] == "advcl" and whose:
        above = tree.heads[verb]  # "| Shelling | by rebels wounded a nun, a doctor said"
        told = next((c for c in (above, *tree.under[above]) if c > verb and _lacks_subject(tree, c)), None)
        if told is None or "," in tree.words[verb:told] or tree.words[verb - 1] == ",":
            return
        tree.hang(verb, told, "nsubj")
    described = (c for c in tree.under[verb] if c < verb and tree.deps[c] in ("amod", "compound", "det", "nmod:poss"))
    if (whose and tree.deps[verb] == "nsubj") or (
        tree.deps[verb] == "csubj" and (whose or next(described, None) is not None)
    ):
        tree.deps[verb], tree.pos[verb], tree.tags[verb], tree.changed = "nsubj", "NOUN", "NN", True
        for c in tree.under[verb]:
            if tree.deps[c].startswith("obl"):
                tree.deps[c] = "nmod"


def _behind_eye(tree: MendedTree, noun: int) -> None:
    """What somebody closes an eye to is a thing, and nothing that he is about to do: "a blind eye to | abuse |"."""
    to, eye = noun - 1, noun - 2
    if tree.words[to] == "to" and tree.deps[eye] == "obj" and tree.child(noun, "obj", "ccomp", "xcomp") is None:
        tree.hang(noun, tree.heads[eye], "obl")
        tree.pos[noun], tree.tags[noun], tree.deps[to] = "NOUN", "NN", "case"


def _lacks_subject(tree: MendedTree, verb: int) -> bool:
    return tree.tags[verb] in FINITE and tree.pos[verb] == "VERB" and tree.subject(verb) is None
