"""RDF terms as JSON values, so that they can cross from one process to another."""

from typing import Any, TypeAlias

import pyoxigraph as ox

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Encoded = list[Any]  # a kind and its parts, as `encode_term` shows; a triple's parts are encoded terms


def encode_term(term: Term | None) -> Encoded | None:
    """The term as a list of its parts, its kind first; None stays None.

    >>> encode_term(ox.Literal("oui", language="fr"))
    ['literal', 'oui', None, 'fr']
    """
    match term:
        case None:
            return None
        case ox.NamedNode():
            return ["iri", term.value]
        case ox.BlankNode():
            return ["blank", term.value]
        case ox.Literal():
            return ["literal", term.value, None if term.language else term.datatype.value, term.language]
        case ox.Triple():
            return ["triple", *(encode_term(part) for part in (term.subject, term.predicate, term.object))]
    raise ValueError(f"unexpected term: {term!r}")


def decode_term(parts: Encoded | None) -> Term | None:
    """The term that `encode_term` took apart.

    >>> decode_term(["literal", "7", "http://www.w3.org/2001/XMLSchema#integer", None]).value
    '7'
    """
    match parts:
        case None:
            return None
        case ["iri", str(value)]:
            return ox.NamedNode(value)
        case ["blank", str(value)]:
            return ox.BlankNode(value)
        case ["literal", str(value), None, str(language)]:
            return ox.Literal(value, language=language)
        case ["literal", str(value), str(datatype), None]:
            return ox.Literal(value, datatype=ox.NamedNode(datatype))
        case ["triple", list(subject), list(predicate), list(object_)]:
            return ox.Triple(*map(decode_term, (subject, predicate, object_)))  # type: ignore[arg-type]
    raise ValueError(f"not an encoded term: {parts!r}")
