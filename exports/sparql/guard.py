"""What is refused before a query is evaluated: everything that would write, or reach outside the knowledge
graph.

The evaluator fetches what SERVICE names, and SPARQL Update can load files; neither has any place in a
query over stored articles. The check reads the query's tokens, so a word in a comment, a string or an IRI
is not taken for a keyword.
"""

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from exports.sparql.lexer import Token, place, tokens
from graph.errors import QueryError, QueryRefusedError
from graph.vocabulary import PREFIXES

LONGEST_QUERY = 1_000_000  # characters
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_ESCAPE = re.compile(r"\\([_~.\-!$&'()*+,;=/?#@%])")


@dataclass(frozen=True, slots=True)
class CheckedQuery:
    """A query that may be evaluated. `graphs` are the graphs of its FROM clauses: none means all that is
    stored; `form` is SELECT, ASK, CONSTRUCT or DESCRIBE.
    """

    sparql: str
    graphs: tuple[str, ...] = ()
    form: str = "SELECT"


def check_query(sparql: str) -> CheckedQuery:
    """The query, if it only reads what is stored; QueryError says what is refused and where.

    >>> check_query("SELECT * WHERE { ?claim cg:stance 'denies' }").graphs
    ()
    >>> check_query("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    ...
    graph.errors.QueryRefusedError: SERVICE at line 1, column 12 is refused: nothing is asked of other servers
    """
    if len(sparql) > LONGEST_QUERY:
        raise QueryError(f"refused: the query has {len(sparql):,} characters, the limit is {LONGEST_QUERY:,}")
    found = list(tokens(sparql))
    form = _form(sparql, found)
    for token in found:
        if _may_be_service(token):
            raise QueryRefusedError(
                f"SERVICE at {place(sparql, token.start)} is refused: nothing is asked of other servers"
            )
    return CheckedQuery(sparql, tuple(_graphs(sparql, found)), form)


def _may_be_service(token: Token) -> bool:
    """Whether an evaluator may read the keyword here.

    Grammars need no space between words: "trueSERVICE<http://...>" was seen to make a request. So words,
    and prefixes of names, may not even contain it.
    """
    word = token.text.partition(":")[0] if token.kind == "name" else token.text
    return token.kind in ("word", "name") and "SERVICE" in word.upper()


def _form(sparql: str, found: list[Token]) -> str:
    """The first keyword after the prologue; QueryError unless it is one of a query."""
    for token in found:
        word = token.text.upper()
        if token.kind != "word" or word in ("PREFIX", "BASE", "VERSION"):
            continue
        if word in _UPDATES:
            where = place(sparql, token.start)
            raise QueryRefusedError(
                f"refused: {word} at {where} is an update; the graph changes only by `claimgraph build`"
            )
        form = next((form for form in _FORMS if word.startswith(form)), None)
        if form is None:
            forms = ", ".join(sorted(_FORMS))
            raise QueryError(f"not a query: {token.text!r} at {place(sparql, token.start)}; begin with one of {forms}")
        return form
    raise QueryError("the query is empty; begin with SELECT, ASK, CONSTRUCT or DESCRIBE")


def _graphs(sparql: str, found: list[Token]) -> list[str]:
    prefixes = dict(PREFIXES)
    base = ""
    graphs = []
    for index, token in enumerate(found[:-2]):
        word = token.text.upper()
        if token.kind != "word" or word not in ("BASE", "PREFIX", "FROM"):
            continue
        operand = found[index + 1]
        if word == "BASE" and operand.kind == "iri":
            base = urljoin(base, operand.text[1:-1])
        elif word == "PREFIX" and operand.kind == "name":
            prefixes[operand.text[:-1]] = urljoin(base, found[index + 2].text[1:-1])
        elif word == "FROM":
            if operand.text.upper() == "NAMED":
                operand = found[index + 2]
            graphs.append(_graph_iri(sparql, operand, prefixes, base))
    return graphs


def _graph_iri(sparql: str, operand: Token, prefixes: dict[str, str], base: str) -> str:
    iri = urljoin(base, operand.text[1:-1])
    if operand.kind == "name":
        prefix, _, local = operand.text.partition(":")
        iri = prefixes.get(prefix, "") + _ESCAPE.sub(r"\1", local)
    if urlsplit(iri).scheme in ("", "file"):
        where = place(sparql, operand.start)
        raise QueryRefusedError(f"refused: FROM {operand.text} at {where} names a file, not a graph")
    return iri
