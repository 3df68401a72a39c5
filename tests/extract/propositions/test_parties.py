"""Who is accused of a wrong and who suffered it, where its own clause does not put them beside it."""

import pytest

CLAIMED = {
    # of several targets each has charges of its own, whatever the parser joins them to
    "Jurists accuse Ann Roe and nine others of slavery and torture, and a clerk, Cy Dahl, of forging lists.": [
        "allegation forgery accused=Cy Dahl",
        "allegation slavery accused=Ann Roe, nine others",
        "allegation torture accused=Ann Roe, nine others",
        "relation role-at agents=Cy Dahl",
    ],
    "Jurists accuse Ann Roe of torture and Bo Kim of forging lists.": [
        "allegation forgery accused=Bo Kim",
        "allegation torture accused=Ann Roe",
    ],
    "Jurists charged Ann Roe with beating a cook and a guard with a stick.": [
        "allegation attack accused=Ann Roe victims=cook, guard",
    ],
    "Jurists accused Ann Roe of the murder of a cook and a girl of ten.": [
        "allegation killing accused=Ann Roe victims=cook, girl of ten",
    ],
    "The synod found Ann Roe and Bo Kim guilty of selling nine other novices, of rape and of torture.": [
        "allegation rape accused=Ann Roe, Bo Kim",
        "allegation torture accused=Ann Roe, Bo Kim",
        "allegation trafficking-in-persons accused=Ann Roe, Bo Kim victims=nine other novices",
    ],
    "Jurists accused members of the choir of murder.": [
        "allegation killing accused=members of the choir",
    ],
    # counts are what somebody answers for, torture what one suffers
    "Ann Roe faces nine counts of forgery.": [
        "allegation forgery accused=Ann Roe",
    ],
    "Ann Roe faces torture.": [
        "allegation torture victims=Ann Roe",
    ],
    "Ann Roe faces trial on charges of forgery.": [
        "allegation forgery accused=Ann Roe",
        "event trial",
    ],
    # the clause behind a noun says whose it was
    "Bo Kim described the torture he suffered at the hands of his captors.": [
        "allegation torture accused=captors victims=Bo Kim",
    ],
    "The novices told the synod about the beatings they had endured at the hands of the wardens.": [
        "allegation attack accused=wardens victims=novices",
    ],
    "The novices described months of torture at the hands of the wardens.": [
        "allegation torture accused=wardens",
    ],
    "The book tells of the killings the wardens committed against novices.": [
        "allegation killing accused=wardens victims=novices",
    ],
    "The book tells of the torture that novices may suffer.": [],
    # those left behind did not suffer it
    "The families of the novices killed in the raid wept.": [
        "allegation killing victims=novices",
    ],
    "The leader of the novices killed in the raid was buried.": [
        "allegation killing victims=leader of the novices",
    ],
    "Ann Roe, whose brother was murdered in May, runs a mill.": [
        "allegation killing victims=brother 2021-05",
    ],
}


@pytest.mark.parametrize("text", CLAIMED)
def test_whose_wrong_it_is(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == CLAIMED[text]
