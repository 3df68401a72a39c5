"""Dirty propositions to ties of claims: who disputes whom, and which independent sources say the same."""

import json
from collections.abc import Iterable

from graph.disputes import Voice, corroborations, disputes
from graph.iris import article_iri, claim_iri
from graph.model import LinkKind, Stance
from graph.resolution.index import Dirty, Index, column
from graph.resolution.model import ClaimTie


def tie_claims(index: Index, dirty: Dirty) -> None:
    """The claims on each dirty proposition are tied as they should be; claims whose ties change are described anew."""
    above: dict[str, frozenset[str]] = {}
    for proposition in sorted(dirty.propositions):
        voices = _voices(index, proposition, above)
        new = {("disputes", *_tie(t)) for t in disputes(voices)} if len(voices) > 1 else set()
        new |= {("corroborates", *_tie(t)) for t in corroborations(voices)} if len(voices) > 1 else set()
        rows = index.db.execute(
            "SELECT kind, claim, other, ground FROM claim_tie WHERE proposition = ?", (proposition,)
        )
        old = set(rows)
        for kind, claim, other, _ in sorted(old - new):
            index.db.execute("DELETE FROM claim_tie WHERE kind = ? AND claim = ? AND other = ?", (kind, claim, other))
        index.db.executemany(
            "INSERT OR REPLACE INTO claim_tie VALUES (?, ?, ?, ?, ?)",
            [(*tie, proposition) for tie in sorted(new - old)],
        )
        dirty.subjects.update(claim_iri(index.base, claim) for _, claim, *_ in old ^ new)


def _tie(tie: ClaimTie) -> tuple[str, str, str]:
    return tie.claim, tie.other, tie.ground


def _voices(index: Index, proposition: str, above: dict[str, frozenset[str]]) -> list[Voice]:
    rows = index.db.execute(
        "SELECT c.id, c.article, c.content, a.root, a.publisher, a.published, r.published "
        "FROM claim c JOIN article a ON a.id = c.article LEFT JOIN article r ON r.id = a.root WHERE c.iri = ?",
        (proposition,),
    ).fetchall()
    if len(rows) < 2:
        return []
    return [_voice(index, proposition, row, above) for row in rows]


def _voice(
    index: Index,
    proposition: str,
    row: tuple[str, str, str, str, str | None, str | None, str | None],
    above: dict[str, frozenset[str]],
) -> Voice:
    claim, article, content, root, publisher, published, first = row
    claimant, _, stance, negated, _ = json.loads(content)
    heard = dict(index.db.execute("SELECT rank, iri FROM voice WHERE claim = ?", (claim,)))
    if claimant is not None:
        speaker = heard[0]
    else:  # a reprint speaks with the voice of what it repeats, other articles with their publisher's
        speaker = f"publisher {publisher}" if publisher and root == article else article_iri(index.base, root)
    local = claimant is not None and bool(
        column(index, "SELECT 1 FROM profile WHERE entity = ? AND variant IS NULL", [claimant])
    )
    return Voice(
        claim=claim,
        proposition=proposition,
        stance=Stance(stance),
        negated=negated,
        speaker=speaker,
        sources=frozenset().union(*(_with_all_above(index, iri, above) for iri in {speaker, *heard.values()})),
        known=not local,
        article=article,
        text=root,
        published=published or "",
        said=first or "",
    )


def _with_all_above(index: Index, speaker: str, known: dict[str, frozenset[str]]) -> Iterable[str]:
    """The speaker with the bodies and states that it speaks for or belongs to."""
    if speaker not in known:
        found, todo = {speaker}, [speaker]
        while todo:
            query = "SELECT DISTINCT target_iri FROM link WHERE source_iri = ? AND kind != ?"
            higher = set(column(index, query, [todo.pop(), LinkKind.HELD_BY])) - found
            found |= higher
            todo += higher
        known[speaker] = frozenset(found)
    return known[speaker]
