"""A tree stays one whatever its repairs do to it."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.propositions import parse
from extract.propositions.layers import Layers, is_forest


@pytest.mark.parametrize(
    ("heads", "whole"),
    [([0], True), ([1, 1, 1], True), ([1, 2, 3, 3], True), ([1, 0], False), ([0, 2, 1], False), ([1, 2, 0, 3], False)],
)
def test_a_circle_is_no_tree(heads: list[int], whole: bool) -> None:
    assert is_forest(heads) is whole


def test_repairs_that_make_a_circle_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def tie_a_knot(layers: Layers) -> None:
        layers.heads[0], layers.heads[1] = 1, 0

    monkeypatch.setattr(parse, "repair", tie_a_knot)
    doc = Doc(Vocab(), words=["He", "fled", "home"], heads=[1, 1, 1], deps=["nsubj", "ROOT", "obj"])
    assert parse.parse_of(doc).heads == (1, 1, 1)
