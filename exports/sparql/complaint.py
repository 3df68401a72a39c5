"""What the parser complains of, for a reader: where, what stands there, and what could have stood there."""

import re

from exports.sparql.lexer import place

_PLACE = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?(.*)", re.DOTALL)
_CHARACTERS = re.compile(r"\[[^\]]*\]")  # classes of characters: true, and of no use to a reader
_WORD = re.compile(r"[?$]?\w+(?::\w*)?|<[^>\s]*>|\S")
_MOST_OPTIONS = 5
LONGEST = 300  # characters


def complaint(message: str, sparql: str) -> str:
    r"""The message with its place in words, without what only describes the grammar.

    >>> complaint("error at 1:13: expected one of LATERAL, SERVICE, [_]", "SELECT * {} }")
    'line 1, column 13: unexpected }'
    >>> complaint("error at 1:11: expected one of \"(\", \"?\"", "SELECT * {")
    'line 1, column 11: the query ends here, and something is missing or wrong before; expected "(" or "?"'
    >>> complaint("error at 2:7: expected one of Prefix not found, ['%'], ['-' | '0' ..= '9']", "ASK\n{ a:b ?p ?o }")
    'line 2, column 3: prefix not found: a:b'
    >>> complaint("something else", "ASK {}")
    'something else'
    """
    match = _PLACE.fullmatch(message)
    if match is None:
        return message[:LONGEST]
    start = _offset(sparql, int(match[1]), int(match[2]))
    options = [option.strip() for option in _CHARACTERS.sub("", match[3]).split(", ")]
    sentences = [option for option in options if " " in option and option[0] not in "\"'" and "|" not in option]
    if sentences:  # the parser's own words, said when it has read what they are about
        words = [word for word in _WORD.finditer(sparql, 0, start) if word.end() <= start]
        at = words[-1].start() if words else start
        said = f"{sentences[0][0].lower()}{sentences[0][1:]}: {words[-1].group() if words else ''}"
        return f"{place(sparql, at)}: {said}"[:LONGEST]
    return f"{place(sparql, start)}: {_what_stands(sparql, start)}{_what_could(options)}"[:LONGEST]


def _offset(sparql: str, line: int, column: int) -> int:
    before = sparql.split("\n")[: line - 1]
    return min(sum(map(len, before)) + len(before) + column - 1, len(sparql))


def _what_stands(sparql: str, start: int) -> str:
    word = _WORD.search(sparql, start)
    return f"unexpected {word.group()}" if word else "the query ends here, and something is missing or wrong before"


def _what_could(options: list[str]) -> str:
    named = [option for option in options if option and option not in ("SERVICE", "LATERAL") and "|" not in option]
    return f"; expected {' or '.join(named)}" if 0 < len(named) <= _MOST_OPTIONS else ""
