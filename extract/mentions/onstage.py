"""Who comes on the stage before he speaks: whom a court hears, whom the text has just brought in, who tells of a place.

"The court heard from a cook. He had been beaten, he said."             the cook, not who spoke before
"A clerk, who would not be named, nodded. 'Everyone pays,' he said."     the clerk
"A convict told of a quarry where, he said, children worked."            the convict
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from extract.mentions.binding import SUBJECTS, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

_HEARD = frozenset({"obj", "obl", "nsubj:pass"})
_TO = frozenset({"", "from", "to", "with"})
_BESIDE = frozenset({"appos", "acl", "acl:relcl"})
_ROOTS = frozenset({"ROOT", "root"})


@cache
def _verbs(does: str) -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("mentions/hearing") if row["does"] == does)


def newcomer(talk: Discourse, start: int, options: Mapping[str, Spoken], voice: str) -> str | None:
    """Who is heard, or brought in to speak, in the sentence before these words, where the last `voice` is not in it."""
    before = talk.sentences[start] - 1
    scene = [s for s in talk.back_to(before) if s.sentence == before and s.head < start and not s.quotation]
    if any(s.entity == voice for s in scene):
        return None
    people = [s for s in scene if s.type is EntityType.PERSON and not s.many and s.entity in options]
    for comes_on in (_is_heard, _is_shown):
        found = {s.entity for s in people if comes_on(talk.parse, s)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _is_heard(parse: Parse, s: Spoken) -> bool:
    """Whether somebody asks or hears him: "listened to a driver", "was questioned for two hours"."""
    first = parse.first_conjunct(s.head)
    while parse.deps[first] in ("appos", "flat"):
        first = parse.heads[first]
    at = first
    if parse.deps[at] == "obl" and parse.deps[parse.heads[at]] == "acl":
        at = parse.heads[parse.heads[at]]  # "a man known as | Omar |"
    verb = parse.heads[at]
    heard = parse.deps[at] in _HEARD and parse.case(at) in _TO and parse.lemmas[verb] in _verbs("hears")
    return heard and (parse.deps[at] == "nsubj:pass" or not _is_person(parse, subjects(parse, verb)))


def _is_person(parse: Parse, heads: Collection[int]) -> bool:
    """Whether a single person asks, who may be the one that speaks then: "Lind met Roe. He said"."""
    return any(parse.pos[h] in ("PRON", "PROPN") or parse.types[h] == "person" for h in heads)


def _is_shown(parse: Parse, s: Spoken) -> bool:
    """Whether he is the subject, and told more of, or shows what he thinks."""
    root = s.role == "root" and s.form == "a"
    if not root and (s.role not in ("subject", "passive subject") or parse.deps[s.clause] not in _ROOTS):
        return False
    described = s.form == "a" and any(parse.deps[c] in _BESIDE and c > s.head for c in parse.children[s.head])
    return described or parse.lemmas[s.clause] in _verbs("shows")


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
