"""What a claim replies to without a word for denying: the best of what was said before against its voice.

"Lee says the firm gave them no land. The firm says that it has paid every family."     told of the firm, right before
"The union says that police gassed a school. The police said the gas blew in."          what the police stand accused of
"The police said that he had two guns. His manager said that the guns were toys."       what an opponent says
"The coast guard denied tying a rope. A survivor said that there was a blue rope."      what a witness bears out

Each relation between two claims counts some points (`_POINTS`, measured on short agency texts); the earlier claim with
the most is answered, where they are enough.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from extract.annotations import UNIDENTIFIED
from extract.answers.counters import faces
from extract.answers.denier import of_whose_they_are
from extract.answers.marked import concedes, insists, puts_right, wonders
from extract.answers.matter import (
    are_only_described,
    blames_others,
    is_alibi,
    is_of_own_side,
    is_own_wrong,
    is_wrong,
    names_the_voice,
    says_no,
    says_the_opposite,
    share_a_deed,
    share_people,
    share_things,
    tells_it_too,
)
from extract.answers.meant import may_be_of_the_state
from extract.answers.other_words import groups_of
from extract.answers.rejection import Rejection, accusing, is_bare
from extract.speech.cues import word_list
from extract.speech.innocence import tells_of_report
from extract.speech.trees import children
from extract.unowned import THE_STATE
from graph.model import AFFIRMING, REJECTING, Certainty, Claim, PropositionKind, Stance

_NEAR = 700  # characters between a claim and the reply to it: some six sentences
_BESIDE = 40  # characters between a claim and the next, with the name of who says it
_ENOUGH = 5  # points of a reply
_POINTS = {
    "accused": 3.0,  # the earlier claim accuses the voice, or those of whom it tells
    "opponent": 3.5,  # it disputes what the voice's side has said
    "opposite": 3.0,  # it says with or without "not" what the claim says the other way round
    "denied": 3.0,  # it is a denial of what others said
    "told of": 2.0,  # it tells what the voice's side did
    "told by accuser": 2.5,  # and whoever says so accuses the voice besides
    "gainsaid": 6.0,  # it says the opposite, and the voice stands accused
    "faced": 2.0,  # it tells a wrong by nobody known, and the voice acts for a state
    "went on": 3.0,  # it is what the voice's side has answered in the sentence before
    "next": 1.0,  # nobody else has spoken since
    "at once": 1.0,  # nor since a wrong was alleged of the voice, and this tells where it was
    "first": 0.0,  # the voice's side has not
    "far": -2.0,
    "denies": 2.0,
    "says no": 1.0,  # of its own side
    "says all": 1.0,  # "always", "every"
    "marked": 2.0,  # "insisted", "in fact"
    "blames": 2.0,  # others, or who says it
    "repeats": -4.0,
    "elsewhere": -4.0,
}


def may_reply(found: Rejection) -> bool:
    """Whether a claim says something that may be a reply: nothing that is only foretold, promised or regretted."""
    claim = found.claim
    voice = found.reading.cast.entities.get(claim.claimant or "")
    if voice is None or voice.id in found.families.works or voice.name.startswith(UNIDENTIFIED):
        return False
    if claim.stance is Stance.DENIES:
        return True
    if claim.certainty is not Certainty.STATED or "?" in claim.quote or any(map(wonders, found.heads())):
        return False
    if claim.negated and any(map(tells_of_report, found.heads())):
        return False
    heads = [h for h in found.heads() if h.lemma_.lower() == claim.proposition.predicate] or found.heads()
    ahead = any(c.lower_ in word_list("foretelling") for head in heads for c in children(head, "aux"))
    if not claim.negated and (ahead or concedes(heads) or claim.proposition.predicate in word_list("conceding")):
        return False
    spoken = found.attribution.cue_class == "speech" and claim.stance is Stance.ASSERTS
    return spoken or (claim.stance is Stance.ALLEGES and bool(claim.proposition.accused))


def replied(found: Rejection, known: Mapping[str, Claim], answers: Sequence[Claim]) -> set[str]:
    """The ids of the claims of one sentence that a claim replies to.

    `known` are all claims of the article by id, `answers` those before that dispute something.
    """
    if not may_reply(found):
        return set()
    claim, family = found.claim, found.families.of
    own = family(claim.claimant)
    said_no = (o for o in answers if o.stance in REJECTING and claim.id not in o.disputes)
    no_too = says_no(found)  # "they work for spies", "it had no contact with spies"
    denials = (o for o in said_no if (no_too if o.stance is Stance.DISPUTES else not is_bare(o)))
    near = [o for o in (*found.before(found.answerable), *denials) if 0 <= claim.start - o.end < _NEAR]
    kin = {o.id for o in of_whose_they_are(found)}
    points: dict[str, float] = {}
    for o in near:
        nobodys = o.claimant is None and not found.families.accuses(o, claim.claimant)
        if nobodys or not own.isdisjoint(family(o.claimant)):
            continue
        place = _place(found, o, known, answers)
        against = _against(found, o, kin, known, answers) or ("told of" if place == "went on" else "")
        if against:
            charged = against == "told by accuser" or (against == "accused" and _is_charge(o))
            at_once = charged and place == "next" and (o.claimant is not None or claim.start - o.end < _BESIDE)
            at_once = at_once and (is_alibi(found) or (against == "told by accuser" and share_things(found, o)))
            place = "first" if (place, against) == ("far", "gainsaid") else place
            points[o.id] = _POINTS[against] + _POINTS[place] + _shared(found, o, against, known, answers)
            points[o.id] += _POINTS["at once"] if at_once else 0.0
    most = max(points.values(), default=0.0)
    best = [o for o in near if points.get(o.id) == most]
    return {o.id for o in best if o.start == best[-1].start} if most + _about(found) >= _ENOUGH else set()


def _bears_out(claim: Claim, other: Claim, found: Rejection) -> bool:
    """Whether a claim tells the same wrong, by nobody: "police killed five", "the five | had been shot | at home"."""
    alike = is_wrong(claim) and not found.families.targets.get(claim.id)
    return alike and not groups_of(claim.proposition).isdisjoint(groups_of(other.proposition))


def _is_charge(claim: Claim) -> bool:
    """Whether a claim alleges something."""
    return claim.stance is Stance.ALLEGES or claim.proposition.kind is PropositionKind.ALLEGATION


def _about(found: Rejection) -> float:
    """Points of what a claim says by itself: it denies, or says no, or speaks of all."""
    words = {t.lower_ for head in found.heads() for t in head.subtree}
    said = {
        "denies": found.claim.stance is Stance.DENIES,
        "says no": says_no(found),
        "says all": not words.isdisjoint(word_list("whole")),
        "marked": insists(found.attribution, found.reading) or any(map(puts_right, found.heads())),
    }
    return sum(_POINTS[what] for what, is_so in said.items() if is_so)


def _against(
    found: Rejection, other: Claim, kin: Collection[str], known: Mapping[str, Claim], answers: Sequence[Claim]
) -> str:
    """Whom the other claim is against; "" where the voice need not answer for anybody in it."""
    return next(_sides(found, other, kin, known, answers), "")


def _sides(
    found: Rejection, other: Claim, kin: Collection[str], known: Mapping[str, Claim], answers: Sequence[Claim]
) -> Iterator[str]:
    family, claim = found.families.of, found.claim
    own, mine = family(claim.claimant), claim.proposition
    if found.families.accuses(other, claim.claimant) or other.id in kin:
        yield "accused"
    disputed = [known[key] for one in answers if one.id == other.id for key in one.disputes]
    wrong = is_wrong(claim) and not blames_others(found, other)
    if not wrong and any(not own.isdisjoint(family(o.claimant)) for o in disputed):
        yield "opponent"
    if other.stance in REJECTING:
        defends = claim.negated or any(found.families.accuses(o, claim.claimant) for o in disputed)
        yield "" if defends or claim.stance is not Stance.ASSERTS else "denied"
    tells_of = {whole for one in (*mine.agents, *mine.accused) for whole in family(one)}
    accused = {*other.proposition.accused}
    cares = not {*mine.objects}.isdisjoint(other.proposition.victims)  # "the guards protect | the pickers |"
    if not wrong and (cares or claim.negated) and any(not tells_of.isdisjoint(family(one)) for one in accused):
        yield "accused"
    if tells_of <= own | family(other.claimant) and any(
        not own.isdisjoint(family(o)) for o in (*other.proposition.agents, *other.proposition.accused)
    ):
        accuser = any(
            o.claimant == other.claimant for o in found.answerable if found.families.accuses(o, claim.claimant)
        )
        yield "told by accuser" if accuser else "told of"
    if says_the_opposite(found, other):
        yield "gainsaid" if found.before(accusing(found)) else "opposite"
    if is_own_wrong(found) and claim.stance is Stance.DENIES and are_only_described(found, accused):
        yield "told of" if share_a_deed(found, other) else ""
    denies = claim.negated or claim.stance in REJECTING
    if denies and is_wrong(other) and accused and are_only_described(found, accused) and names_the_voice(found, other):
        yield "accused"  # "cooks at | the Halvor works | say that foremen beat them"
    if is_wrong(other) and faces(found.families, other, claim.claimant):
        yield "faced" if claim.stance is Stance.DENIES or blames_others(found, other) else ""
    if claim.stance is Stance.DENIES and is_wrong(other) and THE_STATE in own and may_be_of_the_state(found, other):
        yield "faced"


def _shared(
    found: Rejection, other: Claim, against: str, known: Mapping[str, Claim], answers: Sequence[Claim]
) -> float:
    """Points of what both are about: the same people, things or deed, or who says the other claim."""
    claim = found.claim
    blames = blames_others(found, other)
    shared = float(share_things(found, other, people=against != "denied") + share_a_deed(found, other))
    if against in ("opponent", "denied"):
        if not shared and against == "opponent":  # of what it disputes: "They hit a depot." "The depot was a school's."
            disputed = {key for one in answers if one.id == other.id for key in one.disputes}
            shared += any(share_things(found, known[key]) for key in disputed)
    else:
        did_so = other.negated and not claim.negated and is_of_own_side(found)  # "gave them none"; "has paid them"
        shared += share_people(found, other) + did_so
    apart = {*claim.proposition.places}.isdisjoint(other.proposition.places)
    if claim.proposition.places and other.proposition.places and apart and not share_things(found, other):
        return _POINTS["elsewhere"]
    bare = claim.stance is not Stance.DENIES or is_bare(claim) or is_of_own_side(found)
    if not (shared or blames) and (not bare or against in ("opponent", "denied", "faced")):
        return _POINTS["elsewhere"]
    if blames:
        return shared + _POINTS["blames"]
    repeats = claim.stance in AFFIRMING and not claim.negated and tells_it_too(found, other)
    return shared + (_POINTS["repeats"] if repeats else 0.0) - (claim.negated and other.negated)


def _start_of_turn(found: Rejection, known: Mapping[str, Claim]) -> int:
    """Where the voice's side begins to speak, sentence upon sentence, up to the claim."""
    own, start = found.families.of(found.claim.claimant), found.claim.start
    for o in sorted(known.values(), key=lambda o: -o.start):
        mine = not own.isdisjoint(found.families.of(o.claimant))
        if mine and o.end <= start and start - o.end < _BESIDE:
            start = o.start
    return start


def _place(found: Rejection, other: Claim, known: Mapping[str, Claim], answers: Sequence[Claim]) -> str:
    """Where it stands: right behind what its side answers to the same, or as the next that anybody says."""
    claim, family = found.claim, found.families.of
    own, theirs = family(claim.claimant), family(other.claimant)
    for one in answers:
        beside = 0 <= claim.start - one.end < _BESIDE
        if beside and other.id in one.disputes and not own.isdisjoint(family(one.claimant)):
            denied = one.stance in REJECTING or one.negated
            return "went on" if denied or found.families.accuses(other, claim.claimant) else "next"
    if claim.stance in REJECTING:
        theirs |= own
    start = _start_of_turn(found, known)
    said = [o for o in known.values() if other.end <= o.start and o.end <= start and o.claimant is not None]
    said = [o for o in said if not (theirs & family(o.claimant) or o.stance is Stance.DECLINES)]
    if all(_bears_out(o, other, found) for o in said):
        return "next"
    spoken = any(not own.isdisjoint(family(o.claimant)) for o in said)
    return "far" if spoken or not found.families.accuses(other, claim.claimant) else "first"
