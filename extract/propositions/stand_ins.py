"""What stands in for the subject of a clause: the noun of "who" and "which", the doer of "what X did", a name."""

from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse

_BEFORE_NAME = 8  # words between "what" and the verb that gives the name


def called_so(parse: Parse, what: int, i: int) -> int | None:
    """Who is only given a name before what is said of him: "what police call | the Ferry Clan | was behind it"."""
    clauses = (c for k in (what, i) for c in parse.children[k] if parse.deps[c] == "acl:relcl" and what < c)
    naming = next((c for c in clauses if is_kind(parse.lemmas[c], "namegiving") and c < what + _BEFORE_NAME), None)
    return None if naming is None else parse.child(naming, "xcomp", "obj")


def doer_of_all(parse: Parse, what: int) -> int:
    """Who does what a verb behind "is" tells: "what | the guards | did was lock the gate"."""
    clause = parse.child(what, "acl:relcl")
    doer = parse.child(clause, "nsubj") if clause is not None and parse.lemmas[clause] == "do" else None
    return what if doer is None else doer


def thing_over(parse: Parse, pronoun: int, noun: int) -> int:
    """What "which" is said of, past people, who are none: "| attacks | on civilians, which may amount to"."""
    at = noun
    while parse.lowers[pronoun] == "which" and parse.types[at] == "person" and parse.deps[at] == "nmod":
        at = parse.heads[at]
    if parse.types[at] in ("event", "abstract"):
        return at
    nearer = noun_before(parse, pronoun) if parse.lowers[pronoun] == "which" and parse.types[noun] == "person" else noun
    return nearer if parse.types[nearer] != "person" and nearer != pronoun else noun


def noun_before(parse: Parse, i: int) -> int:
    """The head of the noun phrase that ends right before a relative pronoun whose clause was not read as relative."""
    at = i - 1
    while at > 0 and parse.pos[at] == "PUNCT" and parse.words[at] in (",", "-", "–", "—"):
        at -= 1
    if at < 0 or parse.pos[at] not in ("NOUN", "PROPN"):
        return i
    above = parse.heads[at]
    while (
        above < at and parse.pos[above] in ("NOUN", "PROPN") and parse.deps[at] in ("nmod", "appos", "flat", "compound")
    ):
        at, above = above, parse.heads[above]
    return at


def whole_list(parse: Parse, i: int) -> int:
    """The first of a bare list that ends in this noun and shares its participle ("women and children held there")."""
    first = parse.first_conjunct(i)
    listed = parse.conjuncts(first)
    bare = all(parse.child(k, "det", "nmod", "nmod:poss", "nummod") is None for k in listed)
    bare = bare and all(parse.child(k, "amod") is None for k in listed[:-1])
    return first if bare and len(listed) > 1 and all(parse.tags[k] == "NNS" for k in listed) else i
