"""The name and the IRI of each actor: readable, and the same when the same articles are read again.

The IRI rests on the fullest name, not on the most frequent one: a further article seldom brings a fuller
name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from graph.iris import content_hash, is_latin, slug
from graph.model import EntityType
from graph.resolution.clustering import Cluster
from graph.resolution.features import Key, Profile, office_state
from graph.resolution.model import CanonicalEntity
from graph.resolution.names import is_acronym, is_office, words

LOCAL_NAME_LENGTH = 40  # of the slug of a noun phrase, which can be a whole clause


def name_entities(clusters: Iterable[Cluster], base: str) -> tuple[CanonicalEntity, ...]:
    """The clusters as canonical entities, each with an IRI of its own, sorted by IRI."""
    by_path: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        by_path[_path(cluster)].append(cluster)
    return tuple(
        sorted(
            (
                _entity(cluster, f"{base}entity/{path}" if len(sharing) == 1 else _hashed(base, path, cluster))
                for path, sharing in by_path.items()
                for cluster in sharing
            ),
            key=lambda entity: entity.iri,
        )
    )


def _path(cluster: Cluster) -> str:
    """Type and readable name; with a hash where the name alone does not tell the actor from others."""
    first = cluster.profiles[0]
    kind, name = _type(cluster), _fullest_name(cluster)
    if kind is EntityType.COUNTRY and first.entity.iso:
        return f"{kind}/{first.entity.iso}"
    if kind is EntityType.PERSON and first.key:
        name = " ".join(_fullest_key(cluster))
    readable = slug(name) if is_latin(name) else ""
    if first.key is None:
        readable = readable[:LOCAL_NAME_LENGTH].rstrip("-")
    state = office_state(first.key)
    if readable and state and is_office(words(name)):  # "Foreign Ministry" alone would read like the only one
        readable += f"-{state.lower()}"
    if not readable or cluster.apart:
        readable = f"{readable}-{_digest(cluster)}".strip("-")
    return f"{kind}/{readable}"


def _hashed(base: str, path: str, cluster: Cluster) -> str:
    return f"{base}entity/{path}-{_digest(cluster)}"


def _digest(cluster: Cluster) -> str:
    return content_hash(cluster.profiles[0].family, *_fullest_key(cluster), cluster.apart)


def _fullest_key(cluster: Cluster) -> Key:
    return max((p.key or () for p in cluster.profiles), key=lambda key: (len(key), key))


def _type(cluster: Cluster) -> EntityType:
    """The type that most articles give; of equally many the first by name."""
    counts = Counter(p.entity.type for p in cluster.profiles)
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _fullest_name(cluster: Cluster) -> str:
    return min((p.entity.name for p in cluster.profiles), key=lambda n: (is_acronym(n), -len(n), n))


def _usual_name(profiles: tuple[Profile, ...]) -> str:
    """The most frequent name; of equally many the short one for a country, else the full one."""
    counts = Counter(p.entity.name for p in profiles)
    sign = 1 if profiles[0].entity.type is EntityType.COUNTRY else -1
    return min(counts, key=lambda n: (-counts[n], is_acronym(n), sign * len(n), n))


def _entity(cluster: Cluster, iri: str) -> CanonicalEntity:
    name = _usual_name(cluster.profiles)
    names = {n for p in cluster.profiles for n in (p.entity.name, *p.entity.aliases)}
    return CanonicalEntity(
        iri=iri,
        type=_type(cluster),
        name=name,
        aliases=tuple(sorted(names - {name})),
        iso=cluster.profiles[0].entity.iso,
        members=tuple(p.entity.id for p in cluster.profiles),
        reasons=cluster.reasons,
        wikidata=_only_wikidata(cluster),
    )


def _only_wikidata(cluster: Cluster) -> str | None:
    """The Wikidata id of the cluster; two that differ say that its members are not one, and none of them is kept."""
    ids = {p.entity.wikidata for p in cluster.profiles} - {None}
    return ids.pop() if len(ids) == 1 else None
