"""The record of one article: an `Extraction` as the JSON that `claimgraph extract` prints and the graph keeps."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from graph.errors import RecordError
from graph.model import (
    Article,
    Certainty,
    Claim,
    Confidences,
    Entity,
    EntityType,
    Extraction,
    Ground,
    Link,
    LinkKind,
    Mention,
    MentionKind,
    Proposition,
    PropositionKind,
    Reading,
    Span,
    Stance,
    Zone,
    ZoneKind,
)

Json = dict[str, Any]  # what json.loads gives for an object: its values are checked field by field below


def to_record(extraction: Extraction) -> Json:
    """The extraction as plain JSON values, keys in the documented order."""
    article = extraction.article
    return {
        "article": {
            "id": article.id,
            "source": article.source,
            "title": article.title,
            "publisher": article.publisher,
            "author": article.author,
            "published": article.published,
            "url": article.url,
            "language": article.language,
            "sha256": article.sha256,
            "text": article.text,
            "zones": [{"start": z.start, "end": z.end, "kind": z.kind.value} for z in article.zones],
        },
        "mentions": [
            {
                "id": m.id,
                "start": m.start,
                "end": m.end,
                "text": m.text,
                "kind": m.kind.value,
                "type": m.type,
                "entity": m.entity,
                "reading": m.reading.value,
                "ground": _ground_record(m.ground),
            }
            for m in extraction.mentions
        ],
        "entities": [
            {
                "id": e.id,
                "type": e.type.value,
                "name": e.name,
                "aliases": list(e.aliases),
                "iso": e.iso,
                "wikidata": e.wikidata,
            }
            for e in extraction.entities
        ],
        "claims": [_claim_record(c) for c in extraction.claims],
        "links": [
            {"kind": k.kind.value, "source": k.source, "target": k.target, "start": k.start, "end": k.end}
            for k in extraction.links
        ],
    }


def _ground_record(ground: Ground | None) -> Json | None:
    if ground is None:
        return None
    return {
        "rule": ground.rule,
        "start": ground.start,
        "end": ground.end,
        "score": ground.score,
        "because": list(ground.because),
    }


def _claim_record(claim: Claim) -> Json:
    said = claim.proposition
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "claimant": claim.claimant,
        "claimant_span": list(claim.claimant_span) if claim.claimant_span else None,
        "cue_span": list(claim.cue_span) if claim.cue_span else None,
        "content_spans": [list(s) for s in claim.content_spans],
        "via": list(claim.via),
        "stance": claim.stance.value,
        "negated": claim.negated,
        "certainty": claim.certainty.value,
        "proposition": {
            "kind": said.kind.value,
            "label": said.label,
            "offence": said.offence,
            "predicate": said.predicate,
            "accused": list(said.accused),
            "victims": list(said.victims),
            "agents": list(said.agents),
            "objects": list(said.objects),
            "places": list(said.places),
            "time": said.time,
        },
        "disputes": list(claim.disputes),
        "confidence": claim.confidence,
        "confidences": None if claim.confidences is None else asdict(claim.confidences),
    }


def from_record(record: Mapping[str, Any]) -> Extraction:
    """The extraction that `to_record` wrote; RecordError names what is missing or wrong."""
    try:
        return Extraction(
            article=_article(record["article"]),
            mentions=tuple(_mention(m) for m in record["mentions"]),
            entities=tuple(
                Entity(e["id"], EntityType(e["type"]), e["name"], tuple(e["aliases"]), e["iso"], e.get("wikidata"))
                for e in record["entities"]
            ),
            claims=tuple(_claim(c) for c in record["claims"]),
            links=tuple(
                Link(LinkKind(k["kind"]), k["source"], k["target"], k["start"], k["end"])
                for k in record.get("links", ())
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RecordError(f"not a record of `claimgraph extract`: {error!r}; extract the article again") from error


def _article(a: Mapping[str, Any]) -> Article:
    return Article(
        id=a["id"],
        source=a["source"],
        text=a["text"],
        sha256=a["sha256"],
        title=a["title"],
        publisher=a["publisher"],
        author=a["author"],
        published=a["published"],
        url=a["url"],
        language=a["language"],
        zones=tuple(Zone(z["start"], z["end"], ZoneKind(z["kind"])) for z in a.get("zones", ())),
    )


def _mention(m: Mapping[str, Any]) -> Mention:
    return Mention(
        m["id"],
        m["start"],
        m["end"],
        m["text"],
        MentionKind(m["kind"]),
        m["type"],
        m["entity"],
        Reading(m.get("reading", "plain")),
        _ground(m.get("ground")),
    )


def _ground(found: Mapping[str, Any] | None) -> Ground | None:
    if found is None:
        return None
    return Ground(found["rule"], found["start"], found["end"], found["score"], tuple(found["because"]))


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def _claim(c: Mapping[str, Any]) -> Claim:
    p = c["proposition"]
    return Claim(
        id=c["id"],
        start=c["start"],
        end=c["end"],
        quote=c["quote"],
        stance=Stance(c["stance"]),
        proposition=Proposition(
            kind=PropositionKind(p["kind"]),
            label=p["label"],
            predicate=p["predicate"],
            offence=p["offence"],
            accused=tuple(p["accused"]),
            victims=tuple(p["victims"]),
            agents=tuple(p["agents"]),
            objects=tuple(p["objects"]),
            places=tuple(p["places"]),
            time=p["time"],
        ),
        claimant=c["claimant"],
        claimant_span=_span(c["claimant_span"]),
        cue_span=_span(c["cue_span"]),
        content_spans=tuple(Span(*s) for s in c["content_spans"]),
        via=tuple(c["via"]),
        negated=c["negated"],
        certainty=Certainty(c["certainty"]),
        disputes=tuple(c["disputes"]),
        confidence=c["confidence"],
        confidences=Confidences(**c["confidences"]) if c.get("confidences") else None,
    )


def dump_record(extraction: Extraction) -> str:
    """The record as one line of JSON, without the newline."""
    return json.dumps(to_record(extraction), ensure_ascii=False, separators=(", ", ": "))


def load_record(line: str) -> Extraction:
    """The extraction of one line of JSON; RecordError where it is none."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise RecordError(f"not JSON at column {error.colno}: {line[:60]!r}; extract the article again") from error
    return from_record(record)
