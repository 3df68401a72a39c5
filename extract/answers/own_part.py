"""Whom a denial of one's own part answers: who accused the denier in the sentence before, and nobody further off.

"Witnesses blamed the front. It denied responsibility for the attack."   the witnesses
"""

from collections.abc import Iterable, Sequence

from extract.annotations import Attribution
from extract.propositions.parse import parse_of
from extract.reading import Reading
from extract.speech.cues import word_list
from graph.model import AFFIRMING, Claim, Stance


def denies_own_part(claim: Claim, attribution: Attribution, reading: Reading) -> bool:
    """Whether somebody denies responsibility, involvement or any part in a wrong, with these words."""
    if claim.stance is not Stance.DENIES or claim.claimant is None:
        return False
    return any(reading.doc[i].lemma_.lower() in word_list("guilt") for i in attribution.clauses)


def accusing_before(claim: Claim, others: Iterable[Claim], reading: Reading) -> Sequence[Claim]:
    """The claims of the same or the sentence before by which others accuse the denier."""
    doc = reading.doc
    here = doc.char_span(claim.start, claim.end, alignment_mode="expand")
    if here is None:
        return ()
    first = here.sent.start
    start = doc[parse_of(doc).sentences[first - 1] if first else 0].idx
    return [
        o
        for o in others
        if o.stance in AFFIRMING
        and o.claimant not in (None, claim.claimant)
        and claim.claimant in o.proposition.accused
        if start <= o.start < claim.start
    ]
