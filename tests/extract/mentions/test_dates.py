"""Dates in running text: what they are worth, and what is none."""

import time

import pytest

from extract.mentions.dates import find_dates

WRITTEN = "2018-07-02"  # a Monday


def dates(text: str, published: str | None = WRITTEN) -> list[tuple[str, str | None]]:
    return [(text[d.start : d.end], d.value) for d in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("on 2019-06-20", "2019-06-20", "2019-06-20"),
        ("On May 20, 2020", "May 20, 2020", "2020-05-20"),
        ("on 17 April 2019", "17 April 2019", "2019-04-17"),
        ("on December 5th, 2021", "December 5th, 2021", "2021-12-05"),
        ("from 29-31 January 2019", "29-31 January 2019", "2019-01-29/2019-01-31"),
        ("from 29 to 31 January 2019", "29 to 31 January 2019", "2019-01-29/2019-01-31"),
        ("from 29 to 31 January", "29 to 31 January", "2018-01-29/2018-01-31"),
        ("on January 29-31", "January 29-31", "2018-01-29/2018-01-31"),
        ("on 3 and 4 May 2017", "3 and 4 May 2017", "2017-05-03/2017-05-04"),
        ("between 29 May and 3 June 2017", "29 May and 3 June 2017", "2017-05-29/2017-06-03"),
        ("from May 29 to June 3, 2017", "May 29 to June 3, 2017", "2017-05-29/2017-06-03"),
        ("between March 2012 and June 2013", "March 2012 and June 2013", "2012-03/2013-06"),
        ("from March until June 2013", "March until June 2013", "2013-03/2013-06"),
        ("in April and May 2015", "April and May 2015", "2015-04/2015-05"),
        ("from January through March", "January through March", "2018-01/2018-03"),
        ("between November and February", "November and February", "2017-11/2018-02"),
        ("3 May to 4 June 2014", "3 May to 4 June 2014", "2014-05-03/2014-06-04"),
        ("on 3 May and 4 June 2014", "3 May and 4 June 2014", "2014-05-03/2014-06-04"),
        ("January 2014 to March 2015", "January 2014 to March 2015", "2014-01/2015-03"),
        ("March-June 2014", "March-June 2014", "2014-03/2014-06"),
        ("in 2014, 2015 and 2016", "2014, 2015 and 2016", "2014/2016"),
        ("in 2014-15", "2014-15", "2014/2015"),
        ("in January last year", "January last year", "2017-01"),
        ("in August of last year", "August of last year", "2017-08"),
        ("in June this year", "June this year", "2018-06"),
        ("on 3 May last year", "3 May last year", "2017-05-03"),
        ("on April 22 last year", "April 22 last year", "2017-04-22"),
        ("last night", "last night", "2018-07-01"),
        ("last autumn", "last autumn", "2017-09/2017-11"),
        ("last spring", "last spring", "2018-03/2018-05"),
        ("last winter", "last winter", "2017-12/2018-02"),
        ("this summer", "this summer", "2018-06/2018-08"),
        ("sixteen days ago", "sixteen days ago", "2018-06-16"),
        ("a year ago today", "a year ago today", "2017-07-02"),
        ("this morning", "this morning", "2018-07-02"),
        ("is to leave in August", "August", "2018-08"),
        ("is due in court on Friday", "Friday", "2018-07-06"),
        ("was to leave in August", "August", "2017-08"),
        ("will be tried for what he did in August", "August", "2017-08"),
        ("between September 2002 and 2003", "September 2002 and 2003", "2002-09/2003"),
        ("on Saturday and Sunday", "Saturday and Sunday", "2018-06-30/2018-07-01"),
        ("over the weekend", "the weekend", "2018-06-30/2018-07-01"),
        ("January 3-5, 2019", "January 3-5, 2019", "2019-01-03/2019-01-05"),
        ("on Friday, June 12, 2016", "June 12, 2016", "2016-06-12"),
        ("in January 2019", "January 2019", "2019-01"),
        ("in May", "May", "2018-05"),
        ("in November", "November", "2017-11"),
        ("on June 28", "June 28", "2018-06-28"),
        ("on Dec. 26", "Dec. 26", "2017-12-26"),
        ("on 3 August", "3 August", "2018-08-03"),
        ("said Monday", "Monday", "2018-07-02"),
        ("said on Saturday", "Saturday", "2018-06-30"),
        ("last Monday", "last Monday", "2018-06-25"),
        ("next Friday", "next Friday", "2018-07-06"),
        ("in 2012", "2012", "2012"),
        ("a plan (2018-2022)", "2018-2022", "2018/2022"),
        ("in the 1990s", "the 1990s", "1990/1999"),
        ("in early 2024", "early 2024", "2024"),
        ("the summer of 2015", "the summer of 2015", "2015"),
        ("last year", "last year", "2017"),
        ("this month", "this month", "2018-07"),
        ("over the past three years", "the past three years", "2015-07-02/2018-07-02"),
        ("during the past two months", "the past two months", "2018-05-02/2018-07-02"),
        ("over the past decade", "the past decade", "2008-07-02/2018-07-02"),
        ("two weeks ago", "two weeks ago", "2018-06-18"),
        ("three years ago", "three years ago", "2015"),
        ("four months ago", "four months ago", "2018-03"),
        ("a decade ago", "a decade ago", "2008"),
        ("LAST YEAR", "LAST YEAR", "2017"),
        ("NEXT MONDAY", "NEXT MONDAY", "2018-07-09"),
        ("THE PAST TWO MONTHS", "THE PAST TWO MONTHS", "2018-05-02/2018-07-02"),
        ("999 decades ago", "999 decades ago", None),
        ("yesterday", "yesterday", "2018-07-01"),
        ("in recent years", "recent years", None),
    ],
)
def test_value(text: str, words: str, value: str | None) -> None:
    assert dates(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "she may 5 times",
        "they march 10 miles",
        "$2000",
        "1,950 people",
        "2019.5",
        "a second man",
        "20 days",
        "No. 12",
        "the autumn",
    ],
)
def test_no_date(text: str) -> None:
    assert dates(text) == []


def test_without_a_day_of_writing_only_full_dates_have_a_value() -> None:
    assert dates("on Monday, 3 May 2019", None) == [("3 May 2019", "2019-05-03")]
    assert dates("last year", None) == [("last year", None)]
    assert dates("on Tuesday", "2018") == [("Tuesday", None)]


def test_impossible_day_has_no_value() -> None:
    assert dates("on February 30, 2019") == [("February 30, 2019", None)]


@pytest.mark.parametrize("word", ["may ", "1 of ", "in ", "the past ", "last ", "2019-", "May 1 "])
def test_time_grows_with_length_only(word: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        list(find_dates(word * times, None))
        return time.process_time() - start

    assert seconds(40_000) < 40 * max(seconds(4_000), 0.005)


@pytest.mark.parametrize("between", [0, 39, 40, 79, 80, 119, 120, 121, 500])
def test_dates_are_found_however_far_apart(between: int) -> None:
    text = f"{'x ' * between}the previous several couple of years{' x' * between}, on 12 to 15 of May 2019."
    assert [text[d.start : d.end] for d in find_dates(text, None)] == [
        "the previous several couple of years",
        "12 to 15 of May 2019",
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On 3 March 2017 he fled. Two days later he was held.", "Two days later", "2017-03-05"),
        ("On 3 March 2017 he fled. A month earlier he was free.", "A month earlier", "2017-02"),
        ("In 2014 he fled. A year later he was held.", "A year later", "2015"),
        ("On 3 March 2017 he fled. The following month he was held.", "The following month", "2017-04"),
        ("On 3 March 2017 he fled. The same day she was held.", "The same day", "2017-03-03"),
        ("Between 2012 and 2014 he fled. A year later he was held.", "A year later", "2015"),
        ("He said on Friday that he had fled the day before.", "the day before", "2018-06-28"),
        # no finer than what was told, and from nothing told
        ("In 2014 he fled. Two days later he was held.", "Two days later", None),
        ("Two days later he was held.", "Two days later", None),
        ("On 3 March 2017 he fled. " + "Nobody came. " * 60 + "Two days later he was held.", "Two days later", None),
    ],
)
def test_what_counts_from_the_date_told_before(text: str, words: str, value: str | None) -> None:
    assert (words, value) in dates(text)


def test_the_day_before_something_is_counted_from_nothing() -> None:
    assert dates("On 3 March 2017 he fled, the day before the vote.") == [("3 March 2017", "2017-03-03")]
