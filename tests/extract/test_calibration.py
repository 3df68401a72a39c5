"""Confidences are measured shares: the table is whole, rises with the score, and replaces the scores."""

from dataclasses import replace

import pytest

from extract.calibration import PARTS, VOICES, calibrated, scores, voice_kind
from extract.tables import read_table
from graph.model import Claim, Confidences, Span
from tests.example import example_extractions

ROWS = read_table("calibration")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("voice", VOICES)
def test_the_table_has_a_share_for_every_score(part: str, voice: str) -> None:
    steps = [row for row in ROWS if (row["part"], row["voice"]) == (part, voice)]
    starts, shares = [float(row["from"]) for row in steps], [float(row["right"]) for row in steps]
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert shares == sorted(shares)
    assert 0 < shares[0] <= shares[-1] < 1
    assert all(int(row["count"]) > 0 for row in steps)


def test_nothing_else_is_in_the_table() -> None:
    assert {(row["part"], row["voice"]) for row in ROWS} == {(part, voice) for part in PARTS for voice in VOICES}


def test_claims_keep_all_but_their_confidences() -> None:
    extraction = example_extractions()[0]
    after = calibrated(extraction)
    neutral = [replace(claim, confidence=0.0, confidences=None) for claim in extraction.claims]
    assert [replace(claim, confidence=0.0, confidences=None) for claim in after.claims] == neutral
    assert all(claim.confidences is not None and 0 < claim.confidence < 1 for claim in after.claims)


def test_what_scores_more_is_not_less_sure() -> None:
    extraction = example_extractions()[0]
    scored = [replace(extraction.claims[0], confidence=s, confidences=Confidences(s, s, s)) for s in (0.1, 0.95)]
    low, high = (calibrated(replace(extraction, claims=(claim,))) for claim in scored)
    assert low.claims[0].confidence < high.claims[0].confidence
    assert low.claims[0].confidences != high.claims[0].confidences


@pytest.mark.parametrize(
    ("claimant", "cue", "kind"), [("x", None, "quoted"), (None, Span(0, 1), "quoted"), (None, None, "own")]
)
def test_an_unknown_voice_is_not_the_articles_own(claimant: str | None, cue: Span | None, kind: str) -> None:
    claim: Claim = replace(example_extractions()[0].claims[0], claimant=claimant, cue_span=cue)
    assert voice_kind(claim) == kind
    assert set(scores(claim)) == set(PARTS)
