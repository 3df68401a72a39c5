"""GUM's annotation of entities laid over running text: documents whose mentions are character ranges with a group."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.corpora import read_conllu


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention that GUM marks: its range, the ranges of its head words (`minspan`), its type and its group."""

    start: int
    end: int
    heads: tuple[tuple[int, int], ...]
    type: str
    group: str


@dataclass(slots=True)
class GumDocument:
    """One document as running text, its paragraphs two line breaks apart, with its mentions in the file's order."""

    name: str
    genre: str = ""
    text: str = ""
    mentions: list[GoldMention] = field(default_factory=list)


def read_gum_documents(folder: Path, part: str) -> Iterator[GumDocument]:
    """The documents of `en_gum-open-PART.conllu` with the mentions of `gum_entities_open_PART.jsonl`, in file order.

    A `minspan` counts words of its mention from 1, several with commas between.
    """
    marked: dict[str, list[dict[str, str | int]]] = defaultdict(list)
    lines = (folder / f"gum_entities_open_{part}.jsonl").read_text(encoding="utf8").splitlines()
    for row in map(json.loads, filter(None, lines)):
        marked[row["sent_id"]].append(row)
    document = GumDocument("")
    for name, sentence_id, sentence in read_conllu(folder / f"en_gum-open-{part}.conllu"):
        if name != document.name:
            if document.name:
                yield document
            document = GumDocument(name)
        document.text += "" if not document.text else "\n\n" if sentence.paragraph_start else " "
        places = []
        for i, word in enumerate(sentence.words):
            document.text += " " if i and sentence.spaced and sentence.spaced[i] else ""
            places.append((len(document.text), len(document.text) + len(word)))
            document.text += word
        for row in marked[sentence_id]:
            document.genre = str(row["genre"])
            inside = places[int(row["start"]) : int(row["end"])]
            heads = tuple(inside[int(n) - 1] for n in str(row["minspan"]).split(","))
            mention = GoldMention(inside[0][0], inside[-1][1], heads, str(row["etype"]), str(row["grp"]))
            document.mentions.append(mention)
    if document.name:
        yield document
