"""Resolving a store: only what changed is written, what a kill left is mended, equal input is equal bytes."""

import random
from pathlib import Path

import pytest

from graph.build import resolve, verify
from graph.iris import resolution_graph, vocabulary_graph
from graph.model import EntityType, Extraction, LinkKind, MentionKind, Proposition, PropositionKind, Stance
from graph.store import Store, open_store
from tests.example import Draft, example_extractions

FIRST, REPRINT, OTHER = example_extractions()


def lines(store: Store) -> list[str]:
    return [str(quad) for quad in store.quads()]


def built(folder: Path, extractions: list[Extraction]) -> list[str]:
    with open_store(folder, create=True) as store:
        for extraction in extractions:
            store.put(extraction)
        resolve(store)
        return lines(store)


def test_a_second_resolution_writes_nothing(store: Store) -> None:
    before = lines(store)
    report = resolve(store)
    assert (report.rewritten, report.removed) == (0, 0)
    assert lines(store) == before


def test_an_article_that_changes_nobody_s_name_rewrites_no_other(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as store:
        store.put(FIRST)
        resolve(store)
        store.put(OTHER)
        assert resolve(store).rewritten == 0


def test_a_namesake_rewrites_the_articles_that_name_him(tmp_path: Path) -> None:
    def spokesman(country: str, iso: str) -> Extraction:
        draft = Draft(f"John Sample speaks for {country}.")
        sample = draft.entity(EntityType.PERSON, "John Sample")
        draft.link(LinkKind.SPEAKS_FOR, sample, draft.entity(EntityType.COUNTRY, country, iso=iso), draft.text)
        return draft.build()

    with open_store(tmp_path / "kg", create=True) as store:
        store.put(OTHER)
        store.put(spokesman("Norway", "NO"))
        resolve(store)
        store.put(spokesman("Ireland", "IE"))
        assert resolve(store).rewritten == 2


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_reading_changes_no_byte(seed: int, tmp_path: Path) -> None:
    shuffled = list(example_extractions())
    random.Random(seed).shuffle(shuffled)
    assert built(tmp_path / "a", list(example_extractions())) == built(tmp_path / "b", shuffled)


def test_an_article_added_later_gives_the_same_bytes(tmp_path: Path) -> None:
    with open_store(tmp_path / "a", create=True) as store:
        for extraction in (OTHER, FIRST, REPRINT):
            store.put(extraction)
            resolve(store)
        grown = lines(store)
    assert grown == built(tmp_path / "b", [FIRST, REPRINT, OTHER])


def test_an_article_dropped_leaves_what_would_be_without_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "a", create=True) as store:
        for extraction in (FIRST, REPRINT, OTHER):
            store.put(extraction)
        resolve(store)
        store.drop(REPRINT.article.id)
        resolve(store)
        left = lines(store)
    assert left == built(tmp_path / "b", [FIRST, OTHER])


def test_missing_stale_and_foreign_graphs_are_mended(store: Store) -> None:
    before = lines(store)
    missing, stale = (f"{store.base}article/{e.article.id}" for e in (FIRST, OTHER))
    store.replace_graph(missing, ())
    store.replace_graph(stale, [q for q in store.quads() if q.graph_name.value == stale][:3])  # type: ignore[union-attr]
    store.replace_graph(f"{store.base}article/gone", list(store.quads())[:3])
    store.replace_graph(resolution_graph(store.base), ())
    report = resolve(store)
    assert (report.rewritten, report.removed) == (2, 1)
    assert lines(store) == before


def test_the_vocabulary_s_graph_is_no_orphan(store: Store) -> None:
    names = {quad.graph_name.value for quad in store.quads()}  # type: ignore[union-attr]
    assert vocabulary_graph(store.base) in names


def test_the_report_counts(store: Store) -> None:
    report = resolve(store)
    assert (report.articles, report.propositions, report.reprints) == (3, 4, 1)
    assert (report.disputes, report.corroborations) == (2, 1)


def test_reprints_may_accuse_a_group_that_has_no_name_twice(tmp_path: Path) -> None:
    def reported(paper: str, more: str) -> Extraction:
        text = f"Survivors said that smugglers had beaten them. They said that smugglers had robbed them. {more}"
        draft = Draft(text, publisher=paper)
        smugglers = draft.entity(EntityType.GROUP, "smugglers", how=MentionKind.NOMINAL)
        survivors = draft.entity(EntityType.GROUP, "Survivors", how=MentionKind.NOMINAL)
        for offence in ("attack", "extortion"):
            said = Proposition(PropositionKind.ALLEGATION, offence, offence=offence, accused=(smugglers,))
            draft.claim(text[: text.index(more)].strip(), Stance.ALLEGES, said, survivors)
        return draft.build()

    with open_store(tmp_path / "kg", create=True) as store:
        store.put(reported("Paper", "The police were told on Monday."))
        store.put(reported("Courier", "The police were told on a Monday."))
        assert resolve(store).reprints == 1
        verify(store)
