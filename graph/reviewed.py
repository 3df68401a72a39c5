"""Articles and their resolution without the claims that an analyst rejected: nobody's, on nothing, against nobody."""

from collections.abc import Collection, Iterator, Set
from dataclasses import replace

from graph.decisions import Review
from graph.decisions_rdf import reviews_in
from graph.disputes import corroborations
from graph.iris import claim_iri
from graph.model import Extraction
from graph.resolution.index import Index
from graph.resolution.model import CanonicalProposition, ClaimTie, Resolution
from graph.resolution.propositions import as_one
from graph.resolution.readout import read_resolution
from graph.resolution.saying import said_of_rows
from graph.resolution.voices import voices_on
from graph.store import Store


def unrejected(store: Store) -> tuple[Iterator[Extraction], Resolution]:
    """The articles as they are read, and all that is found over them, without the claims that were rejected."""
    out = {iri for iri, review in reviews_in(store.rdf).items() if review is Review.REJECTED}
    with store.resolved() as index:
        resolution = read_resolution(index)
        gone = frozenset(claim for claim in resolution.proposition_of if claim_iri(store.base, claim) in out)
        kept = resolution_without(index, resolution, gone) if gone else resolution
    return (extraction_without(extraction, gone) for extraction in store.extractions()), kept


def extraction_without(extraction: Extraction, gone: Collection[str]) -> Extraction:
    """The article without the claims of these ids; what disputed them disputes them no longer."""
    if not any(claim.id in gone for claim in extraction.claims):
        return extraction
    kept = (claim for claim in extraction.claims if claim.id not in gone)
    claims = tuple(replace(c, disputes=tuple(other for other in c.disputes if other not in gone)) for c in kept)
    return replace(extraction, claims=claims)


def resolution_without(index: Index, resolution: Resolution, gone: Set[str]) -> Resolution:
    """The resolution, which is that of the index, without these claims, and without the propositions that no other
    claim is on.

    What they were on is called, and has the roles, as the claims that are left say; and whoever says the same again in
    a claim that is left still corroborates.
    """
    touched = {resolution.proposition_of[claim] for claim in gone}
    of = resolution.proposition_of
    left = {iri for claim, iri in of.items() if iri in touched and claim not in gone}
    ties = {tie for tie in resolution.corroborations if of[tie.claim] not in touched}
    above: dict[str, frozenset[str]] = {}
    for iri in left:
        ties.update(corroborations(voice for voice in voices_on(index, iri, above) if voice.claim not in gone))
    return replace(
        resolution,
        propositions=tuple(
            _said_by_others(index, found, gone) if found.iri in left else found
            for found in resolution.propositions
            if found.iri not in touched or found.iri in left
        ),
        disputes=tuple(tie for tie in resolution.disputes if gone.isdisjoint(_ends(tie))),
        corroborations=tuple(sorted(ties)),
        proposition_of={claim: iri for claim, iri in of.items() if claim not in gone},
    )


def _ends(tie: ClaimTie) -> tuple[str, str]:
    return tie.claim, tie.other


def _said_by_others(index: Index, found: CanonicalProposition, gone: Set[str]) -> CanonicalProposition:
    rows = index.db.execute("SELECT id, article, said FROM claim WHERE iri = ? ORDER BY id", (found.iri,)).fetchall()
    said, actors = said_of_rows(row for row in rows if row[0] not in gone)
    return as_one(found.iri, said, actors)
