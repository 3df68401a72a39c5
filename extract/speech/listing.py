"""What is told of those on a list, or of a kind, is said of who is put there: "lists Chad among states that use it"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.propositions.classed import classed
from extract.propositions.parse import parse_of
from extract.speech.cues import Cue
from extract.speech.findings import Taken
from extract.speech.trees import children, phrase, with_conjuncts

_ADVERBIAL = frozenset({"where", "when", "why", "how"})


def take_listed(verb: Token, _: Cue) -> Taken | None:
    """Clauses about what somebody is classed as: "placed Chad on a list of states | that use child soldiers |"."""
    doc, parse = verb.doc, parse_of(verb.doc)
    for noun in _nouns(verb):
        told = [c for c in children(noun, "acl:relcl", "acl") if not _is_of_place(c)]
        whom = classed(parse, noun.i) if told else None
        if whom is not None:
            clauses = tuple(i for c in told for i in with_conjuncts(c))
            return Taken((Tokens(noun.i, phrase(noun).end),), clauses, accused=with_conjuncts(doc[whom]))
    return None


def _nouns(verb: Token) -> Iterator[Token]:
    """The nouns below a verb that may name a kind, those next to it first: "a | list | of | countries |"."""
    near = [c for c in children(verb, "obl", "nmod", "obj", "xcomp") if c.i > verb.i]
    below = [c for over in near for c in children(over, "nmod")]
    yield from (n for over in (*near, *below) for n in (verb.doc[i] for i in with_conjuncts(over)) if n.pos_ == "NOUN")
    yield from (n for over in below for n in children(over, "nmod") if n.pos_ == "NOUN")


def _is_of_place(clause: Token) -> bool:
    return any(c.lower_ in _ADVERBIAL for c in clause.children)
