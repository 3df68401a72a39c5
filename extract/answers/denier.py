"""What is told of whoever denies or rejects, where nobody accuses him by name.

"Women said that the pastor beat them. The pastor, Samuel Kato, denied it."    what the only one accused has done
"Both governments denied the accusations."                                     what each said of the other
"Rao led the ring, police say. His wife called the case a farce."              what accuses whose wife she is
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.answers.counters import faces
from extract.answers.numbers import number_of
from extract.answers.rejection import LEAD, Rejection, accusing, cue_lemmas, nearest
from extract.answers.sharing import parties
from extract.answers.topics import is_of, offences_under
from extract.speech.cues import word_list
from extract.speech.trees import children, preposition
from graph.model import Claim, Entity, EntityType, PropositionKind, Stance

_SHORT = 2  # letters of a name that may stand in other words


def of_whose_they_are(found: Rejection) -> list[Claim]:
    """What accuses those whose wife or friend the speaker is said to be; whoever pleads, pleads for himself."""
    span = found.claim.claimant_span if "plead" not in cue_lemmas(found.attribution, found.reading) else None
    words = found.reading.doc.char_span(span.start, span.end, alignment_mode="expand") if span is not None else None
    whose = (c for t in words or () if t.pos_ == "NOUN" for c in _owners(t))
    known = [one for c in whose if (one := found.reading.cast.known(c.i)) is not None]
    return found.before(accusing(found, *known)) if known else []


def _owners(noun: Token) -> Iterator[Token]:
    """Whose somebody is: of "his wife" he, of "relatives of the men" the men."""
    yield from children(noun, "nmod:poss")
    if noun.lower_ in word_list("kindred"):
        yield from (c for c in children(noun, "nmod") if preposition(c) == "of")


def of_the_only_accused(found: Rejection) -> list[Claim]:
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
    if alone.name.islower() and described:
        return before
    new = not any(voice.id in (o.claimant, *parties(o)) for o in found.before(found.answerable))
    return before if new and _is_only_described(alone) and _is_only_named(found) else []


def _is_only_described(entity: Entity) -> bool:
    """True of "head of the school", of one person without a name."""
    return entity.type is EntityType.PERSON and entity.name[:1].islower()


def _is_only_named(found: Rejection) -> bool:
    """Whether the voice has a name and nothing that says who it is: "Father Anton Lebel"."""
    span = found.claim.claimant_span
    words = found.reading.article.text[span.start : span.end].partition(",")[0].split() if span is not None else []
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def of_that_wrong(head: Token, found: Rejection) -> list[Claim]:
    """The wrong that a denial names, said of people without a name: "denied responsibility for the abductions"."""
    topic, entities, family = offences_under(head), found.reading.cast.entities, found.families.of(found.claim.claimant)
    return [
        o
        for o in found.before(found.answerable)
        if is_of(o, topic)
        and all(one in family or entities[one].type is EntityType.GROUP for one in o.proposition.accused)
    ]


def of_the_same_people(found: Rejection) -> list[Claim]:
    """Wrongs to those whom the denial names, where the speaker may have to answer: "denied any knowledge of her"."""
    named = {*found.claim.proposition.objects}
    wrongs = [o for o in found.before(found.answerable) if named & {*o.proposition.victims, *o.proposition.objects}]
    return [o for o in wrongs if faces(found.families, o, found.claim.claimant)]


def of_the_speaker(found: Rejection) -> list[Claim]:
    """What the last voice says that the speaker did, where nobody calls it a wrong: "denied any wrongdoing"."""
    family = found.families.of(found.claim.claimant)
    done = [o for o in found.before(found.answerable) if o.claimant is not None and not o.negated]
    return nearest(found, [o for o in done if family & {*o.proposition.agents}])


def last_two(found: Rejection) -> list[Claim]:
    """What one voice says twice of somebody who then "denies both"."""
    before = [o for o in found.before(found.answerable) if o.claimant is not None and not o.negated]
    told = [o for o in before if before[-1].claimant == o.claimant and found.claim.start - o.end < LEAD]
    wrongs = [o for o in told if o.stance is Stance.ALLEGES or o.proposition.kind is PropositionKind.ALLEGATION]
    return wrongs if len(wrongs) > 1 else told[-2:]


def naming_the_speaker(found: Rejection) -> list[Claim]:
    """What another voice said last in which the denier is named: "it pointed to slavery at | Blue Anchor |"."""
    voice, text = found.reading.cast.entities.get(found.claim.claimant or ""), found.reading.article.text
    if voice is None:
        return []
    names = [name.lower() for name in (voice.name, *voice.aliases) if len(name) > _SHORT]
    before = [o for o in found.before(found.answerable) if not o.negated and found.claim.start - o.end < LEAD]
    return nearest(found, [o for o in before if any(name in text[o.start : o.end].lower() for name in names)])


def of_each_other(found: Rejection) -> Sequence[Claim]:
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
    counted = several and any(number_of(entities[one].name) is not None for one in targets[several[-1].id])
    return mutual or (() if counted else _of_two_sides(found, before)) or nearest(found, several)


def _of_two_sides(found: Rejection, before: Sequence[Claim]) -> list[Claim]:
    """What was said last of each of two who are not of one side: "the army ... The rebels ... Both deny it."."""
    family, targets = found.families.of, found.families.targets
    near = [o for o in before if targets.get(o.id) and not o.negated and found.claim.start - o.end < LEAD]
    if not near:
        return []
    last = {whole for one in targets[near[-1].id] for whole in family(one)}
    others = [o for o in near if not any(family(one) & last for one in targets[o.id])]
    if not others:
        return []
    other = {whole for one in targets[others[-1].id] for whole in family(one)}
    return [o for o in near if any(family(one) & (last | other) for one in targets[o.id])]
