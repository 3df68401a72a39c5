"""What an analyst is asked in a review: open pairs and claims that may be misread, the most consequential first."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimgraph.side_by_side import passage, side_by_side, source_line
from exports.aligned import fitted
from graph.build import claim_graph
from graph.decisions import Content, Review, Reviewed
from graph.iris import claim_iri, content_hash
from graph.model import MentionKind, Span
from graph.network import ClaimGraph
from graph.resolution.constraints import Different, Same
from graph.resolution.index import Index
from graph.resolution.readout import entities_of
from graph.resolution.review import Proposal, Side
from graph.store import Store

MOST_PASSAGES = 2  # of each side


@dataclass(frozen=True, slots=True)
class Candidate:
    """One question: `lines` show the evidence, `answers` take the words that answer it to what they decide.

    `key` is the same as long as the evidence is; `shown` are words for readers of the log.
    """

    key: str
    lines: tuple[str, ...]
    answers: dict[str, Content]
    shown: tuple[str, ...]


def pairs(store: Store, index: Index, width: int) -> Iterator[Candidate]:
    """Actors who may be one, those first of whom most claims depend."""
    for found in store.proposals():
        evidence = [f"{e.weight:+.2f} x {e.value:.2f}  {e.sentence}" for e in found.comparison.evidence]
        depend = f"{found.claims} claim{'s' * (found.claims != 1)} would change hands"
        lines = [
            f"Are these one?  probability {found.comparison.probability:.2f}; {depend}",
            *(f"  {line}" for line in evidence),
            "",
            *side_by_side(_side(store, index, found.one), _side(store, index, found.other), width),
        ]
        one, other = found.one.reference, found.other.reference
        answers: dict[str, Content] = {"same": Same(one, other), "different": Different(one, other)}
        yield Candidate(_key(found), tuple(lines), answers, (found.one.entity.name, found.other.entity.name))


def _key(found: Proposal) -> str:
    return content_hash(found.one.entity.iri, found.other.entity.iri, found.comparison)


def _side(store: Store, index: Index, side: Side) -> list[str]:
    lines = [f"{side.entity.name} ({side.entity.type})", side.entity.iri, ""]
    for article_id in side.articles[:MOST_PASSAGES]:
        extraction, of = store.extraction(article_id), entities_of(index, article_id)
        own = [m for m in extraction.mentions if m.entity and of.get(m.entity) == side.entity.iri]
        named = [m for m in own if m.kind is MentionKind.NAME] or own
        lines.append(source_line(extraction.article))
        lines += [passage(extraction.article, Span(m.start, m.end)) for m in named[:1]]
        lines.append("")
    return lines


def claims(store: Store, below: float) -> Iterator[Candidate]:
    """Claims of less confidence that nobody has reviewed, those first where a misreading would do most harm."""
    graph, start = claim_graph(store), claim_iri(store.base, "")
    found = [
        (-_harm(graph, target, claim), key, source, target, claim)
        for source, target, key, claim in graph.edges(keys=True, data=True)
        if claim["kind"] == "claim" and claim["confidence"] < below and claim["review"] is None
    ]
    for _, key, source, target, claim in sorted(found, key=lambda one: one[:2]):
        article = graph.graph["articles"][claim["article"]]
        where = ", ".join(filter(None, (article["title"] or article["source"], claim["published"])))
        negated = " not" if claim["negated"] else ""
        quote = fitted(f"{claim['before'][-90:]}«{claim['quote']}»{claim['after'][:90]}", 1_000)
        lines = (
            f"Is this read rightly?  confidence {claim['confidence']:.2f}",
            "",
            fitted(f"{graph.nodes[source]['label']} {claim['stance']}{negated}: {graph.nodes[target]['label']}", 300),
            fitted(f"in {where}", 300),
            quote,
            key,
        )
        claim_id = key.removeprefix(start)
        answers: dict[str, Content] = {
            "accept": Reviewed(claim_id, Review.ACCEPTED),
            "reject": Reviewed(claim_id, Review.REJECTED),
        }
        yield Candidate(content_hash(key, claim["confidence"]), lines, answers, (claim["quote"],))


def _harm(graph: ClaimGraph, proposition: str, claim: dict[str, object]) -> float:
    """The chance of a misreading times what hangs on it: who is accused, and what is disputed."""
    accused = [to for _, to, edge in graph.out_edges(proposition, data=True) if edge.get("role") == "accused"]
    named = sum(1 for entity in accused if graph.nodes[entity]["kind"] in ("person", "organisation", "country"))
    disputed = bool(claim["disputes"]) + bool(claim["disputed_by"])
    confidence = claim["confidence"]
    assert isinstance(confidence, float | int)
    return (1 - confidence) * (1 + 2 * named + len(accused) + disputed)
