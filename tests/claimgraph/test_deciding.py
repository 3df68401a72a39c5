"""The commands that decide, review and explain, on a small graph made by hand."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimgraph.cli import main
from claimgraph.who import whoever
from graph.build import claim_graph, resolve
from graph.decision_log import read_log
from graph.model import EntityType, Stance
from graph.store import open_store
from tests.example import Draft, allegation, example_extractions

PERSON, BODY = EntityType.PERSON, EntityType.ORGANISATION


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin, env={"CLAIMGRAPH_BY": "Ana"})


def draft(text: str, name: str, source: str) -> Draft:
    made = Draft(text, source=source, published="2020-01-01")
    person = made.entity(PERSON, name)
    made.claim(text, Stance.ALLEGES, allegation("killing", person, label=f"killing by {name}"), confidence=0.3)
    return made


@pytest.fixture
def kg(tmp_path: Path) -> str:
    with open_store(tmp_path / "kg", create=True) as store:
        for extraction in example_extractions():
            store.put(extraction)
        store.put(
            draft("A court tried Tollak Brandvik Sunde for a killing.", "Tollak Brandvik Sunde", "one.txt").build()
        )
        store.put(draft("Police sought Tollak Brandvik\x1b[31m\u202e for it.", "Tollak Brandvik", "two.txt").build())
        resolve(store)
    return str(tmp_path / "kg")


def names(kg: str) -> dict[str, str]:
    with open_store(kg, read_only=True) as store:
        return {entity.iri.rpartition(":")[2]: entity.name for entity in store.resolution().entities}


def claim_ids(kg: str, *, rejected: bool = False) -> set[str]:
    with open_store(kg, read_only=True) as store:
        edges = claim_graph(store, rejected=rejected).edges(keys=True, data=True)
        return {key.rpartition("/")[2] for *_, key, edge in edges if edge["kind"] == "claim"}


def quads(kg: str) -> list[str]:
    with open_store(kg, read_only=True) as store:
        return [str(quad) for quad in store.quads()]


def test_merge_split_withdraw_lead_there_and_back(kg: str) -> None:
    before = quads(kg)
    merged = run("merge", kg, "Bahram Qassemi", "Javad Zarif", "--why", "a test")
    assert merged.exit_code == 0, merged.output
    assert "no longer" in merged.output
    assert not {"Bahram Qassemi", "Javad Zarif"} <= set(names(kg).values())
    (made,) = read_log(Path(kg)).decisions
    assert (made.by, made.why) == ("Ana", "a test")
    withdrawn = run("withdraw", kg, made.id[:6], "--why", "two men")
    assert withdrawn.exit_code == 0, withdrawn.output
    assert quads(kg) == before


def test_two_names_of_what_is_one_are_taken_apart(kg: str) -> None:
    assert run("merge", kg, "Bahram Qassemi", "Javad Zarif", "--why", "x").exit_code == 0
    done = run("split", kg, "Bahram Qassemi", "Javad Zarif", "--why", "y")
    assert done.exit_code == 1  # against the decision before: told, and neither is applied
    assert "contradict" in done.stderr
    assert {"Bahram Qassemi", "Javad Zarif"} <= set(names(kg).values())
    listed = run("decisions", kg)
    assert listed.exit_code == 1
    assert listed.stdout.count("contradicted") == 2


def test_one_article_s_entity_is_taken_off_its_namesakes(kg: str) -> None:
    explained = json.loads(run("explain", kg, "Bahram Qassemi", "--format", "json").stdout)
    assert len(explained["articles"]) == 2
    own = explained["articles"][1]["entity"]
    refused = run("split", kg, "Bahram Qassemi", "Bahram Qassemi", "--why", "x")
    assert refused.exit_code == 2
    assert "explain" in refused.output
    assert run("split", kg, "Bahram Qassemi", own, "--why", "his namesake").exit_code == 0
    assert sorted(names(kg).values()).count("Bahram Qassemi") == 2


def test_rename_keeps_the_iri_and_retype_changes_the_kind(kg: str) -> None:
    assert run("rename", kg, "Lyon Rights Watch", "LRW (Lyon)", "--why", "its own name").exit_code == 0
    assert names(kg)["entity/organisation/lyon-rights-watch"] == "LRW (Lyon)"
    assert run("retype", kg, "Tasnim", "group", "--why", "a test").exit_code == 0
    assert "entity/group/tasnim" in names(kg)


def test_reject_and_accept_by_id_and_by_words(kg: str) -> None:
    (denied,) = [c.id for c in example_extractions()[0].claims if c.stance is Stance.DENIES]
    assert run("reject", kg, denied[-6:], "--why", "misread").exit_code == 0
    assert denied not in claim_ids(kg)
    assert denied in claim_ids(kg, rejected=True)
    assert run("accept", kg, "declined to comment", "--why", "read").exit_code == 0
    rows = [json.loads(line) for line in run("claims", kg, "--format", "jsonl").stdout.splitlines()]
    assert [row["stance"] for row in rows if row["review"] == "accepted"] == ["declines"]
    everything = run("claims", kg, "--rejected", "--format", "jsonl").stdout
    assert denied in everything


@pytest.mark.parametrize("name", ["disputes", "accusations", "timeline", "drift", "laundering"])
def test_saved_queries_leave_rejected_claims_out(kg: str, name: str) -> None:
    every = run("query", kg, "--saved", name, "--format", "csv").stdout
    ids = sorted(claim_ids(kg))
    assert run("reject", kg, *ids, "--why", "a test").exit_code == 0
    assert len(run("query", kg, "--saved", name, "--format", "csv").stdout.splitlines()) == 1
    assert run("query", kg, "--saved", name, "--rejected", "--format", "csv").stdout == every


def test_an_ambiguous_or_unknown_name_exits_2_with_a_list(kg: str) -> None:
    several = run("merge", kg, "annual report", "Iran", "--why", "x")
    assert several.exit_code == 2
    assert several.output.count("urn:claimgraph:entity/work/") == 2
    unknown = run("merge", kg, "Brandvik", "Iran", "--why", "x")
    assert unknown.exit_code == 2
    assert "Tollak Brandvik Sunde" in unknown.output
    assert run("reject", kg, "no such words at all", "--why", "x").exit_code == 2
    assert not read_log(Path(kg)).decisions


@pytest.mark.parametrize(
    "arguments",
    [["merge", "Iran", "Bahram Qassemi"], ["merge", "Iran", "Iran"], ["merge", "Iran", "Syria", "--at", "noon"]],
)
def test_what_makes_no_sense_is_refused_and_not_written(kg: str, arguments: list[str]) -> None:
    result = run(arguments[0], kg, *arguments[1:], "--why", "x")
    assert result.exit_code in (1, 2), result.output
    assert result.exit_code == 2 or "noon" in result.stderr
    assert not read_log(Path(kg)).decisions


def test_what_is_decided_is_not_written_twice(kg: str) -> None:
    for _ in range(2):
        assert run("merge", kg, "Bahram Qassemi", "Javad Zarif", "--why", "x").exit_code in (0, 2)
        assert run("rename", kg, "Lyon Rights Watch", "LRW", "--why", "x").exit_code == 0
    assert len(read_log(Path(kg)).decisions) == 2


def test_review_asks_pairs_first_with_both_passages_and_writes_at_once(kg: str) -> None:
    done = run("review", kg, "--pairs", stdin="what\ns the same trial\n")
    assert done.exit_code == 0, done.output
    assert "«Tollak Brandvik»" in done.output
    assert "«Tollak Brandvik Sunde»" in done.output
    assert "none of these" in done.output
    (made,) = read_log(Path(kg)).decisions
    assert made.why == "the same trial"
    assert "nothing is left" in run("review", kg, "--pairs").output


def test_review_of_claims_accepts_rejects_skips_and_comes_back_to_what_is_for_later(kg: str) -> None:
    asked = run("review", kg, "--claims", stdin="later\nk\nreject wrong man\n")
    assert asked.exit_code == 0, asked.output
    assert [d.why for d in read_log(Path(kg)).decisions] == ["wrong man"]
    assert "nothing is left" in run("review", kg, "--claims").output  # one skipped, one rejected
    assert "quit (q)" in run("review", kg, "--claims", "--below", "0.8", stdin="quit\n").output


def test_no_command_sends_a_stranger_s_control_characters(kg: str) -> None:
    for arguments in (
        ["review", kg],
        ["explain", kg, "Tollak Brandvik"],
        ["explain", kg, "Police sought"],
        ["decisions", kg],
    ):
        shown = run(*arguments, stdin="k\nk\nq\n")
        assert "\x1b" not in shown.output
        assert "\u202e" not in shown.output


def test_explain_an_entity_by_names_reasons_features_mentions_and_decisions(kg: str) -> None:
    assert run("merge", kg, "Tollak Brandvik", "Tollak Brandvik Sunde", "--why", "the same trial").exit_code == 0
    shown = run("explain", kg, "Tollak Brandvik").stdout
    for words in ("decided to be one", "the same trial", "probability", "The words that both names have", "one.txt"):
        assert words in shown
    found = json.loads(run("explain", kg, "Tollak Brandvik", "--format", "json").stdout)
    assert {mention["text"] for article in found["articles"] for mention in article["mentions"]} == {
        "Tollak Brandvik",
        "Tollak Brandvik Sunde",
    }


def test_explain_a_claim_by_voice_cue_stance_and_what_it_disputes(kg: str) -> None:
    (denied,) = [c.id for c in example_extractions()[0].claims if c.stance is Stance.DENIES]
    shown = run("explain", kg, denied).stdout
    for words in ("Bahram Qassemi", "“denied”", "deny (verb)", "denies", "via", "Tasnim", "disputes", "confidence"):
        assert words in shown
    found = json.loads(run("explain", kg, denied, "--format", "json").stdout)
    assert found["proposition"]["accused"] == ["Iran"]
    assert [row["cue"] for row in found["cue_rows"]] == ["deny"]


@pytest.mark.parametrize(
    ("given", "name"),
    [({"CLAIMGRAPH_BY": "Ana", "GIT_AUTHOR_NAME": "Ben"}, "Ana"), ({"GIT_AUTHOR_NAME": "Ben"}, "Ben")],
)
def test_who_decides_is_asked_of_the_surroundings(
    given: dict[str, str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLAIMGRAPH_BY", raising=False)
    for key, value in given.items():
        monkeypatch.setenv(key, value)
    assert whoever() == name
