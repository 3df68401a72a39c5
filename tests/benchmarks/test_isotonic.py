"""Scores become shares that rise with them, judged on what was held out."""

import pytest

from benchmarks.isotonic import LEAST, Sample, cross_fitted, expected_error, fit


def samples(score: float, right: int, count: int, fold: str = "a") -> list[Sample]:
    return [Sample(("claim", "own"), score, n < right, fold) for n in range(count)]


def test_shares_never_fall_as_the_score_rises() -> None:
    steps = fit(samples(0.3, 36, 40) + samples(0.6, 20, 40) + samples(0.9, 38, 40))
    assert [step.start for step in steps] == [0.0, 0.9]
    assert [step.count for step in steps] == [80, 40]
    assert steps[0].right < steps[1].right


@pytest.mark.parametrize("few", [1, LEAST - 1])
def test_few_samples_make_no_step_of_their_own(few: int) -> None:
    assert len(fit(samples(0.3, 20, 60) + samples(0.9, few, few))) == 1


def test_no_samples_make_no_steps() -> None:
    assert fit([]) == []


def test_a_fold_is_judged_by_the_others() -> None:
    found = cross_fitted(samples(0.5, 50, 50, "a") + samples(0.5, 0, 50, "b"))
    assert {sample.fold: share for sample, share in found} == {"a": 0.0, "b": 1.0}


@pytest.mark.parametrize(
    ("stated", "right", "error"), [(0.75, 75, 0.0), (0.95, 75, 0.2), (0.55, 75, 0.2), (0.05, 5, 0.0)]
)
def test_expected_error(stated: float, right: int, error: float) -> None:
    assert expected_error((stated, n < right) for n in range(100)) == pytest.approx(error)
