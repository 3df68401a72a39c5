"""Whose claim a sentence is and with which stance, construction by construction, as the shipped model reads it."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, PropositionKind

VOICED = {
    "The file names a guard from a camp in Minsk who says that the man was beaten.": [
        "file asserts",
        "guard alleges attack",
    ],
    "The file holds a letter from a clinic in Minsk which says that the man was beaten.": ["letter alleges attack"],
    "The guards, who the boy claims had sold the food, fled.": ["boy alleges"],
    "The guards, so the boy claims, had sold the food.": ["boy alleges"],
    "The mother went as far as the mine to call her son.": [],
    "The deputy went as far as to say that the army had sold the boys.": ["deputy alleges trafficking-in-persons"],
    "The mother went so far as to call the mine a prison.": ["mother asserts"],
    "The bishop expressed astonishment that the police had let the trader go.": ["bishop asserts"],
    "Lawyer Ann Roe blamed Bako. She denied knowing him.": ["Ann Roe alleges unspecified-crime", "Ann Roe denies"],
    "Kenya blamed the Red Front for the raid. It denied any involvement.": [
        "Kenya alleges unspecified-crime",
        "Red Front denies",
    ],
    "The talks failed. Villagers blame the mayor.": ["Villagers alleges unspecified-crime"],
    "The army shot nine men. Villagers blame the mayor.": ["Villagers alleges unspecified-crime"],
    "Nine men were shot on Monday. Witnesses blamed the militia.": [],
    "Two nurses were beaten, says Open Wards.": ["Open Wards alleges attack"],
    "Three boys were shot, claims Human Rights First.": ["Human Rights First alleges attack"],
    "Thousands have been detained, reports Amnesty International.": ["Amnesty International asserts"],
    "The boys were killed, alleges Crisis Watch.": ["Crisis Watch alleges killing"],
    "The men were starved, say Open Wards and Ann Roe.": ["Ann Roe alleges torture", "Open Wards alleges torture"],
    "Two nurses have been beaten by guards, writes Open Wards.": ["Open Wards alleges attack"],
    "The cells are cold, say lawyers, something the ministry denies.": ["lawyers asserts", "ministry denies"],
    # a list of deeds, in which nobody speaks
    "They took the hill, claimed victory and left.": [],
    "Rebels shot the driver, saw a policeman and fled.": [],
    "The UN holds the president and two generals responsible for war crimes.": ["United Nations alleges war-crimes"],
    "The UN blames the army and the militia for the massacre.": ["United Nations alleges killing"],
    "The Ministry still holds the owners responsible.": ["Ministry alleges unspecified-crime"],
    "Three witnesses blamed the Red Front, a group from the north.": ["Three witnesses alleges unspecified-crime"],
    "Villagers blame the rains.": [],
    "The minister vowed to hold those responsible.": ["minister asserts"],
    "The army denies the raid; the rebels burned the school, a witness said.": [
        "army denies",
        "witness alleges attack",
    ],
    "He was not a fighter; he was a farmer, his wife said.": ["wife asserts"],
    "The army believes that the rebels shot the boys, a spokesman said.": ["army alleges attack"],
    "He believes that the rebels shot the boys, a spokesman said.": ["spokesman alleges attack hedged"],
    "The judge said the prosecution had proved that Bako enlisted boys.": ["judge alleges child-soldiers"],
    "Moscow dismissed accusations that its forces tortured children, saying it had tortured nobody.": [
        "Russia asserts torture",
        "Russia disputes torture",
    ],
    "Rebels said troops had killed villagers, a claim that the army called a fabrication.": [
        "Rebels alleges killing",
        "army disputes",
    ],
    "The department designated the group as a terrorist organisation.": ["department alleges terrorism"],
    "The panel found evidence that the guards had tortured prisoners.": ["panel alleges torture"],
    "The panel has not found evidence that the guards tortured prisoners.": ["panel disputes torture"],
    "The panel found no evidence of torture by the guards.": ["panel disputes torture"],
    "The panel found no evidence of torture, according to the envoy.": ["envoy asserts"],
    "Ann Roe fled. She was held by a man who, she said, tortured her.": ["Ann Roe alleges torture"],
    "There is no evidence of torture by the guards, the minister said.": ["minister disputes torture"],
    "There is no evidence that the guards tortured prisoners, the minister said.": ["minister disputes torture"],
    "According to Simorgh News, the minister believes the guards tortured the men.": [
        "minister alleges torture",
    ],
    "She was taken in and told that her mother had killed a guard.": ["— alleges killing"],
    "She was taken in and said that her mother had killed a guard.": ["unidentified (she) alleges killing"],
    "Valeska Paris fled in 2019. Paris said that guards had tortured her.": ["Valeska Paris alleges torture"],
    "Valeska Holm fled in 2019. Paris said that guards had tortured her.": ["France alleges torture"],
    "Valeska Paris fled in 2019. A court in Paris said that guards had tortured her.": ["court alleges torture"],
    "“We reject the biased report which has leveled unrealistic allegations against some countries, including the "
    "Republic of Chad, by using unreliable sources,” Karimi said, according to Chad’s state-run Sahel News agency.": [
        "Karimi disputes",
        "biased report alleges unspecified-crime",
    ],
    "The office of Mayor Lucia Brandt would not comment.": ["office of Mayor Lucia Brandt declines"],
    "No one from the defence ministry would comment.": ["defence ministry declines"],
    "The Brandt foundation has not commented.": ["Brandt foundation declines"],
    "There was no immediate comment from the embassy.": ["embassy declines"],
    "There was no word from the ministry, which has dismissed earlier reports as false.": [
        "ministry declines",
        "ministry disputes",
    ],
    "The tribunal was also satisfied that Petrov had tortured a prisoner.": ["tribunal alleges torture"],
    "Marko Petrov was found guilty by the court of abducting children.": ["court alleges kidnapping"],
    "Judges at the tribunal convicted the former colonel Marko Petrov on Tuesday of war crimes, "
    "including torture, murder and rape.": [
        "Judges alleges killing",
        "Judges alleges rape",
        "Judges alleges torture",
    ],
    "Leaked footage shows two women being beaten by police.": ["Leaked footage alleges attack"],
    "The video appears to show soldiers beating a prisoner.": ["video alleges attack hedged"],
    "Amnesty International has made the same accusation.": ["Amnesty International alleges"],
    "Human rights groups have repeated these allegations.": ["Human rights groups alleges"],
    "Petrov is accused of stealing children, an accusation that he denies.": [
        "Petrov denies",
        "— alleges unspecified-crime",
    ],
    # A cue between commas takes the clause around it, no more and no less.
    "Everybody is searched by the army, a check which, former inmates say, often means torture.": [
        "former inmates asserts",
    ],
    "The men were led to a barn where, survivors recalled, guards beat them.": ["survivors alleges attack"],
    "The true aim of the decree, the statement went on, is to silence the press.": ["statement asserts"],
    "Two villagers withdrew for fear, their lawyers said, that soldiers would torture them.": [
        "lawyers alleges torture hedged",
        "lawyers asserts",
    ],
    "Guards took their papers, the workers said, locked them in and beat those who left.": [
        "workers alleges arbitrary-detention",
        "workers alleges attack",
        "workers alleges unspecified-crime",
    ],
    "Punishing deserters, some object, helps nobody.": ["some asserts"],
    "The truce, others counter, saved lives.": ["others asserts"],
    "The police tortured ten women, an aide to the mayor, Eleni Brandt, said.": ["Eleni Brandt alleges torture"],
    # Who says it with "as", in whose words, of whom nothing is said.
    "As the report notes, the guards tortured ten men.": ["report alleges torture"],
    "As the prosecutor put it, the guards tortured ten men.": ["prosecutor alleges torture"],
    "The guards tortured ten men, as the prosecutor has said.": ["prosecutor alleges torture"],
    "As the prosecutor spoke, the guards tortured ten men.": [],
    "To the army, the dead were terrorists.": ["army alleges terrorism"],
    "For the prisoners, the night ended in the jail.": [],
    "In the words of the survivor Amina Diallo, the guards tortured ten men.": ["Amina Diallo alleges torture"],
    "There are reports of men being tortured by guards.": ["— alleges torture hedged"],
    "Reports that guards had tortured ten men reached the capital on Monday.": ["Reports alleges torture"],
    "CLAIM: The police tortured ten women.\n\nVERDICT: False": ["— alleges torture hedged", "— disputes torture"],
    "False: The police tortured ten women.": ["— disputes torture"],
    "Asked by counsel whether the guards had tortured him, the witness said that he had been tortured.": [
        "witness alleges torture"
    ],
    # Who speaks is the head of the phrase.
    "A panel of experts appointed by the U.N. Secretary-General said guards had tortured men.": [
        "panel of experts alleges torture",
    ],
    "The envoy conceded to an official that guards had tortured prisoners.": ["envoy admits torture"],
    "The panel found credible allegations that guards had tortured prisoners.": ["panel alleges torture"],
    "The committee spoke of reports that guards tortured prisoners.": ["reports alleges torture"],
    "The committee denied reports that guards tortured prisoners.": ["committee denies torture"],
    "A court found the former colonel guilty of torture.": ["court alleges torture"],
    "Ottawa holds the two generals responsible for torture.": ["Canada alleges torture"],
    "Ottawa holds two generals in prison for the king.": [],
    # An aside on somebody is told by whoever the aside names.
    "According to officials, the figure comes from a researcher, Anton Brandt, who estimated that guards "
    "tortured ten men.": ["Anton Brandt alleges torture", "officials asserts"],
    "The mayor was urged to stop arming the militia.": [],
    "“Now somebody has said who did it,” said a mother who did not want to be named.": ["mother asserts"],
    "Mayor Brandt said in announcing the measures that guards had tortured men.": ["Brandt alleges torture"],
    "Mayor Brandt said in denying the charges that guards had tortured men.": ["Brandt denies torture"],
    "The army tortured nobody, its spokesman, Col. Moses Brandt, insisted.": ["Moses Brandt asserts torture"],
    "The guards, their critics say, have tortured ten men.": ["critics alleges torture"],
    "Activists, among them Lina Brandt, who was jailed in 2018, say guards tortured her.": [
        "Activists alleges torture"
    ],
    "Human Rights Watch, citing witnesses, said guards had tortured men.": ["Human Rights Watch alleges torture"],
    "Mr. Guajardo said there was little point in answering Mr. Brandt’s threats. “We must wait,” he said.": [
        "Guajardo asserts",
        "Guajardo asserts hedged",
    ],
    "Ms. Lee spoke of Mr. Brandt’s raid. “I burned nothing,” he said.": ["Brandt asserts", "Lee asserts"],
    # Nobody tells of his own raid, and nobody is named in her own words.
    "Survivors came to Goma. Guards tortured them every night, they said.": ["Survivors alleges torture"],
    "Guards met reporters in Goma. They had tortured nobody, they said.": ["Guards asserts torture"],
    "One of the prosecutors works at night. “The files were burned by the minister. I never proved it,” she says.": [
        "One of the prosecutors asserts",
    ],
}
"""What each sentence puts into somebody's mouth, as "claimant stance offence certainty", sorted."""

NEAR_MISSES = (
    "The involvement of foreigners highlights the role of smugglers in Chad.",
    "The museum shows visitors around.",
    "There was no comment on the wall.",
    "The party claimed victory in the northern provinces.",
    "The flood claimed 40 lives in the valley.",
    "Recruits reported to work at the barracks on Monday.",
    "Brandt held that post until 2015.",
    "The department designated Chad as a Tier 3 country.",
    "Brandt found evidence in the drawer.",
    "Brandt challenged the mayor to a debate.",
    "The mayor made the payment.",
    "The object, a knife, was found in the yard.",
    "It was a crisis that threatened to kill thousands.",
    "He met the mayor, a lawyer, Eleni Brandt, and left.",
)
"""Sentences in which nobody says anything."""


def voices(text: str) -> list[str]:
    """The claims of quoted voices, and what the text calls an accusation of nobody named."""
    article = Article(article_id(text), "a.txt", text, text_sha256(text))
    extraction = next(extract_articles([article]))
    names = {e.id: e.name for e in extraction.entities}
    found = set()
    for claim in extraction.claims:
        if claim.cue_span is not None:
            certainty = claim.certainty.value if claim.certainty.value != "stated" else ""
            parts = (
                names.get(claim.claimant or "", "—"),
                claim.stance.value,
                claim.proposition.offence or "",
                certainty,
            )
            found.add(" ".join(filter(None, parts)))
    return sorted(found)


@pytest.mark.parametrize(("sentence", "expected"), VOICED.items())
def test_voices(sentence: str, expected: list[str]) -> None:
    assert voices(sentence) == expected


@pytest.mark.parametrize("sentence", NEAR_MISSES)
def test_near_misses(sentence: str) -> None:
    assert voices(sentence) == []


RELAYED = {
    "Two women told this newspaper that guards had tortured men.": ["newspaper"],
    "Two women told the newspaper seller that guards had tortured men.": [],
    "Brandt told Sahel News that guards had tortured men.": ["Sahel News"],
    "Survivors told investigators that guards had tortured men.": ["investigators"],
    "The minister told investigators that guards had tortured men.": [],
    "Survivors told reporters that guards had tortured men.": [],
    "A boy told Amnesty International that guards had tortured men.": ["Amnesty International"],
    "A boy told the U.N. Security Council that guards had tortured men.": [],
    "The committee spoke of reports that guards had tortured men.": ["committee"],
}
"""Who passes on what each sentence tells of torture."""


@pytest.mark.parametrize(("sentence", "expected"), RELAYED.items())
def test_relays(sentence: str, expected: list[str]) -> None:
    article = Article(article_id(sentence), "a.txt", sentence, text_sha256(sentence))
    extraction = next(extract_articles([article]))
    names = {e.id: e.name for e in extraction.entities}
    (told,) = (c for c in extraction.claims if c.proposition.offence == "torture")
    assert [names[one] for one in told.via] == expected


POSTS = {
    "The envoy said that President Marko Brandt had left.": None,
    "The envoy said that two leaders of Hezbollah, Marko Brandt and Ali Roe, had left.": "envoy",
    "“President Marko Brandt has left,” the envoy said.": "envoy",
}
"""Whose word it is that somebody holds a post."""


@pytest.mark.parametrize(("sentence", "expected"), POSTS.items())
def test_a_title_in_indirect_speech_is_the_articles_own(sentence: str, expected: str | None) -> None:
    article = Article(article_id(sentence), "a.txt", sentence, text_sha256(sentence))
    extraction = next(extract_articles([article]))
    names = {e.id: e.name for e in extraction.entities}
    posts = [c for c in extraction.claims if c.proposition.kind is PropositionKind.RELATION]
    assert {names.get(c.claimant or "") for c in posts} == {expected}
