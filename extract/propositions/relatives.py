"""Relative clauses, and what is joined to them, put where their own words say that they belong.

"men with bare faces | who robbed them |": "who" is said of people, past the thing named last
"520 people, including 90 | who were abducted |": the 90 were
"saw men who robbed monks, | beat | and sold them": after a verb for perceiving the wrongs of a row are theirs
"took people who might not be missed and | sold | them", "shot those who fled and | hid | the others": what is done
to these, or to others than these, is none of their deeds
"""

from functools import cache

from extract.propositions.layers import Layers
from extract.tables import read_table

_INCLUDING = frozenset({"including", "among"})
_OF_PEOPLE = frozenset({"who", "whom"})
_RELATIVES = frozenset({"who", "that", "which"})
_OF_OTHERS = frozenset({"them", "him", "her", "others", "rest"})
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl")
_PEOPLE = frozenset({"person", "organization"})
_INSIDE = ("nmod", "appos", "flat")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})


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
    opening = min(children[i], default=i)
    for c in children[noun]:
        included = any(layers.words[d].lower() in _INCLUDING for d in children[c] if layers.deps[d] == "case")
        if noun < c == opening - 1 and layers.deps[c] == "nmod" and included:
            layers.heads[i] = c
            return
    opening += layers.pos[opening] == "PUNCT"
    if layers.types[noun] != "person" and layers.words[opening].lower() in _OF_PEOPLE:
        at = noun
        while layers.deps[at] in _INSIDE and layers.heads[at] < at:
            at = layers.heads[at]
            if layers.types[at] in _PEOPLE and (layers.types[at] == "person" or layers.types[noun] not in _PEOPLE):
                layers.heads[i] = at
                return


def mend_row(layers: Layers, i: int, under: list[int], children: list[list[int]]) -> None:
    """Put right in place the finite verb `i` without a subject that was joined to a clause, or past one, wrongly."""
    if any(layers.deps[c] in _SUBJECTS for c in under):
        return
    clause = layers.heads[i]
    if layers.lemmas[clause] in _perceiving() and layers.lemmas[i] in _wronging() and layers.words[i - 1] == ",":
        perceived = _clause_before(layers, clause, i, children)
        if perceived is not None:
            layers.heads[i] = perceived
        return
    while layers.deps[clause] in ("advcl", "xcomp", "obl") and layers.pos[clause] in ("ADJ", "VERB"):
        clause = layers.heads[clause]  # "might not be noticed as | missing | and sold them"
    apart = layers.words[layers.heads[clause]].lower() == "those" or any(
        layers.tags[c] == "MD" for c in children[clause]
    )
    pronoun = any(layers.deps[c] == "obj" and layers.words[c].lower() in _OF_OTHERS for c in under)
    if layers.deps[clause] == "acl:relcl" and apart and pronoun:
        join_above(layers, i, layers.heads[clause])


def join_above(layers: Layers, i: int, at: int) -> None:
    """The verb is joined to the next verb of its own tense above the one that it was joined to."""
    while layers.heads[at] != at and layers.tags[at] != layers.tags[i]:
        at = layers.heads[at]
    if layers.tags[at] == layers.tags[i]:
        layers.heads[i] = at


def _clause_before(layers: Layers, verb: int, i: int, children: list[list[int]]) -> int | None:
    """The relative clause in which what the verb perceives does something to others, right before word `i`."""
    for phrase in (c for c in children[verb] if verb < c < i and layers.deps[c] in ("obj", "obl")):
        for clause in children[phrase]:
            subject = next((c for c in children[clause] if layers.deps[c] == "nsubj"), None)
            active = layers.deps[clause] == "acl:relcl" and layers.tags[clause] in _FINITE and clause < i
            if active and subject is not None and layers.words[subject].lower() in _RELATIVES:
                return clause if layers.types[phrase] in _PEOPLE else None
    return None
