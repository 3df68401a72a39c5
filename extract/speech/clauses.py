"""What kind of clause a verb heads: finite, lacking what it relates to, reporting, of the past or told of it."""

from spacy.tokens import Token

from extract.speech.cues import cue_table, word_list
from extract.speech.forms import verb_lemma
from extract.speech.trees import child, children, dependents

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_TOLD = frozenset({"had", "would"})  # what is reported of the past
_REPORTING = frozenset(
    {"speech", "announcement", "accusation", "admission", "warning", "confirmation", "denial", "relay"}
)


def is_finite(clause: Token) -> bool:
    """True of a clause with a finite verb, its own or an auxiliary's."""
    helpers = (c for c in dependents(clause) if c.dep_ in ("aux", "aux:pass", "cop"))
    return clause.tag_ in _FINITE or any(c.tag_ in _FINITE or c.tag_ == "MD" for c in helpers)


def is_relative(clause: Token) -> bool:
    """True of the clause of "the claims that X makes", by its verb: it lacks the object that the noun is."""
    lacking = child(clause, "obj", "ccomp", "xcomp", "nsubj:pass") is None  # not "claims that they were | held |"
    return lacking and clause.lemma_ in word_list("support")


def is_reporting(verb: Token) -> bool:
    """True of a verb that can report a clause or direct speech."""
    cues = cue_table().get((verb_lemma(verb), "verb"), ())
    particle = child(verb, "compound:prt")  # "pointed | out |"
    more = () if particle is None else (particle.lower_,)
    return any(cue.kind in _REPORTING and "that" in cue.takes and cue.words[1:] in ((), more) for cue in cues)


def is_told(verb: Token) -> bool:
    """Whether a clause has the tense of indirect speech: "had fled", "would flee"."""
    return any(c.lower_ in _TOLD for c in children(verb, "aux"))


def is_past(verb: Token) -> bool:
    """Whether a clause tells what happened, in the simple past."""
    helpers = [c for c in dependents(verb) if c.dep_ in ("aux", "aux:pass", "cop")]
    if helpers:
        return helpers[0].tag_ == "VBD" and helpers[0].lower_ not in _TOLD
    return verb.tag_ == "VBD" or (verb.tag_ in ("VBP", "VB") and verb.lower_ in word_list("unchanging"))


def is_year(token: Token) -> bool:
    """Whether a word dates a sentence as a writer does who sums up a life: "He fled in | 2012 |"."""
    return len(token) == 4 and token.is_digit
