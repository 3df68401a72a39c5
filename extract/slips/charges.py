"""Slips of the tree about what somebody is charged with, each put right where the order of words contradicts it.

"accused guards of mass killings"                    nobody is "guards of mass killings"
"charged Ann with murder and Bo with theft"          each with one of them
"convicted him of selling nine women, of rape"       the rape is a further charge, the women's nothing
"accused them of shelling it, killing six"           those who shelled it killed the six, not who accuses them
"of a raid, which he denied, and lying"              the lying is a further charge
"accused neighbouring Chad of burning it"            Chad is accused, which nobody neighboured
"""

from collections.abc import Iterator
from functools import cache

from extract.slips.inversion import second_subject
from extract.slips.mended_tree import FINITE, NOUNS, MendedTree, take_place
from extract.slips.targets import charged_one, gerund_before, gerund_of_charge, hang_charge, listed_gerund
from extract.slips.wrongs import is_wrong
from extract.speech.cues import charging_verbs, word_list
from extract.speech.forms import cue_verb
from extract.tables import read_table

_DEEDS = frozenset({"abstract", "event"})
_ACTORS = frozenset({"person", "organization", "place"})
_LINKS = frozenset({"of", "with", "for"})
_WHICH_ONES = frozenset({"acl", "amod", "xcomp", "ccomp"})
_STOPS = frozenset({".", ";", ",", ":"})
_BESIDE = frozenset({"conj", "appos", "nsubj"})
_JOINING = frozenset({"and", "but"})
_ROW = frozenset({",", "and", "or"})
_FAR = 30  # words between two charges of one verb


def charge(tree: MendedTree, verb: int) -> None:
    """What somebody is accused of belongs to the verb: "accused guards of mass killings"."""
    _taken_for_an_adjective(tree, verb)
    second_subject(tree, verb)
    _adjective_taken_for_a_verb(tree, verb)
    _beyond_who_they_are(tree, verb)
    _beyond_the_accuser(tree, verb)
    gerund_of_charge(tree, verb)
    charged_one(tree, verb)
    own = next((c for c in tree.under[verb] if c > verb and tree.marker(c) == "of"), None)
    target = tree.child(verb, "obj") or _behind_a_phrase(tree, verb)
    if target is None or target < verb:
        return
    named = own is None and tree.pos[target] in ("PROPN", "PRON")
    joined = [c for c in tree.under[target] if tree.deps[c] == "conj"]  # "accused both the junta and the rebels of it"
    inside = [c for c in tree.under[target] if tree.deps[c] == "nmod" and c > target]  # "troops from a brigade of it"
    beside = (c for c in tree.under[verb] if c > target and tree.deps[c] == "obl" and tree.types[c] != "time")
    inside += [c for c in beside if tree.marker(c) != "with"]  # not "charged him | with | six counts of theft"
    deeds = (d for over in inside for d in tree.under[over] if tree.tags[d] == "VBG" or tree.types[d] in _DEEDS)
    for deed in [*(d for over in (target, *joined) for d in tree.under[over]), *deeds]:
        if deed < target or tree.deps[deed] not in ("nmod", "acl", "conj") or tree.marker(deed) != "of":
            continue
        if own is not None and (deed > own or _JOINING.isdisjoint(tree.words[deed:own])):
            return  # but "accused the guards of torture and | the nurse | of watching"
        article = tree.child(deed, "det")
        body = own is not None and (tree.types[target] == "organization" or tree.pos[target] == "PROPN")
        any_ = body or article is None or tree.words[article].lower() in ("a", "an")
        bare = any_ and tree.types[deed] in _DEEDS  # not "leaders of the coup"
        doing = gerund_before(tree, deed)
        if doing is not None:
            hang_charge(tree, doing, deed, verb)
            return
        earlier = _charge_before(tree, target, deed) if tree.heads[deed] in joined else None
        if earlier is not None:  # "accused the navy | of the raid | and militiamen of shooting": each of their own
            tree.hang(earlier, verb, "obl")
            return
        told = own is None and tree.words[deed].removesuffix("s") in word_list(
            "charging"
        )  # "cleared the man of the charge"
        if tree.tags[deed] == "VBG" or told or (tree.words[deed].islower() and (bare or named)):
            tree.hang(deed, verb, "advcl" if tree.tags[deed] == "VBG" else "obl")
            return


def _beyond_the_accuser(tree: MendedTree, verb: int) -> None:
    """What stands behind an accuser is charged: "was accused by the board | of sheltering | rebels", "of | theft |"."""
    accuser = tree.child(verb, "obl:agent")
    inside = [] if accuser is None else tree.under[accuser]
    for thing in [c for c in inside if tree.deps[c] == "nmod" and tree.marker(c) == "of"]:
        mark, doing = tree.left(thing), tree.left(thing) + 1
        if tree.tags[doing] == "VBG" and tree.heads[doing] == thing:
            tree.hang(mark, doing, "mark")
            hang_charge(tree, doing, thing, verb)
        elif tree.types[thing] in ("", *_DEEDS) and tree.words[thing].islower():
            tree.hang(thing, verb, "obl")
            for c in [c for c in inside if c > thing and tree.deps[c] == "conj"]:
                tree.hang(c, thing, "conj")


def _charge_before(tree: MendedTree, target: int, deed: int) -> int | None:
    """What the first target is accused of by itself, before the second and his deed."""
    own = (c for c in tree.under[target] if target < c < tree.heads[deed] and tree.deps[c] == "nmod")
    return next((c for c in own if tree.marker(c) == "of" and tree.types[c] in _DEEDS), None)


def _taken_for_an_adjective(tree: MendedTree, verb: int) -> None:
    """A verb with a subject is no adjective of whom it accuses: "The navy | accused | men led by Ann Roe of theft"."""
    target = tree.heads[verb]
    voice = tree.child(verb, "nsubj")
    if tree.deps[verb] != "amod" or voice is None or not voice < verb < target or tree.left(verb) > voice:
        return
    led = tree.heads[target]
    if tree.deps[target] not in ("nsubj", "nsubj:pass") or led != target + 1 or tree.tags[led] not in ("VBN", "VBD"):
        return
    take_place(tree, verb, led)
    tree.hang(target, verb, "obj")
    tree.hang(led, target, "acl")
    tree.tags[verb], tree.tags[led] = "VBD", "VBN"


def _adjective_taken_for_a_verb(tree: MendedTree, verb: int) -> None:
    """Who stands behind a participle right after the verb is accused: "accused | neighbouring Chad | of burning it"."""
    which, target = verb + 1, verb + 2
    if target + 1 >= len(tree.words) or tree.tags[which] != "VBG" or tree.heads[which] != verb:
        return
    named = tree.heads[target] == which and tree.pos[target] in NOUNS and tree.child(target, "case") is None
    if not named or tree.child(verb, "obj") is not None or tree.child(which, "mark", "aux") is not None:
        return
    tree.hang(target, verb, "obj")
    tree.hang(which, target, "amod")
    tree.pos[which], tree.tags[which] = "ADJ", "JJ"


def _beyond_who_they_are(tree: MendedTree, verb: int) -> None:
    """What a gang close to X is accused of is no part of who they are: "accused men | tied to Ann Roe | of theft"."""
    words = {"charge": ("with",)}.get(cue_verb(tree.words[verb].lower()) or "", ("of",))
    for mark in range(verb + 3, min(verb + _FAR, len(tree.words) - 1)):
        deed = mark + 1
        if tree.words[mark] in _STOPS or (tree.tags[deed] == "VBG" and tree.marker(deed) in words):
            break
    else:
        return
    if tree.words[mark].lower() not in words or tree.heads[deed] == verb or tree.tags[deed] != "VBG":
        return
    whose = next((c for c in _up(tree, deed) if tree.deps[c] in _WHICH_ONES), None)
    named = tree.heads[deed]
    if whose is None or not verb < whose < deed or (named != whose and tree.types[named] not in _ACTORS):
        return  # "accused officers taking part in the practice of flogging them"
    target = tree.heads[whose]
    if target == verb:  # "accused men | close | to Ann Roe of theft" where a parser has them be close
        target = tree.child(verb, "obj") or verb
    if tree.heads[target] == verb and verb < target and tree.left(whose) == target + 1:
        tree.hang(deed, verb, "advcl")


def _up(tree: MendedTree, i: int) -> Iterator[int]:
    while tree.heads[i] != i:
        i = tree.heads[i]
        yield i


def _behind_a_phrase(tree: MendedTree, verb: int) -> int | None:
    """Who is accused behind a phrase of time or manner: "accused on Monday | the army | of torture"."""
    loose = (c for c in tree.under[verb] if c > verb and tree.deps[c] in ("nsubj", "parataxis", "obl:unmarked"))
    target = next((c for c in loose if tree.pos[c] in NOUNS and not tree.marker(c)), None)
    before = target is not None and any(verb < c < target and tree.deps[c] == "obl" for c in tree.under[verb])
    if target is None or not before or not any(tree.marker(c) in ("of", "with") for c in tree.under[target]):
        return None
    tree.deps[target], tree.changed = "obj", True
    subject = tree.subject(verb)
    if subject is not None and subject < verb and tree.tags[verb] in FINITE:
        tree.deps[subject] = "nsubj"
    return target


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
        if tree.deps[other] not in _BESIDE or tree.types[other] in _DEEDS or not tree.is_over(verb, other):
            continue
        joined = tree.child(other, "cc") is not None
        if (
            tree.pos[other] not in NOUNS
            or tree.marker(other)
            or not (joined or tree.words[tree.left(other) - 1] == ",")
        ):
            continue
        near = (*tree.under[other], *tree.under[verb], *tree.under[tree.heads[other]])
        charged = (c for c in near if c > other and tree.marker(c) == word and _is_name_between(tree, other, c))
        told = (c for c in charged if _may_be_charge(tree, c, first, word))
        charge = next((c for c in told if joined or tree.words[c].lower() in _wrongs()), None)
        if charge is not None:
            tree.hang(other, verb, "conj")
            tree.hang(charge, other, "orphan")


@cache
def _wrongs() -> frozenset[str]:
    """The nouns for wrongs."""
    return frozenset(row["trigger"] for row in read_table("propositions/offences") if row["pos"] == "n")


def _is_name_between(tree: MendedTree, other: int, charge: int) -> bool:
    """Whether nothing but who somebody is stands before a charge: "and | a clerk, Ann Lee, | of taking bribes"."""
    between = range(other + 1, tree.left(charge))
    return all(tree.deps[k] == "punct" or tree.is_over(other, k) for k in between)


def _may_be_charge(tree: MendedTree, i: int, first: int, word: str) -> bool:
    """Whether a phrase is what another is accused of: not "and a guard | with a stick |", "a girl | of ten |"."""
    if tree.tags[i] == "VBG" or (tree.types[i] in _DEEDS and tree.words[i].islower()):
        return True
    return word == "with" and tree.tags[first] != "VBG" and tree.types[i] not in _ACTORS


def judged(tree: MendedTree, verb: int) -> None:
    """Who stands between "found" and "guilty" is whom the court found so, no second one who finds."""
    result = next((c for c in tree.under[verb] if tree.words[c].lower() in word_list("answerable")), None)
    if result is None or tree.deps[result] not in ("ccomp", "xcomp") or tree.child(verb, "obj") is not None:
        return
    if tree.deps[result] == "xcomp" and result == verb + 1 and tree.child(verb, "aux") is None:
        whom = tree.child(verb, "nsubj")
        bare = whom is not None and tree.child(whom, "det") is None  # "Two clerks | found guilty | of theft"
        if whom is not None and bare and tree.words[result + 1 : result + 2] == ("of",):
            tree.tags[verb], tree.deps[whom], tree.changed = "VBN", "nsubj:pass", True
        return
    whom = next((c for c in tree.under[verb] if tree.deps[c] == "nsubj" and verb < c < result), None)
    if whom is not None and tree.subject(verb) != whom:
        tree.deps[whom], tree.deps[result], tree.changed = "obj", "xcomp", True


def in_a_row(tree: MendedTree, verb: int) -> None:
    """Each "of" behind a comma or "and" brings a further charge: "of selling Ann and nine others, | of rape |"."""
    listed_gerund(tree, verb)
    charged = next((c for c in tree.under[verb] if c > verb and tree.words[c].lower() == "guilty"), verb)
    first = next((c for c in tree.under[charged] if c > charged and tree.marker(c) == "of"), None)
    if first is None:
        return
    for mark in range(first + 2, min(first + _FAR, len(tree.words) - 1)):
        deed = tree.heads[mark]
        if tree.words[mark].lower() != "of" or tree.words[mark - 1].lower() not in _ROW or tree.left(deed) != mark:
            continue
        noun = tree.pos[deed] == "NOUN" and tree.types[deed] in _DEEDS
        if noun and tree.deps[deed] in ("nmod", "obl") and tree.is_over(first, deed):
            tree.hang(deed, charged, "obl")


def further_charge(tree: MendedTree, verb: int) -> None:
    """A gerund joined to a finite verb within a charge is a further charge: "of a raid, which he denied, and lying"."""
    above, bare = tree.heads[verb], tree.tags[verb] == "VBG" and tree.child(verb, "aux") is None
    if tree.deps[verb] != "conj" or not bare or not tree.is_finite(above) or tree.tags[above] == "VBG":
        return  # "says how they were robbing and | beating | her" tells of one row
    while True:
        if cue_verb(tree.words[above].lower()) in charging_verbs():  # "accused her of lying and | refusing | to pay"
            first = next((c for c in tree.under[above] if c < verb and tree.marker(c) == "of"), None)
            if first is not None and tree.tags[first] == "VBG":
                tree.hang(verb, first, "conj")
            return
        if tree.heads[above] == above:
            return
        above = tree.heads[above]
        charge = cue_verb(tree.words[tree.heads[above]].lower()) in charging_verbs() and tree.marker(above) == "of"
        if charge or tree.tags[above] == "VBG":
            tree.hang(verb, above, "conj")
            return


def came_of_deed(tree: MendedTree, verb: int) -> None:
    """A participle for a wrong behind a charge tells what came of it: "accused them of a raid, | killing | six"."""
    charges = (c for c in tree.under[verb] if c > verb and tree.marker(c) in _LINKS)
    deed = next((c for c in charges if tree.types[c] != "time"), None)
    if deed is None:
        return
    for c in [c for c in tree.under[verb] if c > deed and tree.deps[c] == "advcl" and tree.tags[c] == "VBG"]:
        alone = tree.child(c, "mark", "case", "aux") is None and tree.subject(c) is None
        if alone and tree.words[tree.left(c) - 1] == "," and is_wrong(tree, c):
            tree.hang(c, deed, "acl" if tree.pos[deed] in NOUNS else "advcl")
