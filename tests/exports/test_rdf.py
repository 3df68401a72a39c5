"""RDF exports: read back whole by four readers, equal bytes for equal stores, understandable alone."""

import io
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import BNode, Dataset, Graph, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from exports.rdf import write_rdf
from graph.build import resolve
from graph.errors import ExportError
from graph.store import open_store
from tests.example import example_extractions
from tests.exports.node_reader import read_with_node

FORMS = {"turtle": "ttl", "trig": "trig", "nquads": "nq", "jsonld": "jsonld"}
RDFLIB = {"turtle": "turtle", "trig": "trig", "nquads": "nquads", "jsonld": "json-ld"}


def exported(kg: Path, form: str) -> bytes:
    out = io.BytesIO()
    with open_store(kg, read_only=True) as store:
        write_rdf(store, form, out)
    return out.getvalue()


def stored(kg: Path, form: str) -> set[str]:
    """The store's statements as lines; without their graphs where the form has none."""
    with open_store(kg, read_only=True) as store:
        return {str(quad.triple if form == "turtle" else quad) for quad in store.quads()}


def as_lines(content: bytes, form: ox.RdfFormat) -> set[str]:
    quads = ox.parse(content, form)
    return {str(quad.triple if isinstance(quad.graph_name, ox.DefaultGraph) else quad) for quad in quads}


def as_term(term: object) -> str:
    match term:
        case URIRef():
            return str(ox.NamedNode(str(term)))
        case Literal(language=str(language)):
            return str(ox.Literal(str(term), language=language))
        case Literal(datatype=URIRef() as datatype):
            return str(ox.Literal(str(term), datatype=ox.NamedNode(str(datatype))))
        case Literal():
            return str(ox.Literal(str(term)))
    raise AssertionError(f"not a term that the store holds: {term!r}")


@pytest.fixture(params=["kg", "hostile_kg"])
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("form", FORMS)
def test_pyoxigraph_reads_back_all_that_is_stored(folder: Path, form: str) -> None:
    formats = {"turtle": "TURTLE", "trig": "TRIG", "nquads": "N_QUADS", "jsonld": "JSON_LD"}
    assert as_lines(exported(folder, form), getattr(ox.RdfFormat, formats[form])) == stored(folder, form)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")  # rdflib's parsers use what rdflib deprecates
@pytest.mark.parametrize("form", FORMS)
def test_rdflib_reads_back_all_that_is_stored(folder: Path, form: str) -> None:
    data = exported(folder, form).decode()
    if form == "turtle":
        triples = Graph().parse(data=data, format="turtle")
        found = {" ".join(map(as_term, triple)) for triple in triples}
    else:
        quads = Dataset()
        quads.parse(data=data, format=RDFLIB[form])
        found = {
            " ".join(map(as_term, (s, p, o))) + ("" if g in (None, DATASET_DEFAULT_GRAPH_ID) else f" {as_term(g)}")
            for s, p, o, g in quads.quads()
        }
    assert found == stored(folder, form)


def test_javascript_libraries_read_back_all_that_is_stored(folder: Path, tmp_path: Path) -> None:
    paths = {form: tmp_path / f"graph.{ending}" for form, ending in FORMS.items()}
    for form, path in paths.items():
        path.write_bytes(exported(folder, form))
    for form, lines in zip(FORMS, read_with_node("read_rdf.mjs", *paths.values()), strict=True):
        assert as_lines(lines.encode(), ox.RdfFormat.N_QUADS) == stored(folder, form), form


def test_equal_stores_give_equal_bytes(kg: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "again", create=True) as store:
        for extraction in reversed(example_extractions()):
            store.put(extraction)
        resolve(store)
    for form in FORMS:
        assert exported(tmp_path / "again", form) == exported(kg, form), form


@pytest.mark.parametrize("form", FORMS)
def test_a_file_stands_alone_with_its_terms_explained(kg: Path, form: str) -> None:
    rdf = ox.Store()
    formats = {"turtle": "TURTLE", "trig": "TRIG", "nquads": "N_QUADS", "jsonld": "JSON_LD"}
    rdf.load(exported(kg, form), getattr(ox.RdfFormat, formats[form]))
    asked = """
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX cg: <https://w3id.org/claimgraph/ns#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        ASK { ?proposition cg:offence/skos:prefLabel "trafficking in persons"@en . cg:claimant rdfs:comment ?meaning }
    """
    assert rdf.query(asked, use_default_graph_as_union=True)


@pytest.mark.parametrize("form", FORMS)
def test_there_are_no_blank_nodes(kg: Path, form: str) -> None:
    assert b"_:" not in exported(kg, form)
    assert not any(isinstance(term, BNode) for term in Graph().parse(data=exported(kg, "turtle")).all_nodes())


def test_turtle_writes_a_triple_of_several_graphs_once(kg: Path) -> None:
    triples = list(ox.parse(exported(kg, "turtle"), ox.RdfFormat.TURTLE))
    assert len(triples) == len(set(triples))


def test_an_unknown_form_is_named(kg: Path) -> None:
    with pytest.raises(ExportError, match=r"'rdfa'.*turtle"):
        exported(kg, "rdfa")
