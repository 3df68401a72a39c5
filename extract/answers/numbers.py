"""Numbers of people as they are told: exact, at least, at most, about."""

import math
import re
from functools import cache

from extract.speech.cues import table_rows, word_list

Interval = tuple[float, float]

_ABOUT = 0.2  # of a number told as "about" or "some"
_UP_TO = 0.5  # of a number told as "up to" or "as many as": nobody says so of far fewer
NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,])\d+(?![\w%])")
_WORD = re.compile(r"[a-z]+")


def number_of(words: str) -> Interval | None:
    """The number in a description as an interval.

    >>> number_of("no more than 36 people"), number_of("at least 2,000 people"), number_of("boys of the village")
    ((0.0, 36.0), (2000.0, inf), None)
    >>> number_of("six of the men"), number_of("at least two dozen women"), number_of("hundreds of people")
    ((6.0, 6.0), (24.0, inf), (150.0, 2000.0))
    >>> number_of("twenty-six")
    (26.0, 26.0)
    """
    counted = NUMBER.search(words)
    if counted is None:
        return _in_words(words)
    number, before = float(counted[0].replace(",", "")), set(words[: counted.start()].lower().split())
    return _bounded(number, before)


def _in_words(words: str) -> Interval | None:
    """The same of a number in words: "six people" is six, "dozens of people" from two dozen to some two hundred."""
    table = counting_words()
    for word in _WORD.finditer(words.lower()):
        least, most = table.get(word[0], (0.0, 0.0))
        if most:
            after = _WORD.search(words.lower(), word.end())
            times, _ = table.get(after[0], (1.0, 1.0)) if after is not None and word[0] not in ("a", "one") else (1, 1)
            exact = least == most
            if after is not None and words[word.end() : after.start()].strip() == "-":  # "twenty-six"
                least, times = least + times, 1.0
            return _bounded(least * times, set(words[: word.start()].lower().split())) if exact else (least, most)
    return None


@cache
def counting_words() -> dict[str, Interval]:
    """The least and the most that each word for a number means."""
    return {word: (float(least), float(most)) for word, least, most, *_ in table_rows("counting")}


def _bounded(number: float, before: set[str]) -> Interval:
    """The interval of a number with the words before it."""
    less, more = bool(before & word_list("upto")), bool(before & word_list("atleast"))
    if "no" in before:  # "no more than", "no fewer than"
        return (0.0, number) if more else (number, math.inf)
    if more:
        return number, math.inf
    if less:
        return number * _UP_TO, number
    around = number * _ABOUT if before & word_list("about") else 0.0
    return number - around, number + around
