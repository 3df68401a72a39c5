"""Who charges and who denies where a past was taken for a participle, or claims for a verb: whole texts, read once."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import alleged_in, read_texts
from tests.extract.slips.tagged import assert_kept, assert_mended

ALLEGED = {
    # a clause with a pronoun before its verb is finite: that one charges, and is not charged
    "Oman blacklisted three bankers it accused of beating cooks.": {"Oman alleges attack by three bankers"},
    "The navy paraded four men it accused of killing a nun.": {"navy alleges killing by four men"},
    "Oman blacklisted three bankers accused of beating cooks.": {"— alleges attack by three bankers"},
    "A weaver accused of drowning a nun fled.": {"— alleges killing by weaver"},
    "Oman named two men it accused of being behind the rape of nuns.": {"Oman alleges rape by two men"},
    "Oman named two men it hoped to arrest for the rape of nuns.": {"Oman alleges rape by "},
    # nor does anybody know what a clause makes hard to know
    "The rebels fled, making it hard to know who had raped the nuns.": {"— asserts rape by "},
    "The rebels fled, learning who had raped the nuns.": {"rebels alleges rape by "},
    # what nothing shows was not found out
    "The guild found no film showing clear evidence of a rape of nuns.": set(),
    "The guild found a film showing clear evidence of a rape of nuns.": {"— asserts rape by "},
    # those accused are told more of with a participle, whoever believes it
    "The abbot accused two men believed to be brothers of raping a nun.": {"abbot alleges rape by two men"},
    "The abbot said two men believed to be brothers had raped a nun.": {"abbot alleges rape by two men"},
    # what they were doing beside it is theirs who were doing it
    'The guild cited a report showing how "wardens were raping and killing nuns."': {
        "guild alleges killing by wardens",
        "guild alleges rape by wardens",
    },
    # "it" of "it was cooks who" is nobody, and those who are said not to have done it did not
    "It was cooks, not divers, who killed the nuns, the ministry said.": {"ministry alleges killing by cooks"},
    "The ministry said the nuns were killed by cooks, not by its divers.": {"ministry alleges killing by cooks"},
    "The ministry said the nuns were killed not only by cooks.": {"ministry alleges killing by cooks"},
    # what stands behind the day of a denial is denied, be it read as a verb
    "The navy denied on Monday claims that its divers had drowned a nun.": {"navy denies killing by divers"},
    "The abbot rejected Tuesday claims that cooks had beaten a nun.": {"abbot disputes attack by cooks"},
    "The guild denied reports that its cooks had drowned a nun, blaming the navy.": {
        "guild denies killing by cooks",
        "guild alleges unspecified-crime by navy",
    },
    "The navy claims that cooks had drowned a nun.": {"navy alleges killing by cooks"},
    "A Karo militia denied on Friday a report by the Lantern guild that cooks had killed nuns.": {
        "Lantern guild alleges killing by cooks"
    },
    # of what is denied the noun before "were" is the subject
    "Two main guilds denied their divers were behind the murder and said they were checking.": {
        "Two main guilds denies killing by divers"
    },
    # what somebody adds to an answer is no part of what he answers, nor is who charges him his own accuser
    "Oman rejected claims by the Guild of Cooks that it had drowned nuns, accusing the guild of fraud.": {
        "Guild of Cooks alleges killing by Oman",
        "Oman alleges unspecified-crime by Guild of Cooks",
    },
    # who is told to stop is not who says it
    '"Stop drowning nuns," the abbot said in a letter to the navy.': set(),
    '"We drowned the nuns," the diver said.': {"diver asserts killing by diver"},
    # what a document says without "that" has the noun behind it as subject, or the last of a row before its verb
    "The navy issued a statement saying the allegations of rape had proven baseless.": {"navy disputes rape by "},
    'The navy issued a statement saying, "Despite letters from the men of Moru, the allegations of 100 deaths and '
    'the rapes, fires and murders have proven false."': {"navy disputes killing by ", "navy disputes rape by "},
    "The navy issued a statement saying divers had killed a nun.": {"navy alleges killing by divers"},
    # nobody thinks, and no tank did it
    "Six nuns were murdered by divers, according to think tank Vexa.": {"tank Vexa alleges killing by divers"},
    "I think tank crews murdered the nuns, Ann Roe said.": {"Ann Roe alleges killing by crews"},
    # who denies a charge that sums up what was told
    "The abbot accused the navy of killing nuns in a raid on a mill, a charge fiercely denied by the island's navy.": {
        "abbot alleges killing by island's navy"
    },
}
DISPUTED = {
    "Oman accused Chad of killing nuns, an allegation Chad called absurd.": 1,
    # who has not heard of a report rejects nothing, who has not heard of the wrong does
    "Amnesty said soldiers raped nuns. The minister said he was not aware of the report.": 0,
    "Amnesty said soldiers raped nuns. The minister said he was not aware of any rapes.": 1,
    "Amnesty said soldiers raped nuns. The minister said no rape had taken place.": 1,
    "Amnesty said soldiers raped nuns. The minister said no election had taken place.": 0,
    "The abbot accused the navy of killing nuns in a raid on a mill, a charge fiercely denied by the navy.": 1,
    "A Karo militia denied on Friday a report by the Lantern guild that cooks had killed nuns.": 1,
    "The abbot accused the navy of killing nuns in a raid on a mill, a day feared by the navy.": 0,
}


@pytest.fixture(scope="module")
def extractions() -> dict[str, Extraction]:
    return read_texts([*ALLEGED, *DISPUTED])


@pytest.mark.parametrize("text", ALLEGED)
def test_who_charges_whom(extractions: dict[str, Extraction], text: str) -> None:
    assert alleged_in(extractions[text]) == ALLEGED[text]


@pytest.mark.parametrize("text", DISPUTED)
def test_who_denies_what_was_told(extractions: dict[str, Extraction], text: str) -> None:
    assert len([claim for claim in extractions[text].claims if claim.disputes]) == DISPUTED[text]


def test_who_denies_is_no_subject_of_what_is_denied() -> None:
    assert_mended(
        "The|DT|DET|det|1 guilds|NNS|NOUN|nsubj:pass|6|person denied|VBD|VERB|acl|1 their|PRP$|PRON|nmod:poss|4 "
        "men|NNS|NOUN|obj|2|person were|VBD|AUX|aux:pass|6 involved|VBN|VERB|ROOT|6 .|.|PUNCT|punct|6",
        ["guilds -nsubj-> denied", "men -nsubj:pass-> involved", "involved -ccomp-> denied"],
    )
    assert_kept(
        "The|DT|DET|det|1 guilds|NNS|NOUN|nsubj:pass|6|person denied|VBN|VERB|acl|1 their|PRP$|PRON|nmod:poss|4 "
        "pay|NN|NOUN|obj|2|abstract were|VBD|AUX|aux:pass|6 freed|VBN|VERB|ROOT|6 .|.|PUNCT|punct|6",
        ["guilds -nsubj:pass-> freed", "denied -acl-> guilds"],
    )
