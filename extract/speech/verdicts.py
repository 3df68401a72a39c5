"""The writer's own verdict on what others say: "falsely claimed that", "X's claim that Y is untrue".

What is so judged is disputed by the article itself, beside the claim of the one who made it.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.speech.cues import Cue, cue_table, word_list
from extract.speech.falsity import is_baseless, is_said_untrue, unproven
from extract.speech.findings import Finding, Placed
from extract.speech.negations import negation
from extract.speech.trees import child, children, subject
from graph.model import Stance

_FALSE = Cue(("false",), "adj", "verdict", Stance.DISPUTES, None, ("clause",), None, None, None, None)
_AGAINST = frozenset({"despite", "contrary", "notwithstanding"})
_ALREADY_AGAINST = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS, Stance.DECLINES})


def verdict_findings(doc: Doc, placed: Sequence[Placed]) -> Iterator[Placed]:
    """One more finding, with nobody as its source, for each attribution that the text around it calls false."""
    for finding, content in placed:
        if finding.cue.stance in _ALREADY_AGAINST:
            continue
        judged = _adverb(doc[finding.head]) or _predicate(doc[finding.head])
        if judged is not None:
            cue, words = judged
            yield (
                Finding(
                    cue=cue,
                    head=words.end - 1,
                    group=words,
                    source=None,
                    source_head=None,
                    content=finding.content,
                    clauses=finding.clauses,
                    construction=f"verdict {cue.pos}",
                    accused=finding.accused,
                ),
                content,
            )


def _adverb(cue_word: Token) -> tuple[Cue, Tokens] | None:
    for adverb in children(cue_word, "advmod"):
        for cue in cue_table().get((adverb.lower_, "adv"), ()):
            if cue.kind == "verdict":
                return cue, Tokens(adverb.i, adverb.i + 1)
    return None


def _predicate(cue_word: Token) -> tuple[Cue, Tokens] | None:
    """What is said of a noun of speech: "the claim that Y is false", "there is no evidence for the claim that Y"."""
    above = cue_word.head
    if cue_word.pos_ != "NOUN" or above == cue_word:
        return None
    untrue = is_baseless(above) or is_said_untrue(above)
    if cue_word.dep_ in ("nsubj", "nsubj:pass") and untrue and subject(above) == cue_word:
        standing = child(above, "cop", "aux:pass")
        denied = negation(above) is not None and not is_said_untrue(above)  # "is not false"; but "is not true"
        if standing is not None and not denied and not _is_open(above):
            return _FALSE, Tokens(min(standing.i, above.i), above.i + 1)
    concession = next((c for c in children(cue_word, "case") if c.lower_ in _AGAINST and c.i < cue_word.i), None)
    if concession is not None and cue_word.lemma_.lower() in word_list("conceded"):
        end = 1 + max((c.i for c in children(concession, "fixed")), default=concession.i)
        return _FALSE, Tokens(concession.i, end)
    for clause in (above, above.head):
        if cue_word in unproven(clause):
            return _FALSE, Tokens(above.left_edge.i if above.left_edge.lower_ == "no" else above.i, above.i + 1)
    return None


def _is_open(predicate: Token) -> bool:
    """True of what may be so, or is so only on a condition."""
    return any(c.tag_ == "MD" for c in children(predicate, "aux")) or any(
        c.lower_ in ("if", "whether", "unless") for c in children(predicate, "mark")
    )
