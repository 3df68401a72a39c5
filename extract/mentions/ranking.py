"""Which entity a third-person pronoun takes up: a linear model over readable features of pronoun and candidate.

The weights stand in `pronoun_weights.tsv`, one row per feature, so that a resolution can be explained feature by
feature. They are learned by `training.coreference` as a softmax over the candidates and the choice to leave the pronoun
open. What grammar, number or gender rules out is no candidate at all.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import NamedTuple

from extract.mentions.announced import announced_by, stands_before
from extract.mentions.binding import cannot_be, fills_a_place, is_called_below, is_no_thing, reflects, role
from extract.mentions.complaints import of_others_men
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.doers_told import told_to_act
from extract.mentions.fates import act_on
from extract.mentions.features import About
from extract.mentions.fitting import bodies_beside_several, fits, is_reported_by, sort_of
from extract.mentions.heard import only_told
from extract.mentions.nameless import is_of_nameless
from extract.mentions.plural_voices import did_it_to_us
from extract.mentions.reporting import is_named_there, teller_around, told_in_content
from extract.mentions.silent import dead_and_silent, kept_silent
from extract.mentions.suspects import tells_of_others
from extract.mentions.tellers import voices
from extract.mentions.told import what_is_told
from extract.pronoun_forms import REFLEXIVE
from extract.tables import read_table

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
    """The option chosen, None for an open pronoun, its probability, and the features that speak most for it.

    Of an open pronoun with a reason the text tells that whoever seemed to be meant is not.
    """

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
    told = what_is_told(talk, i, asked.sort, by, chosen)
    if told is not None and told[0] is None:
        return Answer(None, 1 - probability, (told[1],))
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
    if sort in ("it", "they") and is_of_nameless(talk, i):
        return None
    case = "reflexive" if word in REFLEXIVE else _CASES.get(role(parse, i), "object")
    fitting = fits(talk, word, anybody=anybody)
    about = About(talk, i, sort, case)
    nearest: dict[str, Spoken] = {}
    roles: dict[str, set[str]] = {}
    barred: set[str] = set()
    now, reflexive, told = talk.sentences[i], word in REFLEXIVE, told_in_content(talk, i)
    before = list(talk.back_to(now - REACH))
    for spoken in before:
        back = now - spoken.sentence
        if spoken.role == "apposition" and any(
            s.entity == spoken.entity and s.head == parse.heads[spoken.head] for s in before
        ):
            continue  # "Omar, a | student |, was held": Omar as the subject counts
        kept_apart = not back and (
            stands_before(parse, spoken.head, i)
            or cannot_be(parse, i, spoken.head, reflexive=reflexive)
            or _is_other(talk, i, sort, spoken)
        )
        if reflexive and not reflects(parse, i, spoken.head):
            continue  # "Ann Roe, a cook, blames | herself |"
        kept_apart = kept_apart or (back > 0 and is_called_below(parse, i, spoken.head))
        if kept_apart or tells_of_others(talk, i, spoken):
            barred.add(spoken.entity)
        elif not back and is_reported_by(parse, i, spoken.head):
            continue
        elif fitting(spoken) and not is_named_there(talk, spoken, *told):
            first = nearest.setdefault(spoken.entity, spoken)
            if first is not spoken and back < _RECENT:
                roles.setdefault(spoken.entity, set()).add(f"also {spoken.role}, {back} back")
    for spoken in announced_by(talk, i):
        meant = spoken.head > i and parse.lowers[parse.heads[spoken.head]] == "referring"
        if talk.quotations[i] and talk.quotations[i] != talk.quotations[spoken.head] and not meant:
            continue  # '"| He | was eating," Ann Roe said': of somebody else
        if fitting(spoken) and not cannot_be(parse, i, spoken.head, reflexive=False):
            nearest.setdefault(spoken.entity, spoken)
    barred |= only_told(talk, i, nearest)
    if sort == "he/she":
        for spoken in voices(talk, i) if case == "subject" else ():
            if spoken.sentence < talk.sentences[i] - REACH and fitting(spoken):
                nearest.setdefault(spoken.entity, spoken)
        barred |= kept_silent(talk, i, [s for s in nearest.values() if s.entity not in barred])
    if sort == "they":
        acting = act_on(talk, i) | did_it_to_us(talk, i) | told_to_act(talk, i)
        barred |= _in_rows(talk, nearest) | dead_and_silent(talk, i)
        barred |= bodies_beside_several(talk, i, [s for s in nearest.values() if s.head not in acting])
    options = tuple(
        Option(s.entity, s, about.seen(s, rank), about.known(s, sorted(roles.get(s.entity, ()))))
        for rank, s in enumerate([s for s in nearest.values() if s.entity not in barred])
    )
    return Question(i, sort, case, options, tuple(about.open(len(options))))


def _in_rows(talk: Discourse, nearest: Mapping[str, Spoken]) -> set[str]:
    """Those last spoken of in a row, all of whom "they" means: "migrants and refugees"."""
    rows = ((entity, talk.rows[entity]) for entity, s in nearest.items() if entity in talk.rows and s.form != "pronoun")
    return {s.entity for entity, heads in rows for s in nearest.values() if s.head in heads and s.entity != entity}


def _is_other(talk: Discourse, i: int, sort: str, s: Spoken) -> bool:
    """Whether its own sentence calls somebody by a pronoun of another number, or tells what his men do to others."""
    if s.form == "pronoun" and not s.quotation:
        told = sort_of(talk.parse.lowers[s.head])
        return told is not None and told != sort
    return sort == "he/she" and of_others_men(talk, i, s)
