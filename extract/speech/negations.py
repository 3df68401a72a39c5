"""What negates a verb group, or leaves what it tells undone: "never said", "without admitting it", "has yet to pay"."""

from functools import lru_cache

from spacy.tokens import Doc, Token

from extract.propositions.negation import SINGLED_OUT, is_ruled_out_at_all
from extract.propositions.parse import parse_of
from extract.speech.cues import word_list
from extract.speech.trees import child, child_is, children, dependents, has_to, light_above, preposition, sentence

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nt"})
_NEGATING = _NEGATIONS | {"longer", "neither", "nor", "nobody", "none", "no"}


def negation(token: Token) -> Token | None:
    """The word that negates the token's verb group ("did not say", "never said", "no longer believes")."""
    if sentence(token).start not in _negating_sentences(token.doc):  # as mostly
        return None
    own = child(token, "nsubj", "nsubj:pass")
    if is_ruled_out_at_all(parse_of(token.doc), token.i):  # "at no time did they"
        return next((c for c in dependents(token) if c.dep_.startswith(("aux", "cop"))), token)
    for c in dependents(token):
        word = c.lower_
        if word in _NEGATIONS and (c.i < token.i or token.pos_ == "AUX"):
            if own is not None and c.i < own.left_edge.i and own.left_edge.lower_ not in SINGLED_OUT:
                continue  # of the clause before: "if it did not, China would respond"
            return c
        if word == "longer" and c.i < token.i:
            return c
    excluded = next((c for c in children(token, "cc", "advmod") if c.lower_ in ("neither", "nor")), None)
    if excluded is not None:
        return excluded
    thing = child(token, "obj")
    if (
        thing is not None and thing.left_edge.lower_ == "neither" and thing.i > token.i
    ):  # "mentions | neither | of them"
        return thing.left_edge
    if own is None or own.lower_ in ("nobody", "none") or child_is(own, "det", "no", "neither"):
        return own
    if own.left_edge.lower_ == "not" and own.left_edge.nbor().lower_ in SINGLED_OUT:  # "| not | one of them replied"
        return own.left_edge
    return next((c for c in children(own, "cc") if c.lower_ == "neither"), None)


@lru_cache(maxsize=1)
def _negating_sentences(doc: Doc) -> frozenset[int]:
    """The first words of the sentences with a word that may negate."""
    parse = parse_of(doc)
    return frozenset([parse.sentences[i] for i, word in enumerate(parse.lowers) if word in _NEGATING])


def without(verb: Token) -> Token | None:
    """The word that says that something was left undone beside something else: "paid without admitting guilt"."""
    if verb.head.lemma_ == "go" and verb.lemma_ == "say":
        return None  # "It goes without saying that"
    return next((c for c in children(verb, "mark", "case") if c.lower_ == "without"), None)


def forgone(verb: Token) -> Token | None:
    """The verb that says that something was left undone: "| refrained | from criticising it"."""
    above = verb.head
    left = verb.tag_ == "VBG" and preposition(verb) == "from" and above.i < verb.i
    return above if left and above.lemma_ in word_list("forgoing") else None


def not_yet(verb: Token) -> Token | None:
    """The word that says that something is still to be done: "has yet to comment", "still has to explain"."""
    top = light_above(verb)
    if top == verb and has_to(verb):  # "is yet to comment"
        return next((c for c in children(verb, "advmod") if c.lower_ == "yet" and c.i < verb.i), None)
    if top == verb or top.lemma_ not in ("have", "be"):
        return None
    for c in children(top, "advmod"):
        if c.lower_ == "yet" and top.i < c.i < verb.i:
            return c
        if c.lower_ == "still" and top.lemma_ == "have" and c.i < verb.i:
            return c
    return None
