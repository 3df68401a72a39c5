"""What a verb attributes by its semantic roles or by "that" alone, where the tree ties the content to something else.

"The prosecutor is not saying if the company broke the law."     a parser takes the clause for a condition
"He disagreed, saying in a statement workers had been paid."     a parser hangs the clause on the statement
"""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.clauses import is_finite
from extract.speech.cues import Cue
from extract.speech.findings import Reading, Taken
from extract.speech.reported import stretched
from extract.speech.trees import antecedent, child, phrase, preposition, with_conjuncts

_NEAR = 6  # words between a verb of speech and the "that" behind it
_WH = frozenset({"WP", "WDT", "WRB", "WP$"})


def take_by_roles(verb: Token, cue: Cue, reading: Reading) -> Taken | None:
    """The clause, or the wrong somebody is accused of, that plays the content's role in the frame of the verb."""
    roles = reading.roles.get(verb.i, {})
    at = roles.get(cue.content or "")
    if at is None or at == verb.i or len(cue.words) > 1 or verb.dep_.startswith("acl"):
        return None
    head = reading.doc[at]
    if head.dep_ == "acl:relcl" or head.ent_type_ in ("DATE", "TIME"):
        return None
    if "that" in cue.takes:
        does = child(head, "nsubj", "nsubj:pass")
        if not is_finite(head) or head.tag_ in _WH or does is None or does.tag_ in _WH:
            return None
        said = stretched(verb, head) if head.i > verb.i else phrase(head)
        return Taken((said,), with_conjuncts(head)) if said.start > verb.i or said.end <= verb.i else None
    word, target = preposition(head), roles.get(cue.target or "")
    if cue.kind != "accusation" or target in (None, at) or f"x+{word}" not in cue.takes or head.i < verb.i:
        return None
    said = Tokens(head.left_edge.i + 1, phrase(head).end)
    return Taken((said,), with_conjuncts(head), accused=(antecedent(reading.doc[target]).i,), cue_end=said.start)


def take_behind_that(verb: Token, cue: Cue) -> Taken | None:
    """What stands behind "that": "the report noted that the state and the army coerce men"."""
    behind = verb.i + 1
    if "that" not in cue.takes or len(cue.words) > 1 or verb.dep_.startswith("acl"):
        return None
    if "that" not in parse_of(verb.doc).lowers[behind : behind + _NEAR]:
        return None
    for token in verb.doc[behind : behind + _NEAR]:
        if token.lower_ == "that" and token.dep_ == "mark" and token.tag_ == "IN":
            said = Tokens(token.i, parse_of(verb.doc).sentence_end(verb.i))
            return Taken((said,), with_conjuncts(token.head)) if token.i < token.head.i < said.end else None
        if token.pos_ in ("VERB", "AUX", "SCONJ") or token.is_punct:
            return None
    return None
