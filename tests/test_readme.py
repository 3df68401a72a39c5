"""The tours work as written: each command of README and docs/decisions.md is run, in order, in a fresh folder."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from claimgraph.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf8")
_COMMAND = re.compile(r"^\$ (claimgraph .+)$", re.MULTILINE)
COMMANDS = _COMMAND.findall(README)
DECISIONS = (ROOT / "docs" / "decisions.md").read_text("utf8")


def test_the_tour_has_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.skipif(sys.platform == "win32", reason="the tour is written for a POSIX shell")
def test_every_command_of_the_tour_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    take_tour(COMMANDS, tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="the tour is written for a POSIX shell")
def test_every_command_of_the_tour_of_decisions_runs(tmp_path: Path) -> None:
    files = re.findall(r"^```text (\S+)\n(.*?)^```", DECISIONS, re.MULTILINE | re.DOTALL)
    assert len(files) >= 3
    for name, text in files:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf8")
    take_tour(_COMMAND.findall(DECISIONS), tmp_path)


def take_tour(commands: list[str], folder: Path) -> None:
    program = f"{shlex.quote(sys.executable)} -m claimgraph"
    for command in commands:
        run = subprocess.run(
            ["sh", "-c", re.sub(r"(?<![\w/])claimgraph (?=[a-z])", f"{program} ", command)],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, f"{command}\n{run.stderr}"
        assert run.stdout or "-o " in command or ">" in command, command


def test_every_command_line_command_is_shown() -> None:
    shown = {command.split()[1] for command in (*COMMANDS, *_COMMAND.findall(DECISIONS))}
    assert set(main.commands) - {"serve"} <= shown


def test_local_links_lead_somewhere() -> None:
    targets = [t for t in re.findall(r"\]\(([^)#]+)", README) if "://" not in t]
    assert targets
    assert [t for t in targets if not (ROOT / t).exists()] == []
