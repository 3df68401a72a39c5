"""What comes into view first: contested allegations, and never without those who reject them."""

from collections.abc import Callable
from typing import Any

import networkx as nx

from exports.page.relevance import COMPANY, company, contests, is_contested, opening, reading_order

CLAIM = {"stance": "alleges", "negated": False, "disputed_by": []}


def test_a_rejection_an_answer_and_a_contradiction_make_a_contest_but_a_lone_negative_does_not() -> None:
    assert not is_contested([CLAIM, CLAIM])
    assert not is_contested([CLAIM | {"negated": True}])
    assert is_contested([CLAIM | {"stance": "doubts"}])
    assert is_contested([CLAIM | {"disputed_by": ["c"]}])
    assert is_contested([CLAIM, CLAIM | {"negated": True}])
    assert not is_contested([CLAIM, CLAIM | {"stance": "declines"}])


def test_saying_that_it_is_not_so_is_against_it() -> None:
    assert contests({"stance": "confirms", "negated": True})
    assert not contests({"stance": "confirms", "negated": False})


def test_every_node_comes_once(border_graph: nx.MultiDiGraph) -> None:
    order = [node for group in reading_order(border_graph) for node in group]
    assert sorted(order) == sorted(border_graph)


def test_the_most_contested_allegation_comes_first_with_who_rejects_it(border_graph: nx.MultiDiGraph) -> None:
    proposition, *others = next(reading_order(border_graph))
    label = border_graph.nodes(data="label")
    assert label[proposition] == "The Karsk Border Guard forced migrants from Lumen to fight in its militias"
    assert [label[n] for n in others[:3]] == [
        "Tomas Brandt",
        "Senator Pavel Orlo",
        "The report is biased and rests on unreliable sources",
    ]


def test_who_denies_is_in_the_company_however_many_allege(make_graph: Callable[[], Any]) -> None:
    make = make_graph()
    article = make.article("a", published="2024-01-01")
    said = make.proposition("allegation", "The bank hid losses")
    for number in range(100):
        make.claim(make.entity("person", f"Voice {number}"), said, "alleges", "hid losses", article)
    bank = make.entity("organisation", "The bank")
    denial = make.claim(bank, said, "denies", "did not", article)
    around = company(make.graph, said, {denial: (bank, said)})
    assert around[0] == bank
    assert len(around) == COMPANY


def test_the_opening_takes_whole_groups() -> None:
    assert opening([["p", "a"], ["q", "b"], ["r"]], limit=3) == ["p", "a"]
    assert opening([["p", "a", "b", "c"]], limit=2) == ["p", "a", "b", "c"]
