"""Which claims an answer without a word for denying goes against: texts of own making, with near-misses.

Each row: the text; words of the claim that answers; words of those that it answers, none where it answers nothing.
"""

from functools import cache

import pytest

from graph.model import Claim, Extraction
from tests.extract.allegations import read_texts

Row = tuple[str, str, tuple[str, ...]]

COUNTERED: tuple[Row, ...] = (  # extract/answers/counters.py
    (
        "Activists say that workers from Nepal are forced to labour on the stadiums. Officials say all the"
        " workers came"
        " of their own free will.",
        "own free will",
        ("forced to labour",),
    ),
    (
        "The union accused the plantation of holding the workers against their will. The company said the"
        " workers were"
        " free to leave at any time.",
        "free to leave",
        ("against their will",),
    ),
    (
        "The family of the activist says that agents abducted him on Friday. The minister said he had left"
        " the country.",
        "left the country",
        ("abducted",),
    ),
    (
        "The monitors said the army had shelled a hospital in Sarin. The army said it had struck a command"
        " post of the"
        " rebels.",
        "command post",
        ("shelled",),
    ),
    (
        "The monitors said the army had shelled a hospital in Sarin. The army said it had struck a command"
        " post in Bor.",
        "command post",
        (),
    ),
    (
        "Prosecutors accuse General Ojukwu of ordering the massacre. His lawyer, Grace Eze, said the general"
        " was not in"
        " the town.",
        "not in the town",
        ("massacre",),
    ),
    (
        "The report says Iran does not meet the standards. The minister said the government of Iran does not meet the"
        " standards.",
        "government of Iran",
        (),
    ),
    (
        "UNICEF says the rebels have recruited more than 200 children. The rebels said they had only adult"
        " volunteers in"
        " their ranks.",
        "adult volunteers",
        ("recruited",),
    ),
    (
        "Reprieve says that the boy was tortured into confessing. The public prosecutor said that he had confessed"
        " freely.",
        "confessed freely",
        ("tortured",),
    ),
    (
        "Activists say that workers from Nepal are forced to labour on the stadiums. Officials say 30"
        " workers came from"
        " India in March.",
        "from India",
        (),
    ),
    ("Amnesty said the army had killed 12 farmers in Tola. The army said the road was closed.", "road was closed", ()),
)
DENIED: tuple[Row, ...] = (  # extract/answers/other_words.py
    (
        "The minister denies that workers are held against their will. The union says employers lock up the workers.",
        "denies that workers",
        ("lock up",),
    ),
    (
        "The Lions Front was accused by the army of executing 15 captives. The Front denied any involvement in the"
        " killings.",
        "denied any involvement",
        ("executing",),
    ),
    (
        "The ministry admits holding the journalists but denies that they were tortured. Their families say guards"
        " tortured them.",
        "denies that they",
        ("guards tortured",),
    ),
    (
        "The militia admitted that it held the nuns but denied mistreating them. The bishop had said that the militia"
        " beat the nuns.",
        "denied mistreating",
        ("beat the nuns",),
    ),
    (
        "Relatives said the Lions Brigade had kidnapped the students. The police denied holding the students.",
        "denied holding",
        (),
    ),
    ("The bishop said that the army beat the nuns. The militia denied holding the monks.", "denied holding", ()),
)
CONTRASTED: tuple[Row, ...] = (  # extract/answers/contrasts.py
    (
        "The mayor said that the gunmen had been driven off after an hour. Villagers maintain that they"
        " stayed for two"
        " days.",
        "maintain",
        ("driven off",),
    ),
    (
        "The inspector told the Times that he had been ordered to close the file. The head of the police denied that"
        " anyone had put pressure on him.",
        "pressure",
        ("ordered",),
    ),
    (
        'The commission did not ask for their views, the villagers say. "We did ask them," its chairman said.',
        "We did ask",
        ("did not ask",),
    ),
    (
        "The commission of inquiry says the coast guard killed 76 migrants. The coast guard said that its"
        " officers do not carry"
        " firearms.",
        "do not carry",
        ("killed 76",),
    ),
    (
        "Women who escaped say that the clinic sold their babies. The clinic said that the babies had been adopted.",
        "adopted",
        ("sold",),
    ),
    (
        "Amnesty said the army had burned the village. The army said it would investigate the burning.",
        "investigate",
        (),
    ),
    ("Relatives said police had beaten Samir Rao. The hospital said that Rao had left on Monday.", "left on", ()),
    ("Amnesty said police had beaten detainees. The bank denied laundering money for the cartel.", "laundering", ()),
)
NAMED: tuple[Row, ...] = (  # extract/answers/by_name.py, extract/speech/stance.py
    (
        "The opposition accused the president of ordering the arrest of a priest. The president rejected all of the"
        " accusations.",
        "rejected all",
        ("ordering",),
    ),
    (
        "The inquiry found that officers had strangled the prisoner. The force denied that any of this had happened.",
        "any of this",
        ("strangled",),
    ),
    (
        "The inquiry found that officers had beaten prisoners. The minister said none of it was true.",
        "none of it",
        ("beaten",),
    ),
    (
        "The report says that the company paid militias for protection. The company said it did not recognise the"
        " report's findings.",
        "did not recognise",
        ("paid militias",),
    ),
    (
        "Ukraine says Russia has deported thousands of children. Moscow denies any such thing.",
        "any such thing",
        ("deported",),
    ),
    (
        "Amnesty International says that torture is practised in prisons in Laos. The ministry described the"
        " report as"
        " unprofessional and full of lies.",
        "full of lies",
        ("practised",),
    ),
    (
        "Human Rights Watch said that Azerbaijani forces had executed six prisoners. Azerbaijan's foreign"
        " ministry said"
        " the video was staged.",
        "staged",
        ("executed",),
    ),
    (
        "Rwanda backs the rebels, which Kigali denies, according to a United Nations report.",
        "which Kigali denies",
        ("backs",),
    ),
    (
        "The ministry said the bank had financed terrorists. The bank said that it was the victim of a smear campaign.",
        "smear campaign",
        ("financed",),
    ),
    (
        "Amnesty International accused the army of looting. The army said the rights group was working for the enemy.",
        "for the enemy",
        ("looting",),
    ),
    ("The company said it did not recognise the man. Nuns said that he had beaten them.", "did not recognise", ()),
)
NUMBERED: tuple[Row, ...] = (  # extract/answers/rival_accounts.py
    (
        "Doctors in the camp said at least 60 people died in the strike. The army said that six people died in the"
        " strike.",
        "six people",
        ("at least 60",),
    ),
    ("The rights group said that at least 40 students were arrested. Police put the number at 12.", "12", ("40",)),
    ("An ombudsman said 27 people had been killed. The ministry acknowledged only eight deaths.", "eight", ("27",)),
    (
        "Residents said troops had killed eight villagers. A military spokesman said eight terrorists had been"
        " neutralised.",
        "neutralised",
        ("villagers",),
    ),
    (
        "The junta said its troops had killed 14 terrorists. Villagers said the victims were farmers.",
        "farmers",
        ("14",),
    ),
    (
        "Monitors said the Border Guard had shot nine migrants. A spokesman for the Border Guard said those"
        " killed were"
        " armed smugglers.",
        "smugglers",
        ("nine",),
    ),
    ("The rights group said that at least 40 students were arrested. Police said 52 were arrested.", "52", ()),
    ("Residents said 40 people had been killed. The Red Cross said that 12,000 people had fled.", "12,000", ()),
)
MEANT: tuple[Row, ...] = (  # extract/answers/meant.py
    (
        "A waiter told the court that he was locked in a cellar.\n\nThe harbour board has been blamed for renewing the"
        " permit. Its head, Jan Novak, rejected the charge that it had slept on the job.",
        "rejected the charge",
        ("blamed",),
    ),
    (
        "A nurse said that she was beaten by guards.\n\nThe harbour board was criticised for its slowness. The board"
        " rejected the criticism.",
        "rejected the criticism",
        (),
    ),
    (
        "The pilot claimed that his passengers had paid. Two widows wept.\n\nThe airline rejects the accusations.",
        "rejects the accusations",
        (),
    ),
    (
        "The nurses' union demands that the clinic pay each of them a year's wages. The owner, Paul Ray, waved the"
        " demand away as theatre.",
        "waved the demand",
        ("pay each",),
    ),
    ("Prosecutors charged Simic with murder. The judge rejected his plea bargain.", "rejected his plea", ()),
    (
        "Rebels accused the army of killing farmers. The army rejected the rebels' demand for a ceasefire.",
        "rejected the rebels",
        (),
    ),
    (
        "Monks say that torture is common in the prisons. There is no policy of torture in Laos, the minister said.",
        "no policy",
        ("common",),
    ),
)
ROWS = (*COUNTERED, *MEANT, *DENIED, *CONTRASTED, *NAMED, *NUMBERED)


@cache
def _read() -> dict[str, Extraction]:
    return read_texts(text for text, _, _ in ROWS)


@pytest.mark.parametrize(("text", "answer", "answered"), ROWS, ids=lambda cell: cell if isinstance(cell, str) else "")
def test_an_answer_goes_against_what_it_tells_otherwise_and_nothing_else(
    text: str, answer: str, answered: tuple[str, ...]
) -> None:
    claims = {claim.id: claim for claim in _read()[text].claims}
    mine = [claim for claim in claims.values() if answer in claim.quote]
    assert mine
    found = [claims[key].quote for claim in claims.values() for key in claim.disputes]
    assert all(any(word in quote for claim in mine for quote in _answered(claim.disputes, claims)) for word in answered)
    assert all(any(word in quote for word in answered) for quote in found)


def _answered(keys: tuple[str, ...], claims: dict[str, Claim]) -> list[str]:
    return [claims[key].quote for key in keys]
