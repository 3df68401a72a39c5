"""Clauses that leave open what they tell, or that tell what somebody only looks into.

"It is not known | whether they fled |"                 nobody says that they did
"an inquiry into | how the guards beat the cooks |"     it is held likely, and not told as done
"""

from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse

_ASKED = ("ccomp", "csubj", "csubj:pass", "advcl", "acl", "nsubj", "nsubj:pass")
_HOW = ("how", "why")


def is_asked_whether(parse: Parse, i: int) -> bool:
    """Whether a clause leaves open what it tells, whatever the word over it says: "not known | whether they fled |".

    Why something was done is asked only of what was: "nobody told her | why guards had beaten him |".
    """
    if parse.deps[i] not in _ASKED:
        return False
    if parse.lowers[parse.leftmost(i)] == "why":
        return True
    marks = [parse.lowers[c] for c in parse.children[i] if parse.deps[c] == "mark"]
    return "whether" in marks or (marks[:1] == ["if"] and parse.deps[i] != "advcl")


def is_looked_into(parse: Parse, i: int) -> bool:
    """Whether a clause tells how something was done that is only looked into: "investigate | how they fled |"."""
    clause = parse.first_conjunct(i)
    above = parse.heads[clause]
    if parse.lowers[above] in _HOW:
        above = parse.heads[above]
    elif not any(parse.lowers[k] in _HOW for k in range(above + 1, clause)):
        return False
    return above < clause and is_kind(parse.lemmas[above], "probing")
