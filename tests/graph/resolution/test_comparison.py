"""The features of a comparison, their table of weights, and the tables of spellings that they rest on."""

from importlib.resources import files

import pytest

from graph.resolution.blocking import block_keys
from graph.resolution.comparison import FEATURES, Bearer, Verdict, compare, weights
from graph.resolution.names import words

USES = {"sound", "end", "particle", "kin", "rival", "calling", "compound", "generic", "branch"}


def person(*key: str, roles: tuple[str, ...] = (), states: tuple[str, ...] = ()) -> Bearer:
    return Bearer("person", key, frozenset(states), frozenset(roles))


def rows(table: str) -> list[list[str]]:
    lines = files("graph.resolution").joinpath(table).read_text("utf8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def test_every_feature_has_a_weight_in_every_family_and_nothing_else_has() -> None:
    names = {feature.__name__ for feature in FEATURES} | {"bias"}
    for family in ("person", "body", "place"):
        assert set(weights(family)) == names
    assert len(rows("weights.tsv")) == 2 * len(names)


def test_every_feature_is_explained_in_one_sentence() -> None:
    for feature in FEATURES:
        assert feature.__doc__
        assert feature.__doc__.strip().endswith(".")


def test_every_spelling_has_a_known_use_and_stands_once() -> None:
    found = rows("spellings.tsv")
    for use, word, form in found:
        assert use in USES
        assert word == word.lower()
        assert bool(form) == (use in {"sound", "kin", "rival", "calling"})
    assert len({tuple(row) for row in found}) == len(found)


def test_what_comes_first_does_not_count() -> None:
    one, other = person("mohammed", "ali", "khoshroo"), person("muhammad", "khoshrou", states=("IR",))
    assert compare(one, other) == compare(other, one)


@pytest.mark.parametrize(
    ("one", "other", "feature"),
    [
        (person("javad", "sample"), person("javad", "sampel"), "same_sound"),
        (person("javad", "sample"), person("mohammad", "javad", "sample"), "more_before"),
        (person("javad", "sample"), person("javad", "reza", "sample"), "more_between"),
        (person("javad", "sample"), person("javad", "sample", "reza"), "more_after"),
        (person("javad", "sample"), person("j", "sample"), "initial"),
        (person("javad", "sample"), person("sample", "javad"), "other_order"),
        (person("javad", "sample"), person("javad", "other"), "spelt_apart"),
        (person("ivan", "samplov"), person("ivan", "samplova"), "other_ending"),
        (person("javad", "sample", states=("IR",)), person("javad", "sampel", states=("IQ",)), "other_state"),
        (person("javad", "sample", roles=("judge",)), person("javad", "sampel", roles=("general",)), "other_role"),
        (Bearer("body", ("bfo",)), Bearer("body", ("blue", "fire", "organisation")), "acronym"),
        (Bearer("body", ("blue", "fire")), Bearer("body", ("blue", "fire", "youth")), "part_of_body"),
    ],
)
def test_a_comparison_says_what_it_rests_on(one: Bearer, other: Bearer, feature: str) -> None:
    assert feature in {evidence.feature for evidence in compare(one, other).evidence}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Javad Sample", "Javad Sampel", Verdict.SAME),
        ("Javad Sample", "Mohammad Javad Sample", Verdict.UNCERTAIN),
        ("Javad Sample", "J. Sample", Verdict.UNCERTAIN),
        ("Javad Sample", "Jamal Sample", Verdict.DIFFERENT),
        ("Javad Sample", "Sample", Verdict.DIFFERENT),
    ],
)
def test_what_a_comparison_comes_to(one: str, other: str, verdict: Verdict) -> None:
    assert compare(person(*words(one)), person(*words(other))).verdict is verdict


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        ("Qassem Soleimani", "Kasem Sulaymani", True),
        ("Xi Jinping", "Xi Jin-ping", True),
        ("Mohammed Soleimani", "Mohammed Khoshroo", False),
    ],
)
def test_names_meet_in_blocks_by_more_than_one_word(one: str, other: str, met: bool) -> None:
    assert bool(block_keys("person", words(one)) & block_keys("person", words(other))) is met


@pytest.mark.parametrize("name", ["a" * 50_000, "ch" * 20_000, "محمد رضا", "x " * 500])
def test_any_name_is_compared_soon(name: str) -> None:
    key = words(name) or ("x",)
    assert block_keys("body", key) is not None
    assert compare(Bearer("body", key), Bearer("body", ("blue", "fire"))).probability <= 1
