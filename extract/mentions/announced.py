"""Whom a pronoun announces that stands in front: "Though he signed, the mayor denied it", "in his book, Rossi says"."""

from collections.abc import Iterator

from extract.mentions.binding import fills_a_place, predicates
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.nameless import thing_above
from extract.mentions.tellers import telling_verbs
from extract.mentions.wrongs import offending_verbs
from extract.pronoun_forms import PLURAL
from extract.propositions.parse import Parse
from graph.model import EntityType

_PEOPLE = frozenset({"person", "organization"})


def announced_by(talk: Discourse, i: int) -> Iterator[Spoken]:
    """The names that a pronoun in a clause or phrase before them may announce, as subjects or as the subjects' owners.

    "In his book, Rossi says", "Since her death, Wilson's work was shown"; not "His brother Rossi says".
    """
    parse = talk.parse
    for subject in _subjects_ahead(parse, i):
        owner = parse.child(subject, "nmod:poss")
        beside = (c for c in parse.children[subject] if parse.deps[c] in ("appos", "flat", "nmod:desc"))
        named = next((j for j in (subject, *beside, *filter(None, (owner,))) if j in talk.ahead), None)
        if named is not None:
            entity, type_ = talk.ahead[named]
            yield talk.spoken_at(named, entity, type_, "name", many=type_ is EntityType.GROUP)
    meant = referred_to(parse, i) if talk.quotations[i] else None
    if meant is not None and meant in talk.ahead:
        entity, type_ = talk.ahead[meant]
        yield talk.spoken_at(meant, entity, type_, "name", many=type_ is EntityType.GROUP)


def referred_to(parse: Parse, i: int) -> int | None:
    """Whom the speaker means, as is told behind his words: '"| They | lie," Roe said, referring to | the union |'."""
    for c in (c for k in parse.up(i) for c in parse.children[k]):
        if c > i and parse.lowers[c] == "referring" and parse.deps[c] in ("advcl", "acl"):
            whom = (k for k in parse.children[c] if parse.case(k) == "to")
            return next((k for k in whom if parse.types[k] in _PEOPLE or parse.pos[k] == "PROPN"), None)
    return None


def subject_ahead(parse: Parse, i: int) -> int | None:
    """The head of the subject that a pronoun may announce, be it only described: "before it closed, the mill"."""
    if thing_above(parse, i) is not None or fills_a_place(parse, i):
        return None  # "The quotas are so harsh that | they | kill, inspectors say"
    several = parse.lowers[i] in PLURAL
    found = (j for j in _subjects_ahead(parse, i) if parse.pos[j] == "NOUN")
    return next((j for j in found if not (several and _only_tells_it(parse, i, j))), None)


def _only_tells_it(parse: Parse, i: int, subject: int) -> bool:
    """Whether it is said behind it, of others: "They had lied, | the mayor | said", "They shot him, | nuns | said"."""
    clause = parse.heads[i]
    if clause == parse.heads[subject] or parse.deps[clause] not in ("ccomp", "parataxis"):
        return False
    return parse.tags[subject] == "NN" or (parse.deps[i] == "nsubj" and parse.lemmas[clause] in offending_verbs())


def _subjects_ahead(parse: Parse, i: int) -> Iterator[int]:
    for clause, link in predicates(parse, i):
        subject = parse.child(clause, "nsubj", "nsubj:pass")
        if subject is None or subject < i or (link == "same" and not _inside(parse, i, clause)):
            continue
        owner = parse.child(subject, "nmod:poss")
        if subject not in parse.up(i) and (owner is None or parse.lowers[owner] != parse.lowers[i]):
            yield subject


def _inside(parse: Parse, i: int, clause: int) -> bool:
    """Whether the word stands within a phrase before the verb: "with his wife, Rossi left"."""
    return parse.heads[i] != clause and parse.deps[i] == "nmod:poss" and i < clause


def stands_before(parse: Parse, noun: int, i: int) -> bool:
    """Whether a noun only tells in front what the pronoun's subject is: "| A cook | on a ferry, he was held"."""
    above, article = parse.heads[i], parse.child(noun, "det")
    subject = parse.deps[i] in ("nsubj", "nsubj:pass") and noun < i and parse.words[i - 1] == ","
    if not subject or article is None or article != parse.sentences[i] or parse.lowers[article] not in ("a", "an"):
        return False
    if parse.deps[i] == "nsubj" and parse.lemmas[above] in telling_verbs():
        return False  # "a cook, he said, was held"
    beside = above in (parse.heads[noun], noun) or parse.heads[above] == noun
    return beside and not any(parse.pos[j] in ("VERB", "AUX") for j in range(noun, i))


def told_in_front(parse: Parse, i: int) -> Iterator[int]:
    """The head of what stands before the pronoun and tells what it means."""
    if i and parse.words[i - 1] == ",":
        yield from (c for c in range(parse.sentences[i], i) if parse.pos[c] == "NOUN" and stands_before(parse, c, i))
