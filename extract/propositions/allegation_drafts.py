"""Drafts of allegations: the parties told apart from places, the place and time of the deed or of what is over it."""

from typing import Literal

from extract.annotations import Draft
from extract.propositions.allegation_labels import allegation_label
from extract.propositions.arguments import Arguments
from extract.propositions.circumstances import places_of, places_of_complement, places_of_occasion, time_of
from extract.propositions.governors import Effect, Governor, governor_of
from extract.propositions.kinds import is_kind
from extract.propositions.labels import span_of
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene, apart_from, can_act, is_only_place, referring
from extract.propositions.scope import Scope
from extract.propositions.triggers import trigger_of
from graph.model import PropositionKind

LIES = "disinformation"
SUPPORT = "support-for-crime"
UNSPECIFIED = "unspecified-crime"
_DEEPEST = 3


def allegation_draft(
    scene: Scene, i: int, offence: str, act: str, accused: tuple[int, ...], victims: tuple[int, ...],
    arguments: Arguments, scope: Scope, sure: float, *, governor: Governor | None = None,
) -> Draft:  # fmt: skip
    """The draft of the offence that word `i` says, under its governor where that makes it one."""
    accused = _apart_from_judges(scene, i, accused)
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


def _apart_from_judges(scene: Scene, i: int, accused: tuple[int, ...]) -> tuple[int, ...]:
    """Whom a court or an authority proceeds against for what a phrase under its verb tells, not the court itself.

    "The court convicted | all seven | of selling girls and | subjecting | them to forced labour."
    """
    parse = scene.parse
    over = {k: parse.heads[parse.first_conjunct(k)] for k in accused}
    judges = [k for k, verb in over.items() if is_kind(parse.lemmas[verb], "judging") and not is_passive(parse, verb)]
    judges = [k for k in judges if parse.deps[parse.first_conjunct(k)] == "nsubj" and over[k] in parse.up(i)]
    judges += [k for k, verb in over.items() if verb in parse.up(i) and _is_before_court(parse, k, verb)]
    if not judges:
        return accused
    tried = (h for k in judges for a in scene.arguments(over[k]).get("ARG1") for h in referring(scene, a))
    return tuple(dict.fromkeys((*(k for k in accused if k not in judges), *(h for h in tried if can_act(scene, h)))))


def _is_before_court(parse: Parse, k: int, verb: int) -> bool:
    """Whether a phrase says where somebody was tried: "convicted | in a federal court | for holding 700 workers"."""
    placed = parse.deps[k] == "obl" and parse.case(k) in ("in", "at", "before", "by")
    return placed and is_kind(parse.lemmas[verb], "judging") and k in parse.children[verb]


def alleged_by(scene: Scene, governor: Governor | None) -> Literal["", "charge", "verdict"]:
    """What the words over the deed tell of it: "was charged with", "was sentenced for"; "" where it is told as done."""
    for _ in range(_DEEPEST):  # "arrested on suspicion of taking part in the killing"
        if governor is None or not scene.within.start <= governor.word < scene.within.end:
            return ""
        hearsay = any(
            is_kind(scene.parse.lemmas[k], "hearsay") for k in governor.passed
        )  # "received reports of torture"
        charged = scene.arguments(governor.word).get("ARG1") if governor.party == "ARG1" else ()
        things = charged and all(scene.parse.pos[k] == "NOUN" for k in charged)
        if things and not any(can_act(scene, h) for k in charged for h in referring(scene, k)):
            return ""  # "held talks over the massacre"
        if hearsay or governor.effect is Effect.ALLEGED:
            tried = bool(scene.accused) and governor.word in scene.clauses  # "was convicted of slavery | charges |"
            return "" if tried and not hearsay else "charge"
        if governor.effect is Effect.COMMITS and governor.party == "ARG1":
            return "verdict"
        if governor.effect not in (Effect.COMMITS, Effect.AIDS, Effect.ORDERS):
            return ""
        governor = governor_of(scene.parse, governor.word)
    return ""
