"""When the garbage collector runs: not while an article is read, which takes a tenth less time so.

Extraction makes very many objects and hardly a cycle of references among them, so that all but those that an error
leaves are freed without the collector; started by their number, it would walk the tables and the vocabulary in vain.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is collected within, by any thread; afterwards as before.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def collect_between() -> None:
    """Collect what has come about since the last call; what is still alive then is not looked at again.

    For a process that does nothing but extract, and calls this between batches.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
