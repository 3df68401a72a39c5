"""A progress bar on standard error where that is a terminal, and nothing anywhere else."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm

T = TypeVar("T")


def progress(items: Iterable[T], *, what: str, total: int | None = None) -> Iterator[T]:
    """The items, counted on standard error while they pass."""
    shown = tqdm(items, desc=what, total=total, unit=" articles", file=sys.stderr, disable=not sys.stderr.isatty())
    return iter(shown)
