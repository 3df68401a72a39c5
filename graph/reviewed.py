"""Articles and their resolution without the claims that an analyst rejected: nobody's, on nothing, against nobody."""

from collections.abc import Collection
from dataclasses import replace

from graph.model import Extraction
from graph.resolution.model import Resolution


def extraction_without(extraction: Extraction, gone: Collection[str]) -> Extraction:
    """The article without the claims of these ids; what disputed them disputes them no longer."""
    if not any(claim.id in gone for claim in extraction.claims):
        return extraction
    kept = (claim for claim in extraction.claims if claim.id not in gone)
    claims = tuple(replace(c, disputes=tuple(other for other in c.disputes if other not in gone)) for c in kept)
    return replace(extraction, claims=claims)


def resolution_without(resolution: Resolution, gone: Collection[str]) -> Resolution:
    """The resolution without these claims, their ties, and the propositions that no other claim is on."""
    if not gone:
        return resolution
    propositions = (
        replace(found, claims=tuple(claim for claim in found.claims if claim not in gone))
        for found in resolution.propositions
    )
    return replace(
        resolution,
        propositions=tuple(found for found in propositions if found.claims),
        disputes=tuple(tie for tie in resolution.disputes if not {tie.claim, tie.other} & set(gone)),
        corroborations=tuple(tie for tie in resolution.corroborations if not {tie.claim, tie.other} & set(gone)),
        proposition_of={claim: iri for claim, iri in resolution.proposition_of.items() if claim not in gone},
    )
