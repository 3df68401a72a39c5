"""The built wheel works on its own: all package data is in it, and an article goes through from any folder."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DATA_SUFFIXES = {".tsv", ".toml", ".ttl", ".rq", ".html", ".css", ".js", ".json", ".onnx", ".txt", ".typed"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    source = out / "source"
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    for name in filter(None, tracked.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "seeds/", "training/")):
            target = source / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(source)],
        check=True,
        capture_output=True,
    )
    return next(out.glob("*.whl"))


def test_all_package_data_is_in_the_wheel(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    for package in ("graph", "extract", "exports", "claimgraph"):
        for path in sorted((ROOT / package).rglob("*")):
            if path.suffix in DATA_SUFFIXES or path.name.startswith("LICENSE"):
                assert path.relative_to(ROOT).as_posix() in packed


def test_the_wheel_extracts_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    article = tmp_path / "article.txt"
    article.write_text("The interior minister of Norway said on Monday that the border would stay open.", "utf8")
    run = subprocess.run(
        [sys.executable, "-m", "claimgraph", "extract", str(article), "--format", "jsonl"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    )
    record = json.loads(run.stdout)
    assert record["article"]["source"] == str(article)
    assert any(claim["cue_span"] for claim in record["claims"])
    where = subprocess.run(
        [sys.executable, "-c", "import graph; print(graph.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(site))
