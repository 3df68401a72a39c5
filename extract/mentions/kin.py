"""Whose relatives, lawyers and spokespeople are meant: "his wife" is the wife of his whom the article has named.

"Ali Dar was held. His wife, Mona Saleh, said ... Saleh called her husband innocent."   her husband: Ali Dar
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from extract.mentions.discourse import Discourse
from extract.mentions.known import alternatives
from extract.mentions.nominals import Nominal
from extract.mentions.nouns import noun
from extract.mentions.register import Register
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType


class _Tie(NamedTuple):
    """What the other one is to whom the noun means, and whether one has only one of them."""

    other: tuple[str, ...]
    only: bool


@cache
def _ties() -> dict[str, _Tie]:
    return {
        row["noun"]: _Tie(tuple(o for o in alternatives(row["other"]) if o != "-"), row["only"] == "yes")
        for row in read_table("mentions/kin")
    }


def is_kin(word: str) -> bool:
    """Whether a noun tells whose somebody is: "wife", "lawyer"."""
    return word in _ties()


def is_one_only(word: str) -> bool:
    """Whether one has one such relative at a time: "wife", not "cousin"."""
    return word in _ties() and _ties()[word].only


def related(parse: Parse, phrase: Nominal) -> tuple[int, str] | None:
    """The head of whose relative a phrase speaks, with the noun: "his wife", "Ali's wife", "the wife of Ali".

    Not of what an adjective tells from another one of them ("his elder brother").
    """
    word = parse.lemmas[phrase.head]
    if phrase.plural or phrase.type is not EntityType.PERSON or word not in _ties():
        return None
    below = parse.children[phrase.head]
    if any(parse.deps[c] in ("amod", "nummod", "compound") for c in below) or phrase.determiner in ("a", "an"):
        return None
    whose = (c for c in below if parse.deps[c] == "nmod:poss" or (parse.deps[c] == "nmod" and parse.case(c) == "of"))
    owner = next(whose, None)
    return (owner, word) if owner is not None else None


@dataclass(slots=True)
class Kin:
    """Who is whose wife, brother or lawyer, as far as an article has told."""

    _known: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def meant_by(self, parse: Parse, phrase: Nominal, at: Mapping[int, str], talk: Discourse) -> str | None:
        """The only one so far who is what a phrase says to somebody; `at` are the entities of the words before."""
        tie = related(parse, phrase)
        owner = at.get(tie[0]) if tie is not None else None
        found = self._only(owner, tie[1]) if tie is not None and owner is not None else None
        return found if found is not None and may_be(phrase.lemma, talk.gender(found)) else None

    def tell(self, parse: Parse, phrase: Nominal, entity: str, at: Mapping[int, str], register: Register) -> None:
        """Note whose relative somebody is; who was only that so far is given the name that is told now."""
        tie = related(parse, phrase)
        owner = at.get(tie[0]) if tie is not None else None
        if tie is None or owner is None or register.entities[entity].type is not EntityType.PERSON:
            return
        word = tie[1]
        found = self._only(owner, word)
        if entity in register.named and found not in (None, *register.named) and _ties()[word].only:
            register.rename(str(found), entity)
            self._known[owner, word] = [entity]
        for whose, what, who in ((owner, word, entity), *((entity, other, owner) for other in _ties()[word].other)):
            known = self._known.setdefault((whose, what), [])
            if who not in known and who != whose:
                known.append(who)

    def _only(self, owner: str, word: str) -> str | None:
        found = self._known.get((owner, word), [])
        return found[0] if len(found) == 1 else None


def may_be(word: str, gender: str | None) -> bool:
    """Whether somebody of this gender, if it is known, may be called so.

    >>> may_be("husband", "female"), may_be("husband", None), may_be("lawyer", "female")
    (False, True, True)
    """
    row = noun(word)
    return gender is None or row is None or row.gender in ("-", gender)
