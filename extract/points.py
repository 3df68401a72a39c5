"""What a passage says in as few drafts as say it: the plain statements of one clause fold into one.

"She said the road, which was closed, led to the camp, and that nobody had come."
-> two plain statements, about all whom their clauses are about; allegations, events and relations stay one each
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from spacy.tokens import Doc

from extract.annotations import Attribution, Draft, Tokens
from extract.asides import is_of_newcomer
from extract.propositions import is_partitive
from extract.propositions.parse import Parse, parse_of
from graph.model import PropositionKind

_BESIDE = ("conj", "parataxis")
_ACTIVE = ("VBD", "VBZ", "VBP")
_OF_ITS_OWN = (
    "nsubj",
    "nsubj:pass",
    "csubj",
    "obj",
    "obl",
    "ccomp",
    "xcomp",
    "cop",
    "aux:pass",
)  # what makes a second predicate a point


def one_statement_a_clause(doc: Doc, drafts: Iterable[Draft], passage_of: Callable[[Draft], Tokens]) -> list[Draft]:
    """The drafts in their order, with one plain statement where several of one clause are shown by the same passage.

    Its predicate, agents, polarity and certainty are those of the main clause; its objects are all
    others whom the clauses are about. What is said in another sentence, or joined with "and", is a point of its own.

    >>> import spacy
    >>> from spacy.tokens import Doc
    >>> words = "He said it was late and nobody came".split()
    >>> doc = Doc(spacy.blank("en").vocab, words, heads=[1, 1, 4, 4, 1, 7, 7, 4], deps=["dep"] * 8)
    >>> one, two = (Draft(PropositionKind.STATEMENT, i, Tokens(i, i + 1), "x", agents=(i,)) for i in (4, 7))
    >>> [(d.trigger, d.agents, d.objects) for d in one_statement_a_clause(doc, [one, two], lambda d: Tokens(0, 8))]
    [(4, (4,), (7,))]
    """
    parse = parse_of(doc)
    found: list[Draft] = []
    at: dict[tuple[Tokens, int], int] = {}
    for draft in drafts:
        if draft.kind is not PropositionKind.STATEMENT:
            found.append(draft)
            continue
        point = (passage_of(draft), draft.trigger if _adds(parse, draft.trigger) else parse.sentences[draft.trigger])
        if point in at:
            first = found[at[point]]
            inside = draft.trigger in parse.up(first.trigger)  # "in a hut | where cod was salted |, six were found"
            found[at[point]] = _with_others(draft, first) if inside else _with_others(first, draft)
        else:
            at[point] = len(found)
            found.append(draft)
    return found


def _adds(parse: Parse, word: int) -> bool:
    """Whether a predicate beside another says more than a word: "was beaten and sent home", not "beaten and fed"."""
    joined = parse.deps[word] in _BESIDE or (parse.deps[word] == "ccomp" and parse.child(word, "cc") is not None)
    active = parse.tags[word] in _ACTIVE and parse.child(word, "aux", "aux:pass") is None  # "took the dog and | left |"
    beside = joined and (active or parse.child(word, *_OF_ITS_OWN) is not None)
    return beside or is_partitive(parse, word) or is_of_newcomer(parse, word)


def _with_others(main: Draft, more: Draft) -> Draft:
    new = (head for head in (*more.agents, *more.objects) if head not in main.agents)
    return replace(main, objects=tuple(dict.fromkeys((*main.objects, *new))))


def in_its_sentence(attribution: Attribution, trigger: int, doc: Doc, parts: dict[int, Attribution]) -> Attribution:
    """The attribution as the sentence of this draft's trigger has it; `parts` are those found so far, by sentence."""
    sentences = parse_of(doc).sentences
    here = sentences[trigger]
    if here not in parts:
        own = tuple(i for i in attribution.clauses if sentences[i] == here)
        said = any(start <= trigger < end for start, end in attribution.content)
        if own == attribution.clauses or not (own or said):
            parts[here] = attribution
        else:
            rejects = tuple(i for i in attribution.rejects if sentences[i] == here)
            parts[here] = replace(attribution, clauses=own or (trigger,), rejects=rejects)
    return parts[here]
