"""The layers of a `Doc`'s tree in a form that can be changed, and back.

Everything is indexed by token; a root is its own head.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.attrs import DEP, HEAD, ORTH, POS, TAG
from spacy.tokens import Doc

from extract.predicates import entity_types
from extract.propositions.layers import children_of
from extract.propositions.parse import strings_of

if TYPE_CHECKING:
    from thinc.types import Ints2d

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl"})
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
RELATIVE = frozenset({"WP", "WDT"})


@dataclass(slots=True)
class MendedTree:
    """The layers that mending reads and changes, one entry per token."""

    words: tuple[str, ...]
    tags: list[str]
    pos: list[str]
    deps: list[str]
    heads: list[int]
    under: list[list[int]]
    types: tuple[str, ...]
    changed: bool = False

    def hang(self, i: int, head: int, dep: str) -> None:
        """Let the word hang on another head in this relation; a head of its own makes it the root.

        Nothing changes where that head stands below the word.
        """
        if head != i and self.is_over(i, head):
            return
        old = self.heads[i]
        if old != i:
            self.under[old].remove(i)
        self.heads[i], self.deps[i] = head, dep
        if head != i:
            self.under[head] = sorted((*self.under[head], i))
        self.changed = True

    def child(self, i: int, *relations: str) -> int | None:
        """The first word under `i` in one of these relations."""
        deps = self.deps
        for c in self.under[i]:
            if deps[c] in relations:
                return c
        return None

    def subject(self, i: int) -> int | None:
        """The first subject of `i`."""
        return self.child(i, *SUBJECTS)

    def left(self, i: int) -> int:
        """The first word of the phrase under `i`, without the punctuation before it."""
        under, deps = self.under, self.deps
        while True:
            for first in under[i]:
                if deps[first] != "punct":
                    break
            else:
                return i
            if first > i:
                return i
            i = first

    def right(self, i: int) -> int:
        """The last word of the phrase under `i`, without the punctuation behind it."""
        while True:
            last = next((c for c in reversed(self.under[i]) if self.deps[c] != "punct"), i)
            if last <= i:
                return i
            i = last

    def may_be_past(self, i: int) -> bool:
        """Whether a participle's form may be a past, too: "accused", "told", not "taken"."""
        return self.words[i].endswith(("d", "t"))

    def is_over(self, i: int, low: int) -> bool:
        """Whether `low` stands under `i`."""
        while self.heads[low] != low:
            low = self.heads[low]
            if low == i:
                return True
        return False

    def marker(self, i: int) -> str:
        """The first preposition or subjunction of a phrase, in lower case, "" where it has none."""
        found = self.child(i, "case", "mark")
        return "" if found is None else self.words[found].lower()

    def is_finite(self, i: int) -> bool:
        """Whether the word is a finite verb, or a predicate with a finite auxiliary or copula."""
        return (self.tags[i] in FINITE and self.pos[i] in ("VERB", "AUX")) or any(
            self.deps[c] in AUXILIARY and self.tags[c] in FINITE for c in self.under[i]
        )


def read_tree(doc: Doc) -> MendedTree:
    """The layers of the doc as they stand."""
    columns = doc.to_array([HEAD, DEP, TAG, POS, ORTH]).T
    heads = [i + offset for i, offset in enumerate(columns[0].astype(np.int64).tolist())]
    deps, tags, pos, words = (strings_of(doc, column) for column in columns[1:].tolist())
    return MendedTree(tuple(words), tags, pos, deps, heads, children_of(heads), entity_types(doc))


def write_tree(doc: Doc, tree: MendedTree) -> None:
    """Give the doc the changed heads, relations, tags and parts of speech."""
    values = np.zeros((len(doc), 4), np.uint64)
    values[:, 0] = (np.array(tree.heads, np.int64) - np.arange(len(doc))).astype(np.uint64)
    for column, layer in enumerate((tree.deps, tree.tags, tree.pos), 1):
        keys = {string: doc.vocab.strings.add(string) for string in set(layer)}
        values[:, column] = list(map(keys.__getitem__, layer))
    doc.from_array([HEAD, DEP, TAG, POS], cast("Ints2d", values))


def relation_of(tree: MendedTree, i: int) -> str:
    """The relation of the word to its head, ROOT where it has none."""
    return "ROOT" if tree.heads[i] == i else tree.deps[i]


def take_place(tree: MendedTree, new: int, old: int) -> None:
    """Let a word hang where another hangs now, or head the sentence that the other heads; the other stays as it is."""
    above, dep = tree.heads[old], relation_of(tree, old)
    tree.hang(new, new if above == old else above, dep)
