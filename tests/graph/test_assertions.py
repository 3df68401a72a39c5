"""No graph states as a fact what somebody only claims, and every claim can be checked; violations are caught."""

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Literal, URIRef
from rdflib.term import Node

from graph.assertions import verify_backed, verify_claim_graph, verify_not_asserted
from graph.build import claim_graph, resolve
from graph.errors import AssertionFoundError, ClaimgraphError, EvidenceError
from graph.references import verify_extraction
from graph.store import Store, open_store
from graph.vocabulary import CG, OA, OFFENCE, RDF, SKOS
from tests.example import example_extractions, union_graph

GUARDS = URIRef("urn:claimgraph:entity/organisation/islamic-revolutionary-guard-corps")
IRAN = URIRef("urn:claimgraph:entity/country/IR")


def test_a_built_graph_asserts_nothing_and_backs_everything(store: Store) -> None:
    for data in (store.dataset(), union_graph(store)):
        verify_not_asserted(data)
        verify_backed(data)
    verify_claim_graph(claim_graph(store))


def test_a_bare_triple_is_found(store: Store) -> None:
    data = union_graph(store)
    proposition, subject, predicate, obj = (URIRef(f"urn:x:{n}") for n in "psro")
    data.add((proposition, RDF.type, CG.Proposition))
    data.add((proposition, RDF.subject, subject))
    data.add((proposition, RDF.predicate, predicate))
    data.add((proposition, RDF.object, obj))
    verify_not_asserted(data)
    data.add((subject, predicate, obj))
    with pytest.raises(AssertionFoundError, match="urn:x:s urn:x:r urn:x:o"):
        verify_not_asserted(data)


@pytest.mark.parametrize(
    ("predicate", "obj", "allowed"),
    [
        (CG.partOf, IRAN, True),
        (SKOS.altLabel, Literal("the Guards"), True),
        (SKOS.exactMatch, URIRef("http://www.wikidata.org/entity/Q1"), True),
        (SKOS.closeMatch, URIRef("http://www.wikidata.org/entity/Q1"), False),
        (CG.victim, IRAN, False),
        (CG.offence, OFFENCE.torture, False),
        (RDF.type, OFFENCE.torture, False),
        (RDF.type, CG.Organisation, True),
        (URIRef("urn:claimgraph:predicate/fund"), IRAN, False),
        (URIRef("https://schema.org/description"), Literal("a gang of smugglers"), False),
    ],
)
def test_an_entity_has_names_and_links_and_nothing_more(
    predicate: URIRef, obj: Node, allowed: bool, store: Store
) -> None:
    data = union_graph(store)
    data.add((GUARDS, predicate, obj))
    if allowed:
        verify_not_asserted(data)
    else:
        with pytest.raises(AssertionFoundError, match="islamic-revolutionary"):
            verify_not_asserted(data)


@pytest.mark.parametrize(
    ("gone", "says"),
    [
        ((None, OA.hasBody, "claim"), "no annotation"),
        ((None, OA.exact, None), "no annotation"),
        ((None, OA.start, None), "no annotation"),
        (("claim", CG.quote, None), "no annotation"),
        ((None, CG.entity, GUARDS), "for proposition and accused .*islamic-revolutionary"),
        ((None, CG.entity, URIRef("urn:claimgraph:entity/person/javad-zarif")), "claim and voice .*javad-zarif"),
        ((None, CG.entity, URIRef("urn:claimgraph:entity/organisation/tasnim")), "claim and voice .*tasnim"),
    ],
)
def test_what_backs_a_claim_may_not_be_missing(gone: tuple[object, URIRef, object], says: str, store: Store) -> None:
    data = union_graph(store)
    claim = next(data.subjects(RDF.type, CG.Claim))
    data.remove(tuple(claim if part == "claim" else part for part in gone))  # type: ignore[arg-type]
    with pytest.raises(EvidenceError, match=says):
        verify_backed(data)


def test_a_quote_must_be_as_long_as_its_place(store: Store) -> None:
    data = union_graph(store)
    claim = next(data.subjects(RDF.type, CG.Claim))
    quote = data.value(claim, CG.quote)
    for words in list(data.subjects(OA.exact, quote)):
        data.set((words, OA.exact, Literal(f"{quote}!")))
    data.set((claim, CG.quote, Literal(f"{quote}!")))
    with pytest.raises(EvidenceError, match="no annotation"):
        verify_backed(data)


@pytest.mark.parametrize("kind", ["fact", "role", "link", "claim"])
def test_no_edge_of_the_claim_graph_states_a_fact(kind: str, store: Store) -> None:
    graph = claim_graph(store)
    graph.add_edge(str(GUARDS), str(IRAN), key="funds", kind=kind, link="funds", role="victim")
    with pytest.raises(AssertionFoundError, match="islamic-revolutionary-guard-corps funds"):
        verify_claim_graph(graph)


def test_a_claim_without_words_is_no_edge(store: Store) -> None:
    graph = claim_graph(store)
    next(edge for *_, edge in graph.edges(data=True) if edge["kind"] == "claim")["quote"] = "never said"
    with pytest.raises(EvidenceError, match="shows no words"):
        verify_claim_graph(graph)


def test_every_voice_and_party_of_a_record_is_mentioned() -> None:
    extraction = example_extractions()[0]
    verify_extraction(extraction)
    accused = {party for claim in extraction.claims for party in claim.proposition.accused}
    mentions = tuple(m for m in extraction.mentions if m.entity not in accused)
    with pytest.raises(EvidenceError, match="whom no mention in the text shows"):
        verify_extraction(replace(extraction, mentions=mentions))


def test_a_build_catches_a_fact_in_an_articles_graph(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        for extraction in example_extractions():
            store.put(extraction)
        resolve(store)
        name = next(iter(store.article_graphs()))
        fact = [ox.NamedNode(str(term)) for term in (GUARDS, CG.victim, IRAN, name)]
        store.add([ox.Quad(*fact)])
        with pytest.raises(AssertionFoundError, match="victim"):
            resolve(store)


def test_a_build_catches_a_record_whose_quote_was_changed(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        for extraction in example_extractions():
            store.put(extraction)
        resolve(store)
        path = next((tmp_path / "kg" / "records").iterdir())
        path.write_text(path.read_text("utf8").replace('"quote": "', '"quote": "Not so: ', 1), "utf8")
    with open_store(tmp_path / "kg") as store, pytest.raises(ClaimgraphError, match="Not so"):
        resolve(store)
