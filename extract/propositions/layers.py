"""The layers of a tree that repairs may change in place, before a `Parse` is made of them."""

from dataclasses import dataclass


@dataclass(slots=True)
class Layers:
    """One entry per token: the layers of a tree that repairs may change, and the types of phrases."""

    words: tuple[str, ...]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    types: tuple[str, ...]

    def children(self) -> list[list[int]]:
        """The words under each word, in text order."""
        found: list[list[int]] = [[] for _ in self.heads]
        for i, head in enumerate(self.heads):
            if head != i:
                found[head].append(i)
        return found
