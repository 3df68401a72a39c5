"""Noun phrases and pronouns of one article in text order, each with the entity it stands for, where that is clear."""

from spacy.tokens import Doc

from extract.annotations import Reference
from extract.mentions.leads import named_below
from extract.mentions.named import Named
from extract.mentions.nominals import find_nominals
from extract.mentions.ranking import Decide, decide
from extract.mentions.reader import Reader
from extract.propositions.parse import Parse
from graph.model import Entity

_SUBJECTS = ("nsubj", "nsubj:pass")
_RULE = 3  # signs
_SIGNS = frozenset("_*-=~#")


def resolve_phrases(
    doc: Doc, parse: Parse, article_id: str, named: Named, left_out: frozenset[int], choose: Decide = decide
) -> tuple[list[Reference], dict[str, Entity], dict[str, tuple[str, ...]]]:
    """The mentions that are no names, in text order, all entities of the article, and of those that are several each.

    Nothing is read in `left_out`.
    """
    reader = Reader(doc, parse, article_id, named, choose)
    in_names = {i for n in named.names for i in range(*n.span)}
    phrases = {n.head: n for n in find_nominals(parse, in_names) if n.head not in left_out}
    mentions: list[Reference] = []
    for i, pos in enumerate(parse.pos):
        if _is_rule(parse, i):
            reader.talk.forget()
        elif i in reader.names:
            reader.see(i)
        elif i in phrases:
            mentions.append(reader.phrase(phrases[i]))
            reader.announce(phrases[i])
        elif pos == "NUM" and i not in left_out and i not in in_names:
            mentions += reader.number(i)
        elif (pos in ("PRON", "DET") or parse.deps[i] in _SUBJECTS) and i not in left_out and i not in in_names:
            mentions += reader.pronoun(i)
    mentions = [m for m in mentions if m.head not in reader.further]
    mentions = sorted([*mentions, *reader.further.values()], key=lambda mention: mention.span.start)
    for described, name in named_below(reader.talk, reader.called):
        reader.register.rename(described, name)
    return *reader.register.settled([*mentions, *reader.together.of_rows.values()]), reader.together.told_apart


def _is_rule(parse: Parse, i: int) -> bool:
    """Whether a row of signs alone in its line ends a section: what follows tells of somebody else."""
    word = parse.words[i]
    if len(word) < _RULE or any(c not in _SIGNS for c in word) or i == 0 or i + 1 >= len(parse.words):
        return False
    return "\n" in parse.words[i - 1] and ("\n" in parse.words[i + 1] or parse.words[i + 1] == ".")
