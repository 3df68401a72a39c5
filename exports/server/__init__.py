"""The knowledge graph over HTTP, read-only: pages for readers, a SPARQL endpoint for programs."""

from exports.server.app import make_app
from exports.server.options import ServerOptions
from exports.server.run import serve

__all__ = ["ServerOptions", "make_app", "serve"]
