"""Noun phrases as readers see them: determiner to head, with short of-phrases, without relative clauses."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from extract.annotations import Tokens

if TYPE_CHECKING:
    from extract.propositions.parse import Parse

_BEFORE = frozenset(
    {"det", "det:predet", "amod", "nummod", "compound", "nmod:poss", "case", "flat", "advmod", "nmod:desc"}
)
_LIMITING = frozenset({"not", "only", "also", "even"})
"""What says before a phrase who is not meant, or not alone, and is no part of a name: "| not only | the army"."""
_INSIDE = frozenset({"flat", "compound", "nummod", "det", "amod", "fixed", "goeswith", "nmod:desc"})
_NAMING_OWNER = frozenset({"nmod:poss", "compound", "amod", "nmod:desc"})
_OWNING = frozenset(
    {"of", "by", "from", "in"}
)  # prepositions: "claims by", "claims in its report", not "claims against"
_LONGEST_OF_PHRASE = 6  # words; longer ones describe rather than name


def noun_phrase(parse: "Parse", head: int) -> Tokens:
    """The token range of the noun phrase around this head word: its modifiers, and a short of-phrase after it."""
    start, end = head, head + 1
    for child in sorted((c for c in parse.children[head] if c < head), reverse=True):
        if parse.deps[child] not in _BEFORE or (parse.deps[child] == "case" and parse.tags[child] != "POS"):
            break
        inside = parse.below(child)
        if inside[-1] + 1 != start:
            break
        start = inside[0]
    if parse.deps[start] == "case" and parse.words[parse.heads[start] + 1] == "-":
        start += 1  # "in | state-run camps", where a parser hangs "in" on "state"
    while start < head and parse.lowers[start] in _LIMITING:
        start += 1
    for child in (c for c in parse.children[head] if c > head):
        inside = parse.below(child)
        if inside[0] != end:
            break
        of_phrase = parse.deps[child] == "nmod" and "of" in (
            parse.lowers[c] for c in parse.children[child] if c < child
        )
        if parse.deps[child] == "amod" and len(inside) > 1:
            break  # "officials | responsible for abuses |" says what they did
        if parse.deps[child] in _INSIDE:
            end = inside[-1] + 1
            continue
        named = noun_phrase(parse, child).end if of_phrase else end  # "one of the men", not "..., who cannot be named"
        if named - inside[0] <= _LONGEST_OF_PHRASE:
            end = max(end, named)
        if end <= inside[-1]:
            break
    return Tokens(start, end)


def owners_of(noun: Token) -> Iterator[int]:
    """The noun itself and those who own it: "Iran's claims", "the claims that Iran makes", "a report by Iran"."""
    yield noun.i
    for child in noun.children:
        if child.dep_ in _NAMING_OWNER or (child.dep_ == "nmod" and _is_owning(child)):
            yield child.i
        elif child.dep_.startswith("acl"):
            yield from (c.i for c in child.children if c.dep_ in ("nsubj", "obl:agent"))
    if noun.dep_ == "obj":  # "rejected the report | by Amnesty |", which a parser hangs on the verb
        beside = (c for c in noun.head.children if c.dep_.startswith("obl") and c.left_edge.i == noun.i + 1)
        yield from (c.i for c in beside if _is_owning(c) and any(t.lower_ == "by" for t in c.lefts))


def _is_owning(phrase: Token) -> bool:
    case = next((c.lower_ for c in phrase.lefts if c.dep_ == "case"), None)
    return case is None or case in _OWNING
