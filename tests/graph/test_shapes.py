"""Every built graph satisfies the SHACL shapes, and the shapes see what is wrong."""

from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph

import graph as package
from graph.build import resolve
from graph.decision_log import append_decisions
from graph.decisions import Content, Decision, Review, Reviewed
from graph.model import EntityType
from graph.resolution.constraints import Named, Rename
from graph.store import open_store
from graph.vocabulary import CG, PREFIXES, RDF
from tests.example import example_extractions, union_graph

PREFIX_LINES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(Path(package.__file__).parent / "shapes.ttl")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    with open_store(tmp_path_factory.mktemp("shapes") / "kg", create=True) as store:
        for extraction in example_extractions():
            store.put(extraction)
        resolve(store)
        return union_graph(store)


def conforms(data: Graph, shapes: Graph) -> tuple[bool, str]:
    ok, _, report = pyshacl.validate(data, shacl_graph=shapes)
    return bool(ok), str(report)


def test_a_built_graph_conforms(built: Graph, shapes: Graph) -> None:
    ok, report = conforms(built, shapes)
    assert ok, report


def test_a_graph_with_decisions_conforms(shapes: Graph, tmp_path: Path) -> None:
    claims = [claim.id for extraction in example_extractions() for claim in extraction.claims]
    contents: list[Content] = [
        Reviewed(claims[0], Review.REJECTED),
        Reviewed(claims[1], Review.ACCEPTED),
        Rename(Named(EntityType.PERSON, "Javad Zarif"), "The minister"),
    ]
    with open_store(tmp_path / "kg", create=True) as store:
        for extraction in example_extractions():
            store.put(extraction)
        append_decisions(store.path, [Decision(c, "Ana", "2020-02-01T10:00:00Z", "read it") for c in contents])
        resolve(store)
        decided = union_graph(store)
    assert len(set(decided.subjects(RDF.type, CG.Decision))) == len(contents)
    ok, report = conforms(decided, shapes)
    assert ok, report
    decided.update(PREFIX_LINES + "DELETE { ?d cg:why ?w } WHERE { ?d cg:why ?w }")
    assert not conforms(decided, shapes)[0]


@pytest.mark.parametrize(
    "update",
    [
        "DELETE { ?c cg:claimant ?x } WHERE { ?c cg:claimant ?x }",
        "INSERT { ?c cg:claimant ?a } WHERE { ?c cg:claimant/a cg:Person ; cg:article ?a }",
        "DELETE { ?c cg:stance ?s } INSERT { ?c cg:stance 'mumbles' } WHERE { ?c cg:stance ?s }",
        "DELETE { ?c cg:end ?e } INSERT { ?c cg:end 0 } WHERE { ?c cg:end ?e }",
        "DELETE { ?c cg:quote ?q } WHERE { ?c cg:quote ?q }",
        "DELETE { ?a oa:hasBody ?c } WHERE { ?a oa:hasBody ?c . ?c a cg:Claim }",
        "DELETE { ?t oa:hasSelector ?s } WHERE { ?t oa:hasSelector ?s . ?s a oa:TextQuoteSelector }",
        "DELETE { ?p cg:offence ?o } WHERE { ?p cg:offence ?o }",
        "DELETE { ?p a cg:Event } WHERE { ?p a cg:Event }",
        "DELETE { ?e skos:prefLabel ?l } WHERE { ?e a cg:Person ; skos:prefLabel ?l }",
        "INSERT { ?e skos:exactMatch <http://www.wikidata.org/entity/P31> } WHERE { ?e a cg:Person }",
        "DELETE { ?c prov:wasGeneratedBy ?r } WHERE { ?c a cg:Claim ; prov:wasGeneratedBy ?r }",
        """INSERT { ?p rdf:subject ?s ; rdf:predicate cg:harms ; rdf:object ?o . ?s cg:harms ?o }
           WHERE { ?p a cg:Allegation ; cg:accused ?s ; cg:victim ?o }""",
    ],
)
def test_what_is_wrong_is_seen(update: str, built: Graph, shapes: Graph) -> None:
    data = Graph()
    data += built
    data.update(PREFIX_LINES + update)
    assert set(data) != set(built), "the change must change something"
    assert not conforms(data, shapes)[0]
