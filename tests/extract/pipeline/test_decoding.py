"""Scores to structure, on scores made by hand."""

import itertools

import numpy as np
import pytest

from extract.pipeline.decoding import decode_arguments, decode_spans, decode_tree

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def one_hot(*tags: str) -> np.ndarray:
    return np.array([[2.0 if t == tag else 0.0 for t in TAGS] for tag in tags], np.float32)


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        (("B-PER", "I-PER", "O"), [(0, 2, "PER")]),
        (("B-PER", "B-PER"), [(0, 1, "PER"), (1, 2, "PER")]),
        (("O", "O"), []),
        ((), []),
    ],
)
def test_valid_tags_are_kept(tags: tuple[str, ...], spans: list[tuple[int, int, str]]) -> None:
    scores = one_hot(*tags).reshape(-1, len(TAGS))
    assert decode_spans(scores, TAGS) == spans


def test_inside_tag_needs_its_own_beginning() -> None:
    scores = one_hot("O", "I-PER", "I-ORG")
    scores[0, 1] = 1.9
    scores[2, 2] = 1.5
    assert decode_spans(scores, TAGS) == [(0, 3, "PER")]


def best_by_trial(scores: np.ndarray) -> float:
    size = len(scores)
    best = -np.inf
    for heads in itertools.product(range(size + 1), repeat=size):
        if heads.count(0) != 1:
            continue
        for i in range(size):
            seen, at = set(), i + 1
            while at and at not in seen:
                seen.add(at)
                at = heads[at - 1]
            if at:
                break
        else:
            best = max(best, sum(scores[i, h] for i, h in enumerate(heads)))
    return float(best)


@pytest.mark.parametrize("seed", range(60))
def test_tree_is_the_best_of_all(seed: int) -> None:
    random = np.random.default_rng(seed)
    size = int(random.integers(1, 6))
    scores = random.normal(size=(size, size + 1)).astype(np.float32)
    heads = decode_tree(scores)
    assert heads.count(0) == 1
    assert sum(scores[i, h] for i, h in enumerate(heads)) == pytest.approx(best_by_trial(scores), abs=1e-4)


def test_numbered_role_goes_to_the_likeliest_word() -> None:
    roles = ("", "ARG0", "ARGM-TMP")
    scores = np.log(np.array([[0.1, 0.8, 0.1], [0.3, 0.6, 0.1], [0.1, 0.1, 0.8], [0.2, 0.1, 0.7]], np.float32))
    assert decode_arguments(scores, roles) == [(0, "ARG0"), (2, "ARGM-TMP"), (3, "ARGM-TMP")]
