"""Somebody called by the deed or a word for it: "X is a trafficker", "X, a war criminal", "they are corrupt"."""

from dataclasses import replace

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.allegation_drafts import allegation_draft
from extract.propositions.governors import Effect, governor_of
from extract.propositions.labels import noun_words, parties_words
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene, can_act, referring
from extract.propositions.subjects import object_of, subject_of


def find_named_doer(scene: Scene, i: int, kind: str) -> Draft | None:
    """The allegation of a noun or adjective that says what somebody is, if it says a wrong."""
    parse = scene.parse
    row = scene.row("offences", i, pos="p" if kind == "n" else "a")
    if row is None:
        return None
    if parse.child(i, "cop") is not None and parse.child(i, "case") is None:
        holder = subject_of(parse, i)
    elif parse.deps[i] == "appos" and kind == "n":
        holder = parse.heads[i]
    elif kind == "n" and (parse.deps[i] == "xcomp" or (parse.deps[i] == "obl" and _is_called(parse, i))):
        # "called them terrorists"
        holder = object_of(parse, parse.heads[i]) or subject_of(parse, parse.heads[i])
    else:
        return None
    if holder is None or not can_act(scene, holder):
        return None
    scope = scene.scope(i)
    if scope.asked:
        return None
    arguments = scene.arguments(i)
    called = tuple(h for k in parse.conjuncts(holder) for h in referring(scene, k))
    accused, victims = (called, ()) if row.cells["accused"] else ((), called)
    draft = allegation_draft(
        scene,
        i,
        row.cells["offence"],
        noun_words(parse, i),
        accused,
        victims,
        arguments,
        scope,
        confidence.NAMED_DOER,
    )
    return replace(draft, label=f"{parties_words(scene, called)} as {noun_words(parse, i)}")


def _is_called(parse: Parse, i: int) -> bool:
    """Whether somebody is said to be what an as-phrase names: "described them as thugs", not "treats them as thugs"."""
    governor = governor_of(parse, i)
    return parse.case(i) == "as" and governor is not None and governor.effect is Effect.ALLEGED
