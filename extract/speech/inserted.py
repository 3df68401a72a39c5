"""A reporting clause inside the sentence that it reports, and the ranges of that sentence around it.

"It failed, he said, because of them"     what stands before the clause, and what goes on after it
"Ann, he said, left"                      the same where a parser takes it for a relative clause
"Perhaps, he said, they fled"             and where only an opening stands before it: an adverb, a time, a clause
"""

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.speech.clauses import is_reporting
from extract.speech.cues import acting_verbs
from extract.speech.forms import verb_lemma
from extract.speech.next_acts import CLOSING_MARKS, before_adding, narrator_goes_on
from extract.speech.trees import child, children, dependents, phrase, verb_group

_WH = frozenset({"WP", "WDT", "WRB", "WP$"})
_OPENING_MARKS = frozenset({"“", "``", '"', "''", "‘", "'"})
_BORDERS = CLOSING_MARKS | {",", "--", "—", "–"}
CONCEDING = frozenset({"though", "although", "whereas", "while", "even though"})
_LONGEST_VOICE = 4  # words between a closing mark and its cue, where the voice stands before the cue


def is_inserted(verb: Token) -> bool:
    """True of a reporting clause between commas that a parser takes for a relative one: "Ann, he said, left"."""
    voice = child(verb, "nsubj")
    if voice is None or voice.tag_ in _WH or voice.i > verb.i or verb.i + 1 >= len(verb.doc):
        return False
    lone = all(c.i < verb.i or c.is_punct for c in dependents(verb))
    return lone and verb.doc[voice.left_edge.i - 1].text == "," and verb.doc[verb.i + 1].text == ","


def relative_around(verb: Token) -> Token | None:
    """The relative clause that a reporting clause interrupts: "a cook who, she says, | beat | her"."""
    voice = child(verb, "nsubj")
    if voice is None or voice.left_edge.i < 2 or verb.doc[voice.left_edge.i - 2].tag_ not in _WH:
        return None
    return next((c for c in children(verb.head, "acl:relcl") if c.i > verb.i), None)


def divided(verb: Token, clause: Token) -> tuple[Tokens, ...]:
    """The two ranges of a clause around a reporting clause that stands right after its subject."""
    whole = phrase(clause)
    return Tokens(whole.start, verb.left_edge.i), Tokens(verb.i + 1, whole.end)


def interrupted(verb: Token, clause: Token) -> tuple[Tokens, ...]:
    """The ranges of a clause before its cue, and after it where the cue interrupts: "it failed, he said, because"."""
    doc = verb.doc
    start, end = phrase(clause)
    if end <= verb.i:
        return (Tokens(start, end),)
    border = next((i for i in range(verb.i - 1, start, -1) if doc[i].text in _BORDERS), verb.i - 1)
    before = Tokens(start, border + 1)
    comma = next((i for i in range(verb.i + 1, end) if doc[i].text in (",", "--", "—", "–", ":")), None)
    if comma is None or comma + 1 >= end or doc[comma].text == ":":
        return (before,)
    resumed = comma + 1
    direct = doc[verb_group(verb).start - 1].text in CLOSING_MARKS or any(
        doc[i].text in CLOSING_MARKS for i in range(max(start, verb.i - _LONGEST_VOICE), verb.i)
    )
    direct = direct and _is_whole(doc, start, border)
    if direct and not any(doc[i].text in _OPENING_MARKS for i in range(resumed, min(resumed + 2, end))):
        return (before,)
    joint = doc[resumed]
    answers = joint.lower_ == "but" or (joint.lower_ == "and" and _speaks(joint.head))
    if not direct and answers and _has_own_subject(joint.head):
        return (before,)  # "They fled, police said, | and the army denied it |"
    if joint.lower_ in CONCEDING and is_another_voice(joint.head):
        return (before,)
    summing = (c.left_edge.i for c in children(verb, "parataxis") if c.i > verb.i and narrator_goes_on(c))
    relaying = (c.left_edge.i for c in children(clause, "parataxis") if c.i > verb.i and _only_relays(c))
    end = min([end, *summing, *relaying])  # ", a charge that X rejects": nothing that was said
    resumed_to = before_adding(verb, Tokens(resumed - 1, end)) if end > resumed else resumed
    return (before, Tokens(resumed, resumed_to)) if resumed_to > resumed else (before,)


def _is_whole(doc: Doc, start: int, border: int) -> bool:
    """Whether the marks that close before a cue opened with the sentence: not 'It leaked "like a sieve", he said'."""
    opened = next((i for i in range(border - 1, start, -1) if doc[i].text in _OPENING_MARKS), start)
    return not any(doc[i].is_alpha for i in range(start, opened))


def _only_relays(verb: Token) -> bool:
    """Whether a clause only says who passes on what was said: "You are free, they told him, | he says |"."""
    lone = child(verb, "obj", "ccomp", "xcomp") is None and verb.nbor(-1).dep_ not in ("cc", "mark")
    return lone and is_reporting(verb) and child(verb, "nsubj") is not None


def is_another_voice(clause: Token) -> bool:
    """Whether the writer sets what others say against what is said: "it fell, he said, | while Chad denied it |"."""
    return (
        _speaks(clause) and _has_own_subject(clause) and "," in (clause.left_edge.text, clause.left_edge.nbor(-1).text)
    )


def _speaks(clause: Token) -> bool:
    return is_reporting(clause) or verb_lemma(clause) in acting_verbs()


def _has_own_subject(clause: Token) -> bool:
    """Whether a clause tells in the past what somebody else did: the writer's own contrast."""
    who = child(clause, "nsubj", "nsubj:pass")
    past = any(t.tag_ == "VBD" for t in (clause, *children(clause, "aux", "aux:pass", "cop")))
    return past and who is not None and who.pos_ in ("NOUN", "PROPN")


def opening(verb: Token, clause: Token) -> Tokens | None:
    """What stands before a reporting clause that commas set off, where that belongs to the clause behind it.

    "Perhaps, he said, they fled", "When they came, she said, we hid"; but "In May, he said that they fled".
    """
    doc, voice = verb.doc, child(verb, "nsubj")
    if voice is None or voice.i > verb.i or clause.i < verb.i:
        return None
    border = voice.left_edge.i - 1
    before = [c for c in clause.lefts if c.i < border and c.dep_ not in ("punct", "cc", "mark")]
    end = border + 1 if border >= 0 and doc[border].text in CLOSING_MARKS else border
    comma = next((i for i in range(verb.i + 1, clause.i) if doc[i].text == ","), None)
    if not before or doc[border].text not in _BORDERS or comma is None:
        return None
    if end == border and doc[comma + 1].text in _OPENING_MARKS:
        return None  # "In May, he said, "we fled""
    start = before[0].left_edge.i
    while start > 0 and doc[start - 1].text in _OPENING_MARKS:
        start -= 1
    return Tokens(start, end)
