"""The tokens of a SPARQL query, by the terminals of the grammar (SPARQL 1.1 Query Language, section 19.8).

Comments, strings, IRIs and names are told apart exactly, so that a keyword is found where it is one and
nowhere else. Every pattern is linear: no two of its parts can match the same text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.errors import QueryError

_BASE = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_START = _BASE + "_"
_VARIABLE = _START + "0-9\u00b7\u0300-\u036f\u203f\u2040"
_INNER = _VARIABLE + r"\-"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_PREFIX = rf"[{_BASE}][{_INNER}]*(?:\.+[{_INNER}]+)*"
_LOCAL = rf"(?:[{_START}0-9:]|{_ESCAPED})(?:[{_INNER}:]|{_ESCAPED})*(?:\.+(?:[{_INNER}:]|{_ESCAPED})+)*"

_TERMINALS = {
    "space": r"[ \t\r\n]+",
    "comment": r"#[^\r\n]*",
    "iri": r'<(?:[^\x00-\x20<>"{}|^`\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>',
    "string": (
        r'"""(?:"{0,2}(?:[^"\\]|\\[\s\S]))*"""'
        r"|'''(?:'{0,2}(?:[^'\\]|\\[\s\S]))*'''"
        r'|"(?:[^"\\\r\n]|\\.)*"'
        r"|'(?:[^'\\\r\n]|\\.)*'"
    ),
    "variable": rf"[?$][{_START}0-9][{_VARIABLE}]*",
    "language": r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--[A-Za-z]+)?",
    "blank": rf"_:[{_START}0-9][{_INNER}]*(?:\.+[{_INNER}]+)*",
    "name": rf"{_PREFIX}(?::(?:{_LOCAL})?)?|:(?:{_LOCAL})?",
    "number": r"[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?",
    "mark": r"[{}()\[\].,;=!<>&|*/+\-^?~]",
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _TERMINALS.items()))


class Token(NamedTuple):
    """A piece of the query; `kind` is its terminal, or "word" for a keyword, `start` its first character's offset."""

    kind: str
    text: str
    start: int


def tokens(sparql: str) -> Iterator[Token]:
    """The query's tokens without white space and comments; QueryError where a character starts none.

    >>> [token.text for token in tokens("ASK { ?s ?p 'SERVICE' } # SERVICE")]
    ['ASK', '{', '?s', '?p', "'SERVICE'", '}']
    """
    position = 0
    while position < len(sparql):
        match = _TOKEN.match(sparql, position)
        if match is None or match.lastgroup is None:
            raise QueryError(f"not SPARQL at {place(sparql, position)}: {sparql[position : position + 20]!r}")
        kind, text = match.lastgroup, match.group()
        if kind == "name" and ":" not in text:
            kind = "word"  # a keyword: they begin like names, and reading them apart would take two looks
        if kind not in ("space", "comment"):
            yield Token(kind, text, position)
        position = match.end()


def place(sparql: str, position: int) -> str:
    """Where an offset is for a reader.

    >>> place("ASK\\n{ }", 4)
    'line 2, column 1'
    """
    line = sparql.count("\n", 0, position) + 1
    return f"line {line}, column {position - sparql.rfind(chr(10), 0, position)}"
