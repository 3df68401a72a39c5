"""Which claims a denial answers that are on another proposition: those on one matter that say more, or the accuser's.

A denial of "trafficking by Iran" answers whoever alleges more narrowly that Iran trafficked Afghan migrants in 2017; a
denial for 2016 does not. Who rejects what the State Department says, or its report as a whole, answers what these say
of them.

A state's denial covers its army and ministries, and its army's what is said of its soldiers; of victims the kind
counts ("migrants" covers "male Afghan migrants").
Within two months a denial that names a place answers what is said of the same victims without one.
Within two months, who rejects "the US report" or what a body says of his state rejects what the state's ministries say,
and what is said of its army: later nobody can tell which report is meant.

Claims are found by keys, so that each looks only at the claims that it may answer: "wrong|forgery|IRI" is a matter,
"by|IRI" is whatever somebody says.
"""

from collections.abc import Iterator, Sequence, Set
from datetime import date

from graph.disputes import Voice, affirms, can_answer
from graph.kinds import kind_words
from graph.model import Proposition, PropositionKind
from graph.offences import broader
from graph.periods import within
from graph.resolution.model import ClaimTie

OF = "of|"  # before the IRI of an accused: under this key its claims are found where its ties change
VAGUE_OFFENCE = "unspecified-crime"
NARROWER = "rejects in general what the other says in particular"
NAMED = "rejects what the other's voice says of whoever rejects it"
_DAYS = 60  # between a report's words and their rejection by another body of the state that they are about
_YEARS = 1  # between a voice's words and their rejection as a whole: annual reports are called by one name


def said_keys(voice: Voice) -> frozenset[str]:
    """The keys under which those who reject its matter, or its voice, find an affirming claim."""
    if affirms(voice.stance, voice.negated) is not True:
        return frozenset()
    heard = {f"by|{iri}" for iri in (*voice.family, *voice.relays) if voice.known}
    told_of = {f"{OF}{iri}" for iri in voice.known_beyond(voice.content.accused)}
    return frozenset({*heard, *told_of, *_matters(voice, widened=True)})


def answered_keys(voice: Voice) -> frozenset[str]:
    """The keys of the claims that a rejecting claim may answer."""
    if affirms(voice.stance, voice.negated) is not False:
        return frozenset()
    return frozenset({*(f"by|{iri}" for iri in _named(voice)), *_matters(voice, widened=False)})


def answer(one: Voice, other: Voice) -> ClaimTie | None:
    """The tie of a rejecting claim to an affirming one of another article that it answers on another proposition."""
    apart = one.speaker != other.speaker and one.article != other.article and one.proposition != other.proposition
    if not apart or not can_answer(one.said, other.said) or not answered_keys(one) & said_keys(other):
        return None
    if _covers(one, other):
        return ClaimTie(one.claim, other.claim, NARROWER)
    if _names_voice(one, {other.speaker, *other.relays}, _parties(other.content)):
        said_of_it = _years_apart(one.said, other.said) <= _YEARS
    else:
        wider = _names_voice(one, {*other.family, *other.relays}, _parties(other.content) | other.charged)
        said_of_it = wider and _days_apart(one.said, other.said) <= _DAYS
    return ClaimTie(one.claim, other.claim, NAMED) if said_of_it else None


def _names_voice(one: Voice, heard: Set[str], told_of: Set[str]) -> bool:
    """Whether a claim rejects the words of one of those heard, and is by one of those who are told of."""
    return not _named(one).isdisjoint(heard) and not one.family.isdisjoint(told_of)


def _matters(voice: Voice, *, widened: bool) -> Iterator[str]:
    p = voice.content
    if p.kind is PropositionKind.ALLEGATION and p.offence not in (None, VAGUE_OFFENCE):
        offence: str | None = p.offence
        accused = voice.charged if widened else {*p.accused, *_own_states(voice)}
        while offence is not None:
            yield from (f"wrong|{offence}|{iri}" for iri in sorted(voice.known_beyond(accused)))
            offence = broader(offence) if widened else None
    elif p.kind in (PropositionKind.EVENT, PropositionKind.RELATION) and p.predicate:
        for agent in p.agents:
            for obj in p.objects:
                if len(voice.known_beyond((agent, obj))) == len({agent, obj}):
                    yield f"{p.kind}|{p.predicate}|{agent}|{obj}"


def _own_states(voice: Voice) -> frozenset[str]:
    """Of who denies something of himself, the states and bodies that he belongs to."""
    return voice.family if voice.family & set(voice.content.accused) else frozenset()


def _named(voice: Voice) -> frozenset[str]:
    """Whose words are rejected ("the ministry's accusations", "the report"), as far as known beyond the article."""
    p = voice.content
    if p.kind is not PropositionKind.STATEMENT or p.predicate is not None:
        return frozenset()
    return voice.known_beyond((*p.agents, *p.objects)) - voice.family


def _covers(one: Voice, other: Voice) -> bool:
    """Whether what is denied is no narrower than what the other says: all that the denial adds, the other says too."""
    if not set(_matters(one, widened=False)) & set(_matters(other, widened=True)):
        return False
    mine, theirs = one.content, other.content
    if other.charged.isdisjoint(mine.accused) and other.known_beyond(theirs.accused):
        return False  # the army answers for soldiers whom nobody names, not for the police, nor for the state
    same_victims = _some_are(one, mine.victims, other, theirs.victims)
    if mine.victims and not same_victims:
        return False
    unplaced = same_victims and not theirs.places and _days_apart(one.said, other.said) <= _DAYS
    placed = not mine.places or unplaced or _some_are(one, mine.places, other, theirs.places)
    return placed and (mine.time is None or within(theirs.time, mine.time))


def _some_are(one: Voice, denied: Sequence[str], other: Voice, said: Sequence[str]) -> bool:
    """Whether some of those of whom it is said are of those of whom it is denied: themselves, or of that kind."""
    if set(denied) & set(said):
        return True
    kinds = [kind_words(one.names[iri]) for iri in denied if iri in one.names]
    return any(kind <= kind_words(other.names[iri]) for kind in kinds for iri in said if iri in other.names)


def _parties(p: Proposition) -> frozenset[str]:
    return frozenset({*p.accused, *p.agents, *p.objects})


def _days_apart(said: str, earlier: str) -> int:
    """Days between two dates; where the day of one is unknown, more than any limit.

    >>> _days_apart("2019-03-02", "2019-02-27"), _days_apart("2019-03", "2019-02-27") > 60
    (3, True)
    """
    try:
        return abs((date.fromisoformat(said) - date.fromisoformat(earlier)).days)
    except ValueError:
        return 9999


def _years_apart(said: str, earlier: str) -> int:
    """Years between two dates; where one is unknown, more than any limit.

    >>> _years_apart("2019-06", "2018-07-02"), _years_apart("", "2018") > 1
    (1, True)
    """
    years = [day[:4] for day in (said, earlier)]
    return abs(int(years[0]) - int(years[1])) if all(year.isdecimal() for year in years) else 9999
