"""The borders and the head word of a name: without article, title, possessive mark or punctuation."""

from collections.abc import Iterator
from functools import cache

from extract.annotations import Tokens
from extract.mentions.gazetteer import Gazetteer
from extract.mentions.nouns import noun
from extract.mentions.pronouns import given_names
from extract.propositions.parse import Parse
from extract.tables import read_table

POSSESSIVES = frozenset({"'s", "’s", "'", "’", "`s", "´s"})
DETERMINERS = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your", "whose"]
)
_LOOSE = frozenset({"of", "the", "and", "or", "in", "for", "on", "at", "to", "by", "from", "with", "a", "an", "as"})
_EDGES = frozenset("'’‘\"“”`´()[]{}.,;:!?-–—*•/|_…")
_OPENS_WITH = frozenset({"of", "for", "on", "against", "to", "in"})
_NOT_HEAD = frozenset({"punct", "case", "det", "cc", "mark", "dep"})


@cache
def titles() -> Gazetteer[str]:
    """The titles that stand before names, each with the gender that it gives, "-" where none.

    >>> titles().get("Prime Minister"), titles().get("Mrs")
    ('-', 'female')
    """
    rows = [(row["title"], row["gender"]) for row in read_table("mentions/titles")]
    return Gazetteer([*rows, *((f"{title}.", gender) for title, gender in rows)])


def trim(parse: Parse, start: int, end: int) -> Tokens | None:
    """The range without determiners, possessives and marks at its edges, cut at a line break; None if none is left."""
    words = parse.words
    while start < end and (words[start].lower() in DETERMINERS or words[start] in _EDGES or not words[start].strip()):
        start += 1
    while end > start and (words[end - 1] in POSSESSIVES or words[end - 1] in _EDGES or not words[end - 1].strip()):
        end -= 1
    while end > start + 1 and words[end - 1] in _LOOSE:
        end -= 1
    for i in range(start, end):
        if "\n" in words[i]:
            return trim(parse, start, i)
    return Tokens(start, end) if start < end else None


def after_title(parse: Parse, span: Tokens) -> tuple[Tokens, str | None]:
    """A person's name without the titles and role words before it, and the gender that they give ("-": none).

    The gender is None where no title stood there.
    """
    start, gender = span.start, None
    words = [w.rstrip(".") for w in parse.words[span.start : span.end]]
    while start < span.end - 1:
        found = titles().longest(words, start - span.start)
        if found is not None and span.start + found[0] < span.end:
            start = span.start + found[0]
            gender = found[1] if gender in (None, "-") else gender
        elif parse.words[start] in (".", ",", "-"):
            start += 1
        elif _is_role(parse, start):
            start, gender = start + 1, gender or "-"
        else:
            break
    return Tokens(start, span.end), gender


def _is_role(parse: Parse, i: int) -> bool:
    known = noun(parse.lemmas[i])
    if known is None or known.type != "person":
        return False
    if parse.words[i] in given_names():  # "Christian Rossi" is a name, "Marine Corporal Rossi" none
        return noun(parse.lemmas[i + 1]) is not None or titles().get(parse.words[i + 1]) is not None
    return parse.words[i].islower() or known.sure


def head_of(parse: Parse, span: Tokens) -> int:
    """The head word of a span: the one that hangs on a word outside it.

    Where a wrong parse leaves several, the first of "Ministry of Interior" and the last of "Foreign Ministry".
    """
    loose = loose_heads(parse, span) or [span.end - 1]
    second = parse.lowers[span.start + 1] if span.end - span.start > 2 else ""
    named_last = loose[-1] == span.end - 1 and noun(parse.lemmas[loose[-1]]) is not None
    return loose[0] if second in _OPENS_WITH and not named_last else loose[-1]


def loose_heads(parse: Parse, span: Tokens) -> list[int]:
    """The words of a span that hang on words outside it: one where the parse is right."""
    loose = [i for i in range(*span) if not span.start <= parse.heads[i] < span.end or parse.heads[i] == i]
    return [i for i in loose if parse.deps[i] not in _NOT_HEAD]


def text_of(parse: Parse, span: Tokens) -> str:
    """The words of a span as one line, as they are spaced in the text."""
    return " ".join(parse.written(*span).split()).rstrip("/")


def capitalised(word: str) -> bool:
    """Whether a word is written as part of a name may be: with a capital, or as digits among capitals ("M23").

    >>> [w for w in ("Iran", "eBay", "al", "2018", "M23") if capitalised(w)]
    ['Iran', 'eBay', 'M23']
    """
    return word[:1].isupper() or word[1:2].isupper()


def runs(parse: Parse, joined: frozenset[str]) -> Iterator[Tokens]:
    """The longest sequences of capitalised words, those in `joined` between them included."""
    lowers, n = parse.lowers, len(parse.words)
    named = list(map(capitalised, parse.words))
    i = 0
    while i < n:
        if not named[i]:
            i += 1
            continue
        start = i
        end = i = i + 1
        while i < n and (named[i] or (lowers[i] in joined and i - end < 3)):
            i += 1
            if named[i - 1]:
                end = i
        yield Tokens(start, end)
        i = end
