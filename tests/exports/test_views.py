"""The views: who accuses whom, between actors and states, and which articles tell the same. None states a fact."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exports.flat import FlatEdge, FlatGraph
from exports.views import VIEWS, view
from exports.views.sayings import SAYING_KINDS
from exports.views.states import states
from exports.write import VIEWED, write_export
from graph.build import claim_graph, resolve
from graph.errors import ExportError
from graph.model import Certainty, EntityType, Extraction, LinkKind, Stance
from graph.store import open_store
from tests.example import Draft, allegation

if TYPE_CHECKING:
    from graph.network import ClaimGraph

IRAN = "urn:claimgraph:entity/country/IR"


def said(drawn: FlatGraph) -> dict[tuple[str, str, str], FlatEdge]:
    names = {node.id: node.label for node in drawn.nodes}
    return {(names[edge.source], edge.kind, names[edge.target]): edge for edge in drawn.edges}


def quarrel() -> Extraction:
    """Ada's ministry accuses Bo, who denies it; Bo's lawyer doubts it; Cy, hedging, says so too; Di admits to theft."""
    draft = Draft(
        "Ada of Albania's ministry accused Bo of fraud. Bo denied it. Eve doubted that Bo did. Cy may have seen Bo's"
        " fraud. Di admitted theft. Flo alleged that Flo lied. Gus declined to comment on Bo."
        " Cy said Bo did not do it.",
        title="A quarrel",
        published="2020-03",
    )
    ada, bo, cy, di, eve, flo, gus = (
        draft.entity(EntityType.PERSON, name) for name in ("Ada", "Bo", "Cy", "Di", "Eve", "Flo", "Gus")
    )
    ministry = draft.entity(EntityType.ORGANISATION, "ministry")
    albania = draft.entity(EntityType.COUNTRY, "Albania", iso="AL")
    fraud = allegation("corruption", bo, label="fraud by Bo")
    first = draft.claim("Ada of Albania's ministry accused Bo of fraud.", Stance.ALLEGES, fraud, ada)
    draft.claim("Bo denied it.", Stance.DENIES, fraud, bo, disputes=[first])
    draft.claim("Eve doubted that Bo did.", Stance.DOUBTS, fraud, eve)
    draft.claim("Cy may have seen Bo's fraud.", Stance.ASSERTS, fraud, cy, certainty=Certainty.HEDGED)
    draft.claim("Di admitted theft.", Stance.ADMITS, allegation("extortion", di, label="theft"), di)
    draft.claim("Flo alleged that Flo lied.", Stance.ALLEGES, allegation("disinformation", flo, label="lies"), flo)
    draft.claim("Gus declined to comment on Bo.", Stance.DECLINES, fraud, gus)
    draft.claim("Cy said Bo did not do it.", Stance.ASSERTS, fraud, cy, negated=True)
    draft.link(LinkKind.SPEAKS_FOR, ada, ministry, "Ada of Albania's ministry")
    draft.link(LinkKind.PART_OF, ministry, albania, "Albania's ministry")
    return draft.build()


@pytest.fixture(scope="module")
def quarrelling(tmp_path_factory: pytest.TempPathFactory) -> "ClaimGraph":
    with open_store(tmp_path_factory.mktemp("quarrel") / "kg", create=True) as store:
        store.put(quarrel())
        resolve(store)
        return claim_graph(store)


@pytest.mark.parametrize(
    ("between", "sign", "label"),
    [
        (("Ada", "accuses", "Bo"), -1, "accuses (1 claim, disputed)"),
        (("Cy", "accuses", "Bo"), -1, "accuses (1 claim, hedged, disputed)"),
        (("Cy", "defends", "Bo"), 1, "defends (1 claim)"),  # asserts that it is not so
        (("Eve", "defends", "Bo"), 1, "defends (1 claim)"),
        (("Bo", "rejects", "Bo"), 0, "rejects (1 claim)"),
        (("Bo", "contradicts", "Ada"), -1, "contradicts (1 claim)"),
        (("Di", "admits", "Di"), 0, "admits (1 claim)"),
        (("Flo", "accuses", "Flo"), -1, "accuses (1 claim)"),  # who alleges admits nothing
        (("Gus", "declines", "Bo"), 0, "declines (1 claim)"),
    ],
)
def test_what_one_actor_does_to_another(
    between: tuple[str, str, str], sign: int, label: str, quarrelling: "ClaimGraph"
) -> None:
    edge = said(view(quarrelling, "actors"))[between]
    assert (edge.values["sign"], edge.label) == (sign, label)


def test_nothing_else_is_drawn_between_actors(quarrelling: "ClaimGraph") -> None:
    drawn = view(quarrelling, "actors")
    assert len(drawn.edges) == 9
    assert {edge.kind for edge in drawn.edges} == set(SAYING_KINDS)
    assert {node.label for node in drawn.nodes} == {"Ada", "Bo", "Cy", "Di", "Eve", "Flo", "Gus"}


def test_an_accusation_names_those_who_contest_it(quarrelling: "ClaimGraph") -> None:
    edge = said(view(quarrelling, "actors"))["Ada", "accuses", "Bo"]
    assert edge.values["contested_by"] == ("Bo", "Cy", "Eve")
    assert edge.values["quotes"] == ("Ada of Albania's ministry accused Bo of fraud.",)
    assert (edge.values["alleges"], edge.values["denies"], edge.since) == (1, 0, "2020-03-01")


def test_reprints_of_one_text_weigh_once_and_are_counted(graph: "ClaimGraph") -> None:
    edge = said(view(graph, "actors"))["United States Department of State", "accuses", "Iran"]
    counted = [edge.values[name] for name in ("claims", "articles", "reprinted")]
    assert (edge.weight, counted) == (1.0, [2, 2, 1])
    assert edge.label == "accuses (1 claim, disputed)"
    assert edge.values["contested_by"] == ("Bahram Qassemi",)


@pytest.mark.parametrize("name", ["actors", "countries"])
def test_every_edge_of_an_aggregate_leads_to_its_claims_and_their_words(name: str, graph: "ClaimGraph") -> None:
    claims = {key: edge for *_, key, edge in graph.edges(keys=True, data=True) if edge["kind"] == "claim"}
    aggregates = [edge for edge in view(graph, name).edges if edge.values["edge_kind"] == "said"]
    assert aggregates
    for edge in aggregates:
        ids, quotes = edge.values["claim_ids"], edge.values["quotes"]
        assert isinstance(ids, tuple)
        assert quotes == tuple(claims[key]["quote"] for key in ids)
        assert edge.kind in SAYING_KINDS
        assert edge.label.startswith(f"{edge.kind} ({int(edge.weight)} claim")


def test_links_are_drawn_between_actors_that_are_there(graph: "ClaimGraph") -> None:
    drawn = view(graph, "actors")
    links = {(edge.source, edge.kind, edge.target) for edge in drawn.edges if edge.values["edge_kind"] == "link"}
    assert links == set()  # the ministry between spokesman and state says nothing and is accused of nothing
    assert all(edge.values["sign"] in (-1, 0, 1) for edge in drawn.edges)


def test_states_are_reached_over_offices_and_bodies(graph: "ClaimGraph") -> None:
    of = {str(graph.nodes[node]["label"]): found for node, found in states(graph).items()}
    assert of["Bahram Qassemi"] == of["Iran"] == (IRAN,)
    assert of["United States Department of State"] == ("urn:claimgraph:entity/country/US",)
    assert "Tasnim" not in of


def test_who_holds_an_office_belongs_where_it_does(graph: "ClaimGraph") -> None:
    turned = graph.copy()
    turned.add_edge("urn:claimgraph:office", IRAN, key="partOf", kind="link", link="partOf")
    turned.add_edge("urn:claimgraph:office", "urn:claimgraph:holder", key="heldBy", kind="link", link="heldBy")
    turned.add_edge(IRAN, "urn:claimgraph:league", key="partOf", kind="link", link="partOf")
    for node in ("urn:claimgraph:office", "urn:claimgraph:holder", "urn:claimgraph:league"):
        turned.nodes[node].update(kind="organisation", label=node)
    of = states(turned)
    assert of["urn:claimgraph:holder"] == of["urn:claimgraph:office"] == (IRAN,)
    assert "urn:claimgraph:league" not in of


def test_countries_speak_through_their_voices(graph: "ClaimGraph") -> None:
    drawn = view(graph, "countries")
    found = said(drawn)
    assert set(found) == {
        ("United States", "accuses", "Iran"),
        ("Iran", "rejects", "Iran"),
        ("Iran", "contradicts", "United States"),
    }
    assert found["United States", "accuses", "Iran"].values["voices"] == ("United States Department of State",)
    assert {node.kind for node in drawn.nodes} == {"country"}


def test_articles_that_share_an_allegation_and_reprints(graph: "ClaimGraph") -> None:
    found = said(view(graph, "articles"))
    assert {between: (edge.weight, edge.values["reprint"]) for between, edge in found.items()} == {
        ("Tehran rejects US trafficking report", "reprint", "Iran denies US accusation"): (2.0, True),
        ("Tehran rejects US trafficking report", "independent", "Rights group accuses Iran"): (1.0, False),
    }
    assert all(edge.since for edge in found.values())


def test_articles_that_tell_otherwise_are_marked(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        for text, stance, voice in (
            ("Ada said Iran tortured detainees.", Stance.ALLEGES, "Ada"),
            ("Bo said it was untrue that Iran tortured detainees.", Stance.DENIES, "Bo"),
        ):
            draft = Draft(text, title=text[:10], published="2020-01-01")
            iran = draft.entity(EntityType.COUNTRY, "Iran", iso="IR")
            who = draft.entity(EntityType.PERSON, voice)
            draft.claim(text, stance, allegation("torture", iran, label="torture of detainees by Iran"), who)
            store.put(draft.build())
        resolve(store)
        (edge,) = view(claim_graph(store), "articles").edges
    assert (edge.values["opposed"], edge.label) == (1, "independent (1 shared, told otherwise)")


@pytest.mark.parametrize("to", VIEWED)
@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_written_and_says_less_above_a_floor(to: str, name: str, kg: Path, tmp_path: Path) -> None:
    with open_store(kg, read_only=True) as store:
        whole = write_export(store, to, tmp_path / "whole", view=name)[-1]
        none = write_export(store, to, tmp_path / "none", view=name, floor=1.0)[-1]
    assert len(none.read_bytes()) < len(whole.read_bytes())
    assert b"proposition/" not in none.read_bytes()


@pytest.mark.parametrize("to", ["html", "turtle", "ftm"])
def test_a_view_of_what_has_none_is_an_error(to: str, kg: Path, tmp_path: Path) -> None:
    with open_store(kg, read_only=True) as store, pytest.raises(ExportError, match=r"actors.*gexf"):
        write_export(store, to, tmp_path / "out", view="actors")
    assert not (tmp_path / "out").exists()


def test_an_unknown_view_is_an_error_that_names_the_known(graph: "ClaimGraph") -> None:
    with pytest.raises(ExportError, match=r"'people'.*claims, actors, countries, articles"):
        view(graph, "people")
