"""Whom a pronoun within a relative clause means: the one whom the clause describes.

"A clerk, who asked not to be named because he feared for his job, agreed."     he and his: the clerk
"A clerk who had met Roe said he was ill."                                     he: nobody whom this rule finds
"""

from collections.abc import Mapping

from extract.mentions.binding import SUBJECTS, predicates
from extract.mentions.discourse import Discourse, Spoken

_RELATIVE = frozenset({"WP", "WDT"})


def described(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> str | None:
    """The option whom the relative clause around the pronoun describes, where nobody else comes in between."""
    parse = talk.parse
    before = i - 2 if i > 1 and parse.words[i - 1] == "," else i - 1
    if before >= 0 and parse.tags[before] in _RELATIVE:
        return None  # "a man who, she says, beat her": somebody else says it
    for at, link in predicates(parse, i):
        if parse.deps[at] != "acl:relcl":
            continue
        own, noun = parse.child(at, *SUBJECTS), parse.heads[at]
        if own is None or own > i or parse.tags[own] not in _RELATIVE or talk.quotations[i] != talk.quotations[noun]:
            return None
        if link == "same" and parse.deps[i] != "nmod:poss":
            return None  # "who met him"
        if any(noun < s.head < i for s in options.values()):
            return None
        return next((s.entity for s in options.values() if s.head == noun), None)
    return None
