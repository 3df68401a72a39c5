"""Whether two claims of different voices are about the same people or the same things."""

from spacy.tokens import Token

from extract.answers.rejection import Rejection
from extract.predicates import entity_type_of
from extract.speech.cues import word_list
from extract.speech.trees import children, subject
from graph.model import Certainty, Claim

_OTHERS = frozenset({"he", "she", "they", "him", "her", "them"})
_NEXT = 12  # characters between a sentence and the next


def shares_party(found: Rejection, other: Claim) -> bool:
    """Whether both are about the same person or body, which is not the speaker, or the other accuses the speaker."""
    return same_people(found, other) or found.families.accuses(other, found.claim.claimant)


def same_people(found: Rejection, other: Claim) -> bool:
    """Whether both are about the same person or body, which is not the speaker."""
    return bool((parties(found.claim) & parties(other)) - {found.claim.claimant})


def takes_up(found: Rejection, other: Claim) -> bool:
    """Whether "they" are, by all that is known, those of whom the sentence before tells: "that | they | stayed"."""
    cast, claimant = found.reading.cast, found.claim.claimant
    subjects = (subject(head) for head in found.heads())
    loose = (
        who.pos_ == "PRON" and who.lower_ in ("he", "she", "they") and cast.known(who.i) in (None, claimant)
        for who in subjects
        if who is not None
    )
    return found.claim.start - other.end < _NEXT and any(loose)


def tells_of_them(found: Rejection) -> bool:
    """Whether whoever was just accused tells of those, or of that, told by a pronoun: "it had paid | them |".

    What he will do, or has learnt, of them is no answer.
    """
    cast, own = found.reading.cast, found.families.of(found.claim.claimant)
    if found.claim.certainty is not Certainty.STATED or found.claim.claimant in found.families.works:
        return False
    parties = (c for head in found.heads() for c in children(head, "nsubj", "nsubj:pass", "obj", "iobj"))
    pointing = (c for c in parties if c.lower_ in _OTHERS)
    return any(own.isdisjoint(found.families.of(cast.known(c.i))) for c in pointing)


def shares_things(found: Rejection, other: Claim) -> bool:
    """Whether both name the same things."""
    return bool(things_told(found, other))


def things_told(found: Rejection, other: Claim, *, people: bool = True) -> frozenset[str]:
    """The nouns, by lemma, in the words of both claims that tell what they are about; without people if so asked."""
    voices = {word for one in (found.claim.claimant, other.claimant) for word in _name(one, found)}
    nouns = (t for head in found.heads() for t in _nouns_under(head))
    heads = {t.lemma_.lower() for t in nouns if people or entity_type_of(t) != "person"}
    return frozenset(heads - voices) & nouns_told(found, other)


def _name(entity: str | None, found: Rejection) -> list[str]:
    known = found.reading.cast.entities.get(entity or "")
    return known.name.lower().split() if known is not None else []


def parties(claim: Claim) -> set[str]:
    """All who act or suffer in what a claim says, and what it names besides."""
    said = claim.proposition
    return {*said.accused, *said.victims, *said.agents, *said.objects}


def _nouns_under(clause: Token) -> list[Token]:
    who = subject(clause)
    found = [t for t in clause.subtree if t.pos_ == "NOUN"]
    return [t for t in (*found, *([who] if who is not None and who.pos_ == "NOUN" else [])) if is_telling(t)]


def is_telling(noun: Token) -> bool:
    """Whether a noun tells what a claim is about: no time, and none of those that any two claims may share."""
    return entity_type_of(noun) != "time" and noun.lemma_.lower() not in word_list("generic")


def nouns_told(found: Rejection, other: Claim) -> set[str]:
    """The nouns, by lemma, in the words of another claim that tell what it is about."""
    nouns: set[str] = set()
    for start, end in other.content_spans:
        words = found.reading.doc.char_span(start, end, alignment_mode="expand")
        nouns |= {t.lemma_.lower() for t in words or () if t.pos_ == "NOUN" and is_telling(t)}
    return nouns
