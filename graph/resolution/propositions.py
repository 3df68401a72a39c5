"""Which propositions of different claims are one: conservative, with the ground on record.

Two are one where kind, offence or predicate, and those who are said to have done it are the same and known
beyond the article, and nothing that both say of victims, places or time contradicts. Where members of such a
block do contradict each other, they are told apart by what they say, and those that say nothing of it stand
by themselves.

What happened once is told from what happens daily ("police arrested two men") by its date. Without one, an accused
and a definite offence are enough, and so are the agents of an event and objects known beyond the article. Any other
event or allegation without a date is one with others of its text and its reprints, and with those of other texts
only where these have no date either and name the same victims and places, at least one of them known beyond the
article. "Last week" is no date.

What somebody tells of itself ("its aircraft struck a convoy") is no admission of what others accuse it of: an accused's
own account of an allegation is one with theirs only where both name the same victims.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.iris import content_hash
from graph.model import Proposition, PropositionKind
from graph.periods import nested, period, width
from graph.resolution.model import CanonicalProposition
from graph.resolution.names import words

VAGUE_OFFENCE = "unspecified-crime"
_OWN_WORDS = 5  # words, without small ones, by which a speaker's sentence is known again in another article


@dataclass(frozen=True, slots=True)
class Said:
    """What a claim says, with canonical IRIs in its roles, and the article that it stands in.

    `text` is the id of the article, or of the one that it reprints; `speaker` is who says so, where known beyond it;
    `asserted` tells that the speaker does so unasked, rather than to admit, confirm or deny it.
    """

    claim: str
    article: str
    text: str
    proposition: Proposition
    speaker: str | None = None
    asserted: bool = False

    @property
    def own_account(self) -> bool:
        """Whether the accused themselves tell what they did."""
        return self.asserted and self.speaker in self.proposition.accused


@dataclass(frozen=True, slots=True)
class Actors:
    """How propositions compare the entities in roles: by IRI where shared, else by the words of the name.

    `names` are those of the local ones by IRI: entities that belong to one article only, such as noun phrases.
    """

    names: Mapping[str, str]

    def shared(self, iris: Sequence[str]) -> bool:
        """Whether there are entities, all known beyond one article."""
        return bool(iris) and self.names.keys().isdisjoint(iris)

    def sense(self, iris: Sequence[str]) -> tuple[str, ...]:
        """What the entities come down to, comparable over articles."""
        return tuple(sorted({" ".join(words(self.names[i])) if i in self.names else i for i in iris}))


def canonical(proposition: Proposition, entity_of: Mapping[str, str]) -> Proposition:
    """The proposition with canonical IRIs in its roles, each once, sorted."""

    def resolved(entities: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({entity_of[entity] for entity in entities}))

    return replace(
        proposition,
        accused=resolved(proposition.accused),
        victims=resolved(proposition.victims),
        agents=resolved(proposition.agents),
        objects=resolved(proposition.objects),
        places=resolved(proposition.places),
    )


def merge_propositions(said: Iterable[Said], actors: Actors, base: str) -> tuple[CanonicalProposition, ...]:
    """All propositions, each once, sorted by IRI."""
    blocks: defaultdict[tuple[object, ...], list[Said]] = defaultdict(list)
    for one in said:
        blocks[core(one, actors)].append(one)
    merged = []
    for shared, block in blocks.items():
        for account, told in _accounts(block, actors).items():
            for apart, part in _parts(told, actors).items():
                for anchor, anchored in _by_anchor(part, actors).items():
                    iri = f"{base}proposition/{content_hash(*shared, *account, *apart, *anchor)}"
                    merged.append(as_one(iri, sorted(anchored, key=lambda s: s.claim), actors))
    return tuple(sorted(merged, key=lambda p: p.iri))


def core(one: Said, actors: Actors) -> tuple[object, ...]:
    """What must be equal: of a proposition without an actor known beyond the article, everything."""
    p = one.proposition
    roles = tuple(actors.sense(iris) for iris in (p.accused, p.agents, p.objects))
    if p.kind is PropositionKind.ALLEGATION and actors.shared(p.accused):
        detail = words(p.label) if p.offence in (None, VAGUE_OFFENCE) else ()
        return (p.kind, p.offence, *roles, *detail)
    if p.kind in (PropositionKind.EVENT, PropositionKind.RELATION) and p.predicate and actors.shared(p.agents):
        detail = () if actors.shared(p.objects) else words(p.label)
        return (p.kind, p.predicate, *roles, *detail)
    if p.kind is PropositionKind.STATEMENT and (actors.shared(p.agents) or actors.shared(p.objects)):
        return (p.kind, p.predicate, *roles, *words(p.label))
    if p.kind is PropositionKind.STATEMENT and one.speaker and len(words(p.label)) >= _OWN_WORDS:
        return (p.kind, p.predicate, *roles, *words(p.label), one.speaker)
    return (
        one.text,
        p.kind,
        p.offence,
        p.predicate,
        *roles,
        actors.sense(p.victims),
        actors.sense(p.places),
        p.time,
        p.label,
    )


def _accounts(block: list[Said], actors: Actors) -> dict[tuple[str, ...], list[Said]]:
    """What others say, with what the accused tell of the same victims; and what else these tell of themselves."""
    named = {_victims(one.proposition, actors) for one in block if not one.own_account} - {()}
    accounts: defaultdict[tuple[str, ...], list[Said]] = defaultdict(list)
    for one in block:
        apart = one.own_account and _victims(one.proposition, actors) not in named
        accounts[("own account",) if apart else ()].append(one)
    return accounts


def _victims(p: Proposition, actors: Actors) -> object:
    return actors.sense(p.victims)


def _places(p: Proposition, actors: Actors) -> object:
    return actors.sense(p.places)


def _time(p: Proposition, _: Actors) -> object:
    return p.time or ()


_FACETS: tuple[Callable[[Proposition, Actors], object], ...] = (_victims, _places, _time)


def _parts(block: list[Said], actors: Actors) -> dict[tuple[object, ...], list[Said]]:
    """The block, taken apart by those facets in which its members contradict each other."""
    contradicting = []
    for facet in _FACETS:
        values = {value for one in block if (value := facet(one.proposition, actors))}
        if not _agree(sorted(values, key=str)):
            contradicting.append(facet)
    parts: defaultdict[tuple[object, ...], list[Said]] = defaultdict(list)
    for one in block:  # what is unsaid stays out of the key, so that the IRI of a bare proposition is always the same
        apart = tuple(value for facet in contradicting if (value := facet(one.proposition, actors)))
        parts[apart].append(one)
    return parts


def _agree(values: Sequence[object]) -> bool:
    """Whether the values can all be true of one thing: equal, or times of which each is within the next.

    >>> _agree(["2019", "2019-01"]), _agree(["2019-01", "2019-02"]), _agree([("a",), ("b",)])
    (True, False, False)
    >>> _agree(["2002/2003", "2003"])
    True
    """
    if all(_is_date(value) for value in values):
        return nested(map(str, values))
    return len(values) <= 1


def _is_date(value: object) -> bool:
    return isinstance(value, str) and period(value) is not None


def _by_anchor(part: list[Said], actors: Actors) -> dict[tuple[object, ...], list[Said]]:
    """The members by what, beside their words and actors, makes them one: nothing more where that is enough."""
    by_text: defaultdict[str, list[Said]] = defaultdict(list)
    for one in part:
        by_text[one.text].append(one)
    found: defaultdict[tuple[object, ...], list[Said]] = defaultdict(list)
    for text, members in by_text.items():
        found[_anchor(text, [one.proposition for one in members], actors)] += members
    return found


def _anchor(text: str, said: Sequence[Proposition], actors: Actors) -> tuple[object, ...]:
    if _is_told_by_actors(said[0], actors) or any(_is_date(p.time) for p in said):
        return ()
    victims, places = (
        tuple(sorted({iri for role in roles for iri in role} - actors.names.keys()))
        for roles in ([p.victims for p in said], [p.places for p in said])
    )
    return ("undated", victims, places) if victims or places else ("undated", text)


def _is_told_by_actors(p: Proposition, actors: Actors) -> bool:
    """Whether the proposition needs no date to be told from others of its core."""
    if p.kind is PropositionKind.ALLEGATION and p.offence not in (None, VAGUE_OFFENCE):
        return True
    return p.kind not in (PropositionKind.ALLEGATION, PropositionKind.EVENT) or actors.shared(p.objects)


def as_one(iri: str, part: Sequence[Said], actors: Actors) -> CanonicalProposition:
    """The proposition on which all these claims are, sorted: called as most of them call it, with the roles of all."""
    propositions = [one.proposition for one in part]
    first = propositions[0]
    if len(part) > 1:
        first = replace(
            first,
            label=_usual(p.label for p in propositions),
            predicate=_usual(p.predicate for p in propositions if p.predicate) or None,
            time=min((p.time for p in propositions if p.time), key=lambda t: (width(t), t), default=None),
            accused=_union((p.accused for p in propositions), actors),
            agents=_union((p.agents for p in propositions), actors),
            victims=_union((p.victims for p in propositions), actors),
            objects=_union((p.objects for p in propositions), actors),
            places=_union((p.places for p in propositions), actors),
        )
    grounds = _grounds(first, part, actors)
    aliases = tuple(sorted({p.label for p in propositions} - {first.label}))
    return CanonicalProposition(iri, first, aliases, tuple(one.claim for one in part), grounds)


def _usual(values: Iterable[str]) -> str:
    """The most frequent value; of equally many the shortest."""
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], len(v), v), default="")


def _union(roles: Iterable[tuple[str, ...]], actors: Actors) -> tuple[str, ...]:
    """The entities of all, those of several articles with one sense only once."""
    by_sense: dict[tuple[str, ...], str] = {}
    for iri in sorted({iri for role in roles for iri in role}):
        by_sense.setdefault(actors.sense([iri]), iri)
    return tuple(sorted(by_sense.values()))


def _grounds(p: Proposition, part: Sequence[Said], actors: Actors) -> tuple[str, ...]:
    articles, texts = {one.article for one in part}, {one.text for one in part}
    if len(articles) == 1:
        return ()
    if len(texts) == 1:
        return (f"same words in a text and its reprints, {len(articles)} articles",)
    same = {
        PropositionKind.ALLEGATION: f"same offence {p.offence!r} and accused",
        PropositionKind.EVENT: f"same event {p.predicate!r}, agents and objects",
        PropositionKind.RELATION: f"same relation {p.predicate!r} of the same entities",
        PropositionKind.STATEMENT: "same words about the same entities"
        if actors.shared(p.agents) or actors.shared(p.objects)
        else "same words of the same speaker",
    }[p.kind]
    if p.kind in (PropositionKind.ALLEGATION, PropositionKind.EVENT) and not _is_date(p.time):
        same += ", no date" if _is_told_by_actors(p, actors) else ", no date, same victims and places"
    return (f"{same}, nothing contradicting, in {len(articles)} articles",)
