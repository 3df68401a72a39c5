"""Attribution with nobody named: "reportedly", "allegedly", "the alleged plot", "a so-called referendum"."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.cues import Cue, cue_table
from extract.speech.findings import Finding, Reading
from extract.speech.trees import phrase


def hearsay_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per adverb or adjective that keeps its clause or noun at a distance."""
    words = _hearsay_words()
    for i, lowered in enumerate(parse_of(reading.doc).lowers):
        if lowered not in words:
            continue
        token = reading.doc[i]
        for pos, shape in (("adv", "clause"), ("adj", "head")):
            for cue in cue_table().get((_written(token), pos), ()):
                if shape in cue.takes and cue.kind == "hearsay":
                    found = _clause(token, cue) if pos == "adv" else _noun(token, cue)
                    if found is not None:
                        yield found


def is_only_alleged(verb: Token) -> bool:
    """Whether an adverb puts a deed down to hearsay, as nobody does with his own: "allegedly", "reportedly"."""
    beside = (c.lower_ for c in verb.children if c.dep_ == "advmod")
    return any(cue.kind == "hearsay" for word in beside for cue in cue_table().get((word, "adv"), ()))


def _written(token: Token) -> str:
    """The word in lower case, with the parts before it that a hyphen joins: "so-called"."""
    lowered = token.lower_
    if lowered not in _hyphened() or token.i < 2 or token.nbor(-1).text != "-":
        return lowered
    return f"{token.nbor(-2).lower_}-{lowered}"


@cache
def _hearsay_words() -> frozenset[str]:
    """The words that hearsay is told by, and the last parts of those with a hyphen."""
    cues = ((word, cue) for (word, pos), cues in cue_table().items() if pos in ("adv", "adj") for cue in cues)
    return _hyphened() | {word for word, cue in cues if cue.kind == "hearsay"}


@cache
def _hyphened() -> frozenset[str]:
    return frozenset(cue.rpartition("-")[2] for cue, pos in cue_table() if pos == "adj" and "-" in cue)


def _clause(adverb: Token, cue: Cue) -> Finding | None:
    if adverb.dep_.split(":", 1)[0] != "advmod":
        return None
    governor = adverb.head
    return _finding(adverb, cue, governor, phrase(governor))


def _noun(adjective: Token, cue: Cue) -> Finding | None:
    noun = adjective.head
    if adjective.dep_ not in ("amod", "compound") or noun.pos_ not in ("NOUN", "PROPN") or noun.i < adjective.i:
        return None
    return _finding(adjective, cue, noun, Tokens(adjective.i + 1, noun.right_edge.i + 1))


def _finding(word: Token, cue: Cue, said: Token, content: Tokens) -> Finding:
    return Finding(
        cue=cue,
        head=word.i,
        group=Tokens(word.i - 2 if _written(word) != word.lower_ else word.i, word.i + 1),
        source=None,
        source_head=None,
        content=(content,),
        clauses=(said.i,),
        construction=f"hearsay {cue.pos}",
    )
