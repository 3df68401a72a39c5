"""A reporting clause between a subject and its verb, told by the order of words: whatever the tree makes of the three.

"The clerk, a nun said, took bribes"                  the nun says it, and it is the clerk who took them
"The clerk, the head of the choir, Ann Lee, said, ran"    who is named besides speaks, too, and did not run
"A clerk, who said so, took bribes"                   which is no such clause
"""

from extract.slips.mended_tree import FINITE, NOUNS, MendedTree, relation_of

_MARKS = frozenset({",", "–", "—", "--"})
_IN_VOICE = frozenset(
    {
        "DT",
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PRP",
        "PRP$",
        "CD",
        "POS",
        "IN",
        "HYPH",
        "VBG",
        "VBN",
        "NML",
    }
)
_ADJUNCT = frozenset({"IN", "NNP", "DT", "PRP", "CD", "NN", "TO", "RB", "RP", "JJ", "NNS"})
_HELPERS = frozenset({"has", "have", "had", "also", "later", "once", "further"})
_ENDS = ((":",), (".",), (",",))
_CLAUSES = ("acl", "acl:relcl")
_LONGEST_VOICE, _LONGEST_ADJUNCT = 12, 6  # words


def in_the_middle(tree: MendedTree, verb: int) -> None:
    """A cue that commas set off behind a subject is inserted into the clause whose finite verb follows it."""
    said = _said_behind(tree, verb)
    if said is None:
        _time_behind(tree, verb)
        _of_two_names(tree, verb)
    voices = _voices_before(tree, verb) if said is not None else ()
    if said is None or not voices:
        return
    opener = voices[0][0] - 1
    actor = _actor(tree, opener, verb)
    heads = [_top(tree, *span) for span in voices]
    if actor is None or any(head is None or tree.pos[head] not in NOUNS for head in heads):
        return
    voice = heads[0] or 0
    if (tree.subject(said), tree.heads[verb], tree.subject(verb)) == (actor, said, voice):
        return
    above = next((top for top in (actor, verb) if tree.is_over(top, said)), None)
    if above is not None:
        dep = relation_of(tree, above)
        tree.hang(said, said if dep == "ROOT" else tree.heads[above], dep)
    for other in [c for c in tree.under[said] if tree.deps[c] in ("nsubj", "nsubj:pass") and c != actor]:
        tree.hang(other, verb, "nsubj")
    passive = tree.child(said, "aux:pass") is not None
    tree.hang(actor, said, "nsubj:pass" if passive else "nsubj")
    tree.hang(verb, said, "parataxis")
    tree.hang(voice, verb, "nsubj" if tree.child(verb, "aux:pass") is None else "nsubj:pass")
    for head in heads[1:]:
        tree.hang(head or 0, voice, "appos")
    for c in [c for c in tree.under[verb] if not opener <= c <= _closer(tree, verb) and tree.deps[c] != "punct"]:
        tree.hang(c, said, tree.deps[c])
    if tree.tags[said] == "VB" and tree.child(said, "aux") is None:
        tree.tags[said] = "VBD"


def _time_behind(tree: MendedTree, verb: int) -> None:
    """When something was, told behind a cue between commas, is part of that: "It began, they say, | when I left |"."""
    said, voice = tree.heads[verb], tree.subject(verb)
    if tree.deps[verb] not in ("parataxis", "ccomp") or tree.words[verb + 1 : verb + 2] != (",",):
        return
    if voice is None or not said < voice < verb or tree.words[tree.left(voice) - 1] != ",":
        return
    for c in [c for c in tree.under[verb] if c > verb and tree.deps[c] in ("advcl", "ccomp")]:
        if tree.words[tree.left(c)].lower() == "when":
            tree.hang(c, said, "advcl")
            tree.deps[verb] = "parataxis"


def _of_two_names(tree: MendedTree, verb: int) -> None:
    """Who is named and described between commas before the last cue speaks: "It fell, a nun, Ann Roe, says: I"."""
    if tree.words[verb - 1] != "," or tree.words[verb + 1 : verb + 2] not in _ENDS:
        return
    voices = _voices_before(tree, verb)
    heads = [_top(tree, *span) for span in voices]
    if len(voices) < 2 or tree.subject(verb) in heads or not all(h and tree.pos[h] in NOUNS for h in heads):
        return
    said = voices[0][0] - 2
    while not tree.is_finite(said) and tree.heads[said] < verb and tree.heads[said] != said:
        said = tree.heads[said]
    if not tree.is_finite(said) or said >= voices[0][0] or tree.is_over(verb, said):
        return
    tree.hang(heads[0] or 0, verb, "nsubj")
    tree.hang(heads[1] or 0, heads[0] or 0, "appos")
    if tree.heads[verb] != said:
        tree.hang(verb, said, "parataxis")


def _closer(tree: MendedTree, verb: int) -> int:
    """The mark behind the cue and what tells when or to whom; 0 where there is none."""
    end = verb + 1
    while end < len(tree.words) and tree.tags[end] in _ADJUNCT and end - verb <= _LONGEST_ADJUNCT:
        end += 1
    return end if end + 1 < len(tree.words) and tree.words[end] in _MARKS else 0


def _said_behind(tree: MendedTree, verb: int) -> int | None:
    """The head of the clause whose finite verb opens what stands behind the cue, and which has no subject there."""
    first = _closer(tree, verb) + 1
    if first == 1 or tree.tags[verb] not in FINITE | {"VBN"}:
        return None
    if tree.tags[verb] == "VBN" and first > verb + 2:
        return None  # "Aziz, a monk | known as Tiger |, wept"
    while first + 1 < len(tree.words) and tree.tags[first] == "RB":
        first += 1
    if tree.tags[first] not in FINITE | {"VB"} or tree.pos[first] not in ("VERB", "AUX"):
        return None
    helps = tree.deps[first] in ("aux", "aux:pass", "cop") and tree.heads[first] > first
    said = tree.heads[first] if helps else first
    own = tree.subject(said)
    return said if own is None or own < verb else None


def _voices_before(tree: MendedTree, verb: int) -> tuple[tuple[int, int], ...]:
    """The phrases of who speaks between a comma and the cue: one, or two that name the same with commas around."""
    last = verb - (tree.words[verb - 2].lower() == "it" and tree.words[verb - 1] in ("is", "was"))
    while tree.words[last - 1].lower() in _HELPERS:
        last -= 1
    found: list[tuple[int, int]] = []
    end = last if tree.words[last - 1] != "," else last - 1
    while end > 1 and len(found) < 2:
        start = end
        while start > 0 and tree.tags[start - 1] in _IN_VOICE and end - start < _LONGEST_VOICE:
            start -= 1
        if start == end or tree.words[start - 1] not in _MARKS or tree.tags[start] == "IN":
            return ()
        found.insert(0, (start, end))
        if end == last or len(found) == 2:
            return tuple(found) if end < last or len(found) == 1 else ()
        end = start - 1
    return ()


def _actor(tree: MendedTree, opener: int, verb: int) -> int | None:
    """The head of the phrase without a preposition that ends before the mark, with clauses that tell who it is."""
    at = opener - 1
    if at < 0 or tree.pos[at] == "PUNCT":
        return None
    while tree.heads[at] != at and tree.heads[at] < opener:
        above = tree.heads[at]
        if tree.pos[above] not in NOUNS and tree.deps[above] not in _CLAUSES and tree.pos[at] in NOUNS:
            break
        at = above
    free = tree.heads[at] == at or tree.heads[at] >= verb or tree.tags[at] in ("WDT", "WP")
    if not free or tree.pos[at] not in NOUNS | {"ADJ"} or tree.child(at, "case") is not None:
        return None
    return at


def _top(tree: MendedTree, start: int, end: int) -> int | None:
    """The first word of a stretch that hangs on none of the others."""
    return next((i for i in range(start, end) if not start <= tree.heads[i] < end or tree.heads[i] == i), None)
