"""Articles in rows: JSON lines, JSON and CSV; a row that is wrong costs that row only."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, NamedTuple

from extract.articles.decode import byte_order_mark, decode
from extract.articles.fields import Fields, fields_of, has_text
from graph.errors import ReadError

LONGEST_LINE = 20_000_000  # bytes of one JSON line
_LISTS = ("articles", "documents", "items", "results", "data")  # keys that hold the list in a JSON object
_DELIMITERS = (",", ";", "\t", "|")
_JSON = re.compile(r"\s*(?:\{|\[\s*\{)")
_TEXT_NAMES = "text, body, content or article"


class Row(NamedTuple):
    """The article in the row of this number (a line of JSON lines, a record else; from 1), or why not."""

    number: int
    fields: Fields | str


def lines_in(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream's lines; of one that is too long, the first `LONGEST_LINE` bytes and one more."""
    while line := stream.readline(LONGEST_LINE + 1):
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE + 1)


def json_line_rows(lines: Iterable[bytes]) -> Iterator[Row]:
    """The articles of JSON lines, read one at a time however many there are."""
    for number, line in enumerate(lines, 1):
        if number == 1 and (mark := byte_order_mark(line)) and mark[1] != "utf-8":
            raise ReadError(f"is {mark[1]}, but JSON lines are UTF-8; save it as UTF-8")
        if len(line) > LONGEST_LINE:
            yield Row(number, f"is longer than {LONGEST_LINE:,} bytes; split it")
        elif line.strip():
            yield Row(number, _json_line(line))


def _json_line(line: bytes) -> Fields | str:
    try:
        return _json_article(_parsed(decode(line)))
    except ReadError as error:
        return str(error)


def json_rows(text: str) -> Iterator[Row]:
    """The articles of a JSON document: an object, a list, an object that holds the list; or JSON lines."""
    try:
        value = _parsed(text)
    except ReadError:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < 2 or not lines[0].rstrip().endswith("}"):
            raise
        yield from json_line_rows(line.encode("utf-8") for line in text.split("\n"))
        return
    listed = value
    if isinstance(value, Mapping) and not has_text(value):
        listed = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), value)
    for number, item in enumerate(listed if isinstance(listed, list) else [listed], 1):
        try:
            yield Row(number, _json_article(item))
        except ReadError as error:
            yield Row(number, str(error))


def is_json(text: str) -> bool:
    """Whether the text begins as a JSON object or list of objects does.

    >>> is_json(' [{"text": "No."}]'), is_json("[Reuters] Police said no.")
    (True, False)
    """
    return _JSON.match(text) is not None


def _parsed(text: str) -> object:
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise ReadError(f"is not JSON at line {error.lineno}, column {error.colno}: {error.msg}; mend it") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets thousands deep
        raise ReadError("is JSON that no article needs (too deep, or a huge number); mend it") from error
    return value


def _json_article(value: object) -> Fields:
    if isinstance(value, Mapping) and isinstance(value.get("article"), Mapping):
        value = value["article"]  # a record of `claimgraph extract`
    if not isinstance(value, Mapping):
        raise ReadError(f"is no JSON object with the field {_TEXT_NAMES}")
    fields = fields_of({str(key): item for key, item in value.items()})
    if not fields.text:
        raise ReadError(f"has no text in a field named {_TEXT_NAMES}; name it so")
    return fields


def csv_rows(text: str) -> Iterator[Row]:
    """The articles of a CSV or TSV table; its first row names the columns and shows the delimiter."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # the whole is in memory already
    for delimiter in _DELIMITERS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        try:
            columns = [name.strip() for name in next(reader, [])]
            if has_text(columns):
                yield from _table_rows(reader, columns)
                return
        except csv.Error as error:
            raise ReadError(f"is no CSV at line {reader.line_num}: {error}; quote cells that hold quotes") from error
    raise ReadError(f"has no column named {_TEXT_NAMES} in its first row; name it so")


def _table_rows(reader: Iterator[list[str]], columns: list[str]) -> Iterator[Row]:
    number = 0
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        number += 1
        if len(cells) != len(columns):
            yield Row(
                number,
                f"has {len(cells)} cells for {len(columns)} columns; quote cells that hold the delimiter",
            )
            continue
        fields = fields_of(dict(zip(columns, cells, strict=True)))
        yield Row(number, fields if fields.text else f"has an empty cell for its text ({_TEXT_NAMES})")
