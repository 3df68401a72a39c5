"""Whom a pronoun means that a second wrong of the same doers is done to: "kidnapped an aide and tortured | him |"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.annotations import Draft
from extract.propositions.labels import parties_words, party_words
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene
from graph.model import MentionKind, PropositionKind

_ONE = frozenset({"him", "her"})
_SEVERAL = frozenset({"them"})


def with_same_victims(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, where a pronoun for who suffers a wrong means those who suffered the one before in its sentence."""
    found: list[Draft] = []
    for draft in drafts:
        meant = _meant(scene, draft, found)
        if meant is not None:
            whom = parties_words(scene, meant)
            told = (party_words(scene, draft.victims[0]), whom) if draft.victims else (" by ", f" of {whom} by ")
            draft = replace(draft, victims=meant, label=draft.label.replace(*told, 1))
        found.append(draft)
    return tuple(found)


def _meant(scene: Scene, draft: Draft, before: Sequence[Draft]) -> tuple[int, ...] | None:
    parse = scene.parse
    if draft.kind is not PropositionKind.ALLEGATION or len(draft.victims) > 1:
        return None
    pronoun = draft.victims[0] if draft.victims else parse.child(draft.trigger, "obj")
    if pronoun is None or not (draft.victims or _is_accused(scene, pronoun, draft)):
        return None
    if parse.lowers[pronoun] not in _ONE | _SEVERAL or parse.tags[pronoun] != "PRP":
        return None
    for earlier in reversed(before):
        if earlier.kind is not PropositionKind.ALLEGATION or not earlier.victims or earlier.trigger > pronoun:
            continue
        if any(parse.starts[k] for k in range(earlier.trigger + 1, pronoun)) or not _same_doers(scene, earlier, draft):
            return None
        several = len(earlier.victims) > 1 or parse.tags[earlier.victims[0]] in ("NNS", "NNPS")
        fits = parse.lowers[pronoun] in (_SEVERAL if several else _ONE)
        named = all(parse.tags[v] != "PRP" and v < pronoun for v in earlier.victims)
        return earlier.victims if fits and named and not _is_another(scene, pronoun, earlier) else None
    return None


def _is_accused(scene: Scene, pronoun: int, draft: Draft) -> bool:
    """Whether a pronoun was taken for who did it himself, whom no plain pronoun can mean: "tortured | him |"."""
    return bool(_entities(scene, (pronoun,)) & _entities(scene, draft.accused))


def _same_doers(scene: Scene, one: Draft, other: Draft) -> bool:
    return bool(one.accused) and _entities(scene, one.accused) == _entities(scene, other.accused)


def _entities(scene: Scene, heads: tuple[int, ...]) -> set[str | int]:
    mentions = [(h, scene.references.at(h)) for h in heads]
    return {h if m is None or m.entity is None else m.entity for h, m in mentions}


def _is_another(scene: Scene, pronoun: int, earlier: Draft) -> bool:
    """Whether somebody else whom the pronoun means is named between: "beat the boy before his mother and raped her"."""
    mention = scene.references.at(pronoun)
    if mention is None or mention.entity is None:
        return False
    inside = {k for v in earlier.victims for k in _phrase(scene.parse, v)}
    return any(
        m.entity == mention.entity and m.kind is not MentionKind.PRONOUN and m.head not in inside
        for m in scene.references.mentions
        if earlier.trigger < m.head < pronoun
    )


def _phrase(parse: Parse, head: int) -> list[int]:
    return [k for k in parse.below(head) if parse.heads[k] != k]
