"""Who comes on the stage before he speaks: whom a court hears, whom the text has just brought in, who tells of a place.

"The court heard from a cook. He had been beaten, he said."             the cook, not who spoke before
"A clerk, who would not be named, nodded. 'Everyone pays,' he said."     the clerk
"A convict told of a quarry where, he said, children worked."            the convict
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from extract.mentions.binding import SUBJECTS, subjects
from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.reporting import hearers
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

_HEARD = frozenset({"obj", "obl", "nsubj:pass"})
_TO = frozenset({"", "from", "to", "with"})
_BESIDE = frozenset({"appos", "acl", "acl:relcl"})
_ROOTS = frozenset({"ROOT", "root"})
_NOT = frozenset({"not", "n't", "never"})


@cache
def verbs_that(does: str) -> frozenset[str]:
    """The verbs of the table that do this to, or tell this of, somebody."""
    return frozenset(row["verb"] for row in read_table("mentions/hearing") if row["does"] == does)


def newcomer(talk: Discourse, start: int, options: Mapping[str, Spoken], voice: str) -> str | None:
    """Who is heard, or brought in to speak, in the sentence before these words, where the last `voice` is not in it."""
    before = talk.sentences[_last_outside(talk, talk.parse.sentences[start])]
    scene = [s for s in talk.back_to(before) if s.sentence == before and s.head < start and not s.quotation]
    if any(s.entity == voice for s in scene):
        return None
    people = [s for s in scene if s.type is EntityType.PERSON and not s.many and s.entity in options]
    for comes_on in (_is_heard, is_shown):
        found = {s.entity for s in people if comes_on(talk.parse, s)}
        if found:
            return found.pop() if len(found) == 1 else None
    acts = _acts_anew(talk, people) if talk.quotations[start] else None
    return acts or _is_moved(talk, scene, people) or _opens_paragraph(talk, start, options, voice)


def _acts_anew(talk: Discourse, people: Sequence[Spoken]) -> str | None:
    """Who comes in with an act of his own before a quotation: "In the yard the son of a welder was painting"."""
    new = {
        s.entity
        for s in people
        if s.role == "subject" and talk.first[s.entity] == s.sentence and talk.parse.deps[s.clause] in _ROOTS
    }
    return new.pop() if len(new) == 1 else None


def _is_moved(talk: Discourse, scene: Sequence[Spoken], people: Sequence[Spoken]) -> str | None:
    """The only person of a sentence, who is new there: "The offer did not please | a widow | who lives there"."""
    everybody = {s.entity for s in scene if s.type is EntityType.PERSON}
    new = (s for s in people if s.form == "a" and talk.first[s.entity] == s.sentence)
    found = next((s for s in new if s.role == "object" or talk.parse.case(s.head) in ("to", "for")), None)
    return found.entity if found is not None and everybody == {found.entity} else None


def _opens_paragraph(talk: Discourse, start: int, options: Mapping[str, Spoken], voice: str) -> str | None:
    """Who is named for the first time as the subject that opens the paragraph, where nobody else comes after him."""
    parse = talk.parse
    opening = parse.sentences[start]
    while opening and "\n" not in parse.words[opening - 1]:
        opening = parse.sentences[opening - 1]
    if not opening or opening == parse.sentences[start]:
        return None
    here = [s for s in talk.back_to(talk.sentences[opening]) if opening <= s.head < start and not s.quotation]
    people = {s.entity for s in here if s.type is EntityType.PERSON and not s.many}
    new = {
        s.entity
        for s in here
        if s.sentence == talk.sentences[opening] == talk.first[s.entity]
        and s.entity in talk.times_named
        and s.role in SUBJECT_ROLES
        and parse.deps[s.clause] in _ROOTS
    }
    return next(iter(new)) if len(new) == 1 and new == people and new <= options.keys() and voice not in new else None


def presented(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Who was named right before as one more of several: "The other is Senator Frey. Robbed in May, he ..."."""
    parse = talk.parse
    if parse.deps[i] not in ("nsubj", "nsubj:pass") or talk.quotations[i]:
        return None
    for s in options.values():
        said = parse.heads[s.head] if parse.deps[s.head] in _BESIDE else s.head
        other = parse.child(said, "nsubj")
        named = s.sentence == talk.sentences[i] - 1 and parse.deps[said] in _ROOTS and s.entity in talk.times_named
        if named and other is not None and parse.pos[other] == "ADJ" and parse.child(said, "cop") is not None:
            return s.entity, "is presented"
    return None


def _last_outside(talk: Discourse, start: int) -> int:
    """The last token before a sentence that stands outside quotation marks: what is quoted brings nobody in."""
    parse = talk.parse
    outside = (j for j in range(start - 1, -1, -1) if not talk.quotations[j] and parse.pos[j] not in ("PUNCT", "SPACE"))
    return next(outside, 0)


def _is_heard(parse: Parse, s: Spoken) -> bool:
    """Whether somebody asks or hears him: "listened to a driver", "was questioned for two hours"."""
    first = parse.first_conjunct(s.head)
    while parse.deps[first] in ("appos", "flat"):
        first = parse.heads[first]
    at = first
    if parse.deps[at] == "obl" and parse.deps[parse.heads[at]] == "acl":
        at = parse.heads[parse.heads[at]]  # "a man known as | Omar |"
    verb = parse.heads[at]
    if any(parse.lowers[c] in _NOT for c in parse.children[verb]):
        return False  # "could not be reached"
    heard = parse.deps[at] in _HEARD and parse.case(at) in _TO and parse.lemmas[verb] in verbs_that("hears")
    asks = subjects(parse, verb)
    official = bool(asks) and all(parse.lemmas[h] in hearers() for h in asks) and s.form == "a"
    return heard and (parse.deps[at] == "nsubj:pass" or official or not _is_person(parse, asks))


def _is_person(parse: Parse, heads: Collection[int]) -> bool:
    """Whether a single person asks, who may be the one that speaks then: "Lind met Roe. He said"."""
    return any(parse.pos[h] in ("PRON", "PROPN") or parse.types[h] == "person" for h in heads)


def is_shown(parse: Parse, s: Spoken) -> bool:
    """Whether he is the subject, and told more of, or shows what he thinks."""
    root = s.role == "root" and s.form == "a"
    if not root and (s.role not in SUBJECT_ROLES or parse.deps[s.clause] not in _ROOTS):
        return False
    described = s.form == "a" and any(parse.deps[c] in _BESIDE and c > s.head for c in parse.children[s.head])
    return described or parse.lemmas[s.clause] in verbs_that("shows")


def comes_on(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Who is brought in behind the verb in the sentence before: "Then came Radio Sol. It reported ..."."""
    parse = talk.parse
    if parse.deps[i] not in ("nsubj", "nsubj:pass") or talk.quotations[i]:
        return None
    for s in options.values():
        verb = parse.heads[s.head]
        behind = (
            verb < s.head < i and parse.deps[s.head] in ("nsubj", "obj") and parse.lemmas[verb] in verbs_that("enters")
        )
        if behind and parse.deps[verb] in _ROOTS and s.sentence == talk.sentences[i] - 1:
            own = parse.child(verb, "nsubj")
            if own is None or own == s.head or parse.lowers[own] in ("this", "that"):
                return s.entity, "comes on"
    return None


def steps_forward(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Who is first named in the sentence before and soon named again, where the one chosen only owned something there.

    "His sect has a spokesman, Tom Reyes, who lives in Cork. He is accused of it. Reyes ..."
    """
    parse, now = talk.parse, talk.sentences[i]
    owned = chosen is not None and chosen.form == "pronoun" and chosen.role == "owner" and chosen.sentence == now - 1
    if chosen is None or not owned or parse.deps[i] not in ("nsubj", "nsubj:pass"):
        return None
    new = {
        s.entity for s in options.values() if talk.first.get(s.entity) == s.sentence == now - 1
    } & talk.times_named.keys()
    end = parse.sentence_end(i)
    again = {
        talk.ahead[j][0]
        for j in range(i, min(parse.sentence_end(min(end, len(parse.words) - 1)), len(parse.words)))
        if j in talk.ahead
    }
    found = new & again
    return (found.pop(), "steps forward") if len(found) == 1 else None


def teller_of_place(talk: Discourse, verb: int, options: Mapping[str, Spoken], tells: frozenset[str]) -> str | None:
    """Who tells of what a relative clause with "he said" describes; `tells` are verbs of telling."""
    parse = talk.parse
    for at in _relative_clauses(parse, verb):
        noun = parse.heads[at]
        above = next((c for c in (noun, *parse.up(noun)) if parse.pos[c] == "VERB"), None)
        if above is None or parse.lemmas[above] not in tells:
            return None
        heads = subjects(parse, above)
        return next((s.entity for s in options.values() if s.head in heads), None)
    return None


def _relative_clauses(parse: Parse, verb: int) -> Iterator[int]:
    """The relative clause that the verb heads, or says beside its own."""
    for at in (verb, parse.heads[verb]) if parse.deps[verb] == "parataxis" else (verb,):
        if parse.deps[at] == "acl:relcl" and parse.child(at, *SUBJECTS) is not None:
            yield at
