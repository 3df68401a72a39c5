"""Allegations: a wrong that was done, with who is said to have done it and who suffered it.

Verbs of the offence table carry their own parties. Nouns count only where something says that it happened: a party of
their own ("the killing of X by Y"), a governor ("involved in kidnapping") or the cue ("accused X of forgery");
"report on trafficking" and "prevent killings" are no allegations.
"""

from dataclasses import replace

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.allegation_drafts import UNSPECIFIED, allegation_draft
from extract.propositions.allegation_labels import verb_words
from extract.propositions.circumstances import places_of
from extract.propositions.clauses import is_finite
from extract.propositions.conniving import find_connived_wrong
from extract.propositions.deaths import find_death, keepers
from extract.propositions.doers import find_named_doer
from extract.propositions.doers_beside import doers_beside, is_deed, is_wrong_told, row_of_harm
from extract.propositions.given import subjects_of
from extract.propositions.governors import Effect, Governor, effect_on, governor_of
from extract.propositions.kinds import is_kind
from extract.propositions.labels import parties_words
from extract.propositions.no_wrongs import is_accident, is_no_wrong, is_unfit
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.permitted import find_permitted_wrong
from extract.propositions.pointed import find_pointed_wrong
from extract.propositions.scene import INDEFINITE, Scene, apart_from
from extract.propositions.subjects import object_of
from extract.propositions.suing import sued_for
from extract.propositions.telling import is_of_any, is_reported, is_specified, is_subject_of_post
from extract.propositions.triggers import Row, part_of_speech
from extract.propositions.wrong_nouns import find_named_wrong
from extract.propositions.wrongdoing import (
    accused_among,
    accused_by_cue,
    party_of,
    victims_of,
)
from graph.model import Certainty

_RUN = ("venture", "group", "facility", "lockup")
_NESTED = ("advcl", "acl", "xcomp", "ccomp", "obl", "nmod")


def find_allegation(scene: Scene, i: int) -> Draft | None:
    """The allegation that word `i` makes, if it makes one."""
    kind = part_of_speech(scene.parse, i)
    row = scene.row("offences", i) if kind in ("v", "n") else None
    if kind == "v":
        found = find_death(scene, i) or (_by_verb(scene, i, row) if row else find_permitted_wrong(scene, i))
        return found or find_pointed_wrong(scene, i)
    connived = find_connived_wrong(scene, i) if kind == "n" else None
    if connived is not None:
        return connived
    if row is not None:
        return find_named_wrong(scene, i, row)
    return find_named_doer(scene, i, kind) if kind in ("n", "a") else None


def _by_verb(scene: Scene, i: int, row: Row) -> Draft | None:
    parse = scene.parse
    if parse.deps[i] in ("amod", "compound"):
        return None  # "the injured group", "a bomb-Iraq crowd": descriptions
    first = parse.first_conjunct(i)
    called = parse.deps[first] in ("xcomp", "obj", "obl") and is_kind(parse.lemmas[parse.heads[first]], "namegiving")
    if is_subject_of_post(parse, i) or called:  # "people termed | 'disappeared' |"
        return None
    if is_kind(parse.lemmas[i], "scheming") and _unfolds_wrong(scene, i):
        return None  # "conspired to commit forced labour" is one wrong
    arguments = scene.arguments(i)
    scope = scene.scope(i, own_negation=row.when != "negated")
    if scope.unreal or scope.asked or is_accident(scene, i, row, arguments) or is_unfit(scene, row, arguments):
        return None
    vague = row.cells["offence"] == UNSPECIFIED or effect_on(parse, i, "obj") is Effect.ORDERS
    if vague and (_is_told_by_noun(scene, i) or any(is_specified(scene, h) for h in arguments.get("ARG1"))):
        return None  # "committed abuses, including rape": what they were says it
    if row.cells["offence"] == UNSPECIFIED and parse.deps[i] == "acl:relcl" and scope.negated:
        return None  # "crimes he did not commit"
    if is_of_any(parse, i):
        return None
    if row.cells["offence"] == UNSPECIFIED and parse.deps[i] == "acl" and is_wrong_told(scene, parse.heads[i]):
        return None  # "the abuses committed by the militia"
    accused = accused_among(scene, arguments.get(row.cells["accused"]))
    victims = victims_of(scene, i, row, arguments)
    whose = parse.heads[i]
    of_those = parse.deps[i] == "acl" and parse.lowers[whose] == "those"  # "relatives of | those kidnapped |"
    named = any(parse.lowers[v] != "those" for v in victims) and parse.child(whose, "cop") is not None
    if (of_those and not named) or any(parse.lowers[v] == "those" and parse.heads[i] == v for v in victims):
        return None  # "justice for those who were defrauded": it only says which ones
    if parse.deps[i] == "acl" and victims == (parse.heads[i],) and _is_uncounted(scene, victims[0]) and not accused:
        return None  # "the number of people killed"
    governor = governor_of(parse, i)
    if governor is not None and _is_only_named(parse, i, governor.effect):
        return None
    nested = parse.deps[i] in _NESTED and parse.child(i, "nsubj", "nsubj:pass") is None
    by_cue = bool(scene.accused) and (i in scene.clauses or parse.first_conjunct(i) in scene.clauses)
    if by_cue or (not accused and scene.accused and nested):
        accused = accused_by_cue(scene, i)
    elif governor is not None and governor.effect in (Effect.ALLEGED, Effect.COMMITS, Effect.ORDERS):
        accused = () if _is_bidden(parse, governor) else _unless_judging(scene, governor, accused)
        accused = party_of(scene, governor, i) or accused
    elif parse.deps[first := parse.first_conjunct(i)] == "acl:relcl" and (
        (accused and first == i) or is_passive(parse, i)
    ):
        accused = _who_runs(scene, parse.heads[first]) or accused
    elif governor is not None and _is_bound_to(parse, governor):
        accused = ()
    elif governor is not None and governor.effect is Effect.MAKES:  # "forced women to steal": no wrong of theirs
        accused = accused_among(scene, scene.arguments(governor.word).get("ARG0|by"))
    if governor is not None and _is_undergone(parse, i, governor) and "ARG1" in row.cells["victim"]:
        accused, victims = (), victims or party_of(scene, governor, i)
    if not accused:
        accused = doers_beside(scene, i, row, arguments, victims) or accused_among(scene, sued_for(scene, i))
    blamed = _put_on(scene, arguments.get(f"{row.cells['accused']}|in")) if not accused and not by_cue else None
    accused = accused or (party_of(scene, blamed) if blamed is not None else ())
    if not accused and row.cells["accused"] == "" and is_kind(parse.lemmas[i], "dying"):
        accused = apart_from(scene, keepers(scene, (i,)), victims)  # "died under torture in police custody"
    if row.cells["offence"] == "organ-removal" and accused and _is_their_own(scene, i, accused):
        accused, victims = (), accused  # "weavers who sold | their | kidneys"
    if governor is not None and governor.effect is Effect.ORDERS and governor.word >= scene.within.start:
        scope = scene.scope(governor.word)  # to order it is the wrong, whatever came of it
    whoever = is_passive(parse, i) and _is_done_to_any(scene, i)
    if not (accused or victims or whoever or places_of(scene, arguments)):
        return None
    if row.cells["victim"] == "ARG0" and object_of(parse, i) is not None:
        return None  # "children serve lunch in the unit"
    undergone = row.cells["accused"] == "" or row.cells["victim"] == "ARG0"  # "died of torture", "worked unpaid"
    made = governor is not None and (governor.effect is Effect.MAKES or _is_bound_to(parse, governor))
    made |= governor is not None and _is_bidden(parse, governor)
    happened = undergone or made or is_passive(parse, i) or any(is_deed(scene, h) for h in arguments.get("ARG0"))
    if is_no_wrong(scene, i, row, accused, arguments.get("ARG1") if "ARG1" in row.cells["victim"] else victims):
        return None
    if row.when == "negated" and scope.certainty is not Certainty.STATED:
        return None  # "will not take action": no duty was missed yet
    if not accused and not (happened and (scope.certainty is Certainty.STATED or is_reported(scene, i, governor))):
        return None  # "people could be killed", "killing innocents is a sin": nobody is accused of anything
    sure = (confidence.VERB if accused else confidence.NAMELESS) * (1 if arguments.agreed else confidence.DISAGREEING)
    act = verb_words(scene, i, row)
    draft = allegation_draft(scene, i, row.cells["offence"], act, accused, victims, arguments, scope, sure)
    if blamed is not None and accused:
        draft = replace(draft, alleged="charge")
    if governor is not None and any(is_kind(parse.lemmas[k], "scheming") for k in (governor.word, *governor.passed)):
        draft = replace(draft, label=f"conspiracy in {draft.label}")  # agreed on, whether it was done or not
    if undergone and victims:  # "children fighting in the brigade"
        return replace(draft, label=f"{parties_words(scene, victims)} {act}")
    return draft


def _put_on(scene: Scene, deeds: tuple[int, ...]) -> Governor | None:
    """What puts a deed that does harm on somebody: "a bombing | blamed | on the front killed six"."""
    laid = (governor_of(scene.parse, h) for h in deeds if is_deed(scene, h))
    puts = (g for g in laid if g is not None and g.effect is Effect.ALLEGED and g.party != "ARG1")
    return next((g for g in puts if scene.parse.deps[g.word] == "acl"), None)


def _is_undergone(parse: Parse, i: int, governor: Governor) -> bool:
    """Whether those of whom it is suspected are said to have suffered it: "suspected of | being sold |"."""
    charged = governor.effect is Effect.ALLEGED and governor.party == "ARG1" and governor.link == "of"
    return charged and parse.child(i, "aux:pass") is not None and parse.child(i, "nsubj:pass") is None


def _is_bidden(parse: Parse, governor: Governor) -> bool:
    """Whether somebody was ordered to do it, whoever ordered it: "they | were ordered | to shoot the cooks"."""
    return (
        governor.effect is Effect.ORDERS and governor.link in ("comp", "purpose") and is_passive(parse, governor.word)
    )


def _is_bound_to(parse: Parse, governor: Governor) -> bool:
    """Whether somebody has to do it, which is no wrong of theirs: "nuns | had | to pay bribes"; "boys were made to"."""
    word = governor.word
    return parse.lemmas[word] == "have" and governor.link == "comp" and parse.child(word, "obj") is None


def _unless_judging(scene: Scene, governor: Governor, accused: tuple[int, ...]) -> tuple[int, ...]:
    """The accused, where they do not charge or punish others: "| Parliament | raised the sentence for beating nuns"."""
    parse, word = scene.parse, governor.word
    if part_of_speech(parse, word) == "n":
        over = parse.heads[word]  # "| police | looked into claims of theft"
        heard = parse.case(word) == "into" or is_kind(parse.lemmas[over], "hearing")
        others = subjects_of(parse, over) if heard and governor.effect is Effect.ALLEGED else ()
        return () if is_kind(parse.lemmas[word], "judgement") else tuple(a for a in accused if a not in others)
    judging = scene.arguments(word).get("ARG0") if governor.party == "ARG1" and not is_passive(parse, word) else ()
    return tuple(a for a in accused if a not in judging)


def _is_only_named(parse: Parse, i: int, effect: Effect | None) -> bool:
    """Whether somebody fights, forbids or speaks of what a bare gerund names: "campaigns against | flogging boys |"."""
    gerund = parse.tags[i] == "VBG" and parse.child(i, "nsubj", "nsubj:pass", "obl:agent") is None
    return gerund and effect in (Effect.TOPIC, Effect.PREVENTS)


def _unfolds_wrong(scene: Scene, i: int) -> bool:
    """Whether the verb's infinitive tells a wrong, or that one was to be committed."""
    parse = scene.parse
    deeds = [c for c in parse.children[i] if parse.deps[c] == "xcomp" and parse.tags[c] == "VB"]
    deeds += [k for c in deeds if effect_on(parse, c, "obj") is Effect.COMMITS for k in scene.arguments(c).get("ARG1")]
    return any(scene.row("offences", k) is not None for k in deeds)


def _is_done_to_any(scene: Scene, i: int) -> bool:
    """Whether it was done to all who did something: "whoever cried was | beaten |", "anyone who fled was | shot |".

    Or to what is attacked: "six houses were | set | on fire".
    """
    parse = scene.parse
    subject = parse.child(parse.first_conjunct(i), "nsubj:pass", "csubj:pass")
    if subject is None or not is_finite(parse, parse.first_conjunct(i)):
        return False
    opening = parse.lowers[parse.leftmost(subject)]
    if is_kind(parse.lemmas[subject], "target") and row_of_harm(scene, i) is not None:
        return True
    return opening == "whoever" or (
        parse.lowers[subject] in INDEFINITE and parse.child(subject, "acl:relcl") is not None
    )


def _is_told_by_noun(scene: Scene, i: int) -> bool:
    """Whether a participle only says whose wrong its noun names, which tells it itself: "abuses | committed | by X"."""
    noun = scene.parse.heads[i]
    row = scene.row("offences", noun) if scene.parse.deps[i] == "acl" else None
    draft = find_named_wrong(scene, noun, row) if row is not None else None
    return draft is not None and bool(draft.accused)


def _is_uncounted(scene: Scene, i: int) -> bool:
    """Whether a noun is the bare word for people: "people killed", not "the people killed", "20 people killed"."""
    parse = scene.parse
    return is_kind(parse.lemmas[i], "uncounted") and not any(
        parse.deps[c] in ("det", "nummod", "amod", "nmod:poss") for c in parse.children[i]
    )


def _is_their_own(scene: Scene, i: int, accused: tuple[int, ...]) -> bool:
    """Whether what somebody gives away is his own: "sold | their | kidneys"."""
    given = object_of(scene.parse, i)
    owner = scene.parse.child(given, "nmod:poss") if given is not None else None
    whose = scene.references.at(owner) if owner is not None else None
    givers = (scene.references.at(h) for h in accused)
    return whose is not None and whose.entity in {g.entity for g in givers if g is not None}


def _who_runs(scene: Scene, i: int) -> tuple[int, ...]:
    """Who is said to have run the ring or camp of a relative clause: "convicted of running a ring that sold them"."""
    parse, verb = scene.parse, scene.parse.heads[i]
    ring = parse.deps[i] == "obj" and any(is_kind(parse.lemmas[i], kind) for kind in _RUN)
    if not ring or not is_kind(parse.lemmas[verb], "running") or parse.child(i, "det") is None:
        return ()
    if parse.lowers[parse.leftmost(i)] not in ("a", "an"):
        return ()
    if scene.accused and parse.first_conjunct(verb) in scene.clauses:
        return accused_by_cue(scene, verb)
    governor = governor_of(parse, verb)
    if governor is None or governor.effect not in (Effect.ALLEGED, Effect.COMMITS):
        return ()
    return party_of(scene, governor, verb)
