"""Sentences with hand-written trees, their names as mentions, and a short form of what is read from them."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from spacy.tokens import Doc

from extract.annotations import Draft, Reference, References, Tokens
from extract.propositions import find_propositions
from graph.model import Certainty, Entity, EntityType, MentionKind
from tests.extract.propositions.claimed import claimed_by

TREES = Path(__file__).parent / "trees.txt"
PARTIES = ("accused", "victims", "agents", "objects", "places")


@cache
def rows_of() -> dict[str, str]:
    """The rows of each sentence of `trees.txt`, without the types of mentions, and those by sentence."""
    blocks = TREES.read_text(encoding="utf8").split("\n# ")[1:]
    return dict(block.strip().split("\n", 1) for block in blocks)


def _mentions(rows: str) -> References:
    mentions, entities = [], {}
    for i, cells in enumerate(row.split() for row in rows.splitlines()):
        if len(cells) > 6:
            name = cells[0].removesuffix("_")
            mentions.append(Reference(Tokens(i, i + 1), i, MentionKind.NAME, cells[6], name))
            entities[name] = Entity(name, EntityType(cells[6]), name)
    return References(tuple(mentions), entities)


def told(doc: Doc, draft: Draft) -> str:
    """A draft in one line: kind, what, parties in the article's words, standing.

    `allegation killing accused=militia victims=migrants negated`
    """
    parts = [draft.kind.value, draft.offence or draft.predicate or ""]
    for party in PARTIES:
        heads = getattr(draft, party)
        if heads:
            parts.append(f"{party}={','.join(doc[i].text for i in heads)}")
    if draft.negated:
        parts.append("negated")
    if draft.certainty is not Certainty.STATED:
        parts.append(draft.certainty.value)
    return " ".join(parts)


@pytest.fixture(scope="module")
def claimed(request: pytest.FixtureRequest) -> dict[str, list[str]]:
    """What each text of the module's `CLAIMED` claims, read in one run of the pipeline."""
    return claimed_by(request.module.CLAIMED)


@pytest.fixture
def read(tree: Callable[[str], Doc]) -> Callable[..., tuple[Doc, tuple[Draft, ...]]]:
    """The function that reads a sentence of `trees.txt`; `accused`, `clauses` and `wanted` are words by their form."""

    def read_sentence(
        text: str,
        *,
        accused: tuple[str, ...] = (),
        clauses: tuple[str, ...] = (),
        wanted: tuple[str, ...] | None = None,
    ) -> tuple[Doc, tuple[Draft, ...]]:
        rows = rows_of()[text]
        doc = tree("\n".join(" ".join(row.split()[:6]) for row in rows.splitlines()))
        where = {token.text: token.i for token in doc}
        drafts = find_propositions(
            doc,
            _mentions(rows),
            within=Tokens(0, len(doc)),
            clauses=tuple(where[w] for w in clauses),
            accused=tuple(where[w] for w in accused),
            wanted=None if wanted is None else {where[w] for w in wanted},
        )
        return doc, drafts

    return read_sentence
