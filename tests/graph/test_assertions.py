"""No graph states as a fact what somebody only claims."""

import pytest
from rdflib import URIRef

from graph.assertions import verify_not_asserted
from graph.errors import AssertionFoundError
from graph.store import Store
from graph.vocabulary import CG, RDF
from tests.example import union_graph


def test_a_built_graph_asserts_nothing(store: Store) -> None:
    verify_not_asserted(store.dataset())
    verify_not_asserted(union_graph(store))


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


@pytest.mark.parametrize(("predicate", "allowed"), [(CG.partOf, True), (CG.victim, False)])
def test_only_links_tie_entities(predicate: URIRef, allowed: bool, store: Store) -> None:
    data = union_graph(store)
    guards = URIRef("urn:claimgraph:entity/organisation/islamic-revolutionary-guard-corps")
    data.add((guards, predicate, URIRef("urn:claimgraph:entity/country/IR")))
    if allowed:
        verify_not_asserted(data)
    else:
        with pytest.raises(AssertionFoundError, match="victim"):
            verify_not_asserted(data)
