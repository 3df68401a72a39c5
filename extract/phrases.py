"""Noun phrases as readers see them: determiner to head, with short of-phrases, without relative clauses."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.annotations import Tokens

_BEFORE = frozenset(
    {"det", "det:predet", "amod", "nummod", "compound", "nmod:poss", "case", "flat", "advmod", "nmod:desc"}
)
_INSIDE = frozenset({"flat", "compound", "nummod", "det", "amod", "fixed", "goeswith", "nmod:desc"})
_NAMING_OWNER = frozenset({"nmod:poss", "compound", "amod", "nmod:desc"})
_OWNING = frozenset(
    {"of", "by", "from", "in"}
)  # prepositions: "claims by", "claims in its report", not "claims against"
_LONGEST_OF_PHRASE = 6  # words; longer ones describe rather than name


def noun_phrase(head: Token) -> Tokens:
    """The token range of the noun phrase around this head word: its modifiers, and a short of-phrase after it."""
    start, end = head.i, head.i + 1
    for child in sorted(head.lefts, key=lambda t: -t.i):
        if child.dep_ not in _BEFORE or child.right_edge.i + 1 != start:
            break
        if child.dep_ == "case" and child.tag_ != "POS":
            break
        start = child.left_edge.i
    for child in head.rights:
        if child.left_edge.i != end:
            break
        of_phrase = child.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == "of" for c in child.lefts)
        width = child.right_edge.i + 1 - child.left_edge.i
        if child.dep_ in _INSIDE or (of_phrase and width <= _LONGEST_OF_PHRASE):
            end = child.right_edge.i + 1
        else:
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


def _is_owning(phrase: Token) -> bool:
    case = next((c.lower_ for c in phrase.lefts if c.dep_ == "case"), None)
    return case is None or case in _OWNING
