"""The newest whole state of a knowledge graph, whatever is being written beside it."""

import threading
from pathlib import Path

from graph.errors import StoreError
from graph.folder import MARKER
from graph.snapshot import newest_snapshot, open_snapshot, publish
from graph.store import Store, open_store


class Current:
    """The newest snapshot of the knowledge graph in `kg`; what was given out stays as long as it is referred to."""

    def __init__(self, kg: Path, *, read_only: bool) -> None:
        self._kg = kg
        self._lock = threading.Lock()
        self._store: Store | None = None
        if not read_only:
            _publish_first(kg)
        self.store()

    def store(self) -> Store:
        """The snapshot, open for reading; StoreError where there is none."""
        with self._lock:
            if self._store is None or self._store.path != newest_snapshot(self._kg):
                self._store = open_snapshot(self._kg)  # the one before is let go of when its last reader is done
            return self._store


def _publish_first(kg: Path) -> None:
    """Give a knowledge graph that has no snapshot its first one, where nobody is writing it."""
    try:
        newest_snapshot(kg)
    except StoreError:
        if not (kg / MARKER).exists():
            raise
        with open_store(kg) as store:
            publish(store)
