"""The forms of English pronouns by sort, in lower case, and the types of entities that they may stand for."""

from spacy.tokens import Token

from graph.model import Entity, EntityType

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST = frozenset({"i", "me", "my", "myself"})
FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
INDEFINITE = frozenset({"anybody", "anyone", "everybody", "everyone", "nobody", "none", "noone", "no-one"})
SUBJECT_FORMS = frozenset({"it", "they", "he", "she", "we", "i"})
OBJECT_FORMS = {"he": "him", "she": "her", "they": "them"}
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.COUNTRY, EntityType.WORK, EntityType.GROUP})


def may_mean(token: Token, entity: Entity) -> bool:
    """Whether a pronoun of this form may stand for an entity of this type."""
    if token.lower_ in MALE | FEMALE:
        return entity.type is EntityType.PERSON
    if token.lower_ in PLURAL:
        return entity.type in (EntityType.GROUP, EntityType.ORGANISATION)
    return token.lower_ in NEUTER and entity.type in _BODIES
