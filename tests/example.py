"""Hand-made extractions for tests that need a small claim graph and no language model.

`example_extractions()` gives three articles: one with an allegation, its denial and a chain of voices; its
reprint in another paper; and one from an independent source, with a claim in the article's own voice and a
non-answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox
from rdflib import Graph

from graph.ids import article_id, derived_id, text_sha256
from graph.model import (
    Article,
    Certainty,
    Claim,
    Entity,
    EntityType,
    Extraction,
    Link,
    LinkKind,
    Mention,
    MentionKind,
    Proposition,
    PropositionKind,
    Reading,
    Span,
    Stance,
    verify_evidence,
)
from graph.store import Store


@dataclass
class Draft:
    """An article under construction: every span is given by its words, which must occur in the text."""

    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    source: str = "example.txt"
    entities: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    @property
    def id(self) -> str:
        return article_id(self.text)

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def entity(
        self,
        kind: EntityType,
        name: str,
        *words: str,
        aliases: Sequence[str] = (),
        iso: str | None = None,
        wikidata: str | None = None,
        how: MentionKind = MentionKind.NAME,
        reading: Reading = Reading.PLAIN,
    ) -> str:
        """Add an entity with a mention at the first place of each of the words (of its name without any)."""
        key = derived_id(self.id, "e", kind, name)
        self.entities.append(Entity(key, kind, name, tuple(sorted(aliases)), iso, wikidata))
        for phrase in words or (name,):
            start, end = self.span(phrase)
            mention = derived_id(self.id, "m", start, end)
            self.mentions.append(Mention(mention, start, end, phrase, how, kind.value, key, reading))
        return key

    def again(self, entity: str, words: str, nth: int) -> None:
        """Add a further mention of the entity, at a later place of the words."""
        start, end = self.span(words, nth)
        kind = next(known.type.value for known in self.entities if known.id == entity)
        mention = derived_id(self.id, "m", start, end)
        self.mentions.append(Mention(mention, start, end, words, MentionKind.NAME, kind, entity))

    def claim(
        self,
        quote: str,
        stance: Stance,
        proposition: Proposition,
        claimant: str | None = None,
        *,
        cue: str | None = None,
        via: Sequence[str] = (),
        disputes: Sequence[str] = (),
        negated: bool = False,
        certainty: Certainty = Certainty.STATED,
        confidence: float = 0.9,
    ) -> str:
        start, end = self.span(quote)
        key = derived_id(self.id, "c", start, end, stance, proposition.label, claimant)
        self.claims.append(
            Claim(
                id=key,
                start=start,
                end=end,
                quote=quote,
                stance=stance,
                proposition=proposition,
                claimant=claimant,
                cue_span=self.span(cue) if cue else None,
                via=tuple(via),
                disputes=tuple(disputes),
                negated=negated,
                certainty=certainty,
                confidence=confidence,
            )
        )
        return key

    def link(self, kind: LinkKind, source: str, target: str, words: str) -> None:
        start, end = self.span(words)
        self.links.append(Link(kind, source, target, start, end))

    def build(self) -> Extraction:
        article = Article(
            id=self.id,
            source=self.source,
            text=self.text,
            sha256=text_sha256(self.text),
            title=self.title,
            publisher=self.publisher,
            author=self.author,
            published=self.published,
            url=self.url,
        )
        extraction = Extraction(
            article,
            tuple(sorted(self.mentions, key=lambda m: (m.start, m.end))),
            tuple(sorted(self.entities, key=lambda e: e.id)),
            tuple(sorted(self.claims, key=lambda c: (c.start, c.end, c.id))),
            tuple(self.links),
        )
        verify_evidence(extraction)
        return extraction


def allegation(
    offence: str,
    *accused: str,
    label: str = "wrongdoing",
    victims: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    time: str | None = None,
) -> Proposition:
    return Proposition(
        PropositionKind.ALLEGATION,
        label,
        offence=offence,
        accused=accused,
        victims=victims,
        places=places,
        time=time,
    )


REPORT = (
    "The U.S. State Department accused Iran of trafficking in persons in its annual report. "
    "Iran's Foreign Ministry spokesman Bahram Qassemi denied the accusation, according to Tasnim. "
    "The report put Iran in Tier 3, its lowest rank. "
    "The Islamic Revolutionary Guard Corps (IRGC) may have forced Afghan migrants to fight in Syria, "
    "the State Department added."
)
INDEPENDENT = (
    "Lyon Rights Watch said that the Islamic Republic of Iran was guilty of trafficking in persons. "
    "Foreign Minister Javad Zarif declined to comment on the accusation. "
    "Iranian police arrested 40 foreign nationals in Tehran in January 2019."
)


def agency_article(text: str, **about: str) -> Extraction:
    """The State Department alleges, Tehran's spokesman denies, an agency relays; `text` contains REPORT."""
    draft = Draft(text, **about)  # type: ignore[arg-type]
    iran = draft.entity(EntityType.COUNTRY, "Iran", iso="IR", wikidata="Q794")
    department = draft.entity(
        EntityType.ORGANISATION,
        "United States Department of State",
        "U.S. State Department",
        aliases=["State Department", "U.S. State Department"],
    )
    united_states = draft.entity(EntityType.COUNTRY, "United States", "U.S.", iso="US")
    ministry = draft.entity(EntityType.ORGANISATION, "Foreign Ministry", "Iran's Foreign Ministry")
    spokesman = draft.entity(EntityType.PERSON, "Bahram Qassemi")
    tasnim = draft.entity(EntityType.ORGANISATION, "Tasnim")
    report = draft.entity(EntityType.WORK, "annual report", "its annual report", how=MentionKind.NOMINAL)
    guards = draft.entity(EntityType.ORGANISATION, "Islamic Revolutionary Guard Corps", aliases=["IRGC"])
    migrants = draft.entity(EntityType.GROUP, "Afghan migrants", how=MentionKind.NOMINAL)
    syria = draft.entity(EntityType.COUNTRY, "Syria", iso="SY")
    trafficking = allegation("trafficking-in-persons", iran, label="trafficking in persons by Iran")
    alleged = draft.claim(
        "The U.S. State Department accused Iran of trafficking in persons in its annual report.",
        Stance.ALLEGES,
        trafficking,
        department,
        cue="accused",
    )
    draft.claim(
        "Iran's Foreign Ministry spokesman Bahram Qassemi denied the accusation, according to Tasnim.",
        Stance.DENIES,
        trafficking,
        spokesman,
        cue="denied",
        via=[tasnim],
        disputes=[alleged],
    )
    draft.claim(
        "The report put Iran in Tier 3, its lowest rank.",
        Stance.ASSERTS,
        Proposition(PropositionKind.STATEMENT, "Iran is ranked Tier 3", objects=(iran,)),
        report,
        cue="put",
    )
    draft.claim(
        "The Islamic Revolutionary Guard Corps (IRGC) may have forced Afghan migrants to fight in Syria, "
        "the State Department added.",
        Stance.ALLEGES,
        allegation(
            "forced-recruitment",
            guards,
            label="forced recruitment by IRGC",
            victims=(migrants,),
            places=(syria,),
        ),
        department,
        cue="added",
        certainty=Certainty.HEDGED,
        confidence=0.7,
    )
    draft.link(LinkKind.SPEAKS_FOR, spokesman, ministry, "Foreign Ministry spokesman Bahram Qassemi")
    draft.link(LinkKind.PART_OF, ministry, iran, "Iran's Foreign Ministry")
    draft.link(LinkKind.PART_OF, department, united_states, "U.S. State Department")
    return draft.build()


def independent_article(text: str = INDEPENDENT, **about: str) -> Extraction:
    """Another source alleges the same, the minister does not answer, the article itself tells of arrests."""
    draft = Draft(text, **about)  # type: ignore[arg-type]
    iran = draft.entity(EntityType.COUNTRY, "Islamic Republic of Iran", aliases=["Iran"], iso="IR")
    watch = draft.entity(EntityType.ORGANISATION, "Lyon Rights Watch")
    zarif = draft.entity(EntityType.PERSON, "Javad Zarif")
    police = draft.entity(EntityType.ORGANISATION, "Iranian police", how=MentionKind.NOMINAL)
    arrested = draft.entity(EntityType.GROUP, "40 foreign nationals", how=MentionKind.NOMINAL)
    tehran = draft.entity(EntityType.PLACE, "Tehran")
    trafficking = allegation("trafficking-in-persons", iran, label="Iran guilty of trafficking in persons")
    draft.claim(
        "Lyon Rights Watch said that the Islamic Republic of Iran was guilty of trafficking in persons.",
        Stance.ALLEGES,
        trafficking,
        watch,
        cue="said",
    )
    draft.claim(
        "Foreign Minister Javad Zarif declined to comment on the accusation.",
        Stance.DECLINES,
        trafficking,
        zarif,
        cue="declined to comment",
    )
    draft.claim(
        "Iranian police arrested 40 foreign nationals in Tehran in January 2019.",
        Stance.ASSERTS,
        Proposition(
            PropositionKind.EVENT,
            "Iranian police arrested 40 foreign nationals",
            predicate="arrest",
            agents=(police,),
            objects=(arrested,),
            places=(tehran,),
            time="2019-01",
        ),
    )
    return draft.build()


def example_extractions() -> tuple[Extraction, ...]:
    """An agency report, its reprint, and an independent article."""
    return (
        agency_article(
            REPORT,
            title="Tehran rejects US trafficking report",
            publisher="Gulf Courier",
            author="Ada Example",
            published="2018-07-02",
            url="https://courier.example/tehran-rejects",
            source="gulf.txt",
        ),
        agency_article(
            REPORT + "\n\nThe Harbour Times took this report from an agency.",
            title="Iran denies US accusation",
            publisher="Harbour Times",
            published="2018-07-03",
            source="harbour.txt",
        ),
        independent_article(
            title="Rights group accuses Iran",
            publisher="Lakeside Review",
            published="2019-02-11",
            url="https://review.example/rights-group",
            source="lakeside.txt",
        ),
    )


def union_graph(store: Store) -> Graph:
    """The union of the store's named graphs, as rdflib reads it from a file."""
    text = ox.serialize((quad.triple for quad in store.quads()), format=ox.RdfFormat.N_TRIPLES)
    return Graph().parse(data=text, format="nt")
