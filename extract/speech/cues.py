"""The cue table: which words attribute, in which constructions, with which stance."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from extract.tables import read_table
from graph.model import Stance

_ACTS = frozenset({"denial", "rejection", "admission", "confirmation", "accusation", "decline"})
_AS = ("x+as",)
REVERSE = "reverse"  # a negation of the cue is one of its content: "does not believe that Y"


@dataclass(frozen=True, slots=True)
class Cue:
    """One row of `cues.tsv`; the columns are explained there. `words` is the cue split at blanks."""

    words: tuple[str, ...]
    pos: str
    kind: str
    stance: Stance
    if_not: Stance | None
    takes: tuple[str, ...]
    voice: str | None
    content: str | None
    target: str | None
    addressee: str | None

    @property
    def name(self) -> str:
        """The cue as it stands in the table."""
        return " ".join(self.words)


def table_rows(name: str) -> Iterator[list[str]]:
    """The cells of each row of a table of this package."""
    return (list(row.values()) for row in read_table(f"speech/{name}"))


@cache
def cue_table() -> dict[tuple[str, str], tuple[Cue, ...]]:
    """The cues by (lemma of the head word, part of speech), those of more words first.

    >>> [cue.kind for cue in cue_table()["call", "verb"] if cue.words == ("call",)]
    ['demand', 'naming']
    """
    found: dict[tuple[str, str], list[Cue]] = {}
    for row in table_rows("cues"):
        words, pos, kind, stance, if_not, takes, *roles = row
        voice, content, target, addressee = (role if role != "-" else None for role in roles[:4])
        cue = Cue(
            tuple(words.split(" ")),
            pos,
            kind,
            Stance(stance),
            None if if_not == REVERSE else Stance(if_not),
            tuple(takes.split(" ")),
            voice,
            content,
            target,
            addressee,
        )
        found.setdefault((cue.words[0], pos), []).append(cue)
    return {key: tuple(sorted(cues, key=lambda c: -len(c.words))) for key, cues in found.items()}


@cache
def near_misses() -> dict[str, frozenset[str]]:
    """For a cue, the objects with which it is none: "denied entry"."""
    return {row[0]: frozenset(row[1].split(" ")) for row in table_rows("near_misses")}


@cache
def word_list(*names: str) -> frozenset[str]:
    """The words of one column of `words.tsv`, or of several: the column's name stands first in each row.

    >>> "report" in word_list("informant")
    True
    """
    return frozenset(word for kind, words, *_ in table_rows("words") if kind in names for word in words.split(" "))


@cache
def cue_classes(property_: str) -> frozenset[str]:
    """The classes of cues that have this property in `classes.tsv`.

    >>> sorted(cue_classes("undone"))
    ['demand', 'intention', 'promise', 'warning']
    """
    return frozenset(row[0] for row in table_rows("classes") if row[1] == property_)


@cache
def reporting_verbs() -> frozenset[str]:
    """The verbs that report a clause by themselves: say, write, find, allege."""
    return frozenset(
        word
        for (word, pos), cues in cue_table().items()
        if pos == "verb" and any(len(cue.words) == 1 and "that" in cue.takes for cue in cues)
    )


@cache
def states_of_mind() -> frozenset[str]:
    """The adjectives that tell what somebody thinks: sure, convinced."""
    return frozenset(
        word
        for (word, pos), cues in cue_table().items()
        if pos == "adj" and any(cue.kind == "thought" and "that" in cue.takes for cue in cues)
    )


@cache
def saying_nouns() -> frozenset[str]:
    """The nouns whose content is a clause with "that": claim, word, view."""
    return frozenset(
        word for (word, pos), cues in cue_table().items() if pos == "noun" and any("that" in c.takes for c in cues)
    )


@cache
def quoting_verbs() -> frozenset[str]:
    """The verbs that direct speech and whole sentences stand beside, some with a particle: say, object, go (on)."""
    table = cue_table().items()
    return frozenset(word for (word, pos), cues in table if pos == "verb" and any("quote" in c.takes for c in cues))


def _verbs(fits: Callable[[Cue], bool]) -> frozenset[str]:
    """The verbs with a cue of this sort."""
    table = cue_table().items()
    return frozenset(word for (word, pos), cues in table if pos == "verb" and any(map(fits, cues)))


@cache
def acting_verbs() -> frozenset[str]:
    """The verbs by which somebody denies, admits, confirms, rejects, accuses; none that does so only when negated.

    Nor one that does so only with "as": who "abused them" called them nothing.
    """
    return _verbs(lambda c: c.kind in _ACTS and len(c.words) == 1 and c.stance is not c.if_not and c.takes != _AS)


@cache
def _speaking() -> frozenset[str]:
    """The verbs whose acts are silence alone and that report, too: "had nothing to say"."""
    declining = _verbs(lambda c: c.kind == "decline" and len(c.words) == 1)
    acting = _verbs(lambda c: c.kind in _ACTS and c.kind != "decline" and len(c.words) == 1)
    return declining & reporting_verbs() - acting


@cache
def outcomes(verb: str) -> frozenset[str]:
    """What somebody is held or found to be, by the second words of this verb's cues.

    >>> sorted(outcomes("hold"))
    ['accountable', 'guilty', 'liable', 'responsible']
    """
    cues = cue_table().get((verb, "verb"), ())
    return frozenset(c.words[1] for c in cues if len(c.words) == 2 and any(take.startswith("x+") for take in c.takes))


@cache
def naming_verbs() -> frozenset[str]:
    """The verbs by which somebody says what another is: call, describe, label."""
    return _verbs(lambda c: c.kind == "naming")


@cache
def answering_verbs() -> frozenset[str]:
    """The verbs by which somebody answers what another has said: the acting and the naming ones."""
    return (acting_verbs() - _speaking()) | naming_verbs()


@cache
def charging_verbs() -> frozenset[str]:
    """The verbs whose "of" or "with" tells what their object did: accuse, convict, charge."""
    return _verbs(lambda c: c.kind == "accusation" and not {"x+of", "x+with"}.isdisjoint(c.takes) and len(c.words) == 1)


@cache
def blaming_verbs() -> frozenset[str]:
    """The verbs whose "for" tells what their object did: blame, condemn, hold (responsible)."""
    return _verbs(lambda c: c.kind == "accusation" and "x+for" in c.takes)
