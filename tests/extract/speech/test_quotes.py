"""Quotation marks in running text, well set and badly set."""

import pytest
import spacy

from extract.speech.quotes import find_quotes, paragraph_starts


def quoted(text: str) -> list[str]:
    doc = spacy.blank("en")(text)
    return [doc[q.start : q.end].text for q in find_quotes(doc, paragraph_starts(doc))]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('He said "no" twice.', ['"no"']),
        ("He said “no” and ‘never’.", ["“no”", "‘never’"]),
        ("“They called it ‘a gift’ then,” she said.", ["“They called it ‘a gift’ then,”", "‘a gift’"]),
        ("„Nein“, he said, and «non».", ["„Nein“", "«non»"]),
        ("The workers’ vote and the town's mayor.", []),
        ("One “two three.\n\nFour “five” six.", ["“two three.", "“five”"]),
        ("“One.\n\n“Two.”\n\nThree.", ["“One.", "“Two.”"]),
        ('A stray " mark and "a quotation" after it.', ['"a quotation"']),
        ("“Forgotten. He said “new” then.", ["“new”"]),
        ("It ended” and went on.", []),
    ],
)
def test_quotations(text: str, quotations: list[str]) -> None:
    assert quoted(text) == quotations


def test_many_opening_marks_do_not_pile_up() -> None:
    assert len(quoted("“ " * 5000 + "» " * 5000)) < 10


@pytest.mark.parametrize(
    ("text", "starts"),
    [("One.\n\nTwo.\nThree.", ["One", "Two", "Three"]), ("\n\nOne.", ["One"]), ("One two.", ["One"])],
)
def test_paragraphs_begin_after_line_breaks(text: str, starts: list[str]) -> None:
    doc = spacy.blank("en")(text)
    assert [doc[i].text for i in paragraph_starts(doc)] == starts
