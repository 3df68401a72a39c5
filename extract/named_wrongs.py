"""Wrongs that an answer names by a bare noun: "denied the rape", "no evidence of torture", "two counts of murder".

So does who claims an attack: "the rebels claimed the bombing".
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.annotations import Attribution, Draft, References, Tokens
from extract.phrases import noun_phrase
from extract.propositions.ground import ground_of
from extract.propositions.kinds import is_kind
from extract.propositions.parse import parse_of
from extract.propositions.telling import BROAD
from extract.propositions.triggers import Row
from extract.speech.cues import word_list
from extract.speech.falsity import unproven
from extract.speech.trees import preposition
from graph.model import PropositionKind, Stance

PLEADING = frozenset({"plead", "plea"})
_CLAIMED = frozenset({"attack", "killing", "execution", "kidnapping", "terrorism"})
_ANSWERS = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.ADMITS})


def named_wrongs(attribution: Attribution, heads: Sequence[Token], references: References) -> Iterator[Draft]:
    """The wrongs that the heads of an answer name; who pleads or admits is the one accused."""
    claiming = _claims(attribution, heads)
    if not claiming and (attribution.stance not in _ANSWERS or attribution.rejects):
        return
    for head in heads:
        for noun in _nouns_of(head):
            row = _row_of(noun, references)
            if row is None or row.when == "governed" or (claiming and row.cells["offence"] not in _CLAIMED):
                continue
            deed = _agreed_on(noun, references)
            if deed is not None:
                yield _conspiracy(attribution, noun, *deed, references)
                break
            span = noun_phrase(parse_of(noun.doc), noun.i)
            doers = [c.i for c in noun.children if c.dep_ == "nmod" and preposition(c) == "by" and c.i > noun.i]
            if (claiming or _pleads(attribution, noun)) and attribution.source_head is not None:
                doers = [attribution.source_head]
            yield Draft(
                PropositionKind.ALLEGATION,
                noun.i,
                span,
                " ".join(t.text for t in noun.doc[span.start : span.end] if not t.is_space),
                offence=row.cells["offence"],
                accused=tuple(doers),
                confidence=0.8,
            )
            break


def _row_of(noun: Token, references: References) -> Row | None:
    """The row of the wrong that a noun names, of a broad one by what stands before it: "human trafficking offences"."""
    ground = ground_of(noun.doc, references)
    row = ground.row("offences", noun.i, "n")
    if row is None or row.cells["offence"] not in BROAD:
        return row
    before = (ground.row("offences", c.i, "n") for c in noun.lefts if c.dep_ == "compound")
    return next((r for r in before if r is not None and r.cells["offence"] not in BROAD), row)


def _agreed_on(noun: Token, references: References) -> tuple[Token, Row] | None:
    """The verb for the wrong that a conspiracy is to do, with its row: "guilty to conspiracy to | smuggle | people"."""
    ground = ground_of(noun.doc, references)
    if not is_kind(noun.lemma_.lower(), "scheming"):
        return None
    verbs = ((c, ground.row("offences", c.i, "v")) for c in noun.children if c.dep_ == "acl")
    return next(((verb, row) for verb, row in verbs if row is not None), None)


def _conspiracy(attribution: Attribution, noun: Token, verb: Token, row: Row, references: References) -> Draft:
    who = (attribution.source_head,) if _pleads(attribution, noun) and attribution.source_head is not None else ()
    ground = ground_of(noun.doc, references)
    things = (c.i for c in verb.children if c.dep_ == "obj" and row.cells["victim"])
    undergoing = tuple(
        i for i in things if ground.row("offences", i, "n") is None
    )  # not "conspiracy to commit | fraud |"
    span = Tokens(noun.left_edge.i, noun.right_edge.i + 1)
    words = " ".join(t.text for t in noun.doc[noun.i : verb.right_edge.i + 1] if not t.is_space)
    return Draft(
        PropositionKind.ALLEGATION,
        verb.i,
        span,
        words,
        offence=row.cells["offence"],
        accused=who,
        victims=undergoing,
        confidence=0.8,
    )


def _claims(attribution: Attribution, heads: Sequence[Token]) -> bool:
    """Whether somebody claims what the heads name, the object of the cue or the subject of its passive."""
    cue = attribution.cue
    if cue is None or not heads or attribution.stance is not Stance.ALLEGES:
        return False
    verb = heads[0].head
    return verb.i in range(*cue) and verb.lemma_.lower() == "claim" and heads[0].dep_ in ("obj", "nsubj:pass")


def _pleads(attribution: Attribution, noun: Token) -> bool:
    cue = noun.doc[attribution.cue.start : attribution.cue.end] if attribution.cue is not None else ()
    return attribution.stance is Stance.ADMITS or any(t.lemma_.lower() in PLEADING for t in cue)


def _nouns_of(head: Token) -> Iterator[Token]:
    """The nouns that may name a wrong: a head, what counts and charges are of, what there is no evidence of."""
    if head.pos_ == "NOUN" or head.tag_ in (
        "NN",
        "VBG",
        "VB",
    ):  # a tagger may take "guilty to murder" for an infinitive
        yield head
        if head.lemma_.lower() in word_list("charging", "counting"):
            yield from (c for c in head.children if c.dep_ == "nmod" and c.i > head.i)
    for lacking in unproven(head):
        if lacking.pos_ == "NOUN":
            yield lacking
