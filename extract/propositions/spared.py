"""Whom a deed is said not to have struck, told beside those whom it struck.

"killed nine rebels | and (but) no civilians |", "shot robbers, | not nuns |"   a draft of its own, in the negative
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.annotations import Draft, Tokens
from extract.propositions.labels import parties_words, party_words
from extract.propositions.scene import Scene
from graph.model import PropositionKind

_TOLD = frozenset({PropositionKind.ALLEGATION, PropositionKind.EVENT})
_NONE = frozenset({"no", "not"})
_BEFORE = frozenset({"and", "but", "yet", ",", "-", "--", "–", "—"})
_JOINED = frozenset({"conj", "appos", "obj", "dep", "parataxis"})


def spared_in(scene: Scene, said: Iterable[Draft]) -> Iterator[Draft]:
    """One more draft, negated, for each phrase that a deed's sentence rules out in a row with who suffered it."""
    parse, end = scene.parse, scene.within.end
    if _NONE.isdisjoint(parse.lowers[scene.within.start : end]):
        return
    for draft in said:
        if draft.kind not in _TOLD or draft.negated or _is_of_doer(scene, draft):
            continue
        struck = draft.victims or tuple(h for h in draft.objects if parse.types[h] == "person")
        for none in range(max(struck, default=end) + 1, end):
            if parse.lowers[none] not in _NONE or parse.lowers[none - 1] not in _BEFORE or parse.starts[none]:
                continue
            spared = parse.heads[none]
            row = (
                spared > none
                and not parse.case(spared)
                and parse.leftmost(spared) in (none - 1, none)
                and parse.deps[spared] in _JOINED
            )
            alike = any(
                parse.types[spared] == parse.types[h] and parse.heads[spared] in (h, draft.trigger) for h in struck
            )
            if row and alike and parse.pos[spared] in ("NOUN", "PROPN"):
                yield _not_done_to(scene, draft, struck, spared, none)


def _is_of_doer(scene: Scene, draft: Draft) -> bool:
    """Whether who did it is singled out, and "not" rules out others as doers: "it was Roe who did it, not the cook"."""
    parse = scene.parse
    return parse.deps[draft.trigger] == "acl:relcl" and parse.child(parse.heads[draft.trigger], "cop") is not None


def _not_done_to(scene: Scene, draft: Draft, struck: tuple[int, ...], spared: int, none: int) -> Draft:
    label = draft.label.replace(parties_words(scene, struck), party_words(scene, spared), 1)
    return replace(
        draft,
        trigger=spared,
        span=Tokens(none, spared + 1),
        label=label,
        victims=(spared,) if draft.victims else (),
        objects=() if draft.victims else (spared,),
        negated=True,
    )
