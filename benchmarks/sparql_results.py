"""Results of SPARQL tests, read from any of the suite's forms and compared as the tests mean it.

Rows are a bag, blank nodes are matched up, and numbers are equal by value: "2.0" and "2.00" are the same decimal.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import permutations

import pyoxigraph as ox
from rdflib import RDF, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node

_RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_EXACT = {_XSD + name for name in ("decimal", "integer", "int", "long", "short", "byte", "nonNegativeInteger")}
_FLOATS = {_XSD + name for name in ("double", "float")}
_READERS = {
    "srx": ox.QueryResultsFormat.XML,
    "srj": ox.QueryResultsFormat.JSON,
    "tsv": ox.QueryResultsFormat.TSV,
}

Row = frozenset[tuple[str, str]]  # of variable and term; blank nodes begin with "_:"


@dataclass(frozen=True)
class Outcome:
    """A boolean, rows, or a graph: what a test expects, or a query gave."""

    boolean: bool | None = None
    rows: tuple[Row, ...] | None = None
    graph: Graph | None = None


def read_outcome(content: bytes, form: str, base: str) -> Outcome:
    """The outcome in a file of this form: srx, srj, tsv, csv, or RDF (which may describe a result set)."""
    if form == "csv":
        head, *lines = csv.reader(io.StringIO(content.decode("utf8")))
        return Outcome(rows=tuple(frozenset(zip(head, line, strict=True)) for line in lines))
    if form in _READERS:
        found = ox.parse_query_results(content, _READERS[form])
        if isinstance(found, ox.QueryBoolean):
            return Outcome(boolean=bool(found))
        names = [variable.value for variable in found.variables]
        return Outcome(rows=tuple(_row({n: row[n] for n in names if row[n] is not None}) for row in found))
    graph = Graph().parse(data=content, format={"rdf": "xml", "nt": "nt"}.get(form, "turtle"), publicID=base)
    return _described(graph) if (None, RDF.type, _RS.ResultSet) in graph else Outcome(graph=graph)


def _row(terms: Mapping[str, object]) -> Row:
    return frozenset((name, _canonical(term)) for name, term in terms.items())


def _canonical(term: object) -> str:
    if isinstance(term, ox.Literal) and (value := _number(term.value, term.datatype.value)) is not None:
        return value
    if isinstance(term, ox.Triple):
        return " ".join(["<<", *map(_canonical, (term.subject, term.predicate, term.object)), ">>"])
    return str(term)


def _number(lexical: str, datatype: str) -> str | None:
    try:
        if datatype in _EXACT:
            return f"{Decimal(lexical).normalize():f} {datatype}"
        if datatype in _FLOATS:
            return f"{float(lexical)!r} {datatype}"
    except (InvalidOperation, ValueError):
        return None
    return None


def _described(graph: Graph) -> Outcome:
    """The result set that the graph describes (the tests' own vocabulary)."""
    top = next(graph.subjects(RDF.type, _RS.ResultSet))
    boolean = graph.value(top, _RS.boolean)
    if boolean is not None:
        return Outcome(boolean=str(boolean) == "true")
    rows = []
    for solution in graph.objects(top, _RS.solution):
        bindings = graph.objects(solution, _RS.binding)
        rows.append(_row({str(graph.value(b, _RS.variable)): _term(graph.value(b, _RS.value)) for b in bindings}))
    return Outcome(rows=tuple(rows))


def _term(node: Node | None) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    match node:
        case Literal(language=str(language)):
            return ox.Literal(str(node), language=language)
        case Literal(datatype=URIRef() as datatype):
            return ox.Literal(str(node), datatype=ox.NamedNode(str(datatype)))
        case Literal():
            return ox.Literal(str(node))
        case URIRef():
            return ox.NamedNode(str(node))
        case BNode():
            return ox.BlankNode(str(node))
    raise ValueError(f"unexpected term: {node!r}")


def same(one: Outcome, other: Outcome) -> bool:
    """Whether two outcomes are the same but for the names of blank nodes."""
    if one.graph is not None and other.graph is not None:
        return isomorphic(one.graph, other.graph)
    if one.rows is not None and other.rows is not None:
        return _same_bag(one.rows, other.rows)
    return one.boolean is not None and one.boolean == other.boolean


def _same_bag(rows: Iterable[Row], others: Iterable[Row]) -> bool:
    wanted = Counter(others)
    found = Counter(rows)
    blanks, other_blanks = _blanks(found), _blanks(wanted)
    if len(blanks) != len(other_blanks) or found.total() != wanted.total():
        return False
    for order in permutations(other_blanks):
        named = dict(zip(blanks, order, strict=True))
        if Counter({frozenset((n, named.get(t, t)) for n, t in row): count for row, count in found.items()}) == wanted:
            return True
    return False


def _blanks(rows: Iterable[Row]) -> list[str]:
    return sorted({term for row in rows for _, term in row if term.startswith("_:")})
