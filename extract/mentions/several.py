"""What several people or bodies are called afterwards: "the two men", "both", "the couple", "the rebels"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.annotations import Tokens
from extract.mentions.fate_verbs import fate_verbs
from extract.mentions.known import alternatives
from extract.mentions.nominals import Nominal
from extract.mentions.opponents import called_opponents, may_be_opponents
from extract.mentions.sightings import CAPITAL, PHRASE, Sighting, Sightings
from extract.mentions.wrongs import hurting_verbs, wrong_verbs
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.speech.cues import word_list
from extract.tables import read_table
from graph.model import EntityType

PAIRS = frozenset({"pair", "couple", "duo"})
_TRIOS = frozenset({"trio"})
_ANYBODY = frozenset({"man", "woman", "person", "people"})
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TELLS_APART = frozenset({"amod", "compound", "nmod", "nmod:poss", "nmod:desc", "acl", "acl:relcl", "appos"})
_PARTS = frozenset({"nsubj", "nsubj:pass", "obj"})
_ALL_OF_THEM = frozenset({"the", "all", "these", "those"})
_NOUN_OF = {
    EntityType.PERSON: {"person", "group"},
    EntityType.ORGANISATION: {"organisation"},
    EntityType.COUNTRY: {"country"},
    EntityType.GROUP: {"group", "person", "organisation"},
}
_PARTIES = {EntityType.ORGANISATION, EntityType.COUNTRY, EntityType.GROUP}
STANDS_ALONE = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss"})  # "both", not "both A and B"
_COUNTED_NEAR = 4  # sentences in which "the three" may go back to whom were counted or named
_NEAR = 2  # sentences: the phrase's own and the one before, in which a mere number tells who is meant


@dataclass(frozen=True, slots=True)
class Several:
    """Several of one kind: their phrase's head and sentence, their entity, noun and number, None where not told."""

    head: int
    sentence: int
    entity: str
    lemma: str
    number: int | None

    @property
    def first(self) -> int:
        """Their phrase's head, as of a row the first one's."""
        return self.head


@dataclass(frozen=True, slots=True)
class Row:
    """People, bodies or states named in a row: "Rosa and Luis Ortega". `entities` are theirs, `span` covers all names.

    `head` is the "and" between them, as each of the names keeps its own head; `first` is the head of the first name.
    `opponents` is whether they may stand against one another, `mixed` whether one of them is several himself.
    """

    span: Tokens
    head: int
    first: int
    sentence: int
    type: EntityType
    kinds: frozenset[str]
    entities: tuple[str, ...]
    opponents: bool = True
    mixed: bool = False

    @property
    def number(self) -> int:
        """How many they are, 0 where nothing tells it."""
        return 0 if self.mixed else len(self.entities)


def number_of(parse: Parse, head: int) -> int | None:
    """The number that counts a noun, where it is exact: 3 for "three men", None for "some 40 men" and "men".

    A number of more than two digits is a round one as a rule, and tells nobody.
    """
    counter = head if parse.pos[head] == "NUM" else parse.child(head, "nummod")
    if counter is None or any(parse.deps[c] == "advmod" for c in parse.children[counter]):
        return None
    word = parse.lowers[counter]
    if word in _NUMBERS:
        return _NUMBERS.index(word) + 2
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 2 else None


@cache
def called_together() -> dict[str, tuple[str, ...]]:
    """The types of those who may be called so together, by noun: "both sides", "the two governments"."""
    return {row["noun"]: alternatives(row["of"]) for row in read_table("mentions/pairs")}


def asked_number(parse: Parse, phrase: Nominal) -> int | None:
    """How many a definite phrase says it means: "the two men", "the couple", "both states"."""
    if phrase.lemma in PAIRS or phrase.determiner == "both":
        return 2
    return 3 if phrase.lemma in _TRIOS else number_of(parse, phrase.head)


def same_several(parse: Parse, phrase: Nominal, sentence: int, before: Sequence[Several]) -> str | None:
    """The several that "the soldiers" were called before, or that "the two men" count; None where that is not clear.

    Nobody is so called within his own words: "Rights groups say | these groups | rape".
    """
    if not phrase.definite or not phrase.plural or is_told_apart(parse, phrase.head):
        return None
    number = asked_number(parse, phrase)
    noun = parse.lemmas[phrase.head]
    said = {above for above in parse.up(phrase.head) if parse.child(above, "ccomp") is not None}
    before = [s for s in before if not (parse.heads[s.head] in said and parse.deps[s.head] == "nsubj")]
    alike = [s for s in before if s.lemma == noun and (number is None or number == s.number)]
    if number is None and _speaks(parse, phrase.head):
        alike = [s for s in alike if s.number is None or not _is_dead(parse, s.head)]  # "12 rebels died, ..."
    if number is not None and phrase.lemma in _ANYBODY:
        alike += [s for s in before if s.number == number and sentence - s.sentence < _NEAR]
    if not alike and number is None:
        alike = _go_on(parse, phrase, sentence, before)
    fresh = [s for s in alike if sentence - s.sentence <= _COUNTED_NEAR]
    for among in (alike, fresh if any(sentence - s.sentence < _NEAR for s in fresh) else ()):
        entities = {s.entity for s in among}
        if len(entities) == 1:
            return entities.pop()
    return None


def _go_on(parse: Parse, phrase: Nominal, sentence: int, before: Sequence[Several]) -> list[Several]:
    """The fighters who acted in the sentence before, where "the men" do wrong: "Rebels came. | The men | shot two"."""
    verb = parse.heads[phrase.head]
    if not is_kind(phrase.lemma, "assailant") or parse.deps[phrase.head] != "nsubj":
        return []
    if not any(parse.lemmas[v] in hurting_verbs() | wrong_verbs() for v in parse.conjuncts(verb)):
        return []
    near = [s for s in before if s.sentence == sentence - 1 and parse.deps[s.head] == "nsubj"]
    return [s for s in near if any(is_kind(s.lemma, kind) for kind in ("combat", "outlaw"))]


def _speaks(parse: Parse, head: int) -> bool:
    """Whether the noun names who speaks, or for whom somebody speaks: "The rebels said", "a spokesman for them"."""
    above = parse.heads[head]
    if parse.deps[head] == "nsubj":
        return parse.child(above, "ccomp") is not None or parse.lemmas[above] in ("say", "deny", "claim")
    return parse.lemmas[above] in word_list("mouthpiece")


def _is_dead(parse: Parse, head: int) -> bool:
    """Whether those whom the noun names were killed: "its men killed | 17 rebels |", "| 12 rebels | died"."""
    first = parse.first_conjunct(head)
    acts = parse.deps[first] == "nsubj"
    return parse.deps[first] in _PARTS and parse.lemmas[parse.heads[first]] in fate_verbs(
        "perishes" if acts else "kills"
    )


def is_told_apart(parse: Parse, head: int) -> bool:
    """Whether words tell which ones are meant: "the men who fled", not "the men, who fled"."""
    return any(parse.deps[c] in _TELLS_APART and not is_aside(parse, c) for c in parse.children[head])


def is_aside(parse: Parse, i: int) -> bool:
    """Whether a comma cuts off what is said behind a noun, right behind it or before the words themselves."""
    first, noun = parse.below(i)[0], parse.heads[i]
    if first > i or noun > i:
        return False
    return parse.words[noun + 1] == "," or "," in parse.words[max(0, first - 1) : first + 1]


def row_ending_at(parse: Parse, head: int, sentence: int, members: Sightings) -> Iterator[Row]:
    """The people, bodies or states spoken of in a row of which the one with this head is the last, if it is.

    A title that stands before its name, "the pilot Jan Haas", is the same member.
    """
    heads = sorted(parse.conjuncts(parse.first_conjunct(head)))
    joint = next((c for h in reversed(heads) if (c := parse.child(h, "cc")) is not None), None)
    if len(heads) < 2 or heads[-1] != head or joint is None or not all(h in members for h in heads):
        return
    row = list({members[h].entity: members[h] for h in heads}.values())
    type_, entities = _type_of(parse, row), tuple(s.entity for s in row)
    if type_ is not None and len(row) > 1 and parse.lowers[joint] == "and":
        span = Tokens(members[heads[0]].span.start, members[heads[-1]].span.end)
        kinds = frozenset(s.kind for s in row) - {"place", CAPITAL, PHRASE}
        mixed = type_ is EntityType.GROUP and any(s.type is EntityType.PERSON for s in row)
        yield Row(span, joint, row[0].head, sentence, type_, kinds, entities, may_be_opponents(parse, heads), mixed)


def _type_of(parse: Parse, row: Sequence[Sighting]) -> EntityType | None:
    """What those in a row are, if all are alike; names read as places are bodies where they act or are acted upon."""
    types = {s.type for s in row}
    if len(types) == 1:
        return row[0].type if row[0].type in _NOUN_OF else None
    if types == {EntityType.PERSON, EntityType.GROUP}:
        return EntityType.GROUP  # "the mayor and two officers"
    if parse.deps[row[0].head] in _PARTS and types <= {EntityType.ORGANISATION, EntityType.PLACE}:
        return EntityType.ORGANISATION
    return EntityType.ORGANISATION if types <= _PARTIES else None


def counted(parse: Parse, i: int) -> int | None:
    """How many a number alone means that stands for what was counted before: "the three said", "all four were held"."""
    determiner = parse.child(i, "det", "det:predet")
    definite = determiner is not None and parse.lowers[determiner] in _ALL_OF_THEM
    if parse.pos[i] != "NUM" or not definite or parse.deps[i] not in STANDS_ALONE:
        return None
    more = any(parse.deps[c] in _TELLS_APART for c in parse.children[i])
    return _NUMBERS.index(parse.lowers[i]) + 2 if parse.lowers[i] in _NUMBERS and not more else None


def so_many(number: int, sentence: int, before: Sequence[Several], rows: Sequence[Row]) -> Several | Row | None:
    """The only ones of just that number that were spoken of within some sentences; None where there is no or more."""
    spoken: tuple[Several | Row, ...] = (*before, *rows)
    near = [s for s in spoken if sentence - s.sentence <= _COUNTED_NEAR and s.number == number]
    found = {s.entity if isinstance(s, Several) else s.entities: s for s in near}
    return found.popitem()[1] if len(found) == 1 else None


def named_in_row(number: int | None, sentence: int, rows: Sequence[Row], phrase: Nominal | None = None) -> Row | None:
    """The last ones named in a row, if they stand near, are as many and may be called as the phrase calls them."""
    near = [row for row in rows if sentence - row.sentence < _NEAR]
    if not near:
        return None
    last = near[-1]
    if phrase is None:
        return last if last.number == number else None
    if number is None:
        described = phrase.modified or last.type is EntityType.PERSON or len({row.type for row in near}) < len(near)
        return last if phrase.plural and not described and _may_be_called(last, phrase) else None
    return last if last.number == number and _may_be_called(last, phrase) else None


def _may_be_called(row: Row, phrase: Nominal) -> bool:
    """Whether a noun fits all of the row: "companies" those of which no table says that they are anything else."""
    if not row.opponents and called_opponents() & {phrase.lemma, phrase.lemma[:-1]}:
        return False
    together = called_together()
    if row.type.value in together.get(phrase.lemma, ()) or row.type.value in together.get(phrase.lemma[:-1], ()):
        return True
    if phrase.row.type not in _NOUN_OF[row.type] and phrase.lemma not in PAIRS:
        return False
    return row.type is not EntityType.ORGANISATION or row.kinds <= phrase.row.stands_for | {""}
