"""What axe-core, an auditor of accessibility, finds wrong with a page in a browser."""

from functools import cache

from playwright.sync_api import Page

from tests.exports.node_reader import node_library

_AUDIT = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
  .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))"""


def barriers(page: Page) -> list[str]:
    """Each broken rule with the element that breaks it: contrast, names, roles, order of headings and so on."""
    if page.evaluate("typeof window.axe") == "undefined":
        page.evaluate(_axe())
    found: list[str] = page.evaluate(_AUDIT)
    return found


@cache
def _axe() -> str:
    return node_library("axe-core/axe.min.js").read_text("utf8")
