"""What beside names tells who is who: whom articles name as well, and when, where and as what they name somebody."""

import random
from collections.abc import Sequence

import pytest

from graph.model import EntityType, Extraction, LinkKind
from graph.resolution.comparison import Bearer, Company, Verdict, compare
from graph.resolution.resolve import resolve_extractions
from tests.example import Draft

PERSON, COUNTRY = EntityType.PERSON, EntityType.COUNTRY
STATES = {"IR": "Iran", "IQ": "Iraq"}
OPEN = ("Javad Brandvik", "Mohammad Javad Brandvik")  # an analyst would be asked
FRIENDS = ("Tollak Jorundsen", "Sigrun Halvardottir")


def article(number: int, *names: str, year: int | None = None, state: str | None = None) -> Extraction:
    """An article that names these persons, the first of whom belongs to the state."""
    text = f"{number}: {', '.join(names)} of {STATES.get(state or '', 'nowhere')}."
    draft = Draft(text, published=f"{year}-05-11" if year else None)
    first, *_ = [draft.entity(PERSON, name) for name in names]
    if state:
        draft.link(LinkKind.PART_OF, first, draft.entity(COUNTRY, STATES[state], iso=state), STATES[state])
    return draft.build()


def actors(articles: Sequence[Extraction]) -> list[str]:
    """The IRI of whom each article names first."""
    found = resolve_extractions(articles).entity_of
    return [found[min(e.mentions, key=lambda m: m.start).entity or ""] for e in articles]


def are_one(*articles: Extraction) -> bool:
    return len(set(actors(articles))) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (OPEN[:1], OPEN[1:], False),
        ((OPEN[0], *FRIENDS), (OPEN[1], *FRIENDS), True),
        ((OPEN[0], *FRIENDS[:1]), (OPEN[1], *FRIENDS[1:]), False),
        (("Javad Brandvik", *FRIENDS), ("Jamal Brandvik", *FRIENDS), False),
        (("Javad Brandvik", *FRIENDS), ("Brandvik", *FRIENDS), False),
        (("Brandvik", *FRIENDS), ("Brandvik", *FRIENDS), False),
        ((*OPEN, *FRIENDS), (OPEN[1], *FRIENDS), False),  # the first article tells them apart
    ],
)
def test_rare_company_helps_where_names_leave_it_open(one: Sequence[str], other: Sequence[str], expected: bool) -> None:
    assert are_one(article(1, *one), article(2, *other)) is expected


def test_those_whom_everybody_names_are_no_company() -> None:
    usual = [article(number, f"{word} Olavsson", *FRIENDS) for number, word in enumerate(("Ada", "Bo", "Cy", "Di"))]
    made = [article(8, OPEN[0], *FRIENDS), article(9, OPEN[1], *FRIENDS)]
    assert are_one(*made)
    first, other = actors([*made, *usual])[:2]
    assert first != other


@pytest.mark.parametrize("met", [Company(frozenset({1})), Company(frozenset({1}), frozenset({7, 8}))])
def test_no_company_says_nothing_against_two(met: Company) -> None:
    one, other = Bearer("person", ("javad", "brandvik")), Bearer("person", ("javad", "brandvick"), met=met)
    assert compare(one, other).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (article(1, "Javad Brandvik", year=1961), article(2, "Javad Brandvik", year=2020), False),
        (article(1, "Javad Brandvik", year=1961), article(2, "Javad Brandvick", year=2020), False),
        (article(1, "Javad Brandvik", year=1999), article(2, "Javad Brandvik", year=2020), True),
        (article(1, "Javad Brandvik", year=1961), article(2, "Javad Brandvik"), True),
        (
            article(1, "Minister Javad Brandvik", state="IR"),
            article(2, "Minister Javad Brandvik", state="IQ"),
            False,
        ),
        (
            article(1, "General Javad Brandvik", state="IR"),
            article(2, "Judge Javad Brandvick", state="IR"),
            False,
        ),
    ],
)
def test_namesakes_of_other_times_states_and_roles_stay_apart(
    one: Extraction, other: Extraction, expected: bool
) -> None:
    assert are_one(one, other) is expected


def test_articles_in_between_make_one_long_life() -> None:
    made = [article(year, "Javad Brandvik", year=year) for year in (1961, 1990, 2020)]
    assert are_one(*made)


def test_whose_time_is_open_is_no_namesake_s() -> None:
    made = [article(n, "Javad Brandvik", year=year) for n, year in enumerate((1961, 2020, None))]
    assert len(set(actors(made))) == 3


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_articles_changes_nothing(seed: int) -> None:
    names = (*OPEN, *FRIENDS, "Javad Brandvick", "J. Brandvik", "Ada Olavsson")
    chance = random.Random(seed)
    made = [
        article(n, *chance.sample(names, 3), year=chance.choice((1961, 2020, None)), state=chance.choice(("IR", None)))
        for n in range(12)
    ]
    expected = resolve_extractions(made)
    chance.shuffle(made)
    assert resolve_extractions(made) == expected
