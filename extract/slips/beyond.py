"""What stands behind a relative clause: the verb of the sentence, and what belongs to that verb.

"a nurse, who asked that it not print her name, | fled |"   behind the closing comma stands the noun's own verb
"said it had begun and | had gone | on"         what had happened goes on with what had happened, not with the saying
"A man | briefed on it | said"                   he was briefed, and tells nothing by it
"rejected claims by X that Y, | saying | Z"      who rejects them says Z
"""

from extract.pronoun_forms import OBJECT_FORMS
from extract.slips.answers import is_told
from extract.slips.mended_tree import FINITE, MendedTree
from extract.slips.voice import taken_for_a_participle
from extract.speech.cues import acting_verbs, blaming_verbs, charging_verbs, reporting_verbs, word_list
from extract.speech.forms import cue_verb

_INFINITIVES = frozenset({"xcomp", "ccomp", "advcl", "acl"})


def goes_on_before(tree: MendedTree, verb: int) -> None:
    """A past perfect joined to a cue in the past goes on with what that reports, where this had happened, too.

    So does a plain past behind a cue in the present: "they say the firms kept the papers | and sent | them away".
    """
    cue = tree.heads[verb]
    if tree.deps[verb] != "conj" or tree.subject(verb) is not None:
        return
    if tree.tags[cue] == "VB" and tree.deps[cue] in _INFINITIVES:
        _past_infinitive(tree, verb)
    if tree.tags[cue] not in ("VBD", "VBZ", "VBP"):
        return
    said = tree.child(cue, "ccomp")
    if said is None or not cue < said < verb:
        return
    if tree.tags[cue] == "VBD":
        alike = _had(tree, verb) and _had(tree, said)
    else:
        alike = tree.tags[verb] == tree.tags[said] == "VBD" and tree.child(verb, "aux") is None
    if alike:
        tree.hang(verb, said, "conj")


def _past_infinitive(tree: MendedTree, verb: int) -> None:
    """A past joined to an infinitive is of who acts above: "did not let cooks | leave | and | threatened | them"."""
    at, thing = tree.heads[verb], tree.child(verb, "obj")
    if tree.is_finite(at):
        return
    past = tree.tags[verb] in ("VBD", "VBZ")
    whom = tree.child(tree.heads[at], "obj")
    either = tree.words[verb].lower() in word_list("unchanged") and thing is not None
    either = either and tree.words[thing or 0].lower() in OBJECT_FORMS.values()
    if not (past or (either and whom is not None and whom < at)):
        return
    while tree.deps[at] in _INFINITIVES and tree.tags[at] == "VB" and tree.heads[at] < at:
        at = tree.heads[at]
    if tree.is_finite(at) and at < verb:
        tree.hang(verb, at, "conj")
        tree.tags[verb] = "VBD" if tree.tags[verb] == "VB" else tree.tags[verb]


def goes_on_being(tree: MendedTree, word: int) -> None:
    """What somebody was, joined to a cue in the past, goes on with what it reports: "said Roe fell and was | ill |"."""
    copula, cue = tree.child(word, "cop"), tree.heads[word]
    if copula is None or tree.tags[cue] != "VBD" or cue_verb(tree.words[cue].lower()) not in reporting_verbs():
        return
    goes_on_before(tree, word)
    said = tree.child(cue, "ccomp")
    if tree.heads[word] != cue or said is None or not cue < said < word or tree.subject(word) is not None:
        return
    alike = tree.tags[said] == "VBD" or any(tree.tags[c] == "VBD" for c in tree.under[said] if tree.deps[c] == "cop")
    if alike and tree.tags[copula] == "VBD" and tree.child(word, "mark") is None:
        tree.hang(word, said, "conj")


def verb_behind_relative(tree: MendedTree, verb: int) -> None:
    """Behind the comma that closes a relative clause stands its noun's verb: "a nurse, who asked ..., | fled |"."""
    clause = tree.heads[verb]
    if tree.deps[verb] in ("acl", "parataxis") and tree.tags[verb] in ("VBN", "VBD", "VB"):
        taken_for_a_participle(tree, verb, clause)
        return
    noun = tree.heads[clause]
    top = tree.heads[noun] == noun and tree.deps[clause] == "acl:relcl" and tree.pos[noun] in ("NOUN", "PROPN")
    if not top or tree.deps[verb] != "ccomp" or tree.subject(verb) is not None or tree.tags[verb] not in FINITE:
        return
    comma = verb - 1
    if tree.words[comma] != "," or tree.heads[comma] != noun or tree.child(noun, "cop") is not None:
        return
    inside = next((c for c in tree.under[clause] if c < comma and tree.deps[c] == "ccomp"), clause)
    for c in [c for c in tree.under[verb] if c < comma]:
        tree.hang(c, inside, tree.deps[c])
    tree.hang(verb, verb, "ROOT")
    tree.hang(noun, verb, "nsubj:pass" if tree.child(verb, "aux:pass") is not None else "nsubj")


def beyond_its_verb(tree: MendedTree, verb: int) -> None:
    """What stands behind the verb is no part of its subject: "a man who asked not to be named fled | to X |"."""
    noun = tree.child(verb, "nsubj", "nsubj:pass")
    if noun is None or noun > verb or tree.tags[verb] not in FINITE:
        return
    for clause in [c for c in tree.under[noun] if tree.deps[c] == "acl:relcl" and c < verb]:
        inside = [clause, *(c for c in tree.under[clause] if clause < c < verb and tree.deps[c] in ("xcomp", "ccomp"))]
        for c in [c for k in inside for c in tree.under[k] if c > verb and tree.deps[c] != "punct"]:
            tree.hang(c, verb, tree.deps[c])


def _had(tree: MendedTree, verb: int) -> bool:
    return any(tree.deps[c] == "aux" and tree.words[c].lower() == "had" for c in tree.under[verb])


def answer_goes_on(tree: MendedTree, verb: int) -> None:
    """What somebody adds to an answer is no part of what he answers: "rejected claims that Y, | saying | Z"."""
    if tree.tags[verb] != "VBG" or tree.deps[verb] != "advcl" or tree.words[verb - 1] != ",":
        return
    if cue_verb(tree.words[verb].lower()) not in reporting_verbs() | charging_verbs() | blaming_verbs():
        return
    clause = tree.heads[verb]
    noun = tree.heads[clause]
    if clause > verb or not tree.deps[clause].startswith(("acl", "ccomp")) or not is_told(tree, noun):
        return
    answer = tree.heads[noun]
    if tree.deps[noun] == "obj" and answer < noun and cue_verb(tree.words[answer].lower()) in acting_verbs():
        tree.hang(verb, answer, "advcl")
