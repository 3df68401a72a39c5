"""A build is incremental and resumable: nothing stored is lost, nothing unchanged is read again."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimgraph.cli import main
from graph.store import open_store
from tests.processes import running_children, runs

SIDE_BY_SIDE = """
import sys
from claimgraph.cli import main
from extract import processes
processes.WORTH_PROCESSES = processes.BATCH_CHARACTERS = 1
main(sys.argv[1:])
"""
COUNTRIES = ("Norway", "Sweden", "Finland", "Denmark", "Iceland", "Estonia", "Latvia", "Lithuania", "Poland", "Ireland")


def text(country: str) -> str:
    return f"The government of {country} said on Monday that smugglers had crossed its border.\n"


def write(folder: Path, countries: tuple[str, ...]) -> Path:
    folder.mkdir(exist_ok=True)
    for country in countries:
        (folder / f"{country}.txt").write_text(text(country), "utf8")
    return folder


def build(news: Path, kg: Path, *options: str) -> Result:
    result = CliRunner().invoke(main, ["build", str(news), "--kg", str(kg), *options])
    assert result.exit_code == 0, result.output
    return result


def titles(kg: Path) -> set[str]:
    with open_store(kg, read_only=True) as store:
        return {Path(e.article.source).stem for e in store.extractions()}


def test_the_second_build_reads_nothing(tmp_path: Path) -> None:
    news = write(tmp_path / "news", COUNTRIES[:2])
    assert "2 added" in build(news, tmp_path / "kg").stdout
    again = build(news, tmp_path / "kg").stdout
    assert "0 added" in again
    assert "2 unchanged" in again


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_model_is_loaded_only_where_there_is_an_article_to_read(jobs: int) -> None:
    program = f"""
import sys
import claimgraph.building
from extract.processes import extract_in_processes
assert list(extract_in_processes([], jobs={jobs})) == []
print(*({{"spacy", "onnxruntime"}} & set(sys.modules)))
"""
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == []


def test_a_changed_file_replaces_its_article(tmp_path: Path) -> None:
    news = write(tmp_path / "news", COUNTRIES[:2])
    build(news, tmp_path / "kg")
    (news / "Norway.txt").write_text(text("Spain"), "utf8")
    build(news, tmp_path / "kg")
    with open_store(tmp_path / "kg", read_only=True) as store:
        texts = sorted(e.article.text for e in store.extractions())
    assert [t.split()[3] for t in texts] == ["Spain", "Sweden"]


@pytest.mark.parametrize(("options", "left"), [((), {"Norway", "Sweden"}), (("--prune",), {"Sweden"})])
def test_an_article_whose_file_is_gone_is_kept_unless_pruned(
    options: tuple[str, ...], left: set[str], tmp_path: Path
) -> None:
    news = write(tmp_path / "news", COUNTRIES[:2])
    build(news, tmp_path / "kg")
    (news / "Norway.txt").unlink()
    build(news, tmp_path / "kg", *options)
    assert titles(tmp_path / "kg") == left


def test_pruning_one_folder_leaves_files_elsewhere_alone(tmp_path: Path) -> None:
    odd = write(tmp_path / "issue #7", COUNTRIES[:1])
    build(odd, tmp_path / "kg")
    build(write(tmp_path / "news", COUNTRIES[1:2]), tmp_path / "kg", "--prune")
    assert titles(tmp_path / "kg") == {"Norway", "Sweden"}


@pytest.mark.parametrize(("program", "processes"), [(("-m", "claimgraph"), 0), (("-c", SIDE_BY_SIDE), 2)])
def test_a_build_that_is_killed_goes_on_where_it_was(program: tuple[str, ...], processes: int, tmp_path: Path) -> None:
    news = write(tmp_path / "news", COUNTRIES)
    kg = tmp_path / "kg"
    process = subprocess.Popen(
        [sys.executable, *program, "build", str(news), "--kg", str(kg), "--jobs", "2"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    finished = kg / "sources.jsonl"
    deadline = time.monotonic() + 120
    while not (finished.exists() and finished.read_bytes().count(b"\n") >= 3) and time.monotonic() < deadline:
        if process.poll() is not None:
            break
        time.sleep(0.001)
    children = running_children(process.pid)
    if process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)
        assert len(children) == processes
    process.wait()
    stored = finished.read_bytes().count(b"\n")
    assert stored >= 3
    resumed = re.search(r"(\d+) added, .* (\d+) unchanged", build(news, kg).stdout)
    assert resumed is not None
    assert int(resumed[2]) >= stored
    assert int(resumed[1]) + int(resumed[2]) == len(COUNTRIES)
    assert titles(kg) == set(COUNTRIES)
    while any(map(runs, children)):  # a test that hangs here has left orphans
        assert time.monotonic() < deadline
        time.sleep(0.01)
    untouched = tmp_path / "untouched"
    build(news, untouched)
    with open_store(kg, read_only=True) as one, open_store(untouched, read_only=True) as other:
        assert list(map(str, one.quads())) == list(map(str, other.quads()))
