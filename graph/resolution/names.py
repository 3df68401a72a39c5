"""Names made comparable: plain letters, one spelling, without titles, legal forms and small words.

The words themselves stand in `name_words.tsv`.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile

from graph.letters import plain_letters

Key = tuple[str, ...]  # the words that a name comes down to

_TOKEN = re.compile(r"\w[\w.&]*")
_DOTTED = re.compile(r"(?:\w\.)+\w?")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,7}")


@cache
def word_list(use: str) -> dict[str, str]:
    """The words of this use, with the form that each is written in.

    >>> word_list("spelling")["defense"]
    'defence'
    """
    rows = files("graph.resolution").joinpath("name_words.tsv").read_text("utf8").splitlines()
    fields = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {word: form or word for kind, word, form in fields if kind == use}


@lru_cache(1 << 14)
def words(name: str) -> tuple[str, ...]:
    """The name's words in plain lower-case letters, in one spelling, without the small ones.

    >>> words("the Iranian Ministry of Foreign Affairs")
    ('iranian', 'ministry', 'foreign')
    >>> words("U.S. Défense Dept.")
    ('us', 'defence', 'department')
    """
    plain = plain_letters(name.replace("’", "'"))
    tokens: list[str] = []
    for found in _TOKEN.findall(re.sub(r"'s\b|'", "", plain)):
        tokens.extend([found.replace(".", "")] if _DOTTED.fullmatch(found) else found.strip(".&").split("."))
    spelling, small = word_list("spelling"), word_list("small")
    known = [spelling.get(token, token) for token in tokens if token]
    return tuple(token for token in known if token not in small) or tuple(known)


def person_key(name: str) -> tuple[str, ...]:
    """The words of a person's full name without titles and middle initials; a single word where no more is
    known.

    >>> person_key("Foreign Minister Dr. Jane Q. Sample")
    ('jane', 'sample')
    >>> person_key("Judge")
    ('judge',)
    """
    tokens = words(name)
    titles = word_list("title")
    while len(tokens) > 2 and tokens[0] in titles:
        tokens = tokens[1:]
    return tuple(t for i, t in enumerate(tokens) if len(t) > 1 or i == 0)


def titles(name: str) -> tuple[str, ...]:
    """The titles before a person's name, sorted.

    >>> titles("Foreign Minister Dr. Jane Q. Sample"), titles("Jane Sample")
    (('dr', 'foreign', 'minister'), ())
    """
    tokens = words(name)
    before = list(takewhile(word_list("title").__contains__, tokens[:-2]))
    return tuple(sorted(set(before)))


def body_key(name: str, states: Iterable[tuple[str, ...]] = ()) -> tuple[str, ...]:
    """The words of an organisation's name without its legal form, those of an office also without its
    state's words.

    `states` are names of the state that it belongs to, as words. The order of the words counts except in
    names of offices ("Ministry of Justice", "Justice Ministry"); elsewhere a state is part of the name
    ("Iranian Red Crescent") unless it is its possessor.

    >>> body_key("Sample Trading Co. Ltd.")
    ('sample', 'trading')
    >>> body_key("Iranian Ministry of Foreign Affairs", [("iranian",)]) == body_key("Foreign Ministry")
    True
    >>> body_key("Iranian Red Crescent", [("iranian",)]), body_key("Iran's Red Crescent", [("iran",)])
    (('iranian', 'red', 'crescent'), ('red', 'crescent'))
    """
    states = [state for state in states if state]
    owner, possessive, owned = name.replace("’", "'").partition("'s ")
    tokens = words(owned) if possessive and words(owner) in states else words(name)
    legal = word_list("legal")
    while len(tokens) > 1 and tokens[-1] in legal:
        tokens = tokens[:-1]
    bare = tokens
    for state in states:
        bare = _without(bare, state)
    if bare and is_office(bare):
        return tuple(sorted(bare))
    return bare if bare and is_common(bare) else tokens


def _without(tokens: tuple[str, ...], phrase: tuple[str, ...]) -> tuple[str, ...]:
    size = len(phrase)
    for start in range(len(tokens) - size + 1):
        if tokens[start : start + size] == phrase:
            return tokens[:start] + tokens[start + size :]
    return tokens


def is_office(key: tuple[str, ...]) -> bool:
    """Whether the name is made only of words that every state's offices are named with.

    >>> is_office(("interior", "ministry")), is_office(("tasnim", "ministry"))
    (True, False)
    """
    return all(word in word_list("office") for word in key)


def is_common(key: tuple[str, ...]) -> bool:
    """Whether the name is made only of words that tell no body from another, even within one state.

    >>> is_common(("news", "agency")), is_common(("tasnim", "news", "agency"))
    (True, False)
    """
    return all(word in word_list("office") or word in word_list("common") for word in key)


def is_acronym(name: str) -> bool:
    """Whether the name is written like an acronym.

    >>> is_acronym("IRGC"), is_acronym("Iran")
    (True, False)
    """
    return _ACRONYM.fullmatch(name.replace(".", "")) is not None
