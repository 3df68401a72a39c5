"""Who speaks by a verb: by the tree, by the semantic role of the frame, by the order of words, and in which words.

"X said Y"                              its subject
"was accused by X of Y"                 the agent
"it is stated in X that Y"              the paper that states it
"heard from X that Y"                   who is heard
"quoted him as saying that Y"           who is quoted
"issued a statement saying that Y"      who issued it
"dismissed it, saying Y"                who dismissed it
"""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.speech.cues import Cue, acting_verbs, word_list
from extract.speech.findings import Reading
from extract.speech.forms import verb_lemma
from extract.speech.next_acts import next_act_of
from extract.speech.sources import source_span
from extract.speech.tails import voice_beside
from extract.speech.trees import agent, child, children, is_passive, preposition, prepositional, subject
from extract.speech.unspoken import goes_far

_NEAR = 8  # words between a verb of hearing and whom it is heard from


def voice_of(verb: Token, cue: Cue, reading: Reading) -> Token | None:
    """Who speaks: by the tree, by the semantic role of the frame, by the order of words, in this order."""
    if is_passive(verb):
        if cue.words == ("quote",) or cue.kind == "decline":
            return subject(verb)  # "was quoted as saying", "could not be reached for comment"
        return agent(verb) or (_agent_below(verb) if cue.kind == "accusation" else None) or _stated_in(verb)
    if verb_lemma(verb) in word_list("receiving") and (teller := _teller(verb)) is not None:
        return teller
    if (cited := _cited(verb)) is not None:
        return cited
    outer = goes_far(verb) or next_act_of(verb) or _answer_around(verb) or _issuing(verb) or _wanting_belief(verb)
    found = subject(outer) if outer is not None else subject(verb)
    if found is None and cue.voice is not None:
        role = reading.roles.get(verb.i, {}).get(cue.voice)
        found = reading.doc[role] if role is not None else None
    if found is None and verb.tag_ in ("VBD", "VBZ", "VBP"):
        found = voice_beside(verb)
    return found


def _stated_in(verb: Token) -> Token | None:
    """In which paper it stands: "it is stated | in the report | that Y", "is accused | in the suit | of theft"."""
    if verb.dep_ == "acl":
        return None  # "the clerk | mentioned in the report |"
    papers = (c for c in children(verb, "obl") if c.i > verb.i and preposition(c) == "in")
    return next((c for c in papers if c.lemma_.lower() in word_list("informant", "uttered")), None)


def _cited(verb: Token) -> Token | None:
    """Whose words somebody passes on: "Tass quoted | him | as saying that Y"."""
    above = verb.head
    passed_on = verb.tag_ == "VBG" and preposition(verb) == "as" and verb_lemma(above) in word_list("passing")
    return child(above, "obj") if passed_on and not is_passive(above) else None


def _issuing(verb: Token) -> Token | None:
    """The verb by which somebody gives out the words that the participle tells of: "issued a statement saying"."""
    words = verb.head
    told = verb.dep_ == "acl" and verb.tag_ == "VBG" and words.lemma_.lower() in word_list("uttered")
    above = words.head if told and words.dep_ == "obj" else None
    return above if above is not None and above.lemma_ in word_list("support") else None


def _wanting_belief(verb: Token) -> Token | None:
    """The verb by which somebody would have others believe what he says: "would | have | the world believe that Y"."""
    above = verb.head
    wants = verb.dep_ in ("xcomp", "ccomp") and above.lemma_ == "have" and above.i < verb.i and verb.tag_ == "VB"
    return above if wants and any(c.lower_ in ("would", "'d") for c in children(above, "aux")) else None


def _teller(verb: Token) -> Token | None:
    """Whom somebody has it from: "heard from | survivors | that Y"."""
    found = prepositional(verb, "from")
    near = found is not None and found.i < verb.i + _NEAR and found.pos_ in ("NOUN", "PROPN", "PRON")
    return found if near and found is not None and entity_type_of(found) in ("person", "organization") else None


def _answer_around(verb: Token) -> Token | None:
    """The denial that a participle explains, not what it denies: "dismissed accusations that Y did it, saying Z"."""
    above = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i == 0 or verb.nbor(-1).text != ",":
        return None
    told = above.head if above.dep_ in ("acl", "ccomp") else None
    if told is not None and above.dep_ == "acl":
        told = told.head if told.lemma_.lower() in word_list("reportlike") and told.dep_ == "obj" else None
    return told if told is not None and told.lemma_ in acting_verbs() else None


def _agent_below(verb: Token) -> Token | None:
    """The by-phrase of "accused of bribery by the court" where a parser hangs it on the bribery."""
    for word in ("of", "for", "with"):
        result = child(verb, "xcomp")
        said = prepositional(verb, word) or (prepositional(result, word) if result is not None else None)
        own = said is None or (said.pos_ == "VERB" and is_passive(said))  # "for being owned by X": no word of X's
        by = prepositional(said, "by") if said is not None and not own else None
        if by is not None and said is not None and said.tag_ == "VBG" and by.lemma_ in word_list("statearm"):
            continue  # "of covering up the rape of a nun by soldiers": they raped her
        if by is not None and by.pos_ in ("NOUN", "PROPN", "PRON"):
            return by
    return None


def voice_span(voice: Token, verb: Token, content: Tokens) -> Tokens:
    """The voice's phrase, without what is attributed where a parser hangs that on the voice."""
    span = source_span(voice, barrier=verb.i)
    if voice.i < content.start < span.end:
        end = content.start
        while end > voice.i + 1 and verb.doc[end - 1].dep_ in ("case", "mark", "punct"):
            end -= 1
        return Tokens(span.start, end)
    return span
