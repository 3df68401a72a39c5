"""Whose death a phrase with "his" tells of: not of whom acts in its sentence.

"The mayor spoke of the singer and | his | murder."     his: the singer's
"""

from collections.abc import Mapping
from functools import cache

from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fate_verbs import fate_verbs
from extract.tables import read_table

_NEAR = 2  # sentences, its own and the one before, in which somebody else is spoken of


def of_the_dead(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str | None, str] | None:
    """The other one in the sentence, where the one chosen acts and the pronoun tells of a death: "his murder"."""
    parse = talk.parse
    if chosen is None or parse.deps[i] != "nmod:poss" or parse.lemmas[parse.heads[i]] not in _deaths():
        return None
    if chosen.sentence != talk.sentences[i] or chosen.role != "subject" or chosen.head > i:
        return None
    others = [s for s in options.values() if s.entity != chosen.entity and talk.sentences[i] - s.sentence < _NEAR]
    return (others[0].entity if others else None), "is dead"


@cache
def _deaths() -> frozenset[str]:
    """The nouns for what nobody says or does any more: "his murder", "his funeral"."""
    rows = read_table("propositions/offences")
    return fate_verbs("dies") | {
        r["trigger"] for r in rows if r["offence"] == "killing" and r["pos"] == "n" and not r["with"]
    }
