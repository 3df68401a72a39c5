"""What is said of some of those who were just named, without a verb or with "whom".

"Nine sailors were freed, | three of them boys |."    "It asked 230 people, | 119 of whom were children |."
"""

from collections.abc import Iterator, Set

from extract.annotations import Draft, Tokens
from extract.propositions import confidence
from extract.propositions.kinds import is_kind
from extract.propositions.labels import clause_words
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene
from graph.model import PropositionKind

_OF_THEM = frozenset({"them", "whom", "which"})
_OPENING = frozenset({",", "(", "–", "—", "-", ";"})
_CLOSING = frozenset({",", ")", "–", "—", ";", ".", ":", "”", '"'})


def partitives_in(scene: Scene, triggers: Set[int]) -> Iterator[Draft]:
    """A statement for each such phrase that none of the words `triggers` tells more of."""
    parse = scene.parse
    start, end = scene.within
    if _OF_THEM.isdisjoint(parse.lowers[start:end]):
        return
    for i in range(start + 1, end - 3):
        if not is_partitive(parse, i) or (parse.tags[i] != "CD" and not is_kind(parse.lowers[i], "counting")):
            continue
        before = i - 1 if parse.words[i - 1] in _OPENING else i - 2  # ", nearly | 30 of them"
        if before < start or parse.words[before] not in _OPENING:
            continue
        last = next((k for k in range(i + 3, end) if parse.words[k] in _CLOSING), end)
        said = range(i + 3, last)
        if said and _tells(parse, i, said) and triggers.isdisjoint(range(i, last)):
            span = Tokens(before + 1, last)
            yield Draft(
                kind=PropositionKind.STATEMENT,
                trigger=i,
                span=span,
                label=clause_words(scene, list(range(*span))),
                agents=(i,) if scene.references.at(i) is not None else (),
                confidence=confidence.STATEMENT,
            )


def is_partitive(parse: Parse, i: int) -> bool:
    """Whether a word counts some of those just named: "| three | of them boys"."""
    return parse.lowers[i + 1 : i + 2] == ("of",) and not _OF_THEM.isdisjoint(parse.lowers[i + 2 : i + 3])


def _tells(parse: Parse, i: int, said: range) -> bool:
    """Whether what follows says something of them: without a finite verb, or with one behind "whom"."""
    if parse.pos[said[0]] == "ADP" and parse.lowers[said[0]] != "from":
        return False  # "three of them in the north"
    if not any(parse.pos[k] in ("NOUN", "PROPN", "ADJ", "NUM") or parse.tags[k] == "VBN" for k in said):
        return False
    finite = any(parse.tags[k] in ("VBD", "VBZ", "VBP", "MD") and parse.pos[k] in ("VERB", "AUX") for k in said)
    return finite == (parse.lowers[i + 2] != "them")
