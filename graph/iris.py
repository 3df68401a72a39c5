"""IRIs of the data: readable where they can be, derived from content always.

urn:claimgraph:article/9f86d081884c7d65          an article, and the named graph of its evidence
urn:claimgraph:entity/country/IR                 a country
urn:claimgraph:entity/person/bahram-qassemi      a person known by full name
urn:claimgraph:claim/9f86d081884c7d65-c0a1b2c3d4 a claim
urn:claimgraph:resolution                        the named graph of what articles share
"""

import hashlib
import re
from urllib.parse import quote

from graph.errors import VocabularyError
from graph.letters import plain_letters

BASE_IRI = "urn:claimgraph:"
WIKIDATA = "http://www.wikidata.org/entity/"
SLUG_LENGTH = 60
HASH_LENGTH = 10

_UNSAFE_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_INITIAL = re.compile(r"\b([a-z])\.")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def check_base_iri(base: str) -> str:
    """The base unchanged; VocabularyError where IRIs that start with it would not be well-formed.

    >>> check_base_iri("https://example.org/kg/")
    'https://example.org/kg/'
    """
    scheme, colon, rest = base.partition(":")
    if not (colon and rest and re.fullmatch(r"[a-zA-Z][a-zA-Z0-9+.-]*", scheme)) or _UNSAFE_IN_IRI.search(base):
        raise VocabularyError(f"{base!r} is not an absolute IRI; give one such as {BASE_IRI!r}")
    if base[-1] not in ":/#":
        raise VocabularyError(f"base IRI {base!r} must end with ':', '/' or '#'")
    return base


def content_hash(*content: object) -> str:
    """A short digest of the values, in which ("ab", "c") and ("a", "bc") differ.

    >>> content_hash("ab", "c") == content_hash("a", "bc")
    False
    """
    joined = "\x1f".join(map(str, content))
    return hashlib.sha256(joined.encode("utf8", "surrogatepass")).hexdigest()[:HASH_LENGTH]


def slug(name: str) -> str:
    """The name in plain lower-case Latin letters, digits and hyphens; empty where it has none of them.

    >>> slug("Médecins Sans Frontières (MSF)")
    'medecins-sans-frontieres-msf'
    >>> slug("U.S. State Department")
    'us-state-department'
    """
    plain = plain_letters(name).encode("ascii", "ignore").decode("ascii")
    plain = _INITIAL.sub(r"\1", plain).replace("'", "")
    return _NOT_SLUG.sub("-", plain).strip("-")[:SLUG_LENGTH].rstrip("-")


def is_latin(name: str) -> bool:
    """Whether the slug keeps every letter of the name, so that two names with one slug are spelt alike.

    >>> is_latin("Müller"), is_latin("محمد")
    (True, False)
    """
    return all(c.isascii() for c in plain_letters(name) if c.isalpha())


def _local(base: str, kind: str, key: str) -> str:
    return f"{base}{kind}/{quote(key, safe='-._~', errors='replace')}"


def article_iri(base: str, article_id: str) -> str:
    """The IRI of an article and of the named graph that holds its evidence."""
    return _local(base, "article", article_id)


def zone_iri(base: str, article_id: str, start: int, end: int) -> str:
    """The IRI of a part of an article's text."""
    return f"{article_iri(base, article_id)}/zone/{start}-{end}"


def claim_iri(base: str, claim_id: str) -> str:
    """The IRI of a claim."""
    return _local(base, "claim", claim_id)


def mention_iri(base: str, mention_id: str) -> str:
    """The IRI of a mention."""
    return _local(base, "mention", mention_id)


def annotation_iri(base: str, body_id: str) -> str:
    """The IRI of the annotation that holds the evidence of a claim, mention or link."""
    return _local(base, "annotation", body_id)


def predicate_iri(base: str, predicate: str) -> str:
    """The IRI of a relation as the articles name it; it is only ever the object of `rdf:predicate`."""
    return _local(base, "predicate", predicate)


def run_iri(base: str, program: str, model: str) -> str:
    """The IRI of reading with this program and model version."""
    return f"{base}run/{content_hash(program, model)}"


def wikidata_iri(item: str) -> str:
    """The IRI of this item in Wikidata's RDF.

    >>> wikidata_iri("Q794")
    'http://www.wikidata.org/entity/Q794'
    """
    return WIKIDATA + item


def resolution_graph(base: str) -> str:
    """The named graph of all that articles share, and of what is derived across them."""
    return f"{base}resolution"


def decisions_graph(base: str) -> str:
    """The named graph of the analyst's decisions."""
    return f"{base}decisions"


def decision_iri(base: str, decision_id: str) -> str:
    """The IRI of a decision."""
    return _local(base, "decision", decision_id)


def agent_iri(base: str, name: str) -> str:
    """The IRI of who decides, by the name that they give."""
    return f"{base}agent/{content_hash(name)}"


def vocabulary_graph(base: str) -> str:
    """The named graph that holds the ontology and the taxonomy, so that queries can use their labels."""
    return f"{base}vocabulary"
