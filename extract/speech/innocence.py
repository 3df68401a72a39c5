"""Clauses with which those who are accused clear themselves: "it had done nothing wrong", "acted within the law"."""

from spacy.tokens import Token

from extract.speech.clause_tables import says


def clears_itself(clause: Token, *, denied: bool = False) -> bool:
    """Whether a clause, or the denial of it, says of its subject that it did no wrong, whatever the wrong may be."""
    return says("innocence", clause, denied=denied)
