"""Who decides and when: options that every command which decides has, with defaults from the user's surroundings."""

import getpass
import os
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
_BY_FROM = ("CLAIMGRAPH_BY", "GIT_AUTHOR_NAME")
GIT_S = 5.0


def whoever() -> str:
    """The name in CLAIMGRAPH_BY or GIT_AUTHOR_NAME, else that in the user's git settings, else the login name."""
    for variable in _BY_FROM:
        if os.environ.get(variable, "").strip():
            return os.environ[variable].strip()
    try:
        command = ("git", "config", "--global", "user.name")
        given = subprocess.run(command, capture_output=True, text=True, timeout=GIT_S, check=False).stdout.strip()
    except (OSError, subprocess.SubprocessError, UnicodeError):
        given = ""
    if given:
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise click.UsageError("nobody knows who you are; give --by NAME") from error


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def deciding(*, why: bool = True) -> Callable[[F], F]:
    """The options of a command that decides; where not `why`, a reason may be left out."""

    def decorate(command: F) -> F:
        reason = click.option("--why", required=why, metavar="TEXT", help="The reason, for those who read it later.")
        by = click.option(
            "--by",
            default=whoever,
            show_default="CLAIMGRAPH_BY, or your name in git",
            metavar="NAME",
            help="Who decides.",
        )
        at = click.option(
            "--at", default=now, show_default="now", metavar="TIME", help="When, such as 2026-02-01T10:00:00Z."
        )
        return reason(by(at(command)))

    return decorate
