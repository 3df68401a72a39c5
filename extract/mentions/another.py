"""Whether a pronoun does something to another of the same sex, whom a pronoun means too: "he robbed him"."""

from extract.mentions.wrongs import offending_verbs
from extract.pronoun_forms import OBJECT_FORMS
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse


def does_it_to_another(parse: Parse, i: int) -> bool:
    """Whether a pronoun is the subject of a wrong that is done to another of the same sex: "he robbed him"."""
    verb = parse.lemmas[parse.heads[i]]
    return verb in offending_verbs() and not is_kind(verb, "minding") and is_done_to_another(parse, i)


def is_done_to_another(parse: Parse, i: int) -> bool:
    """Whether what a pronoun does is done to another of the same sex: "he saw him"."""
    other = OBJECT_FORMS.get(parse.lowers[i])
    beside = (c for c in parse.children[parse.heads[i]] if parse.deps[c] in ("obj", "obl", "iobj"))
    return other is not None and any(parse.lowers[c] == other for c in beside)
