import pytest

from extract.articles.lines import lines_of
from extract.articles.opening import is_caption, read_byline, read_opening
from graph.model import ZoneKind

BODY = "The police freed ten men from a house near the port on Monday, the interior ministry said in a statement."


def kinds(*paragraphs: str, title: str | None = None) -> list[ZoneKind | None]:
    lines = lines_of("\n\n".join(paragraphs))
    opening = read_opening(lines, frozenset(), title)
    return [opening.kinds.get(index) for index in range(len(lines))]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE", "JANE ROE"),
        ("By Jane Roe and Adem Hoxha, Staff Writers", "Jane Roe and Adem Hoxha"),
        ("By: Jane Roe | Harbour News", "Jane Roe"),
        ("Written by Ali al Hassan", "Ali al Hassan"),
        ("By Jane Roe in Tirana", "Jane Roe"),
        ("By Reuters", "Reuters"),
        ("Author: Jane Roe", "Jane Roe"),
        ("By Monday the ministry had denied it.", None),
        ("By Monday Afternoon", None),
        ("By Jane Roe's account, ten men were freed.", None),
        ("By the Port", None),
        ("By Force", None),
        ("By law they must be freed", None),
        ("Bystanders Jane Roe and Adem Hoxha", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    assert read_byline(line) == author


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Women wait at a bus stop near the port on Friday, June 12. (AP)", True),
        ("Workers leave the plant (AP Photo/Jo Bloggs)", True),
        ("Workers leave the plant. (Jo Bloggs/AFP via Getty Images)", True),
        ("The court in 2019. Photo: Harbour Watch", True),
        ("The court in 2019 (Photo: Harbour Watch)", True),
        ("Photo by Jo Bloggs", True),
        ("The envoy speaks to the press | Reuters", True),
        ("The court in 2019. File photo", True),
        ("Ten men were freed, said the ministry (MOI).", False),
        ("Sources in the ministry denied it.", False),
        ("Images of the arrests were false.", False),
        ("The photo by itself proves nothing.", False),
        ("The men told this to a reporter of the AP", False),
        ("He told the story (in part to the AP)", False),
    ],
)
def test_captions(line: str, caption: bool) -> None:
    assert is_caption(line) is caption


def test_a_whole_opening() -> None:
    found = kinds("Ten men freed at port", "By Jane Roe", "3 May 2021", "Workers at the port. (AP)", BODY, BODY)
    assert found == [ZoneKind.TITLE, ZoneKind.BYLINE, ZoneKind.DATE, ZoneKind.CAPTION, None, None]


@pytest.mark.parametrize(
    "first",
    [
        "Ten men freed at port",
        "Were ten men held at the port?",
        "Police Free Ten Men From House Near Port.",  # with a full stop, but in title case
        "Ministry: ‘No one was held’",
    ],
)
def test_headlines(first: str) -> None:
    assert kinds(first, BODY) == [ZoneKind.TITLE, None]


@pytest.mark.parametrize(
    "first",
    [
        "The police freed ten men.",
        "The spokesman said:",
        "QUESTION: Did you see the men?",
        "BAGHDAD (Reuters) - Police freed ten men",
        "and then ten men were freed",
        "Freed",
    ],
)
def test_no_headlines(first: str) -> None:
    assert kinds(first, BODY) == [None, None]


def test_a_headline_needs_a_body() -> None:
    assert kinds("Ten men freed at port") == [None]


def test_a_short_line_under_the_headline_is_no_body() -> None:
    name = "Interior minister Jane Roe"
    assert kinds("Ten men freed at port", name, BODY) == [ZoneKind.TITLE, ZoneKind.HEADING, None]


def test_a_known_title_is_found_whatever_its_marks() -> None:
    assert kinds("Ten men “freed” at port.", BODY, title='Ten Men "freed" at port') == [ZoneKind.TITLE, None]
