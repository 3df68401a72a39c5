"""Articles in: files, folders, standard input to `Article` values; what cannot be read is refused by name."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO

from extract.articles.decode import decode
from extract.articles.fields import Fields, fields_of
from extract.articles.frontmatter import split_front_matter
from extract.articles.language import is_english
from extract.articles.plain_markdown import plain_text
from extract.articles.rows import Row, csv_rows, is_json, json_line_rows, json_rows, lines_in
from extract.articles.webpage import is_page, read_page
from extract.articles.zones import read_layout
from graph.errors import ReadError
from graph.ids import article_id, text_sha256
from graph.model import Article

LARGEST_FILE = 20_000_000  # bytes of a file read at once: ten times the longest article, and no page or text is larger
LARGEST_TABLE = 200_000_000  # bytes of CSV or JSON, which hold many; JSON lines are read line by line, at any size
LONGEST_ARTICLE = 2_000_000  # characters: a book of 300,000 words; the English pipeline holds a whole article in memory

_ONE_ARTICLE = (".txt", ".md", ".markdown", ".html", ".htm")
_TABLES = (".json", ".csv", ".tsv")
_LINES = (".jsonl", ".ndjson")
READABLE = _ONE_ARTICLE + _TABLES + _LINES
_ABOUT_A_FOLDER = (
    "readme",
    "license",
    "licence",
    "changelog",
    "contributing",
)  # stems of files that are no articles
_JSON_LINE = re.compile(rb"(?:\xef\xbb\xbf)?[ \t]*\{.*\}\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that gave no article: its file (`#row` for one of many), why, and what to do about it."""

    source: str
    reason: str


def read_articles(sources: Iterable[str | Path], *, stdin: IO[bytes] | None = None) -> Iterator[Article | Refusal]:
    """The articles under the sources (files, folders, "-" for `stdin`), one at a time, in the order given.

    A folder is walked in sorted order: hidden files, files of other kinds, READMEs and what a symbolic link
    finds outside of the folder are passed over; a file named itself is read or refused. Nothing that is wrong
    with one input keeps the others from being read.
    """
    for source in sources:
        if str(source) == "-":
            yield from _guarded("-", partial(_standard_input, stdin))
        else:
            yield from _path(Path(source))


def articles_of(
    sources: Iterable[str | Path], *, refused: list[Refusal], stdin: IO[bytes] | None = None
) -> Iterator[Article]:
    """The articles alone; refusals are appended to `refused` as they come."""
    for outcome in read_articles(sources, stdin=stdin):
        if isinstance(outcome, Refusal):
            refused.append(outcome)
        else:
            yield outcome


def make_article(source: str, fields: Fields) -> Article:
    """The article with what its text says of itself where the source does not; ReadError where it is none."""
    text = fields.text
    if not text.strip():
        raise ReadError("has no text; leave it out")
    if len(text) > LONGEST_ARTICLE:
        raise ReadError(f"has {len(text):,} characters, more than {LONGEST_ARTICLE:,}; split it into its articles")
    if not is_english(text):
        raise ReadError("is not in English; translate it first (only English is understood)")
    layout = read_layout(text, fields.title)
    return Article(
        id=article_id(text),
        source=source,
        text=text,
        sha256=text_sha256(text),
        title=fields.title or layout.title,
        publisher=fields.publisher,
        author=fields.author or layout.author,
        published=fields.published or layout.published,
        url=fields.url,
        language="en",
        zones=layout.zones,
    )


def _path(path: Path) -> Iterator[Article | Refusal]:
    if path.is_dir():
        files = list(_files_of(path))
        if not files:
            yield Refusal(_name(path), f"is a folder without articles; it holds no {', '.join(READABLE)}")
        for file in files:
            yield from _guarded(_name(file), partial(_file, file))
    else:
        yield from _guarded(_name(path), partial(_file, path))


def _files_of(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(parent, name)
            known = file.suffix.lower() in READABLE and file.stem.lower() not in _ABOUT_A_FOLDER
            inside = not file.is_symlink() or file.resolve().is_relative_to(root)
            if known and inside and not name.startswith("."):
                yield file


def _name(path: Path) -> str:
    """The path as given; bytes that are no UTF-8 show as escapes, so that it can be printed and stored."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _guarded(name: str, read: Callable[[], Iterator[Row]]) -> Iterator[Article | Refusal]:
    """What `read` gives, as articles named after the source; row 0 is the source's only article."""
    try:
        for number, fields in read():
            source = f"{name}#{number}" if number else name
            if isinstance(fields, str):
                yield Refusal(source, fields)
                continue
            try:
                article = make_article(source, fields)
            except ReadError as error:
                yield Refusal(source, str(error))
            else:
                yield article
    except ReadError as error:
        yield Refusal(name, str(error))
    except OSError as error:
        yield Refusal(name, f"cannot be read: {error.strerror or error}; check its name and permissions")


def _file(path: Path) -> Iterator[Row]:
    suffix = path.suffix.lower()
    if path.exists() and not path.is_file():
        raise ReadError("is no regular file; give a file, a folder or -")
    with path.open("rb") as stream:
        if suffix not in READABLE:
            raise ReadError(f"is of a kind that is not read; give {', '.join(READABLE)}")
        if suffix in _LINES:
            yield from json_line_rows(lines_in(stream))
        elif suffix in _TABLES:
            text = decode(_limited(stream, LARGEST_TABLE))
            yield from json_rows(text) if suffix == ".json" else csv_rows(text)
        else:
            yield Row(0, _one_article(decode(_limited(stream, LARGEST_FILE)), suffix))


def _one_article(text: str, suffix: str) -> Fields:
    if suffix in (".html", ".htm"):
        return read_page(text)
    keys, body = split_front_matter(text)
    return fields_of(keys, text=plain_text(body) if suffix in (".md", ".markdown") else body)


def _limited(stream: IO[bytes], limit: int) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise ReadError(f"has more than {limit:,} bytes; split it, or give many articles as JSON lines")
    return data


def _standard_input(stdin: IO[bytes] | None) -> Iterator[Row]:
    """A text; or JSON or a page, where it begins as these do."""
    if stdin is None:
        raise ReadError("is standard input, and there is none here; give files")
    first = stdin.readline(LARGEST_FILE + 1)
    if _JSON_LINE.fullmatch(first):
        yield from json_line_rows(chain([first], lines_in(stdin)))
        return
    text = decode(first + _limited(stdin, LARGEST_FILE))
    if is_json(text):
        yield from json_rows(text)
    else:
        yield Row(0, _one_article(text, ".html" if is_page(text) else ".txt"))
