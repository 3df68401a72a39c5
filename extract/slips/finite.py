"""Slips of the tree where a past without an auxiliary was taken for a participle, or what stands behind it for a verb.

"three colonels it | accused | of theft"                it accused them: a clause with "it" before its verb is finite
"a militia | denied | on Friday a report by monks"      it denied the report
"the ministry denied on Monday | claims | that Y"       what is denied are claims: the ministry claims nothing
"two rebel groups denied their troops | were | there"   that they were there is denied
"accused two men | believed | to be spies of theft"      the men believe nothing, and are who is accused
"Army says | two cooks killed |; shells town"            a headline leaves out its "were": that they were is said
"fled, | a source revealed | on Monday"                  who stands with a cue at the end tells what is before
"a charity | estimated | over 90 boys were sold"         a noun has no verb of its own before another subject
"""

from extract.pronoun_forms import SUBJECT_FORMS
from extract.slips.answers import is_told
from extract.slips.mended_tree import AUXILIARY, FINITE, NOUNS, SUBJECTS, MendedTree, relation_of, take_place
from extract.speech.cues import acting_verbs, charging_verbs, quoting_verbs
from extract.speech.forms import cue_verb

_SAYS = frozenset({"say", "says", "said"})
_LOOSE = ("obl:unmarked", "obl", "dep", "nsubj", "parataxis", "advcl")


_WHO = 10  # words of the phrase for those accused
_WHAT = 14  # words for what they are believed to be


def finite_or_not(tree: MendedTree, verb: int) -> None:
    """Whether the verb, or the one behind whom it accuses, is a past or a participle."""
    active_in_relative(tree, verb)
    if cue_verb(tree.words[verb].lower()) in charging_verbs():
        believed_to_be(tree, verb)


def believed_to_be(tree: MendedTree, verb: int) -> None:
    """Who is accused is told more of with a participle: "accused two men | believed | to be spies of theft"."""
    if tree.child(verb, *AUXILIARY) is not None or tree.tags[verb][:2] != "VB":
        return
    end = min(len(tree.words) - 3, verb + _WHO)
    told = next((i for i in range(verb + 2, end) if tree.words[i + 1 : i + 3] == ("to", "be")), None)
    if told is None or tree.tags[told] not in ("VBN", "VBD") or tree.child(told, *AUXILIARY) is not None:
        return
    last = told - 1
    between = range(verb + 1, told)
    if tree.pos[last] not in NOUNS or any(tree.pos[i] in ("VERB", "AUX", "PUNCT", "ADP") for i in between):
        return
    marks = range(told + 4, min(len(tree.words) - 1, told + _WHAT))
    deed = next((i + 1 for i in marks if tree.words[i] in ("of", "with") and tree.tags[i + 1] == "VBG"), None)
    voice = next((c for c in tree.under[verb] if c < verb and tree.deps[c] == "nsubj"), None)
    if voice is None and tree.deps[verb] == "acl" and tree.heads[verb] < verb:
        voice = tree.heads[verb]
    if deed is None or voice is None:
        return
    first = next((i for i in between if tree.heads[last] == i and tree.deps[last] == "conj"), last)
    above, dep = tree.heads[told], relation_of(tree, told)
    if tree.is_over(told, verb):
        tree.hang(verb, verb if above == told else above, dep)
    for i, head, relation in ((voice, verb, "nsubj"), (first, verb, "obj"), (told, last, "acl"), (deed, verb, "advcl")):
        tree.hang(i, head, relation)
    for c in [c for c in tree.under[told] if c > deed]:
        tree.hang(c, verb, tree.deps[c])
    tree.tags[told] = "VBN"
    tree.tags[verb] = "VBD" if tree.tags[verb] == "VBN" else tree.tags[verb]


def active_in_relative(tree: MendedTree, verb: int) -> None:
    """Of "colonels it accused", "cells monks called vile" the verb is a past: a passive would need its "was"."""
    subject = tree.child(verb, "nsubj:pass")
    if tree.deps[verb] != "acl:relcl" or tree.tags[verb] not in ("VBN", "VBD") or subject is None:
        return
    if tree.child(verb, *AUXILIARY) is not None:
        return
    pronoun = tree.words[verb - 1].lower() in SUBJECT_FORMS
    between = tree.heads[verb] < subject < verb and tree.tags[subject][0] != "W"
    if not pronoun and not (between and tree.tags[verb] == "VBN" and tree.may_be_past(verb)):
        return
    doer = verb - 1 if pronoun else subject
    tree.tags[verb] = "VBD"
    tree.hang(doer, verb, "nsubj")
    for c in [c for c in tree.under[verb] if tree.deps[c] == "nsubj:pass"]:
        tree.hang(c, verb, "obj")  # "men | whom | it accused"


def wanted_for(tree: MendedTree, verb: int) -> None:
    """A past without a subject right behind a noun tells whom others look for: "a man | wanted | for theft"."""
    noun, behind = verb - 1, tree.words[verb + 1 : verb + 2]
    if behind not in (("for",), ("over",)) or noun < 1 or tree.pos[noun] not in ("NOUN", "PROPN"):
        return
    if tree.child(verb, *SUBJECTS, "aux", "aux:pass", "mark") is not None or tree.heads[verb] == noun:
        return
    while tree.deps[noun] in ("flat", "appos") and tree.heads[noun] < noun:
        noun = tree.heads[noun]
    if tree.heads[verb] == verb:  # "A colonel | wanted | for theft fled"
        told = next((c for c in tree.under[verb] if c > verb and tree.heads[noun] == c and tree.is_finite(c)), None)
        if told is None:
            return
        tree.hang(told, told, "ROOT")
    tree.hang(verb, noun, "acl")
    tree.tags[verb] = "VBN"


def what_is_said(tree: MendedTree, verb: int) -> None:
    """What stands behind a cue is its object, or the subject of what it reports."""
    answered_thing(tree, verb)
    subject_taken_for_object(tree, verb)
    if tree.words[verb].lower() in _SAYS:
        told_without_be(tree, verb)
    _before_another_subject(tree, verb)
    _told_at_end(tree, verb)


def answered_thing(tree: MendedTree, verb: int) -> None:
    """What is told right behind an answer, or its day, is what was answered: "denied on Friday | a report |"."""
    if tree.tags[verb] not in ("VBN", "VBD") or tree.child(verb, *AUXILIARY) is not None:
        return
    if cue_verb(tree.words[verb].lower()) not in acting_verbs():
        return
    noun = _day_behind(tree, verb) + 1
    while noun + 1 < len(tree.words) and (tree.pos[noun] in ("DET", "ADJ") or tree.words[noun].lower() == "its"):
        noun += 1
    if noun >= len(tree.words) or not is_told(tree, noun) or tree.child(verb, "obj", "ccomp") not in (None, noun):
        return
    if tree.heads[noun] == verb and (tree.deps[noun] in _LOOSE or tree.child(verb, "nsubj:pass") is not None):
        tree.hang(noun, verb, "obj")
        _finite(tree, verb)
    elif tree.tags[noun] == "VBZ" and (tree.is_over(noun, verb) or tree.heads[noun] == verb):
        _take_back(tree, verb, noun)


def told_without_be(tree: MendedTree, verb: int) -> None:
    """Of "says two cooks | killed by rebels |" that they were is said; what a semicolon parts off the voice does."""
    behind = range(verb + 1, len(tree.words))
    noun = next((c for c in behind if tree.pos[c] in NOUNS and tree.deps[c] != "nummod"), verb)
    while noun < tree.heads[noun] and tree.deps[noun] in ("compound", "nmod:poss", "flat", "amod"):
        noun = tree.heads[noun]
    if noun == verb or not any(c < verb and tree.deps[c] == "nsubj" for c in tree.under[verb]):
        return  # "said | a witness interviewed by the Post |": he says it
    if tree.left(noun) != verb + 1 or tree.child(noun, "case") is not None:
        return
    killed = tree.child(noun, "acl")
    above = tree.heads[noun]
    if killed is None or tree.tags[killed] != "VBN" or tree.child(killed, *SUBJECTS, *AUXILIARY, "mark") is not None:
        return
    if tree.deps[noun] not in ("obj", "nsubj") or (above != verb and ";" not in tree.words[killed:above]):
        return
    tree.hang(killed, verb, "ccomp")
    tree.hang(noun, killed, "nsubj:pass")
    for goes_on in [c for c in tree.under[verb] if c > killed and tree.deps[c] == "parataxis"]:
        if tree.subject(goes_on) is None and ";" in tree.words[killed:goes_on]:
            tree.deps[goes_on] = "conj"


def subject_taken_for_object(tree: MendedTree, verb: int) -> None:
    """Of "denied their troops were there" the troops were there, and are nothing that is denied.

    So too behind a document's saying: "a statement saying the claims | had proven | false".
    """
    thing = tree.child(verb, "obj")
    if thing is None or tree.tags[thing][0] == "W" or thing < verb:
        return
    first = max(c for c in range(thing, len(tree.words)) if c == thing or tree.is_over(thing, c)) + 1
    if tree.deps[first : first + 1] in (["aux"], ["aux:pass"], ["cop"]) and tree.tags[first] in FINITE:
        answers = cue_verb(tree.words[verb].lower()) in (
            quoting_verbs() if tree.tags[verb] == "VBG" else acting_verbs()
        )
        bare = (
            tree.deps[verb] == "acl" and tree.child(verb, *SUBJECTS, "mark") is None
        )  # not "a report | that | Y shot"
        answers = answers or (bare and tree.tags[verb] == "VBD")
        said = tree.heads[first]
        if answers and said != verb:
            _take_subject(tree, verb, said)
        if not answers or said == verb or tree.subject(said) is not None:
            return
        tree.hang(thing, said, "nsubj:pass" if tree.child(said, "aux:pass") is not None else "nsubj")
        tree.hang(said, verb, "ccomp")


def _take_subject(tree: MendedTree, verb: int, said: int) -> None:
    """Whoever was read as the subject of what he denies denies it: "| two groups | denied their troops were there"."""
    voice = tree.heads[verb]
    if tree.deps[verb] != "acl" or tree.tags[verb] != "VBD" or voice > verb or tree.subject(said) != voice:
        return
    take_place(tree, verb, said)
    tree.hang(voice, verb, "nsubj")
    for c in [c for c in tree.under[said] if c > said and tree.deps[c] in ("conj", "punct")]:
        tree.hang(c, verb, tree.deps[c])


def _before_another_subject(tree: MendedTree, verb: int) -> None:
    """What was read as a participle between two subjects is the verb of the first: "Roe | claimed | rebels did it"."""
    voice, said = tree.heads[verb], tree.heads[tree.heads[verb]]
    if tree.deps[verb] != "acl" or tree.tags[verb] not in ("VBN", "VBD") or voice != verb - 1 or not verb < said:
        return
    own = [c for c in tree.under[said] if tree.deps[c] in ("nsubj", "nsubj:pass")]
    if own[:1] != [voice] or len(own) != 2 or tree.left(own[1]) != tree.right(verb) + 1 or not own[1] < said:
        return
    if tree.child(verb, "obj", "ccomp", "xcomp", *AUXILIARY) is not None or not tree.may_be_past(verb):
        return
    if tree.child(own[1], "case") is not None:
        return
    take_place(tree, verb, said)
    tree.hang(voice, verb, "nsubj")
    tree.hang(said, verb, "ccomp")
    tree.tags[verb] = "VBD"


def _told_at_end(tree: MendedTree, verb: int) -> None:
    """What stands before the last comma is told by the voice with a cue behind it: "fled, | a source revealed |."."""
    voice = verb - 1
    told = tree.heads[voice]
    if tree.deps[verb] != "acl" or tree.tags[verb] not in ("VBN", "VBD") or tree.pos[voice] not in NOUNS:
        return
    beside = tree.deps[voice] == "nsubj" or (tree.deps[voice] == "obj" and tree.child(told, "obj") != voice)
    named = tree.deps[voice] == "appos" and tree.types[voice] in ("person", "organization")
    if not told < voice or not (beside or named) or tree.words[tree.left(voice) - 1] != ",":
        return
    end = _day_behind(tree, verb) + 1
    if tree.words[end : end + 1] not in ((".",), ()) or cue_verb(tree.words[verb].lower()) not in quoting_verbs():
        return
    while tree.heads[told] != told and tree.deps[told] not in ("ccomp", "parataxis"):
        told = tree.heads[told]
    take_place(tree, verb, told)
    tree.hang(voice, verb, "nsubj")
    tree.hang(told, verb, "ccomp")
    tree.tags[verb] = "VBD"


def _day_behind(tree: MendedTree, verb: int) -> int:
    """The last word of the phrase for a time right behind a word; the word itself where there is none."""
    at = verb
    while at + 1 < len(tree.words) and (
        tree.types[at + 1] == "time" or (tree.words[at + 1].lower() in ("on", "late", "early"))
    ):
        at += 1
    return at if tree.types[at] == "time" else verb


def _finite(tree: MendedTree, verb: int) -> None:
    """The verb is a past with the subject before it."""
    tree.tags[verb] = "VBD"
    for c in [c for c in tree.under[verb] if c < verb and tree.deps[c] == "nsubj:pass"]:
        tree.hang(c, verb, "nsubj")


def _take_back(tree: MendedTree, verb: int, noun: int) -> None:
    """What was taken for the verb of the sentence is the object of the one before it."""
    voice = next((c for c in tree.under[noun] if tree.deps[c] == "nsubj" and c < verb), None)
    above, dep = tree.heads[noun], relation_of(tree, noun)
    tree.hang(verb, verb if above in (noun, verb) else above, dep if above != verb else relation_of(tree, verb))
    if voice is not None:
        tree.hang(voice, verb, "nsubj")
    for c in [c for c in tree.under[noun] if c < verb or tree.deps[c] == "punct"]:
        tree.hang(c, verb, tree.deps[c])
    for c in [c for c in tree.under[noun] if tree.deps[c] in ("ccomp", "xcomp", "advcl")]:
        tree.hang(c, noun, "acl")
    tree.hang(noun, verb, "obj")
    tree.pos[noun], tree.tags[noun] = "NOUN", "NNS"
    _finite(tree, verb)
