"""Who may ask: this machine's reader, those with the token, sites that were named; and nobody else."""

import base64
from pathlib import Path

import pytest
from starlette.datastructures import Headers

from exports.server.access import refuse
from exports.server.options import ServerOptions, check_options
from graph.errors import ServerError
from tests.exports.server.conftest import Served

OPEN = ServerOptions(Path("kg"))
TOKEN = "correct-horse-battery"
CLOSED = ServerOptions(Path("kg"), host="0.0.0.0", token=TOKEN)


def status(options: ServerOptions, method: str = "GET", **headers: str) -> int:
    given = {"host": "127.0.0.1:8765", **{name.replace("_", "-"): value for name, value in headers.items()}}
    found = refuse(method, Headers(given), options)
    return found.status_code if found else 200


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", 200),
        ("localhost:9", 200),
        ("127.0.0.1:8765", 200),
        ("[::1]:8765", 200),
        ("kg.localhost:1", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost.evil.example:8765", 421),
        ("192.168.0.7:8765", 421),
        ("", 421),
        ("[", 421),
    ],
)
def test_only_loopback_names_are_served_without_a_token(host: str, expected: int) -> None:
    assert status(OPEN, host=host) == expected


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, 200),
        ({"origin": "http://127.0.0.1:8765"}, 200),
        ({"origin": "http://127.0.0.1:3000"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec_fetch_site": "same-origin"}, 200),
        ({"sec_fetch_site": "cross-site", "sec_fetch_mode": "no-cors"}, 403),
        ({"sec_fetch_site": "same-site", "sec_fetch_mode": "cors"}, 403),
        ({"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"}, 200),
        ({"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate", "method": "POST"}, 403),
    ],
)
def test_pages_of_other_sites_may_not_ask(headers: dict[str, str], expected: int) -> None:
    assert status(OPEN, **headers) == expected


def test_sites_that_were_named_may_ask() -> None:
    named = ServerOptions(Path("kg"), cors=("https://good.example",))
    assert status(named, origin="https://good.example", sec_fetch_site="cross-site") == 200
    assert status(named, origin="https://evil.example") == 403
    assert status(ServerOptions(Path("kg"), cors=("*",)), origin="null") == 200


def basic(password: str) -> str:
    return "Basic " + base64.b64encode(f"anybody:{password}".encode()).decode()


@pytest.mark.parametrize(
    ("authorization", "expected"),
    [
        ("", 401),
        (TOKEN, 401),
        (f"Bearer {TOKEN}", 200),
        (f"bearer {TOKEN}", 200),
        (f"Bearer {TOKEN}x", 401),
        (f"Bearer {TOKEN[:-1]}", 401),
        (basic(TOKEN), 200),
        (basic("guess"), 401),
        ("Basic !!!", 401),
        ("Basic //8=", 401),
    ],
)
def test_a_token_is_asked_for(authorization: str, expected: int) -> None:
    assert status(CLOSED, host="kg.example", authorization=authorization) == expected


@pytest.mark.parametrize(
    ("host", "token", "says"),
    [
        ("0.0.0.0", None, "reached by others"),
        ("::", None, "reached by others"),
        ("kg.example", None, "reached by others"),
        ("127.0.0.1", "short", "at least 16"),
    ],
)
def test_what_would_be_unsafe_does_not_start(host: str, token: str | None, says: str) -> None:
    with pytest.raises(ServerError, match=says):
        check_options(ServerOptions(Path("kg"), host=host, token=token))


@pytest.mark.parametrize("path", ["/sparql", "/articles", "/nothing", "/sparql?query=x", "/static/page.css"])
def test_every_answer_carries_the_headers_that_browsers_heed(served: Served, path: str) -> None:
    headers = served.ask(path, accept="text/html").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


def test_refusals_carry_them_too(served: Served) -> None:
    answer = served.ask("/sparql", host="evil.example")
    assert answer.status == 421
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_static_files_lead_nowhere_else(served: Served) -> None:
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"):
        assert served.ask(path).status == 404, path
