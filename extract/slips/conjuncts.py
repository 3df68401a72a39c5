"""Slips of the tree about what stands in a row, each put right where the kinds of words show it.

"intelligence and security agencies fled"               agencies did, of either kind
"ill-treatment of boys, their harassment and torture"   torture goes on with ill-treatment, not with boys
"denied a count of theft and a count of fraud"          both counts are denied
"the envoy to Chad, Ann Roe, said"                      Ann Roe is the envoy, no second place
"a clerk of the agency Seva said"                       the agency is Seva
"rebels, not soldiers, who burned it"                   who is ruled out is one of two, and did nothing
"fined the guild, its owner and two clerks"             the owner is no guild
"called reports of theft "rumours spread by exiles""    the reports are called so
"a clerk, briefing reporters, said"                     he briefs the reporters, who say nothing
"They say Ann Roe, 44, and her son ran it"              both ran it, and nobody says a person
"Ann Roe, 44, and her son denied it"                    both denied it
"Roe, his driver and two guards fled"                   Roe is not his own driver
"Ann Roe and Bo Kim, the abbot, fled"                   the one named last is the abbot
"Ten were killed, including two nuns who fled"          the nuns killed nobody
"accused its neighbour Togo of theft"                   Togo is accused, and is the neighbour
"""

from extract.propositions.kinds import is_kind
from extract.slips.mended_tree import AUXILIARY, NOUNS, SUBJECTS, MendedTree
from extract.speech.cues import cue_table, word_list
from extract.speech.forms import cue_verb

_PEOPLE = frozenset({"person", "organization"})
_NO_PEOPLE = frozenset({"place", "organization"})
_UNDER = frozenset({"nmod", "obl"})
_OPENING = frozenset({'"', "“", "``"})
_DEEDS = frozenset({"abstract", "event"})
_OF_THINGS = frozenset({"np", "comp"})


def ruled_out(tree: MendedTree, noun: int) -> None:
    """Whom "not" behind a comma rules out is no other name of the one before, nor does what a relative clause tells."""
    other, first = tree.heads[noun], tree.left(noun)
    if tree.words[first].lower() != "not" or other > noun or tree.pos[noun] not in NOUNS:
        return
    if tree.deps[noun] == "appos":
        tree.deps[noun], tree.changed = "conj", True
    for clause in [c for c in tree.under[noun] if tree.deps[c] == "acl:relcl"]:
        tree.hang(clause, other, "acl:relcl")


def one_name(tree: MendedTree, word: int) -> None:
    """Two names in a row without anything between are one: "Ivo and | Ann Lee |", "| Lim Wei |, 45, and Ann fled"."""
    before = word - 1
    names = tree.pos[word] == tree.pos[before] == "PROPN" and tree.deps[word] == tree.deps[before]
    if word and names and tree.heads[word] == tree.heads[before] and tree.heads[word] not in (word, before):
        for c in list(tree.under[word]):
            tree.hang(c, before, tree.deps[c])
        tree.hang(word, before, "flat")


def last_name(tree: MendedTree, word: int) -> None:
    """What stands behind the last name of a row is part of that one: "Ann Roe, Bo Lim and Cy | Dorn |"."""
    before = word - 1
    in_row = tree.deps[before] == "conj" and tree.heads[before] in (tree.heads[word], word)
    if in_row and tree.pos[word] == tree.pos[before] == "PROPN" and tree.heads[word] < before:
        tree.hang(word, before, "flat")


def beside_whole_name(tree: MendedTree, i: int) -> None:
    """What is joined to a later word of a name is joined to the name: "Lim | Wei |, 45, and | Ann Lee |"."""
    name = tree.heads[i]
    while tree.deps[name] == "flat" and tree.heads[name] < name:
        name = tree.heads[name]
    if name != tree.heads[i]:
        tree.hang(i, name, "conj")


def shared_noun(tree: MendedTree, last: int) -> None:
    """A bare noun before "and", a noun and bodies describes them too: "| intelligence | and security agencies fled"."""
    first = tree.heads[last]
    beside = tree.words[first + 1 : first + 2] in (("and",), ("or",)) and tree.heads[first + 2] == last == first + 3
    if not beside or tree.deps[first + 2] != "compound" or tree.tags[first] != "NN" or tree.tags[last] != "NNS":
        return
    if tree.types[last] not in _PEOPLE or tree.types[first] in _PEOPLE or any(c > last for c in tree.under[first]):
        return
    above, dep = tree.heads[first], tree.deps[first]
    tree.hang(last, last if above == first else above, dep)
    for c in [c for c in tree.under[first] if c < first]:
        tree.hang(c, last, tree.deps[c])
    tree.hang(first, last, "compound")


def listed_person(tree: MendedTree, person: int) -> None:
    """A person behind a body, with "and" behind, is the next of a row: "the guild, | its owner | and two clerks"."""
    body = tree.heads[person]
    if tree.types[person] != "person" or tree.types[body] != "organization" or tree.words[tree.left(person) - 1] != ",":
        return
    named = [c for c in (*tree.under[person], *tree.under[body]) if tree.deps[c] == "appos" and c > person]
    last = next((c for k in (person, *named, body) for c in tree.under[k] if tree.deps[c] == "conj" and c > person), 0)
    if not any(tree.deps[c] == "cc" and tree.words[c].lower() == "and" for c in tree.under[last]):
        return
    for i in (person, last):
        tree.hang(i, body, "conj")
    for name in named:
        tree.hang(name, person, "appos")


def owned_person(tree: MendedTree, person: int) -> None:
    """Somebody's own driver, or wife, with "and" behind is the next of a row: "Roe, | his driver | and two men"."""
    name = tree.heads[person]
    row = [c for k in (person, name) for c in tree.under[k] if tree.deps[c] == "conj" and c > person]
    owned = any(tree.tags[c] == "PRP$" for c in tree.under[person]) and tree.words[tree.left(person) - 1] == ","
    if not (owned and row) or tree.words[person + 1].lower() != "and" or tree.types[row[0]] != "person":
        return
    single = any(tree.words[c].lower() in ("a", "an") for c in tree.under[row[0]])
    closed = tree.words[tree.right(row[0]) + 1 : tree.right(row[0]) + 2] == (",",)
    if closed and (single or not is_kind(tree.words[person].lower(), "kin")):
        return  # "Roe, his lawyer and friend, said"
    for i in (person, row[0]):
        tree.hang(i, name, "conj")


def second_subject(tree: MendedTree, second: int) -> None:
    """Of two subjects with "and" between them the second goes on with the first: "Roe, 40, and | two men | fled"."""
    _name_beside_its_body(tree, second)
    verb, joint = tree.heads[second], tree.left(second) - 1
    first = tree.subject(verb)
    if joint < 1 or first is None or first > joint or tree.words[joint].lower() != "and":
        return
    if tree.deps[joint] == "cc" and tree.deps[first] == tree.deps[second] and tree.pos[first] in NOUNS:
        tree.hang(second, first, "conj")
        tree.hang(joint, second, "cc")


def _name_beside_its_body(tree: MendedTree, name: int) -> None:
    """The name behind a body with which a subject ends is that body's: "guards of the firm | Minex | beat him"."""
    verb, body = tree.heads[name], tree.left(name) - 1
    if tree.pos[name] != "PROPN" or body < 1 or tree.tags[body] != "NN" or tree.types[body] != "organization":
        return
    whole = body
    while tree.heads[whole] != verb and tree.heads[whole] < whole:
        whole = tree.heads[whole]
    others = whole != body and tree.heads[whole] == verb and tree.deps[whole] in SUBJECTS
    if others and tree.child(body, "det") is not None:
        tree.hang(name, body, "appos")


def deed_beside_deed(tree: MendedTree, i: int) -> None:
    """A deed behind people goes on with theirs: "ill-treatment of boys and | torture |", "raids by X and | theft |"."""
    people = tree.heads[i]
    deed = tree.heads[people]
    if tree.pos[deed] == "VERB" and tree.marker(people) == "by":
        deed = tree.child(deed, "obj") or deed
    while tree.types[deed] == "place" and tree.deps[deed] == "nmod" and tree.marker(people) == "by":
        deed = tree.heads[deed]  # "the shelling of a camp in Kosti by the army and raids"
    theirs = tree.types[people] in _PEOPLE and tree.marker(people) in ("of", "by") and tree.deps[people] in _UNDER
    if theirs and people < i and {tree.types[i], tree.types[deed]} <= _DEEDS and not tree.marker(i):
        tree.hang(i, deed, "conj")


def name_behind_place(tree: MendedTree, name: int) -> None:
    """A person's name between commas is no second place: "the envoy to the office in Lima, | Ann Roe |, said"."""
    at = place = tree.heads[name]
    first = tree.left(name)
    alone = tree.types[name] == "person" != tree.types[place] and tree.words[first - 1] == "," and place < first
    if not alone or tree.pos[name] != "PROPN" or tree.types[place] not in _NO_PEOPLE or tree.deps[place] == "conj":
        return
    if any(c != name and tree.deps[c] in ("conj", "cc") for i in (name, place) for c in tree.under[i]):
        return
    while tree.deps[at] == "nmod" and tree.heads[at] < at:
        at = tree.heads[at]
        if tree.types[at] == "person" and tree.pos[at] == "NOUN":
            tree.hang(name, at, "appos")
            return


def name_of_body(tree: MendedTree, name: int) -> None:
    """A name right behind a noun for a body is that body's: "a clerk at the aid agency | Seva |, Ann Roe"."""
    body = name - 1
    while tree.deps[name] == "nmod" and tree.heads[body] == name and tree.deps[body] in ("compound", "flat"):
        body -= 1  # "the aid group | Hope Now |"
    beside = tree.pos[name] == "PROPN" and tree.pos[body] == "NOUN" and tree.heads[body] == tree.heads[name] < body
    if beside and tree.types[body] == "organization" and tree.deps[body] == "nmod" and tree.child(name, "case") is None:
        tree.hang(name, body, "appos")


def object_of_participle(tree: MendedTree, i: int) -> None:
    """Who stands right behind a participle with a comma before it is its object: "a clerk, briefing | reporters |"."""
    noun, verb = tree.heads[i], tree.left(i)
    verb = verb if tree.deps[verb] == "amod" else verb - 1
    beside = verb > 0 and tree.tags[verb] == "VBG" and tree.words[verb - 1] == "," and tree.heads[verb] in (noun, i)
    if not beside or tree.child(i, "cc", "case") is not None or tree.child(verb, "obj") is not None:
        return
    if tree.tags[i] in ("NNS", "NNP", "NNPS") and noun < verb and tree.child(noun, "cc") is None:
        tree.hang(verb, noun, "acl")
        tree.hang(i, verb, "obj")
        tree.pos[verb] = "VERB"


def both_in_what_is_said(tree: MendedTree, verb: int) -> None:
    """Nobody says a person, who acts in what is joined to it: "They say | Ann Roe |, 44, and her son | ran | it"."""
    cue, joint = tree.heads[verb], tree.child(verb, "cc")
    name, other = tree.child(cue, "obj"), tree.subject(verb)
    if tree.deps[verb] != "conj" or name is None or other is None or joint is None or tree.types[name] != "person":
        return
    beside = tree.left(name) == cue + 1 and name < joint == tree.left(other) - 1 and other < verb
    cues = cue_table().get((cue_verb(tree.words[cue].lower()) or "", "verb"), ())
    says = any("that" in one.takes for one in cues)  # not "accused the rebels of it, and the rebels said Y"
    if beside and says and not any(_OF_THINGS.intersection(one.takes) for one in cues):
        _join(tree, verb, name, other, joint)


def both_in_sentence(tree: MendedTree, verb: int) -> None:
    """A person is no sentence, and acts in what is joined to it: "| Ann Roe |, 44, and her son denied it"."""
    name, other = tree.heads[verb], tree.subject(verb)
    acts = tree.types[name] == "person" or tree.pos[name] == "PROPN"
    if tree.heads[name] != name or other is None or not acts or not name < other < verb:
        return
    joint = tree.left(other) - (tree.child(other, "cc") is None)
    if tree.words[joint].lower() == "and" and not any(
        tree.deps[c].startswith("acl") or tree.deps[c] in AUXILIARY for c in tree.under[name]
    ):
        _join(tree, verb, name, other, joint)


def _join(tree: MendedTree, verb: int, name: int, other: int, joint: int) -> None:
    """Make the name the first of both subjects of the verb, which is what the verb above says, if there is one."""
    cue = tree.heads[verb]
    if cue == name:
        tree.hang(verb, verb, "ROOT")
    else:
        tree.hang(verb, cue, "ccomp")
    tree.hang(name, verb, tree.deps[other])
    tree.hang(other, name, "conj")
    tree.hang(joint, other, "cc")


def same_noun(tree: MendedTree, i: int) -> None:
    """A noun with "of" once more behind "and" goes on with the first: "counts of theft and | one | of fraud"."""
    form, at = tree.words[i].lower().removesuffix("s"), i
    if tree.pos[i] != "NOUN" or not any(tree.marker(c) == "of" for c in tree.under[i] if c > i):
        return
    while tree.heads[at] != at:
        at = tree.heads[at]
        thing = tree.child(at, "obj") if tree.pos[at] == "VERB" else at
        if thing is not None and thing < i and tree.words[thing].lower().removesuffix("s") == form:
            if thing != tree.heads[i]:
                tree.hang(i, thing, "conj")
            return


def quoted_predicate(tree: MendedTree, noun: int) -> None:
    """What opens a quotation behind what is called is what it is called: "called reports of theft | "rumours" |"."""
    thing = tree.heads[noun]
    verb, mark = tree.heads[thing], tree.left(noun) - 1
    if tree.child(noun, "case") is not None or tree.deps[thing] != "obj" or not verb < thing < mark + 1:
        return
    opened = tree.words[mark] in _OPENING or tree.words[tree.left(noun)] in _OPENING
    if opened and cue_verb(tree.words[verb].lower()) in word_list("calling"):
        tree.hang(noun, verb, "xcomp")


def case_of_first(tree: MendedTree, case: int) -> None:
    """A preposition before a number is its noun's ("of 61 | counts |"), and before a row that of the first of it."""
    noun = tree.heads[case]
    if tree.deps[noun] in ("nummod", "nmod:desc") and tree.heads[noun] > case:
        tree.hang(case, tree.heads[noun], "case")
    joined = tree.heads[case]
    if tree.deps[joined] == "conj" and case < tree.heads[joined] < joined:
        tree.hang(case, tree.heads[joined], "case")  # "of theft and fraud offences": of the first, too


def of_last_named(tree: MendedTree, noun: int) -> None:
    """One who is described behind two names is the one named last: "Ann Roe and | Bo Kim, the abbot |, fled"."""
    first, start = tree.heads[noun], tree.left(noun)
    named = [c for c in tree.under[first] if first < c < start and tree.deps[c] == "conj" and tree.pos[c] == "PROPN"]
    one = tree.tags[noun] == "NN" and tree.words[start].lower() in ("the", "a", "an") and tree.words[start - 1] == ","
    if named and one and tree.pos[first] == "PROPN" and tree.right(named[-1]) == start - 2:
        tree.hang(noun, named[-1], "appos")


def only_among(tree: MendedTree, noun: int) -> None:
    """Who is only one of those did nothing to them: "ten were killed, | including two nuns who fled |"."""
    if tree.marker(noun) in ("including", "among"):
        tree.deps[noun], tree.changed = "obl", True


def touching_name(tree: MendedTree, name: int) -> None:
    """A name right behind an object is that one's: "accused its neighbour | Togo | of theft"."""
    noun = name - 1
    beside = name > 0 and tree.deps[noun] == "obj" and tree.heads[noun] == tree.heads[name] != noun
    if beside and tree.pos[noun] == "NOUN" and tree.pos[name] == "PROPN" and tree.left(name) == name:
        tree.hang(name, noun, "appos")
