"""Who says "I" and "we" outside quotation marks: whoever signs the text; what nobody signs is the article's own.

"We, the undersigned organizations, ... We believe that she is innocent."   the organizations believe it
"By Ann Roe ... I saw soldiers burn the village."                            Ann Roe saw it
"We have asked the ministry for comment."                                    the article's own voice
"""

from collections.abc import Iterable
from dataclasses import replace

from extract.annotations import UNIDENTIFIED, WRITING, Attribution, Reference, References
from extract.propositions.parse import Parse
from graph.model import EntityType, MentionKind


def name_writers(parse: Parse, references: References, author: str | None) -> References:
    """The same mentions, first persons outside quotation marks standing for who the text says is writing."""
    writing = [m for m in references.mentions if _writes(m)]
    signing = {m.entity: _signing(parse, references, m, author) for m in writing}
    named = {entity: who for entity, who in signing.items() if who is not None}
    if not named:
        return references
    mentions = tuple(replace(m, entity=named.get(m.entity, m.entity)) for m in references.mentions)
    kept = {key: entity for key, entity in references.entities.items() if key not in named}
    return References(mentions, kept, references.links)


def own_voice(attributions: Iterable[Attribution], references: References) -> tuple[Attribution, ...]:
    """The attributions, without the voice of writers whom nothing names: what they say the article says."""
    unnamed = {m.head for m in references.mentions if _writes(m) and m.kind is MentionKind.PRONOUN}
    unnamed -= {m.head for m in references.mentions if m.kind is not MentionKind.PRONOUN}
    return tuple(
        replace(a, source=None, source_head=None) if a.source_head in unnamed and _is_nobody(a, references) else a
        for a in attributions
    )


def _writes(mention: Reference) -> bool:
    return mention.resolution is not None and mention.resolution.rule == WRITING


def _signing(parse: Parse, references: References, mention: Reference, author: str | None) -> str | None:
    """Who signs with this "we" or "I": the apposition of any such "we", the author if the text has the name."""
    if mention.type == EntityType.PERSON.value:
        people = (e for e in references.entities.values() if e.type is EntityType.PERSON)
        return next((e.id for e in people if author in (e.name, *e.aliases)), None) if author else None
    for other in references.mentions:
        beside = parse.child(other.head, "appos") if other.entity == mention.entity and _writes(other) else None
        named = references.at(beside) if beside is not None else None
        if named is not None and named.entity is not None:
            return named.entity
    return None


def _is_nobody(attribution: Attribution, references: References) -> bool:
    mention = references.at(attribution.source_head) if attribution.source_head is not None else None
    entity = references.entities.get(mention.entity) if mention is not None and mention.entity is not None else None
    return entity is None or entity.name.startswith(UNIDENTIFIED)
