"""Who may ask: every request passes here first, and every answer leaves with the headers that browsers heed.

- A page of a stranger must not read the graph through the reader's own browser: on loopback only loopback names are
  served (a name rebound to 127.0.0.1 is not one), and requests that another site's page makes are refused.
- Where a token is set, it is asked for with every request: `Authorization: Bearer TOKEN`, or Basic with any name and
  the token as password, which browsers and SPARQL clients know how to send.
"""

import base64
import binascii
import hmac
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from exports.server.options import LOOPBACK_NAMES, ServerOptions, is_loopback

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-cache",
}
# The explorer page carries a stricter policy of its own, which names its scripts by their hashes.
EXPLORER_HEADERS = {"content-security-policy": "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"}
_SAFE_NAVIGATION = ("GET", "HEAD")


class Gate:
    """The application behind the checks of this module."""

    def __init__(self, app: ASGIApp, options: ServerOptions) -> None:
        self._app = app
        self._options = options

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or let the application do so."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
                if "*" not in self._options.cors:
                    headers.setdefault("cross-origin-resource-policy", _resource_policy(self._options))
            await send(message)

        refusal = refuse(scope["method"], Headers(scope=scope), self._options)
        await (refusal or self._app)(scope, receive, send_safely)


def refuse(method: str, headers: Headers, options: ServerOptions) -> PlainTextResponse | None:
    """The answer to one who may not ask, or None."""
    if options.token is None and not _names_loopback(headers.get("host", "")):
        return PlainTextResponse("this server answers to loopback names only, such as localhost\n", 421)
    if not _origin_is_ours(method, headers, options):
        return PlainTextResponse(
            "pages of other sites may not ask here; the server's --cors names those that may\n", 403
        )
    if options.token is not None and method != "OPTIONS" and not _has_token(headers, options.token):
        challenge = {"www-authenticate": 'Basic realm="claimgraph", charset="UTF-8", Bearer'}
        return PlainTextResponse("give the token that the server was started with\n", 401, challenge)
    return None


def _names_loopback(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name in LOOPBACK_NAMES or name.endswith(".localhost") or is_loopback(name)


def _origin_is_ours(method: str, headers: Headers, options: ServerOptions) -> bool:
    """Whether no page of another site makes the request; following a link to here is a reader's own doing."""
    if "*" in options.cors:
        return True
    origin = headers.get("origin")
    if origin is not None:
        return origin in options.cors or urlsplit(origin).netloc == headers.get("host")
    if headers.get("sec-fetch-site", "none") in ("none", "same-origin"):
        return True
    return headers.get("sec-fetch-mode") == "navigate" and method in _SAFE_NAVIGATION


def _has_token(headers: Headers, token: str) -> bool:
    scheme, _, given = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic":
        try:
            given = base64.b64decode(given, validate=True).decode("utf8").partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return False
    elif scheme.lower() != "bearer":
        return False
    return hmac.compare_digest(given.strip().encode("utf8", "replace"), token.encode("utf8"))


def _resource_policy(options: ServerOptions) -> str:
    return "cross-origin" if options.cors else "same-origin"
