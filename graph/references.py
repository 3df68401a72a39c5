"""The check that an extraction, wherever it comes from, refers to nothing that it does not hold."""

from collections import Counter
from collections.abc import Iterable, Iterator

from graph.errors import EvidenceError, RecordError
from graph.model import Claim, Extraction, verify_evidence
from graph.offences import offence


def verify_extraction(extraction: Extraction) -> None:
    """Raise unless the extraction can be stored.

    EvidenceError where a quote is not the article's text or a voice or party has no mention in it, RecordError
    where an entity, claim or id is missing or given twice, VocabularyError where an offence is not in the taxonomy.
    """
    verify_evidence(extraction)
    source = extraction.article.source
    for what, ids in (
        ("entity", [e.id for e in extraction.entities]),
        ("claim", [c.id for c in extraction.claims]),
        ("mention", [m.id for m in extraction.mentions]),
    ):
        twice = [key for key, count in Counter(ids).items() if count > 1]
        if twice:
            raise RecordError(f"{source}: {what} id {min(twice)!r} is given twice; extract the article again")
    entities = {e.id for e in extraction.entities}
    for key in _entity_references(extraction):
        if key not in entities:
            raise RecordError(f"{source}: no entity has the id {key!r}; extract the article again")
    mentioned = {m.entity for m in extraction.mentions}
    claims = {c.id for c in extraction.claims}
    for claim in extraction.claims:
        for key in claim.disputes:
            if key not in claims:
                raise RecordError(f"{source}: claim {claim.id} disputes {key!r}, which is no claim; extract it again")
        if claim.proposition.offence is not None:
            offence(claim.proposition.offence)
        for key in _parties(claim):
            if key not in mentioned:
                raise EvidenceError(f"{source}: claim {claim.id} names {key!r}, whom no mention in the text shows")


def _entity_references(extraction: Extraction) -> Iterator[str]:
    for mention in extraction.mentions:
        yield from _given(mention.entity)
    for link in extraction.links:
        yield from (link.source, link.target)
    for claim in extraction.claims:
        yield from _parties(claim)


def _parties(claim: Claim) -> Iterator[str]:
    """The entities that the claim names: its voices, and those in the roles of its proposition."""
    said = claim.proposition
    yield from _given(claim.claimant)
    yield from claim.via
    for role in (said.accused, said.victims, said.agents, said.objects, said.places):
        yield from role


def _given(key: str | None) -> Iterable[str]:
    return () if key is None else (key,)
