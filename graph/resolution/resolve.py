"""The whole of resolution: articles into the index and out of it, in any order and any number at a time.

What a further article changes is found stage by stage: the names that it bears, the clusters that these are in, the
articles whose entities got other IRIs, the blocks of propositions that those speak of, the ties of claims on them. Each
stage looks only at what the one before marked, and what it derives depends on nothing but the articles: so the result
is that of resolving all at once.
"""

from collections.abc import Iterable

from graph.iris import BASE_IRI
from graph.model import Extraction
from graph.resolution.components import meant_names, resolve_names
from graph.resolution.constraints import NOTHING_DECIDED, Constraint, Decided, decide, spoken_of
from graph.resolution.index import Dirty, Index, column, memory_index, whole
from graph.resolution.ingest import Read, put_article, remove_article
from graph.resolution.model import Resolution
from graph.resolution.readout import read_resolution
from graph.resolution.reprinted import find_originals
from graph.resolution.saying import forget_links, merge_blocks, put_in_terms
from graph.resolution.voices import tie_claims


def resolve_extractions(
    extractions: Iterable[Extraction], base: str = BASE_IRI, constraints: Iterable[Constraint] = ()
) -> Resolution:
    """Who is who and what is one over these articles."""
    index = memory_index(base)
    update(index, map(Read, extractions), decided=decide(constraints))
    found = read_resolution(index)
    index.close()
    return found


def update(
    index: Index,
    put: Iterable[Read],
    removed: Iterable[str] = (),
    decided: Decided = NOTHING_DECIDED,
    former: Decided = NOTHING_DECIDED,
) -> Dirty:
    """The index holds the articles put, in place of their older states, and not those removed.

    `former` is what was decided when the index was last brought in line; articles whose entities one of the two
    speaks of by id, or retypes, must be among those put where that differs. Returns what changed: `graphs`, the
    articles whose graphs may differ, and `subjects`, the IRIs of what is shared and must be described anew.
    """
    dirty = Dirty()
    with whole(index):
        for article in removed:
            _remove(index, article, dirty)
        for read in put:
            _remove(index, read.extraction.article.id, dirty)
            put_article(index, read, decided, dirty)
        for reference in spoken_of(decided, former):
            dirty.names |= meant_names(index, reference)
        find_originals(index, dirty)
        resolve_names(index, decided, dirty)
        put_in_terms(index, dirty)
        merge_blocks(index, dirty)
        tie_claims(index, dirty)
    return dirty


def articles_decided_otherwise(index: Index, decided: Decided, former: Decided) -> set[str]:
    """The articles to be put again because one of their entities is spoken of by id, or retyped, now or no longer."""
    found: set[str] = set()
    retyped = {reference for reference, _ in set(decided.retype.items()) ^ set(former.retype.items())}
    for reference in spoken_of(decided, former):
        if isinstance(reference, str):
            found.update(column(index, "SELECT article FROM profile WHERE entity = ?", [reference]))
        elif reference in retyped:
            found.update(column(index, _READ_AS, [reference.name, reference.name]))
    return found


_READ_AS = """
SELECT p.article FROM variant v JOIN profile p ON p.variant = v.n WHERE json_extract(v.content, '$[2]') = ?
UNION SELECT p.article FROM entity e JOIN profile p ON p.entity = e.cluster WHERE json_extract(e.content, '$[1]') = ?
"""


def _remove(index: Index, article: str, dirty: Dirty) -> None:
    forget_links(index, article, dirty)
    remove_article(index, article, dirty)
