"""Text of strangers made fit to be shown: nothing in it can reorder, hide or cut what stands around it."""

import re

SHORT_LABEL = 46  # characters of a node's label on the canvas: two lines at a readable size

# Controls (C0, C1), bidirectional marks and overrides, invisible joiners and spaces, line and paragraph
# separators, interlinear and tag characters, lone surrogates and non-characters. Tab and newline stay.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e0fff]"
    # joiners are spelling in Persian, in Indic scripts and in emoji, a trick elsewhere
    "|(?<![\u0600-\u1fff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)
_SPACES = re.compile(r"\s+")


def visible(text: str) -> str:
    r"""The text with each character that is unseen, or turns the reading direction, written out by its code.

    >>> visible("pay\u202eelif.exe")
    'pay[U+202E]elif.exe'
    >>> visible("one\ntwo")
    'one\ntwo'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub(lambda found: f"[U+{ord(found.group()):04X}]", lines)


def one_line(text: str) -> str:
    r"""The visible text with every run of white space as one space.

    >>> one_line(" Ministry of\n\tJustice ")
    'Ministry of Justice'
    """
    return _SPACES.sub(" ", visible(text)).strip()


def short(text: str, limit: int = SHORT_LABEL) -> str:
    """The one-line text, cut at a word where it is longer than `limit`, with an ellipsis.

    >>> short("The ministry coerced migrants to fight in militias abroad", 30)
    'The ministry coerced migrants…'
    """
    line = one_line(text)
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    at_word, _, rest = line[:limit].rpartition(" ")
    return (at_word if rest and len(at_word) > limit // 2 else head).rstrip(" ,;:-") + "…"
