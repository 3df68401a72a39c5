"""What the page knows: the claim graph as plain JSON values, every text fit to be shown, every reference an index."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TypedDict
from urllib.parse import urlsplit

import networkx as nx

from exports.page.legible import one_line, short, visible
from exports.page.relevance import reading_order
from exports.palette import (
    ACCUSED_STYLE,
    DISPUTE_STYLE,
    LINK_STYLE,
    NODE_STYLES,
    ROLE_STYLE,
    STANCE_STYLES,
)

Json = dict[str, object]


class PageData(TypedDict):
    """What page scripts find under these names; `nodes`, `claims` and `articles` are referred to by position."""

    nodes: list[Json]  # id, kind, label, and where there are any: short, aliases, iso, offence, predicate, time, article
    claims: list[Json]  # id, by, on, stance, quote, article and so on; by, on: nodes; via: nodes or plain names
    roles: list[tuple[int, int, str]]  # proposition, entity, role
    links: list[tuple[int, int, str]]  # entity, entity, kind of link
    articles: list[Json]  # id, title, publisher, author, published, url, source, reprint_of; `link` is set for http(s) alone
    offences: dict[str, str]  # taxonomy id -> label
    legend: dict[str, Json]  # what each kind, stance and sort of edge is called and how it is drawn
    order: list[int]  # all nodes, in the order in which they come into view
    groups: list[int]  # how many of `order` belong together, group by group


def page_data(graph: nx.MultiDiGraph) -> PageData:
    """The whole claim graph for the page, nodes in the order of their IRIs."""
    nodes = {iri: index for index, iri in enumerate(sorted(graph))}
    articles = graph.graph.get("articles", {})
    article_index = {iri: index for index, iri in enumerate(sorted(articles))}
    edges = sorted(graph.edges(keys=True, data=True), key=lambda e: (e[0], e[1], e[2]))
    claims = [e for e in edges if e[3]["kind"] == "claim"]
    claim_index = {key: index for index, (_, _, key, _) in enumerate(claims)}
    groups = list(reading_order(graph))
    return PageData(
        nodes=[_node(iri, graph.nodes[iri], article_index) for iri in nodes],
        claims=[
            _claim(key, nodes[by], nodes[on], data, graph, nodes, article_index, claim_index)
            for by, on, key, data in claims
        ],
        roles=[(nodes[u], nodes[v], str(d.get("role", k))) for u, v, k, d in edges if d["kind"] == "role"],
        links=[(nodes[u], nodes[v], str(k)) for u, v, k, d in edges if d["kind"] == "link"],
        articles=[_article(iri, articles[iri]) for iri in article_index],
        offences=dict(sorted(_offences(graph))),
        legend=_legend(),
        order=[nodes[iri] for group in groups for iri in group],
        groups=[len(group) for group in groups],
    )


def _offences(graph: nx.MultiDiGraph) -> Iterable[tuple[str, str]]:
    for _, data in graph.nodes(data=True):
        if data.get("offence"):
            yield data["offence"], one_line(data.get("offence_label") or data["offence"])


def _legend() -> dict[str, Json]:
    quiet = {"role": ROLE_STYLE, "accused": ACCUSED_STYLE, "link": LINK_STYLE, "dispute": DISPUTE_STYLE}
    return {
        "kinds": {str(kind): asdict(style) for kind, style in NODE_STYLES.items()},
        "edges": {str(name): asdict(style) for name, style in {**STANCE_STYLES, **quiet}.items()},
    }


def _node(iri: str, data: Mapping[str, object], articles: Mapping[str, int]) -> Json:
    label = one_line(str(data.get("label") or data.get("title") or iri))
    node: Json = {"id": iri, "kind": data["kind"], "label": label}
    if (cut := short(label)) != label:
        node["short"] = cut
    if aliases := data.get("aliases"):
        node["aliases"] = [one_line(alias) for alias in aliases]  # type: ignore[attr-defined]
    for key in ("iso", "offence", "predicate", "time"):
        if data.get(key):
            node[key] = one_line(str(data[key]))
    if iri in articles:
        node["article"] = articles[iri]
    return node


def _claim(
    key: str,
    by: int,
    on: int,
    data: Mapping[str, object],
    graph: nx.MultiDiGraph,
    nodes: Mapping[str, int],
    articles: Mapping[str, int],
    claims: Mapping[str, int],
) -> Json:
    claim: Json = {"id": key, "by": by, "on": on, "stance": str(data["stance"])}
    claim |= {name: visible(str(data[name])) for name in ("quote", "before", "after") if data.get(name)}
    claim |= {name: one_line(str(data[name])) for name in ("cue", "certainty", "published") if data.get(name)}
    if data.get("negated"):
        claim["negated"] = True
    if (confidence := data.get("confidence")) is not None:
        claim["confidence"] = round(float(confidence), 3)  # type: ignore[arg-type]
    if data.get("article") in articles:
        claim["article"] = articles[str(data["article"])]
    if via := _strings(data, "via"):
        claim["via"] = [nodes[v] if v in nodes else one_line(str(v)) for v in via]
    for name in ("disputes", "disputed_by", "corroborates"):
        if known := [claims[c] for c in _strings(data, name) if c in claims]:
            claim[name] = sorted(known)
    return claim


def _strings(data: Mapping[str, object], name: str) -> list[str]:
    values = data.get(name)
    return [str(v) for v in values] if isinstance(values, list | tuple) else []


def _article(iri: str, data: Mapping[str, object]) -> Json:
    names = ("title", "publisher", "author", "published", "url", "source", "reprint_of")
    article: Json = {"id": iri} | {name: one_line(str(data[name])) for name in names if data.get(name)}
    if is_web_link(url := str(data.get("url") or "")):
        article["link"] = url
    return article


def is_web_link(url: str) -> bool:
    """Whether the text is an http or https URL with a host and nothing unseen in it, so that it may become a link.

    >>> is_web_link("https://example.org/a?b=1"), is_web_link("javascript:alert(1)")
    (True, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and one_line(url) == url and " " not in url
