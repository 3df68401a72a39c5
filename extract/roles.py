"""Who is what to which body: "Foreign Ministry spokesman Bahram Qassemi", "Iran's ambassador to the U.N., NAME".

Roles are read from noun phrases whose head noun is in `mentions/roles.tsv`, and from nothing else: standing beside a
body's name in a sentence makes nobody its member.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extract.annotations import Reference, References, Tokens
from extract.propositions.parse import Parse, parse_of
from extract.tables import read_table
from graph.model import EntityType, MentionKind

_BODIES = frozenset({"organisation", "country", "group", "place"})
_BEFORE = ("nmod:poss", "compound", "amod", "nmod")
_PREPOSITIONS = frozenset({"of", "for", "at", "in", "with", "from", "to"})


@dataclass(frozen=True, slots=True)
class Role:
    """One row of `roles.tsv`; the columns are explained there."""

    kind: str
    relation: str


@dataclass(frozen=True, slots=True)
class RoleFact:
    """What one noun phrase says somebody is: `holder` and `body` are head words of mentions.

    `holder` is the named person's, where one is named, else the noun itself. `words` are the words that name the role
    ("Foreign Ministry spokesman"), `post` those that name the post apart from the body ("spokesman", "Secretary of State").
    """

    holder: int
    words: Tokens
    post: Tokens
    role: Role
    body: int | None


@cache
def role_table() -> dict[str, Role]:
    """The roles by noun, two words with a blank."""
    return {row["role"]: Role(row["kind"], row["relation"]) for row in read_table("mentions/roles")}


def find_roles(doc: Doc, references: References) -> tuple[RoleFact, ...]:
    """The roles that the noun phrases of the doc give to persons, in text order."""
    parse = parse_of(doc)
    named: dict[str | None, list[Reference]] = {}
    for mention in references.mentions:
        if mention.kind is MentionKind.NAME and mention.type == EntityType.PERSON:
            named.setdefault(mention.entity, []).append(mention)
    return tuple(fact for mention in references.mentions for fact in _role(parse, mention, references, named))


def _role(
    parse: Parse, mention: Reference, references: References, named: Mapping[str | None, Sequence[Reference]]
) -> Iterator[RoleFact]:
    if mention.kind is not MentionKind.NOMINAL or mention.type not in ("person", "group"):
        return
    post, role = _post(parse, mention)
    if role is None:
        return
    bodies = [b for b in _bodies(parse, mention, references)]
    holder = _holder(parse, mention, named.get(mention.entity, ()))
    yield RoleFact(holder, mention.span, post, role, bodies[0] if bodies else None)


def _post(parse: Parse, mention: Reference) -> tuple[Tokens, Role | None]:
    """The words that name the post, and its row: the most words that are in the table around the head word."""
    head, table = mention.head, role_table()
    for start, end in ((head, head + 3), (head - 2, head + 1), (head - 1, head + 1), (head, head + 2)):
        if start < 0 or end > len(parse.words):
            continue
        words = " ".join(parse.words[start:end]).lower()
        lemmas = " ".join([*parse.words[start : end - 1], parse.lemmas[end - 1]]).lower()
        for form in (words, words.replace(" - ", "-"), lemmas):
            if form in table:
                return Tokens(start, end), table[form]
    return Tokens(head, head + 1), table.get(parse.words[head].lower()) or table.get(parse.lemmas[head])


def _bodies(parse: Parse, mention: Reference, references: References) -> Iterator[int]:
    """Head words of the bodies that the phrase names, those in front first: "Iran's ambassador to the U.N." is Iran's."""
    head = mention.head
    around = [c for c in parse.children[head] if parse.deps[c] in _BEFORE]
    front = [c for c in around if c < head]
    back = [c for c in around if c > head and parse.case(c) in _PREPOSITIONS]
    for c in (*front, *back):
        found = references.at(c)
        if found is not None and found.type in _BODIES and found.kind is not MentionKind.PRONOUN:
            yield c
        elif c > head:  # "Chief of the Trafficking Branch at UNODC": the body stands further down
            for below in parse.children[c]:
                inner = references.at(below)
                if parse.deps[below] == "nmod" and inner is not None and inner.type == "organisation":
                    yield below
    if not front and mention.span.start < head:  # a parse that hangs the body's words on each other or on the name
        for inner in references.within(mention.span.start, head):
            if inner.kind is MentionKind.NAME and inner.type in ("organisation", "country"):
                yield inner.head


def _holder(parse: Parse, mention: Reference, named: Sequence[Reference]) -> int:
    """The head word of the person's name beside the phrase, of those that name the same entity; else the phrase's own."""
    if mention.type != EntityType.PERSON:
        return mention.head
    beside = [m for m in named if parse.heads[m.head] == mention.head or parse.heads[mention.head] == m.head]
    touching = [m for m in named if abs(m.span.start - mention.span.end) <= 1 or abs(mention.span.start - m.span.end) <= 1]
    found = beside or touching
    return found[0].head if found else mention.head
