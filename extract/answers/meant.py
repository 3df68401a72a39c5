"""Which claims "the accusations", "the report" and "that" can mean where none accuses the speaker: only near ones.

"Nuns said that the cells were full. Two lawyers agreed. The ministry rejected the claims."   what was told last
"A waiter was locked up, he said.\\n\\nThe mayor rejected the charge that he took bribes."     nothing: another matter
"The union demands a year's wages for each. The owner waved the demand away as theatre."       what is demanded
"""

import re

from spacy.tokens import Token

from extract.answers.counters import faces
from extract.answers.other_words import groups_of
from extract.answers.rejection import BESIDE, Rejection, is_bare
from extract.speech.cues import cue_table, word_list
from graph.model import Claim, PropositionKind, Stance

_BREAK = re.compile(r"\n+")


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
    if about or faces(found.families, other, found.claim.claimant):
        return breaks < 3
    return wrong and breaks < 3 and found.families.faceless.issuperset(targets)


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
