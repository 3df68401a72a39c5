"""Whose director or owner "its" tells of: a firm's rather than a state's, and of the body just spoken of.

"Oslo pointed to Gull Ltd. Its owner, Jan Haas, ..."      Gull Ltd's: states have no owners
"Lake Watch counted them. ... Ana Ruiz, its director"     Lake Watch's, if it is the only body near
"""

from collections.abc import Mapping
from functools import cache

from extract.mentions.discourse import Discourse, Spoken
from extract.tables import read_table
from graph.model import EntityType

_NEAR = 2  # sentences, its own and those before, in which the body was spoken of


@cache
def offices() -> frozenset[str]:
    """The nouns for those who lead a body, serve or speak for it, so that the state before them is theirs."""
    rows = read_table("mentions/roles")
    return frozenset(row["role"] for row in rows if row["kind"] not in ("member", "professional"))


@cache
def _posts() -> frozenset[str]:
    """The nouns for posts in a body."""
    return frozenset(row["role"] for row in read_table("mentions/roles") if row["kind"] != "professional")


@cache
def _of_firms() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("mentions/owned"))


def whose_post(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """The body whose post or owner is told, where the one chosen is a state that has none, or nobody was chosen."""
    parse = talk.parse
    noun = parse.lemmas[parse.heads[i]]
    of_firm = noun in _of_firms()
    if parse.deps[i] != "nmod:poss" or not (of_firm or noun in _posts()):
        return None
    bodies = [s for s in options.values() if talk.sentences[i] - s.sentence <= _NEAR and s.head < i]
    firms = [s.entity for s in bodies if s.type is EntityType.ORGANISATION]
    if chosen is None:
        states = [s.entity for s in bodies if s.type is EntityType.COUNTRY and not of_firm]
        return (firms[0], "has such a post") if len(firms) == 1 and not states else None
    return (firms[0], "has an owner") if of_firm and firms and chosen.type is EntityType.COUNTRY else None
