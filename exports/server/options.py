"""What a server is asked to be, and which of it would be unsafe."""

import ipaddress
from dataclasses import dataclass
from pathlib import Path

from graph.errors import ServerError

SHORTEST_TOKEN = 16  # characters
LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class ServerOptions:
    """Where and for whom the knowledge graph in `kg` is served, and within which limits.

    `cors` are the origins whose pages may read answers ("*" for all); times are seconds, sizes bytes. With
    `read_only` nothing is ever written into the folder, not even a first snapshot.
    """

    kg: Path
    host: str = "127.0.0.1"
    port: int = 8765
    token: str | None = None
    cors: tuple[str, ...] = ()
    timeout_s: float = 30.0
    max_rows: int = 100_000
    max_request: int = 1 << 20
    max_response: int = 64 << 20
    memory: int = 4 << 30
    workers: int = 4
    queue: int = 32
    read_only: bool = False


def check_options(options: ServerOptions) -> None:
    """ServerError where others could read the graph without a token that is hard to guess."""
    if options.token is not None and len(options.token) < SHORTEST_TOKEN:
        raise ServerError(f"the token has {len(options.token)} characters; take at least {SHORTEST_TOKEN} at random")
    if not is_loopback(options.host) and options.token is None:
        raise ServerError(f"{options.host} can be reached by others: give a --token too, or stay on 127.0.0.1")


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address.

    >>> is_loopback("localhost"), is_loopback("127.8.8.8"), is_loopback("0.0.0.0"), is_loopback("::1")
    (True, True, False, True)
    """
    if host in LOOPBACK_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
