"""What a user means by a name, an IRI or a shortened id: one entity or one claim, or a list to choose from."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

import click
import pyoxigraph as ox

from exports.aligned import fitted
from graph.iris import claim_iri
from graph.letters import plain_letters
from graph.model import EntityType
from graph.resolution.constraints import Named, Reference
from graph.resolution.index import Index, column
from graph.resolution.profiles import family_of
from graph.resolution.rows import variant_of
from graph.store import Store
from graph.terms import term

MOST_NAMED = 20
LEAST_ID = 4  # characters of a shortened id


@dataclass(frozen=True, slots=True)
class Choice:
    """An entity that was meant: its IRI, its name, and the name or id that it was called by."""

    iri: str
    name: str
    called: str


def find_entity(index: Index, given: str) -> Choice:
    """The one entity with this IRI, the end of it, this name, or the id of one of its articles' entities.

    click.UsageError, which ends a command with status 2, where there is none, and where there are several it lists
    them with their IRIs.
    """
    rows = index.db.execute("SELECT iri, content FROM entity ORDER BY iri").fetchall()
    names = {iri: _names(content) for iri, content in rows}
    wanted = _folded(given)
    start = f"{index.base}entity/"
    for found in (
        {iri: given for iri in names if given in (iri, iri.removeprefix(start))},
        {iri: name for iri, called in names.items() for name in called if name == given},
        {iri: name for iri, called in names.items() for name in reversed(called) if _folded(name) == wanted},
        _by_member(index, given),
        {iri: given for iri in names if len(given) >= LEAST_ID and iri.removeprefix(start).split("/")[-1] == given},
    ):
        if found:
            iri = _only(given, [(one, names[one][0]) for one in sorted(found)])
            return Choice(iri, names[iri][0], found[iri])
    near = sorted({called[0] for called in names.values() if any(wanted in _folded(name) for name in called)})
    hint = f"; similar: {fitted(', '.join(near[:MOST_NAMED]), 300)}" if near and wanted else ""
    raise click.UsageError(f"nobody and nothing in the graph is called {fitted(given)!r}{hint}")


def _by_member(index: Index, given: str) -> dict[str, str]:
    if len(given) < LEAST_ID:
        return {}
    query = (
        "SELECT e.iri, p.entity FROM profile p LEFT JOIN variant v ON v.n = p.variant "
        "JOIN entity e ON e.cluster = coalesce(p.own, v.cluster) "
        "WHERE substr(p.entity, 1, ?) = ? ORDER BY p.entity DESC"
    )
    return dict(index.db.execute(query, (len(given), given)))


def find_claim(store: Store, index: Index, given: str) -> str | None:
    """The id of the one claim with this IRI, id, beginning or end of an id, or words in its quote; None without one."""
    key = unquote(given.removeprefix(claim_iri(index.base, "")))
    if column(index, "SELECT id FROM claim WHERE id = ?", [key]):
        return key
    if len(key) < LEAST_ID:
        return None
    query = "SELECT id FROM claim WHERE substr(id, 1, ?1) = ?2 OR substr(id, -?1) = ?2 ORDER BY id"
    found = dict.fromkeys(column(index, query, [len(key), key]), "") or _quoting(store, given)
    return _only(given, sorted(found.items())) if found else None


def _quoting(store: Store, words: str) -> dict[str, str]:
    """The ids of the claims whose quotes have these words, with the quotes."""
    start, wanted = claim_iri(store.base, ""), " ".join(words.split())
    quotes = store.rdf.quads_for_pattern(None, term("cg:quote"), None, None)
    said = {
        unquote(quad.subject.value.removeprefix(start)): quad.object.value
        for quad in quotes
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal)
    }
    return {claim: quote for claim, quote in said.items() if wanted in " ".join(quote.split())}


def _only(given: str, found: Sequence[tuple[str, str]]) -> str:
    if len(found) == 1:
        return found[0][0]
    listed = [f"  {fitted(name, 40)}  {iri}" if name else f"  {iri}" for iri, name in found[:MOST_NAMED]]
    more = [f"  and {len(found) - MOST_NAMED} more"] * (len(found) > MOST_NAMED)
    raise click.UsageError("\n".join([f"{fitted(given)!r} may be any of these; give an IRI or id:", *listed, *more]))


def _names(content: str) -> list[str]:
    _, name, aliases, *_ = json.loads(content)
    return [name, *aliases]


def _folded(name: str) -> str:
    return " ".join(plain_letters(name).casefold().replace("’", "'").split())


def references(index: Index, choice: Choice) -> list[Reference]:
    """How decisions speak of the entity so that they hold in later articles: by the name that it was called by.

    An entity that only one article knows by a phrase or by one name is spoken of by id, as are namesakes whom no state
    tells apart, each of theirs.
    """
    members = _members(index, choice.iri)
    if choice.called in members:
        return [choice.called]
    names = {variant_of(row) for row in column(index, _NAMES, [choice.iri])}
    fitting = sorted((v for v in names if not v.pin and v.name == choice.called), key=lambda v: (v.type, v.states))
    usable = fitting or sorted(
        (v for v in names if not v.pin and v.name == choice.name), key=lambda v: (v.type, v.states)
    )
    usable = usable or sorted((v for v in names if not v.pin), key=lambda v: (-len(v.key or ()), v.name, v.states))
    if not usable:
        return list(members)
    first = usable[0]
    states = {state for variant in usable if variant.name == first.name for state in variant.states}
    return [Named(first.type, first.name, first.iso or (min(states) if len(states) == 1 else None))]


_NAMES = "SELECT v.content FROM variant v JOIN entity e ON e.cluster = v.cluster WHERE e.iri = ?"
_MEMBERS = """
SELECT p.entity FROM profile p LEFT JOIN variant v ON v.n = p.variant
JOIN entity e ON e.cluster = coalesce(p.own, v.cluster) WHERE e.iri = ? ORDER BY p.entity
"""


def _members(index: Index, iri: str) -> list[str]:
    return column(index, _MEMBERS, [iri])


def read_as(index: Index, choice: Choice) -> Iterable[Reference]:
    """Every name with the type that articles give it, by which a decision on the type speaks of it; ids without one."""
    names = {variant_of(row) for row in column(index, _NAMES, [choice.iri])}
    named = sorted({(variant.type, variant.name) for variant in names})
    return [Named(kind, name) for kind, name in named] or _members(index, choice.iri)


def type_of(choice: Choice) -> str:
    """What the entity may be one with others of, as its IRI says: bodies and groups are one family."""
    return family_of(EntityType(choice.iri.rpartition("entity/")[2].partition("/")[0]))
