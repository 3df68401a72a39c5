"""Which claims a voice goes against without a word for denying, by how it speaks: it insists, or it puts a fact right.

"The mayor said the gunmen were driven off after an hour. Villagers maintain that they stayed for two days."
"Nurses say that 214 men vanished. The ministry said that many of them had merely emigrated."
"He had been told to close the file, he said. The police chief denied that anyone had put pressure on him."
"""

from collections.abc import Iterable, Sequence

from extract.annotations import Attribution
from extract.answers.marked import (
    EMPHATIC,
    insists,
    is_emphatic,
    opens_against,
    puts_right,
    stands_apart,
    takes_topic,
    topic_of,
    wonders,
)
from extract.answers.rejection import Rejection, is_bare
from extract.answers.sharing import (
    parties,
    same_people,
    shares_party,
    shares_things,
    takes_up,
)
from extract.reading import Reading
from extract.speech.clause_tables import words_said
from extract.speech.cues import word_list
from extract.speech.innocence import tells_of_report
from extract.speech.trees import child_is
from extract.unowned import THE_STATE
from graph.model import Certainty, Claim, PropositionKind, Stance

_NEAR = 500  # characters between what a voice says and what it goes against: some four sentences
_SOON = 200  # characters between a charge and what its accused insist on: some two sentences
_NEXT = 12  # characters between a sentence and the next
_STEM = 5  # letters of a verb that a noun begins with


def may_contrast(claim: Claim, attribution: Attribution, told: Iterable[Claim], reading: Reading) -> bool:
    """Whether a claim denies, insists or puts right by a word, or comes right behind its opposite.

    `told` are the claims that others may answer; most claims need not be compared with them.
    """
    if claim.certainty is Certainty.CONDITIONAL or _is_only_possible(claim, attribution, reading):
        return False
    if claim.stance is Stance.DENIES:
        return True
    if claim.stance not in (Stance.ASSERTS, Stance.ALLEGES) or claim.claimant is None:
        return False
    before = (o for o in told if o.start < claim.start and o.end <= claim.end and claim.start - o.end < _NEAR)
    for o in before:
        if _flips(claim, o) or _is_opposite(claim, o):
            return True
        if o.negated and not claim.negated and o.claimant is not None:
            return True
    words = word_list("contrasting", "opposing").union(EMPHATIC)
    clauses = [reading.doc[i] for i in attribution.rejects or attribution.clauses]
    marked = any(takes_topic(clause) or not words_said(clause).isdisjoint(words) for clause in clauses)
    return marked or insists(attribution, reading)


def _is_only_possible(claim: Claim, attribution: Attribution, reading: Reading) -> bool:
    """Whether a claim says that something may not be so, which contradicts nobody: "| may not | have been sold".

    Nor does who has not heard of it: "was | not aware | of the report".
    """
    if claim.negated and any(tells_of_report(reading.doc[i]) for i in attribution.clauses):
        return True
    if not claim.negated or claim.certainty is not Certainty.HEDGED:
        return False
    return any(child_is(reading.doc[i], "aux", "may", "might") for i in attribution.clauses)


def contrasted(found: Rejection) -> set[str]:
    """The ids of the claims of another voice, told shortly before, that a claim on the same matter goes against."""
    claim = found.claim
    near = [o for o in found.answerable if claim.start - o.end < _NEAR and o.claimant != claim.claimant]
    near = found.before(near)
    heads = found.heads()
    if not near or any(map(wonders, heads)):
        return set()
    if found.claim.stance is Stance.DENIES:
        if is_bare(found.claim) and not found.claim.proposition.accused:
            return set()  # it points to what it means
        told = [o for o in near if not o.negated and not _is_of_another(found, o)]
        said = [o for o in told if _is_of_own_side(found, o) or shares_things(found, o) or takes_up(found, o)]
    elif any(map(is_emphatic, heads)):
        return {o.id for o in near if o.negated and _same_deed(found, o)}
    elif any(map(takes_topic, heads)):
        said = [o for o in near if o.claimant is not None and not o.negated]
        topics = set().union(*map(topic_of, heads))
        said = [o for o in said if not topics.isdisjoint(o.proposition.label.lower().split())] or said
    elif found.claim.proposition.predicate is not None and (
        insists(found.attribution, found.reading) or any(map(puts_right, heads))
    ):
        told = [o for o in near if o.claimant is not None and _shares(found, o)]
        insisting = insists(found.attribution, found.reading)
        said = [o for o in told if (_is_of_this(found, o) if insisting else _concerns(found, o))]
    elif opens_against(found):
        told = [o for o in near if o.claimant is not None and shares_party(found, o) and not _adds_to(found, o)]
        said = told if stands_apart(found) else [o for o in told if _concerns(found, o)]
    else:
        rules = (_flips_it, _turns_round, _did_after_all)
        said = [o for o in near if any(rule(found, o) for rule in rules)]
    return {o.id for o in _last_said(said)}


def _concerns(found: Rejection, other: Claim) -> bool:
    """Whether what others say is against the speaker's side, or tells of a wrong, so that a "but" may go against it."""
    wrong = PropositionKind.ALLEGATION in (found.claim.proposition.kind, other.proposition.kind)
    return wrong or bool(found.families.targets.get(other.id)) or _is_opposite(found.claim, other)


def _is_of_this(found: Rejection, other: Claim) -> bool:
    """Whether what somebody insists on is of what the other tells, or of his own side, or comes right behind it."""
    near = found.claim.start - other.end < _SOON
    shared = same_people(found, other) or shares_things(found, other) or takes_up(found, other)
    return near or shared or _is_of_own(found)


def _adds_to(found: Rejection, other: Claim) -> bool:
    """Whether a claim accuses those of whom the other tells too, and who are not of the other's side."""
    accused, side = found.families.targets.get(found.claim.id, frozenset()), found.families.of(other.claimant)
    if not accused or found.claim.negated or other.negated:
        return False
    return not any(side & found.families.of(one) for one in accused) and not _flips(found.claim, other)


def _is_of_own(found: Rejection) -> bool:
    """Whether a claim tells of the speaker's own side and of nobody else."""
    family, said = found.families.of, found.claim.proposition
    doers = {*said.accused, *said.agents}
    return bool(doers) and all(family(one) & family(found.claim.claimant) for one in doers)


def _is_of_another(found: Rejection, other: Claim) -> bool:
    """Whether a claim accuses somebody by name of whom a denial says nothing."""
    families, targets = found.families, found.families.targets.get(other.id, frozenset())
    if other.claimant in targets:
        return False  # who tells what he did himself
    if families.faceless.issuperset(targets) or families.accuses(other, found.claim.claimant):
        return False
    return not any(families.of(one) & families.of(mine) for one in targets for mine in parties(found.claim))


def _last_said(claims: Sequence[Claim]) -> list[Claim]:
    """Of claims in text order those of the last voice in its last sentence."""
    last = max(claims, key=lambda o: o.start, default=None)
    return [o for o in claims if last is not None and o.claimant == last.claimant and o.start == last.start]


def _flips(claim: Claim, other: Claim) -> bool:
    """Whether of two sentences in a row one says that somebody did not do a thing, and the other what he did do."""
    mine, theirs = claim.proposition, other.proposition
    beside = 0 <= claim.start - other.end < _NEXT and other.claimant is not None
    return beside and claim.negated != other.negated and not set(mine.agents).isdisjoint(theirs.agents)


def _flips_it(found: Rejection, other: Claim) -> bool:
    """The same, of what others tell of somebody: what two of one side tell of themselves may both be so."""
    own = found.families.of(other.claimant) & found.families.of(found.claim.claimant)
    told = {*found.claim.proposition.agents} & {*other.proposition.agents}
    return _flips(found.claim, other) and not own and other.claimant not in told


def _is_opposite(claim: Claim, other: Claim) -> bool:
    """Whether one says that a thing was done and the other that it was not."""
    mine, theirs = claim.proposition, other.proposition
    return mine.predicate is not None and mine.predicate == theirs.predicate and claim.negated != other.negated


def _turns_round(found: Rejection, other: Claim) -> bool:
    """Whether a claim says the opposite of the same thing, and of nobody else: "the hold had never been locked"."""
    mine, theirs = found.claim.proposition, other.proposition
    of_others = bool(mine.agents and theirs.agents) and not {*mine.agents} & {*theirs.agents}
    if other.claimant is None or of_others or not _is_opposite(found.claim, other):
        return False
    return shares_things(found, other) or bool({*mine.objects, *mine.agents} & {*theirs.objects, *theirs.agents})


def _did_after_all(found: Rejection, other: Claim) -> bool:
    """Whether a claim tells as done what the other says there was none of: "no complaints came"; "he complained"."""
    done = found.claim.proposition.predicate
    if found.claim.negated or not other.negated or other.claimant is None or not done or len(done) < _STEM:
        return False
    words = found.reading.doc.char_span(other.start, other.end, alignment_mode="expand")
    nouns = (t for t in words or () if t.pos_ == "NOUN" and t.lower_.startswith(done))
    return any(c.lower_ in ("no", "any") for t in nouns for c in t.lefts)


def _same_deed(found: Rejection, other: Claim) -> bool:
    """Whether the other claim has the verb of an emphatic clause among its words."""
    words = found.reading.article.text[other.start : other.end].lower().split()
    return any(head.lemma_.lower() in words for head in found.heads())


def _shares(found: Rejection, other: Claim) -> bool:
    """Whether both are about one and the same party, or name the same things, or a pronoun takes one up."""
    return shares_party(found, other) or shares_things(found, other) or takes_up(found, other)


def _is_of_own_side(found: Rejection, other: Claim) -> bool:
    """Whether both are about the same people, or the other accuses the speaker's side, known by more than its state."""
    side = found.families.of(found.claim.claimant) - {THE_STATE}
    accused = found.families.targets.get(other.id, frozenset())
    return same_people(found, other) or any(not side.isdisjoint(found.families.of(one)) for one in accused)
