"""The offence taxonomy: ids, labels and the hierarchy, read from `offences.ttl`."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from graph.errors import VocabularyError

OFFENCE_NAMESPACE = "https://w3id.org/claimgraph/offence#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"


@dataclass(frozen=True, slots=True)
class Offence:
    """A concept of the taxonomy; `iccs` is its code in the UN's crime classification, where one exists."""

    id: str
    label: str
    aliases: tuple[str, ...]
    definition: str
    broader: str | None
    iccs: str | None


def offence_ids() -> tuple[str, ...]:
    """All ids of the taxonomy, sorted."""
    return tuple(_taxonomy())


def offence(offence_id: str) -> Offence:
    """The concept with this id; VocabularyError where the taxonomy has none."""
    try:
        return _taxonomy()[offence_id]
    except KeyError:
        raise VocabularyError(
            f"offence {offence_id!r} is not in graph/offences.ttl; it has {', '.join(_taxonomy())}"
        ) from None


def label(offence_id: str) -> str:
    """What readers are shown.

    >>> label("trafficking-in-persons")
    'trafficking in persons'
    """
    return offence(offence_id).label


def broader(offence_id: str) -> str | None:
    """The id of the wider offence that this one is a form of.

    >>> broader("sex-trafficking")
    'trafficking-in-persons'
    """
    return offence(offence_id).broader


def offence_iri(offence_id: str) -> str:
    """The IRI of the concept; VocabularyError on an unknown id."""
    return OFFENCE_NAMESPACE + offence(offence_id).id


@cache
def _taxonomy() -> dict[str, Offence]:
    store = ox.Store()
    store.load(files("graph").joinpath("offences.ttl").read_bytes(), ox.RdfFormat.TURTLE)
    concepts = store.quads_for_pattern(None, None, ox.NamedNode(_SKOS + "Concept"), None)
    found = (quad.subject.value for quad in concepts if isinstance(quad.subject, ox.NamedNode))
    ids = sorted(iri.removeprefix(OFFENCE_NAMESPACE) for iri in found)
    return {key: _read_offence(store, key) for key in ids}


def _read_offence(store: ox.Store, key: str) -> Offence:
    subject = ox.NamedNode(OFFENCE_NAMESPACE + key)

    def values(name: str) -> list[str]:
        found = store.quads_for_pattern(subject, ox.NamedNode(_SKOS + name), None, None)
        return sorted(q.object.value for q in found if isinstance(q.object, ox.NamedNode | ox.Literal))

    def only(name: str) -> str | None:
        return next(iter(values(name)), None)

    parent = only("broader")
    return Offence(
        id=key,
        label=only("prefLabel") or key,
        aliases=tuple(values("altLabel")),
        definition=only("definition") or "",
        broader=parent.removeprefix(OFFENCE_NAMESPACE) if parent else None,
        iccs=only("notation"),
    )
