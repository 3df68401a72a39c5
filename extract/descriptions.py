"""What the article says beside a name that its bearer is: "Branch 9, a prison in Damascus", "the armed group Red Dawn".

Posts of persons are `extract.roles`' to tell; here is what else a noun phrase in apposition says of a name.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from extract.annotations import Reference, References, Tokens
from extract.mentions import nouns
from extract.phrases import noun_phrase
from extract.propositions import is_body
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse, parse_of
from extract.propositions.triggers import rows_by_trigger
from extract.roles import Role, RoleFact, is_past
from graph.model import EntityType, MentionKind

DESCRIPTION, POST = "description", "post"
_DESCRIBED = frozenset({"organisation", "place", "person", "group"})
_NAMED = frozenset({"organisation", "country", "place"})
_ALLY, _ALIAS = "affiliated-with", "alias-of"
_BETWEEN = frozenset({"as", "the", "simply", "only", "just", "“", '"', "‘", "'"})
_ONE_OF = frozenset({"a", "an", "another"})
_TOLD_BY_ITSELF = frozenset({"based-in", "registered-in"})
_NEAR = 4  # words between "known" and the other name
_LONGEST_PHRASE = 10  # words; longer ones tell a story


def find_descriptions(doc: Doc, references: References) -> tuple[RoleFact, ...]:
    """What phrases in apposition to names say of their bearers, in text order; one phrase for each name."""
    parse = parse_of(doc)
    return tuple(fact for name in references.mentions for fact in _of_name(parse, name, references))


def _of_name(parse: Parse, name: Reference, references: References) -> Iterator[RoleFact]:
    if name.kind is not MentionKind.NAME or name.type not in _DESCRIBED or name.entity is None:
        return
    alias = _alias_of(parse, name, references)
    if alias is not None:
        yield alias
    tied = _tied_to(parse, name, references)
    if tied is not None:
        yield tied
        return
    noun = _before(parse, name) if name.type != EntityType.PLACE else None  # "the capital Goma"
    noun = noun or _after(parse, name)
    if noun is None or (noun < name.head and "and" in parse.lowers[name.span.start : name.span.end]):
        return  # "the airline | Acme and Orion |" are two
    somebody = parse.types[noun] == "person"
    if somebody and _may_be_a_body(parse.lemmas[noun]):  # "a collective of relatives", not "a former guard"
        one = references.at(noun)
        somebody = one is not None and one.type == EntityType.PERSON == name.type
    if noun > name.head and parse.lowers[parse.heads[noun]] == "one":  # "one of the auditors"
        somebody = name.type == EntityType.PERSON
    if somebody != (name.type == EntityType.PERSON):
        return
    mention = references.at(noun)
    if (mention is not None and mention.kind is MentionKind.NAME) or _says_nothing(parse, noun):
        return
    phrase = noun_phrase(parse, noun)
    words = _with_place(parse, noun, phrase) if noun > name.head else Tokens(phrase.start, noun + 1)
    if words.end - words.start > _LONGEST_PHRASE:
        return
    inside = [m for m in references.within(*words) if m.type in _NAMED and m.entity != name.entity]
    body = next((m.head for m in inside if m.kind is MentionKind.NAME), None)
    post = name.type == EntityType.PERSON and not is_kind(parse.lemmas[noun], "bearer")
    role = Role(POST if post else DESCRIPTION, _tie(parse, noun, body))
    yield RoleFact(name.head, words, words, role, body, is_past(parse, words))


def _may_be_a_body(lemma: str) -> bool:
    row = nouns.noun(lemma)
    return is_body(lemma) or (row is not None and row.type == "organisation")


def _tied_to(parse: Parse, name: Reference, references: References) -> RoleFact | None:
    """Whose relative or ally somebody is: "Ann's father, Bo Lee", "Bo Lee, the father of Ann", "her client Bo Lee"."""
    if name.type != EntityType.PERSON:
        return None
    first = parse.first_conjunct(name.head)  # "two of her clients, Ann Lee and Bo Lim"
    beside = parse.heads[first] if parse.deps[first] == "appos" else parse.child(name.head, "appos")
    before = name.span.start - 1
    if beside is None and before > 0 and parse.tags[before] == "NN" and parse.words[before].islower():
        beside = before
    if beside is not None and parse.pos[beside] in ("NUM", "DET", "PRON"):
        beside = next((c for c in parse.children[beside] if parse.case(c) == "of"), None)
    relation = "" if beside is None else _of_somebody(parse, beside)
    if beside is None or not relation:
        return None
    whose = (c for c in parse.children[beside] if parse.deps[c] == "nmod:poss" or parse.case(c) == "of")
    owners = ((c, references.at(c)) for c in whose)
    other = next((c for c, m in owners if m is not None and m.kind is not MentionKind.NOMINAL), None)
    if other is None:
        return None
    words = noun_phrase(parse, beside)
    own = Tokens(words.start, beside + 1) if beside < name.head else words
    return RoleFact(name.head, own, own, Role(DESCRIPTION, relation), other)


def _of_somebody(parse: Parse, noun: int) -> str:
    """The relation of nouns that say what somebody is to another: "wife", "client"; else ""."""
    rows = rows_by_trigger("relations").get((parse.lemmas[noun], "p"), ())
    found = next((row.cells["relation"] for row in rows if row.cells["object"].endswith("poss")), "")
    return "relative-of" if is_kind(parse.lemmas[noun], "kin") else found if found == _ALLY else ""


def _alias_of(parse: Parse, name: Reference, references: References) -> RoleFact | None:
    """Another name that stands beside one: "Ann Lee, (a nurse) better known as Tiger", "Ann Lee, alias Tiger"."""
    if name.type != EntityType.PERSON or parse.deps[name.head] == "appos":
        return None
    called = "alias" if parse.words[name.span.end : name.span.end + 2] == (",", "alias") else ""
    at = name.span.end + 1 if called else None
    inside = [name.head, *(c for c in parse.children[name.head] if parse.deps[c] == "appos")]
    for c in (c for over in inside for c in parse.children[over] if c > name.head and parse.tags[c] == "VBN"):
        row = next(iter(rows_by_trigger("relations").get((parse.lemmas[c], "v"), ())), None)
        if parse.deps[c] == "acl" and row is not None and row.cells["relation"] == _ALIAS:
            at = c
    if at is None:
        return None
    other = next(
        (m for m in references.mentions if at < m.span.start <= at + _NEAR and m.kind is MentionKind.NAME), None
    )
    between = parse.words[at + 1 : other.span.start] if other is not None else ()
    if other is None or not {w.lower() for w in between} <= _BETWEEN:
        return None
    words = Tokens(at, other.span.end)
    return RoleFact(name.head, words, words, Role(DESCRIPTION, _ALIAS), None)


def _tie(parse: Parse, noun: int, body: int | None) -> str:
    """The relation that a noun and its of-phrase tell: "Acme, a subsidiary of Labs" is part of it; else ""."""
    if body is None or parse.case(body) != "of" or parse.heads[body] != noun:
        return ""
    rows = rows_by_trigger("relations").get((parse.lemmas[noun], "p"), ())
    return next((row.cells["relation"] for row in rows), "")


def _says_nothing(parse: Parse, noun: int) -> bool:
    """Whether a phrase only leans on somebody or on a clause of its own, or names a body without a word more.

    "her colleague", "a movement that Lee leads", "a group".
    """
    leaning = any(parse.tags[c] in ("PRP$", "WP$") for c in parse.children[noun])
    if leaning or is_kind(parse.lemmas[noun], "naming"):  # "the acronym FDLR"
        return True
    if any(_is_tie_of_own(parse, c) for c in parse.children[noun]):
        return True  # "a charity | based in Oslo |", which says it by itself
    clause = parse.child(noun, "acl:relcl")
    subject = parse.child(clause, "nsubj", "nsubj:pass") if clause is not None else None
    whose = subject is not None and any(parse.tags[c] == "WP$" for c in parse.children[subject])
    if subject is not None and not whose and parse.tags[subject] not in ("WDT", "WP"):
        return True
    told = any(parse.deps[c] in ("amod", "compound", "nmod", "nmod:poss", "acl:relcl") for c in parse.children[noun])
    return not told and is_body(parse.lemmas[noun])


def _before(parse: Parse, name: Reference) -> int | None:
    """The noun before a name: "the armed | group | Red Dawn"; behind "a", a comma may part them."""
    noun = name.span.start - 1
    if noun > 0 and parse.words[noun] == ",":
        noun = parse.heads[name.head]
        if noun > name.head or not any(parse.lowers[c] in _ONE_OF for c in parse.children[noun] if c < noun):
            return None
    if noun < 0 or parse.tags[noun] != "NN" or not parse.words[noun].islower():
        return None
    beside = parse.heads[name.head] == noun and parse.deps[name.head] == "appos"
    if noun < name.span.start - 1 and name.type == EntityType.PERSON:  # "a subordinate, Bo Lim"
        return noun if beside else None
    described = any(c < noun and parse.deps[c] in ("amod", "compound", "nmod:poss") for c in parse.children[noun])
    return noun if beside and described else None


def _after(parse: Parse, name: Reference) -> int | None:
    """The noun of a phrase with an article between commas after a name: "Branch 9, a | prison | in Damascus".

    An age, or a word for when or for himself, may stand before it: "Ann Lee, 41, a nurse", "Bo Lim, now a judge". Of
    nouns for parts none asks for an article: "Acme, part of the Orion group".
    """
    opening = name.span.end + 1
    if parse.tags[opening - 1 : opening] == ("CD",):  # "Branch 9"
        opening += 1
    if opening >= len(parse.words) or parse.words[opening - 1] != ",":
        return None
    if parse.tags[opening] == "CD" and parse.words[opening + 1 : opening + 2] == (",",):
        opening += 2
    while parse.tags[opening : opening + 1] in (("RB",), ("PRP",)):
        opening += 1
    if parse.tags[opening : opening + 1] == ("NN",) and _tie(parse, opening, _of_which(parse, opening)):
        return opening if parse.deps[opening] == "appos" and parse.heads[opening] < opening else None
    if parse.lowers[opening : opening + 2] == ("one", "of"):  # "Ann Lee, one of the auditors"
        of = _of_which(parse, opening)
        return of if of is not None and parse.tags[of] == "NNS" and parse.deps[opening] == "appos" else None
    if parse.tags[opening : opening + 1] != ("DT",):
        return None
    noun = parse.heads[opening]
    apposed = parse.deps[noun] == "appos" and parse.heads[noun] < opening
    apposed = apposed and parse.leftmost(noun) >= name.span.end
    return noun if apposed and parse.tags[noun] in ("NN", "NNS") else None


def _of_which(parse: Parse, noun: int) -> int | None:
    """The word of the phrase with "of" under a noun."""
    return next((c for c in parse.children[noun] if parse.case(c) == "of"), None)


def _is_tie_of_own(parse: Parse, i: int) -> bool:
    """Whether a participle under a noun is a tie that is told by itself: "based in Oslo", "registered in Malta"."""
    if parse.deps[i] != "acl" or parse.tags[i] != "VBN" or parse.child(i, "obl") is None:
        return False
    rows = rows_by_trigger("relations").get((parse.lemmas[i], "v"), ())
    return any(row.cells["relation"] in _TOLD_BY_ITSELF for row in rows)


def _with_place(parse: Parse, noun: int, words: Tokens) -> Tokens:
    """The words with the phrase of place right after them: "a prison | in Damascus |"."""
    for c in parse.children[noun]:
        inside = parse.below(c)
        if inside[0] == words.end and parse.deps[c] == "nmod" and parse.pos[c] == "PROPN":
            return Tokens(words.start, inside[-1] + 1)
    return words
