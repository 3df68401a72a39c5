"""What an article's words say whatever the passage they are read in, worked out once per article.

Contents lie in one another and in sentences, so that a word is read in several passages.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Doc

from extract.annotations import Reference, References, Tokens
from extract.propositions.arguments import Arguments, arguments_of
from extract.propositions.kinds import is_kind, words_of
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
        named = {i for m in references.mentions if _is_long_name(m) for i in range(*m.span)}
        # of a name, a word is only a part: "Anti-Slavery International"
        self._triggers = tuple([i for i in _may_trigger(parse) if i not in named])
        nouns = (i for i, pos in enumerate(parse.pos) if pos == "NOUN" and parse.deps[i] != "compound")
        self._reports = tuple([i for i in nouns if is_kind(parse.lemmas[i], "publication")])
        self._rows: dict[tuple[str, int, str | None], Row | None] = {}
        heads = [(h, m) for m in references.mentions for h in (m.head, *m.loose)]
        self._dates = tuple(sorted([h for h, m in heads if m.type == "date" and m.value]))
        places = {h for h, m in heads if m.type in ("place", "country")}
        places.update([i for i, type_ in enumerate(parse.types) if type_ == "place" and parse.pos[i] == "PROPN"])
        self._places = tuple(sorted(places))

    def triggers(self, within: Tokens) -> Sequence[int]:
        """The words of a passage that may say something by themselves, in text order; most words do not."""
        return self._triggers[bisect_left(self._triggers, within.start) : bisect_left(self._triggers, within.end)]

    def reports(self, within: Tokens) -> Sequence[int]:
        """The nouns of a passage that stand for what is published, in text order."""
        return self._reports[bisect_left(self._reports, within.start) : bisect_left(self._reports, within.end)]

    def may_tell_time(self, within: Tokens) -> bool:
        """Whether a date stands in the passage."""
        return bisect_left(self._dates, within.start) < bisect_left(self._dates, within.end)

    def may_tell_place(self, within: Tokens) -> bool:
        """Whether a word that may name a place stands in the passage."""
        return bisect_left(self._places, within.start) < bisect_left(self._places, within.end)

    def row(self, table: str, i: int, pos: str | None = None) -> Row | None:
        """The row of the table that word `i` triggers; `pos` where it stands for another part of speech."""
        if self.parse.lemmas[i] not in trigger_words((table,)):
            return None
        key = (table, i, pos)
        if key not in self._rows:
            self._rows[key] = match(table, self.parse, i, self._surroundings, pos=pos)
        return self._rows[key]

    def arguments(self, i: int, *, possessor: str = "ARG0", of: str = "ARG1") -> Arguments:
        """The arguments of predicate `i`; of a noun, the roles say what "X's <noun>" and "<noun> of X" mean."""
        key = (i, possessor, of)
        found = self._arguments.get(key)
        if found is None:
            found = arguments_of(self.parse, self._references, i, possessor=possessor, of=of)
            self._arguments[key] = found
        return found


@lru_cache(maxsize=1)
def _may_trigger(parse: Parse) -> tuple[int, ...]:
    """The words that a table knows, and those that may tell a relation by their form alone: "Iran-backed"."""
    known = trigger_words(_TABLES) | words_of("conniving")
    words = enumerate(zip(parse.pos, parse.deps, parse.lemmas, strict=True))
    return tuple(
        [
            i
            for i, (pos, dep, lemma) in words
            if pos in _OPEN_CLASS and (lemma in known or dep == "amod" or pos == "PROPN")
        ]
    )


def _is_long_name(mention: Reference) -> bool:
    return mention.kind is MentionKind.NAME and mention.type in _NAMED and mention.span.end - mention.span.start > 1


@lru_cache(maxsize=1)
def ground_of(doc: Doc, references: References) -> Ground:
    """The ground of an article, from its analysis and its mentions, neither of which may change any more."""
    return Ground(parse_of(doc), references)
