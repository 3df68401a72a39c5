"""Below the floor nothing is left of a claim: no edge, no evidence, no proposition that only it is on."""

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest
from oxrdflib import OxigraphStore
from rdflib import Dataset

from exports.floor import claims_above
from exports.write import write_export
from graph.assertions import verify_backed, verify_claim_graph
from graph.build import claim_graph, resolve
from graph.model import EntityType, Extraction, Stance
from graph.store import open_store
from graph.vocabulary import CG, OA, RDF
from tests.example import Draft, allegation


def two_claims() -> Extraction:
    """A sure claim on one wrong, denied unsurely; an unsure claim on another."""
    draft = Draft("Ada accused Bo of fraud. Bo denied it. Di accused Bo of theft, too.")
    ada, bo, di = (draft.entity(EntityType.PERSON, name) for name in ("Ada", "Bo", "Di"))
    fraud = allegation("corruption", bo, label="corruption by Bo")
    first = draft.claim("Ada accused Bo of fraud.", Stance.ALLEGES, fraud, ada, confidence=0.9)
    draft.claim("Bo denied it.", Stance.DENIES, fraud, bo, confidence=0.4, disputes=[first])
    draft.claim("Di accused Bo of theft, too.", Stance.ALLEGES, allegation("extortion", bo), di, confidence=0.6)
    return draft.build()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    with open_store(tmp_path / "small", create=True) as store:
        store.put(two_claims())
        resolve(store)
    return tmp_path / "small"


@pytest.mark.parametrize(
    ("floor", "claims", "propositions", "people"),
    [(0.0, 3, 2, 3), (0.5, 2, 2, 3), (0.6, 2, 2, 3), (0.7, 1, 1, 2), (1.0, 0, 0, 0)],
)
def test_the_claim_graph(floor: float, claims: int, propositions: int, people: int, small: Path) -> None:
    with open_store(small, read_only=True) as store:
        graph = claims_above(claim_graph(store), floor)
    verify_claim_graph(graph)
    assert sum(kind == "claim" for *_, kind in graph.edges(data="kind")) == claims
    assert sum(kind == "allegation" for _, kind in graph.nodes(data="kind")) == propositions
    assert sum(kind == "person" for _, kind in graph.nodes(data="kind")) == people


def test_what_is_left_names_no_claim_that_is_gone(small: Path) -> None:
    with open_store(small, read_only=True) as store:
        whole = claim_graph(store)
        kept = claims_above(whole, 0.5)
    assert any(edge["disputed_by"] for *_, edge in whole.edges(data=True) if edge["kind"] == "claim")
    assert not any(edge["disputed_by"] for *_, edge in kept.edges(data=True) if edge["kind"] == "claim")


@pytest.mark.parametrize(("floor", "claims"), [(0.0, 3), (0.5, 2), (0.7, 1)])
@pytest.mark.parametrize("to", ["turtle", "nquads"])
def test_rdf(to: str, floor: float, claims: int, small: Path, tmp_path: Path) -> None:
    with open_store(small, read_only=True) as store:
        (path,) = write_export(store, to, tmp_path / "out", floor=floor)
    read = ox.Store()
    read.load(path=path, format=ox.RdfFormat.TURTLE if to == "turtle" else ox.RdfFormat.N_QUADS)
    data = Dataset(store=OxigraphStore(store=read), default_union=True)
    verify_backed(data)

    def nodes(predicate: str, obj: str | None = None, *, subjects: bool = False) -> set[str]:
        given = ox.NamedNode(obj) if obj is not None else None
        quads = read.quads_for_pattern(None, ox.NamedNode(predicate), given, None)
        return {str(quad.subject if subjects else quad.object) for quad in quads}

    found = nodes(RDF.type, CG.Claim, subjects=True)
    assert len(found) == claims
    assert {body for body in nodes(OA.hasBody) if ":claim/" in body} == found
    assert nodes(CG.disputes) <= found
    assert nodes(RDF.type, CG.Proposition, subjects=True) == nodes(CG.proposition)


def test_the_table(small: Path, tmp_path: Path) -> None:
    with open_store(small, read_only=True) as store:
        (path,) = write_export(store, "csv", tmp_path / "a.csv", floor=0.5)
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf8"))))
    assert sorted(row["claimant"] for row in rows) == ["Ada", "Di"]
