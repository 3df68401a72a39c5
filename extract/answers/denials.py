"""Which denials an answer goes against: "That is a lie," right behind one; "her driver contradicts her", of hers.

"The governor denies that he knew of the camp. That is untrue, says his driver."   the governor's denial
"The firm denies that it paid. The union rejects that; the firm did pay."          the same
"There is no proof, the judges found. The ruling is absurd, the widow says."      what the judges found
"Kano accused Bo. Bo denied it. Deh rejected it, too."                             nothing: "it" is the accusation
"""

from collections.abc import Sequence

from extract.answers.rejection import BESIDE, Rejection, accusing, cue_lemmas, is_of_judges
from extract.speech.cues import word_list
from graph.model import REJECTING, Claim, Stance

_FAR = 1500  # characters between what somebody denies and who contradicts him by name: some twelve sentences
_POINTING = frozenset({"it", "that", "this"})


def denied_before(found: Rejection, denials: Sequence[Claim]) -> set[str]:
    """The ids of the denials, told before and in text order, that a rejecting claim goes against."""
    claim, families = found.claim, found.families
    if claim.stance not in REJECTING - {Stance.DOUBTS} or claim.negated:
        return set()
    before = [d for d in denials if d.end <= claim.start and claim.start - d.end < _FAR]
    theirs = [d for d in before if not families.of(d.claimant) & families.of(claim.claimant)]
    if not theirs:
        return set()
    heads = found.heads()
    known = {found.reading.cast.known(head.i) for head in heads} - {None}
    named = [d for d in theirs if d.claimant in known]
    if named and cue_lemmas(found.attribution, found.reading) & word_list("gainsaying"):
        return {d.id for d in named}
    last = theirs[-1]
    if any(head.lemma_.lower() in word_list("ruling") for head in heads):
        judged = [o for o in (*theirs, *found.before(found.answerable)) if is_of_judges(o, found)]
        last_judged = max(judged, key=lambda o: o.start, default=None)
        return {last_judged.id} if last_judged in theirs and last_judged is not None else set()
    if any(head.lemma_.lower() in word_list("rebuffed") for head in heads):
        return {last.id}
    points = bool(heads) and all(head.lower_ in _POINTING for head in heads)
    beside = last is before[-1] and 0 <= claim.start - last.end < BESIDE
    own = bool(set(last.disputes) & {o.id for o in found.before(accusing(found))})  # both deny the same charge
    return {last.id} if points and beside and not own and _is_of_its_truth(found, last) else set()


def _is_of_its_truth(found: Rejection, denial: Claim) -> bool:
    """Whether "that" can only be the denial: it answers nobody, or those of the voice's side, or "that is a lie"."""
    known = {o.id: o for o in found.answerable}
    others = [known[key] for key in denial.disputes if key in known]  # what others said, and both may reject
    return not others or found.attribution.cue_class == "speech"
