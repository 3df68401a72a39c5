"""Which claims a rejection answers within one article: texts of own making, with what must and must not be linked."""

from functools import cache

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

# Text; who rejects; what it answers, as (voice, words of the claim): nothing else of the text may be linked.
CASES: dict[str, tuple[str, str, list[tuple[str, str]]]] = {
    "the charge": (
        "Relief workers said that the Kenyan army had killed 14 herders in Garissa. The army rejected the allegation.",
        "Army of Kenya",
        [("Relief workers", "killed")],
    ),
    "it": (
        "Relatives say the boys were abducted by men in army uniform. The army denied it.",
        "army",
        [("Relatives", "abducted")],
    ),
    "this": (
        "The United Nations has accused Rwanda of sending troops to eastern Congo. Rwanda denies this.",
        "Rwanda",
        [("United Nations", "sending")],
    ),
    "doing so": (
        "The Greek coastguard was accused by Turkey of pushing back migrants. Athens denied doing so.",
        "Greece",
        [("Turkey", "pushing")],
    ),
    "claims in a report on one wrong": (
        "The State Department said that Kenya had failed to protect migrants. The Kenyan ministry said that the State"
        " Department's claims in its report on torture were baseless.",
        "Kenyan ministry",
        [("State Department", "failed")],
    ),
    "a post told in passing": (
        "Four governments put sanctions on Belarus on Monday. President Ivan Brandt's government, the council said in a"
        " statement, must stop sending migrants over the border of Poland. Minsk denies the charge.",
        "Belarus",
        [("council", "must stop")],
    ),
    "one wrong of three": (
        "Prosecutors charged the general with torture, kidnapping and extortion. He denied the kidnapping.",
        "general",
        [("Prosecutors", "kidnapping")],
    ),
    "one finding of two": (
        "A report by the mission found that the police had arbitrarily detained protesters and that soldiers had killed"
        " a priest. The police union said the report's conclusions on detention were wrong.",
        "police union",
        [("report", "detained")],
    ),
    "only one's own charges": (
        "Prosecutors allege that Omar Salim kidnapped girls from Moldova. His brother Yusuf is accused of"
        " laundering the"
        " proceeds. Yusuf denies the charges.",
        "Yusuf",
        [("—", "laundering")],
    ),
    "nobody pleads for others": (
        "Prosecutors charged the general with torture. His deputy, Colonel Samir Aziz, pleaded not guilty to all"
        " charges.",
        "Samir Aziz",
        [],
    ),
    "two sides": (
        "Ethiopia accused Eritrea of killing farmers. Eritrea accused Ethiopia of bombing its villages. Both"
        " governments"
        " denied the accusations.",
        "Both governments",
        [("Ethiopia", "killing"), ("Eritrea", "bombing")],
    ),
    "their soldiers": (
        "Turkey said from the start that Saudi agents had killed the journalist. Saudi Arabia denied any knowledge"
        " of it.",
        "Saudi Arabia",
        [("Turkey", "killed")],
    ),
    "who leads it": (
        '"We have never trafficked anyone," the head of the militia, Musa Idris, told reporters in Juba. A United'
        " Nations panel had accused the militia of trafficking women to camps in the north.",
        "Musa Idris",
        [("United Nations panel", "trafficking")],
    ),
    "innocence": (
        "The bank said it had done nothing wrong. Haddad had told police that the bank laundered money for an"
        " oligarch.",
        "bank",
        [("Haddad", "laundered")],
    ),
    "no innocence": (
        "A newspaper had reported that the bank laundered money. The bank said it had done much for the town.",
        "bank",
        [],
    ),
    "insisting": (
        "Activists said the ministry had tortured maids. The ministry countered that it had closed 20 agencies.",
        "ministry",
        [("Activists", "tortured")],
    ),
    "hearsay": (
        "The report accused the Taliban of killing former soldiers. Their spokesman, Zabihullah Mujahid, said the"
        " report"
        " was based on rumours.",
        "Zabihullah Mujahid",
        [("report", "killing")],
    ),
    "a provocation": (
        "Moscow accused Kyiv of shelling a hospital. Ukraine's general staff called the accusation a provocation.",
        "Ukraine's general staff",
        [("Russia", "shelling")],
    ),
    "the raid was one, not what was said of it": (
        "Moscow accused Kyiv of shelling a hospital. Ukraine's general staff called the raid a provocation.",
        "Ukraine's general staff",
        [],
    ),
    "the same victims": (
        "Rebels said the army killed the journalist. Nuns said the army killed ten farmers. The army denied that it"
        " killed the journalist.",
        "army",
        [("Rebels", "journalist")],
    ),
    "what one's own army tells is no accusation": (
        "The Malian army said that it had killed 20 fighters. Mali rejected the allegations.",
        "Mali",
        [],
    ),
    "the findings, not the attack that they are called": (
        "A commission said that officials had tortured prisoners. An adviser, Yemane Haile, dismissed the findings"
        " as an"
        " attack on the nation.",
        "Yemane Haile",
        [("commission", "tortured")],
    ),
    "taken back": (
        "The newspaper retracted its report that the bank had laundered money for the cartel. Haddad said the bank had"
        " bribed a judge.",
        "newspaper",
        [("newspaper", "laundered")],
    ),
    "who admits goes on": (
        "Haddad said Saudi agents had killed the journalist. Riyadh admitted that he had died there, but insisted"
        " that the"
        " king had not ordered it.",
        "Saudi Arabia",
        [("Haddad", "killed")],
    ),
    "the junta's soldiers": (
        "Residents said that soldiers had killed 11 villagers in Sagaing. Relatives said that troops had"
        " burned their homes. Myanmar's junta denied the claims.",
        "Myanmar's junta",
        [("Residents", "killed"), ("Relatives", "burned")],
    ),
    "nobody knows whose soldiers": (
        "The Ugandan army and the Rwandan army fought over the bridge. Residents said that soldiers had"
        " killed 11 villagers. Uganda said the Rwandan army had shelled a school. The Rwandan army denied"
        " the claims.",
        "Army of Rwanda",
        [("Uganda", "shelled")],
    ),
    "rebel soldiers are no state's": (
        "Residents said that rebel soldiers had killed 11 villagers. Kenya's army had burned homes, nuns"
        " said. Kenya's army denied the allegations.",
        "Army of Kenya",
        [("nuns", "burned")],
    ),
    "the claim that": (
        "Amnesty said that the army had shelled a school. The ministry denied Amnesty's claim that the army"
        " had hired mercenaries.",
        "ministry",
        [("Amnesty", "hired")],
    ),
    "by its army": (
        "The United Nations said that Eritrean soldiers had raped women. It said that rebels had burned a"
        " church. Eritrea dismissed reports of crimes by its army as fabrications.",
        "Eritrea",
        [("United Nations", "raped")],
    ),
    "who relies on hearsay": (
        "Villagers said the police had beaten them. Amnesty International said that nobody had been"
        " punished. The minister said that Amnesty International relied on hearsay.",
        "minister",
        [("Amnesty International", "punished")],
    ),
    "disagreed": (
        "A committee said that disappearances had become widespread. The president disagreed: organised"
        " crime was to blame.",
        "president",
        [("committee", "widespread")],
    ),
    "who speaks for the denier": (
        "The rebel movement denied that it had recruited children. Its spokesman, Musa Idris, said that boys"
        " had been recruited by force in the mountains.",
        "rebel movement",
        [],
    ),
    "denies it and turns it round": (
        "The army said that rebels had shelled the market. The rebels denied it and accused the army of"
        " shelling the market.",
        "rebels",
        [("army", "shelled")],
    ),
    "any wrongdoing of what has no name": (
        "Survivors said that the company had kept 40 workers behind a fence. The company denied any wrongdoing.",
        "company",
        [("Survivors", "fence")],
    ),
    "faceless men": (
        "Relatives said armed men had abducted the students. The police denied abducting the students.",
        "police",
        [("Relatives", "abducted")],
    ),
    "named abductors": (
        "Relatives said the Lions Brigade had abducted the students. The police denied abducting the students.",
        "police",
        [],
    ),
    "other victims of faceless men": (
        "Relatives said armed men had abducted the nuns. The police denied abducting the students.",
        "police",
        [],
    ),
    "a figure is no idea": (
        "Nuns said that the army beat monks. It put the number of the wounded at 12. A smith ridiculed the idea.",
        "smith",
        [("Nuns", "beat")],
    ),
    "a report that says": (
        "The mission said that rebels had raped women in Bor. A militia dismissed a report saying armed men"
        " had kidnapped women.",
        "militia",
        [("report", "kidnapped")],
    ),
}


@cache
def _read() -> dict[str, Extraction]:
    texts = [text for text, _, _ in CASES.values()]
    articles = [Article(article_id(text), "own", text, text_sha256(text)) for text in texts]
    return {one.article.text: one for one in extract_articles(articles) if isinstance(one, Extraction)}


@pytest.mark.parametrize("case", CASES)
def test_a_rejection_answers_what_it_means_and_nothing_else(case: str) -> None:
    text, rejecting, wanted = CASES[case]
    extraction = _read()[text]
    names = {entity.id: entity.name for entity in extraction.entities} | {None: "—"}
    claims = {claim.id: claim for claim in extraction.claims}
    assert rejecting in [names[claim.claimant] for claim in claims.values()]
    found = {
        (names[c.claimant], names[claims[o].claimant], claims[o].quote) for c in claims.values() for o in c.disputes
    }
    assert {(voice, other) for voice, other, _ in found if voice == rejecting} == {(rejecting, o) for o, _ in wanted}
    for _, word in wanted:
        assert any(word in quote for _, _, quote in found)


def test_a_denial_that_only_points_back_is_of_what_it_denies() -> None:
    text = CASES["it"][0]
    said, denied = (claim for claim in _read()[text].claims)
    assert (denied.stance, denied.proposition) == ("denies", said.proposition)


def test_a_denial_answers_no_post_that_is_told_in_passing() -> None:
    claims = {claim.id: claim for claim in _read()[CASES["a post told in passing"][0]].claims}
    answered = {claims[key].proposition.predicate for claim in claims.values() for key in claim.disputes}
    assert "role-at" in {claim.proposition.predicate for claim in claims.values()}
    assert answered == {"stop"}


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The army denied that its planes bombed the village, after rebels attacked a camp.", {"army"}),
        ("The army denied that soldiers shot the mayor of a town that rebels had shelled.", {"soldiers"}),
        ("The army denied that soldiers and policemen had killed the farmers.", {"soldiers", "policemen"}),
    ],
)
def test_what_is_only_told_besides_is_not_denied(text: str, denied: set[str]) -> None:
    (extraction,) = extract_articles([Article(article_id(text), "own", text, text_sha256(text))])
    assert isinstance(extraction, Extraction)
    names = {entity.id: entity.name for entity in extraction.entities}
    accused = {names[a] for c in extraction.claims if c.stance == "denies" for a in c.proposition.accused}
    assert denied <= accused
    assert "rebels" not in accused


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ('Nuns said that guards beat monks. "Nobody was beaten. The roof leaks," the warden said.', ["beaten"]),
        (
            "Nuns accuse the army of beating monks. The army denied the charge. A smith was held for theft. It rained "
            "all day, and in the evening the nuns went home by the coach that the mayor of a village in the north had "
            "sent for them, for the road was closed. A boy was tried for arson in the afternoon. The army insists that "
            "the trial of the boy was fair.",
            ["charge"],
        ),
    ],
)
def test_a_sentence_answers_only_what_it_is_about(text: str, answers: list[str]) -> None:
    (extraction,) = extract_articles([Article(article_id(text), "own", text, text_sha256(text))])
    assert isinstance(extraction, Extraction)
    labels = [claim.proposition.label for claim in extraction.claims if claim.disputes]
    assert len(labels) == len(answers)
    assert all(word in label for word, label in zip(answers, labels, strict=True))
