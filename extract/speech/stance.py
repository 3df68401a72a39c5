"""What a voice does with its content once negation, modals and the predicates of dispute are read."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extract.speech.cues import word_list
from extract.speech.findings import Finding
from extract.speech.trees import child, children, light_above
from graph.model import Certainty, Stance

_MODALS = frozenset({"may", "might", "could"})
_HEDGES = frozenset({"appear", "seem", "tend", "try", "attempt"})
_DISPUTING = frozenset({Stance.DENIES, Stance.DISPUTES})


@dataclass(frozen=True, slots=True)
class Position:
    """Stance, whether the content is thereby negated, certainty, and the heads of what is rejected."""

    stance: Stance
    negated: bool = False
    certainty: Certainty = Certainty.STATED
    rejects: tuple[int, ...] = ()


def position(doc: Doc, finding: Finding) -> Position:
    """The voice's position: "did not confirm" declines, "does not believe" is a belief, "may have said" is hedged."""
    head = doc[finding.head]
    cue = finding.cue
    stance, negated = cue.stance, False
    group = [doc[i] for i in range(*finding.group)]
    fails = any(t.lemma_ == "fail" and t.i < head.i for t in group)
    if (
        (finding.negated_by is not None or fails)
        and not (finding.negated_by is not None and fails)
        and not _is_silence(finding)
    ):
        stance, negated = (cue.stance, True) if cue.if_not is None else (cue.if_not, False)
    rejects: tuple[int, ...] = ()
    if stance in _DISPUTING:
        named = (*finding.accused, *finding.clauses)
        rejects = tuple(i for i in named if doc[i].lemma_.lower() in word_list("reportlike"))
    else:
        rejects = _baseless(doc, finding)
        if rejects or (cue.kind == "naming" and finding.accused and _is_baseless(doc, finding)):
            stance, rejects = Stance.DISPUTES, rejects or finding.accused
    return Position(stance, negated, _certainty(head, group, cue.kind), rejects)


def _is_silence(finding: Finding) -> bool:
    return finding.cue.kind == "decline"


def _is_baseless(doc: Doc, finding: Finding) -> bool:
    return any({doc[i].lemma_.lower(), doc[i].lower_} & word_list("baseless") for i in finding.clauses)


def _baseless(doc: Doc, finding: Finding) -> tuple[int, ...]:
    """Whose falsity the content states: the allegations of "said the allegations were baseless"."""
    found: list[int] = []
    alone = len(finding.clauses) == 1
    for i in finding.clauses:
        if not {doc[i].lemma_.lower(), doc[i].lower_} & word_list("baseless") or any(
            c.dep_ == "advmod" and c.lower_ in ("not", "n't") for c in doc[i].children
        ):
            continue
        named = child(doc[i], "nsubj", "nsubj:pass")
        if named is not None and (
            named.lemma_.lower() in word_list("reportlike")
            or (alone and named.lower_ in ("this", "that", "it", "these", "those"))
        ):
            found += [named.i, *(c.i for c in named.conjuncts if c.i > named.i)]
    return tuple(found)


def _certainty(head: Token, group: list[Token], kind: str) -> Certainty:
    top = light_above(head)
    if kind == "hearsay":
        return Certainty.HEDGED
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in top.children):
        return Certainty.CONDITIONAL
    if any(t.lemma_ in _HEDGES for t in group if t.i < head.i):
        return Certainty.HEDGED
    for t in (head, top):
        if any(c.lower_ in _MODALS for c in children(t, "aux")):
            return Certainty.HEDGED
        if any(c.lower_.endswith("edly") for c in children(t, "advmod")):
            return Certainty.HEDGED
    return Certainty.STATED
