"""Who the "he" of "he said" is, as the shipped model reads it: each construction with a near-miss."""

import pytest

from extract.english import load_pipeline
from extract.mentions.tellers import speaking_verb
from extract.propositions.parse import parse_of
from extract.references import find_references
from graph.ids import article_id, text_sha256
from graph.model import Article

BARRED = {
    # whoever speaks calls himself neither by his name nor "him"
    "Wang Mei said guards hit women. Her friend Zhang Yan was taken. Zhang ran. “They beat her,” she said.": "Wang Mei",
    "Wang Mei said guards hit women. Her friend Zhang Yan was taken. Zhang ran. “They beat me,” she said.": "Zhang Yan",
    "Prosecutor Karl Weber opened the case. Ivan Petrov sat in the dock. He said Petrov had sold six women.": (
        "Karl Weber"
    ),
    "Prosecutor Karl Weber opened the case. Ivan Petrov sat in the dock. He said Weber had lied.": "Ivan Petrov",
    # nor by what he does besides
    "Prosecutor Karl Weber opened the case. Ivan Petrov sat in the dock. He said it was over and thanked Petrov.": (
        "Karl Weber"
    ),
    # nor is whoever somebody else speaks of in a clause on him
    "Ann Roe fled to Oslo. She had worked for a cook who she says beat her.": "Ann Roe",
    # nor is anybody meant who heads the clause that the words stand in
    "Daniel Osei left the prison in May. Karl Weber, he says, beat the inmates.": "Daniel Osei",
    # but whoever begins a text tells of himself where nobody else comes in question
    "Ann Roe lived in a barn for a year, she said, near Graz.": "Ann Roe",
    "A cook from Quito lived in a barn for a year, she told a judge.": "cook",
    "Zahra Noor fled in May. Ann Roe lived in a barn, she said.": "Zahra Noor",
    # unless what is told is a wrong of his, or done to another
    "Ann Roe tortured two boys, she said.": None,
    "Ann Roe never paid her, she said.": None,
}
DEAD = {
    "Yusuf Bala was held with his cousin Ibrahim. Ibrahim died in March. “They beat us every day,” he said.": (
        "Yusuf Bala"
    ),
    "Yusuf Bala was held with his cousin Ibrahim. Ibrahim left in March. “They beat us every day,” he said.": "Ibrahim",
}
GOING_ON = {
    # a voice goes on where others have only been spoken of since, not where another one begins
    "Andrew Lee said that Tom Roe had bombed a school. Roe took power in May. He said 11 children died.": "Andrew Lee",
    "Andrew Lee said that 11 children had died. General Tom Roe seized power in May. He said the dead were rebels.": (
        "Tom Roe"
    ),
    "According to Peter Lorenz, the rebel Tom Roe ordered the raid. He said the men had burned 40 people.": (
        "Peter Lorenz"
    ),
    # of him who only asked the answer is not
    "Maria Keller asked about a video. Jane Roe met Maria Keller. She replied that the video was fake.": "Jane Roe",
    # nor where the pronoun announces its name
    "Daniel Osei said that two had fled. Before he said that it was over, Peter Lorenz left.": "Peter Lorenz",
    # but somebody who has just been brought in
    "Zahra Noor said that shots fell. Maria Keller, a nurse, was in the crowd. She said it was over.": "Maria Keller",
    "Zahra Noor said that shots fell. Maria Keller, a nurse, saw her in the crowd. She said it was over.": "Zahra Noor",
    # whoever alone acts in the paragraph, and opens it, behind whom nobody else has spoken
    "Its author, an official, said it was over.\n\nAndrew Lee rejects this. There was none. “It lies,” he wrote.": (
        "Andrew Lee"
    ),
    "Its author, Tom Roe, said it was over.\n\nIt rained. There was none. “It lies,” he wrote.": "Tom Roe",
    # and who acts before the colon behind which he speaks
    "Maria Keller nodded. A nurse in the crowd wept: the army, she said, had fled.": "nurse",
    # whoever is asked is not who says "me"
    "People ask me whether Andrew Lee is sorry. He said it was over.": "Andrew Lee",
    # whoever was asked had spoken
    "The medic said that Tom Roe had shot two men. Andrew Lee asked him how. He said it was with a rifle.": "medic",
    # who undergoes one thing after the other is one man, and not who tells it
    "Abdul Karim heard it. Soldiers dragged Noor out and shot him. “They killed him there,” he said.": "Abdul Karim",
    # who is brought in beside the subject has no voice yet
    "Zahra Noor learned of it from Maria Keller. “They tortured him,” she said.": "Zahra Noor",
    "Zahra Noor learned of it. Maria Keller saw it all. “They tortured him,” she said.": "Maria Keller",
    # whom a court hears speaks next, and not whom a person meets
    "His lawyer, Peter Lang, complained. The panel listened to a driver from Oran. Soldiers beat people, he said.": (
        "driver"
    ),
    "His lawyer, Peter Lang, complained. The panel heard from Ali Dar. He had been sold, he said.": "Ali Dar",
    "Peter Lang said two had died. Ali Dar met Omar Diab in Oran. Soldiers beat people, he said.": "Ali Dar",
    # who is brought in with a clause of his own
    "Ivan Petrov, a cook, said no more. A clerk in Kerch, who would not be named, agreed. “Everyone pays,” he said.": (
        "clerk"
    ),
    # who has just spoken gives his view then, not whose relative he is
    "Ana Roe came last. A farce, said her sister, Ida Roe. She accused the jury of sleeping.": "Ida Roe",
    "Ivo Haas has done no wrong, in the judgment of his neighbour Paul Lind. He also accused the jury.": "Paul Lind",
    # who is brought in with an act of his own speaks the quotation behind it
    "The price was fair, a Dane said. In the yard the son of a welder was painting. “They starve,” he said.": (
        "son of a welder"
    ),
    "The price was fair, a Dane said. In the yard the welders were painting. “They starve,” he said.": "Dane",
    # who is named for the first time tells of himself within his sentence, where the other one was just described, once
    "A juror by the door said it was late. Rosa learnt the cello at forty, she says, and hates scales.": "Rosa",
    "A juror by the door said it was late. Rosa learnt the cello at forty, she says.": "juror",
    "A juror by the door said it was late. She wept. Rosa learnt the cello at forty, she says, and is 80.": "juror",
    "A midwife came. Bruno had not eaten for a week, she says, and could not stand.": "midwife",
    # who could not be reached says nothing
    "Ivo Haas was fined. His agent Paul Lind could not be reached. He would appeal, he said.": "Ivo Haas",
    "Ivo Haas was fined. His agent Paul Lind was reached in Rome. He would appeal, he said.": "Paul Lind",
    # who is asked or warned is who replies
    "Ivo Haas was held. Paul Lind, a clerk, spoke of luck. Two boys had asked Haas for a key, and he replied that it "
    "was lost.": "Ivo Haas",
    "Ivo Haas was held. Paul Lind, a clerk, spoke of luck. A pilot warned Haas of ice, but he said it was thin.": (
        "pilot"
    ),
    # who tells of a place tells what is said of it
    "A union man said two had died. A convict told of a quarry where, he said, prisoners worked barefoot.": "convict",
    # who was charged with a wrong in the sentence before answers, and not who spoke before that
    "Peter Lang said two had died. Zahra Noor said that Ivo Haas had beaten her. He told the court he was ill.": (
        "Ivo Haas"
    ),
    # nobody in a quotation says what stands behind it
    "“My cousin was shot,” a villager told the panel. He had hidden in a ditch, he said.": "villager",
}


@pytest.mark.parametrize(("text", "expected"), [*BARRED.items(), *DEAD.items(), *GOING_ON.items()])
def test_he_who_speaks(text: str, expected: str | None) -> None:
    doc = load_pipeline()(text)
    references = find_references(doc, Article(article_id(text), "a.txt", text, text_sha256(text)))
    parse = parse_of(doc)
    at = [i for i, word in enumerate(parse.lowers) if word in ("he", "she") and speaking_verb(parse, i) is not None][-1]
    mention = references.at(at)
    assert mention is not None
    assert (references.entities[mention.entity].name if mention.entity is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("He said that they had fled.", True),
        ("He accused them of theft.", True),
        ("He said nothing.", False),
        ("He saw that they had fled.", False),
    ],
)
def test_a_subject_speaks(text: str, speaks: bool) -> None:
    assert (speaking_verb(parse_of(load_pipeline()(text)), 0) is not None) is speaks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards beat the men. One of them, Joseph Kariuki, said that he fled.", "Joseph Kariuki"),
        ("Guards beat the men. One of the men, Joseph Kariuki, said that he fled.", "Joseph Kariuki"),
        ("Guards beat the men. One of them, a cook, said that he fled.", None),
    ],
)
def test_one_of_several_is_whom_the_text_then_names(text: str, expected: str | None) -> None:
    doc = load_pipeline()(text)
    references = find_references(doc, Article(article_id(text), "a.txt", text, text_sha256(text)))
    mention = references.at(next(token.i for token in doc if token.text == "One"))
    assert (references.entities[mention.entity or ""].name if mention is not None else None) == expected
