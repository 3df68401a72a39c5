"""The saved queries: `exports/queries/*.rq`, each of which begins with a comment that says what it answers.

# Who accuses whom of what, since when, in how many articles.
# name: somebody's name, any of those known; case does not matter      (one line for each parameter)
# heading: proposition           (the column under whose values a terminal groups the rows, where there is one)
# shown: date claimant quote     (the columns that fit a terminal; other formats have them all)
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources import files

from graph.errors import QueryError

_UNREJECTED = re.compile(
    r'FILTER NOT EXISTS \{ \?\w+ cg:review "rejected" \}'
)  # in a query: that claim was not rejected
_FLOOR = ">= 0.000)"  # in a query: the least confidence of the claims that it lists
_PARAMETER = re.compile(r"([a-z]+): (.+)")


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query with the sentence that says what it answers, what each parameter means, and how a terminal shows it."""

    name: str
    sentence: str
    parameters: Mapping[str, str]
    sparql: str
    heading: str | None = None
    shown: tuple[str, ...] = ()


def saved_queries() -> tuple[SavedQuery, ...]:
    """All saved queries, sorted by name."""
    found = files("exports").joinpath("queries").iterdir()
    return tuple(
        parse_saved(path.name.removesuffix(".rq"), path.read_text("utf8"))
        for path in sorted(found, key=lambda path: path.name)
        if path.name.endswith(".rq")
    )


def saved_query(name: str) -> SavedQuery:
    """The saved query of this name; QueryError names those that there are."""
    known = {query.name: query for query in saved_queries()}
    if name not in known:
        raise QueryError(f"no saved query is called {name!r}; there are {', '.join(known)}")
    return known[name]


def check_parameters(query: SavedQuery, given: Mapping[str, str]) -> Mapping[str, str]:
    """What was given, if it is just what the query asks for; QueryError says what is missing or unknown."""
    missing = [f"{name} ({meaning})" for name, meaning in query.parameters.items() if name not in given]
    unknown = sorted(set(given) - set(query.parameters))
    if missing:
        raise QueryError(f"the query {query.name!r} needs {'; '.join(missing)}")
    if unknown:
        raise QueryError(f"the query {query.name!r} has no parameter {', '.join(unknown)}")
    return given


def with_floor(query: SavedQuery, floor: float) -> SavedQuery:
    """The query over claims of at least this confidence; QueryError where it lists no claims and the floor is not 0.

    >>> with_floor(parse_saved("x", "# All.\\nSELECT * { FILTER(?sure >= 0.000) }"), 0.5).sparql
    '# All.\\nSELECT * { FILTER(?sure >= 0.500) }'
    """
    if floor and _FLOOR not in query.sparql:
        raise QueryError(f"the query {query.name!r} knows no least confidence, as it lists no claims")
    return replace(query, sparql=query.sparql.replace(_FLOOR, f">= {floor:.3f})"))


def with_rejected(query: SavedQuery) -> SavedQuery:
    """The query over all claims, those that an analyst rejected among them.

    >>> with_rejected(parse_saved("x", '# All.\\nSELECT * { FILTER NOT EXISTS { ?c cg:review "rejected" } }')).sparql
    '# All.\\nSELECT * {  }'
    """
    return replace(query, sparql=_UNREJECTED.sub("", query.sparql))


def parse_saved(name: str, text: str) -> SavedQuery:
    """The saved query in this text.

    >>> parse_saved("x", "# All there is.\\n# name: a name\\nSELECT * {}").parameters
    {'name': 'a name'}
    """
    comment = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        comment.append(line.removeprefix("#").strip())
    if not comment:
        raise QueryError(f"exports/queries/{name}.rq must begin with a comment that says what it answers")
    given = {m[1]: m[2] for m in map(_PARAMETER.fullmatch, comment[1:]) if m}
    heading, shown = given.pop("heading", None), given.pop("shown", "")
    return SavedQuery(name, comment[0], given, text, heading, tuple(shown.split()))
