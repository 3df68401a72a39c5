"""The page as a browser shows it: opened from disk, asked, clicked, and attacked."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from exports.page import render_page, write_page
from exports.page.relevance import OPENING_NODES, opening, reading_order
from tests.exports.accessible import barriers

Open = Callable[..., Page]


def iri_of(graph: nx.MultiDiGraph, label: str) -> str:
    return next(node for node, found in graph.nodes(data="label") if found == label)


def claim_of(graph: nx.MultiDiGraph, quote: str) -> str:
    return next(key for *_, key, data in graph.edges(keys=True, data=True) if data.get("quote") == quote)


def shown_labels(page: Page, graph: nx.MultiDiGraph) -> set[str]:
    return {graph.nodes[iri]["label"] for iri in page.evaluate("claimgraph.shown().nodes")}


@pytest.fixture(scope="module")
def border_html(border_graph: nx.MultiDiGraph) -> str:
    return render_page(border_graph)


def test_the_same_graph_gives_the_same_bytes(border_graph: nx.MultiDiGraph, border_html: str, tmp_path: Path) -> None:
    write_page(border_graph, tmp_path / "page.html")
    assert (tmp_path / "page.html").read_bytes() == border_html.encode("utf8")


def test_the_policy_names_no_place_to_load_from(border_html: str) -> None:
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', border_html)
    sources = dict(part.split(" ", 1) for part in policy.split("; "))
    assert sources["default-src"] == "'none'"
    assert all(re.fullmatch(r"'sha256-[\w+/=]+'", name) for name in sources["script-src"].split())
    assert not re.search(r"https?:|unsafe|\*", policy)


def test_everything_is_there_and_parallel_edges_are_apart(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html)
    shown = page.evaluate("claimgraph.shown()")
    assert sorted(shown["nodes"]) == sorted(border_graph)
    rook, ring = (
        iri_of(border_graph, "Rook"),
        iri_of(border_graph, "The Tarn network sold some 40 women abroad"),
    )
    between = [edge for edge in shown["edges"] if {edge["from"], edge["to"]} == {rook, ring}]
    assert sorted(edge["label"] for edge in between) == ["accused", "admits", "denies"]
    places = [page.evaluate("claimgraph.positionOf", c) for edge in between for c in edge["claims"]]
    assert places[0] != places[1]
    expect(page.locator("#count")).to_contain_text("37 of 37 nodes, 29 of 29 claims")


def test_it_stands_still_at_once(open_page: Open, border_graph: nx.MultiDiGraph, border_html: str) -> None:
    page = open_page(border_html)
    places = "claimgraph.shown().nodes.map(claimgraph.positionOf)"
    before = page.evaluate(places)
    page.wait_for_timeout(400)
    assert page.evaluate(places) == before
    rounded = {(round(place["x"]), round(place["y"])) for place in before}
    assert len(rounded) == len(border_graph), "two nodes at one place"


def test_the_overview_says_who_accuses_whom_and_who_denies(open_page: Open, border_html: str) -> None:
    card = open_page(border_html).locator(".panel .card.allegation").first
    expect(card.locator("h3")).to_have_text(re.compile("Border Guard forced migrants"))
    expect(card.locator(".row.against")).to_have_text("AgainstKarsk, Karsk Border Guard")
    expect(card.locator(".row.for").first).to_have_text("Alleged byAnnual Report on Forced Labour, Rivers Rights Watch")
    expect(card.locator(".row.denied").first).to_have_text("Denied byTomas Brandt")
    expect(card.locator(".row.declined")).to_have_text("No commentKarsk Border Guard")


def test_an_allegation_nobody_denies_says_so(open_page: Open, border_graph: nx.MultiDiGraph, border_html: str) -> None:
    bribes = iri_of(border_graph, "Customs officers took bribes from the ring")
    card = open_page(border_html).locator(f'.card.allegation[data-node="{bribes}"]')
    expect(card.locator(".row.nobody")).to_have_text("Denied bynobody in these articles")


def test_a_mouse_click_on_a_node_opens_it(open_page: Open, border_graph: nx.MultiDiGraph, border_html: str) -> None:
    page = open_page(border_html)
    at = page.evaluate("claimgraph.positionOf", iri_of(border_graph, "Tomas Brandt"))
    page.mouse.click(at["x"], at["y"])
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Tomas Brandt")
    expect(panel.locator(".facts")).to_contain_text("Brandt, Mr Brandt")
    expect(panel.locator(".links")).to_have_text("speaks for Karsk Foreign Ministry")
    expect(panel.locator("h3")).to_have_text(["Says 4", "Is said about 1", "Disputed 2"])


def test_a_mouse_click_on_an_edge_opens_its_claim(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html)
    at = page.evaluate(
        "claimgraph.positionOf", claim_of(border_graph, "customs officers may have taken money, Orlo said")
    )
    page.mouse.click(at["x"], at["y"])
    expect(page.locator("#panel mark")).to_have_text("customs officers may have taken money, Orlo said")


def test_a_claim_shows_its_words_in_their_passage_its_chain_and_its_source(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html)
    quote = "Brandt said no foreigner had ever been made to serve"
    page.evaluate("claimgraph.select", claim_of(border_graph, quote))
    panel = page.locator("#panel")
    expect(panel.locator(".passage mark")).to_have_text(quote)
    expect(panel.locator(".passage")).to_have_text(f"… Asked on Monday, {quote}, the agency reported.")
    expect(panel.locator(".facts").first).to_contain_text("Tomas Brandt as relayed by Karsk News Agency")
    expect(panel.locator(".facts").first).to_contain_text("80 %")
    link = panel.get_by_role("link", name="https://wire.example/militias")
    expect(link).to_have_attribute("rel", "noopener noreferrer")


def test_what_a_claim_disputes_stands_beside_it(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html)
    page.evaluate("claimgraph.select", claim_of(border_graph, "Brandt said no foreigner had ever been made to serve"))
    mine, theirs = page.locator("#panel .sides .side").all()
    expect(theirs).to_contain_text("coerced migrants from Lumen")
    expect(theirs.locator("h4")).to_have_text("disputes")
    left, right = mine.bounding_box(), theirs.bounding_box()
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_an_unsafe_address_is_text_not_a_link(open_page: Open, border_graph: nx.MultiDiGraph, border_html: str) -> None:
    page = open_page(border_html)
    page.evaluate("claimgraph.select", claim_of(border_graph, "the ministry called the finding “baseless”"))
    expect(page.locator("#panel")).to_contain_text("javascript:alert(1)")
    assert page.locator("#panel a:not(.name)").count() == 0


@pytest.mark.parametrize(("item", "links"), [("Q794", 1), ("Q1/../x", 0), ("javascript:alert(1)", 0)])
def test_a_known_body_leads_to_wikidata(item: str, links: int, open_page: Open, make_graph: Callable[[], Any]) -> None:
    make = make_graph()
    entity = make.entity("organisation", "Harbour Watch", wikidata=item)
    page = open_page(render_page(make.graph))
    page.evaluate("claimgraph.select", entity)
    found = page.locator("#panel a:not(.name)")
    assert found.count() == links
    expect(page.locator("#panel")).to_contain_text(item)
    if links:
        expect(found).to_have_attribute("href", f"https://www.wikidata.org/wiki/{item}")
        expect(found).to_have_attribute("rel", "noopener noreferrer")


def test_the_ledger_of_an_allegation_runs_by_date_with_every_voice(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html)
    page.evaluate(
        "claimgraph.select",
        iri_of(border_graph, "The Karsk Border Guard forced migrants from Lumen to fight in its militias"),
    )
    rows = page.locator("#panel .ledger tbody tr")
    assert [" ".join(row.split()) for row in rows.locator(".when").all_text_contents()] == [
        "2022", "17 Feb 2023", "17 Feb 2023", "4 Mar 2023",
        "4 Mar 2023", "4 Mar 2023", "9 Mar 2023", "9 Mar 2023",
    ]  # fmt: skip
    expect(page.locator("#panel .tally")).to_have_text("2 allege1 admits1 denies1 doubts1 declines to comment")
    expect(rows.last).to_contain_text("The report is biased and rests on unreliable sources")


def test_search_finds_names_aliases_quotes_and_ignores_accents(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html)
    found = "claimgraph.search"
    assert page.evaluate(found, "tomas")[0] == iri_of(border_graph, "Tomas Brandt")
    assert page.evaluate(found, "KNA")[0] == iri_of(border_graph, "Karsk News Agency")
    assert page.evaluate(found, "ÀDÀEZE")[0] == iri_of(border_graph, "Adaeze Lindqvist")
    assert claim_of(border_graph, "“They shelter them,” he said") in page.evaluate(found, "they shelter them")
    assert page.evaluate(found, "no such words") == []


def test_the_keyboard_searches_chooses_walks_and_leaves(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html)
    page.keyboard.press("/")
    page.keyboard.type("maren")
    box = page.locator("#search")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#suggestions [aria-selected=true]")).to_contain_text("General Ilse Maren")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("General Ilse Maren")
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#panel h2")).not_to_have_text("General Ilse Maren")
    expect(page.locator("#status")).to_contain_text(page.locator("#panel h2").inner_text())
    page.keyboard.press("Escape")
    expect(page.locator("#panel h2")).to_have_text("Who accuses whom, and who denies it")


def test_hiding_a_kind_hides_its_nodes(open_page: Open, border_graph: nx.MultiDiGraph, border_html: str) -> None:
    page = open_page(border_html)
    page.get_by_label("Allegation 6").uncheck()
    kinds = {border_graph.nodes[iri]["kind"] for iri in page.evaluate("claimgraph.shown().nodes")}
    assert "allegation" not in kinds
    assert "statement" in kinds
    expect(page.locator("#count")).to_contain_text("6 filtered out")


def test_hiding_a_stance_hides_its_edges_alone(open_page: Open, border_html: str) -> None:
    page = open_page(border_html)
    page.get_by_label("denies 3").uncheck()
    labels = [edge["label"] for edge in page.evaluate("claimgraph.shown().edges")]
    assert "denies" not in labels
    assert "alleges" in labels


def test_filters_by_offence_article_and_date_leave_what_fits(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html)
    page.locator("[data-filter=offences] summary").click()
    page.get_by_label("killing").check()
    labels = shown_labels(page, border_graph)
    assert "General Maren ordered the killing of three villagers" in labels
    assert "Senator Pavel Orlo" not in labels
    page.locator("[data-filter=articles] summary").click()
    page.get_by_label("What the villagers of Tarn saw").check()
    claims = [c for edge in page.evaluate("claimgraph.shown().edges") for c in edge["claims"]]
    assert claims == [claim_of(border_graph, "villagers told the Post that Maren gave the order herself")]
    page.locator("[data-filter=dates] summary").click()
    page.locator("#date-from").fill("2023-03-01")
    page.locator("#date-from").dispatch_event("change")
    assert page.evaluate("claimgraph.shown().nodes") == []
    page.get_by_role("button", name="Reset").click()
    assert len(page.evaluate("claimgraph.shown().nodes")) == len(border_graph)


def test_the_list_has_the_same_content(open_page: Open, border_graph: nx.MultiDiGraph, border_html: str) -> None:
    page = open_page(border_html)
    page.get_by_role("button", name="List").click()
    listing = page.locator("#listing")
    expect(listing.locator("details.item")).to_have_count(len(border_graph))
    item = listing.locator("details.item", has_text="General Maren ordered the killing")
    item.locator("summary").click()
    expect(item).to_contain_text("“I was not in Tarn that day,” the general said")


def test_the_address_restores_the_view_and_the_back_button_steps_back(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html)
    page.get_by_label("Place 2").uncheck()
    page.evaluate("claimgraph.select", iri_of(border_graph, "Rook"))
    address = page.evaluate("location.hash")
    page.go_back()
    expect(page.locator("#panel h2")).to_have_text("Who accuses whom, and who denies it")
    again = open_page(border_html, address=address)
    expect(again.locator("#panel h2")).to_have_text("Rook")
    expect(again.get_by_label("Place 2")).not_to_be_checked()
    assert "Tarn" not in shown_labels(again, border_graph)


def test_an_address_made_up_by_a_stranger_does_no_harm(
    open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(
        border_html,
        address="#select=<img src=x>&limit=1e9&from=x&without=__proto__&offence=constructor&view=%00",
    )
    assert len(page.evaluate("claimgraph.shown().nodes")) == len(border_graph)


def test_dark_and_light_differ_and_follow_the_reader(open_page: Open, border_html: str) -> None:
    page = open_page(border_html, color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(20, 23, 27)"
    page.emulate_media(color_scheme="light")
    assert page.evaluate(ground) == "rgb(252, 252, 251)"


def test_on_paper_the_picture_fills_the_width_and_what_is_left_out_is_counted(
    open_page: Open, border_html: str, many_html: str
) -> None:
    page = open_page(many_html)
    assert page.pdf().startswith(b"%PDF")
    page.emulate_media(media="print")
    width = page.evaluate("document.documentElement.clientWidth")
    drawn = page.locator(".vis-network canvas").bounding_box()
    assert drawn is not None
    assert drawn["width"] > 0.95 * width
    expect(page.locator("#panel .more")).to_be_visible()
    expect(page.locator("#count")).to_contain_text("not drawn")
    for unseen in (".filters", ".search", ".tools", "#timeline"):
        expect(page.locator(unseen)).to_be_hidden()
    page.emulate_media(media="screen")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_auditor_of_accessibility_finds_no_barrier(
    scheme: str, open_page: Open, border_graph: nx.MultiDiGraph, border_html: str
) -> None:
    page = open_page(border_html, color_scheme=scheme)
    assert barriers(page) == []
    page.evaluate("document.querySelectorAll('details.filter').forEach((group) => { group.open = true; })")
    page.evaluate("claimgraph.select", iri_of(border_graph, "Tomas Brandt"))
    page.locator("#search").fill("karsk")
    page.locator("#save summary").evaluate("(summary) => summary.parentElement.open = true")
    assert barriers(page) == []
    page.evaluate("claimgraph.select", claim_of(border_graph, "Brandt said no foreigner had ever been made to serve"))
    page.get_by_role("button", name="List").click()
    page.locator("details.item > summary").first.click()
    assert barriers(page) == []


def test_nothing_moves_by_itself(open_page: Open, border_html: str) -> None:
    page = open_page(border_html, reduced_motion="reduce")
    page.locator("#zoom-in").click()
    page.evaluate("claimgraph.select(claimgraph.search('brandt')[0])")
    assert page.evaluate("document.getAnimations().length") == 0
    still = (
        "new Promise((done) => requestAnimationFrame(() => done(claimgraph.shown().nodes.map(claimgraph.positionOf))))"
    )
    assert page.evaluate(still) == page.evaluate(still)


def test_on_a_narrow_screen_nothing_sticks_out(open_page: Open, border_html: str) -> None:
    page = open_page(border_html, viewport={"width": 380, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 380
    page.get_by_role("button", name="Legend and filters").click()
    expect(page.get_by_label("Allegation 6")).to_be_visible()


def test_hostile_texts_are_shown_and_never_run(open_page: Open, hostile_graph: nx.MultiDiGraph) -> None:
    page = open_page(render_page(hostile_graph, title="</title><script>window.hacked = 7</script>"))
    expect(page.locator("h1")).to_have_text("</title><script>window.hacked = 7</script>")
    for number, (node, data) in enumerate(hostile_graph.nodes(data=True)):
        page.evaluate("claimgraph.select", node)
        if data["kind"] == "person" and number < 6:
            expect(page.locator("#panel h2")).to_have_text(data["label"])
    for *_, key, data in hostile_graph.edges(keys=True, data=True):
        if data["kind"] == "claim":
            page.evaluate("claimgraph.select", key)
    page.evaluate("claimgraph.select", next(iter(hostile_graph.graph["articles"])))
    page.locator("#search").fill("script")
    page.get_by_role("button", name="List").click()
    for item in page.locator("details.item > summary").all():
        item.click()
    assert page.evaluate("window.hacked") is None
    assert page.locator("#panel img, #panel svg[onload], #listing img, #listing script").count() == 0


def test_what_turns_the_reading_direction_is_written_out(open_page: Open, hostile_graph: nx.MultiDiGraph) -> None:
    page = open_page(render_page(hostile_graph))
    for character in "\u202e\u2066\x00\u2028":
        assert character not in page.evaluate("document.body.innerText")
    assert page.evaluate("claimgraph.search", "pay[U+202E]elif")


def test_a_reading_that_is_negated_counts_as_against(open_page: Open, make_graph: Callable[[], Any]) -> None:
    make = make_graph()
    article = make.article("a", published="2024-01-01")
    said = make.proposition("allegation", "The bank hid losses", offence="corruption")
    make.claim(make.entity("person", "Ana"), said, "alleges", "it hid losses", article)
    make.claim(make.entity("person", "Ben"), said, "asserts", "it hid nothing", article, negated=True)
    page = open_page(render_page(make.graph))
    expect(page.locator(".card.allegation .row.denied")).to_have_text("Denied byBen")
    assert "asserts it is not so" in [edge["label"] for edge in page.evaluate("claimgraph.shown().edges")]


@pytest.fixture(scope="module")
def many_html(many_graph: nx.MultiDiGraph) -> str:
    return render_page(many_graph)


def test_of_a_large_graph_a_readable_part_is_drawn_and_the_rest_counted(
    open_page: Open, many_graph: nx.MultiDiGraph, many_html: str
) -> None:
    page = open_page(many_html)
    drawn = page.evaluate("claimgraph.shown().nodes")
    assert len(drawn) <= OPENING_NODES
    assert set(drawn) == set(opening(list(reading_order(many_graph)))), "all that opens was placed beforehand"
    hidden = len(many_graph) - len(drawn)
    expect(page.locator("#count")).to_contain_text(f"{hidden:,} not drawn")
    page.locator("#more").click()
    assert len(page.evaluate("claimgraph.shown().nodes")) >= len(drawn) + 60


def test_what_is_hidden_comes_in_by_search_filter_and_expansion(
    open_page: Open, many_graph: nx.MultiDiGraph, many_html: str
) -> None:
    page = open_page(many_html)
    drawn = set(page.evaluate("claimgraph.shown().nodes"))
    hidden = next(iri for iri, data in many_graph.nodes(data=True) if iri not in drawn and data["kind"] == "person")
    page.locator("#search").fill(many_graph.nodes[hidden]["label"])
    page.locator("#suggestions li").first.click()
    assert hidden in page.evaluate("claimgraph.shown().nodes")

    page.get_by_role("button", name="Reset").click()
    hub = max(drawn, key=lambda iri: (many_graph.degree(iri), iri))
    page.evaluate("claimgraph.select", hub)
    page.get_by_role("button", name=re.compile("^Bring in")).click()
    expect(page.locator("#status")).to_contain_text("brought in")
    assert len(set(page.evaluate("claimgraph.shown().nodes")) - drawn) >= 10

    page.get_by_role("button", name="Reset").click()
    page.locator("[data-filter=offences] summary").click()
    page.get_by_label("torture").check()
    found = page.evaluate("claimgraph.shown().nodes")
    offences = {many_graph.nodes[iri].get("offence") for iri in found} - {None}
    assert offences == {"torture"}
    assert not set(found) <= drawn


def test_nobody_is_shown_accusing_without_those_who_deny(
    open_page: Open, many_graph: nx.MultiDiGraph, many_html: str
) -> None:
    shown = set(open_page(many_html).evaluate("claimgraph.shown().nodes"))
    denials = [
        (by, on) for by, on, data in many_graph.edges(data=True) if data.get("stance") == "denies" and on in shown
    ]
    assert denials
    assert {by for by, _ in denials} <= shown


def test_a_graph_without_anything_opens(open_page: Open, make_graph: Callable[[], Any]) -> None:
    page = open_page(render_page(make_graph().graph))
    expect(page.locator("#count")).to_have_text("0 of 0 nodes, 0 of 0 claims")


def test_claims_alike_are_one_edge_that_says_how_many_and_opens_them_all(
    open_page: Open, make_graph: Callable[[], Any]
) -> None:
    make = make_graph()
    articles = [make.article(f"a{day}", published=f"2024-01-0{day}") for day in (1, 2, 3)]
    ana, said = make.entity("person", "Ana"), make.proposition("allegation", "The bank hid losses")
    keys = [make.claim(ana, said, "alleges", f"words of the {at}", at) for at in articles]
    page = open_page(render_page(make.graph))
    (edge,) = page.evaluate("claimgraph.shown().edges")
    assert edge["label"] == "alleges ×3"
    at = page.evaluate("claimgraph.positionOf", keys[0])
    page.mouse.click(at["x"], at["y"])
    expect(page.locator("#panel .kind").first).to_have_text("3 claims")
    assert page.locator("#panel mark").all_text_contents() == [f"words of the {at}" for at in articles]


def test_each_change_is_drawn_once(open_page: Open, border_html: str) -> None:
    """The picture takes longer to draw than all else: twice on opening is half again the time."""
    count = "CanvasRenderingContext2D.prototype.clearRect = function () { window.drawn = (window.drawn ?? 0) + 1; }"
    frames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.drawn))))"
    page = open_page(border_html, before=count)
    assert page.evaluate(frames) == 1
    page.evaluate("claimgraph.select(claimgraph.search('brandt')[0])")
    assert page.evaluate(frames) == 2
