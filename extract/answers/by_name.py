"""Which claims a rejection means that names them only: "the charges", "the report", "this", "any wrongdoing".

"HRW said that the army killed 14 men. The army denied the charge."     what was said against it
"He was charged with theft and arson. He denied the theft."              the one of that offence
"Ethiopia accused Eritrea ... Eritrea accused ... Both denied it."       what each said of the other
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.answers.denier import (
    last_two,
    naming_the_speaker,
    of_each_other,
    of_that_wrong,
    of_the_only_accused,
    of_the_same_people,
    of_the_speaker,
    of_whose_they_are,
)
from extract.answers.meant import could_be_meant, may_be_of_the_state, points_right_back, right_before
from extract.answers.rejection import BESIDE, LEAD, Rejection, accusing, cue_lemmas, is_bare, is_of_judges, nearest
from extract.answers.sharing import nouns_told
from extract.answers.topics import is_of, offences_under, on_topic
from extract.answers.works import charges_of, is_called, is_of_its_issuer, of_the_only_work
from extract.families import Families
from extract.phrases import owners_of
from extract.speech.cues import word_list
from extract.speech.trees import preposition, subject
from extract.unowned import THE_STATE
from graph.model import Claim, EntityType, PropositionKind, Stance

_WRONG = PropositionKind.ALLEGATION


def answered_by_name(found: Rejection) -> set[str]:
    """The ids of the claims that are rejected by name."""
    differs = bool(cue_lemmas(found.attribution, found.reading) & word_list("differing"))
    if (differs and found.claim.stance is not Stance.DOUBTS) or not found.heads():  # "The judges disagreed."
        heard = [o for o in found.before(found.answerable) if o.claimant is not None]
        return {o.id for o in nearest(found, heard)}
    told: list[Claim] = []
    for head in found.heads():
        whom = found.reading.cast.known(head.i) if _is_gainsaid(found) else None
        if whom is not None and whom != found.claim.claimant:
            told += nearest(found, [o for o in found.before(found.answerable) if whom in (o.claimant, *o.via)])
        elif head.lower_ in ("that", "this") and (beside := right_before(found)):
            told += beside
        elif head.i in found.attribution.rejects or (is_bare(found.claim) and _is_told(head, found)):
            told += _told_by(head, found)
        elif found.claim.stance is not Stance.DOUBTS and is_bare(found.claim):
            told += _pointed_at(head, found) or _of_whose_it_is(head, found)
    return {o.id for o in told}


def _of_whose_it_is(thing: Token, found: Rejection) -> list[Claim]:
    """What those have said whose mandate, methods or motives are rejected: "dismissed | its mandate | as illegal"."""
    if found.claim.stance is not Stance.DISPUTES:
        return []
    whose = {found.reading.cast.known(c.i) for c in thing.children if c.dep_ == "nmod:poss"} - {None}
    near = [o for o in found.before(found.answerable) if found.claim.start - o.end < LEAD]
    return nearest(found, [o for o in near if _voices(o, found.families) & whose])


def _is_gainsaid(found: Rejection) -> bool:
    """Whether the cue has somebody as object for what he says: "contradicts | him |"."""
    return bool(cue_lemmas(found.attribution, found.reading) & word_list("gainsaying"))


def _told_by(head: Token, found: Rejection) -> list[Claim]:
    """The claims that a rejected noun names: those it introduces itself ("the claim that Y"), the report's own, else
    its owner's, else those that are answered.
    """
    entities, known = found.reading.cast.entities, found.reading.cast.known
    itself = known(head.i)
    introduced = [o for o in found.answerable if _introduces(head, o) and o.claimant != found.claim.claimant]
    if introduced:
        return [
            o
            for o in found.answerable
            if o in introduced or any(_says_the_same(o, one, found.families) for one in introduced)
        ]
    by_itself = [o for o in found.answerable if itself is not None and itself in (o.claimant, *o.via)]
    by_itself += [o for o in found.before(found.answerable) if by_itself and is_of_its_issuer(o, itself, found)]
    if by_itself:
        alike = {e.id for e in entities.values() if is_called(e, head)}
        bare = {key for key in alike if entities[key].name.lower() == head.lemma_.lower()}
        if len(alike - bare) == 1 and itself in alike:  # "the report" is the only one that is named
            by_itself = [o for o in found.answerable if {o.claimant, *o.via} & alike]
        others = [o for o in found.answerable if o.claimant in alike and o not in by_itself]
        return on_topic(head, [*(charges_of(found, by_itself) or by_itself), *charges_of(found, others)])
    if shown := _about_what_was_shown(head, found):
        return shown
    aimed = _aimed_at_own(head, found)
    if aimed:
        return on_topic(head, aimed)
    if _stands_on(head):  # "Amnesty relies on hearsay": what Amnesty says
        who = subject(head.head)
        head = who if who is not None else head
    owners = {known(i) for i in (*owners_of(head), head.i)} - {None}
    theirs = [o for o in found.answerable if _voices(o, found.families) & owners]
    if theirs and not owners <= found.families.of(found.claim.claimant):
        theirs = found.before(theirs) or theirs  # what they say after that may answer it
        wrongs = head.lemma_.lower() in word_list("charging") and [o for o in theirs if o.proposition.kind is _WRONG]
        return on_topic(head, charges_of(found, theirs) or wrongs or theirs)
    behind = (c for c in head.head.children if c.dep_ == "obl" and c.left_edge.i == head.i + 1)
    if {known(c.i) for c in (*head.children, *behind) if preposition(c) in ("by", "from")} - {None}:
        return []  # "a report by the envoy", "accounts from children", of which nothing was told
    if head.lemma_.lower() in word_list("ruling"):
        return nearest(found, [o for o in found.before(found.answerable) if is_of_judges(o, found)])
    return on_topic(head, of_the_only_work(head, found) or (_meant(head, found) if _is_of_words(head) else []))


def _is_of_words(head: Token) -> bool:
    """Whether a rejected noun or pronoun stands for something told, and is no thing, as "climate change" is."""
    told = (
        "reportlike",
        "reckoned",
        "evidential",
        "uttering",
        "agreed",
        "demanding",
        "ruling",
        "summing",
        "document",
        "accord",
    )
    return head.pos_ in ("PRON", "DET", "VERB") or head.lemma_.lower() in word_list(
        *told, "tidings", "lie", "charging", "guilt"
    )


def _about_what_was_shown(head: Token, found: Rejection) -> list[Claim]:
    """What was told last of the images, clips or documents that somebody calls false."""
    if head.lemma_.lower() not in word_list("shown"):
        return []
    near = [o for o in found.before(found.answerable) if o.claimant is not None and found.claim.start - o.end < LEAD]
    return nearest(found, [o for o in near if head.lemma_.lower() in nouns_told(found, o)])


def _introduces(noun: Token, claim: Claim) -> bool:
    """Whether the noun is the cue of the claim: "denied | the claim | that it had hired mercenaries"."""
    return claim.cue_span is not None and claim.cue_span.start <= noun.idx < claim.cue_span.end


def _says_the_same(one: Claim, other: Claim, families: Families) -> bool:
    """Whether both accuse the same, or bodies of one state, of the same wrong."""
    mine, theirs = one.proposition, other.proposition
    wrong = mine.offence is not None and mine.offence == theirs.offence
    return mine == theirs or (
        wrong and any(families.of(a) & families.of(b) for a in mine.accused for b in theirs.accused)
    )


def _aimed_at_own(noun: Token, found: Rejection) -> list[Claim]:
    """What accuses those whom a rejected noun names: "reports of crimes | by its army |", "charges | against him |".

    Whom it names behind "by" is accused only where he is of the speaker's side; others may have made the charge.
    """
    family, known = found.families.of, found.reading.cast.known
    beside = [t for t in noun.head.children if t.dep_ == "obl" and t.i > noun.i]
    under = [t for t in (*noun.subtree, *beside) if t.dep_ in ("nmod", "obl")]
    by = [known(t.i) for t in under if preposition(t) in ("against", "by")]
    own = [one for one in by if family(one) & family(found.claim.claimant)]
    against = [known(t.i) for t in under if preposition(t) == "against"]
    aimed = own or [one for one in against if one is not None]
    return found.before(accusing(found, *aimed)) if aimed else []


def _stands_on(noun: Token) -> bool:
    """True of what somebody is said to rely on: "relies on | hearsay |"."""
    return noun.dep_ == "obl" and noun.head.lemma_.lower() in word_list("unsound")


def _voices(claim: Claim, families: Families) -> set[str]:
    return {voice for one in (claim.claimant, *claim.via) for voice in families.of(one)}


def _meant(head: Token, found: Rejection) -> list[Claim]:
    """What "the accusations" stands for: those against the speaker, else what the last voice that alleged has alleged.

    "The claim", and a text without allegations, leave what the last voice before said. Who pleads, pleads for himself.
    """
    if head.lemma_.lower() in word_list("demanding") and is_bare(found.claim):
        asked = [o for o in could_be_meant(head, found) if not _is_figure(o)]
        if asked or head.lemma_.lower() not in word_list("reportlike"):
            return [o for o in asked if o.start == max(one.start for one in asked)]
    if head.lemma_.lower() in word_list("reckoned") and points_right_back(head):  # "disputed | that number |"
        beside = [o for o in could_be_meant(head, found) if found.claim.start - o.end < BESIDE]
        if beside:
            return nearest(found, beside)
    uncounted = head.lemma_.lower() not in word_list("reportlike")  # "rumours", "news"
    plural = (uncounted and head.pos_ != "PRON") or "Plur" in head.morph.get("Number", [])
    against = accusing(found) or of_whose_they_are(found) or of_the_only_accused(found) or of_each_other(found)
    if against:
        single = not plural and head.lemma_.lower() in word_list("single") and not of_each_other(found)
        if single:
            return nearest(found, [*against, *_beside(found, against)])
        return [*against, *(_by_nobody(found, against) if plural else ())]
    if "plead" in cue_lemmas(found.attribution, found.reading) and _is_named_person(found):
        return []
    if head.lemma_.lower() == "criticism" and (of_it := of_the_speaker(found)):
        return of_it  # "critics say that the bank is slow", not what others are accused of
    before = on_topic(head, could_be_meant(head, found))
    alleged = (
        [o for o in before if o.proposition.kind is PropositionKind.ALLEGATION and not o.negated] if plural else []
    )
    counts = head.lemma_.lower() in word_list("reckoned")
    told = alleged or [o for o in before if counts or not _is_figure(o)] or before or naming_the_speaker(found)
    last = max(told, key=lambda o: o.start, default=None)
    if last is not None and points_right_back(head) and found.claim.start - last.end >= BESIDE:
        return []
    charged = bool(alleged) and head.lemma_.lower() in word_list("charging")
    if last is not None and charged and THE_STATE in found.families.of(found.claim.claimant):
        voiced = (o for o in alleged if o.claimant is not None)
        return [o for o in voiced if o.claimant == last.claimant or may_be_of_the_state(found, o)]
    if last is None and found.claim.start < LEAD:  # of a headline, what the text comes to
        topic = offences_under(head)
        return [o for o in found.answerable if topic and is_of(o, topic) and o.claimant and _may_be_own(found, o)]
    if last is None:
        return []
    if not (alleged or before):
        return [last]
    return [o for o in alleged or before if o.claimant == last.claimant and (alleged or o.start == last.start)]


def _beside(found: Rejection, against: Sequence[Claim]) -> list[Claim]:
    """What one of the accusers alleges right before "the charge", whomever it names."""
    voices = {o.claimant for o in against}
    beside = (o for o in found.before(found.answerable) if 0 <= found.claim.start - o.end < BESIDE)
    return [o for o in beside if o.claimant in voices and o.stance is Stance.ALLEGES]


def _by_nobody(found: Rejection, against: Sequence[Claim]) -> list[Claim]:
    """What those who accuse the speaker, or a report, tell besides of wrongs by nobody named: "boys were beaten"."""
    family, works, first = found.families.of, found.families.works, min(o.start for o in against)
    side = {one for o in against for one in family(o.claimant)}
    wrongs = [o for o in found.before(found.answerable) if o.proposition.kind is PropositionKind.ALLEGATION]
    nobodys = [o for o in wrongs if not (o.negated or found.families.targets.get(o.id)) and o.start > first]
    return [o for o in nobodys if o.claimant in works or not side.isdisjoint(family(o.claimant))]


def _may_be_own(found: Rejection, other: Claim) -> bool:
    """Whether a charge may be against a body that a headline describes: not where it is against a person."""
    entities = found.reading.cast.entities
    voice = entities.get(found.claim.claimant or "")
    targets = found.families.targets.get(other.id, frozenset())
    alone = bool(targets) and all(entities[one].type is EntityType.PERSON for one in targets)
    return not alone or voice is None or voice.type is EntityType.PERSON


def _is_figure(claim: Claim) -> bool:
    """Whether a claim only puts a toll at a number, which is no idea and no charge."""
    words = f" {claim.proposition.label.lower()}".partition(" at ")
    counted = not words[0] or not word_list("reckoned").isdisjoint(words[0].split())
    return claim.proposition.predicate is None and bool(words[1]) and counted


def _pointed_at(head: Token, found: Rejection) -> list[Claim]:
    """What a bare denial is of: "denied it", "denied doing so", "denied any part in the raid", "denied the killing"."""
    pronoun = head.pos_ == "PRON" or _does_so(head)
    if pronoun or {head.lemma_.lower(), head.lower_} & word_list("guilt"):
        mutual = of_each_other(found) or (last_two(found) if head.lower_ == "both" else [])
        against = mutual or accusing(found) or of_whose_they_are(found)
        against = against or of_the_only_accused(found) or of_the_speaker(found)
        told = nearest(found, against) if pronoun and not mutual else list(against)
        if pronoun and not told and found.attribution.source is not None:
            before = found.before(found.answerable)
            told = nearest(found, [o for o in before if o.stance is Stance.ALLEGES or not o.proposition.accused])
        told = on_topic(head, told) or told or of_that_wrong(head, found) or of_the_same_people(found)
        beside = [o for o in found.before(found.answerable) if pronoun and found.claim.start - o.end < BESIDE]
        return told or [o for o in beside if not o.negated] or naming_the_speaker(found)
    topic = offences_under(head, itself=True)
    unnamed = [o for o in found.before(found.answerable) if not found.families.targets.get(o.id)]
    return [o for o in (*accusing(found), *unnamed) if is_of(o, topic)]


def _is_told(head: Token, found: Rejection) -> bool:
    """True of the noun of "all of | the accusations |", and of a demand, which are what is rejected."""
    whole = head.i not in found.attribution.clauses  # the words after "of"
    return head.lemma_.lower() in word_list(*(("reportlike", "demanding") if whole else ("demanding",)))


def _does_so(head: Token) -> bool:
    """True of "doing so", "any such thing" and "that any of this had happened"."""
    if head.lemma_.lower() == "do":
        return any(c.lower_ in ("so", "this", "that", "it") for c in head.children)
    if head.pos_ == "NOUN":
        return head.lemma_.lower() == "denial" or any(c.lower_ == "such" for c in head.children)
    who = subject(head) if head.lemma_.lower() in word_list("happening") else None
    return who is not None and who.pos_ in ("PRON", "DET")


def _is_named_person(found: Rejection) -> bool:
    voice = found.reading.cast.entities.get(found.claim.claimant or "")
    return voice is not None and voice.type is EntityType.PERSON and not voice.name.islower()
