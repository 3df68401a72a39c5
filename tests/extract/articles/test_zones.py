import pytest

from extract.articles.lines import lines_of
from extract.articles.zones import read_layout
from graph.model import ZoneKind

BODY = "The police freed ten men from a house near the port on Monday, the interior ministry said in a statement."


def zones(text: str) -> list[tuple[str, str]]:
    return [(zone.kind.value, text[zone.start : zone.end]) for zone in read_layout(text).zones]


def test_everything_at_once() -> None:
    bio = "Jane Roe is a labour reporter for Harbour News."
    text = (
        f"Ten men freed at port\n\n3 May 2021\n\nTIRANA (Reuters) - {BODY}\n\nA Law On Its Own\n\n{BODY}\n\n"
        f"Read more: Ministry denies\n\n{BODY}\n\n{bio} Follow her on Twitter.\n\nShare this\n"
    )
    layout = read_layout(text)
    assert zones(text) == [
        ("title", "Ten men freed at port"),
        ("date", "3 May 2021"),
        ("dateline", "TIRANA (Reuters) -"),
        ("heading", "A Law On Its Own"),
        ("boilerplate", "Read more: Ministry denies"),
        ("byline", bio),
        ("boilerplate", "Follow her on Twitter."),
        ("boilerplate", "Share this"),
    ]
    assert (layout.title, layout.author, layout.published) == ("Ten men freed at port", "Jane Roe", "2021-05-03")


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Governmental and Legal Response:", True),
        ("WHAT THE LAW SAYS:", True),
        ("What the law says", True),
        ("The ministry said:", False),  # the voice of what follows
        ("He was asked about the men:", False),
        ("The police denied it.", False),
        ("“No one was held”", False),
        ("and that was all", False),
    ],
)
def test_headings_within_the_body(line: str, heading: bool) -> None:
    for gap in ("\n", "\n\n"):
        text = f"{BODY}{gap}{line}{gap}{BODY}\n"
        assert zones(text) == ([("heading", line)] if heading else [])


def test_a_dateline_after_an_abstract_gives_the_date() -> None:
    text = f"The police freed ten men.\n\nDURRES, Albania, 3 May 2021 - {BODY}\n"
    assert zones(text) == [("dateline", "DURRES, Albania, 3 May 2021 -")]
    assert read_layout(text).published == "2021-05-03"


def test_no_date_is_taken_from_the_body() -> None:
    assert (
        read_layout(
            f"{BODY} He was freed on May 3, 2021.\n\nIn the Vienna office, 4 May 2021 was a day off.\n"
        ).published
        is None
    )


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "One line", "\u2028\u2029", "\n\nShare this\n\nShare this\n", "a\u2028b"]
)
def test_texts_without_a_body(text: str) -> None:
    assert all(kind == ZoneKind.BOILERPLATE for kind, _ in zones(text))


def test_zones_are_sorted_and_apart() -> None:
    text = "By Jane Roe\n" * 20 + f"TIRANA - {BODY}\n" * 5 + "About Us\n" * 20
    ends = 0
    for zone in read_layout(text).zones:
        assert ends <= zone.start < zone.end <= len(text)
        ends = zone.end


def test_lines_end_at_unicode_separators_too() -> None:
    assert [line.words for line in lines_of("one\u2028two\u2029three\n four ")] == ["one", "two", "three", "four"]


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece", ["A. ", "BAGHDAD - ", "(" * 299 + "\n", "By Jane Roe\n", "Ab Cd and " * 30 + "\n", "x.\nAbout Us\n"]
)
def test_hostile_texts_take_no_longer_than_others(piece: str) -> None:
    read_layout(piece * (200_000 // len(piece)))
