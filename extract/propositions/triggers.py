"""Which row of a table a word triggers, by its lemma, part of speech and what stands among its dependents.

"smuggled rifles"    smuggle v with @weapon -> arms-trafficking
"smuggled refugees"  smuggle v with @person -> migrant-smuggling
"""

from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Protocol

from extract.propositions.negation import is_negated
from extract.propositions.parse import Parse
from extract.tables import read_table

MARKS = "^>="
"""The marks of a condition's word for its place: "^" of the subject, ">" of what it leads to, "=" of the object."""

_POS_OF = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a"}


@dataclass(frozen=True, slots=True)
class Condition:
    """Alternatives of what must be there: one word or @kind each, or `several` words that must all be there.

    Each of `several` carries how many words it asks for; that there is an infinitive at all (">") does not count.
    """

    single: frozenset[str]
    several: tuple[tuple[frozenset[str], int], ...]
    _bare: tuple[frozenset[str], tuple[frozenset[str], ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        several = tuple(_unmarked(words) for words, _ in self.several)
        object.__setattr__(self, "_bare", (_unmarked(self.single), several))

    @property
    def words(self) -> frozenset[str]:
        """The words and @kinds of all alternatives."""
        return self.single.union(*(words for words, _ in self.several))

    def may_be_met(self, names: Set[str]) -> bool:
        """Whether all words of an alternative are among the `names` of a sentence, wherever they stand in it."""
        single, several = self._bare
        return not single.isdisjoint(names) or any(words <= names for words in several)

    def is_met(self, about: frozenset[str]) -> bool:
        """Whether one of the alternatives is there."""
        return not self.single.isdisjoint(about) or any(words <= about for words, _ in self.several)

    def width(self, about: frozenset[str]) -> int | None:
        """How many words the widest alternative that is there asks for, None where none is there."""
        widest = None if self.single.isdisjoint(about) else 1
        for words, width in self.several:
            if words <= about and (widest is None or width > widest):
                widest = width
        return widest


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of triggers; `cells` are its columns. A condition that it does not make is None."""

    trigger: str
    wanted: Condition | None
    banned: Condition | None
    when: str
    cells: dict[str, str]


class Around(Protocol):
    """What stands around the words of an article."""

    def near(self, i: int) -> Set[str]:
        """What may stand around the word, without marks: a quick look at its sentence that leaves nothing out."""
        ...

    def of(self, i: int) -> frozenset[str]:
        """What stands among the word's dependents, as conditions name it."""
        ...

    def anywhere(self, kind: str) -> bool:
        """Whether the article has a word of this kind."""
        ...


def _unmarked(words: Set[str]) -> frozenset[str]:
    """The words of conditions without the marks of their places; "" for a mark alone."""
    return frozenset(word.lstrip(MARKS) for word in words)


@cache
def rows_by_trigger(table: str) -> dict[tuple[str, str], tuple[Row, ...]]:
    """The rows of a table of triggers by (trigger, part of speech)."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for cells in read_table(f"propositions/{table}"):
        row = Row(
            cells["trigger"],
            _condition(cells["with"]),
            _condition(cells["without"]),
            cells.get("when", ""),
            cells,
        )
        found[row.trigger, cells["pos"]].append(row)
    return {key: tuple(rows) for key, rows in found.items()}


@cache
def trigger_words(tables: tuple[str, ...]) -> frozenset[str]:
    """The words that the triggers of these tables begin with, alone or with a particle: "gun" and "gun_down".

    >>> sorted(trigger_words(("offences",)) & {"gun", "gun_down", "table"})
    ['gun', 'gun_down']
    """
    parts = (trigger.split("_") for table in tables for trigger, _ in rows_by_trigger(table))
    return frozenset("_".join(words[:n]) for words in parts for n in range(1, len(words) + 1))


@cache
def condition_words(tables: tuple[str, ...]) -> frozenset[str]:
    """The words and @kinds that the conditions of these tables name, without the marks of their places.

    >>> sorted(condition_words(("offences",)) & {"=@person", "@person", "^@person"})
    ['@person']
    """
    rows = (row for table in tables for rows in rows_by_trigger(table).values() for row in rows)
    conditions = (condition for row in rows for condition in (row.wanted, row.banned) if condition is not None)
    return frozenset(word for condition in conditions for word in _unmarked(condition.words))


@lru_cache(maxsize=4096)
def part_of_speech(parse: Parse, i: int) -> str:
    """The tables' letter for the word's part of speech: v, n, a, or "" for words that are never triggers.

    A gerund with an article or a possessor of its own ("the killing of") is a noun.
    """
    pos = "n" if parse.tags[i].startswith("NN") else _POS_OF.get(parse.pos[i], "")
    if pos == "v" and parse.tags[i] == "VBG" and parse.child(i, "det", "nmod:poss", "amod") is not None:
        return "n"
    return pos


def trigger_of(parse: Parse, i: int) -> str:
    """The lemma, with the verb's particle: "gun_down"."""
    particle = _particle(parse, i) if parse.pos[i] == "VERB" else None
    return parse.lemmas[i] if particle is None else f"{parse.lemmas[i]}_{parse.lemmas[particle]}"


def _particle(parse: Parse, i: int) -> int | None:
    """The verb's particle, taken for a preposition of its object or not: "gunned | down |", "cut | off | his ear"."""
    following = i + 1
    if following < len(parse.words) and parse.tags[following] in ("RP", "IN") and parse.deps[following] == "case":
        taken = parse.heads[following]
        if parse.deps[taken] == "obj" and parse.heads[taken] == i:
            return following
    return parse.child(i, "compound:prt")


def match(table: str, parse: Parse, i: int, around: Around, *, pos: str | None = None) -> Row | None:
    """The row of the table that word `i` triggers: of those that fit, the one with the narrowest conditions."""
    lemma = parse.lemmas[i]
    letter = part_of_speech(parse, i) if pos is None else pos
    by_trigger = rows_by_trigger(table)
    rows = by_trigger.get((lemma, letter), ())
    if letter == "v":
        with_particle = trigger_of(parse, i)
        if with_particle != lemma:
            rows = by_trigger.get((with_particle, letter), ()) or tuple(r for r in rows if r.wanted)
    if not rows:
        return None
    best, score, near = None, -1, around.near(i)
    for row in rows:
        narrow: int | None = 0
        if row.wanted is not None:
            narrow = row.wanted.width(around.of(i)) if row.wanted.may_be_met(near) else None
        if narrow is None:
            continue
        if row.banned is not None and row.banned.may_be_met(near) and row.banned.is_met(around.of(i)):
            continue
        if row.when == "negated":
            if not is_negated(parse, i):
                continue
            narrow += 2
        elif row.when == "moving":
            if not around.anywhere("moving"):
                continue
            narrow += 1
        if narrow > score:
            best, score = row, narrow
    return best


def _condition(cell: str) -> Condition | None:
    alternatives = [frozenset(alternative.split("+")) for alternative in cell.split("|") if alternative]
    if not alternatives:
        return None
    single = frozenset().union(*(words for words in alternatives if len(words) == 1 and ">" not in words))
    several = tuple((words, len(words - {">"})) for words in alternatives if not words <= single)
    return Condition(single, several)
