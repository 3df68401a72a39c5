"""Accounts that one sentence announces and others tell, without a cue of their own.

"Her brother remembers it differently. Soldiers came at dawn."    what follows is the brother's
"A clerk contradicted him. She had seen the list."                so is what "had" been, behind an answer
"The cook denies this. He never held anyone."                     and what is denied there
"Soldiers came at dawn. That is what her brother told the court." what stands before is his, too
"The cook denies this. He lives in Oslo now."                     which the article tells
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from extract.annotations import Attribution, References, Tokens
from extract.predicates import entity_type_of
from extract.propositions.parse import parse_of
from extract.speech.clauses import is_finite, is_reporting
from extract.speech.continuing import going_on
from extract.speech.cues import word_list
from extract.speech.direct import same_paragraph
from extract.speech.findings import Reading
from extract.speech.indirect import (
    is_of_people,
    is_past,
    is_quoted,
    is_same,
    is_told,
    is_year,
    people_in,
    words_of,
)
from extract.speech.negations import negation
from extract.speech.sources import can_inform, source_span
from extract.speech.trees import child, child_is, children, preposition, prepositional, subject
from extract.speech.turns import asks
from graph.model import Stance

_SUBJECTS = ("nsubj", "nsubj:pass")
_ANSWERS = frozenset({"rejection", "denial", "opposition"})
_POINTING = frozenset({"that", "this", "such", "so"})
_PERSONAL = frozenset({"he", "she", "they", "him", "her", "them", "himself", "herself", "themselves", "his", "their"})
_FREE, _ANSWER = "free", "answer"
_LONGEST = 6  # sentences that "that is what X told" may point back to
_SHORT = 3  # words of an answer that only says no, with its comma


@dataclass(slots=True)
class _Account:
    """A voice whose account runs: how it was announced, whom it has told of, whether a sentence of it was read."""

    voice: Attribution
    kind: str
    people: set[str]
    begun: bool = False


def accounts(reading: Reading, references: References, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The sentences without a cue that an account announced before or after them tells, as its voice's."""
    doc, starts = reading.doc, parse_of(reading.doc).sentences
    cued: dict[int, list[Attribution]] = {}
    for a in found:
        if a.source is not None and a.cue is not None:
            cued.setdefault(starts[a.cue.start], []).append(a)
    taken = {starts[t.start] for a in found for t in (*a.content, *filter(None, (a.cue,)))}
    told = {starts[t.start]: a for a in found if a.source is not None for t in a.content}
    running: _Account | None = None
    free: list[Span] = []  # the sentences of the paragraph, up to here, in which nobody else speaks
    before = 0
    for sentence in doc.sents:
        near = same_paragraph(reading, before, sentence.start)
        before = sentence.start
        free = free if near else []
        opened = _announced(doc, sentence, cued.get(sentence.start, ()))
        closing = _pointed_back(sentence) if free else None
        if closing is not None:
            yield from (going_on(doc, closing, words_of(one)) for one in free[-_LONGEST:])
        if opened is not None or closing is not None:
            voice, kind = opened if opened is not None else (closing, _ANSWER)
            assert voice is not None
            running, free = _Account(voice, kind, people_in(references, voice.content)), []
            continue
        if sentence.start in taken or is_quoted(reading, sentence):
            free = []
            speaking = told.get(sentence.start)
            goes_on = speaking is None or (running is not None and is_same(doc, references, running.voice, speaking))
            running = running if near and goes_on and not is_quoted(reading, sentence) else None
            continue
        free += [sentence] if is_finite(sentence.root) else []  # no dateline
        if running is None or not near or not _is_of_it(references, running, sentence):
            running = None
            continue
        yield going_on(doc, running.voice, words_of(sentence))
        running.people |= people_in(references, (Tokens(sentence.start, sentence.end),))
        running.begun, free = True, []


def _announced(doc: Doc, sentence: Span, cued: Sequence[Attribution]) -> tuple[Attribution, str] | None:
    """The voice whose account the sentence announces, and how; None where it announces none."""
    verb = sentence.root
    voice = _teller(verb)
    if voice is not None and can_inform(voice) and voice.lower_ not in ("it", "there", "that", "this"):
        source = source_span(voice, barrier=verb.i)
        kind = _ANSWER if verb.lemma_ in word_list("gainsaying") else _FREE
        return Attribution(source, voice.i, None, (source,), Stance.ASSERTS), kind
    for a in cued:
        if a.cue is None or not any(t == verb for t in doc[a.cue.start : a.cue.end]):
            continue
        if a.cue_class in _ANSWERS and a.stance in (Stance.DISPUTES, Stance.DENIES):
            return a, _ANSWER
        recounts = not word_list("recounted").isdisjoint(t.lemma_ for t in doc[a.cue.start : a.cue.end])
        if recounts and a.stance is Stance.ASSERTS and _is_somebody(doc, a) and not any(map(is_finite, _tops(doc, a))):
            return a, _FREE
    return None


def _is_somebody(doc: Doc, attribution: Attribution) -> bool:
    """Whether the voice is of people, and neither a body nor a text, which describe things for other ends."""
    head = doc[attribution.source_head or 0]
    body = head.ent_type_ in ("ORG", "GPE", "NORP") or entity_type_of(head) == "organization"
    return not body and head.lemma_.lower() not in word_list("informant")


def _tops(doc: Doc, attribution: Attribution) -> Iterator[Token]:
    return (doc[i] for i in attribution.clauses)


def _only_says_no(verb: Token) -> bool:
    """Whether all that is said before the verb is that it is not so: "Not so, answers the mayor"."""
    start = verb.left_edge.i
    words = [t.lower_ for t in verb.doc[start : verb.i]]
    denied = 1 < len(words) <= _SHORT and words[-1] == "," and words[0] in word_list("replies", "naysaying")
    return denied and verb.tag_ in ("VBZ", "VBD", "VBP") and is_reporting(verb)


def _teller(verb: Token) -> Token | None:
    """Who is announced to tell it otherwise, or all of it: "tells another story", "his version is different"."""
    who = child(verb, "nsubj")
    if _only_says_no(verb):
        return who or child(verb, "obj")
    if who is None or negation(verb) is not None or not is_finite(verb):
        return None
    if who.lemma_.lower() in word_list("tale"):
        differs = verb.lemma_.lower() in word_list("unlike")
        owner = child(who, "nmod:poss") or prepositional(who, "of")
        return owner if differs and owner is not None and owner.i < verb.i else None
    if verb.lemma_ in word_list("recounted", "viewing") and any(
        c.lower_ in word_list("unlike") for c in children(verb, "advmod", "xcomp")
    ):
        return subject(verb)
    thing = child(verb, "obj")
    if thing is None or thing.i < verb.i:
        return None
    if verb.lemma_ in word_list("gainsaying"):
        return who if entity_type_of(thing) == "person" or thing.ent_type_ == "PERSON" else None
    if verb.lemma_ in word_list("relating") and thing.lemma_.lower() in word_list("tale"):
        marked = [c.lower_ for c in children(thing, "det", "amod", "advmod")]
        return who if any(one in word_list("unlike") for one in marked) else None
    return who if f"{verb.lemma_}_{thing.lemma_}" in word_list("testifying") else None


def _pointed_back(sentence: Span) -> Attribution | None:
    """Whose words the sentence says that those before it were: "That is what Roe told us", "So says the report"."""
    root = sentence.root
    pointing = child(root, "nsubj")
    if pointing is None or pointing.lower_ not in _POINTING or child(root, "cop") is None:
        first = sentence[0]
        told = child(root, "nsubj", "obj") if first.lower_ in ("so", "thus") and first.head == root else None
        if told is None or told.i < root.i or root.i != first.i + 1 or not is_reporting(root) or not can_inform(told):
            return None
        return _voice(told, Tokens(first.i, root.i + 1))
    if negation(root) is not None:
        return None
    if root.lower_ in ("what", "how"):
        verb = next((c for c in children(root, "acl:relcl", "advcl:relcl") if is_reporting(c)), None)
        who = child(verb, "nsubj") if verb is not None else None
        if verb is None or who is None or who.i > verb.i or child(verb, "ccomp", "xcomp") is not None:
            return None
        return _voice(who, Tokens(verb.i, verb.i + 1)) if can_inform(who) and negation(verb) is None else None
    if preposition(root).startswith("according to"):
        return _voice(root, Tokens(child(root, "case").i, child(root, "case").i + 2))  # type: ignore[union-attr]
    if root.lemma_.lower() not in word_list("tale", "recounting", "uttering"):
        return None
    owner = child(root, "nmod:poss") or prepositional(root, "of")
    return _voice(owner, Tokens(root.i, root.i + 1)) if owner is not None and can_inform(owner) else None


def _voice(who: Token, cue: Tokens) -> Attribution:
    source = source_span(who, barrier=cue.start)
    return Attribution(source, who.i, cue, (source,), Stance.ASSERTS)


def _is_of_it(references: References, account: _Account, sentence: Span) -> bool:
    """Whether the account goes on in the sentence: by its tense, and by whom and what it tells of."""
    verb = sentence.root
    if asks(sentence) or any(is_year(t) for t in sentence) or not is_finite(verb):
        return False
    if any(c.lower_ in ("has", "have", "will", "'ll") for c in children(verb, "aux")):
        return False
    if any(t.lower_ in word_list("hindsight", "since") for t in sentence) or _is_gesture(references, account, verb):
        return False
    if is_told(verb):
        theirs = any(t.lower_ in _PERSONAL for t in sentence)
        return account.kind == _FREE or account.begun or theirs or is_of_people(references, account.people, sentence)
    if account.kind == _FREE:
        return is_past(verb) or (_denies(verb) and not _is_of_voice(references, account, verb))
    if account.begun:
        return is_past(verb) and (_is_personal(verb) or is_of_people(references, account.people, sentence))
    return _denies(verb)


def _denies(verb: Token) -> bool:
    """Whether a clause says that something was never there, or never done by them: "There was no list", "He never"."""
    there = child(verb, "expl")
    if there is not None:
        thing = child(verb, *_SUBJECTS, "obj")
        lacking = thing is not None and child_is(thing, "det", "no")
        return lacking and thing is not None and thing.lemma_.lower() not in word_list("redress", "proof", "aftermath")
    return _is_personal(verb) and negation(verb) is not None and negation(verb).lower_ == "never"  # type: ignore[union-attr]


def _is_personal(verb: Token) -> bool:
    subjects = children(verb, *_SUBJECTS)
    return any(t.lower_ in _PERSONAL for s in subjects for t in (s, *children(s, "nmod:poss")))


def _is_of_voice(references: References, account: _Account, verb: Token) -> bool:
    """Whether a clause is of whose account it is, or of what is theirs."""
    who = child(verb, *_SUBJECTS)
    if who is None or account.voice.source_head is None:
        return False
    known = references.at(account.voice.source_head)
    owner = child(who, "nmod:poss")
    mentions = [references.at(t.i) for t in (who, owner) if t is not None]
    return any(m is not None and known is not None and m.entity == known.entity for m in mentions)


def _is_gesture(references: References, account: _Account, verb: Token) -> bool:
    """Whether the sentence tells what the voice, or somebody of theirs, does while it speaks: "She wept"."""
    if verb.lemma_ not in word_list("gesture") or is_told(verb):
        return False
    who = child(verb, *_SUBJECTS)
    known = references.at(who.i) if who is not None and who.pos_ == "PRON" else None
    return (known is not None and known.entity is None) or _is_of_voice(references, account, verb)
