"""What a passage says in as few drafts as say it: plain statements of one passage fold into one.

"She said the road was closed, the bridge was down and nobody had come."
-> one plain statement, about all whom its clauses are about; allegations, events and relations stay one each
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.annotations import Draft, Tokens
from graph.model import PropositionKind


def one_statement_a_passage(doc: Doc, drafts: Iterable[Draft], passage_of: Callable[[Draft], Tokens]) -> list[Draft]:
    """The drafts in their order, with one plain statement where several would be shown by the same passage.

    Its predicate, agents, polarity and certainty are those of the first, main clause; its objects are all others whom
    the clauses are about. Nothing is lost to the reader, who sees the whole passage once instead of once a clause.
    What a speaker adds with a "that" of its own is a point of its own: "argued that X and that Y".

    >>> import spacy
    >>> doc = spacy.blank("en")("He said it was late and nobody came")
    >>> one, two = (Draft(PropositionKind.STATEMENT, i, Tokens(i, i + 1), "x", agents=(i,)) for i in (3, 5))
    >>> [(d.trigger, d.agents, d.objects) for d in one_statement_a_passage(doc, [one, two], lambda d: Tokens(0, 9))]
    [(3, (3,), (5,))]
    """
    found: list[Draft] = []
    at: dict[Tokens, int] = {}
    for draft in drafts:
        if draft.kind is not PropositionKind.STATEMENT:
            found.append(draft)
            continue
        passage = passage_of(draft)
        if passage in at and not _says_that_anew(doc[draft.trigger]):
            found[at[passage]] = _with_others(found[at[passage]], draft)
        else:
            at[passage] = len(found)
            found.append(draft)
    return found


def _says_that_anew(head: Token) -> bool:
    return head.dep_ == "conj" and any(c.dep_ == "mark" and c.lower_ in ("that", "whether") for c in head.children)


def _with_others(main: Draft, more: Draft) -> Draft:
    new = (head for head in (*more.agents, *more.objects) if head not in main.agents)
    return replace(main, objects=tuple(dict.fromkeys((*main.objects, *new))))
