"""Where and when what a sentence tells took place: of clauses that share a date, and of places within places."""

import pytest

CLAIMED = {
    # a gerund goes on from its clause, where and when that was
    "Rebels raided a farm in Goma on Monday, killing six herders.": [
        "allegation killing accused=Rebels victims=six herders places=Goma, farm 2022-02-14",
        "allegation attack accused=Rebels places=Goma, farm 2022-02-14",
    ],
    "Rebels attacked Goma in May after killing six herders.": [
        "allegation attack accused=Rebels places=Goma 2021-05",
        "allegation killing accused=Rebels victims=six herders",
    ],
    # what is told of the deed beside it: when and where it was done
    "The 2017 killings of six herders by the army were documented.": [
        "allegation killing accused=army victims=six herders 2017",
    ],
    "Bo Kim was tried in Oslo for crimes committed in Chad.": [
        "allegation unspecified-crime accused=Bo Kim places=Chad",
        "event trial objects=Bo Kim places=Oslo",
    ],
    "An attack on May 3, 2019 that killed six herders was blamed on rebels.": [
        "allegation attack accused=rebels 2019-05-03",
        "allegation killing victims=six herders 2019-05-03",
    ],
    "Police arrested six men in the 2014 murder of Ann Lee.": [
        "allegation killing victims=Ann Lee 2014",
        "event arrest agents=Police objects=six men",
    ],
    # deeds told in one breath
    "Rebels attacked Goma on Monday and killed six herders.": [
        "allegation attack accused=Rebels places=Goma 2022-02-14",
        "allegation killing accused=Rebels victims=six herders places=Goma 2022-02-14",
    ],
    "Rebels attacked Goma on Monday and later killed six herders.": [
        "allegation attack accused=Rebels places=Goma 2022-02-14",
        "allegation killing accused=Rebels victims=six herders",
    ],
    "Bo Kim was arrested in 2019 and killed a guard.": [
        "allegation killing accused=Bo Kim victims=guard",
        "event arrest objects=Bo Kim 2019",
    ],
    # from where to where
    "The gang smuggled migrants from Libya to Italy.": [
        "allegation migrant-smuggling accused=gang victims=migrants places=Libya, Italy",
    ],
    "The gang killed migrants from Libya.": ["allegation killing accused=gang victims=migrants"],
    # what stands before the first of several verbs is of all of them, what stands behind one is its own
    "On Monday the guards shot six men and abducted a nurse.": [
        "allegation attack accused=guards victims=six men 2022-02-14",
        "allegation kidnapping accused=guards victims=nurse 2022-02-14",
    ],
    "The war began in 2014, when rebels captured Goma.": ["event takeover agents=rebels objects=Goma 2014"],
    "In May Togo became the ninth country to ratify the treaty.": [
        "event ratification agents=Togo objects=treaty 2021-05"
    ],
    # "that" before the preposition of a predicate
    "The ministry said that six men were on trial in Oslo.": ["event trial objects=six men places=Oslo"],
    # places within places, and a prison that is none
    "The prisoners were tortured in a camp outside Minsk.": ["allegation torture victims=prisoners places=camp, Minsk"],
    "The women were beaten in a flat in Lyon.": ["allegation attack victims=women places=Lyon"],
    "Bo Kim was sentenced to ten years in prison.": ["event sentence objects=Bo Kim"],
    "Bo Kim was tortured in the prison.": ["allegation torture victims=Bo Kim places=prison"],
    # dates counted from the one before
    "Bo Kim was arrested on 3 March 2021. Two days later he was released.": [
        "event arrest objects=Bo Kim 2021-03-03",
        "event release objects=Bo Kim 2021-03-05",
    ],
    "Guards killed six men in April and May 2015.": [
        "allegation killing accused=Guards victims=six men 2015-04/2015-05"
    ],
    # nobody does what nobody can
    "Nor can anyone agree on what to do.": [],
}


@pytest.mark.parametrize("text", CLAIMED)
def test_where_and_when(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == sorted(CLAIMED[text])
