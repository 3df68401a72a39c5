"""Ways through a graph: focus, path, trail, timeline, filters; and what a reader takes along."""

import csv
import io
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from exports.page import render_page, show
from exports.tables import FIXED_COLUMNS

Open = Callable[..., Page]
GEXF = "{http://gexf.net/1.3}"


@pytest.fixture(scope="module")
def border_html(border_graph: nx.MultiDiGraph) -> str:
    return render_page(border_graph)


@pytest.fixture
def page(open_page: Open, border_html: str) -> Page:
    return open_page(border_html)


def iri_of(graph: nx.MultiDiGraph, label: str) -> str:
    return next(node for node, found in graph.nodes(data="label") if found == label)


def shown(page: Page, graph: nx.MultiDiGraph) -> set[str]:
    return {graph.nodes[iri]["label"] for iri in page.evaluate("claimgraph.shown().nodes")}


def claims_shown(page: Page) -> set[str]:
    return {claim for edge in page.evaluate("claimgraph.shown().edges") for claim in edge["claims"]}


def attributes_of(graph: nx.MultiDiGraph, claims: set[str], name: str) -> set[object]:
    return {data[name] for *_, key, data in graph.edges(keys=True, data=True) if key in claims}


def test_a_double_click_leaves_only_what_surrounds_a_node(page: Page, border_graph: nx.MultiDiGraph) -> None:
    at = page.evaluate("claimgraph.positionOf", iri_of(border_graph, "Tomas Brandt"))
    page.mouse.dblclick(at["x"], at["y"])
    expect(page.locator("#trail .scope")).to_have_text(re.compile("^Only what surrounds Tomas Brandt is drawn"))
    around = shown(page, border_graph)
    assert {"Tomas Brandt", "Karsk Foreign Ministry", "Rivers Rights Watch"} <= around
    assert "Rook" not in around
    page.locator("#whole").click()
    assert len(page.evaluate("claimgraph.shown().nodes")) == len(border_graph)


def test_a_path_is_the_shortest_and_is_listed(page: Page, border_graph: nx.MultiDiGraph) -> None:
    ends = [iri_of(border_graph, name) for name in ("Rook", "Tomas Brandt")]
    page.evaluate("claimgraph.select", ends[0])
    page.get_by_role("button", name="Path to …").click()
    page.locator("#search").fill("brandt")
    page.keyboard.press("Enter")
    steps = nx.shortest_path_length(border_graph.to_undirected(as_view=True), *ends)
    expect(page.locator("#panel ol.path > li")).to_have_count(steps)
    drawn = page.evaluate("claimgraph.shown().nodes")
    assert len(drawn) == steps + 1
    assert set(ends) <= set(drawn)


def test_where_no_path_is_the_page_says_so(page: Page, border_graph: nx.MultiDiGraph) -> None:
    for kind in ("Allegation 6", "Statement", "Event", "Relation"):
        found = page.get_by_label(re.compile(f"^{kind}"))
        if found.count():
            found.first.uncheck()
    page.evaluate("claimgraph.select", iri_of(border_graph, "Rook"))
    page.get_by_role("button", name="Path to …").click()
    page.evaluate("claimgraph.select", iri_of(border_graph, "Tomas Brandt"))
    expect(page.locator("#panel")).to_contain_text("No path in what the filters leave")


def test_the_trail_leads_back_step_by_step(page: Page, border_graph: nx.MultiDiGraph) -> None:
    heading = page.locator("#panel h2")
    for name in ("Rook", "Tomas Brandt", "Senator Pavel Orlo"):
        page.evaluate("claimgraph.select", iri_of(border_graph, name))
    expect(page.locator("#trail .crumb")).to_have_text(["Rook", "Tomas Brandt"])
    page.locator("#step-back").click()
    expect(heading).to_have_text("Tomas Brandt")
    page.keyboard.press("Backspace")
    expect(heading).to_have_text("Rook")


def test_the_timeline_is_brushed_with_the_mouse(page: Page, border_graph: nx.MultiDiGraph) -> None:
    box = page.locator("#timeline .field").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 10, steps=4)
    page.mouse.up()
    first = page.locator("#timeline [data-handle=first]")
    expect(first).not_to_have_attribute("aria-valuenow", "0")
    dates = attributes_of(border_graph, claims_shown(page), "published")
    assert dates
    assert min(map(str, dates)) >= "2023-02"
    page.get_by_role("button", name="All dates").click()
    expect(first).to_have_attribute("aria-valuenow", "0")


def test_the_timeline_is_brushed_with_the_keys(page: Page) -> None:
    every = len(claims_shown(page))
    first = page.get_by_role("slider", name="First date shown")
    first.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-valuetext", "February 2023")
    assert 0 < len(claims_shown(page)) < every
    page.keyboard.press("Home")
    assert len(claims_shown(page)) == every


def test_claims_are_filtered_by_publisher(page: Page, border_graph: nx.MultiDiGraph) -> None:
    page.locator("[data-filter=publishers] summary").click()
    page.get_by_label("Harbour Wire").check()
    articles = attributes_of(border_graph, claims_shown(page), "article")
    assert {border_graph.graph["articles"][iri]["publisher"] for iri in articles} == {"Harbour Wire"}


def test_a_claim_is_of_the_countries_of_its_voice_and_its_roles(open_page: Open, make_graph: Callable[[], Any]) -> None:
    make = make_graph()
    article = make.article("a", published="2024-01-01")
    karsk, lumen = (make.entity("country", name, iso=iso) for name, iso in (("Karsk", "KA"), ("Lumen", "LU")))
    army, envoy = make.entity("organisation", "The army"), make.entity("person", "Ana")
    make.link(army, karsk, "partOf")
    said = make.proposition("allegation", "Shells fell", accused=[army])
    other = make.proposition("statement", "It rained", place=[lumen])
    accusation = make.claim(envoy, said, "alleges", "shells fell", article)
    make.claim(envoy, other, "asserts", "it rained", article)
    page = open_page(render_page(make.graph))
    page.locator("[data-filter=countries] summary").click()
    page.get_by_label("Karsk 1").check()
    assert claims_shown(page) == {accusation}


def test_unsure_readings_are_left_out_by_their_confidence(open_page: Open, border_graph: nx.MultiDiGraph) -> None:
    graph = border_graph.copy()
    sure, *_ = (key for *_, key, data in graph.edges(keys=True, data=True) if data["kind"] == "claim")
    for *_, key, data in graph.edges(keys=True, data=True):
        if data["kind"] == "claim":
            data["confidence"] = 0.9 if key == sure else 0.4
    page = open_page(render_page(graph))
    page.locator("[data-filter=confidence] summary").click()
    page.locator("#sure").fill("60")
    assert claims_shown(page) == {sure}
    assert "sure=60" in page.evaluate("location.hash")


def test_a_filter_keeps_the_keyboard_where_it_was(page: Page) -> None:
    box = page.get_by_label("Place 2")
    box.focus()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    expect(box).to_be_focused()


def test_an_address_restores_focus_path_and_filters(open_page: Open, page: Page, border_html: str) -> None:
    page.locator("[data-filter=publishers] summary").click()
    page.get_by_label("Harbour Wire").check()
    page.evaluate("claimgraph.select(claimgraph.search('brandt')[0])")
    page.locator("#focus").click()
    again = open_page(border_html, address=page.evaluate("location.hash"))
    assert again.evaluate("claimgraph.shown()") == page.evaluate("claimgraph.shown()")
    expect(again.get_by_label("Harbour Wire")).to_be_checked()


def test_a_claim_is_copied_as_a_citation(page: Page, border_graph: nx.MultiDiGraph) -> None:
    quote = "Brandt said no foreigner had ever been made to serve"
    claim = next(key for *_, key, data in border_graph.edges(keys=True, data=True) if data.get("quote") == quote)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("claimgraph.select", claim)
    page.locator("#copy-citation").click()
    expect(page.locator("#status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    for part in (
        "Tomas Brandt (as relayed by Karsk News Agency)",
        f"“{quote}”",
        "Harbour Wire",
        "https://wire.example",
        claim,
    ):
        assert part in copied


def saved(page: Page, button: str) -> bytes:
    page.locator("#save summary").click()
    with page.expect_download() as download:
        page.locator(button).click()
    return download.value.path().read_bytes()


def test_the_claims_shown_are_saved_as_csv(page: Page) -> None:
    page.get_by_label("denies 3").uncheck()
    rows = list(csv.DictReader(io.StringIO(saved(page, "#save-csv").decode("utf8"))))
    assert tuple(rows[0])[: len(FIXED_COLUMNS)] == FIXED_COLUMNS
    assert {row["claim"] for row in rows} == claims_shown(page)
    assert "denies" not in {row["stance"] for row in rows}


def test_no_cell_is_a_formula(open_page: Open, make_graph: Callable[[], Any]) -> None:
    make = make_graph()
    article = make.article("a", title="=1+1", published="2024")
    by, on = make.entity("person", "@SUM(A1)"), make.proposition("statement", "+it rained")
    make.claim(by, on, "asserts", '-2+3 "so"', article)
    page = open_page(render_page(make.graph))
    (row,) = csv.DictReader(io.StringIO(saved(page, "#save-csv").decode("utf8")))
    assert (row["article"], row["claimant"], row["quote"]) == ("'=1+1", "'@SUM(A1)", '\'-2+3 "so"')


def test_the_network_shown_is_saved_as_gexf(page: Page, border_graph: nx.MultiDiGraph) -> None:
    root = ElementTree.fromstring(saved(page, "#save-gexf"))
    nodes = {node.get("id"): node.get("label") for node in root.iter(f"{GEXF}node")}
    assert nodes == dict(border_graph.nodes(data="label"))
    edges = [(edge.get("source"), edge.get("target")) for edge in root.iter(f"{GEXF}edge")]
    assert sorted(set(edges) & set(border_graph.edges())) == sorted(set(border_graph.edges()))


def test_the_picture_is_saved_as_png(page: Page) -> None:
    assert saved(page, "#save-png").startswith(b"\x89PNG")


def test_what_the_file_does_not_hold_is_counted(open_page: Open, many_graph: nx.MultiDiGraph) -> None:
    page = open_page(render_page(many_graph, most_claims=100))
    every = sum(data["kind"] == "claim" for *_, data in many_graph.edges(data=True))
    expect(page.locator("#count .left-out")).to_contain_text(
        f"of {every:,} in {len(many_graph.graph['articles'])} articles"
    )
    missing = max(many_graph)
    page = open_page(render_page(many_graph, most_claims=1), address=f"#select={missing}x")
    expect(page.locator("#panel [role=alert]")).to_have_text(f"Not in this page: {missing}x")


def test_what_an_analyst_rejected_is_not_there_and_what_he_accepted_is_marked(
    open_page: Open, border_graph: nx.MultiDiGraph
) -> None:
    graph = border_graph.copy()
    claims = [(key, data) for *_, key, data in graph.edges(keys=True, data=True) if data["kind"] == "claim"]
    (rejected, gone), (accepted, kept), *_ = claims
    gone["review"], kept["review"], kept["zone"] = "rejected", "accepted", "title"
    html = render_page(graph)
    assert rejected not in html
    page = open_page(html)
    page.evaluate("claimgraph.select", accepted)
    expect(page.locator("#panel .facts").first).to_contain_text("accepted by an analyst")
    expect(page.locator("#panel .facts").first).to_contain_text("the article's title")


def test_a_notebook_shows_the_page_in_a_frame_that_asks_for_nothing(
    open_page: Open, border_graph: nx.MultiDiGraph
) -> None:
    shown_page = show(border_graph, title='"><script>window.hacked = 1</script>', height=500)
    page = open_page(f"<!DOCTYPE html><html data-ready><body>{shown_page._repr_html_()}</body></html>")
    frame = page.frame_locator("iframe")
    expect(frame.locator("#count")).to_contain_text("37 of 37 nodes")
    frame.get_by_label("Place 2").uncheck()
    expect(frame.locator("#count")).to_contain_text("filtered out")
    assert page.evaluate("window.hacked") is None


def test_a_name_is_a_link_that_opens_here_and_can_open_elsewhere(page: Page, border_graph: nx.MultiDiGraph) -> None:
    page.locator("#panel .row.for .name").first.click()
    expect(page.locator("#panel h2")).to_have_text("Annual Report on Forced Labour")
    link = page.locator("#panel .proposition .name").first
    with page.context.expect_page() as other:
        link.click(modifiers=["ControlOrMeta"])
    expect(page.locator("#panel h2")).to_have_text("Annual Report on Forced Labour")
    expect(other.value.locator("#panel h2")).to_have_text(link.inner_text())
    other.value.close()


def test_a_comma_follows_its_name_however_long(open_page: Open, make_graph: Callable[[], Any]) -> None:
    make = make_graph()
    article = make.article("a", published="2024-01-01")
    said = make.proposition("allegation", "The bank hid losses", offence="corruption")
    for name in ("A Permanent Commission of Inquiry for Ports", "Harbour Watch"):
        make.claim(make.entity("organisation", name), said, "alleges", "it hid losses", article)
    page = open_page(render_page(make.graph))
    names = page.locator(".card.allegation .row.for .name")
    lines = names.first.evaluate("(name) => name.getClientRects().length")
    comma, gap = names.first.evaluate(
        """(name) => {
          const range = document.createRange();
          range.setStart(name.nextSibling, 0);
          range.setEnd(name.nextSibling, 1);
          return [range.toString(), range.getBoundingClientRect().left - [...name.getClientRects()].pop().right];
        }"""
    )
    assert lines == 2, "the name must break for this to say anything"
    assert comma == ","
    assert abs(gap) < 2
