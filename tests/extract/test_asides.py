"""What the article tells beside a voice: relative clauses, set off, are its own; a sentence is its speaker's."""

import pytest

from graph.model import Extraction, PropositionKind
from tests.extract.allegations import read_texts

SAID = {
    "Ruritania rejected the report, which was published in Oslo on Monday.": {
        "Ruritania disputes",
        "— asserts release-of-report",
    },
    "Bo Kim, who joined the rebels in 2019, said the army had killed two men.": {
        "Bo Kim alleges kill",
        "— asserts join",
    },
    "Bo Kim has brought ten cases to court, which lie in a cellar in Lodi, she said.": {
        "unidentified (she) asserts criticism",
        "unidentified (she) asserts lie",
    },
    # near-misses: who is meant, and what she says
    "The men who joined the rebels in 2019 said the army had killed two women.": {"men alleges kill"},
    # facts beside what is reported; restrictions, wrongs and quotations are the speaker's
    "She said that the camp, which was opened in 2019, was full of refugees.": {
        "unidentified (she) asserts full",
        "— asserts open",
    },
    "She said that the baker lived in Lodi, where a mill was opened in 2019.": {
        "unidentified (she) asserts live",
        "— asserts open",
    },
    "She said that the camp which was opened in 2019 was full of refugees.": {"unidentified (she) asserts full"},
    "“The camp, which was opened in 2019, is full of refugees,” she said.": {"unidentified (she) asserts full"},
    "She said that they fled to the camp, which soldiers had burned down in 2019.": {
        "unidentified (she) alleges burn_down",
        "unidentified (she) asserts flee",
    },
    # of some of them, of what is theirs, with a preposition, and of what only seems so
    "The porters, four of whom were under 18, slept in Lodi.": {"— asserts sleep", "— asserts 18"},
    "Six porters live here, four of whom were under 18.": {"— asserts live", "— asserts 18"},
    "The herders, whose guards had died in Lodi, sued Ruritania.": {"— asserts death", "— asserts lawsuit"},
    "“Nobody sang,” said Bo Kim, to whom the first letter was addressed.": {"Bo Kim asserts sing", "— asserts address"},
    "The council, before which he appeared, was dissolved by Ruritania.": {"— asserts appear", "— asserts dismantle"},
    "The strikes, which seem to be spreading, have closed two ports.": {"— asserts seem", "— asserts closure"},
    "The strikes, which may be spreading, have closed two ports.": {"— asserts closure"},
    "The mayor found six herders in a hut where cod used to be salted, Bo Kim said.": {"Bo Kim asserts find"},
    # whom nobody has heard of yet, the speaker tells of; of a voice without a name the article tells what it did or has
    "The cook said that she was hired by a baker, whom the mayor later sued.": {
        "cook asserts hire",
        "cook asserts lawsuit",
    },
    "The cook said that she was hired by Bo Kim, whom the mayor later sued.": {
        "cook asserts hire",
        "— asserts lawsuit",
    },
    "“Nobody sang,” said a juggler who has two bad knees.": {"juggler asserts sing", "— asserts have"},
    "“Nobody sang,” said a juggler who was there.": {"juggler asserts sing"},
    "“Nobody sang,” said the juggler who has two bad knees.": {"juggler asserts sing"},
    "Bo Kim thinks of it as a kind of weather.": {"— asserts think"},
    "Bo Kim thinks of it.": set(),
    "The cook rang the bell that the bishop had blessed.": {"— asserts ring"},
    "The cook rang a bell that the bishop had blessed.": {"— asserts ring", "— asserts bless"},
    # what is picked out does what is told of it, past a parenthesis
    "It was two porters, according to the widow, who robbed the clerk.": {"widow alleges rob"},
    "It was a porter, the widow said, who rang the bell.": {"widow asserts ring"},
    "It was a porter who rang the bell.": {"— asserts ring"},
    "It was in May, the widow said, that the porter left.": {"widow asserts be"},
    # behind a semicolon a new subject speaks, and goes on
    "The roof creaks; a porter, who was born in Lodi, limps, and says that the mayor removed the tiles.": {
        "— asserts bear",
        "porter asserts remove",
    },
    "The roof leaks, and a porter confirms that the wall rots.": {"— asserts leak", "porter confirms rot"},
    # whom somebody praises may only say which one is meant
    "Bo Kim was the porter whom every senator praised.": {"— asserts porter"},
    "Bo Kim, whom every senator praised, was a porter.": {"— asserts porter", "every senator asserts"},
    # how somebody speaks whose words follow is no point of its own
    "The widow was blunter: the porter had slept, she said.": {"widow asserts sleep"},
    "The widow was blunter. The porter had slept, she said.": {"— asserts blunter", "widow asserts sleep"},
    "The soup was colder: the porter had slept, she said.": {
        "unidentified (she) asserts cold",
        "unidentified (she) asserts sleep",
    },
    # a clause that tells of nobody and nothing else is no point of its own
    "Bo Kim, who fled, drove the van to Oslo.": {"— asserts drive"},
    "Bo Kim, who drove the van to Oslo, fled.": {"— asserts drive", "— asserts flee"},
}


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts(SAID)


@pytest.mark.parametrize("text", SAID)
def test_asides_are_the_articles_own(text: str, read: dict[str, Extraction]) -> None:
    names = {entity.id: entity.name for entity in read[text].entities}
    told = {
        f"{names.get(c.claimant or '', '—')} {c.stance.value} {c.proposition.predicate or ''}".strip()
        for c in read[text].claims
    }
    assert told == SAID[text]


def test_whose_is_no_part_of_a_name(read: dict[str, Extraction]) -> None:
    names = {one.name for one in read["The herders, whose guards had died in Lodi, sued Ruritania."].entities}
    assert not any(name.startswith("whose") for name in names)


NOBODYS = {
    "Painting the walls does not mend the roof, the cook said.": set(),
    "The cook does not mend the roof, the porter said.": {"cook"},
}
"""What somebody says, each with those who do it: nobody, where a clause is the subject."""


@pytest.mark.parametrize("text", NOBODYS)
def test_what_a_clause_does_is_not_done_by_who_says_so(text: str) -> None:
    found = read_texts([text])[text]
    names = {entity.id: entity.name for entity in found.entities}
    assert {names[one] for claim in found.claims for one in claim.proposition.agents} == NOBODYS[text]


def test_a_post_is_told_in_one_sentence() -> None:
    text = "The minister's son sang. The minister, Bo Kim, who resigned in April, denies it."
    quotes = [c.quote for c in read_texts([text])[text].claims if c.proposition.kind is PropositionKind.RELATION]
    assert quotes == ["The minister, Bo Kim"]
