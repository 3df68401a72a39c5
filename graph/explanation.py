"""Why an actor is one, and how a claim was read, as plain JSON values: every ground that was kept, none made up."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graph.decision_log import read_log
from graph.decisions import Decision, verb_of
from graph.in_force import InForce, in_force
from graph.iris import article_iri, claim_iri
from graph.meaning import spoken_of
from graph.model import Article, Claim, Extraction, Mention, Span, zone_of
from graph.network import file_name
from graph.offences import label as offence_label
from graph.resolution.comparison import Comparison
from graph.resolution.index import Index, column
from graph.resolution.readout import entities_of, proposition_of_row
from graph.resolution.review import grounds

if TYPE_CHECKING:
    from graph.store import Store

Json = dict[str, Any]

_MEMBERS = """
SELECT p.article, p.entity FROM profile p LEFT JOIN variant v ON v.n = p.variant
JOIN entity e ON e.cluster = coalesce(p.own, v.cluster) WHERE e.iri = ? ORDER BY p.article, p.entity
"""


def explain_entity(store: "Store", index: Index, iri: str) -> Json:
    """Why the mentions of the entity with this IRI, which must be one of the index, are one actor.

    Within each article by mentions, with the ground of each where the record gives it; across articles by names, the
    reasons of their merging, and every comparison feature by feature; and by what was decided.
    """
    found = grounds(index, iri)
    assert found is not None, f"{iri} is no entity of the index"
    members = index.db.execute(_MEMBERS, (iri,)).fetchall()
    return {
        "entity": iri,
        "name": found.entity.name,
        "type": found.entity.type.value,
        "aliases": list(found.entity.aliases),
        "names": [{"name": name, "entities": count} for name, count in found.names],
        "reasons": list(found.entity.reasons),
        "comparisons": [_comparison(one) for one in found.comparisons],
        "kept_apart": [{"entity": other.iri, "name": other.name} | _comparison(one) for other, one in found.apart],
        "decisions": _decisions(index, in_force(read_log(store.path)), iri),
        "articles": [_in_article(store.extraction(article), entity) for article, entity in members],
    }


def _comparison(found: Comparison) -> Json:
    return {
        "one": " ".join(found.one.key),
        "other": " ".join(found.other.key),
        "probability": round(found.probability, 3),
        "verdict": found.verdict.value,
        "features": [
            {"feature": e.feature, "value": round(e.value, 3), "weight": e.weight, "sentence": e.sentence}
            for e in found.evidence
        ],
    }


def _decisions(index: Index, standing: InForce, iri: str) -> list[Json]:
    return [
        decision_values(one) for one in standing.applied if any(iri in part for part in spoken_of(index, one.content))
    ]


def decision_values(decision: Decision) -> Json:
    """Who decided what, when and why."""
    about = {"id": decision.id, "decides": verb_of(decision.content), "shown": list(decision.shown)}
    return about | {"by": decision.by, "at": decision.at, "why": decision.why}


def _in_article(extraction: Extraction, entity: str) -> Json:
    (read,) = (e for e in extraction.entities if e.id == entity)
    return _source(extraction.article) | {
        "entity": entity,
        "name": read.name,
        "aliases": list(read.aliases),
        "mentions": [_mention(m, extraction.article.text) for m in extraction.mentions if m.entity == entity],
    }


def _source(article: Article) -> Json:
    about = {"article": article.id, "title": article.title or file_name(article.source)}
    return about | {"publisher": article.publisher, "published": article.published}


def _mention(mention: Mention, text: str) -> Json:
    ground = mention.ground
    taken_up = None if ground is None or ground.start is None else text[ground.start : ground.end]
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind.value,
        "reading": mention.reading.value,
        "ground": None if ground is None else asdict(ground) | {"takes_up": taken_up},
    }


def explain_claim(store: "Store", index: Index, claim_id: str) -> Json:
    """How the claim with this id, which must be one of the index, was read, and what it has to do with others."""
    article_id, iri = index.db.execute("SELECT article, iri FROM claim WHERE id = ?", (claim_id,)).fetchone()
    extraction = store.extraction(article_id)
    claim = next(c for c in extraction.claims if c.id == claim_id)
    text, entities = extraction.article.text, entities_of(index, article_id)
    names = {e.id: e.name for e in extraction.entities}
    zone = zone_of(extraction.article, claim.start)
    here = claim_iri(store.base, claim_id)
    return _source(extraction.article) | {
        "claim": here,
        "zone": zone.kind.value if zone else None,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "claimant": _claimant(store.base, claim, extraction, entities),
        "via": [{"entity": entities[e], "name": names[e]} for e in claim.via],
        "cue": _words(text, claim.cue_span),
        "stance": claim.stance.value,
        "negated": claim.negated,
        "certainty": claim.certainty.value,
        "content": [_words(text, span) for span in claim.content_spans],
        "proposition": _proposition(index, iri, claim, names),
        "confidence": claim.confidence,
        "confidences": {part: getattr(claim.confidences, part) for part in ("claimant", "stance", "proposition")}
        if claim.confidences
        else None,
        "disputes": _ties(store, index, claim, "disputes"),
        "disputed_by": _back(store, index, claim_id),
        "corroborates": _ties(store, index, claim, "corroborates"),
        "decisions": _decisions(index, in_force(read_log(store.path)), here),
    }


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def _claimant(base: str, claim: Claim, extraction: Extraction, entities: dict[str, str]) -> Json:
    if claim.claimant is None:
        return {"entity": article_iri(base, extraction.article.id), "name": None, "words": None, "mention": None}
    (entity,) = (e for e in extraction.entities if e.id == claim.claimant)
    span = claim.claimant_span
    own = [m for m in extraction.mentions if m.entity == claim.claimant]
    at = [m for m in own if span is not None and m.start < span.end and span.start < m.end]
    return {
        "entity": entities[claim.claimant],
        "name": entity.name,
        "words": _words(extraction.article.text, span),
        "mention": _mention(at[0], extraction.article.text) if at else None,
    }


def _proposition(index: Index, iri: str, claim: Claim, names: dict[str, str]) -> Json:
    said = claim.proposition
    roles = {
        "accused": said.accused,
        "victims": said.victims,
        "agents": said.agents,
        "objects": said.objects,
        "places": said.places,
    }
    (content,) = column(index, "SELECT content FROM proposition WHERE iri = ?", [iri])
    shared = proposition_of_row(iri, content)
    return {
        "iri": iri,
        "kind": said.kind.value,
        "label": said.label,
        "trigger": said.predicate,
        "offence": offence_label(said.offence) if said.offence else None,
        **{role: [names[e] for e in held] for role, held in roles.items()},
        "time": said.time,
        "claims": len(shared.claims),
        "grounds": list(shared.grounds),
    }


def _ties(store: "Store", index: Index, claim: Claim, kind: str) -> list[Json]:
    rows = index.db.execute(
        "SELECT other, ground FROM claim_tie WHERE claim = ? AND kind = ? ORDER BY other", (claim.id, kind)
    ).fetchall()
    own = [(other, "it answers it in the same article") for other in claim.disputes] if kind == "disputes" else []
    return [_tie(store, index, other, ground) for other, ground in (*own, *rows)]


def _back(store: "Store", index: Index, claim_id: str) -> list[Json]:
    rows = index.db.execute(
        "SELECT claim, ground FROM claim_tie WHERE other = ? AND kind = 'disputes' ORDER BY claim", (claim_id,)
    ).fetchall()
    (article,) = column(index, "SELECT article FROM claim WHERE id = ?", [claim_id])
    own = [c.id for c in store.extraction(article).claims if claim_id in c.disputes]
    return [_tie(store, index, one, ground) for one, ground in (*((c, "in the same article") for c in own), *rows)]


def _tie(store: "Store", index: Index, claim_id: str, ground: str) -> Json:
    (article,) = column(index, "SELECT article FROM claim WHERE id = ?", [claim_id])
    quote = next(c.quote for c in store.extraction(article).claims if c.id == claim_id)
    return {"claim": claim_iri(store.base, claim_id), "article": article, "ground": ground, "quote": quote}
