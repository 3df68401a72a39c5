"""What a clause says of a deed that its subject names: not that it was done, but what it is.

"The arrests are an attack on free speech", "The raid was justified": a point of its own beside the arrests, the raid
"The genocide is ongoing":                                             the genocide, and no more
"""

from extract.propositions.governors import effect_on
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse

_ACTORS = frozenset({"person", "place"})
_COUNTING = ("container", "quantity")


def judges(parse: Parse, clause: int) -> bool:
    """Whether a predicate noun or adjective says what the subject is: "the arrests are | a blow to us all |"."""
    if parse.child(clause, "cop") is None or parse.child(clause, "case") is not None:
        return False
    subject = parse.child(clause, "nsubj", "csubj")
    if subject is None or parse.pos[subject] == "PRON" or parse.types[subject] in _ACTORS:
        return False
    if parse.pos[clause] == "ADJ":
        if is_kind(parse.lemmas[clause], "aspectual"):
            return False
        return effect_on(parse, clause, "subj") is None and parse.child(subject, "det", "nmod:poss", "obj") is not None
    return parse.pos[clause] == "NOUN" and not any(is_kind(parse.lemmas[clause], kind) for kind in _COUNTING)
