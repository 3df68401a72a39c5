"""Evidence as Web Annotations: a claim, mention or link is the body, a span of the article the target.

The target names its span twice, by offsets and by the quote with its surroundings, so that it can be found
again in a copy of the article with other line breaks (W3C Web Annotation Data Model, 2017, sections 4.2.4
and 4.2.5).
"""

from collections.abc import Iterator

import pyoxigraph as ox

from graph.terms import offset, term, text

CONTEXT_CHARACTERS = 32

Triple = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]


def annotation(iri: str, body: str, article: str, words: str, start: int, end: int) -> Iterator[Triple]:
    """The annotation that shows where in the article (whose text is `words`) the body stands."""
    subject, target = ox.NamedNode(iri), ox.NamedNode(f"{iri}/target")
    position, quote = ox.NamedNode(f"{iri}/position"), ox.NamedNode(f"{iri}/quote")
    yield subject, term("rdf:type"), term("oa:Annotation")
    yield subject, term("oa:hasBody"), ox.NamedNode(body)
    yield subject, term("oa:hasTarget"), target
    yield target, term("rdf:type"), term("oa:SpecificResource")
    yield target, term("oa:hasSource"), ox.NamedNode(article)
    yield target, term("oa:hasSelector"), position
    yield target, term("oa:hasSelector"), quote
    yield position, term("rdf:type"), term("oa:TextPositionSelector")
    yield position, term("oa:start"), offset(start)
    yield position, term("oa:end"), offset(end)
    yield quote, term("rdf:type"), term("oa:TextQuoteSelector")
    yield quote, term("oa:exact"), text(words[start:end])
    if start > 0:
        yield quote, term("oa:prefix"), text(words[max(0, start - CONTEXT_CHARACTERS) : start])
    if end < len(words):
        yield quote, term("oa:suffix"), text(words[end : end + CONTEXT_CHARACTERS])
