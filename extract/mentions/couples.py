"""Two people of one family name: "John and Mary Smith", and "Mr Smith" and "Mrs Smith", who are two."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.mentions.names import Name
from extract.mentions.pronouns import given_names
from extract.propositions.parse import Parse
from graph.model import EntityType

_SEXES = ("male", "female")


def with_family_names(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """The names, in their order, where a given name before "and" and a full name has that one's family name too.

    Not where the given name also stands alone elsewhere, unless the article has it with the family name as well:
    "Sarah" may be all that is told of somebody.
    """
    people = {n.span.start: n for n in names if n.type is EntityType.PERSON and n.known is None}
    written = Counter(n.words for n in people.values())
    found = []
    for name in names:
        after = people.get(name.span.end + 1)
        if people.get(name.span.start) is name and after is not None and _shares(parse, name, after):
            full = f"{name.words} {after.words.split()[-1]}"
            name = replace(name, words=full) if full in written or written[name.words] == 1 else name
        found.append(name)
    return found


def _shares(parse: Parse, name: Name, after: Name) -> bool:
    first, *rest = after.words.split()
    alone = " " not in name.words and name.gender is None and len(rest) == 1
    return alone and parse.words[name.span.end] in ("and", "&") and {name.words, first} <= given_names().keys()


def apart_by_title(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """The names, in their order, where a surname that stands behind titles of a man and of a woman keeps its title.

    "Mr Smith" and "Mrs Smith" are two people, each of them the only one of that sex who is named in full, if there is.
    """
    titled: dict[str, set[str]] = {}
    for name in names:
        if name.type is EntityType.PERSON and name.gender in _SEXES and " " not in name.words:
            titled.setdefault(name.words, set()).add(str(name.gender))
    two = {surname for surname, sexes in titled.items() if len(sexes) > 1}
    return (
        [_with_title(parse, n, names) if n.words in two and n.gender in _SEXES else n for n in names]
        if two
        else [*names]
    )


def _with_title(parse: Parse, name: Name, names: Sequence[Name]) -> Name:
    people = {n.words for n in names if n.type is EntityType.PERSON and n.words.endswith(f" {name.words}")}
    full = [words for words in people if given_names().get(words.split()[0]) == name.gender]
    title = parse.words[name.span.start - 1]
    return replace(name, words=full[0] if len(full) == 1 else f"{title} {name.words}")
