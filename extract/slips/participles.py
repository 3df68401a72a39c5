"""Slips of the tree about participles that report, each hung on the verb whose subject says it.

"Lee said, adding that Q"                          a participle behind a cue is its voice's next act
"asked her to go, saying that he lied"             who asks says so, not whom he asks
"denied it, citing a panel Roe led and saying P"   a participle goes on with the one before
"""

from extract.slips.mended_tree import FINITE, NOUNS, SUBJECTS, MendedTree
from extract.speech.cues import acting_verbs, reporting_verbs, word_list
from extract.speech.forms import cue_verb

_FAR = 40  # words from one participle to the next
_NAMING = frozenset({"compound", "flat", "amod", "nmod:desc", "det", "nmod"})


def next_act(tree: MendedTree, verb: int) -> None:
    """A participle that reports, behind the comma after a cue, hangs on that cue: 'Lee said, | adding | that'."""
    if tree.tags[verb] != "VBG" or verb < 3:
        return
    if tree.words[verb - 1] == "and":
        _joined_to_its_like(tree, verb)
        return
    if tree.words[verb - 1] != ",":
        _said_in_direct_speech(tree, verb)
        return
    acting = _acting_over(tree, verb)
    if acting is not None:
        tree.hang(verb, acting, "advcl")
        return
    cue = verb - 2
    while cue > 0 and tree.deps[cue] in _NAMING | SUBJECTS and tree.heads[cue] < cue:
        cue = tree.heads[cue]  # "said Ann Lee, adding that"
    finite = tree.pos[cue] == "VERB" and tree.tags[cue] in FINITE
    if finite and tree.heads[verb] != cue and not tree.is_over(verb, cue):
        tree.hang(verb, cue, "advcl")


def _joined_to_its_like(tree: MendedTree, verb: int) -> None:
    """A participle goes on with the one before: "rejected it, pointing to a panel Roe chairs and | saying | that"."""
    above = tree.heads[verb]
    if tree.deps[verb] != "conj" or tree.tags[above] == "VBG" or tree.subject(verb) is not None:
        return
    for k in range(verb - 2, max(verb - _FAR, 1), -1):
        if tree.words[k] in (".", ";", "”", '"'):
            return
        if tree.tags[k] == "VBG" and tree.deps[k] == "advcl" and tree.words[k - 1] == "," and tree.heads[k] < k:
            tree.hang(verb, k, "conj")
            return


def _acting_over(tree: MendedTree, verb: int) -> int | None:
    """Who acts above a clause whose own subject says nothing: "asked her to go, | saying | that he lied"."""
    above = tree.heads[verb]
    if tree.deps[verb] != "advcl" or above > verb:
        return None
    asked = tree.deps[above] == "xcomp" and tree.tags[above] == "VB"
    told_of = tree.deps[above] == "acl:relcl" and tree.words[tree.left(above) - 1] != ","
    at = tree.heads[above]
    while (tree.deps[at] == "xcomp" if asked else tree.pos[at] in NOUNS) and tree.heads[at] < at:
        at = tree.heads[at]
    own = tree.subject(at)
    if not (asked or told_of) or tree.tags[at] not in FINITE or own is None or own > at:
        return None
    return at if cue_verb(tree.words[at].lower()) in reporting_verbs() | acting_verbs() else None


def _said_in_direct_speech(tree: MendedTree, verb: int) -> None:
    """Who comments on something with direct speech says that, no thing does: 'spoke of the raid | saying, "P" |'."""
    noun = tree.heads[verb]
    cue = tree.heads[noun]
    behind = tree.words[verb + 1 : verb + 3]
    if tree.deps[verb] == "acl" and tree.types[noun] == "place" and tree.subject(cue) is not None:
        tree.hang(verb, cue, "advcl")  # "Detainees left the camp | alleging | beatings"
        return
    direct = behind[:1] in (("“",), ("``",), ('"',)) or behind in ((",", "“"), (",", "``"), (",", '"'), (":", '"'))
    if not direct or tree.deps[verb] != "acl" or tree.deps[noun] not in ("obl", "obj") or tree.subject(cue) is None:
        return
    wordless = tree.types[noun] in ("event", "abstract", "object") and tree.tags[cue] in FINITE
    if wordless and tree.words[noun].lower() not in word_list("informant"):
        tree.hang(verb, cue, "advcl")
