"""Snapshots: what is read stays, what goes is made into the next, and the copy of the index is the index."""

import json
from pathlib import Path

import pytest

from graph.build import resolve
from graph.errors import StoreError
from graph.folder import INDEX
from graph.index_copy import PAGES
from graph.resolution.index import read_index
from graph.snapshot import KEPT, SNAPSHOTS, newest_snapshot, open_snapshot, publish
from graph.store import Store, open_store
from tests.example import REPORT, agency_article, example_extractions, independent_article


@pytest.fixture
def kg(tmp_path: Path) -> Path:
    with open_store(tmp_path / "kg", create=True) as store:
        for extraction in example_extractions():
            store.put(extraction)
        resolve(store)
    return tmp_path / "kg"


def add(kg: Path, text: str) -> Path:
    """A build of one more article; the folder of its snapshot."""
    with open_store(kg) as store:
        store.put(agency_article(f"{text}\n\n{REPORT}", publisher=text))
        resolve(store)
    return newest_snapshot(kg)


def state(path: Path) -> tuple[object, ...]:
    with open_store(path, read_only=True) as store:
        return list(store.quads()), store.resolution(), store.articles()


def is_copy(snapshot: Path, kg: Path) -> bool:
    """Whether the snapshot's index is the live one, but for the two bytes that say whether there is a log."""
    one, other = (snapshot / INDEX).read_bytes(), (kg / INDEX).read_bytes()
    return (one[:18], one[18:20], one[20:]) == (other[:18], b"\x01\x01", other[20:])


def names(kg: Path) -> list[str]:
    return sorted(path.name for path in (kg / SNAPSHOTS).iterdir())


def test_what_is_being_read_stays_as_it_was_however_many_builds_end(kg: Path) -> None:
    before = state(newest_snapshot(kg))
    with open_snapshot(kg) as reader:
        for text in ("One.", "Two.", "Three."):
            add(kg, text)
        assert (list(reader.quads()), reader.resolution(), reader.articles()) == before
        assert reader.path.name in names(kg)
    add(kg, "Four.")
    assert names(kg) == ["4", "5"]
    assert len(names(kg)) == KEPT


def test_who_comes_too_late_for_a_snapshot_is_told_and_gets_the_newest(kg: Path) -> None:
    late = newest_snapshot(kg)
    for text in ("One.", "Two."):
        add(kg, text)
    with pytest.raises(StoreError):
        open_store(late, read_only=True)
    with open_snapshot(kg) as store:
        assert store.path == newest_snapshot(kg)


def test_only_the_pages_of_the_index_that_changed_are_copied(kg: Path) -> None:
    inodes = []
    for text in ("One.", "Two.", "Three.", "Four."):
        snapshot = add(kg, text)
        assert is_copy(snapshot, kg)
        assert state(snapshot) == state(kg)
        inodes.append((snapshot / INDEX).stat().st_ino)
    assert inodes[2:] == inodes[:2], "the file of the snapshot before last, brought up to date"
    noted = json.loads((snapshot / PAGES).read_text("ascii"))
    assert noted["after"] == "4"
    assert 0 < len(noted["pages"]) < (kg / INDEX).stat().st_size // 4096


@pytest.mark.parametrize("when", ["before", "between"])
def test_where_it_is_not_known_what_changed_the_index_is_copied_whole(kg: Path, when: str) -> None:
    def emptied(store: Store) -> None:
        store.index.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    for text in ("One.", "Two.", "Three."):
        with open_store(kg) as store:
            if when == "before":
                store.index.note("other", text)
                emptied(store)
            store.put(independent_article(text=f"{independent_article().article.text} {text}"))
            if when == "between":
                emptied(store)
            resolve(store)
        assert is_copy(newest_snapshot(kg), kg)
    assert "pages" not in json.loads((newest_snapshot(kg) / PAGES).read_text("ascii"))


def test_a_build_that_nobody_was_told_of_is_in_the_next_snapshot(kg: Path) -> None:
    add(kg, "One.")
    with open_store(kg) as store:
        store.put(agency_article(f"Two.\n\n{REPORT}"))
        resolve(store, for_readers=False)
    assert is_copy(add(kg, "Three."), kg)
    assert state(newest_snapshot(kg)) == state(kg)


def test_the_index_is_copied_also_while_it_is_read(kg: Path) -> None:
    index = read_index(kg / INDEX, "urn:claimgraph:")
    assert index is not None
    index.db.execute("BEGIN")
    assert index.count("article") == 3
    with open_store(kg) as store:
        store.put(agency_article(f"One.\n\n{REPORT}"))
        resolve(store)
        assert state(newest_snapshot(kg))[2] == store.articles()
        resolution = store.resolution()
    assert index.count("article") == 3, "a reader sees what it began on"
    index.close()
    with open_store(newest_snapshot(kg), read_only=True) as snapshot:
        assert snapshot.resolution() == resolution
    assert is_copy(add(kg, "Two."), kg)


def test_a_snapshot_s_index_is_that_of_its_rdf(kg: Path) -> None:
    with open_snapshot(kg) as store, store.resolved() as index:
        assert index.count("article") == 3
        assert index.db.execute("PRAGMA database_list").fetchone()[2].endswith(INDEX)


def test_a_killed_run_s_draft_is_no_snapshot(kg: Path) -> None:
    draft = kg / SNAPSHOTS / ".part"
    draft.mkdir()
    (draft / INDEX).write_bytes(b"half")
    with open_store(kg) as store:
        publish(store)
    assert ".part" not in names(kg)
    assert is_copy(newest_snapshot(kg), kg)
