"""The newest whole state of a knowledge graph, whatever is being written beside it."""

import threading
from pathlib import Path

from graph.errors import StoreError
from graph.folder import MARKER
from graph.snapshot import newest_snapshot, publish
from graph.store import Store, open_store


class Current:
    """The newest snapshot of the knowledge graph in `kg`; what was given out before stays readable."""

    def __init__(self, kg: Path, *, read_only: bool) -> None:
        self._kg = kg
        self._lock = threading.Lock()
        self._store: Store | None = None
        if not read_only:
            _publish_first(kg)
        self.store()

    def folder(self) -> Path:
        """The snapshot's folder: a knowledge graph of its own."""
        return newest_snapshot(self._kg)

    def store(self) -> Store:
        """The snapshot, open for reading; StoreError where there is none."""
        with self._lock:
            folder = self.folder()
            if self._store is None or self._store.path != folder:
                self._store = open_store(folder, read_only=True)  # the one before closes when its last reader is done
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
