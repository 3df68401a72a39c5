"""Allegations: a wrong that was done, with who is said to have done it and who suffered it.

Verbs of the offence table carry their own parties. Nouns count only where something says that it happened: a party of
their own ("the killing of X by Y"), a governor ("involved in kidnapping") or the cue ("accused X of forgery");
"report on trafficking" and "prevent killings" are no allegations.
"""

from dataclasses import replace

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.arguments import Arguments
from extract.propositions.governors import Effect, Governor, governor_of
from extract.propositions.labels import act_label, clause_words, gerund, noun_words, parties_words, span_of
from extract.propositions.scene import Scene, can_act, counts, is_place, is_specific, places_of, referring, time_of
from extract.propositions.scope import Scope, firmer
from extract.propositions.subjects import is_passive, object_of, subject_of
from extract.propositions.triggers import Row, is_kind, match, part_of_speech, trigger_of
from graph.model import Certainty, PropositionKind

SUPPORT = "support-for-crime"
_ACCUSING = frozenset({Effect.COMMITS, Effect.ALLEGED, Effect.AIDS})
_TELLING = _ACCUSING | {Effect.SUFFERS, Effect.OCCURS}
_SPECIFIC_ATTACKS = frozenset(
    {"bomb", "shell", "shoot", "stab", "hijack", "hack", "poison", "invade", "injure", "wound", "assault"}
)
_TO_VICTIM = {
    "attack": "on",
    "discrimination": "against",
    "war-crimes": "against",
    "unspecified-crime": "against",
    "terrorism": "against",
}
_VIOLENT = frozenset({"attack", "killing", "torture", "rape", "kidnapping", "repression", "execution", "slavery"})
_SUFFERING_PHRASES = frozenset({"", "place", "object", "person", "organization"})
_DUTY_DEPS = ("xcomp", "acl", "ccomp", "advcl", "nmod", "obj")


def find_allegation(scene: Scene, i: int) -> Draft | None:
    """The allegation that word `i` makes, if it makes one."""
    kind = part_of_speech(scene.parse, i)
    if kind == "v":
        row = match("offences", scene.parse, scene.references, i)
        return _by_verb(scene, i, row) if row is not None else None
    if kind == "n":
        row = match("offences", scene.parse, scene.references, i)
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
    if scope.unreal or scope.asked or _is_accident(scene, arguments) or _is_unfit(scene, row, arguments):
        return None
    accused = _accused(scene, arguments.get(row.cells["accused"]))
    victims = _victims(scene, i, row, arguments)
    governor = governor_of(parse, i)
    nested = (
        parse.deps[i] in ("advcl", "acl", "xcomp", "ccomp", "obl", "nmod")
        and parse.child(i, "nsubj", "nsubj:pass") is None
    )
    by_cue = bool(scene.accused) and (i in scene.clauses or parse.first_conjunct(i) in scene.clauses)
    if by_cue or (not accused and scene.accused and nested):
        accused = scene.accused
    elif governor is not None and governor.effect in (Effect.ALLEGED, Effect.COMMITS):
        accused = _party(scene, governor) or accused
    if not accused and not victims and not places_of(scene, i, arguments):
        return None
    if not accused and (scope.certainty is not Certainty.STATED or not is_passive(parse, i)):
        return None  # "people could be killed", "killing innocents is a sin": nobody is accused of anything
    sure = (confidence.VERB if accused else confidence.NAMELESS) * (1 if arguments.agreed else confidence.DISAGREEING)
    act = _verb_words(scene, i, row, scope)
    return _draft(scene, i, row.cells["offence"], act, accused, victims, arguments, scope, sure)


def _by_noun(scene: Scene, i: int, row: Row) -> Draft | None:
    parse = scene.parse
    if parse.deps[i] in ("compound", "nmod:poss", "amod") or _is_name(scene, i) or _is_specified(scene, i):
        return None
    of = {"against": "ARG0", "on": "ARG0", "COMP": "ARG0", "": "of"}.get(row.cells["victim"], "ARG1")
    arguments = scene.arguments(i, possessor=row.cells["poss"] or "ARG0", of=of)
    scope = scene.scope(i)
    governor = governor_of(parse, i)
    effect = governor.effect if governor is not None else None
    accused = _accused(scene, arguments.get(row.cells["accused"]))
    victims = _victims(scene, i, row, arguments)
    if scope.asked or scope.unreal:
        return None
    sure = confidence.NOUN
    offence = row.cells["offence"]
    act = _noun_words(scene, i, row)
    if governor is not None and effect in _ACCUSING:
        party = _party(scene, governor)
        accused, sure = party or accused, confidence.GOVERNED
        if effect is Effect.AIDS:
            support = match("offences", parse, scene.references, governor.word)
            if not party or (support is not None and support.cells["offence"] == SUPPORT):
                return None  # the verb of support makes the allegation itself
            offence, act = SUPPORT, f"support for {act}"
    elif governor is not None and effect is Effect.SUFFERS:
        victims = victims or _party(scene, governor)
    if not accused and scene.accused and _named_by_cue(scene, i):
        accused, sure = scene.accused, confidence.BY_CUE
    if not accused:
        if not (_is_told(scene, i, governor) or _is_of_certain(scene, i, victims, effect)):
            return None
        if _is_titled(scene, i) or (scope.certainty is not Certainty.STATED and not victims):
            return None
        sure = confidence.NAMELESS
    sure *= 1 if arguments.agreed else confidence.DISAGREEING
    return _draft(scene, i, offence, act, accused, victims, arguments, scope, sure, governor=governor)


def _by_predicate(scene: Scene, i: int, kind: str) -> Draft | None:
    """Somebody called by the deed or by a word for it: "X is a trafficker", "X, a war criminal", "the police are corrupt"."""
    parse = scene.parse
    row = match("offences", parse, scene.references, i, pos="p" if kind == "n" else "a")
    if row is None:
        return None
    if parse.child(i, "cop") is not None:
        holder = subject_of(parse, i)
    elif parse.deps[i] == "appos" and kind == "n":
        holder = parse.heads[i]
    elif kind == "n" and (
        parse.deps[i] == "xcomp" or (parse.deps[i] == "obl" and parse.case(i) == "as")
    ):  # "called them terrorists"
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
        (),
        arguments,
        scope,
        confidence.NAMED_DOER,
    )
    return replace(draft, label=f"{parties_words(scene, called)} as {noun_words(parse, i)}")


def _draft(
    scene: Scene, i: int, offence: str, act: str, accused: tuple[int, ...], victims: tuple[int, ...],
    arguments: Arguments, scope: Scope, sure: float, *, governor: Governor | None = None,
) -> Draft:  # fmt: skip
    places = places_of(scene, i, arguments)
    time = time_of(scene, i, arguments)
    if governor is not None and governor.effect is not None:
        over = scene.arguments(governor.word)
        places = places or places_of(scene, governor.word, over)
        time = time or time_of(scene, governor.word, over)
    places += tuple(v for v in victims if _is_only_place(scene, v) and v not in places)
    victims = tuple(v for v in victims if v not in places and v not in accused)
    places = tuple(p for p in places if p not in accused)
    certainty = scope.certainty
    if governor is not None and governor.effect is Effect.ALLEGED:
        certainty = firmer(certainty, Certainty.HEDGED)
    return Draft(
        kind=PropositionKind.ALLEGATION,
        trigger=i,
        span=span_of(scene, i if governor is None or governor.effect is None else governor.word),
        label=_label(scene, i, offence, act, accused, victims, places),
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


def _label(
    scene: Scene, i: int, offence: str, act: str, accused: tuple[int, ...], victims: tuple[int, ...], places: tuple[int, ...]
) -> str:  # fmt: skip
    noun = part_of_speech(scene.parse, i) == "n"
    said = range(i - len(act.split()), i) if noun else ()  # "Israeli airstrike"
    by = tuple(a for a in accused if a not in said)
    victims = tuple(v for v in victims if v not in said and scene.parse.words[v] not in act.split())
    to = _TO_VICTIM.get(offence, "of") if noun or act in _TO_VICTIM else "of"
    return act_label(scene, act, of=victims, by=by, places=() if victims and accused else places, to=to)


def _accused(scene: Scene, heads: tuple[int, ...]) -> tuple[int, ...]:
    """The heads that can have done wrong; of an act as the subject ("the airstrike killed 12"), whoever is behind it."""
    found: list[int] = []
    for head in heads:
        if match("offences", scene.parse, scene.references, head) is not None and scene.references.at(head) is None:
            found += [a for a in scene.arguments(head).get("ARG0") if can_act(scene, a)]
        else:
            found += [h for h in referring(scene, head, owners_only=True) if can_act(scene, h)]
    return tuple(dict.fromkeys(found))


def _victims(scene: Scene, i: int, row: Row, arguments: Arguments) -> tuple[int, ...]:
    role = row.cells["victim"]
    if role == "COMP":
        duties = [c for c in scene.parse.children[i] if scene.parse.deps[c] in _DUTY_DEPS]
        heads = tuple(
            h for c in duties for h in scene.arguments(c).get("ARG1") if part_of_speech(scene.parse, c) == "v"
        )
    else:
        heads = arguments.get(role) if role else ()
        if not heads and role in ("against", "on"):
            heads = arguments.get("against|on|ARG1")
    heads = tuple(h for h in heads if scene.parse.types[h] in _SUFFERING_PHRASES or scene.references.at(h) is not None)
    found = (h for head in heads for h in referring(scene, head))
    return tuple(dict.fromkeys(h for h in found if can_act(scene, h) or is_place(scene, h)))


def _party(scene: Scene, governor: Governor) -> tuple[int, ...]:
    """Whom the governor makes the doer (or sufferer): its own argument, or the subject of the verb that a noun belongs to."""
    parse = scene.parse
    word = governor.word
    if part_of_speech(parse, word) == "n":
        heads = scene.arguments(word, of="of" if governor.link == "of" else "ARG0").get("ARG0")
        if not heads:
            above = parse.heads[parse.first_conjunct(word)]
            if above != word and part_of_speech(parse, above) == "v" and parse.deps[word] in ("obj", "xcomp", "obl"):
                subject = subject_of(parse, above)
                heads = parse.conjuncts(subject) if subject is not None else ()
        if not heads and parse.child(word, "cop") is not None:
            subject = subject_of(parse, word)
            heads = parse.conjuncts(subject) if subject is not None else ()
    elif parse.pos[word] == "ADJ" or parse.child(word, "cop") is not None:
        subject = subject_of(parse, word)
        heads = parse.conjuncts(subject) if subject is not None else ()
    else:
        heads = scene.arguments(word).get(governor.party)
        if governor.party == "on":
            heads = scene.arguments(word).get("on")
    return tuple(dict.fromkeys(h for k in heads for h in referring(scene, k, owners_only=True) if can_act(scene, h)))


def _named_by_cue(scene: Scene, i: int) -> bool:
    """Whether the cue itself takes this noun as its content: "accused X of crimes of kidnapping and forgery"."""
    if not scene.clauses:
        return False
    at = scene.parse.first_conjunct(i)
    governor = governor_of(scene.parse, i)
    passed = governor.passed if governor is not None else ()
    return any(k in scene.clauses for k in (i, at, *passed)) and bool(scene.accused)


def _verb_words(scene: Scene, i: int, row: Row, scope: Scope) -> str:
    verb = trigger_of(scene.parse, i)
    if row.cells["offence"] == "attack" and not row.wanted:
        return "attack" if verb not in _SPECIFIC_ATTACKS else gerund(verb)
    if row.cells["offence"] != "failure-to-act" and not row.wanted:
        return gerund(verb)
    kept = [
        c
        for c in scene.parse.children[i]
        if c > i and scene.parse.deps[c] in ("xcomp", "obj", "compound:prt", "obl", "ccomp", "acl")
    ]
    inside = sorted({i, *(d for c in kept for d in scene.parse.below(c))} & set(range(*scene.within)))
    rest = [scene.parse.words[d] for d in inside if d != i and scene.parse.pos[d] != "SPACE"][:8]
    negation = "not " if row.when == "negated" else ""
    return " ".join([negation + gerund(verb.partition("_")[0]), *rest]).strip()


def _noun_words(scene: Scene, i: int, row: Row) -> str:
    """The noun with what makes it the offence: "acts of terror", "failure to protect the children"."""
    parse = scene.parse
    words = noun_words(parse, i)
    wanted = {w.lstrip("=>^@") for alternative in row.wanted for w in alternative}
    for c in parse.children[i]:
        if parse.deps[c] == "acl" and row.cells["victim"] == "COMP":
            return f"{words} {clause_words(scene, [d for d in parse.below(c) if d < scene.within.end])}"
        if parse.deps[c] == "nmod" and c > i and parse.lemmas[c] in wanted and parse.case(c) in ("of", "against"):
            return f"{words} {parse.case(c)} {noun_words(parse, c)}"
    return words


def _is_unfit(scene: Scene, row: Row, arguments: Arguments) -> bool:
    """Whether what a violent verb does is done to nothing that can be wronged: "attacked a bear", "lashed two canoes"."""
    if row.wanted or row.cells["victim"] != "ARG1" or row.cells["offence"] not in _VIOLENT:
        return False
    heads = arguments.get("ARG1")
    return bool(heads) and not any(_can_suffer(scene, h) for h in heads)


def _can_suffer(scene: Scene, i: int) -> bool:
    parse = scene.parse
    if can_act(scene, i) or is_place(scene, i) or parse.types[i] in ("place", "object"):
        return True
    if counts(parse, i) or parse.types[i] == "":
        return any(can_act(scene, h) for h in referring(scene, i))
    return False


def _is_accident(scene: Scene, arguments: Arguments) -> bool:
    causes = [h for role in ("ARG0", "in", "by", "from", "during", "of") for h in arguments.heads.get(role, ())]
    return any(is_kind(scene.parse.lemmas[h], "natural") for h in causes)


def _is_told(scene: Scene, i: int, governor: Governor | None) -> bool:
    """Whether something says that a wrong with nobody named happened: its governor, the cue, or what it brought about."""
    parse = scene.parse
    if _named_by_cue(scene, i):
        return True
    if governor is None:
        return False
    over = governor.word
    if governor.effect is Effect.OCCURS and parse.lemmas[over] in ("involve", "include", "see"):
        subject = subject_of(parse, over)
        return subject is not None and (is_kind(parse.lemmas[subject], "container") or is_place(scene, subject))
    if governor.effect in _TELLING:
        return True
    if governor.link == "subj" and parse.pos[over] == "VERB":  # "corruption has slowed the work"
        return parse.tags[over] == "VBD" or parse.child(over, "aux") is not None
    return False


def _is_of_certain(scene: Scene, i: int, victims: tuple[int, ...], effect: Effect | None) -> bool:
    """Whether a noun tells of certain victims: "the killing of 12 migrants", not "the killing of civilians is a crime"."""
    return bool(victims) and effect is not Effect.HEDGES and any(is_specific(scene, k) for k in (i, *victims))


def _is_specified(scene: Scene, i: int) -> bool:
    """Whether the noun only introduces the wrong itself: "crimes of kidnapping", "the offence of forgery"."""
    parse = scene.parse
    if not is_kind(parse.lemmas[i], "container"):
        return False
    below = [
        c for c in parse.children[i] if parse.deps[c] == "nmod" and parse.case(c) in ("of", "like", "including", "as")
    ]
    return any(
        match("offences", parse, scene.references, c) is not None for c in below if part_of_speech(parse, c) == "n"
    )


def _is_titled(scene: Scene, i: int) -> bool:
    """Whether the noun is capitalised as in a title: "a debate on Trafficking of Persons"."""
    return scene.parse.words[i][:1].isupper() and i > 0 and not scene.doc[i].is_sent_start


def _is_name(scene: Scene, i: int) -> bool:
    """Whether the word is part of a name: "Anti-Trafficking Law", "the Genocide Convention"."""
    return scene.parse.pos[i] == "PROPN" and scene.references.at(i) is not None


def _is_only_place(scene: Scene, i: int) -> bool:
    mention = scene.references.at(i)
    return mention is not None and mention.type == "place"
