"""Reporting clauses that a parser lost, read off the order of words: "..., one official said."."""

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.speech.direct import same_paragraph, top_clauses
from extract.speech.findings import Reading, Taken
from extract.speech.trees import child, light_above, sentence, verb_group

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_INSIDE_NAME = frozenset({"det", "amod", "compound", "nmod:desc", "nummod", "flat", "case", "nmod:poss"})
_BORDERS = frozenset({",", "”", '"', "''", "’", "'", "--", "—", "–", "?"})
_RELATIVE = frozenset({"WP", "WDT"})
_LONGEST = 12  # words of a voice that is read off the order of words


def voice_beside(verb: Token) -> Token | None:
    """The noun right before the verb's group, or right after a verb that follows what was said."""
    doc = verb.doc
    i = verb_group(verb).start - 1
    if i >= sentence(verb).start and doc[i].pos_ in _NOUNS and not doc[i].is_punct:
        head = doc[i]
        while (
            head.head.i < head.i
            and head.head.pos_ in _NOUNS
            and head.dep_ in ("flat", "compound", "nmod", "appos", "conj")
        ):
            head = head.head
        return head
    before = doc[i].text if i >= 0 else ""
    if before in _BORDERS and verb.i + 1 < len(doc):
        head = doc[verb.i + 1]
        while head.dep_ in _INSIDE_NAME and head.head.i > head.i and head.head.i < verb.i + _LONGEST:
            head = head.head
        return head if head.pos_ in _NOUNS else None
    return None


def tail(verb: Token, voice: Token | None, reading: Reading) -> Taken | None:
    """What stands before a reporting clause that ends or interrupts its sentence: "It failed, one official said."."""
    doc = reading.doc
    if (verb.tag_ not in _FINITE and light_above(verb) is verb) or (voice is not None and voice.tag_ in _RELATIVE):
        return None
    start = min(verb_group(verb).start, verb.i if voice is None or voice.i > verb.i else voice.left_edge.i)
    if start > 0 and doc[start - 1].is_space:
        return None
    first = sentence(doc[start]).start
    if start - 1 <= first or doc[start - 1].text not in _BORDERS:
        return None
    follows = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    clause_follows = follows is not None and not follows.is_punct and voice is not None and voice.i < verb.i
    if clause_follows and follows is not None and follows.pos_ not in ("ADP", "ADV", "PROPN", "SPACE"):
        return None
    said = Tokens(first, start - 1 if doc[start - 1].text == "," else start)
    if said.end - said.start < 3 or not any(t.pos_ in ("VERB", "AUX") for t in doc[said.start : said.end]):
        return None
    tops = top_clauses(doc, said)
    if not same_paragraph(reading, said.start, verb.i) or _only_says_when(doc, verb, tops):
        return None
    return Taken((said,), tops)


def _only_says_when(doc: Doc, verb: Token, tops: tuple[int, ...]) -> bool:
    """Whether what stands before is a condition or time of the verb's own clause: "If you spoke, they laughed"."""
    return all(
        doc[i].dep_ == "advcl"
        and doc[i].head == verb
        and (child(doc[i], "mark") is not None or any(c.tag_ == "WRB" for c in doc[i].lefts))
        for i in tops
    )
