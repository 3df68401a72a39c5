"""What is special to events of one kind: whom they need, how labels join them, what is more than words."""

from functools import cache
from typing import NamedTuple

from extract.tables import read_table


class EventKind(NamedTuple):
    """A row of event_kinds.tsv, whose columns are explained there."""

    parties: str = ""
    label: str = ""
    announced: str = ""
    deed: str = ""


def event_kind(event: str) -> EventKind:
    """The row of the event, an empty one where nothing is special.

    >>> event_kind("meeting").parties, event_kind("arrest").parties
    ('both', '')
    """
    return _kinds().get(event, EventKind())


@cache
def _kinds() -> dict[str, EventKind]:
    rows = read_table("propositions/event_kinds")
    return {row["event"]: EventKind(row["parties"], row["label"], row["announced"], row["deed"]) for row in rows}
