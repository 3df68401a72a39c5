"""Who kept silent, where the subject is what they were sent: "letters to the firm went unanswered (were ignored)"."""

from collections.abc import Iterable

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.speech.cues import Cue, word_list
from extract.speech.findings import Finding
from extract.speech.negations import negation
from extract.speech.sources import nobody_of, source_span
from extract.speech.trees import child, child_is, children, is_passive, preposition, sentence, subject
from graph.model import Stance

_NO_ONE = frozenset({"abstract", "event", "time", "substance"})
_LEFT_AT = frozenset({"under", "through", "at", "beneath", "by"})
_SENT_TO = ("to", "at", "with", "from")


def unanswered(word: Token, last: Token, cue: Cue) -> Finding | None:
    """The silence of whom the subject is addressed to; `word` and `last` are the cue's first and last word."""
    above = word.head if word.dep_ == "xcomp" and word.head.i < word.i else word  # "remained | unanswered |"
    mail = subject(word)
    if mail is None or (cue.if_not is Stance.DECLINES and negation(word) is None and cue.pos == "verb"):
        return None
    tries = mail.lemma_.lower() in word_list("trying")
    if cue.pos == "verb" and len(cue.words) == 1 and is_passive(word) == tries:
        return None
    sent, rings = _addressee(mail), tries or cue.words[0] in word_list("ringing")
    meant = sent or (_asked(word, last, mail) if not rings else None)
    if meant is None and (mail.lower_ == "nothing" or cue.words[0] in word_list("coming")):
        sent = meant = asked_before(word)
    to = nobody_of(meant) if meant is not None else None
    if to is None:
        return None
    return Finding(
        cue=cue,
        head=above.i,
        group=Tokens(min(above.i, word.i), last.i + (sent is not None)),
        source=source_span(to, barrier=above.i),
        source_head=to.i,
        content=(Tokens(mail.left_edge.i, mail.i + 1) if sent is not None else Tokens(last.i, last.i + 1),),
        clauses=(mail.i,) if sent is not None else (),
        construction="adjective silence",
    )


def _addressee(mail: Token) -> Token | None:
    """Whom a letter or an attempt is to reach: "letters (sent) to | the firm |", "attempts to reach | the firm |"."""
    if mail.lemma_.lower() in word_list("trying"):
        reach = child(mail, "acl")
        found = child(reach, "obj") if reach is not None and reach.lemma_ in word_list("reaching") else None
        return found if found is not None and _can_answer(found) and entity_type_of(found) != "place" else None
    if mail.lemma_.lower() not in word_list("mailing"):
        return None
    below = [mail, *children(mail, "acl", "nmod", "obl")]  # "a request for | an interview | with the general"
    for over in (*below, *(c for b in below[1:] for c in children(b, "nmod", "obl", "acl"))):
        for c in children(over, "nmod", "obl"):
            left = over.dep_ == "acl" and preposition(c) == "for"  # "messages left for | the warden |"
            if (left or preposition(c) in _SENT_TO) and _can_answer(c):
                return c
            door = preposition(c) in _LEFT_AT and c.lemma_.lower() in word_list("doorstep")
            if door and (owner := child(c, "nmod:poss")) is not None:  # "pushed under the | warden |'s door"
                return owner
    return next((c for c in children(mail, "nmod") if preposition(c) == "for" and _can_answer(c)), None)


def _asked(word: Token, last: Token, asker: Token) -> Token | None:
    """Whom it is that those who asked heard nothing from: "the paper got no answer from (to letters sent to) | X |"."""
    asks = asker.lower_ in ("we", "i", "it") or asker.pos_ == "PROPN" or entity_type_of(asker) == "organization"
    if not asks or asker.lemma_.lower() in word_list("mailing", "trying"):
        return None
    near = [c for over in {word, last} for c in children(over, "obl", "nmod", "obj", "acl", "acl:relcl")]
    near += [d for c in near for d in children(c, "obl", "nmod", "acl", "acl:relcl")]
    near += [d for c in near for d in children(c, "obl", "nmod")]
    told = [c for over in (word, last) for c in children(over, "obl", "nmod") if preposition(c) == "from"]
    if word.lemma_.lower() in word_list("coming") and child_is(last, "det", "no") and told:
        return None  # "received | no answer from the palace |": the noun tells it
    named = (c for c in near if c.i > last.i and preposition(c) in _SENT_TO and _may_answer(c))
    return next((c for c in sorted(named, key=lambda t: t.i) if c.lemma_.lower() not in word_list("mailing")), None)


def only_says_where(beside: Iterable[Token]) -> bool:
    """Whether phrases tell only when, where and how somebody was sought: "at his office on Monday"."""
    return all(
        "time" in (entity_type_of(c), entity_type_of(c.left_edge))
        or not {c.ent_type_, *(d.ent_type_ for d in c.lefts)}.isdisjoint(("DATE", "TIME"))
        or preposition(c) == "since"
        or c.lemma_.lower() in word_list("reachedby")
        for c in beside
    )


def asked_before(word: Token) -> Token | None:
    """Whom the sentence before put something to, which this one says had no answer: "Nothing came back."."""
    doc, start = word.doc, sentence(word).start
    while start > 0 and doc[start - 1].is_space:
        start -= 1
    if start == 0:
        return None
    before = sentence(doc[start - 1])
    for verb in reversed(doc[before.start : before.end]):
        if verb.pos_ != "VERB" or verb.lemma_ not in word_list("sending", "asking"):
            continue
        to = [c for c in children(verb, "obl") if preposition(c) == "to"] or children(verb, "iobj", "obj")
        found = next((c for c in to if _can_answer(c)), None)
        if found is not None:
            return found
    return None


def _may_answer(noun: Token) -> bool:
    """Whether somebody may be asked, be it a word for a building or branch, too: "the bank"."""
    return _can_answer(noun) or (noun.pos_ == "NOUN" and entity_type_of(noun) not in _NO_ONE)


def _can_answer(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or entity_type_of(noun) in ("person", "organization", "place")
