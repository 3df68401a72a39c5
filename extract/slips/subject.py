"""Slips of the tree about the subject of a verb that reports, each put right where the order of words contradicts it.

"Villagers | accused | the army"               a bare noun before a finite verb without subject is that
"The Star newspaper | said | the boats left"   what stands before the voice is no subject of what is said
"the son of a man who fled and | suggested |"   a further verb goes on with the relative clause whose tense it has
"They fled, aides of the mayor | said |."       the words between the last comma and the verb are its voice
"Soldiers burned it, | says | the report."      who stands behind a cue at the end speaks
"P," a man who gave no name | said |           of two relative clauses the one without a pronoun is the cue
"On the eve of it | Ost |, too, said"           who stands before ", too," speaks
"After raids in Lom and Bor, | the army |, with police, held nine"  no third of those places does
"""

from extract.slips.mended_tree import AUXILIARY, FINITE, NOUNS, RELATIVE, SUBJECTS, MendedTree
from extract.speech.cues import cue_table, word_list
from extract.speech.forms import cue_verb

_TAKEN_FOR = frozenset({"obj", "obl", "iobj", "nmod", "dep", "dislocated", "vocative"})
_MARKS = frozenset({"”", '"', "''", "’", ";", ":"})
_TOLD = ("cc", "obj", "xcomp", "ccomp", "mark")
_SHORTEST = 5  # words of a phrase with a row in it, and of the subject behind it


def lacking_subject(tree: MendedTree, verb: int) -> None:
    """The first noun without preposition that a finite verb without subject has before it is its subject."""
    if tree.deps[verb - 1] == "det" and tree.heads[verb - 1] == verb and tree.tags[verb] in FINITE:
        tree.hang(verb - 1, verb, "nsubj")  # "| Another | claims that Y"
    if tree.deps[verb] in ("conj", "acl:relcl", "acl", "amod") or tree.subject(verb) is not None:
        return
    helped = any(tree.deps[c] == "aux" and tree.tags[c] in FINITE for c in tree.under[verb])
    bare = tree.tags[verb] == "VB" and tree.child(verb, "mark", "aux") is None  # "the reports | show | that"
    if tree.pos[verb] != "VERB" or not (tree.tags[verb] in FINITE or bare or (tree.tags[verb] == "VBN" and helped)):
        return
    for c in tree.under[verb]:
        if c > verb:
            break
        plain = tree.pos[c] in NOUNS and tree.child(c, "case", "mark") is None
        if plain and not bare and tree.deps[c] in _TAKEN_FOR and tree.types[c] != "time":
            passive = tree.child(verb, "aux:pass") is not None
            tree.hang(c, verb, "nsubj:pass" if passive else "nsubj")
            return
    if not bare:
        _set_off(tree, verb)
    _from_beyond(tree, verb)


def _set_off(tree: MendedTree, verb: int) -> None:
    """The name before ", too," and the like, hung on a phrase before: "On the eve of the vote | Ost |, too, said"."""
    words, mark = tree.words, verb - 1
    if verb < 5 or words[mark] != ",":
        return
    first = next((i for i in range(mark - 1, max(mark - 5, 0), -1) if words[i] == ","), 0)
    if first == 0 or words[mark - 1].lower() not in word_list("besides"):
        return
    name = tree.heads[first - 1] if tree.deps[first - 1] == "flat" else first - 1
    loose = tree.deps[name] in ("appos", "nmod", "flat", "dep") and tree.child(name, "case", "mark") is None
    if tree.pos[name] == "PROPN" and name < first and loose:
        tree.hang(name, verb, "nsubj")


def _from_beyond(tree: MendedTree, verb: int) -> None:
    """The noun right before the verb that hangs on a word behind it: "The party | has said | three have fled"."""
    noun, said = min([verb, *(c for c in tree.under[verb] if tree.deps[c] in AUXILIARY)]) - 1, tree.child(verb, "ccomp")
    if noun < 0 or tree.pos[noun] not in NOUNS or said is None or said < verb:
        return
    while tree.heads[noun] < verb and tree.heads[noun] != noun:
        noun = tree.heads[noun]
    inside = noun < verb < tree.heads[noun] and tree.is_over(said, noun)
    loose = tree.deps[noun] in ("nmod", "nsubj", "nsubj:pass") and tree.child(noun, "case", "mark") is None
    if inside and loose:
        tree.hang(noun, verb, "nsubj")


def short_relative(tree: MendedTree, verb: int) -> None:
    """A past without a comma between a noun and that noun's verb is a participle: "A man | briefed on it | said"."""
    if tree.tags[verb] != "VBD" or tree.deps[verb] not in ("acl", "advcl"):
        return
    noun: int | None = tree.heads[verb]
    main = tree.heads[tree.heads[verb]]
    if tree.deps[verb] == "advcl":
        main, noun = tree.heads[verb], tree.subject(verb)
        noun = tree.subject(main) if noun is None and tree.deps[main] != "acl:relcl" else noun
    if noun is None or not noun < verb < main or tree.pos[noun] not in NOUNS or tree.tags[main] not in FINITE:
        return
    aside = any(tree.words[i] in (",", ":", ";") for i in range(noun, main))
    if aside or tree.child(verb, "mark", "cc", "aux", "obj", "ccomp") is not None or not tree.is_over(main, verb):
        return
    if tree.subject(main) not in (None, noun) or not all(tree.is_over(noun, i) for i in range(noun + 1, verb)):
        return
    tree.hang(noun, main, "nsubj")
    tree.hang(verb, noun, "acl")
    tree.tags[verb] = "VBN"


def set_off_participle(tree: MendedTree, verb: int) -> None:
    """A past with "by" between commas behind the subject is not what is said: "Roe, | reached by phone |, said it"."""
    main = tree.heads[verb]
    noun = tree.subject(main) if tree.deps[verb] in ("ccomp", "advcl", "parataxis") and verb < main else None
    if noun is None or tree.words[verb - 1] != "," or tree.words[verb + 1].lower() != "by":
        return
    if tree.right(noun) == verb - 2 and tree.child(verb, *SUBJECTS, "mark", "aux", "obj") is None:
        tree.hang(verb, noun, "acl")
        tree.tags[verb] = "VBN"


def listed_subject(tree: MendedTree, verb: int) -> None:
    """The last of what stands in a row in the phrase before a finite verb without subject, where no "and" joins it."""
    helped = any(tree.deps[c] == "aux" and tree.tags[c] in FINITE for c in tree.under[verb])
    if not (tree.tags[verb] in FINITE or helped) or tree.deps[verb] in ("conj", "acl:relcl", "acl", "amod"):
        return
    first = min([verb, *(c for c in tree.under[verb] if tree.deps[c] in AUXILIARY)])
    own = tree.subject(verb)
    behind = own is not None and all(tree.heads[i] == own for i in range(verb + 1, own))  # its object, taken for it
    if first < _SHORTEST or not (own is None or (behind and own > verb)):
        return
    for noun in range(first - 1, 2, -1):
        if tree.deps[noun] not in ("conj", "appos") or tree.heads[noun] > noun or tree.pos[noun] not in NOUNS:
            continue
        row = [noun, *(c for c in tree.under[noun] if tree.deps[c] == "conj")]  # "and | murders |" closes a row
        joined = tree.words[tree.left(noun) - 1] != "," or tree.child(noun, "case", "mark") is not None
        if joined or any(tree.child(c, "cc") is not None for c in row):
            continue
        beside = tree.words[first - 1] == "," or all(tree.is_over(noun, i) for i in range(noun + 1, first))
        if beside and tree.is_over(verb, noun) and tree.types[noun] not in ("time", ""):
            if own is not None:
                tree.hang(own, verb, "obj")
            tree.hang(noun, verb, "nsubj:pass" if tree.child(verb, "aux:pass") is not None else "nsubj")
        return


def subject_beyond(tree: MendedTree, verb: int) -> None:
    """A subject before the voice, where what is said has one behind the cue, belongs to either, and is no subject.

    It is the voice itself where the cue has none: "The depot, | which is manned by nuns, said | it was hit".
    """
    voice, said = tree.subject(verb), tree.child(verb, "ccomp")
    if said is None or said < verb:
        return
    subjects = [c for c in tree.under[said] if tree.deps[c] in SUBJECTS]
    if len(subjects) != 2 or not subjects[0] < verb < subjects[1] or tree.tags[subjects[0]].startswith("W"):
        return
    if voice is None:
        tree.hang(subjects[0], verb, "nsubj")
    elif subjects[0] < voice < verb:
        beside = not any(tree.words[i] == "," for i in range(subjects[0], voice))
        tree.hang(subjects[0], voice if beside else verb, "compound" if beside else "dislocated")


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
    both = tree.under[verb] if tree.subject(said) is None else ()  # "Those who left | fear | it, | a man | says"
    voice = next((c for c in (*tree.under[said], *both) if said < c < verb and tree.deps[c] == "nsubj"), None)
    if voice is None or tree.words[tree.left(voice) - 1] != "," or tree.tags[first] in ("WP", "WDT"):
        return
    passive = tree.child(said, "aux:pass") is not None
    tree.hang(first, said, "nsubj:pass" if passive else "nsubj")
    tree.hang(voice, verb, "nsubj")


def voice_at_end(tree: MendedTree, verb: int) -> None:
    """The phrase between the last comma and a cue without subject, with what is said before both, is its subject.

    A cue that has its subject there is joined to nothing: "sent to Lagos, and on to Kano, prosecutors | allege |".
    """
    _demanded_besides(tree, verb)
    said, own = tree.child(verb, "ccomp"), tree.subject(verb)
    if own is not None and said is None and tree.heads[verb] == verb:
        _told_last(tree, verb, own)
    further = tree.deps[verb] == "ccomp" and (
        tree.child(tree.heads[verb], "ccomp") != verb or tree.child(tree.heads[verb], "aux:pass") is not None
    )  # "said | it fell, Ost said |", "was told it, | a memo said |"
    if own is not None and (further or tree.deps[verb] == "conj") and tree.child(verb, *_TOLD) is None:
        ends = tree.words[verb + 1 : verb + 2] in ((".",), ())
        if ends and tree.heads[verb] < own < verb and tree.pos[own] in NOUNS and tree.words[tree.left(own) - 1] == ",":
            tree.deps[verb], tree.changed = "parataxis", True
        return
    if said is None and tree.deps[verb] == "parataxis":
        said = tree.heads[verb]  # "burning them, a resident | said |"
    if said is None or said > verb or tree.subject(verb) is not None or tree.tags[verb] not in FINITE:
        return
    comma = verb - 1
    while comma > said and tree.words[comma] != ",":
        if tree.words[comma] in _MARKS:
            return
        comma -= 1
    if comma <= said or comma + 1 == verb:
        return
    tops = [
        i
        for i in range(comma + 1, verb)
        if not comma < tree.heads[i] < verb and tree.deps[i] not in ("punct", "advmod")
    ]
    if len(tops) == 1 and tree.pos[tops[0]] in ("NOUN", "PROPN") and tree.child(tops[0], "case") is None:
        tree.hang(tops[0], verb, "nsubj")


def voice_with_clause(tree: MendedTree, verb: int) -> None:
    """Who stands behind a closing mark with a clause of his own speaks: '"P," a man who gave no name | said |'."""
    voice = said = tree.heads[verb]
    if tree.deps[verb] == "advcl:relcl":
        voice = next((c for c in reversed(tree.under[said]) if said < c < verb and tree.deps[c] in SUBJECTS), said)
    elif tree.deps[verb] == "acl:relcl":
        said = tree.heads[voice]
    if tree.deps[voice] == "appos" and tree.tags[tree.left(_clause_of(tree, voice, verb))] in RELATIVE:
        while tree.heads[said] < said and not tree.is_finite(said):
            said = tree.heads[said]
    elif tree.deps[voice] not in SUBJECTS:
        return
    if not said < voice < verb:
        return
    pronoun = any(tree.tags[c] in RELATIVE or tree.deps[c] in SUBJECTS for c in tree.under[verb])
    if pronoun or tree.tags[verb] not in FINITE:
        return
    first = tree.subject(said)  # "The mine flooded, a man who had fled it | told | the Post"
    beside = first is not None and first < said and first != voice
    if tree.words[tree.left(voice) - 1] not in (_MARKS | {","} if beside else _MARKS):
        return
    top = tree.heads[said] == said
    tree.hang(verb, verb if top else tree.heads[said], "ROOT" if top else tree.deps[said])
    tree.hang(said, verb, "ccomp")
    tree.hang(voice, verb, "nsubj")


def _told_last(tree: MendedTree, verb: int, voice: int) -> None:
    """The bare clause before those who are told at the end is told: "When he left | the mill fell |, jurors heard"."""
    if tree.words[verb + 1 : verb + 2] != (".",) or tree.child(verb, "obj", "obl", "xcomp") is not None:
        return
    told = next((c for c in reversed(tree.under[verb]) if c < voice and tree.deps[c] == "advcl"), None)
    if told is None or tree.subject(told) is None or tree.marker(told) or not tree.is_finite(told):
        return
    start = tree.left(told)
    if tree.tags[start][0] == "W" or tree.words[tree.left(voice) - 1] != ",":
        return
    tree.deps[told], tree.changed = "ccomp", True
    for c in [c for c in tree.under[verb] if c < start and tree.deps[c] == "advcl"]:
        tree.hang(c, told, "advcl")


def _demanded_besides(tree: MendedTree, verb: int) -> None:
    """A clause with "that" joined to a demand is demanded, too: "asked the court for a day and | that he be held |"."""
    cues = cue_table().get((cue_verb(tree.words[verb].lower()) or "", "verb"), ())
    if not any(c.kind == "demand" for c in cues):
        return
    for said in [c for c in tree.under[verb] if c > verb and tree.deps[c] == "conj"]:
        bare = tree.child(said, "cc") is not None and tree.marker(said) == "that" and tree.child(verb, "ccomp") is None
        if bare and tree.subject(said) is not None:
            tree.hang(said, verb, "ccomp")


def _clause_of(tree: MendedTree, noun: int, end: int) -> int:
    """The relative clause of a noun before the end; the noun where it has none."""
    return next((c for c in tree.under[noun] if noun < c < end and tree.deps[c] == "acl:relcl"), noun)


def voice_behind(tree: MendedTree, verb: int) -> None:
    """The noun behind a cue that ends its sentence speaks, not whom that is about: "They fled, says the report."."""
    if tree.words[verb - 1] != ",":
        return
    first, said, last = tree.child(verb, "nsubj"), tree.child(verb, "ccomp"), tree.child(verb, "obj")
    if first is None or said is None or last is None or not first < said < verb < last:
        return
    if tree.tags[verb] in FINITE and tree.pos[last] in NOUNS and tree.subject(said) is None:
        tree.hang(first, said, "nsubj:pass" if tree.child(said, "aux:pass") is not None else "nsubj")
        tree.hang(last, verb, "nsubj")


def voice_before_adverb(tree: MendedTree, verb: int) -> None:
    """Who stands before an adverb between commas is the subject: "On the eve of it Ost, too, rejected the charge"."""
    if verb < 4 or tree.words[verb - 1] != "," or tree.words[verb - 3] != "," or tree.tags[verb - 2] != "RB":
        return
    who = verb - 4
    while tree.deps[who] in ("flat", "compound") and tree.heads[who] != who:
        who = tree.heads[who]
    if tree.deps[who] == "appos" and tree.heads[who] < who and tree.subject(verb) is None:
        tree.hang(who, verb, "nsubj")
