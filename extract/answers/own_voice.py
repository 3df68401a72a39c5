"""What an article says in its own voice against what somebody has said right before.

"The firm says that the cooks had their parents' consent. None of the six families had consented."
"The paper says that the mayor is ill. He is not."
"Relatives say that guards beat him to death. A court acquitted the guards."
"""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from extract.families import Families
from extract.predicates import entity_type_of
from extract.reading import Reading
from extract.speech.cues import word_list
from graph.model import Claim, PropositionKind, Stance

_BESIDE = 200  # characters between the two: they stand in one paragraph
_NEXT = 4  # characters between a sentence and the next
_BELOW = 400  # characters, some three sentences, below an acquittal
_SHORTLY = 600  # characters between a charge and its end: some five sentences
_CASES = frozenset({"case", "lawsuit", "suit", "complaint"})
_CLEARING = "acquittal"  # of propositions/events.tsv
_ECHO = frozenset({"PRON", "AUX", "PART", "PUNCT"})
_NONE = frozenset({"none", "nobody", "neither", "no"})


def goes_against(claim: Claim, told: Sequence[Claim], reading: Reading) -> set[str]:
    """The ids of those of the claims, in text order, that the article's own denial contradicts."""
    if not claim.negated or claim.stance is not Stance.ASSERTS or claim.claimant is not None:
        return set()
    near = [o for o in told if o.claimant is not None and not o.negated and 0 <= claim.start - o.end < _BESIDE]
    words = reading.doc.char_span(claim.start, claim.end, alignment_mode="expand") if near else None
    if words is None:
        return set()
    if all(t.pos_ in _ECHO for t in words):  # "He is not."
        beside = [o for o in near if claim.start - o.end < _NEXT]
        return {o.id for o in beside if o.start == max(one.start for one in beside)}
    opening = [t.lower_ for t in words[:2]]
    if opening[0] not in _NONE and opening != ["not", "one"]:
        return set()
    spans = ((o, reading.doc.char_span(o.start, o.end, alignment_mode="expand")) for o in near)
    mine = _telling(words)
    return {o.id for o, theirs in spans if theirs is not None and not mine.isdisjoint(_telling(theirs))}


def cleared(claim: Claim, told: Sequence[Claim], families: Families, reading: Reading) -> set[str]:
    """The ids of the charges, told before or right below, of which somebody is cleared: "A court | acquitted Roe |"."""
    said = claim.proposition
    if said.predicate != _CLEARING or claim.negated or claim.claimant is not None:
        return set()
    charges = [o for o in told if o.claimant is not None and families.targets.get(o.id)]
    before = [o for o in charges if o.end <= claim.start]
    below = (o for o in charges if 0 <= o.start - claim.end < _BELOW)  # of what a lead tells, they stand there
    of_them = [o for o in before or below if any(families.accuses(o, one) for one in said.objects)]
    entities = reading.cast.entities
    nameless = all(entities[one].name.islower() for one in said.objects if one in entities)
    last = max((o.start for o in before if claim.start - o.end < _BESIDE), default=None)
    near = [o for o in before if o.start == last and nameless and said.objects]
    return {o.id for o in of_them or near if o.proposition.kind is PropositionKind.ALLEGATION}


def dropped(claim: Claim, told: Sequence[Claim], families: Families, reading: Reading) -> set[str]:
    """The ids of the charges, told shortly before, that are dismissed: "A judge | threw out the lawsuit |"."""
    words = reading.doc.char_span(claim.start, claim.end, alignment_mode="expand")
    if claim.claimant is not None or claim.negated or words is None or not any(map(_is_dismissed, words)):
        return set()
    near = [o for o in told if o.stance is Stance.ALLEGES and 0 <= claim.start - o.end < _SHORTLY]
    charges = [o for o in near if families.targets.get(o.id) and o.proposition.kind is PropositionKind.ALLEGATION]
    last = max(charges, key=lambda o: o.start, default=None)
    if last is None:
        return set()
    return {o.id for o in charges if o.claimant == last.claimant or families.targets[o.id] == families.targets[last.id]}


def _is_dismissed(word: Token) -> bool:
    """True of what somebody is charged with, or the case, where it is dropped: "the | lawsuit | was thrown out"."""
    case = word.lemma_.lower() in word_list("charging") or word.lemma_.lower() in _CASES
    return case and word.dep_ in ("obj", "nsubj:pass") and word.head.lemma_.lower() in word_list("dropping")


def _telling(words: Span) -> frozenset[str]:
    """The nouns and verbs that tell what it is about, by lemma: "consented" is the verb of "consent"."""
    told = (t for t in words if t.pos_ == "VERB" or (t.pos_ == "NOUN" and entity_type_of(t) not in ("time", "person")))
    return frozenset(t.lemma_.lower() for t in told) - word_list("generic", "support") - {"say", "tell"}
