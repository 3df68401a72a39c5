"""The commands that make one decision each, list the decisions, and withdraw one."""

from collections.abc import Iterable
from itertools import product
from pathlib import Path

import click

from claimgraph.errors import complain, one_line_errors
from claimgraph.who import deciding
from graph.model import EntityType

KG = click.argument("kg", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
TYPES = [kind.value for kind in EntityType]


@click.command(epilog='Example:  claimgraph merge kg "Javad Zarif" "M. J. Zarif" --why "the same minister"')
@KG
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@deciding()
@one_line_errors
def merge(kg: Path, one: str, other: str, why: str, by: str, at: str) -> None:
    """Decide that A and B are one; each is a name, an IRI or the id of an article's entity."""
    from claimgraph.deciding import Author, Contents, decide
    from claimgraph.lookup import find_entity, references, type_of
    from graph.resolution.constraints import Same
    from graph.resolution.index import Index
    from graph.store import Store

    def make(_: Store, index: Index) -> Contents:
        left, right = find_entity(index, one), find_entity(index, other)
        if left.iri == right.iri:
            raise click.UsageError(f"they are one already: {left.iri}")
        if type_of(left) != type_of(right):
            raise click.UsageError(
                f"{left.iri} and {right.iri} are not of one type; `claimgraph retype` one of them first"
            )
        pairs = product(references(index, left)[:1], references(index, right))
        return [(Same(a, b), (left.name, right.name)) for a, b in pairs]

    decide(kg, Author(by, at, why), make)


@click.command(epilog='Example:  claimgraph split kg "Ali Hassan" "Ali Hasan" --why "two men, one died in 2011"')
@KG
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@deciding()
@one_line_errors
def split(kg: Path, one: str, other: str, why: str, by: str, at: str) -> None:
    """Decide that A and B are two, now and in later articles.

    Each is a name, an IRI or the id of an article's entity. Two names of what is now one are taken apart; to take off
    what a single article means by the name, give its entity's id, which `claimgraph explain` shows.
    """
    from claimgraph.deciding import Author, Contents, decide
    from claimgraph.lookup import find_entity, references
    from graph.resolution.constraints import Different, Named
    from graph.resolution.index import Index
    from graph.resolution.profiles import key_of
    from graph.store import Store

    def make(_: Store, index: Index) -> Contents:
        left, right = find_entity(index, one), find_entity(index, other)
        found: list[tuple[Different, tuple[str, ...]]] = []
        for a, b in product(references(index, left), references(index, right)):
            same = key_of(a) == key_of(b) if isinstance(a, Named) and isinstance(b, Named) else a == b
            if left.iri == right.iri and same:
                raise click.UsageError(
                    f"{one!r} and {other!r} are one name for the program; take off one article's by the id of its "
                    f"entity, which `claimgraph explain {kg} {left.iri}` shows"
                )
            if a != b:
                found.append((Different(a, b), (left.called, right.called)))
        return found

    decide(kg, Author(by, at, why), make)


@click.command(
    epilog='Example:  claimgraph rename kg "State Department" "US Department of State" --why "its full name"'
)
@KG
@click.argument("what", metavar="A")
@click.argument("name", metavar="NAME")
@deciding()
@one_line_errors
def rename(kg: Path, what: str, name: str, why: str, by: str, at: str) -> None:
    """Show A by this name; its IRI and its other names stay."""
    from claimgraph.deciding import Author, Contents, decide
    from claimgraph.lookup import find_entity, references
    from graph.resolution.constraints import Rename
    from graph.resolution.index import Index
    from graph.store import Store

    def make(_: Store, index: Index) -> Contents:
        found = find_entity(index, what)
        return [(Rename(reference, name), (found.name,)) for reference in references(index, found)]

    decide(kg, Author(by, at, why), make)


@click.command(epilog='Example:  claimgraph retype kg "Blue Fire" organisation --why "read as a place"')
@KG
@click.argument("what", metavar="A")
@click.argument("kind", metavar="TYPE", type=click.Choice(TYPES))
@deciding()
@one_line_errors
def retype(kg: Path, what: str, kind: str, why: str, by: str, at: str) -> None:
    """Decide that A is of this type, wherever it is read under these names as what it is now."""
    from claimgraph.deciding import Author, Contents, decide
    from claimgraph.lookup import find_entity, read_as
    from graph.resolution.constraints import Named, Retype
    from graph.resolution.index import Index
    from graph.store import Store

    wanted = EntityType(kind)

    def make(_: Store, index: Index) -> Contents:
        found = find_entity(index, what)
        spoken = [r for r in read_as(index, found) if not (isinstance(r, Named) and r.type is wanted)]
        return [(Retype(reference, wanted), (found.name,)) for reference in spoken]

    decide(kg, Author(by, at, why), make)


@click.command(epilog='Example:  claimgraph reject kg c0a1b2c3d4 --why "the article quotes him as denying it"')
@KG
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@deciding()
@one_line_errors
def reject(kg: Path, claims: tuple[str, ...], why: str, by: str, at: str) -> None:
    """Decide that claims are read wrongly, so that they are left out of lists, queries and exports.

    CLAIM is a claim's id, its beginning or end, its IRI, or words that only its quote has.
    The article's evidence stays; --rejected shows them again.
    """
    _review(kg, claims, "rejected", by, at, why)


@click.command(epilog='Example:  claimgraph accept kg c0a1b2c3d4 --why "checked with the article"')
@KG
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@deciding()
@one_line_errors
def accept(kg: Path, claims: tuple[str, ...], why: str, by: str, at: str) -> None:
    """Decide that claims are read rightly; it does not say that they are true.

    CLAIM is a claim's id, its beginning or end, its IRI, or words that only its quote has.
    """
    _review(kg, claims, "accepted", by, at, why)


def _review(kg: Path, claims: Iterable[str], review: str, by: str, at: str, why: str) -> None:
    from claimgraph.deciding import Author, Contents, decide
    from claimgraph.lookup import find_claim
    from graph.decisions import Review, Reviewed
    from graph.records import read_record
    from graph.resolution.index import Index, column
    from graph.store import Store

    def make(store: Store, index: Index) -> Contents:
        found: list[tuple[Reviewed, tuple[str, ...]]] = []
        for given in claims:
            claim = find_claim(store, index, given)
            if claim is None:
                raise click.UsageError(
                    f"no claim has the id or the words {given!r}; `claimgraph claims {kg} --format csv` has them"
                )
            (article,) = column(index, "SELECT article FROM claim WHERE id = ?", [claim])
            quote = next(c.quote for c in read_record(kg, article).extraction.claims if c.id == claim)
            found.append((Reviewed(claim, Review(review)), (quote,)))
        return found

    decide(kg, Author(by, at, why), make)


@click.command(epilog='Example:  claimgraph withdraw kg d-5ae0 --why "they are cousins after all"')
@KG
@click.argument("decision", metavar="ID")
@deciding()
@one_line_errors
def withdraw(kg: Path, decision: str, why: str, by: str, at: str) -> None:
    """Withdraw a decision, by its id or the beginning of it: the graph is as if it had never been made."""
    from claimgraph.deciding import Author, Contents, decide, what
    from graph.decision_log import read_log
    from graph.decisions import ID_PREFIX, Withdrawal
    from graph.resolution.index import Index
    from graph.store import Store

    def make(_: Store, __: Index) -> Contents:
        made = [d for d in read_log(kg).decisions if not isinstance(d.content, Withdrawal)]
        gone = {d.content.decision for d in read_log(kg).decisions if isinstance(d.content, Withdrawal)}
        fitting = [d for d in made if d.id.startswith((decision, ID_PREFIX + decision))]
        if len(fitting) != 1:
            said = "no decision has" if not fitting else f"{', '.join(d.id for d in fitting)} have"
            raise click.UsageError(f"{said} an id that begins with {decision!r}; see `claimgraph decisions {kg}`")
        if fitting[0].id in gone:
            raise click.UsageError(f"{fitting[0].id} is withdrawn already")
        return [(Withdrawal(fitting[0].id), (what(fitting[0]),))]

    decide(kg, Author(by, at, why), make)


@click.command(epilog="Example:  claimgraph decisions kg")
@KG
@one_line_errors
def decisions(kg: Path) -> None:
    """List what was decided: what is applied, withdrawn, in contradiction, or speaks of nothing that is there now."""
    from claimgraph.deciding import what
    from exports.aligned import aligned_table
    from graph.decision_log import read_log
    from graph.decisions import Withdrawal
    from graph.in_force import in_force
    from graph.meaning import applies
    from graph.store import open_store

    log = read_log(kg)
    with open_store(kg, read_only=True) as store, store.resolved() as index:
        standing = in_force(log)
        applied = {d.id for d in standing.applied}
        against = {d.id for found in standing.contradictions for d in found.decisions}
        idle = {d.id for d in standing.idle}
        rows = []
        for one in log.decisions:
            if one.id in standing.withdrawn:
                state = f"withdrawn by {standing.withdrawn[one.id].id}"
            elif one.id in against:
                state = "contradicted, not applied"
            elif one.id in idle:
                state = "withdraws nothing"
            elif isinstance(one.content, Withdrawal):
                state = "withdrawal"
            else:
                state = "applied" if one.id in applied and applies(index, one.content) else "does not apply now"
            rows.append((one.id, one.at, one.by, state, what(one), one.why))
    click.echo(aligned_table(("id", "when", "who", "state", "decision", "why"), rows, widest=80), nl=False)
    for complaint in (*log.bad, *(found.sentence() for found in standing.contradictions)):
        complain(complaint)
    if log.bad or standing.contradictions:
        raise SystemExit(1)


COMMANDS = (merge, split, rename, retype, reject, accept, withdraw, decisions)
