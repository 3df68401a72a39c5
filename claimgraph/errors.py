"""Known errors as one line on standard error and exit status 1, instead of a traceback."""

import functools
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import click

from graph.errors import ClaimgraphError

P = ParamSpec("P")
R = TypeVar("R")


def complain(message: str) -> None:
    """Write one line to standard error; control characters in names of strangers' files are shown, not sent."""
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in message)
    click.echo(f"claimgraph: {shown}", err=True)


def one_line_errors(command: Callable[P, R]) -> Callable[P, R]:
    """The command, with every ClaimgraphError turned into one line and exit status 1."""

    @functools.wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except ClaimgraphError as error:
            complain(str(error))
            sys.exit(1)

    return guarded
