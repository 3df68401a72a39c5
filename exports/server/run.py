"""The server, running: the socket bound, the address told, requests answered until it is stopped."""

import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from exports.server.app import make_app
from exports.server.options import ServerOptions
from graph.errors import ServerError

MOST_CONNECTIONS = 100


def serve(options: ServerOptions, *, ready: Callable[[str], None]) -> None:
    """Answer requests until interrupted; `ready` is called once with the address, when it can be asked.

    Port 0 takes a free one. ServerError where the address cannot be had.
    """
    app = make_app(options)
    with bind(options) as listening:
        ready(address(listening, options.host))
        uvicorn.Server(config(app)).run(sockets=[listening])


def config(app: ASGIApp) -> uvicorn.Config:
    """How uvicorn runs the application: plain HTTP/1.1 of its own parser, few connections, a quiet log."""
    return uvicorn.Config(
        app,
        http="h11",
        ws="none",
        loop="asyncio",
        lifespan="on",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=3,
    )


def bind(options: ServerOptions) -> socket.socket:
    """A listening socket at the options' host and port."""
    try:
        family, *_, where = socket.getaddrinfo(options.host, options.port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(where[:2], family=family)
    except OSError as error:
        reason = error.strerror or error
        raise ServerError(f"{options.host}:{options.port} cannot be had ({reason}); name another --port") from error


def address(listening: socket.socket, host: str) -> str:
    """The address to open in a browser."""
    port = listening.getsockname()[1]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
