"""Bytes to text: UTF-8 or UTF-16 as they say they are, else the likeliest 8-bit encoding, mojibake repaired.

What a reader sees is kept character for character (curly quotes, `[sic]`), since every offset counts these
characters and quotes are shown verbatim. What is mended is what no author wrote: wrongly decoded sequences,
control characters, line endings.
"""

import codecs
import re
import unicodedata

import charset_normalizer
import ftfy

from graph.errors import ReadError

# Longest first: UTF-32's mark begins with UTF-16's.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROL_BYTES = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1a")) + b"\x7f"
_MOST_CONTROL_BYTES = 0.01  # of all bytes; damaged text has a stray few, binary data has 10 % and more
# Western text is taken as Windows-1252 and never as its look-alikes (1250, Latin-1, -9, -15), which differ
# from it in letters that English news hardly uses; other scripts are told apart so that the language check
# can name them.
_EIGHT_BIT = [
    "cp1252",
    "mac_roman",
    "cp1251",
    "cp1253",
    "cp1255",
    "cp1256",
    "koi8_r",
    "gb18030",
    "big5",
    "cp932",
]
_EIGHT_BIT += ["euc_jp", "euc_kr"]
_WINDOWS_MARKS = b"\x85\x91\x92\x93\x94\x96\x97\xa0"  # … ‘ ’ “ ” – — and the no-break space
_MAC_MARKS = b"\xc9\xd4\xd5\xd2\xd3\xd0\xd1\xca"  # the same in Mac OS Roman

_STRAY_BYTES = "claimgraph.windows-1252"  # the name of an error handler for `bytes.decode`
_MOST_STRAY_BYTES = 0.5  # for each sequence of UTF-8; 8-bit text has next to no such sequences by chance
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

_MOJIBAKE = ftfy.TextFixerConfig(unescape_html=False, replace_lossy_sequences=False)
# "â€" + U+009D is a closing quotation mark; many programs drop the U+009D. It is certain only beside an
# opening one.
_OPENING = "â€œ"
_CLIPPED_CLOSING = re.compile("â€(?=[\\s.,;:!?)\\]]|$)")
_LINE_ENDS = re.compile(r"\r\n?|[\v\f]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def decode(data: bytes) -> str:
    r"""The text of these bytes, cleaned; ReadError where they are no text.

    >>> decode(b"\xef\xbb\xbfHe said \x22no\x22.\r\n")
    'He said "no".\n'
    >>> decode(b"a \x93quoted\x94 word, as an old Windows program writes it")
    'a “quoted” word, as an old Windows program writes it'
    """
    marked = byte_order_mark(data)
    if marked:
        mark, encoding = marked
        return clean(_strict(data[len(mark) :], encoding))
    refuse_binary(data)
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        return clean(_mostly_utf8(data) or _eight_bit(data))


def byte_order_mark(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that the data begin with, and the encoding it stands for."""
    return next(((mark, name) for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None)


def refuse_binary(data: bytes) -> None:
    """Raise ReadError where the bytes are an image, an archive, an office document or other binary data."""
    kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if kind:
        raise ReadError(f"is {kind}, not text; save or convert it as plain text, HTML or Markdown")
    if _count(data, _CONTROL_BYTES) > _MOST_CONTROL_BYTES * len(data):
        raise ReadError("is binary, or UTF-16 without a byte order mark; save it as UTF-8 text")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"is marked as {encoding} but is not at byte {error.start}; save it as UTF-8 text") from error


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few stray bytes, each read as Windows-1252 (a pasted passage); None where it is not."""
    rest, good = _UTF8_SEQUENCE.subn(b"", data)
    stray = sum(byte >= 0x80 for byte in rest)
    return data.decode("utf-8", _STRAY_BYTES) if stray <= _MOST_STRAY_BYTES * good else None


def _stray_as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_STRAY_BYTES, _stray_as_windows_1252)


def _eight_bit(data: bytes) -> str:
    best = charset_normalizer.from_bytes(data, cp_isolation=_EIGHT_BIT).best()
    if best is None:
        raise ReadError("has no encoding that can be recognised; save it as UTF-8 text")
    encoding = best.encoding
    if encoding == "mac_roman" and _count(data, _WINDOWS_MARKS) >= _count(data, _MAC_MARKS):
        encoding = "cp1252"
    return data.decode(encoding, "replace")


def _count(data: bytes, kinds: bytes) -> int:
    return len(data) - len(data.translate(None, kinds))


def clean(text: str) -> str:
    r"""The text without what no author wrote: mojibake repaired, `\n` line ends, no control characters.

    >>> clean("â€œNo,â€\x9d he said.\r\nItâ€™s a lie.\x00")
    '“No,” he said.\nIt’s a lie.'
    """
    if text.isascii() and not _CONTROLS.search(text) and not _LINE_ENDS.search(text):
        return text
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    text = _SURROGATES.sub("\ufffd", text)
    if _OPENING in text:
        text = _CLIPPED_CLOSING.sub("â€\x9d", text)
    # line by line, as ftfy advises: one damaged paragraph says nothing about the others
    lines = (line if line.isascii() else _repaired(line) for line in text.split("\n"))
    return _CONTROLS.sub("", "\n".join(lines))


def _repaired(line: str) -> str:
    """The line itself where nothing is broken; composed first, as some programs decompose what they broke."""
    composed = unicodedata.normalize("NFC", line)
    fixed = ftfy.fix_encoding(composed, _MOJIBAKE)
    return line if fixed == composed else fixed
