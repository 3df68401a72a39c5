"""Which claims of an article answer which: denials, rejections of a report or of a voice's claims, counter-accusations.

"The report says Iran shelters smugglers. Tehran called the report baseless."
-> Tehran's claim disputes the report's
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.annotations import Attribution
from extract.answering import answered_by_name
from extract.contradictions import contradicted, judged, may_contradict, of_the_same_victims
from extract.contrasts import contrasted, insists, may_contrast
from extract.counters import countered, told_otherwise
from extract.denied_otherwise import denied_otherwise, may_deny
from extract.families import CRITICISM, Attributed, Families, find_families
from extract.own_part import accusing_before, denies_own_part
from extract.propositions.triggers import rows_by_trigger
from extract.reading import Reading
from extract.rejection import Rejection, accusing, affirmed, answerable, is_bare, nearest
from extract.rival_accounts import may_rival, rivals
from extract.speech.cues import word_list
from extract.speech.innocence import clears_itself
from extract.speech.trees import subject
from extract.topics import VAGUE_OFFENCE
from graph.model import AFFIRMING, REJECTING, Claim, EntityType, Proposition, PropositionKind, Stance
from graph.offences import broader

VERDICT = "verdict"  # the class of cues with which an article judges what others say

_JOINED = 1200  # characters: some ten sentences in which one rejection is taken up by another

Matter = tuple[PropositionKind, str]


def link_disputes(attributed: Sequence[Attributed], own: Sequence[Claim], reading: Reading) -> Iterator[Claim]:
    """All claims, those of quoted voices with the ids of the claims of the same article that they dispute."""
    families = find_families(attributed, own, reading)
    others = [*(claim for claim, _ in attributed), *own]
    known, told = {o.id: o for o in others}, affirmed(others)
    by_matter = _by_matter(o for o in others if o.stance in AFFIRMING)
    rejecting = {claim.cue_span for claim, _ in attributed if claim.stance in REJECTING} - {None}
    negating = {id(attribution) for claim, attribution in attributed if claim.negated}
    last: dict[str | None, Claim] = {}  # of each voice what it rejected last
    for claim, attribution in attributed:
        if attribution.cue_class == VERDICT:
            rejected = {o.id for o in others if o.claimant is not None and _same_words(claim, o)}
        else:
            near = (o for matter in _matters(claim.proposition) for o in by_matter.get(matter, ()))
            same = [o for o in near if o.id != claim.id and _same_matter_answered(claim, o, families)]
            rejected = {o.id for o in of_the_same_victims(claim, same, reading)}
            if not rejected and may_deny(claim):
                rejected = denied_otherwise(claim, others, reading, families)
            beside = claim.stance not in REJECTING and claim.cue_span in rejecting
            beside |= claim.stance is Stance.ASSERTS and not claim.negated and id(attribution) in negating
            answers = not beside and _may_answer(claim, attribution, reading)
            heads = _heads(attribution, reading)
            contradicts, rival = may_contradict(claim, heads), may_rival(claim, heads)
            counters = told_otherwise(claim, heads)
            found = None
            if answers or contradicts or rival or counters:
                found = answerable(claim, attribution, told, reading, families)
                if answers:
                    went_on = _goes_on(found, last.get(claim.claimant)) or _same_work(found, last)
                    rejected |= went_on or _answered(found) or (rejected or _with_others(found, last))
                rejected |= contradicted(found) | (rivals(found) if rival else set())
                rejected |= countered(found, counters) if counters else set()
                if insulted := judged(found):
                    rejected, claim = rejected | insulted, replace(claim, stance=Stance.DISPUTES)
            if not rejected and says_the_same(claim, reading.article.text):
                rejected = _with_others(found or answerable(claim, attribution, told, reading, families), last)
            if not (rejected or beside) and may_contrast(claim, attribution, told, reading, families):
                rejected = contrasted(found or answerable(claim, attribution, told, reading, families))
        if len(rejected) != 1 and denies_own_part(claim, attribution, reading):
            rejected = {o.id for o in accusing_before(claim, others, reading)} or rejected
        answered = tuple(sorted(rejected, key=lambda key: (known[key].start, key)))
        linked = _pointing(replace(claim, disputes=answered), attribution, known, reading) if answered else claim
        if answered:
            last[claim.claimant] = linked
        yield linked
    yield from own


def _may_answer(claim: Claim, attribution: Attribution, reading: Reading) -> bool:
    """Whether a claim rejects, insists or pleads: only such ones answer what they do not say again."""
    if claim.stance is not Stance.ASSERTS:
        return claim.stance in REJECTING
    return insists(attribution, reading) or any(map(clears_itself, _heads(attribution, reading)))


def _heads(attribution: Attribution, reading: Reading) -> list[Token]:
    return [reading.doc[i] for i in attribution.rejects or attribution.clauses]


def _goes_on(found: Rejection, last: Claim | None) -> set[str]:
    """What a voice has rejected already, where it only points to it again and nobody has accused it since."""
    heads = (head for head in found.heads() if head.lemma_.lower() in word_list("single"))
    single = found.claim.stance in REJECTING and any("Sing" in head.morph.get("Number", []) for head in heads)
    insisting = found.claim.stance is Stance.ASSERTS and insists(found.attribution, found.reading)
    if last is None or not (single or insisting):
        return set()
    since = any(last.start < o.start for o in found.before(accusing(found)))
    return set() if since else set(last.disputes)


def _same_work(found: Rejection, last: Mapping[str | None, Claim]) -> set[str]:
    """What the speaker's side has rejected already, where "the document" only says again that it is a report."""
    known, family = found.reading.cast.known, found.families.of
    heads = [head for head in found.heads() if head.lemma_.lower() in word_list("document")]
    if not heads or any(known(head.i) in found.families.works for head in heads if _is_heard(known(head.i), found)):
        return set()
    side = family(found.claim.claimant)
    rejected = [one for one in last.values() if one.stance in REJECTING and side & family(one.claimant)]
    works = [one for one in rejected if {*one.proposition.objects} & found.families.works]
    return set(max(works, key=lambda one: one.start).disputes) if works else set()


def _with_others(found: Rejection, last: Mapping[str | None, Claim]) -> set[str]:
    """What another voice has rejected right before, where "the allegations", or "as much", can mean nothing else."""
    told = [one for one in last.values() if one.stance in REJECTING or one.negated]
    near = [one for one in told if 0 <= found.claim.start - one.end < _JOINED and one.claimant != found.claim.claimant]
    heard = {o.id for o in found.answerable}
    plural = any(head.lemma_.lower() in word_list("charging") for head in found.heads())
    points = plural or says_the_same(found.claim, found.reading.article.text)
    return heard & set(max(near, key=lambda one: one.start).disputes) if near and points else set()


def says_the_same(claim: Claim, text: str) -> bool:
    """Whether somebody only says what another has said: "had claimed | as much |", "said | the same |"."""
    words = " ".join(text[start:end] for start, end in claim.content_spans).lower().split()
    return claim.stance in AFFIRMING and 0 < len(words) < 4 and set(words) <= word_list("quantity") | {"as", "the"}


def _is_heard(voice: str | None, found: Rejection) -> bool:
    return any(o.claimant == voice for o in found.answerable)


def _answered(found: Rejection) -> set[str]:
    """What a claim answers without saying it again: by name, by an insisting cue, by pleading innocence."""
    claim = found.claim
    if claim.stance in REJECTING:
        clears = claim.stance is Stance.DENIES and any(clears_itself(head, denied=True) for head in found.heads())
        return answered_by_name(found) or ({o.id for o in accusing(found)} if clears else set())
    if claim.stance is not Stance.ASSERTS or found.families.of(claim.claimant) & set(claim.proposition.accused):
        return set()
    clearing = [head for head in found.heads() if clears_itself(head) and not _is_other_act(head)]
    cleared = {o.id for head in clearing for o in accusing(found, *_cleared(head, found))}
    if cleared:
        return cleared
    if insists(found.attribution, found.reading):
        return {o.id for o in nearest(found, found.before(accusing(found)))}
    return set()


def _is_other_act(clause: Token) -> bool:
    """Whether a clause clears one act alone: "the arrest was lawful"."""
    said = subject(clause)
    return said is not None and (said.lemma_.lower(), "n") in rows_by_trigger("events")


def _cleared(clause: Token, found: Rejection) -> tuple[str | None, ...]:
    """Whom a clause clears: its subject, and with a body or state whoever speaks for it."""
    claimant, entities = found.claim.claimant, found.reading.cast.entities
    said = subject(clause)
    whom = found.reading.cast.known(said.i, speaker=claimant) if said is not None else None
    other = whom is not None and whom != claimant and entities[whom].type is EntityType.PERSON
    return (whom,) if other else (whom, claimant)


def _pointing(claim: Claim, attribution: Attribution, known: dict[str, Claim], reading: Reading) -> Claim:
    """A denial that only points back ("denied it") is of what it answers, where that is one thing and is affirmed."""
    points = all(reading.doc[i].pos_ == "PRON" for i in attribution.clauses)
    answered = [known[key] for key in claim.disputes]
    meant = {o.proposition for o in answered if not o.negated and o.proposition.predicate != CRITICISM}
    if not (points and claim.stance is Stance.DENIES and is_bare(claim) and len(meant) == 1):
        return claim
    return replace(claim, proposition=meant.pop())


def _same_words(verdict: Claim, other: Claim) -> bool:
    """Whether both are read from the very same words, as an article's verdict and what it is on are."""
    return verdict.content_spans == other.content_spans and verdict.proposition == other.proposition


def _by_matter(claims: Iterable[Claim]) -> dict[Matter, list[Claim]]:
    found: dict[Matter, list[Claim]] = defaultdict(list)
    for claim in claims:
        for matter in _matters(claim.proposition):
            found[matter].append(claim)
    return found


def _matters(said: Proposition) -> Iterator[Matter]:
    """What claims must share to answer one another: that both accuse somebody, or what both say is done."""
    if said.kind is PropositionKind.ALLEGATION:
        yield said.kind, ""
    elif said.predicate is not None:
        yield said.kind, said.predicate


def _same_matter_answered(claim: Claim, other: Claim, families: Families) -> bool:
    """Whether the claim contradicts the other on the same matter, or turns its accusation round."""
    if other.claimant == claim.claimant or other.stance not in AFFIRMING:
        return False
    if claim.claimant in families.of(other.claimant) and not families.accuses(other, claim.claimant):
        return False  # who speaks for the body that denies it does not accuse that body
    if claim.stance in REJECTING and not other.negated:
        return _same_matter(claim.proposition, other.proposition) or _own_wrong_denied(claim, other, families)
    if claim.stance not in AFFIRMING:
        return False
    if claim.claimant in families.works:
        return False  # a report answers nothing that the text tells before it
    answers = claim.negated or claim.start > other.start
    if claim.negated != other.negated and answers and _same_matter(claim.proposition, other.proposition):
        return True
    if claim.negated and not other.negated and _own_wrong_denied(claim, other, families):
        return True
    mine, theirs = claim.proposition, other.proposition
    turned = mine.kind is theirs.kind is PropositionKind.ALLEGATION and claim.start > other.start
    return (
        turned
        and bool(families.of(claim.claimant) & set(theirs.accused))
        and bool(families.of(other.claimant) & set(mine.accused))
    )


def _own_wrong_denied(claim: Claim, other: Claim, families: Families) -> bool:
    """Whether a body denies of its people what the other says of it: "the army denied that its soldiers burned it"."""
    mine, theirs = claim.proposition, other.proposition
    own = any(families.of(claim.claimant) & families.of(one) for one in mine.accused)
    rejects = claim.stance is Stance.DOUBTS or (claim.stance is Stance.DISPUTES and not own)
    if rejects or not mine.kind is theirs.kind is PropositionKind.ALLEGATION:
        return False
    if not _same_offence(mine, theirs):
        return False
    alike = not (mine.victims and theirs.victims) or bool({*mine.victims} & {*theirs.victims})
    if not theirs.accused or (alike and families.faceless.issuperset(theirs.accused)):
        return own and mine.offence != VAGUE_OFFENCE
    return families.accuses(other, claim.claimant)


def _same_offence(one: Proposition, other: Proposition) -> bool:
    """Whether one wrong is the other or a form of it."""
    pair = (one.offence, other.offence)
    return pair[0] == pair[1] or any(a is not None and broader(a) == b for a, b in (pair, pair[::-1]))


def _same_matter(one: Proposition, other: Proposition) -> bool:
    """Whether both are about the same wrong by the same, or the same doing of the same to the same."""
    if one.kind is not other.kind:
        return False
    if one == other:
        return True
    if one.kind is PropositionKind.ALLEGATION:
        return _same_offence(one, other) and bool(set(one.accused) & set(other.accused))
    return (
        one.predicate is not None
        and one.predicate == other.predicate
        and bool(set(one.agents) & set(other.agents))
        and bool(set(one.objects) & set(other.objects))
    )
