"""Sentences that name whose account stands around them: "her brother remembers it differently", "so says the report".

"Asked about the ledgers, the vicar spread his hands."   who is asked answers in what follows
"And the parents' view? That the coach bullies them."     so does whose view is asked for
"That is what her brother told the court."               and who sums it up
"That is not what the cook told the court."              who told it otherwise goes on
"""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from spacy.tokens import Doc, Span, Token

from extract.annotations import Attribution, Tokens
from extract.predicates import entity_type_of
from extract.speech.clauses import is_finite, is_reporting
from extract.speech.cues import cue_table, word_list
from extract.speech.forms import verb_lemma
from extract.speech.negations import negation
from extract.speech.sources import can_inform, source_span
from extract.speech.trees import child, children, is_passive, preposition, prepositional, subject
from extract.speech.turns import asks
from graph.model import Stance

_POINTING = frozenset({"that", "this", "such", "so"})
_NOBODY = frozenset({"it", "there", "that", "this", "who", "what", "you", "i", "we"})
_ANSWERS = frozenset({"rejection", "denial", "opposition"})
_HELD = frozenset({"speech", "thought", "accusation", "relay"})
_ASKING = frozenset({"what", "how"})
_TIMES = frozenset({"for", "at", "on", "in", "from", "after", ""})  # how long, and where, somebody speaks
_SHORT = 3  # words of an answer that only says no, with its comma
_OPENING = 3  # words of a question up to its "what"


class Kind(Enum):
    """What a voice is announced to do: to tell a story, to answer one, to say what is asked; or it has just spoken."""

    STORY = auto()
    ANSWER = auto()
    ASKED = auto()
    SPOKE = auto()


def announced(doc: Doc, sentence: Span, cued: Sequence[Attribution]) -> tuple[Attribution, Kind] | None:
    """The voice whose account the sentence announces, and how; None where it announces none."""
    verb = sentence.root
    if asks(sentence):
        voice = _whose_is_asked(sentence)
        return (_unsaid(voice), Kind.ASKED) if voice is not None and can_inform(voice) else None
    voice = _teller(verb)
    kind = Kind.ANSWER if verb.lemma_ in word_list("confuting", "orating") else Kind.STORY
    if voice is None and (otherwise := _told_otherwise(verb)) is not None:
        voice, kind = otherwise, Kind.STORY
    if voice is None and not any(a.source is not None and a.cue_class == "speech" and a.clauses for a in cued):
        voice, kind = _who_is_asked(verb), Kind.ANSWER
    if voice is not None and can_inform(voice) and voice.lower_ not in _NOBODY:
        return _unsaid(voice), kind
    for a in cued:
        if a.cue is None or not any(t == verb for t in doc[a.cue.start : a.cue.end]):
            continue
        if a.cue_class in _ANSWERS and a.stance in (Stance.DISPUTES, Stance.DENIES):
            return a, Kind.ANSWER
        recounts = not word_list("recounted").isdisjoint(t.lemma_ for t in doc[a.cue.start : a.cue.end])
        recounts = recounts and a.cue_class != "demand"  # "told them to go on"
        if recounts and a.stance is Stance.ASSERTS and _is_somebody(doc, a) and not any(map(is_finite, _tops(doc, a))):
            return a, Kind.STORY
    return None


def spoke(cued: Sequence[Attribution]) -> Attribution | None:
    """The voice that says something in the sentence, where there is just one."""
    said = [a for a in cued if a.cue_class in ("speech", "denial") and a.stance is not Stance.DECLINES]
    return said[-1] if said and len({a.source_head for a in cued}) == 1 else None


def _unsaid(voice: Token) -> Attribution:
    source = source_span(voice)
    return Attribution(source, voice.i, None, (source,), Stance.ASSERTS)


def _who_is_asked(verb: Token) -> Token | None:
    """Who does something at a question or a charge: "Asked about it, | the vicar | sighed", "laughed at it"."""
    if not is_finite(verb):
        return None
    questioned = any(
        is_passive(c) and verb_lemma(c) in word_list("asking", "pressing") for c in children(verb, "advcl")
    )
    things = children(verb, "obl", "obj") if verb.lemma_ in word_list("gesture") else []
    charged = any(t.lemma_.lower() in word_list("question", "reportlike", "charging") for t in things)
    return subject(verb) if questioned or charged else None


def _whose_is_asked(sentence: Span) -> Token | None:
    """Whose view or words a question asks for: "And | the parents' | view?", "How does | the verger | put it?"."""
    root = sentence.root
    if root.lemma_.lower() in word_list("tale", "recounting", "uttering"):
        return child(root, "nmod:poss") or prepositional(root, "of")
    who = child(root, "nsubj")
    wh = any(t.lower_ in _ASKING for t in sentence[:_OPENING])
    if not wh or who is None or who.lower_ in _NOBODY or child(root, "ccomp", "xcomp") is not None:
        return None
    cues = cue_table().get((verb_lemma(root), "verb"), ())
    holds = any(cue.kind in _HELD and "that" in cue.takes and len(cue.words) == 1 for cue in cues)
    return who if holds or root.lemma_ in ("put", "see") else None


def _is_somebody(doc: Doc, attribution: Attribution) -> bool:
    """Whether the voice is of people, and neither a body nor a text, which describe things for other ends."""
    head = doc[attribution.source_head or 0]
    body = head.ent_type_ in ("ORG", "GPE", "NORP") or entity_type_of(head) == "organization"
    return not body and head.lemma_.lower() not in word_list("informant")


def _tops(doc: Doc, attribution: Attribution) -> Iterator[Token]:
    return (doc[i] for i in attribution.clauses)


def _only_says_no(verb: Token) -> bool:
    """Whether all that is said before the verb is that it is not so: "Not so, answers the mayor"."""
    start = verb.left_edge.i
    words = [t.lower_ for t in verb.doc[start : verb.i]]
    denied = 1 < len(words) <= _SHORT and words[-1] == "," and words[0] in word_list("replies", "naysaying")
    return denied and verb.tag_ in ("VBZ", "VBD", "VBP") and is_reporting(verb)


def _told_otherwise(root: Token) -> Token | None:
    """Who is said to have told it otherwise: "That is not what | Roe | told the judges"."""
    pointing = child(root, "nsubj")
    if pointing is None or pointing.lower_ not in _POINTING or negation(root) is None:
        return None
    told = _told_how(root)
    return None if told is None else told[1]


def _told_how(root: Token) -> tuple[Token, Token] | None:
    """The verb and the voice of "what Roe told us", "how Roe tells it"."""
    if root.lower_ not in _ASKING or child(root, "cop") is None:
        return None
    verb = next((c for c in children(root, "acl:relcl", "advcl:relcl") if is_reporting(c)), None)
    who = child(verb, "nsubj") if verb is not None else None
    if verb is None or who is None or who.i > verb.i or child(verb, "ccomp", "xcomp") is not None:
        return None
    return (verb, who) if can_inform(who) and negation(verb) is None else None


def _teller(verb: Token) -> Token | None:
    """Who is announced to tell it otherwise, or all of it: "tells another story", "his version is different"."""
    who = child(verb, "nsubj")
    if _only_says_no(verb):
        return who or child(verb, "obj")
    if who is None or negation(verb) is not None or not is_finite(verb):
        return None
    if who.lemma_.lower() in word_list("tale"):
        differs = verb.lemma_.lower() in word_list("unlike", "dire")
        owner = child(who, "nmod:poss") or prepositional(who, "of")
        return owner if differs and owner is not None and owner.i < verb.i else None
    if verb.lemma_ in word_list("recounted", "viewing") and any(
        c.lower_ in word_list("unlike") for c in children(verb, "advmod", "xcomp")
    ):
        return subject(verb)
    thing = child(verb, "obj")
    if verb.lemma_ in word_list("orating") and thing is None and child(verb, "ccomp", "xcomp") is None:
        return who if all(preposition(c) in _TIMES for c in children(verb, "obl")) else None
    if thing is None or thing.i < verb.i:
        return None
    if verb.lemma_ in word_list("confuting"):
        return who if entity_type_of(thing) == "person" or thing.ent_type_ == "PERSON" else None
    if verb.lemma_ in word_list("relating") and thing.lemma_.lower() in word_list("tale"):
        marked = children(thing, "det", "amod", "advmod")
        return who if any(c.lower_ in word_list("unlike") or c.tag_ == "JJR" for c in marked) else None
    return who if f"{verb.lemma_}_{thing.lemma_}" in word_list("testifying") else None


def pointed_back(sentence: Span) -> Attribution | None:
    """Whose words the sentence says that those before it were: "That is what Roe told us", "So says the report"."""
    root = sentence.root
    pointing = child(root, "nsubj")
    if pointing is None or pointing.lower_ not in _POINTING or child(root, "cop") is None:
        first = sentence[0]
        told = child(root, "nsubj", "obj") if first.lower_ in ("so", "thus") and first.head == root else None
        if told is None or told.i < root.i or root.i != first.i + 1 or not is_reporting(root) or not can_inform(told):
            return None
        return _voice(told, Tokens(first.i, root.i + 1))
    if negation(root) is not None:
        return None
    if root.lower_ in _ASKING:
        how = _told_how(root)
        return None if how is None else _voice(how[1], Tokens(how[0].i, how[0].i + 1))
    if preposition(root).startswith("according to"):
        return _voice(root, Tokens(child(root, "case").i, child(root, "case").i + 2))  # type: ignore[union-attr]
    if root.lemma_.lower() not in word_list("tale", "recounting", "uttering"):
        return None
    owner = child(root, "nmod:poss") or prepositional(root, "of")
    return _voice(owner, Tokens(root.i, root.i + 1)) if owner is not None and can_inform(owner) else None


def _voice(who: Token, cue: Tokens) -> Attribution:
    source = source_span(who, barrier=cue.start)
    return Attribution(source, who.i, cue, (source,), Stance.ASSERTS)
