"""Runs the shipped model: words in, an `Analysis` out. Knows no spaCy.

A window of running text goes through the network alone, so what is found in a document never depends on what is
read beside it, and no piece of a batch is padding. Windows run side by side on as many threads as there are processors.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from extract.pipeline.decoding import Floats, Spans, decode_arguments, decode_spans, decode_tree
from extract.pipeline.lemmas import lemma_of
from extract.pipeline.word_features import word_features
from extract.pipeline.wordpieces import WordPieces
from extract.shipped import MODEL

EDGE_FEATURES = (10, 0, 0)
"""The features of the pieces that open and close a window: as training/windows.py sets them."""

Session = Callable[[dict[str, npt.NDArray[np.generic]]], list[npt.NDArray[np.generic]]]
Arguments = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that one window takes in. The words `starts` begin a sentence for sure, `paragraphs` a paragraph too.

    If `fixed`, no other word begins a sentence.
    """

    words: tuple[str, ...]
    spaced: tuple[bool, ...] | None
    paragraphs: frozenset[int]
    starts: frozenset[int]
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the model says of a segment, word by word. `heads` are word numbers; a root is its own head."""

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemmas: list[str]
    heads: list[int]
    relations: list[str]
    entity_types: list[str]
    names: Spans
    predicates: list[tuple[int, Arguments]]


@dataclass(frozen=True, slots=True)
class Scores:
    """One window's raw output, an array per head, in the order of the graph's outputs."""

    upos: npt.NDArray[np.int64]
    xpos: npt.NDArray[np.int64]
    feats: npt.NDArray[np.int64]
    lemma: npt.NDArray[np.int64]
    start: Floats
    predicate: Floats
    entity_type: npt.NDArray[np.int64]
    date: Floats
    name: Floats
    arcs: Floats
    relation_dependent: Floats
    relation_head: Floats
    role_predicate: Floats
    role_argument: Floats


_FULL_STOPS = frozenset(".?!")


def follows_full_stop(words: Sequence[str], at: int) -> bool:
    """Whether a capitalised word stands behind a full stop that is a word of its own, and ends no number in a list.

    In the treebanks 99 of 100 such words begin a sentence, be they as odd as `Mr.`; the model knows that less well.

    >>> [follows_full_stop(("in", "Hamburg", ".", "Mr.", "Weber", "left"), i) for i in range(1, 6)]
    [False, False, True, False, False]
    >>> follows_full_stop(("1", ".", "Iran"), 2)
    False
    """
    if words[at - 1] not in _FULL_STOPS or not words[at][0].isupper():
        return False
    return at > 1 and words[at - 2][-1].isalpha() and len(words[at - 2]) > 1


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class EnglishModel:
    """The three graphs, the vocabulary and the label inventories of a model folder."""

    def __init__(self, folder: Path = MODEL) -> None:
        labels = json.loads((folder / "labels.json").read_text(encoding="utf8"))
        self.labels: dict[str, tuple[str, ...]] = {name: tuple(values) for name, values in labels.items()}
        meta = json.loads((folder / "meta.json").read_text(encoding="utf8"))
        self.name_weights = np.array(meta["decoding"]["name_weights"], np.float32)
        self.null_role_bias = np.float32(meta["decoding"]["null_role_bias"])
        self.start_bias = np.float32(meta["decoding"]["start_bias"])
        self.start_bias_after_stop = np.float32(meta["decoding"]["start_bias_after_stop"])
        self.predicate_bias = np.float32(meta["decoding"]["predicate_bias"])
        self.wordpieces = WordPieces(folder / "tokenizer.json")
        self._words = _session(folder / "words.onnx")
        self._relations = _session(folder / "relations.onnx")
        self._roles = _session(folder / "roles.onnx")

    def scores(self, segment: Segment) -> Scores:
        """The network's output for one window."""
        rows = word_features(segment.words, segment.spaced, segment.paragraphs)
        pieces, features, first, last = [self.wordpieces.start], [EDGE_FEATURES], [], []
        for word, row in zip(segment.words, rows, strict=True):
            ids = self.wordpieces(word)
            first.append(len(pieces))
            pieces += ids
            last.append(len(pieces) - 1)
            features += [row] * len(ids)
        pieces.append(self.wordpieces.end)
        features.append(EDGE_FEATURES)
        feed = {
            "pieces": np.array([pieces], np.int64),
            "features": np.array([features], np.int64),
            "first": np.array([first], np.int64),
            "last": np.array([last], np.int64),
        }
        return Scores(*self._words.run(None, feed))

    def sentence_starts(self, segment: Segment, scores: Scores) -> list[int]:
        """The words that begin a sentence, the first one always among them."""
        if segment.fixed:
            return sorted({0, *segment.starts})
        words = segment.words
        limits = [
            self.start_bias_after_stop if i and follows_full_stop(words, i) else self.start_bias
            for i in range(len(words))
        ]
        found = np.flatnonzero(scores.start[: len(words)] > np.array(limits, np.float32))
        return sorted({0, *segment.starts, *(int(i) for i in found)})

    def analyse(self, segment: Segment, scores: Scores, starts: Sequence[int]) -> Analysis:
        """Decode one window whose sentences begin at `starts`. Scores may cover more words than are decoded."""
        size = len(segment.words)
        heads = np.zeros(size, np.int64)
        names: Spans = []
        emissions = np.tensordot(scores.name[:size], self.name_weights, ((1,), (0,))).astype(np.float32)
        for start, end in zip(starts, [*starts[1:], size], strict=True):
            block = np.concatenate((scores.arcs[start:end, :1], scores.arcs[start:end, 1 + start : 1 + end]), 1)
            for i, head in enumerate(decode_tree(block)):
                heads[start + i] = start + head if head else 0
            named = decode_spans(emissions[start:end], self.labels["name"])
            dated = decode_spans(scores.date[start:end], self.labels["date"])
            taken = {i for a, b, _ in named for i in range(a, b)}
            named += [span for span in dated if taken.isdisjoint(range(span[0], span[1]))]
            names += [(start + a, start + b, label) for a, b, label in sorted(named)]
        (relations,) = self._relations.run(
            None, {"dependent": scores.relation_dependent[:size], "head": scores.relation_head[heads]}
        )
        labels = self.labels
        scripts = [labels["lemma"][i] for i in scores.lemma[:size]]
        upos = [labels["upos"][i] for i in scores.upos[:size]]
        xpos = [labels["xpos"][i] for i in scores.xpos[:size]]
        return Analysis(
            upos,
            xpos,
            [labels["feats"][i] for i in scores.feats[:size]],
            list(map(lemma_of, segment.words, upos, xpos, scripts)),
            [int(h) - 1 if h else i for i, h in enumerate(heads)],
            ["root" if h == 0 else labels["relation"][r] for r, h in zip(relations, heads, strict=True)],
            [labels["entity_type"][i] for i in scores.entity_type[:size]],
            names,
            self._predicates(scores, starts, size),
        )

    def role_scores(self, scores: Scores, predicates: npt.NDArray[np.int64], size: int) -> Floats:
        """[predicates, words, roles] log-probabilities, for the first `size` words of a window."""
        feed = {"predicate": scores.role_predicate[predicates], "argument": scores.role_argument[:size]}
        table: Floats = self._roles.run(None, feed)[0]
        return table

    def _predicates(self, scores: Scores, starts: Sequence[int], size: int) -> list[tuple[int, Arguments]]:
        words = np.flatnonzero(scores.predicate[:size] > self.predicate_bias)
        if not len(words):
            return []
        table = self.role_scores(scores, words, size)
        ends = [*starts[1:], size]
        sentence_of = np.searchsorted(np.asarray(starts), words, side="right") - 1
        found = []
        for word, number, rows in zip(words, sentence_of, table, strict=True):
            start, end = starts[number], ends[number]
            own = rows[start:end].copy()
            own[:, 0] += self.null_role_bias
            arguments = decode_arguments(own, self.labels["role"])
            found.append((int(word), tuple((start + i, role) for i, role in arguments)))
        return found


@cache
def shipped_model() -> EnglishModel:
    """The package's own model, loaded once."""
    return EnglishModel()
