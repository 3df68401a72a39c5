"""Pronouns for things that are nobody: "The list is a farce, as | it | punishes nurses", whoever was named before."""

from extract.mentions.discourse import Discourse
from extract.propositions.parse import Parse

_SUBJECTS = ("nsubj", "nsubj:pass")
_CLAUSES = frozenset({"advcl", "acl", "ccomp"})
_THINGS = frozenset({"abstract", "object", "event", "substance"})
_NUMBERS = {"it": "NN", "they": "NNS"}


def is_of_nameless(talk: Discourse, i: int) -> bool:
    """Whether a pronoun means a thing that the clause above its own is about, and that the article has not named."""
    thing = thing_above(talk.parse, i)
    return thing is not None and all(s.head != thing for s in talk.back_to(talk.sentences[i]))


def thing_above(parse: Parse, i: int) -> int | None:
    """The thing that a clause tells something of, where the pronoun's clause behind it says why or how."""
    clause = parse.heads[i]
    above = parse.heads[clause]
    if parse.deps[i] not in _SUBJECTS or parse.deps[clause] not in _CLAUSES or parse.child(above, "cop") is None:
        return None
    thing = parse.child(above, *_SUBJECTS)
    if thing is None or not thing < above < i or parse.tags[thing] != _NUMBERS.get(parse.lowers[i]):
        return None
    return thing if parse.types[thing] in _THINGS else None
