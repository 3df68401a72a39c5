"""What an analyst has decided of who is who: it wins over every score; where it contradicts itself, nothing is guessed.

A decision speaks of actors by name, so that it holds in later articles too, or by the id of one article's entity, which
is derived from content and so the same after every rebuild.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.model import Entity, EntityType


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """All entities of this type whose name, without titles and the like, is this one, spelt so.

    `state` is the ISO code of the state that they belong to: an office needs it, and it picks one of namesakes. Without
    it all are meant. A noun phrase has no name beyond its article: refer to it by its entity's id.
    """

    type: EntityType
    name: str
    state: str | None = None


Reference = Named | str  # a name, or the id of one article's entity


@dataclass(frozen=True, slots=True)
class Same:
    """The two are one actor."""

    one: Reference
    other: Reference


@dataclass(frozen=True, slots=True)
class Different:
    """The two are two actors."""

    one: Reference
    other: Reference


@dataclass(frozen=True, slots=True)
class Rename:
    """The actor is shown by this name; its IRI stays."""

    what: Reference
    name: str


@dataclass(frozen=True, slots=True)
class Retype:
    """What was read as the referred-to type is of this type."""

    what: Reference
    type: EntityType


Constraint = Same | Different | Rename | Retype


@dataclass(frozen=True, slots=True)
class Conflict:
    """Constraints that cannot all hold; none of them is applied. Sorted, so that equal conflicts are equal."""

    constraints: tuple[Constraint, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Decided:
    """Constraints without contradiction, ready to be looked up; `decide` makes it."""

    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = ()
    rename: Mapping[Reference, str] = field(default_factory=lambda: MappingProxyType({}))
    retype: Mapping[Reference, EntityType] = field(default_factory=lambda: MappingProxyType({}))
    conflicts: tuple[Conflict, ...] = ()

    @property
    def pinned(self) -> frozenset[str]:
        """The ids of entities that constraints of who is who speak of one by one."""
        ties: list[Same | Different] = [*self.same, *self.different]
        pairs = [reference for tie in ties for reference in (tie.one, tie.other)]
        return frozenset(r for r in (*pairs, *self.rename) if isinstance(r, str))

    def type_of(self, entity: Entity) -> EntityType:
        """The entity's type, as decided for itself, else for its name, else as it was read."""
        for reference in (entity.id, Named(entity.type, entity.name)):
            if reference in self.retype:
                return self.retype[reference]
        return entity.type


NOTHING_DECIDED = Decided()


def spoken_of(now: Decided, former: Decided) -> set[Reference]:
    """All that one of the two speaks of, and the other not so."""
    ties_now: set[Same | Different] = {*now.same, *now.different}
    ties_then: set[Same | Different] = {*former.same, *former.different}
    ties = ties_now ^ ties_then
    found = {reference for tie in ties for reference in (tie.one, tie.other)}
    found |= {reference for reference, _ in set(now.rename.items()) ^ set(former.rename.items())}
    return found | {reference for reference, _ in set(now.retype.items()) ^ set(former.retype.items())}


def decide(constraints: Iterable[Constraint]) -> Decided:
    """The constraints that can all hold, and the conflicts among the others; their order does not count.

    >>> one, other, third = (Named(EntityType.PERSON, f"Jane {name}") for name in ("Able", "Baker", "Clark"))
    >>> decided = decide([Same(one, other), Same(other, third), Different(one, third)])
    >>> decided.same, len(decided.conflicts[0].constraints)
    ((), 3)
    """
    given = sorted(set(constraints), key=repr)
    conflicts = [*_contradictions(given), *_rivals(given)]
    out = {constraint for conflict in conflicts for constraint in conflict.constraints}
    kept = [constraint for constraint in given if constraint not in out]
    return Decided(
        same=tuple(c for c in kept if isinstance(c, Same)),
        different=tuple(c for c in kept if isinstance(c, Different)),
        rename=MappingProxyType({c.what: c.name for c in kept if isinstance(c, Rename)}),
        retype=MappingProxyType({c.what: c.type for c in kept if isinstance(c, Retype)}),
        conflicts=tuple(conflicts),
    )


def _contradictions(given: list[Constraint]) -> Iterable[Conflict]:
    """Each "different" between two that a chain of "same" joins, with the shortest such chain."""
    ties: defaultdict[Reference, list[tuple[Reference, Same]]] = defaultdict(list)
    for tie in given:
        if isinstance(tie, Same):
            ties[tie.one].append((tie.other, tie))
            ties[tie.other].append((tie.one, tie))
    for apart in given:
        if isinstance(apart, Different):
            chain = _chain(apart.one, apart.other, ties)
            if chain is not None:
                both: tuple[Constraint, ...] = tuple(sorted((apart, *chain), key=repr))
                yield Conflict(both, f"{_words(apart.one)} and {_words(apart.other)} are said to be one and to be two")


def _chain(
    start: Reference, end: Reference, ties: Mapping[Reference, list[tuple[Reference, Same]]]
) -> tuple[Same, ...] | None:
    chains: dict[Reference, tuple[Same, ...]] = {start: ()}
    todo = [start]
    for here in todo:
        for there, tie in ties.get(here, ()):
            if there not in chains:
                chains[there] = (*chains[here], tie)
                todo.append(there)
    return chains.get(end)


def _rivals(given: list[Constraint]) -> Iterable[Conflict]:
    """Renames to several names and retypes to several types of one and the same."""
    renames: defaultdict[Reference, list[Constraint]] = defaultdict(list)
    retypes: defaultdict[Reference, list[Constraint]] = defaultdict(list)
    for constraint in given:
        if isinstance(constraint, Rename):
            renames[constraint.what].append(constraint)
        elif isinstance(constraint, Retype):
            retypes[constraint.what].append(constraint)
    for found, called in ((renames, "name"), (retypes, "type")):
        for what, rivals in found.items():
            if len(rivals) > 1:
                yield Conflict(tuple(rivals), f"{_words(what)} is given {len(rivals)} {called}s")


def _words(reference: Reference) -> str:
    if isinstance(reference, str):
        return f"entity {reference}"
    return f"{reference.name!r} ({reference.type}{', ' + reference.state if reference.state else ''})"
