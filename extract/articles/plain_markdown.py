"""Markdown to the text that a reader sees: what is emphasised, linked or quoted stays, the marks go."""

from collections.abc import Iterator, Sequence

import lxml.etree
import lxml.html
from markdown_it import MarkdownIt
from markdown_it.token import Token

_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_KEPT = ("text", "code_inline")
# CommonMark with tables and ~~strikethrough~~; nothing that would rewrite quotation marks or make links.
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def plain_text(markdown: str) -> str:
    r"""The text of a Markdown document, paragraphs apart by a blank line; of raw HTML, the words.

    >>> plain_text("# Ten freed\n\nThe *ministry* [denied](https://a.example) it:\n“forced_labour” [sic].\n")
    'Ten freed\n\nThe ministry denied it: “forced_labour” [sic].\n'
    """
    blocks = [block for block in _blocks(_PARSER.parse(markdown)) if block]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield " | ".join(cells or ())
            cells = None
        elif token.type == "inline":
            words = "".join(_inline(token.children or ())).strip()
            if cells is None:
                yield words
            else:
                cells.append(words)
        elif token.type in ("code_block", "fence"):
            yield token.content.strip("\n")
        elif token.type == "html_block":
            yield _html_words(token.content)


def _inline(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in _KEPT:
            yield token.content
        elif token.type in _BREAKS:
            yield _BREAKS[token.type]


def _html_words(fragment: str) -> str:
    try:
        root = lxml.html.fragment_fromstring(fragment, create_parent="div")
    except lxml.etree.LxmlError:  # a lone comment or a broken tag: no words of the article
        return ""
    for element in list(root.iter("script", "style", lxml.etree.Comment)):
        element.drop_tree()
    return " ".join(root.text_content().split())
