"""What the tables know under a name, and all their names in one dictionary."""

from dataclasses import dataclass
from enum import StrEnum

from graph.model import EntityType


class Form(StrEnum):
    """In which way a known name names."""

    NAME = "name"
    ADJECTIVE = "adjective"  # "Iranian"
    PEOPLE = "people"  # "Iranians": people, not the state
    CAPITAL = "capital"  # "Tehran": a place, or the state that is governed from it
    SEAT = "seat"  # "the Kremlin": stands for the state


@dataclass(frozen=True, slots=True)
class Known:
    """One thing of the tables as one of its names shows it.

    `name` is the thing's own name and identifies it together with `type`; `kind` is its sort within the type. A name
    that is not `sure` is an everyday word too. `governs` names the state that a capital stands for. `wikidata` is the
    thing's id there, None where the tables confirm none.
    """

    name: str
    type: EntityType
    kind: str
    form: Form = Form.NAME
    iso: str | None = None
    sure: bool = True
    governs: str | None = None
    wikidata: str | None = None


def given(cell: str) -> str | None:
    """What a table's cell holds, None for the "-" that says there is none.

    >>> given("Q794"), given("-")
    ('Q794', None)
    """
    return None if cell == "-" else cell


def alternatives(cell: str) -> tuple[str, ...]:
    """The parts of a table's cell that holds several.

    >>> alternatives("UK|Britain"), alternatives("")
    (('UK', 'Britain'), ())
    """
    return tuple(filter(None, cell.split("|")))
