"""Of whom it is said that they are what a noun names: "listed | Chad | among the states that use child soldiers"."""

from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive

_AMONG = frozenset({"among", "amongst", "as"})
_PUT_ON = frozenset({"on", "onto", "to", "in", "into"})
_BARE = ("person", "group", "polity", "anybody")
_ACTORS = ("person", "organization", "place")
_POINTING = frozenset({"it", "this", "that", "these", "those", "what", "which", "who", "there"})
_CLASSED = ("obj", "xcomp", "iobj")


def classed(parse: Parse, noun: int) -> int | None:
    """The head word of those who are classed as, or among, what a noun names; None where nobody is.

    Chad is one of the "| states | that", where somebody lists it as or among these, calls it that or puts it on a list
    of them, and where it is said to be among them or on it.
    """
    at = _listing(parse, noun)
    case, above = parse.case(at), parse.heads[at]
    on_list = case in _PUT_ON and is_kind(parse.lemmas[at], "register")
    if at == above and parse.child(at, "cop") is None:
        return None
    if parse.child(at, "cop") is not None:
        told = case in _AMONG or on_list or at != noun or _is_ranked(parse, noun)
        return parse.child(at, "nsubj") if told else identified(parse, noun)
    called = not case and parse.deps[at] == "xcomp" and parse.pos[above] == "VERB"
    if not (case in _AMONG or on_list or called):
        return None
    verb = parse.heads[above] if parse.deps[at] == "nmod" and parse.deps[above] in _CLASSED else above
    if not is_kind(parse.lemmas[verb], "classing") or parse.pos[verb] != "VERB":
        return None
    if is_passive(parse, verb):
        return parse.heads[verb] if parse.deps[verb] == "acl" else parse.child(verb, "nsubj:pass")
    whom = [c for c in parse.children[verb] if parse.deps[c] in _CLASSED and verb < c < at and not parse.case(c)]
    return whom[0] if whom and parse.tags[whom[0]] != "VB" else None


def identified(parse: Parse, noun: int) -> int | None:
    """Who is said to be, or not to be, the very one whom a noun tells of: "| Ann | is the nurse who poisoned them"."""
    if parse.child(noun, "cop") is None or parse.child(noun, "case") or not _is_somebody(parse, noun):
        return None
    the = any(parse.deps[c] == "det" and parse.lowers[c] == "the" for c in parse.children[noun])
    who = parse.child(noun, "nsubj") if the and not _is_ranked(parse, noun) else None
    return who if who is not None and _is_somebody(parse, who) and parse.lowers[who] not in _POINTING else None


def _is_somebody(parse: Parse, i: int) -> bool:
    return parse.types[i] in _ACTORS or parse.pos[i] in ("PROPN", "PRON") or parse.lowers[i] in ("one", "ones")


def _is_ranked(parse: Parse, noun: int) -> bool:
    """Whether a noun says how many are such: of "was not the | only | group that did it" who was not did it as well."""
    return any(parse.deps[c] == "amod" and is_kind(parse.lemmas[c], "rank") for c in parse.children[noun])


def only_classes(parse: Parse, head: int, clause: int) -> bool:
    """Whether a clause with "is" says no more than the one that tells of such as it names: "| is a state | that V"."""
    if not parse.deps[clause].startswith("acl") or parse.child(head, "cop") is None:
        return False
    noun = parse.heads[clause]
    if _listing(parse, noun) != head or (classed(parse, noun) is None and noun != head):
        return False
    return noun != head or bool(parse.case(head)) or any(is_kind(parse.lemmas[noun], kind) for kind in _BARE)


def _listing(parse: Parse, noun: int) -> int:
    """The word that stands for the noun in its sentence: "| one | of the countries", "a | list | of countries"."""
    at = noun
    while parse.deps[at] == "conj" and (not parse.case(at) or parse.case(at) == parse.case(parse.heads[at])):
        at = parse.heads[at]
    above = parse.heads[at]
    counted = parse.lowers[above] == "one" or is_kind(parse.lemmas[above], "register")
    return above if counted and parse.deps[at] == "nmod" and parse.case(at) == "of" else at
