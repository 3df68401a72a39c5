"""Whom harsh words are for, where a preposition names them: "hit out | at the navy | for jailing monks"."""

from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse

_ACTORS = frozenset({"person", "organization", "place"})
_TARGETS = frozenset({"at", "into", "on", "against"})


def railed_at(parse: Parse, verb: int, gerund: int) -> int | None:
    """Who did what a for-phrase behind such words names; None where the verb has none for a target."""
    if parse.case(gerund) != "for" or not is_kind(parse.lemmas[verb], "railing"):
        return None
    targets = (c for c in parse.children[verb] if verb < c < gerund and parse.deps[c] == "obl")
    return next((c for c in targets if parse.case(c) in _TARGETS and parse.types[c] in _ACTORS), None)
