"""Query results as text: a table for a terminal, SPARQL's results formats (CSV, TSV, JSON, XML), RDF."""

import csv
import io
import json
from collections.abc import Sequence
from itertools import groupby
from typing import Literal, get_args
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from exports.aligned import aligned_table, fitted
from exports.legal_text import legal_xml
from exports.sparql.answers import QueryResult
from exports.sparql.graphs import GRAPH_FORMS, format_graph
from exports.sparql.terms import Term
from exports.spreadsheet import safe_cell
from graph.errors import QueryError
from graph.vocabulary import PREFIXES

ResultFormat = Literal["table", "csv", "tsv", "json", "xml", "ttl", "nt", "jsonld", "trig", "nq", "rdfxml"]
_NARROW = 40  # columns of the screen for a cell, where rows stand in groups
_WIDE = 140  # and for the heading of a group
_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
_SHORTEST_FIRST = sorted(PREFIXES.items(), key=lambda item: item[1])


def format_result(result: QueryResult, form: str, *, neutralise: bool = True) -> str:
    """The result in one of the formats, with a line break at its end.

    Table and CSV take any result; TSV, JSON and XML take solutions and booleans, the RDF formats take graphs,
    else QueryError. CSV is the W3C's (it keeps no types), but cells that a spreadsheet would run as a formula
    are neutralised, unless `neutralise` is False.
    """
    writers = {"table": _table, "tsv": _tsv, "json": _json, "xml": _xml}
    if form == "csv":
        return _csv(result, neutralise)
    if form in GRAPH_FORMS:
        return _rdf(result, form)
    if form not in writers:
        raise QueryError(f"no result format is called {form!r}; there are {', '.join(get_args(ResultFormat))}")
    return writers[form](result)


def grouped_table(result: QueryResult, heading: str, shown: Sequence[str]) -> str:
    """The rows under each value of the heading column, with the shown columns alone; for a terminal.

    >>> rows = tuple(tuple(map(ox.Literal, row)) for row in (("fraud", "A"), ("fraud", "B"), ("theft", "A")))
    >>> print(grouped_table(QueryResult("solutions", ("what", "who"), rows), "what", ["who"]), end="")
    fraud
      who
      ---
      A
      B
    <BLANKLINE>
    theft
      who
      ---
      A
    """
    at = {name: i for i, name in enumerate(result.variables)}
    rows = [[_shown(term) for term in row] for row in result.rows]
    parts = []
    for value, group in groupby(rows, key=lambda row: row[at[heading]]):
        columns = [[row[at[name]] for name in shown] for row in group]
        lines = aligned_table(shown, columns, widest=_NARROW).splitlines()
        parts.append("\n".join([fitted(value, _WIDE), *(f"  {line}" for line in lines)]) + "\n")
    return "\n".join(parts)


def _table(result: QueryResult) -> str:
    if result.kind == "boolean":
        return "yes\n" if result.boolean else "no\n"
    return aligned_table(result.variables, [[_shown(term) for term in row] for row in result.rows])


def _shown(term: Term | None) -> str:
    """What a reader is shown: a literal's text, an IRI with its prefix where that is known."""
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        for prefix, namespace in _SHORTEST_FIRST:
            if term.value.startswith(namespace):
                return f"{prefix}:{term.value.removeprefix(namespace)}"
    return _plain(term)


def _plain(term: Term | None) -> str:
    match term:
        case None:
            return ""
        case ox.Literal() | ox.NamedNode():
            return term.value
        case _:
            return str(term)


def _csv(result: QueryResult, neutralise: bool) -> str:
    if result.kind == "boolean":
        return "true\r\n" if result.boolean else "false\r\n"
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(result.variables)
    for row in result.rows:
        cells = [_plain(term) for term in row]
        writer.writerow([safe_cell(cell) for cell in cells] if neutralise else cells)
    return out.getvalue()


def _tsv(result: QueryResult) -> str:
    """SPARQL 1.1 Query Results TSV Format: terms as Turtle writes them, so that types are kept."""
    if result.kind == "boolean":
        return "true\n" if result.boolean else "false\n"
    _need_solutions(result)
    rows = (("" if term is None else str(term) for term in row) for row in result.rows)
    return "".join("\t".join(cells) + "\n" for cells in ([f"?{name}" for name in result.variables], *rows))


def _json(result: QueryResult) -> str:
    """SPARQL 1.1 Query Results JSON Format."""
    if result.kind == "boolean":
        return json.dumps({"head": {}, "boolean": result.boolean}) + "\n"
    _need_solutions(result)
    rows = (
        {name: _json_term(term) for name, term in zip(result.variables, row, strict=True) if term is not None}
        for row in result.rows
    )
    bindings = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)  # indented, it takes thrice as long
    head = json.dumps({"vars": list(result.variables)}, ensure_ascii=False)
    return f'{{"head": {head}, "results": {{"bindings": [\n{bindings}\n]}}}}\n'


def _json_term(term: Term) -> dict[str, object]:
    match term:
        case ox.NamedNode():
            return {"type": "uri", "value": term.value}
        case ox.BlankNode():
            return {"type": "bnode", "value": term.value}
        case ox.Literal():
            found: dict[str, object] = {"type": "literal", "value": term.value}
            if term.language:
                found["xml:lang"] = term.language
            elif term.datatype.value != _XSD_STRING:
                found["datatype"] = term.datatype.value
            return found
        case ox.Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}
    raise ValueError(f"unexpected term: {term!r}")


def _xml(result: QueryResult) -> str:
    """SPARQL Query Results XML Format; characters that XML cannot hold become U+FFFD."""
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in result.variables)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<sparql xmlns="http://www.w3.org/2005/sparql-results#">',
        f"<head>{head}</head>",
    ]
    if result.kind == "boolean":
        lines.append(f"<boolean>{'true' if result.boolean else 'false'}</boolean>")
    else:
        _need_solutions(result)
        lines.append("<results>")
        for row in result.rows:
            cells = (
                f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>"
                for name, term in zip(result.variables, row, strict=True)
                if term is not None
            )
            lines.append(f"<result>{''.join(cells)}</result>")
        lines.append("</results>")
    return "\n".join([*lines, "</sparql>", ""])


def _xml_term(term: Term) -> str:
    match term:
        case ox.NamedNode():
            return f"<uri>{escape(legal_xml(term.value))}</uri>"
        case ox.BlankNode():
            return f"<bnode>{escape(term.value)}</bnode>"
        case ox.Literal():
            kind = ""
            if term.language:
                kind = f" xml:lang={quoteattr(term.language)}"
            elif term.datatype.value != _XSD_STRING:
                kind = f" datatype={quoteattr(term.datatype.value)}"
            return f"<literal{kind}>{escape(legal_xml(term.value), {chr(13): '&#13;'})}</literal>"
        case ox.Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            inner = "".join(f"<{name}>{_xml_term(part)}</{name}>" for name, part in parts.items())
            return f"<triple>{inner}</triple>"
    raise ValueError(f"unexpected term: {term!r}")


def _rdf(result: QueryResult, form: str) -> str:
    if result.kind != "graph":
        raise QueryError(f"{form} holds graphs: ask with CONSTRUCT or DESCRIBE, or take table, csv, tsv, json or xml")
    return format_graph((ox.Triple(*row) for row in result.rows), form)  # type: ignore[arg-type]  # rows of a graph are full


def _need_solutions(result: QueryResult) -> None:
    if result.kind == "graph":
        raise QueryError(
            "this format holds rows, and CONSTRUCT and DESCRIBE give a graph: take ttl, nt, jsonld, trig, table or csv"
        )
