"""Read exports with libraries of other makers, which run in node."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, NoReturn

import pytest

FOLDER = Path(__file__).parent / "node"


def read_with_node(script: str, *paths: Path) -> list[Any]:
    """What the script reads out of each file; the test is skipped where the libraries are not installed, but fails
    under CI.
    """
    if shutil.which("node") is None:
        _miss()
    node_library("")
    done = subprocess.run(["node", FOLDER / script, *paths], capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode("utf8", "replace")
    found: list[Any] = json.loads(done.stdout)
    return found


def node_library(path: str) -> Path:
    """A file of the libraries that are installed for node; missing ones skip the test, and fail it under CI."""
    found = FOLDER / "node_modules" / path
    return found if found.exists() else _miss()


def _miss() -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail("node or its libraries are missing; run `npm ci --prefix tests/exports/node`")
    pytest.skip("node or its libraries are missing; `npm ci --prefix tests/exports/node` installs them")
