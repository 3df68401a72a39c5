"""Graphs that queries give, written in the RDF formats."""

from collections.abc import Iterable

import pyoxigraph as ox

from exports.legal_text import legal_xml
from graph.vocabulary import PREFIXES

GRAPH_FORMS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "trig": ox.RdfFormat.TRIG,
    "nq": ox.RdfFormat.N_QUADS,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


def format_graph(statements: Iterable[ox.Triple] | Iterable[ox.Quad], form: str) -> str:
    """The statements in one of `GRAPH_FORMS`, in their order; KeyError on another form.

    >>> print(format_graph([ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:p"), ox.Literal("x"))], "nt"), end="")
    <urn:a> <urn:p> "x" .
    """
    text = ox.serialize(statements, format=GRAPH_FORMS[form], prefixes=PREFIXES)
    assert text is not None
    return legal_xml(text.decode()) if form == "rdfxml" else text.decode()
