"""Constructions around the reporting verb: who tells whom, what is blamed on whom, what points back to what is said."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Claim, Extraction


def read(text: str) -> tuple[tuple[Claim, ...], dict[str, str]]:
    """The claims of the text, and the names of its entities by their ids."""
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    assert isinstance(extraction, Extraction)
    return extraction.claims, {e.id: e.name for e in extraction.entities}


SAID = {
    # what points back to what is said
    "The guards, as the lawyer pointed out, had tortured the men.": "lawyer alleges",
    "As Sahel Watch has documented, the guards tortured the men.": "Sahel Watch alleges",
    "The guards tortured the men, or so the governor said on Monday.": "governor alleges",
    "The guards tortured the men, so the governor wrote to the king.": "— asserts",
    "The guards tortured the men, as the governor slept.": "— asserts",
    "That the guards tortured him is what the man says.": "man alleges",
    "The guards tortured the men: that is how the villagers describe it.": "villagers alleges",
    "What the ministry says is that the guards tortured the men.": "ministry alleges",
    # the clause that the roles give to a verb, and the tree to something else
    "He disagreed, saying in a statement the guards had tortured the men.": "unidentified (he) alleges",
    "He was accused, along with two others, of torturing the men.": "— alleges",
    # those of whom something is said
    "Those close to him say that the guards tortured the men.": "unidentified (those) alleges",
    "Those detained in the cellar say that the guards tortured the men.": "Those detained alleges",
    # what somebody holds, by its noun
    "The lawyer's view is that the guards tortured the men.": "lawyer alleges",
    "The ministry's position was that the guards tortured the men.": "ministry alleges",
    "The point Maria Brandt makes is that the guards tortured the men.": "Maria Brandt alleges",
    "The ministry's problem is that the guards tortured the men.": "— asserts",
    "The charge against him is that the guards tortured the men.": "— alleges",
    "The minister took the view that the guards tortured the men.": "minister alleges",
    "The panel has no doubt that the guards tortured the men.": "panel alleges",
    # who tells whom
    "The envoy was informed by the ministry that the guards had tortured the men.": "ministry alleges",
    "The court heard from Maria Brandt that the guards had tortured the men.": "Maria Brandt alleges",
    "The mayor learned from a survivor that the guards had tortured the men.": "survivor alleges",
    "Officials briefed the committee that the guards had tortured the men.": "Officials alleges",
    "The ministry issued a statement saying that the guards tortured the men.": "ministry alleges",
    # "with"
    "Aid groups left, with the panel warning that the guards tortured the men.": "panel alleges",
    "The strike spread, with Maria Brandt claiming that the guards tortured the men.": "Maria Brandt alleges",
    # who does not know it does not say it
    "The minister did not know that the guards tortured the men.": "— asserts",
    "The minister was unaware that the guards tortured the men.": "— asserts",
    "The minister knew that the guards tortured the men.": "minister alleges",
    # told in other words
    "The women told of being tortured by the guards.": "women alleges",
    "The men recounted being tortured by the guards.": "men alleges",
    "The man related how the guards had tortured him.": "man alleges",
    "The general let it be known that the guards had tortured the men.": "general alleges",
    "A claim by the rebels that the guards tortured the men could not be confirmed.": "rebels alleges",
    "In the lawyer's telling, the guards tortured the men.": "lawyer alleges",
    "The governor spoke for an hour. The guards tortured the men.": "— asserts",
    "Two doctors confirmed to the mission that the guards had tortured the men.": "Two doctors confirms",
    "The ministry is of the opinion that the guards tortured the men.": "ministry alleges",
    "The governor boasted of having tortured the men.": "governor asserts",
    "From the point of view of the rebels, the guards tortured the men.": "rebels alleges",
    "On the lawyer's account, the guards tortured the men.": "lawyer alleges",
    "The lawyer made two claims: the guards had tortured the men, and the warden had lied.": "lawyer alleges",
    "The lawyer made two journeys: the guards had tortured the men, and the warden had lied.": "— asserts",
    # what goes against a denial is no part of it
    "The ministry denies that it owned the camp, though guards tortured the men.": "— asserts",
    # quotations that go on
    'Maria Brandt spent a year in the camp. "The guards tortured us every day."': "Maria Brandt alleges",
    "The guards appear to have tortured the men.": "— asserts hedged",
    # who is believed, heard or seen to be concerned at the edge of a sentence
    '"The guards tortured the men," said a nurse, Ann Roe.': "Ann Roe alleges",
    '"The guards tortured the men," said a nurse.': "nurse alleges",
    "The ministry found reasonable grounds to believe that the guards tortured the men.": "ministry alleges",
    "The ministry has no grounds to believe that the guards tortured the men.": "ministry disputes hedged",
    "If the ministry is to be believed, the guards tortured the men.": "ministry alleges conditional",
    "The guards tortured the men, if you believe the lawyer.": "lawyer alleges conditional",
    "Unless the lawyer is mistaken, the guards tortured the men.": "lawyer alleges conditional",
    "Unless the lawyer is asleep, the guards tortured the men.": "— asserts conditional",
    "To hear the lawyer tell it, the guards tortured the men.": "lawyer alleges",
    "By the count of the lawyer, the guards tortured ten men.": "lawyer alleges",
    "If the ministry is at fault, the guards tortured the men.": "— asserts conditional",
    "To help the lawyer win it, the guards tortured the men.": "— asserts",
    # the paper in which it stands tells it
    "It was stated in the petition that the guards tortured the men.": "petition alleges",
    "It was stated in the morning that the guards tortured the men.": "— alleges",
    "The guards are accused in a lawsuit of torturing the men.": "lawsuit alleges",
    # who stands with a cue behind the last comma, were it read as a participle
    "The guards tortured the men, killing two cooks, a local source revealed on Monday.": "local source alleges",
    "The guards tortured the men, killing two monks admired on Monday.": "— asserts",
    # rules by which a thing is done say nothing
    "The guards tortured the men according to the usual procedure.": "— asserts",
    # what is quoted behind the colon of a charge
    'The lawyer accused the ministry of lying: "The guards tortured the men."': "lawyer alleges",
    'The lawyer accused the ministry of lying. "Lies" was the headline: "The guards tortured the men."': "— asserts",
    # what somebody's words are, behind a colon
    "The lawyer's message was simple: the guards had tortured the men.": "lawyer alleges",
    "The line from the palace is clear: the guards tortured the men.": "palace alleges",
    "The lawyer's coat was simple: the guards had tortured the men.": "— asserts",
    # words that are sent
    "The army put out word that the guards had tortured the men.": "army alleges",
    "The army would have the world believe that the guards tortured the men.": "army alleges",
    # blame in several words
    "The panel took the guards to task over the torture of the men.": "panel alleges",
    "The panel found the guards at fault for the torture of the men.": "panel alleges",
    # what the speaker does next, by tense, voice and object
    "The mission said that Laos respects the law and accused the guards of torturing the men.": "mission alleges",
    "The lawyer says the guards tortured the men and calls for their arrest.": "lawyer alleges",
    # behind a semicolon
    "The guards slept, the lawyer said; they then tortured the men.": "lawyer alleges",
    "The guards slept, the lawyer said; a panel found that they tortured the men.": "panel alleges",
    "The guards tortured the men; Chad has arrested a trader, the lawyer said.": "— asserts",
    "The guards, the lawyer said, had slept; they had tortured the men.": "lawyer alleges",
    "The guards, the lawyer said, slept; they have tortured the men since.": "— asserts",
    "The lawyer wept: the guards, she said, had tortured the men.": "lawyer alleges",
    # behind a colon that words part from the cue
    "The lawyer replied with a single line: the guards tortured the men.": "lawyer alleges",
    "The lawyer went further: the guards tortured the men.": "lawyer alleges",
    "The lawyer went further and left; the guards tortured the men.": "— asserts",
    "Her deputy did not mince words: the guards tortured the men.": "deputy alleges",
    "The lawyer was blunt: the guards tortured the men.": "lawyer alleges",
    "The lawyer was old: the guards tortured the men.": "— asserts",
    "The lawyer Jan Holt sees it so: the guards tortured the men.": "Jan Holt alleges",
    "To the lawyer the matter is simple: the guards tortured the men.": "lawyer alleges",
    "For the winter the plan is simple: the guards tortured the men.": "— asserts",
    "The clinic's answer came within the hour: the guards tortured the men.": "clinic alleges",
    "The clinic's roof came down at night: the guards tortured the men.": "— asserts",
    "The lawyer's account leaves no doubt: the guards tortured the men.": "lawyer alleges",
    "The lawyer has no doubts: the guards tortured the men.": "lawyer alleges",
    # of what somebody has no doubt, and where somebody holds it
    "For the lawyer there is no doubt that the guards tortured the men.": "lawyer alleges",
    "For now there is no doubt that the guards tortured the men.": "— asserts",
    "To the lawyer's mind, the guards tortured the men.": "lawyer alleges",
    "In the lawyer's eyes, the guards saw the torture of the men by police.": "— asserts",
    "For the ministry, no torture of the men by guards took place.": "ministry asserts",
    # voices that take turns
    "Some say that he fell; others, that the guards tortured the men.": "others alleges",
    "Some say that he fell, others that the guards tortured the men.": "others alleges",
    "The report says that he fell; the ministry, that the guards tortured the men.": "ministry alleges",
    "One witness spoke of a fight; another, of torture by the guards.": "another alleges",
    "The mayor says that he fell, and that others tortured the men.": "mayor alleges",
    # one of several, behind a cue
    "The guards tortured the men, says the third.": "third alleges",
    # a cue between subject and verb that a parser takes for the main one
    "Its chairman, they point out, tortured the men until 2018.": "unidentified (they) alleges",
    # whom somebody calls so
    "A spokesman, Radu Ionel, called the guards “torturers of men”.": "Radu Ionel alleges",
    # what is told in a letter that somebody has seen
    "Colonel Haddad told the mission in a letter seen by this newspaper that the guards tortured the men.": (
        "Haddad alleges"
    ),
    # a charge behind the accuser
    "The guards have long been accused by the government of torturing men.": "government alleges",
    # a title that a tagger takes for a verb
    "It accuses the guards' chief, Judge Mona Ferri, of torturing men.": "unidentified (it) alleges",
    # a state of mind between commas, or at the end
    "The guards, the organist is certain, tortured the men.": "organist alleges",
    "The guards tortured the men, the organist is certain.": "organist alleges",
    "The guards, which is certain, tortured the men.": "— asserts",
    # a relative clause that goes on behind its cue
    "The guards tortured the men, the notary says, that had robbed them.": "notary alleges",
    # a quotation on its own behind what one person does
    "A ferryman shook his head. “Guards tortured the men.”": "ferryman alleges",
    "A ferryman saw Tom Roe. “Guards tortured the men.”": "— asserts",
    "The chief spoke of a raid; the guards had tortured men, he said, among them four nuns.": "chief alleges",
    # a clause with "that" or "whether" before its voice
    "That the guards tortured the men, the lawyer does not doubt.": "lawyer alleges",
    "That the guards tortured the men, the warden denies.": "warden denies",
    "Whether the guards tortured the men, the lawyer would not say.": "lawyer declines",
    # what somebody knew by another's word is that one's
    "The army, the lawyer said, had known that the guards tortured the men.": "lawyer alleges",
    # a quotation that ends with a stop, and who only nods behind it
    "“Guards tortured the men,” a baker said. “They tortured all the men.” His wife nodded.": "baker alleges",
    "“Guards tortured the men,” his wife nodded.": "wife alleges",
    # what was so instead
    "It was no rescue but the torture of the men by guards, the lawyer said.": "lawyer alleges",
    "It was neither a rescue nor the torture of the men by guards, the lawyer said.": "lawyer asserts",
    # what witnesses tell goes on, in the past and with whom they told of
    "The guards came at night, Maria Brandt recalled. They tortured the men.": "Maria Brandt alleges",
    "He was taken to a cellar, Maria Brandt recalled. There a guard tortured him.": "Maria Brandt alleges",
    "A survivor said the guards came at night. They tortured the men.": "survivor alleges",
    "The minister said the guards came at night. They tortured the men.": "minister alleges",
    "The minister said the guards came at night. Soldiers tortured the men.": "— asserts",
    "Survivors said the guards came at night. Those who fled were tortured by the guards.": "Survivors alleges",
    # and in the present, what stands between two cues of one witness
    "Men came, Maria Brandt says. It was dark. The guards tortured the men. She counted six, she says.": (
        "Maria Brandt alleges"
    ),
    "Men came, Maria Brandt says. It was dark. The guards tortured the men in 2012. She counted six, she says.": (
        "— asserts"
    ),
    "Men came, the minister says. It was dark. The guards tortured the men.": "— asserts",
    # what "had" been of somebody in particular goes on with what the voice said "had" been
    "The men had been taken to a camp, the lawyer told the court. The guards had tortured the men.": "lawyer alleges",
    "The men had been taken to a camp, the lawyer told the court. Guards had tortured the men.": "— asserts",
    # who denies behind a clause on him, through another
    "The brother, Felix, who has not been charged, denied through a lawyer that he had tortured the men.": (
        "Felix denies"
    ),
    # what stands before a semicolon is not what somebody replies behind it
    "The guards tortured the men; the officers replied.": "— asserts",
    "Survivors said they had seen no names. What names? They had been tortured.": "Survivors alleges",
    "A survivor said the guards came at night. They have tortured the men since.": "— asserts",
    "A survivor said the guards came at night. In 2012 they tortured the men.": "— asserts",
    # to whom it is so, and who says so in the middle
    "For the court, the torture of the men was a crime.": "court alleges",
    "For the winter, the torture of the men was a crime.": "— asserts",
    "The guards, so the driver said, had tortured the men.": "driver alleges",
    "The general went so far as to say that the guards had tortured the men.": "general alleges",
    "The embassy expressed astonishment that the guards had tortured the men.": "embassy asserts",
    "The ministry did not deny that the guards had tortured the men.": "ministry declines",
    "A letter from a clinic in Minsk which says that the guards tortured the men was found.": "letter alleges",
    "The guards, she suspects, tortured the men.": "unidentified (she) alleges hedged",
    # who is told, past what tells which one
    "The nurse reminded a man who had worked in the cellar that the guards had tortured the men.": "nurse alleges",
    "The nurse met a man who had said in the cellar that the guards had tortured the men.": "man alleges",
    # bodies that are a place
    "The families criticised the hospital for hiding the torture of the men.": "families alleges",
    # with others
    "The villagers fled, with some saying that the guards had tortured the men.": "unidentified (some) alleges",
    "The lawyer, who knew them, is convinced that the guards took the men and tortured them.": "lawyer alleges",
}
"""Who tells of the torture, with which stance, and how sure."""


@pytest.mark.parametrize(("text", "expected"), SAID.items())
def test_who_tells_of_it(text: str, expected: str) -> None:
    claims, names = read(text)
    found = {
        f"{names.get(c.claimant or '', '—')} {c.stance.value}"
        + ("" if c.certainty.value == "stated" else f" {c.certainty.value}")
        for c in claims
        if c.proposition.offence == "torture"
    }
    assert found == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "The offensive sparked reprisals which a rights group says have killed 100 villagers.",
        "The bombing, which a rights group said on Monday had killed 100 villagers, was carried out at night.",
    ],
)
def test_what_a_relative_clause_tells_is_no_deed_of_its_voice(text: str) -> None:
    claims, _ = read(text)
    (claim,) = (c for c in claims if c.claimant is not None)
    assert claim.claimant not in (*claim.proposition.agents, *claim.proposition.accused)


ACTS = {
    "The bishop denied that anybody had struck the nuns and vowed to go to court.": "bishop",
    "The governor denied reports that his police robbed traders and has called for an inquiry.": "governor",
    "The minister said soldiers had shot a boy and ordered an inquiry.": "minister",
    "The witness said the general had entered the town and threatened to burn it.": "general",
    "The nurse said the guards had caught two men and robbed them.": "guards",
}
"""Whose the verb behind "and" is."""


@pytest.mark.parametrize(("text", "expected"), ACTS.items())
def test_whose_act_a_joined_verb_is(text: str, expected: str) -> None:
    claims, names = read(text)
    joined = text.index(" and ")
    told = [c for c in claims if text[c.start : c.end].endswith(text[joined + 5 : -1])]
    roles = {r for c in told for r in (*c.proposition.agents, *c.proposition.accused)} or {c.claimant for c in told}
    assert expected in {names.get(r or "", "") for r in roles}


def test_a_body_that_gathers_testimony_passes_it_on() -> None:
    text = "Survivors told the inquiry that the guards had tortured them. A clerk told this agency that he had left."
    claims, names = read(text)
    assert [names[one] for c in claims for one in c.via] == ["inquiry", "agency"]


NO_VOICES = {
    "Governor Abe Tal, who announced the closure on the radio, said all was well.": "the closure",
    "No results of an audit that it ordered were ever published.": "audit",
    "He slammed the door when we rang.": "the door",
    "Kenya has not yet named a date.": "a date",
    "Moscow has stood by the junta.": "the junta",
    "The drivers who insult his town were paid, Ann Roth told reporters.": "his town",
}
"""What nobody is heard to say."""


@pytest.mark.parametrize(("text", "unsaid"), NO_VOICES.items())
def test_a_deed_is_no_word(text: str, unsaid: str) -> None:
    claims, _ = read(text)
    assert not [c for c in claims if c.claimant is not None and c.proposition.label.endswith(unsaid)]


BOTH = {
    "Families say - and a letter confirms - that the guards tortured the men.": {"Families alleges", "letter confirms"},
    "Families allege, but the army denies, that the guards tortured the men.": {"Families alleges", "army denies"},
    "Families wept, and a letter confirms that the guards tortured the men.": {"letter confirms"},
}
"""Who tells of it where two voices share one clause."""


@pytest.mark.parametrize(("text", "expected"), BOTH.items())
def test_what_two_voices_have_in_common(text: str, expected: set[str]) -> None:
    claims, names = read(text)
    told = (c for c in claims if c.proposition.offence == "torture")
    assert {f"{names.get(c.claimant or '', '—')} {c.stance.value}" for c in told} == expected


BLAMED = {
    "The villagers laid the blame for the massacre at the door of the army.": ["villagers", "army"],
    "The minister put the blame for the massacre on the rebels.": ["minister", "rebels"],
    "The families pointed the finger at the police for the killing of the boys.": ["families", "police"],
    "The villagers blame the massacre of the two boys on the army.": ["villagers", "army"],
    "The panel pinned the massacre on the militia.": ["panel", "militia"],
}
"""Who blames whom."""


@pytest.mark.parametrize(("text", "expected"), BLAMED.items())
def test_on_whom_blame_is_put(text: str, expected: list[str]) -> None:
    claims, names = read(text)
    (claim,) = (c for c in claims if c.claimant is not None)
    assert [names[claim.claimant or ""], *(names[one] for one in claim.proposition.accused)] == expected


SILENT = {
    "The company did not answer requests for comment.": "company",
    "They did not answer questions.": "unidentified (they)",
    "Attempts to reach the company were unsuccessful.": "company",
    "Nobody at the company was available for comment.": "company",
    "The company isn't saying if guards broke any laws.": "company",
    "The company's owner has never told them what to say.": None,
    "The company did not want to comment on a pending case.": "company",
    "The company preferred not to answer.": "company",
    "The company preferred to answer.": None,
    "The company has said nothing about the mine.": "company",
    "The company has not said a word.": "company",
    "Letters to both companies were ignored.": "both companies",
    "Warnings to both companies were ignored.": None,
    "Questions put to the company were not answered.": "company",
    "Questions about the company were not answered.": None,
    "A request for an interview with the minister drew no reply.": "minister",
    "The company sold the mine. It could not be contacted.": "company",
    "The minister did not pick up the phone.": "minister",
    "The minister did not pick up the stone.": None,
    "The minister would not confirm or deny that the mine was sold.": "minister",
    "The minister did not want to be named.": None,
    "Attempts to leave the company were unsuccessful.": None,
    "The company answered questions.": None,
}
"""Who kept silent."""


@pytest.mark.parametrize(("text", "expected"), SILENT.items())
def test_who_kept_silent(text: str, expected: str | None) -> None:
    claims, names = read(text)
    found = {names.get(c.claimant or "") for c in claims if c.stance.value == "declines"}
    assert found == ({expected} if expected else set())


COUNTED = {
    "A commission in Bogota counted 44 illegal graves.": "commission",
    "The ministry put the number of miners killed in 2016 at 112.": "ministry",
    "The auditors identified twelve breaches of the law.": "auditors",
    "A study by Ann Levitt found 31 cases of forced labour.": "study",
    "The report also noted passport confiscation by employers.": "report",
    "The police identified three suspects.": None,
    "The police found 40 migrants in a truck.": None,
    "The miner counted 40 coins.": None,
    "The ministry put 40 miners to work.": None,
}
"""Whose figure or finding it is."""


@pytest.mark.parametrize(("text", "expected"), COUNTED.items())
def test_whose_finding_it_is(text: str, expected: str | None) -> None:
    claims, names = read(text)
    assert {names[c.claimant] for c in claims if c.claimant is not None} == ({expected} if expected else set())
