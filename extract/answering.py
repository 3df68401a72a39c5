"""Which claims a rejection means that names them only: "the charges", "the report", "this", "any wrongdoing".

"HRW said that the army killed 14 men. The army denied the charge."     what was said against it
"He was charged with theft and arson. He denied the theft."              the one of that offence
"Ethiopia accused Eritrea ... Eritrea accused ... Both denied it."       what each said of the other
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from extract.annotations import Attribution
from extract.families import POSTS, Families
from extract.phrases import owners_of
from extract.reading import Reading
from extract.speech.cues import word_list
from extract.topics import is_of, offences_under, on_topic
from graph.model import AFFIRMING, Claim, Entity, EntityType, PropositionKind, Stance

_AHEAD = 400  # characters, some three sentences: what a lead denies is told below it; later accusations are new ones
_NAMING = (PropositionKind.STATEMENT, PropositionKind.ALLEGATION)
_BESIDE = 12  # characters: the sentence right before


@dataclass(frozen=True, slots=True)
class Rejection:
    """A claim that rejects others, its attribution, and the claims that it may answer, in text order."""

    claim: Claim
    attribution: Attribution
    answerable: tuple[Claim, ...]
    reading: Reading
    families: Families

    def heads(self) -> list[Token]:
        """The words that stand for what is rejected."""
        return [self.reading.doc[i] for i in self.attribution.rejects or self.attribution.clauses]

    def before(self, claims: Iterable[Claim]) -> list[Claim]:
        """Those of the claims that the text has come to before this one."""
        return [o for o in claims if o.start < self.claim.start and o.end <= self.claim.end]


def answered_by_name(found: Rejection) -> set[str]:
    """The ids of the claims that are rejected by name."""
    if found.claim.stance is not Stance.DOUBTS and not found.heads():  # "The judges disagreed."
        heard = [o for o in found.before(found.answerable) if o.claimant is not None]
        return {o.id for o in nearest(found, heard)}
    told: list[Claim] = []
    for head in found.heads():
        if head.i in found.attribution.rejects:
            told += _told_by(head, found)
        elif found.claim.stance is not Stance.DOUBTS and is_bare(found.claim):
            told += _pointed_at(head, found)
    return {o.id for o in told}


def is_bare(claim: Claim) -> bool:
    """Whether a claim tells of nobody: its words name guilt, an act or what went before, and no more."""
    about = claim.proposition
    return about.kind in _NAMING and not (about.agents or about.accused or about.victims)


def cue_lemmas(attribution: Attribution, reading: Reading) -> frozenset[str]:
    """The lemmas of the words that attribute, in lower case."""
    cue = reading.doc[attribution.cue.start : attribution.cue.end] if attribution.cue is not None else ()
    return frozenset(t.lemma_.lower() for t in cue)


def answerable(
    claim: Claim, attribution: Attribution, others: Iterable[Claim], reading: Reading, families: Families
) -> Rejection:
    """The rejection with what it may answer: what others say, and what is said of its speaker.

    Who retracts something takes back own words, and rejects nobody else's. That somebody holds a post, told in passing
    ("President Lee must stop"), is no charge.
    """
    said = [o for o in others if o.stance in AFFIRMING and o.id != claim.id and o.proposition.predicate not in POSTS]
    if cue_lemmas(attribution, reading) & word_list("retracting"):
        mine = [o for o in said if o.claimant == claim.claimant]
    else:
        own = _of_the_speaker(claim, said, families)
        heard = (o for o in said if o.id not in own)
        mine = [
            o
            for o in heard
            if o.claimant is not None or o.stance is Stance.ALLEGES or families.accuses(o, claim.claimant)
        ]
    return Rejection(claim, attribution, tuple(sorted(mine, key=lambda o: (o.start, o.id))), reading, families)


def _of_the_speaker(claim: Claim, said: Sequence[Claim], families: Families) -> set[str]:
    """The ids of the speaker's own claims, those of whoever speaks for the same body, and those that only pass them on.

    "Moscow condemned the raid, Tass reported": what Tass says is Moscow's.
    """
    speaker = claim.claimant
    family = families.of(speaker)
    own = {o.id for o in said if o.claimant in family or speaker in families.of(o.claimant)}
    mine = [o for o in said if o.id in own and o.cue_span is not None and o.via]
    passed_on = (o for o in said if any(m.start <= o.start <= m.end and speaker in _about(m, o) for m in mine))
    return own | {o.id for o in passed_on}


def _about(mine: Claim, other: Claim) -> tuple[str | None, ...]:
    """Whose words another claim on the same passage passes on: those of the claim whose cue it holds."""
    inside = mine.cue_span is not None and other.start <= mine.cue_span.start and mine.cue_span.end <= other.end
    relays = other.claimant in mine.via
    return (mine.claimant,) if inside and relays else ()


def accusing(found: Rejection, *whom: str | None) -> list[Claim]:
    """The accusations against these, or the speaker, up to here; without any yet, those that the article comes to.

    "The charge" and "it" point no further ahead than to what comes right after.
    """
    accused = whom or (found.claim.claimant,)
    against = [o for o in found.answerable if any(found.families.accuses(o, one) for one in accused)]
    points = any(head.pos_ == "PRON" or head.lemma_.lower() in word_list("single") for head in found.heads())
    ahead = [o for o in against if not points or o.start - found.claim.end < _AHEAD]
    return found.before(against) or ahead


def nearest(found: Rejection, claims: Sequence[Claim]) -> list[Claim]:
    """Of claims in text order what the last voice said in its last sentence, and what earlier ones said alike."""
    if not claims:
        return []
    last = max(claims, key=lambda o: o.start)
    word = found.reading.doc.char_span(last.start, last.start + 1, alignment_mode="expand")
    start, end = (word.sent.start_char, word.sent.end_char) if word is not None else (last.start, last.end)
    near = [o for o in claims if o.claimant == last.claimant and o.start < end and start < o.end]
    matters = {(o.proposition.offence, found.families.targets.get(o.id)) for o in near if o.proposition.offence}
    alike = [o for o in claims if (o.proposition.offence, found.families.targets.get(o.id)) in matters]
    return [o for o in claims if o in near or o in alike]


def _told_by(head: Token, found: Rejection) -> list[Claim]:
    """The claims that a rejected noun names: the report's own, else its owner's, else those that are answered."""
    entities, known = found.reading.cast.entities, found.reading.cast.known
    itself = known(head.i)
    by_itself = [o for o in found.answerable if itself is not None and itself in (o.claimant, *o.via)]
    if by_itself:
        alike = {e.id for e in entities.values() if _is_called(e, head)}
        others = [o for o in found.answerable if o.claimant in alike and o not in by_itself]
        return on_topic(head, [*(_against(found, by_itself) or by_itself), *_against(found, others)])
    owners = {known(i) for i in owners_of(head)} - {None}
    theirs = [o for o in found.answerable if _voices(o, found.families) & owners]
    if theirs and not owners <= found.families.of(found.claim.claimant):
        return on_topic(head, _against(found, theirs) or theirs)
    return on_topic(head, _meant(head, found))


def _against(found: Rejection, theirs: Sequence[Claim]) -> list[Claim]:
    """Of claims of one side, what a rejection by somebody whom they accuse is about: all that they allege."""
    if not any(found.families.accuses(o, found.claim.claimant) for o in theirs):
        return []
    return [o for o in theirs if o.stance is Stance.ALLEGES or o.proposition.kind is PropositionKind.ALLEGATION]


def _is_called(entity: Entity, noun: Token) -> bool:
    """Whether a work goes by this noun: the "Trafficking in Persons Report" of "a report"."""
    names = (entity.name, *entity.aliases)
    return entity.type is EntityType.WORK and any(noun.lemma_.lower() in name.lower().split() for name in names)


def _voices(claim: Claim, families: Families) -> set[str]:
    return {voice for one in (claim.claimant, *claim.via) for voice in families.of(one)}


def _meant(head: Token, found: Rejection) -> list[Claim]:
    """What "the accusations" stands for: those against the speaker, else what the last voice that alleged has alleged.

    "The claim", and a text without allegations, leave what the last voice before said. Who pleads, pleads for himself.
    """
    uncounted = head.lemma_.lower() not in word_list("reportlike")  # "rumours", "news"
    plural = uncounted or "Plur" in head.morph.get("Number", [])
    against = accusing(found) or _of_the_only_accused(found) or _of_each_other(found)
    if against:
        single = not plural and head.lemma_.lower() in word_list("single")
        return nearest(found, against) if single else list(against)
    if "plead" in cue_lemmas(found.attribution, found.reading) and _is_named_person(found):
        return []
    told = (o for o in found.before(found.answerable) if o.claimant is not None and o.stance is not Stance.ADMITS)
    before = [o for o in told if o.claimant not in found.families.targets.get(o.id, ())]
    if head.lemma_.lower() in word_list("charging"):
        before = [o for o in before if _is_a_charge(o, found)]
    alleged = (
        [o for o in before if o.proposition.kind is PropositionKind.ALLEGATION and not o.negated] if plural else []
    )
    last = max(alleged or before, key=lambda o: o.start, default=None)
    if last is None:
        return []
    return [o for o in alleged or before if o.claimant == last.claimant and (alleged or o.start == last.start)]


def _is_a_charge(claim: Claim, found: Rejection) -> bool:
    """Whether a claim says something against somebody: a wrong, of the speaker's side, or right before."""
    said, family = claim.proposition, found.families.of(found.claim.claimant)
    wrong = said.kind is PropositionKind.ALLEGATION or bool(found.families.targets.get(claim.id))
    return wrong or bool(family & {*said.agents, *said.objects}) or found.claim.start - claim.end < _BESIDE


def _pointed_at(head: Token, found: Rejection) -> list[Claim]:
    """What a bare denial is of: "denied it", "denied doing so", "denied any part in the raid", "denied the killing"."""
    pronoun = head.pos_ == "PRON" or _does_so(head)
    if pronoun or {head.lemma_.lower(), head.lower_} & word_list("guilt"):
        against = accusing(found) or _of_the_only_accused(found) or _of_each_other(found)
        told = nearest(found, against) if pronoun else list(against)
        if pronoun and not told and found.attribution.source is not None:
            before = found.before(found.answerable)
            told = nearest(found, [o for o in before if o.stance is Stance.ALLEGES or not o.proposition.accused])
        return on_topic(head, told) or told
    topic = offences_under(head, itself=True)
    unnamed = [o for o in found.before(found.answerable) if not found.families.targets.get(o.id)]
    return [o for o in (*accusing(found), *unnamed) if is_of(o, topic)]


def _does_so(head: Token) -> bool:
    """True of "doing so" and "that it had done so"."""
    return head.lemma_.lower() == "do" and any(c.lower_ in ("so", "this", "that", "it") for c in head.children)


def _of_the_only_accused(found: Rejection) -> list[Claim]:
    """What is said of the one person whom the text so far accuses, where the speaker can be nobody else.

    "Women said that the pastor beat them. The pastor, Samuel Kato, denied it." Two names are two persons.
    """
    entities, claim = found.reading.cast.entities, found.claim
    voice = entities.get(claim.claimant or "")
    before = [o for o in found.before(found.answerable) if found.families.targets.get(o.id) and not o.negated]
    accused = {one for o in before for one in found.families.targets[o.id]}
    if voice is None or len(accused) != 1 or voice.type is not EntityType.PERSON:
        return []
    alone = entities[accused.pop()]
    if voice.name.islower():
        return before if alone.type is EntityType.PERSON else []
    span = claim.claimant_span
    words = found.reading.article.text[span.start : span.end].lower().split(",") if span is not None else []
    described = any(part.split()[-len(alone.name.split()) :] == alone.name.lower().split() for part in words)
    return before if alone.name.islower() and described else []


def _of_each_other(found: Rejection) -> list[Claim]:
    """What two sides said of each other, where both reject it together: "both governments denied the accusations"."""
    span, entities = found.claim.claimant_span, found.reading.cast.entities
    words = found.reading.article.text[span.start : span.end].lower().split() if span is not None else []
    if not set(words[:2]) & word_list("together"):
        return []
    before, targets, family = found.before(found.answerable), found.families.targets, found.families.of
    mutual = [
        o
        for o in before
        if any(family(o.claimant) & targets[p.id] and family(p.claimant) & targets[o.id] for p in before)
    ]
    several = [
        o
        for o in before
        if len(targets[o.id]) > 1 or any(entities[one].type is EntityType.GROUP for one in targets[o.id])
    ]
    return mutual or nearest(found, several)


def _is_named_person(found: Rejection) -> bool:
    voice = found.reading.cast.entities.get(found.claim.claimant or "")
    return voice is not None and voice.type is EntityType.PERSON and not voice.name.islower()
