"""Processes that extract: what becomes of articles whose process dies, and of processes that nobody needs any more."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain, repeat

import pytest

from extract import crew
from extract.crew import AHEAD, Crew
from extract.read import Refusal
from extract.worker import READY
from graph.errors import ExtractionError
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction
from graph.workers import worker_command, worker_environment
from tests.extract.made_up_worker import DEADLY


def article(source: str, text: str = "The army denied it.") -> Article:
    return Article(article_id(text), source, text, text_sha256(text))


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "worker_command", lambda _: worker_command("tests.extract.made_up_worker"))


@pytest.mark.usefixtures("made_up")
def test_an_article_that_kills_its_process_is_refused_and_the_others_go_on() -> None:
    batches = [[article("a"), article("b", DEADLY), article("c")], [article("d")]]
    with Crew(2) as workers:
        outcomes = [o for o in workers.extract(batches) if isinstance(o, Refusal)]
    assert [o.source for o in outcomes] == ["a", "b", "c", "d"]
    assert outcomes[1].reason.startswith("the process that read it was killed by signal 9")
    assert all(o.reason.isdigit() for o in outcomes if o.source != "b")


@pytest.mark.usefixtures("made_up")
def test_outcomes_come_in_order_and_no_more_is_taken_than_keeps_the_processes_at_work() -> None:
    taken: list[int] = []

    def batches() -> Iterator[list[Article]]:
        for number in range(30):
            taken.append(number)
            yield [article(str(number))]

    with Crew(2) as workers:
        for count, outcome in enumerate(workers.extract(batches())):
            assert isinstance(outcome, Refusal)
            assert outcome.source == str(count)
            assert len(taken) <= count + 2 * AHEAD
    assert len(taken) == 30


@pytest.mark.usefixtures("made_up")
def test_no_process_is_left_where_the_outcomes_are_not_waited_for() -> None:
    with Crew(1) as workers:
        outcome = next(workers.extract([article(str(n))] for n in range(9)))
        assert isinstance(outcome, Refusal)
        os.kill(int(outcome.reason), 0)
    with pytest.raises(ProcessLookupError):
        os.kill(int(outcome.reason), 0)


FAILS_AT_ONCE = (sys.executable, "-c", "raise SystemExit(3)")


@pytest.mark.parametrize(
    ("command", "how"), [(FAILS_AT_ONCE, "ended with status 3 before it was ready"), (("/no/python",), "No such file")]
)
def test_processes_that_do_not_start_are_an_error(
    command: tuple[str, ...], how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "worker_command", lambda _: command)
    with Crew(2) as workers, pytest.raises(ExtractionError, match=how):
        list(workers.extract([article(str(n))] for n in range(9)))


def test_where_no_more_processes_start_those_that_did_do_all_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = chain([worker_command("tests.extract.made_up_worker")], repeat(FAILS_AT_ONCE))
    monkeypatch.setattr(crew, "worker_command", lambda _: next(commands))
    with Crew(3) as workers:
        outcomes = [o for o in workers.extract([article(str(n))] for n in range(9)) if isinstance(o, Refusal)]
    assert [o.source for o in outcomes] == [str(n) for n in range(9)]
    assert len({o.reason for o in outcomes}) == 1


def test_a_worker_leaves_ctrl_c_to_its_parent_and_ends_with_its_input() -> None:
    command, pipe = worker_command("extract.worker"), subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=worker_environment()) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert pickle.load(process.stdout) == READY
        process.send_signal(signal.SIGINT)
        pickle.dump(([article("a")], True), process.stdin)
        process.stdin.flush()
        (found,) = pickle.load(process.stdout)
        assert isinstance(found, Extraction)
        assert [claim.stance.value for claim in found.claims] == ["denies"]
        process.stdin.close()
        assert process.wait(30) == 0
