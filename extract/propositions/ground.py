"""What an article's words say whatever the passage they are read in, worked out once per article.

Contents lie in one another and in sentences, so that a word is read in several passages.
"""

from functools import lru_cache

from spacy.tokens import Doc

from extract.annotations import Reference, References
from extract.propositions.arguments import Arguments, arguments_of
from extract.propositions.parse import Parse, parse_of
from extract.propositions.triggers import Row, match, trigger_words
from graph.model import MentionKind

_NAMED = frozenset({"organisation", "work", "place", "country"})
_TABLES = ("offences", "events", "relations")


class Ground:
    """The arguments of an article's predicates and the rows that its words trigger, each worked out when asked for."""

    def __init__(self, parse: Parse, references: References) -> None:
        self.parse, self._references = parse, references
        self._arguments: dict[tuple[int, str, str], Arguments] = {}
        self._named = frozenset(i for m in references.mentions if _is_long_name(m) for i in range(*m.span))
        self._rows: dict[tuple[str, int, str | None], Row | None] = {}

    def may_trigger(self, i: int) -> bool:
        """Whether any table has rows for the word; most words are none of a table's."""
        return self.parse.lemmas[i] in trigger_words(_TABLES)

    def in_name(self, i: int) -> bool:
        """Whether a word is only a part of somebody's or something's name: "Anti-Slavery International"."""
        return i in self._named

    def row(self, table: str, i: int, pos: str | None = None) -> Row | None:
        """The row of the table that word `i` triggers; `pos` where it stands for another part of speech."""
        key = (table, i, pos)
        if key not in self._rows:
            known = self.may_trigger(i)
            self._rows[key] = match(table, self.parse, self._references, i, pos=pos) if known else None
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
