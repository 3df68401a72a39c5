"""References of sentences whose trees stand in `trees.txt`, found without the model."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from spacy.tokens import Doc

from extract.annotations import Reference, References
from extract.references import find_references
from graph.ids import article_id, text_sha256
from graph.model import Article

PUBLISHED = "2021-03-10"


class Found:
    """A doc with its references, asked by the words of a mention."""

    def __init__(self, doc: Doc) -> None:
        text = doc.text
        article = Article(article_id(text), "a.txt", text, text_sha256(text), published=PUBLISHED)
        self.doc = doc
        self.references: References = find_references(doc, article)

    def words(self, mention: Reference) -> str:
        return self.doc[mention.span.start : mention.span.end].text

    def mention(self, words: str, rank: int = 0) -> Reference:
        """The mention with these words, the first unless another rank is given."""
        return [m for m in self.references.mentions if self.words(m) == words][rank]

    def names(self, words: str, rank: int = 0) -> str | None:
        """The name of the entity that the mention with these words stands for."""
        entity = self.mention(words, rank).entity
        return self.references.entities[entity].name if entity is not None else None

    def entity_names(self) -> set[str]:
        return {e.name for e in self.references.entities.values()}

    def links(self) -> set[tuple[str, str, str]]:
        named = self.references.entities
        return {(k.kind.value, named[k.source].name, named[k.target].name) for k in self.references.links}


@cache
def trees() -> dict[str, str]:
    parts = Path(__file__).with_name("trees.txt").read_text(encoding="utf8").split("\n= ")[1:]
    return dict(part.split("\n", 1) for part in parts)


_FOUND: dict[str, Found] = {}


@pytest.fixture
def found(tree: Callable[[str], Doc]) -> Callable[[str], Found]:
    """The references of the sentences with this name."""
    return lambda name: _FOUND.get(name) or _FOUND.setdefault(name, Found(tree(trees()[name])))
