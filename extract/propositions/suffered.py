"""Whose a wrong is by the clause behind its noun, or that they are called its victims.

"the abuse | she suffered at the hands of the guards |"
"| the girls | are victims of trafficking"
"""

from extract.propositions.governors import Effect, effect_on
from extract.propositions.kinds import is_kind
from extract.propositions.negation import is_negated
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene, can_act, referring
from extract.propositions.subjects import subject_of

_FATES = frozenset({"arrest", "detention", "deportation"})
_DOING = (Effect.COMMITS, Effect.INFLICTS, Effect.ORDERS)


def clause_parties(scene: Scene, i: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Who did the wrong of noun `i` and who suffered it, as the clause behind it tells; nobody where none does."""
    parse = scene.parse
    for clause in (c for c in parse.children[i] if c > i and parse.deps[c] in ("acl", "acl:relcl")):
        effect = effect_on(parse, clause, "obj")
        if effect not in (Effect.SUFFERS, *_DOING) or not _is_done(parse, clause):
            continue
        arguments = scene.arguments(clause)
        by, against = arguments.get("by"), arguments.get("against|on")
        if is_passive(parse, clause):  # "the abuse | suffered by prisoners |"
            subjects = arguments.get("ARG0")
        else:
            subject = subject_of(parse, clause)
            among = () if subject is None or subject == i else parse.conjuncts(subject)
            subjects = tuple(k for k in among if can_act(scene, k))
        doers, undergoing = (by, subjects) if effect is Effect.SUFFERS else (subjects, against)
        return doers, tuple(h for k in undergoing for h in referring(scene, k) if can_act(scene, h))
    over = told_as(scene, i)
    return ((), ()) if over is None else (scene.arguments(over).get("ARG0"), _undergoing(scene, over))


def _undergoing(scene: Scene, verb: int) -> tuple[int, ...]:
    heads = scene.arguments(verb).get("ARG1")
    return tuple(h for k in heads for h in referring(scene, k) if can_act(scene, h))


def told_as(scene: Scene, i: int) -> int | None:
    """The verb for the wrong or fate that is called so: "were | shot | in what he called (described as) a massacre"."""
    parse = scene.parse
    naming = parse.heads[i]
    what = parse.heads[naming]
    over = parse.heads[what]
    if parse.deps[naming] != "acl:relcl" or parse.lowers[what] != "what" or parse.deps[what] != "obl":
        return None
    if scene.row("offences", over) is not None or is_kind(parse.lemmas[over], "dying"):
        return over
    row = scene.row("events", over)
    return over if row is not None and row.cells["event"] in _FATES else None


def called_victims(parse: Parse, i: int) -> int | None:
    """The noun that calls somebody a victim of the wrong: "she was | a victim | of torture"; None elsewhere."""
    first = parse.first_conjunct(i)
    noun = parse.heads[first]
    called = parse.case(first) == "of" and is_kind(parse.lemmas[noun], "sufferer")
    return noun if called and parse.child(noun, "cop") is not None and subject_of(parse, noun) is not None else None


def victims_called(scene: Scene, noun: int) -> tuple[int, ...]:
    """Whom a noun calls victims, by their head words."""
    whom = subject_of(scene.parse, noun)
    among = scene.parse.conjuncts(whom) if whom is not None else ()
    return tuple(h for k in among for h in referring(scene, k) if can_act(scene, h))


def _is_done(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what came to be: not "the abuse they may suffer", "the crimes he did not commit"."""
    unreal = any(parse.deps[c] == "aux" and parse.tags[c] == "MD" for c in parse.children[verb])
    return not unreal and not is_negated(parse, verb)
