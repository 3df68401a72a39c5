"""The page inside a notebook: a frame that carries it whole, and can reach neither the notebook nor its cookies."""

import html
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """A page that Jupyter and its kin display, since they ask a cell's result for `_repr_html_`."""

    page: str
    title: str
    height: int

    def _repr_html_(self) -> str:
        """A sandboxed frame with the page as its source: scripts run in it, as nobody's."""
        may = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
        style = f"width:100%;height:{self.height}px;border:1px solid #dfe2e4;border-radius:6px"
        source, title = html.escape(self.page), html.escape(self.title)
        return f'<iframe sandbox="{may}" title="{title}" style="{style}" srcdoc="{source}"></iframe>'
