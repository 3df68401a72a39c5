"""Windows of running text as arrays, and batches of them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch

from extract.pipeline.lemmas import lemma_script
from extract.pipeline.word_features import word_features
from extract.pipeline.wordpieces import WordPieces
from training.corpora import Document, Sentence, Spans
from training.labels import NAME_CORPORA, Labels

MASKED = -100
WINDOW_PIECES = 250
SINGLE_SENTENCE_SHARE = 0.35
HIDDEN_SPACING_SHARE = 0.4
HIDDEN_PARAGRAPH_SHARE = 0.3
LOWERED_SHARE = 0.02
RAISED_SHARE = 0.03


@dataclass(slots=True)
class Window:
    """Consecutive sentences read together. `roles` rows are (predicate word, argument word, role)."""

    sentences: list[Sentence]
    words: list[str]
    pieces: list[tuple[int, ...]]
    features: list[tuple[int, int, int]]

    @property
    def length(self) -> int:
        """Word pieces, with those that open and close the window."""
        return 2 + sum(map(len, self.pieces))


def make_window(sentences: list[Sentence], wordpieces: WordPieces, rng: random.Random | None) -> Window:
    """A window of these sentences; `rng` hides spacing and changes case now and then, None leaves all as it is."""
    words = [w for s in sentences for w in s.words]
    spaced: list[bool] | None = None
    if all(s.spaced for s in sentences) and not (rng and rng.random() < HIDDEN_SPACING_SHARE):
        spaced = [x for s in sentences for x in s.spaced or []]
    starts, at = set(), 0
    hide = rng is not None and rng.random() < HIDDEN_PARAGRAPH_SHARE
    for s in sentences:
        if s.paragraph_start and not hide:
            starts.add(at)
        at += len(s.words)
    shown = words
    if rng is not None and (draw := rng.random()) < LOWERED_SHARE + RAISED_SHARE:
        shown = [w.lower() for w in words] if draw < LOWERED_SHARE else [w.upper() for w in words]
    return Window(sentences, words, [wordpieces(w) for w in words], word_features(shown, spaced, frozenset(starts)))


def cut_windows(document: Document, wordpieces: WordPieces, rng: random.Random) -> Iterator[Window]:
    """The document once, cut at random into single sentences and longer windows."""
    at = 0
    while at < len(document):
        limit = 0 if rng.random() < SINGLE_SENTENCE_SHARE else rng.randint(40, WINDOW_PIECES)
        end, size = at, 0
        while end < len(document):
            size += sum(len(wordpieces(w)) for w in document[end].words)
            if end > at and size > limit:
                break
            end += 1
        yield make_window(document[at:end], wordpieces, rng)
        at = end


def _bio_ids(spans: Spans, size: int, index: dict[str, int]) -> list[int]:
    ids = [0] * size
    for start, end, label in spans:
        ids[start] = index[f"B-{label}"]
        for i in range(start + 1, end):
            ids[i] = index[f"I-{label}"]
    return ids


Batch = dict[str, torch.Tensor]


class Collator:
    """Turns windows into padded tensors; masked positions of a layer hold `MASKED`."""

    def __init__(self, labels: Labels, wordpieces: WordPieces) -> None:
        self.labels = labels
        self.wordpieces = wordpieces
        self.index = {
            name: {label: i for i, label in enumerate(getattr(labels, name))}
            for name in ("upos", "xpos", "feats", "lemma", "relation", "role", "entity_type", "name", "date")
        }

    def targets(self, window: Window) -> tuple[dict[str, list[int]], list[tuple[int, int, int]], list[int]]:
        """Per layer one id a word; the gold arguments; the words whose roles are annotated predicates."""
        index, out = self.index, {}
        layers = ("upos", "xpos", "feats", "lemma", "head", "relation", "entity_type", "name", "date", "predicate")
        out = {name: [MASKED] * len(window.words) for name in (*layers, "sentence", "start")}
        arguments, predicates = [], []
        at = 0
        for number, s in enumerate(window.sentences):
            here = slice(at, at + len(s.words))
            out["sentence"][here] = [number] * len(s.words)
            out["start"][here] = [1] + [0] * (len(s.words) - 1)
            if s.tags is not None:
                out["upos"][here] = [index["upos"].get(t[0], MASKED) for t in s.tags]
                out["xpos"][here] = [index["xpos"].get(t[1], MASKED) for t in s.tags]
                out["feats"][here] = [index["feats"].get(t[2], MASKED) for t in s.tags]
                out["lemma"][here] = [
                    index["lemma"].get(lemma_script(w, t[3]), MASKED) for w, t in zip(s.words, s.tags, strict=True)
                ]
            if s.heads is not None and s.relations is not None:
                out["head"][here] = [0 if h == 0 else at + h for h in s.heads]
                out["relation"][here] = [index["relation"].get(r, 0) for r in s.relations]
            if s.names is not None:
                out["name"][here] = _bio_ids(s.names, len(s.words), index["name"])
            if s.dates is not None:
                out["date"][here] = _bio_ids(s.dates, len(s.words), index["date"])
            if s.entity_types is not None:
                out["entity_type"][here] = [index["entity_type"].get(t, 0) for t in s.entity_types]
            if s.roles is not None:
                out["predicate"][here] = [0] * len(s.words)
                for predicate, found in s.roles:
                    out["predicate"][at + predicate] = 1
                    predicates.append(at + predicate)
                    arguments += [
                        (at + predicate, at + a, index["role"][r]) for a, r in reversed(found) if r in index["role"]
                    ]
            at += len(s.words)
        return out, arguments, predicates

    def __call__(self, windows: list[Window]) -> Batch:
        """The windows as one batch."""
        size, length = len(windows), max(w.length for w in windows)
        most = max(len(w.words) for w in windows)
        pieces = np.zeros((size, length), np.int64)
        features = np.zeros((size, length, 3), np.int64)
        mask = np.zeros((size, length), bool)
        first = np.zeros((size, most), np.int64)
        last = np.zeros((size, most), np.int64)
        layers: dict[str, np.ndarray] = {}
        corpus = np.zeros(size, np.int64)
        rows, columns, roles = [], [], []
        for b, window in enumerate(windows):
            flat = [self.wordpieces.start, *(p for word in window.pieces for p in word), self.wordpieces.end]
            pieces[b, : len(flat)] = flat
            mask[b, : len(flat)] = True
            at = 1
            for i, (word, feature) in enumerate(zip(window.pieces, window.features, strict=True)):
                features[b, at : at + len(word)] = feature
                first[b, i], last[b, i] = at, at + len(word) - 1
                at += len(word)
            features[b, 0] = features[b, at] = (10, 0, 0)
            targets, arguments, predicates = self.targets(window)
            for name, ids in targets.items():
                layers.setdefault(name, np.full((size, most), MASKED, np.int64))[b, : len(ids)] = ids
            kinds = [s.names_corpus for s in window.sentences]
            corpus[b] = NAME_CORPORA.index(kinds[0]) if kinds[0] else 0
            for predicate in predicates:
                line = np.full(most, MASKED, np.int64)
                line[layers["sentence"][b] == layers["sentence"][b, predicate]] = 0
                for p, a, r in arguments:
                    if p == predicate:
                        line[a] = r
                rows.append(b)
                columns.append(predicate)
                roles.append(line)
        batch = {k: torch.from_numpy(v) for k, v in layers.items()}
        batch |= {
            "pieces": torch.from_numpy(pieces),
            "features": torch.from_numpy(features),
            "mask": torch.from_numpy(mask),
            "first": torch.from_numpy(first),
            "last": torch.from_numpy(last),
            "corpus": torch.from_numpy(corpus),
            "predicate_row": torch.tensor(rows, dtype=torch.long),
            "predicate_word": torch.tensor(columns, dtype=torch.long),
            "role": torch.from_numpy(np.stack(roles)) if roles else torch.zeros((0, most), dtype=torch.long),
        }
        return batch


def batches(windows: list[Window], pieces: int, rng: random.Random) -> Iterator[list[Window]]:
    """Windows of like length together, about so many padded pieces a batch, batches in random order."""
    order = sorted(windows, key=lambda w: w.length + rng.random() * 8)
    made: list[list[Window]] = []
    group: list[Window] = []
    for window in order:
        if group and window.length * (len(group) + 1) > pieces:
            made.append(group)
            group = []
        group.append(window)
    if group:
        made.append(group)
    rng.shuffle(made)
    yield from made
