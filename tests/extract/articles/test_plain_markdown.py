import pytest

from extract.articles.plain_markdown import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("The *ministry* **denied** it.", "The ministry denied it."),
        ("A [report](https://a.example/x_y_z) says so.", "A report says so."),
        ("# Heading #\n\nBody", "Heading\n\nBody"),
        ("one line\nand the next", "one line and the next"),
        ("forced_labour and 2 * 3 * 4 [sic] stay", "forced_labour and 2 * 3 * 4 [sic] stay"),
        ("“Curly” -- and ... stay (c)", "“Curly” -- and ... stay (c)"),
        ("![A house](house.jpg) stood there", "stood there"),
        ("- one\n- two", "one\n\ntwo"),
        ("> He denied it.", "He denied it."),
        ("`code` and\n\n    block", "code and\n\nblock"),
        ("<script>alert(1)</script>\n\nBody", "Body"),
        ("<p>Some <b>words</b></p>", "Some words"),
        ("a <b>bold</b> word &amp; more", "a bold word & more"),
        ("| a | b |\n|---|---|\n| c | d |", "a | b\n\nc | d"),
        ("<!-- hidden -->\n\nBody", "Body"),
        ("5\\* hotel", "5* hotel"),
    ],
)
def test_what_a_reader_sees(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text + "\n"


def test_text_without_marks_is_itself() -> None:
    text = "First paragraph, with “quotes” and [sic].\n\nSecond – the last.\n"
    assert plain_text(text) == text


def test_nothing_gives_nothing() -> None:
    assert plain_text(" \n") == ""
