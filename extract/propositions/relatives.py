"""Relative clauses, and what is joined to them, put where their own words say that they belong.

"men with bare faces | who robbed them |": "who" is said of people, past the thing named last
"520 people, including 90 | who were abducted |": the 90 were
"saw men who robbed monks, | beat | and sold them": after a verb for perceiving or naming the wrongs of a row are theirs
"beat men who wept, jailed others and | left |": no verb of a row is joined across another one
"took people who might not be missed and | sold | them", "shot those who fled and | hid | the others": what is done
to these, or to others than these, is none of their deeds
"""

from functools import cache

from extract.mentions.nouns import noun
from extract.propositions.kinds import is_kind
from extract.propositions.layers import SUBJECTS, Layers
from extract.tables import read_table

_INCLUDING = frozenset({"including", "among"})
_OF_PEOPLE = frozenset({"who", "whom"})
_RELATIVES = frozenset({"who", "that", "which"})
_PAST = frozenset({"VBD", "VBN"})  # which are easily taken for each other
_THESE = frozenset({"them", "him", "her"})
_GENDERS = {"him": "male", "her": "female"}
_OTHERS = frozenset({"others", "rest", "another"})
_PEOPLE = frozenset({"person", "organization"})
_INSIDE = ("nmod", "appos", "flat", "obl", "amod", "acl")


@cache
def _perceiving() -> frozenset[str]:
    """The verbs that tell what somebody learnt had happened: see, hear, describe, document."""
    rows = read_table("propositions/governors")
    return frozenset(r["word"] for r in rows if (r["pos"], r["link"], r["effect"]) == ("v", "obj", "occurs"))


@cache
def _wronging() -> frozenset[str]:
    """The verbs that tell a wrong done to their object in some sense."""
    rows = read_table("propositions/offences")
    return frozenset(r["trigger"] for r in rows if (r["pos"], r["accused"]) == ("v", "ARG0") and "ARG1" in r["victim"])


def mend_relative(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Put right in place on what the relative clause with head `i` hangs."""
    noun = layers.heads[i]
    deemed = layers.tags[i] in _PAST and not any(layers.deps[c] in (*SUBJECTS, "aux", "obj") for c in children[i])
    deemed = deemed and is_kind(layers.lemmas[i], "deeming") and any(layers.deps[c] == "xcomp" for c in children[i])
    if deemed and noun < i - 1 and layers.types[i - 1] == "person":
        layers.heads[i], layers.deps[i], layers.tags[i] = i - 1, "acl", "VBN"  # "remains of men | thought | to be"
        return
    opening = min(i, *children[i]) if children[i] else i
    for c in children[noun]:
        included = any(layers.words[d].lower() in _INCLUDING for d in children[c] if layers.deps[d] == "case")
        if noun < c == opening - 1 and layers.deps[c] == "nmod" and included:
            layers.heads[i] = c
            return
    opening += layers.pos[opening] == "PUNCT"
    if opening == i and layers.tags[i] == "VBD" and layers.words[i - 1] == ",":
        first = next((c for c in children[noun] if c < i and _is_restrictive(layers, c, children)), None)
        if first is not None:  # "hit children who cried, | locked | others in"
            layers.heads[i], layers.deps[i] = first, "conj"
            return
    if layers.types[noun] != "person" and layers.words[opening].lower() in _OF_PEOPLE:
        at = noun
        while layers.deps[at] in _INSIDE and layers.heads[at] < at:
            at = layers.heads[at]
            if layers.types[at] in _PEOPLE and (layers.types[at] == "person" or layers.types[noun] not in _PEOPLE):
                layers.heads[i] = at
                return


def _is_restrictive(layers: Layers, i: int, children: list[list[int]]) -> bool:
    """Whether a word heads a relative clause that no comma opens."""
    opening = min(children[i], default=i)
    return layers.deps[i] == "acl:relcl" and layers.words[opening - 1] != "," and _is_of_noun(layers, i, children)


def mend_row(layers: Layers, i: int, under: list[int], children: list[list[int]]) -> None:
    """Put right in place the finite verb `i` without a subject that was joined to a clause, or past one, wrongly."""
    if any(layers.deps[c] in SUBJECTS for c in under):
        return
    clause = layers.heads[i]
    nearer = next((v for v in range(i - 1, clause, -1) if layers.deps[v] == "conj" and layers.heads[v] < clause), None)
    if nearer is not None and layers.pos[nearer] == "VERB":  # a row that goes on is not joined across its last verb
        layers.heads[i] = nearer
        return
    told = layers.lemmas[clause] in _perceiving() or is_kind(layers.lemmas[clause], "singling")
    if told and layers.lemmas[i] in _wronging() and layers.words[i - 1] == ",":
        perceived = _clause_before(layers, clause, i, children)
        if perceived is not None:
            layers.heads[i] = perceived
        return
    doers = _doers_before(layers, clause, i, under, children)
    if doers is not None:
        layers.heads[i] = doers  # "was shot by men who broke in, | burned | the house and"
        return
    said = next((c for c in children[clause] if layers.deps[c] == "ccomp" and c < i), None)
    if layers.deps[clause] == "acl:relcl" and said is not None and _is_of_noun(layers, said, children):
        layers.heads[i] = said  # "firms that it said had lied, | stolen | and robbed"
        return
    others = _clause_of_others(layers, clause, i, under, children)
    if others is not None:
        layers.heads[i] = others
        return
    while layers.deps[clause] in ("advcl", "xcomp", "obl") and layers.pos[clause] in ("ADJ", "VERB"):
        clause = layers.heads[clause]  # "might not be noticed as | missing | and sold them"
    apart = layers.words[layers.heads[clause]].lower() == "those" or any(
        layers.tags[c] == "MD" for c in children[clause]
    )
    whom = _whom(layers, i, under)
    apart = apart or _are_these(layers, clause, whom, children)
    if layers.deps[clause] == "acl:relcl" and (whom in _OTHERS or (apart and whom in _THESE)):
        join_above(layers, i, layers.heads[clause])


def join_above(layers: Layers, i: int, at: int) -> None:
    """The verb is joined to the next verb of its own tense above the one that it was joined to."""
    tense = _PAST if layers.tags[i] in _PAST else {layers.tags[i]}
    while layers.heads[at] != at and layers.tags[at] not in tense:
        at = layers.heads[at]
    if layers.tags[at] in tense:
        layers.heads[i] = at


def _clause_before(layers: Layers, verb: int, i: int, children: list[list[int]]) -> int | None:
    """The relative clause in which what the verb perceives does something to others, right before word `i`."""
    for phrase in (c for c in children[verb] if verb < c < i and layers.deps[c] in ("obj", "obl")):
        for clause in children[phrase]:
            if layers.deps[clause] == "acl:relcl" and clause < i and _is_of_noun(layers, clause, children):
                return clause if layers.types[phrase] in _PEOPLE else None
    return None


def _whom(layers: Layers, i: int, under: list[int]) -> str:
    """The word for whom a verb, or the next one joined to it, does something to; "" where none stands there."""
    row = (i, *(c for c in under if layers.deps[c] == "conj"))
    found = (j for j, head in enumerate(layers.heads[i:], i) if head in row and layers.deps[j] in ("obj", "iobj"))
    words = [layers.words[j].lower() for j in found]
    return next((w for w in words if w in _THESE), words[0] if words else "")


def _are_these(layers: Layers, clause: int, whom: str, children: list[list[int]]) -> bool:
    """Whether "her" is the woman of a clause that tells of nobody else: "lured a girl who was 14 and | raped | her"."""
    whose = layers.heads[clause]
    if layers.deps[whose] == "obl:agent":
        return False  # "was lured by a woman who took a ring and | sold | her"
    told = noun(layers.lemmas[whose])
    alone = not any(layers.deps[c] == "obj" and layers.types[c] == "person" for c in children[clause])
    return alone and whom in _GENDERS and told is not None and told.gender == _GENDERS[whom]


def _clause_of_others(layers: Layers, verb: int, i: int, under: list[int], children: list[list[int]]) -> int | None:
    """The clause whose object "her" is, as the man arrested cannot be: "a man who beat his wife, | tied | her"."""
    whom = _whom(layers, i, under)
    thing = next((c for c in children[verb] if layers.deps[c] == "obj" and c < i), None)
    told = noun(layers.lemmas[thing]) if thing is not None and whom in _GENDERS else None
    if thing is None or told is None or told.gender in ("-", _GENDERS[whom]) or layers.words[i - 1] != ",":
        return None
    clauses = (c for c in children[thing] if layers.deps[c] == "acl:relcl" and thing < c < i)
    clause = next((c for c in clauses if _is_of_noun(layers, c, children)), None)
    people = clause is not None and any(
        layers.deps[c] == "obj" and layers.types[c] == "person" for c in children[clause]
    )
    return clause if people else None


def _doers_before(layers: Layers, verb: int, i: int, under: list[int], children: list[list[int]]) -> int | None:
    """The relative clause of those who did what a passive tells, right before one more wrong that has an object."""
    more = layers.lemmas[i] in _wronging() and layers.words[i - 1] == ","
    if not more or not any(layers.deps[c] == "obj" for c in under) or layers.deps[verb] == "acl:relcl":
        return None
    agent = next((c for c in children[verb] if layers.deps[c] == "obl:agent" and c < i), None)
    clauses = () if agent is None else (c for c in children[agent] if layers.deps[c] == "acl:relcl" and c < i)
    return next((c for c in clauses if _is_of_noun(layers, c, children)), None)


def _is_of_noun(layers: Layers, clause: int, children: list[list[int]]) -> bool:
    """Whether a relative pronoun is the subject of a clause."""
    return any(layers.deps[c] == "nsubj" and layers.words[c].lower() in _RELATIVES for c in children[clause])
