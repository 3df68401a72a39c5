"""One more article asks the index only of what it touches: no statement goes through a whole table."""

import re
from collections.abc import Callable

import pytest

from graph.model import EntityType, Extraction, LinkKind, Stance
from graph.resolution.index import Index, memory_index
from graph.resolution.ingest import Read
from graph.resolution.resolve import update
from tests.example import Draft, allegation, example_extractions

_WHOLE = re.compile(r"SCAN (?!CONSTANT|\(|j\b|json_each)\S+")
LETTERS = "bdfgklmnprstvz"


def name(number: int) -> str:
    """A name of two words that sounds like no other of these."""
    return " ".join(
        "".join(f"{LETTERS[number // 14**place % 14]}a" for place in places) + LETTERS[number % 14]
        for places in ((0, 1, 2), (2, 1, 0))
    ).title()  # fmt: skip


def told(number: int) -> Extraction:
    """An article on its own affair: a person who speaks for a body accuses another body, which denies it."""
    one, other, person = (name(3 * number + which) for which in range(3))
    text = (
        f"{person} of {one} Union accused {other} League of torture on {number}. {other} League denied that {number}."
    )
    draft = Draft(text, publisher=f"Paper {number}", published="2020-01-02")
    union = draft.entity(EntityType.ORGANISATION, f"{one} Union")
    league = draft.entity(EntityType.ORGANISATION, f"{other} League", aliases=(f"{other} Front",))
    spokesman = draft.entity(EntityType.PERSON, person)
    crime = allegation("torture", league, label=f"torture by {other} League")
    alleged = draft.claim(text.split(". ")[0] + ".", Stance.ALLEGES, crime, spokesman)
    draft.claim(text.split(". ")[1], Stance.DENIES, crime, league, disputes=[alleged])
    draft.link(LinkKind.SPEAKS_FOR, spokesman, union, text.split(". ")[0])
    return draft.build()


def holding(articles: int) -> Index:
    index = memory_index()
    update(index, [Read(told(number)) for number in range(articles)])
    return index


def steps(index: Index, change: Callable[[], object]) -> int:
    """How many instructions of SQLite's machine the change takes."""
    taken = 0

    def tick() -> int:
        nonlocal taken
        taken += 1
        return 0

    index.db.set_progress_handler(tick, 1)
    change()
    index.db.set_progress_handler(None, 1)
    return taken


@pytest.mark.parametrize("what", ["add", "remove", "read again"])
def test_the_work_for_one_article_is_the_same_beside_few_and_beside_many(what: str) -> None:
    taken = []
    for articles in (10, 80):
        index, more = holding(articles), Read(told(articles))
        if what != "add":
            update(index, [more])
        gone = [more.extraction.article.id] if what == "remove" else []
        taken.append(
            steps(index, lambda index=index, more=more, gone=gone: update(index, [] if gone else [more], gone))
        )
        index.close()
    assert taken[1] < 1.2 * taken[0], f"{taken} instructions beside 10 and 80 articles"


def test_no_statement_goes_through_a_whole_table() -> None:
    index, asked = holding(5), set()
    for extraction in example_extractions():
        update(index, [Read(extraction)])
    index.db.set_trace_callback(asked.add)
    update(index, [Read(told(5)), Read(example_extractions()[1])])
    update(index, [Read(told(4))], [example_extractions()[0].article.id, told(3).article.id])
    index.db.set_trace_callback(None)
    plans = {
        (statement, row[3])
        for statement in asked
        if statement.lstrip().upper().startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH"))
        for row in index.db.execute(f"EXPLAIN QUERY PLAN {statement}")
    }
    assert len(plans) > 100
    assert sorted(plan for plan in plans if _WHOLE.match(plan[1])) == []
