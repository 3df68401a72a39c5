"""Slips of the tree around a reporting clause that stands inside the sentence it reports, each put right.

"a check which, inmates say, ends in torture"        what the words before the first comma belong to is said
"They fled for fear, he said, that they would hang"  what goes on after the cue goes on with what stood before it
"They burned it, he says, killed two and took one"   the same where the sentence goes on with a list
"Paying them, some object, helps nobody"             a verb that looks like a noun, between commas after its subject
"She wept: the army, she said, had burned it"         who acts behind a colon is no second subject before it
"They fled, an aide to the mayor, Ann Lee, said"     who stands between the sentence and its cue is not part of it
"Had they come, she said, we would have run"         the condition is of what stands behind the cue
"""

from collections.abc import Iterator

from extract.slips.mended_tree import FINITE, NOUNS, SUBJECTS, MendedTree, relation_of
from extract.speech.cues import word_list

_CLOSING = frozenset({",", "–", "—", "--", "."})
_HANGING = frozenset({"acl:relcl", "acl", "parataxis", "advcl", "dep", "appos", "conj"})
_RELATIVE = frozenset({"WP", "WDT", "WRB"})
_OPENING = SUBJECTS | {"advmod", "advcl", "obl", "obl:unmarked", "discourse"}
_SET_OFF = frozenset({",", "”", "''", '"', "’", "'"})
_MARKS = frozenset({"“", "``", '"', "''", "‘", "'"})
_INVERTED = frozenset({"had", "should", "were"})
_NEAR = 12  # words of a subject behind a colon
_TOLD = frozenset({"ccomp", "xcomp", "mark"})


def state_of_mind(tree: MendedTree, state: int) -> None:
    """Who is sure between commas is sure of what stands around it: "The vault, | he is sure |, was emptied"."""
    copula = tree.child(state, "cop", "aux:pass")
    if copula is None or copula > state or copula < 3 or tree.words[state + 1] != ",":
        return
    voice = copula - 1
    while tree.deps[voice] in ("flat", "compound") and tree.heads[voice] < voice:
        voice = tree.heads[voice]
    comma = tree.left(voice) - 1
    above, actor = tree.heads[state], comma - 1
    if above in (state, actor) or above < comma:
        root = _root(tree, state)
        above = root if root != state else tree.child(state, "ccomp", "parataxis", "conj") or state
    if tree.words[comma] != "," or above < state or not (tree.is_finite(above) or tree.tags[above] == "VB"):
        return
    while tree.heads[actor] < comma and tree.heads[actor] != actor:
        actor = tree.heads[actor]
    if tree.pos[voice] not in NOUNS or tree.pos[actor] not in NOUNS or tree.tags[voice] in _RELATIVE:
        return
    if tree.heads[above] == state:
        tree.hang(above, tree.heads[state] if tree.heads[state] != state else above, relation_of(tree, state))
    if tree.subject(above) is None:
        tree.hang(actor, above, "nsubj:pass" if tree.child(above, "aux:pass") is not None else "nsubj")
    tree.hang(state, above, "parataxis")
    tree.hang(voice, state, "nsubj")


def noun_like(tree: MendedTree, verb: int, quantities: frozenset[str]) -> None:
    """A cue's base form between a plural subject and a comma is a verb: "Paying them, some object, helps nobody".

    So is a third person behind a name: "Of ten, | Roe reckons |, six fled".
    """
    voice = first = verb - 1
    one = tree.tags[verb] == "NNS" and tree.tags[voice] == "NNP"
    if voice < 2 or verb + 1 >= len(tree.words) or not (one or tree.tags[verb] in ("NN", "VBP", "VB", "JJ")):
        return
    while one and tree.tags[first - 1] == "NNP":
        first -= 1
    plural = one or tree.tags[voice] == "NNS" or tree.words[voice].lower() in quantities
    if not plural or tree.words[first - 1] != "," or tree.words[verb + 1] not in _CLOSING:
        return
    beside = tree.heads[voice] == tree.heads[verb] and tree.deps[verb] == "amod"
    alone = one or all(tree.deps[c] == "punct" for c in tree.under[voice])
    if (tree.heads[voice] != verb and not beside) or not alone or tree.heads[verb] == verb:
        return
    above = _told_around(tree, first - 2, verb) or _root(tree, verb)
    tree.tags[verb], tree.pos[verb] = "VBZ" if one else "VBP", "VERB"
    for c in [c for c in tree.under[verb] if c != voice and tree.deps[c] != "punct"]:
        tree.hang(c, above, tree.deps[c])
    tree.hang(verb, above, "parataxis")
    tree.hang(voice, verb, "nsubj")


def interrupting(tree: MendedTree, verb: int) -> None:
    """A clause of voice and verb between commas is inserted into the clause whose beginning stands before it."""
    voice = _voice_before(tree, verb)
    if voice is not None and tree.tags[voice] in _RELATIVE:
        return  # "their leader, Ann Lee, who denies it, fled"
    root = tree.heads[verb] == verb
    if voice is None or not (root or tree.deps[verb] in _HANGING):
        return
    if any(tree.deps[c] in _TOLD for c in tree.under[verb]):
        return
    above = _behind_colon(tree, tree.left(voice) - 2, verb) or _told_around(tree, tree.left(voice) - 2, verb)
    first = tree.left(voice) - 2
    opens = tree.heads[first] == verb and (tree.deps[first] == "cc" or tree.tags[first] in _RELATIVE)
    if above is None and opens:  # "and, he says, took it", "where, he says, they ate"
        beside = (c for c in tree.under[tree.heads[verb]] if c > verb and tree.deps[c] == tree.deps[verb])
        above = next(beside, None)
        if above is not None:
            tree.hang(first, above, tree.deps[first])
    if above is not None and root and tree.heads[above] == verb and tree.is_finite(above):
        tree.hang(above, above, "ROOT")  # "Its chairman, | they point out |, left"
        tree.hang(verb, above, "parataxis")
    elif above is not None and above != tree.heads[verb] and not tree.is_over(verb, above):
        tree.hang(verb, above, "parataxis")


def opened(tree: MendedTree, verb: int) -> None:
    """What stands before a cue that commas set off opens what follows it: "When they came, she said, we hid"."""
    _condition_before(tree, verb)
    voice = tree.child(verb, "nsubj")
    said = next((c for c in tree.under[verb] if c > verb and tree.deps[c] == "ccomp"), None)
    if said is None and voice is not None:
        said = _clause_behind(tree, verb)
    if voice is None or said is None or voice > verb or tree.tags[voice] in _RELATIVE:
        return
    manner = tree.heads[verb]
    if tree.deps[verb] == "advcl:relcl" and manner == tree.left(voice) - 2:  # "That is why, he said, they fled"
        tree.hang(said, manner, "advcl:relcl")
        tree.hang(verb, manner, "parataxis")
        return
    border = tree.left(voice) - 1
    before = [c for c in tree.under[verb] if c < border and tree.deps[c] in _OPENING]
    if border < 1 or tree.words[border] not in _SET_OFF or tree.words[verb + 1] != ",":
        return
    quoted = tree.words[border] != ","
    if (not quoted and tree.words[verb + 2] in _MARKS) or any(_sets_the_scene(tree, c) for c in before):
        return
    for c in before:
        if tree.deps[c] not in SUBJECTS or tree.subject(said) is None:
            tree.hang(c, said, tree.deps[c])
    copula = next((c for c in tree.under[verb] if c < border and tree.deps[c] == "ccomp"), None)
    if copula is not None and tree.pos[copula] == "AUX" and tree.subject(said) is None:
        for c in [c for c in tree.under[copula] if tree.deps[c] != "punct"]:  # "It was, he said, a school"
            tree.hang(c, said, tree.deps[c])
        tree.hang(copula, said, "cop")


def _clause_behind(tree: MendedTree, verb: int) -> int | None:
    """The clause right behind the comma after a cue with nothing else: "At night, he recalls, | guards came |"."""
    said = tree.child(verb, "parataxis")
    if said is None or tree.words[verb + 1] != "," or tree.left(said) != verb + 2 or not tree.is_finite(said):
        return None
    if tree.subject(said) is None or tree.child(verb, "obj", "obl:unmarked") is not None:
        return None
    tree.deps[said], tree.changed = "ccomp", True
    return said


def _condition_before(tree: MendedTree, verb: int) -> None:
    """A condition without "if" before an inserted cue is of the clause behind it: "Had they come, she said, we ran"."""
    said = [c for c in tree.under[verb] if tree.deps[c] == "ccomp"]
    above = tree.heads[verb]
    if len(said) == 1 and tree.deps[verb] == "parataxis" and above < verb < said[0]:
        said = [above, said[0]]
    if len(said) != 2 or not said[0] < verb < said[1]:
        return
    first, second = said
    opens = tree.words[tree.left(first)].lower() in _INVERTED and tree.deps[tree.left(first)] in ("aux", "cop")
    modal = any(tree.tags[c] == "MD" for c in tree.under[second] if tree.deps[c] == "aux")
    if opens and modal and tree.words[verb + 1] == ",":
        if first == above:
            tree.hang(verb, tree.heads[first] if tree.heads[first] != first else verb, relation_of(tree, first))
        tree.hang(first, second, "advcl")


def _sets_the_scene(tree: MendedTree, c: int) -> bool:
    """Whether an opening tells how somebody came to speak: "asked about it", "in a letter", "however"."""
    if tree.deps[c] == "advcl":
        return tree.tags[c] in ("VBG", "VBN") and tree.child(c, "mark", "aux:pass", *SUBJECTS) is None
    word = tree.words[c].lower()
    return word in word_list("opposing") if tree.deps[c] == "advmod" else word in word_list("uttered", "interviewing")


def resumed(tree: MendedTree, verb: int) -> None:
    """A "that" behind the comma which closes the cue goes on with the words before: "fled for fear, he said, that"."""
    _added_behind(tree, verb)
    voice = _voice_before(tree, verb)
    said = next((c for c in tree.under[verb] if c > verb and tree.deps[c] == "ccomp"), None)
    if voice is None or said is None or tree.words[tree.left(said) - 1] != ",":
        return
    relative = tree.tags[tree.left(said)] == "WDT"  # "They forged the deed, he says, that made them rich"
    if tree.marker(said) != "that" and not relative:
        return
    before = tree.left(voice) - 2
    if tree.deps[verb] != "parataxis" and not any(c < voice and tree.deps[c] == "ccomp" for c in tree.under[verb]):
        return
    if tree.heads[verb] > verb or tree.pos[before] == "PUNCT":
        return
    above = tree.heads[before] if tree.pos[before] == "PRON" else before
    noun = tree.pos[above] in NOUNS
    tree.hang(said, above, ("acl:relcl" if relative else "acl") if noun else "ccomp")


def _added_behind(tree: MendedTree, verb: int) -> None:
    """A phrase behind the comma that closes a cue is no clause: "Ten fell, he said, among them two nuns"."""
    voice, said = _voice_before(tree, verb), tree.child(verb, "ccomp")
    if voice is None or said is None or said < verb or tree.deps[verb] != "parataxis" or tree.heads[verb] > verb:
        return
    clause = tree.left(voice) - 2
    while not tree.is_finite(clause) and tree.heads[clause] != clause:
        clause = tree.heads[clause]
    phrase = tree.pos[said] == "NOUN" and not tree.is_finite(said) and tree.subject(said) is None
    if phrase and tree.words[verb + 1] == "," and tree.is_finite(clause) and not tree.is_over(verb, clause):
        tree.hang(said, clause, "parataxis")


def listed(tree: MendedTree, verb: int) -> None:
    """The last of a list that goes on after the cue belongs to it: "burned it, he says, killed two and took one"."""
    above = tree.heads[verb]
    if tree.deps[verb] != "parataxis" or above > verb:
        return
    for loose in [c for c in tree.under[above] if c > verb and tree.deps[c] == "parataxis"]:
        if tree.subject(loose) is None and tree.tags[loose] in FINITE and tree.tags[above] == tree.tags[loose]:
            tree.deps[loose], tree.changed = "conj", True
    earlier = [c for c in tree.under[above] if c > verb and tree.deps[c] == "conj"]
    for late in [c for c in tree.under[verb] if tree.deps[c] == "conj"]:
        if earlier and earlier[0] < late and tree.subject(late) is None:
            tree.hang(late, above, "conj")


def voice_in_apposition(tree: MendedTree, verb: int) -> None:
    """Who stands between what is said and a cue without subject speaks: "They fled, an aide, Ann Lee, said"."""
    said = tree.child(verb, "ccomp")
    if said is None or said > verb or verb < 3 or tree.words[verb - 1] != "," or tree.tags[verb] not in FINITE:
        return
    named = tree.subject(verb)
    if named is not None:
        body = next((c for c in tree.under[said] if said < c < named and tree.deps[c] in SUBJECTS), None)
        if body is not None and tree.words[tree.left(body) - 1] == "," == tree.words[tree.left(named) - 1]:
            tree.hang(body, verb, "nsubj")
            tree.hang(named, body, "appos")
        return
    voice = verb - 2
    while tree.deps[voice] in ("flat", "compound", "nmod", "nmod:poss", "nmod:desc") and tree.heads[voice] != voice:
        voice = tree.heads[voice]
    for above in _upwards(tree, voice):
        if above > said and tree.deps[above] in SUBJECTS | {"appos"}:
            voice = above
    if tree.deps[voice] in SUBJECTS | {"appos"} and said < voice and tree.words[tree.left(voice) - 1] == ",":
        tree.hang(voice, verb, "nsubj")


def _voice_before(tree: MendedTree, verb: int) -> int | None:
    """The subject of a finite cue that a comma opens before it and another closes after it."""
    if tree.tags[verb] not in FINITE | {"VBN"}:
        return None
    voice = next((c for c in tree.under[verb] if tree.deps[c] in SUBJECTS and c < verb), None)
    if voice is None or tree.left(voice) < 2:
        return None
    owner = tree.left(voice) - 1
    if tree.tags[owner] == "PRP$" and tree.words[owner - 1] == "," and tree.heads[owner] < owner:
        tree.hang(owner, voice, "nmod:poss")  # "The army, its critics say, has": the critics are the army's
    if tree.words[tree.left(voice) - 1] != ",":
        return None
    end = verb
    while end + 1 < len(tree.words) and tree.words[end + 1] != "," and tree.is_over(verb, end + 1):
        end += 1
    return voice if end + 1 < len(tree.words) and tree.words[end + 1] in _CLOSING else None


def _behind_colon(tree: MendedTree, actor: int, verb: int) -> int | None:
    """The clause after the cue whose subject, behind a colon, hangs on the words before that: it is given its own."""
    colon = next((i for i in range(actor, max(actor - _NEAR, 0), -1) if tree.words[i] == ":"), None)
    if colon is None:
        return None
    while colon < tree.heads[actor] < verb:
        actor = tree.heads[actor]
    over = tree.heads[actor]
    if over > colon or tree.deps[actor] not in SUBJECTS:
        return None
    clauses = (c for c in tree.under[over] if c > verb and tree.deps[c] in ("parataxis", "conj", "ccomp"))
    clause = next((c for c in clauses if tree.is_finite(c) and tree.subject(c) is None), None)
    if clause is not None:
        tree.hang(actor, clause, tree.deps[actor])
    return clause


def _told_around(tree: MendedTree, before: int, verb: int) -> int | None:
    """The word after the cue that the word before the cue's first comma hangs on, near or far."""
    while tree.heads[before] != before and before != verb:
        before = tree.heads[before]
        if before > verb:
            return before
    return None


def _upwards(tree: MendedTree, i: int) -> Iterator[int]:
    while tree.heads[i] != i:
        yield i
        i = tree.heads[i]


def _root(tree: MendedTree, i: int) -> int:
    while tree.heads[i] != i:
        i = tree.heads[i]
    return i
