"""Clauses with which those who are accused clear themselves: "it had done nothing wrong", "acted within the law"."""

from spacy.tokens import Token

from extract.speech.clause_tables import says
from extract.speech.cues import word_list


def clears_itself(clause: Token, *, denied: bool = False) -> bool:
    """Whether a clause, or the denial of it, says of its subject that it did no wrong, whatever the wrong may be."""
    return says("innocence", clause, denied=denied) and not tells_of_report(clause)


def tells_of_report(clause: Token) -> bool:
    """Whether it is a report, and no wrong, that somebody knows or does not know: "he was not aware of the report"."""
    if clause.lemma_.lower() not in word_list("knowing"):
        return False
    return any(c.dep_.startswith("obl") and c.lemma_.lower() in word_list("reportlike") for c in clause.children)
