"""Ambiguous pronouns: F1 on GAP, by the definition of its official scorer, from what `claimgraph extract` resolves.

    python -m benchmarks.gap_pronouns gap-development.tsv [--rows even|odd]

GAP (Webster et al. 2018, "Mind the GAP: A balanced corpus of gendered ambiguous pronouns") asks of a pronoun in a
snippet of Wikipedia whether it means the name A, the name B or neither. The snippet is all the context here. A name
counts as meant where the entity of the pronoun has another mention that overlaps the name. Precision, recall and F1
are over all names together; bias is the F1 of feminine pronouns over that of masculine ones.
"""

import argparse
import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

FEMININE = frozenset({"she", "her", "hers", "herself"})


@dataclass(frozen=True, slots=True)
class Snippet:
    """One row: a text, a pronoun's place and word, and for A and B the name's range and whether it is meant."""

    text: str
    pronoun: str
    at: int
    names: tuple[tuple[int, int, bool], ...]


@dataclass(slots=True)
class Counts:
    """Names by what was said of them and what is true."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of the names said to be meant that are."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of the names meant that were said to be."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> Counts(right=1, wrong=1, missed=1).f1
        0.5
        """
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def read_snippets(path: Path) -> Iterator[Snippet]:
    """The rows of a GAP file."""
    with path.open(encoding="utf8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            names = []
            for which in "AB":
                start = int(row[f"{which}-offset"])
                names.append((start, start + len(row[which]), row[f"{which}-coref"].upper() == "TRUE"))
            yield Snippet(row["Text"], row["Pronoun"], int(row["Pronoun-offset"]), tuple(names))


def means(extraction: Extraction, snippet: Snippet, start: int, end: int) -> bool:
    """Whether the pronoun's entity has another mention that overlaps this range."""
    meant = {m.entity for m in extraction.mentions if m.start == snippet.at and m.text == snippet.pronoun} - {None}
    return any(
        m.entity in meant and m.start < end and start < m.end and m.start != snippet.at for m in extraction.mentions
    )


def count(snippets: Iterable[Snippet], extractions: Iterable[Extraction]) -> dict[str, Counts]:
    """The counts of feminine and masculine pronouns and of all."""
    found = {"feminine": Counts(), "masculine": Counts(), "all": Counts()}
    for snippet, extraction in zip(snippets, extractions, strict=True):
        gender = "feminine" if snippet.pronoun.lower() in FEMININE else "masculine"
        for start, end, meant in snippet.names:
            said = means(extraction, snippet, start, end)
            for counts in (found[gender], found["all"]):
                counts.right += said and meant
                counts.wrong += said and not meant
                counts.missed += meant and not said
    return found


def extractions_of(texts: Iterable[str]) -> Iterator[Extraction]:
    """What the program reads in each text."""
    articles = (Article(article_id(t), f"{n}.txt", t, text_sha256(t)) for n, t in enumerate(texts))
    for found in extract_articles(articles):
        assert isinstance(found, Extraction), found
        yield found


def main() -> None:
    """Print the measure of a GAP file, or of its even or odd rows, counted from 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--rows", choices=("all", "even", "odd"), default="all")
    args = parser.parse_args()
    step = {"all": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}[args.rows]
    snippets = list(read_snippets(args.file))[step]
    found = count(snippets, extractions_of(s.text for s in snippets))
    for name, c in found.items():
        print(f"{name:10} precision {c.precision:.3f}  recall {c.recall:.3f}  F1 {c.f1:.3f}")
    bias = found["feminine"].f1 / max(found["masculine"].f1, 1e-9)
    print(f"bias (feminine over masculine) {bias:.2f}; {len(snippets)} snippets")


if __name__ == "__main__":
    main()
