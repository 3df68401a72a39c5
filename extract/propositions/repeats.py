"""Which words only say once more what another word of their clause says already."""

from collections.abc import Mapping

from extract.annotations import Draft
from extract.propositions.allegation_drafts import SUPPORT, UNSPECIFIED
from extract.propositions.deaths import deed_behind
from extract.propositions.governors import Effect, governor_of, link_of
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene
from extract.propositions.triggers import part_of_speech
from graph.model import PropositionKind

_BRIBED = "corruption"
_PUNISHING = frozenset({"sentence", "detention", "charge", "punishment"})
_WITHIN = ("obj", "nsubj:pass", "obl", "xcomp")


def repeats(scene: Scene, found: Mapping[int, Draft], i: int) -> bool:
    """Whether the draft of word `i` only unfolds or repeats another of the drafts found, by their words.

    "held a meeting", "forced them to fight", "sold as slaves", "conscripted and enlisted boys".
    """
    parse, draft = scene.parse, found[i]
    over, link = found.get(parse.heads[i]), parse.deps[i]
    if draft.kind is PropositionKind.ALLEGATION:
        if _is_told_by_outcome(scene, found, i):
            return True
        if over is not None and over.kind is draft.kind and _brings_about(parse, draft, over, i):
            return True
        if draft.offence == SUPPORT and any(_is_what_is_supported(parse, draft, other, i) for other in found.values()):
            return True
        if over is not None and over.offence == _BRIBED and link_of(parse, i) == "purpose":
            return set(draft.accused) <= set(over.accused)  # "took bribes to look away"
        within = link in _WITHIN or (link == "nsubj" and parse.pos[i] == "NOUN")  # "an | air strike | hit a market"
        return _same_wrong(parse, found, i) or (
            over is not None and within and over.offence == draft.offence and not _adds(draft, over)
        )
    if draft.predicate in _PUNISHING and any(_is_its_ground(parse, other, draft) for other in found.values()):
        return True
    if draft.kind is PropositionKind.EVENT and any(_is_ordered(scene, found[k], k, i) for k in found):
        return True  # "ordered the execution of 16 men": the execution
    if over is None or draft.kind is not PropositionKind.EVENT:
        return False
    if over.kind is PropositionKind.ALLEGATION:
        told = over.offence == "killing" and draft.predicate == "death"  # "sent them to their | deaths |"
        return told or link == "xcomp" or link_of(parse, i) in ("purpose", "into")
    of_it = (over.predicate or "").startswith(draft.predicate or " ")  # "lifted the sanctions": sanction-lifting
    return of_it and link in _WITHIN[:3]


def _is_its_ground(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether the other draft tells for which wrong somebody is punished: "were jailed | for selling girls |"."""
    if other.kind is not PropositionKind.ALLEGATION or not draft.objects or draft.time is not None:
        return False
    governor = governor_of(parse, other.trigger)
    if governor is not None and part_of_speech(parse, governor.word) == "n":  # "sentenced for their part in it"
        governor = governor_of(parse, governor.word)
    charged = draft.predicate == "charge" and governor is not None and governor.link == "obj"  # "face charges of it"
    if governor is None or governor.word != draft.trigger or not (charged or governor.link in ("for", "over")):
        return False
    return not any(parse.case(c) == "to" or parse.types[c] == "time" for c in parse.children[draft.trigger])  # the term


def _is_ordered(scene: Scene, other: Draft, at: int, verb: int) -> bool:
    """Whether a verb only orders or commits the wrong that the other draft tells."""
    governor = governor_of(scene.parse, at)
    if governor is None or governor.word != verb or other.kind is not PropositionKind.ALLEGATION:
        return False
    return (
        governor.effect in (Effect.COMMITS, Effect.ORDERS)
        and governor.party == "ARG0"
        and governor.link in ("obj", "comp", "purpose")
    )


def _brings_about(parse: Parse, draft: Draft, over: Draft, i: int) -> bool:
    """Whether a draft only tells by what the wrong over it was done, or that it was: "the strike by X killed Y"."""
    if draft.victims or not set(draft.accused) <= set(over.accused):
        return False
    if part_of_speech(parse, i) == "n":
        listed = parse.case(i) == "including"  # "killed thousands, including an attack on a camp"
        return over.offence == "killing" and parse.deps[i] in ("nsubj", "obl:agent", "obl") and not listed
    return over.offence == draft.offence and parse.deps[i] == "acl"  # "the strike | carried out by X |"


def _is_told_by_outcome(scene: Scene, found: Mapping[int, Draft], i: int) -> bool:
    """Whether the draft only tells of what killed: "drowned after they | rammed | it", "a bomb | planted | by X"."""
    parse, above = scene.parse, scene.parse.heads[i]
    if parse.deps[i] == "advcl" and above in found:
        return deed_behind(scene, above) == i
    used = parse.deps[i] == "acl" and is_kind(parse.lemmas[above], "means") and not found[i].victims
    killing = found.get(parse.heads[above]) if used and parse.deps[above] == "nsubj" else None
    return killing is not None and set(found[i].accused) <= set(killing.accused)


def _is_what_is_supported(parse: Parse, draft: Draft, other: Draft, i: int) -> bool:
    """Whether the other draft tells what those who work together do: "colluded with traffickers to sell them"."""
    doing = other.kind is PropositionKind.ALLEGATION and parse.heads[other.trigger] == i and not draft.victims
    together = link_of(parse, other.trigger) in ("purpose", "comp", "in") and parse.tags[other.trigger] in ("VB", "VBG")
    return doing and together and set(draft.accused) <= set(other.accused)


def _adds(draft: Draft, over: Draft) -> bool:
    """Whether a draft names a party that the other does not."""
    return not set(draft.accused) <= set(over.accused) or not set(draft.victims) <= set(over.victims)


def _same_wrong(parse: Parse, found: Mapping[int, Draft], i: int) -> bool:
    """Whether an earlier conjunct says the same wrong of the same parties: "conscripted and enlisted boys"."""
    draft, first = found[i], parse.first_conjunct(i)
    if draft.offence == UNSPECIFIED and any(parse.lowers[c] == "otherwise" for c in parse.children[i]):
        return first in found and set(draft.victims) <= set(found[first].victims)  # "raped or otherwise abused"
    if first == i or any(parse.case(c) == "with" for c in parse.children[i]):
        return False  # "beaten with sticks or | sprayed with gas |": two deeds
    earlier = (found[k] for k in parse.conjuncts(first) if k < i and k in found)
    return any(
        e.kind is draft.kind
        and e.offence == draft.offence
        and e.negated == draft.negated
        and (
            draft.offence not in (SUPPORT, UNSPECIFIED)
            or e.label.partition(" by ")[0] == draft.label.partition(" by ")[0]
        )
        and set(draft.accused) <= set(e.accused)
        and set(draft.victims) <= set(e.victims)
        and set(draft.places) <= set(e.places)
        and draft.time in (None, e.time)
        for e in earlier
    )
