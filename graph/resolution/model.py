"""What resolution finds: who is who over all articles, and which propositions are one. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model import EntityType, LinkKind, Proposition


@dataclass(frozen=True, slots=True)
class CanonicalEntity:
    """One actor over all articles. `members` are article-local entity ids; `reasons` say why they are one.

    `wikidata` is the Wikidata id that its members have, None where they have none or several.
    """

    iri: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    iso: str | None
    members: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class CanonicalProposition:
    """One proposition, over all claims that take a stance on it, with canonical IRIs in its roles.

    `aliases` are other labels that claims give it; `claims` are claim ids; `grounds` say why their propositions
    are one (empty where there is one claim).
    """

    iri: str
    proposition: Proposition
    aliases: tuple[str, ...]
    claims: tuple[str, ...]
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class ClaimTie:
    """A tie from one claim to another, both by id, with what it rests on."""

    claim: str
    other: str
    ground: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """All that is derived over the articles; every tuple is sorted, so equal input gives equal values.

    `entity_of` takes article-local entity ids to canonical IRIs, `proposition_of` claim ids to those of
    propositions. `links` are the ties of entities, each once as (source, target, kind). `disputes` and
    `corroborations` tie claims of different articles (ties within one article are in its record); `reprints`
    pairs the id of an article with the id of the one whose text it repeats.
    """

    base: str
    entities: tuple[CanonicalEntity, ...]
    propositions: tuple[CanonicalProposition, ...]
    links: tuple[tuple[str, str, LinkKind], ...]
    disputes: tuple[ClaimTie, ...]
    corroborations: tuple[ClaimTie, ...]
    reprints: tuple[tuple[str, str], ...]
    entity_of: Mapping[str, str]
    proposition_of: Mapping[str, str]
