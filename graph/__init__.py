"""The claim graph itself: data model, RDF vocabulary, store, resolution across articles, disputes.

Knows nothing of how articles are read (`extract`) or shown (`exports`): no spaCy, no HTTP, no HTML.
"""
