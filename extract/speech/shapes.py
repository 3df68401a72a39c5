"""The constructions of the column `takes` in `cues.tsv`, by name."""

from collections.abc import Callable

from spacy.tokens import Token

from extract.speech.cues import Cue
from extract.speech.faults import take_onto
from extract.speech.figures import take_matter, take_reckoned, take_tally
from extract.speech.findings import Taken
from extract.speech.infinitives import take_inf, take_ing, take_silence
from extract.speech.objects import take_comp, take_np, take_object_and, take_preposition, take_scene
from extract.speech.reported import take_quote, take_that
from extract.speech.trees import is_passive

_SHAPES: dict[str, Callable[[Token, Cue], Taken | None]] = {
    "that": take_that,
    "quote": take_quote,
    "inf": take_inf,
    "ing": take_ing,
    "scene": take_scene,
    "tally": take_tally,
    "matter": take_matter,
    "reckoned": take_reckoned,
    "passinf": lambda verb, cue: take_inf(verb, cue) if is_passive(verb) else None,
    "np": take_np,
    "comp": take_comp,
    "onto": take_onto,
    "speechinf": lambda verb, _: take_silence(verb, gerund=False),
    "unspeechinf": lambda verb, _: take_silence(verb, gerund=False, negated=True),
    "speeching": lambda verb, _: take_silence(verb, gerund=True),
}


def take(verb: Token, cue: Cue, shape: str) -> Taken | None:
    """What the verb takes in this construction, None where it does not stand in it."""
    known = _SHAPES.get(shape)
    if known is not None:
        return known(verb, cue)
    if shape.startswith("x+"):
        return take_object_and(verb, cue, shape[2:])
    return take_preposition(verb, shape)
