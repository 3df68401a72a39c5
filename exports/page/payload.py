"""What the page knows: the claim graph as plain JSON, texts fit to be shown, references as positions."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, TypedDict
from urllib.parse import urlsplit

from exports.page.judged import is_accepted
from exports.page.legible import one_line, short, visible
from exports.page.relevance import PROPOSITIONS, claims_on, contests, iris, is_contested, reading_order
from exports.palette import (
    ACCUSED_STYLE,
    DISPUTE_STYLE,
    LINK_STYLE,
    NODE_STYLES,
    ROLE_STYLE,
    STANCE_STYLES,
)

if TYPE_CHECKING:
    from graph.network import Attributes, ClaimGraph

Json = dict[str, object]

_PLAIN = ("iso", "wikidata", "offence", "predicate", "time")  # what a node shows of itself in one line, as it is


class PageData(TypedDict):
    """What the page's scripts find; `nodes`, `claims` and `articles` are referred to by position."""

    nodes: list[Json]  # id, kind, label; where there are any: short, aliases, iso, wikidata, offence, predicate, time,
    # article, `contested` where somebody rejects a proposition, `accepted` where an analyst confirmed it
    claims: list[Json]  # id, by, on, stance, quote, article and so on; by, on: nodes; via: nodes or plain names;
    # `contests` where the claim is against what it is about; `accepted` where an analyst confirmed it
    roles: list[tuple[int, int, str]]  # proposition, entity, role
    links: list[tuple[int, int, str]]  # entity, entity, kind of link
    articles: list[Json]  # id, title, publisher, author, published, url, source, reprint_of; http(s): link
    offences: dict[str, str]  # taxonomy id -> label
    legend: dict[str, Json]  # what each kind, stance and sort of edge is called and how it is drawn
    order: list[int]  # all nodes, in the order in which they come into view
    total: dict[str, int]  # how many nodes, claims and articles the whole graph has; more than here where it is cut


def page_data(graph: "ClaimGraph", total: Mapping[str, int] | None = None) -> PageData:
    """The whole claim graph for the page, nodes in the order of their IRIs; `total` is the size of the graph of which
    it is a part, its own without.
    """
    articles = graph.graph.get("articles", {})
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3])
    claims = [edge for edge in edges if edge[3]["kind"] == "claim"]
    at = _Places(
        nodes={iri: index for index, iri in enumerate(sorted(graph))},
        articles={iri: index for index, iri in enumerate(sorted(articles))},
        claims={key: index for index, (_, _, key, _) in enumerate(claims)},
    )
    return PageData(
        nodes=[_node(graph, iri, at) for iri in at.nodes],
        claims=[{"id": key, "by": at.nodes[by], "on": at.nodes[on]} | _claim(said, at) for by, on, key, said in claims],
        roles=[(at.nodes[u], at.nodes[v], str(k)) for u, v, k, d in edges if d["kind"] == "role"],
        links=[(at.nodes[u], at.nodes[v], str(k)) for u, v, k, d in edges if d["kind"] == "link"],
        articles=[_article(iri, articles[iri]) for iri in at.articles],
        offences=dict(sorted(_offences(graph))),
        legend=_legend(),
        order=[at.nodes[iri] for group in reading_order(graph) for iri in group],
        total=dict(total or size(graph)),
    )


def size(graph: "ClaimGraph") -> dict[str, int]:
    """How many nodes, claims and articles there are."""
    claims = sum(said["kind"] == "claim" for *_, said in graph.edges(data=True))
    return {"nodes": len(graph), "claims": claims, "articles": len(graph.graph.get("articles", {}))}


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in its list each IRI stands."""

    nodes: Mapping[str, int]
    articles: Mapping[str, int]
    claims: Mapping[str, int]


def _offences(graph: "ClaimGraph") -> Iterable[tuple[str, str]]:
    for _, data in graph.nodes(data=True):
        if data.get("offence"):
            yield one_line(data["offence"]), one_line(data.get("offence_label") or data["offence"])


def _legend() -> dict[str, Json]:
    quiet = {"role": ROLE_STYLE, "accused": ACCUSED_STYLE, "link": LINK_STYLE, "dispute": DISPUTE_STYLE}
    return {
        "kinds": {str(kind): asdict(style) for kind, style in NODE_STYLES.items()},
        "edges": {str(name): asdict(style) for name, style in {**STANCE_STYLES, **quiet}.items()},
    }


def _node(graph: "ClaimGraph", iri: str, at: _Places) -> Json:
    data = graph.nodes[iri]
    label = str(data.get("label") or iri)
    if label == data.get("source"):  # an article without a title
        label = file_name(label)
    label = one_line(label)
    node: Json = {"id": iri, "kind": data["kind"], "label": label}
    if (cut := short(label)) != label:
        node["short"] = cut
    if aliases := iris(data, "aliases"):
        node["aliases"] = [one_line(alias) for alias in aliases]
    node |= {name: one_line(str(data[name])) for name in _PLAIN if data.get(name)}
    if iri in at.articles:
        node["article"] = at.articles[iri]
    if is_accepted(data):
        node["accepted"] = True
    if data["kind"] in PROPOSITIONS and is_contested(claims_on(graph, iri).values()):
        node["contested"] = True
    return node


def _claim(data: "Attributes", at: _Places) -> Json:
    claim: Json = {"stance": str(data["stance"])}
    claim |= {name: visible(str(data[name])) for name in ("quote", "before", "after") if data.get(name)}
    claim |= {name: one_line(str(data[name])) for name in ("cue", "certainty", "published", "zone") if data.get(name)}
    claim |= {name: True for name, holds in (("negated", data.get("negated")), ("contests", contests(data))) if holds}
    if isinstance(confidence := data.get("confidence"), int | float):
        claim["confidence"] = round(confidence, 3)
    if isinstance(data.get("start"), int) and isinstance(data.get("end"), int):
        claim["at"] = [data["start"], data["end"]]
    if is_accepted(data):
        claim["accepted"] = True
    parts = [data.get(f"{part}_confidence") for part in ("claimant", "stance", "proposition")]
    if all(isinstance(part, int | float) for part in parts):
        claim["parts"] = [round(float(str(part)), 3) for part in parts]
    if (article := data.get("article")) in at.articles:
        claim["article"] = at.articles[str(article)]
    if via := iris(data, "via"):
        claim["via"] = [at.nodes.get(relay, one_line(relay)) for relay in via]
    for name in ("disputes", "disputed_by", "corroborates"):
        if known := sorted(at.claims[other] for other in iris(data, name) if other in at.claims):
            claim[name] = known
    return claim


def _article(iri: str, data: "Attributes") -> Json:
    names = ("title", "publisher", "author", "published", "url", "reprint_of")
    article: Json = {"id": iri}
    article |= {name: one_line(str(data[name])) for name in names if data.get(name)}
    if source := data.get("source"):
        article["source"] = one_line(file_name(str(source)))
    if is_web_link(url := str(data.get("url") or "")):
        article["link"] = url
    return article


def file_name(source: str) -> str:
    r"""The last part of a path: in which folder of whose machine a file lay is nobody else's business.

    >>> file_name("/home/ana/sources/wire.txt"), file_name("C:\\sources\\wire.txt"), file_name("wire.txt")
    ('wire.txt', 'wire.txt', 'wire.txt')
    """
    return re.split(r"[/\\]", source.rstrip("/\\"))[-1] or source


def is_web_link(url: str) -> bool:
    """Whether the text is an http(s) URL with a host and nothing unseen in it, so that it may become a link.

    >>> is_web_link("https://example.org/a?b=1"), is_web_link("javascript:alert(1)")
    (True, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and one_line(url) == url and " " not in url
