"""Verbs that tell what befalls somebody: who suffers, is lured, held, charged or judged, and who answers for it."""

from functools import cache

from extract.mentions.epithets import all_verbs
from extract.mentions.wrongs import hurting_verbs, wrong_verbs
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.tables import read_table


@cache
def fate_verbs(does: str) -> frozenset[str]:
    """The verbs of `fates.tsv` that do this."""
    return frozenset(row["verb"] for row in read_table("mentions/fates") if row["does"] == does)


@cache
def befalling() -> frozenset[str]:
    """The verbs whose object suffers, is held, moved or accused."""
    return (
        wrong_verbs() | all_verbs() | fate_verbs("takes") | fate_verbs("judges") | fate_verbs("persons")
    ) - fate_verbs("accuses")


def judging_verbs() -> frozenset[str]:
    """The verbs whose object is charged, tried or convicted, or stands accused."""
    return fate_verbs("judges") | fate_verbs("accuses")


def answering_verbs() -> frozenset[str]:
    """The verbs for what the one who stands accused does about it."""
    return fate_verbs("answers")


@cache
def coercing_verbs() -> frozenset[str]:
    """The verbs whose object is made to do something."""
    return frozenset(verb for verb in fate_verbs("follows") if is_kind(verb, "coercing"))


def lured(parse: Parse, lurer: int, verb: int) -> frozenset[int]:
    """The heads of those whom a subject promises something with this verb, or tells it where outlaws do so."""
    if not (is_kind(parse.lemmas[verb], "enticing") or is_kind(parse.lemmas[lurer], "outlaw")):
        return frozenset()
    addressed = (c for c in parse.children[verb] if c > verb and parse.deps[c] in ("obj", "iobj"))
    return frozenset(h for c in addressed for h in parse.conjuncts(c))


def tells_wrong(parse: Parse, verb: int) -> bool:
    """Whether a verb tells a wrong by itself, or done to a living body, or to the people who are its object."""
    lemma = parse.lemmas[verb]
    if lemma in wrong_verbs() or lemma in fate_verbs("persons"):
        return True
    whom = parse.child(verb, "obj")
    return whom is not None and parse.types[whom] == "person" and lemma in hurting_verbs() - fate_verbs("takes")
