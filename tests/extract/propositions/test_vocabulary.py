"""The words of the field that the tables of offences, events and relations name; and their ordinary senses."""

import pytest

CLAIMED = {
    # violence and torture
    "The army laid siege to the town, residents said.": ["allegation attack accused=army places=town"],
    "Residents blamed the militia for the siege of the town.": ["allegation attack accused=militia places=town"],
    "Witnesses said soldiers bulldozed the houses of the villagers.": [
        "allegation attack accused=soldiers victims=villagers"
    ],
    "The group accused the police of manhandling the journalists.": [
        "allegation attack accused=police victims=journalists"
    ],
    "The militia slit the throats of the prisoners, survivors said.": [
        "allegation killing accused=militia victims=prisoners"
    ],
    "The report said the guards caned the prisoners.": ["allegation torture accused=guards victims=prisoners"],
    "The prisoners were subjected to mock executions by the guards, the report said.": [
        "allegation torture accused=guards victims=prisoners"
    ],
    "The mother said the general was a hitman.": ["allegation killing accused=general"],
    "The guards whipped the miners, the union said.": ["allegation torture accused=guards victims=miners"],
    "The guards burned the Ethiopians with cigarettes, the report said.": [
        "allegation torture accused=guards victims=Ethiopians"
    ],
    "The gang sold the Nepalis.": ["allegation trafficking-in-persons accused=gang victims=Nepalis"],
    "The mother bought bread from the deckhand.": [],
    "The team beat the Nigerians in the final.": [],
    # repression and expulsion
    "Rights groups said soldiers drove out the villagers.": [
        "allegation repression accused=soldiers victims=villagers"
    ],
    "Officials said the internet blackout was ordered by the government.": ["allegation repression accused=government"],
    "The report said soldiers impregnated the girls.": [
        "allegation sexual-exploitation accused=soldiers victims=girls"
    ],
    # other crimes
    "The court convicted him of sedition.": ["allegation unspecified-crime accused=unidentified (him)"],
    "The report said the company disguised the origin of the oil.": ["allegation unspecified-crime accused=company"],
    "The inquiry said the guards obstructed the investigation.": ["allegation unspecified-crime accused=guards"],
    "The president said Chad was meddling in the election.": ["allegation unspecified-crime accused=Chad"],
    "The envoy said Rwanda was destabilising the region.": [
        "allegation unspecified-crime accused=Rwanda places=region"
    ],
    "The panel said Chad supplied drones to the militia.": ["allegation support-for-crime accused=Chad"],
    "The report said Chad had supplied drones to the army.": [],
    # events
    "The government suspended the licence of the agency.": ["event revocation agents=government objects=agency"],
    "The government suspended the search for the crew.": [],
    "The government recalled its ambassador from Ankara.": ["event recall agents=government objects=ambassador"],
    "The mother recalled her childhood.": [],
    "Russia and Ukraine exchanged 100 prisoners.": [
        "event prisoner-exchange agents=Russia, Ukraine objects=100 prisoners"
    ],
    "The wardens exchanged gifts with the prisoners.": [],
    "The firm paid compensation to the workers.": ["event compensation agents=firm objects=workers"],
    "The judge postponed the trial of the minister.": [
        "event postponement agents=judge objects=minister",
        "event trial objects=minister",
    ],
    "The rain postponed the match.": [],
    "The president removed the general from his post.": ["event dismissal agents=president objects=general"],
    "The surgeon removed the stone from his kidney.": [],
    # relations
    "The company was registered in Cyprus.": ["relation registered-in agents=company objects=Cyprus"],
    "The firm registered an increase in sales.": [],
    "Odai is the son of Hussein.": ["relation relative-of agents=Odai objects=Hussein"],
    "He is the main shareholder of the company.": ["relation owns agents=unidentified (he) objects=company"],
    "Mona Lund was a bodyguard of the president.": ["relation role-at agents=Mona Lund objects=president"],
    # the ordinary senses
    "The team thrashed their rivals in the final.": [],
    "The brokers mined the data for names.": [],
    "The senator got pushback on the proposal.": [],
    "Police drove out the militants.": [],
    "Ann Lee groomed Bo Kim as her successor.": [],
    "The mayor opened an auction of paintings.": [],
    "The cook cut the bread.": [],
    "The country was under siege, the president said.": [],
    "The army obstructed the view.": [],
    "The cattle trampled a siege ladder.": [],
    "The hospital reversed its decision.": [],
    "The workers settled in Canada.": [],
}


@pytest.mark.parametrize("text", CLAIMED)
def test_what_the_words_of_the_field_claim(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == CLAIMED[text]
