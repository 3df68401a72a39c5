"""How far a cue reaches over a semicolon or a colon.

"They slept, he said; two of the boys ran off"     what goes on behind it is his, too
"They were cold, he says: nobody has lit a fire"   so is what explains it
"They, he said, had slept; two had run off"        behind a cue inside the clause, what keeps its tense
"Two were shot; Togo arrested them, a cook said"   a cue at the end is of its own clause
"""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.speech.clauses import is_finite
from extract.speech.cues import acting_verbs, cue_table
from extract.speech.forms import verb_lemma
from extract.speech.trees import child, children, phrase, subject

_CLAUSES = ("parataxis", "conj", "ccomp", "dep")
_TOLD = frozenset({"had", "would"})
_SINCE = frozenset({"has", "have"})


def behind_semicolon(verb: Token, said: Token) -> tuple[Tokens | None, tuple[int, ...]]:
    """The words and the clauses behind the semicolon or colon that ends a cue, as far as they are its voice's.

    They end before a clause in which somebody else speaks, and before one that tells what has happened since.
    """
    doc = verb.doc
    marks = [i for i in range(verb.i + 1, doc[verb.i].sent.end) if doc[i].text in (";", ",", ".", ":")]
    mark = next((i for i in marks if doc[i].text == ";"), verb.i)
    explains = bool(marks) and doc[marks[0]].text == ":"
    mark = marks[0] if explains else mark
    inside = marks[:1] != [mark]  # the cue stands within the clause
    if doc[mark].text not in (";", ":") or (said.i > verb.i) != inside:
        return None, ()
    theirs: list[Token] = []
    beside = [*_behind(said, mark), *(_behind(said.head, mark) if inside and said.dep_ == "parataxis" else ())]
    for clause in sorted(set(beside), key=lambda t: t.i):
        since = not explains and any(c.lower_ in _SINCE for c in children(clause, "aux"))
        if since or _is_of_another(clause, verb):
            break
        if inside and not any(c.lower_ in _TOLD for c in children(clause, "aux")):
            break
        theirs.append(clause)
    if not theirs:
        return None, ()
    end = max(phrase(clause).end for clause in theirs)
    return Tokens(mark + 1, end), tuple(clause.i for clause in theirs)


def before_semicolon(verb: Token, said: Tokens) -> Tokens:
    """The part of what is said that ends with the first semicolon behind the cue."""
    return Tokens(said.start, next((i for i in range(verb.i + 1, said.end) if verb.doc[i].text == ";"), said.end))


def _behind(said: Token, mark: int) -> list[Token]:
    """The finite clauses joined to what is said that begin behind the mark, and those joined to them."""
    found = [c for c in children(said, *_CLAUSES) if c.left_edge.i >= mark and is_finite(c)]
    return found + [d for c in found for d in children(c, "conj", "parataxis") if child(d, "nsubj", "nsubj:pass")]


def _is_of_another(clause: Token, verb: Token) -> bool:
    """Whether a clause tells what somebody else says; no passive does: "; some | were given | tea"."""
    if child(clause, "aux:pass") is not None:
        return False
    voice, first = child(clause, "nsubj"), subject(verb)
    lemma = verb_lemma(clause)
    alone = any(
        len(cue.words) == 1 for cue in cue_table().get((lemma, "verb"), ())
    )  # not the "have" of "have no comment"
    tells = alone and child(clause, "ccomp", "obj", "xcomp") is not None
    tells = tells or lemma in acting_verbs()  # "Guards beat inmates, report says; army denies"
    return tells and voice is not None and first is not None and voice.lower_ != first.lower_


def last_clause(verb: Token, said: Token) -> Token:
    """The clause between the last semicolon and a cue behind it, if it names who acts in it; what is said if not."""
    doc = verb.doc
    mark = next((i for i in range(verb.left_edge.i - 1, said.i, -1) if doc[i].text == ";"), None)
    if mark is None:
        return said
    clauses = (c for c in children(said, "parataxis", "conj") if mark <= c.left_edge.i and c.i < verb.i)
    own = next((c for c in clauses if is_finite(c)), None)
    doer = child(own, "nsubj", "nsubj:pass") if own is not None else None
    return own if own is not None and doer is not None and doer.pos_ in ("NOUN", "PROPN") else said
