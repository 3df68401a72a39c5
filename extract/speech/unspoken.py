"""What has the form of an attribution by a verb and is none: purposes, occasions, subjects that cannot speak."""

from spacy.tokens import Doc, Token

from extract.predicates import entity_type_of
from extract.speech.cues import Cue, cue_table, reporting_verbs, word_list
from extract.speech.findings import Taken
from extract.speech.forms import noun_lemma, verb_lemma
from extract.speech.sources import can_inform
from extract.speech.trees import antecedent, child, child_is, is_passive, preposition

_OBJECTIVE = frozenset({"me", "us", "him", "them"})


def is_mere_purpose(verb: Token, cue: Cue, shape: str) -> bool:
    """True of an infinitive that says what was to be done, not what was said: "a way to raise the question"."""
    if verb.dep_ not in ("advcl", "acl", "acl:relcl") or not any(
        c.lower_ == "to" and c.dep_ == "mark" for c in verb.lefts
    ):
        return False
    return shape not in ("that", "quote", "beside") and cue.kind not in ("accusation", "criticism", "denial")


def is_occasion(verb: Token, cue: Cue, shape: str) -> bool:
    """True of what somebody was doing when he spoke: "said in announcing the measures that Y"."""
    above = verb.head
    while_speaking = verb.dep_ == "advcl" and verb.tag_ == "VBG" and preposition(verb) in ("in", "while", "when")
    says = while_speaking and verb_lemma(above) in reporting_verbs() and child(above, "ccomp") is not None
    return says and shape == "np" and cue.kind in ("speech", "announcement", "topic")


def may_lack_a_voice(cue: Cue, shape: str) -> bool:
    """True where a passive without by-phrase still says that somebody said so: "is said to", "was accused of"."""
    if shape == "inf" and cue.words[0] in word_list("appealing"):
        return True
    if shape in ("that", "inf", "passinf") and cue.kind not in ("feeling", "demand", "intention"):
        return True
    return cue.kind in ("accusation", "criticism", "naming") and (shape.startswith("x+") or shape == "comp")


def is_no_voice(voice: Token, verb: Token, cue: Cue) -> bool:
    """True of a subject that cannot speak: "it" of "it seems", a question word, a thing that is no text."""
    if voice.lower_ in ("nobody", "none") or child_is(voice, "det", "no", "neither"):
        return True  # "no one has claimed": nobody spoke
    if voice.tag_ == "PRP" and voice.lower_ in _OBJECTIVE:
        return True  # "let us know"
    if voice.tag_ == "VBG" and voice.dep_.startswith("csubj"):
        return True  # "applying for a visa required them to travel"
    pointing = voice.dep_ == "expl" or voice.lower_ in ("there", "what", "this", "that", "these", "those", "you")
    if voice.lower_ in ("those", "these") and child(voice, "acl:relcl", "acl", "amod", "nmod") is not None:
        return False  # "those close to him say", "those who fled said"
    if pointing and (voice.tag_ not in ("WDT", "WP") or antecedent(voice) is voice):
        return True
    if verb.dep_.startswith("acl") and voice.tag_ != "PRP" and _is_lifeless(antecedent(voice)):
        return True  # "a problem that demands an answer", "rules promising change"
    if voice.lower_ == "it" and (is_passive(verb) or child(verb, "expl")):
        return True
    return cue.kind == "finding" and not can_inform(antecedent(voice))


def _is_lifeless(noun: Token) -> bool:
    """True of things and events that carry no words: "attack", "step"; no report, and nothing of an unknown kind."""
    kind = entity_type_of(noun)
    told = can_inform(noun) or (noun_lemma(noun), "noun") in cue_table()
    return kind in ("abstract", "event", "object", "substance", "time") and not told


def names_people(taken: Taken, cue: Cue, shape: str, doc: Doc) -> bool:
    """True of whom somebody has it from, which says nothing itself: "said, citing witnesses, that"."""
    if cue.words[0] not in word_list("passing") or shape != "np":
        return False
    return all(entity_type_of(doc[i]) == "person" and child(doc[i], "acl", "acl:relcl") is None for i in taken.clauses)
