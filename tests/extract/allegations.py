"""Allegations in one line each, and texts read at once: what several tests of whole texts share."""

from collections.abc import Iterable

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction


def read_texts(texts: Iterable[str]) -> dict[str, Extraction]:
    """What is read in each text, by the text."""
    articles = [Article(article_id(text), "own", text, text_sha256(text)) for text in texts]
    return {one.article.text: one for one in extract_articles(articles) if isinstance(one, Extraction)}


def alleged_in(extraction: Extraction) -> set[str]:
    """Each allegation as "claimant stance offence by accused", "—" for the article's own voice."""
    names = {entity.id: entity.name for entity in extraction.entities}
    told = [claim for claim in extraction.claims if claim.proposition.kind.value == "allegation"]
    return {
        f"{names.get(c.claimant or '', '—')} {c.stance.value} {c.proposition.offence} "
        f"by {', '.join(names[a] for a in c.proposition.accused)}"
        for c in told
    }
