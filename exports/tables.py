"""Claims as a table: one row per claim, names instead of ids, for spreadsheets, scripts and terminals."""

import io
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Literal, get_args

from rapidfuzz import process

from exports.aligned import aligned_table
from exports.flat import Attributes
from exports.legal_text import encodable
from exports.spreadsheet import Cell, write_csv
from graph.errors import QueryError
from graph.network import file_name

if TYPE_CHECKING:
    from graph.network import ClaimGraph

TableForm = Literal["table", "csv", "jsonl"]
FIXED_COLUMNS = (
    "claim", "article", "published", "claimant", "via", "stance", "negated", "certainty", "kind", "offence", "accused",
    "victims", "agents", "objects", "places", "time", "quote", "start", "end", "disputes", "url",
)  # fmt: skip
PART_COLUMNS = ("claimant_confidence", "stance_confidence", "proposition_confidence")
COLUMNS = (
    *FIXED_COLUMNS, "proposition", "publisher", "cue", "confidence", "disputed_by", "article_id", "source",
    *PART_COLUMNS, "zone", "review",
)  # fmt: skip
SHOWN = ("published", "claimant", "stance", "proposition", "article", "quote")
_ROLE_COLUMNS = {"accused": "accused", "victim": "victims", "agent": "agents", "object": "objects", "place": "places"}

ClaimRow = Mapping[str, Cell | list[str]]


def claim_rows(
    graph: "ClaimGraph",
    *,
    about: str | None = None,
    by: str | None = None,
    stance: str | None = None,
    floor: float = 0.0,
) -> list[ClaimRow]:
    """One row for each claim, with the columns of `COLUMNS`, by date, article and place in the text.

    `about` keeps claims on propositions in which somebody of this name has a role, `by` those that they
    make or relay, `floor` those of at least this confidence; any name of an entity counts, in small or capital
    letters. QueryError where nobody has the name.
    """
    subjects = _named(graph, about) if about is not None else None
    voices = _named(graph, by) if by is not None else None
    roles = _roles(graph)
    rows = []
    for source, target, key, claim in graph.edges(keys=True, data=True):
        if (
            claim["kind"] != "claim"
            or (stance is not None and claim["stance"] != stance)
            or claim["confidence"] < floor
        ):
            continue
        if subjects is not None and not subjects.intersection(entity for _, entity in roles.get(target, ())):
            continue
        if voices is not None and voices.isdisjoint([source, *claim["via"]]):
            continue
        rows.append(_row(graph, source, target, key, claim, roles.get(target, [])))
    return sorted(rows, key=_order)


def _row(
    graph: "ClaimGraph",
    source: str,
    target: str,
    key: str,
    claim: Attributes,
    roles: Sequence[tuple[str, str]],
) -> ClaimRow:
    article = graph.graph["articles"][claim["article"]]
    said = graph.nodes[target]

    def label(node: str) -> str:
        return str(graph.nodes[node]["label"])

    row: dict[str, Cell | list[str]] = {
        "claim": key,
        "article": article["title"] or file_name(article["source"]),
        "published": claim["published"],
        "claimant": label(source),
        "via": [label(node) for node in claim["via"]],
        "stance": claim["stance"],
        "negated": claim["negated"],
        "certainty": claim["certainty"],
        "kind": said["kind"],
        "offence": said["offence"],
    }
    for role, column in _ROLE_COLUMNS.items():
        row[column] = [label(entity) for held, entity in roles if held == role]
    return row | {
        "time": said["time"],
        "quote": claim["quote"],
        "start": claim["start"],
        "end": claim["end"],
        "disputes": list(claim["disputes"]),
        "url": article["url"],
        "proposition": said["label"],
        "publisher": article["publisher"],
        "cue": claim["cue"],
        "confidence": claim["confidence"],
        "disputed_by": list(claim["disputed_by"]),
        "article_id": claim["article"],
        "source": article["source"],
        **{column: claim[column] for column in PART_COLUMNS},
        "zone": claim["zone"],
        "review": claim["review"],
    }


def _order(row: ClaimRow) -> tuple[str, str, int, str]:
    start = row["start"]
    assert isinstance(start, int)
    return str(row["published"] or ""), str(row["article_id"]), start, str(row["claim"])


def _roles(graph: "ClaimGraph") -> dict[str, list[tuple[str, str]]]:
    """The (role, entity) pairs of each proposition, in the graph's order."""
    roles: dict[str, list[tuple[str, str]]] = {}
    for proposition, entity, attributes in graph.edges(data=True):
        if attributes["kind"] == "role":
            roles.setdefault(proposition, []).append((attributes["role"], entity))
    return roles


def _named(graph: "ClaimGraph", name: str) -> set[str]:
    """The nodes that have this name; QueryError names those that come nearest where there is none."""
    known: dict[str, set[str]] = {}
    for node, attributes in graph.nodes(data=True):
        for called in (attributes["label"], *attributes.get("aliases", ())):
            known.setdefault(_folded(called), set()).add(node)
    found = known.get(_folded(name))
    if found is None:
        near = [match for match, *_ in process.extract(_folded(name), sorted(known), limit=3, score_cutoff=60)]
        hint = f"; similar: {', '.join(near)}" if near else ""
        raise QueryError(f"nobody in the graph is called {name!r}{hint}")
    return found


def _folded(name: str) -> str:
    """The name without case, and with plain spaces and apostrophes."""
    return " ".join(unicodedata.normalize("NFKC", name).replace("’", "'").casefold().split())


def format_claims(rows: Iterable[ClaimRow], form: str) -> str:
    """The rows as text: aligned for a terminal, CSV, or JSON lines (lists as lists, numbers as numbers)."""
    match form:
        case "table":
            return aligned_table(SHOWN, [[_shown(row, column) for column in SHOWN] for row in rows], widest=48)
        case "csv":
            out = io.StringIO()
            write_csv([COLUMNS, *_flat(rows)], out)
            return out.getvalue()
        case "jsonl":
            return "".join(encodable(json.dumps(row, ensure_ascii=False)) + "\n" for row in rows)
    raise QueryError(f"no table format is called {form!r}; there are {', '.join(get_args(TableForm))}")


def _shown(row: ClaimRow, column: str) -> object:
    """A reader must not take "asserts ... not" for "asserts"."""
    return f"{row[column]} (negated)" if column == "stance" and row["negated"] else row[column]


def write_claims(rows: Iterable[ClaimRow], form: str, out: IO[bytes]) -> None:
    """Write what `format_claims` gives, in UTF-8."""
    out.write(format_claims(rows, form).encode())


def _flat(rows: Iterable[ClaimRow]) -> Iterator[list[Cell]]:
    for row in rows:
        cells = (row[column] for column in COLUMNS)
        yield ["; ".join(cell) if isinstance(cell, list) else cell for cell in cells]
