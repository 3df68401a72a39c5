"""Where a thing of the graph has its page: its IRI with the base taken off is the path."""

import re

KINDS = ("entity", "proposition", "claim", "article")
_LOCAL = re.compile(r"[A-Za-z0-9._~%/+-]+")


def page_path(iri: str, base: str) -> str | None:
    """The path of the page about the IRI; None where it has none.

    >>> page_path("urn:claimgraph:entity/country/IR", "urn:claimgraph:")
    '/entity/country/IR'
    >>> page_path("urn:claimgraph:run/1", "urn:claimgraph:") is page_path("urn:x", "urn:claimgraph:") is None
    True
    """
    local = iri.removeprefix(base)
    if local == iri or local.partition("/")[0] not in KINDS or not _LOCAL.fullmatch(local):
        return None
    return f"/{local}"


def page_iri(path: str, base: str) -> str | None:
    """The IRI whose page has this path, as it came over the wire: percent signs are part of IRIs.

    >>> page_iri("/entity/country/IR", "urn:claimgraph:")
    'urn:claimgraph:entity/country/IR'
    >>> page_iri("/entity/%00<", "urn:claimgraph:") is None
    True
    """
    local = path.removeprefix("/")
    return base + local if _LOCAL.fullmatch(local) else None
