"""Articles to extractions on all processors; what comes out is the same, byte for byte, as from one process."""

from collections.abc import Generator, Iterable, Iterator
from itertools import chain, islice

from extract.crew import Crew, Outcome
from graph.model import Article
from graph.workers import processors

WORTH_PROCESSES = 120_000
"""Characters that this process reads in about the time in which others start and read them (two processors)."""
BATCH_CHARACTERS = 4_000  # given to a process at a time, or one article that is longer: about half a second's work


def extract_in_processes(
    articles: Iterable[Article], *, jobs: int | None = None, calibrate: bool = True
) -> Generator[Outcome, None, None]:
    """As `extract.extraction.extract_articles`, in up to `jobs` processes: one for each processor, unless given.

    Few articles are extracted in this process, as others take seconds and 300 MB of memory each to start. An article
    that kills its process is refused; ExtractionError where no process can be started. None is left once the
    iterator is exhausted or closed.
    """
    if jobs is not None and jobs < 1:
        raise ValueError(f"{jobs} processes extract nothing; give 1 or more")
    return _extract(iter(articles), processors() if jobs is None else jobs, calibrate)


def _extract(articles: Iterator[Article], jobs: int, calibrate: bool) -> Generator[Outcome, None, None]:
    first, worth_it = _first(articles) if jobs > 1 else (list(islice(articles, 1)), False)
    if worth_it:
        with Crew(jobs, calibrate=calibrate) as crew:
            yield from crew.extract(batches_of(chain(first, articles)))
    elif first:
        from extract.extraction import extract_articles  # what it loads is loaded where there is an article to read

        yield from extract_articles(chain(first, articles), calibrate=calibrate)


def _first(articles: Iterator[Article]) -> tuple[list[Article], bool]:
    """As many articles as settle it, and whether processes are worth their start; one long article shares no work."""
    first: list[Article] = []
    total = longest = 0
    for article in articles:
        first.append(article)
        total += len(article.text)
        longest = max(longest, len(article.text))
        if total - longest >= WORTH_PROCESSES:
            return first, True
    return first, False


def batches_of(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in lists of at least `BATCH_CHARACTERS`, but for the last."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text)
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
