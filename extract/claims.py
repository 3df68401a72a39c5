"""Claims: attributions and propositions joined, one voice and one stance each, with the passage that carries it.

    "Iran denied that it shelters smugglers."
    -> Iran | denies | allegation support-for-crime, accused Iran | the sentence

What no attribution covers is the article's own voice: claimant None.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from spacy.tokens import Doc

from extract.annotations import Attribution, Draft, Tokens
from extract.cast import Cast
from extract.main_points import main_points
from extract.others_words import words_of_others
from extract.passages import attributed_passage, characters
from extract.points import in_its_sentence, one_statement_a_clause
from extract.pronoun_forms import FIRST, FIRST_PLURAL
from extract.propositions import find_propositions, is_body
from extract.propositions.negation import is_negated
from extract.propositions.parse import parse_of
from extract.reading import Reading
from extract.said_within import wished
from extract.sayings import said_by
from extract.speech.cues import cue_classes
from extract.speech.hearsay import is_only_alleged
from extract.speech.quotes import Quote, find_quotes, overlapping, paragraph_starts
from extract.speech.turns import asks
from extract.verdicts import is_of_lies_spread
from graph.ids import derived_id
from graph.model import Certainty, Claim, Confidences, Proposition, PropositionKind, Stance, ZoneKind

SILENT_ZONES = frozenset({ZoneKind.BOILERPLATE, ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.DATE})
_FIRST_PERSON = FIRST | FIRST_PLURAL
_JUDGING = (Stance.DISPUTES, Stance.DOUBTS)
_CERTAINTY_ORDER = (Certainty.STATED, Certainty.HEDGED, Certainty.CONDITIONAL)


def attributed_claims(reading: Reading) -> Iterator[tuple[Claim, Attribution, Attribution]]:
    """The claims of everybody whom the article quotes, each beside the attribution it comes from, whole and in part.

    The part is what the claim's own sentence says, for what it answers is not what the next sentence answers.
    """
    unsaid = set(map(id, wished(reading.doc, reading.attributions)))
    for attribution, speaker in zip(reading.attributions, reading.voices, strict=True):
        if id(attribution) in unsaid or (speaker is None and attribution.cue_class == "demand"):
            continue  # "was urged to stop": nobody says that it was done, and nobody is named who asks for it
        said, parts = said_by(attribution, reading), dict[int, Attribution]()
        for draft in one_statement_a_clause(reading.doc, said, partial(attributed_passage, reading.doc, attribution)):
            part = in_its_sentence(attribution, draft.trigger, reading.doc, parts)
            yield _attributed(attribution, draft, speaker, reading), attribution, part


def own_claims(reading: Reading, heard: Collection[Attribution]) -> Iterator[Claim]:
    """The claims that the article makes in its own voice: what no attribution covers, outside boilerplate.

    `heard` are the attributions that a claim came of. One without a voice of which none did covers nothing, but what
    it asks for: "Lee was named minister", "was acquitted of all charges".
    """
    doc, article = reading.doc, reading.article
    others = words_of_others(reading, heard)
    silent = [z for z in article.zones if z.kind in SILENT_ZONES]
    unsure = partial(_another_may_speak, doc, find_quotes(doc, paragraph_starts(doc)))
    for sentence in doc.sents:
        if any(z.start < sentence.end_char and sentence.start_char < z.end for z in silent):
            continue
        within = Tokens(sentence.start, sentence.end)
        wanted = set(range(*within)) - (others.told - others.voices)
        if not wanted or asks(sentence):
            continue
        drafts = find_propositions(doc, reading.references, within=within, wanted=wanted)
        for draft in main_points(doc, reading.references, drafts):
            if draft.trigger in others.listing and draft.kind is PropositionKind.STATEMENT:
                continue
            if draft.trigger in others.told and not (
                draft.trigger in others.voices and draft.kind is not PropositionKind.STATEMENT
            ):  # "Ann Lee of the Guardian, who was held in Cairo, said": that is the article's to say
                continue
            if draft.trigger in others.facts and draft.kind is PropositionKind.ALLEGATION and not draft.alleged:
                continue  # "said that they fled to a camp, which the army burned in May"; not "who was charged with it"
            said = _proposition(draft, reading.cast, None)
            if not (said.agents or said.objects) and said.kind is PropositionKind.STATEMENT and unsure(draft.trigger):
                continue
            passage = characters(doc, within)
            if passage is not None:
                yield Claim(
                    id=derived_id(article.id, "c", *passage, "own", said, draft.trigger),
                    start=passage.start,
                    end=passage.end,
                    quote=article.text[passage.start : passage.end],
                    stance=Stance.ALLEGES if draft.alleged else Stance.ASSERTS,
                    proposition=said,
                    content_spans=(passage,),
                    negated=draft.negated,
                    certainty=draft.certainty,
                    confidence=round(draft.confidence, 3),
                    confidences=Confidences(1.0, 1.0, draft.confidence),
                )


def _another_may_speak(doc: Doc, quotes: Sequence[Quote], word: int) -> bool:
    """Whether somebody may be quoted whom nobody found: within quotation marks, or with an "I" or "we"."""
    parse = parse_of(doc)
    here = range(parse.sentences[word], parse.sentence_end(word))
    first_person = any(parse.lowers[i] in _FIRST_PERSON and parse.pos[i] == "PRON" for i in here)
    return first_person or bool(overlapping(quotes, word, word + 1))


def _attributed(attribution: Attribution, draft: Draft, speaker: str | None, reading: Reading) -> Claim:
    doc, article, cast = reading.doc, reading.article, reading.cast
    draft = _without_teller(attribution, draft, doc)
    said = _proposition(draft, cast, speaker)
    if attribution.cue_class == "accusation" and len(said.accused) > 1:  # "the army and the rebels accuse each other"
        said = replace(said, accused=tuple(one for one in said.accused if one != speaker))
    passage = characters(doc, attributed_passage(doc, attribution, draft))
    assert passage is not None  # an attribution has words
    cue, source = characters(doc, _cue_of(doc, attribution, draft)), characters(doc, attribution.source)
    if speaker in said.accused and is_only_alleged(doc[draft.trigger]):  # "when he | allegedly | fired"
        speaker = cue = source = None
    relays = dict.fromkeys(map(cast.voice, attribution.via))  # nobody passes on his own words: "X said it doubted it"
    relays.pop(str(speaker), None)
    return Claim(
        id=derived_id(article.id, "c", *passage, speaker, cue, said, draft.trigger),
        start=passage.start,
        end=passage.end,
        quote=article.text[passage.start : passage.end],
        stance=_stance(attribution, draft, said, speaker, doc),
        proposition=said,
        claimant=speaker,
        claimant_span=source,
        cue_span=cue,
        content_spans=tuple(filter(None, (characters(doc, s) for s in attribution.content))),
        via=tuple(relays),
        negated=_is_negated(attribution, draft, doc),
        certainty=_certainty(attribution, draft, doc),
        confidence=round(attribution.confidence * draft.confidence, 3),
        confidences=Confidences(attribution.confidence, attribution.confidence, draft.confidence),
    )


def _is_negated(attribution: Attribution, draft: Draft, doc: Doc) -> bool:
    """Whether what is claimed is that it is not so; who says that there is no proof of it disputes it, no more."""
    bare = attribution.stance in _JUDGING and not attribution.clauses  # "would have none of it"
    if bare or attribution.stance is Stance.DECLINES:
        return False
    negated = draft.negated
    if attribution.stance is Stance.DISPUTES and draft.trigger not in attribution.clauses:
        negated = negated and is_negated(parse_of(doc), draft.trigger)
    return negated != attribution.negated


def _without_teller(attribution: Attribution, draft: Draft, doc: Doc) -> Draft:
    """The draft without those who tell it: a finite verb within what is told has another subject than the telling.

    Whose view it is in "In the lawyer's view, the firm is broke" is no object of what is said, either.
    """
    source = attribution.source
    if source is not None and draft.objects and draft.kind is PropositionKind.STATEMENT:
        draft = replace(draft, objects=tuple(i for i in draft.objects if not source.start <= i < source.end))
    if source is None or not draft.accused or doc[draft.trigger].tag_ not in ("VBD", "VBZ", "VBP"):
        return draft
    inside = any(source.start < span.end and span.start < source.end for span in attribution.content)
    if inside:
        return draft
    return replace(draft, accused=tuple(i for i in draft.accused if not source.start <= i < source.end))


def _cue_of(doc: Doc, attribution: Attribution, draft: Draft) -> Tokens | None:
    """The cue of what its own sentence says; what goes on in further sentences of a quotation has none."""
    cue, sentences = attribution.cue, parse_of(doc).sentences
    if cue is None or sentences[draft.trigger] == sentences[cue.start]:
        return cue
    begins = min(span.start for span in attribution.content)  # "It failed. He fled," she said: the first has it, too
    return cue if sentences[draft.trigger] == sentences[begins] else None


def _is_rejected(attribution: Attribution, draft: Draft, doc: Doc) -> bool:
    """Whether a draft is of what "he said the claim that Y was false" rejects, and not of what it tells besides."""
    trigger = doc[draft.trigger]
    heads = {*attribution.rejects, *(doc[i].head.i for i in attribution.rejects), *attribution.clauses}
    return trigger.i in heads or any(t.i in attribution.rejects for t in trigger.ancestors)


def _certainty(attribution: Attribution, draft: Draft, doc: Doc) -> Certainty:
    """The less sure of the voice's and the clause's; whoever rejects claims or keeps silent does so without an "if".

    What somebody only means, threatens, promises or asks for is not done: "vowed to shell it", "urged them to go".
    """
    if attribution.rejects or attribution.stance is Stance.DECLINES:
        return attribution.certainty
    future = (
        attribution.cue_class in cue_classes("undone")
        and draft.trigger in attribution.clauses
        and doc[draft.trigger].tag_ == "VB"
    )
    told = draft.kind is PropositionKind.STATEMENT and attribution.cue_class != "demand"  # of "vowed to go" the vow
    if future and not told and draft.certainty is Certainty.STATED:
        return Certainty.HEDGED
    asked_for = attribution.cue_class == "demand" and draft.trigger in attribution.clauses
    if asked_for and draft.kind is PropositionKind.EVENT and draft.certainty is Certainty.STATED:
        return Certainty.HEDGED  # "called for their arrest"
    ends = attribution.cue.end if attribution.cue is not None and attribution.cue_class == "finding" else None
    tied = ends in attribution.clauses or attribution.stance is Stance.DENIES  # "| linked | him to the raid"
    charge = Certainty.HEDGED if draft.alleged == "charge" and not tied else draft.certainty  # "said he was charged"
    return max(charge, draft.certainty, attribution.certainty, key=_CERTAINTY_ORDER.index)


def _stance(attribution: Attribution, draft: Draft, said: Proposition, speaker: str | None, doc: Doc) -> Stance:
    """The cue's stance; to say that somebody else did wrong is to allege it, to say that he did not is not."""
    if attribution.rejects and attribution.cue_class == "speech" and not _is_rejected(attribution, draft, doc):
        return Stance.ASSERTS
    wrong = said.kind is PropositionKind.ALLEGATION and speaker not in said.accused
    if wrong and attribution.stance is Stance.DISPUTES and is_of_lies_spread(doc, draft, attribution):
        return Stance.ALLEGES
    alleges = wrong and draft.negated == attribution.negated and attribution.cue_class not in cue_classes("unclaimed")
    return Stance.ALLEGES if alleges and attribution.stance is Stance.ASSERTS else attribution.stance


def _proposition(draft: Draft, cast: Cast, speaker: str | None) -> Proposition:
    def entities(heads: tuple[int, ...]) -> tuple[str, ...]:
        return each([cast.actor(i, speaker=speaker) for i in heads]) if heads else ()  # as most roles are

    def each(found: list[str | None]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for entity in found if entity is not None for one in cast.each(entity)))

    def things(heads: tuple[int, ...]) -> tuple[str, ...]:
        if not heads:
            return ()
        whose = [i for i in heads if cast.is_open_owner(i)]  # "its enforcement": no word says whose
        found = [
            cast.actor(i, speaker=speaker) or (cast.party(i) if is_body(cast.lemma(i)) else None)
            for i in heads
            if i not in whose
        ]
        return each(found)

    def parties(heads: tuple[int, ...]) -> tuple[str, ...]:
        return each([cast.party(i, speaker=speaker) for i in heads]) if heads else ()

    accused = parties(draft.accused)
    return Proposition(
        kind=draft.kind,
        label=draft.label,
        predicate=draft.predicate,
        offence=draft.offence,
        accused=accused,
        victims=tuple(v for v in parties(draft.victims) if v not in accused),
        agents=entities(draft.agents),
        objects=things(draft.objects),
        places=entities(draft.places),
        time=draft.time,
    )
