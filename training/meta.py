"""meta.json: what the shipped model is, where it comes from, under which licence, and how its scores are decoded."""

import json
from pathlib import Path

from training.labels import NAME_CORPORA

VERSION = "1.0.0"
LICENCE = "CC BY-SA 4.0"
SOURCES = {
    "UD English EWT": "CC BY-SA 4.0",
    "UNER English EWT": "CC BY-SA 4.0",
    "PropBank over EWT": "CC BY-SA 4.0",
    "GUM, genres without a non-commercial clause": "CC BY 4.0 and CC BY-SA",
    "WikiGold": "CC BY 4.0",
    "CrossNER politics": "MIT",
    "Re-DocRED": "MIT",
    "WNUT-17": "CC BY 4.0",
}
"""The training corpora and their licences; their authors are named in the LICENSE beside meta.json."""

NAME_WEIGHTS = {"uner": 0.15, "wikigold": 0.3, "crossner": 0.4, "redocred": 0.15, "gum": 0.0, "wnut": 0.0}
"""How much each corpus's own name head counts at run time; measured on the dev parts."""
NULL_ROLE_BIAS = 0.0
PREDICATE_BIAS = 0.0
START_BIAS = 0.0
START_BIAS_AFTER_STOP = -4.0
"""Log-odds from which a word is an argument, a predicate, the start of a sentence."""


def write_meta(path: Path, scores: Path | None) -> None:
    """Write meta.json, with the measured scores if there are any."""
    meta = {
        "name": "claimgraph_english",
        "version": VERSION,
        "license": LICENCE,
        "encoder": "all-MiniLM-L6-v2 (Apache-2.0)",
        "sources": SOURCES,
        "decoding": {
            "name_weights": [NAME_WEIGHTS[corpus] for corpus in NAME_CORPORA],
            "null_role_bias": NULL_ROLE_BIAS,
            "predicate_bias": PREDICATE_BIAS,
            "start_bias": START_BIAS,
            "start_bias_after_stop": START_BIAS_AFTER_STOP,
        },
        "scores": json.loads(scores.read_text(encoding="utf8")) if scores else {},
    }
    path.write_text(json.dumps(meta, indent=1, ensure_ascii=False) + "\n", encoding="utf8")
