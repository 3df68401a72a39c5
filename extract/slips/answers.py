"""Slips of the tree around answers, each put right where the order of words contradicts it.

"X says Y, which Z denies"                          Z's denial is no part of what X says
"accused X of Y, a charge that it denies, and left"  who accused left, not who denies
"rejected claims by Congo that it arms rebels"         what is claimed belongs to the claims
"Claims of torture baseless, says the minister"       the claims say nothing, they are baseless
"rejected a report saying that Y"                     the report says it, not who rejects it
"dismissed claims by the union that Y"                the claims are the union's
"described as propaganda reports that Y"              the reports are described, and as propaganda
"a statement denying it killed them"                  what is denied is no deed of the statement
"said that he had fled, and denied that he fell"      who says it denies it
"has denied it used forced labour"                    it is who used it, and not what is denied
"""

from extract.slips.mended_tree import FINITE, NOUNS, SUBJECTS, MendedTree
from extract.speech.cues import acting_verbs, charging_verbs, reporting_verbs, word_list
from extract.speech.forms import cue_verb

_OPENING = frozenset({"DT", "PRP$", "CD", "NNP", "NNPS", "NNS"})
_CLOSING = frozenset({".", ",", "''", "``", ":"})
_LONG = 12  # words of a name given before the object: 'dismissed as "worthless, and driven by politics" | a report'


def denied_thing(tree: MendedTree, verb: int) -> None:
    """A bare noun behind a verb without object is what is denied or admitted: "denied | wrongdoing | in a call"."""
    thing = tree.child(verb, "xcomp")
    if thing is None or thing < verb or tree.pos[thing] != "NOUN" or tree.child(verb, "obj") is not None:
        return
    if tree.child(thing, "cop", "mark", "case", "aux") is None and tree.subject(thing) is None:
        tree.hang(thing, verb, "obj")


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
    if is_told(tree, noun):
        return  # "the charges, which he denies"
    at, above = noun, None
    while tree.heads[at] != at:
        at = tree.heads[at]
        if at < verb and cue_verb(tree.words[at].lower()) in reporting_verbs() and tree.pos[at] == "VERB":
            above = at
            break
    if above is not None and tree.child(above, "ccomp") is not None:
        tree.hang(verb, above, "parataxis")
    elif above is None and any(tree.words[c].lower() == "according" for c in tree.under[noun]) and at < noun:
        tree.hang(verb, at, "parataxis")  # "Kenya sent troops, according to Somalia, which Nairobi denies"


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
    if is_told(tree, noun):
        tree.hang(clause, noun, "acl")


def claimed_by(tree: MendedTree, verb: int) -> None:
    """Whoever stands between claims and what is claimed has made them: "dismissed claims | by the union | that Y"."""
    noun = tree.child(verb, "obj")
    if noun is None or noun < verb or not is_told(tree, noun):
        return
    clause = next((c for c in tree.under[noun] if c > noun and tree.deps[c].startswith(("acl", "ccomp"))), None)
    if clause is None or tree.marker(clause) != "that":
        return
    phrases = [c for c in (*tree.under[verb], *tree.under[clause]) if noun < c < clause]
    for voice in [c for c in phrases if tree.deps[c] in ("obl", "nsubj")]:
        case = tree.child(voice, "case")
        if case == noun + 1 and tree.words[case].lower() in ("by", "from", "of"):
            tree.hang(voice, noun, "nmod")


def heavy_object(tree: MendedTree, verb: int) -> None:
    """A long object stands behind what it is called: 'called "baseless" | a report that Y |', "as lies | claims |"."""
    said, words = verb + 1, tree.words
    if said < len(words) and words[said].lower() == "as":
        noun = tree.heads[said]
        claims = tree.child(noun, "obj") if noun == said + 1 and tree.pos[noun] == "VERB" else None
        named = claims is not None and cue_verb(words[verb].lower()) not in acting_verbs()  # "dismissed as false"
        if named and claims is not None and is_told(tree, claims) and words[noun].lower() in word_list("baseless"):
            tree.pos[noun], tree.tags[noun] = "NOUN", "NN"  # "described as | slander | a report"
            for i, above, dep in ((noun, verb, "obl"), (said, noun, "case"), (claims, verb, "obj")):
                tree.hang(i, above, dep)
            said_by_them = tree.child(verb, "ccomp")
            if said_by_them is not None and said_by_them > claims and tree.marker(said_by_them) == "that":
                tree.hang(said_by_them, claims, "acl")
            return
        told = is_told(tree, noun)
        called = tree.child(noun, "compound", "amod")
        if (
            told
            and tree.heads[noun] == verb
            and called == said + 1
            and noun == called + 1
            and tree.pos[called] in NOUNS
        ):
            tree.hang(called, verb, "obl")
            tree.hang(said, called, "case")
            tree.hang(noun, verb, "obj")
        if tree.child(verb, "obj") is None:
            _behind_name(tree, verb)
        return
    called = tree.child(verb, "xcomp")
    later = [c for c in tree.under[verb] if tree.deps[c] == "xcomp" and called is not None and c > called > verb]
    if tree.child(verb, "obj") is not None or len(later) != 1 or tree.pos[later[0]] not in NOUNS:
        return
    if is_told(tree, later[0]):
        tree.hang(later[0], verb, "obj")


def _behind_name(tree: MendedTree, verb: int) -> None:
    """What stands right behind the name it is given is the object: 'dismissed as "worthless" | a report that Y |'."""
    name = tree.heads[verb + 1]
    if tree.heads[name] != verb or name < verb or tree.child(verb, "aux:pass") is not None:
        return
    first, called = tree.child(name, "det"), tree.child(name, "amod")
    if first is not None and called is not None and called < first:  # "as | false a report |"
        tree.hang(called, verb, "obl")
        tree.hang(verb + 1, called, "case")
        tree.hang(name, verb, "obj")
        return
    if tree.subject(name) is not None:  # "looks as if the guards did it"
        return
    names = {name, *(c for c in tree.under[name] if tree.deps[c] == "conj")}
    for noun in range(name + 2, min(len(tree.words), name + _LONG)):
        first = tree.left(noun)
        before = first - 2 if tree.tags[first - 1] in ("''", "``") else first - 1
        if tree.pos[noun] not in NOUNS or not name <= before < first or tree.tags[first] not in _OPENING:
            continue
        loose = tree.heads[noun] in names | {verb} and tree.deps[noun] not in SUBJECTS
        if loose and (before == name or tree.is_over(name, before)) and tree.child(noun, "case", "mark") is None:
            if tree.types[noun] != "time":
                tree.hang(noun, verb, "obj")
            return


def name_behind_claim(tree: MendedTree, verb: int) -> None:
    """What a claim is called behind it is no part of it: "described the claim that Y | as a lie of exiles |"."""
    _called_in_quotes(tree, verb)
    noun = tree.child(verb, "obj", "ccomp")
    if noun is None or noun < verb or not is_told(tree, noun):
        return
    clause = next((c for c in tree.under[noun] if c > noun and tree.deps[c] in ("acl", "acl:relcl", "ccomp")), None)
    if clause is None or tree.child(verb, "xcomp") is not None:
        return
    under = [i for i in range(clause + 1, len(tree.words)) if tree.is_over(clause, i) and tree.tags[i] not in _CLOSING]
    called = next((i for i in under if is_name_of_a_lie(tree, i)), None)
    if called is None or any(i > called and not tree.is_over(called, i) for i in under):
        return
    first = tree.left(called)
    if tree.words[first].lower() == "as":
        tree.hang(called, verb, "obl")
        tree.hang(first, called, "case")
    elif tree.tags[first] == "DT" and tree.words[first - 1].lower() not in ("of", "by", "with", "in", "as"):
        tree.hang(called, verb, "xcomp")


def object_before_its_verb(tree: MendedTree, verb: int) -> None:
    """Of two subjects the noun right behind the verb is what is answered: 'it "refutes" the claims'."""
    subjects = [c for c in tree.under[verb] if tree.deps[c] == "nsubj"]
    if len(subjects) != 2 or not subjects[0] < verb < subjects[1] or tree.child(verb, "obj", "ccomp") is not None:
        return
    if is_told(tree, subjects[1]) and tree.pos[subjects[0]] != "NUM":
        tree.hang(subjects[1], verb, "obj")


def denied_in_a_statement(tree: MendedTree, verb: int) -> None:
    """What stands behind a statement's denying is denied: "issued a statement denying | it had killed them |"."""
    noun = tree.heads[verb]
    if tree.tags[verb] != "VBG" or not tree.deps[verb].startswith("acl") or tree.child(verb, "obj", "ccomp", "xcomp"):
        return
    for said in [c for c in tree.under[noun] if c > verb and tree.deps[c].startswith("acl")]:
        if tree.subject(said) == verb + 1 and tree.is_finite(said):
            tree.hang(said, verb, "ccomp")


def pronoun_before_its_verb(tree: MendedTree, verb: int) -> None:
    """Of "has denied | it used | forced labour" the pronoun is whose deed is denied, and not what is denied."""
    thing, said = verb + 1, tree.child(verb, "ccomp")
    if said is None or said <= thing or tree.words[thing].lower() not in ("it", "they", "he", "she"):
        return
    hangs = tree.deps[thing] == "obj" and tree.heads[thing] in (verb, said)
    finite = tree.tags[said] in ("VBN", "VBD", "VBZ", "VBP") and tree.left(said) in (thing, thing + 1)
    if hangs and finite and tree.subject(said) is None:
        tree.hang(thing, said, "nsubj")
        if said == thing + 1 and tree.tags[said] == "VBN":
            tree.tags[said] = "VBD"


def denied_besides(tree: MendedTree, verb: int) -> None:
    """Who says one thing denies another: "police said that he had fled, | and denied | that he was beaten".

    It is not he who denies what befell himself.
    """
    inner = tree.heads[verb]
    said, joint = tree.child(verb, "ccomp"), tree.child(verb, "cc")
    if tree.deps[verb] != "conj" or said is None or joint is None or tree.words[joint - 1] != ",":
        return
    above, whom = tree.heads[inner], tree.subject(said)
    if tree.deps[inner] != "ccomp" or tree.pos[above] != "VERB" or whom is None or tree.subject(verb) is not None:
        return
    if tree.child(verb, "aux", "aux:pass") is None and tree.tags[whom].startswith("PRP") and said > verb:
        tree.hang(verb, above, "conj")
        tree.tags[verb] = tree.tags[above]


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
    if not is_told(tree, claims) or not tree.is_over(claims, said):
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
    tree.hang(noun, noun if above == said else above, "parataxis")  # first: the verb hangs below it
    tree.hang(said, verb, "ccomp")


def said_in_the_report(tree: MendedTree, verb: int) -> None:
    """What stands right behind a rejected report tells what it says: "rejected a report | saying that Y |"."""
    noun = tree.child(verb, "obj")
    if noun is None or noun < verb or not is_told(tree, noun):
        return
    for told in [c for c in tree.under[verb] if c == noun + 1 and tree.deps[c] in ("advcl", "xcomp")]:
        if tree.tags[told] == "VBG" and cue_verb(tree.words[told].lower()) in reporting_verbs() | charging_verbs():
            tree.hang(told, noun, "acl")


def _called_in_quotes(tree: MendedTree, verb: int) -> None:
    """What opens a quotation right behind a report is what that is called: 'called the claims "| lies | of exiles"'."""
    thing = tree.child(verb, "obj")
    said = next((c for c in tree.under[verb] if c > (thing or verb) and tree.deps[c] == "parataxis"), None)
    if thing is None or thing < verb or said is None or not is_told(tree, thing):
        return
    first = tree.left(said)
    opened = tree.tags[first - 1] == "``" and tree.is_over(verb, first - 2)
    if opened and tree.subject(said) is None and tree.words[said].lower().removesuffix("s") in word_list("baseless"):
        tree.hang(said, verb, "xcomp")
        tree.pos[said], tree.tags[said] = "NOUN", "NNS" if tree.words[said].endswith("s") else "NN"


def is_name_of_a_lie(tree: MendedTree, i: int) -> bool:
    """Whether a claim is disputed by being called so: "false", "a provocation", "a pack of lies"."""
    of = [c for c in tree.under[i] if tree.deps[c] == "nmod" and tree.words[c - 1].lower() == "of"]
    listed = word_list("baseless", "belittling")
    return tree.words[i].lower() in listed or any(tree.words[c].lower().removesuffix("s") in listed for c in of)


def is_told(tree: MendedTree, i: int) -> bool:
    """Whether a word is a noun for what is told: "claims", "a report"."""
    return tree.words[i].lower().removesuffix("s") in word_list("reportlike")
