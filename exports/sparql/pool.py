"""Warm worker processes for a server: a query waits for a free one, and costs one process where it must be stopped.

A query that is stopped, whose process dies, or whose asker goes away takes nothing along but that process.
"""

import asyncio
import json
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import Self

from exports.sparql.answers import Message, error_of, late
from exports.sparql.run import START_S, WORKER
from graph.errors import QueryError
from graph.workers import worker_environment

SIZE = 4  # queries at once
QUEUE = 32  # queries that wait


class PoolBusyError(QueryError):
    """All workers are at work, and as many queries wait as may."""


class Pool:
    """Worker processes, started when first needed; an async context manager at whose end none is left."""

    def __init__(self, *, size: int = SIZE, queue: int = QUEUE) -> None:
        self._free = asyncio.Semaphore(size)
        self._room = size + queue
        self._idle: list[asyncio.subprocess.Process] = []
        self._alive: set[asyncio.subprocess.Process] = set()
        self._closed = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed = True
        self._idle.clear()
        while self._alive:  # those at work for askers that are being sent away, too
            await self._end(next(iter(self._alive)))

    async def ask(self, request: Mapping[str, object], *, timeout_s: float) -> Message:
        """The last line of the answer to a request with a `form`, as `exports.sparql.worker` documents them.

        PoolBusyError where too many wait already; QueryTooSlowError `timeout_s` seconds after the query began;
        QueryError where it is wrong or its process died.
        """
        if self._room == 0:
            raise PoolBusyError("the server is busy: too many queries wait already; ask again later")
        self._room -= 1
        try:
            async with self._free:
                worker = self._idle.pop() if self._idle else await self._start()
                try:
                    answer = await _answer(worker, request, timeout_s)
                except BaseException:  # stopped or left by its asker: what it does now must not go on
                    await self._end(worker)
                    raise
                if worker in self._alive:
                    self._idle.append(worker)
        finally:
            self._room += 1
        if "error" in answer:
            raise error_of(answer)
        return answer

    @property
    def working(self) -> int:
        """How many processes it has now that answer a query."""
        return len(self._alive) - len(self._idle)

    async def _start(self) -> asyncio.subprocess.Process:
        if self._closed:
            raise PoolBusyError("the server is stopping")
        pipe = subprocess.PIPE
        worker = await asyncio.create_subprocess_exec(
            *WORKER, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=worker_environment()
        )
        self._alive.add(worker)
        return worker

    async def _end(self, worker: asyncio.subprocess.Process) -> None:
        """Stop a worker; where the wait for its end is cut short, the pool waits for it when it closes."""
        if worker.returncode is None:
            with suppress(ProcessLookupError):
                worker.kill()
        await worker.wait()
        self._alive.discard(worker)
        transport = getattr(worker, "_transport", None)  # closes the pipes now and not when the loop is gone
        if transport is not None:
            transport.close()


async def _answer(worker: asyncio.subprocess.Process, request: Mapping[str, object], timeout_s: float) -> Message:
    assert worker.stdin is not None
    worker.stdin.write(json.dumps(request).encode() + b"\n")
    try:
        async with asyncio.timeout(START_S):
            line = await _line(worker)
        if "ready" in line:
            async with asyncio.timeout(timeout_s):
                line = await _line(worker)
    except TimeoutError:
        raise late(timeout_s) from None
    return line


async def _line(worker: asyncio.subprocess.Process) -> Message:
    assert worker.stdout is not None
    line = await worker.stdout.readline()
    if not line.endswith(b"\n"):
        raise QueryError("the query failed: its process ended, perhaps for want of memory; narrow the query")
    message: Message = json.loads(line)
    return message
