"""Subjects that the tree takes for something else: each found, and what is like them left as it is."""

import pytest

from extract.slips.mending import mend
from tests.extract.slips.tagged import doc_of, relations

FOUND = {
    "Villagers accused the army of murder.": (
        "Villagers|NNS|NOUN|obj|1|person accused|VBD|VERB|ROOT|1 the|DT|DET|det|3 army|NN|NOUN|obj|1|organization "
        "of|IN|ADP|case|5 murder|NN|NOUN|obl|1|event .|.|PUNCT|punct|1",
        "Villagers -nsubj-> accused",
    ),
    "The Star newspaper said the boats left.": (
        "The|DT|DET|det|2 Star|NNP|PROPN|nsubj|6|organization newspaper|NN|NOUN|nsubj|3|organization "
        "said|VBD|VERB|ROOT|3 the|DT|DET|det|5 boats|NNS|NOUN|nsubj|6|object left|VBD|VERB|ccomp|3 .|.|PUNCT|punct|3",
        "Star -compound-> newspaper",
    ),
    "Like the nurses, medics say guards beat them.": (
        "Like|IN|ADP|case|2 the|DT|DET|det|2 nurses|NNS|NOUN|nsubj|7|person ,|,|PUNCT|punct|2 "
        "medics|NNS|NOUN|nsubj|5|person say|VBP|VERB|ROOT|5 guards|NNS|NOUN|nsubj|7|person beat|VBP|VERB|ccomp|5 "
        "them|PRP|PRON|obj|7 .|.|PUNCT|punct|5",
        "nurses -dislocated-> say",
    ),
    "It is a lie, Lee said, adding that nobody fled.": (
        "It|PRP|PRON|nsubj|3 is|VBZ|AUX|cop|3 a|DT|DET|det|3 lie|NN|NOUN|ccomp|6|abstract ,|,|PUNCT|punct|6 "
        "Lee|NNP|PROPN|nsubj|6|person said|VBD|VERB|ROOT|6 ,|,|PUNCT|punct|8 adding|VBG|VERB|acl|3 "
        "that|IN|SCONJ|mark|11 nobody|NN|PRON|nsubj|11|person fled|VBD|VERB|ccomp|8 .|.|PUNCT|punct|6",
        "adding -advcl-> said",
    ),
    "Roe is the father of a boy who fled and suggested it was late.": (
        "Roe|NNP|PROPN|nsubj|3|person is|VBZ|AUX|cop|3 the|DT|DET|det|3 father|NN|NOUN|ROOT|3|person "
        "of|IN|ADP|case|6 a|DT|DET|det|6 boy|NN|NOUN|nmod|3|person who|WP|PRON|nsubj|8 fled|VBD|VERB|acl:relcl|6 "
        "and|CC|CCONJ|cc|10 suggested|VBD|VERB|conj|3 it|PRP|PRON|nsubj|13 was|VBD|AUX|cop|13 late|JJ|ADJ|ccomp|10 "
        ".|.|PUNCT|punct|3",
        "suggested -conj-> fled",
    ),
    "Rebels burned it, aides of the mayor said.": (
        "Rebels|NNS|NOUN|nsubj|1|person burned|VBD|VERB|ccomp|8 it|PRP|PRON|obj|1 ,|,|PUNCT|punct|8 "
        "aides|NNS|NOUN|nsubj|1|person of|IN|ADP|case|7 the|DT|DET|det|7 mayor|NN|NOUN|nmod|4|person "
        "said|VBD|VERB|ROOT|8 .|.|PUNCT|punct|8",
        "aides -nsubj-> said",
    ),
    "Lee announced that it had begun and had gone on.": (
        "Lee|NNP|PROPN|nsubj|1|person announced|VBD|VERB|ROOT|1 that|IN|SCONJ|mark|5 it|PRP|PRON|nsubj|5 "
        "had|VBD|AUX|aux|5 begun|VBN|VERB|ccomp|1 and|CC|CCONJ|cc|8 had|VBD|AUX|aux|8 gone|VBN|VERB|conj|1 "
        "on|RP|ADP|compound:prt|8 .|.|PUNCT|punct|1",
        "gone -conj-> begun",
    ),
    "Lee said that two were shot but denied a massacre.": (
        "Lee|NNP|PROPN|nsubj|1|person said|VBD|VERB|ROOT|1 that|IN|SCONJ|mark|5 two|CD|NUM|nsubj:pass|5|person "
        "were|VBD|AUX|aux:pass|5 shot|VBN|VERB|ccomp|1 but|CC|CCONJ|cc|7 denied|VBD|VERB|conj|5 a|DT|DET|det|9 "
        "massacre|NN|NOUN|obj|7|event .|.|PUNCT|punct|1",
        "denied -conj-> said",
    ),
    "Men burned it, says the report.": (
        "Men|NNS|NOUN|nsubj|4|person burned|VBD|VERB|ccomp|4 it|PRP|PRON|obj|1 ,|,|PUNCT|punct|4 "
        "says|VBZ|VERB|ROOT|4 the|DT|DET|det|6 report|NN|NOUN|obj|4|abstract .|.|PUNCT|punct|4",
        "report -nsubj-> says",
    ),
    "Lee told the court he had fled.": (
        "Lee|NNP|PROPN|nsubj|1|person told|VBD|VERB|ROOT|1 the|DT|DET|det|3 court|NN|NOUN|obj|6|organization "
        "he|PRP|PRON|nsubj|6|person had|VBD|AUX|aux|6 fled|VBN|VERB|ccomp|1 .|.|PUNCT|punct|1",
        "court -iobj-> told",
    ),
    "The party has said three of its members fled.": (
        "The|DT|DET|det|1 party|NN|NOUN|nmod|4|organization has|VBZ|AUX|aux|3 said|VBN|VERB|ROOT|3 "
        "three|CD|NUM|nsubj|8|person of|IN|ADP|case|7 its|PRP$|PRON|nmod:poss|7 members|NNS|NOUN|nmod|4|person "
        "fled|VBD|VERB|ccomp|3 .|.|PUNCT|punct|3",
        "party -nsubj-> said",
    ),
    "Lee said that two had been held, and called for help.": (
        "Lee|NNP|PROPN|nsubj|1|person said|VBD|VERB|ROOT|1 that|IN|SCONJ|mark|6 two|CD|NUM|nsubj:pass|6|person "
        "had|VBD|AUX|aux|6 been|VBN|AUX|aux:pass|6 held|VBN|VERB|ccomp|1 ,|,|PUNCT|punct|9 and|CC|CCONJ|cc|9 "
        "called|VBD|VERB|conj|6 for|IN|ADP|case|11 help|NN|NOUN|obl|9|abstract .|.|PUNCT|punct|1",
        "called -conj-> said",
    ),
    "They hold soldiers responsible for rape.": (
        "They|PRP|PRON|nsubj|1|person hold|VBP|VERB|ROOT|1 soldiers|NNS|NOUN|obj|1|person "
        "responsible|JJ|ADJ|amod|2 for|IN|ADP|case|5 rape|NN|NOUN|obl|3|event .|.|PUNCT|punct|1",
        "responsible -xcomp-> hold",
    ),
    "The state, it goes on, has lied.": (
        "The|DT|DET|det|1 state|NN|NOUN|nsubj|8|organization ,|,|PUNCT|punct|4 it|PRP|PRON|nsubj|4 "
        "goes|VBZ|VERB|acl:relcl|1 on|RP|ADP|compound:prt|4 ,|,|PUNCT|punct|1 has|VBZ|AUX|aux|8 lied|VBN|VERB|ROOT|8 "
        ".|.|PUNCT|punct|8",
        "goes -parataxis-> lied",
    ),
    "A man briefed on it said two fled.": (
        "A|DT|DET|det|1 man|NN|NOUN|nsubj|5|person briefed|VBD|VERB|advcl|5 on|IN|ADP|case|4 it|PRP|PRON|obl|2 "
        "said|VBD|VERB|ROOT|5 two|CD|NUM|nsubj|7|person fled|VBD|VERB|ccomp|5 .|.|PUNCT|punct|5",
        "briefed -acl-> man",
    ),
    "Nuns told of it said two fled.": (
        "Nuns|NNS|NOUN|nsubj|1|person told|VBD|VERB|advcl|4 of|IN|ADP|case|3 it|PRP|PRON|obl|1 "
        "said|VBD|VERB|ROOT|4 two|CD|NUM|nsubj|6|person fled|VBD|VERB|ccomp|4 .|.|PUNCT|punct|4",
        "Nuns -nsubj-> said",
    ),
    "Nuns told the court they fled.": (
        "Nuns|NNS|NOUN|nsubj|1|person told|VBD|VERB|ROOT|1 the|DT|DET|det|3 court|NN|NOUN|obj|1|organization "
        "they|PRP|PRON|nsubj|5|person fled|VBD|VERB|acl:relcl|3 .|.|PUNCT|punct|1",
        "fled -ccomp-> told",
    ),
}
KEPT = {
    "When two fled nuns said so.": (
        "When|WRB|SCONJ|mark|2 two|CD|NUM|nsubj|2|person fled|VBD|VERB|advcl|4 nuns|NNS|NOUN|nsubj|4|person "
        "said|VBD|VERB|ROOT|4 so|RB|ADV|advmod|4 .|.|PUNCT|punct|4",
        "fled -advcl-> said",
    ),
    "Nuns told the court they fear that two fled.": (
        "Nuns|NNS|NOUN|nsubj|1|person told|VBD|VERB|ROOT|1 the|DT|DET|det|3 court|NN|NOUN|obj|1|organization "
        "they|PRP|PRON|nsubj|5|person fear|VBP|VERB|acl:relcl|3 that|IN|SCONJ|mark|8 two|CD|NUM|nsubj|8|person "
        "fled|VBD|VERB|ccomp|5 .|.|PUNCT|punct|1",
        "fear -acl:relcl-> court",
    ),
    "On Monday denied entry, they left.": (
        "On|IN|ADP|case|1 Monday|NNP|PROPN|obl|2|time denied|VBD|VERB|advcl|6 entry|NN|NOUN|obj|2|abstract "
        ",|,|PUNCT|punct|6 they|PRP|PRON|nsubj|6 left|VBD|VERB|ROOT|6 .|.|PUNCT|punct|6",
        "Monday -obl-> denied",
    ),
    "Lee said that two were jailed but denied a lawyer.": (
        "Lee|NNP|PROPN|nsubj|1|person said|VBD|VERB|ROOT|1 that|IN|SCONJ|mark|5 two|CD|NUM|nsubj:pass|5|person "
        "were|VBD|AUX|aux:pass|5 jailed|VBN|VERB|ccomp|1 but|CC|CCONJ|cc|7 denied|VBD|VERB|conj|5 a|DT|DET|det|9 "
        "lawyer|NN|NOUN|obj|7|person .|.|PUNCT|punct|1",
        "denied -conj-> jailed",
    ),
    "Lee said that two had been beaten and called names.": (
        "Lee|NNP|PROPN|nsubj|1|person said|VBD|VERB|ROOT|1 that|IN|SCONJ|mark|6 two|CD|NUM|nsubj:pass|6|person "
        "had|VBD|AUX|aux|6 been|VBN|AUX|aux:pass|6 beaten|VBN|VERB|ccomp|1 and|CC|CCONJ|cc|8 "
        "called|VBD|VERB|conj|6 names|NNS|NOUN|obj|8|abstract .|.|PUNCT|punct|1",
        "called -conj-> beaten",
    ),
    "They hold soldiers loyal to him.": (
        "They|PRP|PRON|nsubj|1|person hold|VBP|VERB|ROOT|1 soldiers|NNS|NOUN|obj|1|person loyal|JJ|ADJ|amod|2 "
        "to|IN|ADP|case|5 him|PRP|PRON|obl|3 .|.|PUNCT|punct|1",
        "loyal -amod-> soldiers",
    ),
}


@pytest.mark.parametrize("sentence", FOUND)
def test_the_order_of_words_tells_whose_verb_it_is(sentence: str) -> None:
    rows, expected = FOUND[sentence]
    doc = doc_of(rows)
    assert expected not in relations(doc)
    mend(doc)
    assert expected in relations(doc)


@pytest.mark.parametrize("sentence", KEPT)
def test_what_is_like_a_lost_subject_stays(sentence: str) -> None:
    rows, expected = KEPT[sentence]
    doc = doc_of(rows)
    mend(doc)
    assert expected in relations(doc)
