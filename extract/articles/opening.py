"""What stands before the first sentence of an article: headline, photo caption, by-line, date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.articles.datelines import AGENCIES, AGENCY, read_dateline
from extract.articles.dates_of_issue import read_date_line
from extract.articles.lines import Line
from graph.model import ZoneKind

_OPENING_LINES = 8
_LONGEST_TITLE = 200
_LONGEST_BYLINE = 120
_BODY_LINE = 60  # characters: a text has a body where a line this long ends as a sentence
_TITLE_WORDS = range(3, 31)
_DECKS = 2  # short lines between headline and body: a standfirst, the name of a person in a picture

_CREDIT = (
    r"(?i:(?:file )?(?:photo|image|picture|photograph|illustration|credit)s?"
    r"(?: ?[:/] ?| by | courtesy of | credit(?: ?: ?| to )))"
)
_SIGNED = (
    rf"(?:{AGENCY})(?i: photo)?(?:(?:/| via |, )[^()\[\]]{{2,60}})?"
    rf"|[\w .'-]{{2,40}}(?:/| via |, | - )(?:{AGENCY})(?:(?:/| via )[^()\[\]]{{2,40}})?"
)
_CAPTION = re.compile(
    rf"[(\[](?:{_CREDIT}[^()\[\]]{{2,100}}|{_SIGNED}|(?i:file(?: photo)?|photo))[)\]]\.?$"
    rf"|(?:^|[.!?)] ){_CREDIT}[^.!?]{{2,100}}\.?$|[|/] ?(?:{AGENCY})$|(?i:\bfile photo\.?$)"
)
_BYLINE = re.compile(r"(?:(?:By|BY|Written by|Story by|Report by)(?: |: ?)|(?:Author|Reporter|Writer): ?)(?=\S)")
_BYLINE_TAIL = re.compile(r" ?(?:,|\||-|/| for | in ) ?")
_SPEAKER = re.compile(r"[\"'“‘]?[A-Z][A-Z .'’-]{2,30}: ")  # of an interview: "QUESTION: ..."
_SMALL = frozenset({"and", "&", "de", "van", "von", "bin", "al", "el", "ibn", "der", "la", "di", "da", "del", "with"})
_NOT_NAMES = re.compile(
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|The|A|An|This|That|Then|Now|Early|Late|Mid)\b"
)


@dataclass(slots=True)
class Opening:
    """The kinds of the lines before the body, by their index, and what they say."""

    kinds: dict[int, ZoneKind] = field(default_factory=dict)
    title: str | None = None
    author: str | None = None
    published: str | None = None


def read_opening(lines: Sequence[Line], skipped: frozenset[int], title: str | None = None) -> Opening:
    """What the first lines are; `skipped` are the indices of boilerplate, `title` the headline if known."""
    opening = Opening()
    decks = 0
    for index, line in enumerate(lines[:_OPENING_LINES]):
        if index in skipped:
            continue
        dated = read_date_line(line.plain)
        author = read_byline(line.plain)
        if dated:
            opening.kinds[index] = ZoneKind.DATE
            opening.published = opening.published or dated.published
        elif author:
            opening.kinds[index] = ZoneKind.BYLINE
            opening.author = opening.author or author
        elif is_caption(line.plain) and index + 1 < len(lines):
            opening.kinds[index] = ZoneKind.CAPTION
        elif opening.title is None and (_same_words(line.words, title) or _is_headline(lines, index)):
            opening.kinds[index] = ZoneKind.TITLE
            opening.title = line.words
        elif decks < _DECKS and (opening.title or title) and _is_deck(lines, index):
            opening.kinds[index] = ZoneKind.HEADING
            decks += 1
        else:
            break
    return opening


def is_caption(plain: str) -> bool:
    """Whether a line ends as photo captions do, in a credit.

    >>> is_caption("Police at the port of Durres. (AP)"), is_caption("It was the ministry (MOI).")
    (True, False)
    """
    return _CAPTION.search(plain, max(0, len(plain) - 160)) is not None


def read_byline(plain: str) -> str | None:
    """The author named by a line that is a by-line, else None.

    >>> read_byline("By Jane Roe and Adem Hoxha, Staff Writers")
    'Jane Roe and Adem Hoxha'
    >>> read_byline("By Monday the ministry had denied it.")
    """
    start = _BYLINE.match(plain)
    if not start or len(plain) > _LONGEST_BYLINE:
        return None
    rest = plain[start.end() :].strip()
    names = _BYLINE_TAIL.split(rest, maxsplit=1)[0].strip()
    words = names.split()
    named = bool(words) and all(word[0].isupper() or word in _SMALL for word in words) and not _NOT_NAMES.match(names)
    if not named or not (2 <= len(words) <= 8 or names in AGENCIES):
        return None
    return None if rest.endswith((".", "!", "?", "…")) and len(rest) > len(names) + 1 else names.rstrip(".")


def _is_headline(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if len(line.words) > _LONGEST_TITLE or len(line.words.split()) not in _TITLE_WORDS:
        return False
    if line.words[0].islower() or line.words[-1] in ":;," or _SPEAKER.match(line.words) or read_dateline(line.plain):
        return False
    following = lines[index + 1 :]
    if not any(later.ends_sentence and len(later.words) >= _BODY_LINE for later in following):
        return False
    if line.words.rstrip("\"'”’)").endswith((".", "…")) or (line.ends_sentence and not line.alone):
        return line.alone and is_title_case(line.words)
    return line.alone or len(following[0].words) >= max(_BODY_LINE, len(line.words))


def _is_deck(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    short = len(line.words) <= _LONGEST_TITLE and line.alone and index + 1 < len(lines)
    return short and not line.ends_sentence and line.words[-1] not in ":;,"


def is_title_case(words: str) -> bool:
    """Whether nearly all words of four letters and more begin with a capital.

    >>> is_title_case("Ministry Denies Report of Arrests."), is_title_case("Ministry denies Report.")
    (True, False)
    """
    long = [word for word in re.findall(r"[^\W\d_]{4,}", words) if word not in ("with", "from", "over", "that", "into")]
    return len(long) >= 2 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def _same_words(words: str, title: str | None) -> bool:
    return title is not None and re.findall(r"\w+", words.casefold()) == re.findall(r"\w+", title.casefold())
