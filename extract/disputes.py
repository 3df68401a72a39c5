"""Which claims of an article answer which: denials, rejections of a report or of a voice's claims, counter-accusations.

"The report says Iran shelters smugglers. Tehran called the report baseless."
-> Tehran's claim disputes the report's
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from extract.annotations import Attribution
from extract.phrases import owners_of
from extract.reading import Reading
from extract.speech.cues import word_list
from graph.model import Claim, Entity, EntityType, LinkKind, Proposition, PropositionKind, Stance

AFFIRMING = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.ADMITS})
REJECTING = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})
VERDICT = "verdict"  # the class of cues with which an article judges what others say
_REPORT_RELEASE = "release-of-report"  # the event of `propositions/events.tsv` that ties a report to who issued it

Attributed = tuple[Claim, Attribution]
Matter = tuple[PropositionKind, str]


@dataclass(frozen=True, slots=True)
class _Ties:
    """Who answers for whom in this article: bodies for their states, issuers for their reports; `works` are those."""

    above: dict[str, frozenset[str]]
    works: frozenset[str]

    def family(self, entity: str | None) -> frozenset[str]:
        """The entity and all that it belongs to or speaks for; empty for None."""
        if entity is None:
            return frozenset()
        found, waiting = {entity}, [entity]
        while waiting:
            fresh = self.above.get(waiting.pop(), frozenset()) - found
            found |= fresh
            waiting += fresh
        return frozenset(found)


def link_disputes(attributed: Sequence[Attributed], own: Sequence[Claim], reading: Reading) -> Iterator[Claim]:
    """All claims, those of quoted voices with the ids of the claims of the same article that they dispute."""
    ties = _ties([*(claim for claim, _ in attributed), *own], reading)
    others = [*(claim for claim, _ in attributed), *own]
    order = {o.id: o.start for o in others}
    by_matter = _by_matter(o for o in others if o.stance in AFFIRMING)
    for claim, attribution in attributed:
        if attribution.cue_class == VERDICT:
            rejected = {o.id for o in others if o.claimant is not None and _same_words(claim, o)}
        else:
            near = (o for matter in _matters(claim.proposition) for o in by_matter.get(matter, ()))
            rejected = {o.id for o in near if o.id != claim.id and _same_matter_answered(claim, o, ties)}
            rejected |= _named_rejections(claim, attribution, others, reading, ties)
            if attribution.cue is not None and _rebuts(attribution, reading):
                rejected |= {o.id for o in _last_accusations(claim, others, ties)}
        yield replace(claim, disputes=tuple(sorted(rejected, key=lambda key: (order[key], key)))) if rejected else claim
    yield from own


def _same_words(verdict: Claim, other: Claim) -> bool:
    """Whether both are read from the very same words, as an article's verdict and what it is on are."""
    return verdict.content_spans == other.content_spans and verdict.proposition == other.proposition


def _ties(claims: Iterable[Claim], reading: Reading) -> _Ties:
    above: dict[str, set[str]] = {}
    for link in reading.references.links:
        if link.kind in (LinkKind.PART_OF, LinkKind.SPEAKS_FOR):
            above.setdefault(link.source, set()).add(link.target)
    for claim in claims:
        if claim.proposition.predicate == _REPORT_RELEASE:
            for report in claim.proposition.objects:
                above.setdefault(report, set()).update(claim.proposition.agents)
    works = frozenset(e.id for e in reading.cast.entities.values() if e.type is EntityType.WORK)
    return _Ties({key: frozenset(targets) for key, targets in above.items()}, works)


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


def _same_matter_answered(claim: Claim, other: Claim, ties: _Ties) -> bool:
    """Whether the claim contradicts the other on the same matter, or turns its accusation round."""
    if other.claimant == claim.claimant or other.stance not in AFFIRMING:
        return False
    if claim.stance in REJECTING and not other.negated:
        return _same_matter(claim.proposition, other.proposition) or _own_wrong_denied(claim, other, ties)
    if claim.stance not in AFFIRMING:
        return False
    if claim.claimant in ties.works:
        return False  # a report answers nothing that the text tells before it
    if claim.negated != other.negated and _same_matter(claim.proposition, other.proposition):
        return True
    mine, theirs = claim.proposition, other.proposition
    accusing = mine.kind is theirs.kind is PropositionKind.ALLEGATION and claim.start > other.start
    return (
        accusing
        and bool(ties.family(claim.claimant) & set(theirs.accused))
        and bool(ties.family(other.claimant) & set(mine.accused))
    )


def _own_wrong_denied(claim: Claim, other: Claim, ties: _Ties) -> bool:
    """Whether a body denies of its people what the other says of it: "the army denied that its soldiers burned it"."""
    mine, theirs = claim.proposition, other.proposition
    if claim.stance is not Stance.DENIES or not mine.kind is theirs.kind is PropositionKind.ALLEGATION:
        return False
    return mine.offence == theirs.offence and bool(ties.family(claim.claimant) & set(theirs.accused))


def _same_matter(one: Proposition, other: Proposition) -> bool:
    """Whether both are about the same wrong by the same, or the same doing of the same to the same."""
    if one.kind is not other.kind:
        return False
    if one.kind is PropositionKind.ALLEGATION:
        return one.offence == other.offence and bool(set(one.accused) & set(other.accused))
    return (
        one.predicate is not None
        and one.predicate == other.predicate
        and bool(set(one.agents) & set(other.agents))
        and bool(set(one.objects) & set(other.objects))
    )


def _named_rejections(
    claim: Claim, attribution: Attribution, others: Sequence[Claim], reading: Reading, ties: _Ties
) -> set[str]:
    """The claims that are rejected by name: a voice's claims, a report's, or just "the accusations"."""
    if claim.stance not in REJECTING:
        return set()
    answerable = [o for o in others if o.stance in AFFIRMING and o.claimant not in (None, claim.claimant)]
    found: set[str] = set()
    for head in attribution.rejects:
        found |= {o.id for o in _told_by(head, claim, answerable, reading, ties)}
    if claim.stance is Stance.DENIES and not attribution.rejects and _is_blank(claim, attribution, reading):
        found |= {o.id for o in _accusing(claim, answerable, ties) or _of_the_only_accused(claim, answerable, reading)}
    return found


def _of_the_only_accused(claim: Claim, others: Sequence[Claim], reading: Reading) -> list[Claim]:
    """The accusations that a voice without a name pleads against, where the text so far accuses one person only."""
    voice = reading.cast.entities.get(claim.claimant or "")
    before = [o for o in _before(claim, others) if o.proposition.accused and not o.negated]
    accused = {one for o in before for one in o.proposition.accused}
    nameless = voice is not None and voice.type is EntityType.PERSON and voice.name.islower()
    alone = [reading.cast.entities[one] for one in accused]
    return before if nameless and len(alone) == 1 and alone[0].type is EntityType.PERSON else []


def _rebuts(attribution: Attribution, reading: Reading) -> bool:
    """Whether a voice answers what was said of it: "the minister replied that", "insisted that"."""
    words = word_list("rebutting")
    cue = reading.doc[attribution.cue.start : attribution.cue.end] if attribution.cue is not None else ()
    return attribution.stance is Stance.ASSERTS and any(t.lemma_.lower() in words for t in cue)


def _last_accusations(claim: Claim, others: Sequence[Claim], ties: _Ties) -> list[Claim]:
    """What the last voice before that accused the speaker's side accused it of, in that voice's last sentence."""
    if claim.stance is not Stance.ASSERTS or ties.family(claim.claimant) & set(claim.proposition.accused):
        return []
    before = [o for o in _before(claim, others) if o.stance in AFFIRMING and o.claimant not in (None, claim.claimant)]
    against = [o for o in before if _accuses(o, claim, ties)]
    last = max(against, key=lambda o: o.start, default=None)
    return [o for o in against if last is not None and (o.claimant, o.start) == (last.claimant, last.start)]


def _told_by(head: int, claim: Claim, answerable: Sequence[Claim], reading: Reading, ties: _Ties) -> Sequence[Claim]:
    """The claims that a rejected noun names: the report's own, else its owner's, else those that are answered."""
    noun = reading.doc[head]
    itself = reading.cast.known(head)
    by_itself = [o for o in answerable if itself is not None and itself in (o.claimant, *o.via)]
    if by_itself:
        alike = {e.id for e in reading.cast.entities.values() if _is_called(e, noun)}
        others = _against(claim, [o for o in answerable if o.claimant in alike and o not in by_itself], ties)
        return [*(_against(claim, by_itself, ties) or by_itself), *others]
    owners = {reading.cast.known(i) for i in owners_of(noun)} - {None}
    theirs = [o for o in answerable if _voices(o, ties) & owners]
    if theirs and not owners <= ties.family(claim.claimant):
        return _against(claim, theirs, ties) or theirs
    return _meant(claim, answerable, ties, plural="Plur" in noun.morph.get("Number", []))


def _against(claim: Claim, theirs: Sequence[Claim], ties: _Ties) -> list[Claim]:
    """Of claims of one side, what a rejection by somebody whom they accuse is about: all that they allege."""
    if not any(_accuses(o, claim, ties) for o in theirs):
        return []
    return [o for o in theirs if o.stance is Stance.ALLEGES or o.proposition.kind is PropositionKind.ALLEGATION]


def _accuses(other: Claim, claim: Claim, ties: _Ties) -> bool:
    """Whether a claim accuses the speaker of another, or somebody of the same body or state."""
    family = ties.family(claim.claimant)
    return not other.negated and any(family & ties.family(accused) for accused in other.proposition.accused)


def _is_called(entity: Entity, noun: Token) -> bool:
    """Whether a work goes by this noun: the "Trafficking in Persons Report" of "a report"."""
    names = (entity.name, *entity.aliases)
    return entity.type is EntityType.WORK and any(noun.lemma_.lower() in name.lower().split() for name in names)


def _is_blank(claim: Claim, attribution: Attribution, reading: Reading) -> bool:
    """Whether a denial names nothing but guilt or points back: "denied any wrongdoing", "denies it"."""
    heads = [reading.doc[i] for i in attribution.clauses]
    words = word_list("guilt")
    about = claim.proposition
    bare = not (about.agents or about.objects or about.accused)
    return bare and any(t.lemma_.lower() in words or t.lower_ in words for t in heads)


def _voices(claim: Claim, ties: _Ties) -> set[str]:
    return {voice for one in (claim.claimant, *claim.via) for voice in ties.family(one)}


def _meant(claim: Claim, others: Sequence[Claim], ties: _Ties, *, plural: bool) -> list[Claim]:
    """What "the accusations" stands for: those against the speaker, else what the last voice that alleged has alleged.

    "The claim", and a text without allegations, leave what the last voice before said.
    """
    accusing = _accusing(claim, others, ties)
    if accusing:
        return accusing
    before = _before(claim, others)
    alleged = [o for o in before if o.proposition.kind is PropositionKind.ALLEGATION] if plural else []
    last = max(alleged or before, key=lambda o: o.start, default=None)
    if last is None:
        return []
    return [o for o in alleged or before if o.claimant == last.claimant and (alleged or o.start == last.start)]


def _accusing(claim: Claim, others: Sequence[Claim], ties: _Ties) -> list[Claim]:
    """The accusations against the speaker up to here; where there are none yet, those that the article comes to."""
    against = [o for o in others if _accuses(o, claim, ties)]
    return _before(claim, against) or against


def _before(claim: Claim, others: Sequence[Claim]) -> list[Claim]:
    return [o for o in others if o.start < claim.start and o.end <= claim.end]
