"""The lines of an article's text with their offsets, for rules that look at how a page is laid out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_LINE = re.compile("[^\n\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_PARAGRAPH = 100  # characters; where lines are this long on the whole, each is a paragraph, blank lines or none
# Marks that look alike are matched as one; each has one character, so offsets hold.
_PLAIN_MARKS = str.maketrans("\u00a0\u202f‘’“”–—", "  ''\"\"--")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without white space around it: `text[start:end] == words`; `alone` where it is a paragraph."""

    start: int
    end: int
    words: str
    alone: bool

    @property
    def plain(self) -> str:
        """The line with plain spaces, quotation marks and dashes, of the same length."""
        return self.words.translate(_PLAIN_MARKS)

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence does, also before a closing quotation mark or bracket."""
        return _SENTENCE_END.search(self.words[-5:]) is not None


def lines_of(text: str) -> list[Line]:
    r"""The lines that are not blank.

    >>> [(line.start, line.words, line.alone) for line in lines_of("Title\n\n One line\nand its rest.")]
    [(0, 'Title', True), (8, 'One line', False), (17, 'and its rest.', False)]
    """
    raw = [(m.start(), m.group()) for m in _LINE.finditer(text)]
    filled = [bool(words.strip()) for _, words in raw]
    lengths = [len(words) for (_, words), full in zip(raw, filled, strict=True) if full]
    unwrapped = bool(lengths) and median(lengths) >= _PARAGRAPH
    found = []
    previous_end = -2  # as if a blank line stood before the text
    for i, (start, words) in enumerate(raw):
        if filled[i]:
            end = start + len(words)
            following = raw[i + 1][0] if i + 1 < len(raw) and filled[i + 1] else len(text) + 2
            alone = unwrapped or (start - previous_end > 1 and following - end > 1)
            left = start + len(words) - len(words.lstrip())
            found.append(Line(left, left + len(words.strip()), words.strip(), alone))
            previous_end = end
    return found


def paragraph_starts(text: str) -> Iterator[int]:
    r"""Where a paragraph begins right behind a line that ends a sentence, where each line is a paragraph.

    >>> list(paragraph_starts("a" * 120 + ".\nIt " + "b" * 120))
    [122]
    """
    for before, line in pairwise(lines_of(text)):
        if before.alone and line.alone and before.ends_sentence:
            yield line.start
