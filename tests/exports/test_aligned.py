"""Tables for a terminal: aligned for every script, and deaf to what would steer the terminal."""

import pytest

from exports.aligned import aligned_table, fitted, screen_width


def test_no_row_still_shows_the_columns() -> None:
    assert aligned_table(["who", "what"], []) == "who  what\n---  ----\n"


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("Iran", 4), ("ایران", 5), ("伊朗", 4), ("e\u0301", 1), ("a\u200db", 2), ("é", 1)]
)
def test_width_is_that_of_the_screen(text: str, width: int) -> None:
    assert screen_width(text) == width


def test_columns_align_under_wide_characters() -> None:
    lines = aligned_table(["a", "b"], [["伊朗", "x"], ["Iran", "y"]]).splitlines()
    assert [line.split()[-1] for line in lines[2:]] == ["x", "y"]
    assert screen_width(lines[2]) == screen_width(lines[3])


@pytest.mark.parametrize("text", ["a\x1b[31mb", "a\x9b31mb", "a\x00b", "a\u202eb", "a\u2066b", "a\nb", "a\r\nb"])
def test_nothing_in_a_cell_steers_the_terminal(text: str) -> None:
    shown = fitted(text)
    assert shown.startswith("a ")
    assert shown.endswith("b")
    assert shown.isprintable()


def test_long_text_is_cut_to_the_width_even_where_characters_are_wide() -> None:
    assert fitted("伊朗伊朗伊朗", 7) == "伊朗伊…"
    assert fitted("exactly", 7) == "exactly"
    assert fitted("exactly8", 7) == "exactl…"


def test_only_columns_of_whole_numbers_go_to_the_right() -> None:
    table = aligned_table(["number", "mixed"], [[7, 7], [10, "x"]])
    assert table.splitlines()[2:] == ["     7  7", "    10  x"]
