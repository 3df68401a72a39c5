"""The same article given twice is one article: what differs only in white space and quotation marks is dropped."""

from collections.abc import Iterable, Iterator

from extract.read import Refusal
from graph.model import Article
from graph.reprints import same_text_key


def first_of_each(
    outcomes: Iterable[Article | Refusal], *, repeated: list[tuple[str, str]] | None = None
) -> Iterator[Article | Refusal]:
    """The outcomes without the articles whose text came before; refusals pass.

    What is dropped is appended to `repeated` as (its source, the source that came first). Articles whose texts differ
    in words are kept: `graph.reprints.near_copies` links those.
    """
    first: dict[str, str] = {}
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            yield outcome
            continue
        earlier = first.setdefault(same_text_key(outcome.text), outcome.source)
        if earlier == outcome.source:
            yield outcome
        elif repeated is not None:
            repeated.append((outcome.source, earlier))
