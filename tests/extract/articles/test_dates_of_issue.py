import pytest

from extract.articles.dates_of_issue import DateLine, full_date, iso_date, read_date_line


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("May 20, 2020", "2020-05-20"),
        ("20 May 2020", "2020-05-20"),
        ("Wednesday, May 20, 2020", "2020-05-20"),
        ("Published: 20 May 2020, 10:30 GMT", "2020-05-20"),
        ("Posted on Sept. 3, 2019 at 4:05 p.m.", "2019-09-03"),
        ("2020-05-20", "2020-05-20"),
        ("20.05.2020", "2020-05-20"),
        ("Published May 20, 2020 | Updated May 22, 2020", "2020-05-20"),
        ("Last updated: May 22, 2020", None),
        ("05/04/2020", None),  # April or May
    ],
)
def test_date_lines(line: str, published: str | None) -> None:
    assert read_date_line(line) == DateLine(published)


@pytest.mark.parametrize(
    "line",
    [
        "On May 20, 2020 the ministry denied it.",
        "May 2020",
        "May 20",
        "May 20, 2020 was the day of the raid",
        "The 2020 report",
        "1 2 3 4",
    ],
)
def test_lines_that_are_more_or_less_than_a_date(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2020-05-20", "2020-05-20"),
        ("2020-05-20T23:30:00+03:30", "2020-05-20"),
        ("2020-05-20 10:00", "2020-05-20"),
        ("20200520", "2020-05-20"),
        ("Wed, 20 May 2020 10:00:00 GMT", "2020-05-20"),
        ("May 2020", "2020-05"),
        ("2020-05", "2020-05"),
        ("2020", "2020"),
        ("2020-13-01", None),
        ("31 June 2020", None),
        ("5/4/2020", None),
        ("25/4/2020", "2020-04-25"),
        ("last Tuesday", None),
        ("1589932800", None),
        ("in May", None),
        ("", None),
    ],
)
def test_dates_of_metadata(value: str, iso: str | None) -> None:
    assert iso_date(value) == iso


def test_no_date_outside_the_calendar() -> None:
    assert [full_date(d) for d in ("29 February 2020", "29 February 2021", "2021/02/30")] == ["2020-02-29", None, None]
