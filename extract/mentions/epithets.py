"""Whom "the accused", "the 58-year-old" and "the mother of three" mean: the one person so far to whom that applies."""

from collections.abc import Collection, Iterable
from functools import cache

from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.known import alternatives
from extract.mentions.nominals import Nominal, age_said
from extract.mentions.reporting import hearers, professionals
from extract.mentions.tellers import speaking_verb, words_said
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

_NEAR = 2  # sentences back in which "the 58-year-old" was spoken of
_PATIENTS = ("obj", "nsubj:pass")
_ACTS = ("subject", "passive subject", "object")


def verbs_of(noun: str) -> frozenset[str] | None:
    """The verbs of which whoever is called by the noun was the object; None where it is no such word."""
    return _epithets().get(noun) or None


@cache
def all_verbs() -> frozenset[str]:
    """The verbs of which whoever is called by any of the nouns was the object."""
    return frozenset().union(*_epithets().values())


@cache
def _epithets() -> dict[str, frozenset[str]]:
    """The verbs of each epithet; none of what only tells a man from a woman."""
    rows = read_table("mentions/epithets")
    return {row["epithet"]: frozenset(alternatives(row["verbs"])) - {"-"} for row in rows}


@cache
def _of_anybody() -> frozenset[str]:
    """The epithets that the only person of an article may have whatever is told of him."""
    return frozenset(row["epithet"] for row in read_table("mentions/epithets") if row["else"] == "only person")


def meant_by_epithet(talk: Discourse, phrase: Nominal) -> str | None:
    """The only person who was charged, for "the accused"; the only one spoken of lately, for "the 58-year-old"."""
    parse, head = talk.parse, phrase.head
    told = [c for c in parse.children[head] if parse.deps[c] in ("nmod", "acl", "acl:relcl")]
    if phrase.determiner != "the" or phrase.plural or len(told) > 1:
        return None
    counted = told and parse.pos[told[0]] == "NUM" and parse.child(told[0], "nmod") is None  # not "of one of the boys"
    if counted and phrase.row.gender != "-":
        return _spoken_of_lately(talk, head, phrase.row.gender)  # "the mother of three"
    age = _age_before(parse, head)
    if not told and age is None and phrase.modified and _only_former(parse, head):
        return _spoken_of_lately(talk, head)  # "the former minister", of whom nothing else was told
    if told or (age is None and phrase.modified):
        return None
    if age is not None:
        aged = _only(s for s in talk.spoken if _is_one(s) and age_behind(parse, s.head) == age)
        gender = phrase.row.gender if phrase.row.gender != "-" else None
        return aged or _spoken_of_lately(talk, head, gender)
    word = parse.lowers[head] if parse.lowers[head] in _epithets() else phrase.lemma
    verbs = _epithets().get(word)
    if verbs is None:
        return None
    if not verbs:
        return _of_gender(talk, head, phrase.row.gender)
    tellers = {s.entity for s in talk.spoken if _tells_of(talk, s.head, head)}
    others = [s for s in talk.spoken if _is_one(s) and s.entity not in tellers]
    suffered = [s for s in others if suffers(parse, s.head, verbs)]
    if suffered or word not in _of_anybody():
        return _only(suffered)
    officials = {s.entity for s in others if _is_official(parse, s.head)}
    return _only(s for s in others if s.entity not in officials)


def _tells_of(talk: Discourse, speaker: int, head: int) -> bool:
    """Whether the noun stands in what somebody says: "a judge said | the defendant | lied" tells of another."""
    verb = speaking_verb(talk.parse, speaker)
    return verb is not None and verb < head and head in words_said(talk, verb)


def _is_official(parse: Parse, head: int) -> bool:
    """Whether somebody is called by a post in which others are heard: "a judge", "Judge Ann Roe"."""
    posts = hearers() | professionals()
    return any(parse.lemmas[i] in posts or parse.lowers[i] in posts for i in (head, *parse.children[head]))


def _age_before(parse: Parse, head: int) -> str | None:
    """The age that the noun is, or that alone describes it: "the 58-year-old", "the 71-year-old nun"."""
    before = [c for c in parse.children[head] if c < head and parse.deps[c] != "det"]
    found = age_said(parse, head)
    return age_said(parse, before[0]) if found is None and len(before) == 1 else found


def _only_former(parse: Parse, head: int) -> bool:
    """Whether no more is said of somebody than what he was: "the former minister"."""
    before = [parse.lowers[c] for c in parse.children[head] if c < head and parse.deps[c] != "det"]
    return before == ["former"] and len(parse.children[head]) == len(before) + 1


def _of_gender(talk: Discourse, head: int, gender: str) -> str | None:
    """The only person named right before who may be of this gender, if he is known to be and is no voice there."""
    near = [s for s in talk.back_to(talk.sentences[head] - _NEAR) if s.sentence < talk.sentences[head]]
    people = [s for s in near if _is_one(s) and s.role != "modifier"]
    genders = {None, gender}  # of those named; a judge of unknown gender is "the judge"
    fitting = [s for s in people if talk.gender(s.entity) in (genders if s.entity in talk.times_named else {gender})]
    one = _only(fitting)
    told = one is not None and talk.gender(one) == gender and one in talk.times_named
    tells = any(speaking_verb(talk.parse, s.head) is not None for s in fitting)
    return one if told and not tells and any(s.role in _ACTS for s in fitting) else None


def _spoken_of_lately(talk: Discourse, head: int, gender: str | None = None) -> str | None:
    """The only person of the sentences right before the noun, of a gender that fits where one is asked for."""
    near = (s for s in talk.back_to(talk.sentences[head] - _NEAR) if s.sentence < talk.sentences[head])
    people = [s for s in near if _is_one(s) and s.role in _ACTS and talk.parse.lemmas[s.head] not in professionals()]
    fitting = [s for s in people if gender is None or talk.gender(s.entity) in (None, gender)]
    last = [s for s in fitting if s.sentence == talk.sentences[head] - 1]
    named = all(s.entity in talk.times_named and age_behind(talk.parse, s.head) is None for s in last)
    return _only(fitting) or (_only(last) if named and any(s.role == "subject" for s in last) else None)


def age_behind(parse: Parse, head: int) -> str | None:
    """The age right behind a name: "Ana Rossi, 58, said", "Ana Rossi (58)"; None where none stands there."""
    end = 1 + max((c for c in parse.children[head] if parse.deps[c] == "flat"), default=head)
    mark, said, after = (*parse.words[end : end + 3], "", "", "")[:3]
    told = said.isdigit() and (mark == "(" or (mark == "," and after in (",", ".", ";", "and")))
    return said if told else None


def _is_one(s: Spoken) -> bool:
    return s.type is EntityType.PERSON and not s.many


def suffers(parse: Parse, head: int, verbs: Collection[str]) -> bool:
    """Whether somebody is the object of one of the verbs."""
    first = parse.first_conjunct(head)
    return parse.deps[first] in _PATIENTS and parse.lemmas[parse.heads[first]] in verbs


def _only(found: Iterable[Spoken]) -> str | None:
    """Whose mentions these are, if all are one person's."""
    people = {s.entity for s in found}
    return people.pop() if len(people) == 1 else None
