"""Which words only say once more what another word of their clause says already."""

from collections.abc import Mapping

from extract.annotations import Draft
from extract.propositions.governors import link_of
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene
from graph.model import PropositionKind

_WITHIN = ("obj", "nsubj:pass", "obl", "xcomp")


def repeats(scene: Scene, found: Mapping[int, Draft], i: int) -> bool:
    """Whether the draft of word `i` only unfolds or repeats another of the drafts found, by their words.

    "held a meeting", "forced them to fight", "sold as slaves", "conscripted and enlisted boys".
    """
    parse, draft = scene.parse, found[i]
    over, link = found.get(parse.heads[i]), parse.deps[i]
    if draft.kind is PropositionKind.ALLEGATION:
        return _same_wrong(parse, found, i) or (
            over is not None and link in _WITHIN and over.offence == draft.offence and not _adds(draft, over)
        )
    if over is None or draft.kind is not PropositionKind.EVENT:
        return False
    if over.kind is PropositionKind.ALLEGATION:
        return link == "xcomp" or link_of(parse, i) in ("purpose", "into")
    return over.predicate == draft.predicate and link in _WITHIN[:3]


def _adds(draft: Draft, over: Draft) -> bool:
    """Whether a draft names a party that the other does not."""
    return not set(draft.accused) <= set(over.accused) or not set(draft.victims) <= set(over.victims)


def _same_wrong(parse: Parse, found: Mapping[int, Draft], i: int) -> bool:
    """Whether an earlier conjunct says the same wrong of the same parties: "conscripted and enlisted boys"."""
    draft, first = found[i], parse.first_conjunct(i)
    if first == i:
        return False
    earlier = (found[k] for k in parse.conjuncts(first) if k < i and k in found)
    return any(
        e.kind is draft.kind
        and e.offence == draft.offence
        and e.negated == draft.negated
        and set(draft.accused) <= set(e.accused)
        and set(draft.victims) <= set(e.victims)
        and set(draft.places) <= set(e.places)
        and draft.time in (None, e.time)
        for e in earlier
    )
