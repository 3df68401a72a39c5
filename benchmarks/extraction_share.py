"""How much of the bare pipeline's speed is left once mentions, claims and propositions are read as well.

Pipeline and whole extraction take turns over the same articles, so that a busy machine slows both alike.
"""

import statistics
import time

from benchmarks.pipeline_speed import make_articles
from extract.english import load_pipeline
from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

ROUNDS = 5


def main() -> None:
    """Print words a second of both, and the median of their ratios."""
    nlp = load_pipeline()
    texts = make_articles(12)
    words = sum(len(nlp.make_doc(text)) for text in texts)
    articles = [Article(article_id(t), f"{n}.txt", t, text_sha256(t)) for n, t in enumerate(texts)]
    list(extract_articles(articles[:1], nlp=nlp))
    ratios = []
    for _ in range(ROUNDS):
        started = time.process_time()
        list(nlp.pipe(texts))
        bare = time.process_time() - started
        started = time.process_time()
        found = list(extract_articles(articles, nlp=nlp))
        whole = time.process_time() - started
        assert all(isinstance(f, Extraction) for f in found)
        ratios.append(bare / whole)
        print(f"words a processor second: pipeline {words / bare:.0f}, extraction {words / whole:.0f}")
    print(f"extraction runs at {statistics.median(ratios):.2f} of the bare pipeline's speed (median of {ROUNDS})")


if __name__ == "__main__":
    main()
