"""Wrongs that verbs tell as done."""

from extract.mentions.wrongs import offending_verbs
from extract.propositions.parse import Parse


def is_past_wrong(parse: Parse, verb: int) -> bool:
    """Whether a verb tells a wrong that was done: "had beaten", not "would beat"."""
    told = parse.tags[verb] in ("VBD", "VBN") and not any(parse.tags[c] == "MD" for c in parse.children[verb])
    return told and parse.lemmas[verb] in offending_verbs()
