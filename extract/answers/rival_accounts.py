"""Which claims tell another story of the same deaths, without a word for denying: fewer, otherwise, others.

"Residents said 200 people had died. The army put the toll at 36."                fewer have died
"Relatives said police beat him to death. Police said he had a heart attack."     nobody killed him
"Villagers said soldiers shot ten farmers. The army said the dead were rebels."   they were no farmers
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from extract.answers.counters import alike, faces
from extract.answers.numbers import NUMBER, counting_words, number_of
from extract.answers.rejection import Rejection
from extract.predicates import entity_type_of
from extract.speech.clause_tables import says
from extract.speech.cues import word_list
from extract.speech.trees import child, subject
from graph.kinds import kind_words, same_kind
from graph.model import AFFIRMING, Claim, EntityType, Proposition, PropositionKind

_KILLED = frozenset({"killing", "execution"})
_HARMED = _KILLED | {"torture"}
_DYING = "death"
_LOSING = "lose"  # "had | lost | two men"
_COUNTED_ALIKE = frozenset({"freeing", "taking", "recruiting", "moving", "bondage"})  # groups of alike.tsv
_FIGHTER = "fighter"  # of graph/kinds.tsv
_NEAR = 600  # characters between two accounts of one event: some five sentences
_BREAK = re.compile(r"\n+")
_FEW = 4  # words of which nothing but a number is said
_AT = "at "  # the label of what somebody put the toll | at 12 |


class Toll(NamedTuple):
    """The fewest and the most that are told of, and what happened to them; "" where that was told before."""

    fewest: float
    most: float
    of: str


def may_rival(claim: Claim, clauses: Sequence[Token]) -> bool:
    """Whether a claim with these clauses tells who died, how many, or of what, or counts people."""
    if claim.stance not in AFFIRMING or claim.negated:
        return False
    return (
        _is_of_death(claim.proposition)
        or _is_toll(claim)
        or NUMBER.search(claim.quote) is not None
        or not counting_words().keys().isdisjoint(claim.quote.lower().split())
        or any(_says_who_died(c) or _says_who_died(c, outlaws=False) or _slays(c) for c in clauses)
        or _died_alone(clauses)
    )


def rivals(found: Rejection) -> set[str]:
    """The ids of the claims of other voices, told shortly before, of which this one tells another story."""
    claim = found.claim
    text = found.reading.article.text
    near = [o for o in found.before(found.answerable) if claim.start - o.end < _NEAR and not o.negated]
    before = [o for o in near if len(_BREAK.findall(text, o.end, max(o.end, claim.start))) < 2]  # later, another event
    rules = (_of_other_number, _of_other_cause, _of_others, _of_fighters)
    return {o.id for rule in rules for o in rule(found, before)}


def _is_of_death(said: Proposition) -> bool:
    return said.offence in _KILLED or said.predicate == _DYING


def _is_toll(claim: Claim) -> bool:
    """Whether a claim only puts a number to people told of before: "put the toll at 36", "admitted eight deaths"."""
    said = claim.proposition
    if said.kind is not PropositionKind.STATEMENT:
        return False
    if _is_bare_number(said):
        return True
    if said.predicate is not None:
        return False
    words = claim.quote.lower().split() if said.label.startswith(_AT) else said.label.lower().split()
    return not word_list("dying", "reckoned").isdisjoint(words)


def _is_bare_number(said: Proposition) -> bool:
    """Whether nothing but a number is said: "counts | twenty-six |", "it was | thirteen |"."""
    words = (said.predicate or said.label).lower().replace("-", " ").split()
    known = counting_words()
    return 0 < len(words) < _FEW and not said.objects and all(w in known or w.isdigit() for w in words)


def _of_other_number(found: Rejection, before: Iterable[Claim]) -> Iterator[Claim]:
    """Other numbers than the claim's, of people of the same kind; "at least 40" contradicts no greater number."""
    mine = _toll(found, found.claim)
    if mine is None:
        return
    for o in before:
        theirs = _toll(found, o)
        if theirs is None or not _same_fate(mine.of, theirs.of) or _is_age(found, o):
            continue
        apart = mine.most < theirs.fewest or theirs.most < mine.fewest
        sorts = not _is_bare_number(found.claim.proposition) and _fighters(found, found.claim) != _fighters(found, o)
        if not apart or sorts or not _same_place(found.claim, o) or _at_other_times(found, o):
            continue
        dead = _DYING in (mine.of, theirs.of) and not _each_of_own_deed(found, o)
        if dead or _of_one_event(found, o):
            yield o


def _is_age(found: Rejection, other: Claim) -> bool:
    """Whether a bare number is of those whom the other claim counts: "killed four boys", "the boys were | twelve |".

    So it is of one person: "my son is | eleven |".
    """
    if any(_is_one_person(subject(head)) for head in found.heads() if head.pos_ == "NUM"):
        return True
    return _is_bare_number(found.claim.proposition) and not {*found.claim.proposition.agents}.isdisjoint(
        (*other.proposition.victims, *other.proposition.accused)
    )


def _is_one_person(who: Token | None) -> bool:
    return (
        who is not None and (who.tag_ == "NN" or who.lower_ in ("i", "he", "she")) and entity_type_of(who) == "person"
    )


def _at_other_times(found: Rejection, other: Claim) -> bool:
    """Whether the words of each tell a time, and not the same: "killed | since January |", "killed | on Sunday |"."""
    mine, theirs = _times(found, found.claim), _times(found, other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _times(found: Rejection, claim: Claim) -> frozenset[str]:
    spans = (found.reading.doc.char_span(a, b, alignment_mode="expand") for a, b in claim.content_spans)
    return frozenset(t.lemma_.lower() for words in spans for t in words or () if entity_type_of(t) == "time")


def _each_of_own_deed(found: Rejection, other: Claim) -> bool:
    """Whether each side tells whom it killed itself: "the army says it killed 17 rebels", "they killed 9 soldiers"."""
    mine, theirs = found.claim, other
    own = found.families.of(mine.claimant)
    slew = any(found.families.of(one) & own for one in mine.proposition.accused)
    others = theirs.proposition.accused
    return slew and bool(others) and not any(found.families.of(one) & own for one in others)


def _same_fate(one: str, other: str) -> bool:
    """Whether the same is told of those who are counted, in these words or others: "released", "freed"."""
    if one == other or "" in (one, other):
        return True
    return any(one in wrongs and other in wrongs for name, wrongs in alike().items() if name in _COUNTED_ALIKE)


def _of_one_event(found: Rejection, other: Claim) -> bool:
    """Whether nothing sets apart what two claims tell: no other doer, no other time, no other kind of people.

    Many may be freed or arrested, here and there: "700 prisoners were freed in May" denies no "120 boys in June".
    """
    mine, theirs, family = found.claim.proposition, other.proposition, found.families.of
    if _is_bare_number(mine):
        return True  # it says nothing of who or when
    doers, others = (
        {*mine.agents, *mine.accused} - {*mine.objects},
        {*theirs.agents, *theirs.accused} - {*theirs.objects},
    )
    if doers and others and not any(family(a) & family(b) for a in doers for b in others):
        return False
    if mine.time is not None and theirs.time is not None and not mine.time.startswith(theirs.time[:7]):
        return False
    some, rest = _counted(found, found.claim), _counted(found, other)
    return not some or not rest or same_kind(some, rest)


def _toll(found: Rejection, claim: Claim) -> Toll | None:
    """How many died by a claim, or were wounded, held and so on; None where it does not say or counts several lots."""
    if _is_bare_number(claim.proposition):
        number = number_of(claim.proposition.predicate or claim.proposition.label)
        return Toll(*number, "") if number is not None else None
    if _is_toll(claim):
        words = claim.proposition.label.lower().split()
        dead = not word_list("dying").isdisjoint((*words, *claim.quote.lower().split()))
        number = number_of(claim.proposition.label)
        return Toll(*number, _DYING if dead else "") if number is not None else None
    dead = _is_of_death(claim.proposition) or claim.proposition.predicate == _LOSING
    of = _DYING if dead else claim.proposition.offence or claim.proposition.predicate
    numbers = [number for name in _counted(found, claim) if (number := number_of(name)) is not None]
    return Toll(*numbers[0], of) if of is not None and len(numbers) == 1 else None


def _counted(found: Rejection, claim: Claim) -> list[str]:
    """Those whom a claim may count; of what is only told of them, those to whom it was done."""
    said, entities = claim.proposition, found.reading.cast.entities
    whom = [one for one in said.victims or said.objects or said.agents if one != claim.claimant]
    if _is_of_death(said):
        return _dead(found, claim)
    people = (EntityType.GROUP, EntityType.PERSON)
    return [entities[one].name for one in whom if one in entities and entities[one].type in people]


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
    own = any(map(_slays, found.heads())) and _own_side(found)
    if not (own and _fighters(found, claim)) and not any(map(_says_who_died, found.heads())):
        return
    for o in before:
        killed = o.proposition.offence in _HARMED | {"attack"} and faces(found.families, o, speaker)
        if killed and _same_place(claim, o) and not _fighters(found, o) and o.proposition.victims:
            yield o


def _of_fighters(found: Rejection, before: Iterable[Claim]) -> Iterator[Claim]:
    """Killings of fighters by those who tell of them, where the claim says that the dead were none."""
    if any(_says_who_died(clause, outlaws=False) for clause in found.heads()):
        family = found.families.of
        for o in before:
            own = not o.proposition.accused or any(family(o.claimant) & family(a) for a in o.proposition.accused)
            if own and o.proposition.offence in _KILLED and _fighters(found, o):
                yield o


def _own_side(found: Rejection) -> bool:
    """Whether nobody else than the speaker's side is said to have killed them."""
    family = found.families.of
    return all(family(one) & family(found.claim.claimant) for one in found.claim.proposition.accused)


def _slays(clause: Token) -> bool:
    return clause.lemma_.lower() in word_list("slaying")


def _says_who_died(clause: Token, *, outlaws: bool = True) -> bool:
    """Whether a clause says that the dead were fighters or outlaws, or that they were not: "the dead were rebels"."""
    who = subject(clause) if clause.pos_ == "NOUN" and child(clause, "cop") is not None else None
    if who is None or not (who.lemma_.lower() in word_list("slain") or _is_slain(who) or _is_all(who)):
        return False
    bad = _FIGHTER in kind_words(clause.lower_) or clause.lemma_.lower() in word_list("outlaw")
    return bad == outlaws


def _is_slain(who: Token) -> bool:
    """True of "those | killed |" and "the men | shot on Monday |"."""
    if who.lemma_.lower() in word_list("slaying"):  # where a parser makes it the subject itself
        return who.i > 0 and who.doc[who.i - 1].lower_ in ("those", "the")
    return any(c.lemma_.lower() in word_list("slaying") for c in who.children if c.dep_.startswith("acl"))


def _is_all(who: Token) -> bool:
    """True of "all", "all 14" and "most of them", which tell of those that were counted before."""
    several = word_list("several") | {"all"}
    return who.lower_ in several or (who.pos_ == "NUM" and any(c.lower_ in several for c in who.children))
