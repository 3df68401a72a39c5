"""Which names of one article name the same: full names and surnames, acronyms and long forms, bodies and states.

Two names become one only on evidence in the article or in the tables; a surname or a short form that fits two longer
names stays on its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extract.mentions.acronyms import is_acronym
from extract.mentions.bodies import body_of
from extract.mentions.names import Name
from extract.mentions.nouns import noun
from extract.mentions.organisations import wikidata_ids
from extract.mentions.pronouns import given_names
from extract.mentions.readings import Sense
from graph.ids import derived_id
from graph.model import Entity, EntityType, Reading

_BEHIND_NAMES = frozenset(
    {"jr", "sr", "ii", "iii", "qc", "kc", "sc", "mp", "mep", "obe", "cbe", "mbe", "esq", "phd", "md"}
)
_ARTICLES = ("Al", "El")  # written so where they open a sentence
Key = tuple[EntityType, str]
"""What a name names, before different names of one thing are joined."""


@dataclass(slots=True)
class Groups:
    """Keys of names, joined into groups that name one thing each."""

    _above: dict[Key, Key] = field(default_factory=dict)

    def root(self, key: Key) -> Key:
        """The key that stands for the group of this one."""
        while (above := self._above.get(key, key)) != key:
            key = above
        return key

    def join(self, key: Key, to: Key) -> None:
        """Make the group of `key` part of that of `to`."""
        key, to = self.root(key), self.root(to)
        if key != to:
            self._above[key] = to


def key_of(name: Name, sense: Sense | None) -> Key:
    """What a name names by itself."""
    if name.body is not None:
        return name.type, body_of(name.body.name, name.state) if name.state else name.body.name
    if sense is not None:
        return sense.type, sense.name
    return name.type, name.words.casefold().removeprefix("the ")


def join_names(names: Sequence[Name], keys: Sequence[Key], same: Iterable[tuple[Key, Key]]) -> Groups:
    """The groups of names: what the text defines as the same (`same`), then what follows from the names themselves."""
    groups = Groups()
    for long, short in same:
        groups.join(short, long)
    for key, whole in _bodies(names, keys):
        groups.join(key, whole)
    shared = _shared_surnames(names)
    forms = {
        (key, name.words): _Form(key, name.words, name.known is not None) for name, key in zip(names, keys, strict=True)
    }
    spelled_out = {key[1] for name, key in zip(names, keys, strict=True) if not is_acronym(name.words)}
    longer: dict[tuple[EntityType, str], list[_Form]] = {}
    for form in forms.values():
        for handle in form.handles:
            longer.setdefault((form.key[0], handle), []).append(form)
    for form in forms.values():
        person = form.key[0] is EntityType.PERSON
        if form.key[0] is EntityType.COUNTRY or (person and len(form.words) == 1 and form.words[0] in shared):
            continue
        fits = _part_of_person if person else _part_of_body
        own_acronym = is_acronym(form.written) and form.key[1] not in spelled_out
        near = {
            f.key: f
            for end in form.ends
            for f in longer.get((form.key[0], end), ())
            if f.known or not form.known or own_acronym
        }
        fuller = {groups.root(f.key) for f in near.values() if fits(form, f)}
        own = groups.root(form.key)
        if len(fuller - {own}) == 1 and own not in fuller:
            groups.join(form.key, (fuller - {own}).pop())
    return groups


def _bodies(names: Sequence[Name], keys: Sequence[Key]) -> Iterator[tuple[Key, Key]]:
    """A body without its state is that of the only state whose body of this name the article names.

    Where it names none, but only one state at all, and that twice, the body is that state's.
    """
    full: dict[str, dict[Key, None]] = {}
    for name, key in zip(names, keys, strict=True):
        if name.body is not None and name.state is not None:
            full.setdefault(name.body.name, {})[key] = None
    states = Counter(key[1] for key in keys if key[0] is EntityType.COUNTRY)
    only = next(iter(states)) if len(states) == 1 and states.total() > 1 else None
    for name, key in zip(names, keys, strict=True):
        if name.body is None or name.state is not None:
            continue
        known = full.get(name.body.name, {})
        if len(known) == 1:
            yield key, next(iter(known))
        elif not known and only is not None:
            yield key, (name.type, body_of(name.body.name, only))


@dataclass(frozen=True, slots=True)
class _Form:
    """A name taken apart for comparison: its words in lower case, its initials, and how longer names are found."""

    key: Key
    written: str
    known: bool
    words: tuple[str, ...] = field(init=False)
    initials: str = field(init=False)

    def __post_init__(self) -> None:
        words = tuple(filter(None, (w.strip(".,/").casefold() for w in self.written.split())))
        words = words[1:] if len(words) > 1 and words[0] == "the" else words
        if self.key[0] is EntityType.PERSON and words:
            written = self.written.split()
            while len(words) > 2 and words[-1] in _BEHIND_NAMES:  # "Ann Roe QC"
                words, written = words[:-1], written[:-1]
            words = (*words[:-1], _without_article(written[-1]).strip(".,/").casefold())
        object.__setattr__(self, "words", words)
        initials = "".join(w[0] for w in self.written.replace("-", " ").split() if w[:1].isupper())
        object.__setattr__(self, "initials", initials)

    @property
    def handles(self) -> set[str]:
        """What a shorter form may be looked up by: the first and last word, the initials, a later word's plural."""
        if len(self.words) < 2:
            return set()
        return {*self.words[:1], *self.words[-1:], f"({self.initials})", *(f"{word}s" for word in self.words[1:])}

    @property
    def ends(self) -> set[str]:
        """The handles of longer names that this one may be a short form of."""
        acronym = {f"({self.written.replace('.', '')})"} if is_acronym(self.written) else set()
        return {*self.words[:1], *self.words[-1:]} | acronym


def _without_article(surname: str) -> str:
    """A family name without the Arabic article before it.

    >>> _without_article("al-Assad"), _without_article("Smith-Jones")
    ('Assad', 'Smith-Jones')
    """
    article, _, rest = surname.partition("-")
    return (
        rest if rest[:1].isupper() and (article in _ARTICLES or (article.islower() and len(article) == 2)) else surname
    )


def _part_of_person(short: _Form, long: _Form) -> bool:
    """Whether a person's name shortens a longer one: its words in order, the last or the first among them."""
    if not 0 < len(short.words) < len(long.words):
        return False
    rest = iter(long.words)
    first, last = short.words[0] == long.words[0], short.words[-1] == long.words[-1]
    left_out = _is_often_left_out(long.written.split()[1:-1])
    if first and last and not left_out and short.words[0].title() not in given_names():
        return False  # Kyaw Zaw is not Kyaw Min Zaw
    return (first or last) and all(word in rest for word in short.words)


def _is_often_left_out(between: Sequence[str]) -> bool:
    """Whether what stands between first and last name is no name of its own: an initial, a particle."""
    return all(word.islower() or len(word.strip(".,")) == 1 for word in between)


def _part_of_body(short: _Form, long: _Form) -> bool:
    """Whether a body's name is the beginning or the end of a longer one, or its initials; a bare noun is not enough."""
    if is_acronym(short.written):
        return short.written.replace(".", "").upper() == long.initials
    size = len(short.words)
    if size == 1 and short.words[0] in {f"{word}s" for word in long.words[1:]}:
        return True  # "the Guards" of the Revolutionary Guard Corps
    if not 0 < size < len(long.words) or (size == 1 and noun(short.words[0]) is not None):
        return False
    return short.words in (long.words[:size], long.words[-size:])


def _shared_surnames(names: Sequence[Name]) -> frozenset[str]:
    """Surnames of two people named together ("Anna and Peter Smith"): alone such a name does not tell which."""
    people = [n for n in names if n.type is EntityType.PERSON]
    full = {n.words.split()[-1].casefold() for n in people if " " in n.words}
    found = set()
    for first, second in pairwise(people):
        together = second.span.start - first.span.end == 1 and " " not in first.words and " " in second.words
        if together and first.words.casefold() not in full:
            found.add(second.words.split()[-1].casefold())
    return frozenset(found)


def build_entities(
    article_id: str, names: Sequence[Name], keys: Sequence[Key], senses: Sequence[Sense | None], groups: Groups
) -> tuple[dict[Key, str], dict[str, Entity]]:
    """The entity of each group: by root key its id, and the entities by id."""
    members: dict[Key, list[int]] = {}
    for i, key in enumerate(keys):
        members.setdefault(groups.root(key), []).append(i)
    ids: dict[Key, str] = {}
    entities: dict[str, Entity] = {}
    for root, indices in members.items():
        written = _written([(names[i], senses[i]) for i in indices])
        read = [(names[i].known, senses[i]) for i in indices]
        own = [
            k.name
            for k, s in read
            if k is not None and k.sure and s is not None and k.name == s.name and _is_of(k.name, root[1])
        ]
        iso = next((s.iso for s in (senses[i] for i in indices) if s is not None and s.iso), None)
        roots = _written([(names[i], senses[i]) for i in indices if keys[i] == root])
        name = _best(root, roots or written, own, body=any(names[i].body for i in indices))
        aliases = tuple(sorted({*written, *(own if root[0] is not EntityType.GROUP else ())} - {name}))
        wikidata = wikidata_ids().get(root) if any(k is not None and k.sure for k, _ in read) else None
        entity = Entity(derived_id(article_id, "e", root[0].value, name), root[0], name, aliases, iso, wikidata)
        known = entities.get(entity.id)
        if known is not None:
            entity = replace(
                entity,
                aliases=tuple(sorted({*known.aliases, *aliases})),
                iso=iso or known.iso,
                wikidata=wikidata or known.wikidata,
            )
        ids[root] = entity.id
        entities[entity.id] = entity
    return ids, entities


def _is_of(known: str, root: str) -> bool:
    """Whether a known name is the group's, not that of another body that only shares its acronym.

    >>> _is_of("Food and Agriculture Organization", "food and agriculture organization of the united nations")
    True
    >>> _is_of("Reporters Without Borders", "Rapid Support Forces")
    False
    """
    return {*known.casefold().split()} <= {*root.casefold().split()}


def _written(members: Iterable[tuple[Name, Sense | None]]) -> list[str]:
    """The plain names as written, in text order: neither demonyms nor capitals that stand for a state."""
    found: dict[str, None] = {}
    for name, sense in members:
        if sense is None or sense.reading is Reading.PLAIN:
            found[name.words.removeprefix("the ").removeprefix("The ").strip("/ ")] = None
    return list(found)


def _best(root: Key, written: list[str], own: list[str], *, body: bool) -> str:
    """The fullest name: of states and their bodies the common one, of others as written, unless that abbreviates."""
    if body or not written or root[0] is EntityType.COUNTRY or (own and root[0] is EntityType.PLACE):
        return root[1]
    full = [w for w in written if not is_acronym(w) and not w.isupper()]
    longest = max(full, key=lambda w: (len(w.split()), -written.index(w)), default="")
    if own and " " not in longest:
        return own[0]
    return longest or written[0]
