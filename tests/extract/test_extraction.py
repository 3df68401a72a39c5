"""Articles to extractions: each in its turn, with no more than one batch of docs held."""

from collections.abc import Iterator

from extract.extraction import BATCH, extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction


def _articles(number: int, taken: list[int]) -> Iterator[Article]:
    for n in range(number):
        taken.append(n)
        text = f"The army denied that {n + 2} men were killed."
        yield Article(article_id(text), f"{n}.txt", text, text_sha256(text))


def test_outcomes_come_in_the_order_of_the_articles_over_several_batches() -> None:
    found = list(extract_articles(_articles(2 * BATCH + 3, [])))
    assert [f.article.source for f in found if isinstance(f, Extraction)] == [f"{n}.txt" for n in range(2 * BATCH + 3)]


def test_no_articles_have_no_outcomes() -> None:
    assert list(extract_articles(())) == []


def test_no_more_than_one_batch_is_taken_before_the_first_outcome() -> None:
    taken: list[int] = []
    next(extract_articles(_articles(5 * BATCH, taken)))
    assert len(taken) == BATCH
