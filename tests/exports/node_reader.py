"""Read exports with libraries of other makers, which run in node."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "node"


def read_with_node(script: str, *paths: Path) -> list[Any]:
    """What the script reads out of each file; the test is skipped where the libraries are not installed, but fails
    under CI.
    """
    if shutil.which("node") is None or not (FOLDER / "node_modules").is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("node's libraries are missing; run `npm ci --prefix tests/exports/node`")
        pytest.skip("node's libraries are missing; `npm ci --prefix tests/exports/node` installs them")
    done = subprocess.run(["node", FOLDER / script, *paths], capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode("utf8", "replace")
    found: list[Any] = json.loads(done.stdout)
    return found
