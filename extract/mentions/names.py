"""The names in a text: what the tables know and what the recogniser found, with one decision per name and article.

A table's name wins over the recogniser's borders; the recogniser's type wins where a table's name is an everyday word
or a person's ("Jordan"). A name that was a person's in one place is one in every other, and a name found in one place
is found wherever it stands again.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.mentions.acronyms import Definition
from extract.mentions.bodies import Body, StateBody, find_bodies, state_named
from extract.mentions.gazetteer import Gazetteer, Layout
from extract.mentions.known import Form, Known
from extract.mentions.nouns import noun
from extract.mentions.organisations import known_names
from extract.mentions.spans import after_title, capitalised, head_of, runs, spaces_after, text_of, titles, trim
from extract.propositions.parse import Parse
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
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_TITLE_VOTES = 3
_PLACE_VOTES = 2
_PLACED = frozenset({"near", "inside", "outside", "around", "across"})
_SHORTEST_SURNAME = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text. `type` is an `EntityType` value; `words` is the name as written, in one line.

    `known` is what the tables know of it; `body` and `state` are set for a body of a state. `gender` is what a title
    before it says ("-": nothing), None where no title stood there.
    """

    span: Tokens
    head: int
    type: EntityType
    words: str
    known: Known | None = None
    body: Body | None = None
    state: str | None = None
    gender: str | None = None


def find_names(doc: Doc, parse: Parse, text: Layout, definitions: Iterable[Definition]) -> tuple[Name, ...]:
    """The names of the doc in text order, the outer before those that lie in it."""
    spaces = spaces_after(doc)
    defined = {d.long for d in definitions if d.long}
    known = _known(doc, parse, text)
    known = {span: what for span, what in known.items() if _stands(span, what, defined)}
    bodies = list(find_bodies(parse, text, known))
    found = _Found(parse, spaces)
    for body in bodies:
        found.add_body(body)
    for span in sorted(defined - known.keys()):
        if not found.takes(span):
            found.add_recognised(span, _defined_type(parse, span), None)
    for span, what in known.items():
        if not found.takes(span) or what.type is EntityType.COUNTRY:
            found.add_known(span, what)
    for span, what in _state_in_front(parse, known):
        found.add_known(span, what)
    for span, type_ in _by_head_noun(parse, {i for s in known for i in range(*s)}):
        found.add_recognised(span, type_, None)
    posts = {i for span, _ in text.matches(titles()) if span.end - span.start > 1 for i in range(*span)}
    common = {w for w in parse.words if w.islower()}
    for span, type_, gender in _recognised(doc, parse):
        if posts.isdisjoint(range(*span)) and (gender is not None or not _common(parse, span, common)):
            found.add_recognised(span, type_, gender)
    for span in _titled(parse, text):
        found.add_recognised(span, EntityType.PERSON, "-")
    names = _one_type_each(found.names, parse)
    names += _again(names, parse, text, spaces)
    return tuple(sorted(names, key=lambda n: (n.span.start, -n.span.end)))


def _known(doc: Doc, parse: Parse, text: Layout) -> dict[Tokens, Known]:
    """The tables' names in the text, less those that the recogniser reads as a person's or that need its agreement."""
    people = {i for ent in doc.ents if ent.label_ in ("PERSON", "PER") for i in range(ent.start, ent.end)}
    agreed = {i for ent in doc.ents if ent.label_ in ("ORG", "MISC") for i in range(ent.start, ent.end)}
    found = {}
    for span, known in text.matches(known_names()):
        person = span.end - span.start == 1 and span.start in people and known.form is not Form.ADJECTIVE
        if person and _part_of_person(parse, span.start, people):
            continue
        if not known.sure and span.start not in agreed:
            continue
        found[span] = known
    return found


def _part_of_person(parse: Parse, i: int, people: set[int]) -> bool:
    """Whether a person's name goes on beside the word, so that "Jordan" or "Israel" is a part of it."""
    beside = [j for j in (i - 1, i + 1) if j in people and parse.heads[j] != j]
    return any(capitalised(parse.words[j]) for j in beside)


def _state_in_front(parse: Parse, known: Mapping[Tokens, Known]) -> Iterator[tuple[Tokens, Known]]:
    """The state's name that opens a known body's name: "U.S." in "U.S. Central Command"."""
    for span, body in known.items():
        first = known_names().get(parse.words[span.start]) if span.end - span.start > 1 and body.iso else None
        if first is not None and first.type is EntityType.COUNTRY and first.iso == body.iso:
            yield Tokens(span.start, span.start + 1), first


def _stands(span: Tokens, known: Known, defined: Iterable[Tokens]) -> bool:
    """Whether a table's name is more than a part of a longer name that the text itself defines; states always are."""
    if known.type is EntityType.COUNTRY:
        return True
    return not any(long.start <= span.start and span.end <= long.end and long != span for long in defined)


def _defined_type(parse: Parse, span: Tokens) -> EntityType:
    head = noun(parse.lemmas[head_of(parse, span)])
    return EntityType.WORK if head is not None and head.type == "work" else EntityType.ORGANISATION


def _recognised(doc: Doc, parse: Parse) -> Iterator[tuple[Tokens, EntityType, str | None]]:
    """The recogniser's names, titles and possessives off; those without a capital are none."""
    for start, end, label in _joined_up(doc):
        type_ = _TYPES.get(label)
        span = trim(parse, start, end)
        if type_ is None or span is None:
            continue
        gender = None
        if type_ is EntityType.PERSON:
            span, gender = after_title(parse, span)
            if titles().get(text_of(parse, span, ("",) * len(parse.words))) is not None:
                continue
            before, outside = after_title(parse, Tokens(max(0, span.start - 3), span.end))
            if before == span and outside is not None:
                gender = outside if gender in (None, "-") else gender
        if any(capitalised(parse.words[i]) for i in range(*span)):
            yield span, type_, gender


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
    """Whether a name may be common words in a headline or at a sentence's beginning: the article has each of them small.

    An adjective alone, or a noun that describes another ("Yazidi women"), is no name either.
    """
    words = [w for w in parse.words[span.start : span.end] if capitalised(w)]
    if all(w.lower() in common and not w.isupper() for w in words):
        return True
    if len(words) > 1:
        return False
    adjective = known_names().get(words[0])
    if parse.tags[span.start].startswith("JJ") or (adjective is not None and adjective.form is Form.ADJECTIVE):
        return True
    return noun(parse.lemmas[span.start]) is not None and parse.deps[span.start] in ("amod", "compound")


def _titled(parse: Parse, text: Layout) -> Iterator[Tokens]:
    """Capitalised words after a title: "Gen. Joseph Votel", "President Obama"."""
    for span, _ in text.matches(titles()):
        start = end = span.end + (span.end < len(parse.words) and parse.words[span.end] == ".")
        while end < len(parse.words) and parse.pos[end] == "PROPN" and capitalised(parse.words[end]):
            end += 1
        if end > start and noun(parse.lemmas[end - 1]) is None:
            yield Tokens(start, end)


def _by_head_noun(parse: Parse, known: Collection[int]) -> Iterator[tuple[Tokens, EntityType]]:
    """Capitalised words whose head word says what they are: "Anti-Corruption Law", "Office of Legal Affairs".

    "Crime and Trafficking Branch" is one name, but not if what stands before the "and" is `known`.
    """
    for run in runs(parse, _JOINED):
        span = _after_role(parse, trim(parse, *run))
        if span is None:
            continue
        if span.start and _ORDINAL.fullmatch(parse.words[span.start - 1]):
            span = Tokens(span.start - 1, span.end)  # "3rd Battalion"
        if span.end - span.start < 2:
            continue
        joint = next((i for i in range(*span) if parse.words[i].lower() in _JOINED and parse.words[i] != "-"), span.end)
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


class _Found:
    """The names found so far; a later source adds only where no earlier one has spoken."""

    def __init__(self, parse: Parse, spaces: tuple[str, ...]) -> None:
        self.names: list[Name] = []
        self._parse, self._spaces = parse, spaces
        self._taken: dict[int, int] = {}  # token -> index of the outermost name over it

    def takes(self, span: Tokens) -> bool:
        return any(i in self._taken for i in range(*span))

    def add_body(self, found: StateBody) -> None:
        head = head_of(self._parse, found.head_span)
        if found.body.kind == "state" and found.state is not None:
            whole = replace(found.state, name=state_named(found.state) or "", form=Form.NAME, type=EntityType.COUNTRY)
            self._add(Name(found.span, head, EntityType.COUNTRY, self._text(found.span), whole))
            return
        type_ = EntityType.WORK if found.body.kind == "constitution" else EntityType.ORGANISATION
        state = state_named(found.state) if found.state else None
        self._add(Name(found.span, head, type_, self._text(found.span), None, found.body, state))

    def add_known(self, span: Tokens, known: Known) -> None:
        if known.form is Form.PEOPLE:
            type_ = EntityType.GROUP
        else:
            type_ = known.type
        if known.type is EntityType.PLACE and known.form is Form.ADJECTIVE:
            return
        self._add(Name(span, head_of(self._parse, span), type_, self._text(span), known))

    def add_recognised(self, span: Tokens, type_: EntityType, gender: str | None) -> None:
        inside = sorted({self._taken[i] for i in range(*span) if i in self._taken})
        if not inside:
            self._add(Name(span, head_of(self._parse, span), type_, self._text(span), gender=gender))
            return
        only = self.names[inside[0]]
        covers = span.start <= only.span.start and only.span.end <= span.end
        if len(inside) > 1 or not covers or span == only.span or type_ is not EntityType.ORGANISATION:
            return
        if only.known is None or only.known.type is EntityType.PLACE:
            return
        last = noun(self._parse.lemmas[span.end - 1])
        if only.known.type is not EntityType.COUNTRY and (last is None or only.span.end == span.end):
            return
        if only.known.form is Form.NAME and only.type is EntityType.COUNTRY and only.span.end == span.end:
            if self._parse.words[only.span.start - 1] not in ("of", "the", "for", "in"):
                return
        self._add(Name(span, head_of(self._parse, span), type_, self._text(span), gender=gender))

    def _add(self, name: Name) -> None:
        if any(n.span == name.span for n in (self.names[self._taken[i]] for i in range(*name.span) if i in self._taken)):
            return
        for i in range(*name.span):
            self._taken.setdefault(i, len(self.names))
        self.names.append(name)

    def _text(self, span: Tokens) -> str:
        return text_of(self._parse, span, self._spaces)


def _one_type_each(names: list[Name], parse: Parse) -> list[Name]:
    """The names with one type for each string: the one most often read, a title counting for several readings."""
    votes: dict[str, Counter[EntityType]] = {}
    for n in names:
        if n.known is None and n.body is None:
            vote = votes.setdefault(n.words.casefold(), Counter())
            vote[n.type] += 1 if n.gender is None else _TITLE_VOTES
            if parse.case(n.head) in _PLACED:
                vote[EntityType.PLACE] += _PLACE_VOTES
    surnames = {
        n.words.split()[-1].casefold()
        for n in names
        if n.type is EntityType.PERSON and n.known is None and " " in n.words
    }
    decided = {
        words: EntityType.PERSON if words in surnames else max(sorted(count), key=lambda t: count[t])
        for words, count in votes.items()
    }
    return [replace(n, type=decided.get(n.words.casefold(), n.type)) if n.known is None and n.body is None else n for n in names]


def _again(names: list[Name], parse: Parse, text: Layout, spaces: tuple[str, ...]) -> list[Name]:
    """Further places where a name of the article stands, or the last word of a person's full name."""
    taken = {i for n in names for i in range(*n.span)}
    types = {n.words: n.type for n in names if n.known is None and n.body is None and capitalised(n.words)}
    for n in names:
        surname = n.words.split()[-1]
        if n.type is EntityType.PERSON and " " in n.words and len(surname) >= _SHORTEST_SURNAME and capitalised(surname):
            types.setdefault(surname, EntityType.PERSON)
    found = []
    for span, type_ in text.matches(Gazetteer(sorted(types.items()))):
        if taken.isdisjoint(range(*span)) and capitalised(parse.words[span.start]):
            words = text_of(parse, span, spaces)
            found.append(Name(span, head_of(parse, span), type_, words))
    return found
