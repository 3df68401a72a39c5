"""The media types of answers, and the result formats behind them; the first is what a client without a wish gets."""

from collections.abc import Mapping
from types import MappingProxyType

HTML = "text/html"
TEXT = "text/plain; charset=utf-8"

RESULT_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "application/sparql-results+json": "json",
        "application/sparql-results+xml": "xml",
        "text/csv": "csv",
        "text/tab-separated-values": "tsv",
        "application/json": "json",
        "application/xml": "xml",
        "text/xml": "xml",
    }
)
GRAPH_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "text/turtle": "ttl",
        "application/n-triples": "nt",
        "application/ld+json": "jsonld",
        "application/trig": "trig",
        "application/rdf+xml": "rdfxml",
        "application/n-quads": "nq",
        "application/x-turtle": "ttl",
        "application/json": "jsonld",
        "application/xml": "rdfxml",
        "text/xml": "rdfxml",
        "text/plain": "nt",
    }
)


def types_of(form: str) -> Mapping[str, str]:
    """The media types in which a query of this form (SELECT, ASK, CONSTRUCT, DESCRIBE) can be answered."""
    return GRAPH_TYPES if form in ("CONSTRUCT", "DESCRIBE") else RESULT_TYPES


def content_type(media: str) -> str:
    """The value of the Content-Type header: all that is sent is UTF-8.

    >>> content_type("text/csv"), content_type("application/json")
    ('text/csv; charset=utf-8', 'application/json')
    """
    return f"{media}; charset=utf-8" if media.startswith("text/") else media
