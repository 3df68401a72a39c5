"""Phrases that hang on the wrong word, put where their own words say that they belong.

"raped at the hands of the guards": the guards are who did it
"the mayor, along with two officers, was charged": the officers as well
"hold 220 people captive": captive is what they are held as, no kind of people
"accused the investigators of espionage": the espionage is what they are accused of
"the men, who the army has jailed": of two subjects, the relative pronoun is the object
"Two men who ran it smuggled arms, police said": of two subjects, the first belongs to the clause before
"asked for the manager to be tried": the manager is the subject of what is asked
"were forced to work without pay by the firm": the firm forced them
"armed men kidnapped 50 women": with an object and without "be", a verb of the past is active
"""

from extract.propositions.by_phrases import (
    doer_in_container,
    doer_of_noun,
    doer_of_passive,
    doer_of_row,
    gapped_passive,
    sufferer_beside_doer,
)
from extract.propositions.compound_prepositions import compound_prepositions
from extract.propositions.counted import beside_dead, counted_beside, counted_of, undergoing_count
from extract.propositions.examples import among_deeds, example
from extract.propositions.kinds import is_kind
from extract.propositions.layers import Layers
from extract.propositions.outcomes import mend_outcome
from extract.propositions.penalties import ground_behind_prison, ground_of_penalty
from extract.propositions.relatives import mend_relative

_RELATIVES = frozenset({"who", "whom", "which", "that"})
_DEED_TYPES = frozenset({"abstract", "event", ""})
_TAKEN = frozenset({"object", "abstract", ""})
_TOLD = frozenset({"event", "abstract"})
_DOING = frozenset({"agent", "orderer"})
_PARTIES = frozenset({"person", "organization", "place"})
_PHRASES = ("nmod", "obl")


def attach(layers: Layers, accusing: frozenset[str]) -> None:
    """Put right in place where phrases hang; `accusing` are the verbs whose "of" tells what their object did."""
    children = layers.children()
    deps, pos = layers.deps, layers.pos
    for i in range(len(children)):
        if deps[i] == "nsubj" and layers.heads[i] < i and _cases(layers, children[i]):
            deps[i] = "obl"  # "recorded the deaths | by guards |"
        if deps[i] == "obl:agent":
            doer_of_row(layers, i, children)
            gapped_passive(layers, i, children)
        if deps[i] in ("obl", "obl:agent"):
            doer_of_noun(layers, i, children)
        elif deps[i] == "nmod":
            ground_behind_prison(layers, i, children)
            doer_in_container(layers, i, children)
            sufferer_beside_doer(layers, i, children)
            if layers.types[i] in _TOLD and layers.types[layers.heads[i]] in _PARTIES:
                example(layers, i, children)
        party = layers.types[i] in _PARTIES or is_kind(layers.lemmas[i], "instrument")
        if party and deps[i] in ("obl", "nmod", "obl:agent"):
            doer_of_passive(layers, i, children)
        if deps[i] in _PHRASES:
            if layers.words[i] == "them" and layers.words[i - 1] == "among":
                among_deeds(layers, i)
            _agent(layers, i, children)
            _companion(layers, i, children)
        if pos[i] == "ADJ" and deps[i] == "amod":
            _result(layers, i)
        if deps[i] == "acl" and layers.tags[i] in ("VBN", "VBD"):
            _of_the_dead(layers, i, children)
        if deps[i] == "acl:relcl":
            mend_relative(layers, i, children)
        elif deps[i] in ("conj", "nmod") and pos[i] == "NOUN" and layers.heads[i] < i:
            counted_of(layers, i, children)
        elif deps[i] == "conj" and pos[i] == "NUM":
            if (
                layers.tags[i + 1 : i + 2] == ["NNS"]
                and deps[i + 1] == "conj"
                and layers.heads[i + 1] == layers.heads[i]
            ):
                layers.heads[i], deps[i] = i + 1, "nummod"  # "a mayor and | two | officers"
            undergoing_count(layers, i, children)
        elif deps[i] == "conj" and layers.tags[i] == "VBN":
            beside_dead(layers, i, children)
            counted_beside(layers, i, children)
        if deps[i] == "obj" and layers.tags[i] != "NNS" and not children[i] and is_kind(layers.lemmas[i], "captivity"):
            deps[i] = "xcomp"  # "was held | incommunicado |"
        bare = deps[i] == "xcomp" and pos[i] == "NOUN" and not _cases(layers, children[i])
        if bare and is_kind(layers.lemmas[i], "judgement"):
            deps[i] = "obj"  # "stood | trial | for theft"
        if deps[i] == "nsubj:pass" and layers.tags[layers.heads[i]] in ("VBD", "VBN"):
            _active_subject(layers, i, children)
        if pos[i] == "VERB":
            _two_subjects(layers, i, children)
            _asked_for(layers, i, children)
            if deps[i] in ("acl:relcl", "acl", "conj") and is_kind(layers.lemmas[i], "harming"):
                mend_outcome(layers, i, children)
            if deps[i] in ("advcl", "acl") and layers.tags[i] == "VBG":
                ground_of_penalty(layers, i, children)
            if layers.lemmas[i] in accusing:
                _deed(layers, i, children, _DEED_TYPES)
            elif is_kind(layers.lemmas[i], "stripping"):
                _deed(layers, i, children, _TAKEN)


def _cases(layers: Layers, under: list[int]) -> list[int]:
    return [c for c in under if layers.deps[c] in ("case", "fixed")]


def _agent(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Of "at the hands of the guards" the guards are the doers of what was done; "in connection with" is one case."""
    nouns = [c for c in children[i] if layers.deps[c] == "nmod"]
    if not nouns:
        return
    first = next((layers.words[c].lower() for c in _cases(layers, children[i])), "")
    for c in nouns:
        last = next((layers.words[d].lower() for d in _cases(layers, children[c])), "")
        key = (first, layers.words[i].lower(), last)
        relation = compound_prepositions().get(key)
        if relation == "ground":
            layers.heads[c], layers.deps[c] = layers.heads[i], layers.deps[i]
            for d in (d for d in children[i] if d != c):
                layers.heads[d], layers.deps[d] = c, "fixed"
            layers.heads[i], layers.deps[i] = c, "case"
        if relation not in _DOING:
            continue
        over = layers.heads[i]
        while layers.pos[over] != "VERB" and layers.types[over] in _PARTIES and layers.deps[over] in ("nmod", "obj"):
            over = layers.heads[over]  # "the torture of prisoners at the hands of": the torture's
        if layers.pos[over] == "VERB" and any(layers.deps[d] == "nsubj" for d in children[over]):
            over = _told_deed(layers, over, i, children)
        for d in children[i]:
            if d != c:
                layers.heads[d] = c
        layers.heads[c], layers.deps[c] = over, "obl:agent"
        layers.heads[i], layers.deps[i] = c, "case"


def _told_deed(layers: Layers, verb: int, end: int, children: list[list[int]]) -> int:
    """The deed before the word `end` that is an active verb's object or topic: "recalled months of | abuse |"."""
    for phrase in (c for c in children[verb] if verb < c < end and layers.deps[c] in ("obj", "obl")):
        inside = (c for c in children[phrase] if phrase < c < end and layers.deps[c] == "nmod")
        for noun in (phrase, *inside):
            if layers.types[noun] in _DEED_TYPES and layers.pos[noun] == "NOUN":
                return noun
    return verb


def _active_subject(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A verb of the past with an object and without "be" is active: "armed | men | kidnapped 50 women"."""
    verb = layers.heads[i]
    relations = {layers.deps[c]: c for c in children[verb]}
    if "obj" not in relations or not relations.keys().isdisjoint(("aux:pass", "aux", "nsubj")):
        return
    if (
        layers.tags[verb] == "VBD" or layers.types[relations["obj"]] == "person"
    ):  # "The aides | denied | food" may be so
        layers.deps[i], layers.tags[verb] = "nsubj", "VBD"


def _companion(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A phrase with "along with" is joined with the phrase that it follows, of a verb after it with its subject."""
    cases = _cases(layers, children[i])
    if not cases:
        return
    first, *more = (layers.words[c].lower() for c in cases)
    if not more and layers.tags[cases[0] - 1] == "RB":  # "the mayor, | together | with two officers"
        first, more = layers.words[cases[0] - 1].lower(), [first]
    if compound_prepositions().get((first, "", more[-1] if more else "")) != "companion":
        return
    over = layers.heads[layers.heads[i]] if layers.pos[layers.heads[i]] == "ADV" else layers.heads[i]
    subject = next((c for c in children[over] if layers.deps[c] in ("nsubj", "nsubj:pass") and c < i), None)
    if layers.deps[i] == "nmod" and over < i:
        layers.deps[i] = "conj"
    elif layers.deps[i] == "obl" and subject is not None and i < over:
        layers.heads[i], layers.deps[i] = subject, "conj"


def _result(layers: Layers, i: int) -> None:
    """An adjective after its noun for how somebody is held is said with the verb: "hold people | captive"."""
    noun = layers.heads[i]
    verb = layers.heads[noun]
    if noun < i and verb < noun and layers.deps[noun] == "obj" and is_kind(layers.lemmas[i], "captivity"):
        layers.heads[i], layers.deps[i] = verb, "xcomp"


def _two_subjects(layers: Layers, i: int, children: list[list[int]]) -> None:
    """Of two subjects of a verb, one is no subject of it: a relative pronoun, or that of the clause before it."""
    subjects = [c for c in children[i] if layers.deps[c] == "nsubj"]
    if len(subjects) != 2:
        return
    first, second = subjects
    if layers.words[first].lower() in _RELATIVES and first < second < i:
        layers.deps[first] = "obj"
        return
    for clause in (*children[i], *children[first]):
        own = any(layers.deps[c].startswith(("nsubj", "csubj")) for c in children[clause])
        finite = layers.tags[clause] in ("VBD", "VBZ", "VBP", "VB") and layers.pos[clause] == "VERB"
        under_it = layers.deps[clause] in ("ccomp", "acl", "parataxis")
        complete = any(layers.deps[c] in ("obj", "obl", "xcomp", "ccomp") for c in children[clause])
        if first < clause < second and finite and under_it and complete and not own:
            layers.heads[first] = clause
            if layers.heads[clause] == first or layers.deps[clause] == "acl":
                layers.heads[clause], layers.deps[clause] = i, "ccomp"
            return


def _of_the_dead(layers: Layers, i: int, children: list[list[int]]) -> None:
    """What was done was done to those whose families they are: "the families of the men | killed in the raid |"."""
    noun = layers.heads[i]
    if noun > i or layers.words[i - 1] == "," or not is_kind(layers.lemmas[noun], "bereaved"):
        return
    for c in children[noun]:
        of = any(layers.words[d].lower() == "of" for d in _cases(layers, children[c]))
        if noun < c < i and layers.deps[c] == "nmod" and of and min(children[i], default=i) >= c:
            layers.heads[i] = c
            return


def _asked_for(layers: Layers, i: int, children: list[list[int]]) -> None:
    """The phrase between "for" and "to" is the subject of the infinitive that both words mark."""
    marks = {layers.words[c].lower(): c for c in children[i] if layers.deps[c] == "mark"}
    if not {"for", "to"} <= marks.keys() or any(layers.deps[c].startswith("nsubj") for c in children[i]):
        return
    between = (c for c in children[layers.heads[i]] if marks["for"] < c < marks["to"])
    subject = next((c for c in between if layers.deps[c] in ("obl", "obj", "nmod")), None)
    if subject is not None:
        passive = any(layers.deps[c] == "aux:pass" for c in children[i])
        layers.heads[subject], layers.deps[subject] = i, "nsubj:pass" if passive else "nsubj"


def _deed(layers: Layers, i: int, children: list[list[int]], types: frozenset[str]) -> None:
    """The of-phrase of one of these types after those accused, or robbed, is what they are accused or robbed of."""
    targets = [c for c in children[i] if layers.deps[c] in ("obj", "nsubj:pass") and layers.types[c] in _PARTIES]
    targets += [d for c in targets for d in children[c] if layers.deps[d] == "conj"]
    for target in targets:
        for c in children[target]:
            of = any(layers.deps[d] == "case" and layers.words[d].lower() == "of" for d in children[c])
            deed = layers.types[c] in types and layers.words[c].islower() and layers.pos[c] == "NOUN"
            if of and deed and layers.deps[c] == "nmod" and c > target:
                layers.heads[c], layers.deps[c] = i, "obl"
