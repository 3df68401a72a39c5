"""Verbs that the tree takes for something else, or whose own noun or subject it hangs elsewhere, put right.

"had been beaten, | shocked | with a gun or sprayed": joined to a passive participle, a word in -ed is one itself
"| Attempts | to bring it before the court were blocked": a lone noun takes the one finite verb of its sentence
"agents | arrested |, beat and killed them": a past joined to one with an object is active
"said | on Friday | it had closed": what stands before the subject of a complement belongs to the verb of saying
"they | used | to beat them": before an infinitive "used" is an auxiliary
"the | army | retook it": a noun cannot be a part of a finite verb
"| Norway | to close camp": in a headline who stands before "to" is to do it
"in the yard stood | a man |": behind a phrase of place such a verb has its subject
"guilty of beating a nun, of | stealing | her ring": a gerund behind the same word is one more in the row
"was forced to work and | beaten |": a passive participle is joined to the passive verb, not to its infinitive
"| burning | villages is what they do": a gerund with a singular verb behind it is the subject, not the villages
"U.S. chip maker | Intel | apologised": a name right after a noun for what it is, both subjects: an apposition
"""

from functools import cache

from extract.pipeline.lemmas import lemma_of
from extract.propositions.charged_gerunds import charged_gerund
from extract.propositions.clipped import mend_clipped
from extract.propositions.kinds import is_kind
from extract.propositions.layers import Layers
from extract.propositions.nouns_or_verbs import granted, harmed, made_to, receiving
from extract.tables import read_table

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_OF = frozenset({"of", "for", "with", "to"})
_IN_ROW = frozenset({"advcl", "conj", "xcomp", "acl", "obj", "obl", "nmod"})
_JOINING = frozenset({"and", ",", "or", "then"})
_SHORTEST_ROW = 4  # words before the second gerund of a row: "of | lying and of | stealing"
_BEFORE_NOUN = frozenset({"before", "after", "until", "since"})


def mend_verbs(layers: Layers) -> None:
    """Put right in place the verbs that were misread."""
    children = layers.children()
    words, lemmas, pos, tags = layers.words, layers.lemmas, layers.pos, layers.tags
    deps, heads = layers.deps, layers.heads
    for i in range(len(children)):
        if deps[i] == "conj" and pos[i] == "ADJ":
            _participle(layers, i, children)
        if heads[i] == i and pos[i] == "NOUN":
            _lone_noun(layers, i, children)
        if heads[i] == i and pos[i] in ("NOUN", "PROPN"):
            _headline(layers, i, children)
        if deps[i] == "conj" and tags[i] in ("VBD", "NN") and words[i - 1] in _JOINING:
            harmed(layers, i, children)
        if words[i] == "dead" and deps[i] == "amod" and heads[heads[i]] == i - 1 and i + 1 < heads[i]:
            heads[i], deps[i] = i - 1, "xcomp"  # "shot | dead | six men"
        if deps[i] == "conj" and tags[i] == "VBN":
            _beside_passive(layers, i, children)
        if tags[i] in ("VBG", "VB") and deps[i] in ("advcl", "conj"):
            _next_gerund(layers, i)
        if deps[i] == "ccomp" and words[i] == "work" and tags[i] == "VBP":
            granted(layers, i, children)
        if tags[i] == "NN" and deps[i] == "obj" and words[i - 1] == "her" and heads[i] == i - 2:
            made_to(layers, i, children)
        if tags[i] == "VBG" and deps[i] == "amod" and heads[i] == i + 1:
            _gerund_subject(layers, i, children)
        mend_clipped(layers, i, children)
        if deps[i] == "nsubj:pass":
            _active(layers, i, children)
        if deps[i] in _SUBJECTS and pos[i] == "PROPN":
            _name_of_noun(layers, i, children)
        if deps[i] == "ccomp":
            _before_complement(layers, i, children)
        if deps[i] == "compound" and tags[i] == "NNS" and heads[i] == i + 1:
            receiving(layers, i, children)
        if deps[i] in ("compound", "amod") and words[i].endswith("ing") and heads[i] > i:
            charged_gerund(layers, i, children)
        if heads[i] == i and is_kind(lemmas[i], "posture"):
            _inverted(layers, i, children)
        if lemmas[i] == "use" and tags[i] == "VBD":
            _habit(layers, i, children)
        if deps[i] == "compound" and tags[heads[i]] in _FINITE and pos[heads[i]] == "VERB":
            _bare_subject(layers, i, children)
        behind = deps[i] == "compound" and pos[i] == "PROPN" and heads[i] == i - 1
        if behind and tags[i - 1] == "NN" and words[i - 1].islower():
            deps[i] = "appos"  # "the broadcaster | CNN |"


def _bare_subject(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A noun that was read as a part of a finite verb is its subject: "the | army | retook it"."""
    verb = layers.heads[i]
    if i < verb and not any(layers.deps[c] in _SUBJECTS for c in children[verb]):
        layers.deps[i] = "nsubj"
        for c in children[verb]:
            if c < i and layers.deps[c] in ("det", "amod", "compound", "nmod:poss"):
                layers.heads[c] = i


def _inverted(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Behind a phrase of place and such a verb stands its subject: "in the yard stood | a man |"."""
    phrases = [c for c in children[i] if c < i and layers.deps[c] == "obl"]
    if not phrases or any(layers.deps[c] in (*_SUBJECTS, "aux", "expl") for c in children[i]):
        return
    for c in children[i]:
        bare = not any(layers.deps[d] in ("case", "mark") for d in children[c])
        first = min([c, *children[c]])
        if first == i + 1 and bare and layers.deps[c] in ("obj", "xcomp", "ccomp", "obl") and layers.pos[c] == "NOUN":
            layers.deps[c] = "nsubj"
            if layers.tags[i] == "VB":
                layers.tags[i] = "VBD"  # "on the table | lay | a letter"
            return


def _headline(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A body or person right before "to" and a verb, and nothing else, is to do it: "| Norway | to close camp"."""
    if layers.words[i + 1 : i + 2] != ("to",) or layers.types[i] not in ("person", "organization", "place"):
        return
    under = [c for c in children[i] if layers.deps[c] not in ("compound", "amod", "flat", "punct", "nummod")]
    verb = under[0] if len(under) == 1 else i
    if layers.deps[verb] != "acl" or layers.tags[verb] != "VB" or layers.heads[i + 1] != verb:
        return
    layers.heads[verb], layers.deps[verb] = verb, layers.deps[i]
    layers.heads[i], layers.deps[i] = verb, "nsubj"
    layers.deps[i + 1], layers.pos[i + 1], layers.tags[i + 1] = "aux", "AUX", "MD"


def _habit(layers: Layers, i: int, children: list[list[int]]) -> None:
    """ "Used to" with an infinitive is an auxiliary: "they | used to | beat the workers"."""
    verb = next((c for c in children[i] if layers.deps[c] == "xcomp" and layers.tags[c] == "VB"), None)
    own = {layers.deps[c] for c in children[i]}
    to = verb is not None and layers.words[i + 1 : i + 2] == ("to",)
    if verb is None or not to or own & {"obj", "aux:pass", "nsubj:pass", "cop"}:
        return
    over = layers.heads[i]
    layers.heads[verb], layers.deps[verb] = (verb if over == i else over), layers.deps[i]
    for c in children[i]:
        if c != verb:
            layers.heads[c] = verb
    layers.heads[i], layers.deps[i], layers.pos[i] = verb, "aux", "AUX"


def _before_complement(layers: Layers, i: int, children: list[list[int]]) -> None:
    """What stands between a verb and the subject of its complement is the verb's own: "said | on Friday | it had".

    Of two complements the first, a bare noun, is the subject of the second: "said | six men | were shot".
    """
    over = layers.heads[i]
    subject = next((c for c in children[i] if layers.deps[c] in _SUBJECTS), None)
    if subject is None:
        noun = next((c for c in children[over] if c < i and layers.deps[c] == "ccomp"), None)
        own = {layers.deps[d] for d in children[noun]} if noun is not None else set()
        finite = [c for c in children[i] if layers.tags[c] in _FINITE] + [i] * (layers.tags[i] in _FINITE)
        if noun is not None and finite and layers.tags[noun] in ("NNS", "NN") and not own & {"cop", "nsubj", "case"}:
            passive = any(layers.deps[c] == "aux:pass" for c in children[i])
            layers.heads[noun], layers.deps[noun] = i, "nsubj:pass" if passive else "nsubj"
        return
    for c in children[i]:
        if over < c < subject and layers.deps[c].startswith("obl"):
            first = min([c, *children[c]])
            if first == over + 1 and not any(layers.deps[d] == "mark" for d in children[i]):
                layers.heads[c] = over


def _beside_passive(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A participle joined to an infinitive belongs to the passive over it: "was forced to work and | beaten |"."""
    first = layers.heads[i]
    over = layers.heads[first]
    told = {layers.deps[c] for c in children[i]} | {layers.deps[c] for c in children[first] if c < first}
    if layers.tags[first] != "VB" or layers.deps[first] not in ("xcomp", "advcl") or "aux:pass" in told:
        return
    at = layers.heads[over] if layers.deps[over] == "conj" else over
    if layers.tags[over] == "VBN" and any(layers.deps[c] == "aux:pass" for c in children[at]):
        layers.heads[i] = at


def _next_gerund(layers: Layers, i: int) -> None:
    """A gerund behind "of" again is joined to the first behind it: "guilty of beating a nun, of | stealing | from her".

    The nun stole nothing; nor did those who "were used to plant mines, to | burn | schools" by themselves.
    """
    word = layers.words[i - 1].lower()
    if i < _SHORTEST_ROW or word not in _OF or layers.words[i - 2] not in (",", "and", "or"):
        return
    first, at = i, layers.heads[i]
    while layers.heads[at] != at and layers.deps[at] in _IN_ROW and at < i:
        if layers.tags[at] == layers.tags[i] and layers.words[at - 1].lower() == word:
            first = at
        at = layers.heads[at]
    if first != i:
        layers.heads[i], layers.deps[i] = first, "conj"


def _gerund_subject(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A gerund taken for an adjective of what it is done to: "| burning | villages is what they do"."""
    thing = i + 1
    over = layers.heads[thing]
    opens = i == 0 or layers.tags[i - 1] in (",", "IN", "``", ":") or not layers.words[i - 1].strip()
    bare = not any(c < i for c in children[thing])
    finite = [over, *(c for c in children[over] if layers.deps[c] in ("cop", "aux", "aux:pass"))]
    singular = any(layers.tags[c] == "VBZ" or layers.words[c] == "was" for c in finite)
    if layers.deps[thing] != "nsubj" or layers.tags[thing] != "NNS" or not (opens and bare and singular):
        return
    layers.heads[i], layers.deps[i], layers.pos[i] = over, "csubj", "VERB"
    layers.heads[thing], layers.deps[thing] = i, "obj"
    layers.lemmas[i] = lemma_of(layers.words[i], "VERB", "VBG", "l|3|")


def _participle(layers: Layers, i: int, children: list[list[int]]) -> None:
    """An adjective in -ed joined to a passive participle, with a phrase of its own, is a participle too."""
    first = layers.heads[i]
    passive = any(layers.deps[c] == "aux:pass" for c in children[first])
    own = {layers.deps[c] for c in children[i]}
    if not passive or layers.tags[first] != "VBN" or not layers.words[i].endswith("ed"):
        return
    if "obl" in own and not own & {"cop", "nsubj", "nsubj:pass", "aux"}:
        layers.pos[i], layers.tags[i] = "VERB", "VBN"
        layers.lemmas[i] = lemma_of(layers.words[i], "VERB", "VBN", "l|2|")


def _active(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A past without "be" whose joined verb has the object of both is active: "agents arrested and killed them"."""
    verb = layers.heads[i]
    helped = {layers.deps[c] for c in children[verb] if layers.deps[c].startswith("aux")}
    if layers.tags[verb] not in ("VBD", "VBN") or "aux:pass" in helped or (helped and layers.tags[verb] == "VBN"):
        return
    upon = (c for c in children[verb] if layers.words[verb + 1] == "on" and layers.deps[c] == "obl")
    if layers.lemmas[verb] in _done_upon() and any(layers.types[c] == "person" for c in upon):
        layers.deps[i], layers.tags[verb] = "nsubj", "VBD"  # "guards | fired | on them, killing six"
        return
    joined = [c for c in children[verb] if layers.deps[c] == "conj" and layers.pos[c] == "VERB"]
    own = [{layers.deps[d] for d in children[c]} for c in joined]
    if own and "obj" in own[-1] and not any(relations & {*_SUBJECTS, "aux", "aux:pass"} for relations in own):
        layers.deps[i], layers.tags[verb] = "nsubj", "VBD"


@cache
def _done_upon() -> frozenset[str]:
    """The verbs that tell a wrong done to those whom "on" names: fire, shoot."""
    rows = read_table("propositions/offences")
    return frozenset(r["trigger"] for r in rows if r["pos"] == "v" and r["victim"][:3] == "on|")


def _lone_noun(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A noun that heads a sentence is the subject of the verb that "before" was read to make a clause of."""
    if any(layers.deps[c] in ("cop", "case", "nsubj", "aux", "parataxis", "ccomp") for c in children[i]):
        return
    for unfolding in (c for c in children[i] if layers.deps[c] == "acl" and layers.tags[c] == "VB"):
        for verb in (c for c in children[unfolding] if layers.deps[c] == "advcl" and layers.pos[c] == "VERB"):
            mark = next((c for c in children[verb] if layers.words[c].lower() in _BEFORE_NOUN), None)
            noun = next((c for c in children[verb] if layers.deps[c] in _SUBJECTS), None)
            finite = layers.tags[verb] in _FINITE or any(
                layers.deps[c].startswith("aux") and layers.tags[c] in _FINITE for c in children[verb]
            )
            if mark is None or noun is None or not mark < noun < verb or not finite:
                continue
            dep = layers.deps[noun]
            layers.heads[noun], layers.deps[noun] = unfolding, "obl"
            layers.heads[mark], layers.deps[mark], layers.pos[mark] = noun, "case", "ADP"
            layers.heads[verb], layers.deps[verb] = verb, layers.deps[i]
            for c in children[i]:
                if c > verb or layers.deps[c] == "punct":
                    layers.heads[c] = verb
            layers.heads[i], layers.deps[i] = verb, dep
            return


def _name_of_noun(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Of two subjects side by side, a common noun and then a name, the name is in apposition to the noun."""
    verb = layers.heads[i]
    start = min([i, *(c for c in children[i] if layers.deps[c] in ("compound", "flat"))])
    noun = start - 1
    beside = noun >= 0 and layers.heads[noun] == verb and layers.deps[noun] == layers.deps[i]
    if beside and layers.tags[noun] in ("NN", "NNS") and layers.types[noun] in ("person", "organization"):
        layers.heads[i], layers.deps[i] = noun, "appos"
