"""The saved queries over two sample articles, read whole: counts made by hand from the articles' texts.

In the one, a commander denies what the council's experts say and the coast guard does not respond; in the other, the
organisation denies what the article links it to. Neither has to do with the other.
"""

from pathlib import Path

import pytest

from claimgraph.building import build
from exports.sparql import run_query, saved_query
from graph.store import open_store
from tests.seed_scores import SEEDS

ARTICLES = ("libya-sanctions", "mek-albania")


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledger") / "kg"
    with open_store(folder, create=True) as store:
        build([str(SEEDS / f"{name}.md") for name in ARTICLES], store)
    return folder


def rows(kg: Path, name: str) -> list[dict[str, str]]:
    found = run_query(kg, saved_query(name).sparql)
    return [
        {column: "" if term is None else term.value for column, term in zip(found.variables, row, strict=True)}  # type: ignore[union-attr]
        for row in found.rows
    ]


def test_the_ledger_has_each_denial_with_whom_it_answers(kg: Path) -> None:
    against = {(row["says"], row["claimant"]) for row in rows(kg, "disputes") if row["says"] in ("denies", "declines")}
    assert against == {
        ("denies", "Abd al-Rahman al-Milad"),
        ("denies", "Mujahedin Khalq Organization"),
        ("declines", "coast guard"),
    }
    answered = {row["claimant"]: row["answers"] for row in rows(kg, "disputes") if row["says"] == "denies"}
    assert answered["Abd al-Rahman al-Milad"] == "council's experts"
    assert answered["Mujahedin Khalq Organization"] == "Two press reports"


def test_every_row_of_the_ledger_can_be_checked(kg: Path) -> None:
    texts = [(SEEDS / f"{name}.md").read_text("utf8") for name in ARTICLES]
    found = rows(kg, "disputes")
    assert found
    assert all(row["claim"] and row["date"] and row["article"] for row in found)
    assert [row["quote"] for row in found if not any(row["quote"] in text for text in texts)] == []


@pytest.mark.parametrize("name", ["laundering", "drift"])
def test_articles_that_attribute_launder_nothing(name: str, kg: Path) -> None:
    assert rows(kg, name) == []
