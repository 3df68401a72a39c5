"""Deaths that somebody is said to have brought about: "nine men drowned after the coastguard rammed their boat".

The dying is told by a verb that is no wrong by itself; the wrong stands in a clause of time or reason under it. Who
died in custody is said to have died, no more; of "died under torture in police custody" the keepers are accused.
"""

from dataclasses import replace

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.allegation_drafts import allegation_draft
from extract.propositions.kinds import is_kind
from extract.propositions.labels import parties_words
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene, apart_from, can_act
from extract.propositions.subjects import object_of, subject_of
from extract.propositions.triggers import part_of_speech
from extract.propositions.wrongdoing import accused_among
from graph.model import Certainty, MentionKind

_BRINGING_ABOUT = frozenset({"after", "when", "because", "as", "since"})
_WITHIN = frozenset({"in", "at", "inside", "within", "on", "aboard", "during", "under"})
_HARMING = frozenset(
    {"attack", "killing", "torture", "execution", "arbitrary-detention", "repression", "kidnapping", "terrorism"}
)


def find_death(scene: Scene, i: int) -> Draft | None:
    """The killing that verb `i` tells of those who died of what others did, if a clause under it tells that."""
    parse = scene.parse
    deed = deed_behind(scene, i)
    if deed is None:
        return None
    subject = subject_of(parse, i)
    victims = () if subject is None else tuple(h for h in parse.conjuncts(subject) if can_act(scene, h))
    doers = apart_from(scene, accused_among(scene, scene.arguments(deed).get("ARG0")), victims)
    scope = scene.scope(i)
    if not victims or not doers or scope.negated or scope.asked or scope.unreal:
        return None
    if scope.certainty is Certainty.CONDITIONAL:
        return None
    draft = allegation_draft(
        scene, i, "killing", parse.lemmas[i], doers, victims, scene.arguments(i), scope, confidence.GOVERNED
    )
    words = " ".join(filter(None, (parties_words(scene, victims), "dying by", parties_words(scene, doers))))
    return replace(draft, label=words)


def deed_behind(scene: Scene, i: int) -> int | None:
    """The verb for what others did of which those who die with verb `i` died: "froze after guards | pushed | them"."""
    parse = scene.parse
    if not is_kind(parse.lemmas[i], "dying") or parse.pos[i] != "VERB" or is_passive(parse, i):
        return None
    if object_of(parse, i) is not None:
        return None
    clauses = (c for c in parse.children[i] if parse.deps[c] == "advcl" and part_of_speech(parse, c) == "v")
    return next((c for c in clauses if _tells_deed(scene, c)), None)


def _tells_deed(scene: Scene, clause: int) -> bool:
    """Whether a clause of time or reason tells what endangers: a wrong to people, or shutting in, pushing, firing."""
    parse = scene.parse
    opening = parse.lowers[parse.leftmost(clause)]
    if opening not in _BRINGING_ABOUT or parse.child(clause, "nsubj", "obl:agent") is None:
        return False
    row = scene.row("offences", clause)
    return is_kind(parse.lemmas[clause], "endangering") or (row is not None and row.cells["offence"] in _HARMING)


def keepers(scene: Scene, words: tuple[int, ...], kind: str = "facility") -> tuple[int, ...]:
    """Whose the places are in which something happened: "in the prisons of | Chad |", "in | police | custody"."""
    parse = scene.parse
    found: list[int] = []
    phrases = (c for word in words for c in parse.children[word] if parse.deps[c] in ("obl", "nmod"))
    for phrase in (c for c in phrases if parse.case(c) in _WITHIN):  # not "the theft of her van"
        for noun in parse.conjuncts(phrase):
            mention = scene.references.at(noun)
            named = mention is not None and mention.kind is MentionKind.NAME and parse.pos[noun] == "PROPN"
            if is_kind(parse.lemmas[noun], kind) and not named:
                found += _owners(parse, noun)
    return accused_among(scene, tuple(h for h in found if can_act(scene, h)))


def _owners(parse: Parse, noun: int) -> list[int]:
    """Whose a thing is: with a genitive, an adjective or noun before it, "of", or as who runs it."""
    before = [c for c in parse.children[noun] if parse.deps[c] in ("nmod:poss", "amod", "compound")]
    behind = [c for c in parse.children[noun] if parse.deps[c] == "nmod" and parse.case(c) == "of"]
    run = [c for c in parse.children[noun] if parse.deps[c] == "acl" and is_kind(parse.lemmas[c], "running")]
    by = [a for c in run for a in parse.children[c] if parse.case(a) == "by"]
    return [k for c in (*before, *behind, *by) for k in parse.conjuncts(c)]
