"""Slips of the tree about what is said, each put right where the order of words contradicts it.

"said in a statement posted online that Y"     what follows "that" is said, no part of the statement posted
"The claim that Y was rejected by X"           a finite verb is the predicate of the noun before it, and no part of it
"In its report, \"They Fired\", X says that Y"   a title is not said
"X says Y, a charge that Z rejects"            the charge sums up what X says, and is no part of it
"accused guards of mass killings"              nobody is "guards of mass killings"
"charged Ann with murder and Bo with theft"    each with one of them
"asked him whether (if) they had fled"         the clause is the question
"holds the army responsible for it"            what follows the object is said of it, and names no part of it
"""

from extract.speech.cues import answering_verbs, naming_verbs, outcomes, word_list
from extract.speech.forms import cue_verb
from extract.speech.mended_tree import AUXILIARY, FINITE, NOUNS, RELATIVE, MendedTree, relation_of

_QUOTES = frozenset({"“", "``", '"', "''", "‘", "'"})
_DEEDS = frozenset({"abstract", "event"})
_ACTORS = frozenset({"person", "organization", "place"})
_FAR = 30  # words between two charges of one verb


def _take_place(tree: MendedTree, new: int, old: int) -> None:
    """Let `new`, which stands under `old`, hang where `old` hangs now, and `old` and what follows `new` hang on it."""
    above, dep = tree.heads[old], relation_of(tree, old)
    tree.hang(new, new if above == old else above, dep)
    tree.hang(old, new, "dep")
    for c in [c for c in tree.under[old] if c > new]:
        tree.hang(c, new, tree.deps[c])


def predicate_of_its_noun(tree: MendedTree, i: int) -> None:
    """A finite predicate without a subject or subjunction that hangs on the noun before it has that noun as subject."""
    noun = tree.heads[i]
    if not (noun < i and tree.deps[i] in ("acl", "ccomp") and tree.tags[noun].startswith("NN")):
        return
    helpers = [c for c in tree.under[i] if tree.deps[c] in AUXILIARY and tree.tags[c] in FINITE]
    if not helpers or tree.subject(i) is not None:
        return
    if not _give_mark(tree, i, noun, helpers[0]):
        return
    if tree.left(i) < helpers[0] and tree.tags[tree.left(i)] in (*RELATIVE, "WRB", "IN"):
        return
    passive = tree.child(i, "aux:pass") is not None
    _take_place(tree, i, noun)
    tree.deps[noun] = "nsubj:pass" if passive else "nsubj"


def _give_mark(tree: MendedTree, i: int, noun: int, end: int) -> bool:
    """Give a "that" which the predicate has to the noun's own clause before it; False where it is the predicate's."""
    for mark in [c for c in tree.under[i] if tree.deps[c] == "mark"]:
        clause = next((c for c in tree.under[noun] if mark < tree.left(c) and c < end and tree.is_finite(c)), None)
        if clause is None:
            return False
        tree.hang(mark, clause, "mark")
    return True


def object_as_subject(tree: MendedTree, verb: int) -> None:
    """Of "said reports that X are false" the reports are what is false, and nobody says reports."""
    noun, said = tree.child(verb, "obj"), tree.child(verb, "ccomp")
    if noun is None or said is None or not verb < noun < said or tree.subject(said) is not None:
        return
    helper = next((c for c in tree.under[said] if tree.deps[c] in AUXILIARY and tree.tags[c] in FINITE), None)
    if helper is not None and noun < helper and _give_mark(tree, said, noun, helper):
        tree.hang(noun, said, "nsubj:pass" if tree.child(said, "aux:pass") is not None else "nsubj")


def said_in_a_statement(tree: MendedTree, verb: int) -> None:
    """The clause with "that" behind the occasion ("in a statement posted online", "to the envoy") is reported."""
    if tree.child(verb, "ccomp", "parataxis") is not None:
        return
    for occasion in [c for c in tree.under[verb] if c > verb and tree.deps[c] in ("obl", "iobj")]:
        told = tree.marker(occasion) == "to" and tree.types[occasion] != "time"
        for noun in (occasion, *tree.under[occasion]):
            if not (told and noun == occasion) and tree.words[noun].lower() not in word_list("informant"):
                continue
            for clause in tree.under[noun]:
                after = clause > noun and tree.deps[clause] in ("acl", "ccomp", "acl:relcl")
                if after and tree.marker(clause) == "that" and tree.is_finite(clause) and tree.subject(clause):
                    tree.hang(clause, verb, "ccomp")
                    return


def addressee(tree: MendedTree, verb: int) -> None:
    """Who stands between "told" and "that", or what is said, is told it and no part of it: "told the agency that"."""
    said = tree.child(verb, "ccomp")
    mark = tree.child(said, "mark", "nsubj", "nsubj:pass") if said is not None else None
    if said is None or mark is None or not verb < mark or (tree.deps[mark] == "mark" and tree.words[mark] != "that"):
        return
    for noun in [c for c in tree.under[said] if verb < c < mark and tree.deps[c] in ("obj", "iobj")]:
        tree.hang(noun, verb, "iobj")


def asked(tree: MendedTree, verb: int, lemma: str) -> None:
    """A clause with "whether" or "if" behind who is asked is the question: "asked him if they had fled"."""
    if tree.child(verb, "ccomp", "xcomp") is not None:
        return
    for clause in [c for c in tree.under[verb] if c > verb and tree.deps[c] == "advcl"]:
        mark = tree.marker(clause)
        if mark == "whether" or (
            mark == "if" and lemma in word_list("asking") and tree.words[tree.left(clause) - 1] != ","
        ):
            tree.hang(clause, verb, "ccomp")
            return


def hearsay(tree: MendedTree, verb: int) -> None:
    """The infinitive of "is said by X to have fled" has the subject of the passive over it."""
    said = tree.child(verb, "ccomp")
    bare = said is not None and tree.marker(said) == "to" and tree.subject(said) is None
    if said is not None and bare and tree.child(verb, "nsubj:pass") is not None:
        tree.deps[said] = "xcomp"
        tree.changed = True


def title(tree: MendedTree, verb: int) -> None:
    """Of two clauses around the verb, the one in quotation marks beside a noun before it is that one's title."""
    clauses = [c for c in tree.under[verb] if tree.deps[c] == "ccomp"]
    around = len(clauses) == 2 and clauses[0] < verb < clauses[1]
    if not around or tree.words[tree.left(clauses[0]) - 1] not in _QUOTES:
        return
    nouns = [c for c in tree.under[verb] if c < clauses[0] and tree.words[c].lower() in word_list("informant")]
    if nouns:
        tree.hang(clauses[0], nouns[-1], "appos")


def summed_up(tree: MendedTree, verb: int) -> None:
    """A noun that sums up the report for somebody's answer is no part of it: "X says Y, a charge that Z rejects"."""
    said = tree.child(verb, "ccomp")
    after = said is not None and said > verb
    for noun in range((said if said is not None and after else verb) + 2, len(tree.words)):
        if tree.heads[noun] == noun or tree.words[noun] in (".", "?", "!"):
            return
        sums = tree.words[noun].lower().removesuffix("s") in word_list("summing")
        if not sums or tree.words[tree.left(noun) - 1] != "," or (after and not tree.is_over(said or 0, noun)):
            continue
        answer = tree.child(noun, "acl:relcl", "acl")
        if (
            answer is None and tree.heads[noun] > noun
        ):  # "..., a charge | Asmara rejects |", taken for a clause of its own
            answer = tree.heads[noun]
        voice = tree.subject(answer) if answer is not None else None
        if answer is not None and voice == noun:
            voice = next((c for c in tree.under[answer] if noun < c < answer and tree.deps[c] == "nsubj"), None)
        lemma = cue_verb(tree.words[answer].lower()) if answer is not None else None
        if answer is not None and voice is not None and lemma in answering_verbs():
            tree.hang(noun, verb, "parataxis")
            if tree.heads[answer] != noun:
                tree.hang(answer, noun, "acl:relcl")
        return


def charge(tree: MendedTree, verb: int) -> None:
    """What somebody is accused of belongs to the verb: "accused guards of mass killings"."""
    own = [c for c in tree.under[verb] if c > verb and tree.marker(c) == "of"]
    target = tree.child(verb, "obj")
    if own or target is None or target < verb:
        return
    named = tree.pos[target] in ("PROPN", "PRON")
    joined = [c for c in tree.under[target] if tree.deps[c] == "conj"]  # "accused both the junta and the rebels of it"
    inside = [c for c in tree.under[target] if tree.deps[c] == "nmod" and c > target]  # "troops from a brigade of it"
    inside += [c for c in tree.under[verb] if c > target and tree.deps[c] == "obl" and tree.types[c] != "time"]
    gerunds = [d for over in inside for d in tree.under[over] if tree.tags[d] == "VBG"]
    for deed in [*(d for over in (target, *joined) for d in tree.under[over]), *gerunds]:
        if deed < target or tree.deps[deed] not in ("nmod", "acl") or tree.marker(deed) != "of":
            continue
        bare = tree.child(deed, "det") is None and tree.types[deed] in _DEEDS  # not "leaders of the coup"
        doing = _gerund_before(tree, deed)
        if doing is not None:
            tree.hang(doing, verb, "advcl")
            tree.hang(deed, doing, "obj")
            for c in [c for c in tree.under[deed] if c < doing]:
                tree.hang(c, doing, "mark")
            tree.pos[doing] = "VERB"
            return
        if tree.tags[deed] == "VBG" or (tree.words[deed].islower() and (bare or named)):
            tree.hang(deed, verb, "advcl" if tree.tags[deed] == "VBG" else "obl")
            return


def _gerund_before(tree: MendedTree, noun: int) -> int | None:
    """The gerund taken for an adjective in "accused the agents of threatening | workers |", right behind the "of"."""
    first = next((c for c in tree.under[noun] if tree.deps[c] == "amod" and tree.tags[c] == "VBG"), None)
    behind = first is not None and tree.words[first - 1].lower() == "of" and tree.child(noun, "det") is None
    return first if behind else None


def gap(tree: MendedTree, verb: int) -> None:
    """Of two pairs the second shares the verb alone: "charged Ann with murder and Bo with theft" charges Bo with theft.

    As Universal Dependencies have it, the second target is joined to the verb and the charge is its orphan.
    """
    target = tree.child(verb, "obj", "iobj", "nsubj:pass")
    first = next((c for c in tree.under[verb] if c > verb and tree.marker(c) in ("of", "with")), None)
    if target is None or first is None or first < target:
        return
    word = tree.marker(first)
    for other in range(first + 2, min(first + _FAR, len(tree.words))):
        if tree.deps[other] != "conj" or tree.types[other] in _DEEDS or not tree.is_over(verb, other):
            continue
        if tree.pos[other] not in NOUNS or tree.child(other, "cc") is None or tree.marker(other):
            continue
        charge = next(
            (
                c
                for c in (*tree.under[other], *tree.under[verb])
                if c > other and tree.marker(c) == word and tree.left(c) == other + 1
            ),
            None,
        )
        if charge is not None and (tree.tags[charge] == "VBG" or tree.types[charge] not in _ACTORS):
            tree.hang(other, verb, "conj")
            tree.hang(charge, other, "orphan")


def own_count(tree: MendedTree, noun: int) -> None:
    """Nobody did it in "41 were killed, by the UN's count": the phrase says whose figure it is."""
    if tree.deps[noun] == "obl:agent" and tree.child(noun, "nmod:poss") is not None:
        tree.deps[noun] = "discourse"
        tree.changed = True


def outcome(tree: MendedTree, verb: int, lemma: str) -> None:
    """What an object is held, found or called to be hangs on the verb: "called the claims | baseless |"."""
    words = outcomes(lemma)
    thing = tree.child(verb, "obj", "nsubj:pass") if words or lemma in naming_verbs() else None
    if thing is None or tree.child(verb, "xcomp") is not None:
        return
    joined = [c for c in tree.under[thing] if tree.deps[c] == "conj"]  # "holds the mayor and his son responsible"
    inside = {c for k in joined for c in tree.under[k]} if words else set()
    for c in sorted({*tree.under[thing], *tree.under[verb], *inside}):
        loose = tree.heads[c] in (thing, *joined) and tree.deps[c] == "amod" and tree.words[c].lower() in words
        named = tree.heads[c] == verb and tree.deps[c] == "advcl" and tree.tags[c] == "JJ" and not tree.marker(c)
        if c > max(thing, verb) and (loose or (named and lemma in naming_verbs())):
            tree.hang(c, verb, "xcomp")
            for further in [d for d in tree.under[c] if tree.deps[d] == "conj" and tree.tags[d] in FINITE]:
                tree.hang(further, verb, "conj")  # "found him guilty and sentenced him"
            return


def blame(tree: MendedTree, verb: int) -> None:
    """What several are blamed for belongs to the verb: "blames the army and the militia | for the massacre |"."""
    for c in [c for c in tree.under[verb] if tree.deps[c] == "obl:agent" and tree.marker(c) == "for"]:
        tree.deps[c], tree.changed = "obl", True  # "held responsible by the UN | for crimes |"
    target = tree.child(verb, "obj")
    if target is None or target < verb or any(c > target and tree.marker(c) == "for" for c in tree.under[verb]):
        return
    for other in [c for c in tree.under[target] if tree.deps[c] == "conj"]:
        for deed in [c for c in tree.under[other] if c > other and tree.deps[c] in ("nmod", "acl")]:
            if tree.marker(deed) == "for" and (tree.types[deed] in _DEEDS or tree.tags[deed] == "VBG"):
                tree.hang(deed, verb, "advcl" if tree.tags[deed] == "VBG" else "obl")
                return
