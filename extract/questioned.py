"""Who is asked by an attribution, and so may answer: "Counsel asked the witness whether he had fled. He said"."""

from spacy.tokens import Doc, Token

from extract.annotations import Attribution
from extract.cast import Cast
from extract.pronoun_forms import FIRST, FIRST_PLURAL, may_mean
from extract.speech.cues import word_list
from extract.speech.forms import verb_lemma
from extract.speech.trees import agent, children, has_to, is_passive


def askers(voice: Token) -> tuple[int, ...]:
    """Who asks whoever answers: "asked by | a judge | whether he had fled, he said"."""
    asked = (c for c in children(voice.head, "advcl") if is_passive(c) and verb_lemma(c) in word_list("asking"))
    return tuple(by.i for c in asked if (by := agent(c)) is not None)


def whom_it_asks(doc: Doc, attribution: Attribution) -> int | None:
    """The head of whom the attribution puts a question to: "counsel asked | the witness | whether he had fled"."""
    if attribution.cue is None or len(attribution.addressees) != 1 or not attribution.clauses:
        return None
    verb = doc[attribution.cue.start : attribution.cue.end].root
    asks = verb_lemma(verb) in word_list("asking") and not has_to(doc[attribution.clauses[0]])
    return attribution.addressees[0] if asks else None


def answerer(token: Token, asked: int | None, cast: Cast) -> str | None:
    """Who was asked right before, where "he said" may be his answer."""
    mine = asked is not None and token.doc[asked].lower_ in FIRST | FIRST_PLURAL  # "People ask me whether he is sorry"
    entity = cast.actor(asked) if asked is not None and not mine else None
    if entity is None or not may_mean(token, cast.entities[entity]):
        return None
    cast.take(token.i, entity)
    return entity
