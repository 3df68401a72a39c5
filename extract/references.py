"""All mentions of one article and what they refer to within it: names, noun phrases, pronouns, dates, sums of money.

The steps, most certain first: names and what they name (`mentions.named`), then noun phrases and pronouns in text order
(`mentions.resolve`), then how offices and bodies hang together (`mentions.ties`).
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from extract.annotations import Reference, References, Tokens
from extract.mentions.dates import find_dates
from extract.mentions.gazetteer import layout
from extract.mentions.money import find_money
from extract.mentions.named import Named, name_entities
from extract.mentions.resolve import resolve_phrases
from extract.mentions.spans import loose_heads
from extract.mentions.ties import find_ties
from extract.propositions.parse import Parse, parse_of
from graph.model import Article, MentionKind, Reading, ZoneKind


def find_references(doc: Doc, article: Article) -> References:
    """The mentions of the doc in text order, the outer before the inner, their entities and the links between those."""
    parse = parse_of(doc)
    named = name_entities(doc, parse, layout(parse), article.id)
    phrases, entities, rows = resolve_phrases(doc, parse, article.id, named, _boilerplate(doc, article))
    sums = list(_money(doc, parse))
    paid = {i for mention in sums for i in range(*mention.span)}
    phrases = [mention for mention in phrases if mention.head not in paid]
    mentions = _in_order([*_names(parse, named), *phrases, *sums, *_dates(doc, parse, article)])
    links, offices, posts = find_ties(doc, parse, article.id, References(mentions, entities), named)
    return References(_in_order([*mentions, *offices]), {**entities, **posts}, links, rows)


def _in_order(mentions: list[Reference]) -> tuple[Reference, ...]:
    """By place, the outer before the inner; of two on the same words the first found stays first."""
    return tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end)))


def _names(parse: Parse, named: Named) -> Iterator[Reference]:
    for name, sense, entity in zip(named.names, named.senses, named.ids, strict=True):
        reading = sense.reading if sense is not None else Reading.PLAIN
        type_ = named.entities[entity].type.value
        loose = tuple(i for i in loose_heads(parse, name.span) if i != name.head)
        yield Reference(name.span, name.head, MentionKind.NAME, type_, entity, reading, loose=loose)


def _boilerplate(doc: Doc, article: Article) -> frozenset[int]:
    """The tokens of the article's boilerplate: names are still names there, but nobody acts."""
    found: set[int] = set()
    for zone in article.zones:
        if zone.kind is not ZoneKind.BOILERPLATE:
            continue
        span = doc.char_span(zone.start, zone.end, alignment_mode="expand")
        if span is not None:
            found.update(range(span.start, span.end))
    return frozenset(found)


def _dates(doc: Doc, parse: Parse, article: Article) -> Iterator[Reference]:
    for date in find_dates(parse.text, article.published):
        span = doc.char_span(date.start, date.end, alignment_mode="expand")
        if span is not None and not _counts(parse, span.start, span.end):
            tokens = Tokens(span.start, span.end)
            yield Reference(tokens, span.root.i, MentionKind.NAME, "date", None, value=date.value)


def _money(doc: Doc, parse: Parse) -> Iterator[Reference]:
    for money in find_money(parse.text):
        span = doc.char_span(money.start, money.end, alignment_mode="expand")
        if span is not None:
            yield Reference(
                Tokens(span.start, span.end), span.root.i, MentionKind.NAME, "money", None, value=money.value
            )


def _counts(parse: Parse, start: int, end: int) -> bool:
    """Whether a lone number counts things: "2000 members" is no year."""
    if end - start != 1 or not parse.words[start].isdigit() or parse.deps[start] != "nummod":
        return False
    return parse.tags[parse.heads[start]] == "NNS" and parse.heads[start] > start
