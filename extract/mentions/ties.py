"""How offices, bodies and states hang together in one article, each tie with the words that say so."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Doc

from extract.annotations import Reference, References, Tokens
from extract.mentions.bodies import body_of
from extract.mentions.named import Named
from extract.mentions.spans import POSSESSIVES
from extract.propositions.parse import Parse
from extract.roles import Names, RoleFact, bodies_in_row, find_roles
from graph.ids import derived_id
from graph.model import Entity, EntityType, Link, LinkKind, MentionKind

_STATE_ORGANS = frozenset({"military", "agency", "ministry", "state-body", "legislature", "court", "government"})
_STATE_RUN = frozenset({"state", "state-run", "state-owned", "official", "semi-official"})


def find_ties(
    doc: Doc, parse: Parse, article_id: str, references: References, named: Named
) -> tuple[tuple[Link, ...], tuple[Reference, ...], dict[str, Entity]]:
    """The links, in text order, and the offices that they need: their mentions and entities."""
    links = [*_bodies_of_states(doc, parse, named)]
    offices: list[Reference] = []
    entities: dict[str, Entity] = {}
    names = Names.of(references)
    for fact in find_roles(doc, references):
        links += _units(doc, parse, fact, names)
        holder = references.at(fact.holder)
        body = references.at(fact.body) if fact.body is not None else None
        if holder is None or holder.entity is None or fact.former:
            continue
        whole = references.entities.get(body.entity or "") if body is not None else _only(fact, references)
        if whole is None:
            continue
        start, end = doc[fact.words.start].idx, _end(doc, fact.words.end)
        if fact.role.kind == "spokesperson":
            links.append(Link(LinkKind.SPEAKS_FOR, holder.entity, whole.id, start, end))
        elif fact.role.kind == "office" and holder.type == EntityType.PERSON:
            if whole.type not in (EntityType.COUNTRY, EntityType.ORGANISATION):
                continue
            office = _office(doc, article_id, fact, whole)
            entities[office.id] = office
            offices.append(Reference(fact.post, _head(fact, parse), MentionKind.NOMINAL, "organisation", office.id))
            if whole.id in references.entities:
                links.append(Link(LinkKind.PART_OF, office.id, whole.id, start, end))
            if holder.kind is MentionKind.NAME:
                links.append(Link(LinkKind.HELD_BY, office.id, holder.entity, start, end))
    return tuple(_unique(links)), tuple(offices), entities


def _only(fact: RoleFact, references: References) -> Entity | None:
    """The state of a post that only one state has: "Secretary of State NAME" needs no "U.S."."""
    if not fact.role.only:
        return None
    states = (e for e in references.entities.values() if e.type is EntityType.COUNTRY and e.name == fact.role.only)
    return next(states, Entity("", EntityType.COUNTRY, fact.role.only))


def _units(doc: Doc, parse: Parse, fact: RoleFact, names: Names) -> Iterator[Link]:
    """The larger body that a post's own unit belongs to: "Chief of the Trafficking Branch at UNODC"."""
    row = bodies_in_row(parse, fact.post.end, names)
    for unit, whole in pairwise(row):
        said = parse.words[whole.span.start - 1], parse.words[whole.span.start - 2]
        if unit.type == EntityType.ORGANISATION and unit.entity and whole.entity and ("at" in said or "of" in said):
            start, end = doc[unit.span.start].idx, _end(doc, whole.span.end)
            yield Link(LinkKind.PART_OF, unit.entity, whole.entity, start, end)


def _unique(links: Iterable[Link]) -> list[Link]:
    """Each tie once, with the first passage that says it."""
    found: dict[tuple[LinkKind, str, str], Link] = {}
    for link in sorted(links, key=lambda k: (k.start, k.end, k.kind, k.source, k.target)):
        if link.source != link.target:
            found.setdefault((link.kind, link.source, link.target), link)
    return list(found.values())


def _end(doc: Doc, token: int) -> int:
    return doc[token - 1].idx + len(doc[token - 1])


def _head(fact: RoleFact, parse: Parse) -> int:
    inside = range(*fact.post)
    return next((i for i in inside if parse.heads[i] not in inside), fact.post.end - 1)


def _office(doc: Doc, article_id: str, fact: RoleFact, body: Entity) -> Entity:
    """The post as something that outlives its holder: "Secretary of State of the United States"."""
    post = " ".join(doc[fact.post.start : fact.post.end].text.split())
    post = post if any(c.isupper() for c in post) else post[:1].upper() + post[1:]
    name = body_of(post, body.name)
    return Entity(derived_id(article_id, "e", EntityType.ORGANISATION.value, name), EntityType.ORGANISATION, name)


def _bodies_of_states(doc: Doc, parse: Parse, named: Named) -> Iterator[Link]:
    """A body of a state, where the state's name stands in its name or right before it."""
    ends = {n.span.end: i for i, n in enumerate(named.names)}
    states = {i for i, key in enumerate(named.ids) if named.entities[key].type is EntityType.COUNTRY}
    starts = {named.names[i].span.start: i for i in sorted(states)}
    for i, name in enumerate(named.names):
        organ = name.body is not None or (name.known is not None and name.known.kind in _STATE_ORGANS)
        if named.entities[named.ids[i]].type is not EntityType.ORGANISATION:
            continue
        inside = [starts[at] for at in range(*name.span) if starts.get(at, i) != i] if name.body else []
        first = starts.get(name.span.start)
        if inside:
            state, start = inside[0], name.span.start
        elif first is not None and first != i:
            state, start = first, name.span.start
        else:
            before, said = _right_before(parse, name.span, ends)
            if before is None or before not in states:
                continue
            organ = organ or said
            state, start = before, named.names[before].span.start
        if organ:
            yield Link(LinkKind.PART_OF, named.ids[i], named.ids[state], doc[start].idx, _end(doc, name.span.end))


def _right_before(parse: Parse, span: Tokens, ends: dict[int, int]) -> tuple[int | None, bool]:
    """The name that ends before the span, and whether the words between say "state-run" or the like."""
    at, said = span.start, False
    while at and (parse.lowers[at - 1] in (*_STATE_RUN, "-", "run", "owned") and span.start - at < 4):
        said = said or parse.lowers[at - 1] in _STATE_RUN
        at -= 1
    if at and parse.words[at - 1] in POSSESSIVES:
        at -= 1
    return ends.get(at), said
