"""Names made comparable, and the table of words that this rests on."""

from importlib.resources import files

import pytest

from graph.resolution.names import body_key, is_acronym, is_office, person_key, words

USES = {"spelling", "small", "legal", "title", "office", "common", "edition"}


def rows() -> list[list[str]]:
    lines = files("graph.resolution").joinpath("name_words.tsv").read_text("utf8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def test_every_row_has_a_use_a_plain_word_and_a_form_where_it_needs_one() -> None:
    for row in rows():
        use, word, form = row
        assert use in USES
        assert words(word) == ((form or word),) or use == "small"
        assert bool(form) == (use == "spelling")


def test_no_row_stands_twice() -> None:
    keys = [(use, word) for use, word, _ in rows()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Foreign Minister Jane Sample", "Jane Sample", True),
        ("Dr. Jane Q. Sample", "Jane Sample", True),
        ("José Example", "Jose Example", True),
        ("Jane Sample", "John Sample", False),
        ("Jane Sample Jr", "Jane Sample", False),
        ("Jane Mary Sample", "Jane Sample", False),
    ],
)
def test_persons(one: str, other: str, same: bool) -> None:
    assert (person_key(one) == person_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ministry of Interior", "Interior Ministry", True),
        ("Ministry of Foreign Affairs", "the Foreign Ministry", True),
        ("Department of Defense", "Defence Department", True),
        ("Iraqi Ministry of Justice", "Iraq's Justice Ministry", True),
        ("Sample Trading Co. Ltd.", "Sample Trading", True),
        ("Example Center", "Example Centre", True),
        ("Iraqi Red Crescent", "Red Crescent", False),
        ("Baghdad University", "University", False),
        ("Ministry of Interior", "Ministry of Justice", False),
        ("Peace for Work", "Work for Peace", False),
    ],
)
def test_bodies(one: str, other: str, same: bool) -> None:
    iraq = [("iraq",), ("iraqi",)]
    assert (body_key(one, iraq) == body_key(other, iraq)) is same


@pytest.mark.parametrize(
    ("name", "office"),
    [("Supreme Court", True), ("National Intelligence Service", True), ("Lyon Rights Watch", False), ("IRGC", False)],
)
def test_offices(name: str, office: bool) -> None:
    assert is_office(words(name)) is office


@pytest.mark.parametrize(("name", "acronym"), [("UNODC", True), ("U.N.", True), ("Exit", False), ("A", False)])
def test_acronyms(name: str, acronym: bool) -> None:
    assert is_acronym(name) is acronym


@pytest.mark.parametrize(
    "name", ["", "...", "'s", "\ud800", "محمد", "王 小明", "a" * 100_000, "'" * 100_000, "a." * 50_000]
)
def test_any_name_has_words_soon(name: str) -> None:
    assert isinstance(words(name), tuple)
    assert isinstance(body_key(name), tuple)
    assert isinstance(person_key(name), tuple)
