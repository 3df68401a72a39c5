"""Who a paragraph begins with, and so may be the one who speaks further down in it."""

from collections.abc import Mapping

from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.tellers import begins
from extract.propositions.parse import Parse
from graph.model import EntityType


def opens_alone(talk: Discourse, start: int, last: int, options: Mapping[str, Spoken]) -> str | None:
    """The only person who acts in the paragraph, by name in its first sentence, where the voice has not been since."""
    opening = _paragraph(talk.parse, start)
    first = talk.sentences[opening]
    if not opening or last >= first or first == talk.sentences[start]:
        return None
    acting = [s for s in talk.back_to(first) if s.head < start and s.role in SUBJECT_ROLES and not s.quotation]
    people = {s.entity for s in acting if s.type is EntityType.PERSON}
    named = {s.entity for s in acting if s.sentence == first and s.form == "name" and begins(talk.parse, s)}
    return next(iter(people)) if len(people) == 1 and people <= named & options.keys() else None


def opens_here(talk: Discourse, start: int, voice: Spoken, chosen: Spoken) -> bool:
    """Whether the paragraph began with the one chosen as its subject, after the voice had its own."""
    parse, opening = talk.parse, _paragraph(talk.parse, start)
    acts = begins(parse, chosen) and chosen.form == "name" and opening <= chosen.head
    return acts and voice.head < opening and chosen.sentence == talk.sentences[opening] < talk.sentences[start]


def _paragraph(parse: Parse, i: int) -> int:
    """The first token of the paragraph."""
    opening = parse.sentences[i]
    while opening and "\n" not in parse.words[opening - 1]:
        opening = parse.sentences[opening - 1]
    return opening
