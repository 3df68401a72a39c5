"""Words that set what a voice says against what was said before: "insisted", "merely", "however", "we did ask"."""

from collections.abc import Iterable

from spacy.tokens import Token

from extract.annotations import Attribution
from extract.answers.rejection import Rejection, cue_lemmas
from extract.propositions.parse import parse_of
from extract.reading import Reading
from extract.speech.clause_tables import words_said
from extract.speech.cues import word_list
from extract.speech.trees import child, child_is, children, preposition, sentence, subject

EMPHATIC = ("did", "do", "does")
_OPENING = 3  # words of a sentence among which "but" or "however" stands


def insists(attribution: Attribution, reading: Reading) -> bool:
    """Whether the cue is one with which those who are contradicted answer."""
    return bool(cue_lemmas(attribution, reading) & word_list("rebutting"))


def upholds(attribution: Attribution, clauses: Iterable[Token], reading: Reading) -> bool:
    """Whether those who are attacked for what they said hold on to it: "stands by its story"."""
    holding = word_list("upholding")
    told = (c for c in clauses if c.lemma_.lower() in holding)
    by = any(preposition(c) == "by" for clause in told for c in children(clause, "obl"))
    return by or bool(cue_lemmas(attribution, reading) & holding)


def puts_right(clause: Token) -> bool:
    """Whether a clause has a word that sets it against another account: "had | merely | emigrated", "| in fact |"."""
    if words_said(clause).isdisjoint(word_list("contrasting")):
        return False
    below = (t for c in clause.children if c.dep_ != "advcl" for t in (c, *c.children))
    return any(t.lower_ in word_list("contrasting") and not _is_a_thing(t) for t in below)


def _is_a_thing(word: Token) -> bool:
    """Whether a noun that sets accounts against each other is only what something is done to: "hide | the fact |"."""
    return word.pos_ == "NOUN" and child(word, "det") is not None and word.dep_ not in ("nsubj", "ROOT")


def opens_against(found: Rejection) -> bool:
    """Whether a sentence begins with "but", or sets the voice against others: "| Two, however, | said"."""
    words, opposing = parse_of(found.reading.doc).lowers, word_list("opposing")
    spans = [sentence(head) for head in found.heads()]
    opens = any(not opposing.isdisjoint(words[start : min(start + _OPENING, end)]) for start, end in spans)
    return opens or stands_apart(found)


def stands_apart(found: Rejection) -> bool:
    """Whether the voice itself is set against others: "Two cooks, | however |, said"."""
    words, source, cue = parse_of(found.reading.doc).lowers, found.attribution.source, found.attribution.cue
    beside = source is not None and cue is not None and 0 < cue[0] - source.end < _OPENING + 3
    if source is None or cue is None or not beside or words[source.end] != ",":
        return False
    return not word_list("opposing").isdisjoint(words[source.end + 1 : cue[0]])


def points_back(clause: Token) -> bool:
    """Whether a clause says of what was just said what it is: "| That |, he countered, was a fault"."""
    what = subject(clause)
    return what is not None and what.lower_ in ("that", "this") and clause.pos_ in ("NOUN", "ADJ")


def takes_topic(clause: Token) -> bool:
    """Whether the sentence takes up what went before by its name: "| As for | the missing, most were at home"."""
    start = sentence(clause).start
    return parse_of(clause.doc).lowers[start : start + 2] == ("as", "for")


def topic_of(clause: Token) -> frozenset[str]:
    """The words of what the sentence takes up so, up to the comma: "As for | the missing |, most were at home"."""
    start, end = sentence(clause)
    words = parse_of(clause.doc).lowers[start + 2 : end]
    return frozenset(words[: words.index(",")] if "," in words else ()) - {"the", "a", "an"}


def concedes(clauses: Iterable[Token]) -> bool:
    """Whether somebody only regrets, promises or orders something, or hands over who is accused: "arrested the men"."""
    return any(c.lemma_.lower() in word_list("conceding") for c in clauses if c.pos_ in ("VERB", "ADJ"))


def wonders(clause: Token) -> bool:
    """True of "did not know | where the figure came from |", which is no plea."""
    asked = children(clause, "ccomp") if clause.lemma_ == "know" else ()
    return any(t.lower_ in ("where", "how", "why", "who", "what") for c in asked for t in c.children)


def is_emphatic(clause: Token) -> bool:
    """True of "we | did | ask them", against who said that they did not."""
    if clause.pos_ != "VERB" or not child_is(clause, "aux", *EMPHATIC):
        return False
    negated = any(c.dep_ == "advmod" and c.lower_ in ("not", "n't", "n’t", "never") for c in clause.children)
    return not negated and clause.doc[sentence(clause).end - 1].text != "?"
