"""meta.json: what the shipped model is, where it comes from, under which licence, and how its scores are decoded."""

import json
from pathlib import Path

from training.labels import NAME_CORPORA

VERSION = "1.0.0"
LICENCE = "CC BY-SA 4.0"
NAME_WEIGHTS = {"uner": 0.4, "wikigold": 0.2, "crossner": 0.2, "redocred": 0.2, "gum": 0.0, "wnut": 0.0}
"""How much each corpus's own name head counts at run time; measured on the dev parts."""
NULL_ROLE_BIAS = 0.0
PREDICATE_BIAS = 0.0


def write_meta(path: Path, scores: Path | None) -> None:
    """Write meta.json, with the measured scores if there are any."""
    meta = {
        "name": "claimgraph_english",
        "version": VERSION,
        "license": LICENCE,
        "decoding": {
            "name_weights": [NAME_WEIGHTS[corpus] for corpus in NAME_CORPORA],
            "null_role_bias": NULL_ROLE_BIAS,
            "predicate_bias": PREDICATE_BIAS,
        },
        "scores": json.loads(scores.read_text(encoding="utf8")) if scores else {},
    }
    path.write_text(json.dumps(meta, indent=1, ensure_ascii=False) + "\n", encoding="utf8")
