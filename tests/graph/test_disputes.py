"""Which claims of different articles dispute or corroborate each other."""

from dataclasses import replace

import pytest

from graph.disputes import Voice, corroborations, disputes
from graph.model import Stance

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
