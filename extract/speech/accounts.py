"""Accounts that one sentence announces and others tell, without a cue of their own.

"Her brother remembers it differently. Soldiers came at dawn."    what follows is the brother's
"A clerk contradicted him. She had seen the list."                so is what "had" been, behind an answer
"The cook denies this. He never held anyone."                     and what is denied there
"It was a lie, he said. They were "paid to tell it"."             and, in words of his, of what he has spoken of
"He had been asleep, the cook said. The charge was invented."     and a verdict on what he is accused of
"Soldiers came at dawn. That is what her brother told the court." what stands before is his, too
"The cook denies this. He lives in Oslo now."                     which the article tells
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from extract.annotations import Attribution, References, Tokens
from extract.pronoun_forms import FIRST, FIRST_PLURAL
from extract.propositions.parse import parse_of
from extract.speech.announced import Kind, announced, pointed_back, spoke
from extract.speech.clauses import is_finite, is_past, is_told, is_year
from extract.speech.continuing import going_on
from extract.speech.cues import word_list
from extract.speech.direct import same_paragraph
from extract.speech.falsity import is_baseless, is_belittled, is_said_untrue
from extract.speech.findings import Reading
from extract.speech.indirect import (
    is_of_people,
    is_quoted,
    is_same,
    people_in,
    withholds,
    words_of,
)
from extract.speech.negations import negation
from extract.speech.quotes import overlapping
from extract.speech.trees import child, child_is, children, phrase
from extract.speech.turns import asks
from graph.model import Stance

_SUBJECTS = ("nsubj", "nsubj:pass")
_PERSONAL = frozenset({"he", "she", "they", "him", "her", "them", "himself", "herself", "themselves", "his", "their"})
_WRITERS = FIRST | FIRST_PLURAL
_SINCE = frozenset({"has", "have", "will", "'ll"})
_MEANT = frozenset({"it", "this", "that", "all", "everything"})
_CLAUSES = frozenset({"acl", "advcl", "ccomp", "parataxis", "csubj"})
_BESIDE = ("conj", "parataxis")
_FEW = 4  # tokens of words that only name something, with their marks
_LONGEST = 6  # sentences that "that is what X told" may point back to


@dataclass(slots=True)
class _Account:
    """A voice whose account runs: how it was announced, whom it has told of, whether a sentence of it was read."""

    voice: Attribution
    kind: Kind
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
        here = cued.get(sentence.start, ())
        opened = announced(doc, sentence, here)
        closing = pointed_back(sentence) if free else None
        if closing is not None:
            yield from (going_on(doc, closing, words_of(one)) for one in free[-_LONGEST:])
            opened = closing, Kind.ANSWER
        if opened is not None:
            running, free = _Account(*opened, people_in(references, opened[0].content)), []
            continue
        if running is not None and near and sentence.start not in taken and _is_partly_quoted(reading, sentence):
            yield going_on(doc, running.voice, words_of(sentence))
            free = []
            continue
        if sentence.start in taken or is_quoted(reading, sentence):
            free = []
            running = running if near and not is_quoted(reading, sentence) else None
            speaking, voice = told.get(sentence.start), spoke(here)
            if speaking is not None and not (running and is_same(doc, references, running.voice, speaking)):
                running = None
            if running is None and voice is not None:
                running = _Account(voice, Kind.SPOKE, people_in(references, voice.content))
            continue
        free += [sentence] if is_finite(sentence.root) else []  # no dateline
        near = near or (running is not None and running.kind is Kind.ASKED and not running.begun)
        if near and any(t.lower_ in _WRITERS and t.pos_ == "PRON" for t in sentence):
            continue  # "He met | us | in his office."
        if running is None or not near or not _is_of_it(references, running, sentence):
            running = None
            continue
        yield from _said(reading, running.voice, sentence)
        running.people |= people_in(references, (Tokens(sentence.start, sentence.end),))
        running.begun, free = True, []


def _is_partly_quoted(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence ends in some words of somebody: "Its authors were | "paid by our rivals" |."."""
    words = reading.doc[sentence.start : words_of(sentence).end]
    last = next((q for q in overlapping(reading.quotes, sentence.start, sentence.end) if not q.level), None)
    if last is None or last.start <= sentence.start + 1 or last.end > sentence.end:
        return False
    inner = words.doc[last.start + 1]
    if any(t.dep_.split(":")[0] in _CLAUSES for t in (inner, *inner.ancestors)):
        return False  # "a plan that Roe called "a shame on us""
    who = child(sentence.root, *_SUBJECTS)
    if last.end < words.end - 1 and (who is None or who.pos_ != "PRON"):
        return False
    return last.end - last.start > _FEW and inner.is_lower and is_finite(sentence.root)


def _said(reading: Reading, voice: Attribution, sentence: Span) -> Iterator[Attribution]:
    """The sentence as the voice's; a verdict on a charge disputes that, and the clauses beside it do not."""
    judged = _judged(sentence.root)
    if judged is None:
        yield going_on(reading.doc, voice, words_of(sentence))
        return
    root = sentence.root
    beside = [c for c in children(root, *_BESIDE) if child(c, *_SUBJECTS) is not None]
    verdict = Tokens(phrase(root).start, min([words_of(sentence).end, *(phrase(c).start for c in beside)]))
    told = going_on(reading.doc, voice, verdict)
    yield replace(told, stance=Stance.DISPUTES, cue_class="rejection", clauses=(judged.i,), rejects=(judged.i,))
    yield from (going_on(reading.doc, voice, Tokens(*phrase(c))) for c in beside)


def _judged(verb: Token) -> Token | None:
    """The charge of which a clause says that it is untrue: "| the allegation | was malicious"."""
    what = child(verb, *_SUBJECTS)
    if what is None or negation(verb) is not None:
        return None
    charge = what.lemma_.lower() in word_list("reportlike", "charging")
    untrue = is_belittled(verb) or is_said_untrue(verb) if charge else what.lower_ in _MEANT and is_baseless(verb)
    return what if untrue else None


def _is_of_it(references: References, account: _Account, sentence: Span) -> bool:
    """Whether the account goes on in the sentence: by its tense, and by whom and what it tells of."""
    verb = sentence.root
    if account.kind is Kind.ASKED and sentence[0].lower_ == "that" and sentence[0].dep_ == "mark":
        return True  # "And the parents' view? | That the coach bullies them |."
    if asks(sentence) or any(is_year(t) for t in sentence) or not is_finite(verb):
        return False
    if any(c.lower_ in _SINCE for c in children(verb, "aux")):
        return False
    if any(t.lower_ in word_list("hindsight", "since") for t in sentence):
        return False
    if withholds(verb) or _is_gesture(references, account, verb):
        return False
    if account.kind is not Kind.STORY and _judged(verb) is not None:
        return True
    if account.kind is Kind.SPOKE:
        return False
    story = account.kind is not Kind.ANSWER
    if is_told(verb):
        theirs = any(t.lower_ in _PERSONAL for t in sentence)
        return story or account.begun or theirs or is_of_people(references, account.people, sentence)
    if story:
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
