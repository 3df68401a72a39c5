"""The accuracy gate: how the sample articles are read, per set and field, never below the floors that were reached."""

import tomllib
from pathlib import Path

import pytest

from extract.extraction import extract_articles
from extract.read import read_articles
from graph.model import Article, Extraction
from tests.seed_scores import SEEDS, Scores, gold_claims, score

NAMES = sorted(path.stem for path in (SEEDS / "gold").glob("*.toml"))
SETS = tomllib.loads((SEEDS / "floors.toml").read_text("utf8"))


@pytest.fixture(scope="module")
def extractions() -> dict[str, Extraction]:
    articles = read_articles([SEEDS / f"{name}.md" for name in NAMES])
    found = extract_articles(a for a in articles if isinstance(a, Article))
    return {Path(e.article.source).stem: e for e in found if isinstance(e, Extraction)}


def test_each_article_is_in_one_set() -> None:
    assert sorted(name for measured in SETS.values() for name in measured["articles"]) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_gold_quotes_are_in_their_article(name: str, extractions: dict[str, Extraction]) -> None:
    assert [g["quote"] for g in gold_claims(name) if g["quote"] not in extractions[name].article.text] == []


@pytest.mark.parametrize("measured", SETS)
def test_no_figure_falls_below_its_floor(
    measured: str, extractions: dict[str, Extraction], capsys: pytest.CaptureFixture[str]
) -> None:
    floors = SETS[measured]["floors"]
    scores = Scores()
    for name in SETS[measured]["articles"]:
        for _ in score(extractions[name], gold_claims(name), scores):
            pass
    figures = scores.figures()
    with capsys.disabled():
        print(f"\n{measured} articles: {scores.written} claims written down, {scores.found} found")
        for measure, value in figures.items():
            print(f"{measure:20} {value:.3f}  (floor {floors[measure]:.3f})")
    assert {m: v for m, v in figures.items() if v < floors[m]} == {}


def test_every_role_and_voice_has_a_mention(extractions: dict[str, Extraction]) -> None:
    for name, extraction in extractions.items():
        mentioned = {m.entity for m in extraction.mentions}
        for claim in extraction.claims:
            said = claim.proposition
            roles = {*said.accused, *said.victims, *said.agents, *said.objects, *said.places, *claim.via}
            assert roles | ({claim.claimant} - {None}) <= mentioned, (name, claim.quote)


def test_every_proposition_is_put_in_words(extractions: dict[str, Extraction]) -> None:
    told = [(name, claim) for name, extraction in extractions.items() for claim in extraction.claims]
    assert [(name, claim.quote) for name, claim in told if not claim.proposition.label.strip()] == []
