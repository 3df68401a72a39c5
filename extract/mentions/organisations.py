"""Bodies, works and places that the tables know by name."""

from collections.abc import Iterator
from functools import cache

from extract.mentions.countries import known_countries
from extract.mentions.gazetteer import Gazetteer
from extract.mentions.known import Form, Known, alternatives, given
from extract.tables import read_table
from graph.model import EntityType


def known_organisations() -> Iterator[tuple[str, Known]]:
    """Each name and alias of the table of bodies."""
    for row in read_table("mentions/organisations"):
        iso, wikidata = given(row["iso"]), given(row["wikidata"])
        name = row["name"].removesuffix("?")
        type_ = EntityType.GROUP if row["kind"] == "group" else EntityType.ORGANISATION
        for written in (row["name"], *alternatives(row["aliases"])):
            sure = not written.endswith("?")
            yield written.removesuffix("?"), Known(name, type_, row["kind"], Form.NAME, iso, sure, wikidata=wikidata)


def known_works() -> Iterator[tuple[str, Known]]:
    """Each name and alias of the table of works."""
    for row in read_table("mentions/works"):
        for written in (row["name"], *alternatives(row["aliases"])):
            yield written, Known(row["name"], EntityType.WORK, row["kind"], wikidata=given(row["wikidata"]))


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


@cache
def wikidata_ids() -> dict[tuple[EntityType, str], str]:
    """The Wikidata id of each thing of the tables that has one, by its type and its own name.

    >>> wikidata_ids()[EntityType.COUNTRY, "Iran"]
    'Q794'
    """
    known = (k for _, k in (*known_works(), *known_organisations(), *known_countries()))
    return {(k.type, k.name): k.wikidata for k in known if k.wikidata is not None}
