"""Which claims tell otherwise what others call a wrong, without a word for denying or rejecting.

"The union says the workers are locked up. The company said they were free to leave."   no bondage
"Monitors said the army shelled a hospital. The army said it had struck a depot."       another target
"Prosecutors say the general gave the order. His lawyer said he was not in the town."   he was elsewhere
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from extract.annotations import UNIDENTIFIED
from extract.answers.rejection import Rejection, nearest
from extract.families import Families
from extract.speech.clause_tables import rows_said
from extract.speech.cues import table_rows
from extract.speech.negations import negation
from extract.speech.trees import child, child_is, subject
from extract.unowned import THE_STATE
from graph.kinds import same_kind
from graph.model import AFFIRMING, Certainty, Claim, Entity, EntityType, PropositionKind, Stance
from graph.offences import broader

Row = tuple[frozenset[str], frozenset[str]]  # the wrongs that are told otherwise, and of whom the clause tells
Otherwise = tuple[Rejection, Sequence[tuple[Token, Row]]]  # a claim that tells wrongs otherwise, with its clauses

_ANY = "any"
_AT = frozenset({"in", "at", "near", "inside", "around"})
_BESIDE = 400  # characters between a wrong and the pronoun for whom it was done to: some three sentences


def told_otherwise(claim: Claim, clauses: Iterable[Token]) -> tuple[tuple[Token, Row], ...]:
    """The clauses of a claim that tell some wrong otherwise, each with the row of `countering.tsv` that says so."""
    if claim.stance not in AFFIRMING or claim.stance is Stance.ADMITS or claim.certainty is Certainty.CONDITIONAL:
        return ()
    return tuple((clause, row) for clause in clauses for row in _rows(clause))


def countered(found: Rejection, told: Sequence[tuple[Token, Row]]) -> set[str]:
    """The ids of the claims of other voices, told before, that the clauses tell otherwise."""
    before = [o for o in found.before(found.answerable) if not o.negated]
    return {o.id for clause, row in told for o in _meant(clause, row, before, found)}


def told_against(claim: Claim, earlier: Iterable[Otherwise]) -> set[str]:
    """The ids of the claims, told shortly before, by which a wrong was told otherwise that this claim now alleges.

    "The firm says that its workers are free to leave. Workers say that they were locked in."
    """
    if claim.stance not in AFFIRMING or claim.negated or claim.proposition.kind is not PropositionKind.ALLEGATION:
        return set()
    return {
        found.claim.id
        for found, told in earlier
        if found.claim.claimant != claim.claimant and 0 <= claim.start - found.claim.end < _BESIDE
        if any(_meant(clause, row, (claim,), found) for clause, row in told)
    }


def faces(families: Families, other: Claim, speaker: str | None) -> bool:
    """Whether a claim accuses the speaker, or nobody who is known, and the speaker acts for a state."""
    if families.accuses(other, speaker):
        return True
    if other.negated or not families.faceless.issuperset(families.targets.get(other.id, frozenset())):
        return False
    family = families.of(speaker)
    return THE_STATE in family or not family.isdisjoint(other.proposition.places)


def _rows(clause: Token) -> Iterator[Row]:
    for against, whose, *_ in rows_said("countering", clause):
        yield _wrongs(against), frozenset(whose.split("|"))
    if _was_not_in(clause):
        yield frozenset({_ANY}), frozenset({"accused"})


def _was_not_in(clause: Token) -> bool:
    """Whether somebody is said not to have been in a place that has a name: "its men had not been in | Kutum |"."""
    if clause.pos_ != "PROPN" or not child_is(clause, "case", *_AT):
        return False
    return child(clause, "cop") is not None and negation(clause) is not None


@cache
def _wrongs(groups: str) -> frozenset[str]:
    """The offences and predicates of these groups of `alike.tsv`, and those that are named themselves."""
    return frozenset(wrong for group in groups.split("|") for wrong in alike().get(group, frozenset({group})))


@cache
def alike() -> dict[str, frozenset[str]]:
    """The groups of `alike.tsv`: the offences and predicates as which one and the same deed may be told."""
    return {group: frozenset(wrongs.split("|")) for group, wrongs, *_ in table_rows("alike")}


def _meant(clause: Token, row: Row, before: Sequence[Claim], found: Rejection) -> list[Claim]:
    wrongs, whose = row
    does_it = {*found.claim.proposition.agents} if found.claim.proposition.objects else set[str]()
    alleged = [o for o in before if _is_one_of(o, wrongs, found) and does_it.isdisjoint(o.proposition.victims)]
    speaker, families = found.claim.claimant, found.families
    if "accused" in whose:  # whoever accuses somebody has no alibi for him
        alibi = not found.claim.proposition.accused
        told = [o for o in alleged if alibi and _is_of_accused(clause, o, found)]
    elif "own" in whose:
        told = [o for o in alleged if _is_on_own(o, found) and _does_it_itself(found) and _there(found, o)]
    else:
        told = []
        if "victim" in whose:
            told = [o for o in alleged if _is_of_victims(clause, o, found)]
        if "speaker" in whose and not told:
            told = [o for o in alleged if faces(families, o, speaker) and not _of_other_people(clause, o, found)]
    return nearest(found, told) if told else []


def _is_on_own(other: Claim, found: Rejection) -> bool:
    """Whether a claim accuses the speaker, or shortly before nobody, or only "them", where a state's forces answer."""
    families, speaker = found.families, found.claim.claimant
    if families.accuses(other, speaker):
        return True
    names = (found.reading.cast.entities[one].name for one in families.targets.get(other.id, ()))
    unknown = all(name.startswith(UNIDENTIFIED) for name in names)
    own = _own_deed(found)
    return unknown and found.claim.start - other.end < _BESIDE and (own or THE_STATE in families.of(speaker))


def _own_deed(found: Rejection) -> bool:
    """Whether a claim tells what the speaker's side has done to others: "the army said that | it | had struck"."""
    own = found.families.of(found.claim.claimant)
    return any(not own.isdisjoint(found.families.of(one)) for one in found.claim.proposition.accused)


def _is_one_of(other: Claim, wrongs: frozenset[str], found: Rejection) -> bool:
    said = other.proposition
    if _ANY in wrongs:
        return bool(found.families.targets.get(other.id))
    named = {said.offence, said.predicate, broader(said.offence) if said.offence is not None else None} - {None}
    return not wrongs.isdisjoint(one for one in named if one is not None)


def _is_of_accused(clause: Token, other: Claim, found: Rejection) -> bool:
    """Whether the clause tells where somebody was whom the other claim accuses: "the general was not in the town"."""
    who, speaker = subject(clause), found.claim.claimant
    if who is None:
        return False
    known = found.reading.cast.known(who.i, speaker=speaker)
    if known is not None and found.families.accuses(other, known):
        return True
    owner = child(who, "nmod:poss")  # "| its | men": whoever speaks for them
    open_ = owner is not None and owner.pos_ == "PRON" and found.reading.cast.known(owner.i) in (None, speaker)
    return open_ and found.families.accuses(other, speaker)


def _does_it_itself(found: Rejection) -> bool:
    """Whether the claim tells what the speaker's own side did, or names no doer."""
    said = found.claim.proposition
    doers = {*said.accused, *said.agents} - {*said.objects}
    family = found.families.of
    return all(family(one) & family(found.claim.claimant) for one in doers)


def _there(found: Rejection, other: Claim) -> bool:
    """Whether two claims may be of one place; a place that is hit stands among the objects, too."""
    entities = found.reading.cast.entities
    where = [
        {one for one in (*c.proposition.places, *c.proposition.objects) if _is_place(entities.get(one))}
        for c in (found.claim, other)
    ]
    return not all(where) or not where[0].isdisjoint(where[1])


def _is_place(entity: Entity | None) -> bool:
    return entity is not None and entity.type in (EntityType.PLACE, EntityType.COUNTRY)


def _is_of_victims(clause: Token, other: Claim, found: Rejection) -> bool:
    """Whether the clause tells of those whom the other claim says to have suffered, by name, kind or a pronoun."""
    who = _told_of(clause)
    if who is None:
        return False
    cast, said = found.reading.cast, other.proposition
    harmed = {*said.victims, *said.objects, *(said.agents if said.predicate is not None else ())}
    known = cast.known(who.i, speaker=found.claim.claimant)
    if known in harmed:
        return True
    if who.pos_ == "PRON":  # who speaks is not whom the wrong was done to: "the minister said he had left"
        open_ = known in (None, found.claim.claimant, other.claimant) or cast.is_open(who.i)
        return bool(harmed) and open_ and 0 <= found.claim.start - other.end < _BESIDE
    names = [cast.entities[one].name for one in harmed if one in cast.entities and cast.entities[one].name.islower()]
    if who.pos_ == "NUM":  # "all | 16 | died in battle"
        return any(who.lower_ in name.split() for name in names)
    named = known is not None and not cast.entities[known].name.split()[-1].islower()  # "No prisoner" is no name
    return bool(names) and not named and same_kind([_phrase(who)], names)


def _of_other_people(clause: Token, other: Claim, found: Rejection) -> bool:
    """Whether the clause tells of people of another kind than those whom the other claim says to have suffered."""
    who, cast, said = _told_of(clause), found.reading.cast, other.proposition
    names = [cast.entities[one].name for one in (*said.victims, *said.objects) if one in cast.entities]
    if who is None or not names or who.pos_ == "PRON" or clause.doc[who.i].tag_ not in ("NNS", "NNPS"):
        return False
    known = cast.known(who.i, speaker=found.claim.claimant)
    own = known is not None and bool(found.families.of(known) & found.families.of(found.claim.claimant))
    return not own and not same_kind([_phrase(who)], names)


def _told_of(clause: Token) -> Token | None:
    """Whom a clause tells of: its subject; of "we hold none of them" its object."""
    who = subject(clause)
    own = who is not None and who.lower_ in ("we", "i", "it")
    return child(clause, "obj") or who if own else who


def _phrase(noun: Token) -> str:
    """The noun with what stands before it, in small letters: "the Nepali workers"."""
    words = [c.lower_ for c in noun.children if c.i < noun.i and c.dep_ in ("amod", "compound", "nummod")]
    return " ".join([*words, noun.lower_])
