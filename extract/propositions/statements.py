"""Plain statements: what a clause says where it is no allegation, event or relation."""

from collections.abc import Iterable

from extract.annotations import VALUES, Draft
from extract.propositions import confidence
from extract.propositions.circumstances import places_of, time_of
from extract.propositions.clauses import clause_tokens, is_trivial
from extract.propositions.governors import Effect, effect_on, is_rumoured, link_of, only_seems
from extract.propositions.labels import clause_words, span_of
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene, apart_from, can_act, referring
from extract.propositions.scope import firmer, is_advised
from extract.propositions.subjects import subject_of
from graph.model import Certainty, PropositionKind

_REACH = 3
_OBJECT_ROLES = ("ARG1", "ARG2", "with", "to", "before", "against", "from", "for", "on", "of", "between", "over", "in")


def find_statement(scene: Scene, clause: int) -> Draft | None:
    """The statement that the clause with this head makes; None for trivial clauses."""
    parse = scene.parse
    if is_trivial(parse, clause):
        return None
    scope = scene.scope(clause)
    if scope.asked:
        return None
    subject = subject_of(parse, clause)
    subjects = parse.conjuncts(subject) if subject is not None else ()
    arguments = scene.arguments(clause)
    agents = _parties(scene, subjects, owners_only=True)
    doers = _parties(scene, arguments.get("ARG0"), owners_only=True) if is_passive(parse, clause) else ()
    if doers and not set(doers) & set(agents):  # "the bid was blocked by Russia": Russia's doing
        agents = doers
    unsure = is_advised(parse, clause) or only_seems(parse, clause) or is_rumoured(parse, clause)
    doubtful = parse.pos[clause] == "ADJ" and effect_on(parse, clause, "comp") is Effect.DOUBTS
    objects = apart_from(scene, tuple(dict.fromkeys(_objects(scene, clause))), agents)
    return Draft(
        kind=PropositionKind.STATEMENT,
        trigger=clause,
        span=span_of(scene, clause),
        label=clause_words(scene, clause_tokens(parse, clause, scene.within)),
        predicate=parse.lemmas[clause] if parse.pos[clause] != "PROPN" else "be",
        agents=agents,
        objects=objects,
        places=tuple(p for p in places_of(scene, arguments) if p not in objects and p not in agents),
        time=time_of(scene, clause, arguments),
        negated=scope.negated != doubtful,
        certainty=firmer(scope.certainty, Certainty.HEDGED) if unsure or doubtful else scope.certainty,
        confidence=confidence.STATEMENT if agents or objects else confidence.STATEMENT_OF_NOBODY,
    )


def _parties(scene: Scene, heads: Iterable[int], *, owners_only: bool = False) -> tuple[int, ...]:
    """Those of the heads, or of what stands inside their phrases, that can be entities."""
    found = [h for k in heads for h in referring(scene, k, owners_only=owners_only)]
    return tuple(dict.fromkeys(h for h in found if _is_party(scene, h)))


def _is_party(scene: Scene, i: int) -> bool:
    mention = scene.references.at(i)
    return mention.type not in VALUES if mention is not None else can_act(scene, i)


def _objects(scene: Scene, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Whom or what a clause is about beside its subject, down its chain of infinitives."""
    parse = scene.parse
    arguments = scene.arguments(verb)
    own = arguments.get("ARG0") if depth == 0 else ()
    for role in _OBJECT_ROLES:
        heads = arguments.heads.get(role)
        found = _parties(scene, [h for h in heads if h not in own]) if heads else ()
        if found:
            return found
    if depth < _REACH:
        for c in parse.children[verb]:
            if parse.deps[c] in ("xcomp", "ccomp", "obj", "acl", "nsubj:pass") or link_of(parse, c) == "purpose":
                found = _objects(scene, c, depth + 1)
                if found:
                    return found
    return ()
