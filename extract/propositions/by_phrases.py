"""Phrases with "by" that hang on the wrong word, put where they tell who did it.

"recorded the torture of six men by guards": the guards tortured them, and recorded nothing
"was sold to a farm by a friend": the friend sold her
"were robbed, beaten and held by guards": all that is told in a row was done by them
"the killing by gunmen of a clerk and her son": the clerk was killed, and has no gunmen
"was shot by guards and her son by a thief": the son is no doer, he was shot as well
"""

from extract.mentions.wrongs import wrong_nouns
from extract.propositions.kinds import is_kind
from extract.propositions.layers import SUBJECTS, Layers

_TOLD = frozenset({"event", "abstract"})
_PARTIES = frozenset({"person", "organization", "place"})
_NOUN_LIKE = frozenset({"NOUN", "PROPN", "NUM"})
_JOINING = frozenset({",", "and", "while", "but"})
_ENDS = frozenset({".", ";", ":"})
_LONGEST_ROW = 25  # words
_PASSED = ("obl", "obj", "nmod")


def doer_of_row(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Who is told behind the last of several participles in a row did that: "beaten or | held | by the guards"."""
    verb = layers.heads[i]
    first = layers.heads[verb] if layers.deps[verb] == "conj" else verb
    joined = sorted({*children[first], *children[verb]})
    for c in (c for c in joined if layers.deps[c] == "conj" and verb < c < i and layers.pos[c] == "VERB"):
        own = {layers.deps[d] for d in children[c]}
        if layers.tags[c] == "VBN" and own.isdisjoint((*SUBJECTS, "obl:agent", "aux:pass", "obj")):
            layers.heads[i] = c


def gapped_passive(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Of a row behind "by" who has a "by" behind him did it to nobody: it was done to him, by whom that names."""
    verb = layers.heads[i]
    for by in range(i + 3, min(i + _LONGEST_ROW, len(layers.words) - 1)):
        if layers.words[by] in _ENDS or layers.pos[by] in ("VERB", "AUX"):
            return
        whom, doer = by - 1, layers.heads[by]
        doing = layers.types[doer] in _PARTIES or is_kind(layers.lemmas[doer], "natural")
        named = layers.words[by] == "by" and layers.deps[by] == "case" and doing
        if not named or layers.pos[whom] not in _NOUN_LIKE or not _is_below(layers, whom, verb):
            continue
        first = min([whom, *children[whom]])
        if {layers.words[k] for k in (first - 1, first)}.isdisjoint(_JOINING) or first <= i:
            continue
        layers.heads[whom], layers.deps[whom] = verb, "conj"
        layers.heads[doer], layers.deps[doer] = whom, "orphan"


def _is_below(layers: Layers, i: int, verb: int) -> bool:
    """Whether a word hangs on those behind "by", or on the verb itself, and not in a clause of its own."""
    while layers.heads[i] != i and layers.deps[i] in ("conj", "appos", "nmod", "obl:agent", "obl"):
        i = layers.heads[i]
        if i == verb:
            return True
    return False


def sufferer_beside_doer(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Behind who did it "of" names who suffered it, and no body of theirs: "the killing by gunmen of | a clerk |"."""
    doer = layers.heads[i]
    deed = layers.heads[doer]
    if layers.deps[doer] != "nmod" or layers.lemmas[deed] not in wrong_nouns() or layers.types[i] != "person":
        return
    of = any(layers.deps[c] == "case" and layers.words[c] == "of" for c in children[i])
    if of and is_kind(layers.lemmas[doer], "master") and _is_by(layers, doer, children):
        layers.heads[i] = deed


def doer_of_noun(layers: Layers, i: int, children: list[list[int]]) -> None:
    """With an active verb, who "by" names did what its object tells: "recorded the torture of six men by guards"."""
    verb = layers.heads[i]
    relations = {layers.deps[c]: c for c in children[verb]}
    if "obj" not in relations:  # "reported on | the torture of six men | by guards"
        told = (c for c in children[verb] if verb < c < i and layers.deps[c] == "obl" and layers.types[c] == "event")
        relations["obj"] = next(told, verb)
    deed = _contained(layers, relations["obj"], i, children)
    active = "nsubj" in relations or (layers.tags[verb] in ("VB", "VBG") and "aux:pass" not in relations)
    if not active or deed is None or layers.types[i] not in _PARTIES or not _is_by(layers, i, children):
        return
    event = layers.types[deed] == "event" or layers.lemmas[deed] in wrong_nouns()
    if deed < i and (event or deed != relations["obj"]) and layers.pos[deed] == "NOUN":
        layers.heads[i], layers.deps[i] = deed, "nmod"


def doer_of_passive(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Who "by" names below a passive that tells no doer did it, where nothing between them can be anybody's deed.

    "was sold to a farm | by a friend |", "held without trial | by the army |", "made to sing in a bar | by its owner |"
    Who arrests and seeks people for a deed is no doer of it: "arrested over the murder of a nun | by detectives |".
    """
    if not _is_by(layers, i, children):
        return
    at, deedless = layers.heads[i], True
    while layers.deps[at] in _PASSED and layers.heads[at] != at:
        deedless = deedless and _is_deedless(layers, at, children)
        at = layers.heads[at]
    tag, relation = layers.tags[at], layers.deps[at]
    into = relation == "advcl" and any(layers.words[c].lower() == "into" for c in children[at])
    if ((relation == "xcomp" and tag == "VB") or into) and not any(layers.deps[c] == "aux:pass" for c in children[at]):
        at, deedless = layers.heads[at], True  # nobody does for others what these are made to do
    told = {layers.deps[c] for c in children[at]}
    deedless = deedless or (_is_official(layers, i) and is_kind(layers.lemmas[at], "pursuing"))
    if deedless and layers.pos[at] == "VERB" and at < i and "aux:pass" in told and "obl:agent" not in told:
        layers.heads[i], layers.deps[i] = at, "obl:agent"


def doer_in_container(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Who "by" names after "cases of torture", or after who suffered it, did the torture."""
    noun = layers.heads[i]
    over = layers.heads[noun]
    told = layers.types[over] == "event" or (layers.types[over] == "abstract" and layers.types[noun] != "abstract")
    of_person = layers.types[noun] in ("person", "organization") and layers.deps[noun] == "nmod" and told
    deed = over if of_person else _contained(layers, noun, i, children)  # "an assault on a sailor | by the captain |"
    somebody = layers.types[i] in _PARTIES or is_kind(layers.lemmas[i], "group")  # "by both sides"
    if deed is not None and deed != noun and somebody and _is_by(layers, i, children):
        layers.heads[i] = deed


def _contained(layers: Layers, noun: int | None, end: int, children: list[list[int]]) -> int | None:
    """The deed before the word `end` in a phrase that only counts it: "cases of | torture |", "use of | violence |"."""
    if noun is None or layers.types[noun] == "event" or not is_kind(layers.lemmas[noun], "container"):
        return noun
    inside = (c for c in children[noun] if noun < c < end and layers.deps[c] == "nmod" and layers.types[c] in _TOLD)
    return next(inside, noun)


def _is_deedless(layers: Layers, i: int, children: list[list[int]]) -> bool:
    """Whether a phrase of a verb names what nobody does or makes: a place, a time, what is lacking, a tool, a post."""
    case = next((layers.words[c].lower() for c in children[i]), "")
    if layers.types[i] in ("place", "time", "person") or case in ("without", "as"):
        return True
    tool = case in ("with", "to") and layers.types[i] == "object" and not is_kind(layers.lemmas[i], "document")
    return tool or is_kind(layers.lemmas[i], "facility")


def _is_official(layers: Layers, i: int) -> bool:
    """Whether a word names a court, or those who look into crimes or prosecute them."""
    return any(is_kind(layers.lemmas[i], kind) for kind in ("court", "pleading", "enforcing"))


def _is_by(layers: Layers, i: int, children: list[list[int]]) -> bool:
    return any(layers.deps[c] == "case" and layers.words[c].lower() == "by" for c in children[i])
