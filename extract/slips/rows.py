"""Slips of the tree about predicates and relative clauses in a row, each put right by the words between them.

"It chides the judge, | holds | that Y"               behind a comma a verb goes on with the one above
"a man who ran it and | who goes | there says"       a second relative clause is no second voice
"has in three rulings | found | that Y"              the finite "has" of a participle behind a phrase is its auxiliary
"According to Lumen, | a charity |, the bishop left"  the first of two subjects says what the source is
"hinted, over tea, | that it writes | its own"       a clause with "that" is what a verb of speech says, however far
"told the guild | who had looted | the fund"         a question that is told, where nothing else is
"The roof leaks; a mason nods, and | says | that P"  behind a semicolon a verb goes on with the subject there
"kept them without pay and | beat | one"             a verb is joined to a verb, not to the noun before it
"burned huts, | robbed | men and shot one"           what stands between two verbs of a row is a third
"They fled, Roe said | without saying | why"         Roe does not say why
"She recalled the day when guards | beat | her"       it is the day's clause, and what she recalls
"""

from extract.slips.acts import first_subject
from extract.slips.conjuncts import both_in_sentence, both_in_what_is_said
from extract.slips.gapped import gapped_active, gapped_passive
from extract.slips.mended_tree import FINITE, NOUNS, SUBJECTS, MendedTree, relation_of, take_place
from extract.speech.cues import word_list
from extract.speech.forms import cue_verb

_FREE = frozenset({"conj", "appos", "dep", "parataxis"})
_LOOSE = frozenset({"ccomp", "parataxis", "acl", "dep"})
_BELOW_HAVE = frozenset({"advcl", "acl", "ccomp", "xcomp", "dep"})
_TOLD = frozenset({"ccomp", "xcomp", "advcl", "parataxis", "obl", "conj"})
_SO = frozenset({"so", "such"})


def mend_row(tree: MendedTree, verb: int) -> None:
    """What any verb in a row goes on with."""
    gapped_passive(tree, verb)
    gapped_active(tree, verb)
    time_recounted(tree, verb)
    in_row(tree, verb)
    parted_from_have(tree, verb)
    second_relative(tree, verb)
    if tree.deps[verb] in ("conj", "parataxis"):
        predicate_of_the_last(tree, verb)
    if tree.deps[verb] == "amod" and tree.words[verb - 1] == ",":
        taken_for_adjective(tree, verb)
    if tree.deps[verb] == "conj":
        both_in_what_is_said(tree, verb)
        both_in_sentence(tree, verb)
        if tree.pos[tree.heads[verb]] == "NOUN":
            beside_noun(tree, verb)


def mend_said(tree: MendedTree, verb: int) -> None:
    """What a verb of speech in a row says."""
    said_far_behind(tree, verb)
    said_in_row(tree, verb)
    left_unsaid(tree, verb)


def time_recounted(tree: MendedTree, verb: int) -> None:
    """What happened on a day that somebody tells of is told as well: "recalled the day when guards beat her"."""
    time = tree.child(verb, "obj")
    if time is None or tree.types[time] != "time":
        return
    date = next((c for c in tree.under[verb] if c > time and tree.deps[c] == "obl" and tree.types[c] == "time"), time)
    when = tree.right(time) + 1
    if tree.left(date) == when:  # "the day | in late May | when"
        when = next((k for k in range(date + 1, len(tree.words)) if tree.words[k] == "when"), when)
    clauses = (c for k in (verb, time, date) for c in tree.under[k] if tree.deps[c] in ("advcl", "acl:relcl"))
    clause = next((c for c in clauses if tree.left(c) == when and tree.words[when] == "when"), None)
    if clause is not None:
        tree.hang(clause, time, "acl:relcl")
        if date != time:
            tree.hang(date, time, "nmod")


def left_unsaid(tree: MendedTree, verb: int) -> None:
    """What a voice leaves out is its silence, not theirs of whom it tells: "They fled, Roe said without saying why"."""
    if tree.words[verb + 1 : verb + 2] != ("without",) or tree.subject(verb) is None:
        return
    silent = tree.heads[verb + 1]
    if tree.tags[silent] == "VBG" and tree.heads[silent] != verb and tree.heads[tree.heads[silent]] == verb:
        tree.hang(silent, verb, "advcl")


def taken_for_adjective(tree: MendedTree, verb: int) -> None:
    """A participle between verbs in a row is one of them: "burned huts, | robbed | men and shot one"."""
    thing = tree.heads[verb]
    before = tree.heads[thing]
    first = tree.heads[before]
    in_row = thing > verb > before > first and tree.deps[thing] in ("conj", "appos") and tree.deps[before] == "obj"
    if not in_row or tree.left(thing) != verb or tree.tags[first] not in ("VBD", "VBN"):
        return
    last = next((c for c in tree.under[first] if c > thing and tree.deps[c] == "conj"), None)
    if last is None or tree.child(last, "cc") is None or tree.tags[last] not in ("VBD", "VBN"):
        return
    if tree.subject(last) is not None:
        return
    tree.hang(verb, first, "conj")
    tree.hang(thing, verb, "obj")
    tree.tags[verb] = tree.tags[first]


def beside_noun(tree: MendedTree, verb: int) -> None:
    """A verb with an object is joined to the verb over a noun: "kept it without pay and | beat | one"."""
    noun = above = tree.heads[verb]
    plain = tree.tags[verb] in ("VB", "VBN", *FINITE) and tree.child(verb, *SUBJECTS, "aux", "aux:pass", "mark") is None
    if not plain or noun > verb or tree.child(verb, "obj") is None or tree.child(noun, "cop", *SUBJECTS) is not None:
        return
    while tree.pos[above] in NOUNS and tree.heads[above] < above:
        above = tree.heads[above]
    perfect = tree.tags[above] == "VBN" and tree.child(above, "aux") is not None
    if not (perfect or tree.tags[above] in ("VBD", "VBZ", "VBP")) or tree.tags[verb] not in ("VB", tree.tags[above]):
        return
    tree.hang(verb, above, "conj")
    tree.tags[verb] = tree.tags[above]


def predicate_of_the_last(tree: MendedTree, i: int) -> None:
    """A finite verb joined past a clause that has a subject of its own and a semicolon before it goes on with that."""
    first = tree.heads[i]
    if not first < i or tree.subject(i) is not None or not tree.is_finite(i):
        return
    new = _behind_semicolon(tree, first, i)
    if new is not None:  # "; | a mason |, who mended it, agrees"
        tree.hang(new, i, "nsubj:pass" if tree.child(i, "aux:pass") is not None else "nsubj")
        return
    last = next((c for c in reversed(tree.under[first]) if c < i and tree.deps[c] in ("parataxis", "conj")), None)
    if last is None or tree.subject(last) is None or not tree.is_finite(last):
        return
    if any(tree.words[k] == ";" for k in range(first, tree.left(last) + 1)):
        tree.hang(i, last, "conj")


def _behind_semicolon(tree: MendedTree, first: int, verb: int) -> int | None:
    """The noun phrase that a semicolon opens, with no clause but its own between it and the verb."""
    mark = next((k for k in range(verb - 1, first, -1) if tree.words[k] == ";"), None)
    if mark is None:
        return None
    nouns = [i for i in range(mark + 1, verb) if not mark < tree.heads[i] < verb and tree.deps[i] in _FREE]
    new = next((i for i in nouns if tree.left(i) == mark + 1 and tree.pos[i] in NOUNS), None)
    verbs = (k for k in range(mark + 1, verb) if tree.tags[k] in FINITE and tree.pos[k] == "VERB")
    return new if new is not None and all(tree.is_over(new, k) for k in verbs) else None


def in_row(tree: MendedTree, verb: int) -> None:
    """A finite verb right behind a comma, without subject and subjunction, is joined to the predicate above."""
    if tree.deps[verb] not in _LOOSE or tree.words[verb - 1] != "," or tree.tags[verb] not in ("VBZ", "VBD"):
        return
    if tree.left(verb) != verb or tree.subject(verb) is not None or tree.child(verb, "aux", "aux:pass", "mark"):
        return
    above = tree.heads[verb]
    if tree.deps[verb] == "acl":
        if tree.tags[verb] != "VBZ":
            return  # "the director, | named | in May, left"
        while tree.pos[above] in NOUNS and tree.heads[above] != above:
            above = tree.heads[above]
    told = tree.deps[verb] == "ccomp" and tree.child(above, "mark") is not None
    if above < verb and not told and tree.tags[above] == tree.tags[verb] and first_subject(tree, above) is not None:
        tree.hang(verb, above, "conj")


def said_in_row(tree: MendedTree, verb: int) -> None:
    """A verb of speech right behind a comma, with its clause behind it, goes on with what a parser takes for said, too.

    "The envoy slammed the raid, | said that | rebels shot a nurse": the envoy slams it, and says so.
    """
    if tree.words[verb - 1] != "," or tree.tags[verb] not in ("VBZ", "VBD"):
        return
    clauses = [c for c in tree.under[verb] if tree.deps[c] == "ccomp"]
    if len(clauses) != 2 or not clauses[0] < verb < clauses[1] or tree.marker(clauses[1]) != "that":
        return
    first, own = clauses[0], tree.subject(verb)
    doer = tree.subject(first) if own is None else own
    if doer is None or doer > first or tree.tags[first] != tree.tags[verb] or tree.child(first, "mark") is not None:
        return
    take_place(tree, first, verb)
    tree.hang(verb, first, "conj")
    tree.hang(doer, first, "nsubj")


def second_relative(tree: MendedTree, verb: int) -> None:
    """A clause with a relative pronoun that is joined to a noun is one more relative clause of that noun."""
    noun = tree.heads[verb]
    if tree.deps[verb] != "conj" or tree.pos[noun] not in NOUNS or not noun < verb:
        return
    subject = tree.subject(verb)
    relative = subject is not None and tree.tags[tree.left(subject)] in ("WP", "WDT", "WP$")
    if relative and any(tree.deps[c] == "acl:relcl" and c < verb for c in tree.under[noun]):
        tree.hang(verb, noun, "acl:relcl")


def parted_from_have(tree: MendedTree, verb: int) -> None:
    """A participle below a "has" that a phrase parts from it is the verb of the sentence, and "has" its auxiliary."""
    have = tree.heads[verb]
    if tree.tags[verb] != "VBN" or tree.deps[verb] not in _BELOW_HAVE or not have < verb - 2:
        return
    if tree.words[have] not in ("has", "have", "had") or tree.child(verb, "aux", "aux:pass", "mark") is not None:
        return
    first = have + 1
    if tree.words[first] != "," and tree.deps[first] != "case":
        return  # "has | a house built in May"
    below = [c for c in tree.under[have] if c != verb]
    above = have if tree.heads[have] == have else tree.heads[have]
    dep = relation_of(tree, have)
    for c in [c for c in tree.under[verb] if c < verb and tree.deps[c] in SUBJECTS]:
        tree.hang(c, verb, "obl")  # "since | May | found"
    tree.hang(verb, verb if above == have else above, dep)
    tree.hang(have, verb, "aux")
    for c in below:
        tree.hang(c, verb, "obl" if tree.deps[c] == "obj" else tree.deps[c])


def apposition_of_source(tree: MendedTree, preposition: int) -> None:
    """Of two subjects behind "according to NAME," the one right behind it says who or what the source is.

    So a name right behind a phrase in front says what that is: "In one of the villages, | Sorel |, the women sang".
    """
    source = tree.heads[preposition]
    verb = tree.heads[source]
    according = tree.words[preposition].lower() == "according"
    if according and tree.deps[source] == "obl:agent":  # "was beaten, according to his sister": she did not beat him
        tree.deps[source], tree.changed = "obl", True
    if not source < verb:
        return
    if not according and (tree.words[verb - 1] == "," or tree.tags[preposition] != "IN"):
        return
    subjects = [c for c in tree.under[verb] if source < c < verb and tree.deps[c] in ("nsubj", "nsubj:pass")]
    if len(subjects) != 2:
        return
    first, second = (tree.left(c) for c in subjects)
    end = max((i for i in range(source, first) if tree.heads[i] == source or i == source), default=source)
    between = tree.words[end] == "," or tree.words[end + 1 : first] == (",",)
    if not according and not (tree.pos[subjects[0]] == "PROPN" and tree.pos[subjects[1]] != "PROPN"):
        return
    if not according and tree.child(subjects[0], "conj") is not None:  # "In Lom, Bor and Tar, nine were killed"
        return
    named = not according or tree.words[first].lower() in ("a", "an", "the")
    if between and named and tree.words[second - 1] == ",":
        tree.hang(subjects[0], source, "appos")


def said_far_behind(tree: MendedTree, verb: int) -> None:
    """A clause with "that" and a subject that is hung on a verb of speech like a purpose is what it says."""
    if tree.child(verb, "ccomp", "xcomp", "obj") is not None:
        return
    for clause in tree.under[verb]:
        if clause > verb and tree.deps[clause] == "advcl" and tree.marker(clause) == "that":
            so = any(tree.words[i].lower() in _SO for i in range(verb, tree.left(clause)))
            if tree.words[tree.left(clause)] == "that" and tree.subject(clause) is not None and not so:
                tree.deps[clause], tree.changed = "ccomp", True
            return


def question_told(tree: MendedTree, verb: int) -> None:
    """A clause with "who" right behind whoever is told, of a verb that nothing else is told by, is a question."""
    told = tree.child(verb, "iobj", "obj")
    if told is None or told < verb or any(tree.deps[c] in _TOLD for c in tree.under[verb] if c > told):
        return
    for clause in tree.under[told]:
        who = tree.left(clause)
        if tree.deps[clause] == "acl:relcl" and tree.words[who] == "who" and tree.words[who - 1] != ",":
            body = tree.child(clause, "obj", "ccomp") is not None and tree.types[told] == "organization"
            addressed = who == told + 1 and cue_verb(tree.words[verb].lower()) in word_list("addressing")
            alone = addressed and tree.child(verb, "obl", "advcl") is None and tree.tags[told][:3] != "NNP"
            if body or alone:  # "told the guild | who had looted it |", "would not tell guards | who had paid |"
                tree.hang(clause, verb, "ccomp")
            return
