"""Who is named as what a noun says: "identified | Roe | as a suspect in the killing"; not "ruled him out as one"."""

from extract.propositions.governors import Effect, effect_on
from extract.propositions.negation import is_negated
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.subjects import object_of, subject_of

_RULING_OUT = frozenset({Effect.EXCLUDES, Effect.PREVENTS})


def named_as(parse: Parse, noun: int) -> tuple[int, ...]:
    """The heads of those whom an as-phrase with this noun is said of."""
    above = parse.heads[noun]
    if parse.case(noun) != "as":
        return ()
    if parse.deps[noun] == "nmod":
        return parse.conjuncts(above) if parse.types[above] == "person" else ()
    ruled_out = effect_on(parse, above, "obj") in _RULING_OUT or is_negated(parse, above)
    if parse.deps[noun] not in ("obl", "xcomp", "advcl") or ruled_out:
        return ()
    whom = subject_of(parse, above) if is_passive(parse, above) else object_of(parse, above)
    name = next((c for c in parse.children[above] if parse.deps[c] == "xcomp" and parse.pos[c] == "PROPN"), None)
    whom = name if whom is None else whom
    return parse.conjuncts(whom) if whom is not None else ()
