"""The entities of one article while it is read: which phrase makes a new one, and who is given a name later."""

from collections.abc import Iterable
from dataclasses import replace

from extract.annotations import UNIDENTIFIED, Reference
from extract.mentions.nominals import Nominal
from extract.mentions.spans import DETERMINERS
from extract.propositions.parse import Parse
from graph.ids import derived_id
from graph.model import Entity, EntityType


class Register:
    """The entities by id; `named` are the ids of those that have a name."""

    def __init__(self, article_id: str, parse: Parse, named: dict[str, Entity]) -> None:
        self._article, self._parse = article_id, parse
        self.named = frozenset(named)
        self.entities = dict(named)
        self._ids: dict[tuple[str, ...], str] = {}  # by type, name and what tells it apart
        self._renamed: dict[str, str] = {}
        self._owners: dict[str, str] = {}
        self._written: dict[tuple[EntityType, str], str] = {}  # how a phrase stood first, by type and plain words
        self._introduced: dict[str, str] = {}  # by whom or what each is described with: "a spokesman | for the union |"
        self._headlined: set[str] = set()
        self._stateless: dict[str, set[str]] = {}  # bodies that stood before any state was named, by sort
        self._of_states: dict[str, set[str]] = {}  # by sort, too
        self._works: dict[tuple[str, str], dict[str, bool]] = {}  # (issuer, noun) -> works, True for those with a name

    def new(self, type_: EntityType, name: str, *apart: str) -> str:
        """The entity of this type and name; `apart` tells it from others that are called so."""
        key = self.id_of(type_, name, *apart)
        if key not in self.entities:
            self.entities[key] = Entity(key, type_, name)
        return key

    def nobody(self, i: int) -> str:
        """An entity of its own for a pronoun that means none of those who come in question."""
        return self.new(EntityType.PERSON, f"{UNIDENTIFIED}{self._parse.lowers[i]})", str(self._parse.offsets[i]))

    def id_of(self, type_: EntityType, name: str, *apart: str) -> str:
        """The id that `new` gives."""
        of = (type_, name, *apart)
        if of not in self._ids:
            self._ids[of] = derived_id(self._article, "e", type_.value, name, *apart)
        return self._ids[of]

    def words(self, phrase: Nominal) -> str:
        """The phrase without its determiner, in one line."""
        start = phrase.span.start
        if phrase.head > start and self._parse.lowers[start] in DETERMINERS:
            start += 1
        return " ".join(self._parse.written(start, phrase.span.end).split())

    def another(self, phrase: Nominal, owner: str | None, *, opening: bool) -> str:
        """An entity for a phrase that takes up none: "a guard" is not the guard before, nor "his son" another's son.

        `owner` is whose the phrase says it is; `opening` says that it stands in the first line.
        """
        words = self._as_first_written(phrase)
        key = self.id_of(phrase.type, words)
        if owner is not None and self._owners.setdefault(key, owner) != owner:
            return self.new(phrase.type, words, owner)
        if phrase.determiner in ("a", "an") and phrase.type is EntityType.PERSON:
            whose = self._described_behind(phrase)
            if self._introduced.setdefault(key, whose) != whose or (not phrase.modified and key in self.entities):
                return self.new(phrase.type, words, whose or str(self._parse.offsets[phrase.head]))
        if opening and not phrase.determiner:
            self._headlined.add(key)
        return self.new(phrase.type, words)

    def _described_behind(self, phrase: Nominal) -> str:
        """The phrases behind a noun that are no part of its mention: "a spokesman | for the union |"."""
        parse = self._parse
        behind = (c for c in parse.children[phrase.head] if c >= phrase.span.end and parse.deps[c] == "nmod")
        return " ".join(parse.lowers[i] for c in behind for i in parse.below(c))

    def _as_first_written(self, phrase: Nominal) -> str:
        """The phrase's words as they stood first: "Police" at the beginning of a sentence are the "police" before."""
        words, first = self.words(phrase), phrase.span.start
        opens = words[:1].isupper() and self._parse.sentences[first] == first and self._parse.pos[first] != "PROPN"
        plain = words[:1].lower() + words[1:] if opens else words
        return self._written.setdefault((phrase.type, plain), words)

    def name_since(self, phrase: Nominal, entity: str) -> None:
        """Let who stands described in the first line, "Dutch nurse freed", be who is named below as "a Dutch nurse"."""
        key = self.id_of(phrase.type, self.words(phrase))
        if key in self._headlined and entity in self.named:
            self.rename(key, entity)

    def rename(self, key: str, to: str) -> None:
        """Let what had an entity of its own be another one."""
        self._renamed[key] = to

    def stateless(self, sort: str, key: str) -> None:
        """Note a body of no state yet: "the government", above the first line that names one."""
        self._stateless.setdefault(sort, set()).add(key)

    def of_state(self, sort: str, key: str) -> None:
        """Note a state's body of this sort."""
        self._of_states.setdefault(sort, set()).add(key)

    def issue(self, issuer: str, noun: str, work: str) -> None:
        """Note whose work it is: "its annual report", "the State Department report"."""
        if self.entities[issuer].type in (EntityType.ORGANISATION, EntityType.PERSON):
            self._works.setdefault((issuer, noun), {})[work] = work in self.named

    def settled(self, mentions: Iterable[Reference]) -> tuple[list[Reference], dict[str, Entity]]:
        """The mentions and entities, those who were given a name later under that name."""
        for works in self._works.values():  # an issuer's only named report is what "its report" means
            named = [entity for entity, has_name in works.items() if has_name]
            if len(named) == 1:
                self._renamed.update({entity: named[0] for entity, has_name in works.items() if not has_name})
        for sort, keys in self._stateless.items():
            whole = self._of_states.get(sort, set()) - keys
            if len(whole) == 1:
                self._renamed.update(dict.fromkeys(keys, *whole))
        entities = {key: e for key, e in self.entities.items() if key not in self._renamed}
        renamed = self._renamed
        return [replace(m, entity=renamed[m.entity]) if m.entity in renamed else m for m in mentions], entities
