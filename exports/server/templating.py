"""HTML from templates: whatever is put into one is escaped, and shows what it would hide or turn around."""

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from exports.page.legible import one_line, visible
from exports.server.addresses import page_path


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("exports.server"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_legible,
    )
    environment.filters["line"] = lambda value: one_line(str(value))
    return environment


def _legible(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def render(template: str, base: str, values: Mapping[str, object]) -> str:
    """The template's HTML; `path(iri)` in it is the path of an IRI's page, for IRIs that start with `base`."""
    return _environment().get_template(template).render(values, path=lambda iri: page_path(iri, base))
