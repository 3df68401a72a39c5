"""The values that the whole program passes around: frozen, slotted, and free of any library.

All offsets count Unicode characters of `Article.text`, half open: `text[start:end]`.
Ids are unique over all articles and derived from content (`graph.ids`).
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from graph.errors import EvidenceError


class EntityType(StrEnum):
    """What an entity is; `cg:Person`, `cg:Organisation` and so on in RDF."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    GROUP = "group"
    WORK = "work"


class MentionKind(StrEnum):
    """How a span refers: by a name, a noun phrase or a pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Reading(StrEnum):
    """In which sense a name stands for its entity, where that is not its plain sense."""

    PLAIN = "plain"
    DEMONYM = "demonym"  # "Iranian" for Iran
    METONYM = "metonym"  # "Tehran", "the Kremlin" for the state that is governed from there


class Stance(StrEnum):
    """What a voice does with a proposition."""

    ASSERTS = "asserts"
    ALLEGES = "alleges"
    CONFIRMS = "confirms"
    ADMITS = "admits"
    DENIES = "denies"
    DISPUTES = "disputes"
    DOUBTS = "doubts"
    DECLINES = "declines"


AFFIRMING = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.ADMITS})
REJECTING = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})


class Certainty(StrEnum):
    """How firmly the proposition is put: "did", "may have", "if it did"."""

    STATED = "stated"
    HEDGED = "hedged"
    CONDITIONAL = "conditional"


class PropositionKind(StrEnum):
    """The four kinds of what is said."""

    ALLEGATION = "allegation"
    EVENT = "event"
    RELATION = "relation"
    STATEMENT = "statement"


class LinkKind(StrEnum):
    """How offices, bodies and states hang together; the names are those of the `cg:` properties."""

    SPEAKS_FOR = "speaksFor"  # spokesperson -> office or body
    PART_OF = "partOf"  # office -> body, body -> state
    HELD_BY = "heldBy"  # office -> the person who holds it


class ZoneKind(StrEnum):
    """Parts of an article's text that are not its body."""

    TITLE = "title"
    CAPTION = "caption"
    DATELINE = "dateline"
    BYLINE = "byline"
    DATE = "date"
    HEADING = "heading"
    BOILERPLATE = "boilerplate"


class Span(NamedTuple):
    """A half-open range of characters of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Zone:
    """A marked part of an article's text; claims are not read from boilerplate as the article's voice."""

    start: int
    end: int
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Article:
    """One document. `published` is an ISO 8601 date (`YYYY-MM-DD`, or `YYYY-MM`, `YYYY`); `sha256` is of `text`.

    `source` is the file it came from as the user named it; `zones` are sorted and do not overlap.
    """

    id: str
    source: str
    text: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    zones: tuple[Zone, ...] = ()


def zone_of(article: Article, start: int) -> Zone | None:
    """The zone in which the character stands; None in the body.

    >>> a = Article("a", "a.txt", "Ten freed\\n\\nNo.", "0", zones=(Zone(0, 9, ZoneKind.TITLE),))
    >>> zone_of(a, 4).kind.value, zone_of(a, 11)
    ('title', None)
    """
    return next((zone for zone in article.zones if zone.start <= start < zone.end), None)


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a mention stands for its entity: the rule, the characters of the mention it takes up, the likelihood, 0 to 1.

    `because` has the features that spoke most for it, the weightiest first, where a model decided.
    """

    rule: str
    start: int | None = None
    end: int | None = None
    score: float = 1.0
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of an article that refers to an entity. `type` is an `EntityType` value, "date" or "money"."""

    id: str
    start: int
    end: int
    text: str
    kind: MentionKind
    type: str
    entity: str | None = None
    reading: Reading = Reading.PLAIN
    ground: Ground | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions refer to. `aliases` are sorted, without `name`; `iso` is a country's ISO 3166-1 alpha-2 code.

    `wikidata` is the id of the same thing in Wikidata ("Q794"), where a table of known names gives it: entities of two
    articles that have the same one are one actor, those with different ones are two.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    iso: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A structural tie of two entities, with the span that says it: a spokesperson and an office, an office and
    its state.

    Not a claim's proposition: offices and bodies are how voices are addressed.
    """

    kind: LinkKind
    source: str
    target: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Proposition:
    """What is said, apart from who says it. Roles hold entity ids; `offence` is a taxonomy id, for allegations.

    `time` is an ISO 8601 date or interval where it could be read as one, else the article's words.
    """

    kind: PropositionKind
    label: str
    predicate: str | None = None
    offence: str | None = None
    accused: tuple[str, ...] = ()
    victims: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Confidences:
    """How sure the reading of a claim's parts is, each in [0, 1]: whose voice, which stance, what is said."""

    claimant: float
    stance: float
    proposition: float


@dataclass(frozen=True, slots=True)
class Claim:
    """One voice in one article taking a stance on a proposition.

    `claimant` is an entity id, or None where the article itself speaks. `via` lists entity ids of those who relay
    it, the nearest to the reader last. `start:end` is the passage that carries the claim and `quote` its exact text.
    `negated` says that the proposition is put in the negative. `confidence` in [0, 1] is of all of it being read
    rightly, `confidences` of its parts; these are None in records made before they were measured. `cue_span` is None,
    too, for what goes on in a further sentence of a quotation.
    """

    id: str
    start: int
    end: int
    quote: str
    stance: Stance
    proposition: Proposition
    claimant: str | None = None
    claimant_span: Span | None = None
    cue_span: Span | None = None
    content_spans: tuple[Span, ...] = ()
    via: tuple[str, ...] = ()
    negated: bool = False
    certainty: Certainty = Certainty.STATED
    disputes: tuple[str, ...] = ()
    confidence: float = 1.0
    confidences: Confidences | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one article; one line of `claimgraph extract --format jsonl`."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = field(default=())


def verify_evidence(extraction: Extraction) -> None:
    """Raise EvidenceError unless every quote and mention equals the article's text at its offsets.

    >>> article = Article(id="a", source="a.txt", text="Iran denied it.", sha256="0")
    >>> verify_evidence(Extraction(article, (Mention("m", 0, 4, "Iraq", MentionKind.NAME, "country"),)))
    Traceback (most recent call last):
    ...
    graph.errors.EvidenceError: a.txt: mention m says 'Iraq' at 0:4, the text has 'Iran'
    """
    text, source = extraction.article.text, extraction.article.source
    marked = [("mention", m.id, m.start, m.end, m.text) for m in extraction.mentions]
    marked += [("claim", c.id, c.start, c.end, c.quote) for c in extraction.claims]
    for what, key, start, end, words in marked:
        if not 0 <= start < end <= len(text) or text[start:end] != words:
            found = text[start:end]
            raise EvidenceError(f"{source}: {what} {key} says {words!r} at {start}:{end}, the text has {found!r}")
    for claim in extraction.claims:
        spans = [*claim.content_spans, *filter(None, (claim.claimant_span, claim.cue_span))]
        for start, end in spans:
            if not 0 <= start < end <= len(text):
                raise EvidenceError(f"{source}: claim {claim.id} points at {start}:{end}, outside the text")
