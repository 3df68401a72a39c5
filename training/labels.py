"""The label inventories of every head, counted on the training data and shipped with the model."""

import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from extract.pipeline.lemmas import lemma_script
from training.corpora import Document
from training.iob import NAME_LABELS

NAME_CORPORA = ("uner", "wikigold", "crossner", "redocred", "gum", "wnut")
RAREST_ROLE = 25
RAREST_SCRIPT = 3
RAREST_FEATS = 2


@dataclass(frozen=True, slots=True)
class Labels:
    """Ordered label names per head. Index 0 is what an unknown label falls back to."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemma: tuple[str, ...]
    relation: tuple[str, ...]
    role: tuple[str, ...]
    entity_type: tuple[str, ...]
    name: tuple[str, ...]
    date: tuple[str, ...]

    def write(self, path: Path) -> None:
        """Write the inventories as JSON."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", encoding="utf8")

    @classmethod
    def read(cls, path: Path) -> "Labels":
        """Read what `write` wrote."""
        return cls(**{k: tuple(v) for k, v in json.loads(path.read_text(encoding="utf8")).items()})


def bio(labels: tuple[str, ...]) -> tuple[str, ...]:
    """BIO tags of span labels.

    >>> bio(("PER",))
    ('O', 'B-PER', 'I-PER')
    """
    return ("O", *(f"{prefix}-{label}" for label in labels for prefix in "BI"))


def _inventory(counts: "Counter[str]", rarest: int = 1, first: str | None = None) -> tuple[str, ...]:
    kept = sorted((label for label, n in counts.items() if n >= rarest), key=lambda k: (-counts[k], k))
    if first is not None:
        kept = [first, *(k for k in kept if k != first)]
    return tuple(kept)


def count_labels(documents: list[Document]) -> Labels:
    """The inventories found in the training documents."""
    upos: Counter[str] = Counter()
    xpos: Counter[str] = Counter()
    feats: Counter[str] = Counter()
    scripts: Counter[str] = Counter()
    relations: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    types: Counter[str] = Counter()
    for document in documents:
        for sentence in document:
            for word, (u, x, f, lemma) in zip(sentence.words, sentence.tags or [], strict=False):
                upos[u] += 1
                xpos[x] += 1
                feats[f] += 1
                scripts[lemma_script(word, lemma)] += 1
            relations.update(sentence.relations or [])
            roles.update(role for _, arguments in sentence.roles or [] for _, role in arguments)
            types.update(sentence.entity_types or [])
    return Labels(
        _inventory(upos),
        _inventory(xpos),
        _inventory(feats, RAREST_FEATS, "_"),
        _inventory(scripts, RAREST_SCRIPT, "l|0|"),
        _inventory(relations, first="dep"),
        _inventory(roles, RAREST_ROLE, ""),
        _inventory(types, first=""),
        bio(NAME_LABELS),
        bio(("DATE",)),
    )
