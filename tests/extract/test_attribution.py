"""Who says what, construction by construction, on trees that were checked by hand (`speech/sentences.txt`)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.tokens import Doc

from extract.annotations import Attribution, References
from extract.attribution import find_attributions
from graph.model import Article, Zone, ZoneKind

_BLOCKS = (Path(__file__).parent / "speech" / "sentences.txt").read_text(encoding="utf8").split("# ")[1:]
SENTENCES = dict(block.split("\n", 1) for block in _BLOCKS)
NOBODY = References((), {})


def attributions(doc: Doc, *zones: Zone) -> tuple[Attribution, ...]:
    return find_attributions(doc, NOBODY, Article("a", "a.txt", doc.text, "0", zones=zones))


def told(doc: Doc, found: Attribution) -> tuple[str, str, str, str]:
    source = doc[found.source.start : found.source.end].text if found.source else ""
    cue = doc[found.cue.start : found.cue.end].text if found.cue else ""
    return source, cue, " | ".join(doc[a:b].text for a, b in found.content), found.stance.value


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The minister said that the attack had failed.",
            [("The minister", "said", "that the attack had failed", "asserts")],
        ),
        (  # the tree hangs what stands behind "that" on its subject, and that on the cue
            "The report noted that the army and the militia torture men.",
            [("The report", "noted", "that the army and the militia torture men", "asserts")],
        ),
        (
            '"We never met them," Karimi told reporters. "They are lying."',
            [("Karimi", "told", '"We never met them," | "They are lying."', "asserts")],
        ),
        (
            "The army fired first, according to two witnesses.",
            [("two witnesses", "according to", "The army fired first", "asserts")],
        ),
        (
            "According to the report, 40 people were sold at the border.",
            [("the report", "According to", "40 people were sold at the border", "asserts")],
        ),
        (
            "Officials denied that the camp had failed to protect children.",
            [("Officials", "denied", "that the camp had failed to protect children", "denies")],
        ),
        (
            "The ministry denied involvement in the killings.",
            [("The ministry", "denied", "involvement in the killings", "denies")],
        ),
        (
            "The court accused the group of kidnapping, extortion and forgery.",
            [("The court", "accused the group of", "kidnapping, extortion and forgery", "alleges")],
        ),
        (
            "Moreno was accused of bribery by the court.",
            [("the court", "was accused of", "bribery", "alleges")],
        ),
        ("Prosecutors charged Moreno with fraud.", [("Prosecutors", "charged Moreno with", "fraud", "alleges")]),
        (
            "The spokesman refused to comment on the report.",
            [("The spokesman", "refused", "to comment on the report", "declines")],
        ),
        (
            "The company declined to say whether it had paid.",
            [("The company", "declined", "to say whether it had paid", "declines")],
        ),
        (
            "The embassy did not respond to a request for comment.",
            [("The embassy", "did not respond to", "a request for comment", "declines")],
        ),
        (
            "The ministry did not confirm the deaths.",
            [("The ministry", "did not confirm", "the deaths", "declines")],
        ),
        (
            "The ministry would not say whether anyone was hurt.",
            [("The ministry", "would not say", "whether anyone was hurt", "declines")],
        ),
        (
            "The government dismissed the allegations as baseless.",
            [("The government", "dismissed", "the allegations as baseless", "disputes")],
        ),
        (
            "The spokesman called the claims baseless.",
            [("The spokesman", "called", "the claims baseless", "disputes")],
        ),
        (
            '"We reject the biased report," Haddad said.',
            [("Haddad", "said", '"We reject the biased report,"', "disputes")],
        ),
        (
            "Haddad said the allegations were baseless.",
            [("Haddad", "said", "the allegations were baseless", "disputes")],
        ),
        (
            "The prisoners are believed to have fled in May.",
            [("", "are believed", "The prisoners | to have fled in May", "asserts")],
        ),
        (
            "The rebels reportedly seized the town.",
            [("", "reportedly", "The rebels | seized the town", "alleges")],
        ),
        ("The alleged smuggler was arrested on Monday.", [("", "alleged", "smuggler", "alleges")]),
        ("The so-called referendum was held in March.", [("", "so-called", "referendum", "asserts")]),
        (
            "Reuters reported that Haddad said the town had fallen.",
            [
                ("Reuters", "reported", "that Haddad said the town had fallen", "asserts"),
                ("Haddad", "said", "the town had fallen", "asserts"),
            ],
        ),
        (
            "The town had fallen, Haddad said, according to Tasnim.",
            [
                ("Haddad", "said", "The town had fallen", "asserts"),
                ("Tasnim", "according to", "The town had fallen, Haddad said", "asserts"),
            ],
        ),
        (
            "Tasnim quoted Haddad as saying that the town had fallen.",
            [
                ("Tasnim", "quoted", "Haddad as saying that the town had fallen", "asserts"),
                ("Haddad", "saying", "that the town had fallen", "asserts"),
            ],
        ),
        (
            "Haddad was quoted as saying that the town had fallen.",
            [("Haddad", "was quoted as saying", "that the town had fallen", "asserts")],
        ),
        (
            "The claim that the bank paid the militia is old.",
            [("", "claim", "that the bank paid the militia", "alleges")],
        ),
        (
            "Human rights groups blamed the army for the massacre.",
            [("Human rights groups", "blamed", "the army for the massacre", "alleges")],
        ),
        (
            "The company's statement explained that the funds were frozen.",
            [("The company's statement", "explained", "that the funds were frozen", "asserts")],
        ),
        (
            "Testimony shows that guards beat the prisoners.",
            [("Testimony", "shows", "that guards beat the prisoners", "asserts")],
        ),
        (
            "Reports suggest that children were recruited.",
            [("Reports", "suggest", "that children were recruited", "asserts")],
        ),
        ("She told him to go home.", [("She", "told", "to go home", "asserts")]),
        (
            "The police acknowledged that officers had beaten the man.",
            [("The police", "acknowledged", "that officers had beaten the man", "admits")],
        ),
        (
            "The mayor doubts that the bridge is safe.",
            [("The mayor", "doubts", "that the bridge is safe", "doubts")],
        ),
        ("The group plans to open an office.", [("The group", "plans", "to open an office", "asserts")]),
        (
            "The two men lied to the court, the judge suggested, because they were afraid.",
            [("the judge", "suggested", "The two men lied to the court | because they were afraid", "asserts")],
        ),
        (
            "The man, who said he had been tortured, was released.",
            [("who", "said", "he had been tortured", "asserts")],
        ),
        (
            '"The vote was stolen," he wrote on Twitter, adding that judges knew.',
            [("he", "wrote", '"The vote was stolen,"', "asserts"), ("he", "adding", "that judges knew", "asserts")],
        ),
        (
            "Bahram Saadi, the minister's spokesman, condemned the group for killing civilians.",
            [
                (
                    "Bahram Saadi, the minister's spokesman,",
                    "condemned",
                    "the group for killing civilians",
                    "alleges",
                )
            ],
        ),
        ("The ministry rejected the report.", [("The ministry", "rejected", "the report", "disputes")]),
        (
            "The government rejected accusations that it tortured detainees.",
            [("The government", "rejected", "accusations that it tortured detainees", "disputes")],
        ),
        (
            "The opposition accuses the government of corruption and of jailing critics.",
            [("The opposition", "accuses the government of", "corruption and of jailing critics", "alleges")],
        ),
        (
            "The ministry could not be reached for comment.",
            [("The ministry", "could not be reached for", "comment", "declines")],
        ),
        (
            "Haddad, according to Tasnim, dismissed the report as false.",
            [
                ("Tasnim", "according to", "Haddad | dismissed the report as false", "asserts"),
                ("Haddad", "dismissed", "the report as false", "disputes"),
            ],
        ),
        (
            "Haddad said the claims were false and suggested that the bank had lied.",
            [
                ("Haddad", "said", "the claims were false", "disputes"),
                ("Haddad", "suggested", "that the bank had lied", "asserts"),
            ],
        ),
        (
            "Rights groups criticized the state for executing minors.",
            [("Rights groups", "criticized", "the state for executing minors", "asserts")],
        ),
        (
            "The union called on both sides to stop the fighting.",
            [("The union", "called on", "both sides to stop the fighting", "asserts")],
        ),
        (
            "Officials could neither confirm nor deny the report.",
            [("Officials", "could neither confirm nor deny", "the report", "declines")],
        ),
        (
            '"We deny that we sold arms," Haddad said. "The report is old."',
            [
                ("Haddad", "said", '"We deny that we sold arms," | "The report is old."', "denies"),
                ("Haddad", "said", '"We deny that we sold arms," | "The report is old."', "asserts"),
            ],
        ),
        (
            "The lawyer's warning that the dam could burst was ignored.",
            [("The lawyer's", "warning", "that the dam could burst", "asserts")],
        ),
        (
            "The mayor urged residents to leave the valley.",
            [("The mayor", "urged", "residents to leave the valley", "asserts")],
        ),
        (
            '"The dam was old," the mayor said. ¶ "We asked for money. None came."',
            [
                ("the mayor", "said", '"The dam was old,"', "asserts"),
                ("the mayor", "", '"We asked for money. None came."', "asserts"),
            ],
        ),
    ],
)
def test_constructions(tree: Callable[[str], Doc], sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    doc = tree(SENTENCES[sentence])
    assert [told(doc, a) for a in attributions(doc)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The guards denied entry to the visitors.",
        "The visitors were denied entry.",
        "The bank charged $40 for the transfer.",
        "He charged the phone overnight.",
        "She refused to leave the building.",
        "He found the keys under the mat.",
        "They added three players to the squad.",
        "The noted author lives in Vienna.",
        "The leading report card was lost.",
        "For the minister, the vote was a disaster.",
        "The river continued to rise.",
        "The workers struck a deal with the owners.",
        "No one has claimed the attack.",
        "The state must admit that it failed.",
    ],
)
def test_near_misses(tree: Callable[[str], Doc], sentence: str) -> None:
    assert attributions(tree(SENTENCES[sentence])) == ()


def heads(doc: Doc, found: tuple[int, ...]) -> list[str]:
    return [doc[i].text for i in found]


@pytest.mark.parametrize(
    ("sentence", "field", "words"),
    [
        ("The court accused the group of kidnapping, extortion and forgery.", "accused", ["group"]),
        (
            "The court accused the group of kidnapping, extortion and forgery.",
            "clauses",
            ["kidnapping", "extortion", "forgery"],
        ),
        ("Moreno was accused of bribery by the court.", "accused", ["Moreno"]),
        ("Human rights groups blamed the army for the massacre.", "accused", ["army"]),
        ("The ministry rejected the report.", "rejects", ["report"]),
        ("The government dismissed the allegations as baseless.", "rejects", ["allegations"]),
        ("The spokesman called the claims baseless.", "rejects", ["claims"]),
        ('"We reject the biased report," Haddad said.', "rejects", ["report"]),
        ("Haddad said the allegations were baseless.", "rejects", ["allegations"]),
        ("The ministry denied involvement in the killings.", "rejects", []),
        ("The government rejected accusations that it tortured detainees.", "rejects", ["accusations"]),
        ("The government rejected accusations that it tortured detainees.", "clauses", ["tortured"]),
        ('"We deny that we sold arms," Haddad said. "The report is old."', "clauses", ["sold"]),
        ("She told him to go home.", "addressees", ["him"]),
        ('"We never met them," Karimi told reporters. "They are lying."', "addressees", ["reporters"]),
        ("Officials denied that the camp had failed to protect children.", "clauses", ["failed"]),
    ],
)
def test_heads_for_the_stages_that_follow(
    tree: Callable[[str], Doc], sentence: str, field: str, words: list[str]
) -> None:
    doc = tree(SENTENCES[sentence])
    assert heads(doc, getattr(attributions(doc)[0], field)) == words


@pytest.mark.parametrize(
    ("sentence", "chains"),
    [
        ("Reuters reported that Haddad said the town had fallen.", [[], ["Reuters"]]),
        ("The town had fallen, Haddad said, according to Tasnim.", [["Tasnim"], []]),
        ("Tasnim quoted Haddad as saying that the town had fallen.", [[], ["Tasnim"]]),
        ("Haddad was quoted as saying that the town had fallen.", [[]]),
    ],
)
def test_who_relays(tree: Callable[[str], Doc], sentence: str, chains: list[list[str]]) -> None:
    doc = tree(SENTENCES[sentence])
    assert [heads(doc, a.via) for a in attributions(doc)] == chains


def test_a_disbelief_is_a_belief_in_the_contrary(tree: Callable[[str], Doc]) -> None:
    (found,) = attributions(tree(SENTENCES["The president does not believe that the report is true."]))
    assert (found.stance.value, found.negated) == ("asserts", True)


def test_what_may_have_been_said_is_hedged(tree: Callable[[str], Doc]) -> None:
    (found,) = attributions(tree(SENTENCES["The judge may have said that they lied."]))
    assert found.certainty.value == "hedged"


def test_a_relative_pronoun_stands_for_its_noun(tree: Callable[[str], Doc]) -> None:
    doc = tree(SENTENCES["The man, who said he had been tortured, was released."])
    (found,) = attributions(doc)
    assert found.source_head is not None
    assert doc[found.source_head].text == "man"


def test_a_quotation_that_goes_on_is_marked(tree: Callable[[str], Doc]) -> None:
    doc = tree(SENTENCES['"The dam was old," the mayor said. ¶ "We asked for money. None came."'])
    assert [a.continues for a in attributions(doc)] == [False, True]


def test_boilerplate_says_nothing(tree: Callable[[str], Doc]) -> None:
    doc = tree(SENTENCES["The minister said that the attack had failed."])
    assert attributions(doc, Zone(0, len(doc.text), ZoneKind.BOILERPLATE)) == ()


def test_confidence_lies_between_none_and_certain(tree: Callable[[str], Doc]) -> None:
    for rows in SENTENCES.values():
        assert all(0 < a.confidence < 1 for a in attributions(tree(rows)))
