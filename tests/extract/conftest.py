"""Docs with trees written by hand, so that what is built on trees is tested without the model."""

from collections.abc import Callable
from functools import cache

import pytest
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab


@cache
def _vocab() -> Vocab:
    return spacy.blank("en").vocab


def build_doc(rows: str) -> Doc:
    """A Doc from lines of `form lemma upos xpos head deprel [entity type]`, heads counted from 1 in each sentence.

    An empty line ends a sentence, a line `¶` a paragraph. No blank follows a form that ends in `_`.
    """
    words: list[str] = []
    spaces: list[bool] = []
    columns: dict[str, list[str]] = {name: [] for name in ("lemmas", "pos", "tags", "deps", "ents")}
    heads: list[int] = []
    offset = 0
    for line in rows.strip().splitlines():
        cells = line.split()
        if not cells or cells == ["¶"]:
            offset = len(words)
            if cells:
                words.append("\n\n")
                spaces.append(False)
                heads.append(len(words) - 1)
                for name, value in zip(columns, ("\n\n", "SPACE", "_SP", "dep", ""), strict=True):
                    columns[name].append(value)
                offset = len(words)
            continue
        form, lemma, upos, xpos, head, deprel, *entity = cells
        words.append(form.removesuffix("_"))
        spaces.append(not form.endswith("_"))
        heads.append(offset + int(head) - 1 if head != "0" else len(words) - 1)
        values = (lemma, upos, xpos, deprel if head != "0" else "ROOT", f"B-{entity[0]}" if entity else "")
        for name, value in zip(columns, values, strict=True):
            columns[name].append(value)
    return Doc(
        _vocab(),
        words=words,
        spaces=spaces,
        heads=heads,
        lemmas=columns["lemmas"],
        pos=columns["pos"],
        tags=columns["tags"],
        deps=columns["deps"],
        ents=columns["ents"],
    )


@pytest.fixture
def tree() -> Callable[[str], Doc]:
    """The function that builds a Doc from rows."""
    return build_doc
