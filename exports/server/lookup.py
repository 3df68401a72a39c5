"""Look-ups in the RDF for pages: each reads an index of the store, so that a page costs as much as it shows."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from graph.network import file_name
from graph.terms import term

_KINDS = ("Person", "Organisation", "Country", "Place", "Group", "Work")
_PROPOSITIONS = ("Allegation", "Event", "Relation", "Statement")
_CLASS_KINDS = {term(f"cg:{name}").value: name.lower() for name in (*_KINDS, *_PROPOSITIONS, "Claim", "Article")}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a page: its IRI, its kind as the model names it, and what it is called."""

    iri: str
    kind: str
    label: str


def objects(rdf: ox.Store, subject: str, predicate: str) -> Iterator[str]:
    """The values of the property, IRIs and literals alike, in the store's order, each once."""
    found = rdf.quads_for_pattern(ox.NamedNode(subject), term(predicate), None, None)
    return iter(dict.fromkeys(q.object.value for q in found if not isinstance(q.object, ox.Triple)))


def first(rdf: ox.Store, subject: str, predicate: str) -> str | None:
    """A value of the property, None where it has none."""
    return next(objects(rdf, subject, predicate), None)


def subjects(rdf: ox.Store, predicate: str, value: str) -> Iterator[str]:
    """What has the IRI as the value of the property, each once."""
    found = rdf.quads_for_pattern(None, term(predicate), ox.NamedNode(value), None)
    return iter(dict.fromkeys(q.subject.value for q in found if isinstance(q.subject, ox.NamedNode)))


def kind_of(rdf: ox.Store, iri: str) -> str | None:
    """The kind of what the IRI names, None where the graph does not know it."""
    types = rdf.quads_for_pattern(ox.NamedNode(iri), term("rdf:type"), None, None)
    names = (q.object.value for q in types if isinstance(q.object, ox.NamedNode))
    return next((_CLASS_KINDS[name] for name in names if name in _CLASS_KINDS), None)


def thing(rdf: ox.Store, iri: str) -> Thing:
    """The thing as it is called; an article by its title, else its file."""
    kind = kind_of(rdf, iri) or "thing"
    if kind == "article":
        return Thing(iri, kind, first(rdf, iri, "dcterms:title") or file_name(first(rdf, iri, "cg:source") or iri))
    return Thing(iri, kind, first(rdf, iri, "skos:prefLabel") or iri)
