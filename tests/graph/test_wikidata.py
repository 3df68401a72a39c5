"""The link to Wikidata, from an article's record to the graph of all articles and its drawing."""

import json
from pathlib import Path

import pytest

from graph.build import claim_graph, resolve
from graph.model import EntityType, Extraction, Stance
from graph.record import dump_record, from_record, load_record, to_record
from graph.resolution.resolve import resolve_extractions
from graph.store import open_store
from tests.example import Draft, allegation

BODY = EntityType.ORGANISATION


def article(number: int, *ids: str | None, name: str = "Harbour Watch") -> Extraction:
    """One that names a body; without an id the table of known names has none."""
    draft = Draft(f"Report {number}: {name} blamed Iran.")
    body = draft.entity(BODY, name, wikidata=ids[0] if ids else None)
    iran = draft.entity(EntityType.COUNTRY, "Iran", iso="IR", wikidata="Q794")
    draft.claim(f"{name} blamed Iran", Stance.ALLEGES, allegation("torture", iran), body)
    return draft.build()


def test_a_record_keeps_it() -> None:
    extraction = article(1, "Q42")
    assert load_record(dump_record(extraction)) == extraction


def test_records_from_before_have_none() -> None:
    record = json.loads(json.dumps(to_record(article(1, "Q42"))))
    for entity in record["entities"]:
        del entity["wikidata"]
    assert {e.wikidata for e in from_record(record).entities} == {None}


@pytest.mark.parametrize(
    ("ids", "expected"),
    [(("Q42", "Q42"), {"Q42"}), (("Q42", None), {"Q42"}), ((None, None), {None}), (("Q42", "Q43"), {"Q42", "Q43"})],
)
def test_bodies_of_one_name_are_one_unless_their_ids_differ(
    ids: tuple[str | None, ...], expected: set[str | None]
) -> None:
    resolution = resolve_extractions([article(number, wikidata) for number, wikidata in enumerate(ids)])
    assert sorted(str(e.wikidata) for e in resolution.entities if e.type is BODY) == sorted(map(str, expected))


def test_the_graph_links_to_it_and_the_drawing_knows_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        store.put(article(1, "Q42"))
        resolve(store)
        (row,) = store.dataset().query(
            "SELECT ?item WHERE { ?e skos:prefLabel 'Iran' ; skos:exactMatch ?item }",
        )
        assert str(row[0]) == "http://www.wikidata.org/entity/Q794"  # type: ignore[index]
        nodes = {data["label"]: data for _, data in claim_graph(store).nodes(data=True)}
    assert (nodes["Iran"]["wikidata"], nodes["Harbour Watch"]["wikidata"]) == ("Q794", "Q42")
