"""What a claim answers that pleads: it rejects by name, clears its speaker, or insists.

"The firm said that it had done nothing wrong."      all that accuses the firm
"The group insisted that it was a charity."          what was said against it last
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.answers.by_name import answered_by_name
from extract.answers.marked import insists, points_back, upholds, wonders
from extract.answers.rejection import BESIDE, Rejection, accusing, cue_lemmas, is_bare, nearest
from extract.answers.topics import is_of, offences_under, on_topic
from extract.named_wrongs import PLEADING
from extract.propositions.triggers import rows_by_trigger
from extract.speech.cues import word_list
from extract.speech.innocence import clears_itself
from extract.speech.trees import child, subject
from graph.model import REJECTING, Claim, EntityType, Stance

_BESIDE = 200  # characters between an accusation and a denial that names it by nothing: some two sentences
_NEAR = 600  # characters between an accusation and what the accused insist on: some five sentences


def answered(found: Rejection) -> set[str]:
    """What a claim answers without saying it again: by name, by an insisting cue, by pleading innocence."""
    claim = found.claim
    if claim.stance in REJECTING:
        if not PLEADING.isdisjoint(cue_lemmas(found.attribution, found.reading)) and (against := accusing(found)):
            return {o.id for head in found.heads() for o in _counted_under(head, against)}
        clears = claim.stance is Stance.DENIES and any(clears_itself(head, denied=True) for head in found.heads())
        told = answered_by_name(found) or ({o.id for o in _of_the_wrong(found)} if clears else set())
        return told or ({o.id for o in _right_before(found)} if _is_of_oneself(found) else set())
    if claim.stance is not Stance.ASSERTS or found.families.of(claim.claimant) & set(claim.proposition.accused):
        return set()
    clearing = [head for head in found.heads() if clears_itself(head) and not (_is_other_act(head) or wonders(head))]
    cleared = {o.id for head in clearing for o in accusing(found, *_cleared(head, found))}
    if clearing and not cleared:  # "my husband", "our son": by that noun nobody is accused
        cleared = {o.id for o in _of_the_one_at_home(clearing[0], found)}
    if cleared:
        return cleared
    said_of_it = insists(found.attribution, found.reading) and any(map(points_back, found.heads()))
    if said_of_it or upholds(found.attribution, found.heads(), found.reading):
        beside = [o for o in found.before(found.answerable) if found.claim.start - o.end < BESIDE]
        return {o.id for o in nearest(found, beside) if o.claimant is not None and not o.negated}
    if insists(found.attribution, found.reading):
        near = [o for o in accusing(found) if found.claim.start - o.end < (_NEAR if _is_of_own(found) else _BESIDE)]
        return {o.id for o in nearest(found, found.before(near))}
    return set()


def _is_of_own(found: Rejection) -> bool:
    """Whether a claim tells what the speaker's side does or is: "insisted that | it had paid | them"."""
    own, said = found.families.of(found.claim.claimant), found.claim.proposition
    return any(own & found.families.of(one) for one in (*said.agents, *said.accused))


def _of_the_wrong(found: Rejection) -> Sequence[Claim]:
    """What accuses the speaker, of the wrong that is denied where anybody tells it: "denied ordering | killings |"."""
    against, wrong = accusing(found), found.claim.proposition.offence
    alike = [o for o in against if wrong is not None and is_of(o, frozenset({wrong}))]
    return alike or against


def _counted_under(counts: Token, against: Sequence[Claim]) -> Sequence[Claim]:
    """Of what somebody is accused of the one wrong that the counts name; all of it where they name several or none."""
    alone = len(offences_under(counts)) == 1
    return (on_topic(counts, against) if alone else ()) or against


def _is_of_oneself(found: Rejection) -> bool:
    """Whether a denial tells of nobody but the denier: "denied having been | anywhere near the ship |"."""
    own = all(subject(head) is None for head in found.heads())  # not "denied that a bridge had been closed"
    return own and found.claim.stance is Stance.DENIES and is_bare(found.claim)


def _right_before(found: Rejection) -> list[Claim]:
    """What accuses the speaker in the sentences right before."""
    near = (o for o in accusing(found) if found.claim.start - o.end < _BESIDE)
    return nearest(found, found.before(near))


def _is_other_act(clause: Token) -> bool:
    """Whether a clause clears one act alone: "the arrest was lawful"."""
    said = subject(clause)
    return said is not None and (said.lemma_.lower(), "n") in rows_by_trigger("events")


def _cleared(clause: Token, found: Rejection) -> tuple[str | None, ...]:
    """Whom a clause clears: its subject, and with a body or state whoever speaks for it."""
    claimant, entities = found.claim.claimant, found.reading.cast.entities
    said = subject(clause)
    if clause.lemma_ in word_list("framing"):  # "the police planted the gun": whoever says so, not the police
        return (claimant,)
    whom = found.reading.cast.known(said.i, speaker=claimant) if said is not None else None
    owner = child(said, "nmod:poss") if said is not None else None
    if owner is not None and found.reading.cast.known(owner.i, speaker=claimant) == claimant:
        return (whom, claimant)  # "her client", said by a lawyer
    other = whom is not None and whom != claimant and entities[whom].type is EntityType.PERSON
    return (whom,) if other else (whom, claimant)


def _of_the_one_at_home(clause: Token, found: Rejection) -> list[Claim]:
    """What is said of the one person whom the text so far accuses, where somebody clears "my husband" or "our son"."""
    who, entities, targets = subject(clause), found.reading.cast.entities, found.families.targets
    if who is None or not any(c.dep_ == "nmod:poss" and c.lower_ in ("my", "our") for c in who.children):
        return []
    before = [o for o in found.before(found.answerable) if targets.get(o.id) and not o.negated]
    accused = {one for o in before for one in targets[o.id]}
    alone = entities.get(min(accused, default=""))
    return before if len(accused) == 1 and alone is not None and alone.type is EntityType.PERSON else []
