"""One article into the index and out of it: what it says of itself, and what must be looked at again because of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.iris import claim_iri, run_iri, slug
from graph.model import Claim, Extraction
from graph.resolution.blocking import block_keys, heard
from graph.resolution.constraints import Decided
from graph.resolution.index import Dirty, Index, column
from graph.resolution.names import Key
from graph.resolution.namesakes import Cluster, Counted
from graph.resolution.naming import describe, digest_of, path_of
from graph.resolution.profiles import Profile, Variant, profiles
from graph.resolution.readout import entity_row
from graph.resolution.reprinted import forget_text, keep_text
from graph.resolution.rows import dump, heard_row, proposition_values, variant_row


@dataclass(frozen=True, slots=True)
class Read:
    """An article's extraction with the digest and the stamp of its record and the program and model that read it."""

    extraction: Extraction
    digest: str = ""
    stamp: str = ""
    program: str = ""
    model: str = ""


def put_article(index: Index, read: Read, decided: Decided, dirty: Dirty) -> None:
    """The index holds the article."""
    extraction, article = read.extraction, read.extraction.article
    index.db.execute(
        "INSERT INTO article (id, digest, stamp, program, model, publisher, published) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            article.id,
            read.digest,
            read.stamp,
            read.program,
            read.model,
            slug(article.publisher or ""),
            _plain(article.published),
        ),
    )
    _count_run(index, read.program, read.model, 1, dirty)
    keep_text(index, article.id, article.text, dirty)
    for profile in profiles(extraction, decided):
        _put_profile(index, article.id, profile, dirty)
    index.db.executemany(
        "INSERT INTO claim (id, article, content) VALUES (?, ?, ?)",
        [(claim.id, article.id, dump(_claim_values(claim))) for claim in extraction.claims],
    )
    index.db.executemany(
        "INSERT INTO link (article, source, target, kind) VALUES (?, ?, ?, ?)",
        [(article.id, link.source, link.target, link.kind.value) for link in extraction.links],
    )
    dirty.articles.add(article.id)


def _plain(value: str | None) -> str | None:
    """The value in characters that any text column can hold, in the same order."""
    return None if value is None else value.encode("utf8", "replace").decode("utf8")


def _count_run(index: Index, program: str, model: str, more: int, dirty: Dirty) -> None:
    index.db.execute(
        "INSERT INTO run VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET count = count + ?3", (program, model, more)
    )
    dirty.subjects.add(run_iri(index.base, program, model))


def _claim_values(claim: Claim) -> list[object]:
    return [claim.claimant, claim.via, claim.stance, claim.negated, proposition_values(claim.proposition)]


def _put_profile(index: Index, article: str, profile: Profile, dirty: Dirty) -> None:
    if profile.variant.key is None:
        put_own(index, profile.entity, profile.variant, (), dirty)
        row: tuple[object, ...] = (profile.entity, article, None, profile.entity)
    else:
        row = (profile.entity, article, _variant(index, profile.variant, profile.variant.key, dirty), None)
    index.db.execute("INSERT INTO profile VALUES (?, ?, ?, ?)", row)


def put_own(index: Index, entity: str, variant: Variant, key: Key, dirty: Dirty) -> None:
    """The entity is an actor of its own, which no other is one with."""
    cluster = Cluster((Counted(variant),), key, apart=entity)
    path = path_of(cluster, local=not key)
    iri = f"{index.base}entity/{path}"
    index.db.execute(
        "INSERT INTO entity VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
        "path = excluded.path, digest = excluded.digest, iri = excluded.iri, content = excluded.content",
        (entity, path, digest_of(cluster), iri, entity_row(describe(cluster, iri))),
    )
    dirty.subjects.add(iri)


def remove_own(index: Index, entities: Iterable[str], dirty: Dirty) -> None:
    """None of these is an actor of its own any more."""
    for entity in entities:
        dirty.subjects.update(column(index, "SELECT iri FROM entity WHERE cluster = ?", [entity]))
        index.db.execute("DELETE FROM entity WHERE cluster = ?", (entity,))


def _variant(index: Index, variant: Variant, key: Key, dirty: Dirty) -> int:
    content = variant_row(variant)
    met_again = "UPDATE variant SET count = count + 1 WHERE content = ? RETURNING n, name"
    known = index.db.execute(met_again, (content,)).fetchall()
    if known:
        ((number, name),) = known
        dirty.names.add(name)
        return int(number)
    name = _name(index, variant.family, key, dirty)
    found = index.db.execute(
        "INSERT INTO variant (content, name, count, wikidata) VALUES (?, ?, 1, ?)", (content, name, variant.wikidata)
    ).lastrowid
    assert found is not None
    for other in variant.other_keys:
        alias = _name(index, variant.family, other, dirty)
        index.db.execute("INSERT INTO alias VALUES (?, ?)", (alias, found))
    return found


def _name(index: Index, family: str, key: Key, dirty: Dirty) -> int:
    row = dump(key)
    known = index.db.execute("SELECT n FROM name WHERE family = ? AND key = ?", (family, row)).fetchone()
    if known is not None:
        dirty.names.add(known[0])
        return int(known[0])
    name = index.db.execute(
        "INSERT INTO name (family, key, heard) VALUES (?, ?, ?)", (family, row, heard_row(heard(key)))
    ).lastrowid
    assert name is not None
    index.db.executemany("INSERT INTO block VALUES (?, ?)", [(found, name) for found in block_keys(family, key)])
    dirty.names.add(name)
    dirty.new_names.add(name)
    return name


def remove_article(index: Index, article: str, dirty: Dirty) -> None:
    """The index does not hold the article, nor what only it named; the names that it bore are left by it."""
    run = index.db.execute("SELECT program, model FROM article WHERE id = ?", (article,)).fetchone()
    if run is None:
        return
    _count_run(index, run[0], run[1], -1, dirty)
    own = column(index, "SELECT own FROM profile WHERE article = ? AND own IS NOT NULL", [article])
    remove_own(index, own, dirty)
    for (variant,) in index.db.execute(
        "SELECT variant FROM profile WHERE article = ? AND variant IS NOT NULL", (article,)
    ).fetchall():
        (name,) = index.db.execute("SELECT name FROM variant WHERE n = ?", (variant,)).fetchone()
        index.db.execute("UPDATE variant SET count = count - 1 WHERE n = ?", (variant,))
        dirty.left.add(name)
    for claim, block, iri in index.db.execute("SELECT id, block, iri FROM claim WHERE article = ?", (article,)):
        dirty.blocks.add(block)
        dirty.propositions.add(iri)
        dirty.subjects.add(claim_iri(index.base, claim))
    index.db.execute("DELETE FROM voice WHERE claim IN (SELECT id FROM claim WHERE article = ?)", (article,))
    forget_text(index, article, dirty)
    for table in ("profile", "claim"):
        index.db.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    index.db.execute("DELETE FROM article WHERE id = ?", (article,))
    dirty.graphs.add(article)
