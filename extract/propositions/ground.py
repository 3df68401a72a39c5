"""What an article's words say whatever the passage they are read in, worked out once per article.

Contents lie in one another and in sentences, so that a word is read in several passages.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Doc

from extract.annotations import Reference, References, Tokens
from extract.propositions.arguments import Arguments, arguments_of
from extract.propositions.parse import Parse, parse_of
from extract.propositions.surroundings import Surroundings
from extract.propositions.triggers import Row, condition_words, match, trigger_words
from graph.model import MentionKind

_NAMED = frozenset({"organisation", "work", "place", "country"})
_TABLES = ("offences", "events", "relations")
_OPEN_CLASS = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})


class Ground:
    """The arguments of an article's predicates and the rows that its words trigger, each worked out when asked for."""

    def __init__(self, parse: Parse, references: References) -> None:
        self.parse, self._references = parse, references
        self._surroundings = Surroundings(parse, references, condition_words(_TABLES))
        self._arguments: dict[tuple[int, str, str], Arguments] = {}
        known = trigger_words(_TABLES)
        self._known = tuple(map(known.__contains__, parse.lemmas))
        self._triggers = tuple(self._find_triggers())
        self._rows: dict[tuple[str, int, str | None], Row | None] = {}

    def _find_triggers(self) -> Iterator[int]:
        parse = self.parse
        named = {i for m in self._references.mentions if _is_long_name(m) for i in range(*m.span)}
        for i, (pos, dep, known) in enumerate(zip(parse.pos, parse.deps, self._known, strict=True)):
            if pos not in _OPEN_CLASS or i in named:
                continue  # of a name, a word is only a part: "Anti-Slavery International"
            if known or dep == "amod" or pos == "PROPN":
                yield i  # a describing word or a name may tell a relation by its form alone: "Iran-backed"

    def triggers(self, within: Tokens) -> Sequence[int]:
        """The words of a passage that may say something by themselves, in text order; most words do not."""
        return self._triggers[bisect_left(self._triggers, within.start) : bisect_left(self._triggers, within.end)]

    def row(self, table: str, i: int, pos: str | None = None) -> Row | None:
        """The row of the table that word `i` triggers; `pos` where it stands for another part of speech."""
        if not self._known[i]:
            return None
        key = (table, i, pos)
        if key not in self._rows:
            self._rows[key] = match(table, self.parse, i, self._surroundings.of, pos=pos)
        return self._rows[key]

    def arguments(self, i: int, *, possessor: str = "ARG0", of: str = "ARG1") -> Arguments:
        """The arguments of predicate `i`; of a noun, the roles say what "X's <noun>" and "<noun> of X" mean."""
        key = (i, possessor, of)
        found = self._arguments.get(key)
        if found is None:
            found = arguments_of(self.parse, self._references, i, possessor=possessor, of=of)
            self._arguments[key] = found
        return found


def _is_long_name(mention: Reference) -> bool:
    return mention.kind is MentionKind.NAME and mention.type in _NAMED and mention.span.end - mention.span.start > 1


@lru_cache(maxsize=1)
def ground_of(doc: Doc, references: References) -> Ground:
    """The ground of an article, from its analysis and its mentions, neither of which may change any more."""
    return Ground(parse_of(doc), references)
