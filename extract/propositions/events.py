"""Events: what somebody did or what happened, with who did it and whom or what it concerned."""

from extract.annotations import VALUES, Draft
from extract.pronoun_forms import REFLEXIVE
from extract.propositions import confidence
from extract.propositions.allegation_drafts import alleged_by
from extract.propositions.arguments import Arguments
from extract.propositions.circumstances import places_of, places_of_occasion, time_of
from extract.propositions.event_kinds import event_kind
from extract.propositions.event_labels import event_label
from extract.propositions.governors import Effect, governor_of
from extract.propositions.kinds import is_kind
from extract.propositions.labels import span_of
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.reports import REPORT_RELEASE, authors
from extract.propositions.scene import INDEFINITE, Scene, apart_from, can_act, referring
from extract.propositions.scope import is_advised
from extract.propositions.subjects import object_of, subject_of
from extract.propositions.triggers import part_of_speech, trigger_of
from extract.propositions.wrongdoing import party_of
from graph.model import MentionKind, PropositionKind

_GROUNDS = frozenset({"for", "over"})
_LOCAL = frozenset({"in", "at", "near", "during"})
_COMPLEMENTS = ("ccomp", "xcomp", "acl", "advcl")
_UNHAPPENED = frozenset({Effect.PREVENTS, Effect.HEDGES, Effect.FAILS})


def find_event(scene: Scene, i: int) -> Draft | None:
    """The event that word `i` tells of, if it tells of one."""
    parse = scene.parse
    kind = part_of_speech(parse, i)
    if kind not in ("v", "n") or parse.deps[i] in ("amod", "compound"):
        return None  # "a retired general": a description
    row = scene.row("events", i)
    if row is None or _is_condition(parse, i) or _is_only_named(scene, i) or _is_part_played(parse, i):
        return None
    arguments = scene.arguments(i, possessor=row.cells["poss"] or "ARG0")
    agents = tuple(
        a for a in _parties(scene, i, row.cells["agent"], arguments) if can_act(scene, a) or scene.references.at(a)
    )
    if not agents:
        agents = _causers(scene, i) or _performing(scene, i, row.cells["event"])
        if row.cells["event"] == REPORT_RELEASE and parse.deps[i] == "acl":
            agents = tuple(authors(scene, parse.heads[i]))  # "in a report | published | on Monday, the union said"
    under = _those_under(scene, i) if kind == "n" else ()
    if kind == "n" and is_kind(parse.lemmas[i], "state") and not under:
        return None  # "died in custody"
    agents = tuple(a for a in agents if a not in under)
    objects = under or apart_from(scene, _parties(scene, i, row.cells["object"], arguments, spread=True), agents)
    objects = objects or tuple(h for h in arguments.get("ARG1") if parse.pos[h] not in ("VERB", "ADJ"))
    objects = tuple(h for h in apart_from(scene, objects, agents) if parse.lowers[h] not in REFLEXIVE)
    objects = tuple(h for h in objects if _may_undergo(scene, h) and not _is_same(scene, h, row.cells["event"]))
    if agents and all(parse.lowers[a] in INDEFINITE for a in agents):
        return None  # "nor can anyone agree"
    undergone = row.cells["object"] == "ARG0"
    if kind == "v" and not agents and len(objects) > 1 and not undergone and _is_mutual(parse, i, objects):
        agents, objects = objects, ()  # "Ann Lee and Bo Kim met"
    if kind == "n" and not agents and len(objects) > 1 and all(_is_between(parse, h) for h in objects):
        agents, objects = objects, ()  # "a meeting | between Ann Lee and Bo Kim |"
    if kind == "n" and not _is_told(scene, i, row.cells["event"], agents, objects):
        return None
    always = event_kind(row.cells["event"]).parties == "always"
    if not (agents or objects) or (always and not (agents and objects)):
        return None
    if event_kind(row.cells["event"]).parties and not any(
        can_act(scene, h) or scene.references.at(h) is not None for h in (*agents, *objects)
    ):
        return None  # "the ceremony that they attended"
    scope = scene.scope(i)
    if scope.unreal or scope.asked or (kind == "v" and is_advised(parse, i)):
        return None
    if kind == "v" and scope.negated and event_kind(row.cells["event"]).parties:
        return None  # "cannot take in refugees", "was not allowed to cry": nothing happened
    places = places_of(scene, arguments) or places_of_occasion(scene, i)
    places = tuple(p for p in places if p not in objects and p not in agents)
    sure = (confidence.VERB if kind == "v" else confidence.NOUN) * (1 if arguments.agreed else confidence.DISAGREEING)
    return Draft(
        kind=PropositionKind.EVENT,
        trigger=i,
        span=span_of(scene, i),
        label=event_label(scene, i, row.cells["event"], kind, agents, objects, arguments),
        predicate=row.cells["event"],
        agents=agents,
        objects=objects,
        places=places,
        time=time_of(scene, i, arguments),
        negated=scope.negated,
        certainty=scope.certainty,
        confidence=round(sure, 3),
        alleged=alleged_by(scene, governor_of(parse, i)),
    )


def _is_mutual(parse: Parse, i: int, parties: tuple[int, ...]) -> bool:
    """Whether several who undergo a verb in the active voice are its subjects, and so do it to one another."""
    subject = subject_of(parse, i)
    return subject is not None and not is_passive(parse, i) and set(parties) <= set(parse.conjuncts(subject))


def _is_between(parse: Parse, i: int) -> bool:
    return parse.case(parse.first_conjunct(i)) == "between"


def _is_part_played(parse: Parse, i: int) -> bool:
    """Whether a gerund alone says in which part somebody speaks: "| Defending |, Ann Roe said"."""
    bare = parse.tags[i] == "VBG" and parse.deps[i] == "advcl" and i < parse.heads[i]
    return bare and all(parse.pos[c] == "PUNCT" for c in parse.children[i])


def _is_only_named(scene: Scene, i: int) -> bool:
    """Whether somebody's name is told: "a league | named | Iron Ring", "the dead man was | named | as Bo Kim"."""
    parse = scene.parse
    name = parse.child(i, "xcomp", "obj") if parse.deps[i] == "acl" and parse.tags[i] == "VBN" else None
    if name is not None and parse.pos[name] == "PROPN":
        return True
    called = (scene.references.at(c) for c in parse.children[i] if parse.case(c) == "as" and parse.pos[c] == "PROPN")
    return any(m is not None and m.type == "person" and m.kind is MentionKind.NAME for m in called)


def _is_condition(parse: Parse, i: int) -> bool:
    """Whether a verb only says on what condition, without a subject of its own: "| if convicted |, he may be"."""
    if parse.deps[i] != "advcl" or parse.case(i) not in ("if", "unless"):
        return False
    return parse.child(i, "nsubj", "nsubj:pass", "aux", "aux:pass", "cop") is None


def _those_under(scene: Scene, i: int) -> tuple[int, ...]:
    """Who is undergoing what a phrase with "on" or "under" tells: "| two men | are on trial", "went on trial"."""
    parse = scene.parse
    held = parse.preposition(i) == "in" and is_kind(parse.lemmas[i], "holding")  # "have been in detention since March"
    if parse.child(i, "cop") is not None and (held or parse.preposition(i) in ("on", "under")):
        subject = subject_of(parse, i)
    elif parse.case(i) not in ("on", "under") or _is_of_others(parse, i):
        return ()
    elif parse.deps[i] == "obl" and parse.pos[parse.heads[i]] == "VERB":
        verb = parse.heads[i]
        subject = parse.child(verb, "obj", "nsubj:pass") or (subject_of(parse, verb) if parse.case(i) == "on" else None)
    else:
        return ()
    heads = parse.conjuncts(subject) if subject is not None else ()
    return tuple(h for k in heads for h in referring(scene, k) if can_act(scene, h))


def _is_of_others(parse: Parse, i: int) -> bool:
    """Whether a phrase tells what befell others, not who the verb is of: "reported on the arrest of"."""
    told = parse.case(i) == "on" and parse.child(i, "det") is not None
    return told or any(parse.deps[c] == "nmod" and parse.case(c) == "of" for c in parse.children[i])


def _causers(scene: Scene, i: int) -> tuple[int, ...]:
    """Who had it done by others: "| the regime | had them arrested"."""
    governor = governor_of(scene.parse, i)
    caused = governor is not None and governor.effect is Effect.ORDERS and governor.link == "result"
    return party_of(scene, governor) if governor is not None and caused else ()


def _performing(scene: Scene, i: int, event: str) -> tuple[int, ...]:
    """Who does what the noun tells, by the verb over it, or says so of what only he can do.

    "| Police | made three arrests", "| the agency | announced sanctions against them"
    """
    parse, verb = scene.parse, scene.parse.heads[i]
    if parse.pos[i] != "NOUN" or parse.deps[i] not in ("obj", "nsubj:pass"):
        return ()
    announced = event_kind(event).announced and parse.deps[i] == "obj" and is_kind(parse.lemmas[verb], "announcing")
    if not announced and not is_kind(trigger_of(parse, verb), "performing"):
        return ()
    doers = scene.arguments(verb).get("ARG0")
    return tuple(h for k in doers for h in referring(scene, k) if can_act(scene, h))


def _parties(scene: Scene, i: int, roles: str, arguments: Arguments, *, spread: bool = False) -> tuple[int, ...]:
    """The heads of the first role that is filled; `spread` goes on past things to the next role that names somebody."""
    first: tuple[int, ...] = ()
    for role in filter(None, roles.split("|")):
        heads = tuple(dict.fromkeys(h for k in _of_role(scene, i, role, arguments) for h in referring(scene, k)))
        if heads and (not spread or any(scene.references.at(h) or can_act(scene, h) for h in heads)):
            return heads
        first = first or heads
    return first


def _of_role(scene: Scene, i: int, role: str, arguments: Arguments) -> tuple[int, ...]:
    parse = scene.parse
    if role == "SUBJCOMP":  # "demanded that Israel withdraw"
        clauses = [c for c in parse.children[i] if parse.deps[c] in _COMPLEMENTS]
        subjects = [subject_of(parse, c) for c in clauses if parse.child(c, "nsubj", "nsubj:pass") is not None]
        return tuple(k for s in subjects if s is not None for k in parse.conjuncts(s))
    if role == "COMPOBJ":  # "threatened to attack Israel"
        return tuple(h for c in parse.children[i] if parse.deps[c] in _COMPLEMENTS for h in _reached(scene, c))
    if role.startswith("COMP"):  # "signed a deal with Iran": the preposition under the object
        preposition, object_ = role.removeprefix("COMP").lower(), object_of(parse, i)
        if object_ is None:
            return ()
        phrases = [c for c in parse.children[object_] if parse.deps[c] == "nmod" and parse.case(c) == preposition]
        phrases = [c for c in phrases if scene.row("offences", c) is None]  # "a warrant for him for | murder |"
        return tuple(k for c in phrases for k in parse.conjuncts(c))
    heads = tuple(h for h in arguments.get(role) if not _is_value(scene, h))
    if role.startswith("ARG"):  # "fight in Syria": a place is no party
        if part_of_speech(parse, i) == "n":  # "the trial for the murder | of two nuns |": they are not tried
            heads = tuple(h for h in heads if parse.case(h) not in _GROUNDS)
        heads = tuple(h for h in heads if parse.case(h) not in _LOCAL and parse.pos[h] not in ("VERB", "AUX"))
        heads = tuple(_whom_it_describes(parse, h) for h in heads)
    return heads


def _whom_it_describes(parse: Parse, i: int) -> int:
    """The subject of an adjective that was taken for a party: "found | Ann Lee | guilty"."""
    subject = parse.child(i, "nsubj") if parse.pos[i] == "ADJ" and parse.deps[i] == "xcomp" else None
    return i if subject is None else subject


def _may_undergo(scene: Scene, i: int) -> bool:
    """Whether a head is no span of time and no question: "got ten years", "agreed on what to say"."""
    return scene.parse.types[i] != "time" and not scene.parse.tags[i].startswith("W")


def _is_same(scene: Scene, i: int, event: str) -> bool:
    """Whether a noun is the event itself: "held talks"."""
    row = scene.row("events", i)
    return row is not None and row.cells["event"] == event and scene.references.at(i) is None


def _is_value(scene: Scene, i: int) -> bool:
    """Whether a head word is a date or a sum: "imposed sanctions on them on Monday"."""
    mention = scene.references.at(i)
    return mention is not None and mention.type in VALUES


def _reached(scene: Scene, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Whom a complement clause is about: its object, else the first of its phrases that names somebody."""
    parse = scene.parse
    arguments = scene.arguments(verb)
    for role in ("ARG1", "ARG2", "with", "to", "against", "from", "on", "for", "in"):
        heads = tuple(h for k in arguments.heads.get(role, ()) for h in referring(scene, k))
        if any(scene.references.at(h) or can_act(scene, h) for h in heads):
            return heads
    further = parse.child(verb, "xcomp")
    return _reached(scene, further, depth + 1) if further is not None and depth < 3 else ()


def _is_told(scene: Scene, i: int, event: str, agents: tuple[int, ...], objects: tuple[int, ...]) -> bool:
    """Whether a noun tells of an event that happened: it has parties of its own and nothing over it takes it back."""
    parse = scene.parse
    if parse.deps[i] == "nmod:poss" or (scene.references.at(i) is not None and parse.pos[i] == "PROPN"):
        return False
    governor = governor_of(parse, i)
    if governor is not None and governor.effect in _UNHAPPENED:
        return False
    both = bool(agents and objects) or (len(agents) > 1 and _is_between(parse, agents[0]))
    return both if event_kind(event).parties else bool(agents or objects)
