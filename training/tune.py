"""Choose the settings of decoding on the dev parts: `python -m training.tune --data DIR`.

Prints the F1 of names for mixtures of the corpora's name heads, and of predicates and roles for biases. The chosen
values stand in `training/meta.py`.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from extract.pipeline.decoding import decode_arguments, decode_spans
from extract.pipeline.inference import EnglishModel, Scores, Segment
from training.corpora import read_ewt
from training.iob import Spans, read_crossner
from training.labels import NAME_CORPORA

NAMES = frozenset(("PER", "ORG", "LOC"))
Measured = list[tuple[Scores, Spans]]


def score_words(model: EnglishModel, words: Iterable[str]) -> Scores:
    """The network's output for one sentence."""
    return model.scores(Segment(tuple(words), None, frozenset(), frozenset(), fixed=True))


def f1(hit: int, gold: int, found: int) -> float:
    """F1 of so many hits."""
    return 2 * hit / max(1, gold + found)


def names_f1(model: EnglishModel, sentences: Measured, weights: np.ndarray) -> float:
    """Strict F1 of persons, organisations and places."""
    hit = gold_n = found_n = 0
    for scores, spans in sentences:
        emissions = np.tensordot(scores.name, weights, ((1,), (0,)))
        found = {s for s in decode_spans(emissions, model.labels["name"]) if s[2] in NAMES}
        gold = {s for s in spans if s[2] in NAMES}
        hit, gold_n, found_n = hit + len(gold & found), gold_n + len(gold), found_n + len(found)
    return f1(hit, gold_n, found_n)


def mixtures() -> Iterable[dict[str, float]]:
    """The weights that are tried: single heads, and mixtures around the even one."""
    for corpus in NAME_CORPORA:
        yield {corpus: 1.0}
    for uner in (0.2, 0.35, 0.5):
        for crossner in (0.1, 0.25, 0.4):
            for gum in (0.0, 0.1):
                rest = 1 - uner - crossner - gum
                for redocred in (0.2, 0.5):
                    mixture = {"uner": uner, "crossner": crossner, "gum": gum}
                    yield mixture | {"wikigold": rest * (1 - redocred), "redocred": rest * redocred}


def tune_names(model: EnglishModel, data: Path) -> None:
    """Print the F1 on UNER and on CrossNER for every mixture, best mean first."""
    uner = [
        (score_words(model, s.words), s.names or [])
        for document in read_ewt(data, "dev")
        for s in document
        if s.names is not None
    ]
    crossner = [
        (score_words(model, words), spans)
        for document in read_crossner(data / "crossner_politics" / "dev.txt")
        for words, spans in document
    ]
    rows = []
    for mixture in mixtures():
        weights = np.array([mixture.get(corpus, 0.0) for corpus in NAME_CORPORA], np.float32)
        rows.append((names_f1(model, uner, weights), names_f1(model, crossner, weights), mixture))
    for a, b, mixture in sorted(rows, key=lambda r: -(r[0] + r[1]))[:25]:
        print(f"UNER {a:.4f}  CrossNER {b:.4f}  ", {k: round(v, 3) for k, v in mixture.items()})


def tune_roles(model: EnglishModel, data: Path) -> None:
    """Print the F1 of predicates for biases, and of roles by head word for gold predicates."""
    sentences = [
        (score_words(model, s.words), s.roles)
        for document in read_ewt(data, "dev")
        for s in document
        if s.roles is not None
    ]
    for bias in (-1.0, -0.5, 0.0, 0.5):
        hit = gold_n = found_n = 0
        for scores, roles in sentences:
            gold = {p for p, _ in roles}
            found = {int(i) for i in np.flatnonzero(scores.predicate > bias)}
            hit, gold_n, found_n = hit + len(gold & found), gold_n + len(gold), found_n + len(found)
        print(f"predicate bias {bias}: F1 {f1(hit, gold_n, found_n):.4f}")
    tables = []
    for scores, roles in sentences:
        words = [p for p, _ in roles]
        if words:
            tables.append((model.role_scores(scores, np.array(words), len(scores.upos)), [a for _, a in roles]))
    for bias in (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25):
        counts = [[0, 0, 0], [0, 0, 0]]
        for table, gold_arguments in tables:
            for rows, arguments in zip(table, gold_arguments, strict=True):
                shifted = rows.copy()
                shifted[:, 0] += bias
                found = set(decode_arguments(shifted, model.labels["role"]))
                for count, kept in zip(counts, (("ARG", "AR"), ("ARG0", "ARG1", "ARG2")), strict=True):
                    a = {x for x in arguments if x[1].startswith(kept) and x[1][:2] not in ("C-", "R-")}
                    b = {x for x in found if x[1].startswith(kept) and x[1][:2] not in ("C-", "R-")}
                    count[0] += len(a & b)
                    count[1] += len(a)
                    count[2] += len(b)
        print(f"null role bias {bias}: F1 {f1(*counts[0]):.4f}, ARG0-2 {f1(*counts[1]):.4f} (gold predicates)")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="another model folder than the package's")
    options = parser.parse_args()
    model = EnglishModel(options.model) if options.model else EnglishModel()
    print(json.dumps(dict(zip(NAME_CORPORA, model.name_weights.tolist(), strict=True))))
    tune_names(model, options.data)
    tune_roles(model, options.data)


if __name__ == "__main__":
    main()
