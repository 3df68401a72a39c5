"""One article as RDF, with what resolution makes of it alone: what a reader of the graph can ask of it."""

from dataclasses import replace

import pyoxigraph as ox
import pytest

from graph.derived import resolution_quads
from graph.model import (
    Confidences,
    EntityType,
    Extraction,
    LinkKind,
    Proposition,
    PropositionKind,
    Stance,
    Zone,
    ZoneKind,
)
from graph.rdf import article_quads
from graph.record import dump_record, from_record, load_record, to_record
from graph.records import Software, new_record
from graph.resolution.resolve import resolve_extractions
from graph.vocabulary import PREFIXES
from tests.example import Draft, allegation, example_extractions

SOFTWARE = Software("claimgraph 1.0", "test model 2")


def rdf_of(extraction: Extraction) -> ox.Store:
    store = ox.Store()
    resolution = resolve_extractions([extraction])
    store.extend(article_quads(new_record(extraction, SOFTWARE), resolution))
    store.extend(resolution_quads(resolution, [SOFTWARE]))
    return store


def ask(store: ox.Store, where: str) -> list[tuple[str, ...]]:
    found = store.query(where, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return [tuple("" if v is None else str(getattr(v, "value", v)) for v in row) for row in found]


def test_the_same_extraction_gives_the_same_quads() -> None:
    extraction = example_extractions()[0]
    record, resolution = new_record(extraction, SOFTWARE), resolve_extractions([extraction])
    first = article_quads(record, resolution)
    assert first == article_quads(record, resolution)
    assert len(first) == len(set(first))


def test_all_quads_are_in_the_article_s_graph() -> None:
    extraction = example_extractions()[0]
    quads = article_quads(new_record(extraction, SOFTWARE), resolve_extractions([extraction]))
    assert {q.graph_name for q in quads} == {ox.NamedNode(f"urn:claimgraph:article/{extraction.article.id}")}


def test_an_allegation_keeps_both_voices() -> None:
    rows = ask(
        rdf_of(example_extractions()[0]),
        """SELECT ?stance ?quote WHERE {
             ?claim cg:proposition [ cg:offence offence:trafficking-in-persons ] ; cg:stance ?stance ; cg:quote ?quote
           } ORDER BY ?stance""",
    )
    assert [stance for stance, _ in rows] == ["alleges", "denies"]


def test_the_article_speaks_where_nobody_else_is_named() -> None:
    extraction = example_extractions()[2]
    rows = ask(rdf_of(extraction), "SELECT ?a WHERE { ?claim cg:claimant ?a . ?a a cg:Article }")
    assert rows == [(f"urn:claimgraph:article/{extraction.article.id}",)]


def test_the_selectors_find_the_quote() -> None:
    extraction = example_extractions()[0]
    text = extraction.article.text
    rows = ask(
        rdf_of(extraction),
        """SELECT ?exact ?prefix ?suffix ?start ?end ?quote WHERE {
             ?annotation oa:hasBody ?claim ; oa:hasTarget [ oa:hasSelector ?position, ?words ] .
             ?claim cg:quote ?quote .
             ?position oa:start ?start ; oa:end ?end .
             ?words oa:exact ?exact .
             OPTIONAL { ?words oa:prefix ?prefix } OPTIONAL { ?words oa:suffix ?suffix }
           }""",
    )
    assert len(rows) == len(extraction.claims)
    for exact, prefix, suffix, start, end, quote in rows:
        assert exact == quote == text[int(start) : int(end)]
        assert text[: int(start)].endswith(prefix)
        assert text[int(end) :].startswith(suffix)
        assert len(prefix) <= 32
        assert prefix or start == "0"


def test_a_claim_names_who_read_it() -> None:
    rows = ask(
        rdf_of(example_extractions()[0]),
        "SELECT DISTINCT ?p ?m WHERE { ?c a cg:Claim ; prov:wasGeneratedBy [ cg:program ?p ; cg:model ?m ] }",
    )
    assert rows == [(SOFTWARE.program, SOFTWARE.model)]


def chain() -> Extraction:
    draft = Draft("Zeta News cited Alpha Radio, which quoted Mike Sample: it rained.")
    zeta = draft.entity(EntityType.ORGANISATION, "Zeta News")
    alpha = draft.entity(EntityType.ORGANISATION, "Alpha Radio")
    sample = draft.entity(EntityType.PERSON, "Mike Sample")
    rain = Proposition(PropositionKind.STATEMENT, "it rained")
    draft.claim("it rained", Stance.ASSERTS, rain, sample, via=[alpha, zeta])
    return draft.build()


def test_the_chain_of_relays_keeps_its_order() -> None:
    rows = ask(
        rdf_of(chain()),
        "SELECT ?entity WHERE { ?c cg:relay [ cg:position ?p ; cg:entity ?entity ] ; cg:via ?entity } ORDER BY ?p",
    )
    assert [row[0].rpartition("/")[2] for row in rows] == ["alpha-radio", "zeta-news"]


def relation(agents: int) -> Extraction:
    draft = Draft("Ann Sample and Bob Sample lead the Red Party.")
    people = [draft.entity(EntityType.PERSON, name) for name in ("Ann Sample", "Bob Sample")]
    party = draft.entity(EntityType.ORGANISATION, "Red Party")
    said = Proposition(
        PropositionKind.RELATION, "lead", predicate="leads", agents=tuple(people[:agents]), objects=(party,)
    )
    draft.claim(draft.text, Stance.ASSERTS, said)
    return draft.build()


@pytest.mark.parametrize(("agents", "statements"), [(1, 1), (2, 0)])
def test_a_relation_is_a_statement_where_one_triple_says_it(agents: int, statements: int) -> None:
    store = rdf_of(relation(agents))
    triple = "rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o"
    rows = ask(store, f"SELECT ?s ?p ?o WHERE {{ ?r a rdf:Statement ; {triple} }}")
    assert len(rows) == statements
    for subject, predicate, obj in rows:
        assert not ask(store, f"SELECT ?x WHERE {{ BIND(1 AS ?x) <{subject}> <{predicate}> <{obj}> }}")


def test_a_link_is_stated_with_the_passage_that_says_it() -> None:
    draft = Draft("Ministry of Sample spokesman Ann Example spoke.")
    ann = draft.entity(EntityType.PERSON, "Ann Example")
    ministry = draft.entity(EntityType.ORGANISATION, "Ministry of Sample")
    draft.link(LinkKind.SPEAKS_FOR, ann, ministry, "Ministry of Sample spokesman Ann Example")
    rows = ask(
        rdf_of(draft.build()),
        """SELECT ?exact WHERE {
             ?person cg:speaksFor ?body .
             ?link a cg:Link ; rdf:subject ?person ; rdf:object ?body .
             [ oa:hasBody ?link ; oa:hasTarget/oa:hasSelector/oa:exact ?exact ]
           }""",
    )
    assert rows == [("Ministry of Sample spokesman Ann Example",)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Alpha Radio \ud800 said so.", id="a lone surrogate"),
        pytest.param("Alpha Radio \x00\x1b said\r\nso.", id="control characters"),
        pytest.param('Alpha Radio } } "; DROP ALL # \\" said <x> so.', id="marks of RDF and SPARQL"),
    ],
)
def test_any_characters_can_be_stored(text: str) -> None:
    draft = Draft(text, title=text, url="http://x/ <>" + text, source=text)
    radio = draft.entity(EntityType.ORGANISATION, "Alpha Radio")
    draft.claim(text, Stance.ASSERTS, Proposition(PropositionKind.STATEMENT, text, predicate=text), radio)
    (quote,) = ask(rdf_of(draft.build()), "SELECT ?q WHERE { ?c cg:quote ?q }")
    assert quote == (text.replace("\ud800", "\ufffd"),)


def test_a_claim_of_the_title_stands_in_its_zone() -> None:
    draft = Draft("Varn forged\n\nVarn forged papers.")
    varn = draft.entity(EntityType.ORGANISATION, "Varn")
    draft.claim("Varn forged papers.", Stance.ASSERTS, allegation("forgery", varn))
    draft.claim("Varn forged", Stance.ASSERTS, allegation("forgery", varn))
    made = draft.build()
    made = replace(made, article=replace(made.article, zones=(Zone(0, 11, ZoneKind.TITLE),)))
    found = ask(rdf_of(made), "SELECT ?quote { ?c cg:inZone/cg:zoneKind 'title' ; cg:quote ?quote }")
    assert found == [("Varn forged",)]


def test_the_parts_of_a_confidence_are_said_where_they_are_known() -> None:
    extraction = example_extractions()[0]
    known, *others = extraction.claims
    sure = replace(extraction, claims=(replace(known, confidences=Confidences(0.9, 0.8, 0.7)), *others))
    parts = "?x cg:claimantConfidence ?a ; cg:stanceConfidence ?b ; cg:propositionConfidence ?c"
    assert ask(rdf_of(sure), f"SELECT ?a ?b ?c {{ {parts} }}") == [("0.9", "0.8", "0.7")]
    assert ask(rdf_of(extraction), f"SELECT ?a ?b ?c {{ {parts} }}") == []


def test_a_record_keeps_the_parts_of_a_confidence_and_older_ones_are_read() -> None:
    extraction = example_extractions()[0]
    known = replace(extraction.claims[0], confidences=Confidences(0.9, 0.8, 0.7))
    sure = replace(extraction, claims=(known, *extraction.claims[1:]))
    assert load_record(dump_record(sure)) == sure
    older = to_record(sure)
    for claim in older["claims"]:
        del claim["confidences"]
    assert from_record(older) == extraction
