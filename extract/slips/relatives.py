"""Slips of the tree around relative clauses behind a comma, which tell of the noun before that comma.

"The women, | three | of whom were under 18, fled"      three is the clause's subject, and no part of the women
'"Nobody came," said Ann Lee, whose cousin | had left |'    of Lee, and nothing that she said
"It shelved the file, over which it | had | no power"    of the file, and not of a noun before the verb
"the tutor of Bo Kim, who wrote and now | leads | a bank"   Kim leads it, as he wrote
"a spokesman for the junta, which | seized | power"     no person is a "which"
"a man | the police | accused of theft"                the police accuse him, and are no other name of his
"freed girls who were locked up and arrested two"       who freed them arrests the two
"It was two wardens, by her account, who | fled |"          the wardens, past who says so
"""

from extract.mentions.fate_verbs import fate_verbs
from extract.pipeline.lemmas import lemma_of
from extract.slips.gaps import several_beyond
from extract.slips.mended_tree import FINITE, NOUNS, RELATIVE, SUBJECTS, MendedTree
from extract.slips.naming import short_clause
from extract.speech.cues import word_list
from extract.speech.forms import cue_verb

_PRONOUNS = frozenset({"which", "who", "whom", "whose"})
_COUNTING = frozenset({"DT", "PDT", "CD", "JJ", "JJR", "JJS", "IN", "RB", "RBR", "NN", "NNS"})
_COUNT = 4  # words before "of whom"
_BRACKETED = 3  # words of an acronym with its brackets
_ASIDE = 12  # words of a parenthesis
_IN_NAMES = ("flat", "compound", "goeswith")
_ASTRAY = frozenset({"ccomp", "advcl", "advcl:relcl", "parataxis", "conj", "dep", "appos"})
_MARKS = frozenset({'"', "“", "”", "''"})
_SETTINGS = ("place", "time")
_BODIES = ("organization", "place")
_NOBODY = frozenset({"place", "event"})


def mend_relative(tree: MendedTree, i: int) -> None:
    """The clause that a relative pronoun opens, or that goes on with such a one."""
    if tree.tags[i][0] == "W":
        relative_clause(tree, i)
    if tree.deps[i] == "acl:relcl":
        joined_relative(tree, i)
    elif tree.deps[i] == "conj" and tree.pos[i] == "VERB":
        unclosed_relative(tree, i)
        arrest_beyond(tree, i)
        several_beyond(tree, i)
    elif tree.deps[i] == "acl" and not short_clause(tree, i) and tree.tags[i] == "VBN":
        apposed_doer(tree, i)


def apposed_doer(tree: MendedTree, i: int) -> None:
    """Who stands between a noun, without a comma, and a verb acts on it: "a man | the police | accused of theft"."""
    doer = tree.heads[i]
    whom, first = tree.heads[doer], tree.left(doer)
    if tree.deps[doer] == "nsubj":
        whom = tree.subject(whom) or doer  # both taken for subjects of "has fled"
    beside = doer == i - 1 and whom < first and tree.pos[first - 1] in ("NOUN", "PROPN")
    if not beside or tree.deps[doer] not in ("appos", "nsubj") or tree.tags[first] not in ("DT", "PRP$"):
        return
    taken = tree.child(i, "obj", "obl:agent") is not None
    if not taken and tree.pos[whom] == "NOUN" and tree.may_be_past(i):
        tree.hang(i, whom, "acl:relcl")
        tree.hang(doer, i, "nsubj")
        tree.tags[i] = "VBD"


def said_of_the_charge(tree: MendedTree, verb: int) -> None:
    """What somebody with a name between commas makes of a charge: "a charge its envoy, Bo Kim, | calls | a lie"."""
    helper = tree.child(verb, "aux")
    closing = (verb if helper is None or helper > verb else helper) - 1
    opening = closing - 1
    while opening > 0 and tree.tags[opening][:3] == "NNP":
        opening -= 1
    voice = opening - 1
    if not tree.words[closing] == tree.words[opening] == "," or opening == closing - 1 or tree.pos[voice] != "NOUN":
        return
    first = next((k for k in range(voice, max(voice - _COUNT, 0), -1) if tree.tags[k] in ("DT", "PRP$")), 0)
    noun = first - 1 - (tree.words[first - 1] == "that")
    word, above = tree.words[max(noun, 0)].lower(), tree.heads[verb]
    charge = word.removesuffix("s") in word_list("voiceless", "reportlike") and tree.left(noun) != noun
    if noun < 2 or not (charge or word == "something"):
        return
    top = above if above < noun else tree.heads[above]
    while tree.deps[top] in ("ccomp", "appos", "obj", "advcl") and tree.heads[top] < top:
        top = tree.heads[top]
    tree.hang(verb, top, "parataxis")
    tree.hang(noun, top, "parataxis")
    tree.hang(verb, noun, "acl:relcl")
    tree.hang(voice, verb, "nsubj")
    named = next((k for k in range(opening + 1, closing) if not opening < tree.heads[k] < closing), opening + 1)
    tree.hang(named, voice, "appos")


def arrest_beyond(tree: MendedTree, i: int) -> None:
    """Who frees people arrests others, not those who were held: "freed girls who were sold and | arrested | two"."""
    clause = tree.heads[i]
    people = tree.heads[clause]
    freed = tree.deps[clause] == "acl:relcl" and tree.deps[people] == "obj" and tree.child(clause, "aux:pass")
    if not freed or tree.child(i, "obj") is None or tree.child(i, "aux", "aux:pass", *SUBJECTS) is not None:
        return
    if lemma_of(tree.words[i].lower(), "VERB", "VBD") in fate_verbs("arrests"):
        tree.hang(i, tree.heads[people], "conj")


def unclosed_relative(tree: MendedTree, i: int) -> None:
    """What "and" joins to a relative clause that a comma opens and none closes goes on with that clause."""
    joint = tree.left(i)
    if tree.deps[joint] != "cc" or tree.words[joint - 1] == "," or tree.subject(i) is not None:
        return
    above = tree.heads[i]
    first = next((k for k in range(joint - 1, above, -1) if tree.deps[k] == "acl:relcl"), None)
    if first is None or not tree.is_finite(i) or not tree.is_finite(first):
        return
    begins = tree.left(first)
    closed = "," in tree.words[first:joint] or tree.words[begins - 1] != "," or tree.words[begins].lower() != "who"
    if tree.deps[tree.heads[first]] == "appos":  # "the Front, a militia that has fled and | is | sought"
        closed = closed and not (_is_present(tree, i) and _is_present(tree, first) and not _is_present(tree, above))
    if not closed and tree.is_finite(i) and all(tree.is_over(first, k) for k in range(first + 1, joint)):
        tree.hang(i, first, "conj")


def _is_present(tree: MendedTree, i: int) -> bool:
    """Whether a verb, or the first word of what helps it, is of the present."""
    first = tree.child(i, "aux", "aux:pass", "cop")
    return tree.tags[i if first is None else first] in ("VBZ", "VBP")


def relative_clause(tree: MendedTree, i: int) -> None:
    """The clause of a relative pronoun whose phrase a comma opens hangs on the noun there, with its own subject."""
    _of_first_clause(tree, i)
    if tree.words[i].lower() not in _PRONOUNS:
        if tree.words[i].lower() == "that" and tree.words[i - 1] == ",":
            _cleft(tree, i)
        return
    first, owner = _opening(tree, i)
    if first < 2 or tree.words[first - 1] != ",":
        _of_people(tree, i)
        return
    if first == i and owner is None and _cleft(tree, i):
        return
    noun = _noun_before(tree, first - 2)
    verb = _verb_of(tree, i if owner is None else owner, i, first)
    if noun is None and verb is not None and owner is not None:  # "Six women live here, | three of whom | limp"
        noun = tree.child(tree.heads[verb], "obj", "nsubj")
    if noun is None or verb is None or noun > first:
        return
    if owner is not None and (tree.heads[owner] != verb or tree.deps[owner] not in SUBJECTS):
        if tree.subject(verb) is None:
            tree.hang(owner, verb, "nsubj" if tree.child(verb, "aux:pass") is None else "nsubj:pass")
        elif tree.heads[owner] != verb:
            return
    if tree.heads[verb] != verb and _is_astray(tree, verb, noun, i, bare=first == i):
        tree.hang(verb, noun, "acl:relcl")


def _of_first_clause(tree: MendedTree, i: int) -> None:
    """The pronoun before a clause that lacks an object is that: "women | whom a guard kept there | were freed"."""
    far = tree.heads[i]
    noun = tree.heads[far]
    if tree.deps[far] != "acl:relcl" or not noun < i < far or tree.deps[i] not in SUBJECTS:
        return
    near = next((c for c in tree.under[noun] if i < c < far and tree.deps[c] == "acl:relcl"), None)
    own = None if near is None else tree.subject(near)
    if near is not None and own is not None and i < own < near and tree.child(near, "obj", "ccomp") is None:
        tree.hang(i, near, "obj")


def _of_people(tree: MendedTree, i: int) -> None:
    """What is told with "who" is told of people, past the place named last: "men waging war in Chad | who fled |"."""
    verb = tree.heads[i]
    noun = at = tree.heads[verb]
    if (
        tree.words[i].lower() != "who"
        or tree.deps[verb] != "acl:relcl"
        or tree.types[noun] not in _NOBODY
        or tree.pos[noun] == "PRON"
    ):
        return
    doing = False
    while tree.heads[at] < at:
        doing = doing or tree.deps[at] == "acl"
        at = tree.heads[at]
        if doing and tree.pos[at] == "NOUN" and tree.types[at] == "person":
            tree.hang(verb, at, "acl:relcl")
            return
        if tree.is_finite(at):
            break
    for c in tree.under[at]:  # "targeted men perpetuating the war in Chad who"
        if c < noun and tree.deps[c] == "obj" and tree.types[c] == "person" and tree.pos[c] == "NOUN":
            tree.hang(verb, c, "acl:relcl")
            return


def joined_relative(tree: MendedTree, i: int) -> None:
    """A second clause without a pronoun, joined with "and", goes on with the relative clause before it."""
    joint = tree.left(i)
    if tree.deps[joint] != "cc" or tree.subject(i) is not None:
        return
    first = next((k for k in range(joint - 1, tree.heads[i], -1) if tree.deps[k] == "acl:relcl"), None)
    if first is not None and tree.is_finite(i) and tree.tags[tree.left(first)] in RELATIVE:
        tree.hang(i, first, "conj")


def _cleft(tree: MendedTree, i: int) -> bool:
    """Let the clause of a pronoun behind a parenthesis hang on what "it was" picks out before that; False if none."""
    verb = tree.heads[i]
    opening = next((k for k in range(i - 2, max(i - _ASIDE, 0), -1) if tree.words[k] == ","), 0)
    noun = next((k for k in range(opening - 1, max(opening - _COUNT, 0), -1) if tree.child(k, "cop") is not None), None)
    subject = None if noun is None else tree.child(noun, "nsubj", "expl")
    if noun is None or subject is None or tree.words[subject].lower() != "it" or not tree.is_finite(verb):
        return False
    if tree.deps[i] == "mark":
        if tree.child(verb, *SUBJECTS) is not None or tree.child(noun, "case") is not None:
            return False  # "It was in May, she says, that he left"
        tree.hang(i, verb, "nsubj")
        tree.tags[i], tree.pos[i] = "WDT", "PRON"
    if not (verb > i and tree.pos[noun] in NOUNS):
        return False
    if (tree.heads[verb], tree.deps[verb]) != (noun, "acl:relcl"):
        tree.hang(verb, noun, "acl:relcl")
    return True


def _opening(tree: MendedTree, i: int) -> tuple[int, int | None]:
    """The first word of the pronoun's phrase, and the noun that it goes with: "whose | son |", "| three | of whom"."""
    if tree.words[i].lower() == "whose":
        noun = tree.heads[i]
        return i, noun if noun > i and tree.pos[noun] in NOUNS else None
    if tree.words[i - 1] == "of" and tree.words[i - 2] != ",":
        first = i - 2
        while first > i - 2 - _COUNT and tree.tags[first - 1] in _COUNTING and tree.words[first - 1] != ",":
            first -= 1
        return first, i - 2
    return (i - 1, None) if tree.tags[i - 1] in ("IN", "TO") else (i, None)


def _noun_before(tree: MendedTree, i: int) -> int | None:
    """The head of the noun phrase that ends here, before an acronym in brackets."""
    if tree.words[i] in _MARKS:
        i -= 1
    if tree.words[i] == ")" and i > _BRACKETED and tree.words[i - 2] == "(":
        i -= _BRACKETED
    if tree.pos[i] not in NOUNS:
        return None
    while tree.deps[i] in _IN_NAMES and tree.heads[i] != i:
        i = tree.heads[i]
    return i if tree.pos[i] in NOUNS else None


def _verb_of(tree: MendedTree, subject: int, pronoun: int, first: int) -> int | None:
    """The head of the clause of this subject, or of the first clause behind it that has none."""
    above = tree.heads[subject]
    if above > pronoun and tree.is_finite(above) and not _has_earlier_subject(tree, above, first):
        return above
    if subject == pronoun:
        return None
    for k in range(pronoun + 1, len(tree.words)):
        if tree.words[k] in (",", ";", ":", ".") or tree.tags[k] in RELATIVE:
            return None
        if tree.tags[k] in FINITE and tree.pos[k] in ("VERB", "AUX"):
            verb = tree.heads[k] if tree.pos[k] == "AUX" and tree.heads[k] > k else k
            return None if _has_earlier_subject(tree, verb, first) else verb
    return None


def _has_earlier_subject(tree: MendedTree, verb: int, first: int) -> bool:
    return any(c < first and tree.deps[c] in SUBJECTS for c in tree.under[verb])


def _is_astray(tree: MendedTree, verb: int, noun: int, pronoun: int, *, bare: bool) -> bool:
    """Whether a relative clause hangs on a verb, or on a noun with that noun's verb between."""
    above, dep = tree.heads[verb], tree.deps[verb]
    if dep == "acl:relcl":
        between = (k for k in range(above + 1, noun) if tree.pos[k] == "VERB" and tree.tags[k] in FINITE)
        beyond = above < noun and any(not tree.is_over(above, k) for k in between)
        body = tree.types[above] == "person" and tree.types[noun] in _BODIES
        if bare and body and tree.words[pronoun].lower() == "which":
            return tree.is_over(above, noun)  # "a spokesman for the junta, which"
        return beyond and not (tree.types[above] == "person" and tree.types[noun] in _SETTINGS)
    if dep not in _ASTRAY or tree.pos[above] in NOUNS:
        return False
    if not bare or tree.words[pronoun].lower() in ("whose", "whom"):
        return True
    if tree.words[pronoun].lower() == "which" and tree.deps[pronoun] == "nsubj":
        return cue_verb(tree.words[verb].lower()) in word_list("speaking")  # no deed says anything
    told = dep == "ccomp" and tree.heads[noun] == above < noun  # "said Ann Lee, who fled"
    told = told or (dep == "advcl:relcl" and above < tree.heads[noun] < noun)  # "It sank, said Ann Lee, who fled"
    return told and tree.words[pronoun].lower() == "who" and tree.deps[noun] in SUBJECTS
