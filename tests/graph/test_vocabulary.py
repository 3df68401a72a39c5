"""The code's terms, the ontology and the contract's vocabulary are one and the same."""

import re
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Graph, URIRef
from rdflib.namespace import OWL

import graph as package
from graph.errors import VocabularyError
from graph.terms import term
from graph.vocabulary import CG, PREFIXES

FOLDER = Path(package.__file__).parent
CONTRACT = {
    "Article",
    "Person",
    "Organisation",
    "Country",
    "Place",
    "Group",
    "Work",
    "Entity",
    "Allegation",
    "Event",
    "Relation",
    "Statement",
    "Proposition",
    "Claim",
    "Mention",
    "offence",
    "offences",
    "accused",
    "victim",
    "agent",
    "object",
    "place",
    "time",
    "predicate",
    "claimant",
    "via",
    "stance",
    "polarity",
    "certainty",
    "proposition",
    "article",
    "cue",
    "quote",
    "start",
    "end",
    "confidence",
    "disputes",
    "corroborates",
    "speaksFor",
    "partOf",
    "heldBy",
    "entity",
    "text",
    "isoCode",
    "sha256",
}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(FOLDER / "ontology.ttl").parse(FOLDER / "offences.ttl")


def defined(ontology: Graph) -> set[str]:
    subjects = {s for s in ontology.subjects(RDF.type) if isinstance(s, URIRef)}
    return {str(s).removeprefix(PREFIXES["cg"]) for s in subjects if s.startswith(PREFIXES["cg"])}


def test_code_and_ontology_have_the_same_terms(ontology: Graph) -> None:
    assert {str(t).removeprefix(PREFIXES["cg"]) for t in dir(CG)} == defined(ontology)


def test_the_contract_s_terms_are_there(ontology: Graph) -> None:
    assert defined(ontology) >= CONTRACT


def test_every_term_that_the_code_writes_is_defined(ontology: Graph) -> None:
    written = {name for module in FOLDER.rglob("*.py") for name in re.findall(r'"cg:(\w+)"', module.read_text("utf8"))}
    assert written
    assert written <= defined(ontology)


def test_every_term_has_label_and_comment(ontology: Graph) -> None:
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property):
        for subject in ontology.subjects(RDF.type, kind):
            assert ontology.value(subject, RDFS.label), subject
            assert ontology.value(subject, RDFS.comment), subject


def test_domains_and_ranges_are_known_classes(ontology: Graph) -> None:
    classes = set(ontology.subjects(RDF.type, OWL.Class))
    for edge in (RDFS.domain, RDFS.range):
        for found in ontology.objects(None, edge):
            assert found in classes or not str(found).startswith(PREFIXES["cg"]), found


@pytest.mark.parametrize("name", ["cg:claimed", "foo:claimant", "claimant"])
def test_an_unknown_term_is_refused(name: str) -> None:
    with pytest.raises(VocabularyError, match=name):
        term(name)
