"""Dirty articles' claims to propositions: what they say in terms of actors, and each block of it merged anew."""

import hashlib
import json
from collections.abc import Iterable, Set

from graph.answers import OF
from graph.iris import claim_iri
from graph.model import LinkKind, Stance
from graph.resolution.index import Dirty, Index, column
from graph.resolution.propositions import Actors, Said, canonical, core, merge_propositions
from graph.resolution.readout import entities_of, entity_of_row, proposition_row
from graph.resolution.rows import dump, proposition_of, proposition_values


def put_in_terms(index: Index, dirty: Dirty) -> None:
    """The claims and links of every dirty article refer to actors by their IRIs; blocks that change are dirty."""
    dirty.graphs |= dirty.articles
    for article in sorted(dirty.articles):
        row = index.db.execute("SELECT root FROM article WHERE id = ?", (article,)).fetchone()
        if row is not None:
            entity_of = entities_of(index, article)
            _links(index, article, entity_of, dirty)
            _claims(index, article, row[0], entity_of, dirty)
    dirty.propositions |= _about_those_below(index, dirty.speakers)


def forget_links(index: Index, article: str, dirty: Dirty) -> None:
    """The article ties no entities; what its links held up is dirty."""
    rows = index.db.execute("SELECT source_iri, target_iri, kind FROM link WHERE article = ?", (article,)).fetchall()
    index.db.execute("DELETE FROM link WHERE article = ?", (article,))
    _link_changes(index, set(rows), dirty)


def _links(index: Index, article: str, entity_of: dict[str, str], dirty: Dirty) -> None:
    rows = index.db.execute("SELECT DISTINCT source_iri, target_iri, kind FROM link WHERE article = ?", (article,))
    old = {row for row in rows if row[0] is not None}
    for source, target in index.db.execute("SELECT source, target FROM link WHERE article = ?", (article,)).fetchall():
        index.db.execute(
            "UPDATE link SET source_iri = ?, target_iri = ? WHERE article = ? AND source = ? AND target = ?",
            (entity_of[source], entity_of[target], article, source, target),
        )
    rows = index.db.execute("SELECT DISTINCT source_iri, target_iri, kind FROM link WHERE article = ?", (article,))
    _link_changes(index, old ^ set(rows), dirty)


def _link_changes(index: Index, links: set[tuple[str, str, str]], dirty: Dirty) -> None:
    """Who is tied otherwise is described anew; and with whom they speak is to be asked, when all links are as they are
    to be."""
    for source, target, kind in sorted(links):
        dirty.subjects.add(source)
        holding = "SELECT 1 FROM link WHERE source_iri = ? AND kind = ? AND target_iri = ? LIMIT 2"
        only = len(column(index, holding, [source, kind, target])) < 2
        if only and kind != LinkKind.HELD_BY and source != target:
            dirty.speakers.add(source)


def _about_those_below(index: Index, speakers: Set[str]) -> set[str]:
    """The propositions by and against whoever speaks for one of these, or is part of it: who stands above changes."""
    found, todo = set(speakers), sorted(speakers)
    while todo:
        query = "SELECT source_iri FROM link WHERE target_iri = ? AND kind != ?"
        below = set(column(index, query, [todo.pop(), LinkKind.HELD_BY])) - found
        found |= below
        todo += below
    said_by = "SELECT c.iri FROM voice v JOIN claim c ON c.id = v.claim WHERE v.iri = ? AND c.iri IS NOT NULL"
    said_of = "SELECT proposition FROM matter WHERE key = ? AND answers = 0"
    said = {iri for one in sorted(found) for iri in column(index, said_by, [one])}
    return said | {iri for one in sorted(found) for iri in column(index, said_of, [OF + one])}


def _claims(index: Index, article: str, root: str, entity_of: dict[str, str], dirty: Dirty) -> None:
    local = _local_names(index, article)
    actors = Actors(local)
    rows = index.db.execute("SELECT id, content, said, block FROM claim WHERE article = ?", (article,)).fetchall()
    for claim, content, known, block in rows:
        claimant, via, stance, negated, values = json.loads(content)
        speaker = entity_of[claimant] if claimant and entity_of[claimant] not in local else None
        asserted = stance == Stance.ASSERTS and not negated
        said = Said(claim, article, root, canonical(proposition_of(values), entity_of), speaker, asserted)
        p = said.proposition
        in_roles = {
            i: local[i] for role in (p.accused, p.victims, p.agents, p.objects, p.places) for i in role if i in local
        }
        row = dump([root, proposition_values(p), in_roles, speaker, asserted])
        digest = _digest(core(said, actors))
        dirty.blocks.update((digest, *filter(None, [block])))
        if row != known:
            index.db.execute("UPDATE claim SET said = ?, block = ? WHERE id = ?", (row, digest, claim))
        index.db.execute("DELETE FROM voice WHERE claim = ?", (claim,))
        speakers = [entity_of[claimant] if claimant else "", *(entity_of[relay] for relay in via)]
        index.db.executemany(
            "INSERT INTO voice VALUES (?, ?, ?)", [(iri, claim, rank) for rank, iri in enumerate(speakers) if iri]
        )


def _local_names(index: Index, article: str) -> dict[str, str]:
    rows = index.db.execute(
        "SELECT e.iri, e.content FROM profile p JOIN entity e ON e.cluster = p.own "
        "WHERE p.article = ? AND p.variant IS NULL",
        (article,),
    )
    return {iri: entity_of_row(iri, content).name for iri, content in rows}


def _digest(found: tuple[object, ...]) -> str:
    return hashlib.sha256(repr(found).encode("utf8", "surrogatepass")).hexdigest()[:32]


def said_of_rows(rows: Iterable[tuple[str, str, str]]) -> tuple[list[Said], Actors]:
    """What claims say, of rows of their ids, their articles and what these say in terms of actors; and the actors."""
    names: dict[str, str] = {}
    said = []
    for claim, article, row in rows:
        root, values, local, speaker, asserted = json.loads(row)
        names |= local
        said.append(Said(claim, article, root, proposition_of(values), speaker, asserted))
    return said, Actors(names)


def merge_blocks(index: Index, dirty: Dirty) -> None:
    """Each dirty block's claims are on the propositions that they make; these and those no longer made are dirty."""
    for block in sorted(dirty.blocks):
        rows = index.db.execute(
            "SELECT id, article, said, iri FROM claim WHERE block = ? ORDER BY id", (block,)
        ).fetchall()
        said, actors = said_of_rows(row[:3] for row in rows)
        former = {claim: (article, iri) for claim, article, _, iri in rows}
        known = dict(index.db.execute("SELECT iri, content FROM proposition WHERE block = ?", (block,)))
        merged = merge_propositions(said, actors, index.base)
        for found in merged:
            _keep(index, found.iri, block, proposition_row(found), known.pop(found.iri, None), dirty)
            for claim in found.claims:
                article, iri = former[claim]
                if iri != found.iri:
                    index.db.execute("UPDATE claim SET iri = ? WHERE id = ?", (found.iri, claim))
                    dirty.graphs.add(article)
                    dirty.propositions.update(filter(None, [iri]))
                    dirty.subjects.add(claim_iri(index.base, claim))
        for gone in known:
            index.db.execute("DELETE FROM proposition WHERE iri = ?", (gone,))
            dirty.propositions.add(gone)
            dirty.subjects.add(gone)


def _keep(index: Index, iri: str, block: str, content: str, known: str | None, dirty: Dirty) -> None:
    dirty.propositions.add(iri)
    if content != known:
        index.db.execute(
            "INSERT INTO proposition VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET block = excluded.block, content = excluded.content",
            (iri, block, content),
        )
        dirty.subjects.add(iri)
