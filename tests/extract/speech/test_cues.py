"""The tables of the words that attribute."""

import pytest

from extract.speech.cues import cue_table, near_misses, table_rows, word_list
from extract.speech.forms import verb_forms

_COLUMNS = 11
_SHAPES = {
    "that",
    "quote",
    "inf",
    "ing",
    "np",
    "comp",
    "speechinf",
    "speeching",
    "passinf",
    "claim",
    "self",
    "silence",
    "unreached",
    "onto",
    "whom",
    "unanswered",
    "echo",
    "scene",
    "clause",
    "head",
}
_ROLES = {"-", "ARG0", "ARG1", "ARG2"}
_PARTS_OF_SPEECH = {"verb", "noun", "adj", "adv", "prep"}


def test_every_row_fills_every_column_with_known_values() -> None:
    for row in table_rows("cues"):
        assert len(row) == _COLUMNS, row
        assert row[1] in _PARTS_OF_SPEECH, row
        assert all(shape in _SHAPES or shape.removeprefix("x+").isalpha() for shape in row[5].split(" ")), row
        assert set(row[6:10]) <= _ROLES, row


def test_each_construction_of_a_cue_stands_in_one_row() -> None:
    seen = [(row[0], row[1], shape) for row in table_rows("cues") for shape in row[5].split(" ")]
    assert len(seen) == len(set(seen))


def test_the_table_covers_the_language() -> None:
    assert len({row[0] for row in table_rows("cues")}) >= 300


@pytest.mark.parametrize(
    ("cue", "kind", "stance"),
    [
        ("accuse", "accusation", "alleges"),
        ("admit", "admission", "admits"),
        ("claim", "speech", "alleges"),
        ("confirm", "confirmation", "confirms"),
        ("decline", "decline", "declines"),
        ("deny", "denial", "denies"),
        ("doubt", "doubt", "doubts"),
        ("reject", "rejection", "disputes"),
        ("believe", "thought", "asserts"),
        ("plan", "intention", "asserts"),
    ],
)
def test_common_cues_have_their_class_and_stance(cue: str, kind: str, stance: str) -> None:
    assert {(row.kind, row.stance.value) for row in cue_table()[cue, "verb"]} >= {(kind, stance)}


def test_near_misses_name_cues_of_the_table() -> None:
    cues = {row[0] for row in table_rows("cues")}
    assert set(near_misses()) - cues == set()


def test_word_lists_are_not_empty_and_lower_case() -> None:
    for name in (
        "informant",
        "light",
        "support",
        "quantity",
        "reportlike",
        "speaking",
        "baseless",
        "proof",
        "outlet",
        "faulting",
        "conceded",
        "guilt",
        "factive",
    ):
        words = word_list(name)
        assert words
        assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("agree", "agreeing"),
        ("refer", "referred"),
        ("accuse", "accusing"),
        ("publish", "publishes"),
        ("reply", "replied"),
    ],
)
def test_regular_forms(lemma: str, form: str) -> None:
    assert form in verb_forms(lemma)


def test_the_special_classes_are_classes_of_cues() -> None:
    kinds = {row[2] for row in table_rows("cues")}
    rows = [tuple(row[:2]) for row in table_rows("classes")]
    assert len(rows) == len(set(rows))
    assert {kind for kind, _ in rows} <= kinds
    known = {"unclaimed", "undone", "unreal", "topic", "accused", "blamed", "reasoned"}
    assert {kind for _, kind in rows} == known
