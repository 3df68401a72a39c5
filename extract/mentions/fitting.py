"""What a third-person pronoun may mean by its form: the sort of pronoun, and the number and gender that it asks for."""

from collections.abc import Callable, Collection

from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.nouns import noun
from extract.pronoun_forms import FEMALE, MALE, NEUTER, PLURAL
from extract.propositions.parse import Parse
from graph.model import EntityType

_NEUTER = frozenset({EntityType.ORGANISATION, EntityType.COUNTRY, EntityType.PLACE, EntityType.WORK, EntityType.GROUP})
_PLURAL = frozenset({EntityType.ORGANISATION, EntityType.GROUP})


def sort_of(word: str) -> str | None:
    """The sort of a pronoun of the third person, None of any other word.

    >>> sort_of("her"), sort_of("its"), sort_of("them"), sort_of("we")
    ('he/she', 'it', 'they', None)
    """
    if word in MALE or word in FEMALE:
        return "he/she"
    return "it" if word in NEUTER else "they" if word in PLURAL else None


def fits(talk: Discourse, word: str, *, anybody: bool) -> Callable[[Spoken], bool]:
    """What tells of a mention whether a pronoun of the third person may mean it; `anybody` may be of either gender."""
    sort = sort_of(word)
    if sort == "it":
        return lambda s: s.type in _NEUTER and not (s.type is EntityType.GROUP and s.many)
    if sort == "they":
        return lambda s: s.type in _PLURAL and (s.many or s.type is not EntityType.GROUP or _is_crowd(talk, s))
    other = "female" if word in MALE else "male"
    return lambda s: (
        s.type is EntityType.PERSON and s.role != "modifier" and (anybody or talk.gender(s.entity) != other)
    )


def _is_crowd(talk: Discourse, s: Spoken) -> bool:
    """Whether a noun in the singular is several people: "the police", "a couple", not "the police | chief |"."""
    parse = talk.parse
    row = noun(parse.lemmas[s.head])
    before_noun = parse.pos[s.head + 1 : s.head + 2] in (("NOUN",), ("PROPN",))
    return row is not None and row.type == "group" and s.role != "modifier" and not before_noun


def _is_told_by_it(parse: Parse, i: int) -> bool:
    """Whether "it said" stands behind the clause that a word is in."""
    clause = parse.heads[i]
    cues = [c for c in parse.children[clause] if parse.deps[c] == "parataxis" and c > i]
    if parse.deps[clause] == "ccomp":
        cues.append(parse.heads[clause])
    voices = (parse.child(cue, "nsubj") for cue in cues)
    return any(v is not None and v > i and parse.lowers[v] == "it" for v in voices)


def bodies_beside_several(talk: Discourse, i: int, options: Collection[Spoken]) -> set[str]:
    """The single bodies among the options where just before there are several people too, whom "they" means first.

    So too where a body is said to tell of "them" as "it" does: "| They | had taken no action, it said".
    """
    near = talk.sentences[i] - 1
    several = any(s.type is EntityType.GROUP and s.many and s.sentence >= near for s in options)
    if not several and not _is_told_by_it(talk.parse, i):
        return set()
    return {s.entity for s in options if s.type is EntityType.ORGANISATION and not s.many}


def is_reported_by(parse: Parse, i: int, noun: int) -> bool:
    """Whether a noun stands in what the "it" behind it is said to tell: "Six men fled | Oslo air base |, it said"."""
    verb = parse.heads[i]
    if noun > i or parse.deps[i] != "nsubj" or parse.lowers[i] != "it":
        return False
    if parse.words[i - 1] != "," or parse.child(verb, "obj", "xcomp") is not None:
        return False  # "Six men fled; it accused the army"
    told = parse.child(verb, "ccomp") if parse.deps[verb] != "parataxis" else parse.heads[verb]
    first = parse.first_conjunct(noun)
    own = parse.deps[first].startswith("nsubj") and parse.heads[first] == told  # "the | firm | owes nothing, it said"
    return told is not None and told < i and told in parse.up(noun) and not own
