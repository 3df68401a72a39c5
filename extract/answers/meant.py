"""Which claims "the accusations", "the report" and "that" can mean where none accuses the speaker: only near ones.

"Nuns said that the cells were full. Two lawyers agreed. The ministry rejected the claims."   what was told last
"A waiter was locked up, he said.\\n\\nThe mayor rejected the charge that he took bribes."     nothing: another matter
"The union demands a year's wages for each. The owner waved the demand away as theatre."       what is demanded
"""

import re

from spacy.tokens import Token

from extract.answers.counters import faces
from extract.answers.other_words import groups_of
from extract.answers.rejection import BESIDE, LEAD, Rejection, accusing, is_bare, nearest
from extract.speech.cues import cue_table, word_list
from extract.unowned import THE_STATE
from graph.model import Claim, PropositionKind, Stance

_BREAK = re.compile(r"\n+")
_FAR = 4  # paragraphs over which a state rejects "the allegations"


def could_be_meant(head: Token, found: Rejection) -> list[Claim]:
    """What a noun or pronoun for a claim can mean, in text order: told before, near, and by nobody of the same side."""
    told = [o for o in found.before(found.answerable) if o.stance is not Stance.ADMITS and _is_of_others(o, found)]
    if head.lemma_.lower() in word_list("demanding"):
        asked = [o for o in told if _is_demand(o, found) and _breaks(o, found) < 2]
        if asked or head.lemma_.lower() not in word_list("reportlike"):
            return asked
    charging = head.lemma_.lower() in word_list("charging")
    matter = None if is_bare(found.claim) else found.claim.proposition.offence
    near = [o for o in told if _is_near(o, charging, found) or (matter and o.proposition.offence == matter)]
    return [o for o in near if _is_on_the_matter(o, found)]


def _is_of_others(other: Claim, found: Rejection) -> bool:
    """Whether somebody else says it, and it is no tale of what he did himself; or the article says who is blamed."""
    if other.claimant is None:
        return other.stance is Stance.ALLEGES
    family = found.families.of
    return not family(found.claim.claimant) & family(
        other.claimant
    ) and other.claimant not in found.families.targets.get(other.id, ())


def _is_near(other: Claim, charging: bool, found: Rejection) -> bool:
    """Whether a claim stands close enough: beside the rejection, or in its paragraph, or is a wrong of nobody known."""
    beside = found.claim.start - other.end < BESIDE
    if beside:
        return True
    breaks = _breaks(other, found)
    said, targets = other.proposition, found.families.targets.get(other.id, frozenset())
    wrong = said.kind is PropositionKind.ALLEGATION or (other.claimant is None and other.stance is Stance.ALLEGES)
    about = bool(found.families.of(found.claim.claimant) & {*said.agents, *said.objects})
    if breaks == 0:
        return not charging or wrong or about
    state = charging and THE_STATE in found.families.of(found.claim.claimant)
    if about or faces(found.families, other, found.claim.claimant):
        return breaks < (_FAR if state else 3)
    if state and wrong and may_be_of_the_state(found, other):
        return breaks < _FAR
    return wrong and breaks < 3 and found.families.faceless.issuperset(targets)


def may_be_of_the_state(found: Rejection, other: Claim) -> bool:
    """Whether a wrong is told of nobody, or of those who are only described and are no rebels: "a brigade leader"."""
    names = [found.reading.cast.entities[one].name for one in found.families.targets.get(other.id, ())]
    unlike = word_list("irregular", "faceless", "outlaw")
    alike = (name.islower() and unlike.isdisjoint(w.removesuffix("s") for w in name.split()) for name in names)
    return all(alike) and found.families.faceless.isdisjoint(found.families.targets.get(other.id, ()))


def points_right_back(head: Token) -> bool:
    """Whether one noun points to the sentence before: "| that | statement"; "that of the envoy" does not."""
    marked = any(c.lower_ in ("that", "this") and c.dep_ == "det" for c in head.children)
    return marked and "Plur" not in head.morph.get("Number", [])


def right_before(found: Rejection) -> list[Claim]:
    """What others say right before a "that" or "this"; none of it where some of it accuses the speaker.

    Of a voice that went on there from what it said of the speaker ("It put the number at nine"), that as well.
    """
    near = [o for o in found.before(found.answerable) if found.claim.start - o.end < BESIDE]
    told = [o for o in near if o.claimant is not None]
    if any(found.families.accuses(o, found.claim.claimant) for o in told):
        return []
    last = nearest(found, told)
    of_others = [o for o in last if found.families.targets.get(o.id)]
    voices = {o.claimant for o in of_others or last}  # of what a voice says of two sides each rejects what is of it
    against = [o for o in accusing(found) if o.claimant in voices and 0 <= found.claim.start - o.end < LEAD]
    return nearest(found, against) if against and of_others else [*nearest(found, against), *last]


def _breaks(other: Claim, found: Rejection) -> int:
    """How many paragraphs lie between."""
    return len(_BREAK.findall(found.reading.article.text, other.end, found.claim.start))


def _is_on_the_matter(other: Claim, found: Rejection) -> bool:
    """Whether a claim is of the matter that the rejection tells itself: "the charge | that it took bribes |"."""
    mine = groups_of(found.claim.proposition)
    if is_bare(found.claim) or not mine:
        return True
    return not mine.isdisjoint(groups_of(other.proposition))


def _is_demand(other: Claim, found: Rejection) -> bool:
    """Whether a claim asks for what it tells: its cue is one of demands or wishes."""
    if other.proposition.predicate == "demand":
        return True
    span = other.cue_span
    cue = found.reading.doc.char_span(span.start, span.end, alignment_mode="expand") if span is not None else None
    poses = {"VERB": "verb", "NOUN": "noun"}
    cues = (c for t in cue or () for c in cue_table().get((t.lemma_.lower(), poses.get(t.pos_, "")), ()))
    return any(cue.kind in ("demand", "intention") for cue in cues)
