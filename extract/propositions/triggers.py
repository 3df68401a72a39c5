"""Which row of a table a word triggers, by its lemma, part of speech and what stands among its dependents.

"smuggled rifles"    smuggle v with @weapon -> arms-trafficking
"smuggled refugees"  smuggle v with @person -> migrant-smuggling
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.propositions.parse import Parse
from extract.tables import read_table

MARKS = "^>="
"""The marks of a condition's word for its place: "^" of the subject, ">" of what it leads to, "=" of the object."""

_POS_OF = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a"}
_NEGATING = frozenset(["not", "n't", "never", "no", "neither", "nor", "without", "hardly", "barely", "scarcely"])
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither"})
_NEGATIVE = frozenset({*_NEGATING, *_NOBODY})


@dataclass(frozen=True, slots=True)
class Condition:
    """Alternatives of what must be there: one word or @kind each, or `several` words that must all be there.

    Each of `several` carries how many words it asks for; that there is an infinitive at all (">") does not count.
    """

    single: frozenset[str]
    several: tuple[tuple[frozenset[str], int], ...]

    @property
    def words(self) -> frozenset[str]:
        """The words and @kinds of all alternatives."""
        return self.single.union(*(words for words, _ in self.several))

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
    return frozenset(word.lstrip(MARKS) for condition in conditions for word in condition.words)


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
    particle = parse.child(i, "compound:prt") if parse.pos[i] == "VERB" else None
    return parse.lemmas[i] if particle is None else f"{parse.lemmas[i]}_{parse.lemmas[particle]}"


def match(
    table: str, parse: Parse, i: int, surroundings: Callable[[int], frozenset[str]], *, pos: str | None = None
) -> Row | None:
    """The row of the table that word `i` triggers: of those that fit, the one with the narrowest conditions.

    `surroundings` gives what stands among a word's dependents, as conditions name it.
    """
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
    best, score = None, -1
    for row in rows:
        narrow: int | None = 0
        if row.wanted is not None:
            narrow = row.wanted.width(surroundings(i))
        if narrow is None or (row.banned is not None and row.banned.is_met(surroundings(i))):
            continue
        if row.when == "negated":
            if not is_negated(parse, i):
                continue
            narrow += 2
        if narrow > score:
            best, score = row, narrow
    return best


@lru_cache(maxsize=4096)
def is_negated(parse: Parse, i: int) -> bool:
    """Whether the word itself is in the negative: "did not kill", "no attack", "nobody was hurt", "without killing"."""
    if parse.sentences[i] not in _negative_sentences(parse):  # as mostly
        return False
    subject = parse.child(i, "nsubj", "nsubj:pass")
    full = parse.pos[i] == "VERB" and parse.lemmas[i] != "be"  # "pleaded not guilty" denies no pleading
    for c in parse.children[i]:
        if parse.lemmas[c] in _NEGATING or parse.lowers[c] in _NEGATING:
            if subject is not None and c < parse.leftmost(subject) and parse.lowers[c] in ("not", "n't"):
                continue  # of the clause before: "if it did not, China would respond"
            if full and c > i and parse.lowers[c] == "not":
                continue
            return True
        if parse.lowers[c] == "longer" and c < i and parse.lowers[c - 1] == "no":
            return True
        if parse.deps[c] in ("nsubj", "nsubj:pass", "obj") and parse.pos[i] in ("VERB", "AUX", "ADJ"):
            if parse.lemmas[c] in _NOBODY:
                return True
            if any(parse.lemmas[d] in ("no", "neither") and parse.deps[d] == "det" for d in parse.children[c]):
                return True
            first = parse.leftmost(c)
            if parse.lowers[first] == "not" and parse.lowers[first + 1] in ("a", "one", "single"):
                return True  # "not a single civilian was hurt"
    negations = [at for role, at in parse.roles.get(i, ()) if role == "ARGM-NEG" and not (full and at > i)]
    return any(not _is_of_another(parse, at, i) for at in negations)


def _is_of_another(parse: Parse, negation: int, i: int) -> bool:
    """Whether a verb between stands beside this one, and has the negation: "who were not | missed | and sold them"."""
    between = [k for k in range(negation + 1, i) if parse.pos[k] == "VERB"]
    return bool(between) and not set(between) <= set(parse.up(i))


@lru_cache(maxsize=2)
def _negative_sentences(parse: Parse) -> frozenset[int]:
    """The first words of the sentences in which something may be in the negative."""
    told = [i for layer in (parse.lowers, parse.lemmas) for i, word in enumerate(layer) if word in _NEGATIVE]
    told += [i for i, roles in parse.roles.items() if any(role == "ARGM-NEG" for role, _ in roles)]
    return frozenset([parse.sentences[i] for i in told])


def _condition(cell: str) -> Condition | None:
    alternatives = [frozenset(alternative.split("+")) for alternative in cell.split("|") if alternative]
    if not alternatives:
        return None
    single = frozenset().union(*(words for words in alternatives if len(words) == 1 and ">" not in words))
    several = tuple((words, len(words - {">"})) for words in alternatives if not words <= single)
    return Condition(single, several)
