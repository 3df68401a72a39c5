"""What is read from a sentence, construction by construction, each with sentences that only look like it."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extract.annotations import Draft, Reference, References, Tokens
from extract.propositions import find_propositions
from graph.model import Entity, EntityType, MentionKind
from tests.extract.propositions.conftest import rows_of, told

SAID = {
    # verbs with their own parties: active, passive, relative clause, control, coordination
    "The militia killed 12 migrants and dismantled the camp.": [
        "allegation killing accused=militia victims=migrants",
        "event dismantle agents=militia objects=camp",
    ],
    "Two journalists were kidnapped by the militia in Basra.": [
        "allegation kidnapping accused=militia victims=journalists places=Basra"
    ],
    "Its leader recruited children.": ["allegation child-soldiers accused=leader victims=children"],
    "The militias that recruited children left the city.": [
        "allegation child-soldiers accused=militias victims=children",
        "statement leave agents=militias objects=city",
    ],
    "Ruritania's government and the Guards coerce migrants to fight in Syria.": [
        "allegation forced-recruitment accused=government,Guards victims=migrants places=Syria"
    ],
    "The militia forced the boys to fight.": ["allegation child-soldiers accused=militia victims=boys"],
    "The workers were forced to flee.": ["allegation repression victims=workers"],
    # what is smuggled decides
    "The gang smuggled heroin into Italy.": ["allegation drug-trafficking accused=gang places=Italy"],
    "The gang smuggled migrants into Italy.": [
        "allegation migrant-smuggling accused=gang victims=migrants places=Italy"
    ],
    "The gang trafficked women.": ["allegation trafficking-in-persons accused=gang victims=women"],
    # nouns: own parties, governors, lists
    "The killing of 12 migrants by the militia shocked Libya.": ["allegation killing accused=militia victims=migrants"],
    "The networks were involved in crimes of kidnapping, extortion, forgery and human trafficking.": [
        "allegation kidnapping accused=networks",
        "allegation extortion accused=networks",
        "allegation forgery accused=networks",
        "allegation trafficking-in-persons accused=networks",
    ],
    "The officer was convicted of rape and murder.": [
        "event conviction objects=officer",
        "allegation rape accused=officer",
        "allegation killing accused=officer",
    ],
    "Police arrested two smugglers for trafficking women.": [
        "event arrest agents=Police objects=smugglers",
        "allegation trafficking-in-persons accused=smugglers victims=women",
    ],
    "The minister is behind the attack on the embassy.": ["allegation attack accused=minister victims=embassy"],
    "The ministry is responsible for the torture of prisoners.": [
        "allegation torture accused=ministry victims=prisoners"
    ],
    "The trafficking of women takes place in Ruritania.": [
        "allegation trafficking-in-persons victims=women places=Ruritania"
    ],
    "The general is a war criminal.": ["allegation war-crimes accused=general"],
    # duties and support
    "States fail to protect the victims.": ["allegation failure-to-act accused=States victims=victims"],
    "Ruritania does not meet the minimum standards for the elimination of trafficking.": [
        "allegation failure-to-act accused=Ruritania"
    ],
    "Ruritania funds terrorist groups in Syria.": ["allegation support-for-crime accused=Ruritania places=Syria"],
    # scope
    "No civilians were killed in the airstrike.": ["allegation killing victims=civilians negated"],
    "It is not true that the army attacked the village.": ["allegation attack accused=army victims=village negated"],
    "Officials may have taken bribes.": ["allegation corruption accused=Officials hedged"],
    "The police allegedly beat the prisoners.": ["allegation attack accused=police victims=prisoners hedged"],
    "If the army attacks the village, people will flee.": [
        "statement flee agents=people conditional",
    ],
    "The officials threatened to kill the witness.": [
        "event threat agents=officials objects=witness",
        "allegation killing accused=officials victims=witness hedged",
    ],
    "The army refused to release the prisoners.": [
        "event rejection agents=army objects=prisoners",
        "event release agents=army objects=prisoners negated",
    ],
    # parties that are easily mistaken: a dateline, shared objects, an apposition, a result clause
    "GENEVA, 16 June - The group is holding hostages.": ["allegation kidnapping accused=group victims=hostages"],
    "The group smuggled and sold girls.": [
        "allegation migrant-smuggling accused=group victims=girls",
        "allegation trafficking-in-persons accused=group victims=girls",
    ],
    "One of them, Kovac, leads the brigade.": ["relation leads agents=Kovac objects=brigade"],
    "The leaders, Kovac and Novak, recruited children.": [
        "allegation child-soldiers accused=Kovac,Novak victims=children"
    ],
    "A camp for refugees was attacked by militiamen, killing ten people.": [
        "allegation attack accused=militiamen victims=camp",
        "allegation killing accused=militiamen victims=people",
    ],
    "Kovac called on the army to stop killing civilians.": [
        "event demand agents=Kovac objects=army",
        "allegation killing accused=army victims=civilians",
    ],
    # near misses: nobody is said to have done wrong
    "The earthquake killed ten people.": ["statement kill objects=people"],
    "The critics attacked the proposal.": ["statement attack agents=critics objects=proposal"],
    "The police executed the warrant.": ["statement execute agents=police objects=warrant"],
    "The group fights human trafficking.": ["statement fight agents=group"],
    "The state passed a law against trafficking.": ["event pass-law agents=state objects=law"],
    "Victims of trafficking received help.": ["statement receive agents=Victims objects=help"],
    "The report on human trafficking was published.": ["event release-of-report objects=report"],
    "The police want to prevent the killing of journalists.": ["statement want agents=police objects=journalists"],
    "The ministry released its Trafficking in Persons Report.": [
        "event release-of-report agents=ministry objects=Report"
    ],
    "Kovac attacked Novak.": ["statement attack agents=Kovac objects=Novak"],
    "The veterans killed themselves.": ["statement kill agents=veterans objects=themselves"],
    "Kovac supported the invasion.": ["event support agents=Kovac objects=invasion"],
    "The campaign raises awareness of slavery.": ["statement raise"],
    "Human trafficking is a crime.": ["statement crime"],
    "Germany should support the refugees.": ["statement support agents=Germany objects=refugees hedged"],
    "Did the army kill the priest?": [],
    # events
    "The arrest of two commanders by the Albanian police was reported.": [
        "event arrest agents=police objects=commanders"
    ],
    "The State Department designated Ruritania as a Tier 3 country.": [
        "event designation agents=Department objects=Ruritania"
    ],
    "The president met the prime minister in Vienna.": [
        "event meeting agents=president objects=minister places=Vienna"
    ],
    "The parliament passed a law in 2012.": ["event pass-law agents=parliament objects=law"],
    "The court sentenced him to death.": ["event sentence agents=court objects=him"],
    "The union released a report.": ["event release-of-report agents=union objects=report"],
    # relations
    "Kovac leads the brigade.": ["relation leads agents=Kovac objects=brigade"],
    "Kovac is the leader of the brigade.": ["relation leads agents=Kovac objects=brigade"],
    "Kovac belongs to the movement.": ["relation member-of agents=Kovac objects=movement"],
    "The union funds the project.": ["statement fund agents=union"],
    "The station is based in Zawiya.": ["relation based-in agents=station objects=Zawiya"],
}

LABELS = {
    "The militia killed 12 migrants and dismantled the camp.": "killing of 12 migrants by militia",
    "The killing of 12 migrants by the militia shocked Libya.": "killing of 12 migrants by militia",
    "The workers were forced to flee.": "forcing workers to flee",
    "The minister is behind the attack on the embassy.": "attack on embassy by minister",
    "The State Department designated Ruritania as a Tier 3 country.": (
        "The State Department designated Ruritania as a Tier 3 country"
    ),
    "Kovac is the leader of the brigade.": "Kovac: leader of brigade",
}


def test_every_tree_is_read_by_a_test():
    assert set(rows_of()) == set(SAID)


@pytest.mark.parametrize("text", SAID)
def test_what_a_sentence_says(read, text: str):
    doc, drafts = read(text)
    assert [told(doc, draft) for draft in drafts] == SAID[text]


@pytest.mark.parametrize("text", LABELS)
def test_labels_are_made_of_the_words(read, text: str):
    _, drafts = read(text)
    assert drafts[0].label == LABELS[text]


@pytest.mark.parametrize(
    ("name", "label"),
    [("Ana Obi", "recruiting children by Ana Obi"), ("Its leader", "recruiting children by Its leader")],
)
def test_what_leans_on_a_pronoun_goes_by_its_name_in_a_label(read, name: str, label: str):
    doc, _ = read("Its leader recruited children.")
    leader = Reference(Tokens(0, 2), 1, MentionKind.NOMINAL, "person", "e1")
    references = References((leader,), {"e1": Entity("e1", EntityType.PERSON, name)})
    found = find_propositions(doc, references, within=Tokens(0, len(doc)))
    assert [draft.label for draft in found] == [label]


def test_the_cue_fixes_who_is_accused_of_what_its_nouns_say(read):
    text = "The networks were involved in crimes of kidnapping, extortion, forgery and human trafficking."
    doc, drafts = read(text, clauses=("crimes",), accused=("networks",))
    assert {told(doc, draft) for draft in drafts} == set(SAID[text])


def test_a_gerund_under_an_accusing_cue_has_the_cue_s_target(read):
    text = "Police arrested two smugglers for trafficking women."
    doc, drafts = read(text, clauses=("trafficking",), accused=("Police",))
    assert "allegation trafficking-in-persons accused=Police victims=women" in {told(doc, d) for d in drafts}


def test_nothing_outside_the_passage_is_read(read):
    doc, _ = read("The militia killed 12 migrants and dismantled the camp.")
    drafts = find_propositions(doc, References((), {}), within=Tokens(6, len(doc)))
    assert [d.predicate for d in drafts] == ["dismantle"]


def test_confidence_is_lower_where_nobody_is_named(read):
    _, named = read("The gang trafficked women.")
    _, nameless = read("No civilians were killed in the airstrike.")
    assert named[0].confidence > nameless[0].confidence


@pytest.mark.parametrize("relation", ["conj", "nmod", "xcomp", "acl", "advcl"])
def test_endless_chains_are_read(tree, relation: str):
    length = 3000
    rows = ["killing kill VERB VBG 0 root"]
    rows += [f"number number NOUN NN {i} {relation}" for i in range(1, length)]
    doc = tree("\n".join(rows))
    find_propositions(doc, References((), {}), within=Tokens(0, len(doc)))


MILITIAS = "The militias that recruited children left the city."


@pytest.mark.parametrize(
    ("wanted", "number"),
    [(None, 2), (("recruited",), 2), (("left",), 2), (("militias", "that", "children", "city", "."), 0)],
)
def test_a_passage_is_read_whole_or_not_at_all(
    read: Callable[..., tuple[Doc, tuple[Draft, ...]]], wanted: tuple[str, ...] | None, number: int
) -> None:
    assert len(read(MILITIAS, wanted=wanted)[1]) == number
