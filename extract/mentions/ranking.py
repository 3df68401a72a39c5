"""Which entity a third-person pronoun takes up: a linear model over readable features of pronoun and candidate.

The weights stand in `pronoun_weights.tsv`, one row per feature, so that a resolution can be explained feature by
feature. They are learned by `training.coreference` as a softmax over the candidates and the choice to leave the pronoun
open. What grammar, number or gender rules out is no candidate at all.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import NamedTuple

from extract.mentions.binding import cannot_be, fills_a_place, is_no_thing, predicates, role
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.features import About
from extract.mentions.fitting import bodies_beside_several, fits, sort_of
from extract.mentions.pronouns import gender_told
from extract.mentions.relative import described
from extract.mentions.reporting import named_in_content, only_told, teller_around, tells_of_others, who_tells
from extract.mentions.silent import kept_silent
from extract.mentions.speaking import goes_on, of_who_says_it, says_of_place
from extract.mentions.tellers import voices
from extract.pronoun_forms import REFLEXIVE
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

_DIGITS = 9  # of a score: among options that score alike, whatever the order of their features, the nearest is best
REACH = 6  # sentences back to which a pronoun may reach
_RECENT = 3  # sentences of which every mention of a candidate counts, not only the nearest
_CASES = {"subject": "subject", "passive subject": "subject", "owner": "owner"}


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
    told = _told(talk, i, asked.sort, by, chosen)
    if told is not None:
        at = next(n for n, option in enumerate(asked.options) if option.entity == told[0])
        return Answer(asked.options[at], exp(scores[at] - top) / total, (told[1],))
    if not sure:
        return Answer(None, 1 - probability)
    return Answer(asked.options[best], probability, _reasons(asked.features(asked.options[best])))


def _told(
    talk: Discourse, i: int, sort: str, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """The option that reporting tells, with the reason, whatever was chosen."""
    one = sort == "he/she"
    around = described(talk, i, options) if sort != "it" else None
    if around is not None:
        return around, "described by the clause"
    spoken = says_of_place(talk, i, options) or of_who_says_it(talk, i, options, chosen) if one else None
    spoken = spoken or who_tells(talk, i, options, chosen) or (goes_on(talk, i, options, chosen) if one else None)
    woman = one and chosen is not None and gender_told(talk.parse.lowers[i]) == "female"
    return spoken or (_known_woman(talk, i, options, chosen) if woman and chosen is not None else None)


def _known_woman(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken) -> tuple[str, str] | None:
    """The only named one who is known to be a woman, rather than somebody of whom only the trade was told, once.

    "Rosa Mendez borrowed money. The lender came every week. She works in Doha now."
    """
    if chosen.form == "name" or talk.gender(chosen.entity) is not None or talk.mentioned[chosen.entity] > 1:
        return None
    near = (s for s in options.values() if talk.sentences[i] - s.sentence < _RECENT)
    known = [s.entity for s in near if s.entity in talk.times_named and talk.gender(s.entity) == "female"]
    same = chosen.sentence == talk.sentences[i]
    return (known[0], "known to be a woman") if len(known) == 1 and not same else None


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
    about = About(talk, i, sort, case)
    nearest: dict[str, Spoken] = {}
    roles: dict[str, set[str]] = {}
    barred: set[str] = set()
    now, reflexive, tells = talk.sentences[i], word in REFLEXIVE, parse.deps[i] == "nsubj"
    for spoken in talk.back_to(now - REACH):
        back = now - spoken.sentence
        kept_apart = not back and cannot_be(parse, i, spoken.head, reflexive=reflexive)
        if kept_apart or (sort == "they" and tells_of_others(talk, i, spoken)):
            barred.add(spoken.entity)
        elif fitting(spoken) and not (tells and named_in_content(talk, i, spoken)):
            first = nearest.setdefault(spoken.entity, spoken)
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
