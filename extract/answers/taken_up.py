"""What a rejection means that takes up an earlier one: of the same voice, of its side, or of the voice before.

"Iran rejected the report. ... The document, its envoy added, was worthless."       the same report
"The mayor denied it. A councillor said the same."                                  what the mayor denied
"The mayor denied it. "Nobody paid me a cent," he said."                            what the mayor denied
"""

from collections.abc import Mapping

from spacy.tokens import Token

from extract.answers.marked import insists, points_back
from extract.answers.rejection import Rejection, accusing
from extract.answers.sharing import same_people, shares_things
from extract.reading import Reading
from extract.speech.cues import word_list
from extract.speech.trees import child, sentence
from graph.model import AFFIRMING, REJECTING, Certainty, Claim, Stance

_BEHIND = 30  # characters between a denial and who says that it is so, in one sentence
_FEW = 6  # words of an echo
_ECHO = frozenset({"PRON", "AUX", "PART", "SCONJ"})
_NOT = frozenset({"not", "n't", "n’t", "none", "neither", "nobody"})
_HELPING = frozenset({"have", "do", "be"})
_NEXT = 12  # characters between a sentence and the next
_SOON = 200  # characters between a denial and what is insisted on: some two sentences
_JOINED = 1200  # characters: some ten sentences in which one rejection is taken up by another


def goes_on(found: Rejection, last: Claim | None) -> set[str]:
    """What a voice has rejected already, where it only points to it again and nobody has accused it since."""
    heads = (head for head in found.heads() if head.lemma_.lower() in word_list("single"))
    single = found.claim.stance in REJECTING and any("Sing" in head.morph.get("Number", []) for head in heads)
    insisting = found.claim.stance is Stance.ASSERTS and insists(found.attribution, found.reading)
    insisting = insisting and not any(map(points_back, found.heads()))
    if last is None:
        return set()
    if found.claim.stance in REJECTING and _points_within(found, last):
        return set(last.disputes)
    if not (single or insisting):
        return set()
    since = any(last.start < o.start for o in found.before(accusing(found)))
    if since or (insisting and not _is_of_the_same_matter(found, last)):
        return set()
    return set(last.disputes)


def _points_within(found: Rejection, last: Claim) -> bool:
    """Whether a pronoun stands for what the same sentence says is rejected: "rejected the claims, calling | them |"."""
    heads = found.heads()
    if not heads or any(head.lower_ not in ("it", "them", "that", "this") for head in heads):
        return False
    start = sentence(heads[0]).start
    return found.reading.doc[start].idx <= last.start < found.claim.end and last.cue_span != found.claim.cue_span


def _is_of_the_same_matter(found: Rejection, last: Claim) -> bool:
    """Whether what somebody insists on comes soon behind what he rejected, or is of what that was about."""
    if found.claim.start - last.end < _SOON:
        return True
    rejected = (o for o in found.answerable if o.id in last.disputes)
    return any(same_people(found, o) or shares_things(found, o) for o in rejected)


def unfolds(claim: Claim, last: Claim | None) -> bool:
    """Whether a voice goes on in the next sentence to say of what it has denied what was not: "Nobody paid me"."""
    if last is None or not claim.negated or claim.stance is not Stance.ASSERTS:
        return False
    denied = last.stance in (Stance.DENIES, Stance.DISPUTES) and claim.certainty is not Certainty.CONDITIONAL
    return denied and 0 <= claim.start - last.end < _NEXT


def repeats(claim: Claim, last: Claim) -> bool:
    """Whether a side says no again of those of whom it denied something: "There are no | political prisoners |"."""
    mine, theirs = claim.proposition, last.proposition
    same = {*theirs.objects, *theirs.victims} & {*mine.agents, *mine.objects, *mine.victims}
    return claim.negated and last.stance is Stance.DENIES and bool(same)


def echoed_behind(found: Rejection) -> set[str]:
    """What a denial goes against that somebody says in the same sentence: "..., | although X says she did |"."""
    if found.claim.stance is not Stance.DENIES:
        return set()
    behind = [o for o in found.answerable if 0 <= o.start - found.claim.end < _BEHIND and o.claimant is not None]
    return {o.id for o in behind if _is_echo(o, found.reading) and not _says_no(o, found.reading)}


def echoes(claim: Claim, reading: Reading) -> bool:
    """Whether somebody only says no to what was said, by its auxiliary: "replied that | it was not |"."""
    return claim.stance is Stance.ASSERTS and _is_echo(claim, reading) and _says_no(claim, reading)


def _is_echo(claim: Claim, reading: Reading) -> bool:
    """Whether a claim is all of pronouns and auxiliaries: "she did", "it wasn't"."""
    words = [t for t in _words(claim, reading) if not t.is_punct]
    helping = [t for t in words if t.pos_ == "AUX" or t.lemma_ in _HELPING]  # "they | had | not"
    return 0 < len(words) < _FEW and bool(helping) and all(t.pos_ in _ECHO or t in helping for t in words)


def _says_no(claim: Claim, reading: Reading) -> bool:
    return any(t.lower_ in _NOT for t in _words(claim, reading))


def _words(claim: Claim, reading: Reading) -> list[Token]:
    spans = (reading.doc.char_span(start, end, alignment_mode="expand") for start, end in claim.content_spans)
    return [t for span in spans for t in span or ()]


def echoed(found: Rejection) -> set[str]:
    """What such an echo goes against: what others say right before."""
    if not echoes(found.claim, found.reading):
        return set()
    near = [o for o in found.before(found.answerable) if found.claim.start - o.end < _NEXT and o.claimant is not None]
    return {o.id for o in near if o.start == max(one.start for one in near)}


def same_work(found: Rejection, last: Mapping[str | None, Claim]) -> set[str]:
    """What the speaker's side has rejected already, where "the document" only says again that it is a report."""
    known, family = found.reading.cast.known, found.families.of
    heads = [head for head in found.heads() if head.lemma_.lower() in word_list("document")]
    if not heads or any(known(head.i) in found.families.works for head in heads if _is_heard(known(head.i), found)):
        return set()
    side = family(found.claim.claimant)
    rejected = [one for one in last.values() if one.stance in REJECTING and side & family(one.claimant)]
    works = [one for one in rejected if {*one.proposition.objects} & found.families.works]
    return set(max(works, key=lambda one: one.start).disputes) if works else set()


def with_others(found: Rejection, denied: Mapping[str | None, Claim]) -> set[str]:
    """What another voice has rejected right before, where "the allegations", or "as much", can mean nothing else."""
    others = (one for voice, one in denied.items() if voice != found.claim.claimant)
    near = [one for one in others if 0 <= found.claim.start - one.end < _JOINED]
    heard = {o.id for o in found.answerable}
    charges = (head for head in found.heads() if head.lemma_.lower() in word_list("charging"))
    plural = any(child(head, "acl", "ccomp") is None for head in charges)  # "the accusations", without what they say
    points = plural or says_the_same(found.claim, found.reading.article.text)
    return heard & set(max(near, key=lambda one: one.start).disputes) if near and points else set()


def says_the_same(claim: Claim, text: str) -> bool:
    """Whether somebody only says what another has said: "had claimed | as much |", "said | the same |"."""
    words = " ".join(text[start:end] for start, end in claim.content_spans).lower().split()
    return claim.stance in AFFIRMING and 0 < len(words) < 4 and set(words) <= word_list("quantity") | {"as", "the"}


def _is_heard(voice: str | None, found: Rejection) -> bool:
    return any(o.claimant == voice for o in found.answerable)
