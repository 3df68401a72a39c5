"""Ids derived from content alone, so that the same input gives the same graph.

An article's id is the head of its text's sha256; what is found in the article has ids that start with the article's.
"""

import hashlib

ARTICLE_ID_LENGTH = 16


def text_sha256(text: str) -> str:
    """The hex sha256 of the text's UTF-8 bytes (lone surrogates are kept apart, not lost)."""
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()


def article_id(text: str) -> str:
    """The id of the article with this text.

    >>> article_id("Iran denied it.")
    '3152a97f66effc8b'
    """
    return text_sha256(text)[:ARTICLE_ID_LENGTH]


def derived_id(article: str, prefix: str, *content: object) -> str:
    """An id for something found in an article, from what it is rather than from its rank.

    >>> derived_id("a1", "c", 3, 9, "said") == derived_id("a1", "c", 3, 9, "said")
    True
    """
    digest = hashlib.sha256("\x1f".join(map(str, content)).encode("utf8", "surrogatepass")).hexdigest()
    return f"{article}-{prefix}{digest[:10]}"
