import pytest

from extract.articles.closing import read_closing, read_credit
from extract.articles.lines import lines_of


@pytest.mark.parametrize(
    ("line", "zone", "author"),
    [
        ("Jane Roe is a politics reporter for Harbour News.", None, "Jane Roe"),
        ("Jane Roe is a politics and labour correspondent at Harbour News. Follow her.", 64, "Jane Roe"),
        ("Jane Roe is the Balkans editor of Harbour News.", None, "Jane Roe"),
        ("Jane Roe writes about ports for Harbour News.", None, "Jane Roe"),
        ("(Reporting by Jane Roe; Editing by Jo Bloggs)", None, "Jane Roe"),
        ("(Reporting by Jane Roe and Adem Hoxha; Editing by Jo Bloggs.)", None, "Jane Roe and Adem Hoxha"),
        ("Jane Roe reported from Tirana, and Adem Hoxha from Athens.", None, None),
        ("Adem Hoxha contributed to this report.", None, None),
        ("--additional reporting from Adem Hoxha.", None, None),
    ],
)
def test_credits(line: str, zone: int | None, author: str | None) -> None:
    credit = read_credit(line)
    assert credit is not None
    assert (credit.span.end, credit.author) == (zone or len(line), author)


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe is a reporter who was jailed in May.",
        "Jane Roe is a lawyer for Harbour Watch.",
        "Jane Roe is director of debate at the University of Tirana.",
        "Harbour Watch reported from 2015 on that ten men were held.",
        "The Harbour Watch reported ten cases.",
        "The ministry writes that ten men were held.",
        "Reporting by the agency was false, the ministry said.",
        "Reporting by Harbour Watch was false, the ministry said.",
        "Human Rights Watch reports on torture in its paper.",
        "Amnesty International writes about the ten men in its report.",
        "Amnesty International reported from Tirana that ten men were held.",
        "Amnesty International contributed to the release of ten men.",
        "He contributed to this report of the ministry.",
    ],
)
def test_near_misses(line: str) -> None:
    assert read_credit(line) is None


def test_only_the_last_lines_are_looked_at() -> None:
    body = ["Jane Roe is a politics reporter for Harbour News.", *["The police freed ten men."] * 8]
    assert read_closing(lines_of("\n\n".join(body)), frozenset()) == []
