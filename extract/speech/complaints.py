"""What somebody charges several with by a noun: "a complaint against Ann Roe and Bo Kim | for manslaughter |"."""

from spacy.tokens import Token

from extract.propositions.triggers import rows_by_trigger
from extract.speech.trees import children, preposition, with_conjuncts

_PHRASES = ("obl", "nmod", "advcl", "acl")


def complained_of(noun: Token, target: Token) -> tuple[tuple[int, ...], tuple[Token, ...]]:
    """All those whom the noun is against, and the deeds that phrases with "for" behind them tell, in their order.

    Whom another "against" names has a deed of his own, or none is told.
    """
    targets = with_conjuncts(target)
    own = [noun.doc[i] for i in targets if i == target.i or preposition(noun.doc[i]) != "against"]
    others = [noun.doc[i] for i in targets if noun.doc[i] not in own]
    first = _deed((*own, noun, noun.head), own[-1].i)
    further = [_deed((other,), other.i) for other in others]
    if first is None or None in further:
        return tuple(t.i for t in own), () if first is None else (first,)
    return targets, (first, *(deed for deed in further if deed is not None))


def accused_of(noun: Token, said: Token) -> tuple[int, ...]:
    """Those against whom: "its accusation of torture against the police", "the charges of torture by the police"."""
    below = [c for over in (noun, said) for c in children(over, "nmod")]
    against = (c for c in below if preposition(c) == "against" or (preposition(c) == "by" and c.i > said.i))
    return tuple(c.i for c in against)


def _deed(over: tuple[Token, ...], behind: int) -> Token | None:
    phrases = (c for head in over for c in children(head, *_PHRASES) if c.i > behind and preposition(c) == "for")
    wrongs = rows_by_trigger("offences")
    return next((c for c in phrases if c.tag_ == "VBG" or (c.lemma_.lower(), "n") in wrongs), None)
