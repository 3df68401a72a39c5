"""Whether those in a row may stand against one another, as "both sides" says of them.

"The army and the rebels fought."                  they may
"The army and police have fought rebels."          one side's organs, who fight a third
"clashes between the army and the police"          they do
"""

from collections.abc import Sequence
from functools import cache

from extract.mentions.bodies import body_called
from extract.mentions.wrongs import wrong_verbs
from extract.propositions.parse import Parse
from extract.tables import read_table

_OWN = frozenset({"amod", "compound", "nmod:poss", "nmod:desc"})
_AGAINST = frozenset({"", "against", "with"})
_ONE_ANOTHER = frozenset({"each", "one", "other", "another"})
_WAR = "war"


@cache
def called_opponents() -> frozenset[str]:
    """The nouns that say of two that they stand against each other: "both sides", "the two rivals"."""
    return frozenset(row["noun"] for row in read_table("mentions/pairs") if row["stand"] == "against")


@cache
def _clashes(pos: str) -> frozenset[str]:
    rows = read_table("propositions/events")
    return frozenset(row["trigger"] for row in rows if row["event"] == "clash" and row["pos"] == pos)


def may_be_opponents(parse: Parse, heads: Sequence[int]) -> bool:
    """Whether those with these heads, joined by "and", are not told as one side: a state's organs, or foes of others.

    Organs of two states, each named beside its own, may be opponents, and so may all between whom something is.
    """
    if parse.case(heads[0]) == "between":
        return True
    if all(body_called(parse.words[h : h + 1]) is not None for h in heads):
        owners = [_owner(parse, h) for h in heads]
        if "" in owners or len(set(owners)) < len(owners):
            return False
    return not _fight_others(parse, heads[0])


def _owner(parse: Parse, head: int) -> str:
    """The name beside a body: "| Sudanese | army"; empty without one."""
    own = (c for c in parse.children[head] if parse.deps[c] in _OWN and parse.words[c][:1].isupper())
    return next((parse.lowers[c] for c in own), "")


def _fight_others(parse: Parse, first: int) -> bool:
    """Whether those in a row together fight, accuse or hurt somebody who is none of them: "fought the rebels"."""
    verb = parse.heads[first]
    if parse.deps[first] != "nsubj" or parse.lemmas[verb] not in _clashes("v") | wrong_verbs():
        return False
    things = (c for c in parse.children[verb] if parse.deps[c] in ("obj", "obl") and parse.case(c) in _AGAINST)
    return any(parse.lemmas[c] not in _clashes("n") | _ONE_ANOTHER | {_WAR} for c in things if parse.pos[c] != "NUM")
