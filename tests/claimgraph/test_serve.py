"""The `serve` command as a user runs it: an address told, answers given, an end at the first Ctrl-C."""

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimgraph.cli import main
from graph.build import resolve
from graph.store import open_store
from tests.example import example_extractions


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "kg"
    with open_store(folder, create=True) as store:
        for extraction in example_extractions():
            store.put(extraction)
        resolve(store)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_it_tells_its_address_answers_and_ends(kg: Path) -> None:
    command = [sys.executable, "-m", "claimgraph", "serve", str(kg), "--port", "0", "--read-only"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        address = process.stdout.readline().split()[1]
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(f"{address}sparql?query=ASK%7B%7D", timeout=60) as answer:
                assert b"true" in answer.read()
        finally:
            os.kill(process.pid, signal.SIGINT)
        assert process.wait(60) in (0, -signal.SIGINT, 128 + signal.SIGINT, 1)
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--host", "0.0.0.0"], "give a --token too"),
        (["--token", "short"], "at least 16"),
        (["--host", "no such host", "--token", "x" * 16], "cannot be had"),
    ],
)
def test_what_cannot_or_should_not_start_is_said_in_one_line(kg: Path, options: list[str], says: str) -> None:
    result = CliRunner().invoke(main, ["serve", str(kg), "--port", "0", *options])
    assert result.exit_code == 1
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_folder_that_is_no_graph_is_refused(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["serve", str(tmp_path)])
    assert result.exit_code == 1
    assert "is not a knowledge graph" in result.stderr
