"""A web page's article: its text and metadata, found by trafilatura in the page alone, with no network."""

import re

from extract.articles.fields import Fields, fields_of
from graph.errors import ReadError

LARGEST_PAGE = 3_000_000  # characters; a hostile one of that size takes half a minute
# Only what the page itself marks as its date: the extensive search guesses from any number in the text. The
# latest date is fixed since trafilatura's own is today.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2099-12-31"}
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p)\b",
    re.I | re.S,
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>")


def is_page(text: str) -> bool:
    """Whether the text begins as an HTML page does.

    >>> is_page("<!DOCTYPE html>\\n<html>"), is_page("<no comment>, said the ministry")
    (True, False)
    """
    return _PAGE.match(text) is not None


def read_page(html: str) -> Fields:
    """The article of a page, paragraphs apart by a blank line; ReadError where none is found in it."""
    from trafilatura import bare_extraction  # takes half a second to import: only where there are pages

    if len(html) > LARGEST_PAGE:
        raise ReadError(f"is a page of more than {LARGEST_PAGE:,} characters; save only the article")
    page = bare_extraction(
        _XML_DECLARATION.sub("", html, count=1),  # what it says of bytes no longer holds for text
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )
    text = getattr(page, "text", None)
    if not text:
        raise ReadError("has no article that could be found in the page; save its text as .txt instead")
    row = {
        "title": getattr(page, "title", None),
        "author": getattr(page, "author", None),
        "published": getattr(page, "date", None),
        "publisher": getattr(page, "sitename", None),
        "url": getattr(page, "url", None),
    }
    return fields_of(row, text=re.sub(r"\n+", "\n\n", text.strip()) + "\n")
