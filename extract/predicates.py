"""Predicates and their arguments as a reader of a `Doc` sees them, and the frames that predicates evoke."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span, Token

from extract.tables import read_table


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that names an event or state, its PropBank frame (`accuse.01`) and its arguments as (role, span)."""

    token: Token
    frame: str
    arguments: tuple[tuple[str, Span], ...]


@cache
def _frames() -> dict[tuple[str, str], str]:
    """The commonest frame of each (lemma, part of speech) in training."""
    return {(row["lemma"], row["upos"]): row["frame"] for row in read_table("model/frames")}


def frame_of(token: Token) -> str:
    """The frame that a predicate evokes most often; `LEMMA.01` for one not seen in training."""
    lemma = token.lemma_.lower()
    particle = next((child.lower_ for child in token.children if child.dep_ == "compound:prt"), None)
    frames = _frames()
    if particle and (found := frames.get((f"{lemma}_{particle}", token.pos_))):
        return found
    return frames.get((lemma, token.pos_)) or frames.get((lemma, "VERB")) or f"{lemma}.01"


HEAD_ONLY_ROLES = frozenset(("ARGM-PRR", "ARGM-LVB", "ARGM-MOD", "ARGM-NEG"))
"""Roles that PropBank gives to single words: light verbs and their nouns, modals, negation."""

OUTSIDE_CLAUSE = frozenset(
    ("advcl", "aux", "case", "cc", "cop", "csubj", "discourse", "expl", "mark", "nsubj", "parataxis", "punct",
     "vocative")
)  # fmt: skip
"""Relations of words that belong to the clause of an argument's head, not to the argument, where the predicate hangs
below that head: the copula's subject in `they are poor`, the preposition in `with the man who ran`.
"""

_DROPPED_EDGES = frozenset(("PUNCT", "SPACE"))
_OPENING = {")": "(", "]": "[", "”": "“", "''": "``", '"': '"'}


def _subtree_without(head: Token, predicate: Token, others: Iterable[Token]) -> set[int]:
    """The tokens of an argument: those below its head, less those of the predicate and of its other arguments."""
    inside = {t.i for t in head.subtree}
    if predicate.i in inside:
        branches = [predicate]
        copula = predicate.head == head and predicate.dep_ in ("cop", "aux")
        for child in head.children:
            relation = child.dep_.split(":")[0]
            if copula and relation == "case":
                continue
            if relation in OUTSIDE_CLAUSE or (copula and relation == "conj" and _is_clause(child)):
                branches.append(child)
        branches += [other for other in others if other.i in inside and other != head]
        for branch in branches:
            inside -= {t.i for t in branch.subtree}
    elif head.dep_ == "conj":
        inside -= {child.i for child in head.children if child.dep_ == "cc"}
    return inside


def _is_clause(token: Token) -> bool:
    """Whether a conjunct of a nominal predicate says something of its own: `poor and took the time`."""
    return token.pos_ == "VERB" or any(
        child.dep_.split(":")[0] in ("nsubj", "csubj", "cop") for child in token.children
    )


def argument_span(predicate: Token, head: Token, role: str = "", others: Iterable[Token] = ()) -> Span:
    """The words of an argument: the subtree of its head word, less those of the predicate and of its `others`.

    Punctuation at the edges is no part of it, save a bracket or quotation mark that is opened inside.
    Only what is connected to the head word is kept: in `the man who ran`, the ARG0 of `ran` is `the man`.
    """
    doc = head.doc
    if head == predicate or role in HEAD_ONLY_ROLES:
        return doc[head.i : head.i + 1]
    inside = _subtree_without(head, predicate, others)
    start = end = head.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    while start < head.i and doc[start].pos_ in _DROPPED_EDGES:
        start += 1
    while end > head.i and doc[end].pos_ in _DROPPED_EDGES:
        opening = _OPENING.get(doc[end].text)
        if opening and any(t.text == opening for t in doc[start:end]):
            break
        end -= 1
    return doc[start : end + 1]


def predicates_of(doc: Doc) -> tuple[Predicate, ...]:
    """The predicates that the pipeline found in a Doc, in text order; none if it has not run."""
    found = []
    for word, arguments in doc.user_data.get("claimgraph_predicates", ()):
        token = doc[word]
        heads = [doc[head] for head, _ in arguments]
        spans = tuple((role, argument_span(token, doc[head], role, heads)) for head, role in arguments)
        found.append(Predicate(token, frame_of(token), spans))
    return tuple(found)


def argument_heads(doc: Doc) -> dict[int, tuple[tuple[str, int], ...]]:
    """The arguments of each predicate of `predicates_of` as (role, head word), by the predicate's word.

    An argument's head word is the root of its span.
    """
    found = doc.user_data.get("claimgraph_predicates", ())
    return {word: tuple([(role, head) for head, role in arguments]) for word, arguments in found}


def entity_types(doc: Doc) -> tuple[str, ...]:
    """The kind of thing that the phrase headed by each word refers to (`person`, `organization`, ...), or ``""``."""
    return doc.user_data.get("claimgraph_entity_types") or ("",) * len(doc)


def entity_type_of(token: Token) -> str:
    """The kind of thing that the phrase headed by this word refers to, or ``""``."""
    return entity_types(token.doc)[token.i]
