"""Noun phrases on trees written by hand, such as no parser should make and some do."""

from collections.abc import Callable

from spacy.tokens import Doc

from extract.mentions.nominals import find_nominals
from extract.propositions.parse import parse_of

OF_THE_GUARDS_ONE_FLED = """
Of of ADP IN 3 case
the the DET DT 3 det
guards guard NOUN NNS 4 nmod
one one NUM CD 5 nsubj
fled flee VERB VBD 0 root
"""


def test_a_phrase_ends_behind_its_head_where_what_it_counts_stands_before(tree: Callable[[str], Doc]) -> None:
    spans = [nominal.span for nominal in find_nominals(parse_of(tree(OF_THE_GUARDS_ONE_FLED)), ())]
    assert spans
    assert all(span.start < span.end for span in spans)
