"""The figures of a knowledge graph."""

from pathlib import Path

from graph.model import Stance
from graph.store import Store, open_store
from graph.summary import summarise


def test_the_figures_of_the_example(store: Store) -> None:
    found = summarise(store)
    assert (found.articles, found.claims, found.disputes, found.corroborations, found.reprints) == (3, 11, 4, 1, 1)
    assert found.stances["alleges"] == 5
    assert found.stances["admits"] == 0
    assert list(found.stances) == [stance.value for stance in Stance]
    assert found.entities["country"] == 3
    assert found.propositions == {"allegation": 2, "event": 1, "relation": 0, "statement": 1}
    assert found.offences == {"forced recruitment": 1, "trafficking in persons": 1}


def test_an_empty_graph_has_zeros(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        found = summarise(store)
    assert found.articles == 0
    assert set(found.entities.values()) == {0}
