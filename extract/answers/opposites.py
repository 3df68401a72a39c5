"""Which claims say of one and the same thing what cannot be so together, without a word for denying.

"The mayor says that the bridge is safe. An engineer says that it is cracked."       `opposites.tsv`
"The general said that his troops had left. Residents said they were still there."   the same
"The army says the dead were rebels. A nun says that they were farmers."             two things for one
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from extract.annotations import Attribution
from extract.answers.rejection import Rejection
from extract.predicates import entity_type_of
from extract.reading import Reading
from extract.speech.clause_tables import rows_said, words_said
from extract.speech.cues import word_list
from extract.speech.trees import child, subject
from graph.kinds import same_kind
from graph.model import AFFIRMING, Certainty, Claim

_NEAR = 500  # characters between two accounts of one thing: some four sentences
_BESIDE = 160  # characters between a thing and the pronoun for it, or another name for what somebody is
_OPPOSITE = {"a": "b", "b": "a"}
_IS = "is"  # the matter of a clause that says what somebody is


class Side(NamedTuple):
    """What one clause of a claim says: of whom, the matter, and on which side of it."""

    clause: Token
    whom: tuple[Token, ...]
    matter: str
    side: str


Taken = tuple[Claim, tuple[Side, ...]]


def sides_taken(claim: Claim, attribution: Attribution, clauses: Sequence[Token], reading: Reading) -> tuple[Side, ...]:
    """On which matters of `opposites.tsv` a claim takes a side, and what it says that somebody is."""
    if claim.stance not in AFFIRMING or claim.certainty is Certainty.CONDITIONAL:
        return ()
    mine = clauses if len(clauses) == 1 else [c for c in clauses if c.lower_ in claim.proposition.label.lower().split()]
    return tuple(side for clause in mine for side in _sides(clause, attribution, reading))


def opposed(found: Rejection, sides: Iterable[Side], earlier: Sequence[Taken]) -> set[str]:
    """The ids of the claims of other voices, told shortly before, on the other side of a matter about the same."""
    claim, known = found.claim, {o.id for o in found.answerable}
    near = [(o, theirs) for o, theirs in earlier if o.id in known and 0 <= claim.start - o.end < _NEAR]
    if any(not words_said(side.clause).isdisjoint(word_list("adding")) for side in sides):
        return set()
    return {
        o.id
        for o, theirs in near
        for mine in sides
        for other in theirs
        if _cannot_both_be(mine, other, claim, o, found)
    }


def _sides(clause: Token, attribution: Attribution, reading: Reading) -> Iterator[Side]:
    whom = _told_of(clause, attribution, reading)
    for matter, side, *_ in rows_said("opposites", clause):
        yield Side(clause, whom, matter, side)
    if _says_what_somebody_is(clause, attribution):
        yield Side(clause, whom[:1], _IS, clause.lemma_.lower())


def _says_what_somebody_is(clause: Token, attribution: Attribution) -> bool:
    if clause.pos_ != "NOUN" or entity_type_of(clause) != "person" or clause.lemma_.lower() in word_list("slain"):
        return False
    named = attribution.cue_class == "naming" and bool(attribution.accused)
    return named or (child(clause, "cop") is not None and subject(clause) is not None)


def _told_of(clause: Token, attribution: Attribution, reading: Reading) -> tuple[Token, ...]:
    """Who or what a clause is about: its subject and object, or what a name is given to."""
    found = [t for t in (subject(clause), child(clause, "obj")) if t is not None]
    if not found and attribution.cue_class == "naming":
        found = [reading.doc[i] for i in attribution.accused]
    return tuple(found)


def _cannot_both_be(mine: Side, other: Side, claim: Claim, told: Claim, found: Rejection) -> bool:
    if mine.matter != other.matter:
        return False
    if mine.matter == _IS:
        apart = mine.side != other.side and not same_kind([mine.side], [other.side])
        if not apart or claim.negated or told.negated or claim.start - told.end >= _BESIDE:
            return False
    elif _OPPOSITE[mine.side] != other.side:
        return False
    return any(_are_the_same(a, b, claim, told, found) for a in mine.whom for b in other.whom)


def _are_the_same(mine: Token, other: Token, claim: Claim, told: Claim, found: Rejection) -> bool:
    """Whether two words stand for one party or thing: one entity, one noun, or a pronoun for the other shortly after.

    Whoever speaks means the speaker by "we", and not by "they" where the other claim tells of others.
    """
    cast = found.reading.cast
    one, another = cast.known(mine.i, speaker=claim.claimant), cast.known(other.i, speaker=told.claimant)
    if one is not None and one == another:
        return True
    if mine.pos_ in ("PRON", "NUM", "DET"):
        pointing = mine.pos_ == "NUM" or mine.lower_ in ("it", "they", "he", "she", "some", "many", "most", "all")
        open_ = pointing and (cast.is_open(mine.i) or one in (claim.claimant, told.claimant))
        return open_ and claim.start - told.end < _BESIDE and other.pos_ != "PRON"
    nouns = mine.pos_ == "NOUN" and other.pos_ == "NOUN"
    return nouns and (mine.lemma_ == other.lemma_ or same_kind([mine.lower_], [other.lower_]))
