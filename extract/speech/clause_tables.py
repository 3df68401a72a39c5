"""Clauses that say something by their head word and the words below it: tables such as `innocence.tsv`."""

from functools import cache

from spacy.tokens import Token

from extract.speech.cues import table_rows
from extract.speech.trees import negation

_DEPTH = 3  # of words below the clause's head
_ASIDE = ("advcl", "conj", "parataxis")


def says(table: str, clause: Token, *, denied: bool = False) -> bool:
    """Whether a clause is one of a table's: its head word, the words that must stand below it, its negation.

    `denied` is of a clause that somebody denies: it counts as negated.
    """
    rows = (*_rows(table).get(clause.lemma_.lower(), ()), *_rows(table).get(clause.lower_, ()))
    if not rows:
        return False
    words = {form for t in _below(clause, _DEPTH) for form in (t.lower_, t.lemma_.lower())}
    polarity = "yes" if denied or negation(clause) is not None else "no"
    return any(negated in ("-", polarity) and all(group & words for group in groups) for groups, negated in rows)


@cache
def _rows(table: str) -> dict[str, tuple[tuple[tuple[frozenset[str], ...], str], ...]]:
    """Of each head word the words that must stand below it, and whether it must be negated."""
    found: dict[str, tuple[tuple[tuple[frozenset[str], ...], str], ...]] = {}
    for word, wanted, negated, *_ in table_rows(table):
        groups = () if wanted == "-" else tuple(frozenset(group.split("|")) for group in wanted.split("+"))
        found[word] = (*found.get(word, ()), (groups, negated))
    return found


def _below(head: Token, depth: int) -> list[Token]:
    near = [c for c in head.children if not c.dep_.startswith(_ASIDE) or _is_aim(c)]
    return [*near, *(t for c in near if depth > 1 for t in _below(c, depth - 1))]


def _is_aim(clause: Token) -> bool:
    """True of "aimed | at tarnishing", which parsers take for an adverbial clause."""
    return clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("at", "to") for c in clause.children)
