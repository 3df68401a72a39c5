"""The borders of a voice: the whole noun phrase, titles, appositions and relative clauses included."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.propositions.parse import parse_of
from extract.speech.cues import word_list
from extract.speech.trees import antecedent, child_is, children, phrase, preposition

_LEFT_OUT = frozenset({"cc", "punct", "case", "discourse", "mark", "parataxis", "advcl", "nsubj", "cop", "aux"})
_LEADING = frozenset({",", ";", ":", "-", "--", "—", "–", "”", "''", "’"})
_RIGHT_OUT = frozenset(
    {"punct", "parataxis", "discourse", "advcl", "dep", "list", "orphan", "advmod", "vocative", "obl"}
)


def source_span(head: Token, *, barrier: int | None = None) -> Tokens:
    """The range of the voice whose head word this is, on its own side of the barrier (the cue's head word).

    The comma that closes an apposition belongs to it: "Brown, the minister, said".
    """
    start, end = phrase(head)
    for c in head.lefts:
        if c.dep_.split(":", 1)[0] in _LEFT_OUT and c.left_edge.i == start and c.lower_ != "neither":
            start = c.right_edge.i + 1
        elif c.left_edge.i > start:
            break
    for c in sorted(head.rights, key=lambda t: -t.i):
        if c.dep_.split(":", 1)[0] in _RIGHT_OUT and c.right_edge.i + 1 == end and c.i > head.i:
            end = c.left_edge.i
    if barrier is not None:
        if head.i < barrier < end:
            end = barrier
        elif start <= barrier < head.i:
            start = barrier + 1
    doc = head.doc
    while end > head.i + 1 and (doc[end - 1].is_space or (doc[end - 1].is_punct and not _closes(head, end - 1))):
        end -= 1
    title = doc[start - 1] if start else None
    if title is not None and title.dep_ == "nsubj" and title.head == head.head:
        start = title.left_edge.i  # "Spokeswoman Jane Roe said" where a parser makes two subjects of it
    while start < head.i and (doc[start].is_space or doc[start].text in _LEADING or doc[start].tag_ == "''"):
        start += 1
    words = parse_of(doc).words
    beside = barrier is not None and end < barrier <= end + 3 and words[end] == ","
    if beside and "," in words[start:end] and "," not in words[end + 1 : barrier]:
        end += 1
    return Tokens(start, end)


def _closes(head: Token, i: int) -> bool:
    """True of a bracket, quotation mark or of the comma after an apposition that ends the phrase."""
    text = head.doc[i].text
    if text in (")", "]", "”", '"', "’", "'", "''"):
        return True
    if text == ".":
        return head.doc[i - 1].tag_ in ("NNP", "NNPS")
    if text != ",":
        return False
    return any(c.dep_ == "appos" and c.left_edge.i <= i and any(d.text == "," for d in c.lefts) for c in head.subtree)


def nobody_of(voice: Token) -> Token:
    """Whose silence it is that nobody breaks: the pilots of "not one (none, nobody) of the pilots"; else the voice."""
    first = voice.left_edge
    singled = voice.lower_ == "one" and (first.lower_ == "not" or (first.i > 0 and first.nbor(-1).lower_ == "not"))
    if not (singled or voice.lower_ in ("nobody", "none", "neither") or child_is(voice, "det", "no", "neither")):
        return voice
    return next((c for c in children(voice, "nmod", "obl") if preposition(c) in ("from", "at", "in", "of")), voice)


def speaker_meant(voice: Token) -> Token:
    """Who a relative pronoun is: its antecedent, or the body right before it that a parser passed over.

    "There was no word from the palace, which has denied it": the palace denies, no word does.
    """
    meant = antecedent(voice)
    if meant is not voice and voice.lower_ == "which" and meant.ent_type_ != "PERSON":
        meant = _carrier(meant)
    if meant is not voice and voice.lower_ == "who" and entity_type_of(meant) == "organization":
        meant = _member(meant)
    if meant is voice or can_inform(meant):
        return meant
    nearer = [c for c in meant.subtree if meant.i < c.i < voice.i and c.dep_ == "nmod" and can_inform(c)]
    return next((c for c in reversed(nearer) if voice.i - c.right_edge.i <= 2 or voice.i - c.i <= 2), meant)


def _member(body: Token) -> Token:
    """The person of "Ann Lee of the group Clear Record, who said that Y": past the bodies named behind a person."""
    above = body
    while above.dep_ in ("nmod", "appos", "flat") and above.head.i < above.i:
        above = above.head
        if above.ent_type_ == "PERSON" or (above.pos_ == "NOUN" and entity_type_of(above) == "person"):
            return above
    return body


def _carrier(noun: Token) -> Token:
    """The letter of "a letter from a clinic in Minsk which says that Y": what carries words before whom it is from."""
    above = noun
    while above.dep_ == "nmod" and above.head.i < above.i and preposition(above) in ("from", "in", "at", "of"):
        above = above.head
        if above.lemma_.lower() in word_list("informant") and above.pos_ == "NOUN":
            return above
    return noun


def can_inform(voice: Token) -> bool:
    """True of people, bodies, names, pronouns and of things that carry statements: reports, polls, letters."""
    if voice.pos_ in ("PRON", "PROPN", "NUM") or voice.ent_type_:
        return True
    kind = entity_type_of(voice)
    return kind in ("person", "organization") or voice.lemma_.lower() in word_list("informant")


def is_of_tellers(noun: Token) -> bool:
    """Whether a noun before a noun of speech names whose it is: "| army | denials that", "a | rebel | claim that"."""
    told = entity_type_of(noun) in ("person", "organization") or noun.lemma_.lower() in word_list("labelling")
    return noun.pos_ == "NOUN" and told
