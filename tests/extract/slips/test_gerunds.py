"""Slips of the tree around gerunds and participles: each mended, and what is like them left as it is."""

import pytest

from tests.extract.slips.tagged import assert_kept, assert_mended

# word|tag|part of speech|relation|head|kind of thing
MENDED = {
    "The guild made porters dig its pits by beating them.": (
        "The|DT|DET|det|1 guild|NN|NOUN|nsubj|2|organization made|VBD|VERB|ROOT|2 porters|NNS|NOUN|obj|2|person "
        "dig|VB|VERB|xcomp|2 its|PRP$|PRON|nmod:poss|6|place pits|NNS|NOUN|obj|4|object by|IN|SCONJ|mark|8 "
        "beating|VBG|VERB|advcl|4 them|PRP|PRON|obj|8|person .|.|PUNCT|punct|2",
        ["beating -advcl-> made"],
    ),
    "The abbey forced monks to join its choir.": (
        "The|DT|DET|det|1 abbey|NN|NOUN|nsubj|2|organization forced|VBD|VERB|ROOT|2 monks|NNS|NOUN|obj|2|person "
        "to|TO|PART|mark|5 join|VB|VERB|acl|3 its|PRP$|PRON|nmod:poss|7|place choir|NN|NOUN|obj|5|abstract "
        ".|.|PUNCT|punct|2",
        ["join -xcomp-> forced"],
    ),
    "A cook treated porters worse than mules by locking them up.": (
        "A|DT|DET|det|1 cook|NN|NOUN|nsubj|2|person treated|VBD|VERB|ROOT|2 porters|NNS|NOUN|obj|2|person "
        "worse|JJR|ADJ|amod|3 than|IN|ADP|case|6 mules|NNS|NOUN|obl|4|person by|IN|SCONJ|mark|8 "
        "locking|VBG|VERB|advcl|4 them|PRP|PRON|obj|8|person up|RP|ADP|compound:prt|8 .|.|PUNCT|punct|2",
        ["locking -advcl-> treated"],
    ),
    "The guild fined two kilns for their part in robbing porters while beating them.": (
        "The|DT|DET|det|1 guild|NN|NOUN|nsubj|2|organization fined|VBD|VERB|ROOT|2 two|CD|NUM|nummod|4 "
        "kilns|NNS|NOUN|obj|2|abstract for|IN|ADP|case|7 their|PRP$|PRON|nmod:poss|7|person "
        "part|NN|NOUN|obl|2|abstract in|IN|SCONJ|mark|9 robbing|VBG|VERB|acl|7 porters|NNS|NOUN|obj|9|person "
        "while|IN|SCONJ|mark|12 beating|VBG|VERB|advcl|2 them|PRP|PRON|obj|12|person .|.|PUNCT|punct|2",
        ["beating -advcl-> robbing"],
    ),
    "The abbot was shaken by mounting evidence of theft.": (
        "The|DT|DET|det|1 abbot|NN|NOUN|nsubj:pass|3|person was|VBD|AUX|aux:pass|3 shaken|VBN|VERB|ROOT|3 "
        "by|IN|SCONJ|mark|5 mounting|VBG|VERB|advcl|3 evidence|NN|NOUN|obj|5|abstract of|IN|ADP|case|8 "
        "theft|NN|NOUN|nmod|6 .|.|PUNCT|punct|3",
        ["mounting -amod-> evidence", "evidence -obl-> shaken"],
    ),
    '"The rebels fled," said the nurse watching them.': (
        '"|``|PUNCT|punct|3 The|DT|DET|det|2 rebels|NNS|NOUN|nsubj|3|person fled|VBD|VERB|ccomp|6 ,|,|PUNCT|punct|3 '
        "\"|''|PUNCT|punct|3 said|VBD|VERB|ROOT|6 the|DT|DET|det|8 nurse|NN|NOUN|nsubj|9|person "
        "watching|VBG|VERB|ccomp|6 them|PRP|PRON|obj|9|person .|.|PUNCT|punct|6",
        ["nurse -nsubj-> said", "watching -acl-> nurse"],
    ),
    "The court fined Ann Roe and Bo Kim, accusing Roe of theft.": (
        "The|DT|DET|det|1 court|NN|NOUN|nsubj|2|organization fined|VBD|VERB|ROOT|2 Ann|NNP|PROPN|obj|2|person "
        "Roe|NNP|PROPN|flat|3|person and|CC|CCONJ|cc|6 Bo|NNP|PROPN|conj|3|person Kim|NNP|PROPN|flat|6|person "
        ",|,|PUNCT|punct|9 accusing|VBG|VERB|acl|3 Roe|NNP|PROPN|obj|9|person of|IN|ADP|case|12 "
        "theft|NN|NOUN|obl|9|event .|.|PUNCT|punct|2",
        ["accusing -advcl-> fined"],
    ),
    "They rob us, Roe said, adding the abbot would sue.": (
        "They|PRP|PRON|nsubj|1|person rob|VBP|VERB|ccomp|5 us|PRP|PRON|obj|1|person ,|,|PUNCT|punct|1 "
        "Roe|NNP|PROPN|nsubj|5|person said|VBD|VERB|ROOT|5 ,|,|PUNCT|punct|7 adding|VBG|VERB|advcl|1 "
        "the|DT|DET|det|9 abbot|NN|NOUN|obj|7|person would|MD|AUX|aux|11 sue|VB|VERB|ccomp|5 .|.|PUNCT|punct|5",
        ["sue -ccomp-> adding", "abbot -nsubj-> sue"],
    ),
    "Two porters told of being beaten.": (
        "Two|CD|NUM|nummod|1 porters|NNS|NOUN|nsubj:pass|2|person told|VBN|VERB|ROOT|2 of|IN|SCONJ|mark|5 "
        "being|VBG|AUX|aux:pass|5 beaten|VBN|VERB|advcl|2 .|.|PUNCT|punct|2",
        ["porters -nsubj-> told"],
    ),
    "Mayor Sala Omar accused then-Prime Minister Ann Roe of theft.": (
        "Mayor|NNP|PROPN|nmod:desc|1 Sala|NNP|PROPN|nsubj|3|person Omar|NNP|PROPN|flat|1 accused|VBD|VERB|ROOT|3 "
        "then|RB|ADV|advmod|3 -|HYPH|PUNCT|punct|4 Prime|NNP|ADJ|amod|7 Minister|NNP|PROPN|nmod:desc|8 "
        "Ann|NNP|PROPN|nsubj|3|person Roe|NNP|PROPN|flat|8 of|IN|ADP|case|11 theft|NN|NOUN|nmod|8 .|.|PUNCT|punct|3",
        ["Ann -obj-> accused"],
    ),
    "The abbey called the UN reports fairy tales.": (
        "The|DT|DET|det|1 abbey|NN|NOUN|nsubj|2|organization called|VBD|VERB|ROOT|2 the|DT|DET|det|4 "
        "UN|NNP|PROPN|obj|2|organization reports|VBZ|VERB|ccomp|2|abstract fairy|NN|NOUN|compound|7 "
        "tales|NNS|NOUN|obj|5|abstract .|.|PUNCT|punct|2",
        ["reports -obj-> called", "tales -xcomp-> called", "UN -compound-> reports"],
    ),
    "The jury saw a film of Ann Roe describing the raid.": (
        "The|DT|DET|det|1 jury|NN|NOUN|nsubj|2|person saw|VBD|VERB|ROOT|2 a|DT|DET|det|4 film|NN|NOUN|obj|2|abstract "
        "of|IN|ADP|case|6 Ann|NNP|PROPN|nmod|4|person Roe|NNP|PROPN|flat|6 describing|VBG|VERB|acl|4 "
        "the|DT|DET|det|10 raid|NN|NOUN|obj|8|event .|.|PUNCT|punct|2",
        ["describing -acl-> Ann"],
    ),
    "Roe rejected UN claims the rebels had fled.": (
        "Roe|NNP|PROPN|nsubj|1|person rejected|VBD|VERB|ccomp|3 UN|NNP|PROPN|obj|1|organization "
        "claims|VBZ|VERB|ROOT|3|abstract the|DT|DET|det|5 rebels|NNS|NOUN|nsubj|7|person had|VBD|AUX|aux|7 "
        "fled|VBN|VERB|ccomp|3 .|.|PUNCT|punct|3",
        ["claims -obj-> rejected", "fled -acl-> claims", "UN -compound-> claims", "rejected -ROOT-> rejected"],
    ),
    "The court fined six men, accusing them of theft.": (
        "The|DT|DET|det|1 court|NN|NOUN|nsubj|2|organization fined|VBD|VERB|ROOT|2 six|CD|NUM|nummod|4 "
        "men|NNS|NOUN|obj|2|person ,|,|PUNCT|punct|6 accusing|VBG|VERB|acl|4 them|PRP|PRON|obj|6|person "
        "of|IN|ADP|case|9 theft|NN|NOUN|obl|6|event .|.|PUNCT|punct|2",
        ["accusing -advcl-> fined"],
    ),
    "Roe added the taxes hurt farmers.": (
        "Roe|NNP|PROPN|nsubj|1|person added|VBD|VERB|ROOT|1 the|DT|DET|det|3 taxes|NNS|NOUN|obj|1|abstract "
        "hurt|VB|VERB|ccomp|1 farmers|NNS|NOUN|obj|4|person .|.|PUNCT|punct|1",
        ["taxes -nsubj-> hurt"],
    ),
    "The rebels fled, said the nurse watching.": (
        "The|DT|DET|det|1 rebels|NNS|NOUN|nsubj|2|person fled|VBD|VERB|ccomp|4 ,|,|PUNCT|punct|4 said|VBD|VERB|ROOT|4 "
        "the|DT|DET|det|6 nurse|NN|NOUN|nsubj|7|person watching|VBG|VERB|advcl|2 .|.|PUNCT|punct|4",
        ["nurse -nsubj-> said", "watching -acl-> nurse"],
    ),
    "Roe saw the nuns leave.": (
        "Roe|NNP|PROPN|nsubj|1|person saw|VBD|VERB|ROOT|1 the|DT|DET|det|3 nuns|NNS|NOUN|obj|1|person "
        "leave|VB|VERB|ccomp|1 .|.|PUNCT|punct|1",
        ["nuns -nsubj-> leave", "leave -xcomp-> saw"],
    ),
    "A weaver filmed wardens whipping a monk.": (
        "A|DT|DET|det|1 weaver|NN|NOUN|nsubj|2|person filmed|VBD|VERB|ROOT|2 wardens|NNS|NOUN|obj|2|person "
        "whipping|VBG|VERB|advcl|2 a|DT|DET|det|6 monk|NN|NOUN|obj|4|person .|.|PUNCT|punct|2",
        ["wardens -nsubj-> whipping", "whipping -xcomp-> filmed"],
    ),
}
KEPT = {
    "The guild forced porters to stop cooks by flogging them.": (
        "The|DT|DET|det|1 guild|NN|NOUN|nsubj|2|organization forced|VBD|VERB|ROOT|2 porters|NNS|NOUN|obj|2|person "
        "to|TO|PART|mark|5 stop|VB|VERB|xcomp|2 cooks|NNS|NOUN|obj|5|person by|IN|SCONJ|mark|8 "
        "flogging|VBG|VERB|advcl|5 them|PRP|PRON|obj|8|person .|.|PUNCT|punct|2",
        ["flogging -advcl-> stop"],
    ),
    "The abbey had monks to join its choir.": (
        "The|DT|DET|det|1 abbey|NN|NOUN|nsubj|2|place had|VBD|VERB|ROOT|2 monks|NNS|NOUN|obj|2|person "
        "to|TO|PART|mark|5 join|VB|VERB|acl|3 its|PRP$|PRON|nmod:poss|7|place choir|NN|NOUN|obj|5|abstract "
        ".|.|PUNCT|punct|2",
        ["join -acl-> monks"],
    ),
    "She was harsh by shouting at them.": (
        "She|PRP|PRON|nsubj|2|person was|VBD|AUX|cop|2 harsh|JJ|ADJ|ROOT|2 by|IN|SCONJ|mark|4 "
        "shouting|VBG|VERB|advcl|2 at|IN|ADP|case|6 them|PRP|PRON|obl|4|person .|.|PUNCT|punct|2",
        ["shouting -advcl-> harsh"],
    ),
    "The guild thanked two nuns for feeding porters while waiting.": (
        "The|DT|DET|det|1 guild|NN|NOUN|nsubj|2|organization thanked|VBD|VERB|ROOT|2 two|CD|NUM|nummod|4 "
        "nuns|NNS|NOUN|obj|2|person for|IN|SCONJ|mark|6 feeding|VBG|VERB|advcl|2 porters|NNS|NOUN|obj|6|person "
        "while|IN|SCONJ|mark|9 waiting|VBG|VERB|advcl|2 .|.|PUNCT|punct|2",
        ["waiting -advcl-> thanked"],
    ),
    "The abbot was shaken by burying evidence.": (
        "The|DT|DET|det|1 abbot|NN|NOUN|nsubj:pass|3|person was|VBD|AUX|aux:pass|3 shaken|VBN|VERB|ROOT|3 "
        "by|IN|SCONJ|mark|5 burying|VBG|VERB|advcl|3 evidence|NN|NOUN|obj|5|abstract .|.|PUNCT|punct|3",
        ["evidence -obj-> burying"],
    ),
    "The court heard six porters, accusing Roe of theft.": (
        "The|DT|DET|det|1 court|NN|NOUN|nsubj|2|organization heard|VBD|VERB|ROOT|2 six|CD|NUM|nummod|4 "
        "porters|NNS|NOUN|obj|2|person ,|,|PUNCT|punct|6 accusing|VBG|VERB|acl|4 Roe|NNP|PROPN|obj|6|person "
        "of|IN|ADP|case|9 theft|NN|NOUN|obl|6|event .|.|PUNCT|punct|2",
        ["accusing -acl-> porters"],
    ),
    "The jury met a group of monks describing the raid.": (
        "The|DT|DET|det|1 jury|NN|NOUN|nsubj|2|person met|VBD|VERB|ROOT|2 a|DT|DET|det|4 group|NN|NOUN|obj|2|person "
        "of|IN|ADP|case|6 monks|NNS|NOUN|nmod|4|person describing|VBG|VERB|acl|4 the|DT|DET|det|9 "
        "raid|NN|NOUN|obj|7|event .|.|PUNCT|punct|2",
        ["describing -acl-> group"],
    ),
    "The UN claims the rebels fled.": (
        "The|DT|DET|det|1 UN|NNP|PROPN|nsubj|2|organization claims|VBZ|VERB|ROOT|2|abstract the|DT|DET|det|4 "
        "rebels|NNS|NOUN|nsubj|5|person fled|VBD|VERB|ccomp|2 .|.|PUNCT|punct|2",
        ["fled -ccomp-> claims"],
    ),
    "He read a letter by nuns, accusing them of theft.": (
        "He|PRP|PRON|nsubj|1|person read|VBD|VERB|ROOT|1 a|DT|DET|det|3 letter|NN|NOUN|obj|1|abstract by|IN|ADP|case|5 "
        "nuns|NNS|NOUN|nmod|3|person ,|,|PUNCT|punct|7 accusing|VBG|VERB|acl|5 them|PRP|PRON|obj|7|person "
        "of|IN|ADP|case|10 theft|NN|NOUN|obl|7|event .|.|PUNCT|punct|1",
        ["accusing -acl-> nuns"],
    ),
    "A weaver saw the warden, holding a whip.": (
        "A|DT|DET|det|1 weaver|NN|NOUN|nsubj|2|person saw|VBD|VERB|ROOT|2 the|DT|DET|det|4 "
        "warden|NN|NOUN|obj|2|person ,|,|PUNCT|punct|6 holding|VBG|VERB|advcl|2 a|DT|DET|det|8 "
        "whip|NN|NOUN|obj|6|object .|.|PUNCT|punct|2",
        ["holding -advcl-> saw"],
    ),
    "Two porters told of theft were fined.": (
        "Two|CD|NUM|nummod|1 porters|NNS|NOUN|nsubj:pass|6|person told|VBN|VERB|acl|1 of|IN|ADP|case|4 "
        "theft|NN|NOUN|obl|2|event were|VBD|AUX|aux:pass|6 fined|VBN|VERB|ROOT|6 .|.|PUNCT|punct|6",
        ["told -acl-> porters"],
    ),
    "Soldiers accused of beating porters": (
        "Soldiers|NNS|NOUN|nsubj:pass|1|person accused|VBN|VERB|ROOT|1 of|IN|SCONJ|mark|3 beating|VBG|VERB|advcl|1 "
        "porters|NNS|NOUN|obj|3|person",
        ["Soldiers -nsubj:pass-> accused"],
    ),
}


@pytest.mark.parametrize("sentence", MENDED)
def test_a_gerund_hangs_on_what_it_tells_of(sentence: str) -> None:
    assert_mended(*MENDED[sentence])


@pytest.mark.parametrize("sentence", KEPT)
def test_what_is_like_such_a_slip_stays(sentence: str) -> None:
    assert_kept(*KEPT[sentence])
