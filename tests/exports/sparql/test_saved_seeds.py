"""The saved queries over the sample articles, as a careful reader took them down: counted once more without any RDF.

The graph is made from `seeds/gold/`, not from what the program reads there: both counts start from the same hand.
"""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from exports.sparql import saved_query
from graph.build import resolve
from graph.model import Certainty, EntityType, Extraction, Proposition, PropositionKind, Stance
from graph.offences import label
from graph.store import open_store
from tests.example import Draft
from tests.exports.sparql.asking import rows_of
from tests.seed_scores import ROLES, SEEDS

Gold = dict[str, Any]
REJECTED = ("denies", "disputes", "doubts", "declines")
SAID = ("alleges", "asserts", "confirms")
PLAIN = Path(__file__).parent / "plain"
REPRINT, ORIGINAL = "libya-auctions-courier", "libya-auctions"  # as seeds/across.toml says
PEOPLE = ("Human Rights Watch", "Antonio Guterres", "Bruno Rodriguez", "Survivors", "European Union", "Alice Taylor")
MATTERS = ("Cuba", "Libya", "Hassan Nayeb Agha", "Thomas Lubanga")


def gold() -> dict[str, list[Gold]]:
    """The claims of each article; of alternatives, which the files separate by bars, the first."""
    files = sorted((SEEDS / "gold").glob("*.toml"))
    return {file.stem: [_plain(claim) for claim in tomllib.loads(file.read_text("utf8"))["claims"]] for file in files}


def _plain(value: Any) -> Any:
    match value:
        case str():
            return value.split(" | ")[0]
        case list():
            return [_plain(item) for item in value]
        case dict():
            return {key: _plain(item) for key, item in value.items()}
    return value


def names_in(claim: Gold) -> list[str]:
    roles = [name for role in ROLES for name in claim.get(role, [])]
    return [*filter(None, [claim.get("claimant")]), *claim.get("via", []), *roles]


def extraction(article: str, claims: list[Gold]) -> Extraction:
    """The article as its claims' words, and at its end everybody's name."""
    names = list(dict.fromkeys(name for claim in claims for name in names_in(claim)))
    quotes = list(dict.fromkeys(claim["quote"] for claim in claims))
    draft = Draft("\n".join([*quotes, f"Names of {article}:", *names]), title=article, source=f"{article}.md")
    ids = {name: draft.entity(EntityType.ORGANISATION, name) for name in names}
    made: dict[str, str] = {}
    before: Counter[str] = Counter()  # one passage may carry several claims
    for claim in sorted(claims, key=lambda claim: "disputes" in claim):
        before[claim["quote"]] += 1
        held = {role: tuple(ids[name] for name in dict.fromkeys(claim.get(role, []))) for role in ROLES}
        said = Proposition(
            PropositionKind(claim["kind"]),
            f"{claim['quote']} ({before[claim['quote']]})",
            claim.get("predicate"),
            claim.get("offence"),
            time=claim.get("time"),
            **held,
        )
        made[claim.get("id", "")] = draft.claim(
            claim["quote"],
            Stance(claim["stance"]),
            said,
            ids.get(claim.get("claimant", "")),
            via=[ids[name] for name in claim.get("via", [])],
            negated=claim.get("negated", False),
            certainty=Certainty(claim.get("certainty", "stated")),
            disputes=[made[other] for other in claim.get("disputes", []) if other in made],
        )
    return draft.build()


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gold") / "kg"
    with open_store(folder, create=True) as store:
        for article, claims in gold().items():
            store.put(extraction(article, claims))
        resolve(store)
    return folder


def answer(kg: Path, query: str, **parameters: str) -> list[dict[str, str]]:
    return rows_of(kg, saved_query(query).sparql, parameters)


@pytest.mark.parametrize("name", ["accusations", "timeline"])
def test_a_query_made_for_large_graphs_finds_what_the_plain_one_finds(kg: Path, name: str) -> None:
    found = answer(kg, name)
    assert found == rows_of(kg, (PLAIN / f"{name}.rq").read_text("utf8"))
    assert len(found) > 10


def every_claim() -> list[Gold]:
    return [claim for claims in gold().values() for claim in claims]


@pytest.mark.parametrize("name", PEOPLE)
def test_claims_by(kg: Path, name: str) -> None:
    """Without regard to case: "Survivors" begin a sentence in one article, "survivors" stand within one in another."""
    wanted = name.casefold()
    made = Counter(claim["stance"] for claim in every_claim() if claim.get("claimant", "").casefold() == wanted)
    found = Counter(row["stance"] for row in answer(kg, "claims-by", name=name) if row["part"] == "claimant")
    assert found == made != Counter()
    relayed = sum(wanted in map(str.casefold, claim.get("via", [])) for claim in every_claim())
    assert sum(row["part"] == "relay" for row in answer(kg, "claims-by", name=name)) == relayed


@pytest.mark.parametrize("name", MATTERS)
def test_claims_about(kg: Path, name: str) -> None:
    written = Counter(claim["stance"] for claim in every_claim() for role in ROLES if name in claim.get(role, []))
    found = Counter(row["stance"] for row in answer(kg, "claims-about", name=name))
    assert found == written != Counter()


def _what_is_said(claim: Gold) -> list[Any]:
    return [claim.get(key) for key in ("quote", "stance", "kind", "offence", *ROLES)]


def test_accusations(kg: Path) -> None:
    claims = gold()
    original = [_what_is_said(claim) for claim in claims[ORIGINAL]]
    written = Counter(
        (article, claim["stance"], label(claim["offence"]) if "offence" in claim else "")
        for article in claims
        for claim in claims[article]
        if claim["kind"] == "allegation" and claim["stance"] in SAID and not claim.get("negated")
        if article != REPRINT or _what_is_said(claim) not in original
        for _ in dict.fromkeys(claim.get("accused", []))
    )
    found = Counter((row["article"], row["stance"], row["offence"]) for row in answer(kg, "accusations"))
    assert found == written


def test_disputes_have_everybody_who_rejects(kg: Path) -> None:
    written = {claim["quote"] for claim in every_claim() if claim["stance"] in REJECTED}
    found = {row["quote"] for row in answer(kg, "disputes")}
    assert written <= found
    assert len(written) > 10


def test_the_timeline_has_every_dated_claim_at_its_time(kg: Path) -> None:
    dated = [claim for claim in every_claim() if claim.get("time", "")[:4].isdecimal()]
    found = {(row["date"], row["quote"]) for row in answer(kg, "timeline") if row["dated"] == "event"}
    assert {(claim["time"], claim["quote"]) for claim in dated} <= found
    assert len(dated) > 5
