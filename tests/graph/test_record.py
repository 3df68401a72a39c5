"""Records keep why a mention stands for its entity, and are read without it."""

from dataclasses import replace

from graph.model import Extraction, Ground
from graph.record import from_record, to_record
from tests.example import example_extractions


def grounded() -> Extraction:
    """An extraction, its first mention with a ground."""
    extraction = example_extractions()[0]
    ground = Ground("likeliest antecedent", 3, 9, 0.75, ("he/she: form name (+0.50)",))
    first, *others = extraction.mentions
    return replace(extraction, mentions=(replace(first, ground=ground), *others))


def test_a_ground_is_written_and_read() -> None:
    kept = grounded()
    assert to_record(kept)["mentions"][0]["ground"] == {
        "rule": "likeliest antecedent",
        "start": 3,
        "end": 9,
        "score": 0.75,
        "because": ["he/she: form name (+0.50)"],
    }
    assert from_record(to_record(kept)) == kept


def test_a_record_from_before_grounds_is_read() -> None:
    record = to_record(grounded())
    for mention in record["mentions"]:
        del mention["ground"]
    assert all(mention.ground is None for mention in from_record(record).mentions)
