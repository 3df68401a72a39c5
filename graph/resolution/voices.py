"""Dirty propositions to ties of claims: who disputes whom, and which independent sources say the same."""

import json
from collections.abc import Iterable

from graph.answers import answer, answered_keys, said_keys
from graph.disputes import Voice, corroborations, disputes
from graph.iris import article_iri, claim_iri
from graph.model import LinkKind, Stance
from graph.resolution.index import Dirty, Index, column
from graph.resolution.model import ClaimTie
from graph.resolution.rows import proposition_of


def tie_claims(index: Index, dirty: Dirty) -> None:
    """The claims on each dirty proposition are tied as they should be; claims whose ties change are described anew."""
    above: dict[str, frozenset[str]] = {}
    for proposition in sorted(dirty.propositions | _answering(index, dirty.propositions, above)):
        voices = voices_on(index, proposition, above)
        new = {("disputes", *_tie(t)) for t in (*disputes(voices), *_answers(index, proposition, voices, above))}
        new |= {("corroborates", *_tie(t)) for t in corroborations(voices)}
        rows = index.db.execute(
            "SELECT kind, claim, other, ground FROM claim_tie WHERE proposition = ?", (proposition,)
        )
        old = set(rows)
        for kind, claim, other, _ in sorted(old - new):
            index.db.execute("DELETE FROM claim_tie WHERE kind = ? AND claim = ? AND other = ?", (kind, claim, other))
        index.db.executemany(
            "INSERT INTO claim_tie VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET ground = excluded.ground, proposition = excluded.proposition",
            [(*tie, proposition) for tie in sorted(new - old)],
        )
        dirty.subjects.update(claim_iri(index.base, claim) for _, claim, *_ in old ^ new)


def _answering(index: Index, propositions: Iterable[str], above: dict[str, frozenset[str]]) -> set[str]:
    """The propositions with a denial that answers, or answered, claims on one of these; the index knows their keys."""
    found: set[str] = set()
    for proposition in sorted(propositions):
        voices = voices_on(index, proposition, above)
        new = {(key, 0) for voice in voices for key in said_keys(voice)}
        new |= {(key, 1) for voice in voices for key in answered_keys(voice)}
        old = set(index.db.execute("SELECT key, answers FROM matter WHERE proposition = ?", (proposition,)))
        index.db.executemany(
            "DELETE FROM matter WHERE key = ? AND answers = ? AND proposition = ?",
            [(*key, proposition) for key in sorted(old - new)],
        )
        index.db.executemany("INSERT INTO matter VALUES (?, ?, ?)", [(*key, proposition) for key in sorted(new - old)])
        for key, answers in old | new:
            if not answers:
                found.update(_sharing(index, key, 1))
    return found


def _answers(
    index: Index, proposition: str, voices: Iterable[Voice], above: dict[str, frozenset[str]]
) -> set[ClaimTie]:
    """The ties of claims on this proposition to claims on others that they answer."""
    keys = {key for voice in voices for key in answered_keys(voice)}
    others = {other for key in keys for other in _sharing(index, key, 0)} - {proposition}
    said = [voice for other in sorted(others) for voice in voices_on(index, other, above)]
    return {tie for voice in voices for other in said if (tie := answer(voice, other)) is not None}


def _sharing(index: Index, key: str, answers: int) -> list[str]:
    return column(index, "SELECT proposition FROM matter WHERE key = ? AND answers = ?", [key, answers])


def _tie(tie: ClaimTie) -> tuple[str, str, str]:
    return tie.claim, tie.other, tie.ground


def voices_on(index: Index, proposition: str, above: dict[str, frozenset[str]]) -> list[Voice]:
    """The claims on the proposition as disputes see them; `above` keeps who is known to stand above whom."""
    rows = index.db.execute(
        "SELECT c.id, c.article, c.content, c.said, a.root, a.publisher, a.published, r.published "
        "FROM claim c JOIN article a ON a.id = c.article LEFT JOIN article r ON r.id = a.root WHERE c.iri = ?",
        (proposition,),
    ).fetchall()
    return [_voice(index, proposition, row, above) for row in rows]


def _voice(
    index: Index,
    proposition: str,
    row: tuple[str, str, str, str, str, str | None, str | None, str | None],
    above: dict[str, frozenset[str]],
) -> Voice:
    claim, article, content, said, root, publisher, published, first = row
    _, values, names, *_ = json.loads(said)
    stated = proposition_of(values)
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
        content=stated,
        relays=tuple(iri for rank, iri in sorted(heard.items()) if rank > 0),
        family=frozenset(_with_all_above(index, speaker, above)),
        charged=frozenset().union(*(_with_all_above(index, iri, above) for iri in stated.accused)),
        names=names,
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
