"""Which claims of different articles dispute or corroborate each other: those that share a proposition.

A claim affirms its proposition or rejects it. Of two from different voices on one proposition, the one that
rejects disputes the one that affirms, unless it was said earlier: a denial answers what was said before it or on
its day. Two that affirm corroborate each other where their sources are independent. A reprint is no second source,
nor is one who relays the other or speaks for the other, nor anybody whom nothing tells from the other ("officials").
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.model import AFFIRMING, REJECTING, Proposition, PropositionKind, Stance
from graph.resolution.model import ClaimTie

NOTHING = Proposition(PropositionKind.STATEMENT, "")


@dataclass(frozen=True, slots=True)
class Voice:
    """One claim on a proposition, as disputes see it.

    `speaker` is the claimant's IRI, or of an article's own voice its publisher or the article; `known` says that
    it is the same wherever it is met, unlike "officials" or "a report". `sources` are all through whom it came: the
    speaker, those who relay it, the bodies and states spoken for. `text` is the id of the article, or of the one
    that it reprints, and `said` the date of that one: what a reprint repeats was said when it was first printed.
    `content` is what is said, with entities' IRIs in its roles; `names` are those of the ones that belong to this
    article alone; `relays` are the IRIs of those who pass it on, `family` the speaker with the bodies and states
    spoken for, `charged` the accused with the bodies and states that they are part of.
    """

    claim: str
    proposition: str
    stance: Stance
    negated: bool
    speaker: str
    sources: frozenset[str]
    known: bool
    article: str
    text: str
    published: str
    said: str
    content: Proposition = NOTHING
    relays: tuple[str, ...] = ()
    family: frozenset[str] = frozenset()
    charged: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)

    def known_beyond(self, iris: Iterable[str]) -> frozenset[str]:
        """Those of the entities that are the same in every article."""
        return frozenset(iris) - self.names.keys()


def affirms(stance: Stance, negated: bool) -> bool | None:
    """Whether the claim holds its proposition true (True), untrue (False) or leaves it open (None).

    >>> affirms(Stance.ALLEGES, negated=False), affirms(Stance.ASSERTS, negated=True)
    (True, False)
    >>> affirms(Stance.DENIES, negated=False), affirms(Stance.DECLINES, negated=False)
    (False, None)
    """
    if stance in AFFIRMING:
        return not negated
    if stance in REJECTING - {Stance.DOUBTS}:
        return negated
    return None


def disputes(voices: Iterable[Voice]) -> list[ClaimTie]:
    """Each claim with those of other articles that it disputes, sorted."""
    found = []
    for sharing in _by_proposition(voices).values():
        affirming = [v for v in sharing if affirms(v.stance, v.negated) is True]
        rejecting = [v for v in sharing if affirms(v.stance, v.negated) is False]
        found += [
            ClaimTie(one.claim, other.claim, "rejects the proposition that the other affirms")
            for one in rejecting
            for other in affirming
            if one.speaker != other.speaker and one.article != other.article and can_answer(one.said, other.said)
        ]
    return sorted(found)


def can_answer(said: str, earlier: str) -> bool:
    """Whether what was said on one date can answer what was said on the other; where one is unknown, it can.

    >>> can_answer("2018-07-02", "2018-07-02"), can_answer("2018-07-02", "2019-02-11"), can_answer("", "2019")
    (True, False, True)
    """
    known = min(len(said), len(earlier))  # of a date and a month, only year and month can be compared
    return said[:known] >= earlier[:known]


def corroborations(voices: Iterable[Voice]) -> list[ClaimTie]:
    """Each claim with the earlier ones of independent sources that say the same, sorted.

    Each speaker counts once on a proposition, by the earliest claim: ten articles that quote one
    report are one source.
    """
    found = []
    for sharing in _by_proposition(voices).values():
        for side in (True, False):
            agreeing = [v for v in sharing if v.known and affirms(v.stance, v.negated) is side]
            earliest = list(_earliest_of_each_speaker(agreeing))
            found += [
                ClaimTie(later.claim, earlier.claim, "an independent source says the same")
                for i, later in enumerate(earliest)
                for earlier in earliest[:i]
                if _independent(later, earlier)
            ]
    return sorted(found)


def _by_proposition(voices: Iterable[Voice]) -> Mapping[str, list[Voice]]:
    found: defaultdict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        found[voice.proposition].append(voice)
    return found


def _earliest_of_each_speaker(voices: Iterable[Voice]) -> Iterator[Voice]:
    seen = set()
    for voice in sorted(voices, key=lambda v: (v.published or "9999", v.claim)):
        if voice.speaker not in seen:
            seen.add(voice.speaker)
            yield voice


def _independent(one: Voice, other: Voice) -> bool:
    return one.text != other.text and one.sources.isdisjoint(other.sources)
