"""Processes that extract articles side by side, each a Python of its own with the model loaded.

They are started as programs and not by `multiprocessing`, which would import the caller's script once more in each, and
whose processes outlive a parent that is killed. An article whose text kills its process costs that article only.
"""

import pickle
import subprocess
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from threading import Condition
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
        command, pipe = worker_command("extract.worker"), subprocess.PIPE
        environment = {**ONE_THREAD, **worker_environment()}
        try:
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, env=environment)
        except OSError as error:
            raise _not_started(f"cannot be started ({error.strerror or error})") from error
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
            raise WorkerDiedError(how) if self._ready else _not_started(f"{how} before it was ready") from None
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


def _not_started(how: str) -> ExtractionError:
    return ExtractionError(f"a process to extract articles in {how}; extract in this one alone: --jobs 1")


class Crew:
    """Up to `jobs` processes, started when there is work for them; a context manager at whose end none is left."""

    def __init__(self, jobs: int, *, calibrate: bool = True) -> None:
        self._jobs = jobs
        self._calibrate = calibrate
        self._threads = ThreadPoolExecutor(jobs)
        self._changed = Condition()  # of what stands below
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._most = jobs
        self._failure: Exception | None = None  # why no more articles are extracted

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._changed:
            self._failure = self._failure or CancelledError()
            self._changed.notify_all()
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
        while True:
            try:
                with self._worker() as worker:
                    return worker.extract(articles, self._calibrate)
            except ExtractionError as error:
                self._make_do(error)

    def _make_do(self, error: ExtractionError) -> None:
        """Go on with the processes that did start; the error where there is none."""
        with self._changed:
            self._most = len(self._all)
            if not self._all:
                self._failure = self._failure or error
            self._changed.notify_all()
            if self._failure:
                raise self._failure

    @contextmanager
    def _worker(self) -> Iterator[Worker]:
        """A process that nobody else has: it is free again after the block, or gone where that fails."""
        with self._changed:
            self._changed.wait_for(lambda: self._failure or self._idle or len(self._all) < self._most)
            if self._failure:
                raise self._failure
            worker = self._idle.pop() if self._idle else Worker()
            self._all.add(worker)
        try:
            yield worker
        except BaseException:
            worker.kill()
            worker.close()
            with self._changed:
                self._all.discard(worker)
                self._changed.notify_all()
            raise
        with self._changed:
            self._idle.append(worker)
            self._changed.notify()
