"""For whom those speak beside whose name nothing says so: the body that spoke last, or whoever stands accused.

"The navy denied it. Ilya Brant, a spokesman, said"              the navy's
"Nuns accused the navy. A spokesman, Ilya Brant, said"           the navy's
"Bo Roos was charged. A lawyer, Ann Kerr, said her client"       Roos's, and her client is he
"Cooks accuse a ferry firm. The firm, Alda Lines, said"          the ferry firm
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from extract.reading import Reading
from extract.speech.cues import word_list
from graph.model import Claim, Entity, EntityType, Stance

Targets = Mapping[str, frozenset[str]]

POSTS = frozenset({"role-at", "leads"})  # relations of `propositions/relations.tsv` whose agent answers for the object
_BODIES = (EntityType.ORGANISATION, EntityType.COUNTRY)
_SHORTLY = 600  # characters between what a body says and its bare spokesman: some five sentences
_NEXT = 14  # characters between a sentence and the next
_TITLE = 40  # characters of what somebody is called beside his name
_ITS_HEAD = re.compile(r"\bits (?:[a-z]+ ){0,2}[a-z]+, $")  # "| its director, | Bo Kim"
_OF_ITS_BODY = re.compile(r" (?:of|at|for|in) its [\w ]+$")  # "head | of its Asia office |"
_BESIDE_NAME = re.compile(r"\b[Tt]he (?:[a-z]+ ){0,2}([a-z]+), (?=[A-Z])")  # "| The company, | Hydronor"
_BARE = frozenset({"a", "the", "its", "their", ""})
_DEFENDING = frozenset({"defence", "defense"})
_CLIENT = "client"


def of_the_voice_before(
    claims: Sequence[Claim], targets: Targets, above: Mapping[str, Container[str]], reading: Reading
) -> tuple[tuple[str, str], ...]:
    """Bare spokesmen, and "its" offices, with the body that spoke last before: "The ministry said ... | spokesman Ivo
    Lee | told".

    Where none spoke, it is the one that was accused last.
    """
    posts = [c for c in claims if c.proposition.predicate in POSTS and not c.proposition.objects and c.claimant is None]
    posts = [c for c in posts if _is_bare_spokesman(c.quote)]
    bare: list[tuple[Claim, str]] = [(c, who) for c in posts for who in c.proposition.agents]
    bare += [(c, c.claimant) for c in claims if c.claimant is not None and _is_somebodys(c, reading)]
    divisions = (c for c in claims if c.proposition.predicate in POSTS and c.claimant is None)
    bare += [(c, body) for c in divisions if _OF_ITS_BODY.search(c.quote) for body in c.proposition.objects]
    found = []
    for claim, who in bare:
        within = _NEXT if claim.claimant is not None else _SHORTLY
        last = _last_body(claim, claims, within, targets, reading) if who not in above else None
        if last is not None:
            found.append((who, last))
    return tuple(found)


def _is_bare_spokesman(called: str) -> bool:
    """True of "spokesman Ivo Lee", "a spokesman, Ivo Lee" and "Ivo Lee, a spokesman"; not of a hospital spokesman."""
    words = ["", *called.lower().replace(",", " ").split()]
    return any(words[i] in word_list("mouthpiece") and words[i - 1] in _BARE for i in range(1, len(words)))


def _is_somebodys(claim: Claim, reading: Reading) -> bool:
    """True of what "| a spokesman |" and "its director, | Bo Kim |," say."""
    span, text = claim.claimant_span, reading.article.text
    if span is None:
        return False
    called = text[span.start : span.end].lower().split()
    if called[:1] == ["a"] and called[1:] and called[-1] in word_list("mouthpiece"):
        return True
    return called[:1] == ["its"] or _ITS_HEAD.search(text[max(0, span.start - _TITLE) : span.start]) is not None


def _last_body(one: Claim, claims: Sequence[Claim], within: int, targets: Targets, reading: Reading) -> str | None:
    """The body or state that spoke last before a claim, and at most so many characters before it."""
    entities = reading.cast.entities
    before = [c for c in claims if c.start < one.start < c.end + within]
    bodies = [c for c in before if c.claimant is not None and entities[c.claimant].type in _BODIES]
    last = max(bodies, key=lambda c: c.start, default=None)
    if last is not None:  # "Oxfam accused the firm. A spokesman" is the firm's, if anybody's
        return None if within == _NEXT and last.stance is Stance.ALLEGES else last.claimant
    alleged = max((c for c in before if targets.get(c.id)), key=lambda c: c.start, default=None)
    accused = sorted(targets[alleged.id]) if alleged is not None else []
    several = (*_BODIES, EntityType.GROUP)
    return accused[0] if len(accused) == 1 and entities[accused[0]].type in several else None


def of_the_accused(claims: Sequence[Claim], targets: Targets, reading: Reading) -> Iterator[tuple[str, str]]:
    """The defence, its lawyers and their client, each with the one person who is accused in the article."""
    entities = reading.cast.entities
    people = {one for each in targets.values() for one in each if entities[one].type is EntityType.PERSON}
    if len(people) != 1:
        return
    accused = min(people)
    harmed = {one for claim in claims for one in (*claim.proposition.victims, claim.claimant)}
    for key, entity in entities.items():
        words = entity.name.lower().split()
        if entity.name.islower() and (words[0] in _DEFENDING or (words[-1] == _CLIENT and key not in harmed)):
            yield key, accused
    yield from ((one, accused) for one in _defenders(reading) if one != accused)
    for claim in claims:  # "A lawyer, Ann Kerr, said | her client | had been in Oslo"
        told = (one for one in (*claim.proposition.agents, *claim.proposition.objects) if one not in harmed)
        if claim.claimant is not None and any(entities[one].name.lower() == _CLIENT for one in told):
            yield claim.claimant, accused


def _defenders(reading: Reading) -> Iterator[str]:
    """Whom the text calls a defence lawyer."""
    for mention in reading.cast.references().mentions:
        if mention.entity is not None and any(c.lower_ in _DEFENDING for c in reading.doc[mention.head].lefts):
            yield mention.entity


def named_later(claims: Sequence[Claim], reading: Reading) -> Iterator[tuple[str, str]]:
    """Whom the text names only as a voice, with what it told of by the same noun: "| The company |, Hydronor, says"."""
    described: dict[str, list[Entity]] = {}
    for entity in reading.cast.entities.values():
        if entity.name.islower() and entity.type in _BODIES:
            described.setdefault(entity.name.split()[-1], []).append(entity)
    text = reading.article.text
    for claim in claims if described else ():
        span = claim.claimant_span
        called = _BESIDE_NAME.search(text, max(0, span.start - _TITLE), span.end) if span is not None else None
        if called is None or claim.claimant is None or span is None or not called.end() > span.start - 1:
            continue
        alike = described.get(called[1], [])
        if len(alike) == 1:
            yield claim.claimant, alike[0].id


def of_the_issuer(
    claims: Sequence[Claim], above: Mapping[str, Container[str]], reading: Reading
) -> Iterator[tuple[str, str]]:
    """Whose "the report" is that the text brings up behind what a body says, and of which it tells no more."""
    entities = reading.cast.entities
    works = {e.id for e in entities.values() if e.type is EntityType.WORK and e.name.islower() and e.id not in above}
    for mention in reading.cast.references().mentions if works else ():
        if mention.entity not in works:
            continue
        works.discard(mention.entity)
        start = reading.doc[mention.span.start].idx
        if reading.doc[mention.span.start].lower_ != "the":
            continue
        voices = [c for c in claims if c.claimant is not None and c.end <= start]
        last = max(voices, key=lambda c: c.start, default=None)
        if last is not None and start - last.end < _NEXT and entities[last.claimant or ""].type in _BODIES:
            yield mention.entity, last.claimant or ""
