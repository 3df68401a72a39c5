"""Claim graphs made by hand, in the form that `graph.network` documents, and a real browser for pages."""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    ViewportSize,
)

BASE = "urn:claimgraph:"


class GraphMaker:
    """Builds a claim graph node by node; every method gives the IRI of what it added."""

    def __init__(self) -> None:
        self.graph = nx.MultiDiGraph(articles={})
        self.claims = 0

    def article(self, slug: str, **attributes: Any) -> str:
        names = ("title", "publisher", "author", "published", "url", "source", "reprint_of")
        iri = f"{BASE}article:{slug}"
        self.graph.graph["articles"][iri] = dict.fromkeys(names) | {"source": f"{slug}.txt"} | attributes
        return iri

    def entity(
        self,
        kind: str,
        label: str,
        *,
        aliases: Iterable[str] = (),
        iso: str | None = None,
        wikidata: str | None = None,
    ) -> str:
        iri = f"{BASE}entity:{label.lower().replace(' ', '-')}"
        self.graph.add_node(iri, kind=kind, label=label, aliases=list(aliases), iso=iso, wikidata=wikidata)
        return iri

    def speaks_itself(self, article: str) -> str:
        data = self.graph.graph["articles"][article]
        self.graph.add_node(article, kind="article", label=data["title"], **data)
        return article

    def proposition(
        self, kind: str, label: str, *, offence: str | None = None, time: str | None = None, **roles: Any
    ) -> str:
        iri = f"{BASE}proposition:{len(self.graph)}"
        words = offence.replace("-", " ") if offence else None
        self.graph.add_node(
            iri, kind=kind, label=label, offence=offence, offence_label=words, predicate=None, time=time
        )
        for role, entities in roles.items():
            for entity in entities:
                self.graph.add_edge(iri, entity, key=role, kind="role", role=role)
        return iri

    def claim(self, by: str, on: str, stance: str, quote: str, article: str, **attributes: Any) -> str:
        key = f"{BASE}claim:{self.claims:04}"
        self.claims += 1
        defaults = {
            "negated": False, "certainty": "stated", "confidence": 0.8, "cue": None,
            "start": 20, "end": 20 + len(quote),
            "before": "Earlier in the day, ", "after": " It was late.", "via": [],
            "disputes": [], "disputed_by": [], "corroborates": [],
            "published": self.graph.graph["articles"][article]["published"],
        }  # fmt: skip
        self.graph.add_edge(
            by,
            on,
            key=key,
            kind="claim",
            stance=stance,
            quote=quote,
            article=article,
            **(defaults | attributes),
        )
        return key

    def dispute(self, claim: str, other: str) -> None:
        by_key = {key: data for *_, key, data in self.graph.edges(keys=True, data=True)}
        by_key[claim]["disputes"].append(other)
        by_key[other]["disputed_by"].append(claim)

    def link(self, source: str, target: str, kind: str) -> None:
        self.graph.add_edge(source, target, key=kind, kind="link", link=kind)


def border_case(make: GraphMaker) -> None:
    """The graph of `border.toml`."""
    table = tomllib.loads(Path(__file__).with_name("border.toml").read_text(encoding="utf8"))
    iris = {name: make.article(name, **attributes) for name, attributes in table["articles"].items()}
    iris |= {name: make.entity(e.pop("kind"), e.pop("label"), **e) for name, e in table["entities"].items()}
    for source, link in table["links"].items():
        for kind, target in link.items():
            make.link(iris[source], iris[target], kind)
    for name, said in table["propositions"].items():
        roles = {role: [iris[n] for n in held] for role, held in said.pop("roles", {}).items()}
        iris[name] = make.proposition(said.pop("kind"), said.pop("label"), **said, **roles)
    for claim in table["claims"]:
        by, on, stance = claim.pop("by"), claim.pop("on"), claim.pop("stance")
        quote, article = claim.pop("quote"), iris[claim.pop("article")]
        name, disputed = claim.pop("name", None), claim.pop("disputes", [])
        for names in ("via", "corroborates"):
            claim[names] = [iris[n] for n in claim.get(names, [])]
        voice = make.speaks_itself(article) if by in table["articles"] else iris[by]
        made = make.claim(voice, iris[on], stance, quote, article, **claim)
        iris[name] = made
        for other in disputed:
            make.dispute(made, iris[other])


HOSTILE = (
    "</script><script>window.hacked = 1</script>",
    "<!--<script>",
    '<img src=x onerror="window.hacked = 2">',
    '"><svg onload=window.hacked=3>',
    '<a href="javascript:window.hacked=4">href</a>',
    "{{constructor.constructor('window.hacked=5')()}}",
    "pay\u202eelif\u2066.exe\x00\x07",
    "line\u2028separator\u2029here \ud800",
    "*bold* _it_ `code` <b>b</b>",
    "عبد الله \u200f(Abdullah)",
)


def hostile_case(make: GraphMaker) -> None:
    """Every text that a stranger could have written is an attack, in every place where a text can stand."""
    article = make.article(
        "hostile",
        title=HOSTILE[0],
        publisher=HOSTILE[2],
        author=HOSTILE[3],
        published="<b>2023</b>",
        url="javascript:window.hacked=6",
        source=HOSTILE[1],
    )
    voice = make.speaks_itself(article)
    for number, text in enumerate(HOSTILE):
        entity = make.entity("person", f"{text} {number}", aliases=HOSTILE, iso=text)
        said = make.proposition("allegation", f"{text} said {number}", offence=text, time=text, accused=[entity])
        make.claim(
            voice,
            said,
            "alleges",
            text,
            article,
            before=text,
            after=text,
            cue=text,
            certainty=text,
            via=[text],
        )
        make.claim(entity, said, "denies", text, article, before=text, after=text)


def many_case(make: GraphMaker, count: int) -> None:
    """About `count` nodes as news has them: few voices speak often, most allegations have one voice."""
    articles = [
        make.article(
            f"n{i}",
            title=f"Article {i} on the border",
            publisher=f"Paper {i % 17}",
            published=f"20{10 + i % 14}-0{1 + i % 9}-1{i % 9}",
        )
        for i in range(count // 12)
    ]
    kinds = ("person", "organisation", "group", "person", "country", "place", "work")
    names = [make.entity(kinds[i % 7], f"{kinds[i % 7].title()} number {i}") for i in range(count // 3)]
    some = lambda seed: names[int(len(names) * ((seed * 2654435761 % 4096) / 4096) ** 3)]  # noqa: E731
    stances = (
        "asserts",
        "alleges",
        "asserts",
        "asserts",
        "denies",
        "asserts",
        "confirms",
        "alleges",
        "doubts",
    )
    offences = ("killing", "corruption", "torture", "kidnapping", "money-laundering")
    while len(make.graph) < count:
        i = len(make.graph)
        kind = ("statement", "allegation", "event", "statement", "relation", "statement")[i % 6]
        roles: dict[str, Any] = (
            {"accused": [some(i)], "victim": [some(i + 5)]} if kind == "allegation" else {"object": [some(i + 3)]}
        )
        offence = offences[i % 5] if kind == "allegation" else None
        said = make.proposition(kind, f"What was said the {i}th time about the affair", offence=offence, **roles)
        for voice in range(1 + (i % 7 == 0) * 2 + (i % 55 == 0) * 6):
            words = f"quote {i} {voice} in some more words"
            by = some(i * 3 + voice * 7)
            make.claim(by, said, stances[(i + voice) % 9], words, articles[(i + voice) % len(articles)])


@pytest.fixture(scope="session")
def border_graph() -> nx.MultiDiGraph:
    make = GraphMaker()
    border_case(make)
    return make.graph


@pytest.fixture(scope="session")
def hostile_graph() -> nx.MultiDiGraph:
    make = GraphMaker()
    hostile_case(make)
    return make.graph


@pytest.fixture(scope="session")
def many_graph() -> nx.MultiDiGraph:
    make = GraphMaker()
    many_case(make, 1200)
    return make.graph


@pytest.fixture
def make_graph() -> Callable[[], GraphMaker]:
    return GraphMaker


VIEWPORT: ViewportSize = {"width": 1400, "height": 900}


@pytest.fixture(scope="session")
def common_tab(browser: Browser) -> Iterator[Page]:
    """One tab for the pages that tests open first: a new one for each takes longer than the page does."""
    context = browser.new_context(viewport=VIEWPORT)
    yield context.new_page()
    context.close()


@pytest.fixture
def open_page(browser: Browser, common_tab: Page, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page's HTML from disk; at the end nothing may have been asked for, and no error logged.

    The first goes to the common tab, which is empty before; others, and those with options or with a script to run
    `before` all others, get tabs of their own.
    """
    requests: list[str] = []
    complaints: list[str] = []
    own: list[BrowserContext] = []
    opened_pages: list[Page] = []

    def asked(request: Request) -> None:
        requests.append(request.url)

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    def failed(error: Error) -> None:
        complaints.append(str(error))

    def opened(html: str, *, address: str = "", before: str = "", **options: Any) -> Page:
        path = tmp_path / f"page{len(opened_pages)}.html"
        path.write_text(html, encoding="utf8")
        if opened_pages or options or before:
            own.append(browser.new_context(**({"viewport": VIEWPORT} | options)))
            own[-1].add_init_script(before)
            page = own[-1].new_page()
        else:
            page = common_tab
        opened_pages.append(page)
        page.on("request", asked)
        page.on("console", said)
        page.on("pageerror", failed)
        page.goto(path.as_uri() + address)
        page.wait_for_selector("html[data-ready]", timeout=60_000)
        return page

    yield opened
    for context in own:
        context.close()
    if common_tab in opened_pages:
        common_tab.remove_listener("request", asked)
        common_tab.remove_listener("console", said)
        common_tab.remove_listener("pageerror", failed)
        common_tab.goto("about:blank")
        common_tab.context.clear_permissions()
    assert [url for url in requests if not url.startswith("file://")] == []
    assert len(requests) == len(opened_pages), requests
    assert complaints == []
