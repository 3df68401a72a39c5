"""The shipped model's folder and version, to be had without loading what runs it."""

import json
from functools import cache
from pathlib import Path

MODEL = Path(__file__).parent / "model"


@cache
def model_version() -> str:
    """The version of the shipped model, from its `meta.json`."""
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf8"))
    return str(meta["version"])
