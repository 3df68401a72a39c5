"""Claim graphs made by hand, in the form that `graph.network` documents, and a real browser to open pages in."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

BASE = "urn:claimgraph:"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class GraphMaker:
    """Builds a claim graph node by node; every method gives the IRI of what it added."""

    def __init__(self) -> None:
        self.graph = nx.MultiDiGraph(articles={})

    def article(self, slug: str, **attributes: Any) -> str:
        names = ("title", "publisher", "author", "published", "url", "source", "reprint_of")
        iri = f"{BASE}article:{slug}"
        self.graph.graph["articles"][iri] = dict.fromkeys(names) | {"source": f"{slug}.txt"} | attributes
        return iri

    def entity(self, kind: str, label: str, *, aliases: tuple[str, ...] = (), iso: str | None = None) -> str:
        iri = f"{BASE}entity:{label.lower().replace(' ', '-')}"
        self.graph.add_node(iri, kind=kind, label=label, aliases=list(aliases), iso=iso)
        return iri

    def speaks_itself(self, article: str) -> str:
        data = self.graph.graph["articles"][article]
        self.graph.add_node(article, kind="article", label=data["title"], **data)
        return article

    def proposition(self, kind: str, label: str, *, offence: str | None = None, time: str | None = None, **roles: Any) -> str:
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
        key = f"{BASE}claim:{sum(1 for *_, d in self.graph.edges(data=True) if d['kind'] == 'claim'):04}"
        defaults = {
            "negated": False, "certainty": "stated", "confidence": 0.8, "before": "Earlier in the day, ", "after": " It was late.",
            "start": 20, "end": 20 + len(quote), "cue": None, "via": [], "disputes": [], "disputed_by": [], "corroborates": [],
            "published": self.graph.graph["articles"][article]["published"],
        }  # fmt: skip
        self.graph.add_edge(
            by, on, key=key, kind="claim", stance=stance, quote=quote, article=article, **(defaults | attributes)
        )
        return key

    def dispute(self, claim: str, other: str) -> None:
        by_key = {key: data for *_, key, data in self.graph.edges(keys=True, data=True)}
        by_key[claim]["disputes"].append(other)
        by_key[other]["disputed_by"].append(claim)

    def link(self, source: str, target: str, kind: str) -> None:
        self.graph.add_edge(source, target, key=kind, kind="link", link=kind)


def border_case(make: GraphMaker) -> None:
    """An invented border conflict: some forty nodes, with denials, admissions, relays, parallel claims, disputes."""
    wire = make.article("wire", title="Ministry rejects report on border militias", publisher="Harbour Wire", author="Ines Okafor",
                        published="2023-03-04", url="https://wire.example/militias")  # fmt: skip
    post = make.article("post", title="What the villagers of Tarn saw", publisher="The Evening Post", published="2023-02-17",
                        url="http://post.example/tarn")  # fmt: skip
    state = make.article("state", title="Foreign networks behind smuggling, says Karsk", publisher="Karsk News Agency",
                         published="2023-03-09", url="javascript:alert(1)")  # fmt: skip
    blog = make.article("blog", title="Ten years of silence", published="2022", source="blog.md")
    valdoria = make.entity("country", "Valdoria", aliases=("Republic of Valdoria", "Port Vald"), iso="VA")
    karsk = make.entity("country", "Karsk", aliases=("Karsk Federation",), iso="KK")
    lumen = make.entity("country", "Lumen", iso="LU")
    ministry = make.entity("organisation", "Karsk Foreign Ministry", aliases=("the ministry",))
    guard = make.entity("organisation", "Karsk Border Guard", aliases=("KBG", "the Guard"))
    agency = make.entity("organisation", "Karsk News Agency", aliases=("KNA",))
    watch = make.entity("organisation", "Rivers Rights Watch", aliases=("RRW",))
    police = make.entity("organisation", "Valdorian National Police")
    network = make.entity("group", "the Tarn network", aliases=("the ring",))
    migrants = make.entity("group", "migrants from Lumen")
    villagers = make.entity("group", "villagers of Tarn")
    children = make.entity("group", "boys as young as thirteen")
    women = make.entity("group", "some 40 women")
    spokesman = make.entity("person", "Tomas Brandt", aliases=("Brandt", "Mr Brandt"))
    general = make.entity("person", "General Ilse Maren", aliases=("Maren",))
    envoy = make.entity("person", "Adaeze Lindqvist")
    smuggler = make.entity("person", "Rook", aliases=("the man known as Rook",))
    senator = make.entity("person", "Senator Pavel Orlo")
    tarn = make.entity("place", "Tarn")
    port = make.entity("place", "Port of Vald")
    report = make.entity("work", "Annual Report on Forced Labour")
    treaty = make.entity("work", "Lumen Accord on Migration")
    for source, target, kind in ((spokesman, ministry, "speaksFor"), (ministry, karsk, "partOf"), (guard, karsk, "partOf"),
                                 (police, valdoria, "partOf")):  # fmt: skip
        make.link(source, target, kind)

    forced = make.proposition("allegation", "The Karsk Border Guard forced migrants from Lumen to fight in its militias",
                              offence="forced-recruitment", accused=[guard, karsk], victim=[migrants, children], place=[tarn],
                              time="2022")  # fmt: skip
    failing = make.proposition("allegation", "Karsk does not meet the standards against forced labour", offence="failure-to-act",
                               accused=[karsk])  # fmt: skip
    ring = make.proposition("allegation", "The Tarn network sold some 40 women abroad", offence="sex-trafficking",
                            accused=[network, smuggler], victim=[women], place=[port])  # fmt: skip
    aiding = make.proposition("allegation", "Valdoria shelters smuggling networks around the world", offence="support-for-crime",
                              accused=[valdoria])  # fmt: skip
    killed = make.proposition("allegation", "General Maren ordered the killing of three villagers", offence="killing",
                              accused=[general], victim=[villagers], place=[tarn], time="2022-11-02")  # fmt: skip
    bribes = make.proposition("allegation", "Customs officers took bribes from the ring", offence="corruption", place=[port])
    biased = make.proposition("statement", "The report is biased and rests on unreliable sources", object=[report])
    arrest = make.proposition("event", "Police arrested Rook at the port", agent=[police], object=[smuggler], place=[port],
                              time="2023-02-11")  # fmt: skip
    talks = make.proposition("event", "Karsk and Lumen will hold talks in April", agent=[karsk, lumen])
    signed = make.proposition("relation", "Lumen is a party to the accord", agent=[lumen], object=[treaty])
    heads = make.proposition("relation", "Brandt speaks for the Foreign Ministry", agent=[spokesman], object=[ministry])
    sources = make.proposition("statement", "Migration must be addressed at its roots")
    silent = make.proposition("statement", "For ten years nobody was punished", place=[tarn])

    first = make.claim(report, forced, "alleges", "the Guard “coerced migrants from Lumen, including boys as young as thirteen, "
                       "to fight in militias”", wire, certainty="stated", cue="notes", confidence=0.93,
                       before="The annual report, published on Friday, also notes that ", after=" by threatening them with deportation.")  # fmt: skip
    make.claim(watch, forced, "alleges", "Rivers Rights Watch said it had documented 17 such cases", post, corroborates=[first])
    again = make.claim(watch, forced, "alleges", "the group repeated that boys had been taken from camps", wire, via=[agency])
    denial = make.claim(spokesman, forced, "denies", "Brandt said no foreigner had ever been made to serve", wire, via=[agency],
                        cue="said", before="Asked on Monday, ", after=", the agency reported.")  # fmt: skip
    make.claim(guard, forced, "declines", "the Guard did not answer written questions", post)
    make.claim(general, forced, "admits", "“There were some under age,” Maren conceded, “and we sent them home”", state)
    make.claim(senator, forced, "doubts", "Orlo wondered who would have counted them", blog, certainty="hedged")
    make.dispute(denial, first)
    make.dispute(denial, again)
    standards = make.claim(report, failing, "alleges", "Karsk does not fully meet the minimum standards", wire, negated=False)
    make.claim(envoy, failing, "confirms", "Lindqvist told reporters that the finding “is, sadly, right”", post)
    rejection = make.claim(ministry, failing, "disputes", "the ministry called the finding “baseless”", state)
    bias = make.claim(spokesman, biased, "asserts", "Brandt rejected “the biased report, which uses unreliable sources”", state,
                      via=[agency])  # fmt: skip
    make.dispute(rejection, standards)
    make.dispute(bias, standards)
    make.dispute(bias, first)
    make.claim(police, ring, "alleges", "police said the ring had sold some 40 women in three years", post, via=[agency])
    make.claim(agency, ring, "asserts", "the ring sold women abroad", state)
    make.claim(smuggler, ring, "denies", "in court the man known as Rook denied every count", post)
    make.claim(smuggler, ring, "admits", "he admitted to having driven “a few of them” to the port", wire)
    make.claim(spokesman, aiding, "alleges", "Brandt suggested that Valdoria is responsible for the spread of such networks", state)
    make.claim(spokesman, aiding, "alleges", "“They shelter them,” he said", wire, certainty="stated")
    make.claim(valdoria, aiding, "declines", "Port Vald would not comment", wire)
    make.claim(villagers, killed, "alleges", "villagers told the Post that Maren gave the order herself", post, certainty="stated")
    make.claim(general, killed, "denies", "“I was not in Tarn that day,” the general said", wire, negated=True)
    make.claim(make.speaks_itself(blog), killed, "asserts", "Maren had three of them shot", blog, confidence=0.55)
    make.claim(blog, silent, "asserts", "For ten years nobody was punished.", blog)
    make.claim(senator, bribes, "alleges", "customs officers may have taken money, Orlo said", state, certainty="hedged")
    make.claim(police, arrest, "asserts", "police announced that Rook had been arrested at the port", post)
    make.claim(agency, arrest, "confirms", "KNA confirmed the arrest", state)
    make.claim(envoy, talks, "asserts", "Lindqvist said talks would be held in April", state)
    make.claim(make.speaks_itself(wire), signed, "asserts", "Lumen, a party to the accord,", wire)
    make.claim(wire, heads, "asserts", "Foreign Ministry spokesman Tomas Brandt", wire)
    make.claim(envoy, sources, "asserts", "“Migration must be addressed at its roots,” Lindqvist said", post)


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
    article = make.article("hostile", title=HOSTILE[0], publisher=HOSTILE[2], author=HOSTILE[3], published="<b>2023</b>",
                           url="javascript:window.hacked=6", source=HOSTILE[1])  # fmt: skip
    voice = make.speaks_itself(article)
    for number, text in enumerate(HOSTILE):
        entity = make.entity("person", f"{text} {number}", aliases=HOSTILE, iso=text)
        said = make.proposition("allegation", f"{text} said {number}", offence=text, time=text, accused=[entity])
        make.claim(voice, said, "alleges", text, article, before=text, after=text, cue=text, certainty=text, via=[text])
        make.claim(entity, said, "denies", text, article, before=text, after=text)


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


@pytest.fixture
def make_graph() -> Callable[[], GraphMaker]:
    return GraphMaker


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = os.environ.get("CLAIMGRAPH_CHROMIUM") or shutil.which("chromium")
    if not found:
        missing = "no chromium: install it, or name it in CLAIMGRAPH_CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page's HTML from disk; at the end nothing may have been asked for, and nothing logged as an error."""
    requests: list[str] = []
    complaints: list[str] = []
    contexts = []

    def opened(html: str, *, address: str = "", **options: Any) -> Page:
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_text(html, encoding="utf8")
        context = browser.new_context(**({"viewport": {"width": 1400, "height": 900}} | options))
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path.as_uri() + address)
        page.wait_for_selector("html[data-ready]", timeout=20_000)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in requests if not url.startswith("file://")] == []
    assert len(requests) == len(contexts), requests
    assert complaints == []
