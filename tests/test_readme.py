"""The README's tour works as written: each command that it shows is run, in order, in a fresh folder."""

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
COMMANDS = re.findall(r"^\$ (claimgraph .+)$", README, re.MULTILINE)


def test_the_tour_has_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.skipif(sys.platform == "win32", reason="the tour is written for a POSIX shell")
def test_every_command_of_the_tour_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    program = f"{shlex.quote(sys.executable)} -m claimgraph"
    for command in COMMANDS:
        run = subprocess.run(
            ["sh", "-c", command.replace("claimgraph", program, 1)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, f"{command}\n{run.stderr}"
        assert run.stdout or "-o " in command or ">" in command, command


def test_every_command_line_command_is_shown() -> None:
    shown = {command.split()[1] for command in COMMANDS}
    assert set(main.commands) - {"serve"} <= shown


def test_local_links_lead_somewhere() -> None:
    targets = [t for t in re.findall(r"\]\(([^)#]+)", README) if "://" not in t]
    assert targets
    assert [t for t in targets if not (ROOT / t).exists()] == []
