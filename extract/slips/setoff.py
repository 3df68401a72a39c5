"""Slips of the tree around a reporting clause that commas set off, told by the order of words, each put right.

"In Gulu, it alleges, a priest beat them"          the clause is inserted, and no adverb's
"Two left, the paper reports, and one stayed"      a verb that looks like a noun, and what is before it, its voice
"None was forced, he said on Monday, nor broken"   what goes on behind the cue goes on with what stood before it
"At the top, they contend, sat a judge"            who stands behind the verb is its subject
"\"It is closed,\" he told us, urging them to go"    who speaks urges
"They shot nine, a monk, two nuns and a boy said"  who stands in a row before the verb speaks, and was not shot
"They left, men who saw it say"                  who stands there with a clause of his own does
"They shot nine in the valley, a panel found"      who found it is no part of the valley
"They slept, he said; two of them ran off"           what stands behind a semicolon goes on with the words before
"They slept, he says: nobody had lit a fire"      and so does what explains them
"""

from extract.slips.mended_tree import FINITE, NOUNS, SUBJECTS, MendedTree, relation_of

_OPENERS = frozenset({",", "”", "''", '"', "’", "'", "–", "—", "--"})
_CLOSERS = frozenset({",", ".", "–", "—", "--", ";"})
_IN_VOICE = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "POS", "IN", "HYPH", "JJS", "NML"})
_AUXILIARY = frozenset({"has", "have", "had", "also", "later", "once", "further"})
_ADJUNCT = frozenset(
    {"IN", "RB", "NNP", "JJ", "DT", "PRP", "CD", "NN", "NNS", "HYPH", "POS", "PRP$", "NNPS", "TO", "RP"}
)
_AIMED = frozenset({"obj", "iobj"})
_BEFORE_NOUN = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "HYPH", "VBN", "VBG"})
_MARKS = frozenset({"“", "``", '"', "''", "‘", "'"})
_LONGEST_CLAUSE = 14  # words from a noun to its verb, with a clause between
_LONGEST_VOICE, _LONGEST_ADJUNCT, _LONGEST_ROW = 10, 7, 30  # words


def _opening_participle(tree: MendedTree, verb: int) -> None:
    """A participle in front is of whom the story tells, not of its voice: "| Beaten |, the cook fled, Roe said"."""
    said, voice = tree.child(verb, "ccomp"), tree.subject(verb)
    if said is None or said > verb or voice is None or voice < said:
        return
    first = tree.left(said)
    for c in [c for c in tree.under[verb] if c < first and tree.deps[c] == "advcl"]:
        if tree.tags[c] in ("VBN", "VBG") and tree.subject(c) is None and tree.child(c, "mark") is None:
            tree.hang(c, said, "advcl")


def set_off(tree: MendedTree, verb: int, *, addressing: bool) -> None:
    """Hang a set-off reporting clause, and what stands around it, as the order of words has it."""
    _opening_participle(tree, verb)
    found = _borders(tree, verb, addressing=addressing)
    if found is None:
        return
    voice, opener, closer = found
    if tree.heads[verb] == voice or _says_what_the_voice_is(tree, verb, voice):
        return
    if tree.heads[voice] != verb or tree.deps[voice] in ("compound", "obl:unmarked", "nmod"):
        tree.hang(voice, verb, "nsubj")
    _as_inserted(tree, verb, closer)
    _going_on(tree, verb, opener, closer)
    _inverted(tree, verb, opener, closer)
    for c in [c for c in tree.under[tree.heads[verb]] if c > closer] + _below_ccomp(tree, verb, closer):
        if tree.tags[c] == "VBG" and tree.deps[c] == "advcl" and tree.heads[c] < opener:
            tree.hang(c, verb, "advcl")  # the quotation is closed: whoever speaks does this besides


def _says_what_the_voice_is(tree: MendedTree, verb: int, voice: int) -> bool:
    """Whether what stands between the comma and the cue describes its subject: '"We slept," Roe, | a nurse | said'."""
    return tree.deps[voice] == "appos" and tree.heads[voice] < voice and tree.subject(verb) == tree.heads[voice]


def _below_ccomp(tree: MendedTree, verb: int, closer: int) -> list[int]:
    said = tree.child(verb, "ccomp")
    return [] if said is None or said > verb else [c for c in tree.under[said] if c > closer]


def _borders(tree: MendedTree, verb: int, *, addressing: bool) -> tuple[int, int, int] | None:
    """The head of the voice, the mark before it and the mark behind the cue, where nothing else is between them."""
    words, tags = tree.words, tree.tags
    if tags[verb] not in FINITE and not (tags[verb] == "VBN" and words[verb - 1].lower() in _AUXILIARY):
        return None
    last = verb - 1
    while last > 0 and words[last].lower() in _AUXILIARY:
        last -= 1
    opener = last
    while opener > 0 and tags[opener] in _IN_VOICE and last - opener < _LONGEST_VOICE:
        opener -= 1
    if opener == last or opener < 1 or words[opener] not in _OPENERS or tags[opener + 1] == "IN":
        return None
    if any(tags[i] in ("DT", "PRP") and tags[i - 1] not in ("IN", "PDT") for i in range(opener + 2, last + 1)):
        return None  # "They are cold, a charge he denies."
    voice = opener + 1
    while voice < last and not (tags[voice + 1] in ("IN", "POS") or words[voice + 1] == ","):
        voice += 1
    if voice < last and tags[voice + 1] == "POS":
        voice = last
    if tree.pos[voice] not in NOUNS:
        return None
    closer = verb + 1
    while closer < len(words) and tags[closer] in _ADJUNCT and closer - verb <= _LONGEST_ADJUNCT:
        closer += 1
    if closer >= len(words) or words[closer] not in _CLOSERS:
        return None
    between = [c for c in tree.under[verb] if verb < c < closer]
    if not addressing and any(tree.deps[c] in _AIMED for c in between):
        return None  # "He left, she said nothing, and"
    return voice, opener, closer


def _as_inserted(tree: MendedTree, verb: int, closer: int) -> None:
    """Hang the clause as an insertion on the clause that it stands in or closes."""
    above = tree.heads[verb]
    if tree.deps[verb] in ("advcl", "reparandum", "nsubj", "conj", "acl", "acl:relcl", "dep") and above != verb:
        own = [c for c in tree.under[verb] if not (c > closer and tree.child(c, "cc") == closer + 1)]
        if any(tree.deps[c] in ("ccomp", "xcomp", "obj", "mark", "cc") for c in own):
            return
        top = above
        if tree.deps[verb] in ("acl", "acl:relcl"):  # "nine in the valley, a panel found"
            while tree.heads[top] != top and tree.pos[top] in (*NOUNS, "SYM") and not tree.is_finite(top):
                top = tree.heads[top]
        if tree.pos[above] in NOUNS and tree.words[closer] != "." and top != above:
            return
        tree.hang(verb, top, "parataxis")


def _going_on(tree: MendedTree, verb: int, opener: int, closer: int) -> None:
    """Hang a clause behind the closing comma that a conjunction opens on the clause before the opening one."""
    above = tree.heads[verb]
    if tree.deps[verb] != "parataxis" or above > opener:
        return
    while tree.deps[above] in ("obl", "nmod", "advmod", "conj") and tree.heads[above] < above:
        above = tree.heads[above]
    if above != tree.heads[verb]:
        tree.hang(verb, above, "parataxis")
    for said in [c for c in tree.under[verb] if c > closer and tree.deps[c] in ("ccomp", "conj")]:
        joined = tree.deps[said] == "ccomp" or tree.subject(said) is not None
        behind = joined and tree.words[closer] == "," and tree.left(said) == closer + 1
        if behind and tree.child(said, "cc") == closer + 1:
            tree.hang(said, above, "conj")


def _inverted(tree: MendedTree, verb: int, opener: int, closer: int) -> None:
    """Of "At the top, he says, sat a judge" the judge sat there; of "was a judge" he was there."""
    place = next((c for c in tree.under[verb] if c < opener and tree.deps[c] == "obl"), None)
    first = closer + 1
    if place is None or tree.marker(place) == "" or first + 1 >= len(tree.words) or tree.tags[first] not in FINITE:
        return
    if tree.pos[first] == "AUX":
        who = tree.heads[first]
        if tree.deps[first] == "cop" and tree.heads[who] == verb and tree.subject(who) is None:
            tree.hang(who, who if tree.heads[verb] == verb else tree.heads[verb], relation_of(tree, verb))
            tree.hang(verb, who, "parataxis")
            tree.hang(place, who, "obl")
    elif tree.heads[first] == verb and tree.subject(first) is None:
        sitter = tree.child(first, "obj", "xcomp")
        if sitter is not None and tree.pos[sitter] in NOUNS:
            tree.hang(first, verb, "ccomp")
            tree.hang(place, first, "obl")
            tree.deps[sitter] = "nsubj"
            tree.changed = True


def voice_with_relative(tree: MendedTree, verb: int) -> None:
    """Who stands behind a comma, told apart by a clause with "who", speaks: "They left, men who saw it | say |."."""
    end = verb + 1
    if tree.words[end : end + 1] != (".",) or tree.child(verb, "obj", "ccomp", "mark", *SUBJECTS) is not None:
        return
    near = range(verb - 2, max(verb - _LONGEST_CLAUSE, 1), -1)
    who = next((i for i in near if tree.tags[i] == "WP" or tree.words[i] == ","), 0)
    noun, clause = who - 1, tree.heads[who]
    if tree.tags[who] != "WP" or tree.pos[noun] not in ("NOUN", "PROPN") or not who < clause < verb:
        return
    start = noun
    while start > 0 and tree.tags[start - 1] in _BEFORE_NOUN:
        start -= 1
    above = tree.heads[noun]
    while above >= start and tree.heads[above] != above:
        above = tree.heads[above]
    while not tree.is_finite(above) and tree.heads[above] != above:
        above = tree.heads[above]
    if above >= start or tree.words[start - 1] != "," or not tree.is_finite(above):
        return
    tree.tags[verb] = {"VBN": "VBD", "VB": "VBP"}.get(tree.tags[verb], tree.tags[verb])
    tree.hang(verb, above, "parataxis")
    tree.hang(clause, noun, "acl:relcl")
    tree.hang(noun, verb, "nsubj")


def voices_in_row(tree: MendedTree, verb: int) -> None:
    """Let all who stand in a row between a clause's last comma and a cue that closes it be its voices."""
    above = tree.heads[verb]
    stray = any(tree.deps[c] == "nsubj" and above < c < verb for c in tree.under[above])  # "killed two, | nuns | and"
    beside = tree.deps[verb] == "parataxis" or (tree.deps[verb] == "conj" and stray)
    said = above if beside else tree.child(verb, "ccomp")
    if said is None or said > verb or tree.words[verb - 1] == "," or tree.tags[verb] not in FINITE:
        return
    words, tags = tree.words, tree.tags
    last = verb
    joint = next((i for i in range(verb - 1, max(said, verb - _LONGEST_VOICE), -1) if words[i] == "and"), None)
    if joint is None or not all(tags[i] in _IN_VOICE for i in range(joint + 1, verb)):
        return
    starts, at = [joint + 1], joint
    while True:
        before = at - 1 if words[at - 1] != "," else at - 2
        first = before
        while first > said and tags[first] in _IN_VOICE and verb - first < _LONGEST_ROW:
            first -= 1
        if words[first] != "," or first <= said or first == before:
            break
        starts.append(first + 1)
        at = first
    if len(starts) < 2 or tags[starts[-1]] == "IN":
        return
    heads = [_top(tree, start, end) for start, end in zip(starts[::-1], [*starts[-2::-1], last], strict=True)]
    if any(head is None or tree.pos[head] not in NOUNS for head in heads):
        return
    voices = [head for head in heads if head is not None]
    if len(voices) == 2 and (words[joint - 1] == "," or tree.heads[voices[0]] in (verb, voices[1])):
        return  # "They fled, a monk and a nun said" is mostly read right as it is
    for c in [c for c in tree.under[verb] if tree.deps[c] == "nsubj" and c not in voices]:
        tree.hang(c, said, "obj")
    tree.hang(voices[0], verb, "nsubj")
    for other in voices[1:]:
        tree.hang(other, voices[0], "conj")
    if beside:
        tree.hang(joint, voices[-1], "cc")
        tree.deps[verb] = "parataxis"


def _top(tree: MendedTree, start: int, end: int) -> int | None:
    """The noun of a stretch of words that hangs on what stands outside it."""
    return next((i for i in range(start, end) if tree.pos[i] in NOUNS and not start <= tree.heads[i] < end), None)


def behind_semicolon(tree: MendedTree, verb: int) -> None:
    """What stands behind a semicolon or colon that closes a cue goes on with what is before: "It fell, he says: I"."""
    first = tree.heads[verb] if tree.deps[verb] == "parataxis" else tree.child(verb, "ccomp")
    if first is None or ";" in tree.words[first:verb]:
        return
    if first > verb:
        for more in [c for c in tree.under[verb] if c > first and tree.deps[c] == "parataxis"]:
            if tree.words[tree.left(more) - 1] == ":" and tree.subject(more) is not None:
                tree.hang(more, first, "parataxis")  # "He said two were shot: | one fell at the gate |"
        return
    behind = [c for c in tree.under[verb] if c > verb and tree.deps[c] in ("ccomp", "parataxis", "conj")]
    for said in behind:
        opener = tree.left(said) - 1
        opener -= tree.words[opener] in _MARKS and len(behind) == 1
        if tree.words[opener] in (";", ":") and tree.subject(said) is not None:
            tree.hang(said, first, "parataxis")
