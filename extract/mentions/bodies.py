"""Bodies that every state has: "Iran's government", "the Iranian government" and "the Government of Iran" are one."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from extract.annotations import Tokens
from extract.mentions.gazetteer import Gazetteer, Layout
from extract.mentions.known import Form, Known, alternatives
from extract.mentions.spans import POSSESSIVES, capitalised
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

_BETWEEN = frozenset({"amod", "compound"})


_WITH_ARTICLE = re.compile(
    r"(?:United|Republic|Democratic|Dominican|Central African|Soviet|Isle)\b"
    r"|(?:.* )?(?:Islands|Netherlands|Philippines|Maldives|Bahamas|Comoros|Seychelles)$"
)


def body_of(body: str, state: str) -> str:
    """The name of a state's body.

    >>> body_of("Parliament", "Iran"), body_of("Government", "United States")
    ('Parliament of Iran', 'Government of the United States')
    """
    return f"{body} of the {state}" if _WITH_ARTICLE.match(state) else f"{body} of {state}"


class Body(NamedTuple):
    """One row of `bodies.tsv`."""

    name: str
    kind: str


class StateBody(NamedTuple):
    """A body in the text with the span that names it; `state` is the state it says, if it says one."""

    span: Tokens
    head_span: Tokens
    body: Body
    state: Known | None


@cache
def _phrases() -> Gazetteer[Body]:
    rows = read_table("mentions/bodies")
    names = ((phrase, Body(row["name"], row["kind"])) for row in rows for phrase in alternatives(row["phrases"]))
    return Gazetteer(names, fold_case=True)


def state_named(known: Known) -> str | None:
    """The state that a known name gives to what it modifies: its own, or the one governed from that capital."""
    return known.governs if known.form is Form.CAPITAL else known.name if known.type is EntityType.COUNTRY else None


def find_bodies(parse: Parse, text: Layout, known: Mapping[Tokens, Known]) -> Iterator[StateBody]:
    """The bodies of states in text order, the state's name before them ("Iran's"), after them ("of Iran") or missing.

    Without a state a body counts as a name only where it is written like one ("the Interior Ministry").
    """
    states = {span: k for span, k in known.items() if state_named(k)}
    inner = {i for span, k in known.items() if not state_named(k) for i in range(*span)}
    ends = {span.end: span for span in states}
    starts = {span.start: span for span in states}
    for phrase, body in text.matches(_phrases(), lower=True):
        if not inner.isdisjoint(range(*phrase)):
            continue
        before, after = _before(parse, phrase.start, ends), _after(parse, phrase.end, starts)
        if body.kind == "state" and (before is None or parse.words[phrase.end : phrase.end + 1] in (("of",), ("-",))):
            continue
        if before is not None:
            yield StateBody(Tokens(before.start, phrase.end), phrase, body, states[before])
        elif after is not None:
            yield StateBody(Tokens(phrase.start, after.end), phrase, body, states[after])
        elif _written_as_name(parse, phrase) and not _named_longer(parse, phrase):
            yield StateBody(phrase, phrase, body, None)


def _before(parse: Parse, start: int, ends: Mapping[int, Tokens]) -> Tokens | None:
    """The state's name that ends right before the phrase, a possessive mark and one adjective allowed between."""
    at = start
    if at and at not in ends and parse.deps[at - 1] in _BETWEEN and parse.words[at - 1].islower():
        at -= 1
    if at and parse.words[at - 1] in POSSESSIVES:
        at -= 1
    elif at != start:
        return None
    found = ends.get(at)
    if found is not None and at == start and parse.heads[found.end - 1] == found.end - 1:
        return None
    return found


def _after(parse: Parse, end: int, starts: Mapping[int, Tokens]) -> Tokens | None:
    """The state's name in "of Iran", "of the Islamic Republic of Iran"."""
    words = parse.words
    if end >= len(words) or words[end] != "of":
        return None
    at = end + 1
    if at < len(words) and words[at].lower() == "the":
        at += 1
    return starts.get(at)


def _written_as_name(parse: Parse, phrase: Tokens) -> bool:
    words = [w for w in parse.words[phrase.start : phrase.end] if w not in ("of", "the", "and", "for")]
    if not all(capitalised(w) for w in words if w not in POSSESSIVES):
        return False
    opens = phrase.start == 0 or parse.words[phrase.start - 1][-1:] in '.\n“"‘:'
    return len(words) > 1 or not opens


def _named_longer(parse: Parse, phrase: Tokens) -> bool:
    """Whether a capitalised word before the phrase makes another name of it: "Internal Security Forces"."""
    before = phrase.start - 1
    if before < 0 or not capitalised(parse.words[before]) or parse.words[before].isupper():
        return False
    within = phrase.start <= parse.heads[before] < phrase.end
    return within and parse.deps[before] in _BETWEEN


def body_called(words: tuple[str, ...]) -> Body | None:
    """The body that every state has under exactly these words.

    >>> body_called(("parliament",)).name, body_called(("report",))
    ('Parliament', None)
    """
    return _phrases().get(" ".join(words))
