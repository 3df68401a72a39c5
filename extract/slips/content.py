"""Slips of the tree about what is said, each put right where the order of words contradicts it.

"In its report, \"They Fired\", X says that Y"   a title is not said
"X says Y, a charge that Z rejects"            the charge sums up what X says, and is no part of it
"said that it was so and that they fled"        both are said
"While banks rob, "it is worse", he said"       both are said, for what the writer yields has the tense of "said"
"holds the army responsible for it"            what follows the object is said of it, and names no part of it
"""

from extract.slips.mended_tree import AUXILIARY, FINITE, RELATIVE, MendedTree
from extract.slips.predicates import give_mark
from extract.speech.cues import naming_verbs, outcomes, quoting_verbs, reporting_verbs, word_list
from extract.speech.forms import cue_verb

_SET_OFF = frozenset({",", "-", "--", "–", "—", ";"})
_QUOTES = frozenset({"“", "``", '"', "''", "‘", "'"})
_HIMSELF = frozenset({"he", "she", "they", "it"})
_DEEDS = frozenset({"abstract", "event"})
_NEAR = 8  # words from "said" to what it is said of
_BEHIND = 5  # words between a summing noun and the verb of who answers it
_FAR = 30  # words between a summing noun and the cue of what it sums up


def own_sentence(tree: MendedTree, verb: int) -> None:
    """A quotation that begins behind a full stop is a sentence of its own: "did not confirm it. "We slept."."""
    for c in [c for c in tree.under[verb] if c > verb and tree.deps[c] in ("ccomp", "parataxis")]:
        mark = tree.left(c) - 1
        if mark > verb + 1 and tree.words[mark] in _QUOTES and tree.words[mark - 1] == ".":
            cue = None if tree.subject(c) else _cue_behind(tree, verb, c)
            if cue is None and not tree.subject(c):
                continue
            if cue is not None:  # '. "Pure fantasy," the bank hit back'
                tree.hang(cue, cue, "ROOT")
            tree.hang(c, c if cue is None else cue, "ROOT" if cue is None else "ccomp")
            tree.hang(mark - 1, verb, "punct")
            if tree.heads[mark] != c:
                tree.hang(mark, c, "punct")


def _cue_behind(tree: MendedTree, verb: int, said: int) -> int | None:
    """The verb with which somebody says a few words that hang beside it: '"Lies," the bank | hit | back'."""
    for v in [v for v in tree.under[verb] if v > said and tree.deps[v] == "parataxis"]:
        quoted = not _QUOTES.isdisjoint(tree.words[said:v])
        if quoted and tree.subject(v) is not None and cue_verb(tree.words[v].lower()) is not None:
            return v
    return None


def said_besides(tree: MendedTree, verb: int) -> None:
    """A clause joined to a cue goes on with what is said: "said that it was so and that they fled", "and he fled"."""
    said = next((c for c in tree.under[verb] if c > verb and tree.deps[c] == "ccomp"), None)
    if said is None:
        return
    for c in [c for c in tree.under[said] if c > said and tree.deps[c] in ("conj", "parataxis")]:
        if tree.tags[c] in FINITE and not tree.marker(c) and tree.subject(c) is not None:
            _said_by_another(tree, verb, said, c)
    for c in [c for c in tree.under[said] if c > said and tree.deps[c] == "advcl" and tree.marker(c) == "that"]:
        if tree.marker(said) == "that" and tree.words[tree.left(c) - 1] == "," and tree.subject(c) is not None:
            tree.hang(c, said, "conj")  # "that it had paid, | that it owed nothing | and that it would sue"
    for c in [c for c in tree.under[verb] if c > said and tree.deps[c] == "conj"]:
        joint, who = tree.child(c, "cc"), tree.subject(c)
        told = tree.marker(said) == "that" and who is not None and cue_verb(tree.words[c].lower()) is None
        close = joint is not None and tree.words[joint - 1] != ","
        if tree.marker(c) == "that" or (told and close):
            tree.hang(c, said, "conj")


def _said_by_another(tree: MendedTree, verb: int, said: int, other: int) -> None:
    """A cue with its own voice behind ", but" is no part of what the first one says: "P, but the army | said | Q"."""
    joint, who = tree.child(other, "cc"), tree.subject(other)
    if joint is None or who is None or tree.words[joint - 1] != "," or tree.pos[who] not in ("NOUN", "PROPN"):
        return
    within = cue_verb(tree.words[said].lower()) in reporting_verbs() or not _QUOTES.isdisjoint(tree.words[verb:said])
    if not within and cue_verb(tree.words[other].lower()) in reporting_verbs():
        tree.hang(other, verb, "conj")


def yielded_before(tree: MendedTree, verb: int) -> None:
    """A clause in the present that grants something right before a quotation goes with it: "While X, "Y", he said".

    What is about the speaker, and what somebody else says, is the writer's: "Though he is ill, "I go on", he said".
    """
    said = tree.child(verb, "ccomp", "parataxis") if tree.tags[verb] == "VBD" else None
    if said is None or said > verb:
        return
    start, voice = tree.left(said), tree.subject(verb)
    while start and tree.words[start] not in _QUOTES:
        start -= 1
    for c in [c for c in tree.under[verb] if c < start and tree.deps[c] == "advcl"]:
        who, close = tree.subject(c), tree.words[start - 1] == "," and tree.is_over(c, start - 2)
        own = who is None or voice is None or tree.words[who].lower() == tree.words[voice].lower()
        own = own or (who is not None and tree.words[who].lower() in _HIMSELF)
        granted = tree.marker(c) in word_list("yielding") and _is_present(tree, c)
        if close and granted and not own and cue_verb(tree.words[c].lower()) not in reporting_verbs():
            tree.hang(c, said, "advcl")


def _is_present(tree: MendedTree, verb: int) -> bool:
    helpers = [c for c in tree.under[verb] if c < verb and tree.deps[c] in AUXILIARY]
    return tree.tags[helpers[0]] in ("VBZ", "VBP") if helpers else tree.tags[verb] in ("VBZ", "VBP", "VB")


def object_as_subject(tree: MendedTree, verb: int) -> None:
    """Of "said reports that X are false" the reports are what is false, and nobody says reports."""
    claims_taken_for_a_verb(tree, verb)
    noun, said = tree.child(verb, "obj"), tree.child(verb, "ccomp")
    if noun is None or said is None or not verb < noun < said or tree.subject(said) is not None:
        return
    helper = next((c for c in tree.under[said] if tree.deps[c] in AUXILIARY and tree.tags[c] in FINITE), None)
    plural = tree.tags[noun] == "NNS" and tree.tags[said] == "VB" and not tree.marker(said)
    if plural and said == noun + 1 and cue_verb(tree.words[verb].lower()) in quoting_verbs():
        tree.hang(noun, said, "nsubj")  # "Roe added | the taxes | hurt farmers"
        tree.tags[said] = "VBP"
    if helper is not None and noun < helper and give_mark(tree, said, noun, helper):
        tree.hang(noun, said, "nsubj:pass" if tree.child(said, "aux:pass") is not None else "nsubj")


def claims_taken_for_a_verb(tree: MendedTree, verb: int) -> None:
    """Of "said that claims it robbed them were lies" the claims are what is said to be lies, and nobody claims."""
    for claims in range(verb + 1, min(verb + _NEAR, len(tree.words))):
        if tree.tags[claims] == "VBZ" and tree.words[claims].lower().removesuffix("s") in word_list("reportlike"):
            break
    else:
        return
    told, own = tree.child(claims, "ccomp", "acl"), tree.subject(claims)
    if told is None or not (own is None or (own == claims - 1 and tree.words[own] == "that")):
        return
    for said in sorted({*tree.under[verb], *tree.under[claims], tree.heads[claims]}):
        helper = next((c for c in tree.under[said] if tree.deps[c] in AUXILIARY and tree.tags[c] in FINITE), None)
        if helper is None or not told < helper or said == told or tree.subject(said) not in (None, claims):
            continue
        marks = [c for c in (*tree.under[claims], *tree.under[said]) if c == claims - 1 and tree.words[c] == "that"]
        tree.pos[claims], tree.tags[claims] = "NOUN", "NNS"
        tree.hang(said, verb, "ccomp")
        tree.hang(claims, said, "nsubj:pass" if tree.child(said, "aux:pass") is not None else "nsubj")
        tree.hang(told, claims, "acl")
        for mark in marks:
            tree.hang(mark, said, "mark")
            tree.pos[mark], tree.tags[mark] = "SCONJ", "IN"
        return


def hearsay(tree: MendedTree, verb: int) -> None:
    """The infinitive of "is said by X to have fled" has the subject of the passive over it."""
    said = tree.child(verb, "ccomp") if tree.tags[verb] == "VBN" else None
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


def summed_up(tree: MendedTree, noun: int) -> None:
    """A noun that sums up what was told, for what somebody else makes of it, is no part of it.

    "X says Y, | a charge that Z rejects |", "According to X, Y, | a point Z laments |".
    """
    first = tree.left(noun)
    if tree.words[first - 1] not in _SET_OFF or tree.heads[noun] == noun:
        return
    if tree.words[first].lower() not in ("a", "an", "something") and tree.pos[noun] != "PRON":
        return
    answer = tree.child(noun, "acl:relcl", "acl")
    if tree.heads[noun] > noun:  # "a charge | Asmara rejects |", taken for a clause of its own
        answer = tree.heads[noun] if answer is None else None
    if answer is None:  # "a charge | Asmara called absurd |", taken for one more sentence
        voices = (c for c in tree.heads[noun + 1 : noun + _BEHIND] if c > noun and tree.deps[c] == "parataxis")
        answer = next((c for c in voices if (own := tree.subject(c)) is not None and tree.left(own) == noun + 1), None)
    behind = _answered_by(tree, noun)
    answer = answer if behind is None else behind
    if answer is None or not (behind or tree.is_finite(answer)):
        return
    if behind is None:
        voice = next((c for c in tree.under[answer] if noun < c < answer and tree.deps[c] == "nsubj"), None)
        own = answer == tree.heads[noun] and tree.subject(answer) == noun
        if voice is None or tree.tags[voice] in RELATIVE or own:
            return
    top = answer
    while tree.heads[top] != top:
        top = tree.heads[top]
    verbs = (i for i in range(first - 1, max(first - _FAR, -1), -1) if tree.pos[i] == "VERB" and tree.is_over(top, i))
    above = next((i for i in verbs if cue_verb(tree.words[i].lower()) in reporting_verbs()), top)
    if above >= first or tree.is_over(noun, above) or (tree.heads[noun], tree.deps[noun]) == (above, "parataxis"):
        return
    tree.hang(noun, above, "parataxis")
    if tree.heads[answer] != noun:
        tree.hang(answer, noun, "acl" if behind else "acl:relcl")


def _answered_by(tree: MendedTree, noun: int) -> int | None:
    """The participle right behind a noun for what somebody by whom it is said makes of it: "a charge | denied | by"."""
    at = noun + 1
    while tree.tags[at : at + 1] == ["RB"]:
        at += 1
    done = tree.tags[at : at + 1] == ["VBN"] and tree.child(at, "obl:agent") is not None
    return at if done and tree.heads[at] != at and tree.child(at, "aux", "aux:pass") is None else None


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
    clause = tree.child(target, "acl:relcl") if target is not None else None
    inside = [] if clause is None else [c for c in tree.under[clause] if c > clause and tree.deps[c] == "obl"]
    for c in inside:  # "blamed the raid, in which six died, | on the rebels |"
        if tree.marker(c) == "on" and tree.words[tree.left(c) - 1] == ",":
            tree.hang(c, verb, "obl")
    if target is None or target < verb or any(c > target and tree.marker(c) == "for" for c in tree.under[verb]):
        return
    for other in [c for c in tree.under[target] if tree.deps[c] == "conj"]:
        for deed in [c for c in tree.under[other] if c > other and tree.deps[c] in ("nmod", "acl")]:
            if tree.marker(deed) == "for" and (tree.types[deed] in _DEEDS or tree.tags[deed] == "VBG"):
                tree.hang(deed, verb, "advcl" if tree.tags[deed] == "VBG" else "obl")
                return
