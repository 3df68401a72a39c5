"""The steps over a whole knowledge graph: resolve what changed since the last time, give it as one networkx graph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.assertions import verify_backed, verify_claim_graph, verify_not_asserted
from graph.decision_log import read_log
from graph.decisions_rdf import reviews_in, write_decisions
from graph.in_force import in_force
from graph.network import network
from graph.records import has_record, read_record
from graph.references import verify_extraction
from graph.resolution.constraint_records import constraint_record, constraints_in
from graph.resolution.constraints import Conflict, Constraint, Decided, decide
from graph.resolution.index import Index, empty_index, whole
from graph.resolution.ingest import Read
from graph.resolution.resolve import articles_decided_otherwise, update
from graph.resolution.rows import dump
from graph.reviewed import unrejected
from graph.shared import write_marked
from graph.snapshot import publish
from graph.standing import changed_records, decided_before, folder_changed, stamp

if TYPE_CHECKING:
    from graph.network import ClaimGraph
    from graph.store import Store


@dataclass(frozen=True, slots=True)
class ResolutionReport:
    """What stands in the store after a resolution, how many article graphs it wrote anew or removed, and which
    decisions contradict each other so that none of them was applied; `complaints` are these and what is no decision in
    the log, in words."""

    articles: int
    entities: int
    propositions: int
    disputes: int
    corroborations: int
    reprints: int
    rewritten: int
    removed: int
    conflicts: tuple[Conflict, ...] = ()
    complaints: tuple[str, ...] = ()


def resolve(
    store: "Store", constraints: Iterable[Constraint] | None = None, *, anew: bool = False, for_readers: bool = True
) -> ResolutionReport:
    """Bring the store in line with its records and the analyst's decisions: who is who, what is one, who disputes whom.

    The decisions of who is who are those of the log in the folder, unless others are given. Only what changed since the
    last time is read and written; `anew` reads every record. What it comes to is the same.
    Each article's graph is replaced in one transaction; what articles share is added before and what none shares any
    more removed after, so that at no moment an article refers to what nothing describes. Killed at any moment, the next
    resolution goes on. AssertionFoundError where what was written states a claim as a fact, EvidenceError where a claim
    in it cannot be checked. What passes is published to readers (`graph.snapshot`), unless `for_readers` is False.
    """
    store.check_writable()
    index, log = store.index, read_log(store.path)
    standing = in_force(log)
    decided = standing.decided if constraints is None else decide(constraints)
    everything = anew or index.get("everything") is not None
    if everything:
        empty_index(index)
    there = folder_changed(store.path)
    with whole(index):
        _update(store, index, decided, everything)
    index.seen.changed = there
    rewritten, removed = write_marked(store, index)
    write_decisions(store, index, standing)
    if for_readers:
        publish(store)
    complaints = (*log.bad, *(found.sentence() for found in standing.contradictions))
    return replace(_report(index, rewritten, removed, decided), complaints=complaints)


def _update(store: "Store", index: Index, decided: Decided, everything: bool) -> None:
    former = decided_before(index)
    changed = changed_records(index, store.path) | articles_decided_otherwise(index, decided, former)
    there = {article for article in changed if has_record(store.path, article)}
    dirty = update(index, _read(store, sorted(there)), sorted(changed - there), decided, former)
    marks = {*dirty.subjects, *(store.article_iri(article) for article in dirty.graphs)}
    if everything:
        marks |= {store.resolution_graph, *store.article_graphs()}
    index.db.executemany("INSERT OR IGNORE INTO pending VALUES (?)", [(iri,) for iri in sorted(marks)])
    index.db.execute("DELETE FROM changed")
    index.db.execute("DELETE FROM meta WHERE key = 'everything'")
    index.note("decided", dump([constraint_record(constraint) for constraint in constraints_in(decided)]))


def _read(store: "Store", articles: Iterable[str]) -> Iterator[Read]:
    for article in articles:
        seen = stamp(store.path, article)
        record = read_record(store.path, article)
        verify_extraction(record.extraction)
        yield Read(record.extraction, record.digest, seen, record.software.program, record.software.model)


def _report(index: Index, rewritten: int, removed: int, decided: Decided) -> ResolutionReport:
    return ResolutionReport(
        articles=index.count("article"),
        entities=index.count("entity"),
        propositions=index.count("proposition"),
        disputes=index.count("disputes"),
        corroborations=index.count("corroborates"),
        reprints=index.count("reprint"),
        rewritten=rewritten,
        removed=removed,
        conflicts=decided.conflicts,
    )


def verify(store: "Store") -> None:
    """Raise AssertionFoundError or EvidenceError unless the stored RDF keeps what `graph.assertions` promises."""
    dataset = store.dataset()
    verify_not_asserted(dataset)
    verify_backed(dataset)


def claim_graph(store: "Store", *, rejected: bool = False) -> "ClaimGraph":
    """The whole as a networkx `MultiDiGraph`; `graph.network` documents its nodes, edges and attributes.

    Claims that an analyst rejected are in it only where `rejected` asks for them. AssertionFoundError or EvidenceError
    where an edge states a fact or a claim shows no words.
    """
    extractions, resolution = (store.extractions(), store.resolution()) if rejected else unrejected(store)
    graph = network(extractions, resolution, reviews_in(store.rdf))
    verify_claim_graph(graph)
    return graph
