"""Slips of the tree around answers, each put right where the order of words contradicts it.

"X says Y, which Z denies"                          Z's denial is no part of what X says
"accused X of Y, a charge that it denies, and left"  who accused left, not who denies
"rejected claims by Congo that it arms rebels"         what is claimed belongs to the claims
"China deplores and rejects this"                    a verb before "and" and a verb is no noun
"the army is disputing reports that Y"                it is no report: it disputes them
"Claims of torture baseless, says the minister"       the claims say nothing, they are baseless
"rejected a report saying that Y"                     the report says it, not who rejects it
"""

from extract.speech.cues import acting_verbs, charging_verbs, reporting_verbs, word_list
from extract.speech.forms import cue_verb
from extract.speech.mended_tree import FINITE, NOUNS, MendedTree


def denied_in_passing(tree: MendedTree, verb: int) -> None:
    """A clause in which somebody answers with "which" what was said hangs on the saying: "..., which Z denies"."""
    thing, voice = tree.child(verb, "obj"), tree.child(verb, "nsubj")
    if thing is None or voice is None or thing > voice or tree.words[thing].lower() != "which":
        return
    if not tree.deps[verb].startswith("acl") or tree.words[thing - 1] != "," or tree.tags[verb] not in FINITE:
        return
    if tree.child(verb, "ccomp", "xcomp") is not None:
        return
    noun = tree.heads[verb]
    if tree.words[noun].lower().removesuffix("s") in word_list("reportlike"):
        return  # "the charges, which he denies"
    at, above = noun, None
    while tree.heads[at] != at:
        at = tree.heads[at]
        if at < verb and cue_verb(tree.words[at].lower()) in reporting_verbs() and tree.pos[at] == "VERB":
            above = at
            break
    if above is not None and tree.child(above, "ccomp") is not None:
        tree.hang(verb, above, "parataxis")


def goes_on_after_answer(tree: MendedTree, verb: int) -> None:
    """A verb after ", and" goes on with the sentence, not with the answer: "a charge that it denies, and left"."""
    noun = tree.heads[verb]
    if not tree.deps[verb].startswith("acl") or tree.words[noun].lower().removesuffix("s") not in word_list("summing"):
        return
    outer = noun
    while tree.heads[outer] != outer and tree.pos[outer] != "VERB":
        outer = tree.heads[outer]
    if tree.pos[outer] != "VERB" or outer > noun:
        return
    for more in [c for c in tree.under[verb] if tree.deps[c] == "conj" and tree.child(c, "nsubj") is None]:
        joint = tree.child(more, "cc")
        if joint is not None and tree.words[joint - 1] == "," and tree.tags[more] == tree.tags[outer]:
            tree.hang(more, outer, "conj")


def claimed(tree: MendedTree, verb: int) -> None:
    """A clause with "that" behind a noun for claims tells what is claimed: "rejected claims by Congo that it did"."""
    noun, clause = tree.child(verb, "obj"), tree.child(verb, "ccomp")
    if noun is None or clause is None or not verb < noun < clause or tree.marker(clause) != "that":
        return
    if tree.words[noun].lower().removesuffix("s") in word_list("reportlike"):
        tree.hang(clause, noun, "acl")


def object_before_its_verb(tree: MendedTree, verb: int) -> None:
    """Of two subjects the noun right behind the verb is what is answered: 'it "refutes" the claims'."""
    subjects = [c for c in tree.under[verb] if tree.deps[c] == "nsubj"]
    if len(subjects) != 2 or not subjects[0] < verb < subjects[1] or tree.child(verb, "obj", "ccomp") is not None:
        return
    if tree.words[subjects[1]].lower().removesuffix("s") in word_list("reportlike"):
        tree.hang(subjects[1], verb, "obj")


def verb_taken_for_a_noun(tree: MendedTree, verb: int) -> None:
    """Of "China deplores and rejects this" China rejects it: what joins a verb in its form is a verb."""
    own, joint = tree.child(verb, "nsubj"), tree.child(verb, "cc")
    first = own if own is not None else tree.heads[verb]
    if joint is None or not first < joint < verb or (own is None and tree.deps[verb] != "conj"):
        return
    voice = first - 1
    named = voice >= 0 and tree.heads[voice] == first and tree.deps[voice] == "compound" and tree.pos[voice] in NOUNS
    alike = tree.tags[verb] == "VBZ" and tree.tags[first] == "NNS" and cue_verb(tree.words[first].lower()) is not None
    if not (named and alike) or tree.child(first, "det", "nmod:poss") is not None:
        return
    if own is None:
        above = tree.heads[first]
        tree.hang(verb, verb if above == first else above, "ROOT" if above == first else tree.deps[first])
    tree.hang(first, verb, "dep")
    tree.hang(voice, verb, "nsubj")


def verb_taken_for_an_adjective(tree: MendedTree, verb: int) -> None:
    """Of "the army is disputing reports" the army disputes them; it is no "disputing report"."""
    noun = tree.heads[verb]
    if tree.deps[verb] != "amod" or tree.tags[verb] != "VBG" or noun != verb + 1:
        return
    helper, voice = tree.child(noun, "cop"), tree.child(noun, "nsubj")
    if voice is None:  # taken for what is disputed
        voice = tree.child(verb, "obj")
    told = tree.words[noun].lower().removesuffix("s") in word_list("reportlike")
    if not told or helper is None or voice is None or not voice < helper < verb or tree.child(noun, "det") is not None:
        return
    above = tree.heads[noun]
    tree.hang(verb, verb if above == noun else above, tree.deps[noun])
    for c in [c for c in tree.under[noun] if c < verb or tree.deps[c] == "punct"]:
        tree.hang(c, verb, "aux" if c == helper else tree.deps[c])
    tree.hang(noun, verb, "obj")
    tree.hang(voice, verb, "nsubj")


def verb_taken_for_its_voice(tree: MendedTree, verb: int) -> None:
    """Of "US Disputes Reports that Y" the US disputes reports; no "US disputes" report that Y."""
    act = verb - 1
    told = tree.words[verb].lower().removesuffix("s") in word_list("reportlike") and tree.tags[verb] != "VBD"
    if not told or verb < 2 or tree.heads[act] != verb or tree.deps[act] not in ("nsubj", "compound"):
        return
    if cue_verb(tree.words[act].lower()) not in acting_verbs():
        return
    voice = tree.child(act, "compound", "amod", "nmod:desc")
    if voice != act - 1 or tree.pos[voice] not in NOUNS or not tree.words[act].endswith("s"):
        return
    above = tree.heads[verb]
    tree.hang(act, act if above == verb else above, tree.deps[verb])
    for c in [c for c in tree.under[verb] if c != act and (c < act or tree.deps[c] == "punct")]:
        tree.hang(c, act, tree.deps[c])
    said = tree.child(verb, "ccomp")
    if said is not None:
        tree.hang(said, verb, "acl")
    tree.hang(verb, act, "obj")
    tree.hang(voice, act, "nsubj")
    for i, pos, tag in ((act, "VERB", "VBZ"), (verb, "NOUN", "NNS")):
        tree.pos[i], tree.tags[i] = pos, tag


def base_form(tree: MendedTree, verb: int) -> None:
    """What is denied in the form of "bombing" is no infinitive: "US denies bombing village"."""
    done = tree.child(verb, "xcomp", "ccomp")
    if done is not None and tree.tags[done] == "VB" and tree.words[done].endswith("ing") and done == verb + 1:
        tree.tags[done] = "VBG"
        tree.changed = True


def said_of_claims(tree: MendedTree, verb: int) -> None:
    """Of "claims of torture baseless, says X" the claims are the subject of what they are said to be."""
    subjects = [c for c in tree.under[verb] if tree.deps[c] == "nsubj"]
    if len(subjects) != 2 or not subjects[0] < verb < subjects[1] or tree.words[verb - 1] != ",":
        return
    claims, said = subjects[0], verb - 2
    if tree.words[claims].lower().removesuffix("s") not in word_list("reportlike") or not tree.is_over(claims, said):
        return
    if tree.words[said].lower() in word_list("baseless"):
        tree.hang(said, verb, "ccomp")
        tree.hang(claims, said, "nsubj")


def said_of_what_sums_up(tree: MendedTree, verb: int) -> None:
    """Of "X accused Y of theft, an accusation Z said was false" Z says what is false; nobody else does."""
    noun = tree.heads[verb]
    if tree.deps[verb] != "acl:relcl" or tree.words[noun].lower().removesuffix("s") not in word_list("summing"):
        return
    said = tree.heads[verb + 1] if verb + 1 < len(tree.words) else verb
    if said <= verb or tree.deps[verb + 1] not in ("cop", "aux") or tree.child(said, "nsubj") != noun:
        return
    above = tree.heads[said]
    tree.hang(said, verb, "ccomp")
    tree.hang(noun, noun if above == said else above, "parataxis")


def said_in_the_report(tree: MendedTree, verb: int) -> None:
    """What stands right behind a rejected report tells what it says: "rejected a report | saying that Y |"."""
    noun = tree.child(verb, "obj")
    if noun is None or noun < verb or tree.words[noun].lower().removesuffix("s") not in word_list("reportlike"):
        return
    for told in [c for c in tree.under[verb] if c == noun + 1 and tree.deps[c] in ("advcl", "xcomp")]:
        if tree.tags[told] == "VBG" and cue_verb(tree.words[told].lower()) in reporting_verbs() | charging_verbs():
            tree.hang(told, noun, "acl")
