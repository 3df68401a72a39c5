"""Slips of the tree that its own layers contradict, put right before anything is read from it.

"Iraq passed a law": a bare name before its verb is the subject, not an adverbial
"said that Cuba profits from it": a plural noun after "that" is the verb, and the noun before it the subject
"a network trafficking women": a noun with an object of its own is the verb, and the noun before it its doer
"accused the army and the police of killing and torturing them": what follows "of" belongs to the accusing verb
"Another, Ann Lee, commands it": of two subjects the second, between commas, is an apposition
"convicted him on Monday of murder": nothing is "Monday of murder", the charge belongs to the verb
"Ann Lee, the head of Acme and director of Labs": a person is joined to a person, not to a body
"was forbidden to write": an infinitive behind such a word is of a verb
"forces doctors to work and withholds their pay": a finite verb is joined to a finite verb, not to an infinitive
"""

from functools import cache

from extract.pipeline.lemmas import lemma_of
from extract.propositions.appositions import counted_names, mend_appositions
from extract.propositions.attachments import attach
from extract.propositions.kinds import is_kind
from extract.propositions.layers import SUBJECTS, Layers
from extract.propositions.misread_verbs import mend_verbs
from extract.propositions.relatives import join_above, mend_row
from extract.tables import read_table

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DEEDS = frozenset({"abstract", "event"})
_WITHOUT_DEEDS = frozenset({"time", "place", "person", "organization"})
_PRESENT_OR_PAST = frozenset({"VBD", "VBZ"})
_MAY_BE_PAST = frozenset({"VBD", "VBZ", "VBP", "VB"})  # "robbed them, | beat | them"
_DESCRIBING = ("xcomp", "ccomp", "acl", "amod")  # "found him | guilty | and jailed him"
_ACTING = frozenset({"person", "organization", "place"})
_PASSIVE = {"cop": "aux:pass", "nsubj": "nsubj:pass"}


@cache
def _accusing() -> frozenset[str]:
    """The verbs whose "of" tells what their object did: accuse, convict, suspect."""
    rows = read_table("propositions/governors")
    return frozenset(row["word"] for row in rows if (row["pos"], row["link"], row["party"]) == ("v", "of", "ARG1"))


def repair(layers: Layers) -> None:
    """Put right in place what the layers contradict."""
    mend_verbs(layers)
    mend_appositions(layers)
    accusing = _accusing()
    attach(layers, accusing)
    children = layers.children()
    lemmas, pos, tags, deps, heads = layers.lemmas, layers.pos, layers.tags, layers.deps, layers.heads
    for i, under in enumerate(children):
        if tags[i] == "VBN" and pos[i] == "VERB":
            _active_perfect(layers, i, under)
        if lemmas[i] == "have" and pos[i] in ("VERB", "AUX"):
            _perfect(layers, i, children)
        if deps[i] == "compound" and heads[i] < i and tags[heads[i]] == "NNS":
            _bare_verb(layers, i, children)
        if deps[i] == "compound" and heads[i] == i + 1 and is_kind(lemmas[i], "suffering"):
            _suffering_verb(layers, i, children)
        tag = tags[i]
        if pos[i] == "ADJ" and layers.words[i].endswith("en"):
            _forbidden(layers, i, under)
        if tag == "NNS" and deps[i] == "ccomp":
            _noun_for_verb(layers, i, under)
        elif tag == "NNPS" and is_kind(lemmas[i].removesuffix("s"), "means") and not layers.words[i - 1][-1:].isalnum():
            lemmas[i], pos[i], tags[i] = lemmas[i].removesuffix("s"), "NOUN", "NNS"  # "| Rockets | killed two"
        elif tag == "NN" and layers.words[i].endswith("ing"):
            if any(deps[c] == "obj" for c in under):
                _gerund(layers, i, under)
            else:
                lemmas[i] = layers.words[i].lower()  # "the | shelling |": no "shell"
    children = layers.children()
    for i, under in enumerate(children):
        if tags[i] == "NNS":
            counted_names(layers, under, children)
        if pos[i] == "VERB" and lemmas[i] in accusing:
            _accusation(layers, i, children)
            _charge(layers, i, children)
        if deps[i] == "conj" and layers.types[i] == "person":
            _joined_person(layers, i)
        if deps[i] == "conj" and tags[i] in _PRESENT_OR_PAST:
            _finite_conjunct(layers, i, under, children)
        if deps[i] == "conj" and pos[i] == "VERB" and tags[i] in _MAY_BE_PAST:
            mend_row(layers, i, under, children)
        if pos[i] == "VERB":
            _bare_subject(layers, i, under, children)
            _named_subject(layers, i, under)


def _forbidden(layers: Layers, i: int, under: list[int]) -> None:
    """What is not to be done is forbidden by a verb: "was | forbidden | to write", no adjective."""
    bid = lemma_of(layers.words[i], "VERB", "VBN", "l|2|")
    if is_kind(bid, "forbidding") and any(layers.deps[c] in ("xcomp", "obl") for c in under):
        layers.pos[i], layers.tags[i], layers.lemmas[i] = "VERB", "VBN", bid
        for c in under:
            layers.deps[c] = _PASSIVE.get(layers.deps[c], layers.deps[c])


def _perfect(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A participle right after "have" is the verb, and "have" its auxiliary, whose object was taken for its own."""
    verb = i + 1
    while verb < len(layers.words) - 1 and layers.tags[verb] == "RB":
        verb += 1
    if verb >= len(layers.words) or not (layers.tags[verb] in ("VBN", "VBD") or layers.pos[verb] == "VERB"):
        return
    thing = next((c for c in children[i] if layers.deps[c] == "obj"), None)
    within = layers.deps[verb] == "amod" and layers.heads[verb] == thing
    beside = layers.deps[verb] == "xcomp" and layers.heads[verb] == i and thing is not None and thing > verb
    if not within and not beside:
        return
    over = layers.heads[i]
    layers.heads[verb], layers.deps[verb] = (verb if over == i else over), layers.deps[i]
    layers.pos[verb], layers.tags[verb] = "VERB", "VBN"
    layers.lemmas[verb] = lemma_of(layers.words[verb], "VERB", "VBN", "l|2|")
    for c in children[i]:
        if c != verb:
            layers.heads[c] = verb
    layers.heads[i], layers.deps[i], layers.pos[i] = verb, "aux", "AUX"


def _active_perfect(layers: Layers, i: int, under: list[int]) -> None:
    """A participle with "have", not "be", is active: its subject does it, and a noun joined to it undergoes it.

    What was read as its subject behind it undergoes it, too: "to have beaten | four of them |".
    """
    relations = {layers.deps[c]: c for c in under}
    auxiliaries = [layers.lemmas[c] for c in under if layers.deps[c] == "aux"]
    if "nsubj:pass" not in relations or "aux:pass" in relations or "have" not in auxiliaries:
        return
    subject = relations["nsubj:pass"]
    layers.deps[subject] = "nsubj" if subject < i else "obj"
    joined = next((c for c in under if layers.deps[c] == "conj" and layers.pos[c] == "NOUN"), None)
    if joined is not None and "obj" not in relations:
        layers.deps[joined] = "obj"


def _bare_verb(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A noun that hangs as a part on a plural before it is its verb: "people who blame the king | face | arrest"."""
    subject = layers.heads[i]
    clause = next((c for c in children[subject] if layers.deps[c] == "acl:relcl" and c < i), None)
    if clause is None:
        return
    layers.pos[i], layers.tags[i] = "VERB", "VBP"
    over = layers.heads[subject]
    layers.heads[i], layers.deps[i] = (i if over == subject else over), layers.deps[subject]
    layers.heads[subject], layers.deps[subject] = i, "nsubj"
    for c in children[clause]:
        if c > i:
            layers.heads[c] = i
            for d in children[c]:
                if d < i and layers.deps[d] in ("nmod:poss", "compound", "amod"):
                    layers.heads[d], layers.deps[d] = clause, "obj"
    for c in children[subject]:
        if c > i:
            layers.heads[c] = i


def _suffering_verb(layers: Layers, i: int, children: list[list[int]]) -> None:
    """After "those sent back", the noun before a bare one is the verb and the verb before it a participle."""
    noun = i + 1
    participle = layers.heads[noun]
    subject = next((c for c in children[participle] if layers.deps[c] == "nsubj"), None)
    demonstrative = subject is not None and layers.words[subject].lower() == "those" and subject == participle - 1
    if subject is None or not demonstrative or layers.deps[noun] != "obj" or layers.tags[participle] != "VBD":
        return
    over = layers.heads[participle]
    layers.pos[i], layers.tags[i] = "VERB", "VBP"
    layers.heads[i], layers.deps[i] = (i if over == participle else over), layers.deps[participle]
    layers.heads[subject], layers.deps[subject] = i, "nsubj"
    layers.heads[participle], layers.deps[participle], layers.tags[participle] = subject, "acl", "VBN"
    for c in children[participle]:
        if c > i or layers.deps[c] in ("mark", "cc"):
            layers.heads[c] = i


def _noun_for_verb(layers: Layers, i: int, under: list[int]) -> None:
    """A clause with "that" and no verb of its own has its verb in the plural noun that was taken for its head."""
    relations = {layers.deps[c] for c in under}
    before = [c for c in under if c < i and layers.deps[c] in ("compound", "nmod:poss", "amod")]
    if "mark" not in relations or relations & {"cop", "nsubj", "det", "aux"} or len(before) != 1:
        return
    if layers.types[before[0]] not in _ACTING:
        return
    layers.pos[i], layers.tags[i] = "VERB", "VBZ"
    layers.lemmas[i] = lemma_of(layers.words[i], "VERB", "VBZ", "l|1|")
    layers.deps[before[0]] = "nsubj"
    for c in under:
        if c > i and layers.deps[c] == "nmod":
            layers.deps[c] = "obl"


def _gerund(layers: Layers, i: int, under: list[int]) -> None:
    """A noun in -ing with an object describes the noun that was taken for a part of it."""
    layers.pos[i], layers.tags[i] = "VERB", "VBG"
    layers.lemmas[i] = lemma_of(layers.words[i], "VERB", "VBG", "l|3|")
    doer = next((c for c in under if c == i - 1 and layers.deps[c] == "compound" and layers.pos[c] == "NOUN"), None)
    for c in under:
        if c > i and layers.deps[c] == "nmod":
            layers.deps[c] = "obl"
        elif c < i and c != doer and doer is not None:
            layers.heads[c] = doer
    if doer is not None:
        layers.heads[doer], layers.deps[doer] = layers.heads[i], layers.deps[i]
        layers.heads[i], layers.deps[i] = doer, "acl"


def _bare_subject(layers: Layers, i: int, under: list[int], children: list[list[int]]) -> None:
    """A finite verb without a subject takes the bare phrase for somebody that stands before it."""
    if layers.deps[i] in ("conj", "acl", "acl:relcl", "xcomp"):
        return
    relations = {layers.deps[c] for c in under}
    if not relations.isdisjoint(SUBJECTS):
        return
    if layers.tags[i] not in _FINITE and not any(layers.deps[c] == "aux" and layers.tags[c] in _FINITE for c in under):
        return
    for c in under:
        bare = not any(layers.deps[d] in ("case", "mark") for d in children[c])
        if c < i and bare and layers.deps[c] in ("obl", "obl:unmarked") and layers.types[c] in _ACTING:
            layers.deps[c] = "nsubj:pass" if "aux:pass" in relations else "nsubj"
            return


def _named_subject(layers: Layers, i: int, under: list[int]) -> None:
    """Of a vague subject and a name set off by commas, the name is in apposition to the other."""
    subjects = [c for c in under if layers.deps[c] in ("nsubj", "nsubj:pass") and c < i]
    if len(subjects) != 2:
        return
    first, second = subjects
    if (
        is_kind(layers.words[first].lower(), "vague")
        and layers.words[first + 1] == ","
        and layers.pos[second] == "PROPN"
    ):
        layers.deps[second], layers.heads[second] = "appos", first


def _accusation(layers: Layers, i: int, children: list[list[int]]) -> None:
    """The gerunds after "of" hang on the accusing verb: the first as its clause, the others coordinated with it."""
    targets = [c for c in children[i] if layers.deps[c] == "obj"]
    for clause in (c for c in children[i] if not targets and layers.deps[c] == "ccomp"):  # "suspect | him | of having"
        of = next((c for c in children[clause] if layers.deps[c] == "mark" and layers.words[c].lower() == "of"), i)
        ahead = next((c for c in children[clause] if i < c < of), None)
        if ahead is not None and layers.deps[ahead] in ("obj", "nsubj"):
            layers.heads[ahead], layers.deps[ahead], layers.deps[clause] = i, "obj", "advcl"
            return
    targets += [d for c in targets for d in children[c] if layers.deps[d] == "conj"]
    done = [
        c
        for target in targets
        for c in children[target]
        if layers.deps[c] == "acl" and any(layers.words[d].lower() == "of" for d in children[c])
    ]
    if not done:
        return
    first = done[0]
    layers.heads[first], layers.deps[first] = i, "advcl"
    for c in children[i]:
        bare = not any(layers.deps[d] in ("mark", "case") for d in children[c])
        if c > first and layers.deps[c] == "advcl" and layers.tags[c] == "VBG" and bare:
            layers.heads[c], layers.deps[c] = first, "conj"


def _charge(layers: Layers, i: int, children: list[list[int]]) -> None:
    """The phrase with "of" after an accusing verb's date or place is the charge, and the verb's own."""
    for c in children[i]:
        if layers.deps[c] not in ("obl", "obl:tmod", "obl:agent", "obl:unmarked"):
            continue
        for d in children[c]:
            of = any(layers.deps[e] == "case" and layers.words[e].lower() == "of" for e in children[d])
            deed = layers.types[d] in _DEEDS and layers.words[d].islower()
            if of and deed and layers.deps[d] == "nmod" and layers.types[c] in _WITHOUT_DEEDS:
                layers.heads[d], layers.deps[d] = i, "obl"


def _finite_conjunct(layers: Layers, i: int, under: list[int], children: list[list[int]]) -> None:
    """A finite verb without a subject is joined to the finite verb over the infinitive that it was joined to."""
    at = layers.heads[i]
    infinitive = layers.tags[at] == "VB" and any(layers.words[c].lower() == "to" for c in children[at])
    described = layers.pos[at] == "ADJ" and layers.heads[at] < at and layers.deps[at] in _DESCRIBING
    if not (infinitive or described) or any(layers.deps[c] in SUBJECTS for c in under):
        return
    join_above(layers, i, at)


def _joined_person(layers: Layers, i: int) -> None:
    """A noun for a person that was joined to a body or a thing is joined to the person whose it is: "the owner of a
    ferry and | the head | of the port".
    """
    body = layers.heads[i]
    holder = layers.heads[body]
    inside = layers.deps[body] == "nmod" and layers.types[body] in ("organization", "place", "object")
    if inside and layers.tags[i] == "NN" and layers.tags[holder] == "NN" and layers.types[holder] == "person":
        layers.heads[i] = holder
