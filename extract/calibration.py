"""How sure a claim and its parts are, as measured shares: what a construction scores becomes how often it was right.

`calibration.tsv` holds, for each part and kind of voice, the shares of right readings among those that scored alike on
annotated articles. `benchmarks.calibration` measures them anew; of claims at 0.8 about 80 in 100 should be right.
"""

from bisect import bisect_right
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from extract.tables import read_table
from graph.model import Claim, Confidences, Extraction

Steps = tuple[tuple[float, ...], tuple[float, ...]]  # the scores from which each share counts, ascending; the shares

PARTS = ("claimant", "stance", "proposition", "claim")
VOICES = ("own", "quoted")  # the article's own voice, or somebody whom it quotes


def calibrated(extraction: Extraction) -> Extraction:
    """The extraction with measured confidences in place of its claims' scores."""
    return replace(extraction, claims=tuple(map(_calibrated, extraction.claims)))


def voice_kind(claim: Claim) -> str:
    """Which of `VOICES` the claim has; a quoted voice that is unknown has a cue."""
    return "own" if claim.claimant is None and claim.cue_span is None else "quoted"


def scores(claim: Claim) -> dict[str, float]:
    """What the constructions score for each of `PARTS`, before calibration."""
    parts = claim.confidences or Confidences(1.0, 1.0, claim.confidence)
    return {
        "claimant": parts.claimant,
        "stance": parts.stance,
        "proposition": parts.proposition,
        "claim": claim.confidence,
    }


def share_right(steps: Steps, score: float) -> float:
    """The share of the last step that begins at or below the score, else of the first.

    >>> share_right(((0.0, 0.7), (0.4, 0.9)), 0.75)
    0.9
    """
    starts, shares = steps
    return shares[max(0, bisect_right(starts, score) - 1)]


def _calibrated(claim: Claim) -> Claim:
    known, voice = _measured(), voice_kind(claim)
    right = {part: share_right(known[part, voice], score) for part, score in scores(claim).items()}
    parts = Confidences(right["claimant"], right["stance"], right["proposition"])
    return replace(claim, confidence=right["claim"], confidences=parts)


@cache
def _measured() -> MappingProxyType[tuple[str, str], Steps]:
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for row in read_table("calibration"):
        found.setdefault((row["part"], row["voice"]), []).append((float(row["from"]), float(row["right"])))
    return MappingProxyType(
        {key: (tuple(start for start, _ in steps), tuple(share for _, share in steps)) for key, steps in found.items()}
    )
