"""Extraction on several processors gives what one process gives, and starts processes for much work only."""

import pytest

from extract import processes
from extract.extraction import extract_articles
from extract.processes import extract_in_processes
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction
from graph.record import dump_record


def _article(number: int, text: str) -> Article:
    return Article(article_id(text), f"{number}.txt", text, text_sha256(text))


def _articles(count: int) -> list[Article]:
    return [
        _article(n, f"Norway accused {n + 2} men of smuggling.\n\nTheir lawyer, Anna Berg, denied the accusation.")
        for n in range(count)
    ]


class _NoCrewError(Exception):
    """Processes would be started."""


def _no_crew(*_: object, **__: object) -> None:
    raise _NoCrewError


def test_processes_find_what_one_finds_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "WORTH_PROCESSES", 1)
    monkeypatch.setattr(processes, "BATCH_CHARACTERS", 200)
    articles = _articles(9)
    alone = [dump_record(e) for e in extract_articles(articles) if isinstance(e, Extraction)]
    side_by_side = [dump_record(e) for e in extract_in_processes(articles, jobs=2) if isinstance(e, Extraction)]
    assert len(alone) == len(articles)
    assert side_by_side == alone


@pytest.mark.parametrize(
    ("lengths", "jobs", "starts"),
    [
        ((100, 100, 100), 2, True),
        ((100, 99), 2, False),  # too little in all
        ((900, 99), 2, False),  # nothing that could be read beside the long one
        ((900, 100), 2, True),
        ((100, 100, 100), 1, False),
        ((), 2, False),
    ],
)
def test_processes_start_where_there_is_work_for_two(
    lengths: tuple[int, ...], jobs: int, starts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "WORTH_PROCESSES", 100)
    monkeypatch.setattr(processes, "Crew", _no_crew)
    outcomes = extract_in_processes((_article(n, "x" * length) for n, length in enumerate(lengths)), jobs=jobs)
    if starts:
        with pytest.raises(_NoCrewError):
            next(outcomes)
    else:
        assert len(list(outcomes)) == len(lengths)


def test_no_processes_at_all_are_wrong_usage() -> None:
    with pytest.raises(ValueError, match="0 processes"):
        extract_in_processes([], jobs=0)
