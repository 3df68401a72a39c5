"""Which bearers of names are one actor: a pure function of the names that ties join, whatever their order.

First those of one name are one, unless they belong to different states. Then names that a comparison holds for
spellings of one, the surest first, and only where each agrees with each. Last, names that an article gives as alias of
just one. Evidence that contradicts keeps namesakes apart; a tie that could mean two actors ties none. What an analyst
decided comes before all of it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.resolution.comparison import PROPOSED_FROM, SAME_FROM, Bearer, compare
from graph.resolution.constraints import NOTHING_DECIDED, Decided, Named, Reference
from graph.resolution.names import Key
from graph.resolution.namesakes import Cluster, Counted, namesakes, order, state_groups
from graph.resolution.profiles import Variant, family_of, key_of, office_state

LARGEST = 60  # names that comparisons join at most: more is a sign of names that tell nothing


def cluster_names(
    names: Mapping[tuple[str, Key], Sequence[Counted]], decided: Decided = NOTHING_DECIDED
) -> list[Cluster]:
    """All variants of these names (by family and key), each in one cluster; sorted by key and what keeps them apart."""
    groups = [found for (_, key), block in sorted(names.items()) for found in namesakes(key, block)]
    if len(groups) == 1:  # most names: there is nothing to join
        return [_renamed(groups[0], decided)]
    joining = _Joining(groups, decided)
    joining.join_decided()
    joining.join_known()
    joining.join_spellings()
    joining.join_aliases()
    return sorted(
        (_renamed(c, decided) for c in joining.clusters()), key=lambda c: (c.key, c.apart, c.members[0].variant.name)
    )


class _Joining:
    """Groups on their way to become clusters: sets of group numbers, each with its reasons."""

    def __init__(self, groups: list[Cluster], decided: Decided) -> None:
        self._groups = groups
        self._family = [group.members[0].variant.family for group in groups]
        self._set_of = {i: {i} for i in range(len(groups))}
        self._reasons: defaultdict[int, set[str]] = defaultdict(set)
        self._decided = decided
        self._apart = set(self._decided_pairs((tie.one, tie.other) for tie in decided.different))

    def join_decided(self) -> None:
        """What was decided to be one is one, whatever speaks against it; a pinned entity is one with its namesakes."""
        for one, other in sorted(self._decided_pairs((tie.one, tie.other) for tie in self._decided.same)):
            self._join(one, other, "decided to be one")
        for i, pinned in enumerate(self._groups):
            if pinned.members[0].variant.pin:
                for j, group in enumerate(self._groups):
                    same = group.key == pinned.key and not group.alone and self._family[i] == self._family[j]
                    if same and j != i and self._may_join(i, j):
                        self._join(i, j, f"same name {' '.join(group.key)!r}")

    def join_spellings(self) -> None:
        """Names that are spellings of one are joined, the surest first, where no two of the whole contradict."""
        usable = [i for i, group in enumerate(self._groups) if not group.alone and group.key[0]]
        if len(usable) > LARGEST:
            return
        probable = {(i, j): self._probability(i, j) for n, i in enumerate(usable) for j in usable[n + 1 :]}
        for (i, j), found in sorted(probable.items(), key=lambda item: (-item[1], item[0])):
            if found < SAME_FROM or self._set_of[i] is self._set_of[j] or not self._may_join(i, j):
                continue
            pairs = ((min(a, b), max(a, b)) for a in self._set_of[i] for b in self._set_of[j])
            if all(probable.get(pair, 1.0) >= PROPOSED_FROM for pair in pairs):
                self._join(
                    i, j, f"{' '.join(self._groups[i].key)!r} is a spelling of {' '.join(self._groups[j].key)!r}"
                )

    def _probability(self, i: int, j: int) -> float:
        if self._family[i] != self._family[j] or self._groups[i].key == self._groups[j].key:
            return 0.0
        return compare(bearer(self._groups[i]), bearer(self._groups[j])).probability

    def join_aliases(self) -> None:
        """A name that articles give as alias of just one actor is that actor's; of several, each use is left alone."""
        owners: defaultdict[tuple[str, Key], dict[int, str]] = defaultdict(dict)
        for i, group in enumerate(self._groups):
            for member in () if group.alone else group.members:
                for key in member.variant.other_keys:
                    known = owners[self._family[i], key].get(i, member.first)
                    owners[self._family[i], key][i] = min(known, member.first)
        bearing: defaultdict[tuple[str, Key], list[int]] = defaultdict(list)
        for i, group in enumerate(self._groups):
            bearing[self._family[i], group.key].append(i)
        ties = []
        for alias, by in sorted(owners.items()):
            others = [i for i in bearing.get(alias, ()) if not self._groups[i].alone]
            sets = {id(self._set_of[i]): i for i in sorted(by) if not any(i in self._set_of[j] for j in others)}
            if len(sets) > 1 and len(alias[1]) == 1:
                for i in others:
                    self._set_alone(i)
            elif len(sets) == 1 and len({id(self._set_of[i]) for i in others}) == 1:
                (owner,) = sets.values()
                given = min(article for i, article in by.items() if i in self._set_of[owner])
                ties.append((owner, others[0], f"alias {' '.join(alias[1])!r} given in article {given}"))
        for owner, other, reason in ties:
            if self._set_of[owner] is not self._set_of[other] and self._may_join(owner, other):
                self._join(owner, other, reason)

    def join_known(self) -> None:
        """Names that tables of known names hold for one thing are one, whatever states articles tie them to."""
        by_id: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for i, group in enumerate(self._groups):
            for found in group.wikidata if len(group.wikidata) == 1 else ():
                by_id[self._family[i], found].append(i)
        for (_, found), (first, *others) in sorted(by_id.items()):
            for other in others:
                if not self._are_apart(first, other):
                    self._join(first, other, f"the same in Wikidata, {found}")

    def _are_apart(self, i: int, j: int) -> bool:
        return any((a, b) in self._apart or (b, a) in self._apart for a in self._set_of[i] for b in self._set_of[j])

    def _set_alone(self, i: int) -> None:
        if len(self._set_of[i]) == 1 and not self._groups[i].members[0].variant.pin:
            self._groups[i] = replace(self._groups[i], alone=True, reasons=())

    def _may_join(self, i: int, j: int) -> bool:
        """Whether no state and no decision holds the two sets apart."""
        one, other = self._set_of[i], self._set_of[j]
        if self._are_apart(i, j):
            return False
        if any(self._groups[k].alone for k in one | other):
            return False
        if len({found for k in one | other for found in self._groups[k].wikidata}) > 1:
            return False
        return len(state_groups(self._groups[k].states for k in one | other)) < 2

    def _join(self, i: int, j: int, reason: str) -> None:
        whole = self._set_of[i] | self._set_of[j]
        for k in whole:
            self._set_of[k] = whole
        self._reasons[i].add(reason)

    def _decided_pairs(self, ties: Iterable[tuple[Reference, Reference]]) -> Iterator[tuple[int, int]]:
        for one, other in ties:
            left, right = self._meant(one), self._meant(other)
            yield from ((i, j) for i in left for j in right if i != j)

    def _meant(self, reference: Reference) -> list[int]:
        if isinstance(reference, str):
            return [i for i, g in enumerate(self._groups) if g.members[0].variant.pin == reference]
        wanted = key_of(reference)
        return [
            i
            for i, group in enumerate(self._groups)
            if (self._family[i], group.key) == (family_of(reference.type), wanted)
            and not group.members[0].variant.pin
            and (reference.state is None or reference.state in group.states or office_state(group.key))
        ]

    def clusters(self) -> Iterator[Cluster]:
        """Each set as one cluster, named after its fullest name."""
        for whole in {id(found): found for found in self._set_of.values()}.values():
            parts = [self._groups[i] for i in sorted(whole)]
            first = max(parts, key=lambda g: (not g.members[0].variant.pin, len(g.key), g.key, g.apart))
            members = sorted(
                (m for g in parts for m in g.members), key=lambda m: (order(m.variant), m.variant.key or ())
            )
            reasons = {reason for g in parts for reason in g.reasons}
            reasons |= {reason for i in whole for reason in self._reasons[i]}
            yield replace(first, members=tuple(members), reasons=tuple(sorted(reasons)))


def bearer(group: Cluster) -> Bearer:
    """The group as comparisons see it."""
    roles = frozenset(role for member in group.members for role in member.variant.roles)
    return Bearer(group.members[0].variant.family, group.key, group.states, roles, group.decades, group.met)


def _renamed(cluster: Cluster, decided: Decided) -> Cluster:
    names = {name for reference, name in decided.rename.items() if refers(reference, cluster.members)}
    return replace(cluster, name=min(names)) if names else cluster


def refers(reference: Reference, members: Collection[Counted]) -> bool:
    """Whether the reference means one of these."""
    if isinstance(reference, str):
        return any(member.variant.pin == reference for member in members)
    return any(_is_named(member.variant, reference) for member in members)


def _is_named(variant: Variant, reference: Named) -> bool:
    fits = reference.state is None or reference.state in variant.states or bool(office_state(variant.key))
    return variant.family == family_of(reference.type) and variant.key == key_of(reference) and fits
