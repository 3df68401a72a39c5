"""Every export, written and read back: none states a claim as a fact, none is written of a graph that does."""

import csv
import io
import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from lxml import etree
from oxrdflib import OxigraphStore
from rdflib import Dataset

from exports.write import EXPORTS, write_export
from graph.assertions import verify_backed, verify_not_asserted
from graph.errors import AssertionFoundError
from graph.store import open_store
from graph.vocabulary import CG

RDF_FORMS = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}
ENTITY = "urn:claimgraph:entity/"
GUARDS, IRAN = f"{ENTITY}organisation/islamic-revolutionary-guard-corps", f"{ENTITY}country/IR"
LINKS = {"speaksFor", "partOf", "heldBy"}


@pytest.mark.parametrize("to", sorted(RDF_FORMS))
def test_rdf_read_back_states_no_claim_as_a_fact(to: str, kg: Path, tmp_path: Path) -> None:
    with open_store(kg, read_only=True) as store:
        (path,) = write_export(store, to, tmp_path / "out")
    read = ox.Store()
    read.load(path=path, format=RDF_FORMS[to])
    data = Dataset(store=OxigraphStore(store=read), default_union=True)
    assert next(data.quads((None, None, CG.Claim, None)), None) is not None
    verify_not_asserted(data)
    verify_backed(data)


def test_gephis_files_tie_entities_by_links_alone(kg: Path, tmp_path: Path) -> None:
    with open_store(kg, read_only=True) as store:
        (gexf,) = write_export(store, "gexf", tmp_path / "a.gexf")
        (graphml,) = write_export(store, "graphml", tmp_path / "a.graphml")
        _, edges = write_export(store, "gephi-csv", tmp_path / "tables")
    ties = [(e.get("source"), e.get("target"), e.get("kind")) for e in etree.parse(gexf).iter("{*}edge")]
    with edges.open(encoding="utf8", newline="") as file:
        ties += [(row["Source"], row["Target"], row["Kind"]) for row in csv.DictReader(file)]
    assert {kind for source, target, kind in ties if source.startswith(ENTITY) and target.startswith(ENTITY)} <= LINKS
    pairs = {(source, target) for source, target, _ in ties}
    drawn = {(e.get("source"), e.get("target")) for e in etree.parse(graphml).iter("{*}edge")}
    assert drawn == pairs
    assert len(drawn) > 0


def test_each_row_of_the_table_has_a_voice_and_its_words(kg: Path, tmp_path: Path) -> None:
    with open_store(kg, read_only=True) as store:
        (path,) = write_export(store, "csv", tmp_path / "a.csv")
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf8"))))
    assert rows
    assert all(row["claimant"] and row["stance"] and row["quote"] and row["claim"] for row in rows)
    assert all(len(row["quote"]) == int(row["end"]) - int(row["start"]) for row in rows)


@pytest.mark.parametrize("to", sorted(RDF_FORMS))
def test_no_rdf_is_written_of_a_graph_with_a_fact(to: str, own_kg: Path, tmp_path: Path) -> None:
    with open_store(own_kg) as store:
        name = next(iter(store.article_graphs()))
        store.add([ox.Quad(*(ox.NamedNode(str(term)) for term in (GUARDS, CG.victim, IRAN, name)))])
        with pytest.raises(AssertionFoundError, match="victim"):
            write_export(store, to, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("to", [to for to in EXPORTS if to not in RDF_FORMS])
def test_no_drawing_or_table_is_made_of_a_graph_with_a_fact(
    to: str, kg: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import graph.build

    drawn = graph.build.network

    def stating(*of: object) -> object:
        made = drawn(*of)  # type: ignore[arg-type]
        made.add_edge(GUARDS, IRAN, key="funds", kind="link", link="funds")
        return made

    monkeypatch.setattr(graph.build, "network", stating)
    with open_store(kg, read_only=True) as store, pytest.raises(AssertionFoundError, match=re.escape(IRAN)):
        write_export(store, to, tmp_path / "out")
    assert not (tmp_path / "out").is_file()
