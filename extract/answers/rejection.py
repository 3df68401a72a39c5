"""A claim that rejects others, with the claims that it may answer: what others say, and what is said of its speaker."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from extract.annotations import Attribution
from extract.families import Families
from extract.propositions.parse import parse_of
from extract.reading import Reading
from extract.speaking_for import POSTS
from extract.speech.cues import word_list
from extract.speech.trees import child, preposition
from graph.model import AFFIRMING, REJECTING, Certainty, Claim, Entity, PropositionKind, Stance

_AHEAD = 400  # characters, some three sentences: what a lead denies is told below it; later accusations are new ones
_BELOW = 200  # characters, some two sentences: the same of what is told further below
LEAD = 600  # characters: only what stands there is told at length below
BESIDE = 14  # characters: the sentence right before, of this paragraph or the last
_NAMING = (PropositionKind.STATEMENT, PropositionKind.ALLEGATION)


@dataclass(frozen=True, slots=True)
class Rejection:
    """A claim that rejects others, its attribution, and the claims that it may answer, in text order."""

    claim: Claim
    attribution: Attribution
    answerable: tuple[Claim, ...]
    reading: Reading
    families: Families

    def heads(self) -> list[Token]:
        """The words that stand for what is rejected: of "all of the charges" the charges."""
        return [_whole(self.reading.doc[i]) for i in self.attribution.rejects or self.attribution.clauses]

    def before(self, claims: Iterable[Claim]) -> list[Claim]:
        """Those of the claims that the text has come to before this one, and that around "which X denies"."""
        inside = any(self.reading.doc[i].tag_ == "WDT" for i in self.attribution.clauses)
        return [o for o in claims if o.start < self.claim.start and (o.end <= self.claim.end or inside)]


def _whole(head: Token) -> Token:
    """The noun of which a word only names some or all: "all of | the charges |", "nothing in | her story |".

    What "this" is dismissed as stands for "this": "dismissed this as | a rumour |".
    """
    this = child(head.head, "obj") if head.dep_ == "obl" and preposition(head) == "as" else None
    if this is not None and this.lower_ in ("this", "that"):
        return this
    if head.lower_ not in word_list("partitive") and head.lower_ != "nothing":
        return head
    of = ("of",) if head.lower_ != "nothing" else ("of", "in", "about")
    whole = next((c for c in head.children if c.dep_ == "nmod" and preposition(c) in of and c.pos_ == "NOUN"), head)
    return whole if whole.lemma_.lower() not in ("kind", "sort") else head


def is_bare(claim: Claim) -> bool:
    """Whether a claim tells of nobody else: its words name guilt, an act or what went before, and no more."""
    about = claim.proposition
    return about.kind in _NAMING and not (about.agents or {*about.accused} - {claim.claimant} or about.victims)


def cue_lemmas(attribution: Attribution, reading: Reading) -> frozenset[str]:
    """The lemmas of the words that attribute, in lower case."""
    start, end = attribution.cue or (0, 0)
    return frozenset(parse_of(reading.doc).tree.lemmas[start:end])


def affirmed(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that others may answer, in text order.

    That somebody holds a post, told in passing ("President Lee must stop"), is no charge; that he led a ring may be.
    """
    alleged = Stance.ALLEGES
    said = (
        o for o in claims if o.stance in AFFIRMING and (o.stance is alleged or o.proposition.predicate not in POSTS)
    )
    return tuple(sorted(said, key=lambda o: (o.start, o.id)))


def answerable(
    claim: Claim, attribution: Attribution, told: Iterable[Claim], reading: Reading, families: Families
) -> Rejection:
    """The rejection with what it may answer of what is `affirmed`: what others say, and what is said of its speaker.

    Who retracts something takes back own words, and rejects nobody else's.
    """
    said = [o for o in told if o.id != claim.id]
    lemmas = cue_lemmas(attribution, reading)
    if lemmas & word_list("retracting") or ("back" in lemmas and lemmas & word_list("taking_back")):  # "took it back"
        mine = [o for o in said if o.claimant == claim.claimant]
    else:
        own = _of_the_speaker(claim, said, families, reading.cast.entities, reading.references.rows)
        heard = (o for o in said if o.id not in own)
        # "Boys dig there. The owner denies | it |, denies | any guilt |": whoever tells what stands right before
        words = [reading.doc[i] for i in attribution.clauses] if claim.stance in REJECTING - {Stance.DOUBTS} else []
        pointing = any(t.pos_ == "PRON" or t.lemma_.lower() in word_list("guilt") for t in words)
        pointing = pointing or any(
            reading.doc[i].pos_ == "NUM" for i in attribution.clauses
        )  # "According to X it was | six |"
        mine = [
            o
            for o in heard
            if (o.claimant is not None and not _is_own_intent(o))
            or o.stance is Stance.ALLEGES
            or families.accuses(o, claim.claimant)
            or (pointing and 0 <= claim.start - o.end < BESIDE)
        ]
    return Rejection(claim, attribution, tuple(mine), reading, families)


def _is_own_intent(claim: Claim) -> bool:
    """Whether somebody says what wrong he meant to do: "he said he had meant to kill her" tells of no death."""
    return claim.certainty is Certainty.HEDGED and claim.claimant in claim.proposition.accused


def are_called_alike(one: str | None, other: str | None, entities: Mapping[str, Entity]) -> bool:
    """Whether one voice is only called by the last word of the other's name: "the ministry", "the foreign ministry"."""
    if one is None or other is None or one == other or one not in entities or other not in entities:
        return False
    name, short = entities[one].name.lower(), entities[other].name.lower()
    if len(name) < len(short):
        name, short = short, name
    return name != short and short in name and name.split()[-1:] == [short]


def _of_the_speaker(
    claim: Claim,
    said: Sequence[Claim],
    families: Families,
    entities: Mapping[str, Entity],
    rows: Mapping[str, Sequence[str]],
) -> set[str]:
    """The ids of the speaker's own claims, those of whoever speaks for the same body, and those that only pass them on.

    "Moscow condemned the raid, Tass reported": what Tass says is Moscow's.
    """
    speaker = claim.claimant
    family = families.of(speaker) if speaker not in rows else {speaker}  # "both" answer what each said of the other
    side = {
        one
        for one in {o.claimant for o in said}
        if one in family or speaker in families.of(one) or are_called_alike(one, speaker, entities)
    }
    own = {o.id for o in said if o.claimant in side}
    mine = [o for o in said if o.via and o.cue_span is not None and o.claimant in side]
    if not mine:  # as mostly
        return own
    passed_on = (o for o in said if any(m.start <= o.start <= m.end and speaker in _about(m, o) for m in mine))
    return own | {o.id for o in passed_on}


def _about(mine: Claim, other: Claim) -> tuple[str | None, ...]:
    """Whose words another claim on the same passage passes on: those of the claim whose cue it holds."""
    inside = mine.cue_span is not None and other.start <= mine.cue_span.start and mine.cue_span.end <= other.end
    relays = other.claimant in mine.via
    return (mine.claimant,) if inside and relays else ()


def accusing(found: Rejection, *whom: str | None) -> list[Claim]:
    """The accusations against these, or the speaker, up to here; without any yet, those that the article comes to.

    "The charge" and "it" point no further ahead than to what comes right after.
    """
    accused = whom or (found.claim.claimant,)
    against = [o for o in found.answerable if any(found.families.accuses(o, one) for one in accused)]
    points = any(head.pos_ == "PRON" or is_single(head) or _is_part_in(head) for head in found.heads())
    near = points or found.claim.start > LEAD
    wrong = found.claim.proposition.offence
    ahead = [
        o
        for o in against
        if not near
        or o.start - found.claim.end < (_AHEAD if found.claim.start < LEAD else _BELOW)
        or (wrong and o.proposition.offence == wrong)
    ]
    return found.before(against) or ahead


def _is_part_in(noun: Token) -> bool:
    """True of "any knowledge | of the incident |", which has been told."""
    return noun.lemma_.lower() in word_list("guilt") and any(c.dep_ in ("nmod", "acl") for c in noun.children)


def nearest(found: Rejection, claims: Sequence[Claim]) -> list[Claim]:
    """Of claims in text order what the last voice said in its last sentence, and what earlier ones said alike."""
    if not claims:
        return []
    last = max(claims, key=lambda o: o.start)
    word = found.reading.doc.char_span(last.start, last.start + 1, alignment_mode="expand")
    start, end = (word.sent.start_char, word.sent.end_char) if word is not None else (last.start, last.end)
    near = [o for o in claims if o.claimant == last.claimant and o.start < end and start < o.end]
    return [o for o in claims if o in near or any(_are_alike(o, one, found.families) for one in near)]


def _are_alike(one: Claim, other: Claim, families: Families) -> bool:
    """Whether both allege the same wrong of the same, or of bodies of one state: "the army", "its soldiers"."""
    wrong = one.proposition.offence
    if wrong is None or wrong != other.proposition.offence:
        return False
    mine, theirs = (families.targets.get(o.id, frozenset()) for o in (one, other))
    return mine == theirs or any(families.of(a) & families.of(b) for a in mine for b in theirs)


def is_single(noun: Token) -> bool:
    """True of "the charge", which one voice has made; of "the charges" nobody knows how many."""
    return noun.lemma_.lower() in word_list("single") and "Plur" not in noun.morph.get("Number", [])


def is_of_judges(claim: Claim, found: Rejection) -> bool:
    """Whether a court, or those who sit in it, say something."""
    voice = found.reading.cast.entities.get(claim.claimant or "")
    return voice is not None and any(
        word.removesuffix("s") in word_list("judging") for word in voice.name.lower().split()
    )


def verbs_of(found: Rejection, claim: Claim) -> frozenset[str]:
    """The lemmas of the verbs among a claim's words."""
    words = found.reading.doc.char_span(claim.start, claim.end, alignment_mode="expand")
    return frozenset(t.lemma_ for t in words or () if t.pos_ == "VERB")


def nouns_for(entities: Iterable[str], reading: Reading) -> set[tuple[str, str]]:
    """The head words of all that the article calls these entities by, with their grammatical number."""
    wanted = set(entities)
    heads = (reading.doc[m.head] for m in reading.cast.references().mentions if m.entity in wanted)
    return {(t.lemma_.lower(), "".join(t.morph.get("Number", []))) for t in heads if t.pos_ != "PRON"}
