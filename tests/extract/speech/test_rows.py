"""Predicates and clauses in a row around reporting verbs: whose each one is, and who is accused."""

import pytest

from tests.extract.speech.test_frames import read

WRONGS = {
    # the last of a row of predicates is of who tells them
    "The letter says that guards beat the boys, asks for a doctor and accuses the warden of theft.": {
        "letter alleges guards",
        "letter alleges warden",
    },
    "The envoy slammed the raid, said that rebels had shot two nurses, and accused Chad of aiding the rebels.": {
        "envoy alleges rebels",
        "envoy alleges Chad",
    },
    "The envoy slammed the raid, said that rebels had shot two nurses and robbed a priest, and left.": {
        "envoy alleges rebels"
    },
    # a clause with "who" behind a comma is of the name before it
    "Eleven men died in the shaft, said Rosa Venn, who blamed the owner for the collapse.": {"Rosa Venn alleges owner"},
    "It began in May, said Ida Voll of the group Clear Record, who blamed the raid on a pay clerk.": {
        "Ida Voll alleges pay clerk"
    },
    # what a body made public is no account of somebody else
    "His account that rebels shot two nuns was contradicted by files that the board made public.": {
        "unidentified (his) alleges rebels"
    },
    # two relative clauses before the cue
    "A cook who ran the inn, and who goes there as his son still sings, says that the owner beat the maid.": {
        "cook alleges owner"
    },
    # "has" far from its participle
    "The court has in three rulings since May found that the police beat protesters.": {"court alleges police"},
    # who or what the source is
    "According to Per Holm, a diver who knew the ship, the navy shot two smugglers.": {"Per Holm alleges navy"},
    "According to a diver who knew the navy, the smugglers shot two nuns.": {"diver alleges smugglers"},
    # who tells of it behind a passive did not do it
    "A baker was beaten in prison after his return, according to his sister, Amal Kuma.": {"Amal Kuma alleges "},
    "A baker was beaten in prison by his sister, according to a guard.": {"guard alleges sister"},
    # a clause with "that" behind phrases
    "The choir is rumoured to have robbed a nun; its patron has hinted twice, over tea, that rivals beat him.": {
        "— alleges choir",
        "patron alleges rivals",
    },
    # a question that is told accuses nobody who hears it
    "The board has told the guild who looted the fund.": {"board alleges "},
    # in the view of
    "In the view of the union, the general robbed the miners and his deputy beat them.": {
        "union alleges general",
        "union alleges deputy",
    },
    # what somebody cites is of those who said it
    "The inquiry cites complaints that foremen robbed maids.": {"complaints via inquiry alleges foremen"},
    "The dossier contains complaints that foremen robbed maids.": {"complaints via dossier alleges foremen"},
    "The report relays accounts that recruits were beaten by sergeants.": {"accounts via report alleges sergeants"},
    "She mentions rumours that the abbot robbed the nuns.": {"rumours via unidentified (she) alleges abbot"},
    "The envoy repeated allegations that the army had shelled the clinic.": {"envoy alleges army"},
    "The panel cites testimony by two nurses that guards raped inmates.": {"two nurses via panel alleges guards"},
    # who cannot show it does not say so, nor the contrary
    "Prosecutors failed to prove that the colonel had ordered the killings.": {"— asserts not colonel"},
    "Prosecutors could not prove that the colonel had ordered the killings.": {"— asserts not colonel"},
    "The report does not show that the army shelled the school.": {"report asserts not army"},
    # a tie to a deed is no tie to who suffered it
    "A report links the general to the kidnapping of two nuns.": {"report alleges general"},
    "Two reports have linked the general to the kidnapping of two nuns.": {"Two reports alleges general"},
    # "mine" is a noun here
    "The mine is alleged to have beaten two miners.": {"— alleges "},
}
"""Who tells of which wrong, via whom, with which stance, and by whom it was done."""


@pytest.mark.parametrize(("text", "expected"), WRONGS.items())
def test_who_tells_of_which_wrong(text: str, expected: set[str]) -> None:
    claims, names = read(text)
    found = set()
    for claim in claims:
        if claim.proposition.offence is not None:
            via = "".join(f"via {names[one]} " for one in claim.via)
            accused = ", ".join(names[one] for one in claim.proposition.accused)
            negated = "not " if claim.negated else ""
            found.add(f"{names.get(claim.claimant or '', '—')} {via}{claim.stance.value} {negated}{accused}")
    assert found == expected


SAID = {
    "The law, which in the view of the union robs the miners, was signed by the general.": {"union", "—"},
    "The letter says that guards sing, asks for beds and warns that more will die.": {"letter"},
    "Officials say that the army holds forty boys and demand their release.": {"Officials"},
    "The petition says that patients lie on straw and ask for beds.": {"petition"},
    "The league rebukes the judge, holds that both goals were offside, and hopes for a replay.": {"league"},
}
"""Who speaks in all of it."""


@pytest.mark.parametrize(("text", "expected"), SAID.items())
def test_one_voice_speaks_in_a_row(text: str, expected: set[str]) -> None:
    claims, names = read(text)
    assert {names.get(c.claimant or "", "—") for c in claims} == expected
    asking = [c for c in claims if c.proposition.predicate == "ask"]
    assert bool(asking) == (text.startswith("The petition"))


TIED = {
    "Prosecutors link the harbour master to the smugglers.": ("Prosecutors", "affiliated-with"),
    "Phone records link the minister to the smugglers.": ("Phone records", "affiliated-with"),
    "The nurse tied the boat to a tree.": ("—", "tie"),
    "A road links the port to the town.": ("—", "link"),
}
"""Who says that two belong together, and what is said."""


@pytest.mark.parametrize(("text", "expected"), TIED.items())
def test_who_ties_one_to_another(text: str, expected: tuple[str, str]) -> None:
    claims, names = read(text)
    assert [(names.get(c.claimant or "", "—"), c.proposition.predicate) for c in claims] == [expected]


def test_a_view_has_no_holder_for_an_object() -> None:
    claims, _ = read("In the lawyer's view, the firm is broke.")
    assert [c.proposition.objects for c in claims] == [()]


HEDGED = {
    "A strike is likely.": "hedged",
    "A strike is not possible.": "stated",
    "She is the likely winner's sister.": "stated",
}
"""How sure each is."""


@pytest.mark.parametrize(("text", "expected"), HEDGED.items())
def test_what_is_only_likely(text: str, expected: str) -> None:
    claims, _ = read(text)
    assert {c.certainty.value for c in claims} == {expected}


def test_who_bills_itself_so_says_it() -> None:
    claims, names = read("A club that bills itself as the conscience of the army marched to the palace.")
    assert "club" in {names.get(c.claimant or "") for c in claims}


def test_a_verb_of_the_phrase_that_names_the_voice_says_nothing_more() -> None:
    claims, names = read("If what Keller says is true, the abbey sold the land twice.")
    assert [(names[c.claimant or ""], c.proposition.predicate) for c in claims] == [("Keller", "sell")]


def test_what_a_body_made_public_is_not_what_an_account_says() -> None:
    claims, names = read("His account was contradicted by phone records that the commission made public.")
    assert [names[c.claimant or ""] for c in claims] == ["phone records"]
