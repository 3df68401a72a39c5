"""Which of two is "the latter", and which "the former".

"Ann Roe and Bo Kim were held. The latter wept."       the last of two in a row: Bo Kim
"The mayor met the governor. The latter left."         who is spoken of last there, beside the subject: the governor
"""

from collections.abc import Sequence

from extract.mentions.binding import SUBJECTS
from extract.mentions.discourse import SUBJECT_ROLES, Discourse
from extract.mentions.several import Row
from graph.model import EntityType

_NEAR = 2  # sentences: its own and the one before
_ACTING = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP, EntityType.COUNTRY})
_ORDER = frozenset({"latter", "former"})
_BESIDE = frozenset({"object", "oblique", "agent", "of a noun"})


def one_of_two(talk: Discourse, i: int, rows: Sequence[Row]) -> tuple[str, str] | None:
    """The one of two just named whom a subject "the latter" or "the former" means, and by which rule."""
    parse, word = talk.parse, talk.parse.lowers[i]
    if word not in _ORDER or parse.deps[i] not in SUBJECTS or parse.pos[i] == "PROPN" or parse.lowers[i - 1] != "the":
        return None
    last, here = word == "latter", talk.sentences[i]
    row = next((r for r in reversed(rows) if r.number == 2 and here - r.sentence < _NEAR and r.head < i), None)
    if row is not None:
        return row.entities[-1 if last else 0], "one of two"
    if not last:
        return None
    before = [s for s in talk.back_to(here - 1) if s.sentence == here - 1 and not s.quotation and s.form != "pronoun"]
    acting = {s.entity for s in before if s.role in SUBJECT_ROLES}
    beside = (s for s in before if s.role in _BESIDE and s.type in _ACTING and s.entity not in acting)
    return next(((s.entity, "one of two") for s in beside), None) if acting else None
