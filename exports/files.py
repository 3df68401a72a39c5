"""Files written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from graph.errors import ExportError


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the path's place when the block ends well and else leaves no trace.

    ExportError names the path where it cannot be written.
    """
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise ExportError(f"{path} cannot be written ({error.strerror}); name another file") from error
    try:
        with open(handle, "wb") as file:
            yield file
        os.chmod(draft, 0o666 & ~_umask())
        os.replace(draft, path)
    except OSError as error:
        raise ExportError(f"{path} cannot be written ({error.strerror or error}); name another file") from error
    finally:
        with suppress(FileNotFoundError):
            os.unlink(draft)


def _umask() -> int:
    """The permissions that new files are not given; reading it means setting it for a moment."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
