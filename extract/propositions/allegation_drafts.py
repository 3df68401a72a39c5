"""Drafts of allegations: the parties told apart from places, the place and time of the deed or of what is over it."""

from typing import Literal

from extract.annotations import Draft
from extract.propositions.allegation_labels import allegation_label
from extract.propositions.arguments import Arguments
from extract.propositions.circumstances import places_of, places_of_complement, places_of_occasion, time_of
from extract.propositions.governors import Effect, Governor, governor_of
from extract.propositions.labels import span_of
from extract.propositions.scene import Scene, apart_from, is_only_place
from extract.propositions.scope import Scope
from extract.propositions.triggers import trigger_of
from graph.model import PropositionKind

SUPPORT = "support-for-crime"
UNSPECIFIED = "unspecified-crime"
_DEEPEST = 3


def allegation_draft(
    scene: Scene, i: int, offence: str, act: str, accused: tuple[int, ...], victims: tuple[int, ...],
    arguments: Arguments, scope: Scope, sure: float, *, governor: Governor | None = None,
) -> Draft:  # fmt: skip
    """The draft of the offence that word `i` says, under its governor where that makes it one."""
    places = places_of(scene, arguments) or places_of_complement(scene, i) or places_of_occasion(scene, i)
    time = time_of(scene, i, arguments)
    if (
        governor is not None
        and governor.effect not in (None, Effect.ALLEGED)
        and (governor.party != "ARG1" or governor.effect is Effect.INFLICTS)
    ):
        over = scene.arguments(governor.word)
        places = places or places_of(scene, over)
        time = time or time_of(scene, governor.word, over)
    places += tuple(v for v in victims if is_only_place(scene, v) and v not in places)
    victims = apart_from(scene, tuple(v for v in victims if v not in places), accused)
    places = tuple(p for p in places if p not in accused)
    return Draft(
        kind=PropositionKind.ALLEGATION,
        trigger=i,
        span=span_of(scene, i if governor is None or governor.effect is None else governor.word),
        label=allegation_label(scene, i, offence=offence, act=act, accused=accused, victims=victims, places=places),
        predicate=trigger_of(scene.parse, i),
        offence=offence,
        accused=accused,
        victims=victims,
        places=places,
        time=time,
        negated=scope.negated,
        certainty=scope.certainty,
        confidence=round(sure, 3),
        alleged=alleged_by(scene, governor_of(scene.parse, i)),
    )


def alleged_by(scene: Scene, governor: Governor | None) -> Literal["", "charge", "verdict"]:
    """What the words over the deed tell of it: "was charged with", "was sentenced for"; "" where it is told as done."""
    for _ in range(_DEEPEST):  # "arrested on suspicion of taking part in the killing"
        if governor is None or not scene.within.start <= governor.word < scene.within.end:
            return ""
        if governor.effect is Effect.ALLEGED:
            return "charge"
        if governor.effect is Effect.COMMITS and governor.party == "ARG1":
            return "verdict"
        if governor.effect not in (Effect.COMMITS, Effect.AIDS, Effect.ORDERS):
            return ""
        governor = governor_of(scene.parse, governor.word)
    return ""
