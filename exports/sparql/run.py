"""Queries with a time limit that holds: each runs in a process of its own, read-only."""

import json
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pyoxigraph as ox

from exports.sparql.answers import Message, QueryResult, read_answer
from exports.sparql.answers import late as late_error
from exports.sparql.guard import check_query
from exports.sparql.terms import Term, decode_term, encode_term
from graph.errors import QueryError
from graph.workers import worker_command, worker_environment

TIMEOUT_S = 60.0
MAX_ROWS = 1_000_000
MEMORY = 4 << 30  # bytes
WORKER = worker_command("exports.sparql.worker")
START_S = 60.0  # to start the process and open the graph, which is not the query's fault


def run_query(
    kg: str | Path,
    sparql: str,
    *,
    timeout_s: float = TIMEOUT_S,
    max_rows: int = MAX_ROWS,
    bindings: Mapping[str, str | Term] | None = None,
    memory: int = MEMORY,
) -> QueryResult:
    """What the query finds in the knowledge graph, where all articles together are the default graph.

    `bindings` give values to variables that the query selects; a `str` stands for a plain literal. A bound
    variable is no column of the result. The prefixes of the vocabulary need not be declared.

    Raises QueryError where the query is refused (`exports.sparql.guard`), malformed, ran longer than
    `timeout_s` seconds, or needed more than `memory` bytes.
    """
    query = check_query(sparql)
    given = {name: ox.Literal(v) if isinstance(v, str) else v for name, v in (bindings or {}).items()}
    request = {
        "kg": str(Path(kg).absolute()),
        "sparql": query.sparql,
        "graphs": query.graphs,
        "bindings": {name: encode_term(value) for name, value in given.items()},
        "max_rows": max_rows,
        "memory": memory,
    }
    with _worker() as process:
        result = read_answer(_lines(process, request, timeout_s))
        if result is None:
            raise QueryError(f"the query failed: its process {_last_words(process, memory)}")
        return result


@contextmanager
def _worker() -> Iterator[subprocess.Popen[bytes]]:
    """A worker process, which is gone when the block ends, however it ends."""
    to = subprocess.PIPE
    process = subprocess.Popen(WORKER, stdin=to, stdout=to, stderr=to, env=worker_environment())
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()


def _lines(
    process: subprocess.Popen[bytes], request: Mapping[str, object], timeout_s: float
) -> Iterator[Message | list[Term | None]]:
    """The worker's lines after "ready"; the worker is killed, and QueryError raised, when the time is up."""
    assert process.stdin is not None
    assert process.stdout is not None
    late = threading.Event()

    def stop() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(START_S, stop)
    timer.start()
    try:
        with suppress(BrokenPipeError):  # it died at once; that it wrote no answer is seen below
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.close()
        for line in process.stdout:
            if not line.endswith(b"\n"):  # cut off by the kill
                break
            value = json.loads(line)
            if value == {"ready": True}:
                timer.cancel()
                timer = threading.Timer(timeout_s, stop)
                timer.start()
            else:
                yield list(map(decode_term, value)) if isinstance(value, list) else value
    finally:
        timer.cancel()
    if late.is_set():
        raise late_error(timeout_s)


def _last_words(process: subprocess.Popen[bytes], memory: int) -> str:
    """How a worker ended that gave no full answer."""
    assert process.stderr is not None
    said = process.stderr.read().decode("utf8", "replace").strip().splitlines()
    status = process.wait()
    if status < 0:
        return f"was ended by signal {-status}, perhaps for want of memory ({memory:,} bytes)"
    return f"ended with status {status}" + (f": {said[-1]}" if said else "")
