"""Which claims of different articles dispute or corroborate each other."""

from dataclasses import replace

import pytest

from graph.disputes import Voice, corroborations, disputes
from graph.model import Stance
from graph.resolution.resolve import resolve_extractions
from tests.example import example_extractions

ALLEGES, DENIES, DECLINES, ASSERTS = Stance.ALLEGES, Stance.DENIES, Stance.DECLINES, Stance.ASSERTS


def voice(claim: str, speaker: str, stance: Stance = ALLEGES, **other: object) -> Voice:
    made = Voice(
        claim=claim,
        proposition="p",
        stance=stance,
        negated=False,
        speaker=speaker,
        sources=frozenset({speaker}),
        known=True,
        article=f"article of {claim}",
        text=f"text of {claim}",
        published="2020-01-01",
        said="2020-01-01",
    )
    return replace(made, **other)  # type: ignore[arg-type]


def pairs(ties: list) -> list[tuple[str, str]]:  # type: ignore[type-arg]
    return [(tie.claim, tie.other) for tie in ties]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (voice("a", "A"), voice("b", "B", DENIES), [("b", "a")]),
        (voice("a", "A"), voice("b", "B", ASSERTS, negated=True), [("b", "a")]),
        (voice("a", "A", negated=True), voice("b", "B", DENIES), []),
        (voice("a", "A"), voice("b", "B", DENIES, negated=True), []),
        (voice("a", "A"), voice("b", "B", DECLINES), []),
        (voice("a", "A"), voice("b", "B", Stance.DOUBTS), []),
        (voice("a", "A"), voice("b", "B"), []),
        (voice("a", "A"), voice("b", "A", DENIES), []),
        (voice("a", "A"), voice("b", "B", DENIES, proposition="q"), []),
        (voice("a", "A", article="x"), voice("b", "B", DENIES, article="x"), []),
        (voice("a", "A", said="2019-12-31"), voice("b", "B", DENIES), [("b", "a")]),
        (voice("a", "A", said="2020-01-02"), voice("b", "B", DENIES), []),
        (voice("a", "A", said="2020-01-02"), voice("b", "B", ASSERTS, negated=True), []),
        (voice("a", "A", said="2020"), voice("b", "B", DENIES), [("b", "a")]),
        (voice("a", "A", said="2020-01"), voice("b", "B", DENIES, said="2019"), []),
        (voice("a", "A", said="2020-01-02"), voice("b", "B", DENIES, said=""), [("b", "a")]),
        (voice("a", "A", said=""), voice("b", "B", DENIES), [("b", "a")]),
    ],
)
def test_disputes(one: Voice, other: Voice, expected: list[tuple[str, str]]) -> None:
    assert pairs(disputes([one, other])) == pairs(disputes([other, one])) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (voice("a", "A"), voice("b", "B", ASSERTS), [("b", "a")]),
        (voice("a", "A", published="2021"), voice("b", "B"), [("a", "b")]),
        (voice("a", "A", DENIES), voice("b", "B", DENIES), [("b", "a")]),
        (voice("a", "A"), voice("b", "B", DENIES), []),
        (voice("a", "A"), voice("b", "A"), []),
        (voice("a", "A"), voice("b", "B", known=False), []),
        (voice("a", "A", text="same"), voice("b", "B", text="same"), []),
        (voice("a", "A"), voice("b", "B", sources=frozenset({"B", "A"})), []),
        (voice("a", "A", sources=frozenset({"A", "X"})), voice("b", "B", sources=frozenset({"B", "X"})), []),
        (voice("a", "A"), voice("b", "B", DECLINES), []),
    ],
)
def test_corroborations(one: Voice, other: Voice, expected: list[tuple[str, str]]) -> None:
    assert pairs(corroborations([one, other])) == pairs(corroborations([other, one])) == expected


def test_a_speaker_counts_once_however_often_quoted() -> None:
    voices = [voice(f"a{n}", "A", published=f"2020-01-0{n}") for n in range(1, 6)]
    assert pairs(corroborations([*voices, voice("b", "B", published="2020-02-01")])) == [("b", "a1")]


def test_corroboration_knows_no_such_order() -> None:
    assert pairs(corroborations([voice("a", "A", said="2020-01-02"), voice("b", "B")])) == [("b", "a")]


def test_a_denial_answers_what_a_later_reprint_repeats() -> None:
    """The denial, of the same day as the original, is earlier than the reprint, but not than what that repeats."""
    first, reprint, other = example_extractions()
    dates = {claim.id: e.article.published for e in (first, reprint, other) for claim in e.claims}
    ties = resolve_extractions([first, reprint, other]).disputes
    assert sorted((dates[tie.claim], dates[tie.other]) for tie in ties) == [
        ("2018-07-02", "2018-07-03"),
        ("2018-07-03", "2018-07-02"),
    ]
