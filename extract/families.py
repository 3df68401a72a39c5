"""Who answers for whom in one article: bodies for their states, issuers for their reports, officers for their army.

"Kenyan soldiers burned it, villagers said. Nairobi denied it."   the soldiers are Kenya's
"The head of the militia, Musa Idris, denied it."                 he answers for the militia
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from extract.annotations import UNIDENTIFIED, Attribution
from extract.propositions.parse import parse_of
from extract.propositions.reports import REPORT_RELEASE
from extract.reading import Reading
from extract.speaking_for import POSTS, named_later, of_the_accused, of_the_issuer, of_the_voice_before
from extract.speech.cues import word_list
from extract.speech.trees import children, preposition
from extract.unowned import unowned
from graph.model import Claim, Entity, EntityType, Link, LinkKind, PropositionKind, Stance

Attributed = tuple[Claim, Attribution]
CRITICISM = "criticism"  # the event of the same table that has whom somebody blames or criticises as its object
_OWNING = ("amod", "compound", "nmod:poss", "nmod", "nmod:desc")
_OF = frozenset({"of", "for", "in", "from"})
_ARMIES = (("military", "army"), ("army", "military"))


@dataclass(frozen=True, slots=True)
class Families:
    """Of each entity those that it answers for: what it belongs to, speaks for, leads or has issued.

    `targets` are those whom a claim, by its id, accuses: the accused, and whomever its cue is aimed at. `works` are
    the reports, letters and rulings among the voices, `faceless` those who are only called men, gunmen or attackers.
    """

    above: dict[str, frozenset[str]]
    targets: dict[str, frozenset[str]]
    works: frozenset[str]
    faceless: frozenset[str] = frozenset()
    _known: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, entity: str | None) -> frozenset[str]:
        """The entity and all that it answers for; empty for None."""
        if entity is None:
            return frozenset()
        if entity not in self._known:
            self._known[entity] = self._family_of(entity)
        return self._known[entity]

    def _family_of(self, entity: str) -> frozenset[str]:
        found, waiting = {entity}, [entity]
        while waiting:
            fresh = self.above.get(waiting.pop(), frozenset()) - found
            found |= fresh
            waiting += fresh
        return frozenset(found)

    def accuses(self, other: Claim, speaker: str | None) -> bool:
        """Whether a claim accuses the speaker, or somebody of the same body or state; who tells of himself does not."""
        targets = self.targets.get(other.id)
        if not targets or other.negated or other.claimant in targets:
            return False
        family = self.of(speaker)
        return any(not family.isdisjoint(self.of(one)) for one in targets)


def find_families(attributed: Sequence[Attributed], own: Sequence[Claim], reading: Reading) -> Families:
    """The families of an article, from its links, its claims about posts and reports, and how people are described."""
    claims = [*(claim for claim, _ in attributed), *own]
    above: dict[str, set[str]] = {}
    rows = ((several, one) for several, each in reading.references.rows.items() for one in each)
    for one, other in (*_linked(reading.references.links), *_told(claims, reading), *_described(reading), *rows):
        if one != other:
            above.setdefault(one, set()).add(other)
    targets = {claim.id: _targets(claim) for claim in own}
    for claim, attribution in attributed:
        blames = claim.stance is Stance.ALLEGES or _reviles(attribution, reading)
        aimed = (reading.cast.known(i) for i in attribution.accused if blames)
        targets[claim.id] = _targets(claim).union(filter(None, aimed))
    spokesmen, bodies = of_the_voice_before(claims, targets, above, reading), unowned(reading, above)
    others = (*of_the_accused(claims, targets, reading), *named_later(claims, reading))
    for one, other in (*spokesmen, *bodies, *others, *of_the_issuer(claims, above, reading)):
        if one != other:
            above.setdefault(one, set()).add(other)
    works = frozenset(e.id for e in reading.cast.entities.values() if e.type is EntityType.WORK)
    faceless = frozenset(e.id for e in reading.cast.entities.values() if _is_faceless(e))
    return Families({key: frozenset(wholes) for key, wholes in above.items()}, targets, works, faceless)


def _reviles(attribution: Attribution, reading: Reading) -> bool:
    """Whether somebody gives somebody a name that both may dispute: "called the board | a puppet | of Oslo"."""
    named = attribution.cue_class == "naming"
    return named and any(reading.doc[i].lemma_.lower() in word_list("abuse", "reviling") for i in attribution.clauses)


def _is_faceless(entity: Entity) -> bool:
    """True of those of whom only their number or arms are told: "gunmen", "four armed men"; of a mere "they"."""
    if entity.name.startswith(UNIDENTIFIED):
        return True
    last = entity.name.split()[-1:] if entity.name.islower() else ()
    return any(word in word_list("faceless") for word in last)


def _targets(claim: Claim) -> frozenset[str]:
    said = claim.proposition
    if said.predicate == CRITICISM:
        return frozenset(said.objects)
    alleged = said.kind is not PropositionKind.ALLEGATION and claim.stance is Stance.ALLEGES
    return frozenset(said.agents if alleged else said.accused)


def links_above(links: Iterable[Link]) -> dict[str, frozenset[str]]:
    """Of each entity those that it speaks for or is part of, by the article's links; of office-holders their office.

    >>> sorted(links_above([Link(LinkKind.HELD_BY, "minister of X", "Jane Sample", 0, 9)]).items())
    [('Jane Sample', frozenset({'minister of X'}))]
    """
    above: dict[str, set[str]] = {}
    for one, other in _linked(links):
        above.setdefault(one, set()).add(other)
    return {key: frozenset(wholes) for key, wholes in above.items()}


def _linked(links: Iterable[Link]) -> Iterator[tuple[str, str]]:
    for link in links:
        if link.kind is LinkKind.HELD_BY:
            yield link.target, link.source
        else:
            yield link.source, link.target


def _told(claims: Iterable[Claim], reading: Reading) -> Iterator[tuple[str, str]]:
    for claim in claims:
        said = claim.proposition
        if said.predicate == REPORT_RELEASE:
            reports = [o for o in said.objects if reading.cast.entities[o].type is EntityType.WORK]
            yield from ((report, one) for report in reports for one in said.agents)
        elif said.kind is PropositionKind.RELATION and said.predicate in POSTS and claim.claimant is None:
            yield from ((one, body) for one in said.agents for body in said.objects if not claim.negated)


def _described(reading: Reading) -> Iterator[tuple[str, str]]:
    """Who is described as somebody's: "Saudi agents", "its officers", "a lawyer for the bank", "a rebel spokesman"."""
    arms, lemmas, called = word_list("arm"), parse_of(reading.doc).tree.lemmas, _called_by_one_noun(reading)
    for mention in reading.cast.references().mentions:
        if mention.entity is None:
            continue
        if mention.type == "work":
            yield from ((mention.entity, one) for one in _makers(reading, mention.head))
        noun = reading.doc[mention.head]
        its_men = lemmas[mention.head] == "man" and any(c.dep_ == "nmod:poss" for c in noun.children)
        if not its_men and lemmas[mention.head] not in arms:
            continue
        for word in noun.children:
            whole = reading.cast.known(word.i) or called.get(word.lemma_.lower()) if owns(word) else None
            if whole is None:
                continue
            person = reading.cast.entities[whole].type is EntityType.PERSON
            if not person or its_men or noun.lemma_.lower() in word_list("advocate"):
                yield mention.entity, whole


def _called_by_one_noun(reading: Reading) -> dict[str, str]:
    """The only body or group that goes by a noun alone, by that noun: "rebel", of "the rebels"."""
    lemmas, entities = parse_of(reading.doc).tree.lemmas, reading.cast.entities
    bodies = {e.id for e in entities.values() if e.type in (EntityType.ORGANISATION, EntityType.GROUP)}
    bodies = {one for one in bodies if entities[one].name.islower() and " " not in entities[one].name}
    found: dict[str, set[str]] = {}
    for mention in reading.cast.references().mentions:
        if mention.entity is not None and mention.entity in bodies:
            found.setdefault(lemmas[mention.head], set()).add(mention.entity)
    alone = {noun: next(iter(several)) for noun, several in found.items() if len(several) == 1}
    for noun, same in _ARMIES:  # "a military spokesman" is the army's
        if noun not in found and same in alone:
            alone[noun] = alone[same]
    return alone


def _makers(reading: Reading, work: int) -> Iterator[str]:
    """By whom a work is said, beside its name, to have been made: "the film, | made by Bo |", "| Bo's | report"."""
    for owner in children(reading.doc[work], "nmod:poss", "nmod"):
        one = reading.cast.known(owner.i) if preposition(owner) in ("", "by") else None
        if one is not None and reading.cast.entities[one].type in (EntityType.ORGANISATION, EntityType.PERSON):
            yield one
    for clause in children(reading.doc[work], "acl"):
        if clause.tag_ == "VBN":
            makers = (reading.cast.known(c.i) for c in children(clause, "obl", "obl:agent") if preposition(c) == "by")
            yield from (one for one in makers if one is not None)


def owns(word: Token) -> bool:
    """Whether a word under a noun may say whose it is: "| Saudi | agents", "troops in | Mali |"."""
    if word.dep_ not in _OWNING:
        return False
    return word.dep_ != "nmod" or any(c.dep_ == "case" and c.lower_ in _OF for c in word.children)
