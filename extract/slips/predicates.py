"""Slips of the tree about what a finite verb is the predicate of, each put right where the order of words shows it.

"The claim that Y | was rejected | by X"          of the noun before it, and no part of that noun
"None of the maps that it drew | was printed |"   so too behind a relative clause
"said that the boys remain | locked up |"         of those who remain so, not of who says it
"mentioned | the guards | beating a cook"         of whom is told to do it
"The GNA | held | six men"                        of who stands before it, where others are held
"said only nine of the girls | had come |"        of a number before it, which nobody says
"arrested the head of a ring, | smuggling | it"    of who was arrested
"an appeal by Ann Roe, a mayor | jailed | for it"   of who stands right before it
"arrested a man | suspected | of theft"            a verb, whatever a tagger takes it for
"shot | dead | six men"                            of those who were shot
"""

from extract.slips.mended_tree import AUXILIARY, FINITE, NOUNS, RELATIVE, SUBJECTS, MendedTree, take_place
from extract.speech.cues import word_list

_WHENEVER = frozenset({"when", "once", "whenever"})


def predicate_of_its_noun(tree: MendedTree, i: int) -> None:
    """A finite predicate without a subject or subjunction that hangs on the noun before it has that noun as subject."""
    noun = tree.heads[i]
    if tree.deps[i] == "acl:relcl" and noun < i and _is_second_relative(tree, i):
        while tree.deps[noun] == "nmod" and tree.heads[noun] < noun:
            noun = tree.heads[noun]  # "| none | of the maps that it drew was printed"
        if tree.heads[noun] == noun or (tree.deps[noun] in ("ccomp", "parataxis") and tree.child(noun, "cop") is None):
            tree.hang(i, noun, "acl")
    if tree.deps[i] == "acl" and tree.words[i].endswith("ed") and tree.tags[i] == "NN":
        tree.tags[i], tree.pos[i], tree.changed = "VBN", "VERB", True
    if not (noun < i and tree.deps[i] in ("acl", "ccomp") and tree.tags[noun].startswith("NN")):
        return
    helpers = [c for c in tree.under[i] if tree.deps[c] in AUXILIARY and tree.tags[c] in FINITE]
    if not helpers or tree.subject(i) is not None:
        return
    if not give_mark(tree, i, noun, helpers[0]):
        return
    if tree.left(i) < helpers[0] and tree.tags[tree.left(i)] in (*RELATIVE, "WRB", "IN"):
        return
    passive = tree.child(i, "aux:pass") is not None
    _take_over(tree, i, noun)
    tree.deps[noun] = "nsubj:pass" if passive else "nsubj"


def mend_predicate(tree: MendedTree, verb: int) -> None:
    """Put right whose predicate a verb is, where the words beside it show that."""
    _object_before(tree, verb)
    if tree.tags[verb] in ("VBN", "VBD"):
        _object_behind(tree, verb)
        if tree.deps[verb] == "acl":
            _of_another(tree, verb)
        elif tree.heads[verb] == verb:
            _two_headlines(tree, verb)
    _set_off_by_dash(tree, verb)
    _of_those_seized(tree, verb)


def shot_dead(tree: MendedTree, word: int) -> None:
    """Between a verb and its object "dead" says what became of those shot: "shot | dead | six men"."""
    noun = tree.heads[word]
    verb = tree.heads[noun]
    if tree.words[word].lower() == "dead" and verb == word - 1 and tree.deps[noun] == "obj":
        tree.hang(word, verb, "xcomp")


def _object_before(tree: MendedTree, verb: int) -> None:
    """A noun before a finite verb that has an object behind it, and no subject, is its subject: "| NOR | held six"."""
    if tree.tags[verb] == "VBG" and tree.deps[verb] == "ccomp":
        _doer_of_gerund(tree, verb)
    if tree.tags[verb] not in ("VBD", "VBZ", "VBP") or tree.deps[verb] in ("acl:relcl", "conj"):
        return
    first = next((c for c in tree.under[verb] if c < verb and tree.deps[c] == "obj"), None)
    if first is None or tree.pos[first] not in ("NOUN", "PROPN") or tree.child(first, "case") is not None:
        return
    subject = tree.subject(verb)
    if subject is not None:  # "| Oming villagers |, however, accused": a name taken for a gerund
        if tree.deps[subject] != "csubj" or subject + 1 != tree.left(first) or tree.tags[subject] != "VBG":
            return
        for c in [c for c in tree.under[subject] if c > subject]:
            tree.hang(c, first, "nmod")
        tree.hang(subject, first, "compound")
    elif not any(c > verb and tree.deps[c] == "obj" for c in tree.under[verb]):
        return
    tree.hang(first, verb, "nsubj")


def _doer_of_gerund(tree: MendedTree, verb: int) -> None:
    """Who stands between a verb and a gerund with an object does that: "mentioned | the guards | beating a cook"."""
    above = tree.heads[verb]
    behind = next((c for c in tree.under[verb] if c > verb and tree.deps[c] == "obj"), None)
    if tree.subject(verb) is not None or behind is None or above > verb:
        return
    for noun in (*tree.under[verb], *tree.under[above]):
        beside = above < noun < verb and tree.deps[noun] in ("obj", "nsubj") and tree.left(noun) == above + 1
        if beside and tree.child(noun, "case") is None:
            tree.hang(noun, verb, "nsubj")
            return


def _object_behind(tree: MendedTree, verb: int) -> None:
    """Who stands behind a past without auxiliary undergoes it: "the way in which they, for gain, | exploited men |"."""
    undergoing = next((c for c in tree.under[verb] if c > verb and tree.deps[c] == "nsubj:pass"), None)
    if undergoing is None or tree.child(verb, "aux", "aux:pass", "obj", "obl:agent", "mark") is not None:
        return
    start = tree.left(undergoing)
    if tree.words[start - 1] == ":" or tree.pos[undergoing] not in NOUNS or tree.words[verb - 1] == "“":
        return
    joined = tree.words[start] == "and" or tree.words[start - 1] in ("and", ",")
    if joined and tree.child(undergoing, "acl") == undergoing + 1:
        return  # "men were shot, nuns | raped | and huts burned by gunmen"
    subject = next((c for c in tree.under[verb] if c < verb and tree.deps[c] in ("nsubj", "nsubj:pass")), None)
    if subject is not None:
        tree.deps[subject], tree.deps[undergoing] = "nsubj", "obj"
        tree.tags[verb], tree.changed = "VBD", True


def _of_another(tree: MendedTree, verb: int) -> None:
    """In a headline the second participle is of who stands before it: "Boys freed in Pune, | manager held |"."""
    who, above = tree.subject(verb), tree.heads[verb]
    if who is None:
        who = verb - 1
        if tree.deps[who] != "appos" or tree.types[who] != "person" or tree.types[tree.heads[who]] != "place":
            return
    if not above < who < verb or tree.pos[who] not in NOUNS or tree.words[tree.left(who) - 1] not in (",", ";"):
        return
    if tree.tags[who] in RELATIVE or tree.child(verb, "aux", "aux:pass", "cop") is not None:
        return
    tree.hang(verb, above, "parataxis")
    if tree.child(verb, "obj") is None:
        tree.tags[verb] = "VBN"
    tree.hang(who, verb, "nsubj:pass" if tree.tags[verb] == "VBN" else "nsubj")


def _two_headlines(tree: MendedTree, verb: int) -> None:
    """Of two subjects the first has its own participle: "Boys | freed | in Pune; | mill owner held |"."""
    subjects = [c for c in tree.under[verb] if c < verb and tree.deps[c] in ("nsubj", "nsubj:pass")]
    if len(subjects) != 2 or subjects[1] != verb - 1 or tree.child(verb, "aux", "aux:pass", "obj", "ccomp") is not None:
        return
    own = tree.child(subjects[0], "acl")
    if own is None or tree.tags[own] != "VBN" or tree.words[tree.left(subjects[1]) - 1] not in (",", ";"):
        return
    tree.hang(subjects[0], verb, "parataxis")
    tree.deps[subjects[1]], tree.tags[verb] = "nsubj:pass", "VBN"


def _set_off_by_dash(tree: MendedTree, verb: int) -> None:
    """A participle behind a dash is said of the noun before the dash: "soldiers - | believed | to be guards - came"."""
    noun = verb - 2
    if tree.deps[verb] != "acl" or tree.words[verb - 1] not in ("-", "–", "—") or tree.tags[verb] not in ("VBN", "VBD"):
        return
    if noun < 0 or tree.pos[noun] not in ("NOUN", "PROPN") or tree.is_over(tree.heads[verb], noun):
        return
    if tree.heads[verb] not in (noun, tree.heads[noun]):
        tree.hang(verb, noun, "acl")


def _of_those_seized(tree: MendedTree, verb: int) -> None:
    """Those whom the law seizes ran the trade or are seized: "arrested the head of a ring, | trafficking | girls"."""
    above = tree.heads[verb]
    who = verb - 1
    beside = tree.deps[verb] == "acl" and tree.pos[who] == "NOUN" and tree.types[who] == "person" != tree.types[above]
    if beside and tree.words[verb].lower() in word_list("seizing") and tree.is_over(above, who):
        tree.hang(verb, who, "acl")
    if tree.deps[verb] != "advcl" or above > verb or tree.words[above].lower() not in word_list("seizing"):
        return
    if tree.subject(verb) is not None or tree.child(verb, "mark", "case", "aux", "aux:pass") is not None:
        return
    seized = next((c for c in tree.under[above] if above < c < verb and tree.deps[c] == "obj"), None)
    if seized is None or tree.pos[seized] not in ("NOUN", "PROPN") or tree.types[seized] == "place":
        return
    trade = tree.words[verb].lower() in word_list("dealing") and tree.words[verb - 1] == ","
    if trade or (tree.words[verb].lower() in word_list("seizing") and tree.words[verb - 1].lower() in _WHENEVER):
        tree.hang(verb, seized, "acl")


def state_of_those(tree: MendedTree, i: int) -> None:
    """A participle without a subject behind a verb for staying says how those are who stay, and is nobody's deed."""
    if tree.tags[i] not in ("VBN", "VBD") or tree.child(i, *SUBJECTS, "aux", "mark", "cc") is not None:
        return
    stays = next((c for c in tree.under[tree.heads[i]] if c < i and tree.deps[c] == tree.deps[i]), None)
    if stays is None or tree.words[stays].lower() not in word_list("staying") or tree.left(i) != stays + 1:
        return
    tree.hang(i, stays, "xcomp")
    tree.tags[i] = "VBN"


def _is_second_relative(tree: MendedTree, i: int) -> bool:
    """Whether a clause without a pronoun is taken for a further relative one behind one that has it."""
    before = [c for c in tree.under[tree.heads[i]] if c < i and tree.deps[c] == "acl:relcl"]
    bare = tree.subject(i) is None and tree.child(i, "obj", "cc", "mark") is None
    return bare and any(tree.tags[tree.left(c)] in RELATIVE for c in before) and tree.tags[tree.left(i)] != "WDT"


def give_mark(tree: MendedTree, i: int, noun: int, end: int) -> bool:
    """Give a "that" which the predicate has to the noun's own clause before it; False where it is the predicate's."""
    for mark in [c for c in tree.under[i] if tree.deps[c] == "mark"]:
        clause = next((c for c in tree.under[noun] if mark < tree.left(c) and c < end and tree.is_finite(c)), None)
        if clause is None:
            return False
        tree.hang(mark, clause, "mark")
    return True


def _take_over(tree: MendedTree, new: int, old: int) -> None:
    """Let `new`, which stands under `old`, hang where `old` hangs now, and `old` and what follows `new` hang on it."""
    take_place(tree, new, old)
    tree.hang(old, new, "dep")
    for c in [c for c in tree.under[old] if c > new]:
        tree.hang(c, new, tree.deps[c])


def predicate_of_number(tree: MendedTree, verb: int) -> None:
    """A number or noun that is said, with a predicate without subject behind it, is its subject.

    "said | nine | had fled"
    "| Nine boys |, including twins, working there have been freed, a judge said"
    """
    said = [c for c in tree.under[verb] if tree.deps[c] == "ccomp"]
    if len(said) < 2 or tree.pos[said[0]] not in ("NUM", "NOUN") or tree.subject(said[0]) is not None:
        return
    first, second = said[:2]
    bare = tree.child(first, "cop", "aux", "mark") is None and tree.subject(second) is None
    beside = all(tree.deps[k] == "punct" or tree.is_over(first, k) for k in range(first + 1, tree.left(second)))
    if verb < first:
        beside = not any(tree.words[i] == "," for i in range(first, second))
    if bare and beside and tree.is_finite(second) and (first < verb) == (second < verb):
        tree.hang(first, second, "nsubj:pass" if tree.child(second, "aux:pass") is not None else "nsubj")
