"""Who is who across articles: what is one, what stays apart, and what its IRI is."""

import random
from collections.abc import Iterable
from dataclasses import replace

import pytest

from graph.model import EntityType, Extraction, LinkKind, MentionKind
from graph.resolution.resolve import resolve_extractions
from tests.example import Draft, example_extractions

PERSON, BODY, GROUP, COUNTRY, PLACE, WORK = (
    EntityType.PERSON,
    EntityType.ORGANISATION,
    EntityType.GROUP,
    EntityType.COUNTRY,
    EntityType.PLACE,
    EntityType.WORK,
)
STATES = {"IR": "Iran", "IQ": "Iraq", "US": "America"}


def article(
    number: int,
    kind: EntityType,
    name: str,
    *,
    aliases: Iterable[str] = (),
    state: str | None = None,
    iso: str | None = None,
    how: MentionKind = MentionKind.NAME,
    published: str | None = None,
) -> Extraction:
    """An article that names one entity, and the state that it belongs to where one is given."""
    draft = Draft(f"{number}: {name} of {STATES.get(state or '', 'nowhere')}.", published=published)
    entity = draft.entity(kind, name, aliases=list(aliases), iso=iso, how=how)
    if state:
        country = draft.entity(COUNTRY, STATES[state], iso=state)
        draft.link(LinkKind.PART_OF, entity, country, f"{name} of {STATES[state]}")
    return draft.build()


def iris(*extractions: Extraction) -> list[str]:
    """The path of the IRI of each article's first entity."""
    resolution = resolve_extractions(extractions)
    first = [min(e.mentions, key=lambda m: m.start).entity or "" for e in extractions]
    return [resolution.entity_of[entity].removeprefix("urn:claimgraph:entity/") for entity in first]


def same(*extractions: Extraction) -> bool:
    return len(set(iris(*extractions))) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (article(1, COUNTRY, "Iran", iso="IR"), article(2, COUNTRY, "Islamic Republic of Iran", iso="IR"), True),
        (article(1, COUNTRY, "Congo", iso="CD"), article(2, COUNTRY, "Congo", iso="CG"), False),
        (article(1, PERSON, "Jane Sample"), article(2, PERSON, "Minister Jane Sample"), True),
        (article(1, PERSON, "Sample"), article(2, PERSON, "Sample"), False),
        (article(1, PERSON, "Jane"), article(2, PERSON, "Jane Sample"), False),
        (article(1, PERSON, "Jane Sample", state="IR"), article(2, PERSON, "Jane Sample"), True),
        (article(1, PERSON, "Jane Sample", state="IR"), article(2, PERSON, "Jane Sample", state="IR"), True),
        (article(1, PERSON, "Jane Sample", state="IR"), article(2, PERSON, "Jane Sample", state="IQ"), False),
        (article(1, BODY, "Red Wing"), article(2, BODY, "the Red Wing"), True),
        (article(1, BODY, "Red Wing"), article(2, GROUP, "Red Wing"), True),
        (article(1, BODY, "Red Wing"), article(2, PERSON, "Red Wing"), False),
        (article(1, BODY, "Interior Ministry"), article(2, BODY, "Interior Ministry"), False),
        (
            article(1, BODY, "Interior Ministry", state="IR"),
            article(2, BODY, "Ministry of Interior", state="IR"),
            True,
        ),
        (article(1, BODY, "Interior Ministry", state="IR"), article(2, BODY, "Interior Ministry", state="IQ"), False),
        (article(1, BODY, "Board", aliases=["Sample Board"]), article(2, BODY, "Sample Board"), True),
        (
            article(1, BODY, "Security Council", aliases=["United Sample Security Council"]),
            article(2, BODY, "United Sample Security Council"),
            True,
        ),
        (article(1, PERSON, "Sample", aliases=["Jane Sample"]), article(2, PERSON, "Jane Sample"), True),
        (article(1, BODY, "News Agency", state="IR"), article(2, BODY, "News Agency", state="IR"), False),
        (article(1, BODY, "Blue Fire Organisation", aliases=["BFO"]), article(2, BODY, "BFO"), True),
        (article(1, BODY, "Blue Fire Organisation"), article(2, BODY, "BFO"), False),
        (article(1, GROUP, "forty men", how=MentionKind.NOMINAL), article(2, GROUP, "forty men"), False),
        (
            article(1, GROUP, "forty men", how=MentionKind.NOMINAL),
            article(2, GROUP, "forty men", how=MentionKind.NOMINAL),
            False,
        ),
        (article(1, PLACE, "Sampletown", state="IR"), article(2, PLACE, "Sampletown", state="IQ"), False),
        (article(1, PLACE, "Sampletown"), article(2, PLACE, "Sampletown", state="IQ"), True),
        (
            article(1, WORK, "Yearly Sample Report", published="2018-06-01"),
            article(2, WORK, "Yearly Sample Report", published="2019-06-01"),
            False,
        ),
        (
            article(1, WORK, "Yearly Sample Report", published="2018-06-01"),
            article(2, WORK, "Yearly Sample Report", published="2018-09-01"),
            True,
        ),
        (
            article(1, WORK, "Sample Convention", published="2018-06-01"),
            article(2, WORK, "Sample Convention", published="2019-06-01"),
            True,
        ),
    ],
)
def test_two_articles(one: Extraction, other: Extraction, expected: bool) -> None:
    assert same(one, other) is expected


def test_a_namesake_whose_state_is_open_is_left_alone() -> None:
    found = iris(
        article(1, PERSON, "Jane Sample", state="IR"),
        article(2, PERSON, "Jane Sample", state="IQ"),
        article(3, PERSON, "Jane Sample"),
        article(4, PERSON, "Jane Sample", state="IR"),
    )
    assert found[0] == found[3]
    assert len(set(found)) == 3


def test_one_wrong_link_in_many_articles_takes_nobody_apart() -> None:
    many = [article(n, PERSON, "Jane Sample", state="IR") for n in range(4)]
    open_ones = [article(n, PERSON, "Jane Sample") for n in range(4, 9)]
    found = iris(*many, *open_ones, article(9, PERSON, "Jane Sample", state="IQ"))
    assert set(found[:-1]) == {"person/jane-sample"}
    assert found[-1] != "person/jane-sample"


def test_an_acronym_of_two_bodies_is_neither() -> None:
    found = iris(
        article(1, BODY, "Blue Fire Organisation", aliases=["BFO"]),
        article(2, BODY, "Better Food Organisation", aliases=["BFO"]),
        article(3, BODY, "BFO"),
        article(4, BODY, "BFO"),
    )
    assert len(set(found)) == 4


def test_a_tie_that_would_join_two_states_joins_none() -> None:
    found = iris(
        article(1, BODY, "Blue Fire Organisation", aliases=["BFO"], state="IR"),
        article(2, BODY, "BFO", state="IQ"),
    )
    assert len(set(found)) == 2


def test_every_merge_has_a_reason_and_nothing_else_has() -> None:
    resolution = resolve_extractions(
        [
            article(1, BODY, "Blue Fire Organisation", aliases=["BFO"]),
            article(2, BODY, "BFO"),
            article(3, PERSON, "Jane Sample"),
        ]
    )
    reasons = {entity.name: entity.reasons for entity in resolution.entities}
    assert reasons["Jane Sample"] == ()
    assert len(reasons["Blue Fire Organisation"]) == 1
    assert "bfo" in reasons["Blue Fire Organisation"][0]


@pytest.mark.parametrize(
    ("extraction", "path"),
    [
        (article(1, COUNTRY, "Iran", iso="IR"), "country/IR"),
        (article(1, PERSON, "Minister Jane Sample"), "person/jane-sample"),
        (article(1, BODY, "Red Wing"), "organisation/red-wing"),
        (article(1, BODY, "Interior Ministry", state="IQ"), "organisation/interior-ministry-iq"),
    ],
)
def test_iris_can_be_read(extraction: Extraction, path: str) -> None:
    assert iris(extraction) == [path]


def test_iris_stay_when_articles_are_added() -> None:
    before = resolve_extractions(example_extractions()[:1]).entity_of
    after = resolve_extractions(example_extractions()).entity_of
    assert {entity: after[entity] for entity in before} == dict(before)


def test_names_in_other_scripts_stay_apart() -> None:
    found = iris(article(1, PERSON, "محمد رضا"), article(2, PERSON, "محمد علي"), article(3, PERSON, "محمد رضا"))
    assert found[0] == found[2] != found[1]


def test_one_slug_for_two_names_gives_two_iris() -> None:
    found = iris(article(1, PLACE, "Aa Bb"), article(2, PLACE, "Aa-Bb"), article(3, PLACE, "Aa.Bb&"))
    assert all(path.startswith("place/aa-bb") for path in found)


def test_the_usual_name_is_shown_and_the_others_are_aliases() -> None:
    resolution = resolve_extractions(
        [
            article(1, BODY, "Blue Fire Organisation", aliases=["BFO"]),
            article(2, BODY, "The Blue Fire Organization"),
            article(3, BODY, "Blue Fire Organisation"),
        ]
    )
    (entity,) = resolution.entities
    assert entity.name == "Blue Fire Organisation"
    assert entity.aliases == ("BFO", "The Blue Fire Organization")


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_articles_changes_nothing(seed: int) -> None:
    articles = [
        *example_extractions(),
        article(1, BODY, "Blue Fire Organisation", aliases=["BFO"]),
        article(2, BODY, "BFO"),
        article(3, PERSON, "Jane Sample", state="IR"),
        article(4, PERSON, "Jane Sample", state="IQ"),
        article(5, PERSON, "Jane Sample"),
        article(6, BODY, "Better Food Organisation", aliases=["BFO"]),
    ]
    expected = resolve_extractions(articles)
    random.Random(seed).shuffle(articles)
    assert resolve_extractions(articles) == expected


def known(number: int, name: str, wikidata: str, state: str | None = None) -> Extraction:
    found = article(number, BODY, name, state=state)
    return replace(found, entities=tuple(replace(e, wikidata=wikidata) if e.iso is None else e for e in found.entities))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (known(1, "Red Wing", "Q1"), known(2, "Scarlet Pinion", "Q1"), True),
        (known(1, "Red Wing", "Q1", "IR"), known(2, "Scarlet Pinion", "Q1", "IQ"), True),
        (known(1, "Red Wing", "Q1"), known(2, "Red Wing", "Q2"), False),
        (known(1, "Red Wing", "Q1"), article(2, BODY, "Red Wing"), True),
        (known(1, "Red Falcon Wing", "Q1"), known(2, "Red Falkon Wing", "Q2"), False),
    ],
)
def test_what_wikidata_knows_counts_more_than_names(one: Extraction, other: Extraction, expected: bool) -> None:
    assert same(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("General Tollak Brandvik", "Judge Tollak Brandvik", False),
        ("General Tollak Brandvik", "Colonel Tollak Brandvik", True),
        ("General Tollak Brandvik", "President Tollak Brandvik", True),
        ("Mohammed Khoshroo", "Muhammad Khoshrou", True),
        ("Mohammed Khoshroo", "Ali Khoshroo", False),
        ("Hassan Brandvik", "Hussein Brandvik", False),
        ("Abu Tollak al-Brandviki", "Abou Tollak Brandviki", True),
        ("Tollak Brandvik", "Brandvik", False),
        ("Tollak Brandvik", "Tollak Jorund Brandvik", True),
        ("Mohammad Brandvik", "Mohammad Reza Brandvik", False),
        ("Oleg Brandvikov", "Olga Brandvikova", False),
    ],
)
def test_persons_of_two_articles(one: str, other: str, expected: bool) -> None:
    assert same(article(1, PERSON, one), article(2, PERSON, other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Harakat al-Brandvik", "Harakat el-Brandviq", True),
        ("Brandvik Front", "Brandvik Front Movement", True),
        ("Brandvik Front", "Brandvik Front Military Wing", False),
        ("Brandvik Front", "Brandvik Liberation Front", False),
        ("Brandvik Relief Forces", "Brandvik Relief Force", True),
        ("BLF", "BLP", False),
    ],
)
def test_bodies_of_two_articles(one: str, other: str, expected: bool) -> None:
    assert same(article(1, BODY, one), article(2, BODY, other)) is expected
