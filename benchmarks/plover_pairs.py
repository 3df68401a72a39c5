"""Who acts on whom, the right way round: PLOVER's marked sentences against the claims that the program finds.

    python -m benchmarks.plover_pairs plover_gsr.dev.json [--rows even|odd]

PLOVER's gold standard marks one event a sentence with the words of its source and its target. The pair is found where
some claim of the sentence has an actor with a word of the source on its acting side, and one with a word of the target
on the other. Acting are those who do (agents, accused) and, towards those of whom or to whom something is said, the
voice; the others are objects, victims and places. Found the wrong way round alone counts as not found, and is shown.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.annotated import actors_of, article_of, content_words, names_of
from extract.extraction import extract_articles
from graph.model import Claim, Extraction


def main() -> None:
    """Print the share of the sentences whose pair is found, and of those where it is only found the wrong way round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--rows", choices=("even", "odd"), help="only these sentences of the file")
    options = parser.parse_args()
    marked = json.loads(options.file.read_text("utf8"))
    if options.rows:
        marked = marked[options.rows == "odd" :: 2]
    rows = [row for row in marked if any(actors_of(row, "source")) and any(actors_of(row, "target"))]
    right = wrong = 0
    for found in extract_articles(article_of(row["text"], str(number)) for number, row in enumerate(rows)):
        if not isinstance(found, Extraction):
            continue
        row = rows[int(found.article.source)]
        source, target = (content_words(actors_of(row, side)) for side in ("source", "target"))
        pairs = [pair for claim in found.claims for pair in sides(claim, found)]
        if any(doing & source and done_to & target for doing, done_to in pairs):
            right += 1
        elif any(doing & target and done_to & source for doing, done_to in pairs):
            wrong += 1
    print(f"{len(rows)} sentences: {right / len(rows):.3f} found, {wrong / len(rows):.3f} only the wrong way round")


def sides(claim: Claim, extraction: Extraction) -> Iterator[tuple[set[str], set[str]]]:
    """The words of those on the acting side of a claim, and of those on the other."""

    def words(*entities: str) -> set[str]:
        return content_words(names_of(extraction, entities)) if entities else set()

    said = claim.proposition
    doing, done_to = (*said.agents, *said.accused), (*said.objects, *said.victims, *said.places)
    yield words(*doing), words(*done_to)
    if claim.claimant is not None:
        yield words(claim.claimant), words(*doing, *done_to)


if __name__ == "__main__":
    main()
