"""A server beside a build in another process: readers see the last whole state, and the writer never waits."""

import subprocess
import sys
from pathlib import Path

import pytest

from exports.server.options import ServerOptions
from graph.build import resolve
from graph.errors import StoreError
from graph.snapshot import KEPT, SNAPSHOTS, newest_snapshot, publish
from graph.store import open_store
from tests.example import example_extractions
from tests.exports.server.conftest import running

COUNT = "SELECT (COUNT(*) AS ?n) { ?a a cg:Article }"

# Puts one article after the other, and waits to be told between each: a build that a test can stop in its midst.
WRITER = """
import sys
from graph.build import resolve
from graph.store import open_store
from tests.example import example_extractions
with open_store(sys.argv[1]) as store:
    for extraction in example_extractions()[1:]:
        store.put(extraction)
        print("put", flush=True)
        sys.stdin.readline()
    resolve(store)
print("done", flush=True)
sys.stdin.readline()
"""


def first_of_three(folder: Path) -> Path:
    with open_store(folder, create=True) as store:
        store.put(example_extractions()[0])
        resolve(store)
    return folder


def test_readers_see_whole_states_and_the_writer_is_not_held_up(tmp_path: Path) -> None:
    kg = first_of_three(tmp_path / "kg")
    with running(ServerOptions(kg, port=0, workers=1)) as server:

        def articles() -> str:
            answer = server.query(COUNT)
            assert answer.status == 200, answer.text
            return answer.text.split()[1]

        assert articles() == "1"
        pipe = subprocess.PIPE
        command = [sys.executable, "-c", WRITER, str(kg)]
        root = str(Path(__file__).parents[3])
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=root) as writer:
            assert writer.stdin is not None
            assert writer.stdout is not None
            for _ in range(2):
                assert writer.stdout.readline() == "put\n"
                assert articles() == "1", "a build that goes on is not seen"
                assert server.ask("/articles", accept="text/html").text.count('href="/article/') == 1
                writer.stdin.write("go on\n")
                writer.stdin.flush()
            assert writer.stdout.readline() == "done\n", "the writer had its lock though the server ran"
            assert articles() == "3"
            assert server.ask("/articles", accept="text/html").text.count('href="/article/') == 3
            writer.stdin.write("end\n")
            writer.stdin.flush()
            assert writer.wait(60) == 0


def test_a_server_starts_beside_a_build(tmp_path: Path) -> None:
    kg = first_of_three(tmp_path / "kg")
    with open_store(kg) as writer:
        writer.put(example_extractions()[1])
        with running(ServerOptions(kg, port=0, workers=1, read_only=True)) as server:
            assert server.query(COUNT).text.split()[1] == "1"


def test_before_the_first_build_has_ended_there_is_nothing_to_serve(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as writer:
        writer.put(example_extractions()[0])
        with pytest.raises(StoreError, match="no whole state yet"):
            newest_snapshot(tmp_path / "kg")
        with (
            pytest.raises(StoreError, match="open in another process"),
            running(ServerOptions(tmp_path / "kg", port=0)),
        ):
            pass


def test_without_read_only_a_server_makes_the_first_snapshot(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as writer:
        writer.put(example_extractions()[0])
    with pytest.raises(StoreError, match="no whole state"), running(ServerOptions(tmp_path / "kg", read_only=True)):
        pass
    with running(ServerOptions(tmp_path / "kg", port=0, workers=1)) as server:
        assert server.query(COUNT).text.split()[1] == "1"


def test_a_read_only_server_changes_no_file(tmp_path: Path) -> None:
    kg = first_of_three(tmp_path / "kg")

    def files() -> dict[str, tuple[int, int]]:
        return {
            str(path.relative_to(kg)): (path.stat().st_size, path.stat().st_mtime_ns)
            for path in sorted(kg.rglob("*"))
            if path.is_file()
        }

    before = files()
    with running(ServerOptions(kg, port=0, workers=1, read_only=True)) as server:
        assert server.query(COUNT).status == 200
        assert server.ask("/entity/country/IR").status == 200
    assert files() == before


def test_old_snapshots_go_and_the_newest_stays_as_it_was(tmp_path: Path) -> None:
    kg = first_of_three(tmp_path / "kg")
    first = newest_snapshot(kg)
    with open_store(kg) as store:
        store.put(example_extractions()[1])
        for _ in range(3):
            publish(store)
    kept = sorted(path.name for path in (kg / SNAPSHOTS).iterdir())
    assert len(kept) == KEPT
    assert first.name not in kept
    with open_store(newest_snapshot(kg), read_only=True) as snapshot:
        assert len(snapshot.articles()) == 2
        record = snapshot.extraction(snapshot.articles()[0])
    with open_store(kg) as store:
        store.drop(record.article.id)
    with open_store(newest_snapshot(kg), read_only=True) as snapshot:
        assert snapshot.extraction(record.article.id) == record
