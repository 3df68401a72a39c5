"""Slips of the tree about the subject of a verb that reports, each put right where the order of words contradicts it.

"Villagers | accused | the army"               a bare noun before a finite verb without subject is that
"The Star newspaper | said | the boats left"   what stands before the voice is no subject of what is said
"P," Lee said, | adding | that Q               a participle behind the cue is the voice's next act
"the son of a man who fled and | suggested |"   a further verb goes on with the relative clause whose tense it has
"They fled, aides of the mayor | said |."       the words between the last comma and the verb are its voice
"Soldiers burned it, | says | the report."      who stands behind a cue at the end speaks
"P," a man who gave no name | said |           of two relative clauses the one without a pronoun is the cue
"reports of | girls | being sold"              who stands between "of" and the verb suffers it
"said it had begun and | had gone | on"         what had happened goes on with what had happened, not with the saying
"""

from extract.speech.mended_tree import AUXILIARY, FINITE, NOUNS, RELATIVE, SUBJECTS, MendedTree

_TAKEN_FOR = frozenset({"obj", "obl", "iobj", "nmod", "dep", "dislocated", "vocative"})
_MARKS = frozenset({"”", '"', "''", "’", ";", ":"})
_NAMING = frozenset({"compound", "flat", "amod", "nmod:desc", "det", "nmod"})


def lacking_subject(tree: MendedTree, verb: int) -> None:
    """The first noun without preposition that a finite verb without subject has before it is its subject."""
    if tree.deps[verb] in ("conj", "acl:relcl", "acl", "amod") or tree.subject(verb) is not None:
        return
    helped = any(tree.deps[c] == "aux" and tree.tags[c] in FINITE for c in tree.under[verb])
    if tree.pos[verb] != "VERB" or not (tree.tags[verb] in FINITE or (tree.tags[verb] == "VBN" and helped)):
        return
    for c in tree.under[verb]:
        if c > verb:
            break
        bare = tree.pos[c] in NOUNS and tree.child(c, "case", "mark") is None
        if bare and tree.deps[c] in _TAKEN_FOR and tree.types[c] != "time":
            passive = tree.child(verb, "aux:pass") is not None
            tree.hang(c, verb, "nsubj:pass" if passive else "nsubj")
            return
    _from_beyond(tree, verb)


def _from_beyond(tree: MendedTree, verb: int) -> None:
    """The noun right before the verb that hangs on a word behind it: "The party | has said | three have fled"."""
    noun, said = min([verb, *(c for c in tree.under[verb] if tree.deps[c] in AUXILIARY)]) - 1, tree.child(verb, "ccomp")
    if noun < 0 or tree.pos[noun] not in NOUNS or said is None or said < verb:
        return
    while tree.heads[noun] < verb and tree.heads[noun] != noun:
        noun = tree.heads[noun]
    inside = noun < verb < tree.heads[noun] and tree.is_over(said, noun)
    if inside and tree.deps[noun] == "nmod" and tree.child(noun, "case", "mark") is None:
        tree.hang(noun, verb, "nsubj")


def subject_beyond(tree: MendedTree, verb: int) -> None:
    """A subject before the voice, where what is said has one behind the cue, belongs to either, and is no subject."""
    voice, said = tree.subject(verb), tree.child(verb, "ccomp")
    if voice is None or said is None or not voice < verb < said:
        return
    subjects = [c for c in tree.under[said] if tree.deps[c] in SUBJECTS]
    if len(subjects) != 2 or not subjects[0] < voice < verb < subjects[1] or tree.tags[subjects[0]].startswith("W"):
        return
    beside = not any(tree.words[i] == "," for i in range(subjects[0], voice))
    tree.hang(subjects[0], voice if beside else verb, "compound" if beside else "dislocated")


def next_act(tree: MendedTree, verb: int) -> None:
    """A participle that reports, behind the comma after a cue, hangs on that cue: 'Lee said, | adding | that'."""
    if tree.tags[verb] != "VBG" or verb < 3 or tree.words[verb - 1] != ",":
        return
    cue = verb - 2
    while cue > 0 and tree.deps[cue] in _NAMING | SUBJECTS and tree.heads[cue] < cue:
        cue = tree.heads[cue]  # "said Ann Lee, adding that"
    finite = tree.pos[cue] == "VERB" and tree.tags[cue] in FINITE
    if finite and tree.heads[verb] != cue and not tree.is_over(verb, cue):
        tree.hang(verb, cue, "advcl")


def relative_act(tree: MendedTree, verb: int) -> None:
    """A past joined to "is" goes on with the relative clause between: "is the father of one who fled | and said | "."""
    above, joint = tree.heads[verb], tree.child(verb, "cc")
    if tree.deps[verb] != "conj" or tree.tags[verb] != "VBD" or joint is None or tree.subject(verb) is not None:
        return
    copula = next((c for c in tree.under[above] if tree.deps[c] in AUXILIARY), above)
    if tree.tags[copula] != "VBZ" or tree.words[joint - 1] == ",":
        return
    between = [i for i in range(above + 1, joint) if tree.deps[i] == "acl:relcl" and tree.tags[i] == "VBD"]
    if between and tree.is_over(above, between[-1]):
        tree.hang(verb, between[-1], "conj")


def crossed_subjects(tree: MendedTree, verb: int) -> None:
    """Of a clause and the cue behind it, each has the subject beside it: "Officials must act, | the group | said"."""
    said, first = tree.child(verb, "ccomp"), tree.subject(verb)
    if said is None or first is None or not first < said < verb:
        return
    voice = next((c for c in tree.under[said] if said < c < verb and tree.deps[c] == "nsubj"), None)
    if voice is None or tree.words[tree.left(voice) - 1] != "," or tree.tags[first] in ("WP", "WDT"):
        return
    passive = tree.child(said, "aux:pass") is not None
    tree.hang(first, said, "nsubj:pass" if passive else "nsubj")
    tree.hang(voice, verb, "nsubj")


def voice_at_end(tree: MendedTree, verb: int) -> None:
    """The phrase between the last comma and a cue without subject, with what is said before both, is its subject."""
    said = tree.child(verb, "ccomp")
    if said is None and tree.deps[verb] == "parataxis":
        said = tree.heads[verb]  # "burning them, a resident | said |"
    if said is None or said > verb or tree.subject(verb) is not None or tree.tags[verb] not in FINITE:
        return
    comma = verb - 1
    while comma > said and tree.words[comma] != ",":
        if tree.tags[comma] in FINITE or tree.pos[comma] == "PRON" or tree.words[comma] in _MARKS:
            return
        comma -= 1
    if comma <= said or comma + 1 == verb:
        return
    tops = [i for i in range(comma + 1, verb) if not comma < tree.heads[i] < verb and tree.deps[i] != "punct"]
    if len(tops) == 1 and tree.pos[tops[0]] in NOUNS and tree.child(tops[0], "case") is None:
        tree.hang(tops[0], verb, "nsubj")


def goes_on_before(tree: MendedTree, verb: int) -> None:
    """A past perfect joined to a cue in the past goes on with what that reports, where this had happened, too."""
    cue = tree.heads[verb]
    if tree.deps[verb] != "conj" or tree.subject(verb) is not None or tree.tags[cue] != "VBD":
        return
    said = tree.child(cue, "ccomp")
    if said is not None and cue < said < verb and _had(tree, verb) and _had(tree, said):
        tree.hang(verb, said, "conj")


def _had(tree: MendedTree, verb: int) -> bool:
    return any(tree.deps[c] == "aux" and tree.words[c].lower() == "had" for c in tree.under[verb])


def voice_with_clause(tree: MendedTree, verb: int) -> None:
    """Who stands behind a closing mark with a clause of his own speaks: '"P," a man who gave no name | said |'."""
    voice = tree.heads[verb]
    said = tree.heads[voice]
    if tree.deps[verb] != "acl:relcl" or tree.deps[voice] not in SUBJECTS or not said < voice < verb:
        return
    pronoun = any(tree.tags[c] in RELATIVE or tree.deps[c] in SUBJECTS for c in tree.under[verb])
    if pronoun or tree.tags[verb] not in FINITE or tree.words[tree.left(voice) - 1] not in _MARKS:
        return
    top = tree.heads[said] == said
    tree.hang(verb, verb if top else tree.heads[said], "ROOT" if top else tree.deps[said])
    tree.hang(said, verb, "ccomp")
    tree.hang(voice, verb, "nsubj")


def sufferer(tree: MendedTree, verb: int) -> None:
    """Who stands between the "of" of a clause and its verb is its subject: "reports of | girls | being sold"."""
    mark = tree.child(verb, "mark")
    if tree.deps[verb] != "acl" or mark is None or tree.words[mark].lower() != "of" or tree.subject(verb) is not None:
        return
    for c in [c for c in tree.under[tree.heads[verb]] if mark < c < verb and tree.deps[c] == "nmod"]:
        if tree.child(c, "case") is None:
            tree.hang(c, verb, "nsubj:pass" if tree.child(verb, "aux:pass") is not None else "nsubj")
            return


def voice_behind(tree: MendedTree, verb: int) -> None:
    """The noun behind a cue that ends its sentence speaks, not whom that is about: "They fled, says the report."."""
    first, said, last = tree.child(verb, "nsubj"), tree.child(verb, "ccomp"), tree.child(verb, "obj")
    if first is None or said is None or last is None or not first < said < verb < last or tree.words[verb - 1] != ",":
        return
    if tree.tags[verb] in FINITE and tree.pos[last] in NOUNS and tree.subject(said) is None:
        tree.hang(first, said, "nsubj:pass" if tree.child(said, "aux:pass") is not None else "nsubj")
        tree.hang(last, verb, "nsubj")
