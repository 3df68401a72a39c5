"""What whole texts claim besides plain statements, in one line for each claim, as the shipped model reads them."""

from collections.abc import Iterable, Iterator

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Claim, Extraction, PropositionKind

ROLES = ("accused", "victims", "agents", "objects", "places")
WRITTEN = "2022-02-15"  # a Tuesday


def claimed_by(texts: Iterable[str]) -> dict[str, list[str]]:
    """The claims of each text, each text an article of its own, all read at once."""
    return {
        text: sorted(told(c, e) for c in e.claims if c.proposition.kind is not PropositionKind.STATEMENT)
        for text, e in _read(texts)
    }


def acting_in(texts: Iterable[str]) -> dict[str, str]:
    """Who acts in the plain statements of each text, by name."""
    return {
        text: ", ".join(
            {x.id: x.name for x in e.entities}[i]
            for c in e.claims
            if c.proposition.kind is PropositionKind.STATEMENT
            for i in c.proposition.agents
        )
        for text, e in _read(texts)
    }


def labels_of(texts: Iterable[str]) -> dict[str, list[str]]:
    """The labels of what each text claims."""
    return {text: [c.proposition.label for c in e.claims] for text, e in _read(texts)}


def _read(texts: Iterable[str]) -> Iterator[tuple[str, Extraction]]:
    articles = [Article(article_id(t), "test", t, text_sha256(t), published=WRITTEN) for t in texts]
    return ((e.article.text, e) for e in extract_articles(articles) if isinstance(e, Extraction))


def told(claim: Claim, extraction: Extraction) -> str:
    """A claim's proposition in one line: kind, what, parties by name, time, "negated"."""
    names = {e.id: e.name for e in extraction.entities}
    said = claim.proposition
    parties = {role: ", ".join(names[i] for i in getattr(said, role)) for role in ROLES}
    parts = [said.kind.value, said.offence or said.predicate or ""]
    parts += [f"{role}={who}" for role, who in parties.items() if who]
    return " ".join([*parts, *([said.time] if said.time else []), *(["negated"] if claim.negated else [])])
