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

_BODIES = frozenset({"organisation", "country", "group"})
_BEFORE = ("nmod:poss", "compound", "amod", "nmod")
_PAST = frozenset(
    {"former", "ex", "ex-", "then", "late", "once", "formerly", "onetime", "erstwhile", "ousted", "deposed"}
)
_NEAR = 12  # words between a role and the name of its holder: "ambassador to the United Nations in Geneva, NAME"
_AROUND = ((2, 2), (1, 2), (0, 2), (2, 0), (1, 0), (0, 1))
"""How many words before and after the head noun a post may have, the longest first: "under secretary of state"."""
_PREPOSITIONS = ("of", "for", "at", "with", "to", "in", "from")  # the likeliest to name the body first


@dataclass(frozen=True, slots=True)
class Role:
    """One row of `roles.tsv`; the columns are explained there."""

    kind: str
    relation: str
    only: str = ""


@dataclass(frozen=True, slots=True)
class RoleFact:
    """What one noun phrase says somebody is: `holder` and `body` are head words of mentions.

    `holder` is the named person's, where one is named, else the noun itself. `words` are the words that name the role
    ("Foreign Ministry spokesman"), `post` those that name the post apart from the body ("spokesman").
    `former` says that it is past: "former", "ex-", "then". `wider` is the body that `body` is said to be part of
    ("Head of Legal Affairs at the Ministry"), where the phrase names it.
    """

    holder: int
    words: Tokens
    post: Tokens
    role: Role
    body: int | None
    former: bool = False
    wider: int | None = None


@cache
def role_table() -> dict[str, Role]:
    """The roles by noun, two words with a blank."""
    return {row["role"]: Role(row["kind"], row["relation"], row["only"]) for row in read_table("mentions/roles")}


@cache
def _role_words() -> frozenset[str]:
    """The words that the roles are made of."""
    return frozenset(word for role in role_table() for word in (*role.split(), *role.replace("-", " ").split()))


def find_roles(doc: Doc, references: References) -> tuple[RoleFact, ...]:
    """The roles that the noun phrases of the doc give to persons, in text order."""
    parse = parse_of(doc)
    names = Names.of(references)
    known = _role_words()
    return tuple(
        fact
        for mention in references.mentions
        if mention.kind is MentionKind.NOMINAL and mention.type in ("person", "group")
        if parse.lowers[mention.head] in known or parse.lemmas[mention.head] in known
        for fact in _role(parse, mention, references, names)
    )


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article by their first token and by the one after them (the outermost), and of each person."""

    starts: Mapping[int, Reference]
    ends: Mapping[int, Reference]
    people: Mapping[str | None, Sequence[Reference]]

    @classmethod
    def of(cls, references: References) -> "Names":
        """The names among the mentions."""
        starts: dict[int, Reference] = {}
        ends: dict[int, Reference] = {}
        people: dict[str | None, list[Reference]] = {}
        for mention in references.mentions:
            if mention.kind is MentionKind.NAME and mention.entity is not None:
                known = starts.get(mention.span.start)
                if known is None or known.span.end < mention.span.end:
                    starts[mention.span.start] = mention
                known = ends.get(mention.span.end)
                if known is None or mention.span.start < known.span.start:
                    ends[mention.span.end] = mention
                if mention.type == EntityType.PERSON:
                    people.setdefault(mention.entity, []).append(mention)
        return cls(starts, ends, people)


def _role(parse: Parse, mention: Reference, references: References, names: Names) -> Iterator[RoleFact]:
    """What a noun phrase for people says that they are, where its head word is a role's."""
    post, role = _post(parse, mention)
    if role is None:
        return
    bodies = _bodies(parse, mention, post, role, references, names)
    named = names.people.get(mention.entity, ())
    if not bodies and mention.type == EntityType.PERSON:  # "Senator Ann Lee of Ohio"
        beside = [m for m in named if abs(m.head - mention.head) <= _NEAR]
        bodies = [m.head for at in beside for m in bodies_in_row(parse, at.span.end, names)[:1]]
    body = references.at(bodies[0]) if bodies else None
    end = max(mention.span.end, post.end, body.span.end if body is not None else 0)
    words = Tokens(min(mention.span.start, post.start), end)
    past = is_past(parse, Tokens(max(words.start - 1, 0), mention.head + 1))
    row = [m.head for m in bodies_in_row(parse, max(mention.head + 1, post.end), names)]
    wider = row[1] if len(row) > 1 and bodies and row[0] == bodies[0] else None
    holders = _holders(parse, mention, references) or (_holder(parse, mention, named),)
    for holder in holders:
        yield RoleFact(holder, words, post, role, bodies[0] if bodies else None, past, wider)


def is_past(parse: Parse, words: Tokens) -> bool:
    """Whether a phrase says that what it tells is over: "former", "ex-", "then"."""
    return any(w in _PAST for w in parse.lowers[words.start : words.end])


def _post(parse: Parse, mention: Reference) -> tuple[Tokens, Role | None]:
    """The words that name the post, and its row: the most words that are in the table around the head word."""
    head, table, known = mention.head, role_table(), _role_words()
    alone = Tokens(head, head + 1), table.get(parse.lowers[head]) or table.get(parse.lemmas[head])
    beside = (*range(max(head - 1, 0), head), *range(head + 1, min(head + 2, len(parse.words))))
    if not any(parse.lowers[i] in known or parse.lemmas[i] in known or parse.lowers[i] == "-" for i in beside):
        return alone
    for before, after in _AROUND:
        start, end = head - before, head + 1 + after
        if start < 0 or end > len(parse.words):
            continue
        words = " ".join(parse.words[start:end]).lower()
        lemmas = " ".join([*parse.words[start : end - 1], parse.lemmas[end - 1]]).lower()
        for form in (words, words.replace(" - ", "-"), lemmas):
            if form in table:
                return Tokens(start, end), table[form]
    return alone


def _bodies(
    parse: Parse, mention: Reference, post: Tokens, role: Role, references: References, names: Names
) -> list[int]:
    """Head words of the bodies that the phrase names, the likeliest first.

    What stands in front comes first ("Iran's ambassador to the U.N." is Iran's), a body before its state ("Iran's
    Foreign Ministry spokesman"). A nationality is a role only in a state's service, as no expert's is.
    """
    head = mention.head
    front = [(m, c) for c in parse.children[head] if c < head and parse.deps[c] in _BEFORE and (m := references.at(c))]
    inside = (names.starts.get(i) for i in range(mention.span.start, head))
    front += [(m, m.head) for m in inside if m is not None and m.span.end <= head]
    right_before = names.ends.get(min(mention.span.start, post.start))
    if not front and right_before is not None and _is_in_front(parse, right_before, head):
        front.append((right_before, right_before.head))
    found = [(m, at) for m, at in front if m.type in (EntityType.ORGANISATION, EntityType.GROUP)]
    if role.kind not in ("member", "professional"):
        found += [(m, at) for m, at in front if m.type == EntityType.COUNTRY]
    after = bodies_in_row(parse, max(head + 1, post.end), names)
    found += [(m, m.head) for m in after[:1]]
    behind = sorted(
        (c for c in parse.children[head] if c > head and parse.case(c) in _PREPOSITIONS),
        key=lambda c: (_PREPOSITIONS.index(parse.case(c)), c),
    )
    for c in behind:
        m = references.at(c)
        if m is not None and (m.type in _BODIES or (m.type == EntityType.PLACE and parse.case(c) == "of")):
            found.append((m, c))
        elif m is None:  # "Chief of the Trafficking Branch at UNODC": the body stands further down
            inner = ((references.at(d), d) for d in parse.children[c] if parse.deps[d] == "nmod")
            found += [(m, d) for m, d in inner if m is not None and m.type == EntityType.ORGANISATION]
    owned = [at for m, at in found if m.kind is MentionKind.PRONOUN and m.entity is not None]  # "its leaders"
    return [at for m, at in found if m.kind is not MentionKind.PRONOUN] or owned


def _is_in_front(parse: Parse, body: Reference, noun: int) -> bool:
    """Whether a body's name right before a post is a part of its phrase: "| ILO | Director-General Guy Ryder"."""
    below = parse.heads[body.head]
    return parse.case(body.head) == "" and (below == noun or parse.heads[noun] == below or below in parse.up(noun))


def bodies_in_row(parse: Parse, start: int, names: Names) -> list[Reference]:
    """The bodies in the prepositional phrases that begin here, whatever the parse makes of them.

    "of Legal Affairs at the Ministry": both, the smaller one first.
    """
    found: list[Reference] = []
    at = start
    while parse.words[at : at + 1] and parse.words[at] in _PREPOSITIONS:
        at += 1
        at += parse.words[at : at + 1] == ("the",)
        body = _called(parse, names.starts.get(at), names)
        if body is None or body.type not in (EntityType.ORGANISATION, EntityType.COUNTRY):
            break
        found.append(body)
        at = body.span.end
    return found


def _called(parse: Parse, body: Reference | None, names: Names) -> Reference | None:
    """The body itself where the name in front of its noun is not its own: "the EU border agency | Frontex |"."""
    if body is None or parse.deps[body.head] not in ("compound", "amod"):
        return body
    name = parse.child(parse.heads[body.head], "appos")
    own = names.starts.get(parse.leftmost(name)) if name is not None and name > body.head else None
    return own if own is not None and own.type == EntityType.ORGANISATION else body


def _holders(parse: Parse, mention: Reference, references: References) -> tuple[int, ...]:
    """Those whom a plural names one by one: "two commanders of the MEK, Ann Lee and Bo Kim", or the other way round."""
    head = mention.head
    apposed = parse.child(head, "appos")
    beside = parse.first_conjunct(head)
    if mention.type == "person" and beside != head and parse.deps[beside] == "appos":
        holder = references.at(parse.heads[beside])  # "Ann Lee, the head of Acme and director of Labs"
        known = holder is not None and holder.type == "person" and holder.kind is MentionKind.NAME
        return (parse.heads[beside],) if known else ()
    one = parse.heads[head]
    if (
        parse.lowers[one] == "one" and parse.case(head) == "of" and parse.deps[one] == "appos"
    ):  # "Lee, one of its heads"
        holder = references.at(parse.heads[one])
        return (parse.heads[one],) if holder is not None and holder.kind is MentionKind.NAME else ()
    if mention.type != "group":
        return ()
    first = parse.heads[head] if parse.deps[head] == "appos" else apposed
    named = parse.conjuncts(first) if first is not None else ()
    people = [(k, references.at(k)) for k in named]
    return tuple(k for k, m in people if m is not None and m.type == "person" and m.kind is MentionKind.NAME)


def _holder(parse: Parse, mention: Reference, named: Sequence[Reference]) -> int:
    """The head word of the person's name near the phrase, of the names of its entity; else the phrase's own."""
    if mention.type != EntityType.PERSON:
        return mention.head
    beside = [m for m in named if parse.heads[m.head] == mention.head or parse.heads[mention.head] == m.head]
    named = [m for m in named if parse.sentences[m.head] == parse.sentences[mention.head]]
    near = min(named, key=lambda m: abs(m.head - mention.head), default=mention)
    if beside:
        return beside[0].head
    return near.head if abs(near.head - mention.head) <= _NEAR else mention.head
