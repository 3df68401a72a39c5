"""What the stages of extraction hand to one another, in tokens of a spaCy `Doc`.

All spans here are half-open token ranges and all heads are token indices; characters enter when claims are made
(`extract.claims`). The stages:

    mentions and references  Doc -> References        (extract.mentions, extract.references)
    attributions             Doc -> Attribution ...   (extract.attribution)
    propositions             Doc, clause -> Draft ... (extract.propositions)
    claims                   all of these -> Claim    (extract.claims)
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from graph.model import Certainty, Entity, Link, MentionKind, PropositionKind, Reading, Stance

VALUES = frozenset({"date", "money"})
"""Types of mentions that give a value and stand for nobody."""


class Tokens(NamedTuple):
    """A half-open range of tokens."""

    start: int
    end: int


UNIDENTIFIED = "unidentified ("
"""How the names of those begin whom only a pronoun stands for: "unidentified (we)"."""

WRITING = "who writes"
"""The rule of a mention that is "I" or "we" outside quotation marks."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """How a mention came to its entity: the rule, the head word of the mention it takes up, how likely, and why."""

    rule: str
    antecedent: int | None = None
    score: float = 1.0
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention in tokens: `head` is the index of its head word; `entity` is the id of what it refers to, if known.

    `type` is an `EntityType` value or one of `VALUES`; `value` is a date's ISO 8601 form, a sum's code and amount.
    `loose` are other words of a name that a wrong parse hangs on words outside it.
    """

    span: Tokens
    head: int
    kind: MentionKind
    type: str
    entity: str | None
    reading: Reading = Reading.PLAIN
    value: str | None = None
    resolution: Resolution | None = None
    loose: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class References:
    """All mentions of one `Doc` and the entities that they refer to within this article; equal to itself alone.

    `rows` gives, for the entity of several that are named in a row ("Rosa and Luis Ortega"), the entity of each.
    """

    mentions: tuple[Reference, ...]
    entities: dict[str, Entity]
    links: tuple[Link, ...] = ()
    rows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _by_head: dict[int, Reference] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_head: dict[int, Reference] = {}
        for mention in self.mentions:  # of several with one head, the widest stands for the phrase
            known = by_head.get(mention.head)
            if known is None or _width(mention) > _width(known):
                by_head[mention.head] = mention
        for mention in self.mentions:
            for word in mention.loose:
                by_head.setdefault(word, mention)
        object.__setattr__(self, "_by_head", by_head)

    def at(self, head: int) -> Reference | None:
        """The widest mention whose head word is this token."""
        return self._by_head.get(head)

    def within(self, start: int, end: int) -> Iterator[Reference]:
        """The mentions that lie wholly in the token range, in text order."""
        return (m for m in self.mentions if start <= m.span.start and m.span.end <= end)


def _width(mention: Reference) -> int:
    return mention.span.end - mention.span.start


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content that is put into somebody's mouth (or mind).

    `source` is the whole phrase of the voice with titles and appositions, None where nobody is named ("reportedly");
    `source_head` its head word. `cue` is the words that attribute; `content` the ranges of what is attributed, with the
    complementiser, with quotation marks. `clauses` are the head words of the content's top clauses or noun phrases:
    the entry points for `extract.propositions`. `accused` are head words of those whom the cue itself makes the target
    ("accused X of Y", "blamed X for Y"). `via` are head words of those who relay it, the nearest to the reader last
    ("..., he said, according to Tasnim": Tasnim). `continues` marks a quotation that goes on from an earlier
    attribution. `rejects` are the head words of noun phrases that name the claims, allegations or report
    rejected ("rejected the report", "the State Department's claims were baseless").
    """

    source: Tokens | None
    source_head: int | None
    cue: Tokens | None
    content: tuple[Tokens, ...]
    stance: Stance
    clauses: tuple[int, ...] = ()
    accused: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    via: tuple[int, ...] = ()
    negated: bool = False
    certainty: Certainty = Certainty.STATED
    cue_class: str = "speech"
    continues: bool = False
    rejects: tuple[int, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposition whose roles are still head words; `extract.claims` turns them into entities.

    `trigger` is the word that makes it (the predicate); `span` the words that say it. `negated` and `certainty` are
    those of the clause itself ("did not", "may have", "if"), to be joined with the attribution's. `alleged` says what
    the words only tell, of a wrong: that somebody is accused of it, or was convicted or punished for it.
    """

    kind: PropositionKind
    trigger: int
    span: Tokens
    label: str
    predicate: str | None = None
    offence: str | None = None
    accused: tuple[int, ...] = ()
    victims: tuple[int, ...] = ()
    agents: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    time: str | None = None
    negated: bool = False
    certainty: Certainty = Certainty.STATED
    confidence: float = 1.0
    alleged: Literal["", "charge", "verdict"] = ""
