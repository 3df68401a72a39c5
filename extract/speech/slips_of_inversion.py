"""Slips of the tree around a cue that stands between what it reports and its voice: "They fled, says the mayor".

"Two nurses were beaten, says Open Wards."        Open Wards says so, and beat nobody
"The men starved, say Open Wards and Ann Roe."    both do
"Boys were shot, reports Human Rights First."     who was shot reports nothing
"They took the hill, claimed victory and left."   a list of deeds: nobody there speaks
"""

from extract.speech.mended_tree import AUXILIARY, FINITE, NOUNS, SUBJECTS, MendedTree, relation_of

_SPEAKING = frozenset({"person", "organization", "place"})
_INSIDE = frozenset({"DT", "PRP$", "POS", "CC", "CD", "NNP", "NNPS", "NN", "NNS", "JJ", "JJR", "JJS", "HYPH", "VBG"})
_LINKING = frozenset({"of", "for", "at", "from", "in", "the", "&"})
_ENDS = frozenset({".", ",", ";", ":", "–", "—", "--", "(", "!", "?"})
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})
_LONGEST = 14  # words of a voice


def inverted(tree: MendedTree, verb: int, *, quoting: bool, informants: frozenset[str]) -> None:
    """Who stands behind a cue that a comma parts from the clause before it says what that clause tells."""
    words = tree.words
    end = _end_of_voice(tree, verb)
    if verb < 3 or words[verb - 1] != "," or end is None or tree.tags[verb] in ("VBG", "VBN"):
        return
    said = _clause_before(tree, verb)
    voice = _head(tree, verb + 1, end)
    if said is None or voice is None or not _may_speak(tree, voice, informants):
        return
    if tree.subject(verb) == voice and (tree.child(verb, "ccomp") == said or tree.heads[verb] == said):
        return
    if not _is_no_deed(tree, verb, said, quoting=quoting):
        return
    top, above, dep = (said, tree.heads[said], relation_of(tree, said))
    if above == verb or tree.is_over(verb, said):
        above, dep = tree.heads[verb], relation_of(tree, verb)
    within = set(range(verb + 1, end))
    for c in sorted({*tree.under[verb]} - within):
        if c < verb and tree.deps[c] != "punct" and c != top and not tree.is_over(top, c):
            tree.hang(c, top, tree.deps[c])
    tree.hang(verb, verb if dep == "ROOT" else above, dep)
    tree.hang(top, verb, "ccomp")
    tree.hang(voice, verb, "nsubj")
    tree.tags[verb] = tree.tags[verb] if tree.tags[verb] in FINITE else _present(words[verb])
    tree.pos[verb] = "VERB"
    for c in [c for k in range(tree.left(top), verb) for c in tree.under[k] if c > end and tree.left(c) == end + 1]:
        if tree.pos[c] in NOUNS and tree.child(c, "acl:relcl") is not None:
            tree.hang(c, verb, "parataxis")  # "..., says the UN, something the army denies"
    for c in within - {voice}:
        if tree.heads[c] not in within and tree.deps[c] != "punct":
            tree.hang(c, voice, "flat" if words[c][:1].isupper() else "nmod")


def _present(word: str) -> str:
    return "VBZ" if word.endswith("s") else "VBP"


def _end_of_voice(tree: MendedTree, verb: int) -> int | None:
    """Where the phrase behind the cue ends, with the clause or at a comma; None where something else goes on."""
    words, i = tree.words, verb + 1
    while i < min(len(words), verb + _LONGEST):
        if words[i] in _ENDS or not words[i].strip():
            return i if i > verb + 1 else None
        name = words[i][:1].isupper() and tree.tags[i] not in FINITE
        if tree.tags[i] not in _INSIDE and words[i].lower() not in _LINKING and not name:
            return None
        i += 1
    return i if i == len(words) and i > verb + 1 else None


def _clause_before(tree: MendedTree, verb: int) -> int | None:
    """The head of the whole finite clause that ends at the comma before the cue."""
    i = verb - 2
    while tree.heads[i] != i and tree.heads[i] < verb:
        i = tree.heads[i]
    finite = tree.is_finite(i) or (tree.tags[i] == "VBN" and tree.deps[i] in ("ROOT", "root"))
    own = next((c for c in tree.under[i] if tree.deps[c] in SUBJECTS and c < verb), None)
    opening = tree.left(i)
    whole = own is not None and tree.tags[opening] not in _RELATIVE and tree.child(i, "mark") is None
    return i if finite and whole and tree.deps[i] not in ("acl:relcl", "advcl", "acl") else None


def _head(tree: MendedTree, start: int, end: int) -> int | None:
    """The first noun of these words that none of them stands over."""
    tops = (i for i in range(start, end) if not start <= tree.heads[i] < end or tree.heads[i] == i)
    return next((i for i in tops if tree.pos[i] in NOUNS), None)


def _may_speak(tree: MendedTree, voice: int, informants: frozenset[str]) -> bool:
    named = tree.pos[voice] == "PROPN" or tree.words[voice][:1].isupper()
    known = tree.types[voice] in _SPEAKING or tree.words[voice].lower() in informants
    return (named or known) and tree.child(voice, "case") is None


def _is_no_deed(tree: MendedTree, verb: int, said: int, *, quoting: bool) -> bool:
    """Whether the form of the verb, or that no list goes on behind it, shows that what stands before is no subject.

    "They were shot, says the UN" differs in tense; "claim Open Wards and a lawyer" may go with "Guards beat two".
    """
    tense = tree.tags[verb] if tree.tags[verb] in FINITE else _present(tree.words[verb])
    first = next((c for c in (*tree.under[said], said) if tree.deps[c] in AUXILIARY or c == said), said)
    other = tree.tags[first]
    if tense != "VBD" and (other in ("VBD", "VBN", "MD") or other != tense):
        return True
    joined = tree.deps[verb] == "conj" and tree.child(verb, "cc") is None
    further = joined and any(tree.deps[c] == "conj" and c > verb for c in (*tree.under[said], *tree.under[verb]))
    return quoting and not further
