"""Which claims contradict others by what they say, without a word for rejecting.

"Amnesty said police tortured 12 men. The minister said no one was tortured."      none at all, against some
"The NGO said 40 had died. The minister said the NGO had made up the figures."      who invents is not believed
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from extract.answers.absent import is_of_nothing, told_of_what_is_not
from extract.answers.counters import alike
from extract.answers.other_words import groups_of
from extract.answers.rejection import Rejection, are_called_alike, cue_lemmas, nearest, nouns_for, verbs_of
from extract.answers.sharing import is_telling, nouns_told
from extract.answers.topics import VAGUE_OFFENCE
from extract.mentions.nouns import noun
from extract.predicates import entity_type_of
from extract.propositions.triggers import rows_by_trigger
from extract.reading import Reading
from extract.speech.clause_tables import says, words_said
from extract.speech.cues import word_list
from extract.speech.falsity import is_baseless, is_belittled, is_said_untrue, unproven
from extract.speech.negations import negation
from extract.speech.trees import child, subject
from graph.kinds import same_kind
from graph.model import AFFIRMING, REJECTING, Claim, Proposition, PropositionKind, Stance
from graph.offences import broader

_ALL = frozenset({"nobody", "none", "anyone", "anybody", "no-one", "nothing", "anything", "any", "no", "single"})
_DYING = "death"
_LOOSE = "attack"  # a wrong as which many things are told
_KILLING = frozenset({"killing", "execution"})
_QUOTED = re.compile(r'["“]([^"”]*)["”]?,?$')
_NEXT = 12  # characters between a sentence and the next
_FEW = 5  # words fewer than which are an exclamation and tell of nothing
_BESIDE = 600  # characters between a pronoun's judgement ("an insult") and what it judges: some five sentences


def may_contradict(claim: Claim, clauses: Iterable[Token]) -> bool:
    """Whether a claim with these clauses says anything that contradicts others without a word for rejecting."""
    return any(
        _is_unproven(claim)
        or _is_of_none(clause, claim)
        or is_of_nothing(clause)
        or says("impugning", clause)
        or is_belittled(clause)
        or is_said_untrue(clause)
        or _says_what_it_is(clause, claim)
        for clause in clauses
    )


def contradicted(found: Rejection) -> set[str]:
    """The ids of the claims of the article that a claim contradicts by what it says."""
    told: list[Claim] = []
    for clause in found.heads():
        if _is_of_none(clause, found.claim):
            told += _of_the_same_wrong(clause, found)
        for shown in unproven(clause):  # "there is no proof that a body was burned"
            told += _of_the_same_wrong(shown, found) if shown.pos_ == "VERB" else ()
        if is_of_nothing(clause):
            told += told_of_what_is_not(clause, found)
        if _is_unproven(found.claim) and (unproven(clause) or found.attribution.cue_class == "finding"):
            told += [o for o in found.before(found.answerable) if _is_same_wrong(o, found.claim)]
        if _says_what_it_is(clause, found.claim):
            told += _about_what_it_is_called(clause, found)
        if found.claim.stance in AFFIRMING and says("impugning", clause):
            told += _of_who_lies(clause, found)
    return {o.id for o in told}


def judged(found: Rejection) -> set[str]:
    """The ids of the claims that a bare judgement of the one they are about rejects: "called that an insult"."""
    evoked = bool(cue_lemmas(found.attribution, found.reading) & word_list("evoking"))  # "spoke of | propaganda |"
    alone = _is_exclaimed(found)
    if not (evoked or alone or found.attribution.cue_class == "naming") or found.claim.stance not in AFFIRMING:
        return set()
    doc = found.reading.doc
    pointing = (
        evoked
        or alone
        or any(doc[i].pos_ == "PRON" and doc[i].lower_ in ("that", "this", "it") for i in found.attribution.accused)
    )
    if not pointing or not any(is_belittled(head) or (alone and is_said_untrue(head)) for head in found.heads()):
        return set()
    family = found.families.of(found.claim.claimant)
    near = [o for o in found.before(found.answerable) if found.claim.start - o.end < _BESIDE]
    voiced = [o for o in near if o.claimant is not None]
    before = [o for o in voiced if found.claim.start - o.end < _NEXT]
    if alone and before:
        return {o.id for o in before if o.start == before[-1].start}
    about = [o for o in voiced if family & {*o.proposition.accused, *o.proposition.agents}]
    if not about and (alone or any(_is_affront(head) for head in found.heads())):  # of what others did
        about = before
    last = max((o.start for o in near), default=None)
    said = {o.id for o in nearest(found, about) if o.start == last}
    foes = {o.claimant for o in found.before(found.answerable) if found.families.accuses(o, found.claim.claimant)}
    return said or {o.id for o in before if o.start == last and o.claimant in foes}


def _is_affront(word: Token) -> bool:
    """True of what a deed is never called, so that "this" is what was said: "called this | a lie |, | an insult |"."""
    return is_baseless(word) or word.lemma_.lower() in word_list("affront")


def _is_exclaimed(found: Rejection) -> bool:
    """Whether a few words are all that somebody says: "Lies," "Not true," "Pure invention,"."""
    said = " ".join(found.reading.article.text[a:b] for a, b in found.claim.content_spans)
    quoted = _QUOTED.search(said)  # a parser may take the sentence before for a part of it
    words = len((quoted[1] if quoted is not None else said).split())
    return 0 < words < _FEW and found.attribution.cue_class == "speech"


def of_the_same_victims(claim: Claim, others: Sequence[Claim], reading: Reading) -> list[Claim]:
    """Of accusations of one wrong those of the same victims, where the claim tells which it means and some are.

    "denied that it killed the journalist" answers who says so, not who says that it killed farmers.
    """
    rejects = claim.stance in REJECTING or claim.negated
    if rejects and claim.proposition.offence == _LOOSE and not claim.proposition.victims:
        things = _nouns_of(claim, reading)
        return [o for o in others if not things.isdisjoint(_nouns_of(o, reading))] or list(others)
    if not (rejects and others and claim.proposition.victims):
        return list(others)
    mine = nouns_for(claim.proposition.victims, reading)
    if not mine:
        return list(others)
    theirs = {o.id: nouns_for(o.proposition.victims, reading) for o in others}
    alike = [o for o in others if {word for word, _ in mine} & {word for word, _ in theirs[o.id]}]
    numbers = {number for _, number in mine}
    return alike or [o for o in others if not theirs[o.id] or numbers & {number for _, number in theirs[o.id]}]


def _nouns_of(claim: Claim, reading: Reading) -> frozenset[str]:
    """The nouns in a claim's words that tell what it is about: of "denied shelling the market" the market."""
    spans = (reading.doc.char_span(a, b, alignment_mode="expand") for a, b in claim.content_spans)
    return frozenset(t.lemma_.lower() for words in spans for t in words or () if t.pos_ == "NOUN" and is_telling(t))


def _is_of_none(clause: Token, claim: Claim) -> bool:
    """Whether a claim says of nobody at all what the clause tells: "no one was tortured", "denied that anyone died"."""
    if words_said(clause).isdisjoint(_ALL) or not any(_is_whole(party) for party in _parties(clause)):
        return False
    if claim.stance in AFFIRMING:
        return claim.negated or negation(clause) is not None
    return claim.stance in (Stance.DENIES, Stance.DISPUTES)


def _parties(clause: Token) -> Iterator[Token]:
    found = (child(clause, "nsubj", "nsubj:pass"), child(clause, "obj"))
    return (party for party in found if party is not None)


def _is_whole(party: Token) -> bool:
    """Whether a noun stands for all there are or none: "anyone", "no civilian", "not a single child", "no one"."""
    if party.lower_ == "one":
        return any(c.lower_ in ("no", "any") for c in party.lefts)
    if any(c.lower_ in ("more", "further") for c in party.lefts):  # "cannot take any more refugees"
        return False
    return party.lower_ in _ALL or any(c.lower_ in ("no", "any", "single") for c in party.lefts)


def _is_thing(party: Token) -> bool:
    """Whether a party is a thing; bodies are people."""
    row = noun(party.lemma_.lower())
    return entity_type_of(party) in ("object", "substance") and (row is None or row.type != "person")


def _of_the_same_wrong(clause: Token, found: Rejection) -> Iterator[Claim]:
    """What others say was done, where the clause says that it was done to none; of the people that it names."""
    tables = (("offences", "offence"), ("events", "event"))
    wrongs = {
        row.cells[column]
        for table, column in tables
        for row in rows_by_trigger(table).get((clause.lemma_.lower(), "v"), ())
        if column in row.cells and not row.wanted
    } - {VAGUE_OFFENCE}
    wrongs |= _KILLING if _DYING in wrongs else frozenset()
    wrongs |= frozenset(one for group in alike().values() if clause.lemma_.lower() in group for one in group)
    kinds = [t.lemma_.lower() for t in _parties(clause) if _is_whole(t) and t.pos_ == "NOUN"]
    names = found.reading.cast.entities
    things = {t.lemma_.lower() for t in _parties(clause) if _is_whole(t) and _is_thing(t)}
    mine = found.claim.proposition
    parties = {*mine.agents, *mine.objects, *mine.places}
    for o in found.answerable:
        said = o.proposition
        same = parties & {*said.agents, *said.objects, *said.places}
        told_alike = bool(same and said.predicate == clause.lemma_.lower()) or _is_told_beside(clause, o, found)
        if o.negated or not (_is_one_of(said, wrongs) or told_alike):
            continue
        own = found.families.accuses(o, found.claim.claimant)
        if things and not own and things.isdisjoint(nouns_told(found, o)):
            continue  # "fired | no rockets |", of who poured petrol
        if said.places and found.claim.proposition.places and not {*said.places} & {*found.claim.proposition.places}:
            continue
        harmed = [names[e].name for e in (*said.victims, *said.objects, *said.agents) if e in names]
        if not kinds or not harmed or same_kind(kinds, harmed):
            yield o


def _is_told_beside(clause: Token, other: Claim, found: Rejection) -> bool:
    """Whether the other claim, told shortly before, has the very verb: "had | beaten | them", "nobody was beaten"."""
    near = 0 <= found.claim.start - other.end < _BESIDE
    of_it = other.proposition.kind is PropositionKind.ALLEGATION or other.proposition.predicate == clause.lemma_.lower()
    if not (near and of_it) or clause.pos_ != "VERB" or clause.lemma_.lower() in word_list("generic", "support"):
        return False
    return clause.lemma_ in verbs_of(found, other)


def _is_one_of(said: Proposition, wrongs: set[str]) -> bool:
    """Whether what is said is one of these wrongs, a form of one, or that somebody died."""
    mine = {said.offence, broader(said.offence) if said.offence is not None else None} - {None}
    return bool(mine & wrongs) or (said.predicate == _DYING and _DYING in wrongs)


def _is_unproven(claim: Claim) -> bool:
    """Whether a claim is that a wrong, whoever is said to have done it, is not shown: "no evidence of torture"."""
    said = claim.proposition
    return claim.stance is Stance.DISPUTES and said.offence not in (None, VAGUE_OFFENCE) and not said.accused


def _is_same_wrong(other: Claim, claim: Claim) -> bool:
    said = claim.proposition
    wrongs = {said.offence} if said.offence is not None else set[str]()
    died = other.proposition.predicate == _DYING and not wrongs & _KILLING  # who died was not beaten thereby
    if 0 <= claim.start - other.end < _BESIDE and not died and groups_of(said) & groups_of(other.proposition):
        return not other.negated  # "no signs of violence", of who is said to have been beaten to death
    return not other.negated and _is_one_of(other.proposition, wrongs | (_KILLING if wrongs & _KILLING else set()))


def _says_what_it_is(clause: Token, claim: Claim) -> bool:
    """Whether a claim says what sort of thing something is: "the camps are vocational schools"."""
    plain = claim.stance in AFFIRMING and not claim.negated
    return plain and clause.pos_ == "NOUN" and child(clause, "cop") is not None and subject(clause) is not None


def _about_what_it_is_called(clause: Token, found: Rejection) -> list[Claim]:
    """What accuses the speaker in connection with a place or thing that the claim calls something harmless.

    Who says what the victims were ("the dead were farmers") contradicts nobody thereby.
    """
    thing = subject(clause)
    if thing is None or thing.pos_ not in ("NOUN", "PROPN"):
        return []
    against = [o for o in found.before(found.answerable) if found.families.accuses(o, found.claim.claimant)]
    about = {o.id: (*o.proposition.places, *o.proposition.objects) for o in against}
    called, known = thing.lemma_.lower(), found.reading.cast.known(thing.i)
    words = {key: {word for word, _ in nouns_for(them, found.reading)} for key, them in about.items()}
    return [o for o in against if known in about[o.id] or called in words[o.id]]


def _of_who_lies(clause: Token, found: Rejection) -> list[Claim]:
    """What those have said of whom the claim says that they lied: "the inspectors put words into their mouths"."""
    known, claimant = found.reading.cast.known, found.claim.claimant
    liar = subject(clause)
    blamed = {known(i) for i in found.attribution.accused}
    if liar is not None:
        blamed.add(known(liar.i, speaker=claimant))
    blamed -= {None, claimant}
    family = found.families
    before = found.before(found.answerable)
    theirs = [o for o in before if family.of(o.claimant) & {b for b in blamed if b is not None}]
    entities = found.reading.cast.entities
    theirs = theirs or [o for o in before if any(are_called_alike(one, o.claimant, entities) for one in blamed)]
    if not theirs and liar is not None and liar.pos_ == "NOUN":  # "had counted nine children"; "the children lied"
        theirs = [o for o in before if _is_right_before(o, found) and liar.lemma_.lower() in nouns_told(found, o)]
    accusers = [o for o in before if family.accuses(o, claimant)]  # "the witness", by whatever name before
    others = liar is not None and liar.lower_ in ("he", "she", "they") and known(liar.i) != claimant
    beside = [o for o in before if others and _is_right_before(o, found)]
    return nearest(found, theirs or accusers or beside)  # "| They | are lying"


def _is_right_before(other: Claim, found: Rejection) -> bool:
    return 0 <= found.claim.start - other.end < _NEXT
