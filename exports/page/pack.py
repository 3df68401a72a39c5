"""What the page knows, in few bytes: names of fields once, looks once, the words of claims apart.

A browser opens a page as fast as it can read it. `assets/data.js` and `assets/drawing.js` unpack what is packed here.
"""

import json
from collections.abc import Iterable, Mapping
from typing import cast

from exports.page.network import Drawing
from exports.page.payload import Json, PageData

TEXTS = ("quote", "before", "after", "cue")  # read only when a claim is opened or quotes are searched
_OWN = frozenset({"id", "from", "to", "claims", "width", "smooth", "label", "arrows"})  # of an edge, not of its look


def packed_page(data: PageData, drawing: Drawing, opening: int) -> Json:
    """What the page reads when it opens."""
    claims = [{name: value for name, value in claim.items() if name not in TEXTS} for claim in data["claims"]]
    return {
        **data,
        "nodes": packed_rows(data["nodes"]),
        "claims": packed_rows(claims),
        "opening": opening,
        "drawing": _packed_drawing(drawing),
    }


def packed_texts(data: PageData) -> list[list[object]]:
    """The texts of each claim, in the order of `TEXTS`, missing ones at the end left off."""
    rows = [[claim.get(name, 0) for name in TEXTS] for claim in data["claims"]]
    for row in rows:
        while row and row[-1] == 0:
            row.pop()
    return rows


def packed_rows(rows: Iterable[Mapping[str, object]]) -> Json:
    """Rows as lists of values, each headed by the number of its list of field names.

    >>> packed_rows([{"id": "a", "kind": "person"}, {"id": "b", "kind": "place"}])
    {'fields': [['id', 'kind']], 'rows': [[0, 'a', 'person'], [0, 'b', 'place']]}
    """
    fields: dict[tuple[str, ...], int] = {}
    packed = [[fields.setdefault(tuple(row), len(fields)), *row.values()] for row in rows]
    return {"fields": [list(names) for names in fields], "rows": packed}


def _packed_drawing(drawing: Drawing) -> Json:
    """Sizes of all nodes, places of those that have one, edges with the numbers of their looks."""
    nodes, edges = cast("list[Json]", drawing["nodes"]), cast("list[Json]", drawing["edges"])
    looks: dict[str, int] = {}
    rows = []
    for edge in edges:
        look = {name: value for name, value in edge.items() if name not in _OWN}
        claims = cast("list[int]", edge.get("claims", []))
        look["label"] = str(edge["label"]).removesuffix(f" ×{len(claims)}")
        number = looks.setdefault(json.dumps(look, ensure_ascii=False), len(looks))
        rows.append([edge["from"], edge["to"], number, edge["width"], claims, edge.get("smooth", 0)])
    return {
        "sizes": [node["size"] for node in nodes],
        "places": [[node["id"], node["x"], node["y"]] for node in nodes if "x" in node],
        "looks": [json.loads(look) for look in looks],
        "edges": [_short(row) for row in rows],
        "options": drawing["options"],
    }


def _short(row: list[object]) -> list[object]:
    while row[-1] in (0, []):
        row.pop()
    return row
