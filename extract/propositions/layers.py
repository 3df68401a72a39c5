"""The layers of a tree that repairs may change in place, before a `Parse` is made of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl")
"""The relations of subjects, those that only hold the place of one included."""


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
    _under: tuple[list[int], list[list[int]]] = field(default=([], []), repr=False, compare=False)  # of which heads

    def children(self) -> list[list[int]]:
        """The words under each word, in text order; the same lists as before where no word hangs elsewhere since."""
        if self._under[0] != self.heads:
            self._under = [*self.heads], children_of(self.heads)
        return self._under[1]

    def copy(self) -> "Layers":
        """The same layers, which change for themselves."""
        return replace(
            self, lemmas=[*self.lemmas], pos=[*self.pos], tags=[*self.tags], deps=[*self.deps], heads=[*self.heads]
        )


def children_of(heads: Sequence[int]) -> list[list[int]]:
    """The words under each word, in text order.

    >>> children_of([1, 1, 1])
    [[], [0, 2], []]
    """
    found: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            found[head].append(i)
    return found


def is_forest(heads: Sequence[int]) -> bool:
    """Whether every word hangs below a root, which is its own head: nothing hangs on itself by way of others.

    >>> is_forest([1, 1, 1]), is_forest([1, 2, 0, 3])
    (True, False)
    """
    rooted = [head == i for i, head in enumerate(heads)]
    for i in range(len(heads)):
        if rooted[i]:
            continue
        path = []
        while not rooted[i]:
            path.append(i)
            if len(path) > len(heads):
                return False
            i = heads[i]
        for at in path:
            rooted[at] = True
    return True
