"""How much of the bare pipeline's speed is left once mentions, claims and propositions are read as well.

Three take turns over the same articles: the bare pipeline, whose model uses all processors; extraction in one process,
likewise; and extraction as the command line does it for many articles, in a process for each processor. Processes are
warm, as for a user with thousands of articles: what they take to start is told apart. By the clock, the shares hold for
a machine with nothing else to do: on a busy one they come close to that by processor time. Two corpora: articles made
up of few sentences that are full of claims, and the articles of `seeds/`, as news are.
"""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from spacy.language import Language

from benchmarks.pipeline_speed import make_articles
from extract.crew import Crew
from extract.english import load_pipeline
from extract.extraction import extract_articles
from extract.processes import batches_of
from extract.read import Refusal, read_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction
from graph.workers import processors

ROUNDS = 3
MADE_UP = 36
COPIES = 2  # of the sample articles: with few batches, processes would wait for the last one
SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Print words a second of all three, and the medians of their ratios, for each corpus."""
    nlp = load_pipeline()
    made_up = [Article(article_id(t), f"{n}.txt", t, text_sha256(t)) for n, t in enumerate(make_articles(MADE_UP))]
    with Crew(processors()) as crew:
        for name, articles in (("made-up articles", made_up), ("seeds", news() * COPIES)):
            measure(name, articles, nlp, crew)


def news() -> list[Article]:
    """The articles of `seeds/`."""
    files = sorted(path for path in SEEDS.glob("*.md") if path.name != "README.md")
    return [article for article in read_articles(files) if isinstance(article, Article)]


def measure(name: str, articles: Sequence[Article], nlp: Language, crew: Crew) -> None:
    """Print the speeds on one corpus, by processor time and by the clock."""
    texts = [article.text for article in articles]
    words = sum(len(nlp.make_doc(text)) for text in texts)
    _exhaust(extract_articles(articles, nlp=nlp))  # all run warm: tables read, word pieces known
    started = _spent(lambda: _exhaust(crew.extract(batches_of(articles))))
    shares: list[tuple[float, float, float]] = []
    for _ in range(ROUNDS):
        bare = _spent(lambda: list(nlp.pipe(texts)))
        whole = _spent(lambda: _exhaust(extract_articles(articles, nlp=nlp)))
        shared = _spent(lambda: _exhaust(crew.extract(batches_of(articles))))
        shares.append((bare[0] / whole[0], bare[1] / whole[1], bare[1] / shared[1]))
        speeds = ", ".join(f"{words / spent[1]:.0f}" for spent in (bare, whole, shared))
        print(f"{name}: words a second by the clock: pipeline, extraction in one process, in {processors()}: {speeds}")
    processor, alone, together = (statistics.median(share) for share in zip(*shares, strict=True))
    print(
        f"{name}, {words} words: extraction runs at {processor:.2f} of the bare pipeline's speed by processor time; by "
        f"the clock at {alone:.2f} in one process, {together:.2f} in {processors()} (medians of {ROUNDS}; the first "
        f"round of the processes took {started[1]:.1f} s, the last {shared[1]:.1f} s)"
    )


def _exhaust(outcomes: Iterable[Extraction | Refusal]) -> None:
    assert all(isinstance(found, Extraction) for found in outcomes)


def _spent(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of this process's processors and of the clock."""
    processor, clock = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - processor, time.perf_counter() - clock


if __name__ == "__main__":
    main()
