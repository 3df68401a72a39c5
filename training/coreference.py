"""Learns which entity a pronoun takes up: `python -m training.coreference --data DATA`.

The program itself reads the documents of GUM's training part (`DATA/ud_gum_open`) and asks at each pronoun of the third
person; the gold groups answer, so that every pronoun is asked with the ones before it settled rightly. A softmax over
the options and the choice to leave the pronoun open is fitted to the answers by gradient descent with an L2 penalty,
and written to `extract/mentions/pronoun_weights.tsv`. A pronoun whose gold group is at no option is one to leave open.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from extract.english import load_pipeline
from extract.mentions.discourse import Discourse
from extract.mentions.gazetteer import layout
from extract.mentions.named import name_entities
from extract.mentions.ranking import Answer, Decide, Question, question
from extract.mentions.resolve import resolve_phrases
from extract.propositions.parse import parse_of
from training.gum_entities import GumDocument, read_gum_documents

TABLE = Path("extract/mentions/pronoun_weights.tsv")
THRESHOLDS = {"he/she": 0.25, "it": 0.4, "they": 0.25}
GIVEN = {  # "In his book, Rossi says": too few stand in GUM to learn from
    "he/she: announced by its phrase": 2.0,
    "he/she: announced by its clause": 2.0,
}
HEADER = """\
# How much each feature of a pronoun and of an entity speaks for joining the two; made by training/coreference.py.
# feature  "<sort or case of the pronoun>: <what holds of the entity>"; "open: ..." speaks for leaving the pronoun open;
#          "threshold: <sort>" is the least probability at which a pronoun of that sort is resolved
# weight   added up over the features of an option; the softmax of the sums is the probability of each
feature\tweight
"""
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A question with the numbers of its right options; the last number stands for leaving the pronoun open."""

    options: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]


def examples(document: GumDocument, doc: Doc) -> list[Example]:
    """The questions that the program asks in one document, each with the gold answer."""
    groups = _groups_by_head(document, doc)
    found: list[Example] = []

    def answer(talk: Discourse, i: int) -> Answer | None:
        asked = question(talk, i)
        if asked is None or not asked.options:
            return None
        group = groups.get(i)
        right = [n for n, o in enumerate(asked.options) if group is not None and groups.get(o.spoken.head) == group]
        found.append(Example(_choices(asked), tuple(right or [len(asked.options)])))
        return Answer(asked.options[right[0]] if right else None, 1.0)

    _read_with(doc, answer)
    return found


def _choices(asked: Question) -> tuple[tuple[str, ...], ...]:
    return (*map(asked.features, asked.options), asked.open)


def _read_with(doc: Doc, choose: Decide) -> None:
    parse = parse_of(doc)
    named = name_entities(doc, parse, layout(parse), "")
    resolve_phrases(doc, parse, "", named, frozenset(), choose)


def _groups_by_head(document: GumDocument, doc: Doc) -> dict[int, str]:
    """The gold group by head word; of several mentions with one head the widest counts."""
    found: dict[int, str] = {}
    for mention in sorted(document.mentions, key=lambda m: m.end - m.start):
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None:
            found[span.root.i] = mention.group
        for start, end in mention.heads:
            head = doc.char_span(start, end, alignment_mode="expand")
            if head is not None:
                found[head.root.i] = mention.group
    return found


def fit(found: list[Example], *, penalty: float, least: int, steps: int = 400) -> dict[str, float]:
    """The weight of each feature that occurs at least so often, by full-batch Adam on the mean log-likelihood."""
    counts = Counter(f for e in found for option in e.options for f in option)
    names = sorted(f for f, n in counts.items() if n >= least)
    number = {f: n for n, f in enumerate(names)}
    rows, columns, group, right = [], [], [], []
    row = 0
    for n, example in enumerate(found):
        for at, option in enumerate(example.options):
            ids = [number[f] for f in option if f in number]
            rows += [row] * len(ids)
            columns += ids
            group.append(n)
            right.append(at in example.right)
            row += 1
    at_row, at_column, of = np.array(rows), np.array(columns), np.array(group)
    gold = np.array(right)
    weights, first, second = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, steps + 1):
        scores = np.bincount(at_row, weights[at_column], row)
        everything, hits = _softmax(scores, of, len(found)), _softmax(np.where(gold, scores, -1e9), of, len(found))
        gradient = np.bincount(at_column, (everything - hits)[at_row], len(names)) / len(found) + penalty * weights
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
        weights -= 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, weights.tolist(), strict=True))


def _softmax(scores: Floats, group: npt.NDArray[np.int64], groups: int) -> Floats:
    """The softmax of the scores within each group."""
    top = np.full(groups, -np.inf)
    np.maximum.at(top, group, scores)
    grown = np.exp(scores - top[group])
    return grown / np.bincount(group, grown, groups)[group]


def read(folder: Path, part: str) -> Iterator[tuple[GumDocument, Doc]]:
    """The documents as the pipeline reads them."""
    gold = list(read_gum_documents(folder, part))
    yield from zip(gold, load_pipeline().pipe(d.text for d in gold), strict=True)


def write(weights: dict[str, float]) -> None:
    """Write the table, rows by feature."""
    rows = {f"threshold: {sort}": threshold for sort, threshold in THRESHOLDS.items()}
    rows |= {f: w for f, w in weights.items() if abs(w) >= 0.005} | GIVEN
    TABLE.write_text(HEADER + "".join(f"{f}\t{rows[f]:.2f}\n" for f in sorted(rows)), encoding="utf8")


def train(documents: Iterable[tuple[GumDocument, Doc]], *, penalty: float = 0.002, least: int = 8) -> None:
    """Fit the weights to the documents and write them."""
    found = [e for document, doc in documents for e in examples(document, doc)]
    write(fit(found, penalty=penalty, least=least))
    print(f"{len(found)} pronouns, {sum(e.right[0] < len(e.options) - 1 for e in found)} with an antecedent")


def main() -> None:
    """Train on GUM's training part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    train(read(args.data / "ud_gum_open", "train"))


if __name__ == "__main__":
    main()
