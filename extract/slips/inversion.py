"""Slips of the tree around a cue that stands between what it reports and its voice: "They fled, says the mayor".

"Two nurses were beaten, says Open Wards."        Open Wards says so, and beat nobody
"The men starved, say Open Wards and Ann Roe."    both do
"Boys were shot, reports Human Rights First."     who was shot reports nothing
"They took the hill, claimed victory and left."   a list of deeds: nobody there speaks
"A training camp, says the mayor."         a phrase alone is what the mayor says, and says nothing itself
"Pure invention, the mayor called it."     and what he calls something
"""

from extract.slips.mended_tree import AUXILIARY, FINITE, NOUNS, SUBJECTS, MendedTree, relation_of
from extract.speech.forms import cue_verb

_SPEAKING = frozenset({"person", "organization", "place"})
_INSIDE = frozenset({"DT", "PRP$", "POS", "CC", "CD", "NNP", "NNPS", "NN", "NNS", "JJ", "JJR", "JJS", "HYPH", "VBG"})
_LINKING = frozenset({"of", "for", "at", "from", "in", "the", "&"})
_ENDS = frozenset({".", ",", ";", ":", "–", "—", "--", "(", "!", "?"})
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})
_LONGEST = 14  # words of a voice
_STOPS = frozenset({".", "!", "?", ";", ":", "”", "''", '"'})
_SHORT = 8  # words of a phrase that is said by itself
_POINTING = (("it",), ("that",), ("this",), ("them",))
_BETWEEN = frozenset({",", "”", "''", '"', "’"})


def inverted(tree: MendedTree, verb: int, *, quoting: bool, informants: frozenset[str]) -> None:
    """Who stands behind a cue that a comma parts from the clause before it says what that clause tells."""
    words = tree.words
    end = _end_of_voice(tree, verb)
    if verb < 3 or words[verb - 1] != "," or end is None or tree.tags[verb] == "VBG":
        return
    _row(tree, verb)
    said = _clause_before(tree, verb)
    voice = _head(tree, verb + 1, end)
    if tree.tags[verb] == "VBN" and not (voice is not None and tree.types[voice] in _SPEAKING and quoting):
        return  # "sat there, told nothing"; but "These are rumours, | added | Ann Lee"
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


def _row(tree: MendedTree, verb: int) -> None:
    """Of two clauses before a cue, one without a subject is one more deed: "They broke in, | beat | two, said Roe"."""
    told = [c for c in tree.under[verb] if c < verb and tree.deps[c] == "ccomp"]
    for c in told[1:]:
        if not any(tree.deps[d] in SUBJECTS and d < c for d in tree.under[c]) and tree.tags[c] in FINITE:
            tree.hang(c, told[0], "conj")


def fragment(tree: MendedTree, verb: int, replies: frozenset[str]) -> None:
    """A lone phrase before a cue that ends its sentence is what is said: "A training camp, says the mayor"."""
    words, voice, end = tree.words, tree.subject(verb), verb + 1
    turned = words[verb - 1] == ","
    thing = tree.child(verb, "obj")
    if thing is not None and not (turned and thing < verb):  # but "| Nothing of the kind |, says the mayor"
        return
    if turned:
        end = _end_of_voice(tree, verb) or end
        voice = _head(tree, verb + 1, end)
        comma = verb - 1
    else:
        comma = tree.left(voice) - 1 if voice is not None and voice < verb else 0
    if voice is None or comma < 1 or words[comma] != "," or tree.tags[verb] not in FINITE:
        return
    first = comma
    while first > 0 and words[first - 1] not in _STOPS and words[first - 1].strip():
        first -= 1
    tops = [i for i in range(first, comma) if not first <= tree.heads[i] < comma or tree.heads[i] == i]
    if not 0 < comma - first <= _SHORT or len(tops) != 1 or any(tree.tags[i] in FINITE for i in range(first, comma)):
        return
    top, told = tops[0], tree.child(verb, "ccomp")
    added = told is not None and turned and told > voice and _is_of_whom(tree, told)
    called = None
    if turned and not added and words[end : end + 1] == (",",):
        called = None if _goes_on(tree, end + 1) else _head(tree, end + 1, _stop(tree, end))
        if called is None or tree.pos[called] != "PROPN":
            return
    if told is not None and not added:
        return
    named = tree.pos[top] in NOUNS and tree.child(top, "case", "mark") is None and tree.types[top] != "time"
    if not (named or words[comma - 1].lower() in replies) or (not turned and _goes_on(tree, verb + 1)):
        return
    if tree.heads[top] == top or tree.is_over(top, verb):
        tree.hang(verb, verb, "ROOT")
    tree.hang(top, verb, "ccomp")
    tree.hang(voice, verb, "nsubj")
    if called is not None:  # "Not so, says her agent, | Una Fell |"
        tree.hang(called, voice, "appos")
    if told is not None:
        tree.hang(told, voice, "acl:relcl")


def named_before(tree: MendedTree, verb: int, naming: frozenset[str]) -> None:
    """What somebody calls "it" or "that" may stand before him: ""Pure invention," the clerk called it."."""
    words = tree.words
    if words[verb + 1 : verb + 2] not in _POINTING or cue_verb(words[verb].lower()) not in naming:
        return
    voice = tree.subject(verb)
    if voice is None or voice > verb:
        return
    end = tree.left(voice)
    while end > 1 and words[end - 1] in _BETWEEN:
        end -= 1
    first = end
    while first > 0 and words[first - 1] not in _STOPS and words[first - 1].strip():
        first -= 1
    tops = [i for i in range(first, end) if not first <= tree.heads[i] < end or tree.heads[i] == i]
    if "," not in words[end : tree.left(voice)] or not 0 < end - first <= _SHORT or len(tops) != 1:
        return
    if tree.pos[tops[0]] not in ("NOUN", "ADJ") or tree.child(tops[0], "case", "mark") is not None:
        return
    if tree.heads[tops[0]] == tops[0] or tree.is_over(tops[0], verb) or tree.heads[verb] < first:
        tree.hang(verb, verb, "ROOT")
    tree.hang(tops[0], verb, "xcomp")


def _is_of_whom(tree: MendedTree, clause: int) -> bool:
    """Whether a clause tells something of who stands before it: ", | according to whom they fled |"."""
    return any(tree.tags[c] in _RELATIVE and tree.words[tree.left(c) - 1] == "," for c in tree.under[clause])


def _goes_on(tree: MendedTree, i: int) -> bool:
    """Whether a clause or a comma follows before the sentence ends."""
    words, pos = tree.words, tree.pos
    return any(words[k] == "," or pos[k] in ("VERB", "AUX", "SCONJ", "CCONJ") for k in range(i, _stop(tree, i)))


def _stop(tree: MendedTree, i: int) -> int:
    """Where the sentence ends, from a word on."""
    while i < len(tree.words) and tree.words[i] not in _STOPS and tree.words[i].strip():
        i += 1
    return i


def _present(word: str) -> str:
    return "VBZ" if word.endswith("s") else "VBP"


def _end_of_voice(tree: MendedTree, verb: int) -> int | None:
    """Where the phrase behind the cue ends, with the clause or at a comma; None where something else goes on."""
    words, i = tree.words, verb + 1
    while i < min(len(words), verb + _LONGEST):
        if words[i] in _ENDS or not words[i].strip():
            return i if i > verb + 1 else None
        if tree.tags[i] == "WP" and i > verb + 1:  # "They left, say men | who saw it |."
            closed = next((k for k in range(i, min(len(words), verb + 2 * _LONGEST)) if words[k] in _ENDS), None)
            return closed if closed is not None and words[closed] == "." else None
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
    tops = [i for i in range(start, end) if not start <= tree.heads[i] < end or tree.heads[i] == i]
    return next((i for i in tops if tree.pos[i] in NOUNS or _is_one_of_them(tree, i)), None)


def _is_one_of_them(tree: MendedTree, i: int) -> bool:
    """Whether an adjective with an article stands for one of several: "says | the first |"."""
    article = tree.child(i, "det")
    return tree.pos[i] == "ADJ" and article is not None and tree.words[article].lower() == "the"


def _may_speak(tree: MendedTree, voice: int, informants: frozenset[str]) -> bool:
    named = tree.pos[voice] == "PROPN" or tree.words[voice][:1].isupper()
    known = tree.types[voice] in _SPEAKING or tree.words[voice].lower() in informants or _is_one_of_them(tree, voice)
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


def second_subject(tree: MendedTree, verb: int) -> None:
    """Of two subjects the one behind the verb is whom it accuses: "Diallo accused | then-chief Ann Roe | of theft"."""
    target = next((c for c in tree.under[verb] if c > verb and tree.deps[c] in ("nsubj", "nsubj:pass")), None)
    if target is not None and (tree.subject(verb) or target) < verb and tree.child(verb, "obj") is None:
        tree.hang(target, verb, "obj")
