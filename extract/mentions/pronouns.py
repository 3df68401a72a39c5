"""Pronouns as voices and actors: relative pronouns to their antecedents, he and she and it to what is clearly meant.

A first sieve that answers only where just one candidate is left; everything else stays open, since a claim by an
unknown voice is better than one put into the wrong mouth. "I" and "we" wait for the quotation they stand in.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST = frozenset({"i", "me", "my", "mine", "myself"})
FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_OBVIOUS = {**dict.fromkeys(FIRST, EntityType.PERSON), **dict.fromkeys(FIRST_PLURAL | PLURAL, EntityType.GROUP)}
_OBVIOUS |= dict.fromkeys(MALE | FEMALE, EntityType.PERSON)
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.COUNTRY})
_MANY = frozenset({EntityType.GROUP, EntityType.ORGANISATION})
_SUBJECT = ("nsubj", "nsubj:pass", "nsubj:outer")
_REACH = 5  # sentences back to which a person named alone may be taken up
_NEAR = 2  # sentences, its own and the one before, in which a pronoun chooses among several


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that a pronoun may stand for; `many` says that "they" may."""

    head: int
    sentence: int
    entity: str
    type: EntityType
    many: bool


def pronoun_type(word: str) -> EntityType | None:
    """What a pronoun stands for by itself, whoever it is: "he" a person, "they" a group, "it" nothing certain."""
    return _OBVIOUS.get(word)


@cache
def given_names() -> dict[str, str]:
    """The gender that a given name tells.

    >>> given_names()["Maria"], given_names().get("Robin")
    ('female', None)
    """
    return {row["name"]: row["gender"] for row in read_table("mentions/given_names")}


def gender_told(word: str) -> str | None:
    """The gender that a pronoun tells of whom it stands for."""
    return "male" if word in MALE else "female" if word in FEMALE else None


def antecedent(parse: Parse, i: int) -> int | None:
    """The noun that a relative pronoun takes up: the one its clause describes.

    A pronoun that is not one ("who" in a question, "that" as conjunction or determiner) has none.
    """
    if parse.pos[i] not in ("PRON", "DET") or parse.deps[i] in ("det", "mark"):
        return None
    at = i
    for above in parse.up(i):
        if parse.deps[at].startswith("acl"):
            return above if above < i else None
        at = above
    return None


def stands_for(
    parse: Parse,
    i: int,
    sentence: int,
    before: Sequence[Candidate],
    *,
    genders: Mapping[str, str],
    quoted: Callable[[int], int],
) -> str | None:
    """The entity that a personal pronoun means; None where several or none could be meant.

    `genders` are "male" or "female" by entity, where something says. `quoted` gives the number of the quotation that a
    token stands in, 0 outside any: a pronoun in a quotation is not taken for somebody outside it.
    """
    word = parse.words[i].lower()
    fits = _test(word, genders)
    if fits is None or (word in NEUTER and _says_nothing(parse, i)):
        return None
    near = list(takewhile(lambda c: sentence - c.sentence <= _REACH, reversed(before)))
    reachable = [c for c in near if fits(c) and quoted(c.head) == quoted(i) and not _same_clause(parse, i, c.head)]
    if word in MALE | FEMALE and len({c.entity for c in reachable}) == 1:
        return reachable[0].entity
    reachable = [c for c in reachable if sentence - c.sentence < _NEAR]
    if (
        word in PLURAL
        and len({c.entity for c in near if c.type is EntityType.PERSON and sentence - c.sentence < _NEAR}) > 1
    ):
        return None
    for distance in range(_NEAR):  # of two people in its own sentence "he" means either; of the one before, its subject
        here = [c for c in reachable if sentence - c.sentence == distance]
        if word in PLURAL and not all(c.many for c in here):
            return None
        subjects = {c.entity for c in here if parse.deps[parse.first_conjunct(c.head)] in _SUBJECT}
        everybody = {c.entity for c in here}
        if len(subjects) == 1 and (len(everybody) == 1 or (distance and word not in PLURAL)):
            return next(iter(subjects))
        if len(everybody) == 1 and (word not in NEUTER or word == "its"):
            return next(iter(everybody))
        if everybody:
            return None
    return None


def _test(word: str, genders: Mapping[str, str]) -> Callable[[Candidate], bool] | None:
    if word in MALE:
        return lambda c: c.type is EntityType.PERSON and genders.get(c.entity) != "female"
    if word in FEMALE:
        return lambda c: c.type is EntityType.PERSON and genders.get(c.entity) != "male"
    if word in NEUTER:
        return lambda c: c.type in _BODIES
    if word in PLURAL:
        return lambda c: c.type in _MANY
    return None


def _says_nothing(parse: Parse, i: int) -> bool:
    """Whether "it" only fills the subject's place ("it is clear"), or may stand for what was said ("denied it")."""
    if parse.words[i].lower() == "its":
        return False
    above = parse.heads[i]
    clause = any(parse.deps[c] in ("ccomp", "csubj", "csubj:pass", "xcomp") for c in parse.children[above])
    said = clause and parse.deps[i] == "nsubj:pass"  # "it was reported that"
    return said or parse.deps[i] not in _SUBJECT or parse.child(above, "cop") is not None


def _same_clause(parse: Parse, pronoun: int, noun: int) -> bool:
    """Whether both are arguments of one verb, so that they cannot be the same: "Khan met him"."""
    if parse.deps[pronoun] == "nmod:poss":
        return parse.heads[pronoun] == noun
    return parse.heads[pronoun] == parse.heads[noun] and parse.words[pronoun].lower() not in ("himself", "herself")
