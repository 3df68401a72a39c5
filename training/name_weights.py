"""Fits the weights by which names are compared (`graph/resolution/weights.tsv`) and says whether they are better.

    python -m training.name_weights            print the figures of the table as it is and of the weights fitted
    python -m training.name_weights --write    write them too, if neither half of the gold pairs gets worse

Fitted on the even rows of the gold pairs and on spellings of their names that the table of sounds makes: one is one
with its spelling, and two is two with a spelling of the other. It is a logistic regression whose weights keep the sign
that the table gives them (a feature that speaks for two never comes to speak for one) and are drawn to the values of
the table, as few hundred pairs say little of rare features. Deterministic. The odd rows only accept or reject.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graph.resolution.comparison import FEATURES, SAME_FROM, Bearer, weights
from graph.resolution.constraints import Named
from graph.resolution.profiles import family_of, key_of
from graph.resolution.spelling import spellings
from tests.graph.resolution.test_name_pairs import Pair, pairs

TABLE = Path(__file__).parents[1] / "graph" / "resolution" / "weights.tsv"
NAMES = ("bias", *(feature.__name__ for feature in FEATURES))
FAMILIES = ("person", "any")
PULL = 0.02  # how strongly a weight is drawn to that of the table, for each pair
WRONG_MERGE = 3.0  # times as bad as a merge missed: a wrong attribution
STEPS, RATE = 6_000, 0.05

Floats = NDArray[np.float64]
Example = tuple[Bearer, Bearer, bool]


def bearer(pair: Pair, name: str, state: str) -> Bearer | None:
    """The name as comparisons see it; None where it comes down to nothing that can be met again."""
    key = key_of(Named(pair.kind, name, None if state == "-" else state))
    return None if key is None else Bearer(family_of(pair.kind), key, frozenset({state} - {"-"}))


def examples(odd: bool) -> Iterator[Example]:
    """The gold pairs of one half."""
    for pair in pairs():
        one, other = bearer(pair, pair.one, pair.state_one), bearer(pair, pair.other, pair.state_other)
        if pair.row % 2 == odd and one and other and one.key != other.key:
            yield one, other, pair.same


def respelt(found: Iterable[Example]) -> Iterator[Example]:
    """Each pair with one name in another spelling of the table of sounds, and each name with that."""
    sounds = spellings("sound")
    for n, (one, other, same) in enumerate(found):
        for k in range(len(sounds)):
            letters, form = sounds[(n + k) % len(sounds)]
            key = tuple(word.replace(form, letters) if len(word) > len(form) else word for word in one.key)
            if key != one.key and letters not in " ".join(one.key):
                spelt = Bearer(one.family, key, one.states)
                yield one, spelt, True
                yield spelt, other, same
                break


def matrix(found: Iterable[Example], family: str) -> tuple[Floats, Floats]:
    """A row of features for each pair of the family, and whether it is one."""
    rows = [
        ([1.0, *(feature(one, other) for feature in FEATURES)], float(same))
        for one, other, same in found
        if (one.family == "person") == (family == "person")
    ]
    return np.array([row for row, _ in rows]), np.array([same for _, same in rows])


def table(family: str) -> Floats:
    """The weights that stand in the table."""
    known = weights("person" if family == "person" else "body")
    return np.array([known[name] for name in NAMES])


def fit(values: Floats, same: Floats, prior: Floats) -> Floats:
    """The weights of least regularised loss with the signs of the prior; those that are 0 stay so."""
    found, cost = prior.copy(), np.where(same > 0, 1.0, WRONG_MERGE)
    squares = np.zeros_like(found)
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-values @ found))
        slope = values.T @ (cost * (likely - same)) / len(same) + PULL * (found - prior)
        squares += slope**2
        found -= RATE * slope / np.sqrt(squares + 1e-12)  # AdaGrad
        found = np.where(np.sign(found) == np.sign(prior), found, 0.0)
    return found


def figures(values: Floats, same: Floats, weight: Floats) -> tuple[int, int, int]:
    """Pairs merged rightly, wrongly, and missed."""
    merged = 1 / (1 + np.exp(-values @ weight)) >= SAME_FROM
    return int((merged & (same > 0)).sum()), int((merged & (same == 0)).sum()), int((~merged & (same > 0)).sum())


def f1(right: int, wrong: int, missed: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (2 * right + wrong + missed)


def half(odd: bool, by_family: dict[str, Floats]) -> tuple[float, int]:
    """F1 and the number of wrong merges over one half of the gold pairs."""
    found = list(examples(odd))
    counts = [figures(*matrix(found, family), by_family[family]) for family in FAMILIES]
    right, wrong, missed = (sum(values) for values in zip(*counts, strict=True))
    return f1(right, wrong, missed), wrong


def write(by_family: dict[str, Floats]) -> None:
    """The table holds these weights, under the comment that it has."""
    head = [line for line in TABLE.read_text("utf8").splitlines() if line.startswith("#")]
    rows = [
        f"{name}\t{family}\t{by_family[family][n]:.2f}".replace("-0.00", "0")
        for n, name in enumerate(NAMES)
        for family in FAMILIES
    ]
    TABLE.write_text("\n".join([*head, *rows]) + "\n", "utf8")


def main(*, keep: bool) -> bool:
    """Print the figures before and after; whether the fitted weights are taken."""
    learnt = list(examples(odd=False))
    learnt += list(respelt(learnt))
    before = {family: table(family) for family in FAMILIES}
    after = {family: fit(*matrix(learnt, family), before[family]) for family in FAMILIES}
    taken = True
    for odd in (False, True):
        (old, old_wrong), (new, new_wrong) = half(odd, before), half(odd, after)
        print(f"{'odd' if odd else 'even'} rows: F1 {old:.4f} -> {new:.4f}, wrong merges {old_wrong} -> {new_wrong}")
        taken = taken and new >= old and new_wrong <= old_wrong
    print("fitted weights are taken" if taken else "fitted weights are worse on one half: the table stays as it is")
    if taken and keep:
        write(after)
    return taken


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the table if neither half gets worse")
    main(keep=parser.parse_args().write)
