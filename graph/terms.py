"""RDF terms for the values of the model: total functions, whatever characters an article holds."""

import re
from datetime import date as day
from functools import cache

import pyoxigraph as ox

from graph.errors import VocabularyError
from graph.vocabulary import CG, PREFIXES

_SURROGATE = re.compile("[\ud800-\udfff]")
_DATE_TYPES = (
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), "xsd:date"),
    (re.compile(r"[0-9]{4}-[0-9]{2}"), "xsd:gYearMonth"),
    (re.compile(r"[0-9]{4}"), "xsd:gYear"),
)


@cache
def term(name: str) -> ox.NamedNode:
    """The term of this prefixed name; VocabularyError where the vocabulary has no such prefix or `cg:` term.

    >>> term("cg:claimant").value
    'https://w3id.org/claimgraph/ns#claimant'
    """
    prefix, _, local = name.partition(":")
    if prefix not in PREFIXES or (prefix == "cg" and local not in CG):
        raise VocabularyError(f"{name!r} is not a term of graph/vocabulary.py")
    return ox.NamedNode(PREFIXES[prefix] + local)


def text(value: str) -> ox.Literal:
    """The words as a plain literal; a lone surrogate, which RDF cannot hold, becomes U+FFFD."""
    return ox.Literal(_SURROGATE.sub("\ufffd", value))


def date(value: str) -> ox.Literal:
    """An ISO date, month or year with its XML Schema type; other words as a plain literal.

    >>> str(date("2019-01"))
    '"2019-01"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    >>> str(date("last spring")), str(date("2019-02-30"))
    ('"last spring"', '"2019-02-30"')
    """
    for pattern, datatype in _DATE_TYPES:
        if pattern.fullmatch(value) and _exists(value):
            return ox.Literal(value, datatype=term(datatype))
    return text(value)


def _exists(value: str) -> bool:
    try:
        day.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def instant(value: str) -> ox.Literal:
    """An ISO 8601 instant in UTC."""
    return ox.Literal(value, datatype=term("xsd:dateTime"))


def offset(value: int) -> ox.Literal:
    """A count of characters, or a rank."""
    return ox.Literal(str(value), datatype=term("xsd:integer"))


def share(value: float) -> ox.Literal:
    """A number from 0 to 1, to three decimals.

    >>> share(0.9).value
    '0.9'
    """
    digits = f"{value:.3f}".rstrip("0").rstrip(".")  # as Oxigraph gives it back
    return ox.Literal(digits, datatype=term("xsd:decimal"))


def url(value: str) -> ox.Literal:
    """A web address as articles give it, which need not be a well-formed IRI."""
    return ox.Literal(_SURROGATE.sub("\ufffd", value), datatype=term("xsd:anyURI"))
