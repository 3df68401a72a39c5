"""The guide to claims says what comes out: each of its examples is read by the shipped pipeline."""

from functools import cache
from pathlib import Path

import pytest

from extract.extraction import extract_articles
from extract.read import Refusal, read_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Claim, Extraction

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "claims.md").read_text(encoding="utf8")


def rows(first_column: str) -> list[list[str]]:
    """The cells of the table whose first column has this title, without its head."""
    lines = GUIDE.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {first_column} |")) + 2
    stop = next((n for n in range(start, len(lines)) if not lines[n].startswith("|")), len(lines))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start:stop]]


CONSTRUCTIONS = rows("sentence")
NEAR_MISSES = next(
    [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()[2:] if line.startswith("|")]
    for block in GUIDE.split("\n\n")
    if block.startswith("| sentence | stance that")
)
DISPUTES = rows("text")
WRONGS = rows("wrong told")


@cache
def _read() -> dict[str, Extraction]:
    texts = sorted({row[0] for row in (*CONSTRUCTIONS, *NEAR_MISSES, *DISPUTES, *WRONGS)})
    articles = [Article(article_id(text), "guide", text, text_sha256(text)) for text in texts]
    found = list(extract_articles(articles))
    assert not any(isinstance(one, Refusal) for one in found)
    return {one.article.text: one for one in found if isinstance(one, Extraction)}


def told(extraction: Extraction, claim: Claim) -> list[str]:
    """The claim as the guide writes it."""
    names = {entity.id: entity.name for entity in extraction.entities}
    voice = names[claim.claimant] if claim.claimant is not None else "—"
    relayed = "; ".join(names[one] for one in claim.via)
    return [voice, claim.stance.value, relayed, "yes" if claim.negated else "no", claim.certainty.value]


@pytest.mark.parametrize("row", CONSTRUCTIONS, ids=lambda row: str(row[0]))
def test_each_construction_gives_the_claim_of_the_guide(row: list[str]) -> None:
    extraction = _read()[row[0]]
    assert row[1:] in [told(extraction, claim) for claim in extraction.claims]


@pytest.mark.parametrize("row", NEAR_MISSES, ids=lambda row: str(row[0]))
def test_near_misses_take_no_such_stance(row: list[str]) -> None:
    assert row[1] not in [claim.stance.value for claim in _read()[row[0]].claims]


@pytest.mark.parametrize("row", DISPUTES, ids=lambda row: str(row[0]))
def test_disputes_lead_to_what_they_answer(row: list[str]) -> None:
    extraction = _read()[row[0]]
    voice_of = {claim.id: told(extraction, claim)[0] for claim in extraction.claims}
    pairs = {(voice_of[c.id], voice_of[answered]) for c in extraction.claims for answered in c.disputes}
    assert pairs == {(row[1], row[2])}


def test_the_worked_example_is_what_the_sample_gives() -> None:
    (extraction,) = extract_articles(a for a in read_articles([ROOT / "seeds" / "qassemi-rejects-report.md"]))
    assert isinstance(extraction, Extraction)
    disputing = [claim for claim in extraction.claims if claim.disputes]
    assert [told(extraction, c)[0] for c in disputing] == ["Bahram Qassemi", "Bahram Qassemi", "Tasnim News Agency"]
    assert len({c.disputes for c in disputing}) == 1
    assert len(disputing[0].disputes) == 2


@pytest.mark.parametrize("row", WRONGS, ids=lambda row: str(row[0]))
def test_each_wrong_is_that_of_whom_the_guide_accuses(row: list[str]) -> None:
    extraction = _read()[row[0]]
    names = {entity.id: entity.name for entity in extraction.entities}
    wrongs = [claim.proposition for claim in extraction.claims if claim.proposition.offence is not None]
    told_of = [
        [wrong.offence, *("; ".join(names[one] for one in side) or "—" for side in (wrong.accused, wrong.victims))]
        for wrong in wrongs
    ]
    assert row[1:] in told_of
