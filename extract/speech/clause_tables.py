"""Clauses that say something by their head word and the words below it: tables such as `innocence.tsv`.

Their first columns are `word`, the lemma or form of the head word ("*" is any), `with` and `negated`; what further
columns hold is for whoever asks.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from spacy.tokens import Token

from extract.propositions.parse import Parse, parse_of
from extract.speech.cues import table_rows
from extract.speech.negations import negation

_DEPTH = 3  # of words below the clause's head
_ASIDE = ("advcl", "conj", "parataxis")
_ANY = "*"

Groups = tuple[frozenset[str], ...]
Row = tuple[Groups, str, tuple[str, ...]]  # the words that must stand below, the negation, the further cells


def says(table: str, clause: Token, *, denied: bool = False) -> bool:
    """Whether a clause is one of a table's: its head word, the words that must stand below it, its negation.

    `denied` is of a clause that somebody denies: it counts as negated.
    """
    return any(True for _ in rows_said(table, clause, denied=denied))


def rows_said(table: str, clause: Token, *, denied: bool = False) -> Iterator[tuple[str, ...]]:
    """The further cells of each row of a table that the clause is of."""
    known = _rows(table)
    rows = (*known.get(clause.lemma_.lower(), ()), *known.get(clause.lower_, ()), *known.get(_ANY, ()))
    around = words_said(clause) if rows else frozenset[str]()
    rows = tuple([row for row in rows if not any(map(around.isdisjoint, row[0]))])
    if not rows:
        return
    words = {form for t in _below(clause, _DEPTH) for form in (t.lower_, t.lemma_.lower())}
    polarity = "yes" if denied or negation(clause) is not None else "no"
    for groups, negated, cells in rows:
        if negated in ("-", polarity) and all(group & words for group in groups):
            yield cells


def words_said(clause: Token) -> frozenset[str]:
    """The lemmas and forms of all words of the sentence that a clause stands in, in lower case."""
    parse = parse_of(clause.doc)
    return _words_of(parse, parse.sentences[clause.i])


@lru_cache(maxsize=256)
def _words_of(parse: Parse, start: int) -> frozenset[str]:
    end = parse.sentence_end(start)
    return frozenset((*parse.lowers[start:end], *parse.tree.lemmas[start:end]))


@cache
def _rows(table: str) -> dict[str, tuple[Row, ...]]:
    """The rows by their head words."""
    found: dict[str, tuple[Row, ...]] = {}
    for word, wanted, negated, *cells in table_rows(table):
        groups = () if wanted == "-" else tuple(frozenset(group.split("|")) for group in wanted.split("+"))
        found[word] = (*found.get(word, ()), (groups, negated, tuple(cells)))
    return found


def _below(head: Token, depth: int) -> list[Token]:
    near = [c for c in head.children if not c.dep_.startswith(_ASIDE) or _is_aim(c)]
    return [*near, *(t for c in near if depth > 1 for t in _below(c, depth - 1))]


def _is_aim(clause: Token) -> bool:
    """True of "aimed | at tarnishing", which parsers take for an adverbial clause."""
    return clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("at", "to") for c in clause.children)
