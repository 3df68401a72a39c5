"""The gender of the people whom an article names, where their names or titles tell it."""

from extract.mentions.named import Named
from extract.mentions.pronouns import given_names
from graph.model import EntityType


def told_genders(named: Named) -> dict[str, str]:
    """The gender of the people who are named with a title or a given name that tells it."""
    found: dict[str, str] = {}
    for name, key in zip(named.names, named.ids, strict=True):
        if name.type is EntityType.PERSON:
            first, *rest = name.words.split()
            gender = name.gender if name.gender in ("male", "female") else given_names().get(first) if rest else None
            if gender is not None:
                found.setdefault(key, gender)
    return found


def likely_genders(named: Named) -> dict[str, str]:
    """The gender of people who are called by a single word that is a given name, and may be a surname."""
    found: dict[str, str] = {}
    for name, key in zip(named.names, named.ids, strict=True):
        gender = given_names().get(name.words) if name.type is EntityType.PERSON else None
        if gender is not None:
            found.setdefault(key, gender)
    return found
