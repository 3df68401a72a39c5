"""Slips of the tree about who did what to whom, each put right where the order of words contradicts it.

"reports of women being raped by guards"              the women were raped, not the reports
"denied claims by the group that troops killed 12"    the clause is what is claimed; nobody killed the group
"beat them in the van, which ..., and drive on"       a bare form is joined to a bare form or an infinitive
"accused troops of killing men fishing and maiming"   the second wrong is theirs, too, not the fishermen's
"loyal to Bo Kim, who lost the vote"                  "who" is the person beside it, not what lies further off
"said they were beaten and denied food"               food is denied to those who were beaten
"Six were shot, residents said, accusing the army"    of those shot nobody accuses, the residents do
"""

from extract.pipeline.lemmas import lemma_of
from extract.pronoun_forms import OBJECT_FORMS
from extract.propositions.passives import wants_object
from extract.slips.gerunds import mend_participle, run_by, told_by
from extract.slips.makers import made_to_do
from extract.slips.mended_tree import FINITE, NOUNS, SUBJECTS, MendedTree
from extract.slips.wrongs import is_wrong
from extract.speech.cues import charging_verbs, reporting_verbs, word_list
from extract.speech.forms import cue_verb

_PEOPLE = frozenset({"person", "organization"})
_SPEECH_AHEAD = 8  # words between "said" and the comma that closes it: "said in a statement on Monday,"
_THINGS = frozenset({"object", "time", "substance", "event"})


def mend_deed(tree: MendedTree, verb: int) -> None:
    """Put right what a verb hangs on, and who does what it says or undergoes it."""
    dep = tree.deps[verb]
    if dep == "acl" and tree.tags[verb] == "VBD" and tree.subject(verb) is None and tree.child(verb, "xcomp"):
        tree.tags[verb], tree.changed = "VBN", True  # "one of those | alleged | to have run it"
    if tree.tags[verb] == "VBN":
        _undergoing(tree, verb)
        if dep == "acl":
            _of_whom(tree, verb)
            told_by(tree, verb)
    if dep == "acl:relcl":
        _claimed_by(tree, verb)
        _person_beside(tree, verb)
    elif dep == "conj":
        _bare_form(tree, verb)
        _second_wrong(tree, verb)
        _done_to_another(tree, verb)
        _undergone_too(tree, verb)
        _denied_to(tree, verb)
    elif dep == "advcl":
        _own_subject(tree, verb)
        _absolute(tree, verb)
        _teller_accuses(tree, verb)
        run_by(tree, verb)
    mend_participle(tree, verb)
    if dep == "acl" and tree.tags[verb] not in ("VBG", "VBN"):
        made_to_do(tree, verb)


def _undergoing(tree: MendedTree, verb: int) -> None:
    """The phrase between "of" and a passive gerund undergoes it: "reports of | women | being raped"."""
    mark = tree.child(verb, "mark", "case")
    helper = tree.child(verb, "aux:pass")
    if helper is None or tree.words[helper].lower() != "being" or tree.subject(verb) is not None or helper > verb:
        return
    if mark is None:
        _told_of(tree, verb, helper)
        return
    if tree.words[mark].lower() not in ("of", "about") or not mark < helper:
        return
    noun = next((n for n in range(mark + 1, helper) if tree.left(n) == mark + 1 and tree.pos[n] in NOUNS), None)
    if noun is not None and tree.heads[noun] == verb and tree.deps[noun] == "obl:agent":
        tree.hang(noun, verb, "nsubj:pass")  # "warnings about | nurses | being lured away"
    if noun is None or tree.is_over(verb, noun) or tree.deps[noun] not in ("nmod", "conj", "obl"):
        return
    if tree.is_over(noun, verb) or tree.types[noun] not in _PEOPLE:
        return
    tree.hang(noun, verb, "nsubj:pass")


def _of_whom(tree: MendedTree, verb: int) -> None:
    """Those right before a participle undergo it, not those who belong to them: "relatives of | men | taken by"."""
    kin = tree.heads[verb]
    if tree.words[kin].lower() not in word_list("kindred") or kin > verb:
        return
    whose = next((c for c in tree.under[kin] if kin < c < verb and tree.marker(c) == "of"), None)
    if whose is not None and tree.left(verb) == whose + 1 and tree.deps[whose] == "nmod":
        tree.hang(verb, whose, "acl")


def _told_of(tree: MendedTree, verb: int, helper: int) -> None:
    """The same where the tree hangs both on what is told: "reports of | women and girls | being raped"."""
    telling = tree.heads[verb]
    form = tree.words[telling].lower().removesuffix("s")
    if tree.deps[verb] != "acl" or form not in word_list("reportlike") | word_list("informant") | {"case"}:
        return
    for noun in [c for c in tree.under[telling] if telling < c < helper and tree.deps[c] == "nmod"]:
        if tree.types[noun] in _PEOPLE and tree.marker(noun) in ("of", "about"):
            tree.hang(noun, verb, "nsubj:pass")
            return


def _claimed_by(tree: MendedTree, verb: int) -> None:
    """A clause with "that", subject and object behind "claims by somebody" is what they claim."""
    relative = next((c for c in tree.under[verb] if c < verb and tree.words[c].lower() == "that"), None)
    subject = next((c for c in tree.under[verb] if tree.deps[c] in SUBJECTS and c != relative), None)
    somebody = tree.heads[verb]
    if relative is None or subject is None or tree.left(verb) != relative:
        return
    if tree.words[somebody].lower().removesuffix("s") in word_list("reportlike") and tree.deps[relative] != "mark":
        if any(somebody < c < relative and tree.marker(c) == "by" for c in tree.under[somebody]):
            tree.deps[relative] = "mark"  # "allegations by the union | that guards beat drivers |"
            tree.hang(verb, somebody, "acl")
        return
    passive = tree.deps[subject] == "nsubj:pass"
    full = ("obj", "ccomp") if tree.deps[relative] == "obj" else ("obj", "ccomp", "xcomp")  # not "that he made public"
    whole = passive or any(c > verb and tree.deps[c] in full for c in tree.under[verb])
    if not whole or (tree.types[somebody] not in _PEOPLE and tree.marker(somebody) != "by"):
        return
    for above in _upwards(tree, somebody):
        claims = [
            above,
            *(c for c in tree.under[above] if c < somebody and tree.deps[c] in ("obj", "obl", "nsubj:pass")),
        ]
        for claim in claims:
            if tree.words[claim].lower().removesuffix("s") in word_list("reportlike") and tree.pos[claim] == "NOUN":
                tree.deps[relative] = "mark"
                tree.hang(verb, claim, "acl")
                return
        if tree.pos[above] == "VERB":
            return


def _bare_form(tree: MendedTree, verb: int) -> None:
    """A bare form without "to" and subject before it is joined to a bare form, never to a participle or past."""
    first = tree.heads[verb]
    was = tree.child(first, "aux:pass")
    if tree.tags[verb] == "VBP" and was is not None and tree.words[was].lower() == "was":
        tree.tags[verb] = "VB"  # "must name those | it was taken by | and stop": no present goes on with "was"
    if tree.tags[verb] != "VB" or tree.tags[first] not in ("VBN", "VBD", "VBZ") or tree.pos[first] != "VERB":
        return
    if any(c < verb and tree.deps[c] in (*SUBJECTS, "aux", "mark") for c in tree.under[verb]):
        return
    if any(tree.words[c].lower() in ("do", "did", "does") for c in tree.under[first] if tree.deps[c] == "aux"):
        return
    at = first
    while tree.heads[at] != at and not (tree.tags[at] == "VB" and tree.pos[at] == "VERB"):
        at = tree.heads[at]
    if tree.tags[at] != "VB" or at == verb or not first < verb:
        return
    said = tree.heads[at]
    for voice in [c for c in tree.under[verb] if c > verb and tree.deps[c] == "nsubj"]:
        if tree.pos[said] == "VERB" and said > voice and tree.subject(said) is None:
            tree.hang(voice, said, "nsubj")
    tree.hang(verb, at, "conj")


def _done_to_another(tree: MendedTree, verb: int) -> None:
    """Nobody does it to "him" who is "he": "men came as he got home, | dragged | him away and | forced | him in"."""
    first = tree.heads[verb]
    thing, doer = tree.child(verb, "obj"), tree.subject(first)
    over = tree.heads[first]
    if (
        thing is None
        or doer is None
        or tree.subject(verb) is not None
        or tree.deps[first] not in ("advcl", "acl:relcl")
    ):
        return
    same = OBJECT_FORMS.get(tree.words[doer].lower()) == tree.words[thing].lower()
    if same and tree.tags[verb] == tree.tags[over] and tree.pos[over] == "VERB" and over < first < verb:
        tree.hang(verb, over, "conj")


def _undergone_too(tree: MendedTree, verb: int) -> None:
    """What needs an object and has none is undergone by whom a participle tells: "ended up sold and | tortured |"."""
    first = tree.heads[verb]
    told = next((c for c in tree.under[first] if first < c < verb and tree.deps[c] == "xcomp"), None)
    if told is None or tree.tags[told] != "VBN" or tree.tags[verb] not in ("VBD", "VBN"):
        return
    alone = tree.child(told, "obj", "mark", "aux") is None and tree.child(verb, "obj", "aux", *SUBJECTS) is None
    if alone and wants_object(lemma_of(tree.words[verb].lower(), "VERB", "VBD")):
        tree.hang(verb, told, "conj")
        tree.tags[verb] = "VBN"


def _second_wrong(tree: MendedTree, verb: int) -> None:
    """The second of two wrongs after "accused of" is joined to the first: "killing men fishing and maiming them"."""
    described = tree.heads[verb]
    victims = tree.heads[described]
    first = tree.heads[victims]
    if tree.tags[verb] != "VBG" or tree.tags[described] != "VBG" or tree.deps[described] != "acl":
        return
    if tree.deps[victims] != "obj" or tree.tags[first] != "VBG" or tree.marker(first) != "of":
        return
    if is_wrong(tree, verb, always=True) and not is_wrong(tree, described):
        tree.hang(verb, first, "conj")


def _person_beside(tree: MendedTree, verb: int) -> None:
    """A relative clause with "who" is said of the person right before it, not of a place or thing further off."""
    pronoun = next((c for c in tree.under[verb] if tree.words[c].lower() in ("who", "whom")), None)
    above = tree.heads[verb]
    if pronoun is None or pronoun > verb or tree.types[above] == "person" or tree.left(verb) != pronoun:
        return
    beside = pronoun - 1 if tree.words[pronoun - 1] != "," else pronoun - 2
    while beside > above and tree.deps[beside] in ("flat", "compound", "appos") and tree.heads[beside] != beside:
        beside = tree.heads[beside]
    somebody = tree.types[beside] == "person" or (tree.pos[beside] == "PROPN" and tree.types[above] not in _PEOPLE)
    if beside > above and somebody and tree.pos[beside] in NOUNS:
        tree.hang(verb, beside, "acl:relcl")


def _denied_to(tree: MendedTree, verb: int) -> None:
    """What people need is denied to those of whom a passive was told before: "were beaten and | denied | food"."""
    said = tree.heads[verb]
    thing = tree.child(verb, "obj")
    if tree.words[verb].lower() not in ("denied", "refused") or thing is None or tree.subject(verb) is not None:
        return
    if tree.words[thing].lower() not in word_list("needed"):
        return
    if any(tree.deps[c].startswith("aux") for c in tree.under[verb]):
        return
    passive = said
    if tree.child(said, "aux:pass") is None:
        below = (c for c in tree.under[said] if said < c < verb and tree.deps[c] == "ccomp")
        passive = next((c for c in below if tree.child(c, "aux:pass") is not None), -1)
    if passive < 0:
        return
    if passive != said:
        tree.hang(verb, passive, "conj")
    if tree.tags[verb] != "VBN":
        tree.tags[verb], tree.changed = "VBN", True


def _absolute(tree: MendedTree, verb: int) -> None:
    """Who stands between "with" and a participle is its subject: "fled, with | both sides | accused of abuses"."""
    if tree.tags[verb] not in ("VBN", "VBG") or tree.subject(verb) is not None or tree.child(verb, "mark", "aux"):
        return
    for noun in [c for c in tree.under[tree.heads[verb]] if c < verb and tree.deps[c] == "obl"]:
        if tree.marker(noun) == "with" and tree.types[noun] not in _THINGS and "," not in tree.words[noun:verb]:
            tree.hang(noun, verb, "nsubj:pass" if tree.tags[verb] == "VBN" else "nsubj")
            return


def _own_subject(tree: MendedTree, clause: int) -> None:
    """A subject behind "when" is that of its clause: "were shot when | police fire | hit them"."""
    verb = tree.heads[clause]
    first = tree.left(clause)
    if tree.words[first].lower() not in ("when", "after", "as", "while") or tree.subject(clause) is not None:
        return
    for noun in [c for c in tree.under[verb] if first < c < clause and tree.deps[c] in SUBJECTS]:
        tree.hang(noun, clause, "nsubj")


def _teller_accuses(tree: MendedTree, verb: int) -> None:
    """Behind an inserted "residents said", they accuse where the clause before it is passive or tells a wrong."""
    clause = tree.heads[verb]
    if tree.tags[verb] != "VBG" or cue_verb(tree.words[verb].lower()) not in charging_verbs() or clause > verb:
        return
    if tree.words[tree.left(verb) - 1] != ",":
        return
    said = next(
        (
            s
            for s in range(tree.left(verb) - 2, max(clause, verb - _SPEECH_AHEAD), -1)
            if tree.pos[s] == "VERB" and tree.tags[s] in FINITE
        ),
        None,
    )
    if said is None or cue_verb(tree.words[said].lower()) not in reporting_verbs():
        return
    if clause not in (tree.heads[said], *tree.under[said]) or "," in tree.words[said : tree.left(verb) - 1]:
        return
    passive = tree.child(clause, "aux:pass", "nsubj:pass") is not None
    target = tree.child(verb, "obj", "iobj")
    if passive or (is_wrong(tree, clause) and target is not None and tree.pos[target] != "PRON"):
        tree.hang(verb, said, "advcl")
        _give_voice(tree, said, clause)


def _give_voice(tree: MendedTree, said: int, clause: int) -> None:
    """Who stands before an inserted "said" and was taken for an apposition in the clause before it is its subject."""
    if tree.subject(said) is not None:
        return
    at = said - 1
    while at > clause and (tree.words[at] in (")", "(") or tree.deps[at] in ("flat", "compound", "appos")):
        if tree.words[tree.left(at) - 1] == "," and tree.pos[at] in NOUNS:
            break
        above = tree.heads[at]
        at = above if clause < above < said and tree.deps[at] != "punct" else at - 1
    if at > clause and tree.pos[at] in NOUNS and tree.words[tree.left(at) - 1] == ",":
        tree.hang(at, said, "nsubj")


def _upwards(tree: MendedTree, i: int) -> list[int]:
    found = []
    while tree.heads[i] != i:
        i = tree.heads[i]
        found.append(i)
    return found
