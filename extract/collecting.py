"""When the garbage collector runs: not while articles are read, which takes a tenth less time so.

Extraction makes very many objects and hardly a cycle of references among them, so that all but those that an error
leaves are freed without the collector; started by their number, it would walk the tables and the vocabulary in vain.
"""

import gc
from threading import Lock
from types import TracebackType


class _Rest:
    """A context in which nothing is collected, by any thread; afterwards as before. Several may overlap."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._under_way = 0
        self._was_enabled = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._under_way:
                self._was_enabled = gc.isenabled()
                gc.disable()
            self._under_way += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._under_way -= 1
            if not self._under_way and self._was_enabled:
                gc.enable()


uncollected = _Rest()
"""The one of this process.

>>> with uncollected, uncollected:
...     gc.isenabled()
False
"""


def collect_between() -> None:
    """Collect what has come about since the last call; what is still alive then is not looked at again.

    For a process that does nothing but extract, and calls this between batches.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
