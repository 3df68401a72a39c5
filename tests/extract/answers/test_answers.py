"""What answers go against, in the texts of `answers.tsv`, and that nothing else is linked there."""

from functools import cache
from pathlib import Path

import pytest

from graph.model import Extraction
from tests.extract.allegations import read_texts

LINES = (Path(__file__).parent / "answers.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")][1:]


@cache
def _read() -> dict[str, Extraction]:
    return read_texts(text for text, _, _ in ROWS)


@pytest.mark.parametrize(("text", "answer", "answered"), ROWS, ids=lambda cell: cell)
def test_an_answer_disputes_what_it_goes_against_and_nothing_else(text: str, answer: str, answered: str) -> None:
    claims = {claim.id: claim for claim in _read()[text].claims}
    linked = [(claim.quote, claims[key].quote) for claim in claims.values() for key in claim.disputes]
    assert any(answer in claim.quote for claim in claims.values())
    wanted = answered.split("|") if answered != "-" else []
    assert all(any(answer in mine and words in theirs for mine, theirs in linked) for words in wanted)
    assert all(answer in mine and any(words in theirs for words in wanted) for mine, theirs in linked)
