"""Processes that extract articles side by side, each a Python of its own with the model loaded.

They are started as programs and not by `multiprocessing`, which would import the caller's script once more in each, and
whose processes outlive a parent that is killed. An article whose text kills its process costs that article only.
"""

import pickle
import subprocess
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from threading import Lock
from types import TracebackType
from typing import Self

from extract.read import Refusal
from extract.worker import READY
from graph.errors import ExtractionError
from graph.model import Article, Extraction
from graph.workers import worker_command, worker_environment

AHEAD = 2  # batches for each process: the one that it reads, and the next
PATIENCE_S = 5.0  # within which a process that answers no more has ended by itself
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # numpy's own, which nothing here needs

Outcome = Extraction | Refusal


class WorkerDiedError(Exception):
    """A process ended in the midst of its work; the message tells how, to be read after "the process that ..."."""


class Worker:
    """One process; ExtractionError where it does not start."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        environment = {**ONE_THREAD, **worker_environment()}
        self._process = subprocess.Popen(worker_command("extract.worker"), stdin=pipe, stdout=pipe, env=environment)
        self._ready = False

    def extract(self, articles: list[Article], calibrate: bool) -> list[Outcome]:
        """Their outcomes; WorkerDiedError where the process did not live to tell."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            if not self._ready:
                self._ready = pickle.load(self._process.stdout) == READY
            pickle.dump((articles, calibrate), self._process.stdin)
            self._process.stdin.flush()
            outcomes: list[Outcome] = pickle.load(self._process.stdout)
        except (EOFError, OSError, pickle.UnpicklingError):
            how = self._end_told()
            if not self._ready:
                raise ExtractionError(
                    f"a process to extract articles in {how} before it was ready; extract in one process: --jobs 1"
                ) from None
            raise WorkerDiedError(how) from None
        return outcomes

    def _end_told(self) -> str:
        try:
            code = self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            return "fell silent"
        return f"was killed by signal {-code}" if code < 0 else f"ended with status {code}"

    def kill(self) -> None:
        """Have the process end, whatever it does."""
        self._process.kill()

    def close(self) -> None:
        """Wait until the process is gone, and close its pipes."""
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what it was sent last and did not take
                    pipe.close()


class Crew:
    """Up to `jobs` processes, started when there is work for them; a context manager at whose end none is left."""

    def __init__(self, jobs: int, *, calibrate: bool = True) -> None:
        self._jobs = jobs
        self._calibrate = calibrate
        self._threads = ThreadPoolExecutor(jobs)
        self._lock = Lock()
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._over = True
            left = set(self._all)
        for worker in left:
            worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in left:
            worker.close()

    def extract(self, batches: Iterable[list[Article]]) -> Iterator[Outcome]:
        """The articles' outcomes in their order, while no more than `AHEAD` batches for each process are taken."""
        under_way: deque[Future[list[Outcome]]] = deque()
        for batch in batches:
            under_way.append(self._threads.submit(self._batch, batch))
            while under_way and (under_way[0].done() or len(under_way) >= AHEAD * self._jobs):
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()

    def _batch(self, articles: list[Article]) -> list[Outcome]:
        """Their outcomes; where the process dies, each article is tried once more, alone."""
        try:
            return self._ask(articles)
        except WorkerDiedError:
            return [outcome for article in articles for outcome in self._alone(article)]

    def _alone(self, article: Article) -> list[Outcome]:
        try:
            return self._ask([article])
        except WorkerDiedError as death:
            reason = f"the process that read it {death}, perhaps for want of memory; the article is left out"
            return [Refusal(article.source, reason)]

    def _ask(self, articles: list[Article]) -> list[Outcome]:
        worker = self._free_worker()
        try:
            outcomes = worker.extract(articles, self._calibrate)
        except BaseException:
            worker.kill()
            worker.close()
            with self._lock:
                self._all.discard(worker)
            raise
        with self._lock:
            self._idle.append(worker)
        return outcomes

    def _free_worker(self) -> Worker:
        with self._lock:
            if self._over:
                raise CancelledError
            if not self._idle:
                worker = Worker()
                self._all.add(worker)
                return worker
            return self._idle.pop()
