"""Which decisions hold: not withdrawn, and not against each other. What cannot hold is told, never guessed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.decision_log import Log
from graph.decisions import Content, Decision, Review, Reviewed, Withdrawal
from graph.resolution.constraints import Constraint, Decided, Different, Same, decide


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Decisions that cannot all hold, so that none of them is applied until all but some are withdrawn."""

    decisions: tuple[Decision, ...]
    reason: str

    def sentence(self) -> str:
        """The contradiction in words, with what to do."""
        ids = ", ".join(decision.id for decision in self.decisions)
        return f"decisions {ids} contradict each other, and none of them is applied: {self.reason}; withdraw one"


@dataclass(frozen=True, slots=True)
class InForce:
    """The decisions that are applied, as resolution and readers of claims take them, and those that are not.

    `idle` are withdrawals of what is no decision in the log; `withdrawn` maps a decision's id to its withdrawal.
    """

    applied: tuple[Decision, ...] = ()
    decided: Decided = field(default_factory=Decided)
    reviews: Mapping[str, Review] = field(default_factory=lambda: MappingProxyType({}))
    contradictions: tuple[Contradiction, ...] = ()
    withdrawn: Mapping[str, Decision] = field(default_factory=lambda: MappingProxyType({}))
    idle: tuple[Decision, ...] = ()


def in_force(log: Log) -> InForce:
    """What the log comes to; the order of its lines does not count.

    >>> from graph.decisions import Review, Reviewed
    >>> both = [Decision(Reviewed("a-c", review), "Ana", "2020-02-01T10:00:00Z", "read it") for review in Review]
    >>> found = in_force(Log(tuple(both)))
    >>> dict(found.reviews), found.contradictions[0].reason
    ({}, 'claim a-c is accepted and rejected')
    """
    decisions = {decision.id: decision for decision in log.decisions}
    withdrawals = [d for d in log.decisions if isinstance(d.content, Withdrawal)]
    withdrawn: dict[str, Decision] = {}
    idle = []
    for one in withdrawals:
        assert isinstance(one.content, Withdrawal)
        named = decisions.get(one.content.decision)
        if named is None or isinstance(named.content, Withdrawal):
            idle.append(one)
        else:
            withdrawn.setdefault(named.id, one)
    standing = [d for d in log.decisions if d.id not in withdrawn and not isinstance(d.content, Withdrawal)]
    decided, contradictions = _who_is_who(standing)
    disputed = list(_disputed_claims(standing))
    contradictions = [*contradictions, *disputed]
    out = {decision.id for found in contradictions for decision in found.decisions}
    applied = tuple(d for d in standing if d.id not in out)
    reviews = {d.content.claim: d.content.review for d in applied if isinstance(d.content, Reviewed)}
    return InForce(
        applied,
        decided,
        MappingProxyType(dict(sorted(reviews.items()))),
        tuple(contradictions),
        MappingProxyType(withdrawn),
        tuple(idle),
    )


def _who_is_who(standing: Iterable[Decision]) -> tuple[Decided, list[Contradiction]]:
    """What resolution is told; of equal decisions by several analysts each is part of their contradictions."""
    by_constraint: defaultdict[Constraint, list[Decision]] = defaultdict(list)
    for decision in standing:
        constraint = constraint_in(decision.content)
        if constraint is not None:
            by_constraint[constraint].append(decision)
    decided = decide(by_constraint)
    found = []
    for conflict in decided.conflicts:
        decisions = {d.id: d for constraint in conflict.constraints for d in by_constraint[constraint]}
        found.append(Contradiction(_by_time(decisions.values()), conflict.reason))
    return decided, found


def constraint_in(content: Content) -> Constraint | None:
    """What resolution is told of it, the two sides of a pair in one order; None of decisions on claims."""
    match content:
        case Same(one, other):
            return Same(*sorted((one, other), key=repr))
        case Different(one, other):
            return Different(*sorted((one, other), key=repr))
        case Reviewed() | Withdrawal():
            return None
        case _:
            return content


def _disputed_claims(standing: Iterable[Decision]) -> Iterable[Contradiction]:
    by_claim: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in standing:
        if isinstance(decision.content, Reviewed):
            by_claim[decision.content.claim].append(decision)
    for claim, decisions in sorted(by_claim.items()):
        given = {d.content.review for d in decisions if isinstance(d.content, Reviewed)}
        if len(given) > 1:
            yield Contradiction(_by_time(decisions), f"claim {claim} is {' and '.join(sorted(given))}")


def _by_time(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    return tuple(sorted(decisions, key=lambda d: (d.at, d.id)))
