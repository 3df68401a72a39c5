"""Which propositions of two articles are one."""

from collections.abc import Sequence

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


def propositions(*extractions: Extraction) -> tuple[CanonicalProposition, ...]:
    return resolve_extractions(extractions).propositions


KILLING = {"offence": "killing", "accused": ["Red Wing"]}
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
        (ALLEGATION, KILLING | {"time": "last week"}, KILLING | {"time": "last week"}, True),
        (ALLEGATION, KILLING | {"time": "last week"}, KILLING | {"time": "2019"}, False),
        (ALLEGATION, KILLING | {"places": ["Sampletown"]}, KILLING | {"places": ["Othertown"]}, False),
        (
            ALLEGATION,
            {"offence": "unspecified-crime", "accused": ["Red Wing"], "label": "some crime"},
            {"offence": "unspecified-crime", "accused": ["Red Wing"], "label": "another crime"},
            False,
        ),
        (EVENT, ARREST | {"objects": ["Blue Fire"]}, ARREST | {"objects": ["Blue Fire"], "label": "x"}, True),
        (
            EVENT,
            ARREST | {"objects": ["Blue Fire"]},
            {"predicate": "arrest", "agents": ["Blue Fire"], "objects": ["Red Wing"]},
            False,
        ),
        (EVENT, ARREST | {"objects": ["two men"]}, ARREST | {"objects": ["two men"]}, True),
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
