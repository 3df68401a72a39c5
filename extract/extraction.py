"""Articles to extractions, lazily: the stages of `extract.annotations` in their order, checked at the end.

What comes out for an article depends on that article alone, never on its neighbours in a batch.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

from extract.annotations import Attribution, Reference, Resolution, Tokens
from extract.answers import link_disputes
from extract.articles.lines import paragraph_starts
from extract.attribution import find_attributions
from extract.authors import name_writers, own_voice
from extract.calibration import calibrated
from extract.cast import Cast
from extract.claims import attributed_claims, own_claims
from extract.collecting import uncollected
from extract.deeds import is_deed
from extract.doubtful import leave_open
from extract.english import load_pipeline
from extract.forces import forces_of_states
from extract.own_states import take_own_states
from extract.propositions.governors import Effect, effect_on
from extract.propositions.negation import is_negated
from extract.propositions.parse import Parse, parse_of
from extract.read import Refusal
from extract.reading import Reading
from extract.references import find_references
from extract.role_claims import role_claims
from extract.slips.mending import mend
from extract.speakers import speakers, take_first_persons, take_own_pronouns
from extract.speech.lists import item_edges
from extract.speech.quotes import later_quotes
from extract.speech.turns import label_ends
from graph.errors import ClaimgraphError
from graph.ids import derived_id
from graph.model import Article, Entity, Extraction, Ground, Mention, Stance, Zone, ZoneKind
from graph.references import verify_extraction

_LABEL = re.compile(r"[^\s:][^\n:]{0,40}:[ \t]+")
_TAIL = re.compile(
    r" [-–—] [^\s–—:-]{1,20}(?: [^\s–—:-]{1,20}){0,2}$"
)  # who says what a headline tells: "Army burned it - rebels"
_BEARING_OUT = (Effect.IMPLIES, Effect.ASSURES)
BATCH = 8  # articles that the model reads at a time


def extract_articles(
    articles: Iterable[Article], *, nlp: Language | None = None, calibrate: bool = True
) -> Iterator[Extraction | Refusal]:
    """One verified extraction per article, in their order, or a refusal that says why there is none.

    `nlp` is the shipped pipeline unless another of the same scheme is given. All happens in this process, while the
    model uses all processors; `extract.processes` is quicker for many articles. Without `calibrate`, confidences are
    the scores of the constructions, which `benchmarks.calibration` compares with what is right.
    """
    pipeline = nlp or load_pipeline()
    for doc, article in _read_in_batches(iter(articles), pipeline):
        with uncollected:
            outcome = _extract(doc, article) if isinstance(doc, Doc) else Refusal(article.source, doc)
            if calibrate and isinstance(outcome, Extraction):
                outcome = calibrated(outcome)
        yield outcome


def _read_in_batches(articles: Iterator[Article], pipeline: Language) -> Iterator[tuple[Doc | str, Article]]:
    """Each article with its doc; the model reads a batch side by side, before the rules have the interpreter alone."""
    while batch := list(islice(articles, BATCH)):
        yield from _read(batch, pipeline)


def _read(batch: list[Article], pipeline: Language) -> list[tuple[Doc | str, Article]]:
    """The batch's docs; where one article breaks the pipeline, the others of its batch are read one by one."""
    try:
        with uncollected:
            docs: list[Doc | str] = list(pipeline.pipe(_blank_doc(article, pipeline) for article in batch))
    except Exception:  # whatever a hostile text provokes costs that text only
        docs = [_read_alone(article, pipeline) for article in batch]
    return list(zip(docs, batch, strict=True))


def _blank_doc(article: Article, pipeline: Language) -> Doc:
    """The article's words, with a break where a zone, a label or an item of a list ends and other text begins."""
    doc = pipeline.make_doc(article.text)
    edges = {edge for zone in article.zones for edge in _edges(zone, article.text)}
    doc._.breaks = tuple(
        sorted(edges.union(label_ends(article.text), item_edges(article.text), later_quotes(article.text)))
    )
    doc._.lines = tuple(paragraph_starts(article.text))
    return doc


def _edges(zone: Zone, text: str) -> Iterator[int]:
    """Where a zone begins and the text after it, and what follows a headline's label or dash ("Iran: US aids")."""
    after = zone.end
    while after < len(text) and text[after].isspace():
        after += 1
    yield from (zone.start, after)
    label = _LABEL.match(text, zone.start, zone.end) if zone.kind is ZoneKind.TITLE else None
    if label is not None:
        yield label.end()
    tail = _TAIL.search(text, zone.start, zone.end) if zone.kind is ZoneKind.TITLE else None
    if tail is not None:
        yield tail.start() + 1


def _read_alone(article: Article, pipeline: Language) -> Doc | str:
    try:
        return pipeline(_blank_doc(article, pipeline))
    except Exception as error:  # as above
        return f"the English pipeline failed on it ({error!r}); the article is left out"


def _extract(doc: Doc, article: Article) -> Extraction | Refusal:
    try:
        return extract_article(doc, article)
    except ClaimgraphError as error:
        return Refusal(article.source, f"{error}; the article is left out")
    except Exception as error:  # a fault of ours on one article must not stop ten thousand others
        return Refusal(article.source, f"claims could not be read from it ({error!r}); please report this article")


def extract_article(doc: Doc, article: Article) -> Extraction:
    """What one article says, read off its `doc`; EvidenceError where a span does not carry its words."""
    mend(doc)
    references = name_writers(parse_of(doc), find_references(doc, article), article.author)
    cast = Cast(doc, article, references)
    found = find_attributions(doc, references, article)
    attributions = tuple(
        a
        for a in found
        if not (
            _is_no_accusation(a) or _is_unsupported(doc, a) or _is_only_hedged(doc, a) or is_deed(doc, references, a)
        )
    )
    attributions = own_voice(attributions, references)
    leave_open(doc, attributions, cast)
    voices = speakers(doc, attributions, cast)
    take_own_pronouns(doc, attributions, voices, cast)
    take_own_states(doc, cast, references.links)
    take_first_persons(doc, attributions, voices, references.links, cast)
    reading = Reading(doc, article, cast.references(), attributions, voices, cast)
    told = tuple(attributed_claims(reading))
    attributed = tuple((claim, part) for claim, _, part in told)
    own = tuple(own_claims(reading, [whole for _, whole, _ in told]))
    own += tuple(role_claims(reading, (*(claim for claim, _ in attributed), *own)))
    claims = link_disputes(attributed, own, reading)
    unique = {claim.id: claim for claim in sorted(claims, key=lambda c: (c.start, c.end, c.id))}
    mentions = _mentions(doc, article, cast.standing(), cast.added)
    extraction = Extraction(
        article=article,
        mentions=mentions,
        entities=_used(cast.entities.values(), mentions),
        claims=tuple(unique.values()),
        links=(*references.links, *forces_of_states(reading)),
    )
    verify_extraction(extraction)
    return extraction


def _is_no_accusation(attribution: Attribution) -> bool:
    """Whether somebody is said not to have accused anybody ("did not convict him"): that is the article's to tell."""
    return attribution.stance is Stance.DECLINES and attribution.cue_class == "accusation"


def _is_unsupported(doc: Doc, attribution: Attribution) -> bool:
    """Whether nothing is said to bear out what a noun names: "no letter supports the claim that they fled"."""
    cue = attribution.cue
    if attribution.source is not None or cue is None or doc[cue.end - 1].dep_ not in ("obj", "nsubj:pass"):
        return False
    parse, verb = parse_of(doc), doc[cue.end - 1].head.i
    bears_out = effect_on(parse, verb, "obj") is Effect.AIDS or effect_on(parse, verb, "comp") in _BEARING_OUT
    return doc[cue.end - 1].pos_ == "NOUN" and bears_out and is_negated(parse, verb)


def _is_only_hedged(doc: Doc, attribution: Attribution) -> bool:
    """Whether an adjective hedges what the article tells: "the alleged attack took place in Goma"."""
    cue = attribution.cue
    return attribution.source is None and cue is not None and all(doc[i].dep_ == "amod" for i in range(*cue))


def _mentions(
    doc: Doc, article: Article, standing: Sequence[Reference], added: Iterable[Reference]
) -> tuple[Mention, ...]:
    parse = parse_of(doc)
    found: dict[str, Mention] = {}
    places = {m.head: m.span for m in standing}
    settled = {r.head: r for r in added}
    kept = (m for m in standing if m.entity is not None or m.head not in settled)
    for r in sorted((*kept, *settled.values()), key=lambda r: (r.span, r.type, r.entity or "")):
        start, end = parse.offsets[r.span.start], parse.end_of(r.span.end - 1)
        key = derived_id(article.id, "m", start, end, r.type)
        ground = _ground(r.resolution, parse, places)
        mention = Mention(key, start, end, parse.text[start:end], r.kind, r.type, r.entity, r.reading, ground)
        known = found.setdefault(key, mention)
        if known.entity is None and mention.entity is not None:
            found[key] = replace(known, entity=mention.entity, ground=mention.ground)
    return tuple(found.values())


def _ground(found: Resolution | None, parse: Parse, places: Mapping[int, Tokens]) -> Ground | None:
    """The resolution in characters."""
    if found is None or found.antecedent is None:
        return Ground(found.rule, score=found.score, because=found.because) if found is not None else None
    span = places.get(found.antecedent, Tokens(found.antecedent, found.antecedent + 1))
    return Ground(found.rule, parse.offsets[span.start], parse.end_of(span.end - 1), found.score, found.because)


def _used(entities: Iterable[Entity], mentions: Iterable[Mention]) -> tuple[Entity, ...]:
    named = {m.entity for m in mentions}
    return tuple(sorted((e for e in entities if e.id in named), key=lambda e: e.id))
