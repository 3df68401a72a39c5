"""Slips of the tree about what something is called, each put right where the order of words shows it.

"called | this | nonsense"                          this is what is called so
"called the raid | "ethnic cleansing" |"            what stands in marks behind it is what it is called
"called | the deal | slavery"                       the deal is called so
"what they called a massacre | by the army |"       the army did it, and calls nothing so
"called the report | lies |"                        what is called so is the report
"said its head, | Ann Roe |."                       the head has that name
"""

from extract.slips.answers import is_told
from extract.slips.mended_tree import AUXILIARY, FINITE, NOUNS, MendedTree, take_place
from extract.speech.cues import acting_verbs, word_list
from extract.speech.forms import cue_verb

_MARKS = frozenset({"“", "``", '"', "‘"})
_CLOSING = frozenset({"”", "''", '"', "’"})
_CALLED = 12  # words from a verb of calling to the quotation mark before what something is called
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "their", "his", "her", "its"})
_LOOSE = frozenset({"vocative", "dep", "parataxis"})


def short_clause(tree: MendedTree, i: int) -> bool:
    """Whether somebody acts on the noun before: "defended | a raid | the union called murder"."""
    own = tree.child(i, "nsubj", "nsubj:pass")
    if own is None or tree.child(i, *AUXILIARY, "ccomp") is not None or not tree.may_be_past(i):
        return False
    if is_told(tree, tree.heads[i]):
        return False  # "the claim that men termed missing had fled"
    calls = tree.tags[i] in FINITE and cue_verb(tree.words[i].lower()) in word_list("calling")
    touching = tree.tags[i] == "VBN" and own == i - 1 and tree.left(own) == tree.heads[i] + 1
    if touching:  # "kept in conditions | the union | called slavery"
        tree.hang(own, i, "nsubj")
        tree.tags[i] = "VBD"
    if calls or touching:
        tree.deps[i], tree.changed = "acl:relcl", True
    return calls or touching


def this_called(tree: MendedTree, noun: int) -> None:
    """What somebody calls untrue is no part of what he calls it: "called | this | nonsense"."""
    this, verb = tree.child(noun, "det"), tree.heads[noun]
    if this is None or not verb + 1 == this == noun - 1 or tree.words[this].lower() not in ("this", "that", "these"):
        return
    if cue_verb(tree.words[verb].lower()) in word_list("calling") and tree.words[noun].lower() in word_list("baseless"):
        tree.hang(noun, verb, "xcomp")
        tree.hang(this, verb, "obj")
        tree.pos[this] = "PRON"


def called_in_marks(tree: MendedTree, verb: int) -> None:
    """What stands in quotation marks behind what is called is what it is called: "called the raid | "sad" |"."""
    if tree.tags[verb] == "VBG" and tree.child(verb, "aux") is None:
        return  # "when you start | calling | them "heroes""
    first = next((i for i in range(verb + 2, min(verb + _CALLED, len(tree.words))) if tree.words[i] in _MARKS), None)
    if (
        first is None
        or tree.child(verb, "xcomp") is not None
        or cue_verb(tree.words[verb].lower()) not in word_list("calling")
    ):
        return
    last = next((i for i in range(first + 1, len(tree.words)) if tree.words[i] in _CLOSING), first)
    name = next((i for i in range(first + 1, last) if not first < tree.heads[i] < last), None)
    thing, before = tree.child(verb, "obj", "ccomp"), first - 1
    if name is None or thing is None or tree.pos[name] not in ("NOUN", "ADJ") or tree.pos[before] in ("PUNCT", "ADP"):
        return
    if tree.is_over(name, before):  # "called the | raid | "ethnic cleansing"", taken for one thing
        if tree.pos[before] not in NOUNS:
            return
        for c in [c for c in tree.under[name] if c < before]:
            tree.hang(c, before, tree.deps[c])
        tree.hang(name, verb, "xcomp")
        tree.hang(before, verb, "obj")
    elif tree.is_over(verb, name):
        tree.hang(name, verb, "xcomp")


def called(tree: MendedTree, noun: int) -> None:
    """Of two predicates, or two nouns taken for one, the first is what is called so: "called | Roe | "a deserter"."""
    verb, thing = tree.heads[noun], noun - 1
    both = [c for c in tree.under[verb] if c > verb and tree.deps[c] == "xcomp"]
    if both == [noun] and tree.deps[thing] == "compound" and tree.heads[thing] == noun and _is_all(tree, verb, noun):
        for c in [c for c in tree.under[noun] if c < thing]:
            tree.hang(c, thing, tree.deps[c])
        tree.hang(thing, verb, "obj")  # "called | the work | slavery"
    if len(both) != 2 or noun != both[0] or tree.child(verb, "obj") is not None:
        return
    if tree.pos[noun] in ("PROPN", "PRON") or (tree.pos[noun] == "NOUN" and tree.child(noun, "det") is not None):
        tree.hang(noun, verb, "obj")


def _is_all(tree: MendedTree, verb: int, noun: int) -> bool:
    """Whether a definite phrase up to the noun is all that an active verb may call so."""
    definite = tree.words[verb + 1].lower() in _DEFINITE and tree.left(noun) == verb + 1
    calls = definite and cue_verb(tree.words[verb].lower()) in word_list("calling")
    return calls and tree.child(verb, "obj", "ccomp", "aux:pass") is None and tree.deps[verb] != "acl:relcl"


def doer_behind_called(tree: MendedTree, i: int) -> None:
    """Whom "by" names behind what something is called did that: "what they called a massacre | by the army |"."""
    verb = tree.heads[i]
    noun = tree.child(verb, "xcomp") if tree.marker(i) == "by" else None
    if noun is None or not verb < noun < tree.left(i) or tree.child(verb, "aux:pass") is not None:
        return
    if tree.pos[noun] == "NOUN" and cue_verb(tree.words[verb].lower()) in word_list("calling"):
        tree.hang(i, noun, "nmod")


def called_untrue(tree: MendedTree, verb: int) -> None:
    """What was told and what it is called are two: "called | the report | lies", "called | the report | propaganda"."""
    if cue_verb(tree.words[verb].lower()) not in word_list("calling"):
        return
    noun = verb + 1
    while noun + 1 < len(tree.words) and tree.pos[noun] in ("DET", "ADJ"):
        noun += 1
    untrue = noun + 1
    if tree.pos[noun] != "NOUN" or untrue >= len(tree.words) or not is_told(tree, noun):
        return
    word = tree.words[untrue].lower()
    if word.removesuffix("s") not in word_list("baseless") or tree.pos[untrue] == "ADJ":
        return
    subject = tree.subject(untrue) if tree.subject(verb) is None else None
    if tree.is_over(untrue, verb):
        take_place(tree, verb, untrue)
    for c in [c for c in tree.under[untrue] if verb < c < noun]:
        tree.hang(c, noun, tree.deps[c])
    tree.hang(noun, verb, "obj")
    tree.hang(untrue, verb, "xcomp")
    tree.pos[untrue], tree.tags[untrue] = "NOUN", "NNS" if word.endswith("s") else "NN"
    if subject is not None and subject < verb:
        tree.hang(subject, verb, "nsubj")


def as_what(tree: MendedTree, verb: int) -> None:
    """As what somebody rejects things is no part of them: "dismissed the claims | as propaganda |"."""
    thing = tree.child(verb, "obj")
    if thing is None or cue_verb(tree.words[verb].lower()) not in acting_verbs():
        return
    for c in [c for c in tree.under[thing] if c > thing and tree.deps[c] == "nmod"]:
        if tree.marker(c) == "as" and tree.words[c].lower().removesuffix("s") in word_list("baseless"):
            tree.hang(c, verb, "obl")


def one_subject(tree: MendedTree, verb: int) -> None:
    """Of two subjects the one after a preposition hangs on the word before that: "A panel named by the king said"."""
    subjects = [c for c in tree.under[verb] if tree.deps[c] in ("nsubj", "nsubj:pass")]
    behind = [c for c in subjects if c > verb]
    if len(behind) == len(subjects) == 1 and tree.pos[behind[0]] == "NOUN":
        name_behind_voice(tree, behind[0])
    if len(behind) == len(subjects) == 2 and tree.pos[behind[1]] == "PROPN" and tree.pos[behind[0]] == "NOUN":
        if tree.words[tree.left(behind[1]) - 1] == "," or tree.words[tree.left(behind[1])] == ",":
            tree.hang(behind[1], behind[0], "appos")  # "said a clerk, | Ann Roe |"
        return
    subjects = [c for c in subjects if c < verb]
    if len(subjects) < 2:
        return
    first, last = subjects[0], subjects[-1]
    if (
        tree.words[first + 1] == ","
        and tree.words[verb - 1] == ","
        and tree.words[tree.left(last) - 2].lower() == "among"
    ):
        tree.hang(last, first, "appos")  # "Activists, among them Ann Lee, say"
        return
    case = tree.child(subjects[-1], "case") or tree.left(subjects[-1]) - 1
    if tree.deps[case] != "case" or tree.tags[case] != "IN" or not subjects[0] < case < subjects[-1]:
        return
    above = case - 1
    if tree.pos[above] in ("VERB", "NOUN", "PROPN") and not tree.is_over(subjects[-1], above):
        by = "obl:agent" if tree.words[case].lower() == "by" else "obl"
        tree.hang(subjects[-1], above, by if tree.pos[above] == "VERB" else "nmod")


def name_behind_voice(tree: MendedTree, voice: int) -> None:
    """A name between the comma behind who speaks and the next stop is the speaker's: "said its head, | Ann Roe |."."""
    name = tree.right(voice) + 2
    if (
        name >= len(tree.words)
        or tree.words[name - 1] != ","
        or tree.deps[name] not in ("vocative", "dep", "parataxis")
    ):
        return
    end = tree.right(name) + 1
    if tree.pos[name] == "PROPN" and tree.types[name] == "person" and tree.words[end] in (".", ","):
        tree.hang(name, voice, "appos")
