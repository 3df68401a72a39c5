"""Wrongs that somebody lets or helps others do: "allowed the militia to loot", "helped the firm evade sanctions"."""

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.allegation_drafts import SUPPORT, allegation_draft
from extract.propositions.allegation_labels import verb_words
from extract.propositions.governors import Effect, governor_of, words_with
from extract.propositions.scene import Scene
from extract.propositions.subjects import subject_of
from extract.propositions.triggers import part_of_speech
from extract.propositions.wrongdoing import accused_among, accused_by_cue, victims_of
from graph.model import Certainty

_COMPLEMENTS = ("xcomp", "ccomp", "advcl", "acl")
_HELPING = (Effect.PERMITS, Effect.ASSISTS)


def find_permitted_wrong(scene: Scene, i: int) -> Draft | None:
    """The support for a wrong that verb `i` says, if what it lets or helps others do is one."""
    parse = scene.parse
    if words_with(_HELPING).isdisjoint((parse.lemmas[i], parse.lowers[i])):  # as mostly
        return None
    for deed in parse.children[i]:
        if parse.deps[deed] not in _COMPLEMENTS or part_of_speech(parse, deed) != "v":
            continue
        governor = governor_of(parse, deed)
        row = scene.row("offences", deed)
        if row is None or governor is None or governor.word != i or governor.effect not in _HELPING:
            continue
        scope = scene.scope(i)
        arguments = scene.arguments(i)
        accused = accused_among(scene, arguments.get("ARG0"))
        if scene.accused and i in scene.clauses:
            accused = accused_by_cue(scene, i)
        doer = subject_of(parse, deed)
        if not accused or doer in accused or scope.negated or scope.unreal or scope.asked:
            continue
        if scope.certainty is Certainty.CONDITIONAL:
            continue
        victims = tuple(v for v in victims_of(scene, deed, row, scene.arguments(deed)) if v not in accused)
        words = f"support for {verb_words(scene, deed, row)}"
        return allegation_draft(
            scene, i, SUPPORT, words, accused, victims, scene.arguments(deed), scope, confidence.GOVERNED
        )
    return None
