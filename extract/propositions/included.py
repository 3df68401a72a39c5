"""Those whom a phrase names as some of others: "detainees, | including boys |", "priests, | among them Leo Roe |"."""

from extract.propositions.classed import classed
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene

_AMONG = frozenset({"including", "such", "among", "notably", "especially"})
_AMONG_THEM = frozenset({("among", "them"), ("including", "them")})
_NEAR = 5  # words from "among" to those who are
_BESIDE = frozenset({"parataxis", "appos", "dep", "conj", "nmod"})


def included(scene: Scene, head: int) -> tuple[int, ...]:
    """Those named as among them: "detainees, including boys as young as 12", "generals, among them Ann Lee"."""
    parse = scene.parse
    among = [c for c in parse.children[head] if parse.deps[c] == "nmod" and parse.case(c) in _AMONG]
    if all(parse.lowers[c] == "them" for c in among):  # "raped 40 women, | among them | 12 girls"
        below = (c for k in (head, parse.heads[head]) for c in parse.children[k] if parse.deps[c] in _BESIDE)
        among = [c for c in below if _stand_among(parse, head, c) and not _may_be_sufferer(parse, head, c)]
    among = [c for c in among if parse.lowers[c] != "them"]
    return tuple(k for c in among if classed(parse, c) is None for k in parse.conjuncts(c))


def _may_be_sufferer(parse: Parse, whole: int, i: int) -> bool:
    """Whether "them" may as well be those whom it was done to: "boys were driven out by men, among them | Bo |"."""
    subject = parse.child(parse.heads[whole], "nsubj:pass") if parse.deps[whole] == "obl:agent" else None
    return subject is not None and parse.tags[subject] == "NNS" and parse.child(i, "nmod:poss") is None


def _stand_among(parse: Parse, whole: int, i: int) -> bool:
    """Whether "among them" between two phrases says that the second are some of the first."""
    for at in range(max(whole + 1, i - _NEAR), i):
        if parse.lowers[at : at + 2] in _AMONG_THEM:
            before = at - 1 - (parse.words[at - 1] == ",")
            return before == whole or whole in parse.up(before)
    return False
