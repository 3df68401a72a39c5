"""Paragraphs that name no voice, because the last one goes on or was announced by a colon."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.annotations import Attribution, Tokens
from extract.predicates import entity_type_of
from extract.pronoun_forms import FEMALE, FIRST, FIRST_PLURAL, MALE
from extract.propositions.parse import parse_of
from extract.speech.direct import (
    MARKS,
    is_direct,
    lone_paragraphs,
    paragraph_end,
    paragraph_of,
    told_quotes,
    top_clauses,
)
from extract.speech.findings import Reading
from extract.speech.sources import can_inform, source_span
from extract.speech.trees import children, sentence, subject, verb_group
from graph.model import Certainty, Stance

_SPEAKING = frozenset({"speech", "denial", "rejection", "decline", "admission", "confirmation"})
_SHORTEST = 6  # tokens of a quotation that needs no cue


def continued(reading: Reading, heads: Sequence[int], found: Sequence[Attribution]) -> list[Attribution]:
    """Paragraphs that are nothing but a quotation, and those that a colon announces, as the words of the voice before.

    "The church denied it:" and a paragraph break make the church say what follows, up to the next voice.
    """
    doc = reading.doc
    told = {start for a in found if a.cue for start in told_quotes(reading, a.cue.start, a.content)}
    quoting = [a for a in found if a.source is not None and is_direct(doc, a.content[-1])]
    speakers = {paragraph_of(reading, a.content[-1].end - 1): a for a in sorted(quoting, key=_last_token)}
    announcing = dict(_announcing(reading, found))
    paragraphs = {head: paragraph_of(reading, head) for head in heads}
    announced = {number for number in set(paragraphs.values()) if _follows_colon(reading, number)}
    unannounced = [head for head in heads if paragraphs[head] not in announced]
    out: list[Attribution] = []
    for number, quote in lone_paragraphs(reading, unannounced, told):
        before = speakers.get(number - 1) or announcing.pop(number - 1, None) or _subject_before(reading, number)
        if doc[quote.end - 1].text not in MARKS:  # left open: the next paragraph may name the voice
            before = next((a for a in quoting if _begins_with(reading, a, number + 1)), before)
        if before is None:
            continue
        speakers[number] = going_on(doc, before, quote)
        out.append(speakers[number])
    out += _uncued(reading, [*found, *out], heads, told)
    for number, before in announcing.items():
        said = _until_next_voice(reading, number + 1, heads, told)
        if said is not None:
            out.append(going_on(doc, before, said))
    return out


def _uncued(
    reading: Reading, found: Sequence[Attribution], heads: Iterable[int], told: Iterable[int]
) -> Iterator[Attribution]:
    """Quotations of whole sentences that no cue takes: whoever the sentence before them is about speaks.

    "She ran away in May. "He had beaten me." "   and so on in the next paragraph, where that quotation stays open
    """
    doc, spoken = reading.doc, sorted(heads)
    taken = {*told, *(piece.start for a in found for piece in a.content)}
    direct = [piece.start for a in found for piece in a.content if a.source is not None and is_direct(doc, piece)]
    spoke_in = {paragraph_of(reading, start): start for start in sorted(direct, reverse=True)}
    sentences = parse_of(doc).sentences
    last_said = {sentences[a.cue.start]: a for a in found if a.cue is not None and a.cue_class in _SPEAKING}
    running: Attribution | None = None  # who speaks in a quotation that its paragraph leaves open
    for quote in reading.quotes:
        if quote.level or quote.end - quote.start < _SHORTEST or not _begins_a_sentence(doc, quote.start):
            continue
        opens = quote.start == reading.paragraphs[paragraph_of(reading, quote.start)]
        cued = quote.start in taken or any(quote.end <= i < sentence(doc[quote.end - 1]).end for i in spoken)
        voice = running if opens else _speaker_before(doc, quote.start, last_said)
        running = None
        spoken_here = spoke_in.get(paragraph_of(reading, quote.start), quote.start) < quote.start
        cue_before = voice is not None and voice.cue is not None
        speaks = cue_before or spoken_here or _is_personal(doc, quote.start, quote.end)
        if cued or voice is None or not (speaks or _acts_alone(doc, voice)):
            continue
        said = going_on(doc, voice, Tokens(quote.start, quote.end))
        running = said if doc[quote.end - 1].text not in MARKS else None
        yield said


def _begins_a_sentence(doc: Doc, i: int) -> bool:
    """Whether a sentence begins here, by its border or by the stop before it."""
    return bool(doc[i].is_sent_start) or (i > 0 and doc[i - 1].text in (".", "!", "?"))


def _is_personal(doc: Doc, start: int, end: int) -> bool:
    return any(doc[i].lower_ in FIRST | FIRST_PLURAL and doc[i].pos_ == "PRON" for i in range(start, end))


def _speaker_before(doc: Doc, start: int, last_said: dict[int, Attribution]) -> Attribution | None:
    """Who says the sentence that ends here, or whom it is about: "They beat her, she says. "He said he owned me."."""
    last = start - 1
    while last > 0 and doc[last].is_space:
        last -= 1
    parse = parse_of(doc)
    said = last_said.get(parse.sentences[last])
    root = doc[last].sent.root
    if said is None and parse.sentences[last] and any(c.lower_ == "had" for c in children(root, "aux")):
        said = last_said.get(parse.sentences[parse.sentences[last] - 1])  # "They lied, she said. A man had come. "He"
    if said is not None and said.source is not None and not said.via:
        return said
    return _subject_of(doc[start - 1])


def _subject_of(last: Token) -> Attribution | None:
    """Whoever the sentence that ends here is about, as a voice, where that is somebody and says nothing itself."""
    verb = last.sent.root
    voice = subject(verb)
    if voice is None or voice.i > verb.i:
        return None
    somebody = voice.tag_ == "NN" and entity_type_of(voice) == "person"
    if not (voice.ent_type_ == "PERSON" or voice.lower_ in MALE | FEMALE or somebody):
        return None
    source = source_span(voice, barrier=verb.i)
    return Attribution(source, voice.i, None, (source,), Stance.ASSERTS)


def _acts_alone(doc: Doc, voice: Attribution) -> bool:
    """Whether the sentence tells what somebody does, and names nobody else: "A ferryman shook his head."."""
    head = doc[voice.source_head or 0]
    if voice.cue is not None or head.dep_ != "nsubj":
        return False
    people = (t for t in head.sent if t.ent_type_ == "PERSON" or (t.pos_ == "NOUN" and entity_type_of(t) == "person"))
    own = voice.source or voice.content[0]
    return all(own.start <= t.i < own.end for t in people)


def going_on(doc: Doc, before: Attribution, said: Tokens) -> Attribution:
    """The same voice saying more; what it did before, denying or admitting, is not done to this."""
    spoke = before.cue_class == "speech" and before.stance is not Stance.DECLINES
    return replace(
        before,
        cue=None,
        content=(said,),
        clauses=top_clauses(doc, said),
        stance=before.stance if spoke else Stance.ASSERTS,
        cue_class="speech",
        certainty=before.certainty if spoke else Certainty.STATED,
        accused=(),
        rejects=(),
        negated=False,
        continues=True,
    )


def _subject_before(reading: Reading, number: int) -> Attribution | None:
    """Whoever the sentence with a colon before a quotation is about: "She shook her head:" and a quotation below."""
    if not _follows_colon(reading, number):
        return None
    verb = _last_word(reading, number - 1).sent.root
    voice = subject(verb)
    if voice is None or not can_inform(voice):
        return None
    source = source_span(voice, barrier=verb.i)
    return Attribution(source, voice.i, verb_group(verb), (source,), Stance.ASSERTS)


def _announcing(reading: Reading, found: Iterable[Attribution]) -> Iterator[tuple[int, Attribution]]:
    """The last voice of each paragraph that ends with a colon, by the paragraph's number."""
    last = {paragraph_of(reading, a.cue.start): a for a in found if a.source is not None and a.cue is not None}
    for number, attribution in last.items():
        if number + 1 == len(reading.paragraphs) or not _follows_colon(reading, number + 1):
            continue
        start, end = sentence(_last_word(reading, number))
        if start <= _first_token(attribution) and _last_token(attribution) <= end:
            yield number, attribution


def _follows_colon(reading: Reading, number: int) -> bool:
    """Whether the paragraph before this one ends with a colon."""
    return number > 0 and _last_word(reading, number - 1).text == ":"


def _last_word(reading: Reading, number: int) -> Token:
    """The last token of a paragraph that is no blank."""
    end, words = paragraph_end(reading, number), parse_of(reading.doc).words
    while end > reading.paragraphs[number] + 1 and words[end - 1].isspace():
        end -= 1
    return reading.doc[end - 1]


def _until_next_voice(reading: Reading, number: int, heads: Iterable[int], told: Iterable[int]) -> Tokens | None:
    """A paragraph's sentences before the first that has a cue or a quotation of its own, if there are any."""
    doc, start, end = reading.doc, reading.paragraphs[number], paragraph_end(reading, number)
    taken = [*heads, *told, *(q.start for q in reading.quotes if q.level == 0 and q.end - q.start > 3)]
    sentences = parse_of(doc).sentences
    stop = min((sentences[i] for i in taken if start <= i < end), default=end)
    words = [t.i for t in doc[start:stop] if not t.is_space]
    return Tokens(words[0], words[-1] + 1) if words else None


def _begins_with(reading: Reading, attribution: Attribution, number: int) -> bool:
    """True where the paragraph of this number begins with the attribution's content."""
    return number < len(reading.paragraphs) and attribution.content[0].start == reading.paragraphs[number]


def _first_token(attribution: Attribution) -> int:
    return min(piece.start for piece in (attribution.cue or attribution.content[0], *attribution.content))


def _last_token(attribution: Attribution) -> int:
    return max(piece.end for piece in attribution.content)
