"""What has the form of an attribution by a verb and is none: purposes, occasions, subjects that cannot speak."""

from spacy.tokens import Doc, Token

from extract.predicates import entity_type_of
from extract.speech.cues import Cue, cue_table, reporting_verbs, word_list
from extract.speech.findings import Taken
from extract.speech.forms import noun_lemma, verb_lemma
from extract.speech.negations import negation
from extract.speech.sources import can_inform
from extract.speech.trees import antecedent, child, child_is, is_passive, preposition

_OBJECTIVE = frozenset({"me", "us", "him", "them"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ON_WHAT = frozenset({"to", "of", "about", "at", "on", "np"})
_BARELY = frozenset({"only", "just", "merely", "simply", "least", "long"})
_EXTRACTED = frozenset({"to", "into", "until", "till", ""})  # what leads from the force used to what was admitted
_CLOSE = 6  # words between a cue and the participle behind its comma
_ON_THINGS = frozenset({"announcement", "demand"})  # classes of cues that may tell of an act on a thing
_LIFELESS = frozenset({"abstract", "event", "object", "substance", "time"})
_MATTER = frozenset({"object", "place", "substance"})


def is_mere_purpose(verb: Token, cue: Cue, shape: str) -> bool:
    """True of an infinitive of what was to be done, not what was said: "a way to raise it", "tries to confirm"."""
    if not any(c.lower_ == "to" and c.dep_ == "mark" for c in verb.lefts):
        return False
    if cue.kind == "confirmation" and verb.head.i < verb.i and verb_lemma(verb.head) in word_list("effort"):
        return True  # "are trying to confirm who died": they have not yet
    to = verb.left_edge.i
    making, it, hard = verb.doc[to - 3 : to] if to > 2 else (verb, verb, verb)
    if (making.tag_, it.lower_, hard.pos_) == ("VBG", "it", "ADJ") and making.dep_ in ("advcl", "conj"):
        return True  # "the rebels left, making it hard to know who had died": nobody knows
    if verb.dep_ not in ("advcl", "acl", "acl:relcl"):
        return False
    if goes_far(verb) is not None or (
        verb.head.lemma_ in word_list("unready") and verb_lemma(verb) in word_list("speaking")
    ):
        return False
    if verb.dep_ == "acl" and (verb.head.lower_ == "nothing" or verb.head.lemma_.lower() in word_list("proof")):
        return True  # "found nothing to suggest that", "there is evidence to show that": nobody says so
    return shape not in ("that", "quote", "beside") and cue.kind not in ("accusation", "criticism", "denial")


def _is_extracted(verb: Token, cue: Cue) -> bool:
    """True of what was got out of somebody: "forced him to confess to it", "was beaten into admitting it".

    Not where he could hardly say otherwise: "was forced to admit that sales had dropped".
    """
    led = cue.kind == "admission" and verb.dep_ in ("xcomp", "advcl", "ccomp") and verb.head.i < verb.i
    if not led or preposition(verb) not in _EXTRACTED:
        return False
    hard = word_list("extracting", *(("forcing",) if verb_lemma(verb) == "confess" else ()))
    return verb_lemma(verb.head) in hard


def goes_far(verb: Token) -> Token | None:
    """The "went" of "went so far as to | say | that", which is part of the cue; None of other verbs."""
    above = verb.head.head if verb.head.lower_ in ("far", "further") else verb.head
    far = above.lemma_ == "go" and above.i < verb.i and child_is(above, "advmod", "far", "further")
    return above if far else None


def is_occasion(verb: Token, cue: Cue, shape: str) -> bool:
    """True of what somebody was doing when he spoke: "said in announcing the measures that Y", "referring to X"."""
    above = verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and cue.kind == "topic" and verb_lemma(above) in reporting_verbs():
        return True  # "they have sold us", she said, referring to the union
    if verb.tag_ == "VBG" and verb_lemma(verb) in word_list("occasion") and shape in _ON_WHAT and _says_before(verb):
        return True  # the same of quotations and clauses that the participle is hung on
    while_speaking = verb.dep_ == "advcl" and verb.tag_ == "VBG" and preposition(verb) in ("in", "while", "when")
    says = while_speaking and verb_lemma(above) in reporting_verbs() and child(above, "ccomp") is not None
    return says and shape == "np" and cue.kind in ("speech", "announcement", "topic")


def _says_before(verb: Token) -> bool:
    """Whether a participle stands behind a comma that ends a reporting clause: "..., he said in May, | pointing |"."""
    doc = verb.doc
    if verb.i < 2 or doc[verb.i - 1].text != ",":
        return False
    before = (doc[i] for i in range(verb.i - 2, max(verb.i - 2 - _CLOSE, 0), -1))
    told = next((t for t in before if t.pos_ == "VERB" or t.text in (",", ";", ":")), None)
    return told is not None and told.tag_ in _FINITE and verb_lemma(told) in reporting_verbs()


def is_told_as_deed(verb: Token, cue: Cue, shape: str, taken: Taken) -> bool:
    """True of an act on a thing that somebody else tells: "X, who announced the closure, said", "an audit it ordered".

    Also of what was never named ("has not named a date"), of what only says who is meant ("those who insult the town"),
    of what is done to things and bodies ("slammed the door", "stood by the junta"), and of what one was made to admit.
    """
    if _is_extracted(verb, cue):
        return True
    if verb.lemma_ in word_list("gesture") and cue.kind == "speech" and _is_behind_whole_quote(verb):
        return True
    if cue.kind == "accusation" and cue.name in word_list("deed"):
        who = any(verb.doc[i].pos_ == "PRON" or _is_actor(verb.doc[i]) for i in taken.accused)
        return not who and not any(verb.doc[i].tag_ == "VBG" for i in taken.clauses)  # "listed a house for sale"
    if shape != "np":
        return False
    shown = verb.lemma_ == "show" and cue.kind == "finding" and child(verb, "nsubj") is not None
    if shown and _is_person(child(verb, "nsubj")) and not any(_tells(verb.doc[i]) for i in taken.clauses):
        return True  # "she showed a scar"
    doc, finite = verb.doc, verb.tag_ in _FINITE or child(verb, "aux", "aux:pass") is not None
    if cue.kind in _ON_THINGS:
        before = bool(taken.clauses) and taken.clauses[0] < verb.i and verb.dep_ == "acl:relcl"
        within = finite and (verb.dep_ == "acl:relcl" or (verb.dep_ == "advcl" and preposition(verb) != ""))
        return before or (within and cue.kind == "announcement") or negation(verb) is not None
    if cue.kind == "confirmation" and verb.dep_ == "acl" and is_passive(verb):
        return verb.head.lemma_.lower() in word_list("informant")  # "photos verified by the BBC showed a fire"
    if cue.kind == "naming" and negation(verb) is not None:
        return not any(_is_actor(doc[i]) for i in taken.clauses)  # "has not named a date", but "did not name the man"
    if cue.kind == "criticism" and all(entity_type_of(doc[i]) in _MATTER for i in taken.clauses):
        return True
    if cue.kind == "support" and all(_is_actor(doc[i]) for i in taken.clauses) and not is_passive(verb):
        return cue.words[0] in word_list("siding")
    if verb.dep_ == "acl:relcl" and verb_lemma(verb) in word_list("chronicling") and child_is(verb, "nsubj", "who"):
        return True  # "Ann Lee, who chronicled the war, left"
    if cue.kind in ("promise", "support") and _only_says_which(verb, "obj"):
        return True  # "a letter | that nine states backed |"
    return cue.kind in ("criticism", "support", "opposition") and _only_says_which(verb)


def _is_behind_whole_quote(verb: Token) -> bool:
    """Whether a quotation that a stop ends stands before the verb and its subject: ""They fled." She | nodded |"."""
    doc, who = verb.doc, child(verb, "nsubj")
    mark = who.left_edge.i - 1 if who is not None else 0
    return mark > 0 and doc[mark].text in ("”", '"', "''") and doc[mark - 1].text == "."


def _only_says_which(verb: Token, relation: str = "nsubj") -> bool:
    """True of a relative clause with "who" or "that" right behind its noun: "the drivers | who insult the town |"."""
    pronoun = child(verb, relation) if verb.dep_ == "acl:relcl" else None
    return pronoun is not None and pronoun.tag_ in ("WP", "WDT") and pronoun.i > 0 and pronoun.nbor(-1).text != ","


def _is_person(noun: Token | None) -> bool:
    return noun is not None and (noun.lower_ in ("he", "she") or noun.ent_type_ == "PERSON")


def _tells(noun: Token) -> bool:
    return noun.lemma_.lower() in word_list("informant", "proof")


def _is_actor(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or entity_type_of(noun) in ("person", "organization")


def may_lack_a_voice(cue: Cue, shape: str) -> bool:
    """True where a passive without by-phrase still says that somebody said so: "is said to", "was accused of"."""
    if shape == "inf" and cue.words[0] in word_list("appealing"):
        return True
    if shape in ("that", "inf", "passinf") and cue.kind not in ("feeling", "demand", "intention"):
        return True
    return cue.kind in ("accusation", "criticism", "naming") and (shape.startswith("x+") or shape == "comp")


def is_no_voice(voice: Token, verb: Token, cue: Cue) -> bool:
    """True of a subject that cannot speak: "it" of "it seems", a question word, a thing that is no text."""
    nobody = voice.lower_ in ("nobody", "none", "nothing")
    excluded = child_is(voice, "det", "no", "neither") or _is_none_of_them(voice)
    if nobody or (excluded and not (cue.kind == "decline" and _is_actor(voice))):
        return True  # "no one has claimed": nobody spoke
    led = verb.dep_ in ("xcomp", "advcl") and verb.tag_ == "VB" and child(verb.head, "obj", "iobj") is not None
    if led and verb.head.lemma_ in word_list("deceiving") and cue.kind == "thought":
        return True  # "led her to believe that they were engaged"
    if voice.tag_ == "PRP" and voice.lower_ in _OBJECTIVE and verb_lemma(voice.head) not in word_list("passing"):
        return True  # "let us know", not "quoted him as saying"
    if voice.lower_ == "it" and cue.takes == ("quote",) and verb.dep_ == "ROOT" and _has_only_letters_behind(verb):
        return True  # "it began, they say, when"
    if voice.tag_ == "VBG" and voice.dep_.startswith("csubj"):
        return True  # "applying for a visa required them to travel"
    pointing = voice.dep_ == "expl" or voice.lower_ in ("there", "what", "this", "that", "these", "those", "you")
    if voice.lower_ in ("those", "these") and child(voice, "acl:relcl", "acl", "amod", "nmod") is not None:
        return False  # "those close to him say", "those who fled said"
    if pointing and (voice.tag_ not in ("WDT", "WP") or antecedent(voice) is voice):
        return True
    described = verb.dep_.startswith("acl") or (verb.dep_ == "advcl" and verb.tag_ == "VBG" and cue.kind == "thought")
    if described and voice.tag_ != "PRP" and _is_lifeless(antecedent(voice)):
        return True  # "a problem that demands an answer", "rules promising change", "the hearing was long, considering"
    if voice.lower_ == "it" and (is_passive(verb) or child(verb, "expl")) and cue.kind != "decline":
        return True
    if cue.kind == "demand" and antecedent(voice).lemma_.lower() in word_list("lawlike"):
        return True  # "the law requires guests to register"
    if cue.kind == "speech" and is_passive(verb) and _is_lifeless(antecedent(voice)):
        return True  # "the delay is explained by a lack of wood"
    if cue.kind == "warning" and child(verb, "xcomp") is not None and _is_lifeless(antecedent(voice)):
        return True  # "the violence threatens to undo it"
    if cue.takes == ("quote",) and entity_type_of(voice) == "event" and _is_lifeless(voice):
        return True  # '"We fled." The fighting continued'
    if cue.kind == "support" and entity_type_of(antecedent(voice)) in _LIFELESS:
        return True  # "the house stood behind a station"
    return cue.kind == "finding" and not can_inform(antecedent(voice))


def _has_only_letters_behind(verb: Token) -> bool:
    """Whether a comma and a word stand behind a verb, and no quotation mark."""
    doc, i = verb.doc, verb.i
    return i + 2 < len(doc) and doc[i + 1].text == "," and doc[i + 2].is_alpha


def _is_none_of_them(voice: Token) -> bool:
    """Whether a voice is ruled out by the word it begins with: "not one inspector", not "not only the army"."""
    first = voice.left_edge
    return first.lower_ in ("not", "hardly", "scarcely") and first.nbor().lower_ not in _BARELY and first.head == voice


def _is_lifeless(noun: Token) -> bool:
    """True of things and events that carry no words: "attack", "step"; no report, and nothing of an unknown kind."""
    kind = entity_type_of(noun)
    told = can_inform(noun) or (noun_lemma(noun), "noun") in cue_table()
    return kind in _LIFELESS and not told


def names_people(taken: Taken, cue: Cue, shape: str, doc: Doc) -> bool:
    """True of whom somebody has it from, or withholds something from, which says nothing itself.

    "said, | citing witnesses |, that", "| denied the drivers | sleep"
    """
    if cue.kind == "denial" and shape == "np":
        return any(_goes_without(doc[i]) for i in taken.clauses if entity_type_of(doc[i]) == "person")
    if cue.words[0] not in word_list("passing") or shape != "np":
        return False
    return all(entity_type_of(doc[i]) == "person" and child(doc[i], "acl", "acl:relcl") is None for i in taken.clauses)


def _goes_without(somebody: Token) -> bool:
    """Whether a thing stands right behind people, with no comma between: "denied the | drivers | their sleep"."""
    doc = somebody.doc
    behind = doc[somebody.i + 1] if somebody.i + 1 < len(doc) else somebody
    if behind.pos_ in ("DET", "PRON", "ADJ", "NUM") and somebody.left_edge.i <= behind.head.i:
        behind = behind.head
    if verb_lemma(somebody.head) != "deny" or not somebody.head.i < somebody.i < behind.i:
        return False
    return behind.tag_ in ("NN", "NNS", "VB", "VBP")
