"""What the pages of an entity and of a proposition show, read from the RDF; long lists are cut, and the cut is told."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from exports.server.claims import ClaimView, claim_views
from exports.server.lookup import Thing, first, objects, subjects, thing
from graph.iris import WIKIDATA
from graph.network import ROLES

MOST = 200  # claims in one group of a page
_ITEM = re.compile(re.escape(WIKIDATA) + r"(Q[1-9][0-9]*)")
_LINKS = {"cg:speaksFor": "speaks for", "cg:partOf": "part of", "cg:heldBy": "held by"}


@dataclass(frozen=True, slots=True)
class Group:
    """Claims under one heading; `more` says that there are others beyond those shown."""

    claims: Sequence[ClaimView]
    more: bool = False


@dataclass(frozen=True, slots=True)
class EntityView:
    """An entity, what it says, what is said about it, and which of either is disputed."""

    thing: Thing
    aliases: Sequence[str]
    iso: str | None
    wikidata: str | None
    links: Sequence[tuple[str, Thing]]
    linked_from: Sequence[tuple[str, Thing]]
    reasons: Sequence[str]
    says: Group
    relays: Group
    about: Group
    disputed: Group


@dataclass(frozen=True, slots=True)
class PropositionView:
    """A proposition, its roles, and its ledger: every claim on it, by date."""

    thing: Thing
    aliases: Sequence[str]
    offence: str | None
    time: str | None
    predicate: str | None
    roles: Sequence[tuple[str, Thing]]
    reasons: Sequence[str]
    ledger: Group


def entity_view(rdf: ox.Store, iri: str) -> EntityView:
    """All that the page of the entity shows."""
    says = _group(rdf, subjects(rdf, "cg:claimant", iri))
    about = _group(rdf, _claims_about(rdf, iri))
    relays = _group(rdf, subjects(rdf, "cg:via", iri))
    contested = [c for c in (*says.claims, *about.claims) if c.disputes or c.disputed_by or c.against]
    disputed = list({claim.iri: claim for claim in contested}.values())
    return EntityView(
        thing(rdf, iri),
        sorted(objects(rdf, iri, "skos:altLabel")),
        first(rdf, iri, "cg:isoCode"),
        _wikidata_item(first(rdf, iri, "skos:exactMatch")),
        [(words, thing(rdf, other)) for link, words in _LINKS.items() for other in sorted(objects(rdf, iri, link))],
        [(words, thing(rdf, other)) for link, words in _LINKS.items() for other in sorted(subjects(rdf, link, iri))],
        sorted(objects(rdf, iri, "cg:mergeReason")),
        says,
        relays,
        about,
        Group(disputed, more=says.more or about.more),
    )


def _wikidata_item(iri: str | None) -> str | None:
    """The id of a Wikidata item's IRI; None for any other.

    >>> _wikidata_item("http://www.wikidata.org/entity/Q794"), _wikidata_item("http://www.wikidata.org/entity/Q1/../x")
    ('Q794', None)
    """
    found = _ITEM.fullmatch(iri or "")
    return found.group(1) if found else None


def proposition_view(rdf: ox.Store, iri: str) -> PropositionView:
    """All that the page of the proposition shows; disputes of a claim on it that say something else stand in it too."""
    offence = first(rdf, iri, "cg:offence")
    claims = list(subjects(rdf, "cg:proposition", iri))
    against = [other for claim in claims for other in subjects(rdf, "cg:disputes", claim)]
    return PropositionView(
        thing(rdf, iri),
        sorted(objects(rdf, iri, "skos:altLabel")),
        first(rdf, offence, "skos:prefLabel") if offence else None,
        first(rdf, iri, "cg:time"),
        first(rdf, iri, "cg:predicate"),
        [(role, thing(rdf, who)) for role in ROLES for who in sorted(objects(rdf, iri, f"cg:{role}"))],
        sorted(objects(rdf, iri, "cg:mergeReason")),
        _group(rdf, [*claims, *against]),
    )


def _claims_about(rdf: ox.Store, iri: str) -> Iterable[str]:
    for role in ROLES:
        for proposition in subjects(rdf, f"cg:{role}", iri):
            yield from subjects(rdf, "cg:proposition", proposition)


def _group(rdf: ox.Store, claims: Iterable[str]) -> Group:
    """The first claims by date."""
    kept = {claim for claim in claims if first(rdf, claim, "cg:review") != "rejected"}
    found = sorted(kept, key=lambda claim: (first(rdf, claim, "dcterms:date") or "~", claim))
    return Group(claim_views(rdf, found[:MOST]), more=len(found) > MOST)
