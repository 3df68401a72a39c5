"""Slow queries: stopped in time, alone, without harm to anybody else's."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from exports.server.options import ServerOptions
from tests.exports.server.conftest import SLOW, Answer, running
from tests.processes import command, running_children

QUICK = "ASK { ?c cg:stance 'denies' }"


def workers() -> set[int]:
    """The processes of this one that answer queries."""
    return {n for n in running_children(os.getpid()) if "exports.sparql.worker" in command(n)}


def in_background(ask: Callable[[], Answer]) -> tuple[threading.Thread, list[Answer]]:
    answers: list[Answer] = []

    def run() -> None:
        answers.append(ask())

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread, answers


def until(holds: Callable[[], bool]) -> None:
    for _ in range(3000):
        if holds():
            return
        time.sleep(0.02)
    raise AssertionError("it never came about")


def test_a_slow_query_is_stopped_and_its_process_is_gone(kg: Path) -> None:
    before = workers()
    with running(ServerOptions(kg, port=0, timeout_s=0.5, workers=1)) as server:
        answer = server.query(SLOW)
        assert answer.status == 504
        assert "stopped after 0.5 s" in answer.text
        assert workers() == before
        assert server.query(QUICK).status == 200, "the next query finds a worker"
    assert workers() == before, "none outlives the server"


def test_one_slow_query_slows_no_other_client(kg: Path) -> None:
    with running(ServerOptions(kg, port=0, timeout_s=60, workers=2)) as server:
        slow, slow_answers = in_background(lambda: server.query(SLOW, **{"default-graph-uri": []}))
        until(lambda: len(workers()) >= 1)
        for _ in range(5):
            assert server.query(QUICK).status == 200
            assert server.ask("/entity/country/IR", accept="text/html").status == 200
        assert slow.is_alive(), "all that was answered while the slow query ran"
        assert slow_answers == []


def test_a_client_that_leaves_takes_its_query_along(kg: Path) -> None:
    with running(ServerOptions(kg, port=0, timeout_s=600, workers=1)) as server:
        before = workers()
        try:
            server.ask(f"/sparql?query={SLOW.replace(' ', '+').replace('?', '%3F')}", timeout=2)
        except TimeoutError:
            pass
        else:
            raise AssertionError("the query was not slow")
        until(lambda: workers() == before)
        assert server.query(QUICK).status == 200, "the only worker is free again"


def test_a_full_queue_is_told(kg: Path) -> None:
    with running(ServerOptions(kg, port=0, timeout_s=5, workers=1, queue=0)) as server:
        before = workers()
        slow, slow_answers = in_background(lambda: server.query(SLOW))
        until(lambda: workers() > before)
        busy = server.query(QUICK)
        assert busy.status == 503
        assert busy.headers["retry-after"] == "5"
        assert "busy" in busy.text
        slow.join(60)
        assert [answer.status for answer in slow_answers] == [504]


def test_a_query_that_waits_is_answered_when_the_one_before_ends(kg: Path) -> None:
    with running(ServerOptions(kg, port=0, timeout_s=3, workers=1, queue=1)) as server:
        before = workers()
        slow, _ = in_background(lambda: server.query(SLOW))
        until(lambda: workers() > before)
        assert server.query(QUICK).status == 200
        slow.join(60)


def test_a_query_that_needs_too_much_memory_fails_alone(kg: Path) -> None:
    greedy = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f"
    with running(ServerOptions(kg, port=0, timeout_s=120, workers=1, memory=200 << 20)) as server:
        answer = server.query(greedy)
        assert answer.status == 400
        assert "memory" in answer.text
        assert server.query(QUICK).status == 200
