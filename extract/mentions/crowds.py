"""Whom "the victims", "the suspects" and "the hostages" mean: the only ones so far of whom such a thing is told."""

from collections.abc import Collection, Sequence

from extract.mentions.epithets import suffers, verbs_of
from extract.mentions.nominals import Nominal
from extract.mentions.several import Row, Several, asked_number, is_told_apart
from extract.propositions.parse import Parse
from graph.model import EntityType

_NEAR = 2  # sentences back in which it was told


def known_by_fate(
    parse: Parse, phrase: Nominal, sentence: int, several: Sequence[Several], rows: Sequence[Row]
) -> str | Row | None:
    """The entity of the only several, or row of people, who just before suffered what makes them "the victims".

    Not where the phrase counts them otherwise, nor where some were called so before.
    """
    noun = parse.lemmas[phrase.head]
    verbs = verbs_of(noun)
    if verbs is None or not phrase.plural or phrase.determiner not in ("the", "these", "those"):
        return None
    if is_told_apart(parse, phrase.head) or any(s.lemma == noun for s in several):
        return None
    number = asked_number(parse, phrase)
    found: dict[object, str | Row] = {
        s.entity: s.entity for s in several if s.sentence >= sentence - _NEAR and _is_meant(parse, s.head, verbs)
    }
    people = (r for r in rows if r.type is EntityType.PERSON and r.sentence >= sentence - _NEAR)
    found |= {r.entities: r for r in people if suffers(parse, r.first, verbs)}
    if number is not None:
        found = {key: one for key, one in found.items() if isinstance(one, Row) and len(one.entities) == number}
    return found.popitem()[1] if len(found) == 1 else None


def _is_meant(parse: Parse, head: int, verbs: Collection[str]) -> bool:
    """Whether a clause, or a participle beside the noun, tells it: "killed 17 people", "17 people killed in Goma"."""
    if suffers(parse, head, verbs):
        return True
    told = (c for c in parse.children[head] if parse.tags[c] == "VBN" and parse.deps[c] in ("acl", "amod"))
    return any(parse.lemmas[c] in verbs for c in told)
