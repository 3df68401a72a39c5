"""Allegations: a wrong that was done, with who is said to have done it and who suffered it.

Verbs of the offence table carry their own parties. Nouns count only where something says that it happened: a party of
their own ("the killing of X by Y"), a governor ("involved in kidnapping") or the cue ("accused X of forgery");
"report on trafficking" and "prevent killings" are no allegations.
"""

from dataclasses import replace

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.allegation_labels import allegation_label, noun_phrase_words, verb_words
from extract.propositions.arguments import Arguments
from extract.propositions.circumstances import places_of, places_of_complement, time_of
from extract.propositions.governors import Effect, Governor, governor_of
from extract.propositions.labels import noun_words, parties_words, span_of
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene, can_act, is_only_place, referring
from extract.propositions.scope import Scope, firmer
from extract.propositions.subjects import is_passive, object_of, subject_of
from extract.propositions.telling import (
    ACCUSING,
    is_name,
    is_of_certain,
    is_reported,
    is_specified,
    is_titled,
    is_told,
    named_by_cue,
)
from extract.propositions.triggers import Row, is_kind, part_of_speech, trigger_of
from extract.propositions.wrongdoing import (
    accused_among,
    behind_conduct,
    is_about_anybody,
    is_accident,
    is_no_wrong,
    is_unfit,
    party_of,
    victims_of,
)
from graph.model import Certainty, PropositionKind

SUPPORT = "support-for-crime"
_NESTED = ("advcl", "acl", "xcomp", "ccomp", "obl", "nmod")
_MEANING_OF_OF = {"against": "ARG0", "on": "ARG0", "COMP": "ARG0", "": "of"}
"""By the role of the victim: "attacks of X" are X's, "killing of X" is done to X."""


def find_allegation(scene: Scene, i: int) -> Draft | None:
    """The allegation that word `i` makes, if it makes one."""
    kind = part_of_speech(scene.parse, i)
    if kind == "v":
        row = scene.row("offences", i)
        return _by_verb(scene, i, row) if row is not None else None
    if kind == "n":
        row = scene.row("offences", i)
        if row is not None:
            return _by_noun(scene, i, row)
    if kind in ("n", "a"):
        return _by_predicate(scene, i, kind)
    return None


def _by_verb(scene: Scene, i: int, row: Row) -> Draft | None:
    parse = scene.parse
    if parse.deps[i] in ("amod", "compound"):
        return None  # "the injured group", "a bomb-Iraq crowd": descriptions
    arguments = scene.arguments(i)
    scope = scene.scope(i, own_negation=row.when != "negated")
    if scope.unreal or scope.asked or is_accident(scene, arguments) or is_unfit(scene, row, arguments):
        return None
    accused = accused_among(scene, arguments.get(row.cells["accused"]))
    victims = victims_of(scene, i, row, arguments)
    governor = governor_of(parse, i)
    nested = parse.deps[i] in _NESTED and parse.child(i, "nsubj", "nsubj:pass") is None
    by_cue = bool(scene.accused) and (i in scene.clauses or parse.first_conjunct(i) in scene.clauses)
    if by_cue or (not accused and scene.accused and nested):
        accused = scene.accused
    elif governor is not None and governor.effect in (Effect.ALLEGED, Effect.COMMITS, Effect.ORDERS):
        accused = party_of(scene, governor) or accused
    if governor is not None and governor.effect is Effect.ORDERS and governor.word >= scene.within.start:
        scope = scene.scope(governor.word)  # to order it is the wrong, whatever came of it
    if not accused and not victims and not places_of(scene, arguments):
        return None
    if row.cells["victim"] == "ARG0" and object_of(parse, i) is not None:
        return None  # "children serve lunch in the unit"
    happened = is_passive(parse, i) or any(is_kind(parse.lemmas[h], "means") for h in arguments.get("ARG0"))
    if is_no_wrong(scene, i, row, accused, arguments.get("ARG1")):
        return None
    if row.when == "negated" and scope.certainty is not Certainty.STATED:
        return None  # "will not take action": no duty was missed yet
    if not accused and not (happened and (scope.certainty is Certainty.STATED or is_reported(scene, i, governor))):
        return None  # "people could be killed", "killing innocents is a sin": nobody is accused of anything
    sure = (confidence.VERB if accused else confidence.NAMELESS) * (1 if arguments.agreed else confidence.DISAGREEING)
    act = verb_words(scene, i, row)
    draft = _draft(scene, i, row.cells["offence"], act, accused, victims, arguments, scope, sure)
    if row.cells["victim"] == "ARG0" and victims:  # "children fighting in the brigade"
        return replace(draft, label=f"{parties_words(scene, victims)} {act}")
    return draft


def _by_noun(scene: Scene, i: int, row: Row) -> Draft | None:
    parse = scene.parse
    governor = governor_of(parse, i)
    if parse.deps[i] in ("nmod:poss", "amod") or is_name(scene, i) or is_specified(scene, i) or is_titled(scene, i):
        return None
    if parse.deps[i] == "compound" and (governor is None or governor.effect not in ACCUSING):
        return None  # "a trafficking network": only with a governor over the network
    of = _MEANING_OF_OF.get(row.cells["victim"], "ARG1")
    arguments = scene.arguments(i, possessor=row.cells["poss"] or "ARG0", of=of)
    scope = scene.scope(i)
    effect = governor.effect if governor is not None else None
    if row.when == "governed" and effect not in ACCUSING:
        return None  # "the deaths of 12 men": a wrong only for whom somebody is responsible
    accused = accused_among(scene, arguments.get(row.cells["accused"]))
    victims = victims_of(scene, i, row, arguments)
    if scope.asked or scope.unreal:
        return None
    sure = confidence.NOUN
    offence = row.cells["offence"]
    act = noun_phrase_words(scene, i, row)
    if governor is not None and effect in ACCUSING:
        party = party_of(scene, governor)
        if not party and is_about_anybody(scene, governor):
            return None  # "the first time that anybody was sanctioned for trafficking"
        accused, sure = party or accused, confidence.GOVERNED
        by_verb = scene.row("offences", governor.word)
        if by_verb is not None and (effect is not Effect.AIDS or by_verb.cells["offence"] == SUPPORT):
            return None  # "committed crimes", "funds terrorism": the verb makes the allegation itself
        if effect is Effect.AIDS and offence == "attack":
            return None  # "supported the invasion": an opinion
        if effect is Effect.AIDS or any(is_kind(parse.lemmas[k], "growth") for k in governor.passed):
            if not party:
                return None
            offence, act = SUPPORT, f"support for {act}"
    elif governor is not None and effect is Effect.SUFFERS:
        victims = victims or party_of(scene, governor)
    elif governor is not None and effect is Effect.AMOUNTS:
        doers, undergoing = behind_conduct(scene, governor)
        accused, victims = accused or doers, victims or undergoing
    if not accused and parse.case(i) == "behind" and parse.child(i, "cop") is not None:  # "is behind the attack"
        accused = accused_among(scene, tuple(filter(None, (subject_of(parse, i),))))
    if scene.accused and (i in scene.clauses or (not accused and named_by_cue(scene, i))):
        accused, sure = scene.accused, confidence.BY_CUE
        victims = tuple(v for v in victims if v not in accused)
    if not accused:
        if not (is_told(scene, i, governor) or is_of_certain(scene, i, victims, effect)):
            return None
        unsure = scope.certainty is not Certainty.STATED and effect is not Effect.AMOUNTS
        vague = scope.negated or unsure or effect is Effect.SUFFERS
        if vague and not victims:
            return None
        sure = confidence.NAMELESS
    if is_no_wrong(scene, i, row, accused, victims):
        return None
    sure *= 1 if arguments.agreed else confidence.DISAGREEING
    return _draft(scene, i, offence, act, accused, victims, arguments, scope, sure, governor=governor)


def _by_predicate(scene: Scene, i: int, kind: str) -> Draft | None:
    """Somebody called by the deed or a word for it: "X is a trafficker", "X, a war criminal", "they are corrupt"."""
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
    draft = _draft(
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


def _draft(
    scene: Scene, i: int, offence: str, act: str, accused: tuple[int, ...], victims: tuple[int, ...],
    arguments: Arguments, scope: Scope, sure: float, *, governor: Governor | None = None,
) -> Draft:  # fmt: skip
    places = places_of(scene, arguments) or places_of_complement(scene, i)
    time = time_of(scene, i, arguments)
    if governor is not None and governor.effect is not None and governor.party != "ARG1":
        over = scene.arguments(governor.word)
        places = places or places_of(scene, over)
        time = time or time_of(scene, governor.word, over)
    places += tuple(v for v in victims if is_only_place(scene, v) and v not in places)
    victims = tuple(v for v in victims if v not in places and v not in accused)
    places = tuple(p for p in places if p not in accused)
    certainty = scope.certainty
    if governor is not None and governor.effect is Effect.ALLEGED:
        certainty = firmer(certainty, Certainty.HEDGED)
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
        certainty=certainty,
        confidence=round(sure, 3),
    )
