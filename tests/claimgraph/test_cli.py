"""The command line as a user meets it: help, results on standard output, complaints on standard error, exit status."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimgraph.cli import main

ACCUSATION = (
    "Norway accused Sweden of smuggling weapons on Monday.\n\n"
    'Swedish foreign minister Anna Berg denied the accusation. "Sweden does not smuggle weapons," she said.\n'
)
FIXED_COLUMNS = [
    "claim", "article", "published", "claimant", "via", "stance", "negated", "certainty", "kind", "offence", "accused",
    "victims", "agents", "objects", "places", "time", "quote", "start", "end", "disputes", "url",
]  # fmt: skip


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("built")
    (folder / "news").mkdir()
    (folder / "news" / "accusation.txt").write_text(ACCUSATION, "utf8")
    built = run("build", str(folder / "news"), "--kg", str(folder / "kg"))
    assert built.exit_code == 0, built.output
    return str(folder / "kg")


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_has_help_with_an_example(command: str) -> None:
    shown = run(command, "--help")
    assert shown.exit_code == 0
    assert f"Example:  claimgraph {command} " in shown.output


def test_extract_prints_the_documented_record(tmp_path: Path) -> None:
    path = tmp_path / "accusation.txt"
    path.write_text(ACCUSATION, "utf8")
    record = json.loads(run("extract", str(path), "--format", "jsonl").stdout)
    assert set(record) >= {"article", "mentions", "entities", "claims"}
    assert record["article"]["source"] == str(path)
    for claim in record["claims"]:
        assert record["article"]["text"][claim["start"] : claim["end"]] == claim["quote"]


def test_standard_input_is_an_article() -> None:
    record = json.loads(run("extract", "-", stdin=ACCUSATION.encode()).stdout)
    assert record["article"]["source"] == "-"


def test_input_that_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ACCUSATION, "utf8")
    (tmp_path / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    result = run("extract", str(tmp_path / "bad.txt"), str(tmp_path / "good.txt"))
    assert result.exit_code == 1
    assert "bad.txt" in result.stderr
    assert json.loads(result.stdout)["article"]["source"].endswith("good.txt")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    result = run("extract", str(tmp_path / "nowhere.txt"))
    assert result.exit_code == 1
    assert "nowhere.txt" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "x.txt"],
        ["extract", "x.txt", "--jobs", "0"],
        ["claims", "kg", "--stance", "shouts"],
        ["query", "kg"],
        ["query", "kg", "ASK {}", "--saved", "disputes"],
        ["export", "kg", "--to", "docx", "-o", "x"],
        ["nonsense"],
    ],
)
def test_wrong_usage_exits_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("command", ["summary", "claims"])
def test_a_folder_that_is_no_graph_is_refused(command: str, tmp_path: Path) -> None:
    result = run(command, str(tmp_path))
    assert result.exit_code == 1
    assert str(tmp_path) in result.stderr


def test_claims_as_csv_start_with_the_fixed_columns(kg: str) -> None:
    rows = list(csv.reader(io.StringIO(run("claims", kg, "--format", "csv").stdout)))
    assert rows[0][: len(FIXED_COLUMNS)] == FIXED_COLUMNS
    assert len(rows) > 1


def test_claims_by_and_about(kg: str) -> None:
    def claimants(*arguments: str) -> set[str]:
        rows = csv.DictReader(io.StringIO(run("claims", kg, "--format", "csv", *arguments).stdout))
        return {row["claimant"] for row in rows}

    assert claimants("--by", "Norway") == {"Norway"}
    assert "Norway" in claimants("--about", "Sweden")
    assert claimants("--stance", "denies") == {"Anna Berg"}


def test_summary_counts(kg: str) -> None:
    shown = run("summary", kg).stdout
    assert "articles" in shown
    assert "denies" in shown


def test_query_answers_over_all_articles(kg: str) -> None:
    sparql = (
        "SELECT ?name WHERE { ?claim cg:stance ?s ; cg:claimant/skos:prefLabel ?name } GROUP BY ?name ORDER BY ?name"
    )
    names = run("query", kg, sparql, "--format", "csv").stdout.split()
    assert "Norway" in names


def test_query_refuses_to_fetch_or_to_change(kg: str) -> None:
    for sparql in ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "DELETE WHERE { ?s ?p ?o }"):
        result = run("query", kg, sparql)
        assert result.exit_code == 1, sparql
        assert result.stdout == ""
        assert result.stderr.startswith("claimgraph: ")


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "jsonld", "html", "gexf", "graphml", "csv"])
def test_export_writes_the_same_bytes_twice(kg: str, form: str, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for path in (first, second):
        result = run("export", kg, "--to", form, "-o", str(path))
        assert result.exit_code == 0, result.output
    assert first.read_bytes() == second.read_bytes() != b""
