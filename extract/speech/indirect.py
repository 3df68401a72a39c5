"""Indirect speech that goes on in further sentences without a cue, by the tense, the people and the voice it keeps.

"He had been beaten, he said. His captors had sold two men."       the captors' deed is told by him, too
"Soldiers came, a nurse recalled. They burned the school."         what witnesses tell goes on with whom they told of
"It is a school, the army said. They may leave, the army added."   so does what stands between two cues of one voice
"He had been beaten, he said. The army took the town in May."      which the article tells
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from extract.annotations import Attribution, References, Tokens
from extract.predicates import entity_type_of
from extract.pronoun_forms import FEMALE, FIRST, MALE, NEUTER, PLURAL
from extract.propositions.parse import parse_of
from extract.roles import role_table
from extract.speech.clauses import is_past, is_told, is_year
from extract.speech.continuing import going_on
from extract.speech.cues import word_list
from extract.speech.direct import MARKS, is_direct, same_paragraph
from extract.speech.findings import Reading
from extract.speech.further_wrongs import SOME, is_of_some, tells_more
from extract.speech.quotes import overlapping
from extract.speech.trees import child, child_is, children, dependents
from extract.speech.turns import asks
from graph.model import Stance

_THEIRS = MALE | FEMALE | PLURAL
_THEM = _THEIRS | {"those"}
_AFFIRMING = frozenset({Stance.ASSERTS, Stance.ALLEGES})
_SUBJECTS = ("nsubj", "nsubj:pass")
_NOBODY = frozenset({"nobody", "none"})
_WEIGHING = frozenset({"this", "that", "these", "those", "such"})
_STORY = 8  # the same of a witness's story
_BETWEEN = 3  # sentences that may stand between two cues of one voice


@dataclass(slots=True)
class _Account:
    """A voice that may go on: whom it has told of, and the sentences that are its own if it speaks again."""

    voice: Attribution
    people: set[str]
    waiting: list[Span] = field(default_factory=list)


def further_sentences(reading: Reading, references: References, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The sentences without a cue that go on with what the voice before them tells, as that voice's."""
    doc, sentences = reading.doc, parse_of(reading.doc).sentences
    voices = {sentences[a.cue.start]: a for a in found if a.cue is not None and _speaks(a)}
    if not voices:
        return
    taken = {sentences[t.start] for a in found for t in (*a.content, *filter(None, (a.cue,)))}
    running: _Account | None = None
    end = 0
    for sentence in doc.sents:
        near = same_paragraph(reading, end, sentence.start)
        end = sentence.start
        if near and running is not None and sentence.start not in voices and asks(sentence):
            continue  # "What gangs? They had seen none."
        if sentence.start in voices:
            voice = voices[sentence.start]
            if running is not None and near and is_same(doc, references, running.voice, voice):
                yield from (going_on(doc, running.voice, words_of(waited)) for waited in running.waiting)
            running = _Account(voice, people_in(references, voice.content))
        elif running is not None and near and sentence.start in _sentences_of(running.voice, sentences):
            continue  # what is quoted goes on
        elif running is None or not near or sentence.start in taken or is_quoted(reading, sentence):
            running = None
        elif not running.waiting and _goes_on(doc, references, running, sentence):
            yield going_on(doc, running.voice, words_of(sentence))
            running.people |= people_in(references, (Tokens(sentence.start, sentence.end),))
        elif _may_wait(doc, references, running, sentence):
            running.waiting.append(sentence)
        else:
            running = None


def _sentences_of(voice: Attribution, sentences: Sequence[int]) -> set[int]:
    """Where the sentences begin in which the pieces of what a voice says begin."""
    return {sentences[piece.start] for piece in voice.content}


def _speaks(attribution: Attribution) -> bool:
    """Whether somebody says outright how something is."""
    speech = attribution.cue_class in ("speech", "relay", "accusation", "finding") and attribution.source is not None
    return speech and attribution.stance in _AFFIRMING and not attribution.negated


def _goes_on(doc: Doc, references: References, account: _Account, sentence: Span) -> bool:
    """Whether a sentence has the tense of indirect speech, or that of a witness's account, and is of its people."""
    voice, verb = account.voice, sentence.root
    if withholds(verb):
        return False
    direct = any(is_direct(doc, piece) for piece in voice.content)
    quoted = any(doc[piece.start].text in MARKS for piece in voice.content)  # and not only a part of what is said
    certain = voice.cue_class == "speech" and is_told(verb) and not quoted and _is_of_certain(verb)
    if certain and all(is_told(doc[i]) for i in voice.clauses) and not any(map(is_year, sentence)):
        return True
    if voice.cue_class == "speech" and is_told(verb) and _is_of_them(sentence):
        return _is_of_voice(references, voice, sentence) if direct else any(is_told(doc[i]) for i in voice.clauses)
    if not direct and (_is_foretold(doc, voice, sentence) or _is_of_own_body(references, voice, sentence)):
        return True
    if any(map(is_year, sentence)):
        return False
    if tells_more(doc, references, voice, account.people, sentence):
        return True
    if direct or not _is_witness(doc, voice) or not is_past(verb):
        return False
    if not (_recounts(doc, voice) or _is_of_more(voice, sentence)) and _is_of_voice(references, voice, sentence):
        return False  # "A nurse said soldiers came. She fled in May."
    happened = any(is_past(doc[i]) for i in voice.clauses)  # who tells in "had" goes on in "had"
    theirs = _is_of_them(sentence) or is_of_some(sentence) or is_of_people(references, account.people, sentence)
    return happened and theirs


def _may_go_on(doc: Doc, references: References, account: _Account, sentence: Span) -> bool:
    """Whether a sentence speaks of the same as what the voice said before, and of nothing that has changed since."""
    verb = sentence.root
    since = any(c.lower_ in ("has", "have") for c in children(verb, "aux"))
    subject = child(verb, *_SUBJECTS, "expl")
    earlier = is_past(verb) and not (_speaks_now(doc, account.voice) or _is_of_them(sentence))
    if since or subject is None or earlier or any(is_direct(doc, piece) for piece in account.voice.content):
        return False
    pointing = subject.lower_ in SOME | NEUTER or subject.dep_ == "expl"
    return pointing or _is_of_them(sentence) or is_of_people(references, account.people, sentence)


def _may_wait(doc: Doc, references: References, account: _Account, sentence: Span) -> bool:
    """Whether a sentence is its voice's if that speaks again: one of few, or of a witness's story."""
    if len(account.waiting) < _BETWEEN and _may_go_on(doc, references, account, sentence):
        return True
    told = is_past(sentence.root) and sentence.root.lemma_ not in word_list("gesture")
    story = told and len(account.waiting) < _STORY and not any(map(is_year, sentence))
    return story and _speaks_now(doc, account.voice) and _is_witness(doc, account.voice)


def _speaks_now(doc: Doc, voice: Attribution) -> bool:
    """Whether a cue is in the present, so that the past is what it tells of: "the union | says | it was closed"."""
    return voice.cue is not None and any(t.tag_ in ("VBZ", "VBP") for t in doc[slice(*voice.cue)])


def withholds(verb: Token) -> bool:
    """Whether a sentence tells what a voice leaves out: "He offered no evidence"."""
    thing = child(verb, "obj")
    return thing is not None and child_is(thing, "det", "no") and thing.lemma_.lower() in word_list("proof", "detail")


def _is_foretold(doc: Doc, voice: Attribution, sentence: Span) -> bool:
    """Whether a past cue is followed by what "would" be done: "said it was safe. Those responsible would face trial".

    "That would be the third time" is the writer's, and so is what "would later" come to pass.
    """
    if voice.cue is None or voice.cue_class != "speech" or not any(t.tag_ == "VBD" for t in doc[slice(*voice.cue)]):
        return False
    if not any(t.lower_ == "would" for t in sentence) or any(t.lower_ in word_list("hindsight") for t in sentence):
        return False
    told = any(
        t.tag_ in ("VBD", "MD") for i in voice.clauses for t in (doc[i], *children(doc[i], "aux", "aux:pass", "cop"))
    )
    verbs = [
        t
        for t in (sentence.root, *children(sentence.root, "conj"))
        if any(c.lower_ == "would" for c in children(t, "aux"))
    ]
    subjects = [s for verb in verbs for s in children(verb, *_SUBJECTS)]
    return told and bool(subjects) and all(map(_is_doer_or_passive, subjects))


def _is_of_own_body(references: References, voice: Attribution, sentence: Span) -> bool:
    """Whether a body tells on what it, or those who are its own, had done: "The firm said so. It had paid them"."""
    subject = child(sentence.root, *_SUBJECTS)
    if voice.cue_class != "speech" or subject is None or not is_told(sentence.root) or any(map(is_year, sentence)):
        return False
    meant = subject if subject.lower_ == "it" else child(subject, "nmod:poss")
    known = references.at(meant.i) if meant is not None and meant.lower_ in NEUTER else None
    teller = references.at(voice.source_head) if voice.source_head is not None else None
    return known is not None and teller is not None and known.entity in (None, teller.entity)


def _is_doer_or_passive(subject: Token) -> bool:
    """Whether a subject acts or is dealt with; what "would" follow of itself from a step is the writer's to weigh."""
    if subject.pos_ == "PRON":
        return subject.lower_ == "those" and len(dependents(subject)) > 0  # "those responsible"
    plain = not any(c.lower_ in _WEIGHING for c in subject.lefts)
    return plain and (subject.dep_ == "nsubj:pass" or entity_type_of(subject) in ("person", "organization"))


def _is_of_certain(verb: Token) -> bool:
    """Whether a clause is of somebody in particular: "| two of the women | had left", "| the crew | had known"."""
    who = child(verb, *_SUBJECTS)
    if who is None or who.pos_ == "PRON":
        return False
    one_of_them = who.pos_ in ("ADJ", "NUM", "DET")  # "a third", "both"
    return one_of_them or any(c.lower_ == "the" for c in who.subtree) or child(who, "nmod:poss") is not None


def _recounts(doc: Doc, voice: Attribution) -> bool:
    """Whether a cue is one of those with which people tell a story: "recalled", "testified"."""
    cue = voice.cue
    return cue is not None and not word_list("recounted").isdisjoint(t.lemma_ for t in doc[cue.start : cue.end])


def _is_of_voice(references: References, voice: Attribution, sentence: Span) -> bool:
    """Whether the subject may be the voice itself: behind a quotation others are the writer's to tell of."""
    subject = child(sentence.root, *_SUBJECTS)
    one = references.at(subject.i) if subject is not None else None
    other = references.at(voice.source_head) if voice.source_head is not None else None
    return one is not None and other is not None and one.entity in (None, other.entity)


def _is_of_more(voice: Attribution, sentence: Span) -> bool:
    """Whether "they" do it, who are never a voice that is one person: "He beat nobody, Roe says. They were free"."""
    subject, head = child(sentence.root, *_SUBJECTS), sentence.doc[voice.source_head or 0]
    one = head.tag_ in ("NN", "NNP") or head.lower_ in MALE | FEMALE | FIRST
    return one and subject is not None and subject.lower_ == "they"


def _is_witness(doc: Doc, voice: Attribution) -> bool:
    """Whether a voice is a person or people without an office, who may tell what they went through."""
    if voice.source is None or voice.source_head is None:
        return False
    head = doc[voice.source_head]
    words = doc[voice.source.start : voice.source.end]
    if any(t.lemma_.lower() in role_table() or t.lemma_.lower() in word_list("arm") for t in words):
        return False
    return head.lower_ in _THEIRS or head.ent_type_ == "PERSON" or entity_type_of(head) == "person"


def _is_of_them(sentence: Span) -> bool:
    """Whether the subject is a pronoun of the third person, or somebody's or some of those who are one."""
    subjects = children(sentence.root, *_SUBJECTS)
    near = [t for s in subjects for t in (s, *children(s, "nmod"))]
    return any(t.pos_ == "PRON" and t.lower_ in _THEM for t in near)


def is_of_people(references: References, people: set[str], sentence: Span) -> bool:
    """Whether the subject is somebody whom the account has told of before, or does something to one: "beat him"."""
    subject = child(sentence.root, *_SUBJECTS)
    if subject is None:
        return False
    mention = references.at(subject.i)
    if mention is not None and mention.entity in people:
        return True
    undergone = children(sentence.root, "obj", "iobj", "obl")
    if subject.lower_ in _NOBODY:  # "Nobody told | her | parents"
        undergone = [c for t in undergone for c in (t, *children(t, "nmod:poss"))]
    told = subject.pos_ == "NOUN" or subject.lower_ in _NOBODY
    return told and any(t.pos_ == "PRON" and t.lower_ in _THEIRS for t in undergone)


def people_in(references: References, spans: Sequence[Tokens]) -> set[str]:
    """The entities that are spoken of in these ranges."""
    found = (m.entity for span in spans for m in references.within(*span) if m.type in ("person", "group"))
    return {entity for entity in found if entity is not None}


def is_same(doc: Doc, references: References, one: Attribution, other: Attribution) -> bool:
    """Whether two voices are one: by their entity, their noun, or a pronoun."""
    if one.source_head is None or other.source_head is None:
        return False
    first, second = references.at(one.source_head), references.at(other.source_head)
    if first is not None and second is not None and first.entity is not None and second.entity is not None:
        return first.entity == second.entity
    named, again = doc[one.source_head], doc[other.source_head]
    if again.lower_ in MALE | FEMALE:
        return named.lower_ == again.lower_ or named.ent_type_ == "PERSON" or entity_type_of(named) == "person"
    if again.lower_ in NEUTER:
        return named.ent_type_ in ("ORG", "GPE") or entity_type_of(named) == "organization"
    return named.lower_ == again.lower_ or (again.lower_ == "they" and named.tag_ in ("NNS", "NNPS"))


def is_quoted(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence holds a quotation, or a part of one."""
    return bool(overlapping(reading.quotes, sentence.start, sentence.end))


def words_of(sentence: Span) -> Tokens:
    """The sentence without the stop and the blanks at its end."""
    end = sentence.end
    while end > sentence.start + 1 and (sentence.doc[end - 1].is_space or sentence.doc[end - 1].text == "."):
        end -= 1
    return Tokens(sentence.start, end)
