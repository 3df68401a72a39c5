"""Tables of linguistic knowledge: tab-separated files beside the modules; `#` for comments, then the columns."""

from functools import cache
from importlib.resources import files

from graph.errors import ClaimgraphError


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `extract/<name>.tsv` as dicts by column, in their order; cells that are missing at the end are "".

    >>> read_table("mentions/countries")[0]["name"]
    'Afghanistan'
    """
    lines = files("extract").joinpath(f"{name}.tsv").read_text(encoding="utf8").splitlines()
    cells = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    columns, *rows = cells
    for row in rows:
        if len(row) > len(columns):
            raise ClaimgraphError(f"extract/{name}.tsv: the row {row} has more cells than the columns {columns}")
    return tuple(dict(zip(columns, row + [""] * (len(columns) - len(row)), strict=True)) for row in rows)
