"""The several people and bodies of one article while it is read: those counted, those named in a row, who each are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from extract.annotations import Reference
from extract.mentions.accused import faces_charges
from extract.mentions.binding import SUBJECTS, role
from extract.mentions.crowds import known_by_fate
from extract.mentions.discourse import Discourse
from extract.mentions.fate_verbs import answering_verbs, fate_verbs, judging_verbs
from extract.mentions.nominals import Nominal
from extract.mentions.register import Register
from extract.mentions.several import (
    PAIRS,
    STANDS_ALONE,
    Row,
    Several,
    asked_number,
    counted,
    named_in_row,
    number_of,
    row_ending_at,
    same_several,
    so_many,
)
from extract.mentions.sightings import Sighting
from extract.mentions.spans import DETERMINERS
from extract.mentions.undergoing import does_wrong, stands_accused
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from graph.model import EntityType, MentionKind

_PAIR = frozenset({"both", "neither"})
_WHOLE = _PAIR | frozenset({"all", "none"})
_SOME = frozenset({"some", "many", "most", "several"})
_NEXT = 2  # sentences: that of "some", and the one before
_SAME_PEOPLE = 4  # sentences within which "three men" are those who are then named in a row of three


@dataclass(slots=True)
class Together:
    """What "they", "the two" and "the suspects" may mean.

    `told_apart` are each of those whom an entity of several is; `of_rows` are the mentions of rows, by head.
    """

    parse: Parse
    register: Register
    members: dict[int, Sighting] = field(default_factory=dict)  # by head, whoever may stand in a row
    several: list[Several] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    told_apart: dict[str, tuple[str, ...]] = field(default_factory=dict)
    of_rows: dict[int, Reference] = field(default_factory=dict)
    _unnamed: dict[str, Row] = field(default_factory=dict)  # rows that have no entity but their names
    _called: dict[tuple[str, int], set[str]] = field(default_factory=dict)  # rows by noun and number: "the couple"

    def see_in_row(self, head: int, seen: Sighting, at: Mapping[int, str], talk: Discourse) -> None:
        """Note those of whom this one is the last of a row: "they" and "the two" may mean them."""
        self.members[head] = seen
        for row in row_ending_at(self.parse, head, seen.sentence, self.members):
            above = at.get(self.parse.heads[row.first], "")
            if self.parse.deps[row.first] == "appos" and self._is_group(above) and above not in row.entities:
                self.told_apart[above] = row.entities  # "two journalists, Ana Ruiz and Eva Lang"
                continue
            named = self.register.named.issuperset(row.entities)
            self.name_counted(row, named and all(talk.first.get(entity) == row.sentence for entity in row.entities))
            entity = self.see_row(row)
            if named or row.type in (EntityType.PERSON, EntityType.GROUP):
                form = "name" if named else next(s.form for s in reversed(talk.spoken) if s.head == row.first)
                talk.add(row.first, entity, EntityType.GROUP, form, many=True, together=True)

    def _is_group(self, entity: str) -> bool:
        return entity in self.register.entities and self.register.entities[entity].type is EntityType.GROUP

    def see_row(self, row: Row) -> str:
        """The id under which a row of names may be taken up."""
        self.rows.append(row)
        entity = self.register.id_of(EntityType.GROUP, self._words(row))
        self._unnamed[entity] = row
        return entity

    def _words(self, row: Row) -> str:
        """What the row is called: its words without the first determiner."""
        start, end = row.span
        return self.parse.line(start + (start != row.first and self.parse.lowers[start] in DETERMINERS), end)

    def see_several(self, phrase: Nominal, sentence: int, entity: str) -> None:
        """Note people or bodies that a plural phrase speaks of."""
        number = number_of(self.parse, phrase.head)
        self.several.append(Several(phrase.head, sentence, entity, self.parse.lemmas[phrase.head], number))

    def all_of(self, row: Row) -> str:
        """The entity of those named in a row, which is a mention of its own from now on."""
        kind = EntityType.GROUP
        entity = self.register.new(kind, self._words(row))
        self.told_apart[entity] = row.entities
        self.of_rows[row.head] = Reference(row.span, row.head, MentionKind.NOMINAL, kind.value, entity)
        return entity

    def again(self, entity: str, sentence: int) -> None:
        """Note that those of a row are spoken of once more."""
        row = self._unnamed.get(entity)
        if row is not None:
            self.rows.append(replace(row, sentence=sentence))

    def take_up(self, entity: str) -> None:
        """Make sure that an entity that a pronoun takes up is one, be it only a row so far."""
        if entity in self._unnamed:
            self.all_of(self._unnamed[entity])

    def meant(self, phrase: Nominal, sentence: int) -> Iterator[tuple[str, str | None]]:
        """What a phrase for several may stand for, the surest first, by rule."""
        number = asked_number(self.parse, phrase) if phrase.definite else None
        several = same_several(self.parse, phrase, sentence, self.several)
        named = (
            self.rows if number is not None else [r for r in self.rows if self.register.named.issuperset(r.entities)]
        )
        row = named_in_row(number, sentence, named, phrase) if phrase.definite else None
        if row is not None and is_kind(self.parse.lemmas[phrase.head], "powerless") and self._did_wrong(row):
            row = None  # "Ann and Bo Roe beat maids. The two maids fled"
        yield "several called so", several if number is None else None
        called = self._called.setdefault((phrase.lemma, number), set()) if number is not None else set()
        if row is not None:
            called.add(self.all_of(row))
        yield "named in a row", self.all_of(row) if row is not None else None
        yield "several called so", several
        yield "a row called so", next(iter(called)) if len(called) == 1 else None
        fate = known_by_fate(self.parse, phrase, sentence, self.several, self.rows)
        yield "known by what they suffered", self.all_of(fate) if isinstance(fate, Row) else fate

    def _did_wrong(self, row: Row) -> bool:
        """Whether those of a row stand accused, or did something to others, wherever they are spoken of in it."""
        same = [r.first for r in self.rows if r.entities == row.entities]
        return any(stands_accused(self.parse, first) or does_wrong(self.parse, first) for first in same)

    def alone(self, i: int, sentence: int) -> tuple[str, str] | None:
        """Whom "both" means, the two just named in a row, or those of whom "all" or "some" are told; by which rule."""
        word, relation = self.parse.lowers[i], self.parse.deps[i]
        if word in _PAIR and relation in STANDS_ALONE:
            row = named_in_row(2, sentence, self.rows)
            if row is not None:
                return self.all_of(row), "named in a row"
        if word in _WHOLE and relation in SUBJECTS and not self.parse.children[i]:
            whole = self._whole(i, sentence, pair=word in _PAIR)
            return None if whole is None else (whole, "all of several")
        if word not in _SOME or relation != "nsubj:pass" or self.parse.children[i]:
            return None
        near = [s for s in reversed(self.several) if sentence - s.sentence < _NEXT and self._undergoes(s.head)]
        if not near:
            return None
        row = next((r for r in reversed(self.rows) if r.span.start <= near[0].head < r.span.end), None)
        return near[0].entity if row is None else self.all_of(row), "some of several"

    def _whole(self, i: int, sentence: int, *, pair: bool) -> str | None:
        """Who were counted, or named in a row, in the sentence before, and acted there: "| Four men | fled. All wept".

        Of several those who stand accused answer for it; else the first who acted, or the only ones.
        """
        spoken: tuple[Several | Row, ...] = (*self.several, *self.rows)
        near = [s for s in spoken if 0 < sentence - s.sentence < _NEXT and (s.number == 2 if pair else s.number != 2)]
        at = self.parse.heads[i]
        finite = {self.parse.tags[k] for k in (at, *self.parse.children[at]) if self.parse.pos[k] in ("VERB", "AUX")}
        if self.parse.lowers[i] == "all" and "VBZ" in finite:
            return None  # "all is well"
        if self.parse.lemmas[at] in answering_verbs():
            near = [s for s in near if faces_charges(self.parse, s.first)] or near
        alone = [s for s in near if isinstance(s, Row) or len(self.parse.conjuncts(s.first)) == 1]
        counted = [s for s in alone if s.number is not None]
        acting = [s for s in counted or alone if role(self.parse, s.first) in ("subject", "passive subject")]
        found = acting[0] if acting else counted[0] if len(counted) == 1 else None
        return None if found is None else self.all_of(found) if isinstance(found, Row) else found.entity

    def _undergoes(self, head: int) -> bool:
        """Whether something was done to people: "took | them | away", "| they | were sent"."""
        return self.parse.types[head] == "person" and role(self.parse, head) in ("object", "passive subject")

    def so_many(self, i: int, sentence: int) -> tuple[str, int] | None:
        """Whom a number alone means, with the head of where they stand; None where that is not clear."""
        number = counted(self.parse, i)
        found = so_many(number, sentence, self.several, self.rows) if number is not None else None
        if found is None:
            return None
        return (self.all_of(found) if isinstance(found, Row) else found.entity), found.head

    def _are_others(self, row: Row, several: int) -> bool:
        """Whether those in the row did something to those counted: they answer for it, or were "the couple" before."""
        parse = self.parse
        answer = self._answers(row)
        pair = any(lemma in PAIRS for lemma in parse.lemmas[:several])
        caught = parse.lemmas[parse.heads[several]] in judging_verbs() | fate_verbs("arrests")
        return role(parse, several) in ("object", "passive subject") and not caught and (answer or pair)

    def name_counted(self, row: Row, fresh: bool) -> None:
        """Let "three men" who were only counted be the three who are then named in a row, all for the first time."""
        if not fresh or row.type is not EntityType.PERSON:
            return
        near = [s for s in self.several if 0 < row.sentence - s.sentence <= _SAME_PEOPLE and s.number is not None]
        near = [
            s for s in near if len(self.parse.conjuncts(self.parse.first_conjunct(s.head))) == 1
        ]  # nobody beside them
        if self._answers(row):  # "Two men were charged with selling six girls. Ann Roe, 40, and Bo Lim denied it"
            accused = [s for s in near if faces_charges(self.parse, s.head)]
            near = accused if len({s.entity for s in accused}) == 1 else near
        counted_so = {s.entity for s in near if s.number == len(row.entities)}
        if len(counted_so) == 1 and len({s.entity for s in near}) == 1 and not self._are_others(row, near[0].head):
            self.told_apart.setdefault(counted_so.pop(), row.entities)

    def _answers(self, row: Row) -> bool:
        """Whether those in the row answer a charge, or are judged: "| Ann Roe and Bo Lim | pleaded not guilty"."""
        return self.parse.lemmas[self.parse.heads[row.first]] in answering_verbs() | judging_verbs()
