import random
import re

import pytest

from graph.reprints import LEAST_SHARED, NearCopy, same_text_key
from graph.resolution.reprinted import near_copies

SUBJECTS = ("police", "ministry", "lawyers", "guards", "judges", "smugglers", "drivers", "nurses", "clerks", "envoys")
VERBS = ("freed", "held", "saw", "named", "fined", "moved", "paid", "charged", "heard", "warned")
PLACES = ("port", "camp", "house", "border", "court", "hotel", "farm", "station", "village", "factory")


def article(seed: int, paragraphs: int = 8) -> list[str]:
    """Paragraphs of news-like words, different for every seed."""
    draw = random.Random(seed)

    def sentence() -> str:
        who, whom, where = draw.choice(SUBJECTS), draw.choice(SUBJECTS), draw.choice(PLACES)
        return (
            f"The {who} {draw.choice(VERBS)} {draw.randint(2, 99)} {whom} at the {where} on day {draw.randint(1, 365)}."
        )

    return [" ".join(sentence() for _ in range(4)) for _ in range(paragraphs)]


def text(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs)


ORIGINAL = article(1)
WHOLE = text(ORIGINAL)


def pairs(*texts: tuple[str, str], published: dict[str, str] | None = None) -> dict[str, str]:
    return {near.copy: near.original for near in near_copies(texts, published)}


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(WHOLE.upper(), id="other case"),
        pytest.param("A New Headline\n\n" + WHOLE, id="other headline"),
        pytest.param(text(ORIGINAL[:4]), id="trimmed to the first half"),
        pytest.param(text(ORIGINAL[5:]), id="trimmed to the last paragraphs"),
        pytest.param(text(ORIGINAL[::2]), id="every other paragraph"),
        pytest.param(text([*ORIGINAL[:6], *article(2, 3)]), id="a third added"),
        pytest.param(WHOLE.replace(" freed ", " released ").replace("judges", "magistrates"), id="words changed"),
        pytest.param(WHOLE.replace("\n\n", " ").replace(".", " ."), id="set in another way"),
    ],
)
def test_reprints(copy: str) -> None:
    found = near_copies(
        [("copy", copy), ("first", WHOLE), ("else", text(article(3)))], {"first": "2021-05-03", "copy": "2021-05-04"}
    )
    assert [(near.copy, near.original) for near in found] == [("copy", "first")]
    assert 0.5 <= found[0].containment <= 1


def test_a_text_written_anew_is_no_copy() -> None:
    assert pairs(("first", WHOLE), ("anew", WHOLE.replace(" at the ", " in a ").replace("The ", "Some "))) == {}


def test_two_reports_on_one_event_are_not_copies() -> None:
    quotation = (
        "“We freed ten men from a house near the port and we will charge those who held them,” the minister said."
    )
    one = text([*article(4, 4), quotation])
    other = text([quotation, *article(5, 4)])
    assert pairs(("one", one), ("other", other)) == {}


def test_a_report_that_takes_in_a_short_one_is_its_own() -> None:
    assert pairs(("short", text(ORIGINAL[:2])), ("long", text([*ORIGINAL[:2], *article(6, 8)])),
                 published={"short": "2021-05-03", "long": "2021-05-04"}) == {}  # fmt: skip


def test_a_form_filled_in_anew_is_no_copy() -> None:
    words = re.sub(r"\d+", "some", WHOLE)
    first, second = (
        " ".join(f"{words} On day {n} it struck {n + 1} trucks, {n + 2} depots." for n in days)
        for days in (range(0, 24, 4), range(100, 124, 4))
    )
    assert pairs(("first", first), ("second", second)) == {}
    assert pairs(("first", first), ("second", second[: len(words)])) == {"second": "first"}  # no figures, no doubt
    assert pairs(("first", first), ("second", "A headline. " + first)) == {"first": "second"}


def test_footers_and_stock_phrases_are_not_copies() -> None:
    footer = "Sign up for our newsletter to get the best of Harbour News each day."
    texts = [(f"a{n}", text([*article(100 + n, 3), footer])) for n in range(30)]
    assert near_copies(texts) == []
    assert near_copies([("a", footer), ("b", footer + " Now.")]) == []  # under LEAST_SHARED shingles
    assert len(footer.split()) < LEAST_SHARED


def test_the_earlier_is_the_original_else_the_longer() -> None:
    trimmed = text(ORIGINAL[:6])
    assert pairs(("a", WHOLE), ("b", trimmed), published={"a": "2021-05-04", "b": "2021-05-03"}) == {"a": "b"}
    assert pairs(("z", WHOLE), ("b", trimmed)) == {"b": "z"}
    assert pairs(("z", WHOLE), ("b", WHOLE.upper())) == {"z": "b"}


def test_ten_reprints_point_at_one_original() -> None:
    texts = [("original", WHOLE)]
    texts += [(f"copy{n}", text([f"Headline {n}", *ORIGINAL[: 4 + n % 5]])) for n in range(10)]
    dates = {key: f"2021-05-{n + 1:02}" for n, (key, _) in enumerate(texts)}
    assert set(pairs(*texts, published=dates).values()) == {"original"}
    assert len(pairs(*texts, published=dates)) == 10


def test_the_order_of_input_does_not_matter() -> None:
    texts = [(f"a{n}", text(article(n, 5))) for n in range(40)]
    texts += [(f"b{n}", text(article(n, 5)[:3])) for n in range(0, 40, 3)]
    forward = near_copies(texts)
    assert near_copies(texts[::-1]) == forward
    assert len(forward) == 14
    assert forward[0] == NearCopy("b0", "a0", 1.0)


@pytest.mark.parametrize("texts", [[], [("a", "")], [("a", "One two three.")], [("a", ""), ("b", "")]])
def test_next_to_nothing(texts: list[tuple[str, str]]) -> None:
    assert near_copies(texts) == []


def test_same_text_key() -> None:
    assert same_text_key("He said: “No” –\nnever.") == same_text_key(' He said:  "No" - never.\n')
    assert same_text_key("He said no.") != same_text_key("He said no!")
    assert same_text_key("Ten freed") != same_text_key("ten freed")
