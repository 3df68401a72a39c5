"""Scores turned into shares by isotonic regression, and how far off shares are: values only, no files."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.calibration import Steps, share_right

LEAST = 25  # samples in a step; fewer say little about a share
PRIOR = 2.0  # samples that say what the whole group says, added to each step


@dataclass(frozen=True, slots=True)
class Sample:
    """One reading of a part of a claim: what it scored, and whether it was right. `fold` is held out together."""

    group: tuple[str, str]  # the part, the kind of voice
    score: float
    right: bool
    fold: str


@dataclass(frozen=True, slots=True)
class Step:
    """Of `count` readings that score at least `start` and less than the next step, the share `right` was right."""

    start: float
    right: float
    count: int


def fit(samples: Iterable[Sample]) -> list[Step]:
    """Shares that never fall as the score rises (pool adjacent violators; Ayer et al. 1955), from the score 0 on.

    >>> one = [Sample(("claim", "own"), 0.2, n < 10, "a") for n in range(40)]
    >>> two = [Sample(("claim", "own"), 0.9, n < 38, "a") for n in range(40)]
    >>> [(step.start, round(step.right, 2), step.count) for step in fit(one + two)]
    [(0.0, 0.27, 40), (0.9, 0.93, 40)]
    """
    by_score: defaultdict[float, list[bool]] = defaultdict(list)
    for sample in samples:
        by_score[sample.score].append(sample.right)
    pools: list[tuple[float, int, int]] = []  # start, right, count
    for score in sorted(by_score):
        pools.append((score, sum(by_score[score]), len(by_score[score])))
        while len(pools) > 1 and _must_join(pools[-2], pools[-1]):
            start, right, count = pools[-2]
            pools[-2:] = [(start, right + pools[-1][1], count + pools[-1][2])]
    if len(pools) > 1 and pools[-1][2] < LEAST:
        start, right, count = pools[-2]
        pools[-2:] = [(start, right + pools[-1][1], count + pools[-1][2])]
    mean = sum(right for _, right, _ in pools) / max(1, sum(count for *_, count in pools))
    steps = [Step(start, (right + PRIOR * mean) / (count + PRIOR), count) for start, right, count in pools]
    return [Step(0.0, steps[0].right, steps[0].count), *steps[1:]] if steps else []


def _must_join(lower: tuple[float, int, int], upper: tuple[float, int, int]) -> bool:
    return lower[2] < LEAST or lower[1] * upper[2] >= upper[1] * lower[2]


def cross_fitted(samples: Sequence[Sample]) -> list[tuple[Sample, float]]:
    """Each sample with the share that the samples of all other folds give it."""
    found = []
    for fold in sorted({sample.fold for sample in samples}):
        others = fit(s for s in samples if s.fold != fold)
        steps = as_steps(others)
        found += [(s, share_right(steps, s.score)) for s in samples if s.fold == fold and others]
    return found


def as_steps(fitted: Sequence[Step]) -> Steps:
    """The steps as `extract.calibration` looks scores up."""
    return tuple(step.start for step in fitted), tuple(step.right for step in fitted)


def expected_error(pairs: Iterable[tuple[float, bool]], bins: int = 10) -> float:
    """The mean distance of stated and measured share over bins of equal width (expected calibration error).

    >>> expected_error([(0.8, True)] * 4 + [(0.8, False)])
    0.0
    """
    held = [(stated, right) for stated, right in pairs]
    off = sum(len(b) * abs(stated - measured) for b, stated, measured in _binned(held, bins))
    return round(off / max(1, len(held)), 12)


def reliability(pairs: Iterable[tuple[float, bool]], bins: int = 10) -> list[tuple[float, float, int]]:
    """(mean stated, measured share, count) of each bin that holds any."""
    return [(stated, measured, len(b)) for b, stated, measured in _binned(list(pairs), bins)]


def _binned(pairs: Sequence[tuple[float, bool]], bins: int) -> list[tuple[list[tuple[float, bool]], float, float]]:
    into: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for stated, right in pairs:
        into[min(bins - 1, int(stated * bins))].append((stated, right))
    return [
        (held, sum(stated for stated, _ in held) / len(held), sum(right for _, right in held) / len(held))
        for _, held in sorted(into.items())
    ]


def by_group(samples: Iterable[Sample]) -> dict[tuple[str, str], list[Sample]]:
    """The samples by their group, groups sorted."""
    found: defaultdict[tuple[str, str], list[Sample]] = defaultdict(list)
    for sample in samples:
        found[sample.group].append(sample)
    return dict(sorted(found.items()))
