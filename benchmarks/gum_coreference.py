"""Coreference of people, organisations and places on GUM: CoNLL F1 of what the program finds and joins in running text.

    python -m benchmarks.gum_coreference ud_gum_open [--part dev]

The mentions are the program's own. One of them stands for a gold mention where its head word is among the gold one's
head words (GUM's `minspan`), as the scorer of CorefUD matches heads. The measure is the mean F1 of MUC, B-cubed and
CEAF-e, computed by scorch over all documents together; entities that are mentioned once are left out on both sides, as
in the CoNLL shared tasks, and kept for a second figure. GUM marks no relative pronouns, so ours do not count. Needs
`pip install scorch`.
"""

import argparse
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from scorch.scores import b_cubed, ceaf_e, muc
from spacy.tokens import Doc

from extract.english import load_pipeline
from extract.extraction import extract_article
from extract.pronoun_forms import RELATIVE
from graph.ids import article_id, text_sha256
from graph.model import Article, Mention
from training.gum_entities import GoldMention, GumDocument, read_gum_documents

GOLD_TYPES = frozenset({"person", "organization", "place"})
OWN_TYPES = frozenset({"person", "organisation", "group", "country", "place"})
Clusters = list[set[Hashable]]


@dataclass(frozen=True, slots=True)
class Own:
    """A mention of the program with the range of its head word."""

    start: int
    end: int
    head: tuple[int, int]
    entity: str


def own_mentions(doc: Doc, mentions: Iterable[Mention]) -> list[Own]:
    """The program's mentions of the types that count, the widest of those with one head; an open one is alone."""
    widest: dict[tuple[int, int], Own] = {}
    for n, m in enumerate(mentions):
        span = doc.char_span(m.start, m.end, alignment_mode="expand")
        if m.type not in OWN_TYPES or span is None or (m.kind == "pronoun" and m.text.lower() in RELATIVE):
            continue
        head = (span.root.idx, span.root.idx + len(span.root))
        known = widest.get(head)
        if known is None or m.end - m.start > known.end - known.start:
            widest[head] = Own(m.start, m.end, head, m.entity or f"open {n}")
    return sorted(widest.values(), key=lambda m: (m.start, m.end))


def matched(gold: Sequence[GoldMention], own: Sequence[Own]) -> dict[int, int]:
    """For each own mention the gold one that it stands for: by index, each once, those of like extent first."""
    pairs = [
        (-_likeness(g, o), i, j)
        for i, g in enumerate(gold)
        for j, o in enumerate(own)
        if any(start < o.head[1] and o.head[0] < end for start, end in g.heads)
    ]
    taken: set[int] = set()
    found: dict[int, int] = {}
    for _, i, j in sorted(pairs):
        if i not in taken and j not in found:
            taken.add(i)
            found[j] = i
    return found


def _likeness(gold: GoldMention, own: Own) -> float:
    """The share of the characters of both that both have."""
    both = min(gold.end, own.end) - max(gold.start, own.start)
    return both / (max(gold.end, own.end) - min(gold.start, own.start))


def clusters(name: str, gold: Sequence[GoldMention], own: Sequence[Own]) -> tuple[Clusters, Clusters]:
    """The gold entities and the program's as sets of mentions, those that match under one key."""
    stands_for = matched(gold, own)
    key: dict[str, set[Hashable]] = defaultdict(set)
    response: dict[str, set[Hashable]] = defaultdict(set)
    for i, g in enumerate(gold):
        key[g.group].add((name, "gold", i))
    for j, o in enumerate(own):
        response[o.entity].add((name, "gold", stands_for[j]) if j in stands_for else (name, "own", j))
    return list(key.values()), list(response.values())


def conll(key: Clusters, response: Clusters) -> dict[str, tuple[float, float, float]]:
    """(recall, precision, F1) by measure, and their mean under "CoNLL".

    >>> gold, found = [{"a", "b", "c"}, {"d", "e", "f", "g"}], [{"a", "b"}, {"c", "d"}, {"f", "g", "h", "i"}]
    >>> {name: [round(float(x), 2) for x in figures] for name, figures in conll(gold, found).items()}
    {'MUC': [0.4, 0.4, 0.4], 'B3': [0.42, 0.5, 0.45], 'CEAFe': [0.65, 0.43, 0.52], 'CoNLL': [0.49, 0.44, 0.46]}
    """
    found = {"MUC": muc(key, response), "B3": b_cubed(key, response), "CEAFe": ceaf_e(key, response)}
    found["CoNLL"] = tuple(mean(float(figures[n]) for figures in found.values()) for n in range(3))
    return found


def measure(documents: Iterable[tuple[GumDocument, Doc]], *, singletons: bool = False) -> dict[str, tuple[float, ...]]:
    """The figures of `conll` over all documents together, and the detection of mentions."""
    keys: Clusters = []
    responses: Clusters = []
    for document, doc in documents:
        text = document.text
        article = Article(article_id(text), document.name, text, text_sha256(text))
        own = own_mentions(doc, extract_article(doc, article).mentions)
        gold = [m for m in document.mentions if m.type in GOLD_TYPES]
        key, response = clusters(document.name, gold, own)
        keys += [k for k in key if singletons or len(k) > 1]
        responses += [r for r in response if singletons or len(r) > 1]
    said, there = set().union(*responses), set().union(*keys)
    both = len(said & there)
    recall, precision = both / max(1, len(there)), both / max(1, len(said))
    detection = (recall, precision, 2 * both / max(1, len(there) + len(said)))
    return {"mentions": detection, **conll(keys, responses)}


def main() -> None:
    """Print recall, precision and F1 of each measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    args = parser.parse_args()
    gold = list(read_gum_documents(args.folder, args.part))
    read = list(zip(gold, load_pipeline().pipe(d.text for d in gold), strict=True))
    for singletons in (False, True):
        print("entities of one mention " + ("kept" if singletons else "left out"))
        for name, (recall, precision, f1) in measure(read, singletons=singletons).items():
            print(f"  {name:9} recall {recall:.3f}  precision {precision:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
