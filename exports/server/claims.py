"""Claims as pages show them: who, how, what, where, in which words, and against whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from exports.page.payload import is_web_link
from exports.palette import edge_style
from exports.server.lookup import Thing, first, objects, subjects, thing


@dataclass(frozen=True, slots=True)
class Source:
    """An article as a source: what a citation needs; `link` is its URL where that is one of the web."""

    article: Thing
    publisher: str | None
    author: str | None
    published: str | None
    url: str | None
    reprint_of: Thing | None

    @property
    def link(self) -> str | None:
        """The address that may become a link: never one of another scheme."""
        return self.url if self.url and is_web_link(self.url) else None


@dataclass(frozen=True, slots=True)
class Decided:
    """What an analyst decided of a claim: "accept" or "reject", who, when (ISO 8601) and why."""

    verb: str
    by: str
    at: str
    why: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with all that its card says; `via` runs from the nearest to the claimant to the nearest to the reader.

    Claims that were rejected are not among those that it disputes, is disputed by or corroborates.
    """

    iri: str
    claimant: Thing
    via: tuple[Thing, ...]
    stance: str
    negated: bool
    certainty: str
    confidence: float
    quote: str
    cue: str | None
    start: int
    end: int
    date: str | None
    proposition: Thing
    source: Source
    disputes: tuple[str, ...]
    disputed_by: tuple[str, ...]
    corroborates: tuple[str, ...]
    review: str | None = None
    decided: tuple[Decided, ...] = ()

    @property
    def words(self) -> str:
        """The stance in words: an assertion that something is not so does not read like one that it is.

        The classes of the palette hold for it too.
        """
        return edge_style({"kind": "claim", "stance": self.stance, "negated": self.negated}).label

    @property
    def against(self) -> bool:
        """Whether the voice rejects what the proposition says."""
        rejects = self.stance in ("denies", "disputes", "doubts")
        return rejects or (self.negated and self.stance in ("asserts", "alleges", "confirms", "admits"))


def source_view(rdf: ox.Store, iri: str) -> Source:
    """The article with this IRI as a source."""
    original = first(rdf, iri, "cg:reprintOf")
    return Source(
        thing(rdf, iri),
        first(rdf, iri, "schema:publisher"),
        first(rdf, iri, "schema:author"),
        first(rdf, iri, "schema:datePublished"),
        first(rdf, iri, "schema:url"),
        thing(rdf, original) if original else None,
    )


def claim_view(rdf: ox.Store, iri: str) -> ClaimView:
    """The claim with this IRI, which must be one."""

    def value(predicate: str) -> str:
        found = first(rdf, iri, predicate)
        assert found is not None, f"{iri} has no {predicate}; the shapes ask for one"
        return found

    return ClaimView(
        iri=iri,
        claimant=thing(rdf, value("cg:claimant")),
        via=tuple(_chain(rdf, iri)),
        stance=value("cg:stance"),
        negated=value("cg:polarity") == "negative",
        certainty=value("cg:certainty"),
        confidence=float(value("cg:confidence")),
        quote=value("cg:quote"),
        cue=first(rdf, iri, "cg:cue"),
        start=int(value("cg:start")),
        end=int(value("cg:end")),
        date=first(rdf, iri, "dcterms:date"),
        proposition=thing(rdf, value("cg:proposition")),
        source=source_view(rdf, value("cg:article")),
        disputes=tuple(_kept(rdf, objects(rdf, iri, "cg:disputes"))),
        disputed_by=tuple(_kept(rdf, subjects(rdf, "cg:disputes", iri))),
        corroborates=tuple(_kept(rdf, objects(rdf, iri, "cg:corroborates"))),
        review=first(rdf, iri, "cg:review"),
        decided=tuple(_decided(rdf, iri)),
    )


def claim_views(rdf: ox.Store, iris: Iterable[str]) -> list[ClaimView]:
    """The claims that were not rejected, by date, those without one last, then by article and place."""
    found = [claim_view(rdf, iri) for iri in _kept(rdf, dict.fromkeys(iris))]
    return sorted(found, key=lambda c: (c.date is None, c.date or "", c.source.article.iri, c.start, c.iri))


def _kept(rdf: ox.Store, claims: Iterable[str]) -> list[str]:
    """Those that no analyst rejected, sorted."""
    return [claim for claim in sorted(claims) if first(rdf, claim, "cg:review") != "rejected"]


def _decided(rdf: ox.Store, claim: str) -> Iterator[Decided]:
    for decision in sorted(subjects(rdf, "cg:about", claim)):
        agent = first(rdf, decision, "prov:wasAttributedTo")
        yield Decided(
            first(rdf, decision, "cg:decides") or "",
            (first(rdf, agent, "rdfs:label") if agent else None) or "",
            first(rdf, decision, "prov:generatedAtTime") or "",
            first(rdf, decision, "cg:why") or "",
        )


def _chain(rdf: ox.Store, iri: str) -> Iterator[Thing]:
    relays = [(int(first(rdf, relay, "cg:position") or 0), relay) for relay in objects(rdf, iri, "cg:relay")]
    for _, relay in sorted(relays):
        entity = first(rdf, relay, "cg:entity")
        if entity is not None:
            yield thing(rdf, entity)
