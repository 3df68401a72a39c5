"""Slips of the tree about what a phrase belongs to, each put right where the order of words contradicts it.

"abuses committed by his men, including rape"         what "including" brings is among the abuses
"convicted of conspiring to traffic women"            "to" and a bare word before a plural: an infinitive
"denied firing at the town"                           what stands right behind a gerund belongs to it
"hold the guards responsible for it"                  what people are held to be is said by the verb
"On 3 June raiders looted it"                          the day is no part of the raiders
"killed men, as the army did in the north"             what stands behind "did" is the army's
"In Lom, Bor and Tar, nine were killed"                names in a row behind a preposition are no subject
"with Ost, the Lake Army (LA)-linked radio said"       what the bracket's name is linked to stands behind it
"attacked by gunmen believed to be rebels"             they are believed to be, and believe nothing
"Lom rejected a report by Bor"                        what stands behind the object is no part of the subject
"shot dead more than 300"                              so many were shot; the words before the number are its own
"""

from collections.abc import Callable

from extract.pipeline.lemmas import lemma_of
from extract.slips import conjuncts as rows
from extract.slips.beyond import goes_on_being
from extract.slips.mended_tree import FINITE, NOUNS, MendedTree
from extract.slips.naming import called, doer_behind_called, this_called
from extract.slips.predicates import shot_dead
from extract.slips.targets import charged_before
from extract.slips.wording import yet_to
from extract.slips.words import names_place_of_fraud, place_of_fraud
from extract.slips.wrongs import is_wrong
from extract.speech.cues import word_list

_PEOPLE = frozenset({"person", "organization"})
_PLACING = frozenset({"in", "at", "on", "during", "after", "since"})
_DATING = frozenset({"in", "on", "during", "since"})
_BEFORE = frozenset({"compound", "nummod", "nmod", "nmod:unmarked", "amod"})
_DEEDS = frozenset({"abstract", "event"})


def compared(tree: MendedTree, verb: int) -> None:
    """What stands behind a verb that only compares is that one's: "killed men, as the army did | in the north |"."""
    above = tree.heads[verb]
    if tree.words[verb].lower() not in ("do", "does", "did") or tree.marker(verb) not in ("as", "than"):
        return
    if tree.deps[verb] != "advcl":
        return
    for c in [c for c in tree.under[above] if c > verb and tree.deps[c] == "obl" and tree.words[c - 1] != ","]:
        tree.hang(c, verb, "obl")


def _in_a_row(tree: MendedTree, noun: int) -> None:
    """The first of two subjects, a name behind a comma, goes on with the names in the phrase before it."""
    verb, mark = tree.heads[noun], tree.left(noun) - 1
    if mark < 1 or tree.words[mark] != "," or tree.pos[noun] != "PROPN":
        return
    before = next((c for c in tree.under[verb] if c < mark and tree.deps[c] == "obl" and tree.marker(c)), None)
    if before is None or tree.pos[before] != "PROPN" or not (before == mark - 1 or tree.is_over(before, mark - 1)):
        return
    if any(noun < c < verb and tree.deps[c] in ("nsubj", "nsubj:pass") for c in tree.under[verb]):
        tree.hang(noun, before, "conj")


def _bracketed(tree: MendedTree, hyphen: int) -> None:
    """A name whose bracketed acronym takes a hyphen is part of what follows: "the Lake Army (LA)-backed guard"."""
    linked, acronym = hyphen + 1, hyphen - 2
    if not hyphen or tree.words[hyphen - 1] != ")":
        return
    if tree.tags[hyphen] != "HYPH" or linked >= len(tree.words) or tree.heads[linked] <= linked:  # not a dash
        return
    name = tree.heads[acronym] if tree.deps[acronym] == "appos" else acronym
    if name > acronym or tree.pos[name] not in NOUNS or tree.heads[name] == linked:
        return
    for c in [c for c in tree.under[name] if tree.deps[c] in ("case", "det")]:
        tree.hang(c, tree.heads[linked], tree.deps[c])
    tree.hang(name, linked, "compound")


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
    if not fits or not unfolds or tree.heads[mark] not in (noun, word) or names_place_of_fraud(tree, word):
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


def included_deed(tree: MendedTree, gerund: int) -> None:
    """A gerund with "including" is one of the deeds before it: "accused him of abuses, including | beating | them"."""
    verb = tree.heads[gerund]
    if tree.deps[gerund] != "advcl" or tree.tags[gerund] != "VBG":
        return
    before = [c for c in tree.under[verb] if verb < c < gerund and tree.deps[c] in ("obl", "obj")]
    if tree.marker(gerund) == "including" and before and tree.types[before[-1]] in _DEEDS:
        tree.hang(gerund, before[-1], "conj")


_CHARGED = frozenset({"for", "with", "of"})


def _gerund_before(tree: MendedTree, noun: int) -> None:
    """A wrong's gerund right behind "for" was read as part of its object: "fined for | torturing | guards".

    Or as a clause beside it: "arrested and charged with | trafficking | girls".
    """
    gerund = tree.left(noun) + 1
    first, beside = gerund - 1, tree.heads[noun]
    if tree.words[first].lower() not in _CHARGED or tree.heads[first] != noun or gerund >= noun:
        return
    part = tree.deps[gerund] == "amod" and tree.heads[gerund] == noun and tree.words[first].lower() == "for"
    if tree.tags[gerund] != "VBG" or not (part or (tree.heads[gerund] == beside and tree.deps[gerund] == "advcl")):
        return
    if tree.tags[noun] not in ("NNS", "NNPS") or not is_wrong(tree, gerund):
        return
    tree.hang(gerund, tree.heads[noun], "advcl")
    tree.hang(noun, gerund, "obj")
    tree.hang(first, gerund, "mark")
    tree.pos[gerund] = "VERB"


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


def _behind_date(tree: MendedTree, noun: int) -> None:
    """A date with a preposition before a subject is no part of it: "On 3 June | raiders | looted the town"."""
    first, verb = tree.left(noun), tree.heads[noun]
    if tree.words[first].lower() not in _DATING or tree.tags[first] != "IN" or verb < noun:
        return
    for date in [c for c in tree.under[noun] if first < c < noun and tree.deps[c] in _BEFORE]:
        if "time" in (tree.types[date], *(tree.types[c] for c in tree.under[date])) and tree.left(date) <= first + 1:
            tree.hang(date, verb, "obl")
            tree.hang(first, date, "case")
            return


def _described(tree: MendedTree, noun: int) -> None:
    """Who is described by a participle is no subject of it: "attacked by gunmen | believed | to be rebels"."""
    verb = tree.heads[noun]
    over = tree.heads[verb]
    if tree.marker(noun) != "by" or verb != noun + 1 or not over < noun or tree.tags[verb] not in ("VBN", "VBD"):
        return
    if tree.child(verb, "xcomp", "advcl") is not None and tree.pos[over] == "VERB":
        tree.tags[verb] = "VBN"
        tree.hang(noun, over, "obl:agent")
        tree.hang(verb, noun, "acl")


def _marked(tree: MendedTree, noun: int) -> None:
    """Of two objects the one with a preposition is none: "subjected migrants | to forced labour |"."""
    if tree.marker(noun) and tree.child(tree.heads[noun], "obj") not in (None, noun):
        tree.deps[noun], tree.changed = "obl", True


def _so_many(tree: MendedTree, number: int) -> None:
    """A bare number has what says how exact it is, and is whom a wrong befell: "shot dead | more than 300 |"."""
    if tree.pos[number] != "NUM":
        return
    lowers = [word.lower() for word in tree.words[max(0, number - 3) : number]]
    length = next((n for n in range(len(lowers), 0, -1) if "_".join(lowers[-n:]) in word_list("inexact")), 0)
    first, verb = number - length, tree.heads[number]
    if not length:
        return
    above = next((i for i in range(first, number) if tree.is_over(i, number)), None)
    if above is not None:  # "sold to men, as | many | as ten a night": the number's place is that of its words
        over, dep = tree.heads[above], tree.deps[above]
        verb = number if over == above else over
        tree.hang(number, verb, dep)
    if tree.deps[number] == "nummod":  # "killed | more than 300 | over two years"
        marker = tree.child(verb, "case")
        if marker is None or not number < marker < verb:
            return
        verb = tree.heads[verb]
        tree.hang(number, verb, "obl")
    tree.hang(number - 1, number, "advmod")
    for word in range(first, number - 1):
        tree.hang(word, number - 1, "fixed")
    behind = first - 1 if tree.words[first - 1].lower() == "dead" else first
    free = tree.deps[number].startswith("obl") and tree.child(verb, "obj", "nsubj:pass", "aux:pass") is None
    if free and behind == verb + 1 and is_wrong(tree, verb):
        tree.deps[number] = "obj"


def _held(tree: MendedTree, word: int) -> None:
    """For what people are held responsible is said of them by the verb: "hold the guards | responsible | for it"."""
    noun = tree.heads[word]
    verb = tree.heads[noun]
    if not verb < noun < word or tree.deps[noun] != "obj" or tree.words[word].lower() not in word_list("answerable"):
        return
    if lemma_of(tree.words[verb].lower(), "VERB", "VBD") not in word_list("holding"):
        return  # "punished those responsible"
    tree.hang(word, verb, "xcomp")
    for c in [c for c in tree.under[word] if tree.deps[c] == "conj" and tree.tags[c] in FINITE]:
        tree.hang(c, verb, "conj")  # "found him guilty of it and | sentenced | him"


def _crossing(tree: MendedTree, i: int) -> None:
    """A phrase right behind the object belongs to it, not to the subject: "the bank rejected a report | by Bo |"."""
    thing, over = tree.left(i) - 1, tree.heads[i]
    verb = tree.heads[thing] if thing > 0 else thing
    if tree.deps[thing] == "obj" and over < verb < thing and tree.heads[over] == verb and tree.deps[over] == "nsubj":
        tree.hang(i, thing, "nmod")


PHRASE_SLIPS: dict[str, tuple[Callable[[MendedTree, int], None], ...]] = {
    "ROOT": (yet_to,),
    "advmod": (yet_to,),
    "compound": (_infinitive,),
    "nsubj": (rows.one_name, rows.second_subject, _so_many, _behind_phrase, _behind_date, _in_a_row, _described),
    "nsubj:pass": (rows.one_name, rows.second_subject, _so_many, _behind_phrase, _behind_date, _in_a_row, _described),
    "obl": (doer_behind_called, _so_many, _infinitive, _included, _beside_gerund, _gerund_before, charged_before),
    "nmod": (
        rows.name_of_body,
        rows.quoted_predicate,
        _crossing,
        _infinitive,
        _included,
        _beside_gerund,
        _gerund_before,
    ),
    "obj": (rows.touching_name, _so_many, _marked, this_called),
    "obl:agent": (rows.only_among,),
    "obl:unmarked": (_so_many,),
    "nummod": (_so_many,),
    "amod": (_held, shot_dead),
    "appos": (
        rows.of_last_named,
        rows.ruled_out,
        rows.one_name,
        rows.listed_person,
        rows.owned_person,
        rows.name_behind_place,
    ),
    "conj": (
        rows.beside_whole_name,
        goes_on_being,
        rows.ruled_out,
        rows.one_name,
        rows.object_of_participle,
        rows.shared_noun,
        rows.deed_beside_deed,
        rows.name_behind_place,
        rows.same_noun,
    ),
    "flat": (rows.last_name,),
    "xcomp": (called,),
    "mark": (place_of_fraud,),
    "punct": (_bracketed,),
}
"""What puts right the phrase under a word other than a verb, by its relation."""
