"""Who is only described in an article's first lines and named right below: "A nurse was freed. Ana Ruiz, 34, ..."."""

from collections.abc import Collection, Mapping

from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.epithets import age_behind, verbs_of
from extract.mentions.nominals import Nominal
from extract.mentions.reporting import hearers
from extract.mentions.tellers import speaking_verb
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from graph.model import EntityType

_LEAD = 2  # the number of the last sentence that may describe him, the headline's being 0
_BELOW = 4  # sentences within which he is named then
_TOLD = 8  # sentences back in which somebody was described who is now named: "the woman, Ana Ruiz, said"


def named_below(talk: Discourse, called: Mapping[str, Collection[str]]) -> list[tuple[str, str]]:
    """The entity of the only one described as "a nurse" in the first lines, with that of the name that is his.

    The headline and the lead may both describe him, by the same noun.

    The name is the first one below that stands as a subject with an age, or with what he was described as; who tells
    something there is somebody else, and so is whoever is of another age or gender.
    """
    lead = [s for s in talk.spoken if s.sentence <= _LEAD and _is_described(talk, s)]
    described = dict.fromkeys(s.entity for s in lead)
    if not lead or (len(described) > 1 and len({talk.parse.lemmas[s.head] for s in lead}) > 1):
        return []
    one, age = lead[-1], _age_of(talk.parse, lead[-1].head)
    below = [s for s in talk.spoken if one.sentence < s.sentence <= one.sentence + _BELOW and _is_brought_in(talk, s)]
    found = [s for s in below if s.sentence == below[0].sentence]
    if len({s.entity for s in found}) != 1 or not _may_be(talk, one, found[0]):
        return []
    own = age_behind(talk.parse, found[0].head)
    alike = not set(called.get(one.entity, ())).isdisjoint(called.get(found[0].entity, ()))
    told = own == age if age is not None and own is not None else own is not None or alike
    return [(entity, found[0].entity) for entity in described] if told else []


def _is_described(talk: Discourse, s: Spoken) -> bool:
    one = s.type is EntityType.PERSON and not s.many and s.entity not in talk.times_named and not s.quotation
    return one and s.role in SUBJECT_ROLES and (s.form == "a" or (s.form == "bare" and s.sentence == 0))


def _is_brought_in(talk: Discourse, s: Spoken) -> bool:
    """Whether a name stands for the first time here, as a subject."""
    new = s.form == "name" and s.type is EntityType.PERSON and talk.first[s.entity] == s.sentence
    return new and s.role in SUBJECT_ROLES and not s.quotation


def _may_be(talk: Discourse, described: Spoken, named: Spoken) -> bool:
    genders = {talk.gender(described.entity), talk.gender(named.entity)} - {None}
    tells = speaking_verb(talk.parse, named.head) is not None and speaking_verb(talk.parse, described.head) is None
    return len(genders) < 2 and not tells


def named_now(talk: Discourse, phrase: Nominal, name: str, before: str | None) -> str | None:
    """The entity of who was only described so far, and is named beside a phrase: "the woman, Ana Ruiz, said".

    That is who was described in the same words `before`, or the only one who was brought in ("a cook") of such a sex.
    """
    head = phrase.head
    new = talk.first.get(name, talk.sentences[head]) == talk.sentences[head]
    if not new or phrase.determiner != "the" or phrase.plural or phrase.type is not EntityType.PERSON:
        return None
    if before is not None:
        same = before not in talk.times_named and talk.first.get(before, talk.sentences[head]) < talk.sentences[head]
        return before if same else None
    if verbs_of(phrase.lemma) is not None or phrase.row.gender == "-" or is_kind(phrase.lemma.split()[-1], "kin"):
        return None  # "the elder son, Ali": no "a minister" told of before
    found = {s.entity for s in talk.back_to(talk.sentences[head] - _TOLD) if _is_brought_in_as(talk, s, head)}
    fitting = {entity for entity in found if talk.gender(entity) == phrase.row.gender}
    return fitting.pop() if len(fitting) == 1 else None


def _is_brought_in_as(talk: Discourse, s: Spoken, head: int) -> bool:
    """Whether somebody is described by "a cook", as one who acts or to whom something is done."""
    one = s.type is EntityType.PERSON and not s.many and s.entity not in talk.times_named and not s.quotation
    place = s.form == "a" and s.role in (*SUBJECT_ROLES, "object", "agent") and s.sentence < talk.sentences[head]
    return one and place and talk.parse.lemmas[s.head] not in hearers()


def _age_of(parse: Parse, head: int) -> str | None:
    """The age in "a 34-year-old nurse"."""
    before = "-".join(parse.lowers[max(0, head - 6) : head]).replace("---", "-").split("-")
    at = next((i for i in range(len(before) - 2) if before[i + 1 : i + 3] == ["year", "old"]), None)
    return before[at] if at is not None and before[at].isdigit() else None
