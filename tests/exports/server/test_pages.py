"""Pages of their own for what is in the graph: right, complete, escaped, and RDF to those who ask for it."""

import re
from urllib.parse import quote

import lxml.html
import pyoxigraph as ox
import pytest

from exports.server.highlight import pieces
from tests.exports.conftest import HOSTILE
from tests.exports.server.conftest import Served


def page(served: Served, path: str) -> lxml.html.HtmlElement:
    answer = served.ask(path, accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8"), path
    return lxml.html.fromstring(answer.text)


def one(served: Served, where: str) -> str:
    """The path of the one thing that the pattern finds as ?x."""
    found = served.query(f"SELECT DISTINCT ?x {{ {where} }} ORDER BY ?x LIMIT 1").text.split()[1]
    return "/" + found.removeprefix("urn:claimgraph:")


def words(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_an_entity_says_is_said_about_and_is_disputed(served: Served) -> None:
    shown = page(served, "/entity/country/IR")
    groups = {h.get("id"): words(h.getparent()) for h in shown.iterfind(".//section/h2")}
    assert "No claim of this voice" in groups["says"]
    assert "accused Iran of trafficking" in groups["about"]
    assert "Qassemi denied the accusation" in groups["disputed"]
    assert "Tier 3" not in groups["disputed"]
    assert "Islamic Republic of Iran" in words(shown)


def test_a_known_entity_leads_to_wikidata(served: Served) -> None:
    links = [(a.get("href"), a.get("rel")) for a in page(served, "/entity/country/IR").iterfind(".//dl//a")]
    assert ("https://www.wikidata.org/wiki/Q794", "noreferrer noopener external") in links


def test_a_relay_is_shown_as_one(served: Served) -> None:
    shown = page(served, one(served, "?x skos:prefLabel 'Tasnim'"))
    assert "Qassemi" in words(shown.get_element_by_id("relays").getparent())
    assert "denied" not in words(shown.get_element_by_id("says").getparent())


def test_a_claim_shows_its_words_in_their_passage_and_both_sides(served: Served) -> None:
    denial = page(served, one(served, "?x cg:stance 'denies' ; cg:via ?v"))
    assert denial.find(".//mark").text_content().startswith("Iran's Foreign Ministry spokesman Bahram Qassemi denied")
    passage = words(denial.find(".//figure/blockquote"))
    assert "in its annual report. Iran's Foreign" in passage
    assert "Tasnim relayed it" in words(denial)
    sides = [words(side) for side in denial.xpath("//div[@class='sides']/section")]
    assert "accused Iran" in sides[0]
    assert "does not mean that none was made" in sides[1]
    accusation = page(served, one(served, "?x cg:stance 'alleges' . ?d cg:disputes ?x"))
    sides = [words(side) for side in accusation.xpath("//div[@class='sides']/section")]
    assert "Qassemi" in sides[1]


def test_a_proposition_has_a_ledger_by_date(served: Served) -> None:
    shown = page(served, one(served, "?c cg:proposition ?x ; cg:stance 'denies'"))
    rows = [[words(cell) for cell in row] for row in shown.xpath("//table[@class='ledger']/tbody/tr")]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert {row[2].split()[0] for row in rows} == {"alleges", "denies", "declines"}
    assert len(rows) == 6
    assert "not what is known" in words(shown)


def test_an_article_has_its_claims_marked_and_every_one_leads_to_its_page(served: Served) -> None:
    path = one(served, "?c cg:article ?x ; cg:stance 'declines'")
    shown = page(served, path)
    text = shown.xpath("//section[@class='text']")[0]
    marked = [a.get("href") for a in text.xpath(".//a[@class='marked']")]
    listed = [a.get("href") for a in shown.xpath("//ol[@class='claims']/li/a[starts-with(@href, '/claim/')]")]
    assert set(marked) == set(listed)
    assert len(listed) == 3
    for link in listed:
        claim = page(served, link)
        anchor = claim.xpath("//figcaption/a[contains(@href, '#c-')]")[0].get("href")
        assert anchor.startswith(path)
        assert shown.get_element_by_id(anchor.partition("#")[2]) is not None
    plain = "".join(text.xpath(".//text()[not(ancestor::sup)]"))
    assert "Javad Zarif declined to comment on the accusation." in plain


def test_every_link_of_every_page_leads_somewhere(served: Served) -> None:
    waiting, seen = ["/articles"], {"/articles", "/", "/sparql"}
    while waiting:
        shown = page(served, waiting.pop())
        for link in shown.xpath("//a/@href"):
            target = link.partition("#")[0]
            if target.startswith("/") and target not in seen and not target.startswith("/sparql?"):
                seen.add(target)
                waiting.append(target)
    assert len([path for path in seen if path.startswith("/claim/")]) == 11


@pytest.mark.parametrize("kind", ["entity/country/IR", "claim", "article", "proposition"])
def test_programs_get_rdf(served: Served, kind: str) -> None:
    classes = {"claim": "cg:Claim", "article": "cg:Article", "proposition": "cg:Allegation"}
    path = one(served, f"?x a {classes[kind]}") if kind in classes else f"/{kind}"
    node = ox.NamedNode("urn:claimgraph:" + path.removeprefix("/"))
    sizes = []
    for media, form in (
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/trig", ox.RdfFormat.TRIG),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    ):
        answer = served.ask(path, accept=media)
        assert answer.headers["content-type"].partition(";")[0] == media
        triples = {quad.triple for quad in ox.parse(answer.text, form)}
        assert any(triple.subject == node for triple in triples)
        sizes.append(len(triples))
    assert len(set(sizes)) == 1
    if kind == "claim":
        assert "TextPositionSelector" in answer.text, "the evidence comes along"


@pytest.mark.parametrize(
    "path",
    ["/entity/nobody", "/claim/x", "/entity/%00", "/entity/..%2f..%2fetc", "/article/", "/nothing", "/entity/<x>"],
)
def test_what_is_not_there_is_404(served: Served, path: str) -> None:
    answer = served.ask(quote(path, safe="/%"), accept="text/html")
    assert answer.status == 404
    assert served.ask(quote(path, safe="/%"), accept="*/*").headers["content-type"].startswith("text/plain")


def test_what_is_not_given_is_406(served: Served) -> None:
    assert served.ask("/entity/country/IR", accept="image/png").status == 406


def test_the_list_of_articles(served: Served) -> None:
    shown = page(served, "/articles")
    assert [words(row)[:10] for row in shown.xpath("//tbody/tr")] == ["2019-02-11", "2018-07-03", "2018-07-02"]
    assert served.ask("/articles?page=99999999999", accept="text/html").status == 200


def test_hostile_texts_are_shown_and_never_run(hostile_served: Served) -> None:
    paths = hostile_served.query("SELECT ?x { ?x a ?k FILTER(?k IN (cg:Claim, cg:Article, cg:Entity, cg:Statement)) }")
    seen = ""
    for iri in paths.text.split()[1:]:
        answer = hostile_served.ask("/" + iri.removeprefix("urn:claimgraph:"), accept="text/html")
        assert answer.status == 200, iri
        seen += answer.text
        shown = lxml.html.fromstring(answer.text)
        assert shown.xpath("//script") == []
        assert shown.xpath("//@*[starts-with(name(), 'on')]") == []
        assert [a for a in shown.xpath("//a/@href") if not re.match(r"/|#|https?://", a)] == []
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", answer.text)
    assert "&lt;/script&gt;&lt;script&gt;alert(1)" in seen
    assert "[U+202E]evil" in seen
    assert len(HOSTILE) > 10


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", []),
        ("abc", []),
        ("abc", [(0, 3)]),
        ("abcdef", [(0, 4), (2, 6)]),
        ("abcdef", [(1, 2), (1, 2), (1, 5)]),
        ("abc", [(2, 2), (-1, 2), (1, 9)]),
    ],
)
def test_pieces_make_the_text_and_cover_each_span(text: str, spans: list[tuple[int, int]]) -> None:
    cut = pieces(text, spans)
    assert "".join(piece.text for piece in cut) == text
    for number, (start, end) in enumerate(spans):
        covered = "".join(piece.text for piece in cut if number in piece.inside)
        assert covered == (text[start:end] if 0 <= start < end <= len(text) else "")
        assert sum(number in piece.ending for piece in cut) == sum(number in piece.starting for piece in cut) <= 1
