"""The name and the path of each actor's IRI: readable, and the same when the same articles are read again.

The path rests on the fullest name, not on the most frequent one: a further article seldom brings a fuller
name.
"""

from collections import Counter

from graph.iris import content_hash, is_latin, slug
from graph.model import EntityType
from graph.resolution.model import CanonicalEntity
from graph.resolution.names import is_acronym, is_office, words
from graph.resolution.namesakes import Cluster
from graph.resolution.profiles import office_state

LOCAL_NAME_LENGTH = 40  # of the slug of a noun phrase, which can be a whole clause


def path_of(cluster: Cluster, local: bool = False) -> str:
    """Type and readable name; with a digest where the name alone does not tell the actor from others.

    `local` says that it is known in one article only, by a noun phrase or by one name.
    """
    first = cluster.members[0].variant
    kind, name = type_of(cluster), _fullest_name(cluster)
    if kind is EntityType.COUNTRY and first.iso:
        return f"{kind}/{first.iso}"
    if kind is EntityType.PERSON and not local and cluster.key[0]:
        name = " ".join(cluster.key)
    readable = slug(name) if is_latin(name) else ""
    if local:
        readable = readable[:LOCAL_NAME_LENGTH].rstrip("-")
    state = office_state(cluster.key)
    if readable and state and is_office(words(name)):  # "Foreign Ministry" alone would read like the only one
        readable += f"-{state.lower()}"
    if not readable or cluster.apart:
        readable = f"{readable}-{digest_of(cluster)}".strip("-")
    return f"{kind}/{readable}"


def digest_of(cluster: Cluster) -> str:
    """What tells the cluster from all others, in short."""
    return content_hash(cluster.members[0].variant.family, *cluster.key, cluster.apart)


def type_of(cluster: Cluster) -> EntityType:
    """The type that most articles give; of equally many the first by name."""
    counts: Counter[EntityType] = Counter()
    for member in cluster.members:
        counts[member.variant.type] += member.count
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _fullest_name(cluster: Cluster) -> str:
    return min((m.variant.name for m in cluster.members), key=lambda n: (is_acronym(n), -len(n), n))


def _usual_name(cluster: Cluster) -> str:
    """The most frequent name; of equally many the short one for a country, else the full one."""
    counts: Counter[str] = Counter()
    for member in cluster.members:
        counts[member.variant.name] += member.count
    sign = 1 if cluster.members[0].variant.type is EntityType.COUNTRY else -1
    return min(counts, key=lambda n: (-counts[n], is_acronym(n), sign * len(n), n))


def describe(cluster: Cluster, iri: str, members: tuple[str, ...] = ()) -> CanonicalEntity:
    """The cluster as the entity with this IRI; an analyst's name for it comes first."""
    name = cluster.name or _usual_name(cluster)
    names = {n for m in cluster.members for n in (m.variant.name, *m.variant.aliases)}
    return CanonicalEntity(
        iri=iri,
        type=type_of(cluster),
        name=name,
        aliases=tuple(sorted(names - {name})),
        iso=cluster.members[0].variant.iso,
        members=members,
        reasons=cluster.reasons,
        wikidata=_only_wikidata(cluster),
    )


def _only_wikidata(cluster: Cluster) -> str | None:
    """The Wikidata id of the cluster; two that differ say that its members are not one, and none of them is kept."""
    ids = {member.variant.wikidata for member in cluster.members} - {None}
    return ids.pop() if len(ids) == 1 else None
