"""One decision, from words to what it changes: made, written to the log, applied, and told."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from claimgraph.errors import complain
from exports.aligned import fitted
from graph.build import resolve
from graph.decision_log import append_decisions, read_log
from graph.decisions import Content, Decision, decision_line, decision_of
from graph.in_force import InForce, constraint_in, in_force
from graph.meaning import applies
from graph.resolution.index import Index
from graph.standing import is_in_line
from graph.store import Store, open_store

MOST_TOLD = 12  # entities that changed
_Entities = Mapping[str, str]  # IRI -> what the index says of it


@dataclass(frozen=True, slots=True)
class Author:
    """Who decides, when, and why."""

    by: str
    at: str
    why: str


Contents = Iterable[tuple[Content, tuple[str, ...]]]  # what is decided, with words for readers of the log
Make = Callable[[Store, Index], Contents]


def decide(kg: Path, author: Author, make: Make) -> None:
    """What `make` finds in the graph is decided and applied; says what changed, ends with status 1 if it does not hold.

    What is decided already is not written twice.
    """
    with open_store(kg) as store:
        if not is_in_line(store.index, store.path):  # so that only what this decision changes is told
            resolve(store)
        with store.resolved() as index:
            contents = list(make(store, index))
        new = list(undecided(in_force(read_log(kg)), contents, author))
        for decision in new:
            click.echo(f"{decision.id}  {what(decision)}")
        if not new:
            click.echo("decided already; nothing changes")
            return
        append_decisions(kg, new)
        apply(store, new)


def undecided(standing: InForce, contents: Contents, author: Author) -> Iterable[Decision]:
    """Those that are not in force yet, as decisions of this author; checked as the log would be."""
    known = {constraint_in(one.content) or one.content for one in standing.applied}
    for content, shown in contents:
        if (constraint_in(content) or content) not in known:
            made = Decision(content, author.by, author.at, author.why, tuple(fitted(words, 300) for words in shown))
            yield decision_of(decision_line(made))


def apply(store: Store, new: Iterable[Decision]) -> None:
    """The store is in line with the log; says what changed, ends with status 1 where a new decision is not applied."""
    before = _entities(store.index)
    report = resolve(store)
    if before:  # an index that was made anew says nothing of what changed
        _tell_changes(store.base, before, _entities(store.index))
    if report.rewritten:
        click.echo(f"{report.rewritten} article{'s' * (report.rewritten != 1)} written anew")
    for complaint in report.complaints:
        complain(complaint)
    applied = {decision.id for decision in in_force(read_log(store.path)).applied}
    left = [
        one for one in new if constraint_in(one.content) and one.id in applied and not applies(store.index, one.content)
    ]
    for decision in left:
        complain(f"{decision.id} does not apply now: nothing in the graph is what it speaks of; it is kept")
    if report.complaints or left:
        sys.exit(1)


def _entities(index: Index) -> _Entities:
    return dict(index.db.execute("SELECT iri, content FROM entity"))


def _tell_changes(base: str, before: _Entities, after: _Entities) -> None:
    lines = [f"no longer  {_entity(base, iri, before[iri])}" for iri in sorted(before.keys() - after.keys())]
    lines += [f"new        {_entity(base, iri, after[iri])}" for iri in sorted(after.keys() - before.keys())]
    both = sorted(before.keys() & after.keys())
    lines += [f"changed    {_entity(base, iri, after[iri])}" for iri in both if before[iri] != after[iri]]
    for line in lines[:MOST_TOLD]:
        click.echo(line)
    if len(lines) > MOST_TOLD:
        click.echo(f"and {len(lines) - MOST_TOLD} more entities")


def _entity(base: str, iri: str, content: str) -> str:
    kind, name, aliases, *_ = json.loads(content)
    also = f", also {'; '.join(aliases)}" if aliases else ""
    return fitted(f"{iri.removeprefix(base)}  {name} ({kind}{also})", 160)


def what(decision: Decision) -> str:
    """The decision in a line for a terminal.

    >>> from graph.decisions import Withdrawal
    >>> what(Decision(Withdrawal("d-1"), "Ana", "2020-02-01T10:00:00Z", "no", ("same: A, B",)))
    'withdraw d-1: same: A, B'
    """
    record = json.loads(decision_line(decision))
    parts = [_part(record[key]) for key in ("one", "other", "what", "claim", "decision") if key in record]
    to = [_part(record[key]) for key in ("name", "type") if key in record]
    named = " and ".join(parts) + (f" to {to[0]}" if to else "")
    shown = f": {'; '.join(decision.shown)}" if decision.shown else ""
    return fitted(f"{record['decide']} {named}{shown}", 200)


def _part(value: object) -> str:
    if not isinstance(value, dict):
        return str(value)
    return f"{value['name']!r} ({value['type']}{', ' + value['state'] if value['state'] else ''})"
