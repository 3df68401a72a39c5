"""A dateline that the tree takes for the subject of the sentence behind it: "GENEVA, June 16 - The group denies it"."""

from extract.propositions.parse import Parse

_DASHES = frozenset({"-", "–", "—", "--"})
_DATELINE = frozenset({"PROPN", "NUM", "PUNCT", "DET", "SYM", "SPACE"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def past_dateline(parse: Parse, subject: int, verb: int) -> int | None:
    """The subject proper where a dateline was read as the subject: "GENEVA, June 16 - The group is holding them"."""
    set_off = (j for j in range(verb - 1, subject, -1) if parse.words[j] in _DASHES and parse.spaced[j - 1])
    dash = next(set_off, None)
    if dash is None:
        return subject
    at = subject
    while not parse.starts[at] and at > 0:
        at -= 1
        if parse.pos[at] not in _DATELINE and not parse.words[at][:1].isupper():
            return subject
    if any(parse.pos[j] not in _DATELINE for j in range(subject, dash)):
        return subject
    later = [c for c in parse.below(subject) if dash < c < verb and parse.heads[c] < dash and parse.pos[c] in _NOMINAL]
    return later[0] if later else None
