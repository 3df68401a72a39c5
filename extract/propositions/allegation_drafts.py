"""Drafts of allegations: the parties told apart from places, the place and time of the deed or of what is over it."""

from extract.annotations import Draft
from extract.propositions.allegation_labels import allegation_label
from extract.propositions.arguments import Arguments
from extract.propositions.circumstances import places_of, places_of_complement, time_of
from extract.propositions.governors import Effect, Governor
from extract.propositions.labels import span_of
from extract.propositions.scene import Scene, is_only_place
from extract.propositions.scope import Scope, firmer
from extract.propositions.triggers import trigger_of
from graph.model import Certainty, PropositionKind

SUPPORT = "support-for-crime"
UNSPECIFIED = "unspecified-crime"


def allegation_draft(
    scene: Scene, i: int, offence: str, act: str, accused: tuple[int, ...], victims: tuple[int, ...],
    arguments: Arguments, scope: Scope, sure: float, *, governor: Governor | None = None,
) -> Draft:  # fmt: skip
    """The draft of the offence that word `i` says, under its governor where that makes it one."""
    places = places_of(scene, arguments) or places_of_complement(scene, i)
    time = time_of(scene, i, arguments)
    if (
        governor is not None
        and governor.effect is not None
        and (governor.party != "ARG1" or governor.effect is Effect.INFLICTS)
    ):
        over = scene.arguments(governor.word)
        places = places or places_of(scene, over)
        time = time or time_of(scene, governor.word, over)
    places += tuple(v for v in victims if is_only_place(scene, v) and v not in places)
    victims = tuple(v for v in victims if v not in places and v not in accused)
    places = tuple(p for p in places if p not in accused)
    certainty = scope.certainty
    inside = governor is not None and scene.within.start <= governor.word < scene.within.end
    if governor is not None and governor.effect is Effect.ALLEGED and inside:  # else the cue accuses, which is a stance
        certainty = firmer(certainty, Certainty.HEDGED)
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
        certainty=certainty,
        confidence=round(sure, 3),
    )


def _is_where_it_is_done(governor: Governor) -> bool:
    """Whether the governor's place and time are the deed's: of "accused him in Geneva of murder" they are not."""
    return governor.party != "ARG1" or governor.effect is Effect.INFLICTS
