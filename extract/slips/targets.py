"""What somebody is charged with, behind what is told of him between commas.

"accused | neighbouring states | of it": they are the target, and no circumstance
"accused Vexa, a firm that makes shirts, | of beating | its workers": the firm makes shirts, and is accused of it
"accused Roe, who runs a bar, | of selling | girls": so is he who runs the bar
"charged Roe before a court | sitting | in Lom for theft": the court sits there, and Roe is charged with it
"accused the military Sunday of burning it": the military is accused, on Sunday
"""

from extract.mentions.date_parts import WEEKDAYS
from extract.propositions.kinds import is_kind
from extract.slips.mended_tree import SUBJECTS, MendedTree
from extract.speech.cues import cue_table, word_list
from extract.speech.forms import cue_verb

_LINKS = frozenset({"of", "with", "for"})
_RELATIVE = frozenset({"who", "which", "whose", "whom"})
_ENDS = frozenset({".", ";", ":"})
_ACTORS = frozenset({"person", "organization", "place"})
_BARE = frozenset({"obl", "obl:agent"})
_CHARGES = frozenset({"charge", "count"})
_DEEDS = frozenset({"abstract", "event"})
_FAR = 30  # words behind the charging verb


def _bare_target(tree: MendedTree, verb: int) -> int | None:
    """Who stands right behind the verb without a preposition is its target: "accused | neighbouring states | of it"."""
    bare = (c for c in tree.under[verb] if c > verb and tree.deps[c] in _BARE and tree.child(c, "case") is None)
    target = next((c for c in bare if tree.left(c) == verb + 1 and tree.types[c] in _ACTORS), None)
    if target is not None:
        tree.hang(target, verb, "obj")
    return target


def _undergoing(tree: MendedTree, verb: int, target: int) -> None:
    """The bare noun behind a gerund is what is done to, and no part of the target: "of abducting | nurses |, who"."""
    doing = next((c for c in tree.under[verb] if tree.tags[c] == "VBG" and tree.marker(c) in _LINKS), None)
    if doing is None or tree.child(doing, "obj") is not None:
        return
    for c in [c for c in tree.under[target] if c > doing and tree.deps[c] == "nmod"]:
        if tree.left(c) == doing + 1 and tree.child(c, "case") is None:
            tree.hang(c, doing, "obj")


def charge_behind_apposition(tree: MendedTree, verb: int) -> None:
    """What stands behind a comma and the target's apposition is what he is charged with."""
    target = tree.child(verb, "obj")
    if target is None and tree.child(verb, "aux:pass", "nsubj:pass") is None:
        target = _bare_target(tree, verb)
    _before_a_court(tree, verb)
    _in_a_document(tree, verb)
    if target is not None:
        _undergoing(tree, verb, target)
    beside = _told_beside(tree, verb, target) if target is not None and target > verb else None
    if target is None or beside is None:
        return
    links = _LINKS if cue_verb(tree.words[verb].lower()) == "charge" else _LINKS - {"with"}
    for mark in range(beside + 1, min(verb + _FAR, len(tree.words) - 1)):
        if tree.words[mark] in _ENDS:
            return
        if tree.words[mark] in links and tree.words[mark - 1] == "," and tree.words[mark + 1] not in _RELATIVE:
            gerund = tree.tags[mark + 1] == "VBG"
            deed = tree.heads[mark]
            if gerund:
                deed = tree.heads[mark + 1] if tree.deps[mark + 1] == "aux" else mark + 1
            if (
                deed > mark
                and (tree.deps[beside] == "punct" or tree.is_over(target, deed))
                and tree.heads[deed] != verb
            ):
                tree.hang(deed, verb, "advcl" if gerund else "obl")
                tree.hang(mark, deed, "mark" if gerund else "case")
            return


def _told_beside(tree: MendedTree, verb: int, target: int) -> int | None:
    """What is told of the target between commas: an apposition, or a relative clause, which is nobody else's."""
    beside = tree.child(target, "appos")
    if beside is not None:
        return beside
    end = target + 1
    while end < len(tree.words) - 1 and tree.deps[end] == "flat":
        end += 1
    if tree.words[end] != "," or tree.words[end + 1].lower() not in _RELATIVE:
        return None
    clause = next((i for i in range(end + 2, len(tree.words)) if tree.deps[i] == "acl:relcl"), None)
    if clause is not None and tree.left(clause) == end + 1 and tree.heads[clause] < verb:
        tree.hang(clause, target, "acl:relcl")
    return end


def _in_a_document(tree: MendedTree, verb: int) -> None:
    """What a paper accuses somebody of is a charge: "is accused in a | lawsuit | of beating cooks"."""
    if tree.child(verb, "obj") is not None or any(c > verb and tree.marker(c) == "of" for c in tree.under[verb]):
        return
    for paper in [c for c in tree.under[verb] if c > verb and tree.marker(c) == "in"]:
        if tree.words[paper].lower() not in word_list("informant", "charging"):
            continue
        for deed in [c for c in tree.under[paper] if c > paper and tree.marker(c) == "of"]:
            if tree.tags[deed] == "VBG" or (tree.types[deed] in _DEEDS and tree.child(deed, "det") is None):
                tree.hang(deed, verb, "advcl" if tree.tags[deed] == "VBG" else "obl")


def listed_gerund(tree: MendedTree, verb: int) -> None:
    """A gerund right behind the first of several charges is one of them: "on a charge of theft, | aiding | rebels"."""
    for charge in [c for c in tree.under[verb] if c > verb and tree.words[c].lower().removesuffix("s") in _CHARGES]:
        first = next((c for c in tree.under[charge] if c > charge and tree.marker(c) == "of"), None)
        for deed in [c for c in tree.under[verb] if first is not None and c > first]:
            bare = (
                tree.tags[deed] == "VBG"
                and cue_verb(tree.words[deed].lower()) is None
                and tree.child(deed, "mark", "case", "aux", *SUBJECTS) is None
            )
            beside = bare and tree.words[tree.left(deed) - 1] == "," and tree.left(deed) == deed
            if first is not None and beside and all(tree.is_over(charge, k) for k in range(charge + 1, deed - 1)):
                tree.hang(deed, first, "conj")


def charged_before(tree: MendedTree, court: int) -> None:
    """What for he is charged before a court is not its own: "arraigned him before a | court | in Lom for theft"."""
    verb = tree.heads[court]
    if tree.marker(court) != "before" or tree.child(verb, "obj", "nsubj:pass") is None:
        return
    cues = cue_table().get((cue_verb(tree.words[verb].lower()) or "", "verb"), ())
    if not any(c.kind == "accusation" for c in cues):
        return
    beside = (c for c in tree.under[verb] if c > court and tree.child(c, "obl:agent") is not None)  # "presided over by"
    for c in [c for k in (court, *beside) for c in tree.under[k] if c > court and tree.marker(c) == "for"]:
        if tree.tags[c] == "VBG" or (tree.types[c] in _DEEDS and tree.words[c].islower()):
            tree.hang(c, verb, "advcl" if tree.tags[c] == "VBG" else "obl")


def _before_a_court(tree: MendedTree, verb: int) -> None:
    """What the court does before which he is charged is not his: "charged him before a | court sitting | in Lom"."""
    target = tree.child(verb, "obj", "nsubj:pass")
    for sits in [] if target is None else [c for c in tree.under[target] if c > verb and tree.tags[c] == "VBG"]:
        court = sits - 1
        if tree.heads[court] != sits or tree.deps[court] != "obl" or tree.child(court, "case") is None:
            continue
        tree.hang(court, verb, "obl")
        for c in [c for c in tree.under[sits] if tree.marker(c) in _LINKS]:
            tree.hang(c, verb, tree.deps[c])
        tree.hang(sits, court, "acl")


def day_behind_target(tree: MendedTree, verb: int) -> None:
    """Whom an adjective names before a bare weekday is the target: "accused the | military | Sunday of burning it"."""
    for day in [c for c in tree.under[verb] if c > verb and tree.words[c].lower() in WEEKDAYS]:
        name = next((c for c in tree.under[day] if c == day - 1 and tree.deps[c] in ("amod", "compound")), None)
        article = tree.child(day, "det", "nmod:poss")
        if name is None or article is None or tree.child(verb, "obj") not in (None, day):
            continue
        if not any(is_kind(tree.words[name].lower(), kind) for kind in ("person", "group", "combat", "master")):
            continue  # "the previous Sunday"
        tree.hang(name, verb, "obj")
        tree.pos[name], tree.tags[name] = "NOUN", "NN"
        for c in [c for c in tree.under[day] if c < name]:
            tree.hang(c, name, tree.deps[c])
        tree.hang(day, verb, "obl:unmarked")
        for c in [c for c in tree.under[day] if c > day and tree.marker(c) in _LINKS]:
            tree.hang(c, verb, "advcl" if tree.tags[c] == "VBG" else "obl")


def gerund_of_charge(tree: MendedTree, verb: int) -> None:
    """Right behind the "of" a gerund is the charge, not what is done to it: "accused by a court of | hiding | arms"."""
    for thing in [c for c in tree.under[verb] if c > verb and tree.deps[c] == "obl"]:
        doing = gerund_before(tree, thing)
        if doing is not None:
            hang_charge(tree, doing, thing, verb)


def hang_charge(tree: MendedTree, doing: int, thing: int, verb: int) -> None:
    """The gerund is what the verb charges somebody with, and the thing its object."""
    tree.hang(doing, verb, "advcl")
    tree.hang(thing, doing, "obj")
    for c in [c for c in tree.under[thing] if c < doing]:
        tree.hang(c, doing, "mark")
    tree.pos[doing] = "VERB"


def gerund_before(tree: MendedTree, noun: int) -> int | None:
    """The gerund taken for an adjective in "accused the agents of threatening | workers |", right behind the "of"."""
    first = next((c for c in tree.under[noun] if tree.deps[c] == "amod" and tree.tags[c] == "VBG"), None)
    behind = first is not None and tree.words[first - 1].lower() == "of" and tree.child(noun, "det") is None
    return first if behind else None


def charged_one(tree: MendedTree, verb: int) -> None:
    """Behind a comma the one named last is charged, no trial: "the trial of | Ann Roe |, accused of theft"."""
    thing = tree.heads[verb]
    beside = tree.deps[verb] == "acl" and tree.tags[verb] == "VBN" and tree.words[verb - 1] == ","
    if not beside or tree.types[thing] in ("person", "organization"):
        return
    named = [c for c in tree.under[thing] if thing < c < verb and tree.deps[c] == "nmod"]
    if named and tree.types[named[-1]] == "person" and tree.marker(named[-1]) == "of":
        tree.hang(verb, named[-1], "acl")
