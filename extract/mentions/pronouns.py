"""Pronouns by sort, what each tells by itself, and the antecedents of relative pronouns."""

from functools import cache

from extract.pronoun_forms import FEMALE, FIRST, FIRST_PLURAL, MALE, PLURAL
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

_OBVIOUS = {**dict.fromkeys(FIRST, EntityType.PERSON), **dict.fromkeys(FIRST_PLURAL | PLURAL, EntityType.GROUP)}
_OBVIOUS |= dict.fromkeys(MALE | FEMALE, EntityType.PERSON)


def pronoun_type(word: str) -> EntityType | None:
    """What a pronoun stands for by itself, whoever it is: "he" a person, "they" a group, "it" nothing certain."""
    return _OBVIOUS.get(word)


@cache
def given_names() -> dict[str, str]:
    """The gender that a given name tells.

    >>> given_names()["Maria"], given_names().get("Robin")
    ('female', None)
    """
    return {row["name"]: row["gender"] for row in read_table("mentions/given_names")}


def gender_told(word: str) -> str | None:
    """The gender that a pronoun tells of whom it stands for."""
    return "male" if word in MALE else "female" if word in FEMALE else None


def fits_name(word: str, name: str) -> bool:
    """Whether the given name of a full name tells no other gender than the pronoun.

    >>> fits_name("he", "Maria Roe"), fits_name("he", "Maria"), fits_name("it", "Maria Roe")
    (False, True, True)
    """
    first, *rest = name.split()
    told = given_names().get(first) if rest else None
    return told is None or gender_told(word) in (None, told)


def antecedent(parse: Parse, i: int) -> int | None:
    """The noun that a relative pronoun takes up: the one its clause describes.

    A pronoun that is not one ("who" in a question, "that" as conjunction or determiner) has none.
    """
    if parse.pos[i] not in ("PRON", "DET") or parse.deps[i] in ("det", "mark"):
        return None
    at = i
    for above in parse.up(i):
        if parse.deps[at].startswith("acl"):
            return above if above < i else None
        at = above
    return None
