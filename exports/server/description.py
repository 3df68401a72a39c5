"""What the endpoint says of itself in RDF (SPARQL 1.1 Service Description, W3C Recommendation of 21 March 2013)."""

from collections.abc import Iterator

import pyoxigraph as ox

from graph.terms import term

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_RESULT_FORMATS = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "JSON-LD", "TriG", "RDF_XML", "N-Quads",
)  # fmt: skip

_Statement = tuple[ox.NamedNode | ox.BlankNode, ox.NamedNode, ox.NamedNode | ox.BlankNode | ox.Literal]


def service_description(rdf: ox.Store, endpoint: str) -> list[ox.Triple]:
    """The description of the endpoint at this address: language, formats, and each graph with its size."""
    return [ox.Triple(*statement) for statement in _statements(rdf, ox.NamedNode(endpoint))]


def _statements(rdf: ox.Store, service: ox.NamedNode) -> Iterator[_Statement]:
    dataset, default = ox.BlankNode("dataset"), ox.BlankNode("default")
    a = term("rdf:type")
    yield service, a, _sd("Service")
    yield service, _sd("endpoint"), service
    yield service, _sd("supportedLanguage"), _sd("SPARQL11Query")
    yield service, _sd("feature"), _sd("UnionDefaultGraph")
    for form in _RESULT_FORMATS:
        yield service, _sd("resultFormat"), ox.NamedNode(_FORMATS + form)
    yield service, _sd("defaultDataset"), dataset
    yield dataset, a, _sd("Dataset")
    yield dataset, _sd("defaultGraph"), default
    yield default, a, _sd("Graph")
    graphs = sorted((g for g in rdf.named_graphs() if isinstance(g, ox.NamedNode)), key=str)
    for number, name in enumerate(graphs):
        node, graph = ox.BlankNode(f"named{number}"), ox.BlankNode(f"graph{number}")
        yield dataset, _sd("namedGraph"), node
        yield node, a, _sd("NamedGraph")
        yield node, _sd("name"), name
        yield node, _sd("graph"), graph
        yield graph, a, _sd("Graph")


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SD + name)
