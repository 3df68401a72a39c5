"""What people with a rank are called: "the general" is "Gen. NAME", and a former colonel still is "the colonel"."""

from functools import cache

from extract.mentions.known import alternatives
from extract.mentions.spans import titles
from extract.propositions.parse import Parse
from extract.tables import read_table

_OF_MANY = ("professional", "member")  # kinds of roles
_LONGEST = 3  # words of a title


@cache
def _ranks() -> dict[str, str]:
    """The rank that each title gives."""
    return {title: row["rank"] for row in read_table("mentions/ranks") for title in alternatives(row["titles"])}


@cache
def _kept() -> frozenset[str]:
    return frozenset(row["rank"] for row in read_table("mentions/ranks") if row["kept"] == "yes")


def rank_before(parse: Parse, start: int) -> str | None:
    """The rank told by the titles before the name that starts here, the last of them: "Maj. Gen." a general."""
    at = start - 1
    while at >= max(0, start - _LONGEST) and parse.words[at] == ".":
        at -= 1
    word = parse.words[at].rstrip(".") if at >= 0 else ""
    return _ranks().get(word) if titles().get(word) is not None else None


def kept_rank(post: str) -> str | None:
    """What somebody may still be called after it: a former colonel, or a former maid; not a former minister.

    >>> kept_rank("former colonel"), kept_rank("former maid"), kept_rank("former minister")
    ('colonel', 'maid', None)
    """
    before, _, rank = post.rpartition(" ")
    return rank if rank in _kept() or (before == "former" and rank not in _posts()) else None


@cache
def _posts() -> frozenset[str]:
    """The nouns of posts that somebody else holds after: "minister", "head"."""
    return frozenset(row["role"] for row in read_table("mentions/roles") if row["kind"] not in _OF_MANY)
