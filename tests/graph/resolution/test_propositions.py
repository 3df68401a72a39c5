"""Which propositions of two articles are one."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from graph.model import EntityType, Extraction, MentionKind, Proposition, PropositionKind, Stance
from graph.resolution.model import CanonicalProposition
from graph.resolution.resolve import resolve_extractions
from tests.example import Draft

ALLEGATION, EVENT, RELATION, STATEMENT = (
    PropositionKind.ALLEGATION,
    PropositionKind.EVENT,
    PropositionKind.RELATION,
    PropositionKind.STATEMENT,
)
NAMED = ("Red Wing", "Blue Fire", "Sampletown", "Othertown")
NOMINAL = ("two men", "the women", "ten boys")


def article(
    number: int,
    kind: PropositionKind,
    *,
    label: str = "it happened",
    offence: str | None = None,
    predicate: str | None = None,
    time: str | None = None,
    accused: Sequence[str] = (),
    victims: Sequence[str] = (),
    agents: Sequence[str] = (),
    objects: Sequence[str] = (),
    places: Sequence[str] = (),
) -> Extraction:
    draft = Draft(f"{number}: {', '.join(NAMED + NOMINAL)}.")
    ids = {name: draft.entity(EntityType.ORGANISATION, name) for name in NAMED}
    ids |= {name: draft.entity(EntityType.GROUP, name, how=MentionKind.NOMINAL) for name in NOMINAL}

    def role(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(ids[name] for name in names)

    said = Proposition(
        kind,
        label,
        predicate=predicate,
        offence=offence,
        accused=role(accused),
        victims=role(victims),
        agents=role(agents),
        objects=role(objects),
        places=role(places),
        time=time,
    )
    draft.claim(draft.text, Stance.ASSERTS, said)
    return draft.build()


def saying(number: int, speaker: str, label: str) -> Extraction:
    """Somebody's sentence about people whom only this article knows."""
    draft = Draft(f"{number}: {speaker} said of the doctors: {label}.")
    voice = draft.entity(EntityType.PERSON, speaker)
    doctors = draft.entity(EntityType.GROUP, "the doctors", how=MentionKind.NOMINAL)
    draft.claim(draft.text, Stance.ASSERTS, Proposition(STATEMENT, label, predicate="go", agents=(doctors,)), voice)
    return draft.build()


@pytest.mark.parametrize(
    ("speaker", "label", "merged"),
    [
        ("Ada Quill", "the doctors go abroad freely every single year", True),
        ("Bo Tarn", "the doctors go abroad freely every single year", False),
        ("Ada Quill", "the doctors go abroad because somebody forces them", False),
    ],
)
def test_a_speaker_s_own_sentence_is_known_again(speaker: str, label: str, merged: bool) -> None:
    first = saying(1, "Ada Quill", "the doctors go abroad freely every single year")
    found = propositions(first, saying(2, speaker, label))
    assert (len(found) == 1) is merged
    assert [ground for one in found for ground in one.grounds] == (
        ["same words of the same speaker, nothing contradicting, in 2 articles"] if merged else []
    )


def propositions(*extractions: Extraction) -> tuple[CanonicalProposition, ...]:
    return resolve_extractions(extractions).propositions


KILLING = {"offence": "killing", "accused": ["Red Wing"]}
CRIME = {"offence": "unspecified-crime", "accused": ["Red Wing"]}
ARREST = {"predicate": "arrest", "agents": ["Red Wing"]}


@pytest.mark.parametrize(
    ("kind", "one", "other", "merged"),
    [
        (ALLEGATION, KILLING, KILLING | {"label": "other words"}, True),
        (ALLEGATION, KILLING, {"offence": "torture", "accused": ["Red Wing"]}, False),
        (ALLEGATION, KILLING, {"offence": "killing", "accused": ["Blue Fire"]}, False),
        (ALLEGATION, KILLING, {"offence": "killing", "accused": ["Blue Fire", "Red Wing"]}, False),
        (ALLEGATION, {"offence": "killing"}, {"offence": "killing"}, False),
        (
            ALLEGATION,
            {"offence": "killing", "accused": ["two men"]},
            {"offence": "killing", "accused": ["two men"]},
            False,
        ),
        (ALLEGATION, KILLING | {"victims": ["ten boys"]}, KILLING | {"victims": ["ten boys"]}, True),
        (ALLEGATION, KILLING | {"victims": ["ten boys"]}, KILLING, True),
        (ALLEGATION, KILLING | {"victims": ["ten boys"]}, KILLING | {"victims": ["the women"]}, False),
        (ALLEGATION, KILLING | {"time": "2019"}, KILLING | {"time": "2019-05"}, True),
        (ALLEGATION, KILLING | {"time": "2019-05"}, KILLING | {"time": "2019-06"}, False),
        (ALLEGATION, KILLING | {"time": "2018/2019"}, KILLING | {"time": "2019-05"}, True),
        (ALLEGATION, KILLING | {"time": "2018/2019"}, KILLING | {"time": "2020"}, False),
        (ALLEGATION, KILLING | {"time": "last week"}, KILLING | {"time": "last week"}, True),
        (ALLEGATION, KILLING | {"time": "last week"}, KILLING | {"time": "2019"}, False),
        (ALLEGATION, KILLING | {"places": ["Sampletown"]}, KILLING | {"places": ["Othertown"]}, False),
        (
            ALLEGATION,
            {"offence": "unspecified-crime", "accused": ["Red Wing"], "label": "some crime"},
            {"offence": "unspecified-crime", "accused": ["Red Wing"], "label": "another crime"},
            False,
        ),
        (ALLEGATION, CRIME, CRIME, False),
        (ALLEGATION, CRIME | {"time": "2019"}, CRIME | {"time": "2019"}, True),
        (ALLEGATION, CRIME | {"victims": ["Blue Fire"]}, CRIME | {"victims": ["Blue Fire"]}, True),
        (
            RELATION,
            {"predicate": "funds", "agents": ["Red Wing"], "objects": ["two men"]},
            {"predicate": "funds", "agents": ["Red Wing"], "objects": ["two men"]},
            True,
        ),
        (EVENT, ARREST | {"objects": ["Blue Fire"]}, ARREST | {"objects": ["Blue Fire"], "label": "x"}, True),
        (
            EVENT,
            ARREST | {"objects": ["Blue Fire"]},
            {"predicate": "arrest", "agents": ["Blue Fire"], "objects": ["Red Wing"]},
            False,
        ),
        (EVENT, ARREST | {"objects": ["two men"]}, ARREST | {"objects": ["two men"]}, False),
        (
            EVENT,
            ARREST | {"objects": ["two men"], "time": "2019-05"},
            ARREST | {"objects": ["two men"], "time": "2019"},
            True,
        ),
        (
            EVENT,
            ARREST | {"objects": ["two men"], "time": "last week"},
            ARREST | {"objects": ["two men"], "time": "last week"},
            False,
        ),
        (EVENT, ARREST | {"objects": ["two men"], "time": "2019"}, ARREST | {"objects": ["two men"]}, False),
        (
            EVENT,
            ARREST | {"objects": ["two men"], "places": ["Sampletown"]},
            ARREST | {"objects": ["two men"], "places": ["Sampletown"]},
            True,
        ),
        (
            EVENT,
            ARREST | {"objects": ["two men"], "places": ["Sampletown"]},
            ARREST | {"objects": ["two men"], "victims": ["Blue Fire"]},
            False,
        ),
        (EVENT, ARREST | {"victims": ["ten boys"]}, ARREST | {"victims": ["ten boys"]}, False),
        (EVENT, ARREST, ARREST, False),
        (EVENT, ARREST | {"time": "2019-05-01"}, ARREST | {"time": "2019-05-01"}, True),
        (EVENT, ARREST | {"objects": ["two men"]}, ARREST | {"objects": ["ten boys"]}, False),
        (EVENT, ARREST | {"label": "they made an arrest"}, ARREST | {"label": "no more was said"}, False),
        (
            RELATION,
            {"predicate": "funds", "agents": ["Red Wing"], "objects": ["Blue Fire"]},
            {"predicate": "leads", "agents": ["Red Wing"], "objects": ["Blue Fire"]},
            False,
        ),
        (
            STATEMENT,
            {"label": "Red Wing is strong", "objects": ["Red Wing"]},
            {"label": "Red Wing is strong", "objects": ["Red Wing"]},
            True,
        ),
        (
            STATEMENT,
            {"label": "Red Wing is strong", "objects": ["Red Wing"]},
            {"label": "Red Wing is weak", "objects": ["Red Wing"]},
            False,
        ),
        (STATEMENT, {"label": "it rained"}, {"label": "it rained"}, False),
    ],
)
def test_two_articles(kind: PropositionKind, one: dict[str, object], other: dict[str, object], merged: bool) -> None:
    found = propositions(article(1, kind, **one), article(2, kind, **other))  # type: ignore[arg-type]
    assert (len(found) == 1) is merged
    assert all(bool(p.grounds) is merged for p in found)


def test_what_says_nothing_of_a_contradiction_stands_alone() -> None:
    found = propositions(
        article(1, ALLEGATION, offence="killing", accused=["Red Wing"], time="2019"),
        article(2, ALLEGATION, offence="killing", accused=["Red Wing"], time="2020"),
        article(3, ALLEGATION, offence="killing", accused=["Red Wing"]),
        article(4, ALLEGATION, offence="killing", accused=["Red Wing"]),
    )
    assert sorted((len(p.claims), p.proposition.time) for p in found if p.proposition.time) == [
        (1, "2019"),
        (1, "2020"),
    ]
    assert [len(p.claims) for p in found if not p.proposition.time] == [2]


def test_the_merged_proposition_knows_what_any_said() -> None:
    (found,) = propositions(
        article(1, ALLEGATION, offence="killing", accused=["Red Wing"], time="2019", label="killed them"),
        article(2, ALLEGATION, offence="killing", accused=["Red Wing"], time="2019-05", victims=["ten boys"]),
        article(3, ALLEGATION, offence="killing", accused=["Red Wing"], victims=["ten boys"]),
    )
    assert found.proposition.time == "2019-05"
    assert found.proposition.label == "it happened"
    assert len(found.proposition.victims) == 1


def test_the_iri_does_not_depend_on_who_else_says_it() -> None:
    plain = article(1, ALLEGATION, offence="killing", accused=["Red Wing"])
    (alone,) = propositions(plain)
    (both,) = propositions(plain, article(2, ALLEGATION, offence="killing", accused=["Red Wing"], time="2019"))
    assert alone.iri == both.iri


def test_equal_propositions_of_one_article_are_one() -> None:
    draft = Draft("Two men killed. They denied it.")
    men = draft.entity(EntityType.GROUP, "Two men", how=MentionKind.NOMINAL)
    said = Proposition(ALLEGATION, "killing by two men", offence="killing", accused=(men,))
    draft.claim("Two men killed", Stance.ALLEGES, said)
    draft.claim("They denied it", Stance.DENIES, said, men)
    (found,) = propositions(draft.build())
    assert len(found.claims) == 2
    assert found.grounds == ()


@pytest.mark.parametrize(
    ("kind", "what", "ground"),
    [
        (ALLEGATION, KILLING | {"time": "2019"}, "same offence 'killing' and accused, nothing"),
        (ALLEGATION, KILLING, "same offence 'killing' and accused, no date, nothing"),
        (EVENT, ARREST | {"time": "2019"}, "same event 'arrest', agents and objects, nothing"),
        (EVENT, ARREST | {"places": ["Sampletown"]}, "agents and objects, no date, same victims and places, nothing"),
    ],
)
def test_the_ground_says_what_a_merge_rests_on(kind: PropositionKind, what: dict[str, object], ground: str) -> None:
    (found,) = propositions(article(1, kind, **what), article(2, kind, **what))  # type: ignore[arg-type]
    assert ground in found.grounds[0]


def test_one_text_s_dated_event_is_that_which_it_names_again_without_the_date() -> None:
    draft = Draft("Red Wing made an arrest in 2019. Blue Fire disputes it.")
    red, blue = (draft.entity(EntityType.ORGANISATION, name) for name in ("Red Wing", "Blue Fire"))
    said = Proposition(EVENT, "an arrest by Red Wing", predicate="arrest", agents=(red,))
    draft.claim("Red Wing made an arrest in 2019.", Stance.ASSERTS, replace(said, time="2019"))
    draft.claim("Blue Fire disputes it.", Stance.DISPUTES, said, blue)
    (found,) = propositions(draft.build())
    assert (len(found.claims), found.proposition.time) == (2, "2019")


@pytest.mark.parametrize(("reprint", "merged"), [(True, True), (False, False)])
def test_a_reprint_says_the_same_even_of_the_nameless(reprint: bool, merged: bool) -> None:
    def paper(name: str) -> Extraction:
        filler = "agency words" if reprint else f"words of {name}"
        draft = Draft(f"Two men killed. {' '.join(f'{filler} {n}' for n in range(60))}. {name}", publisher=name)
        men = draft.entity(EntityType.GROUP, "Two men", how=MentionKind.NOMINAL)
        town = draft.entity(EntityType.PLACE, "agency" if reprint else "words", how=MentionKind.NOMINAL)
        said = Proposition(ALLEGATION, "killing", offence="killing", accused=(men,), places=(town,))
        draft.claim("Two men killed", Stance.ALLEGES, said)
        return draft.build()

    found = propositions(paper("Gazette"), paper("Courier"))
    assert (len(found) == 1) is merged
    assert all(bool(p.grounds) is merged for p in found)


@pytest.mark.parametrize(
    ("stance", "victims", "one"),
    [
        (Stance.ASSERTS, ("two men",), False),
        (Stance.ASSERTS, (), False),
        (Stance.ASSERTS, ("ten boys",), True),
        (Stance.ADMITS, (), True),
        (Stance.CONFIRMS, (), True),
        (Stance.DENIES, (), True),
    ],
)
def test_what_the_accused_tell_unasked_is_no_admission(stance: Stance, victims: Sequence[str], one: bool) -> None:
    """An army that says what it struck admits nothing of what others say it struck, unless it is the same."""
    draft = Draft("Red Wing spoke of its attack on two men and ten boys.")
    red = draft.entity(EntityType.ORGANISATION, "Red Wing")
    hit = tuple(draft.entity(EntityType.GROUP, name, how=MentionKind.NOMINAL) for name in victims)
    told = Proposition(ALLEGATION, "attack by Red Wing", offence="attack", accused=(red,), victims=hit)
    draft.claim(draft.text, stance, told, red)
    others = article(1, ALLEGATION, offence="attack", accused=["Red Wing"], victims=["ten boys"])
    assert (len(propositions(others, draft.build())) == 1) is one
