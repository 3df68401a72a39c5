"""FollowTheMoney entities, one JSON object a line, for Aleph and the tools around OpenSanctions.

Who and what the articles name become people, organisations and so on; articles become Articles; a claim becomes a Note
on everybody in it, whose text says who claims it, with the quote, and whose `proof` is the article. A claim is never
more than a note: no entity gets a topic, a sanction, a tie to another or any property from what somebody says of it.

Ids are hashes of the graph's IRIs, so the same graph gives the same ids; FollowTheMoney takes no `:` or `/` in them.
The schemata and their properties: https://followthemoney.tech/explorer/
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING

from exports.flat import Attributes, first_day
from exports.legal_text import encodable
from exports.palette import edge_style
from exports.views.states import states
from graph.network import file_name

if TYPE_CHECKING:
    from graph.network import ClaimGraph

Properties = Mapping[str, Sequence[object]]

_SCHEMATA: Mapping[str, str] = {
    "person": "Person",
    "organisation": "Organization",
    "country": "PublicBody",  # a state as one that acts
    "place": "Address",
    "group": "LegalEntity",
    "work": "Document",
}
_LINKS: Mapping[str, str] = {"speaksFor": "speaks for", "partOf": "part of", "heldBy": "held by"}
_CERTAINTY: Mapping[str, str] = {"stated": "", "hedged": " (hedged)", "conditional": " (conditionally)"}
_WEB = re.compile(r"https?://[!-~]+")


def write_ftm(graph: "ClaimGraph", out: IO[bytes]) -> None:
    """Write entities, articles, links and claims, in this order, sorted as in the graph."""
    for entity in (*_entities(graph), *_articles(graph), *_links(graph), *_notes(graph)):
        out.write(json.dumps(entity).encode() + b"\n")  # ASCII: some readers end lines at U+2028


def ftm_id(iri: str) -> str:
    """The id of what has this IRI.

    >>> ftm_id("urn:claimgraph:entity/country/IR")
    'claimgraph-c96aa3d3e759413bad9705189bf7e242ad9a88a4'
    """
    return f"claimgraph-{hashlib.sha1(iri.encode('utf-8', 'surrogatepass'), usedforsecurity=False).hexdigest()}"


def _entity(iri: str, schema: str, properties: Properties) -> dict[str, object]:
    held = {
        name: found
        for name, values in properties.items()
        if (found := list(dict.fromkeys(text for value in values if value and (text := encodable(str(value)).strip()))))
    }
    return {"id": ftm_id(iri), "schema": schema, "properties": held}


def _entities(graph: "ClaimGraph") -> Iterator[dict[str, object]]:
    belongs = states(graph)
    offices = {source for source, _, edge in graph.edges(data=True) if edge.get("link") == "heldBy"}
    for node, entity in graph.nodes(data=True):
        if entity["kind"] not in _SCHEMATA:
            continue
        codes = [iso.lower() for state in belongs.get(node, ()) if (iso := graph.nodes[state]["iso"])]
        own: dict[str, Sequence[object]] = {
            "name": [entity["label"]],
            "alias": entity["aliases"],
            "wikidataId": [entity["wikidata"]],
        }
        schema = _SCHEMATA[entity["kind"]]
        if entity["kind"] == "organisation" and node in belongs:
            schema = "Position" if node in offices else "PublicBody"
        match schema:
            case "Document":
                own |= {"title": [entity["label"]]}
            case "Address":
                own |= {"full": [entity["label"]]}
            case "LegalEntity":
                own |= {"keywords": ["group of people, as articles describe it"]}
        yield _entity(node, schema, {**own, "country": sorted(codes)})


def _articles(graph: "ClaimGraph") -> Iterator[dict[str, object]]:
    for iri, article in graph.graph["articles"].items():
        properties: Properties = {
            "name": [article["title"] or file_name(article["source"])],
            "title": [article["title"]],
            "fileName": [file_name(article["source"])],
            "author": [article["author"]],
            "publisher": [article["publisher"]],
            "publishedAt": [_date(article["published"])],
            "sourceUrl": [_web(article["url"])],
            "language": ["eng"],
        }
        yield _entity(iri, "Article", properties)


def _links(graph: "ClaimGraph") -> Iterator[dict[str, object]]:
    """Offices, bodies and states, as articles address them: how voices hang together, not what anybody claims."""
    for source, target, key, link in graph.edges(keys=True, data=True):
        if link["kind"] == "link":
            properties = {"subject": [ftm_id(source)], "object": [ftm_id(target)], "role": [_LINKS[link["link"]]]}
            yield _entity(f"{source} {key} {target}", "UnknownLink", properties)


def _notes(graph: "ClaimGraph") -> Iterator[dict[str, object]]:
    concerned: dict[str, list[str]] = {}
    for proposition, entity, edge in graph.edges(data=True):
        if edge["kind"] == "role":
            concerned.setdefault(proposition, []).append(entity)
    summaries = {
        key: _summary(graph, source, target, claim)
        for source, target, key, claim in graph.edges(keys=True, data=True)
        if claim["kind"] == "claim"
    }
    for source, target, key, claim in graph.edges(keys=True, data=True):
        if claim["kind"] == "claim":
            on = [source, *claim["via"], *concerned.get(target, ())]
            yield _note(graph, key, claim, target, list(dict.fromkeys(on)), summaries)


def _note(
    graph: "ClaimGraph",
    key: str,
    claim: Attributes,
    proposition: str,
    on: Sequence[str],
    summaries: Mapping[str, str],
) -> dict[str, object]:
    article, said = graph.graph["articles"][claim["article"]], graph.nodes[proposition]
    title = article["title"] or file_name(article["source"])
    source = ", ".join(filter(None, (article["publisher"], title, claim["published"])))
    lines = [f"{summaries[key]}.", f"“{claim['quote']}” ({source})"]
    for tie, told in (("disputed_by", "Disputed"), ("disputes", "This disputes")):
        lines += [f"{told}: {summaries[other]}." for other in claim[tie] if other in summaries]
    lines.append(f"A claim, not a finding. Characters {claim['start']} to {claim['end']} of the text. {key}")
    keywords = ["claim", said["kind"], claim["stance"], said["offence"], claim["certainty"], claim.get("review")]
    properties: Properties = {
        "name": [summaries[key]],
        "summary": [summaries[key]],
        "description": ["\n".join(lines)],
        "entity": [ftm_id(node) for node in on],
        "proof": [ftm_id(claim["article"])],
        "publisher": [article["publisher"]],
        "sourceUrl": [_web(article["url"])],
        "keywords": [*keywords, *["disputed"] * bool(claim["disputed_by"])],
    }
    return _entity(key, "Note", properties)


def _summary(graph: "ClaimGraph", source: str, target: str, claim: Attributes) -> str:
    """Who takes which stance on what, in one line: no reader of it alone takes the claim for a fact."""
    voice, via = graph.nodes[source]["label"], [str(graph.nodes[relay]["label"]) for relay in claim["via"]]
    relayed = f", according to {', '.join(reversed(via))}" if via else ""
    told = edge_style(claim).label
    return f"{voice} {told}{_CERTAINTY[claim['certainty']]}: {graph.nodes[target]['label']}{relayed}"


def _date(written: object) -> str | None:
    return str(written) if first_day(written) else None


def _web(url: object) -> str | None:
    """The address if it is one on the web, which alone FollowTheMoney keeps."""
    return url if isinstance(url, str) and _WEB.fullmatch(url) else None
