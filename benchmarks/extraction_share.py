"""How much of the bare pipeline's speed is left once mentions, claims and propositions are read as well.

Pipeline and whole extraction take turns over the same articles, so that a busy machine slows both alike. Two corpora:
articles made up of few sentences that are full of claims, and the articles of `seeds/`, as news are.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.language import Language

from benchmarks.pipeline_speed import make_articles
from extract.english import load_pipeline
from extract.extraction import extract_articles
from extract.read import read_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

ROUNDS = 5
MADE_UP = 12
SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Print words a second of both, and the medians of their ratios, for each corpus."""
    nlp = load_pipeline()
    made_up = [Article(article_id(t), f"{n}.txt", t, text_sha256(t)) for n, t in enumerate(make_articles(MADE_UP))]
    for name, articles in (("made-up articles", made_up), ("seeds", news())):
        measure(name, articles, nlp)


def news() -> list[Article]:
    """The articles of `seeds/`."""
    files = sorted(path for path in SEEDS.glob("*.md") if path.name != "README.md")
    return [article for article in read_articles(files) if isinstance(article, Article)]


def measure(name: str, articles: Sequence[Article], nlp: Language) -> None:
    """Print the speeds on one corpus, by processor time and by the clock."""
    texts = [article.text for article in articles]
    words = sum(len(nlp.make_doc(text)) for text in texts)
    list(extract_articles(articles, nlp=nlp))  # both run warm: tables read, word pieces known
    shares: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        bare = _spent(lambda: list(nlp.pipe(texts)))
        whole = _spent(lambda: _extract(articles, nlp))
        shares.append((bare[0] / whole[0], bare[1] / whole[1]))
        print(f"{name}: words a processor second: pipeline {words / bare[0]:.0f}, extraction {words / whole[0]:.0f}")
    processor, clock = (statistics.median(share) for share in zip(*shares, strict=True))
    print(
        f"{name}, {words} words: extraction runs at {processor:.2f} of the bare pipeline's speed by processor time, "
        f"{clock:.2f} by the clock (medians of {ROUNDS})"
    )


def _extract(articles: Sequence[Article], nlp: Language) -> None:
    assert all(isinstance(found, Extraction) for found in extract_articles(articles, nlp=nlp))


def _spent(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the processor and of the clock."""
    processor, clock = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - processor, time.perf_counter() - clock


if __name__ == "__main__":
    main()
