"""Readers of named-entity corpora in IOB columns, with their labels mapped to ours."""

from collections.abc import Iterator
from pathlib import Path

Spans = list[tuple[int, int, str]]
"""Named spans of a sentence: first word, word after the last, label."""

NAME_LABELS = ("PER", "ORG", "LOC", "MISC", "EVENT")
UNER = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "OTH": "MISC"}
WIKIGOLD = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}
CROSSNER = {
    "person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG",
    "location": "LOC", "country": "LOC", "election": "EVENT", "event": "EVENT", "misc": "MISC",
}  # fmt: skip
WNUT = {
    "person": "PER",
    "corporation": "ORG",
    "group": "ORG",
    "location": "LOC",
    "product": "MISC",
    "creative-work": "MISC",
}


def spans_of(tags: list[str], labels: dict[str, str]) -> Spans:
    """The spans of IOB1 or IOB2 tags.

    >>> spans_of(["I-PER", "I-PER", "O", "B-LOC", "B-LOC"], {"PER": "PER", "LOC": "LOC"})
    [(0, 2, 'PER'), (3, 4, 'LOC'), (4, 5, 'LOC')]
    """
    spans: Spans = []
    start, label = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and (tag == "O" or tag.startswith("B-") or tag[2:] != label):
            spans.append((start, i, labels[label]))
            start = -1
        if tag != "O" and start < 0:
            start, label = i, tag[2:]
    return spans


def _blocks(path: Path) -> Iterator[list[list[str]]]:
    """The sentences of a column file as rows of cells; an empty list stands for a break between documents."""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf8").split("\n"):
        if not line.strip():
            if rows:
                yield rows
                rows = []
            else:
                yield []
        elif line.startswith("-DOCSTART"):
            yield []
        else:
            rows.append(
                [line]
                if line.startswith("# ") and " = " in line
                else line.split("\t")
                if "\t" in line
                else line.split()
            )
    if rows:
        yield rows


def read_uner(path: Path) -> Iterator[tuple[str, tuple[list[str], Spans]]]:
    """(sentence id, (words, spans)) for each sentence of a Universal NER file."""
    for rows in _blocks(path):
        sentence_id = next((r[0].split("=", 1)[1].strip() for r in rows if r[0].startswith("# sent_id =")), "")
        words = [r for r in rows if r[0].isdigit()]
        if not words:
            continue
        yield sentence_id, ([r[1] for r in words], spans_of([r[2] for r in words], UNER))


def read_wikigold(path: Path) -> Iterator[list[tuple[list[str], Spans]]]:
    """Wikigold's articles."""
    document: list[tuple[list[str], Spans]] = []
    for rows in _blocks(path):
        if rows:
            document.append(([r[0] for r in rows], spans_of([r[-1] for r in rows], WIKIGOLD)))
        elif document:
            yield document
            document = []
    if document:
        yield document


def read_crossner(path: Path) -> Iterator[list[tuple[list[str], Spans]]]:
    """CrossNER's sentences, each its own document: they follow no order."""
    for rows in _blocks(path):
        if rows:
            yield [([r[0] for r in rows], spans_of([r[-1] for r in rows], CROSSNER))]


def read_wnut(path: Path) -> Iterator[list[tuple[list[str], Spans]]]:
    """WNUT-17's posts, each its own document."""
    for rows in _blocks(path):
        if rows:
            yield [([r[0] for r in rows], spans_of([r[-1] for r in rows], WNUT))]
