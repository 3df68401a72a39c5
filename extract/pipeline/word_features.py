"""What the uncased encoder cannot see of a word: its case, what stands before it, and whether a space does.

Each word has one value per feature; the encoder adds their embeddings to every word piece of the word.
"""

from collections.abc import Sequence

CASES = (
    "lower", "initial", "letter", "acronym", "capitals", "mixed", "inner", "dotted", "digits", "digits-letters",
    "punctuation", "other",
)  # fmt: skip
PLACES = ("inside", "paragraph-start", "after-stop", "after-colon-or-quote")
SPACINGS = ("unknown", "spaced", "joined")
FEATURES = (CASES, PLACES, SPACINGS)

_CASE = {name: i for i, name in enumerate(CASES)}
_PLACE = {name: i for i, name in enumerate(PLACES)}
_STOPS = frozenset((".", "!", "?", "...", "…", "?!", "!!", "??"))
_QUOTES = frozenset((":", '"', "'", "``", "''", "“", "”", "‘", "’", ")", "]", ";", "--", "—", "–", "-", "*", "•"))
_LONGEST_ACRONYM = 5


def case_name(word: str) -> str:
    """The name in `CASES` of a word's case.

    >>> [case_name(word) for word in ("said", "Obama", "I", "UNHCR", "MINISTER", "McCain")]
    ['lower', 'initial', 'letter', 'acronym', 'capitals', 'mixed']
    >>> [case_name(word) for word in ("iPhone", "U.S.", "1,200", "3rd", "?")]
    ['inner', 'dotted', 'digits', 'digits-letters', 'punctuation']
    """
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return "digits" if any(c.isdigit() for c in word) else "punctuation"
    if any(c.isdigit() for c in word):
        return "digits-letters"
    if not any(c.isupper() for c in letters):
        return "lower" if any(c.islower() for c in letters) else "other"
    if "." in word:
        return "dotted"
    if all(not c.islower() for c in letters):
        if len(letters) == 1:
            return "letter"
        return "acronym" if len(letters) <= _LONGEST_ACRONYM else "capitals"
    if not letters[0].isupper():
        return "inner"
    return "mixed" if any(c.isupper() for c in letters[1:]) else "initial"


def _place(before: str, starts_paragraph: bool) -> int:
    if starts_paragraph:
        return _PLACE["paragraph-start"]
    if before in _STOPS:
        return _PLACE["after-stop"]
    return _PLACE["after-colon-or-quote" if before in _QUOTES else "inside"]


def word_features(
    words: Sequence[str], spaced: Sequence[bool] | None, paragraph_starts: frozenset[int]
) -> list[tuple[int, int, int]]:
    """One value per feature of `FEATURES` for every word.

    `spaced[i]` says whether white space stands before word i; None where the text's spaces are not known. The first
    word always counts as the start of a paragraph.

    >>> word_features(["Stop", ".", "Go"], [True, False, True], frozenset())
    [(1, 1, 1), (10, 0, 2), (1, 2, 1)]
    """
    rows = []
    before = ""
    for i, word in enumerate(words):
        place = _place(before, i == 0 or i in paragraph_starts)
        spacing = 0 if spaced is None else 1 if spaced[i] else 2
        rows.append((_CASE[case_name(word)], place, spacing))
        before = word
    return rows
