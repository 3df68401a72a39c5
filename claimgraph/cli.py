"""The commands. Results go to standard output, progress and complaints to standard error.

Exit status: 0 all done; 1 something was left undone and is named; 2 wrong usage.
"""

import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import click

from claimgraph.decisions_commands import COMMANDS as DECISIONS
from claimgraph.errors import complain, one_line_errors
from claimgraph.explain import explain
from claimgraph.review import review
from claimgraph.serve import serve
from exports.views import VIEWS
from exports.write import EXPORTS, FULL, VIEWED, write_export
from extract.read import Refusal
from graph.model import Stance

SOURCES = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
KG = click.argument("kg", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
STANCES = [stance.value for stance in Stance]
FLOOR = click.option(
    "--min-confidence",
    "floor",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="SHARE",
    help="Leave out claims that are read rightly less often than this, such as 0.7 for 7 in 10.",
)

JOBS = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Extract many articles in up to N processes, of 300 MB each; one for each processor unless given.",
)
REJECTED = click.option(
    "--rejected", is_flag=True, help="With claims that an analyst rejected, which are left out else."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="claimgraph")
def main() -> None:
    """Turn news articles into a graph of who says what about whom, in which words, and who disputes it.

    A claim is never a fact: every claim has a voice, a stance, and the exact words that carry it.
    """


@main.command(epilog="Example:  claimgraph build seeds --kg kg")
@SOURCES
@click.option("--kg", required=True, type=click.Path(path_type=Path, file_okay=False), help="The graph's folder.")
@click.option("--prune", is_flag=True, help="Drop articles whose files are gone.")
@click.option("--base-iri", metavar="IRI", help="What data IRIs start with; urn:claimgraph: unless given.")
@JOBS
@one_line_errors
def build(sources: tuple[str, ...], kg: Path, prune: bool, base_iri: str | None, jobs: int | None) -> None:
    """Read articles into the knowledge graph in DIR, made if need be.

    SOURCE is an article's file, a folder of them, or - for standard input. What is unchanged is not read again; a run
    that was stopped goes on where it was.
    """
    from claimgraph.building import build as build_graph
    from graph.store import open_store

    with open_store(kg, create=True, base_iri=base_iri) as store:
        report = build_graph(sources, store, prune=prune, stdin=sys.stdin.buffer, jobs=jobs)
    click.echo(report.sentence())
    for complaint in report.complaints:
        complain(complaint)
    _exit_naming(report.undone)
    if report.complaints:
        sys.exit(1)


@main.command(epilog="Example:  claimgraph extract article.txt --format jsonl > records.jsonl")
@SOURCES
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@JOBS
@one_line_errors
def extract(sources: tuple[str, ...], form: str, jobs: int | None) -> None:  # noqa: ARG001 - the option is fixed
    """Print what is found in each article, one JSON record a line, without storing anything."""
    from claimgraph.progress import progress
    from extract.processes import extract_in_processes
    from extract.read import articles_of
    from graph.record import dump_record

    undone: list[Refusal] = []
    articles = articles_of(sources, refused=undone, stdin=sys.stdin.buffer)
    with closing(extract_in_processes(articles, jobs=jobs)) as outcomes:
        for outcome in progress(outcomes, what="reading"):
            if isinstance(outcome, Refusal):
                undone.append(outcome)
            else:
                click.echo(dump_record(outcome))
    _exit_naming(undone)


@main.command(epilog="Example:  claimgraph summary kg")
@KG
@one_line_errors
def summary(kg: Path) -> None:
    """Say what is in the knowledge graph: articles, entities, claims by stance, disputes, offences."""
    from claimgraph.overview import overview
    from graph.store import open_store
    from graph.summary import summarise

    with open_store(kg, read_only=True) as store:
        click.echo(overview(summarise(store)))


@main.command(epilog="Example:  claimgraph claims kg --about Iran --stance denies --format csv")
@KG
@click.option("--about", metavar="NAME", help="Only claims whose proposition involves NAME, by any of its names.")
@click.option("--by", metavar="NAME", help="Only claims that NAME makes or relays.")
@click.option("--stance", type=click.Choice(STANCES), help="Only claims of this stance.")
@FLOOR
@REJECTED
@click.option("--format", "form", type=click.Choice(["table", "csv", "jsonl"]), default="table", show_default=True)
@one_line_errors
def claims(
    kg: Path, about: str | None, by: str | None, stance: str | None, floor: float, rejected: bool, form: str
) -> None:
    """List claims with claimant, stance, proposition, and the quote that carries each."""
    from exports.tables import claim_rows, format_claims
    from graph.build import claim_graph
    from graph.store import open_store

    with open_store(kg, read_only=True) as store:
        rows = claim_rows(claim_graph(store, rejected=rejected), about=about, by=by, stance=stance, floor=floor)
    click.echo(format_claims(rows, form), nl=False)


@main.command(epilog="Example:  claimgraph query kg --saved disputes --format csv")
@KG
@click.argument("sparql", required=False)
@click.option("--file", "file", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A file of SPARQL.")
@click.option("--saved", metavar="NAME", help="A saved query; `list` names them all.")
@click.option("--param", "params", multiple=True, metavar="KEY=VALUE", help="A parameter of the saved query.")
@FLOOR
@REJECTED
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json", "xml", "ttl"]), default="table", show_default=True
)
@click.option("--timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds.")
@one_line_errors
def query(
    kg: Path,
    sparql: str | None,
    file: Path | None,
    saved: str | None,
    params: tuple[str, ...],
    floor: float,
    rejected: bool,
    form: str,
    timeout: float,
) -> None:
    """Answer a SPARQL query over the whole graph, the union of all articles."""
    if sum(x is not None for x in (sparql, file, saved)) != 1:
        raise click.UsageError("give exactly one of SPARQL, --file and --saved")
    from exports.sparql import (
        check_parameters,
        format_result,
        grouped_table,
        run_query,
        saved_queries,
        saved_query,
        with_floor,
        with_rejected,
    )

    if saved == "list":
        for known in saved_queries():
            click.echo(f"{known.name:26}{known.sentence}")
        return
    if floor and saved is None:
        raise click.UsageError("--min-confidence goes with --saved; in SPARQL of your own, filter by cg:confidence")
    bindings = dict(_parameter(p) for p in params)
    chosen = saved_query(saved) if saved is not None else None
    if chosen is not None and rejected:
        chosen = with_rejected(chosen)
    if chosen is not None:
        text, bindings = with_floor(chosen, floor).sparql, dict(check_parameters(chosen, bindings))
    else:
        text = file.read_text("utf8") if file is not None else str(sparql)
    result = run_query(kg, text, timeout_s=timeout, bindings=bindings)
    if result.truncated:
        complain(f"only the first {len(result.rows):,} rows are shown; narrow the query or add LIMIT and OFFSET")
    if form == "table" and chosen is not None and chosen.heading is not None:
        click.echo(grouped_table(result, chosen.heading, chosen.shown), nl=False)
    else:
        click.echo(format_result(result, form), nl=False)


@main.command(
    epilog="""\b
Example:  claimgraph export kg --to html -o claims.html
          claimgraph export kg --to gexf --view actors -o actors.gexf
          claimgraph export kg --to ftm -o claims.ftm.jsonl"""
)
@KG
@click.option("--to", required=True, type=click.Choice(EXPORTS), help="What to write.")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The file to write.")
@click.option(
    "--view", type=click.Choice(list(VIEWS)), default=FULL, show_default=True, help="What to draw; see above."
)
@FLOOR
@REJECTED
@one_line_errors
def export(kg: Path, to: str, out: Path, view: str, floor: float, rejected: bool) -> None:
    """Write the graph for other tools: RDF, an interactive page, Gephi, GraphML, FollowTheMoney, a table of claims.

    \b
    For gexf, graphml, csv and gephi-csv, --view chooses what is drawn:
      claims     every claim, from its voice to what it says
      actors     who accuses, defends and contradicts whom, with the number of claims
      countries  the same between the states that voices and accused belong to
      articles   articles that share allegations, and reprints
    """
    from graph.store import open_store

    if view != FULL and to not in VIEWED:
        raise click.UsageError(f"--view {view} goes with --to {', '.join(VIEWED)}")
    with open_store(kg, read_only=True) as store:
        for path in write_export(store, to, out, floor=floor, rejected=rejected, view=view):
            click.echo(path)


main.add_command(serve)
main.add_command(explain)
main.add_command(review)
for command in DECISIONS:
    main.add_command(command)


def _parameter(given: str) -> tuple[str, str]:
    key, equals, value = given.partition("=")
    if not equals:
        raise click.BadParameter(f"{given!r} is not of the form KEY=VALUE", param_hint="--param")
    return key, value


def _exit_naming(undone: Iterable[Refusal]) -> None:
    """End with status 1, naming each input that was left out, where there is one."""
    named = list(undone)
    for refusal in named:
        complain(f"{refusal.source}: {refusal.reason}")
    if named:
        complain(f"{len(named)} not read, see above; the rest is done")
        sys.exit(1)
