"""Which entity a third-person pronoun takes up: a linear model over readable features of pronoun and candidate.

The weights stand in `pronoun_weights.tsv`, one row per feature, so that a resolution can be explained feature by
feature. They are learned by `training.coreference` as a softmax over the candidates and the choice to leave the pronoun
open. What grammar, number or gender rules out is no candidate at all.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import NamedTuple

from extract.mentions.binding import cannot_be, fills_a_place, is_no_thing, predicates, role, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fitting import bodies_beside_several, fits, sort_of
from extract.mentions.pronouns import gender_told
from extract.mentions.reporting import named_in_content, only_told, teller_around, tells_of_others, who_tells
from extract.mentions.speaking import goes_on, kept_silent, voices
from extract.pronoun_forms import REFLEXIVE
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

_DIGITS = 9  # of a score: among options that score alike, whatever the order of their features, the nearest is best
REACH = 6  # sentences back to which a pronoun may reach
_RECENT = 3  # sentences of which every mention of a candidate counts, not only the nearest
_CASES = {"subject": "subject", "passive subject": "subject", "owner": "owner"}
_STEPS = ("1", "2", "3-4", "5 or more")


class Option(NamedTuple):
    """An entity that a pronoun may mean, the mention of it that stands nearest, and what speaks for and against it.

    What is `seen` weighs by the sort and by the case of the pronoun, what is `known` of the entity by the sort alone.
    """

    entity: str
    spoken: Spoken
    seen: Sequence[str]
    known: Sequence[str]


@dataclass(frozen=True, slots=True)
class Question:
    """A pronoun with its options, the nearest first, and the features of leaving it open."""

    pronoun: int
    sort: str
    case: str
    options: tuple[Option, ...]
    open: tuple[str, ...]

    def features(self, option: Option) -> tuple[str, ...]:
        """What speaks for and against an option, as the table of weights calls it."""
        seen = (f"{by}: {name}" for name in option.seen for by in (self.sort, self.case))
        return (*seen, *(f"{self.sort}: {name}" for name in option.known))


class Answer(NamedTuple):
    """The option chosen, None for an open pronoun, its probability, and the features that speak most for it."""

    option: Option | None
    probability: float
    because: tuple[str, ...] = ()


Decide = Callable[[Discourse, int], Answer | None]
"""What answers for the pronoun at a token; None where the pronoun asks for nothing."""


@cache
def weights() -> dict[str, float]:
    """The weight of each feature."""
    return {row["feature"]: float(row["weight"]) for row in read_table("mentions/pronoun_weights")}


@cache
def _sums(*groups: str) -> dict[str, float]:
    """The weight of each feature by its bare name, that of all groups together ("it", "subject")."""
    found: dict[str, float] = {}
    for feature, weight in weights().items():
        group, _, name = feature.partition(": ")
        if group in groups:
            found[name] = found.get(name, 0.0) + weight
    return found


def decide(talk: Discourse, i: int) -> Answer | None:
    """The best option, unless it is less likely than the threshold of the pronoun's sort."""
    asked = question(talk, i)
    if asked is None or not asked.options:
        return None
    table, seen, known = weights(), _sums(asked.sort, asked.case), _sums(asked.sort)
    scores = [
        round(sum([seen.get(name, 0.0) for name in o.seen]) + sum([known.get(name, 0.0) for name in o.known]), _DIGITS)
        for o in asked.options
    ]
    none = sum([table.get(feature, 0.0) for feature in asked.open])
    top = max(*scores, none)
    total = sum([exp(score - top) for score in scores]) + exp(none - top)
    best = max(range(len(scores)), key=scores.__getitem__)
    probability = exp(scores[best] - top) / total
    sure = probability >= table[asked.open[0].replace("open:", "threshold:")]
    by, chosen = {o.entity: o.spoken for o in asked.options}, asked.options[best].spoken if sure else None
    told = who_tells(talk, i, by, chosen) or (goes_on(talk, i, by, chosen) if asked.sort == "he/she" else None)
    if told is not None:
        at = next(n for n, option in enumerate(asked.options) if option.entity == told[0])
        return Answer(asked.options[at], exp(scores[at] - top) / total, (told[1],))
    if not sure:
        return Answer(None, 1 - probability)
    return Answer(asked.options[best], probability, _reasons(asked.features(asked.options[best])))


def _reasons(features: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The features that speak most for an option, the weightiest first, each with its weight."""
    table = weights()
    weighed = sorted((-table[feature], feature) for feature in features if table.get(feature, 0.0) > 0)
    return tuple(f"{feature} ({-weight:+.2f})" for weight, feature in weighed[:most])


def question(talk: Discourse, i: int, *, anybody: bool = False) -> Question | None:
    """What is asked by the pronoun at this token; None where it is none of the third person or stands for nothing.

    With `anybody`, "he" and "she" may mean people of either gender, as training by gender needs it.
    """
    parse = talk.parse
    word = parse.lowers[i]
    sort = sort_of(word)
    if sort is None or fills_a_place(parse, i):
        return None
    if sort == "it" and is_no_thing(parse, i) and teller_around(parse, i) is not None:
        return None  # "Eritrea said it was a lie"
    case = "reflexive" if word in REFLEXIVE else _CASES.get(role(parse, i), "object")
    fitting = fits(talk, word, anybody=anybody)
    about = _About(talk, i, sort, case)
    nearest: dict[str, Spoken] = {}
    roles: dict[str, set[str]] = {}
    barred: set[str] = set()
    for spoken in talk.back_to(talk.sentences[i] - REACH):
        near = spoken.sentence == talk.sentences[i]
        kept_apart = near and cannot_be(parse, i, spoken.head, reflexive=word in REFLEXIVE)
        if kept_apart or (sort == "they" and tells_of_others(talk, i, spoken)):
            barred.add(spoken.entity)
        elif fitting(spoken) and not named_in_content(talk, i, spoken):
            first = nearest.setdefault(spoken.entity, spoken)
            back = talk.sentences[i] - spoken.sentence
            if first is not spoken and back < _RECENT:
                roles.setdefault(spoken.entity, set()).add(f"also {spoken.role}, {back} back")
    for spoken in _ahead(talk, i):
        if fitting(spoken) and not cannot_be(parse, i, spoken.head, reflexive=False):
            nearest.setdefault(spoken.entity, spoken)
    barred |= only_told(talk, nearest)
    if sort == "he/she":
        for spoken in voices(talk, i) if case == "subject" else ():
            if spoken.sentence < talk.sentences[i] - REACH and fitting(spoken):
                nearest.setdefault(spoken.entity, spoken)
        barred |= kept_silent(talk, i, [s for s in nearest.values() if s.entity not in barred])
    if sort == "they":
        barred |= bodies_beside_several(talk, i, nearest.values())
    options = tuple(
        Option(s.entity, s, about.seen(s, rank), about.known(s, sorted(roles.get(s.entity, ()))))
        for rank, s in enumerate([s for s in nearest.values() if s.entity not in barred])
    )
    return Question(i, sort, case, options, tuple(about.open(len(options))))


def _ahead(talk: Discourse, i: int) -> Iterator[Spoken]:
    """The names that a pronoun in a clause or phrase before them may announce, as subjects or as the subjects' owners.

    "In his book, Rossi says", "Since her death, Wilson's work was shown"; not "His brother Rossi says".
    """
    parse = talk.parse
    for clause, link in predicates(parse, i):
        subject = parse.child(clause, "nsubj", "nsubj:pass")
        if subject is None or subject < i or (link == "same" and not _inside(parse, i, clause)):
            continue
        owner = parse.child(subject, "nmod:poss")
        if subject in parse.up(i) or (owner is not None and parse.lowers[owner] == parse.lowers[i]):
            continue
        beside = (c for c in parse.children[subject] if parse.deps[c] in ("appos", "flat", "nmod:desc"))
        named = next((j for j in (subject, *beside, *filter(None, (owner,))) if j in talk.ahead), None)
        if named is not None:
            entity, type_ = talk.ahead[named]
            yield talk.spoken_at(named, entity, type_, "name", many=type_ is EntityType.GROUP)


def _inside(parse: Parse, i: int, clause: int) -> bool:
    """Whether the word stands within a phrase before the verb: "with his wife, Rossi left"."""
    return parse.heads[i] != clause and parse.deps[i] == "nmod:poss" and i < clause


class _About:
    """The features of one pronoun's options."""

    def __init__(self, talk: Discourse, i: int, sort: str, case: str) -> None:
        self.talk, self.i, self.sort, self.case = talk, i, sort, case
        parse = talk.parse
        self.above = dict(_first(predicates(parse, i)))
        self.clause = next(iter(self.above))
        self.role = role(parse, i)
        self.gender = gender_told(parse.lowers[i])
        self.sentence, self.quoted = talk.sentences[i], talk.quotations[i]
        self.subjects = subjects(parse, self.clause)
        self.first_word = i == 0 or parse.starts[i] or talk.sentences[i - 1] != self.sentence
        self.last = next((s for s in reversed(talk.pronouns) if sort_of(parse.lowers[s.head]) == sort), None)

    def seen(self, s: Spoken, rank: int) -> list[str]:
        """What a mention shows by its place: how far it is, what it does there, how it stands to the pronoun."""
        parse = self.talk.parse
        far = min(self.sentence - s.sentence, 4)
        near = min(far, 2)
        found = [
            f"{far} sentences back",
            f"as {s.role}, {near} back",
            f"{min(rank, 4)} others nearer",
            f"form {s.form}",
        ]
        if s.head > self.i:
            found.append(f"announced by its {'phrase' if parse.deps[self.i] == 'nmod:poss' else 'clause'}")
            return found
        if s.role in ("subject", "passive subject") and parse.deps[s.clause] in ("ROOT", "root"):
            found.append(f"subject of a main clause, {near} back")
        found += s.traits
        if self.sort == "he/she":
            likely = self.talk.likely.get(s.entity)
            if likely is not None:
                found.append("gender likely" if likely == self.gender else "gender unlikely")
        if s.role == self.role:
            found.append(f"parallel, {near} back")
        found += self._in_tree(s, far)
        if self.quoted or s.quotation:
            inside = "from inside a quotation" if s.quotation else "from outside the quotation"
            found.append("same quotation" if self.quoted == s.quotation else inside)
        return found

    def known(self, s: Spoken, also: Sequence[str]) -> list[str]:
        """What the entity is, how much the article has spoken of it so far, and `also` where else it did so."""
        talk, found = self.talk, [f"type {s.type.value}{', many' if s.many else ''}"]
        if self.sort == "he/she":  # whom an article is about says little of which of two people "she" means
            return found
        if s.head > self.i:
            return [*found, *also]
        found.append(f"mentioned {_step(talk.mentioned[s.entity])}")
        if s.entity in talk.subject:
            found.append(f"subject before {_step(talk.subject[s.entity])}")
        if s.entity in talk.times_named:
            found.append(f"named {_step(talk.times_named[s.entity])} in all")
        if talk.first[s.entity] == 0:
            found.append("in the first sentence")
        if self.last is not None and self.last.entity == s.entity:
            found.append(f"meant by the pronoun before, {min(self.sentence - s.sentence, 2)} back")
        return [*found, *also]

    def _in_tree(self, s: Spoken, far: int) -> list[str]:
        found = ["subject of its clause"] if s.head in self.subjects else []
        if far == 0:
            link = self.above.get(s.clause)
            found.append(f"{s.role} above it by {link}" if link else f"{s.role} beside it")
            if link and self.quoted and not s.quotation:
                found.append(f"{s.role} speaks around it")
        elif far == 1 and self.first_word:
            found.append(f"opens the sentence after its {s.role}")
        return found

    def open(self, number: int) -> Iterator[str]:
        """The features of leaving the pronoun open."""
        yield f"open: {self.sort}"
        yield f"open: {self.case}"
        yield f"open: {self.sort}, {min(number, 4)} options"
        if self.quoted:
            yield f"open: {self.sort}, quoted"
        if self.first_word:
            yield f"open: {self.sort}, opens the sentence"
        yield f"open: {self.sort}, {_things(self.talk.parse, self.i, many=self.sort == 'they')} things before"


def _first(pairs: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Each clause once, with its first link."""
    seen: set[int] = set()
    for clause, link in pairs:
        if clause not in seen:
            seen.add(clause)
            yield clause, link


def _step(number: int) -> str:
    return _STEPS[0 if number < 2 else 1 if number < 3 else 2 if number < 5 else 3]


def _things(parse: Parse, i: int, *, many: bool) -> int:
    """The number of nouns that are no people, bodies or places among the words right before, up to 3."""
    tags = ("NNS",) if many else ("NN",)
    found: Sequence[int] = [
        j
        for j in range(max(0, i - 25), i)
        if parse.tags[j] in tags and parse.types[j] in ("abstract", "object", "event")
    ]
    return min(len(found), 3)
