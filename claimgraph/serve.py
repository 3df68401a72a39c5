"""The `serve` command: the explorer, the query page and the SPARQL endpoint of a knowledge graph."""

from pathlib import Path

import click

from claimgraph.errors import one_line_errors

KG = click.argument("kg", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")


@click.command(epilog="Example:  claimgraph serve kg --port 8765")
@KG
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes a free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Other than loopback, it needs --token too.")
@click.option("--token", envvar="CLAIMGRAPH_TOKEN", help="What clients must send; or set CLAIMGRAPH_TOKEN.")
@click.option("--cors", multiple=True, metavar="ORIGIN", help="A site whose pages may ask; may be repeated.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=30.0, show_default=True, help="Seconds for a query.")
@click.option("--max-rows", type=click.IntRange(1), default=100_000, show_default=True, help="Rows of a result.")
@click.option("--read-only", is_flag=True, help="Never write into DIR, not even a first snapshot.")
@one_line_errors
def serve(
    kg: Path,
    port: int,
    host: str,
    token: str | None,
    cors: tuple[str, ...],
    timeout: float,
    max_rows: int,
    read_only: bool,
) -> None:
    """Serve the graph to browsers and SPARQL clients until interrupted, on this machine only unless told otherwise.

    A build may go on beside it: readers see the last whole state, and the new one when the build has ended.
    """
    from exports.server import ServerOptions
    from exports.server import serve as serve_graph

    options = ServerOptions(
        kg=kg,
        host=host,
        port=port,
        token=token,
        cors=cors,
        timeout_s=timeout,
        max_rows=max_rows,
        read_only=read_only,
    )
    serve_graph(options, ready=_tell)


def _tell(address: str) -> None:
    click.echo(f"explorer  {address}")
    click.echo(f"queries   {address}sparql   (the SPARQL endpoint is the same address)")
