"""What was just written is held to what every graph promises, wherever the other half of a violation stands."""

import pyoxigraph as ox
import pytest

from graph.errors import AssertionFoundError, EvidenceError
from graph.store import Store
from graph.terms import term
from graph.written import verify_article, verify_written

ONE, OTHER, PROPOSITION, GRAPH = (ox.NamedNode(f"urn:x:{name}") for name in ("one", "other", "p", "g"))
FUNDS = ox.NamedNode("urn:x:funds")
TYPE, ENTITY = term("rdf:type"), term("cg:Entity")
BARE = ox.Quad(ONE, FUNDS, OTHER, GRAPH)
SAID = [
    ox.Quad(PROPOSITION, TYPE, term("cg:Proposition"), GRAPH),
    ox.Quad(PROPOSITION, term("rdf:subject"), ONE, GRAPH),
    ox.Quad(PROPOSITION, term("rdf:predicate"), FUNDS, GRAPH),
    ox.Quad(PROPOSITION, term("rdf:object"), OTHER, GRAPH),
]


def check(before: list[ox.Quad], written: list[ox.Quad]) -> None:
    store = ox.Store()
    store.extend([*before, *written])
    verify_written(store, written)


@pytest.mark.parametrize(("before", "written"), [(SAID, [BARE]), ([BARE], SAID), (SAID[1:], [BARE, SAID[0]])])
def test_a_bare_triple_is_found_whichever_half_is_new(before: list[ox.Quad], written: list[ox.Quad]) -> None:
    with pytest.raises(AssertionFoundError, match="urn:x:one urn:x:funds urn:x:other"):
        check(before, written)


def test_what_only_a_proposition_or_only_a_link_says_is_fine() -> None:
    check([], SAID)
    check(SAID, [ox.Quad(OTHER, FUNDS, ONE, GRAPH)])
    check([ox.Quad(ONE, TYPE, ENTITY, GRAPH)], [ox.Quad(ONE, term("cg:partOf"), OTHER, GRAPH)])


TIED = [ox.Quad(quad.subject, quad.predicate, term("cg:partOf"), GRAPH) if quad == SAID[2] else quad for quad in SAID]
TIE = ox.Quad(ONE, term("cg:partOf"), OTHER, GRAPH)


@pytest.mark.parametrize(("before", "written"), [(TIED, [TIE]), ([TIE], TIED)])
def test_also_a_link_is_refused_where_a_proposition_says_it(before: list[ox.Quad], written: list[ox.Quad]) -> None:
    with pytest.raises(AssertionFoundError, match=r"urn:x:one .*partOf urn:x:other"):
        check(before, written)


def test_a_link_is_fine_where_many_note_it_and_propositions_say_other_things_of_both() -> None:
    noted = [
        ox.Quad(ox.NamedNode(f"urn:x:link{number}"), quad.predicate, quad.object, GRAPH)
        for number in range(5)
        for quad in (*TIED[1:], ox.Quad(PROPOSITION, TYPE, term("cg:Link"), GRAPH))
    ]
    elsewhere = [ox.Quad(ox.NamedNode("urn:x:q"), quad.predicate, quad.object, GRAPH) for quad in (*TIED[:3], BARE)]
    check([*noted, *elsewhere, ox.Quad(ox.NamedNode("urn:x:q"), term("rdf:object"), FUNDS, GRAPH)], [TIE])


@pytest.mark.parametrize("entity_first", [True, False])
def test_more_of_an_entity_than_its_names_is_found_whichever_half_is_new(entity_first: bool) -> None:
    typed, more = [ox.Quad(ONE, TYPE, ENTITY, GRAPH)], [BARE]
    with pytest.raises(AssertionFoundError, match="funds"):
        check(*((typed, more) if entity_first else (more, typed)))


def test_a_claim_without_its_annotation_is_found(store: Store) -> None:
    name = store.article_graphs()[0]
    verify_article(store.rdf, name)
    for quad in list(store.rdf.quads_for_pattern(None, term("oa:hasBody"), None, ox.NamedNode(name))):
        store.rdf.remove(quad)
    with pytest.raises(EvidenceError):
        verify_article(store.rdf, name)
