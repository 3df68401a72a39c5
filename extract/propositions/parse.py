"""A `Doc`'s analysis as plain tuples: reading them is many times faster than asking spaCy token by token.

Everything is indexed by token; a root is its own head; lemmas are lower case. Relations are Universal Dependencies.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

Roles = tuple[tuple[str, int], ...]
"""A predicate's arguments as (PropBank role, head word)."""

MODIFIERS = frozenset({"nmod", "obl", "obl:agent", "nmod:unmarked", "obl:unmarked"})
_NOUN_LIKE = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})


@dataclass(frozen=True, slots=True)
class Parse:
    """The layers of one `Doc` that propositions are read from; `spaced` words are followed by white space."""

    words: tuple[str, ...]
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

    def child(self, i: int, *relations: str) -> int | None:
        """The first child of `i` under one of these relations."""
        return next((c for c in self.children[i] if self.deps[c] in relations), None)

    def up(self, i: int) -> Iterator[int]:
        """The words above `i`, nearest first."""
        while self.heads[i] != i:
            i = self.heads[i]
            yield i

    def below(self, i: int) -> list[int]:
        """`i` and every word under it, in text order."""
        found, todo = [], [i]
        while todo:
            at = todo.pop()
            found.append(at)
            todo.extend(self.children[at])
        return sorted(found)

    def case(self, i: int) -> str:
        """The first preposition or subjunction of a phrase, in lower case, "" where it has none."""
        marker = self.child(i, "case", "mark")
        return "" if marker is None else self.words[marker].lower()

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """`i` and what is coordinated with it to the right: "kidnapping, extortion and forgery" as three words."""
        found, todo = [i], [i]
        while todo:
            at = todo.pop()
            for c in self.children[at]:
                if self.deps[c] == "conj" and (self.pos[c] in _NOUN_LIKE or self.pos[c] == self.pos[at]):
                    found.append(c)
                    todo.append(c)
        return tuple(sorted(found))

    def first_conjunct(self, i: int) -> int:
        """The word that `i` is coordinated with and that carries the relation of all; `i` itself otherwise."""
        while self.deps[i] == "conj" and self.heads[i] != i:
            i = self.heads[i]
        return i


@lru_cache(maxsize=2)
def parse_of(doc: Doc) -> Parse:
    """The analysis of `doc`, which must not change any more."""
    tokens = list(doc)
    children: list[list[int]] = [[] for _ in tokens]
    heads = tuple(t.head.i for t in tokens)
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    known = bool(tokens) and tokens[0].has_extension("entity_type")
    types = tuple(t._.entity_type for t in tokens) if known else ("",) * len(tokens)
    return Parse(
        words=tuple(t.text for t in tokens),
        lemmas=tuple((t.lemma_ or t.text).lower() for t in tokens),
        pos=tuple(t.pos_ for t in tokens),
        tags=tuple(t.tag_ for t in tokens),
        deps=tuple(t.dep_ for t in tokens),
        heads=heads,
        children=tuple(map(tuple, children)),
        types=types,
        roles=_roles(doc) if doc.has_extension("predicates") else {},
        typed=any(types),
        starts=tuple(bool(t.is_sent_start) for t in tokens),
        spaced=tuple(bool(t.whitespace_) for t in tokens),
    )


def _roles(doc: Doc) -> dict[int, Roles]:
    return {
        p.token.i: tuple((role, span.root.i) for role, span in p.arguments if role[:2] not in ("R-", "C-"))
        for p in doc._.predicates or ()
    }
