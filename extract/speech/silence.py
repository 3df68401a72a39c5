"""Who kept silent, where the subject is what they were sent: "letters to the firm went unanswered (were ignored)"."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.speech.cues import Cue, word_list
from extract.speech.findings import Finding
from extract.speech.sources import nobody_of, source_span
from extract.speech.trees import child, children, is_passive, negation, preposition, subject
from graph.model import Stance

_SENT_TO = ("to", "at", "with", "from")


def unanswered(word: Token, last: Token, cue: Cue) -> Finding | None:
    """The silence of whom the subject is addressed to; `word` and `last` are the cue's first and last word."""
    above = word.head if word.dep_ == "xcomp" and word.head.i < word.i else word  # "remained | unanswered |"
    mail = subject(word)
    if mail is None or (cue.if_not is Stance.DECLINES and negation(word) is None and cue.pos == "verb"):
        return None
    if cue.pos == "verb" and len(cue.words) == 1 and not is_passive(word):
        return None
    meant = _addressee(mail)
    to = nobody_of(meant) if meant is not None else None
    if to is None:
        return None
    return Finding(
        cue=cue,
        head=above.i,
        group=Tokens(min(above.i, word.i), last.i + 1),
        source=source_span(to, barrier=above.i),
        source_head=to.i,
        content=(Tokens(mail.left_edge.i, mail.i + 1),),
        clauses=(mail.i,),
        construction="adjective silence",
    )


def _addressee(mail: Token) -> Token | None:
    """Whom a letter or an attempt is to reach: "letters (sent) to | the firm |", "attempts to reach | the firm |"."""
    if mail.lemma_.lower() in word_list("trying"):
        reach = child(mail, "acl")
        return child(reach, "obj") if reach is not None and reach.lemma_ in word_list("reaching") else None
    if mail.lemma_.lower() not in word_list("mailing"):
        return None
    below = [mail, *children(mail, "acl", "nmod", "obl")]  # "a request for | an interview | with the general"
    for over in (*below, *(c for b in below[1:] for c in children(b, "nmod", "obl"))):
        for c in children(over, "nmod", "obl"):
            if preposition(c) in _SENT_TO and _can_answer(c):
                return c
    return next((c for c in children(mail, "nmod") if preposition(c) == "for" and _can_answer(c)), None)


def _can_answer(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or entity_type_of(noun) in ("person", "organization", "place")
