"""What an article has spoken of so far: every mention that a later pronoun or noun phrase may take up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from extract.annotations import Tokens
from extract.mentions.binding import predicate, role
from extract.propositions.parse import Parse
from graph.model import EntityType

SUBJECT_ROLES = ("subject", "passive subject")
"""The roles of those who do something in their clause, or undergo it there, as `Spoken` has them."""

_UNARMED = frozenset({"ngo", "un", "intergovernmental", "court", "media", "news-agency"})
_QUOTES = frozenset('"“”«»')


class Spoken(NamedTuple):
    """A mention as later words see it: where it stands, what it does there, what kind of thing it is.

    `form` is "name", "pronoun" or what determines the noun: "the", "a", "whose" or "bare". `many` says that "they" may
    mean it; `quotation` is the number of the quotation it stands in, 0 outside any. `traits` say what else it is.
    """

    head: int
    sentence: int
    entity: str
    type: EntityType
    form: str
    many: bool
    role: str
    clause: int
    quotation: int
    traits: tuple[str, ...] = ()


@dataclass(slots=True)
class Discourse:
    """The mentions of an article in the order in which they were read, and what is known of their entities.

    `pronouns` are those of `spoken` that are pronouns.
    `genders` are told by titles, full names and nouns, those of `spoken_of_as` by pronouns, `likely` ones by a name
    alone that may be a surname too. `unarmed` are the bodies that by their kind do violence to nobody.
    `times_named` counts the names of an entity in the whole article; `ahead` has the names by head word. `rows` has the
    heads of those who stand in a row and are taken up as one.
    """

    parse: Parse
    sentences: Sequence[int]
    quotations: Sequence[int]
    spoken: list[Spoken] = field(default_factory=list)
    pronouns: list[Spoken] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    spoken_of_as: dict[str, str] = field(default_factory=dict)
    mentioned: dict[str, int] = field(default_factory=dict)
    subject: dict[str, int] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)
    likely: dict[str, str] = field(default_factory=dict)
    times_named: dict[str, int] = field(default_factory=dict)
    ahead: dict[int, tuple[str, EntityType]] = field(default_factory=dict)
    rows: dict[str, frozenset[int]] = field(default_factory=dict)
    unarmed: set[str] = field(default_factory=set)

    def spoken_at(self, head: int, entity: str, type_: EntityType, form: str, *, many: bool) -> Spoken:
        """The mention at this head, whether it was read already or stands ahead."""
        what, clause = role(self.parse, head), predicate(self.parse, head)
        traits: tuple[str, ...] = (
            ("one of several",) if len(self.parse.conjuncts(self.parse.first_conjunct(head))) > 1 else ()
        )
        traits += ("in brackets",) if _bracketed(self.parse, head) else ()
        sentence, quotation = self.sentences[head], self.quotations[head]
        return Spoken(head, sentence, entity, type_, form, many, what, clause, quotation, traits)

    def add(self, head: int, entity: str, type_: EntityType, form: str, *, many: bool, together: bool = False) -> None:
        """Note a mention; `together` of several names as one, of which the head is the first."""
        spoken = self.spoken_at(head, entity, type_, form, many=many)
        if together:
            spoken = spoken._replace(traits=())
            self.rows[entity] = frozenset(self.parse.conjuncts(head))
        self.spoken.append(spoken)
        if form == "pronoun":
            self.pronouns.append(spoken)
        self.mentioned[entity] = self.mentioned.get(entity, 0) + 1
        self.first.setdefault(entity, spoken.sentence)
        if spoken.role in SUBJECT_ROLES:
            self.subject[entity] = self.subject.get(entity, 0) + 1

    def note_kinds(self, entity: str, kinds: frozenset[str]) -> None:
        """Note what kinds of body somebody was called by, a name or a noun."""
        if kinds and kinds <= _UNARMED:
            self.unarmed.add(entity)

    def rename(self, entity: str, to: str) -> None:
        """Let all that was told of one be told of another: who was only described so far is named now."""
        for mentions in (self.spoken, self.pronouns):
            mentions[:] = [s._replace(entity=to) if s.entity == entity else s for s in mentions]
        for counts in (self.mentioned, self.subject):
            if entity in counts:
                counts[to] = counts.get(to, 0) + counts.pop(entity)
        if entity in self.first:
            self.first[to] = min(self.first.pop(entity), self.first.get(to, self.sentences[-1]))
        for told in (self.genders, self.spoken_of_as):
            if entity in told:
                told.setdefault(to, told[entity])

    def forget(self) -> None:
        """Let no later pronoun reach back behind here."""
        self.spoken.clear()
        self.pronouns.clear()

    def gender(self, entity: str) -> str | None:
        """The gender that names, nouns or pronouns have told so far."""
        told, likely, spoken = self.genders.get(entity), self.likely.get(entity), self.spoken_of_as.get(entity)
        return told or (spoken if likely in (None, spoken) else None)

    def is_quoted_word(self, head: int, span: Tokens) -> bool:
        """Whether the quotation marks around a noun hold no more than its phrase."""
        number, around = self.quotations[head], (max(0, span.start - 2), span.end + 1)
        return number > 0 and all(number not in self.quotations[i : i + 1] for i in around)

    def back_to(self, sentence: int) -> Iterator[Spoken]:
        """The mentions from the latest back to those of this sentence."""
        for spoken in reversed(self.spoken):
            if spoken.sentence < sentence:
                return
            yield spoken


def _bracketed(parse: Parse, i: int) -> bool:
    """Whether a name stands alone in brackets, as an actor's behind a part's."""
    before = parse.words[max(0, i - 4) : i]
    return "(" in before and ")" not in before


@lru_cache(maxsize=2)
def sentence_numbers(parse: Parse) -> tuple[int, ...]:
    """The number of the sentence that each token stands in."""
    return tuple(accumulate(map(int, (False, *parse.starts[1:]))))[: len(parse.words)]


@lru_cache(maxsize=2)
def quotation_numbers(parse: Parse) -> tuple[int, ...]:
    """The number of the quotation that each token stands in, 0 outside; an unclosed one ends with its paragraph."""
    if _QUOTES.isdisjoint(parse.words):
        return (0,) * len(parse.words)
    found, number, inside = [], 0, False
    for i, word in enumerate(parse.words):
        if word in _QUOTES:
            ends = (
                inside and word == "“" and i and parse.spaced[i] and not parse.spaced[i - 1]
            )  # a slip: “..., “ he said
            inside = not ends and (word in "“«" or (word == '"' and not inside))
            number += inside
        elif inside and "\n" in word:
            inside = False
        found.append(number if inside else 0)
    return tuple(found)
