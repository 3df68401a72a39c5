"""Which wrong a word that is rejected names: "its findings on torture", "the allegations of rape", "the killing"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.propositions.triggers import rows_by_trigger
from extract.speech.cues import word_list
from graph.model import Claim, PropositionKind, Stance
from graph.offences import broader

VAGUE_OFFENCE = "unspecified-crime"


def on_topic(head: Token, claims: Sequence[Claim]) -> list[Claim]:
    """Of claims those of the wrong that the noun's own words name: "its findings on torture", "allegations of rape"."""
    topic = offences_under(head)
    if not topic:
        return list(claims)
    words = _words_under(head)
    return [o for o in claims if is_of(o, topic) or (_is_open(o) and (_charges(o) or _says(o, words)))]


def _is_open(claim: Claim) -> bool:
    return claim.proposition.offence in (None, VAGUE_OFFENCE)


def _says(claim: Claim, words: frozenset[str]) -> bool:
    return not words.isdisjoint(claim.proposition.label.lower().split())


def _words_under(head: Token) -> frozenset[str]:
    """The nouns below a noun, as they stand and by lemma: "| forced labour | claims"."""
    nouns = (t for c in head.children for t in _of_phrase(c) if t.pos_ == "NOUN")
    return frozenset(word for t in nouns for word in (t.lower_, t.lemma_.lower()))


def _charges(claim: Claim) -> bool:
    """Whether a claim alleges, or is of a wrong, that the table of offences does not know."""
    return claim.stance is Stance.ALLEGES or claim.proposition.kind is PropositionKind.ALLEGATION


def offences_under(head: Token, *, itself: bool = False) -> frozenset[str]:
    """The offences that the words below a noun may name, without its relative clauses; of the noun too if asked.

    "Its claims in a report on torture" may be of anything: what the report is on is not what they are.
    """
    below = [t for c in head.children if not (_is_within(c) or _judges(c)) for t in _of_phrase(c)]
    words = [*below, *([head] if itself else [])]
    table = rows_by_trigger("offences")
    found: set[str] = set()
    for t in words:
        rows = table.get((t.lemma_.lower(), {"VERB": "v", "NOUN": "n"}.get(t.pos_, "")), ())
        offences = {row.cells["offence"] for row in rows}
        found |= offences if itself or VAGUE_OFFENCE not in offences else set()  # "reports of crimes" are of any
    return frozenset(found)


def _of_phrase(word: Token) -> Iterator[Token]:
    """The word and all below it, without relative clauses: they say what somebody did, not what it is on."""
    if word.dep_ != "acl:relcl":
        yield word
        for c in word.children:
            yield from _of_phrase(c)


def _judges(word: Token) -> bool:
    """Whether a word only says what to think of it: "| invented | charges"."""
    return word.dep_ == "amod" and word.lower_ in word_list("baseless")


def _is_within(word: Token) -> bool:
    return word.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == "in" for c in word.children)


def is_of(claim: Claim, topic: frozenset[str]) -> bool:
    """Whether what a claim alleges is one of these offences, a form of one, or one of which these are forms."""
    offence = claim.proposition.offence
    wider = {broader(one) for one in topic}
    return offence is not None and (offence in topic or offence in wider or broader(offence) in topic)
