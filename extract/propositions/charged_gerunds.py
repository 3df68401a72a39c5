"""Gerunds taken for a part of what they are done to, behind the words that charge somebody with it, put right.

"was jailed for | trafficking | girls", "charges of | hiding | arms"
"""

from functools import cache

from extract.mentions.wrongs import offending_verbs
from extract.pipeline.lemmas import lemma_of
from extract.propositions.kinds import is_kind
from extract.propositions.layers import Layers
from extract.tables import read_table

_CHARGED_WITH = frozenset({"of", "for", "with"})


def charged_gerund(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A gerund taken for a part of what it was done to, behind a verb that charges, or a noun for a charge.

    Behind a noun, or with a thing, only what tells a wrong: not "charges of | trafficking | offences".
    """
    people = layers.heads[i]
    verb = layers.heads[people]
    case = next((c for c in (*children[people], *children[i]) if layers.deps[c] in ("case", "mark")), None)
    if layers.tags[people] != "NNS" or case != i - 1 or layers.words[case] not in _CHARGED_WITH:
        return
    noun = layers.deps[people] == "nmod" and layers.lemmas[verb] in _charges()
    if not noun and (layers.lemmas[verb] not in _charging() or layers.deps[people] != "obl"):
        return
    lemma = lemma_of(layers.words[i], "VERB", "VBG", "l|3|")
    person = layers.types[people] == "person"
    if (noun or not person) and (lemma not in offending_verbs() or is_kind(layers.lemmas[people], "container")):
        return
    layers.pos[i], layers.tags[i], layers.lemmas[i] = "VERB", "VBG", lemma
    layers.heads[i], layers.deps[i] = verb, "acl" if noun else "advcl"
    layers.heads[people], layers.deps[people] = i, "obj"
    layers.heads[case], layers.deps[case] = i, "mark"
    for c in children[people]:
        if c > people and layers.deps[c] == "nmod":
            layers.deps[c], layers.heads[c] = "obl", i


@cache
def _charging() -> frozenset[str]:
    """The verbs that tell for what, or of what, somebody is charged or punished: convict, sentence, jail."""
    rows = read_table("propositions/governors")
    verbs = {r["word"] for r in rows if r["pos"] == "v" and r["link"] in ("for", "of") and r["party"] == "ARG1"}
    return frozenset(verbs | {r["word"] for r in rows if (r["pos"], r["link"], r["effect"]) == ("a", "of", "commits")})


@cache
def _charges() -> frozenset[str]:
    """The nouns that tell of what somebody is accused: charge, suspicion."""
    rows = read_table("propositions/governors")
    return frozenset(r["word"] for r in rows if (r["pos"], r["link"], r["effect"]) == ("n", "of", "alleged"))
