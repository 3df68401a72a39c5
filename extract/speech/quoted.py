"""Words that somebody else passes on behind them: "P," the Courier quoted a nurse as saying; she was cited as saying.

What was said stands in front, so that "saying" has no clause of its own. The nurse speaks, the paper relays.
"""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.cues import Cue, cue_table, reporting_verbs, word_list
from extract.speech.direct import quote_beside
from extract.speech.findings import Finding, Reading, Taken
from extract.speech.forms import verb_lemma
from extract.speech.sources import source_span
from extract.speech.tails import tail
from extract.speech.trees import agent, child, is_passive, subject, verb_group

_REACH = 16  # words from "quoted" to "as saying"
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_GOING_ON = frozenset({".", ",", ";", "-", "--", "—", "–", '"', "”", "''", "?", "!", ")"})
_WHEN_AND_WHERE = frozenset({"ADP", "PROPN", "ADV", "SPACE"})
_MARKED = frozenset({'"', "“", "``", "'", "‘"})


def quoted_as_saying(verb: Token, reading: Reading) -> tuple[Finding, int] | None:
    """The finding of "quoted X as saying" behind what X said, and the token of "saying"; None elsewhere."""
    said = _saying(verb)
    if said is None or _has_words_of_its_own(said):
        return None
    as_, passive = _as_before(said), is_passive(verb)
    first = subject(verb)
    voice, relay = (first, _by(verb, said)) if passive else (_before(verb, as_), first)
    before = _said_before(verb, first, reading)
    if voice is None or voice.pos_ not in _NOUNS or before is None or (relay is None and not passive):
        return None
    shape, taken = before
    span, group, rest = source_span(voice), verb_group(verb), Tokens(as_, said.i + 1)
    aside = () if passive or relay is None else (source_span(relay),)
    found = Finding(
        cue=_cue(said),
        head=verb.i,
        group=Tokens(group.start, said.i + 1 if passive and as_ == verb.i + 1 else verb.i + 1),
        source=Tokens(span.start, min(span.end, as_)) if span.start < as_ else span,
        source_head=voice.i,
        content=taken.content,
        clauses=taken.clauses,
        construction=f"{'passive' if passive else 'verb'} {shape}",
        extra=(*aside, rest),
        told_by=() if relay is None else (relay.i,),
    )
    return found, said.i


def _saying(verb: Token) -> Token | None:
    """The verb of "as saying" or "as having said" behind the verb, with nothing but nouns between."""
    doc, end = verb.doc, parse_of(verb.doc).sentence_end(verb.i)
    for i in range(verb.i + 1, min(verb.i + _REACH, end - 1)):
        if doc[i].lower_ == "as":
            at = i + 2 if doc[i + 1].lower_ == "having" and i + 2 < end else i + 1
            return doc[at] if doc[at].tag_ in ("VBG", "VBN") and verb_lemma(doc[at]) in reporting_verbs() else None
        if doc[i].pos_ in ("VERB", "AUX") or doc[i].text in _MARKED:
            return None
    return None


def _as_before(said: Token) -> int:
    return said.i - 1 if said.nbor(-1).lower_ == "as" else said.i - 2


def _has_words_of_its_own(said: Token) -> bool:
    """Whether what was said follows, so that another construction reads it: "quoted her as saying | the dam leaked"."""
    thing = child(said, "obj", "iobj")
    heard = thing if verb_lemma(said) in word_list("telling") else None  # "as telling | reporters |"
    last = said.i if heard is None else heard.right_edge.i
    if child(said, "ccomp", "parataxis") is not None or thing != heard or last + 1 >= len(said.doc):
        return True
    after = said.doc[last + 1]
    return not (after.text in _GOING_ON or after.pos_ in _WHEN_AND_WHERE)


def _before(verb: Token, as_: int) -> Token | None:
    """The head of the words between the verb and "as"."""
    found = child(verb, "obj")
    if found is not None and verb.i < found.i < as_:
        return found
    last = verb.doc[as_ - 1]
    while verb.i < last.head.i < as_ and last.head.i != last.i:
        last = last.head
    return last if last.i > verb.i else None


def _by(verb: Token, said: Token) -> Token | None:
    """Who passes it on: "was quoted as saying | by the Courier |", "was quoted | by the Courier | as saying"."""
    found = agent(verb) or agent(said)
    if found is None:
        near = verb.doc[verb.i + 1 : min(said.i + 3, len(verb.doc))]
        found = next((t.head for t in near if t.lower_ == "by" and t.head.i > t.i and t.head.pos_ in _NOUNS), None)
    return found


def _said_before(verb: Token, first: Token | None, reading: Reading) -> tuple[str, Taken] | None:
    """The construction and the content: the quotation, else the clause, in front of the one with the verb."""
    beside = quote_beside(verb, first, reading)
    if beside is not None:
        return ("beside", beside) if beside.content[0].start < verb.i else None
    before = tail(verb, first, reading)
    return ("tail", before) if before is not None else None


def _cue(said: Token) -> Cue:
    cues = cue_table()[verb_lemma(said), "verb"]
    return next(cue for cue in cues if len(cue.words) == 1 and "that" in cue.takes)
