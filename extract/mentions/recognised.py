"""Names that the recogniser suggests, that a title announces, or whose head noun says what they are; borders mended."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.mentions.bodies import body_called
from extract.mentions.date_parts import WEEKDAYS
from extract.mentions.gazetteer import Layout
from extract.mentions.known import Form
from extract.mentions.nouns import noun
from extract.mentions.organisations import known_names
from extract.mentions.spans import after_title, capitalised, runs, titles, trim
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

_TYPES = {
    "PERSON": EntityType.PERSON,
    "PER": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}
_JOINED = frozenset({"of", "for", "on", "and", "the", "against", "in", "to", "-", "’s", "'s", "&"})
_HEAD_FIRST = frozenset({"of", "for", "on", "against"})
_TITLES = 3  # words of titles that the recogniser leaves outside a name
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")


def recognised(doc: Doc, parse: Parse, text: Layout) -> Iterator[tuple[Tokens, EntityType, str | None]]:
    """The recogniser's names, titles and possessives off; those without a capital, or within a post, are none."""
    posts = {i for span, _ in text.matches(titles()) if span.end - span.start > 1 for i in range(*span)}
    common = {w for w in parse.words if w.islower()}
    for start, end, label in _joined_up(doc):
        type_ = _TYPES.get(label)
        span = trim(parse, *_whole(parse, start, end))
        if type_ is None or span is None:
            continue
        gender = None
        if type_ is EntityType.PLACE and _is_among_peoples(parse, span):
            type_ = EntityType.GROUP
        if type_ is EntityType.PERSON:
            while span.end - span.start > 1 and parse.lowers[span.end - 1] in WEEKDAYS:
                span = Tokens(span.start, span.end - 1)  # "Ann Lee Tuesday rejected it", as agencies write
            span, gender = after_title(parse, _behind_office(parse, span))
            told = gender is None and is_told_a_body(parse, span.end - 1)
            if told or _names_body(parse, span) or _is_tied_acronym(parse, span):
                type_ = EntityType.ORGANISATION
            if titles().get("".join(parse.words[span.start : span.end])) is not None:
                continue
            for back in range(min(_TITLES, span.start), 0, -1):
                before, outside = after_title(parse, Tokens(span.start - back, span.end))
                if before == span and outside is not None:
                    gender = outside if gender in (None, "-") else gender
                    break
        written = any(capitalised(parse.words[i]) for i in range(*span)) and not posts.issuperset(range(*span))
        if written and (gender is not None or not _common(parse, span, common)):
            yield span, type_, gender


def _whole(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """The range with the parts of one name that the recogniser leaves outside: "| VEX |-Mirana", "| Ana | Lee"."""
    while start > 1 and _is_half(parse, start - 2, start - 1):
        start -= 2
    alone = end - start == 1 and end + 1 < len(parse.words) and _is_half(parse, start, end)
    if alone and capitalised(parse.words[end + 1]) and known_names().get(parse.words[end + 1]) is None:
        end += 2
    while start and parse.deps[start] == "flat" and parse.heads[start] < start and _is_part(parse, start - 1):
        start -= 1
    while end < len(parse.words) and start <= parse.heads[end] < end and parse.deps[end] == "flat":
        if not _is_part(parse, end):
            break
        end += 1
    return start, end


def _is_among_peoples(parse: Parse, span: Tokens) -> bool:
    """Whether a lone word that no table knows stands in a row with peoples: "Serbs, | Roma | and Albanians"."""
    i = span.start
    row = parse.conjuncts(parse.first_conjunct(i))
    bare = span.end - i == 1 and not parse.case(i) and known_names().get(parse.words[i]) is None
    return bare and any(parse.tags[k] == "NNPS" and parse.types[k] == "person" for k in row)


def _is_half(parse: Parse, i: int, hyphen: int) -> bool:
    """Whether a hyphen ties an acronym to a name, which no table knows: "| VEX |-Mirana", but "| US |-Iran talks"."""
    if parse.words[hyphen] != "-" or parse.spaced[hyphen] or parse.spaced[hyphen - 1]:
        return False
    return len(parse.words[i]) > 1 and parse.words[i].isupper() and known_names().get(parse.words[i]) is None


def _is_tied_acronym(parse: Parse, span: Tokens) -> bool:
    """Whether a name begins with an acronym that a hyphen ties to the rest, as only those of bodies do."""
    return span.end - span.start > 2 and _is_half(parse, span.start, span.start + 1)


def _is_part(parse: Parse, i: int) -> bool:
    """Whether a word is part of a person's name by its form."""
    return parse.pos[i] == "PROPN" and capitalised(parse.words[i]) and noun(parse.lemmas[i]) is None


def _behind_office(parse: Parse, span: Tokens) -> Tokens:
    """The name without what a minister is in charge of, which a recogniser adds: "Minister of Justice | Ann Lee |"."""
    start, end = span
    if start < 2 or parse.lowers[start - 1] not in ("of", "for") or parse.lowers[start - 2] != "minister":
        return span
    offices = (k for k in range(end - 1, start, -1) if body_called(("ministry", "of", *parse.lowers[start:k])))
    return Tokens(next(offices, start), end)


def _names_body(parse: Parse, span: Tokens) -> bool:
    """Whether a name begins with a word that names a body in the language it comes from: "Jabhat al-Noor"."""
    return span.end - span.start > 1 and parse.words[span.start].casefold() in _foreign_heads()


@cache
def _foreign_heads() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("mentions/foreign_heads"))


def _joined_up(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """The recogniser's spans; two of one label that touch are one name that it took apart."""
    start = end = 0
    label = ""
    for ent in doc.ents:
        if ent.start == end and ent.label_ == label and label in _TYPES:
            end = ent.end
            continue
        if label:
            yield start, end, label
        start, end, label = ent.start, ent.end, ent.label_
    if label:
        yield start, end, label


def _common(parse: Parse, span: Tokens, common: Collection[str]) -> bool:
    """Whether a name may be common words at a sentence's beginning or in a headline: the article has them all small.

    An adjective alone, or a noun that describes another ("Yazidi women"), is no name either.
    """
    words = [w for w in parse.words[span.start : span.end] if capitalised(w)]
    if all(w.lower() in common and not w.isupper() for w in words):
        return True
    if len(words) > 1:
        return False
    if parse.tags[span.start] == "NNS" and is_kind(parse.lemmas[span.start], "means"):
        return True  # "| Rockets | killed two nuns"
    kind = noun(words[0]) if words[0].isupper() else None
    if kind is not None and kind.type in ("organisation", "group") and len(words[0].rstrip("s")) < 5:
        return True  # "the NGO"
    adjective = known_names().get(words[0])
    if parse.tags[span.start].startswith("JJ") or (adjective is not None and adjective.form is Form.ADJECTIVE):
        return True
    return noun(parse.lemmas[span.start]) is not None and parse.deps[span.start] in ("amod", "compound")


def titled(parse: Parse, text: Layout) -> Iterator[Tokens]:
    """Capitalised words after a title: "Gen. Joseph Votel", "President Obama"."""
    for span, _ in text.matches(titles()):
        start = end = span.end + (span.end < len(parse.words) and parse.words[span.end] == ".")
        while end < len(parse.words) and parse.pos[end] == "PROPN" and capitalised(parse.words[end]):
            end += 1
        if end > start and noun(parse.lemmas[end - 1]) is None:
            yield Tokens(start, end)


def told_bodies(parse: Parse) -> Iterator[Tokens]:
    """Names of which an apposition says that they are bodies', whatever the recogniser makes of them."""
    for i, pos in enumerate(parse.pos):
        if pos == "PROPN" and capitalised(parse.words[i]) and is_told_a_body(parse, i):
            start = i
            while start and parse.pos[start - 1] == "PROPN" and capitalised(parse.words[start - 1]):
                start -= 1
            yield Tokens(start, i + 1)


def is_told_a_body(parse: Parse, i: int) -> bool:
    """Whether an apposition says that who has the name is a body: "The | Beacon |, an exiled watchdog"."""
    told = parse.child(i, "appos")
    if told is None or parse.pos[told] != "NOUN" or parse.child(told, "det") is None:
        return False
    sort = noun(parse.lemmas[told])
    return sort is not None and sort.type == "organisation" and sort.sure


def by_head_noun(parse: Parse, known: Collection[int]) -> Iterator[tuple[Tokens, EntityType]]:
    """Capitalised words whose head word says what they are: "Anti-Corruption Law", "Office of Legal Affairs".

    "Crime and Trafficking Branch" is one name, but not if what stands before the "and" is `known`.
    """
    for run in runs(parse, _JOINED):
        if run.end - run.start < 2 and not (run.start and _ORDINAL.fullmatch(parse.words[run.start - 1])):
            continue
        span = _after_role(parse, trim(parse, *run))
        if span is None:
            continue
        if span.start and _ORDINAL.fullmatch(parse.words[span.start - 1]):
            span = Tokens(span.start - 1, span.end)  # "3rd Battalion"
        if span.end - span.start < 2:
            continue
        joint = next((i for i in range(*span) if parse.lowers[i] in _JOINED and parse.words[i] != "-"), span.end)
        first = noun(parse.lemmas[joint - 1])
        if joint < span.end and parse.words[joint] in _HEAD_FIRST and first is not None:
            span = Tokens(span.start, _connected(parse, joint - 1, span))
        elif joint < span.end and (parse.words[joint] != "and" or joint - 1 in known or not _joins(parse, joint, span)):
            span = Tokens(span.start, joint)
        else:
            joint = span.end
        head = noun(parse.lemmas[joint - 1])
        if head is not None and head.type in ("organisation", "work") and span.end - span.start > 1:
            yield span, EntityType(head.type)


def _after_role(parse: Parse, span: Tokens | None) -> Tokens | None:
    """The words after "Chief of": a post's name is not the body's."""
    if span is None:
        return None
    for i in range(span.start, span.end - 1):
        row = noun(parse.lemmas[i])
        if row is not None and row.type == "person" and parse.words[i + 1] in ("of", "for"):
            return trim(parse, i + 2, span.end)
    return span


def _joins(parse: Parse, joint: int, span: Tokens) -> bool:
    """Whether an "and" stands within one name: "Health and Human Services Department"."""
    last = noun(parse.lemmas[span.end - 1])
    rest = [w for w in parse.words[joint + 1 : span.end] if not capitalised(w)]
    return last is not None and last.type == "organisation" and not rest and span.end - joint > 2


def _connected(parse: Parse, head: int, span: Tokens) -> int:
    """The end of the words after the head noun that hang on it."""
    end = head + 1
    for i in range(head + 1, span.end):
        at = i
        while at != head and parse.heads[at] != at and span.start <= at < span.end:
            at = parse.heads[at]
        if at != head:
            break
        if capitalised(parse.words[i]):
            end = i + 1
    return end
