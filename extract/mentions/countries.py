"""States and territories by every name they go by: names, demonyms, capitals, seats of government."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extract.mentions.known import Form, Known, alternatives, given
from extract.tables import read_table
from graph.model import EntityType

_NO_PLURAL_IN_S = ("ese", "ish", "nch", "tch", "s", "men", "man", "women", "woman")


@cache
def country_names() -> dict[str, str]:
    """The common English name of each state or territory by its ISO code.

    >>> country_names()["XK"]
    'Kosovo'
    """
    return {row["iso"]: row["name"] for row in read_table("mentions/countries") if row["iso"] != "-"}


def plural_demonyms(demonym: str) -> tuple[str, ...]:
    """How several people of this nationality are called, where that differs from the adjective.

    >>> plural_demonyms("Iraqi"), plural_demonyms("Chinese")
    (('Iraqis',), ())
    """
    return () if demonym.endswith(_NO_PLURAL_IN_S) else (f"{demonym}s",)


def known_countries() -> Iterator[tuple[str, Known]]:
    """Each name, demonym, capital and seat of each state, with what it stands for."""
    for row in read_table("mentions/countries"):
        name, iso = row["name"], given(row["iso"])
        known = Known(name, EntityType.COUNTRY, "country", Form.NAME, iso, wikidata=given(row["wikidata"]))

        for written in (name, *alternatives(row["variants"])):
            yield written, known
        for demonym in alternatives(row["demonyms"]):
            yield demonym, replace(known, form=Form.ADJECTIVE)
            for plural in plural_demonyms(demonym):
                yield plural, replace(known, form=Form.PEOPLE)
        for seat in alternatives(row["seats"]):
            yield seat, replace(known, form=Form.SEAT)
        capitals = alternatives(row["capitals"])
        for capital in capitals:
            yield capital, Known(capital, EntityType.PLACE, "capital", Form.CAPITAL, iso, governs=name)
