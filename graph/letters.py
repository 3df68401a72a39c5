"""Names in plain letters, for comparing and for IRIs."""

import unicodedata

# Latin letters that Unicode does not take apart into a plain letter and a mark
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)


def plain_letters(name: str) -> str:
    """The name in lower case without diacritical marks; other scripts than Latin stay as they are.

    >>> plain_letters("Søren Łukasz Erdoğan-Müller")
    'soren lukasz erdogan-muller'
    """
    if name.isascii():
        return name.lower()
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_LETTERS)
