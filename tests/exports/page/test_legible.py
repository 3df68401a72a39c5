"""What strangers write is shown, and cannot reorder, hide or cut what stands around it."""

import pytest

from exports.page.legible import one_line, short, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text, naïve – “quoted”", "plain text, naïve – “quoted”"),
        ("عبد الله", "عبد الله"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # a joiner that is spelling
        ("ad\u200cmin", "ad[U+200C]min"),  # a joiner that makes another name look the same
        ("pay\u202eelif.exe", "pay[U+202E]elif.exe"),
        ("\u2067isolate\u2069", "[U+2067]isolate[U+2069]"),
        ("nul\x00bell\x07", "nul[U+0000]bell[U+0007]"),
        ("line\u2028break", "line[U+2028]break"),
        ("half a pair \ud800", "half a pair [U+D800]"),
        ("tag \U000e0041", "tag [U+E0041]"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("\ufffd was unreadable already", "\ufffd was unreadable already"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("Windows\r\nlines", "Windows\nlines"),
    ],
)
def test_unseen_characters_are_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line_has_no_breaks() -> None:
    assert one_line("  Ministry\r\n of \t Justice ") == "Ministry of Justice"


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("short enough", 12, "short enough"),
        ("one word too many", 16, "one word too…"),
        ("Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…"),
        ("ends in a comma, here", 17, "ends in a comma…"),
    ],
)
def test_short_cuts_at_words_and_never_exceeds_the_limit(text: str, limit: int, cut: str) -> None:
    assert short(text, limit) == cut
    assert len(cut) <= limit


def test_a_hostile_name_takes_linear_time() -> None:
    assert short("\u202e" * 50_000 + " a" * 50_000).startswith("[U+202E]")
