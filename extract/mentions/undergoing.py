"""Who undergoes what a verb tells, who does it to him, and who stands accused, by the tree alone.

"Soldiers took six boys"            the boys undergo it, the soldiers do it
"Roe was charged with murder"       he stands accused
"""

from collections.abc import Collection, Iterable, Iterator

from extract.mentions.binding import subjects
from extract.mentions.discourse import Spoken
from extract.mentions.fate_verbs import befalling, fate_verbs
from extract.propositions.parse import Parse

_PATIENTS = ("obj", "nsubj:pass")
_RELATIVE = frozenset({"WP", "WDT"})


def hurt(parse: Parse, head: int) -> bool:
    """Whether it is told what somebody suffers."""
    return next(undergone(parse, head), None) is not None


def doers_to(parse: Parse, patients: Iterable[Spoken]) -> frozenset[int]:
    """The heads of those who did something to the patients."""
    return frozenset(h for s in patients for v in undergone(parse, s.head) for h in doers_of(parse, v))


def undergone(parse: Parse, head: int) -> Iterator[int]:
    """The verbs that tell what somebody suffers, by the clause or by a participle beside him."""
    first = parse.first_conjunct(head)
    if parse.deps[first] in _PATIENTS:
        verb = parse.heads[first]
        yield from (v for v in (verb, *_shared(parse, verb, first)) if parse.lemmas[v] in befalling())
    for c in parse.children[head]:
        if parse.lemmas[c] not in befalling():
            continue
        whom = parse.child(c, "obj") if parse.deps[c] == "acl:relcl" else None
        if (parse.tags[c] == "VBN" and parse.deps[c] == "acl") or (whom is not None and parse.tags[whom] in _RELATIVE):
            yield c


def _shared(parse: Parse, verb: int, thing: int) -> list[int]:
    """The verbs that stand between one and its object, which they share: "lured and | robbed | the men"."""
    return [c for c in parse.children[verb] if parse.deps[c] == "conj" and verb < c < thing]


def doers_of(parse: Parse, verb: int) -> Collection[int]:
    """The heads of those who do what a verb tells."""
    agent = parse.child(verb, "obl:agent")
    if agent is not None:
        return parse.conjuncts(agent)
    return () if parse.child(verb, "nsubj:pass", "aux:pass") is not None else subjects(parse, verb)


def stands_accused(parse: Parse, head: int) -> bool:
    """Whether somebody is accused, or is said to have done a wrong, by the clause around."""
    first = parse.first_conjunct(head)
    verb, relation = parse.heads[first], parse.deps[first]
    if relation in _PATIENTS:
        return parse.lemmas[verb] in fate_verbs("judges") | fate_verbs("accuses")
    said = relation == "nsubj" and parse.deps[verb] == "ccomp"
    return said and parse.lemmas[verb] in befalling() - fate_verbs("judges")


def does_wrong(parse: Parse, head: int) -> bool:
    """Whether somebody does to others what the law does not: "| the couple | beat nine nuns"."""
    first = parse.first_conjunct(head)
    return parse.deps[first] == "nsubj" and parse.lemmas[parse.heads[first]] in befalling() - fate_verbs("judges")


def suffers_here(parse: Parse, i: int) -> bool:
    """Whether the word's own verb tells what it suffers."""
    return parse.deps[i] == "nsubj:pass" and parse.lemmas[parse.heads[i]] in befalling() | fate_verbs("follows")
