"""Those of one name: one actor, or several that states, Wikidata ids, walks of life or times tell apart."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.model import EntityType
from graph.resolution.comparison import NOBODY, Company, callings, eras
from graph.resolution.names import Key
from graph.resolution.profiles import Variant, office_state

DOMINANT = 4  # so many times all others: one link read wrongly in many articles does not take an actor apart


@dataclass(frozen=True, slots=True)
class Counted:
    """A variant with the number of entities that are of it, the first article (by id) that has one, and whom it met."""

    variant: Variant
    count: int = 1
    first: str = ""
    met: Company = NOBODY


@dataclass(frozen=True, slots=True)
class Cluster:
    """Variants that are one actor, sorted, with the reasons; or, where `alone`, entities each of which is its own.

    `key` and `apart` name it among all: `apart` is empty but where namesakes are told apart.
    """

    members: tuple[Counted, ...]
    key: Key
    reasons: tuple[str, ...] = ()
    apart: str = ""
    alone: bool = False
    name: str = ""

    @property
    def wikidata(self) -> frozenset[str]:
        """The Wikidata ids that tables of known names give it."""
        return frozenset(filter(None, (member.variant.wikidata for member in self.members)))

    @property
    def decades(self) -> frozenset[str]:
        """When the actor was written of, as far as dates tell."""
        return frozenset(filter(None, (member.variant.decade for member in self.members)))

    @property
    def met(self) -> Company:
        """Whom the same articles name."""
        return Company.of_all(member.met for member in self.members)

    @property
    def states(self) -> frozenset[str]:
        """All states that the actor is tied to."""
        return frozenset(state for member in self.members for state in member.variant.states)


def namesakes(key: Key, block: Sequence[Counted]) -> Iterator[Cluster]:
    """The block as one actor, or, where its members belong to different states, as one for each state.

    In that case those whose state is not known go with the state that nearly all others belong to; where there
    is none, each is left alone, as it could be any of them. Each that a decision speaks of is a group of its own.
    """
    ordered = sorted(block, key=lambda m: order(m.variant))
    for member in ordered:
        if member.variant.pin:
            yield Cluster((member,), key, apart=member.variant.pin)
    free = [member for member in ordered if not member.variant.pin]
    known = {m.variant.wikidata for m in free} - {None}
    if len(known) > 1:
        yield from _by_wikidata(key, free, known)
        return
    groups = state_groups(frozenset(m.variant.states) for m in free)
    if not groups and len(by_calling := state_groups(callings(m.variant.roles) for m in free)) > 1:
        yield from _by_calling(key, free, by_calling)
        return
    if len(groups) < 2:
        if len(times := eras(m.variant.decade for m in free)) > 1:
            yield from _by_era(key, free, times)
        elif free:
            yield Cluster(tuple(free), key, _same_name(key, free))
        return
    sizes = {g: sum(m.count for m in free if m.variant.states and g.issuperset(m.variant.states)) for g in groups}
    main = max(groups, key=lambda group: (sizes[group], sorted(group)))
    if sizes[main] < DOMINANT * (sum(sizes.values()) - sizes[main]):
        main = frozenset()
    for group in groups:
        members = [m for m in free if group.issuperset(m.variant.states) and (m.variant.states or group == main)]
        apart = "" if group == main else " ".join(sorted(group))
        yield Cluster(tuple(members), key, _same_name(key, members), apart)
    unknown = tuple(m for m in free if not m.variant.states)
    if unknown and not main:
        yield Cluster(unknown, key, alone=True)


def _by_wikidata(key: Key, block: Sequence[Counted], ids: Collection[str | None]) -> Iterator[Cluster]:
    """Namesakes that a table of known names tells apart; those that it does not know are left alone."""
    for found in sorted(filter(None, ids)):
        members = [m for m in block if m.variant.wikidata == found]
        yield Cluster(tuple(members), key, _same_name(key, members), found)
    unknown = tuple(m for m in block if m.variant.wikidata is None)
    if unknown:
        yield Cluster(unknown, key, alone=True)


def _by_calling(key: Key, block: Sequence[Counted], groups: Sequence[frozenset[str]]) -> Iterator[Cluster]:
    """Namesakes of whom titles alone tell that they are two: a general and a judge; who has none is left alone."""
    for group in groups:
        members = [m for m in block if callings(m.variant.roles) & group]
        yield Cluster(tuple(members), key, _same_name(key, members), " ".join(sorted(group)))
    unknown = tuple(m for m in block if not callings(m.variant.roles))
    if unknown:
        yield Cluster(unknown, key, alone=True)


def _by_era(key: Key, block: Sequence[Counted], groups: Sequence[frozenset[str]]) -> Iterator[Cluster]:
    """Namesakes of whom nobody wrote for decades in between; who was written of at no known time is left alone."""
    for group in groups:
        members = [m for m in block if m.variant.decade in group]
        yield Cluster(tuple(members), key, _same_name(key, members), f"from {min(group)}")
    unknown = tuple(m for m in block if not m.variant.decade)
    if unknown:
        yield Cluster(unknown, key, alone=True)


def order(variant: Variant) -> tuple[object, ...]:
    """What variants of one name are sorted by, so that no result depends on the order of reading."""
    return (
        variant.name,
        variant.type,
        variant.aliases,
        variant.states,
        variant.roles,
        variant.pin,
        variant.iso or "",
        variant.wikidata or "",
        variant.decade,
    )


def state_groups(states: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The states in groups, those together that some set names together; sorted.

    >>> [sorted(g) for g in state_groups([frozenset({"IR"}), frozenset({"US"}), frozenset({"IR", "DE"})])]
    [['DE', 'IR'], ['US']]
    """
    groups: list[frozenset[str]] = []
    for one in sorted(set(states), key=sorted):
        if one:
            overlapping = [group for group in groups if group & one]
            groups = [group for group in groups if not group & one] + [one.union(*overlapping)]
    return sorted(groups, key=sorted)


def _same_name(key: Key, block: Sequence[Counted]) -> tuple[str, ...]:
    if sum(member.count for member in block) < 2:
        return ()
    state = office_state(key)
    if state is not None and len(key) > 1:  # a country's key is its code alone
        return (f"same office {' '.join(key[:-1])!r} of the same state {state!r}",)
    what = "ISO code" if block[0].variant.family == EntityType.COUNTRY else "name"
    return (f"same {what} {' '.join(key)!r}",)
