"""Made-up articles in which claims are laundered, harden, are disputed across articles, and near-misses of these."""

from dataclasses import replace

from graph.model import Certainty, EntityType, Extraction, Proposition, PropositionKind, Stance, Zone, ZoneKind
from tests.example import Draft, allegation

BODY = "The harbour office has a new roof, and nobody in the town of Vell has said a word on who paid for it so far."


def article(
    text: str,
    published: str,
    publisher: str,
    *claims: tuple[str, str | None, Stance, Certainty],
    title: str | None = None,
    offence: str = "forgery",
) -> Extraction:
    """An article whose claims (quote, claimant, stance, certainty) are all on a wrong by the Varn Group."""
    whole = f"{title}\n\n{text}" if title else text
    draft = Draft(whole, title=title or publisher, published=published, publisher=publisher, source=f"{publisher}.txt")
    accused = draft.entity(EntityType.ORGANISATION, "Varn Group")
    known: dict[str, str] = {"Varn Group": accused}
    for quote, voice, stance, certainty in claims:
        if voice is not None and voice not in known:
            known[voice] = draft.entity(EntityType.PERSON, voice)
        said = allegation(offence, accused, label=f"{offence} by Varn Group")
        draft.claim(quote, stance, said, known[voice] if voice else None, certainty=certainty)
    made = draft.build()
    zones = (Zone(0, len(title), ZoneKind.TITLE),) if title else ()
    return replace(made, article=replace(made.article, zones=zones))


def silent(text: str, published: str, publisher: str) -> Extraction:
    """An article that accuses the Varn Group, whose spokesman declines to comment."""
    draft = Draft(text, title=publisher, published=published, publisher=publisher, source=f"{publisher}.txt")
    accused = draft.entity(EntityType.ORGANISATION, "Varn Group")
    accuser = draft.entity(EntityType.PERSON, "Ada Quill")
    first, second, *_ = text.split(". ")
    draft.claim(first, Stance.ALLEGES, allegation("extortion", accused, label="extortion by Varn Group"), accuser)
    draft.claim(second, Stance.DECLINES, Proposition(PropositionKind.STATEMENT, "to comment"), accused)
    return draft.build()
