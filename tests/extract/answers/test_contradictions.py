"""Answers without a plain word for denying: what they dispute, and what is like them and disputes nothing."""

from functools import cache

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

# Text; who answers, in which stance; whose claims are disputed.
CASES: dict[str, tuple[str, str, str, list[str]]] = {
    "not true": (
        'Nuns said that the guards beat prisoners. "That is not true," the guards\' spokesman said.',
        "guards' spokesman",
        "disputes",
        ["Nuns"],
    ),
    "true, and so no answer": (
        'Nuns said that the guards beat prisoners. "That is true," the guards\' spokesman said.',
        "guards' spokesman",
        "asserts",
        [],
    ),
    "nothing but lies": (
        "Nuns said that the army killed nine farmers. The allegations are nothing but lies, the army said.",
        "army",
        "disputes",
        ["Nuns"],
    ),
    "aimed at": (
        "Nuns said that the army killed nine farmers. The claims were aimed at tarnishing its image, the army said.",
        "army",
        "disputes",
        ["Nuns"],
    ),
    "aimed at something else": (
        "Nuns said that the army killed nine farmers. The raids were aimed at smugglers, the army said.",
        "army",
        "asserts",
        [],
    ),
    "no truth in": (
        "Nuns said that the army killed nine farmers. There is no truth in the allegations, the army said.",
        "army",
        "disputes",
        ["Nuns"],
    ),
    "sanctions on false grounds": (
        "Canada accused Iran of arming rebels. Tehran regretted what it described as sanctions based on"
        " unsubstantiated allegations.",
        "Iran",
        "disputes",
        ["Canada"],
    ),
    "nobody at all": (
        "Nuns reported that police tortured nine students. The minister said that no one had been tortured.",
        "minister",
        "asserts",
        ["Nuns"],
    ),
    "nobody of another kind": (
        "Nuns reported that police tortured nine women. The minister said that no child had been tortured.",
        "minister",
        "asserts",
        [],
    ),
    "nobody, of something else": (
        "Nuns reported that police tortured nine students. The minister said that no one had been paid.",
        "minister",
        "asserts",
        [],
    ),
    "nobody died": (
        "The governor denied that anyone had died. Nuns said that three prisoners died in the cells.",
        "governor",
        "denies",
        ["Nuns"],
    ),
    "what does not exist": (
        "Nuns said that 300 women were held in camps. The governor denied that such camps existed.",
        "governor",
        "denies",
        ["Nuns"],
    ),
    "who lies": (
        "Nuns said that 40 migrants died in the desert. The governor said the nuns had made up the figures.",
        "governor",
        "asserts",
        ["Nuns"],
    ),
    "who makes up with somebody": (
        "Nuns said that 40 migrants died in the desert. The governor said the nuns had made up with the bishop.",
        "governor",
        "asserts",
        [],
    ),
    "an insult": (
        "The mayor said that the inspectors invented testimony. The inspectors called that an insult.",
        "inspectors",
        "disputes",
        ["mayor"],
    ),
    "an insult to others": (
        "The army shelled a clinic in Gao. The doctors called it an insult.",
        "doctors",
        "asserts",
        [],
    ),
    "innocence": (
        "Prosecutors say that General Omar Salim ordered the rape of prisoners. Salim maintains his innocence.",
        "Omar Salim",
        "denies",
        ["Prosecutors"],
    ),
    "which they deny": (
        "Turkey says the group kidnapped nine teachers, which the group denies.",
        "group",
        "denies",
        ["Turkey"],
    ),
    "the accuser denies nothing": (
        "The army accused the charity of spying, a charge that it denies, and closed its offices.",
        "charity",
        "denies",
        ["army"],
    ),
    "no evidence of it": (
        "Nuns accused guards of torture. The police said it had found no evidence of torture.",
        "police",
        "disputes",
        ["Nuns"],
    ),
    "no evidence of something else": (
        "Nuns accused guards of torture. The police said it had found no evidence of corruption.",
        "police",
        "disputes",
        [],
    ),
    "what it is called": (
        "Canada says China detains Uyghurs in camps. China says the camps are vocational schools.",
        "China",
        "asserts",
        ["Canada"],
    ),
    "what the dead were": (
        "Police said the gang killed nine men in Jos. The gang said the dead were farmers.",
        "gang",
        "asserts",
        [],
    ),
    "says that it rejects": (
        "Nuns said that the prison service beat women. The prison service said that it rejects the claims.",
        "prison service",
        "disputes",
        ["Nuns"],
    ),
    "claims by somebody that": (
        "Rwanda has long rejected accusations by Congo that it backs the rebels.",
        "Rwanda",
        "disputes",
        ["Democratic Republic of the Congo"],
    ),
    "the denied order": (
        "A guard told prosecutors that the warden ordered beatings. The warden denied giving such an order.",
        "warden",
        "denies",
        ["guard"],
    ),
    "they knew nothing": (
        "Workers said they were beaten by a foreman of the company. The company said it knew nothing of the abuse.",
        "company",
        "asserts",
        ["Workers"],
    ),
    "one's own ministry": (
        "The Foreign Ministry of Kenya said that the border was closed. Kenya rejected the claims.",
        "Kenya",
        "disputes",
        [],
    ),
    "charges, not whatever was said last": (
        'The smuggler was arrested in May. "They chose the cheapest boat," a widow said. The sea was rough that night.'
        " The smuggler denies the charges.",
        "smuggler",
        "denies",
        [],
    ),
    "a litany of allegations": (
        "A commission said that soldiers had shot 40 farmers. The ministry said the report was a litany of"
        " unfounded allegations.",
        "ministry",
        "disputes",
        ["commission"],
    ),
    "a distorted picture": (
        "The commission's report said that soldiers had shot 40 farmers. The report paints a distorted"
        " picture of the army, the minister said.",
        "minister",
        "disputes",
        ["commission's report"],
    ),
    "a picture of something else": (
        "The commission's report said that soldiers had shot 40 farmers. The film paints a vivid picture of"
        " the army, the minister said.",
        "minister",
        "asserts",
        [],
    ),
    "reliant on assumptions": (
        "The commission's report said that soldiers had shot 40 farmers. The minister said the report relied"
        " on assumptions.",
        "minister",
        "disputes",
        ["commission's report"],
    ),
    "fake news": (
        "Villagers said that soldiers had shot 40 farmers. The ministry said the reports were fake news.",
        "ministry",
        "disputes",
        ["Villagers"],
    ),
    "joined with and": (
        'Relatives accused the police of torturing Samir Rao. "He was taken to a hospital and the'
        ' allegations of torture are baseless," said Omar Nasser, the chief of police.',
        "Omar Nasser",
        "disputes",
        ["Relatives"],
    ),
    "summed up": (
        "According to the survey, the firm beat nurses, a point its owner denies.",
        "owner",
        "denies",
        ["survey"],
    ),
    "said in passing": (
        "Lawyers accused the prosecutors of hiding evidence, an accusation the Justice Department said was baseless.",
        "Justice Department",
        "disputes",
        ["Lawyers"],
    ),
    "deemed biased": (
        "The commission's report said that soldiers had shot 40 farmers. The ministry deemed the report biased.",
        "ministry",
        "disputes",
        ["commission's report"],
    ),
    "deemed lawful": (
        "The commission's report said that soldiers had shot 40 farmers. The ministry deemed the arrest lawful.",
        "ministry",
        "asserts",
        [],
    ),
    "that as lies": (
        "The driver said that he had been watching a film. The prosecution dismissed that as lies.",
        "prosecution",
        "disputes",
        ["driver"],
    ),
    "is disputing": (
        "Villagers said that American aircraft had killed 11 farmers. U.S. forces are disputing reports that"
        " their aircraft killed the farmers.",
        "U.S. forces",
        "disputes",
        ["Villagers"],
    ),
    "a report of which nothing was told": (
        "The union said that guards had beaten maids. The mayor dismissed a report by the envoy, Ann Roe, as biased.",
        "mayor",
        "disputes",
        [],
    ),
    "a report of which something was told": (
        "The envoy said that guards had beaten maids. The mayor dismissed a report by the envoy as biased.",
        "mayor",
        "disputes",
        ["envoy"],
    ),
    "accusations of its own": (
        "The union said that Chad's army had killed nine men. Chad dismissed the report. Niger rejected accusations"
        " that it shelters rebels.",
        "Niger",
        "disputes",
        [],
    ),
    "a deed of the speaker's own side": (
        "A court jailed two men for smuggling 60 people. Chad said Chad had never carried out smuggling.",
        "Chad",
        "asserts",
        [],
    ),
    "criticised for what it does": (
        "The report said that soldiers had shot 40 farmers. Human Rights Watch slammed the report for"
        " praising the government.",
        "Human Rights Watch",
        "asserts",
        [],
    ),
    "does not reflect": (
        "A report by the mission said that maids were beaten. The ministry said the report did not accurately"
        " reflect the conditions of maids.",
        "ministry",
        "disputes",
        ["report"],
    ),
    "reflects": (
        "A report by the mission said that maids were beaten. The ministry said the report accurately"
        " reflected the conditions of maids.",
        "ministry",
        "asserts",
        [],
    ),
    "a named other's wrong": (
        "The government accused Kenya of a series of abductions. The movement denied responsibility for the"
        " abductions.",
        "movement",
        "denies",
        [],
    ),
}

# Sentence; each claim of the stance, with its claimant: the stance must come out for these and for nobody else.
STANCES = [
    ("The firm agreed to pay damages without admitting guilt.", "admits", []),
    ("The firm agreed to pay damages without admitting guilt.", "declines", ["firm"]),
    ("The firm admitted its guilt.", "admits", ["firm"]),
    ("Neither the ministry nor the army commented.", "declines", ["army", "ministry"]),
    ("The ministry and the army denied the report.", "denies", ["army", "ministry"]),
    ("The defendant kept silent in the courtroom.", "declines", ["defendant"]),
    ("The defendant did not remain silent.", "declines", []),
    ("If it did not, the ministry warned, Kenya would respond further.", "declines", []),
    ("The ministry declined comment.", "declines", ["ministry"]),
    ("The court rejected the appeal of the colonel.", "disputes", []),
    ("Officials have brushed such complaints aside as labour disputes.", "disputes", ["Officials"]),
    ("The army denied the report; the rebels did not comment.", "declines", ["rebels"]),
    ("Salim pleaded guilty to kidnapping but not guilty to murder.", "admits", ["Salim"]),
    ("Salim pleaded guilty to kidnapping but not guilty to murder.", "denies", ["Salim"]),
    ("Guards denied prisoners food and water.", "denies", []),
    ("A law firm is challenging the company over pollution.", "disputes", []),
    ("Tehran regretted the sanctions.", "admits", []),
    ("The general regretted killing the men.", "admits", ["general"]),
    ("Turkey has not admitted that it sent fighters to Libya.", "disputes", []),
    ("Women were lured to the city under the pretext that there was work.", "disputes", [None]),
    ("China deplores and firmly rejects this report.", "disputes", ["China"]),
    ("Critics accuse Iran of denying that it had shot protesters.", "denies", ["Iran"]),
    ("The mission slammed Iran for denying that guards shot protesters.", "denies", ["Iran"]),
    ("The army said that it denied the allegations.", "denies", ["army"]),
    ("US denies bombing Afghan village", "denies", ["United States"]),
    ("Army Rejects Report that Troops Raped Women", "disputes", ["Army"]),
    ("Human Rights Watch Reports that Troops Raped Women", "disputes", []),
    ("The Nigerian military Sunday denied that soldiers shot farmers.", "denies", ["Armed Forces of Nigeria"]),
    ("The general responded to the charges that he conspired with rebels.", "alleges", []),
]

# Sentence; a word of the claim; whether it is negated, how certain ("never said": there is no such claim).
CERTAINTIES = [
    ("No officer took part in the torture of prisoners, the ministry said.", "torture", True, "stated"),
    ("The officers played no role in the killings, the mayor said.", "killings", True, "stated"),
    ("The guards took part in the torture of prisoners, the report said.", "torture", False, "stated"),
    ("The army made no arrests in May.", "arrests", True, "stated"),
    ("The reports could not be verified.", "verified", True, "stated"),
    ("The reports might not be verified.", "verified", True, "hedged"),
    ("The rebels could have killed the priest.", "kill", False, "hedged"),
    ("The United Nations asked the governments not to turn away boats.", "turn", False, "hedged"),
    ("Amnesty International urged Egypt to release the journalist.", "release", False, "hedged"),
    ("Egypt released the journalist.", "release", False, "stated"),
    ("The colonel said he had the prisoners released.", "release", False, "stated"),
    ("Boys described cells so crowded that they could not lie down.", "crowded", False, "stated"),
    ("The union said that the movement was no longer recruiting children.", "recruiting", True, "stated"),
    ("Not a single farmer was killed by soldiers, the ministry said.", "killing", True, "stated"),
    ('"I plead not guilty," the general told the court in The Hague.', "plead", False, "stated"),
    ("There is not any evidence of a plot, the minister said.", "evidence", True, "stated"),
    ("Neither the army nor the rebels shelled the mill, the envoy said.", "shelling", True, "stated"),
    ("The guards did not beat or starve the boys.", "starving", True, "stated"),
    ("The guards not only beat the boys but starved them.", "beating", False, "stated"),
    ("No more than nine nurses fled, the doctor said.", "nurses", False, "stated"),
    ("Not all nurses fled, the doctor said.", "nurses", True, "stated"),
    ("The police are far from protecting the farmers.", "far", True, "stated"),
    ("The camp is far from the river.", "far", False, "stated"),
    ("The firm has yet to pay the divers.", "yet", True, "stated"),
    ("It is unlikely that the guards beat the boys.", "beating", True, "hedged"),
    ("There is no doubt that the guards beat the boys.", "beating", False, "stated"),
    ("It is not clear whether the guards beat the boys.", "beating", False, "hedged"),
    ("It is not certain that the guards knew of the plan.", "plan", False, "hedged"),
    ("There is no sign that the militia has freed the boys.", "release", True, "stated"),
    ("It is no secret that the guards beat the boys.", "beating", False, "stated"),
    ("It is not normal that the guards beat the boys, she said.", "beating", False, "stated"),
    ("It was wrong to jail the farmers, the union said.", "detention", False, "stated"),
    ("It is wrong to say that the guards beat the boys, she said.", "beating", True, "stated"),
    ("It was not the army that shelled the mill, the general said.", "shelling", True, "stated"),
    ("The police should not have beaten him, the judge said.", "beating", False, "stated"),
    ("The army may have shelled the mill and looted the market.", "looting", False, "hedged"),
    ("Had the guards beaten the boys, nobody would have noticed, he said.", "beating", False, "never said"),
    ("Bo Kim said he had meant to kill her.", "killing", False, "hedged"),
    ("It looks as if the guards had beaten the boys.", "beating", False, "hedged"),
    ("It seems the militia sold the girls, the envoy said.", "selling", False, "hedged"),
    ("Officials said they were not aware of guards beating boys.", "beating", True, "stated"),
    ('"I can\'t say how that happened," the mayor said.', "happened", False, "stated"),
    ('"I think that it happened at night," the mayor said.', "happened", False, "hedged"),
    ("Instead of arresting the smugglers, the police sold them fuel.", "arrest of", False, "never said"),
]


OTHERS = ["The ministry admitted that the journalist was killed."]


@cache
def _read() -> dict[str, Extraction]:
    texts = [*(text for text, *_ in CASES.values()), *(row[0] for row in (*STANCES, *CERTAINTIES)), *OTHERS]
    articles = [Article(article_id(t), "own", t, text_sha256(t)) for t in dict.fromkeys(texts)]
    return {one.article.text: one for one in extract_articles(articles) if isinstance(one, Extraction)}


@pytest.mark.parametrize("case", CASES)
def test_an_answer_disputes_what_it_contradicts_and_nothing_else(case: str) -> None:
    text, answering, stance, wanted = CASES[case]
    extraction = _read()[text]
    names = {entity.id: entity.name for entity in extraction.entities} | {None: "—"}
    claims = {claim.id: claim for claim in extraction.claims}
    mine = [claim for claim in claims.values() if names[claim.claimant] == answering]
    assert stance in {claim.stance for claim in mine}
    assert {names[claims[key].claimant] for claim in mine for key in claim.disputes} == set(wanted)


@pytest.mark.parametrize(("sentence", "stance", "wanted"), STANCES)
def test_who_takes_the_stance(sentence: str, stance: str, wanted: list[str | None]) -> None:
    extraction = _read()[sentence]
    names: dict[str | None, str | None] = {entity.id: entity.name for entity in extraction.entities}
    found = {names.get(claim.claimant) for claim in extraction.claims if claim.stance == stance}
    assert found == set(wanted)


@pytest.mark.parametrize(("sentence", "word", "negated", "certainty"), CERTAINTIES)
def test_what_stands_and_what_only_may(sentence: str, word: str, negated: bool, certainty: str) -> None:
    claims = [c for c in _read()[sentence].claims if word in c.proposition.label]
    assert [(c.negated, c.certainty) for c in claims] == ([(negated, certainty)] if certainty != "never said" else [])


def test_who_admits_that_somebody_was_killed_is_not_said_to_have_killed() -> None:
    (claim,) = _read()[OTHERS[0]].claims
    assert (claim.stance, claim.proposition.offence, claim.proposition.accused) == ("admits", "killing", ())


def test_a_plea_names_the_wrong_and_the_one_who_pleads() -> None:
    extraction = _read()["Salim pleaded guilty to kidnapping but not guilty to murder."]
    found = {(c.stance, c.proposition.offence, len(c.proposition.accused)) for c in extraction.claims}
    assert found == {("admits", "kidnapping", 1), ("denies", "killing", 1)}
