"""Wrongs told before, of which a pronoun is what somebody did: "The raid killed two nuns. He said rebels did it".

"A bombing killed two nuns. A clerk said that rebels carried | it | out."   the bombing, of the nuns
"The union ran a survey. It carried | it | out in May."                     no wrong
"""

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.allegation_drafts import allegation_draft
from extract.propositions.allegation_labels import noun_phrase_words
from extract.propositions.doers_beside import row_of_harm
from extract.propositions.kinds import is_kind
from extract.propositions.labels import noun_words
from extract.propositions.scene import Scene
from extract.propositions.triggers import Row, trigger_of
from extract.propositions.wrongdoing import accused_among, victims_of

_POINTING = frozenset({"it", "them", "this"})
_KILLING = "killing"
_BACK = 40  # words in which the wrong may have been told


def find_pointed_wrong(scene: Scene, i: int) -> Draft | None:
    """The allegation of a verb whose object, or subject in the passive, is a pronoun for a wrong told before."""
    parse = scene.parse
    pronoun = parse.child(i, "obj", "nsubj:pass")
    if pronoun is None or parse.lowers[pronoun] not in _POINTING or not is_kind(trigger_of(parse, i), "committing"):
        return None
    deed = _told_before(scene, pronoun)
    scope = scene.scope(i)
    if deed is None or scope.asked or scope.unreal:
        return None
    arguments = scene.arguments(i)
    accused = accused_among(scene, arguments.get("ARG0"))
    row = scene.row("offences", deed)
    victims = _sufferers(scene, deed, row)
    offence = row.cells["offence"] if row is not None and row.when != "governed" else _KILLING if victims else None
    if not accused or offence is None:
        return None
    act = noun_phrase_words(scene, deed, row) if row is not None else noun_words(parse, deed)
    return allegation_draft(scene, i, offence, act, accused, victims, arguments, scope, confidence.GOVERNED)


def _told_before(scene: Scene, pronoun: int) -> int | None:
    """The last noun before, in the pronoun's number, for what happened or was done, with no other thing nearer."""
    parse = scene.parse
    several = parse.lowers[pronoun] == "them"
    for k in range(pronoun - 1, max(pronoun - _BACK, -1), -1):
        if parse.pos[k] != "NOUN" or (parse.tags[k] == "NNS") != several or parse.deps[k] == "compound":
            continue
        if scene.row("offences", k) is not None or parse.types[k] == "event" or is_kind(parse.lemmas[k], "means"):
            return k
        if parse.types[k] not in ("person", "organization", "place", "time", ""):
            return None
    return None


def _sufferers(scene: Scene, deed: int, row: Row | None) -> tuple[int, ...]:
    """Who suffered the wrong, by its own phrase, or died of it by the verb over it: "the raid | killed | two nuns"."""
    parse, over = scene.parse, scene.parse.heads[deed]
    if row is not None:
        own = victims_of(scene, deed, row, scene.arguments(deed, possessor=row.cells["poss"] or "ARG0", of="ARG1"))
        if own:
            return own
    arguments = scene.arguments(over) if parse.pos[over] == "VERB" else None
    if arguments is None:
        return ()
    if is_kind(parse.lemmas[over], "dying"):
        return arguments.get("ARG1") or arguments.get("ARG0")
    harm = row_of_harm(scene, over)
    return victims_of(scene, over, harm, arguments) if harm is not None else ()
