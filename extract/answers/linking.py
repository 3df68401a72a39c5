"""All claims of an article with the ids of those that they dispute: every kind of answer asked for in its turn."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from extract.annotations import Attribution
from extract.answers.ahead import told_below
from extract.answers.contradictions import contradicted, judged, may_contradict, of_the_same_victims
from extract.answers.contrasts import contrasted, may_contrast
from extract.answers.corrections import corrected, may_correct
from extract.answers.counters import Otherwise, countered, told_against, told_otherwise
from extract.answers.denials import denied_before
from extract.answers.headlines import with_headline
from extract.answers.marked import insists, upholds
from extract.answers.opposites import Taken, opposed, sides_taken
from extract.answers.other_words import denied_otherwise, may_deny
from extract.answers.own_part import accusing_before, denies_own_part
from extract.answers.own_voice import cleared, dropped, goes_against
from extract.answers.pleas import answered
from extract.answers.rejection import Rejection, affirmed, answerable, cue_lemmas, is_bare
from extract.answers.replies import replied
from extract.answers.rival_accounts import may_rival, rivals
from extract.answers.rival_doers import may_name_others, of_others_or_another_day
from extract.answers.same_matter import Matter, by_matter, on_the_same_matter
from extract.answers.taken_up import (
    echoed,
    echoed_behind,
    echoes,
    goes_on,
    repeats,
    same_work,
    says_the_same,
    unfolds,
    with_others,
)
from extract.families import CRITICISM, Attributed, Families, find_families
from extract.reading import Reading
from extract.speech.innocence import clears_itself
from graph.model import AFFIRMING, REJECTING, Claim, Proposition, PropositionKind, Span, Stance

_BELOW = 400  # characters, some three sentences, below an acquittal
VERDICT = "verdict"  # the class of cues with which an article judges what others say


def link_disputes(attributed: Sequence[Attributed], own: Sequence[Claim], reading: Reading) -> Iterator[Claim]:
    """All claims, with the ids of the claims of the same article that they dispute."""
    told = _told(attributed, own, reading)
    linked = [_linked(claim, attribution, told) for claim, attribution in attributed]
    for claim in own:
        rejected = goes_against(claim, told.affirmed, reading)
        rejected = rejected or cleared(claim, told.affirmed, told.families, reading)
        rejected = rejected or dropped(claim, told.affirmed, told.families, reading)
        linked.append(replace(claim, disputes=_in_order(rejected, told)) if rejected else claim)
    yield from with_headline(linked, told.families, reading)


@dataclass(frozen=True, slots=True)
class _Told:
    """What an article tells: all claims by id, what others may answer, of each voice what it rejected last.

    `otherwise` are the claims so far that tell some wrong otherwise and answer nobody, `sides` those that say of
    something what others may say the opposite of.
    """

    known: Mapping[str, Claim]
    affirmed: tuple[Claim, ...]
    by_matter: Mapping[Matter, Sequence[Claim]]
    rejecting: frozenset[Span]  # the cues with which somebody rejects
    negating: frozenset[int]  # by identity, the attributions of which some claim is negated
    families: Families
    reading: Reading
    last: dict[str | None, Claim] = field(default_factory=dict)
    otherwise: list[Otherwise] = field(default_factory=list)
    denied: dict[str | None, Claim] = field(default_factory=dict)
    answers: list[Claim] = field(default_factory=list)
    sides: list[Taken] = field(default_factory=list)
    denials: list[Claim] = field(default_factory=list)


def _told(attributed: Sequence[Attributed], own: Sequence[Claim], reading: Reading) -> _Told:
    claims = [*(claim for claim, _ in attributed), *own]
    return _Told(
        known={o.id: o for o in claims},
        affirmed=affirmed(claims),
        by_matter=by_matter(claims),
        rejecting=frozenset(c.cue_span for c, _ in attributed if c.stance in REJECTING and c.cue_span is not None),
        negating=frozenset(id(attribution) for claim, attribution in attributed if claim.negated),
        families=find_families(attributed, own, reading),
        reading=reading,
    )


def _linked(claim: Claim, attribution: Attribution, told: _Told) -> Claim:
    """The claim with what it disputes; a bare judgement ("called that an insult") becomes a dispute thereby."""
    others, reading = told.known.values(), told.reading
    if claim.claimant is None and claim.stance in AFFIRMING and attribution.cue_class != VERDICT:
        return claim  # nobody who is named says so: "is accused of", "was reportedly"
    if _only_points(claim, attribution, told):
        claim = replace(claim, proposition=Proposition(PropositionKind.STATEMENT, claim.proposition.label))
    if attribution.cue_class == VERDICT:
        rejected, is_judgement = {o.id for o in others if o.claimant is not None and _same_words(claim, o)}, False
    else:
        rejected, is_judgement = _answered_by(claim, attribution, told)
    if is_judgement:
        claim = replace(claim, stance=Stance.DISPUTES)
    if len(rejected) != 1 and denies_own_part(claim, attribution, reading):
        rejected = {o.id for o in accusing_before(claim, others, reading)} or rejected
    if claim.stance is Stance.DENIES and attribution.cue_class == "accusation":
        rejected = _acquitted_of(claim, rejected, told)
    if claim.stance in REJECTING:
        told.denials.append(replace(claim, disputes=_in_order(rejected, told)))
    if not rejected:
        return claim
    linked = _pointing(replace(claim, disputes=_in_order(rejected, told)), attribution, told)
    told.last[claim.claimant] = linked
    told.answers.append(linked)
    if linked.stance in REJECTING or linked.negated:
        told.denied[claim.claimant] = linked
    return linked


def _acquitted_of(claim: Claim, rejected: set[str], told: _Told) -> set[str]:
    """The ids of what a court clears somebody of: the allegations among what it rejects, else all against him.

    Of what a lead tells so, they may stand right below.
    """
    accuses = told.families.accuses
    alleged = [o for o in told.affirmed if o.proposition.kind is PropositionKind.ALLEGATION]
    before = {o.id for o in alleged if o.start < claim.start}
    against = {o.id for o in alleged if any(accuses(o, one) for one in claim.proposition.accused)}
    below = {o.id for o in alleged if 0 < o.start - claim.end < _BELOW and o.claimant is not None}
    return rejected & before or against & before or against & below


def _in_order(rejected: Iterable[str], told: _Told) -> tuple[str, ...]:
    return tuple(sorted(rejected, key=lambda key: (told.known[key].start, key)))


def _answered_by(claim: Claim, attribution: Attribution, told: _Told) -> tuple[set[str], bool]:
    """The ids of what a claim disputes, and whether it does so by a bare judgement; each rule asked where it may hold.

    What may be answered is gathered only for the few claims of which a rule may hold.
    """
    reading, families = told.reading, told.families
    heads = [reading.doc[i] for i in attribution.rejects or attribution.clauses]
    beside = _is_beside(claim, attribution, told)
    pleads = not beside and _may_plead(claim, attribution, heads, reading)
    rival, counters = may_rival(claim, heads), told_otherwise(claim, heads)
    others, sides = may_name_others(claim), sides_taken(claim, attribution, heads, reading)
    corrects = may_correct(claim, attribution, heads, reading)
    asked = pleads or rival or others or corrects or bool(counters or sides) or may_contradict(claim, heads)
    found = answerable(claim, attribution, told.affirmed, reading, families) if asked else None
    rejected, insulted = _said_again(claim, told), set[str]()
    if found is not None:
        if pleads:
            rejected |= _pleaded(found, rejected, told)
        insulted = judged(found)
        rejected |= contradicted(found) | insulted
        rejected |= (rivals(found) if rival else set()) | (countered(found, counters) if counters else set())
        rejected |= of_others_or_another_day(found) if others else set()
        rejected |= corrected(found) if corrects else set()
        rejected |= opposed(found, sides, told.sides) if sides else set()
        rejected = denied_before(found, told.denials) or rejected
    if sides:
        told.sides.append((claim, sides))
    if not rejected:
        rejected = told_against(claim, told.otherwise)
    if counters and found is not None and not rejected:
        told.otherwise.append((found, counters))
    if not rejected and claim.negated:
        side = families.of(claim.claimant)
        own = (one for voice, one in told.last.items() if not side.isdisjoint(families.of(voice)))
        rejected = {key for one in own if unfolds(claim, one) or repeats(claim, one) for key in one.disputes}
    if not rejected and (claim.stance is Stance.DENIES or echoes(claim, reading)):
        found = found or answerable(claim, attribution, told.affirmed, reading, families)
        rejected = echoed(found) | echoed_behind(found)
    if not rejected and says_the_same(claim, reading.article.text):
        found = found or answerable(claim, attribution, told.affirmed, reading, families)
        rejected = with_others(found, told.denied)
    if not (rejected or beside) and may_contrast(claim, attribution, told.affirmed, reading):
        found = found or answerable(claim, attribution, told.affirmed, reading, families)
        rejected = contrasted(found) or told_below(found)
    if not (rejected or beside):
        found = found or answerable(claim, attribution, told.affirmed, reading, families)
        rejected = replied(found, told.known, told.answers)
    return rejected, bool(insulted)


def _said_again(claim: Claim, told: _Told) -> set[str]:
    """What a claim contradicts by saying the same with the other sign, in the same words or in others."""
    same = on_the_same_matter(claim, told.by_matter, told.families)
    rejected = {o.id for o in of_the_same_victims(claim, same, told.reading)}
    if rejected or not may_deny(claim):
        return rejected
    return denied_otherwise(claim, told.known.values(), told.reading, told.families)


def _only_points(claim: Claim, attribution: Attribution, told: _Told) -> bool:
    """Whether a denial is of "it" by somebody who stands accused of something else than what "it" was taken for."""
    if claim.stance is not Stance.DENIES or not all(told.reading.doc[i].pos_ == "PRON" for i in attribution.clauses):
        return False
    before = [o for o in told.affirmed if o.end <= claim.start and told.families.accuses(o, claim.claimant)]
    return bool(before) and all(o.proposition != claim.proposition for o in before)


def _pleaded(found: Rejection, rejected: set[str], told: _Told) -> set[str]:
    """What a claim answers that rejects, insists or pleads; what was rejected before, where it only goes on so."""
    if upholds(found.attribution, found.heads(), found.reading) and (attacks := _attacks_on(found, told)):
        return attacks
    went_on = goes_on(found, told.last.get(found.claim.claimant)) or same_work(found, told.last)
    alone = bool(rejected) or "plead" in cue_lemmas(found.attribution, found.reading)  # who pleads, pleads for himself
    return went_on or answered(found) or (set() if alone else with_others(found, told.denied))


def _attacks_on(found: Rejection, told: _Told) -> set[str]:
    """The ids of what the last voice that disputes the speaker's side says: of that it "stands by its story"."""
    family, own = told.families.of, told.families.of(found.claim.claimant)
    attacks = [o for o in told.answers if any(own & family(told.known[key].claimant) for key in o.disputes)]
    return {o.id for o in attacks if o.claimant == attacks[-1].claimant}


def _is_beside(claim: Claim, attribution: Attribution, told: _Told) -> bool:
    """Whether a claim stands beside one of the same words that rejects or denies, and so answers nothing itself."""
    if claim.stance not in REJECTING and claim.cue_span in told.rejecting:
        return True
    return claim.stance is Stance.ASSERTS and not claim.negated and id(attribution) in told.negating


def _may_plead(claim: Claim, attribution: Attribution, heads: Iterable[Token], reading: Reading) -> bool:
    """Whether a claim rejects, insists or pleads: only such ones answer what they do not say again."""
    if claim.stance is not Stance.ASSERTS:
        return claim.stance in REJECTING
    return insists(attribution, reading) or upholds(attribution, heads, reading) or any(map(clears_itself, heads))


def _pointing(claim: Claim, attribution: Attribution, told: _Told) -> Claim:
    """A denial that only points back ("denied it") is of what it answers, where that is one thing and is affirmed."""
    points = all(told.reading.doc[i].pos_ == "PRON" for i in attribution.clauses)
    answers = [told.known[key] for key in claim.disputes]
    meant = {o.proposition for o in answers if not o.negated and o.proposition.predicate != CRITICISM}
    if not (points and claim.stance is Stance.DENIES and is_bare(claim) and len(meant) == 1):
        return claim
    return replace(claim, proposition=meant.pop())


def _same_words(verdict: Claim, other: Claim) -> bool:
    """Whether both are read from the very same words, as an article's verdict and what it is on are."""
    return verdict.content_spans == other.content_spans and verdict.proposition == other.proposition
