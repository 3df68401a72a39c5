"""The names in a text: what the tables know and what the recogniser found, with one decision per name and article.

A table's name wins over the recogniser's borders; the recogniser's type wins where a table's name is an everyday word
or a person's ("Jordan"). A name that was a person's in one place is one in every other, and a name found in one place
is found wherever it stands again.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.mentions.acronyms import Definition
from extract.mentions.bodies import Body, StateBody, find_bodies, state_named
from extract.mentions.gazetteer import Gazetteer, Layout
from extract.mentions.known import Form, Known
from extract.mentions.nouns import noun
from extract.mentions.organisations import known_names
from extract.mentions.pronouns import given_names
from extract.mentions.recognised import by_head_noun, recognised, titled, told_bodies
from extract.mentions.spans import capitalised, head_of, text_of
from extract.propositions.parse import Parse
from graph.model import EntityType

_TITLE_VOTES = 3
_PLACE_VOTES = 2
_PLACE_NOUNS = frozenset({"Camp", "Fort", "Mount", "Lake", "Port", "Cape", "Gulf", "Strait"})
_PLACED = frozenset({"near", "inside", "outside", "around", "across"})
_LOCATING = frozenset({"in", "near", "to", "from", "at", "outside", "across", "around", "inside", "throughout"})
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
    """The names of the doc; `again` finds the places where they stand without any of these marks."""
    defined = {d.long for d in definitions if d.long}
    known = _known(doc, parse, text)
    known = {span: what for span, what in known.items() if _stands(span, what, defined)}
    bodies = list(find_bodies(parse, text, known))
    found = _Found(parse)
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
    for span, type_ in by_head_noun(parse, {i for s in known for i in range(*s)}):
        found.add_recognised(span, type_, None)
    for span, type_, gender in recognised(doc, parse, text):
        found.add_recognised(_numbered(parse, span), type_, gender)
    for span in titled(parse, text):
        found.add_recognised(span, EntityType.PERSON, "-")
    for span in told_bodies(parse):
        if not found.takes(span):
            found.add_recognised(span, EntityType.ORGANISATION, None)
    return tuple(_one_type_each(found.names, parse))


def _numbered(parse: Parse, span: Tokens) -> Tokens:
    """The name with its number: of "Jane Doe No. 2" and "Jane Doe No. 5" each is somebody else."""
    end = span.end + (parse.words[span.end : span.end + 1] == ("No.",))
    number = parse.words[end] if parse.words[end - 1] == "No." and end < len(parse.words) else ""
    return Tokens(span.start, end + 1) if number[:1].isdigit() else span


def _known(doc: Doc, parse: Parse, text: Layout) -> dict[Tokens, Known]:
    """The tables' names in the text, less those that the recogniser reads as a person's or that need its agreement."""
    names = [(ent.label_, range(ent.start, ent.end)) for ent in doc.ents]
    people = {i for label, name in names if label in ("PERSON", "PER") for i in name}
    surnames = {parse.words[name[-1]] for label, name in names if label in ("PERSON", "PER") and len(name) > 1}
    agreed = {i for label, name in names if label in ("ORG", "MISC") for i in name}
    bodies = [name for label, name in names if label == "ORG"]
    found = {}
    for span, known in text.matches(known_names()):
        person = span.end - span.start == 1 and span.start in people and known.form is not Form.ADJECTIVE
        if person and _part_of_person(parse, span.start, people):
            continue
        if known.form in (Form.ADJECTIVE, Form.PEOPLE) and _is_surname(parse, span, surnames, people):
            continue  # "Levent Turk demanded", "Turk said"; not "French troops" below "Ann French"
        alone = span.end - span.start == 1 and known.form in (Form.NAME, Form.CAPITAL)
        if alone and parse.words[span.start] in surnames and not _is_located(parse, span.start):
            continue  # "Paris claims that", below "Valeska Paris"
        if not known.sure and span.start not in agreed:
            continue
        if alone and known.type is EntityType.ORGANISATION and _opens_longer(parse, span.start, agreed):
            continue  # "the Liberation Front" is no newspaper
        if alone and known.type is EntityType.PLACE and any(name[0] < span.start == name[-1] for name in bodies):
            continue  # "Blue Pacific" is no ocean
        found[span] = known
    return found


def _opens_longer(parse: Parse, i: int, bodies: Collection[int]) -> bool:
    """Whether the word is no more than the first part of a longer name of a body."""
    last = i + 1
    return parse.deps[i] == "compound" and parse.heads[i] == last and last in bodies and parse.pos[last] == "PROPN"


def _is_surname(parse: Parse, span: Tokens, surnames: Collection[str], people: Collection[int]) -> bool:
    """Whether a word for a people stands as the family name that somebody has in this article."""
    last = span.end - 1
    alone = span.end - span.start == 1 and last in people and parse.words[last] in surnames
    return alone and parse.tags[last] == "NNP" and (parse.pos[last + 1 : last + 2] not in (("PROPN",), ("NOUN",)))


def _is_located(parse: Parse, i: int) -> bool:
    """Whether a word stands as places do: "in Paris", "Paris, France"."""
    beside = parse.child(i, "appos")
    return parse.case(i) in _LOCATING or (beside is not None and known_names().get(parse.words[beside]) is not None)


def _part_of_person(parse: Parse, i: int, people: set[int]) -> bool:
    """Whether a person's name goes on beside the word, so that "Jordan" or "Israel" is a part of it."""
    beside = [j for j in (i - 1, i + 1) if j in people and parse.heads[j] != j]
    return any(capitalised(parse.words[j]) for j in beside)


def _state_in_front(parse: Parse, known: Mapping[Tokens, Known]) -> Iterator[tuple[Tokens, Known]]:
    """The state's name that opens a known body's name: "U.S." in "U.S. Central Command"."""
    for span, body in known.items():
        if body.type is EntityType.COUNTRY or not body.iso or span.end - span.start < 2:
            continue
        first = known_names().get(parse.words[span.start])
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


class _Found:
    """The names found so far; a later source adds only where no earlier one has spoken."""

    def __init__(self, parse: Parse) -> None:
        self.names: list[Name] = []
        self._parse = parse
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
        type_ = EntityType.GROUP if known.form is Form.PEOPLE else known.type
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
        last = noun(self._parse.lemmas[span.end - 1])
        if only.known is None or (
            only.known.type is EntityType.PLACE  # "Darfur Bar Association", "Sahel News"
            and (only.span.end == span.end or (last is not None and last.type != "organisation"))
        ):
            return
        free = only.known.type in (EntityType.COUNTRY, EntityType.PLACE)
        if not free and (last is None or only.span.end == span.end):
            return
        state = only.known.form is Form.NAME and only.type is EntityType.COUNTRY and only.span.end == span.end
        if state and self._parse.words[only.span.start - 1] not in ("of", "the", "for", "in"):
            return
        self._add(Name(span, head_of(self._parse, span), type_, self._text(span), gender=gender))

    def _add(self, name: Name) -> None:
        over = {self._taken[i] for i in range(*name.span) if i in self._taken}
        if any(self.names[i].span == name.span for i in over):
            return
        for i in range(*name.span):
            self._taken.setdefault(i, len(self.names))
        self.names.append(name)

    def _text(self, span: Tokens) -> str:
        return text_of(self._parse, span)


def _one_type_each(names: list[Name], parse: Parse) -> list[Name]:
    """The names with one type for each string: the one most often read, a title counting for several readings."""
    votes: dict[str, Counter[EntityType]] = {}
    for n in names:
        if n.known is None and n.body is None:
            vote = votes.setdefault(n.words.casefold(), Counter())
            vote[n.type] += 1 if n.gender is None else _TITLE_VOTES
            if parse.case(n.head) in _PLACED or _begins_place(n.words):
                vote[EntityType.PLACE] += _PLACE_VOTES
    surnames = {
        n.words.split()[-1].casefold()
        for n in names
        if n.type is EntityType.PERSON and n.known is None and " " in n.words
    }
    alone = {n.words.casefold() for n in names if n.type is EntityType.PERSON and n.known is None}
    decided = {
        words: EntityType.PERSON
        if words in surnames or _is_full_name(words, alone)
        else max(sorted(count), key=lambda t: count[t])
        for words, count in votes.items()
    }
    of = [decided.get(n.words.casefold(), n.type) if n.known is None and n.body is None else n.type for n in names]
    return [n if n.type is type_ else replace(n, type=type_) for n, type_ in zip(names, of, strict=True)]


def _begins_place(name: str) -> bool:
    """Whether a name's first word makes a place of it: "Port Sudan", not "Port Authority"."""
    words = name.split()
    head = noun(words[-1])
    return words[0] in _PLACE_NOUNS and (head is None or head.type != "organisation")


def _is_full_name(words: str, people: Collection[str]) -> bool:
    """Whether a given name opens a name, in lower case, that ends as one of the people is called."""
    first, *rest = words.split()
    return bool(rest) and first.title() in given_names() and rest[-1].rpartition("-")[2] in people


def again(names: Sequence[Name], parse: Parse, text: Layout) -> list[Name]:
    """Further places where a name of the article stands, or the last word of a person's full name."""
    taken = {i for n in names for i in range(*n.span)}
    types = {n.words: n.type for n in names if n.known is None and n.body is None and capitalised(n.words)}
    for n in names:
        surname = n.words.split()[-1]
        full = n.type is EntityType.PERSON and " " in n.words
        if full and len(surname) >= _SHORTEST_SURNAME and capitalised(surname):
            types.setdefault(surname, EntityType.PERSON)
    found = []
    for span, type_ in text.matches(Gazetteer(sorted(types.items()))):
        if taken.isdisjoint(range(*span)) and capitalised(parse.words[span.start]):
            words = text_of(parse, span)
            found.append(Name(span, head_of(parse, span), type_, words))
    return found
