"""What several people or bodies are called afterwards: "the two men", "both", "the couple", "the rebels"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.annotations import Tokens
from extract.mentions.corefer import Sightings
from extract.mentions.nominals import Nominal
from extract.propositions.parse import Parse
from graph.model import EntityType

PAIRS = frozenset({"pair", "couple", "duo"})
_TRIOS = frozenset({"trio"})
_ANYBODY = frozenset({"man", "woman", "person", "people"})
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TELLS_APART = frozenset({"amod", "compound", "nmod", "nmod:poss", "nmod:desc", "acl", "acl:relcl", "appos"})
_NEAR = 2  # sentences: the phrase's own and the one before, in which a mere number tells who is meant


@dataclass(frozen=True, slots=True)
class Several:
    """Several of one kind: their phrase's head and sentence, their entity, noun and number, None where not told."""

    head: int
    sentence: int
    entity: str
    lemma: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """People named in a row: "Rosa and Luis Ortega". `entities` are theirs, `span` covers all their names.

    `head` is the "and" between them, as each of the names keeps its own head.
    """

    span: Tokens
    head: int
    sentence: int
    entities: tuple[str, ...]


def number_of(parse: Parse, head: int) -> int | None:
    """The number that counts a noun, where it is exact: 3 for "three men", None for "some 40 men" and "men".

    A number of more than two digits is a round one as a rule, and tells nobody.
    """
    counter = parse.child(head, "nummod")
    if counter is None or any(parse.deps[c] == "advmod" for c in parse.children[counter]):
        return None
    word = parse.lowers[counter]
    if word in _NUMBERS:
        return _NUMBERS.index(word) + 2
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 2 else None


def asked_number(parse: Parse, phrase: Nominal) -> int | None:
    """How many a definite phrase says it means: "the two men", "the couple"."""
    if phrase.lemma in PAIRS:
        return 2
    return 3 if phrase.lemma in _TRIOS else number_of(parse, phrase.head)


def same_several(parse: Parse, phrase: Nominal, sentence: int, before: Sequence[Several]) -> str | None:
    """The several that "the soldiers" were called before, or that "the two men" count; None where that is not clear."""
    described = any(parse.deps[c] in _TELLS_APART for c in parse.children[phrase.head])
    if not phrase.definite or not phrase.plural or described:
        return None
    number = asked_number(parse, phrase)
    alike = [s for s in before if s.lemma == phrase.lemma and (number is None or number == s.number)]
    if number is not None and phrase.lemma in _ANYBODY:
        alike += [s for s in before if s.number == number and sentence - s.sentence < _NEAR]
    entities = {s.entity for s in alike}
    return entities.pop() if len(entities) == 1 else None


def row_ending_at(parse: Parse, head: int, sentence: int, names: Sightings) -> Iterator[Row]:
    """The people named in a row of which a name is the last, if it is."""
    heads = sorted(parse.conjuncts(parse.first_conjunct(head)))
    joint = parse.child(head, "cc")
    if len(heads) < 2 or heads[-1] != head or joint is None or not all(h in names for h in heads):
        return
    people = [names[h] for h in heads]
    entities = tuple(p.entity for p in people)
    if len(set(entities)) == len(people) and all(p.type is EntityType.PERSON for p in people):
        yield Row(Tokens(people[0].span.start, people[-1].span.end), joint, sentence, entities)


def named_in_row(number: int | None, sentence: int, rows: Sequence[Row]) -> Row | None:
    """The last people named in a row, if they are as many and stand near."""
    near = [row for row in rows if sentence - row.sentence < _NEAR]
    if not near or number is None or len(near[-1].entities) != number:
        return None
    return near[-1]
