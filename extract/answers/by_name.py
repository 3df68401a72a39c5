"""Which claims a rejection means that names them only: "the charges", "the report", "this", "any wrongdoing".

"HRW said that the army killed 14 men. The army denied the charge."     what was said against it
"He was charged with theft and arson. He denied the theft."              the one of that offence
"Ethiopia accused Eritrea ... Eritrea accused ... Both denied it."       what each said of the other
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.answers.counters import faces
from extract.answers.meant import could_be_meant
from extract.answers.rejection import BESIDE, LEAD, Rejection, accusing, cue_lemmas, is_bare, nearest
from extract.answers.topics import is_of, offences_under, on_topic
from extract.families import Families
from extract.phrases import owners_of
from extract.speech.cues import word_list
from extract.speech.trees import preposition, subject
from graph.model import Claim, Entity, EntityType, PropositionKind, Stance

_SHORT = 2  # letters of a name that may stand in other words


def answered_by_name(found: Rejection) -> set[str]:
    """The ids of the claims that are rejected by name."""
    differs = bool(cue_lemmas(found.attribution, found.reading) & word_list("differing"))
    if found.claim.stance is not Stance.DOUBTS and (differs or not found.heads()):  # "The judges disagreed."
        heard = [o for o in found.before(found.answerable) if o.claimant is not None]
        return {o.id for o in nearest(found, heard)}
    told: list[Claim] = []
    for head in found.heads():
        if head.i in found.attribution.rejects or (is_bare(found.claim) and _is_told(head, found)):
            told += _told_by(head, found)
        elif found.claim.stance is not Stance.DOUBTS and is_bare(found.claim):
            told += _pointed_at(head, found)
    return {o.id for o in told}


def _told_by(head: Token, found: Rejection) -> list[Claim]:
    """The claims that a rejected noun names: those it introduces itself ("the claim that Y"), the report's own, else
    its owner's, else those that are answered.
    """
    entities, known = found.reading.cast.entities, found.reading.cast.known
    itself = known(head.i)
    introduced = [o for o in found.answerable if _introduces(head, o) and o.claimant != found.claim.claimant]
    if introduced:
        return [
            o
            for o in found.answerable
            if o in introduced or any(_says_the_same(o, one, found.families) for one in introduced)
        ]
    by_itself = [o for o in found.answerable if itself is not None and itself in (o.claimant, *o.via)]
    if by_itself:
        alike = {e.id for e in entities.values() if _is_called(e, head)}
        bare = {key for key in alike if entities[key].name.lower() == head.lemma_.lower()}
        if len(alike - bare) == 1 and itself in alike:  # "the report" is the only one that is named
            by_itself = [o for o in found.answerable if {o.claimant, *o.via} & alike]
        others = [o for o in found.answerable if o.claimant in alike and o not in by_itself]
        return on_topic(head, [*(_against(found, by_itself) or by_itself), *_against(found, others)])
    aimed = _aimed_at_own(head, found)
    if aimed:
        return on_topic(head, aimed)
    if _stands_on(head):  # "Amnesty relies on hearsay": what Amnesty says
        who = subject(head.head)
        head = who if who is not None else head
    owners = {known(i) for i in (*owners_of(head), head.i)} - {None}
    theirs = [o for o in found.answerable if _voices(o, found.families) & owners]
    if theirs and not owners <= found.families.of(found.claim.claimant):
        return on_topic(head, _against(found, theirs) or theirs)
    return on_topic(head, _of_the_only_work(head, found) or _meant(head, found))


def _introduces(noun: Token, claim: Claim) -> bool:
    """Whether the noun is the cue of the claim: "denied | the claim | that it had hired mercenaries"."""
    return claim.cue_span is not None and claim.cue_span.start <= noun.idx < claim.cue_span.end


def _says_the_same(one: Claim, other: Claim, families: Families) -> bool:
    """Whether both accuse the same, or bodies of one state, of the same wrong."""
    mine, theirs = one.proposition, other.proposition
    wrong = mine.offence is not None and mine.offence == theirs.offence
    return mine == theirs or (
        wrong and any(families.of(a) & families.of(b) for a in mine.accused for b in theirs.accused)
    )


def _aimed_at_own(noun: Token, found: Rejection) -> list[Claim]:
    """What accuses those whom a rejected noun names: "reports of crimes | by its army |", "charges | against him |".

    Whom it names behind "by" is accused only where he is of the speaker's side; others may have made the charge.
    """
    family, known = found.families.of, found.reading.cast.known
    beside = [t for t in noun.head.children if t.dep_ == "obl" and t.i > noun.i]
    under = [t for t in (*noun.subtree, *beside) if t.dep_ in ("nmod", "obl")]
    by = [known(t.i) for t in under if preposition(t) in ("against", "by")]
    own = [one for one in by if family(one) & family(found.claim.claimant)]
    against = [known(t.i) for t in under if preposition(t) == "against"]
    aimed = own or [one for one in against if one is not None]
    return found.before(accusing(found, *aimed)) if aimed else []


def _stands_on(noun: Token) -> bool:
    """True of what somebody is said to rely on: "relies on | hearsay |"."""
    return noun.dep_ == "obl" and noun.head.lemma_.lower() in word_list("unsound")


def _of_the_only_work(noun: Token, found: Rejection) -> list[Claim]:
    """What the only work that goes by this noun says, where the text calls it in other words each time."""
    works = {o.claimant for o in found.answerable if o.claimant in found.families.works}
    entities = found.reading.cast.entities
    called = [e for e in entities.values() if e.id in works and _is_called(e, noun)]
    if len(called) != 1:
        return []
    theirs = [o for o in found.answerable if o.claimant == called[0].id]
    return _against(found, theirs) or theirs


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
    if head.lemma_.lower() in word_list("demanding") and is_bare(found.claim):
        asked = could_be_meant(head, found)
        if asked or head.lemma_.lower() not in word_list("reportlike"):
            return [o for o in asked if o.start == max(one.start for one in asked)]
    uncounted = head.lemma_.lower() not in word_list("reportlike")  # "rumours", "news"
    plural = (uncounted and head.pos_ != "PRON") or "Plur" in head.morph.get("Number", [])
    against = accusing(found) or _of_the_only_accused(found) or _of_each_other(found)
    if against:
        single = not plural and head.lemma_.lower() in word_list("single")
        return nearest(found, against) if single else list(against)
    if "plead" in cue_lemmas(found.attribution, found.reading) and _is_named_person(found):
        return []
    before = on_topic(head, could_be_meant(head, found))
    alleged = (
        [o for o in before if o.proposition.kind is PropositionKind.ALLEGATION and not o.negated] if plural else []
    )
    last = max(alleged or before or _naming_the_speaker(found), key=lambda o: o.start, default=None)
    if last is None and found.claim.start < LEAD:  # of a headline, what the text comes to
        topic = offences_under(head)
        return [o for o in found.answerable if topic and is_of(o, topic) and o.claimant is not None]
    if last is None:
        return []
    if not (alleged or before):
        return [last]
    return [o for o in alleged or before if o.claimant == last.claimant and (alleged or o.start == last.start)]


def _pointed_at(head: Token, found: Rejection) -> list[Claim]:
    """What a bare denial is of: "denied it", "denied doing so", "denied any part in the raid", "denied the killing"."""
    pronoun = head.pos_ == "PRON" or _does_so(head)
    if pronoun or {head.lemma_.lower(), head.lower_} & word_list("guilt"):
        mutual = _of_each_other(found) or (_last_two(found) if head.lower_ == "both" else [])
        against = mutual or accusing(found) or _of_the_only_accused(found) or _of_the_speaker(found)
        told = nearest(found, against) if pronoun and not mutual else list(against)
        if pronoun and not told and found.attribution.source is not None:
            before = found.before(found.answerable)
            told = nearest(found, [o for o in before if o.stance is Stance.ALLEGES or not o.proposition.accused])
        told = on_topic(head, told) or told or _of_that_wrong(head, found) or _of_the_same_people(found)
        beside = [o for o in found.before(found.answerable) if pronoun and found.claim.start - o.end < BESIDE]
        return told or [o for o in beside if not o.negated] or _naming_the_speaker(found)
    topic = offences_under(head, itself=True)
    unnamed = [o for o in found.before(found.answerable) if not found.families.targets.get(o.id)]
    return [o for o in (*accusing(found), *unnamed) if is_of(o, topic)]


def _is_told(head: Token, found: Rejection) -> bool:
    """True of the noun of "all of | the accusations |", and of a demand, which are what is rejected."""
    whole = head.i not in found.attribution.clauses  # the words after "of"
    return head.lemma_.lower() in word_list(*(("reportlike", "demanding") if whole else ("demanding",)))


def _does_so(head: Token) -> bool:
    """True of "doing so", "any such thing" and "that any of this had happened"."""
    if head.lemma_.lower() == "do":
        return any(c.lower_ in ("so", "this", "that", "it") for c in head.children)
    if head.pos_ == "NOUN":
        return head.lemma_.lower() == "denial" or any(c.lower_ == "such" for c in head.children)
    who = subject(head) if head.lemma_.lower() in word_list("happening") else None
    return who is not None and who.pos_ in ("PRON", "DET")


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


def _of_that_wrong(head: Token, found: Rejection) -> list[Claim]:
    """The wrong that a denial names, said of people without a name: "denied responsibility for the abductions"."""
    topic, entities, family = offences_under(head), found.reading.cast.entities, found.families.of(found.claim.claimant)
    return [
        o
        for o in found.before(found.answerable)
        if is_of(o, topic)
        and all(one in family or entities[one].type is EntityType.GROUP for one in o.proposition.accused)
    ]


def _of_the_same_people(found: Rejection) -> list[Claim]:
    """Wrongs to those whom the denial names, where the speaker may have to answer: "denied any knowledge of her"."""
    named = {*found.claim.proposition.objects}
    wrongs = [o for o in found.before(found.answerable) if named & {*o.proposition.victims, *o.proposition.objects}]
    return [o for o in wrongs if faces(found.families, o, found.claim.claimant)]


def _of_the_speaker(found: Rejection) -> list[Claim]:
    """What the last voice says that the speaker did, where nobody calls it a wrong: "denied any wrongdoing"."""
    family = found.families.of(found.claim.claimant)
    done = [o for o in found.before(found.answerable) if o.claimant is not None and not o.negated]
    return nearest(found, [o for o in done if family & {*o.proposition.agents}])


def _last_two(found: Rejection) -> list[Claim]:
    """What one voice says twice of somebody who then "denies both"."""
    before = [o for o in found.before(found.answerable) if o.claimant is not None and not o.negated]
    told = [o for o in before if before[-1].claimant == o.claimant and found.claim.start - o.end < LEAD]
    wrongs = [o for o in told if o.stance is Stance.ALLEGES or o.proposition.kind is PropositionKind.ALLEGATION]
    return wrongs if len(wrongs) > 1 else told[-2:]


def _naming_the_speaker(found: Rejection) -> list[Claim]:
    """What another voice said last in which the denier is named: "it pointed to slavery at | Blue Anchor |"."""
    voice, text = found.reading.cast.entities.get(found.claim.claimant or ""), found.reading.article.text
    if voice is None:
        return []
    names = [name.lower() for name in (voice.name, *voice.aliases) if len(name) > _SHORT]
    before = [o for o in found.before(found.answerable) if not o.negated and found.claim.start - o.end < LEAD]
    return nearest(found, [o for o in before if any(name in text[o.start : o.end].lower() for name in names)])


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
