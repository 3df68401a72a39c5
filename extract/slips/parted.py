"""Auxiliaries that a parenthesis parts from their verb, each put right by the order of words.

"had, since May, | burned | six"        the verb behind the parenthesis has the subject before it
"He was, she learned later, | sold |"   so has the participle behind a cue between commas
"It was, she says, | cold | there"      or what somebody is there
"""

from extract.slips.mended_tree import AUXILIARY, SUBJECTS, MendedTree
from extract.speech.cues import reporting_verbs
from extract.speech.forms import cue_verb

_BE = frozenset({"is", "are", "was", "were"})
_PREDICATES = frozenset({"VBN", "VBD", "VBG", "JJ"})
_LONGEST_CUE = 10  # words between the commas around a cue


def parted_auxiliary(tree: MendedTree, aux: int) -> None:
    """An auxiliary and its subject before a parenthesis are the verb's behind it: "had, since May, | burned | it"."""
    if _around_cue(tree, aux):
        return
    own, above = tree.subject(aux), tree.heads[aux]
    if own is None or own > aux or tree.child(aux, "obj", "ccomp", "xcomp") is not None:
        return
    if tree.deps[aux] in AUXILIARY:
        if tree.subject(above) is None:
            tree.hang(own, above, tree.deps[own])
        return
    closed = (k for k in tree.under[above] if k > aux + 2 and tree.words[k - 1] == "," and tree.pos[k] == "VERB")
    verb = next(closed, None)
    if verb is None or tree.tags[verb] not in ("VBD", "VBN") or tree.deps[verb] != tree.deps[aux]:
        return
    if tree.subject(verb) is not None or tree.child(verb, "cc", "mark", "aux") is not None:
        return
    passive = tree.words[aux].lower() in _BE
    tree.hang(aux, verb, "aux:pass" if passive else "aux")
    tree.pos[aux] = "AUX"
    tree.hang(own, verb, "nsubj:pass" if passive else "nsubj")
    tree.tags[verb] = "VBN"


def _around_cue(tree: MendedTree, aux: int) -> bool:
    """Join "be" or "have" to its predicate past a cue between commas: "He | was |, she learned later, | sold |"."""
    commas = (k for k in range(aux + 3, min(aux + _LONGEST_CUE, len(tree.words) - 1)) if tree.words[k] == ",")
    closing = next(commas, None)
    if closing is None:
        return False
    verb = closing + 1
    while tree.tags[verb] == "RB" and verb + 1 < len(tree.words):
        verb += 1
    verbs = (k for k in range(aux + 2, closing) if tree.pos[k] == "VERB")
    cue = next((k for k in verbs if cue_verb(tree.words[k].lower()) in reporting_verbs()), None)
    if cue is None or tree.tags[verb] not in _PREDICATES or tree.child(verb, "aux", "aux:pass", "cop", "mark"):
        return False
    voice = next((c for c in tree.under[cue] if aux < c < cue and tree.deps[c] in SUBJECTS), tree.heads[cue])
    parts = (aux, cue, verb, voice)
    own = next((c for k in parts for c in tree.under[k] if c < aux and tree.deps[c] in SUBJECTS), None)
    if own is None or not aux < voice < cue or not all(tree.heads[k] in parts for k in parts):
        return False
    described = tree.tags[verb] == "JJ"
    passive = not described and tree.words[aux].lower() in _BE and tree.tags[verb] != "VBG"
    tree.hang(verb, verb, "ROOT")
    tree.hang(cue, verb, "parataxis")
    tree.hang(aux, verb, "aux")
    tree.hang(voice, cue, "nsubj:pass" if tree.child(cue, "aux:pass") is not None else "nsubj")
    for c in [c for c in tree.under[aux] if c not in parts]:
        tree.hang(c, verb, tree.deps[c])
    tree.hang(aux, verb, "cop" if described else "aux:pass" if passive else "aux")
    tree.hang(own, verb, "nsubj:pass" if passive else "nsubj")
    tree.pos[aux] = "AUX"
    if not described:
        tree.pos[verb], tree.tags[verb] = "VERB", "VBG" if tree.tags[verb] == "VBG" else "VBN"
    if tree.tags[cue] == "VBN" and tree.child(cue, "aux", "aux:pass") is None:
        tree.tags[cue] = "VBD"
    return True
