"""Whether a text is English, from the share of English function words among its words."""

import re
import unicodedata

from extract.tables import read_table

# In English news 20 to 33 % of the words are in the table, in lists of names and numbers 13 %, in fourteen
# other languages of Latin script at most 4 %. Left out of it are "a", "in", "is", "he", "was" and the like,
# words elsewhere too.
LEAST_SHARE = 0.07
MEASURABLE = 20
_SAMPLE = 5000  # words; the rest of a long text says nothing new

_WORD = re.compile(r"[^\W\d_]+")
FUNCTION_WORDS = frozenset(row["word"] for row in read_table("articles/function_words"))


def is_english(text: str) -> bool:
    """False where the text is clearly not English; a text of a few words gets the benefit of the doubt.

    >>> is_english("Ministry denies report"), is_english("Министерство опровергает сообщения")
    (True, False)
    """
    words = [m.group().lower() for m, _ in zip(_WORD.finditer(text), range(_SAMPLE), strict=False)]
    if len(words) < MEASURABLE:
        latin = sum("LATIN" in unicodedata.name(word[0], "") for word in words)
        return latin * 2 >= len(words)
    return sum(word in FUNCTION_WORDS for word in words) / len(words) >= LEAST_SHARE
