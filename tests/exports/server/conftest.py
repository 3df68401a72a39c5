"""Servers of the small example graphs, each on a loopback port of its own, asked over real sockets."""

import http.client
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
import uvicorn

from exports.server.app import make_app
from exports.server.options import ServerOptions
from exports.server.run import bind, config

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True)
class Served:
    """A running server; `ask` sends a request and gives the whole answer."""

    address: str
    headers: Mapping[str, str] = field(default_factory=dict)

    def ask(
        self, path: str, *, method: str = "GET", body: str | bytes | None = None, timeout: float = 120, **headers: str
    ) -> Answer:
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=timeout)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, body, {**self.headers, **given})
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read().decode("utf8"))
        finally:
            connection.close()

    def query(self, sparql: str, *, accept: str = "text/csv", **fields: Any) -> Answer:
        return self.ask("/sparql?" + urlencode({"query": sparql, **fields}, doseq=True), accept=accept)

    def post(self, body: str | bytes, media: str, **headers: str) -> Answer:
        return self.ask("/sparql", method="POST", body=body, content_type=media, **headers)


@contextmanager
def running(options: ServerOptions) -> Iterator[Served]:
    with bind(options) as listening:
        server = uvicorn.Server(config(make_app(options)))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        try:
            yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}")
        finally:
            server.should_exit = True
            thread.join(30)
            assert not thread.is_alive()


@pytest.fixture(scope="session")
def served(kg: Path) -> Iterator[Served]:
    with running(ServerOptions(kg, port=0, workers=2)) as server:
        yield server


@pytest.fixture(scope="session")
def hostile_served(hostile_kg: Path) -> Iterator[Served]:
    with running(ServerOptions(hostile_kg, port=0, workers=1)) as server:
        yield server


@pytest.fixture
def serve_with(kg: Path) -> Iterator[Callable[..., Served]]:
    """Starts a server of the example with the options given; it ends with the test."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(running(ServerOptions(**{"kg": kg, "port": 0} | options)))
