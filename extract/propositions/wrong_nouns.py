"""Wrongs that a noun names: with a party of its own, under a governor, or as what the cue accuses of.

"the killing of X by Y", "involved in kidnapping", "accused X of forgery"; not "a report on trafficking"
"""

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.allegation_drafts import LIES, SUPPORT, UNSPECIFIED, allegation_draft
from extract.propositions.allegation_labels import noun_phrase_words
from extract.propositions.circumstances import places_of
from extract.propositions.coerced_words import is_of_any_words, made_speak, made_them, makes_speak
from extract.propositions.conduct import behind_conduct, inflicting
from extract.propositions.deaths import keepers
from extract.propositions.governors import LISTED, Effect, Governor, governor_of
from extract.propositions.kinds import is_kind
from extract.propositions.negation import is_negated, means_none
from extract.propositions.no_wrongs import is_no_wrong
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene, apart_from
from extract.propositions.subjects import subject_of
from extract.propositions.suffered import called_victims, clause_parties, victims_called
from extract.propositions.telling import (
    ACCUSING,
    BROAD,
    behind_which,
    is_name,
    is_of_certain,
    is_specified,
    is_subject_of_post,
    is_titled,
    is_told,
    is_what_it_is,
    named_by_cue,
)
from extract.propositions.triggers import Row
from extract.propositions.untold import is_paid_for, is_put_on, is_untold
from extract.propositions.wrongdoing import (
    accused_among,
    accused_by_cue,
    is_about_anybody,
    is_anybody,
    party_of,
    victims_of,
)
from graph.model import Certainty

_OPINED = frozenset({"attack", "arbitrary-detention", "execution"})
"""Offences that one may be for without helping them to be done."""
_LABOURS = frozenset({"forced-labour"})
_MEANING_OF_OF = {"against": "ARG0", "on": "ARG0", "COMP": "ARG0", "": "of"}
"""By the role of the victim: "attacks of X" are X's, "killing of X" is done to X."""


def find_named_wrong(scene: Scene, i: int, row: Row) -> Draft | None:
    """The allegation that noun `i` of this row makes, if it makes one."""
    parse = scene.parse
    governor = governor_of(parse, i)
    if parse.deps[i] in ("nmod:poss", "amod") or is_name(scene, i) or is_specified(scene, i) or is_titled(scene, i):
        return None
    if is_subject_of_post(parse, i) or (parse.case(i) in ("against", "for") and parse.child(i, "cop") is not None):
        return None  # "we are against the recruitment of children": a view of it
    if parse.deps[i] == "compound" and (governor is None or governor.effect not in ACCUSING):
        return None  # "a trafficking network": only with a governor over the network
    if parse.deps[i] == "compound":
        over = scene.row("offences", parse.heads[i])
        if over is not None and over.cells["offence"] == row.cells["offence"]:
            return None  # "sexual exploitation offences" are one wrong
    of = _MEANING_OF_OF.get(row.cells["victim"], "ARG1")
    arguments = scene.arguments(i, possessor=row.cells["poss"] or "ARG0", of=of)
    whose = called_victims(parse, i) if row.cells["offence"] != LIES else None  # a victim of lies answers
    scope = scene.scope(i if whose is None else whose)
    governor = governor if whose is None else None
    effect = governor.effect if governor is not None else None
    if governor is not None and any(means_none(parse, k) for k in governor.passed):
        scope = scope._replace(negated=True)  # "found no evidence of torture"
    if is_untold(scene, i, row, governor):
        return None
    told = effect in ACCUSING or parse.child(i, "obl:agent") is not None or behind_which(parse, i) is not None
    if row.when == "governed" and not told:
        return None  # "the deaths of 12 men": a wrong only for whom somebody is responsible, or "at the hands of" whom
    accused = accused_among(scene, arguments.get(row.cells["accused"]))
    victims = victims_of(scene, i, row, arguments) if whose is None else victims_called(scene, whose)
    if scope.asked or scope.unreal:
        return None
    if not (accused and victims):
        doers, suffering = clause_parties(scene, i)
        accused, victims = accused or accused_among(scene, doers), victims or suffering
    if not victims and governor is not None and parse.case(parse.first_conjunct(i)) in LISTED:
        victims = _suffering_all(scene, governor.passed)
    if row.cells["offence"] in _LABOURS and not victims:  # "forced labour by prisoners": theirs
        labouring = tuple(h for h in accused if _can_be_made_to(scene, h))
        accused, victims = tuple(h for h in accused if h not in labouring), labouring
    classing = effect is Effect.AMOUNTS or (effect is None and is_what_it_is(scene, i))
    sure = confidence.NOUN
    offence = row.cells["offence"]
    act = noun_phrase_words(scene, i, row)
    if governor is not None and effect in ACCUSING:
        untried = governor.party == "ARG1" and is_negated(parse, governor.word)
        if untried and not _named_doers(scene, i):
            return None  # "did not convict him of murder", but "of murder by rebels"
        party = party_of(scene, governor, scene.parse.first_conjunct(i)) or _charged(scene, governor, victims)
        if untried:  # "nobody was tried for the murder of a clerk by rebels"
            party, scope = (), scope._replace(negated=False)
        if victims and is_paid_for(scene, governor):
            if row.when == "governed":
                return None  # "was sacked over the deaths of six miners"
            party = ()
        caused = row.when == "governed" and is_kind(parse.lemmas[governor.word], "causing")
        if (not party and row.when == "governed" and is_put_on(scene, governor)) or (caused and not victims):
            return None  # "blamed the deaths | on malaria |", "arms that cause death"
        trying = governor_of(parse, governor.word) if not party and parse.deps[i] == "compound" else None
        if trying is not None and trying.effect in ACCUSING and trying.party == "ARG1":
            party = party_of(scene, trying)  # "jailed after being | convicted of | slavery charges"
        if not party and not untried and is_about_anybody(scene, governor):
            return None  # "the first time that anybody was sanctioned for trafficking"
        if party and not scene.accused and all(is_anybody(parse, h) for h in party):
            if not is_of_certain(scene, i, victims, None):
                return None  # "will punish those responsible for recruitment": whoever they are
            party = ()
        named = accused_among(scene, _named_doers(scene, i))
        if party and named and effect is Effect.COMMITS:
            party, named = tuple(dict.fromkeys((*party, *named))), ()  # "ordered the killing of nuns | by soldiers |"
        accused, sure = (named if effect is Effect.ALLEGED else ()) or party or accused, confidence.GOVERNED
        if offence in _LABOURS and is_kind(parse.lemmas[governor.word], "performing") and not named:
            victims, accused = victims or tuple(h for h in accused if _can_be_made_to(scene, h)), ()
        by_verb = scene.row("offences", governor.word)
        listed = any(not is_kind(parse.lemmas[k], "quantity") for k in governor.passed)  # not "all of these crimes"
        named_by_list = listed and by_verb is not None and by_verb.cells["offence"] == UNSPECIFIED
        if (
            by_verb is not None
            and not (governor.party == "ARG1" and by_verb.cells["offence"] == "execution")  # "hanged for murder": two
            and not named_by_list
            and (effect is not Effect.AIDS or by_verb.cells["offence"] == SUPPORT)
        ):
            return None  # "committed crimes", "funds terrorism": the verb makes the allegation itself
        if effect is Effect.AIDS and offence in _OPINED:
            return None  # "supported the invasion": an opinion
        if effect is Effect.AIDS or any(is_kind(parse.lemmas[k], "growth") for k in governor.passed):
            if not party:
                return None
            offence, act = SUPPORT, f"support for {act}"
    elif governor is not None and effect in (Effect.SUFFERS, Effect.INFLICTS):
        victims = victims or party_of(scene, governor)
        by_verb = scene.row("offences", governor.word) if effect is Effect.INFLICTS else None
        if by_verb is not None and by_verb.cells["offence"] == row.cells["offence"]:
            return None  # "forced them into prostitution": the verb makes the allegation itself
        accused = accused or inflicting(scene, governor) or accused_among(scene, arguments.get("from"))
    elif classing:
        doers, undergoing = behind_conduct(scene, i if effect is None or governor is None else governor.word)
        accused, victims = accused or doers, victims or undergoing
    under = row.cells["offence"] == "torture" and makes_speak(parse, i)
    if under and ((scene.accused and i not in scene.clauses) or is_of_any_words(parse, parse.heads[i])):
        return None  # "was convicted on a confession obtained by torture": not of that
    if under:
        accused, victims = accused or made_them(scene, i), victims or made_speak(scene, i)
    making = governor_of(parse, governor.word) if governor is not None and accused else None
    if making is not None and making.effect is Effect.MAKES:
        accused = accused_among(scene, scene.arguments(making.word).get("ARG0|by"))  # "made them | commit | murder"
        if not accused and not victims:
            return None
    if not accused:
        accused = _behind_it(scene, i) or _doers_beside(scene, victims)
    if not accused and (governor is None or effect not in ACCUSING):
        accused = _listed_doers(scene, i, governor)
    if not accused and governor is not None and effect is Effect.OCCURS:
        accused = keepers(scene, (governor.word, i))
    planned = (
        bool(scene.accused) and effect is Effect.ORDERS and governor is not None and governor.word in scene.clauses
    )
    if governor is not None and effect is Effect.ORDERS and (planned or _is_definite(parse, i)):
        scope = scene.scope(governor.word)  # "planned the murder of a judge": to plan it is the wrong
        accused = accused or party_of(scene, governor)
    charged = effect is Effect.ALLEGED and governor is not None and parse.deps[i] == "compound"
    if charged and governor is not None and scene.accused and governor.word in scene.clauses:
        accused, governor = accused_by_cue(scene, i), None  # "was convicted of slavery charges": of slavery
    if scene.accused and (i in scene.clauses or planned or (not accused and named_by_cue(scene, i))):
        accused, sure = accused_by_cue(scene, i), confidence.BY_CUE
        victims = tuple(v for v in victims if v not in accused)
    if not accused:
        if any(parse.tags[c] == "JJR" for c in parse.children[i]):
            return None  # "there was | less | crime": how much of it there is
        told_there = not scope.negated and _is_reported_there(scene, i, governor)
        if not (under or told_there or is_told(scene, i, governor) or is_of_certain(scene, i, victims, effect)):
            return None
        unsure = scope.certainty is not Certainty.STATED and not classing
        denied = scope.negated and not (effect is Effect.ALLEGED and _is_called_false(parse, governor))
        vague = denied or unsure or effect is Effect.SUFFERS
        located = (
            governor is not None
            and effect is Effect.OCCURS
            and not scope.negated
            and bool(places_of(scene, scene.arguments(governor.word)))
        )
        if vague and not victims and not located and not told_there:
            return None
        sure = confidence.NAMELESS
    if is_no_wrong(scene, i, row, accused, victims):
        return None
    sure *= 1 if arguments.agreed else confidence.DISAGREEING
    return allegation_draft(scene, i, offence, act, accused, victims, arguments, scope, sure, governor=governor)


def _is_reported_there(scene: Scene, i: int, governor: Governor | None) -> bool:
    """Whether others tell of a wrong with the place of it: "looks into reports of | slavery at a mill |"."""
    if governor is None or governor.effect is not None:
        return False
    parse = scene.parse
    told = [k for k in governor.passed if is_kind(parse.lemmas[k], "hearsay")]
    behind = (c for k in (i, *told, governor.word) for c in parse.children[k] if c > i) if told else ()
    return any(parse.case(c) == "at" and parse.types[c] != "time" for c in behind)


def _suffering_all(scene: Scene, wholes: tuple[int, ...]) -> tuple[int, ...]:
    """Who suffered all of what a list gives examples of: "war crimes against | civilians |, including rape"."""
    rows = ((k, scene.row("offences", k)) for k in wholes)
    broad = ((k, row) for k, row in rows if row is not None and row.cells["offence"] in BROAD)
    return next(filter(None, (victims_of(scene, k, row, scene.arguments(k)) for k, row in broad)), ())


def _behind_it(scene: Scene, i: int) -> tuple[int, ...]:
    """Who is behind a wrong, or some of several: "| the group | is behind a string of bombings"."""
    parse, at = scene.parse, behind_which(scene.parse, i)
    if at is None:
        return ()
    if parse.child(at, "cop") is not None:
        return accused_among(scene, tuple(filter(None, (subject_of(parse, at),))))
    return accused_among(scene, (parse.heads[at],)) if parse.deps[at] == "nmod" else ()  # "the group behind the attack"


def _is_definite(parse: Parse, i: int) -> bool:
    """Whether a noun means one that came to be, as it seems: "planned | the | attack", not "an attack"."""
    return any(parse.lowers[c] == "the" or parse.deps[c] == "nmod:poss" for c in parse.children[i])


def _is_called_false(parse: Parse, governor: Governor | None) -> bool:
    """Whether an allegation was made, and is no more than said to be false: "the allegation of it is | a lie |"."""
    if governor is None or parse.deps[governor.word] != "nsubj" or is_negated(parse, governor.word):
        return False
    return parse.child(parse.heads[governor.word], "cop") is not None


def _doers_beside(scene: Scene, victims: tuple[int, ...]) -> tuple[int, ...]:
    """Who did it where "by" hangs on who suffered it: "the rape of a girl | by policemen |"."""
    parse = scene.parse
    of = (v for v in victims if parse.case(v) == "of" and parse.deps[v] == "nmod")
    by = (c for v in of for c in parse.children[v] if parse.deps[c] == "nmod" and parse.case(c) == "by")
    return apart_from(scene, accused_among(scene, tuple(k for c in by for k in parse.conjuncts(c))), victims)


def _named_doers(scene: Scene, i: int) -> tuple[int, ...]:
    """Whom the phrase of a wrong itself names with "by": "was summoned over the killing of a man | by the army |"."""
    parse = scene.parse
    by = (c for c in parse.children[i] if parse.deps[c].startswith("nmod") and parse.case(c) == "by")
    return tuple(k for c in by for k in parse.conjuncts(c))


def _listed_doers(scene: Scene, i: int, governor: Governor | None) -> tuple[int, ...]:
    """Whose wrongs a list gives: "abuses by | the militia |, including rape", "killed 12, including an attack"."""
    parse = scene.parse
    first = parse.first_conjunct(i)
    if governor is not None and governor.effect is Effect.OCCURS and governor.link == "obj":
        subject = subject_of(parse, governor.word)  # "abuses committed by | the militia | include rape"
        if subject is not None and scene.row("offences", subject) is not None:
            return accused_among(scene, scene.arguments(subject).get("ARG0"))
    if parse.case(first) != "including":
        return ()
    over = parse.heads[first]
    if parse.pos[over] == "VERB":  # "has killed and tortured thousands, including a 2018 attack"
        row = scene.row("offences", over)
        return accused_among(scene, scene.arguments(over).get("ARG0")) if row is not None else ()
    passed = governor.passed if governor is not None else (over,)
    found = (accused_among(scene, scene.arguments(k, of="ARG1").get("ARG0")) for k in passed)
    return next(filter(None, found), ())


def _can_be_made_to(scene: Scene, i: int) -> bool:
    """Whether a head means people and no body, state or gang that would make others work."""
    mention, lemma = scene.references.at(i), scene.parse.lemmas[i]
    people = mention is not None and mention.type in ("person", "group") and scene.parse.types[i] != "organization"
    return people and not any(is_kind(lemma, kind) for kind in ("outlaw", "group"))


def _charged(scene: Scene, governor: Governor, against: tuple[int, ...]) -> tuple[int, ...]:
    """Against whom a noun for an accusation is: "charges of genocide against | the general |", not "against women"."""
    named = all(scene.parse.tags[h] in ("NN", "NNP") and scene.parse.case(h) == "against" for h in against)
    return against if named and governor.effect is Effect.ALLEGED and governor.link == "of" else ()
