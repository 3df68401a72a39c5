import pytest

from extract.articles.datelines import AGENCIES, Dateline, read_dateline
from extract.articles.lines import lines_of


def dateline(paragraph: str) -> tuple[str, str | None] | None:
    (line,) = lines_of(paragraph)
    found = read_dateline(line.plain)
    return (line.words[: found.length].strip(), found.published) if found else None


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("(Reuters) -", None),
        ("BAGHDAD (Reuters) -", None),
        ("WASHINGTON (AP) —", None),
        ("NEWPORT NEWS, Va. -", None),
        ("HEMPSTEAD, N.Y., Sept. 26 (UPI) —", None),
        ("TEHRAN, May 20, 2020 (MNA) –", "2020-05-20"),
        ("GENEVA (20 May 2020) –", "2020-05-20"),
        ("Tirana, Albania - 17 April 2019 -", "2019-04-17"),
        ("NEW YORK, 17 April 2019 --", "2019-04-17"),
        ("Port of Spain, Trinidad (dpa) -", None),
        ("ERBIL, Iraq -", None),
        ("HAVANA -", None),
        ("Lome –", None),
        ("MOSCOW, May 3. /TASS/.", None),
        ("MINSK, 3 May 2021 /BelTA/ -", "2021-05-03"),
        ("KYIV. May 3 (Interfax) –", None),
        ("BEIJING:", None),
        ("NEW HARBOUR (Penlight) -", None),
        ("LUNDE, 14 March 2024 (Agency) -", "2024-03-14"),
        ("TIRANA :", None),
    ],
)
def test_datelines(written: str, published: str | None) -> None:
    assert dateline(f"{written} The police freed ten men on Monday.") == (written, published)


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("Mumbai:", "Police freed nine women on Friday whom a hotel manager had kept in a cellar."),
        ("Omarpur:", "Nine women whom a hotel manager had kept in Omarpur were freed on Friday, police said."),
    ],
)
def test_places_before_a_colon(written: str, rest: str) -> None:
    assert dateline(f"{written} {rest}") == (written, None)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Update: Police freed nine women on Friday whom a hotel manager had kept in a cellar.",
        "Karimi: Nine women whom a hotel manager had kept in Omarpur were freed on Friday.",
        "Mumbai: Police free nine women whom a hotel manager had kept in a cellar for a year",
        "NATO - the alliance - rejected the claim.",
        "VERDICT: The claim is false.",
        "POLICE: We freed ten men.",
        "UNODC - The Vienna office - rejected the claim.",
        "IRGC - Iran's guard - denied it.",
        "Iran — which denies it — said no.",
        "Iran - The ministry denied it.",
        "Lome - the capital of Togo - was quiet on Monday, the police said.",
        "Lome - Togo's capital.",
        "The minister (a lawyer) - He denied it.",
        "Ten men (all Afghans) - None was older than 18.",
        "WITNESS: I saw the men.",
        "He said no - The police said yes.",
        "A well-known smuggler was held.",
        "Trafficking - 40 million people suffer it.",
        "BAGHDAD",
        "Moscow and/or Minsk/ The police freed ten men.",
        "Search for him and/ or her. The police said so.",
        "The MOSCOW. May it fall - The police said so.",
        "",
    ],
)
def test_near_misses(paragraph: str) -> None:
    assert not paragraph or dateline(paragraph) is None


def test_only_the_dateline_is_taken_where_more_dashes_follow() -> None:
    assert read_dateline("BAGHDAD - Joint Task Force - Northern Watch struck a depot.") == Dateline(10, None)


def test_agencies_are_told_apart_from_words() -> None:
    assert len(set(AGENCIES)) == len(AGENCIES)
    assert dateline("Kabul (ap) - The police said so.") is None
    assert dateline("Kabul (AP) - The police said so.") == ("Kabul (AP) -", None)
