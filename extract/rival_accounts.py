"""Which claims tell another story of the same deaths, without a word for denying: fewer, otherwise, others.

"Residents said 200 people had died. The army put the toll at 36."                fewer have died
"Relatives said police beat him to death. Police said he had a heart attack."     nobody killed him
"Villagers said soldiers shot ten farmers. The army said the dead were rebels."   they were no farmers
"""

import math
import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extract.rejection import Rejection
from extract.speech.clause_tables import says
from extract.speech.cues import word_list
from extract.speech.trees import child, subject
from graph.kinds import kind_words
from graph.model import AFFIRMING, Claim, Proposition, PropositionKind

Toll = tuple[float, float]  # the fewest and the most dead that are told of

_KILLED = frozenset({"killing", "execution"})
_HARMED = _KILLED | {"torture"}
_DYING = "death"
_FIGHTER = "fighter"  # of graph/kinds.tsv
_NEAR = 600  # characters between two accounts of one event: some five sentences
_ABOUT = 0.2  # of a number told as "about" or "some"
_UP_TO = 0.5  # of a number told as "up to" or "as many as": nobody says so of far fewer
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,])\d+(?![\w%])")
_BREAK = re.compile(r"\n+")
_AT = "at "  # the label of what somebody put the toll | at 12 |


def may_rival(claim: Claim, clauses: Iterable[Token]) -> bool:
    """Whether a claim with these clauses tells who died, how many, or of what."""
    if claim.stance not in AFFIRMING or claim.negated:
        return False
    return (
        _is_of_death(claim.proposition) or _is_toll(claim) or any(map(_says_who_died, clauses)) or _died_alone(clauses)
    )


def rivals(found: Rejection) -> set[str]:
    """The ids of the claims of other voices, told shortly before, of which this one tells another story."""
    claim = found.claim
    text = found.reading.article.text
    near = [o for o in found.before(found.answerable) if claim.start - o.end < _NEAR and not o.negated]
    before = [o for o in near if len(_BREAK.findall(text, o.end, max(o.end, claim.start))) < 2]  # later, another event
    return {
        o.id for o in (*_of_other_number(found, before), *_of_other_cause(found, before), *_of_others(found, before))
    }


def _is_of_death(said: Proposition) -> bool:
    return said.offence in _KILLED or said.predicate == _DYING


def _is_toll(claim: Claim) -> bool:
    """Whether a claim only puts a number to the dead: "put the toll at 36"."""
    said = claim.proposition
    bare = said.kind is PropositionKind.STATEMENT and said.predicate is None and said.label.startswith(_AT)
    return bare and not word_list("dying").isdisjoint(claim.quote.lower().split())


def _of_other_number(found: Rejection, before: Iterable[Claim]) -> Iterator[Claim]:
    """Other tolls than the claim's, of people of the same kind; "at least 40" contradicts no greater number."""
    mine = _toll(found, found.claim)
    if mine is None:
        return
    for o in before:
        theirs = _toll(found, o)
        apart = theirs is not None and (mine[1] < theirs[0] or theirs[1] < mine[0])
        if apart and _same_place(found.claim, o) and _fighters(found, found.claim) == _fighters(found, o):
            yield o


def _toll(found: Rejection, claim: Claim) -> Toll | None:
    """How many died by a claim, None where it does not say or counts them in several lots."""
    if _is_toll(claim):
        return _number(claim.proposition.label)
    if not _is_of_death(claim.proposition):
        return None
    numbers = [number for name in _dead(found, claim) if (number := _number(name)) is not None]
    return numbers[0] if len(numbers) == 1 else None


def _number(words: str) -> Toll | None:
    """The number in a description as an interval.

    >>> _number("no more than 36 people"), _number("at least 2,000 people"), _number("boys of the village")
    ((0.0, 36.0), (2000.0, inf), None)
    """
    counted = _NUMBER.search(words)
    if counted is None:
        return None
    number, before = float(counted[0].replace(",", "")), set(words[: counted.start()].lower().split())
    less, more = bool(before & word_list("upto")), bool(before & word_list("atleast"))
    if "no" in before:  # "no more than", "no fewer than"
        return (0.0, number) if more else (number, math.inf)
    if more:
        return number, math.inf
    if less:
        return number * _UP_TO, number
    around = number * _ABOUT if before & word_list("about") else 0.0
    return number - around, number + around


def _dead(found: Rejection, claim: Claim) -> list[str]:
    said, entities = claim.proposition, found.reading.cast.entities
    dead = said.victims if said.offence in _HARMED else (*said.objects, *said.agents)
    return [entities[one].name for one in dead if one in entities]


def _fighters(found: Rejection, claim: Claim) -> bool:
    return any(_FIGHTER in kind_words(name) for name in _dead(found, claim))


def _same_place(one: Claim, other: Claim) -> bool:
    mine, theirs = one.proposition.places, other.proposition.places
    return not mine or not theirs or bool({*mine} & {*theirs})


def _of_other_cause(found: Rejection, before: Iterable[Claim]) -> Iterator[Claim]:
    """Who is said to have killed somebody who, by this claim, died of an illness or by his own hand."""
    clauses = [clause for clause in found.heads() if _died_alone((clause,))]
    killed = [o for o in before if o.proposition.offence in _HARMED]
    if not clauses or not killed:
        return
    said, last = found.claim.proposition, max(killed, key=lambda o: o.start)
    who = subject(clauses[0])
    for o in killed:
        same = {*said.objects, *said.agents} & {*o.proposition.victims}
        pointing = o is last and who is not None and who.pos_ == "PRON"
        if same or pointing or found.families.accuses(o, found.claim.claimant):
            yield o


def _died_alone(clauses: Iterable[Token]) -> bool:
    return any(says("unforced", clause) for clause in clauses)


def _of_others(found: Rejection, before: Iterable[Claim]) -> Iterator[Claim]:
    """Killings of which the speaker is accused, where those whom he says to have died, or killed, were fighters."""
    claim, speaker = found.claim, found.claim.claimant
    own = claim.proposition.offence in _KILLED and found.families.of(speaker) & {*claim.proposition.accused}
    if not (own and _fighters(found, claim)) and not any(map(_says_who_died, found.heads())):
        return
    for o in before:
        killed = o.proposition.offence in _HARMED and found.families.accuses(o, speaker)
        if killed and _same_place(claim, o) and not _fighters(found, o) and _dead(found, o):
            yield o


def _says_who_died(clause: Token) -> bool:
    """Whether a clause says that the dead were fighters: "the victims were militants"."""
    who = subject(clause) if child(clause, "cop") is not None else None
    return who is not None and who.lemma_.lower() in word_list("slain") and _FIGHTER in kind_words(clause.lower_)
