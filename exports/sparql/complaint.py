"""What the parser complains of, for a reader: where, and what could have stood there."""

import re

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_EXPECTED = re.compile(r"expected (?:one of )?(.*)", re.DOTALL)
_CHARACTERS = re.compile(r"\[[^\]]*\]|'[^']*' \.\.= ?'[^']*'")  # classes of characters: true, and of no use to a reader
LONGEST = 400  # characters


def complaint(message: str) -> str:
    r"""The message with its place in words and without what only describes the grammar.

    >>> complaint("error at 1:19: expected one of LATERAL, SERVICE, [_]")
    'line 1, column 19: expected LATERAL or SERVICE'
    >>> complaint("error at 2:12: expected one of Prefix not found, ['%'], ['-' | '0' ..= '9']")
    'line 2, column 12: prefix not found'
    >>> complaint("something else")
    'something else'
    """
    match = _PLACE.fullmatch(message)
    if match is None:
        return message[:LONGEST]
    line, column, rest = match.groups()
    return f"line {line}, column {column}: {_what(rest)}"[:LONGEST]


def _what(rest: str) -> str:
    match = _EXPECTED.fullmatch(rest)
    if match is None:
        return rest
    options = [option.strip() for option in _CHARACTERS.sub("", match.group(1)).split(", ")]
    options = [option for option in options if option and option != '"SERVICE"' and "|" not in option]
    sentences = [option for option in options if " " in option and not option.startswith(('"', "'"))]
    if sentences:  # the parser's own words among what it expected
        return sentences[0][0].lower() + sentences[0][1:]
    return "expected " + " or ".join(options) if options else "unexpected character"
