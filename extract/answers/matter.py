"""Whether two claims are on one matter: of the same people, things or deed, by the same or by others.

"told that boys | dug | there", "said that the boys came with their mothers"     the same people
"had not been | paid |", "all wages had been | paid |"                           one verb, one of them with "not"
"police gassed a | school |", "blamed rebels for the attack"                     others did it
"""

from collections.abc import Iterable

from extract.answers.other_words import groups_of
from extract.answers.rejection import Rejection, verbs_of
from extract.answers.sharing import parties, takes_up, tells_of_them, things_told
from extract.speech.cues import word_list
from extract.speech.negations import negation
from extract.speech.trees import child, child_is, subject
from graph.kinds import kind_words, same_kind
from graph.model import Claim, EntityType, PropositionKind, Stance

_SHORT = 2  # letters of a name that may stand in other words
_WHERE = ("in", "at", "on", "near", "inside", "outside", "with")
_ELSEWHERE = ("away", "abroad", "elsewhere", "home", "asleep", "out")
_OFTEN = frozenset({"often", "sometimes", "always", "usually", "still", "now"})
_PEOPLE = frozenset({"man", "its", "their"})  # what all kinds of people are, in the kinds of `graph/kinds.tsv`


def is_wrong(claim: Claim) -> bool:
    """Whether a claim says that somebody did a wrong."""
    return claim.proposition.kind is PropositionKind.ALLEGATION and not claim.negated


def is_of_own_side(found: Rejection) -> bool:
    """Whether the claim tells what the speaker's own side does."""
    own, said = found.families.of(found.claim.claimant), found.claim.proposition
    return any(not own.isdisjoint(found.families.of(one)) for one in (*said.agents, *said.accused))


def says_no(found: Rejection) -> bool:
    """Whether the claim says of the speaker's own side what it does not do: "had never had contact with smugglers"."""
    if found.claim.negated:
        return is_of_own_side(found)
    said = ((head, subject(head)) for head in found.heads() if found.claim.stance is Stance.ASSERTS)
    own = found.families.of(found.claim.claimant)
    known = found.reading.cast.known
    return any(
        who is not None and negation(head) is not None and known(who.i, speaker=found.claim.claimant) in own
        for head, who in said
    )


def is_alibi(found: Rejection) -> bool:
    """Whether a claim tells where the speaker's side was: "he had been on leave", "our men were nine miles away"."""
    heads = [head for head in found.heads() if head.pos_ != "VERB" or child(head, "cop") is not None]
    where = [
        h for h in heads if child_is(h, "case", *_WHERE) or h.lower_ in _ELSEWHERE or child_is(h, "advmod", *_ELSEWHERE)
    ]
    if not where or any(c.dep_ == "advmod" and c.lower_ in _OFTEN for c in where[0].children):
        return False
    who = subject(where[0])
    if who is None:
        return False
    ours = any(c.lower_ in ("our", "his", "her", "its", "their") for c in who.subtree)
    known = found.reading.cast.known(who.i, speaker=found.claim.claimant)
    return ours or not found.families.of(known).isdisjoint(found.families.of(found.claim.claimant))


def is_own_wrong(found: Rejection) -> bool:
    """Whether the claim is of a wrong of the speaker's own side."""
    own = found.families.of(found.claim.claimant)
    return any(not own.isdisjoint(found.families.of(one)) for one in found.claim.proposition.accused)


def are_only_described(found: Rejection, accused: Iterable[str]) -> bool:
    """Whether those accused have no names, so that the voice may be one of them: "monks"."""
    names = found.reading.cast.entities
    return all(names[one].name.islower() for one in accused if one in names)


def names_the_voice(found: Rejection, other: Claim) -> bool:
    """Whether another claim's passage has the name of the body that speaks, which is no state."""
    voice = found.reading.cast.entities.get(found.claim.claimant or "")
    if voice is None or voice.type is not EntityType.ORGANISATION or voice.name.islower():
        return False
    return any(name in other.quote for name in (voice.name, *voice.aliases) if len(name) > _SHORT)


def share_people(found: Rejection, other: Claim) -> int:
    """Points of the same people: two where those who make the other claim do something, such as lie."""
    family, mine, theirs = found.families.of, found.claim.proposition, other.proposition
    own, accuser = family(found.claim.claimant), family(other.claimant)
    if any(not accuser.isdisjoint(family(one)) for one in mine.agents):
        return 2
    told_of = {*mine.agents, *mine.objects, *mine.victims} - own
    if any(not accuser.isdisjoint(family(one)) for one in told_of):
        return 1
    shared = (parties(found.claim) & parties(other)) - {*theirs.accused} - own
    if shared or (takes_up(found, other) and not is_of_own_side(found)) or tells_of_them(found):
        return 1
    some = _kinds(told_of, found)
    return int(bool(some) and same_kind(some, _kinds({*theirs.victims, *theirs.objects, other.claimant or ""}, found)))


def _kinds(entities: Iterable[str], found: Rejection) -> list[str]:
    """The descriptions of those of whom more is told than that they are people: "the boys", not "the men"."""
    names = [found.reading.cast.entities[one].name for one in entities if one in found.reading.cast.entities]
    return [name for name in names if name.islower() and not kind_words(name) <= _PEOPLE]


def _are_of_others(found: Rejection, other: Claim) -> bool:
    """Whether each tells of people of another kind to whom it was done."""
    some, rest = (_kinds((*o.proposition.victims, *o.proposition.objects), found) for o in (found.claim, other))
    return bool(some and rest) and not same_kind(some, rest)


def share_things(found: Rejection, other: Claim, *, people: bool = True) -> bool:
    """Whether both name the same things or places; without people if so asked."""
    places = {*found.claim.proposition.places} & {*other.proposition.places}
    return bool(
        places or things_told(found, other, people=people) or _names_in(found, found.claim) & _names_in(found, other)
    )


def _names_in(found: Rejection, claim: Claim) -> frozenset[str]:
    """The names in a claim's own words that are not its voice's."""
    spans = (found.reading.doc.char_span(a, b, alignment_mode="expand") for a, b in claim.content_spans)
    voice = found.reading.cast.entities.get(claim.claimant or "")
    return frozenset(t.text for words in spans for t in words or () if t.pos_ == "PROPN") - {
        *(voice.name.split() if voice is not None else ())
    }


def share_a_deed(found: Rejection, other: Claim) -> bool:
    """Whether both tell the same doing, in these words or others, and not as done to others."""
    mine, theirs = found.claim.proposition, other.proposition
    denies = found.claim.negated or found.claim.stance is Stance.DENIES
    if _are_of_others(found, other) or (is_of_own_side(found) and not denies):
        return False  # who tells what he did himself need not mean the same
    if not groups_of(mine).isdisjoint(groups_of(theirs)):
        return True
    verb = mine.predicate
    if verb is None or verb in word_list("generic", "support"):
        return False
    return verb == theirs.predicate or verb in verbs_of(found, other)


def says_the_opposite(found: Rejection, other: Claim) -> bool:
    """Whether both have one verb, and one has its negation: "had not been | paid |", "all wages had been | paid |"."""
    if _are_of_others(found, other):
        return False
    told = [h for h in found.heads() if h.pos_ == "VERB"]
    none = found.claim.negated and len(told) == 1  # "| no boy | was paid"
    heads = {h.lemma_: negation(h) is None and not none for h in told}
    words = found.reading.doc.char_span(other.start, other.end, alignment_mode="expand") if heads else None
    usual = word_list("generic", "support", "light") if not share_things(found, other) else frozenset()
    theirs = (t for t in words or () if t.pos_ == "VERB" and t.lemma_ in heads and t.lemma_ not in usual)
    return any((negation(t) is None) != heads[t.lemma_] for t in theirs if not t.dep_.startswith("acl"))


def blames_others(found: Rejection, other: Claim) -> bool:
    """Whether a claim accuses who makes the accusation, or others of the deed, or says that others caused it."""
    mine, family = found.claim.proposition, found.families.of
    own = family(found.claim.claimant)
    if found.claim.negated:
        return False
    if mine.predicate in word_list("causing"):
        return bool(mine.agents) and all(own.isdisjoint(family(one)) for one in mine.agents)
    side = own.union(*(family(one) for one in other.proposition.accused))
    if not mine.accused or any(not side.isdisjoint(family(one)) for one in mine.accused):
        return False
    if any(not family(one).isdisjoint(family(other.claimant)) for one in mine.accused):
        return True
    alike = not groups_of(mine).isdisjoint(groups_of(other.proposition))
    named = found.attribution.cue_class == "accusation" and not mine.victims  # "blamed rebels for the attack"
    return alike and (named or share_things(found, other) or share_people(found, other) > 0)


def tells_it_too(found: Rejection, other: Claim) -> bool:
    """Whether a claim tells a wrong itself, or that what the other tells has happened."""
    mine = found.claim.proposition
    event = mine.kind is PropositionKind.EVENT
    return is_wrong(found.claim) or (event and not groups_of(mine).isdisjoint(groups_of(other.proposition)))
