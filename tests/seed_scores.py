"""How well the program reads the sample articles: its claims matched with those a careful reader wrote down.

A found claim may stand for a written one of its kind where their passages share at least half of the shorter. Of the
possible pairs the ones that agree in most fields are taken first, each claim once. Names match without case, articles
and possessives, by any alias; descriptions ("six men") also where one has all the words of the other.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.model import Claim, Entity, EntityType, Extraction

SEEDS = Path(__file__).parents[1] / "seeds"
ROLES = ("accused", "victims", "agents", "objects", "places")
FIELDS = (
    "claimant",
    "via",
    "stance",
    "negated",
    "certainty",
    "offence",
    "predicate",
    *ROLES,
    "time",
    "disputes",
)
Gold = Mapping[str, Any]  # one [[claims]] table of a gold file


@dataclass(slots=True)
class Scores:
    """Counts over all articles: written and found claims, matches, and per field (right, asked)."""

    written: int = 0
    found: int = 0
    matched: int = 0
    voice_and_stance: int = 0
    all_right: int = 0
    fields: dict[str, tuple[int, int]] = field(default_factory=dict)

    def figures(self) -> dict[str, float]:
        """The measures that floors are set for, in [0, 1]."""
        figures = {
            "recall": self.matched / max(1, self.written),
            "precision": self.matched / max(1, self.found),
            "claimant and stance": self.voice_and_stance / max(1, self.written),
            "all fields": self.all_right / max(1, self.written),
        }
        return figures | {name: right / asked for name, (right, asked) in self.fields.items() if asked}


def gold_claims(name: str) -> list[Gold]:
    """What was written down for one article."""
    with (SEEDS / "gold" / f"{name}.toml").open("rb") as file:
        claims: list[Gold] = tomllib.load(file)["claims"]
    return claims


def read_as(extraction: Extraction, gold: list[Gold], quote: str) -> Claim | None:
    """The claim that stands for the written one with this quote, None where its voice or stance is another."""
    i = next(i for i, wanted in enumerate(gold) if wanted["quote"] == quote)
    claim = _match(extraction, gold).get(i)
    if claim is None or not all(_agrees(name, gold[i], claim, extraction, {}) for name in ("claimant", "stance")):
        return None
    return claim


def named(extraction: Extraction, name: str) -> set[str]:
    """The ids of the entities that have this name, or that the article calls so ("Brussels" for the Union)."""
    options = [_words(option) for option in name.split(" | ")]
    called = {m.entity for m in extraction.mentions if m.entity is not None and _words(m.text) in options}
    return called | {e.id for e in extraction.entities if any(_words(n) in options for n in (e.name, *e.aliases))}


def score(extraction: Extraction, gold: list[Gold], scores: Scores) -> Iterator[str]:
    """Add one article to the scores; yields a line for each difference, for whoever looks into it."""
    pairs = _match(extraction, gold)
    scores.written += len(gold)
    scores.found += len(extraction.claims)
    scores.matched += len(pairs)
    ids = {str(g["id"]): pairs[i].id for i, g in enumerate(gold) if "id" in g and i in pairs}
    for i, wanted in enumerate(gold):
        if i not in pairs:
            yield f"missing  {wanted['quote']!r}"
            continue
        claim = pairs[i]
        right = {name: _agrees(name, wanted, claim, extraction, ids) for name in FIELDS}
        for name, agreed in right.items():
            if agreed is not None:
                ok, asked = scores.fields.get(name, (0, 0))
                scores.fields[name] = ok + agreed, asked + 1
                if not agreed:
                    shown = _shown(name, claim, extraction)
                    yield f"{name:9}{wanted.get(name)!r} is not {shown!r} in {wanted['quote']!r}"
        scores.voice_and_stance += right["claimant"] is not False and right["stance"] is not False
        scores.all_right += False not in right.values()
    taken = {claim.id for claim in pairs.values()}
    for claim in extraction.claims:
        if claim.id not in taken:
            yield f"extra    {claim.stance} {claim.proposition.kind} {claim.proposition.label!r} in {claim.quote!r}"


def verdicts(extraction: Extraction, gold: list[Gold]) -> Iterator[tuple[Claim, dict[str, bool | None] | None]]:
    """Each found claim with whether its fields are right, None where nobody wrote it down."""
    pairs = _match(extraction, gold)
    ids = {str(g["id"]): pairs[i].id for i, g in enumerate(gold) if "id" in g and i in pairs}
    written = {claim.id: gold[i] for i, claim in pairs.items()}
    for claim in extraction.claims:
        wanted = written.get(claim.id)
        yield claim, wanted and {name: _agrees(name, wanted, claim, extraction, ids) for name in FIELDS}


def _match(extraction: Extraction, gold: list[Gold]) -> dict[int, Claim]:
    text = extraction.article.text
    options: list[tuple[float, int, Claim]] = []
    for i, wanted in enumerate(gold):
        start = text.index(wanted["quote"])
        end = start + len(wanted["quote"])
        for claim in extraction.claims:
            shared = min(end, claim.end) - max(start, claim.start)
            if shared * 2 < min(end - start, claim.end - claim.start):
                continue
            agreed = [_agrees(name, wanted, claim, extraction, {}) for name in FIELDS if name != "disputes"]
            if not _agrees("kind", wanted, claim, extraction, {}):
                continue
            union = max(end, claim.end) - min(start, claim.start)
            options.append((sum(1 if a else -1 for a in agreed if a is not None) + shared / union, i, claim))
    options.sort(key=lambda o: (-o[0], o[1], o[2].id))
    pairs: dict[int, Claim] = {}
    used: set[str] = set()
    for _, i, claim in options:
        if i not in pairs and claim.id not in used:
            pairs[i] = claim
            used.add(claim.id)
    return pairs


def _shown(name: str, claim: Claim, extraction: Extraction) -> object:
    names = {e.id: e.name for e in extraction.entities}
    value = getattr(claim, name) if hasattr(claim, name) else getattr(claim.proposition, name)
    if name == "claimant":
        return names.get(value)
    return [names.get(v, v) for v in value] if isinstance(value, tuple) else value


def _agrees(name: str, wanted: Gold, claim: Claim, extraction: Extraction, ids: Mapping[str, str]) -> bool | None:
    """Whether the field is right, None where the reader wrote nothing about it."""
    entities = {e.id: e for e in extraction.entities}
    if name == "claimant":
        if "claimant" not in wanted:
            return claim.claimant is None
        return claim.claimant is not None and _is(entities[claim.claimant], wanted["claimant"])
    if name == "via":
        return _all_are(wanted.get("via", []), claim.via, entities, exact=True)
    if name in ROLES:
        if name not in wanted:
            return None
        return _all_are(wanted[name], getattr(claim.proposition, name), entities, exact=name == "accused")
    if name == "disputes":
        if name not in wanted:
            return None
        return all(ids[w] in claim.disputes for w in wanted["disputes"] if w in ids)
    if name == "negated":
        return claim.negated == wanted.get("negated", False)
    defaults = {"certainty": "stated"}
    if name not in wanted and name not in defaults:
        return None
    value = getattr(claim, name) if hasattr(claim, name) else getattr(claim.proposition, name)
    allowed = re.split(r" \| ", wanted.get(name, defaults.get(name, "")))
    if name == "offence" and claim.proposition.kind != "allegation":
        return "allegation" not in wanted["kind"].split(" | ") or len(wanted["kind"].split(" | ")) > 1
    return value in allowed or (name == "predicate" and value is not None and value.split(".")[0] in allowed)


def _all_are(wanted: list[str], found: tuple[str, ...], entities: Mapping[str, Entity], *, exact: bool) -> bool:
    every = all(any(_is(entities[e], w) for e in found if e in entities) for w in wanted)
    return every and (not exact or all(any(_is(entities[e], w) for w in wanted) for e in found))


def _is(entity: Entity, wanted: str) -> bool:
    names = [_words(n) for n in (entity.name, *entity.aliases)]
    for option in map(_words, wanted.split(" | ")):
        if option in names:
            return True
        described = entity.type is not EntityType.COUNTRY and wanted[:1].islower()
        if described and any(n and (set(option) <= set(n) or set(n) <= set(option)) for n in names):
            return True
    return False


def _words(name: str) -> list[str]:
    words = re.findall(r"[\w.-]+", re.sub(r"['’]s?\b", "", name.casefold()))
    return [w for w in words if w not in ("the", "a", "an")]
