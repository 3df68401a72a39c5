"""Bodies, works and places that the tables know by name."""

from collections.abc import Iterator
from functools import cache

from extract.mentions.countries import known_countries
from extract.mentions.gazetteer import Gazetteer
from extract.mentions.known import Form, Known, alternatives
from extract.tables import read_table
from graph.model import EntityType


def known_organisations() -> Iterator[tuple[str, Known]]:
    """Each name and alias of the table of bodies."""
    for row in read_table("mentions/organisations"):
        iso = row["iso"] if row["iso"] != "-" else None
        name = row["name"].removesuffix("?")
        type_ = EntityType.GROUP if row["kind"] == "group" else EntityType.ORGANISATION
        for written in (row["name"], *alternatives(row["aliases"])):
            sure = not written.endswith("?")
            yield written.removesuffix("?"), Known(name, type_, row["kind"], Form.NAME, iso, sure)


def known_works() -> Iterator[tuple[str, Known]]:
    """Each name and alias of the table of works."""
    for row in read_table("mentions/works"):
        for written in (row["name"], *alternatives(row["aliases"])):
            yield written, Known(row["name"], EntityType.WORK, row["kind"])


def known_places() -> Iterator[tuple[str, Known]]:
    """Each name of the table of places; adjectives ("European") are told from names by their ending."""
    for row in read_table("mentions/places"):
        yield row["name"], Known(row["name"], EntityType.PLACE, row["kind"])
        for written in alternatives(row["forms"]):
            adjective = written.endswith(("an", "ern")) and not row["name"].endswith(("an", "ern"))
            form = Form.ADJECTIVE if adjective else Form.NAME
            yield written, Known(row["name"], EntityType.PLACE, row["kind"], form)


@cache
def known_names() -> Gazetteer[Known]:
    """Every name of the tables; where two things share one, the body comes before the state, that before the place.

    >>> known_names().get("Iranian").name, known_names().get("UNODC").kind
    ('Iran', 'un')
    """
    return Gazetteer([*known_works(), *known_organisations(), *known_countries(), *known_places()])
