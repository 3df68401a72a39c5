"""Clauses with which those who are accused clear themselves: "it had done nothing wrong", "acted within the law"."""

from functools import cache

from spacy.tokens import Token

from extract.speech.cues import table_rows
from extract.speech.trees import negation

_DEPTH = 3  # of words below the clause's head


def clears_itself(clause: Token) -> bool:
    """Whether a clause says of its subject that it did no wrong, whatever the wrong may be."""
    rows = _rows().get(clause.lemma_.lower(), ())
    if not rows:
        return False
    words = {form for t in _below(clause, _DEPTH) for form in (t.lower_, t.lemma_.lower())}
    denied = "yes" if negation(clause) is not None else "no"
    return any(negated in ("-", denied) and all(group & words for group in groups) for groups, negated in rows)


@cache
def _rows() -> dict[str, tuple[tuple[tuple[frozenset[str], ...], str], ...]]:
    """Of each head word the words that must stand below it, and whether it must be negated."""
    found: dict[str, tuple[tuple[tuple[frozenset[str], ...], str], ...]] = {}
    for word, wanted, negated, *_ in table_rows("innocence"):
        groups = () if wanted == "-" else tuple(frozenset(group.split("|")) for group in wanted.split("+"))
        found[word] = (*found.get(word, ()), (groups, negated))
    return found


def _below(head: Token, depth: int) -> list[Token]:
    near = [c for c in head.children if not c.dep_.startswith(("advcl", "conj", "parataxis"))]
    return [*near, *(t for c in near if depth > 1 for t in _below(c, depth - 1))]
