"""Which claims on other propositions a denial answers, across articles: made-up articles, and near-misses."""

from dataclasses import replace

import pytest

from graph.model import EntityType, Extraction, LinkKind, MentionKind, Proposition, PropositionKind, Stance
from graph.resolution.resolve import resolve_extractions
from tests.example import Draft, allegation


def alleging(
    published: str = "2020-01-01", *, offence: str = "forgery", place: str = "", time: str | None = None
) -> Extraction:
    """Ada Quill accuses the Varn Group, in some place, at some time."""
    draft = Draft(f"Ada Quill accused the Varn Group of it in {place or 'town'}.", published=published)
    varn = draft.entity(EntityType.ORGANISATION, "Varn Group")
    quill = draft.entity(EntityType.PERSON, "Ada Quill")
    places = (draft.entity(EntityType.COUNTRY, place, iso=place[:2].upper()),) if place else ()
    said = allegation(offence, varn, label=f"{offence} {place} {time}", places=places, time=time)
    draft.claim(draft.text, Stance.ALLEGES, said, quill)
    return draft.build()


def denying(
    published: str = "2020-02-01", *, offence: str = "forgery", place: str = "", time: str | None = None
) -> Extraction:
    """The Varn Group's Bo Tarn denies it."""
    draft = Draft(f"Bo Tarn denied it of the Varn Group and {place or 'town'}.", published=published)
    varn = draft.entity(EntityType.ORGANISATION, "Varn Group")
    tarn = draft.entity(EntityType.PERSON, "Bo Tarn")
    draft.link(LinkKind.SPEAKS_FOR, tarn, varn, "Bo Tarn")
    places = (draft.entity(EntityType.COUNTRY, place, iso=place[:2].upper()),) if place else ()
    said = allegation(offence, varn, label=f"denied {offence} {place} {time}", places=places, time=time)
    draft.claim(draft.text, Stance.DENIES, said, tarn)
    return draft.build()


def rejecting(
    whose: str, published: str = "2020-02-01", *, speaker: str = "Bo Tarn", speaks_for: str = "Varn Group"
) -> Extraction:
    """Somebody rejects what somebody says, as a whole."""
    draft = Draft(f"{speaker} of the {speaks_for} rejected the words of {whose}.", published=published)
    voice = draft.entity(EntityType.PERSON, speaker)
    draft.link(LinkKind.SPEAKS_FOR, voice, draft.entity(EntityType.ORGANISATION, speaks_for), draft.text)
    said = Proposition(PropositionKind.STATEMENT, "the words", agents=(draft.entity(EntityType.PERSON, whose),))
    draft.claim(draft.text, Stance.DISPUTES, said, voice)
    return draft.build()


def ties(*extractions: Extraction) -> list[str]:
    return [tie.ground for tie in resolve_extractions(extractions).disputes]


SAME = "rejects the proposition that the other affirms"
IN_GENERAL = "rejects in general what the other says in particular"
NAMED = "rejects what the other's voice says of whoever rejects it"


@pytest.mark.parametrize(
    ("alleged", "denied", "found"),
    [
        (alleging(offence="sex-trafficking"), denying(offence="trafficking-in-persons"), [IN_GENERAL]),
        (alleging(place="Syria", time="2017-03"), denying(place="Syria", time="2017"), [SAME]),
        (alleging(offence="trafficking-in-persons"), denying(offence="sex-trafficking"), []),
        (alleging(place="Syria"), denying(place="Iraq"), []),
        (alleging(time="2017"), denying(time="2016"), []),
        (alleging("2020-03-01", place="Syria"), denying(), []),
        (alleging(offence="extortion"), denying(), []),
        (alleging(offence="unspecified-crime"), denying(offence="unspecified-crime"), []),
    ],
)
def test_a_denial_answers_what_is_said_more_narrowly(alleged: Extraction, denied: Extraction, found: list[str]) -> None:
    assert ties(alleged, denied) == ties(denied, alleged) == found


def migrants_forced(by: str, victims: str, published: str = "2020-01-01") -> Extraction:
    """Ada Quill accuses a state or its army of forcing people of some description."""
    draft = Draft(f"Ada Quill said that {by} of Varnia forced {victims}.", published=published)
    state = draft.entity(EntityType.COUNTRY, "Varnia", iso="VN")
    army = draft.entity(EntityType.ORGANISATION, by) if by != "Varnia" else state
    if by != "Varnia":
        draft.link(LinkKind.PART_OF, army, state, by)
    quill = draft.entity(EntityType.PERSON, "Ada Quill")
    forced = draft.entity(EntityType.GROUP, victims, how=MentionKind.NOMINAL)
    said = allegation("forced-recruitment", army, label=f"{by} {victims}", victims=(forced,))
    draft.claim(draft.text, Stance.ALLEGES, said, quill)
    return draft.build()


def state_denies(victims: str, of: str = "Varnia") -> Extraction:
    """Varnia's Bo Tarn denies that the state, or its army, forced people of some description."""
    draft = Draft(f"Bo Tarn of Varnia denied that {of} forced {victims}.", published="2020-02-01")
    state = draft.entity(EntityType.COUNTRY, "Varnia", iso="VN")
    accused = draft.entity(EntityType.ORGANISATION, of) if of != "Varnia" else state
    tarn = draft.entity(EntityType.PERSON, "Bo Tarn")
    draft.link(LinkKind.SPEAKS_FOR, tarn, state, "Bo Tarn")
    forced = draft.entity(EntityType.GROUP, victims, how=MentionKind.NOMINAL)
    draft.claim(draft.text, Stance.DENIES, allegation("forced-recruitment", accused, victims=(forced,)), tarn)
    return draft.build()


@pytest.mark.parametrize(
    ("alleged", "denied", "found"),
    [
        (migrants_forced("Varnian Army", "male Afghan migrants"), state_denies("Afghan migrants"), [IN_GENERAL]),
        (migrants_forced("Varnia", "at least 12 Afghan refugees"), state_denies("Afghan migrants"), [IN_GENERAL]),
        (migrants_forced("Varnian Army", "Afghan migrants"), state_denies("male Afghan migrants"), []),
        (migrants_forced("Varnian Army", "children"), state_denies("Afghan migrants"), []),
        (migrants_forced("Varnia", "Afghan migrants"), state_denies("Afghan migrants", of="Varnian Army"), []),
    ],
)
def test_a_state_answers_for_its_bodies_and_for_victims_of_the_kind_it_names(
    alleged: Extraction, denied: Extraction, found: list[str]
) -> None:
    assert ties(alleged, denied) == ties(denied, alleged) == found


def soldiers_beat(of: str, *, named: bool = False) -> Extraction:
    """Ada Quill accuses soldiers, or some named force, of a state."""
    draft = Draft(f"Ada Quill said that Red Guard and soldiers of {of} robbed them.", published="2020-01-01")
    state = draft.entity(EntityType.COUNTRY, of, iso=of[:2].upper())
    how = MentionKind.NAME if named else MentionKind.NOMINAL
    men = draft.entity(
        EntityType.ORGANISATION if named else EntityType.GROUP, "Red Guard" if named else "soldiers", how=how
    )
    draft.link(LinkKind.PART_OF, men, state, of)
    quill = draft.entity(EntityType.PERSON, "Ada Quill")
    draft.claim(draft.text, Stance.ALLEGES, allegation("torture", men, label=f"torture by soldiers of {of}"), quill)
    return draft.build()


def army_denies() -> Extraction:
    """Varnia's army denies torture."""
    draft = Draft("The Varnian Army of Varnia denied torture.", published="2020-02-01")
    army = draft.entity(EntityType.ORGANISATION, "Varnian Army")
    draft.link(LinkKind.PART_OF, army, draft.entity(EntityType.COUNTRY, "Varnia", iso="VA"), "Varnian Army")
    draft.claim(draft.text, Stance.DENIES, allegation("torture", army), army)
    return draft.build()


@pytest.mark.parametrize(
    ("alleged", "found"),
    [
        (soldiers_beat("Varnia"), [IN_GENERAL]),
        (soldiers_beat("Lumia"), []),
        (soldiers_beat("Varnia", named=True), []),
    ],
)
def test_an_army_answers_for_soldiers_of_its_state_whom_nobody_names(alleged: Extraction, found: list[str]) -> None:
    assert ties(alleged, army_denies()) == ties(army_denies(), alleged) == found


@pytest.mark.parametrize(
    ("published", "victims", "found"),
    [
        ("2020-01-01", "male Afghan migrants", [IN_GENERAL]),
        ("2019-06-01", "male Afghan migrants", []),
        ("2020-01-01", "children", []),
    ],
)
def test_a_denial_with_a_place_answers_soon_what_names_none(published: str, victims: str, found: list[str]) -> None:
    draft = Draft("Bo Tarn of Varnia denied in Syria that it forced Afghan migrants.", published="2020-02-01")
    state = draft.entity(EntityType.COUNTRY, "Varnia", iso="VN")
    tarn = draft.entity(EntityType.PERSON, "Bo Tarn")
    draft.link(LinkKind.SPEAKS_FOR, tarn, state, "Bo Tarn")
    forced = draft.entity(EntityType.GROUP, "Afghan migrants", how=MentionKind.NOMINAL)
    syria = draft.entity(EntityType.COUNTRY, "Syria", iso="SY")
    said = allegation("forced-recruitment", state, victims=(forced,), places=(syria,))
    draft.claim(draft.text, Stance.DENIES, said, tarn)
    assert ties(migrants_forced("Varnia", victims, published), draft.build()) == found


def test_a_general_denial_answers_each_of_two_that_contradict_each_other() -> None:
    assert ties(alleging(place="Syria"), alleging(place="Iraq"), denying()) == [IN_GENERAL] * 2
    assert ties(alleging(place="Syria"), alleging(place="Iraq"), denying(place="Iraq")) == [SAME]


@pytest.mark.parametrize(
    ("rejected", "found"),
    [
        (rejecting("Ada Quill"), [NAMED]),
        (rejecting("Di Ross"), []),
        (rejecting("Ada Quill", "2023-01-01"), []),
        (rejecting("Ada Quill", "2019-12-01"), []),
        (rejecting("Ada Quill", speaker="Ed Moor", speaks_for="Moor Bank"), []),
    ],
)
def test_who_rejects_a_voice_answers_what_it_says_of_them(rejected: Extraction, found: list[str]) -> None:
    assert ties(alleging(), rejected) == ties(rejected, alleging()) == found


def ministry_accuses(published: str = "2020-01-15") -> Extraction:
    """A ministry of the state of Lumia accuses the army of the state of Varnia."""
    draft = Draft("The Foreign Ministry of Lumia accused the Army of Varnia.", published=published)
    lumia = draft.entity(EntityType.COUNTRY, "Lumia", iso="LM")
    varnia = draft.entity(EntityType.COUNTRY, "Varnia", iso="VN")
    ministry = draft.entity(EntityType.ORGANISATION, "Foreign Ministry of Lumia")
    army = draft.entity(EntityType.ORGANISATION, "Army of Varnia")
    draft.link(LinkKind.PART_OF, ministry, lumia, "Foreign Ministry of Lumia")
    draft.link(LinkKind.PART_OF, army, varnia, "Army of Varnia")
    draft.claim(draft.text, Stance.ALLEGES, allegation("forgery", army), ministry)
    return draft.build()


def state_rejects(whose: str, by: str = "Varnia", published: str = "2020-02-01") -> Extraction:
    """A state rejects what another one says, as a whole."""
    draft = Draft(f"{by} rejected a report by {whose}.", published=published)
    voice = draft.entity(EntityType.COUNTRY, by, iso=by[0] + "N")
    other = draft.entity(EntityType.COUNTRY, whose, iso=whose[0] + "M")
    said = Proposition(PropositionKind.STATEMENT, "a report", agents=(other,))
    draft.claim(draft.text, Stance.DISPUTES, said, voice)
    return draft.build()


@pytest.mark.parametrize(
    ("rejected", "found"),
    [
        (state_rejects("Lumia"), [NAMED]),
        (state_rejects("Lumia", published="2020-06-01"), []),
        (state_rejects("Lumia", published="2020-02"), []),
        (state_rejects("Tormia"), []),
        (state_rejects("Lumia", by="Kelmia"), []),
    ],
)
def test_a_state_soon_answers_what_a_ministry_says_of_its_army(rejected: Extraction, found: list[str]) -> None:
    assert ties(ministry_accuses(), rejected) == ties(rejected, ministry_accuses()) == found


def test_a_statement_that_is_read_rejects_nobody() -> None:
    extraction = rejecting("Ada Quill")
    (claim,) = extraction.claims
    read = replace(claim, proposition=replace(claim.proposition, predicate="meet"))
    assert ties(alleging(), replace(extraction, claims=(read,))) == []
