"""A `Doc`'s analysis as plain tuples: reading them is many times faster than asking spaCy token by token.

Everything is indexed by token; a root is its own head; lemmas are lower case. Relations are Universal Dependencies.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import numpy as np
from spacy.attrs import DEP, HEAD, IDX, LEMMA, ORTH, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc

from extract.predicates import argument_heads, entity_types
from extract.propositions.layers import Layers, is_forest
from extract.propositions.repairs import repair

Roles = tuple[tuple[str, int], ...]
"""A predicate's arguments as (PropBank role, head word)."""

_TEXTS = (ORTH, LEMMA, POS, TAG, DEP)
_LAYERS = (*_TEXTS, HEAD, IDX, SENT_START, SPACY)
_NOT_ONLY = frozenset({"only", "just", "merely", "simply", "solely", "all", "every", "least", "even"})
_NOUN_LIKE = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})


@dataclass(frozen=True, slots=True, eq=False)
class Parse:
    """The layers of one `Doc` that mentions, attributions and propositions are read from; equal to itself alone.

    `offsets` are where the words begin in `text`; `spaced` words are followed by a blank; `cases` are the first
    preposition or subjunction of the phrase under each word; `sentences` the first word of each word's sentence.
    `tree` is the doc's own, before repairs.
    """

    text: str
    offsets: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    lemmas: tuple[str, ...]
    pos: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    types: tuple[str, ...]
    roles: dict[int, Roles]
    typed: bool
    starts: tuple[bool, ...]
    spaced: tuple[bool, ...]
    cases: tuple[str, ...]
    sentences: tuple[int, ...]
    tree: Layers

    def written(self, start: int, end: int) -> str:
        """The text from the word `start` to the end of the word before `end`, as it stands."""
        return self.text[self.offsets[start] : self.end_of(end - 1)] if start < end else ""

    def line(self, start: int, end: int) -> str:
        """What is `written` there, in one line."""
        return " ".join(self.written(start, end).split())

    def end_of(self, i: int) -> int:
        """Where the word ends in the text."""
        return self.offsets[i] + len(self.words[i])

    def child(self, i: int, *relations: str) -> int | None:
        """The first child of `i` under one of these relations."""
        deps = self.deps
        for c in self.children[i]:
            if deps[c] in relations:
                return c
        return None

    def up(self, i: int) -> Iterator[int]:
        """The words above `i`, nearest first."""
        while self.heads[i] != i:
            i = self.heads[i]
            yield i

    def below(self, i: int) -> list[int]:
        """`i` and every word under it, in text order."""
        if not self.children[i]:
            return [i]
        found = [*self.children[i]]
        for at in found:
            if at != i:  # a tree given by hand may hold a circle
                found.extend(self.children[at])
        return sorted({i, *found})

    def sentence_end(self, i: int) -> int:
        """Where the sentence of a word ends."""
        return bisect_right(self.sentences, self.sentences[i])

    def leftmost(self, i: int) -> int:
        """The first word of the phrase under `i`, as far as its left edge goes."""
        at = i
        while self.children[at] and self.children[at][0] < at:
            at = self.children[at][0]
        return at

    def is_set_off(self, i: int) -> bool:
        """Whether a comma opens the phrase under `i`."""
        first = self.leftmost(i)
        return "," in self.words[max(first - 1, 0) : first + 1]

    def case(self, i: int) -> str:
        """The first preposition or subjunction of a phrase, in lower case, "" where it has none."""
        return self.cases[i]

    def preposition(self, i: int) -> str:
        """The preposition of a predicate that may have a subjunction before it: "said that they were | on | trial"."""
        found = self.child(i, "case")
        return "" if found is None else self.lowers[found]

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """`i` and what is coordinated with it to the right: "kidnapping, extortion and forgery" as three words.

        Of what is contrasted only what is so: "not by the army but by | rebels |", "by | rebels |, not soldiers".
        """
        if self.child(i, "conj") is None:  # as of most words
            return (i,)
        found, todo = [i], [i]
        while todo:
            at = todo.pop()
            for c in self.children[at]:
                if self.deps[c] == "conj" and (self.pos[c] in _NOUN_LIKE or self.pos[c] == self.pos[at]):
                    found.append(c)
                    todo.append(c)
        if len(found) > 1 and (meant := [c for c in found if not self.rules_out(c, i)]):
            found = meant
        return tuple(sorted(found))

    def rules_out(self, c: int, first: int) -> bool:
        """Whether one of several is named as what is not meant: "not the army", "and no men", not "not only men"."""
        if c != first and any(self.lowers[k] == "no" and self.deps[k] == "det" for k in self.children[c]):
            return True
        mark = next((k for k in self.children[c] if k < c and self.lowers[k] == "not"), None)
        if mark is None or self.pos[c] not in _NOUN_LIKE or self.lowers[mark + 1] in _NOT_ONLY:
            return False
        return c != first or any(self.lowers[k] == "but" for d in self.children[c] for k in self.children[d])

    def first_conjunct(self, i: int) -> int:
        """The word that `i` is coordinated with and that carries the relation of all; `i` itself otherwise."""
        while self.deps[i] == "conj" and self.heads[i] != i:
            i = self.heads[i]
        return i


@lru_cache(maxsize=2)
def parse_of(doc: Doc) -> Parse:
    """The analysis of `doc`, which must not change any more."""
    columns = doc.to_array(list(_LAYERS)).T
    layer = dict(zip(_LAYERS, columns.tolist(), strict=True))
    words, lemmas, pos, tags, deps = (strings_of(doc, layer[attribute]) for attribute in _TEXTS)
    lowers = list(map(str.lower, words))
    starts = tuple(map((1).__eq__, layer[SENT_START]))
    layers = Layers(
        words=tuple(words),
        lemmas=[(lemma or word).lower() for lemma, word in zip(lemmas, words, strict=True)],
        pos=pos,
        tags=tags,
        deps=deps,
        heads=[i + offset for i, offset in enumerate(columns[_LAYERS.index(HEAD)].astype(np.int64).tolist())],
        types=entity_types(doc),
    )
    layers.children()  # which the copy then knows as well
    unrepaired = layers.copy()
    repair(layers)
    if layers.heads != unrepaired.heads and not is_forest(
        layers.heads
    ):  # repairs that contradict one another would never let a walk end
        layers = unrepaired
    return Parse(
        text="".join([word + " " if space else word for word, space in zip(words, layer[SPACY], strict=True)]),
        offsets=tuple(layer[IDX]),
        words=layers.words,
        lowers=tuple(lowers),
        lemmas=tuple(layers.lemmas),
        pos=tuple(layers.pos),
        tags=tuple(layers.tags),
        deps=tuple(layers.deps),
        heads=tuple(layers.heads),
        children=tuple(map(tuple, layers.children())),
        types=layers.types,
        roles=_roles(doc),
        typed=any(layers.types),
        starts=starts,
        spaced=tuple(map(bool, layer[SPACY])),
        cases=_cases(layers, lowers),
        sentences=tuple(accumulate([i if start else 0 for i, start in enumerate(starts)], max)),
        tree=unrepaired,
    )


def _cases(layers: Layers, lowers: list[str]) -> tuple[str, ...]:
    """The first preposition or subjunction under each word, "" where it has none."""
    found = [""] * len(lowers)
    for i in range(len(lowers) - 1, -1, -1):
        if layers.deps[i] in ("case", "mark") and layers.heads[i] != i:
            found[layers.heads[i]] = lowers[i]
    return tuple(found)


def strings_of(doc: Doc, keys: list[int]) -> list[str]:
    """One layer of the doc as strings; each different one is looked up once."""
    store = doc.vocab.strings
    strings = {key: store[key] for key in set(keys)}
    return list(map(strings.__getitem__, keys))


def _roles(doc: Doc) -> dict[int, Roles]:
    return {
        word: tuple([(role, head) for role, head in arguments if role[:2] not in ("R-", "C-")])
        for word, arguments in argument_heads(doc).items()
    }
