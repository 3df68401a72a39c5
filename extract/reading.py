"""One article as the stages before its claims read it."""

from dataclasses import dataclass

from spacy.tokens import Doc

from extract.annotations import Attribution, References
from extract.cast import Cast
from graph.model import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as the earlier stages read it, `attributions` in text order; `voices` are who speaks in each."""

    doc: Doc
    article: Article
    references: References
    attributions: tuple[Attribution, ...]
    voices: tuple[str | None, ...]
    cast: Cast
