"""Slips of the tree around longer wordings of a cue, each put right where the order of words contradicts it.

"went so far as to call it a prison"              who went so far calls it that
"a letter from a clinic in Minsk which says"      the letter says it
"according to the UN, which says"                 so does who passes something on
"he is yet to read it"                            "yet" is of the reading
"were paid little, if at all, the union says"     "if" is a condition of nothing
"""

from extract.slips.mended_tree import NOUNS, MendedTree

_AS_FAR_AS = (("so", "far", "as", "to"), ("as", "far", "as", "to"))
_GOING = frozenset({"go", "goes", "went", "gone", "going"})
_BEING = frozenset({"is", "are", "was", "were"})
_NEAR = 4  # words between "went" and "so far"


def so_far(tree: MendedTree, verb: int) -> None:
    """The verb behind "went so far as to" is what its subject did."""
    before = tuple(word.lower() for word in tree.words[max(verb - 4, 0) : verb])
    if before not in _AS_FAR_AS:
        return
    going = next((i for i in range(verb - 5, max(verb - 5 - _NEAR, -1), -1) if tree.words[i].lower() in _GOING), None)
    if going is None or tree.is_over(verb, going):
        return
    tree.hang(verb - 3, going, "advmod")
    tree.hang(verb - 2, verb - 3, "fixed")
    tree.hang(verb, going, "xcomp")


def document_says(tree: MendedTree, verb: int, informants: frozenset[str]) -> None:
    """What a document or man from somewhere says is no word of the place: "a letter from a clinic which says that"."""
    above = tree.heads[verb]
    pronoun = tree.child(verb, "nsubj")
    if tree.deps[verb] != "acl:relcl" or pronoun is None or pronoun > verb:
        return
    if tree.words[pronoun - 1] == ",":  # "a letter about Togo, which denies it": Togo
        _relay_says(tree, verb, pronoun)
        return
    if tree.types[above] != "place":
        return
    word = tree.words[pronoun].lower()
    while tree.deps[above] == "nmod" and tree.heads[above] < above and tree.pos[tree.heads[above]] in NOUNS:
        above = tree.heads[above]
        written = word in ("which", "that") and tree.words[above].lower().removesuffix("s") in informants
        if written or (word == "who" and tree.types[above] == "person"):
            tree.hang(verb, above, "acl:relcl")
            return


def yet_to(tree: MendedTree, adverb: int) -> None:
    """What somebody "is yet to" do is the predicate: "he | is yet to | read it"."""
    if tree.words[adverb].lower() != "yet" or "to" not in tree.words[adverb + 1 : adverb + 2]:
        return
    verb, over = tree.heads[adverb + 1], tree.heads[adverb]
    if verb < adverb or tree.heads[verb] != adverb or tree.words[adverb - 1].lower() not in _BEING:
        return
    tree.hang(verb, verb if over == adverb else over, "ROOT" if over == adverb else "ccomp")
    for c in [c for c in tree.under[adverb] if c != verb]:
        tree.hang(c, verb, "aux" if c == adverb - 1 else tree.deps[c])
    tree.hang(adverb - 1, verb, "aux")
    tree.hang(adverb, verb, "advmod")


def _relay_says(tree: MendedTree, verb: int, pronoun: int) -> None:
    """Who passes something on goes on in the clause behind its name: "They left, according to the UN, which says"."""
    relay = pronoun - 2
    while relay < tree.heads[relay] < pronoun or tree.deps[relay] in ("flat", "nmod"):
        relay = tree.heads[relay]
    if relay != tree.heads[verb] and tree.pos[relay] in NOUNS and tree.marker(relay) == "according":
        tree.hang(verb, relay, "acl:relcl")


def if_at_all(tree: MendedTree, word: int) -> None:
    """An "if" whose commas hold no verb is no condition of what follows: "paid little, | if at all |, she says"."""
    end = next((i for i in range(word + 2, min(word + 5, len(tree.words))) if tree.words[i] == ","), None)
    if end is None or tree.words[word - 1] != "," or any(tree.pos[i] in ("VERB", "AUX") for i in range(word, end)):
        return
    before = next((i for i in range(word - 1, -1, -1) if tree.pos[i] == "VERB"), None)
    if before is not None:
        tree.hang(word, before, "advmod")
        for i in range(word + 1, end):
            tree.hang(i, word, "fixed")
