"""Which profiles are one actor: first those of one name, then names that an alias or acronym ties together.

No step depends on the order of its input, and each says why. Evidence that contradicts (two states) keeps
namesakes apart; a tie that could mean two actors ties none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model import EntityType
from graph.resolution.features import Key, Profile, office_state

DOMINANT = 4  # so many times all others: one link read wrongly in many articles does not take an actor apart


@dataclass(frozen=True, slots=True)
class Cluster:
    """Profiles that are one actor, sorted by entity id, with the reasons.

    `apart` tells namesakes from each other: empty where there are none.
    """

    profiles: tuple[Profile, ...]
    reasons: tuple[str, ...] = ()
    apart: str = ""

    @property
    def states(self) -> frozenset[str]:
        """All states that the actor is tied to."""
        return frozenset().union(*(profile.states for profile in self.profiles))


def cluster(profiles: Iterable[Profile]) -> list[Cluster]:
    """Each profile in one cluster; clusters are sorted by their first entity id."""
    alone: list[Cluster] = []
    blocks: defaultdict[tuple[str, Key], list[Profile]] = defaultdict(list)
    for profile in profiles:
        if profile.key is None:
            alone.append(Cluster((profile,), apart=profile.entity.id))
        else:
            blocks[profile.family, profile.key].append(profile)
    named = [found for key in sorted(blocks) for found in _namesakes(key[1], blocks[key])]
    return sorted([*alone, *_tie(list(_split_ambiguous(named)))], key=lambda c: c.profiles[0].entity.id)


def _namesakes(key: Key, block: list[Profile]) -> Iterator[Cluster]:
    """The block as one actor, or, where its members belong to different states, as one for each state.

    In that case those whose state is not known go with the state that nearly all others belong to; where there
    is none, each is left alone, as it could be any of them.
    """
    block = sorted(block, key=lambda p: p.entity.id)
    groups = _state_groups(p.states for p in block)
    if len(groups) < 2:
        yield Cluster(tuple(block), _same_name(key, block))
        return
    sizes = {group: sum(1 for p in block if p.states and p.states <= group) for group in groups}
    main = max(groups, key=lambda group: (sizes[group], sorted(group)))
    if sizes[main] < DOMINANT * (sum(sizes.values()) - sizes[main]):
        main = frozenset()
    for group in groups:
        members = [p for p in block if p.states <= group and (p.states or group == main)]
        yield Cluster(tuple(members), _same_name(key, members), "" if group == main else " ".join(sorted(group)))
    if not main:
        yield from (Cluster((p,), apart=p.entity.id) for p in block if not p.states)


def _state_groups(states: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The states in groups, those together that some set names together; sorted.

    >>> [sorted(g) for g in _state_groups([frozenset({"IR"}), frozenset({"US"}), frozenset({"IR", "DE"})])]
    [['DE', 'IR'], ['US']]
    """
    groups: list[frozenset[str]] = []
    for one in sorted(set(states), key=sorted):
        if one:
            overlapping = [group for group in groups if group & one]
            groups = [group for group in groups if not group & one] + [one.union(*overlapping)]
    return sorted(groups, key=sorted)


def _same_name(key: Key, block: list[Profile]) -> tuple[str, ...]:
    articles = len({p.article for p in block})
    if articles == 1:
        return ()
    state = office_state(key)
    if state is not None:
        return (f"same office {' '.join(key[:-1])!r} of the same state {state!r} in {articles} articles",)
    what = "ISO code" if block[0].family == EntityType.COUNTRY else "name"
    return (f"same {what} {' '.join(key)!r} in {articles} articles",)


def _tie(named: list[Cluster]) -> Iterator[Cluster]:
    """The clusters, those joined that an alias or acronym ties to just one other."""
    parent = list(range(len(named)))
    ties = sorted(_ties(named))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for one, other, _ in ties:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    joined: defaultdict[int, list[int]] = defaultdict(list)
    for i in range(len(named)):
        joined[root(i)].append(i)
    for members in joined.values():
        if len(_state_groups(named[i].states for i in members)) > 1:
            yield from (named[i] for i in members)  # some tie among them is wrong, and none says which
        else:
            inside = set(members)
            reasons = {r for i in members for r in named[i].reasons} | {r for i, _, r in ties if i in inside}
            together = sorted((p for i in members for p in named[i].profiles), key=lambda p: p.entity.id)
            apart = " ".join(sorted(filter(None, (named[i].apart for i in members))))
            yield Cluster(tuple(together), tuple(sorted(reasons)), apart)


def _ties(named: list[Cluster]) -> Iterator[tuple[int, int, str]]:
    """Pairs of clusters that an article's alias or acronym ties, where no third cluster could be meant."""
    by_key: defaultdict[tuple[str, Key], set[int]] = defaultdict(set)
    for i, found in enumerate(named):
        for profile in found.profiles:
            by_key[profile.family, profile.key or ()].add(i)
    for alias, owners in _owners(named).items():
        others = by_key.get(alias, set())
        if len(others) == 1 and len(owners.keys() - others) == 1:
            (other,), (owner,) = others, owners.keys() - others
            yield (
                min(owner, other),
                max(owner, other),
                f"alias {' '.join(alias[1])!r} given in article {owners[owner]}",
            )


def _owners(named: list[Cluster]) -> dict[tuple[str, Key], dict[int, str]]:
    """For each alias the clusters that have it, with the first article that gives it to them."""
    found: defaultdict[tuple[str, Key], dict[int, str]] = defaultdict(dict)
    for i, owner in enumerate(named):
        for profile in owner.profiles:
            for key in profile.other_keys:
                known = found[profile.family, key].get(i, profile.article)
                found[profile.family, key][i] = min(known, profile.article)
    return found


def _split_ambiguous(named: list[Cluster]) -> Iterator[Cluster]:
    """The clusters, those taken apart whose one-word name is the short form of several others ("CIA")."""
    owners = _owners(named)
    for i, found in enumerate(named):
        family, key = found.profiles[0].family, found.profiles[0].key or ()
        if len(key) == 1 and len(owners.get((family, key), {}).keys() - {i}) > 1:
            yield from (Cluster((p,), apart=p.entity.id) for p in found.profiles)
        else:
            yield found
