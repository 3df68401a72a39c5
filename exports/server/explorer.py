"""The explorer page of the graph's newest state, rendered in a process of its own: it takes a while, and waits for
nobody's query.
"""

import asyncio
import sys
from pathlib import Path

from exports.server.current import Current
from graph.build import claim_graph
from graph.errors import ExportError
from graph.store import Store, open_store
from graph.workers import worker_command, worker_environment

PATIENCE_S = 4.0  # a reader waits so long for a first page; then is told


class Explorer:
    """Renders the page once for each state; while a new state is rendered, readers get the page of the one before."""

    def __init__(self, current: Current, folder: Path) -> None:
        self._current = current
        self._folder = folder
        self._shown: tuple[Path, Path] | None = None  # the state and its page
        self._rendering: tuple[Path, asyncio.Task[Path]] | None = None

    async def page(self) -> Path | None:
        """The file of the page, None where it is not ready yet; ExportError where it cannot be rendered."""
        state = self._current.store()
        if self._shown is not None and self._shown[0] == state.path:
            return self._shown[1]
        if self._rendering is None or (self._rendering[0] != state.path and self._rendering[1].done()):
            self._rendering = state.path, asyncio.create_task(self._render(state))
        task = self._rendering[1]
        if self._shown is not None and not task.done():
            return self._shown[1]
        await asyncio.wait({task}, timeout=PATIENCE_S)
        if not task.done():
            return None
        try:
            return task.result()
        except ExportError:
            self._rendering = None
            raise

    async def close(self) -> None:
        """Stop rendering."""
        if self._rendering is not None:
            self._rendering[1].cancel()
            await asyncio.gather(self._rendering[1], return_exceptions=True)

    async def _render(self, state: Store) -> Path:
        out = self._folder / f"explorer-{state.path.name}.html"
        command = (*worker_command("exports.server.explorer"), str(state.path.absolute()), str(out))
        process = await asyncio.create_subprocess_exec(
            *command, stdin=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE, env=worker_environment()
        )
        try:
            _, said = await process.communicate()
        except asyncio.CancelledError:
            process.kill()
            await process.wait()
            raise
        if process.returncode != 0:
            last = said.decode("utf8", "replace").strip().splitlines()[-1:]
            raise ExportError(f"the explorer page could not be made: {' '.join(last)}")
        self._shown = state.path, out
        return out


def main() -> None:
    """Write the page of the knowledge graph in the first argument to the file in the second."""
    from exports.page import write_page

    with open_store(sys.argv[1], read_only=True) as store:
        write_page(claim_graph(store), Path(sys.argv[2]))


if __name__ == "__main__":
    main()
