"""The names of one article with what each refers to: definitions in brackets and nicknames read, entities built."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.mentions.acronyms import Definition, find_definitions, find_nicknames
from extract.mentions.couples import apart_by_title, with_family_names
from extract.mentions.entities import build_entities, join_names, key_of
from extract.mentions.gazetteer import Layout
from extract.mentions.names import Name, again, find_names
from extract.mentions.nouns import noun
from extract.mentions.readings import Sense, seated, sense
from extract.mentions.spans import head_of, text_of
from extract.propositions.parse import Parse
from graph.model import Entity, EntityType


@dataclass(frozen=True, slots=True)
class Named:
    """Names, their senses where the tables know them, and the entity id of each, side by side; entities by id.

    `nicknamed` gives, for the head word of a noun phrase that is said to be called something, that name's entity.
    """

    names: tuple[Name, ...]
    senses: tuple[Sense | None, ...]
    ids: tuple[str, ...]
    entities: dict[str, Entity]
    nicknamed: dict[int, str]

    def nickname(self, parse: Parse, head: int) -> str | None:
        """The entity by whose name a noun, or what stands beside it, is called: "the witness, a driver named Roe"."""
        if not self.nicknamed:
            return None
        beside = (c for c in parse.children[head] if parse.deps[c] == "appos")
        return next((self.nicknamed[c] for c in (head, *beside) if c in self.nicknamed), None)


def name_entities(doc: Doc, parse: Parse, text: Layout, article_id: str) -> Named:
    """All names of the doc in text order, an outer before those in it, each with its entity."""
    definitions = tuple(find_definitions(parse))
    names = list(find_names(doc, parse, text, definitions))
    defined = _defined(parse, names, definitions)
    called, owners = _called(parse, names)
    names += again(names, parse, text)
    names = apart_by_title(parse, with_family_names(parse, names))
    read = [(n, sense(parse, n)) for n in sorted(names, key=lambda n: (n.span.start, -n.span.end))]
    read = [(n, s) for n, s in read if s is not None or n.known is None]
    read = list(zip([n for n, _ in read], seated([s for _, s in read], [n for n, _ in read]), strict=True))
    keys = [key_of(n, s) for n, s in read]
    by_span = {n.span: key for (n, _), key in zip(read, keys, strict=True)}
    same = [(by_span[a], by_span[b]) for a, b in (*defined, *called) if a in by_span and b in by_span]
    kept, senses = [n for n, _ in read], [s for _, s in read]
    groups = join_names(kept, keys, same)
    ids, entities = build_entities(article_id, kept, keys, senses, groups)
    of_key = {key: ids[groups.root(key)] for key in keys}
    nicknamed = {head: of_key[by_span[span]] for head, span in owners if span in by_span}
    return Named(tuple(kept), tuple(senses), tuple(of_key[k] for k in keys), entities, nicknamed)


def _defined(parse: Parse, names: list[Name], definitions: Iterable[Definition]) -> list[tuple[Tokens, Tokens]]:
    """The pairs of spans that a bracket makes one; short forms that were no names yet are added to `names`."""
    found = []
    ending = {n.span.end: n for n in sorted(names, key=lambda n: -n.span.start)}
    for definition in definitions:
        anchor = ending.get(definition.at)
        if anchor is None or anchor.type is EntityType.PERSON:
            continue
        for short in definition.short:
            known = _widest(n for n in names if n.span.start == short.start and n.span.end <= short.end)
            if known is None or (known.known is None and known.span != short):
                known = Name(short, head_of(parse, short), anchor.type, text_of(parse, short))
                names[:] = [n for n in names if not short.start <= n.span.start < short.end or n.known is not None]
                names.append(known)
            if not _clash(anchor, known):
                found.append((anchor.span, known.span))
    return found


def _clash(one: Name, other: Name) -> bool:
    """Whether the tables know both, as two things."""
    if one.known is None or other.known is None or not (one.known.sure and other.known.sure):
        return False
    return (one.known.name, one.known.type) != (other.known.name, other.known.type)


def _called(parse: Parse, names: list[Name]) -> tuple[list[tuple[Tokens, Tokens]], list[tuple[int, Tokens]]]:
    """The pairs of names that "known as" makes one, and the names given to what has none: (head word, span)."""
    pairs, owners = [], []
    for owner, span in find_nicknames(parse):
        anchor = _widest(n for n in names if n.span.start <= owner < n.span.end)
        row = noun(parse.lemmas[owner])
        known = _widest(n for n in names if n.span.start >= span.start and n.span.end <= span.end)
        if known is None and (anchor is not None or row is not None):
            type_ = anchor.type if anchor else EntityType(row.type if row and row.type != "country" else "place")
            known = Name(span, head_of(parse, span), type_, text_of(parse, span))
            names.append(known)
        if known is None:
            continue
        if anchor is not None and anchor.type is known.type and not _clash(anchor, known):
            pairs.append((anchor.span, known.span))
        elif anchor is None and parse.tags[owner] in ("NN", "NNP") and (row is None or row.type == known.type):
            owners.append((owner, known.span))
    return pairs, owners


def _widest(names: Iterable[Name]) -> Name | None:
    return max(names, key=lambda n: n.span.end - n.span.start, default=None)


def outermost(names: Sequence[Name]) -> Iterator[int]:
    """The indices of the names that lie in no other; `names` are in text order, outer before inner."""
    end = 0
    for i, name in enumerate(names):
        if name.span.start >= end:
            yield i
            end = name.span.end


def names_several(name: str) -> bool:
    """Whether a name is a plural, or that of a force that is several.

    >>> names_several("Guards of the Coast"), names_several("Police of Chad"), names_several("Red Cross")
    (True, True, False)
    """
    noun = name.split(" of ")[0]
    return noun.endswith(("s", "olice", "ilitary")) and not noun.endswith("ss")
