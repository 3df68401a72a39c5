import re

import pytest

from extract.articles.boilerplate import (
    boilerplate_sentences,
    find_boilerplate,
    is_boilerplate_line,
    opens_section,
)
from extract.articles.lines import lines_of
from extract.tables import read_table

ROWS = read_table("articles/boilerplate")
BODY = "The police freed ten men from a house near the port on Monday, the interior ministry said in a statement."


def recognised(scope: str, words: str) -> bool:
    if scope == "sentence":
        return any(True for _ in boilerplate_sentences(words))
    return is_boilerplate_line(words) if scope == "line" else opens_section(words)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"])
def test_each_row_has_its_example_and_spares_its_near_miss(row: dict[str, str]) -> None:
    pattern = re.compile(row["pattern"])
    assert row["scope"] in ("line", "section", "sentence")
    assert pattern.fullmatch(row["example"])
    assert recognised(row["scope"], row["example"])
    assert not recognised(row["scope"], row["near_miss"])
    assert not is_boilerplate_line(row["near_miss"])


@pytest.mark.parametrize(
    "sentence",
    [
        "He found the recruiter through the newsletter of an agency.",
        "Subscribe to our channel, the recruiter told them.",
        "“Follow us on Telegram,” the message said.",
        "Share this with nobody, he wrote.",
        "The ministry said all rights reserved to citizens were denied to them.",
        "We use cookies to track them, the hacker said.",
        "Twitter suspended the account.",
        "Read more of the report and doubts grow.",
    ],
)
def test_sentences_of_the_body_are_left_alone(sentence: str) -> None:
    assert not is_boilerplate_line(sentence)


def marked(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    return [text[span.start : span.end] for span in find_boilerplate(lines_of(text))]


def test_a_closing_section_goes_to_the_end() -> None:
    about = (
        "Harbour Watch is a group of lawyers who follow what happens in ports, and it has done so since 2009 in Tirana."
    )
    assert marked(BODY, BODY, "About Harbour Watch", about) == ["About Harbour Watch", about]


def test_headlines_behind_bullets_end_a_page() -> None:
    links = [
        "- Court asks the mayor of Lodi to return six buses",
        "• Relatives of a miller held as they tried to sail: officials",
        "- Harbour board says army has taken two of its cranes",
    ]
    assert marked(BODY, *links, "12 comments") == [*links, "12 comments"]
    assert not marked(BODY, *links[:2])
    assert not marked(BODY + " It asks for three things:", *links)
    assert not marked(BODY, *(f"{link}." for link in links))


def test_several_closing_sections() -> None:
    found = marked(BODY, "Notes to editors:", "The house has two floors.", "About Harbour Watch", "A group of lawyers.")
    assert found == ["Notes to editors:", "The house has two floors.", "About Harbour Watch", "A group of lawyers."]


def test_a_heading_like_about_within_the_body_closes_nothing() -> None:
    assert marked(BODY, "About the Law", BODY, BODY, BODY, BODY) == []


def test_contacts_after_the_call_for_them() -> None:
    found = marked(BODY, "For more information, please contact:", "Twitter: @harbour_watch")
    assert found == ["For more information, please contact:", "Twitter: @harbour_watch"]


def test_a_sentence_within_the_last_paragraph() -> None:
    last = "Jane Roe is a reporter for Harbour News. Follow her on\u00a0Facebook\u00a0and\u00a0Twitter."
    assert marked(BODY, last) == ["Follow her on\u00a0Facebook\u00a0and\u00a0Twitter."]


def test_marks_may_be_curly() -> None:
    assert marked(BODY, "Please let us know if you’re having issues with commenting.") != []
