"""Slips of the tree among names in a row and in short relative clauses: each mended, and what is like them kept."""

import pytest

from tests.extract.slips.tagged import assert_kept, assert_mended

# word|tag|part of speech|relation|head|kind of thing
MENDED = {
    "Lim Kok Wei, 45, and Tan Ah Seng, 51, pleaded not guilty at a court in Klang.": (
        "Lim|NNP|PROPN|nsubj|13|person Kok|NNP|PROPN|nsubj|13|person Wei|NNP|PROPN|flat|0 ,|,|PUNCT|punct|4 "
        "45|CD|NUM|list|0|abstract ,|,|PUNCT|punct|7 and|CC|CCONJ|cc|7 Tan|NNP|PROPN|conj|1|person "
        "Ah|NNP|PROPN|flat|7 Seng|NNP|PROPN|flat|7 ,|,|PUNCT|punct|11 51|CD|NUM|nmod:unmarked|7 ,|,|PUNCT|punct|0 "
        "pleaded|VBD|VERB|ROOT|13 not|RB|PART|advmod|15 guilty|JJ|ADJ|xcomp|13 at|IN|ADP|case|18 a|DT|DET|det|18 "
        "court|NN|NOUN|obl|15|organization in|IN|ADP|case|20 Klang|NNP|PROPN|nmod|18|place .|.|PUNCT|punct|13",
        ["Kok -flat-> Lim", "Tan -conj-> Lim"],
    ),
    "Lim Kok Wei, 45, and Tan Ah Seng, 51, were charged with trafficking 30 workers.": (
        "Lim|NNP|PROPN|nsubj:pass|14|person Kok|NNP|PROPN|flat|0|person Wei|NNP|PROPN|flat|1 ,|,|PUNCT|punct|4 "
        "45|CD|NUM|conj|1|abstract ,|,|PUNCT|punct|7 and|CC|CCONJ|cc|7 Tan|NNP|PROPN|conj|1|person "
        "Ah|NNP|PROPN|flat|7 Seng|NNP|PROPN|flat|7 ,|,|PUNCT|punct|11 51|CD|NUM|dep|7|person ,|,|PUNCT|punct|0 "
        "were|VBD|AUX|aux:pass|14 charged|VBN|VERB|ROOT|14 with|IN|SCONJ|mark|16 trafficking|VBG|VERB|advcl|14 "
        "30|CD|NUM|nummod|18 workers|NNS|NOUN|obj|16|person .|.|PUNCT|punct|14",
        ["45 -conj-> Lim", "Tan -conj-> Lim"],
    ),
    "Ann Roe, Bo Lim and Cy Dorn were charged with selling babies.": (
        "Ann|NNP|PROPN|nsubj:pass|9|person Roe|NNP|PROPN|flat|0 ,|,|PUNCT|punct|3 Bo|NNP|PROPN|conj|0|person "
        "Lim|NNP|PROPN|flat|3 and|CC|CCONJ|cc|6 Cy|NNP|PROPN|conj|3|person Dorn|NNP|PROPN|flat|3 "
        "were|VBD|AUX|aux:pass|9 charged|VBN|VERB|ROOT|9 with|IN|SCONJ|mark|11 selling|VBG|VERB|advcl|9 "
        "babies|NNS|NOUN|obj|11|person .|.|PUNCT|punct|9",
        ["Dorn -flat-> Cy"],
    ),
    "Sergeant Paul Dube, 40, and two constables pleaded not guilty.": (
        "Sergeant|NNP|PROPN|nmod:desc|1 Paul|NNP|PROPN|ROOT|1|person Dube|NNP|PROPN|flat|1 ,|,|PUNCT|punct|4 "
        "40|CD|NUM|nmod:unmarked|1|abstract ,|,|PUNCT|punct|9 and|CC|CCONJ|cc|9 two|CD|NUM|nummod|8 "
        "constables|NNS|NOUN|nsubj|9|person pleaded|VBD|VERB|conj|1 not|RB|PART|advmod|11 guilty|JJ|ADJ|xcomp|9 "
        ".|.|PUNCT|punct|1",
        ["Paul -nsubj-> pleaded", "and -cc-> constables", "constables -conj-> Paul", "pleaded -ROOT-> pleaded"],
    ),
    "Ana Ruiz, 33, and her brother denied selling the girl.": (
        "Ana|NNP|PROPN|ROOT|0|person Ruiz|NNP|PROPN|flat|0 ,|,|PUNCT|punct|3 33|CD|NUM|list|0|abstract "
        ",|,|PUNCT|punct|8 and|CC|CCONJ|cc|7 her|PRP$|PRON|nmod:poss|7|person brother|NN|NOUN|nsubj|8|person "
        "denied|VBD|VERB|conj|0 selling|VBG|VERB|xcomp|8 the|DT|DET|det|11 girl|NN|NOUN|obj|9|person "
        ".|.|PUNCT|punct|0",
        ["Ana -nsubj-> denied", "brother -conj-> Ana", "denied -ROOT-> denied"],
    ),
    "Captain Paul Dube, his driver and two soldiers denied it.": (
        "Captain|NNP|PROPN|nmod:desc|1 Paul|NNP|PROPN|nsubj|9|person Dube|NNP|PROPN|flat|1 ,|,|PUNCT|punct|5 "
        "his|PRP$|PRON|nmod:poss|5|person driver|NN|NOUN|appos|1|person and|CC|CCONJ|cc|8 two|CD|NUM|nummod|8 "
        "soldiers|NNS|NOUN|conj|5|person denied|VBD|VERB|ROOT|9 it|PRP|PRON|obj|9|event .|.|PUNCT|punct|9",
        ["driver -conj-> Paul", "soldiers -conj-> Paul"],
    ),
    "A prosecutor in Ouaga, Lamine Kabore, said he had opened an inquiry.": (
        "A|DT|DET|det|1 prosecutor|NN|NOUN|nsubj|8|person in|IN|ADP|case|3 Ouaga|NNP|PROPN|nmod|1|place "
        ",|,|PUNCT|punct|5 Lamine|NNP|PROPN|appos|3|person Kabore|NNP|PROPN|flat|5 ,|,|PUNCT|punct|1 "
        "said|VBD|VERB|ROOT|8 he|PRP|PRON|nsubj|11|person had|VBD|AUX|aux|11 opened|VBN|VERB|ccomp|8 "
        "an|DT|DET|det|13 inquiry|NN|NOUN|obj|11|abstract .|.|PUNCT|punct|8",
        ["Lamine -appos-> prosecutor"],
    ),
    "The workers were kept in conditions the union described as slavery.": (
        "The|DT|DET|det|1 workers|NNS|NOUN|nsubj:pass|3|person were|VBD|AUX|aux:pass|3 kept|VBN|VERB|ROOT|3 "
        "in|IN|ADP|case|5 conditions|NNS|NOUN|obl|3|abstract the|DT|DET|det|7 "
        "union|NN|NOUN|nsubj:pass|8|organization described|VBN|VERB|acl:relcl|5 as|IN|ADP|case|10 "
        "slavery|NN|NOUN|obl|8|abstract .|.|PUNCT|punct|3",
        ["union -nsubj-> described"],
    ),
    "A man the police accused of theft has fled.": (
        "A|DT|DET|det|1 man|NN|NOUN|nsubj|8|person the|DT|DET|det|3 police|NN|NOUN|nsubj|8|person "
        "accused|VBN|VERB|acl|3 of|IN|ADP|case|6 theft|NN|NOUN|obl|4 has|VBZ|AUX|aux|8 fled|VBN|VERB|ROOT|8 "
        ".|.|PUNCT|punct|8",
        ["police -nsubj-> accused", "accused -acl:relcl-> man"],
    ),
    "A man the police accused of selling girls has fled.": (
        "A|DT|DET|det|1 man|NN|NOUN|nsubj|9|person the|DT|DET|det|3 police|NN|NOUN|appos|1|organization "
        "accused|VBN|VERB|acl|3 of|IN|SCONJ|mark|6 selling|VBG|VERB|advcl|4 girls|NNS|NOUN|obj|6|person "
        "has|VBZ|AUX|aux|9 fled|VBN|VERB|ROOT|9 .|.|PUNCT|punct|9",
        ["police -nsubj-> accused", "accused -acl:relcl-> man"],
    ),
    "The workers lived in conditions amounting to slavery.": (
        "The|DT|DET|det|1 workers|NNS|NOUN|nsubj|2|person lived|VBD|VERB|ROOT|2 in|IN|ADP|case|4 "
        "conditions|NNS|NOUN|obl|2|abstract amounting|VBG|VERB|advcl|2 to|IN|ADP|case|7 "
        "slavery|NN|NOUN|obl|5|abstract .|.|PUNCT|punct|2",
        ["amounting -acl-> conditions"],
    ),
    "The ministry called the arrangement slavery.": (
        "The|DT|DET|det|1 ministry|NN|NOUN|nsubj|2|organization called|VBD|VERB|ROOT|2 the|DT|DET|det|5 "
        "arrangement|NN|NOUN|compound|5|abstract slavery|NN|NOUN|xcomp|2|abstract .|.|PUNCT|punct|2",
        ["the -det-> arrangement", "arrangement -obj-> called"],
    ),
    "Men died in what the opposition called a massacre by the army.": (
        "Men|NNS|NOUN|nsubj|1|person died|VBD|VERB|ROOT|1 in|IN|ADP|case|3 what|WP|PRON|obl|1 the|DT|DET|det|5 "
        "opposition|NN|NOUN|nsubj|6|abstract called|VBD|VERB|acl:relcl|3 a|DT|DET|det|8 "
        "massacre|NN|NOUN|xcomp|6|event by|IN|ADP|case|11 the|DT|DET|det|11 army|NN|NOUN|obl|6|organization "
        ".|.|PUNCT|punct|1",
        ["army -nmod-> massacre"],
    ),
    "The girls were kept at a bar in Lagos run by a trader.": (
        "The|DT|DET|det|1 girls|NNS|NOUN|nsubj:pass|3|person were|VBD|AUX|aux:pass|3 kept|VBN|VERB|ROOT|3 "
        "at|IN|ADP|case|6 a|DT|DET|det|6 bar|NN|NOUN|obl|3|place in|IN|ADP|case|8 Lagos|NNP|PROPN|nmod|6|place "
        "run|VBN|VERB|advcl|3 by|IN|ADP|case|12 a|DT|DET|det|12 trader|NN|NOUN|obl:agent|9|person "
        ".|.|PUNCT|punct|3",
        ["run -acl-> bar"],
    ),
    "Lee told the jury guards had chained the boys.": (
        "Lee|NNP|PROPN|nsubj|1|person told|VBD|VERB|ROOT|1 the|DT|DET|det|4 jury|NN|NOUN|compound|4 "
        "guards|NNS|NOUN|nsubj|6|person had|VBD|AUX|aux|6 chained|VBN|VERB|ccomp|1 the|DT|DET|det|8 "
        "boys|NNS|NOUN|obj|6|person .|.|PUNCT|punct|1",
        ["the -det-> jury", "jury -iobj-> told"],
    ),
    "Police accused Lim, who fled, of trafficking.": (
        "Police|NN|NOUN|nsubj|1|organization accused|VBD|VERB|ROOT|1 Lim|NNP|PROPN|obl:agent|1|person "
        ",|,|PUNCT|punct|5 who|WP|PRON|nsubj|5 fled|VBD|VERB|acl:relcl|2 ,|,|PUNCT|punct|8 of|IN|ADP|case|8 "
        "trafficking|NN|NOUN|obl|5|event .|.|PUNCT|punct|1",
        ["Lim -obj-> accused", "trafficking -obl-> accused"],
    ),
    "Lee told the court the men had beaten two cooks.": (
        "Lee|NNP|PROPN|nsubj|1|person told|VBD|VERB|ROOT|1 the|DT|DET|det|3 "
        "court|NN|NOUN|iobj|1|organization the|DT|DET|det|5 men|NNS|NOUN|nsubj|7|person had|VBD|AUX|aux|7 "
        "beaten|VBN|VERB|acl:relcl|3 two|CD|NUM|nummod|9 cooks|NNS|NOUN|obj|7|person .|.|PUNCT|punct|1",
        ["beaten -ccomp-> told"],
    ),
    "Police broke up a gang that sold girls, arresting two men.": (
        "Police|NN|NOUN|nsubj|1|organization broke|VBD|VERB|ROOT|1 up|RP|ADP|compound:prt|1 a|DT|DET|det|4 "
        "gang|NN|NOUN|obj|1|person that|WDT|PRON|nsubj|6 sold|VBD|VERB|acl:relcl|4 girls|NNS|NOUN|obj|6|person "
        ",|,|PUNCT|punct|9 arresting|VBG|VERB|advcl|6 two|CD|NUM|nummod|11 men|NNS|NOUN|obj|9|person "
        ".|.|PUNCT|punct|1",
        ["arresting -advcl-> broke"],
    ),
    "The agent, reached by phone, said he had fled.": (
        "The|DT|DET|det|1 agent|NN|NOUN|nsubj|7|person ,|,|PUNCT|punct|1 reached|VBD|VERB|ccomp|7 "
        "by|IN|ADP|case|5 phone|NN|NOUN|obl|3|object ,|,|PUNCT|punct|3 said|VBD|VERB|ROOT|7 "
        "he|PRP|PRON|nsubj|10|person had|VBD|AUX|aux|10 fled|VBN|VERB|ccomp|7 .|.|PUNCT|punct|7",
        ["reached -acl-> agent"],
    ),
    "Police freed girls who were about to be flown to Chad and arrested a recruiter.": (
        "Police|NN|NOUN|nsubj|1|organization freed|VBD|VERB|ROOT|1 girls|NNS|NOUN|obj|1|person "
        "who|WP|PRON|nsubj:pass|8 were|VBD|AUX|cop|5 about|JJ|ADJ|acl:relcl|2 to|TO|PART|mark|8 "
        "be|VB|AUX|aux:pass|8 flown|VBN|VERB|acl:relcl|2 to|IN|ADP|case|10 Chad|NNP|PROPN|obl|8|place "
        "and|CC|CCONJ|cc|12 arrested|VBD|VERB|conj|8 a|DT|DET|det|14 recruiter|NN|NOUN|obj|12|person "
        ".|.|PUNCT|punct|1",
        ["arrested -conj-> freed"],
    ),
    "Lee denied beating cooks after a report documented six killings.": (
        "Lee|NNP|PROPN|nsubj|1|person denied|VBD|VERB|ROOT|1 beating|VBG|VERB|xcomp|1 cooks|NNS|NOUN|obj|2|person "
        "after|IN|ADP|case|6 a|DT|DET|det|6 report|NN|NOUN|obl|2|abstract documented|VBN|VERB|acl|6 "
        "six|CD|NUM|nummod|9 killings|NNS|NOUN|obj|7|abstract .|.|PUNCT|punct|1",
        ["after -mark-> documented", "report -nsubj-> documented", "documented -advcl-> beating"],
    ),
}
KEPT = {
    "Ann Roe, her lawyer and friend, denied it.": (
        "Ann|NNP|PROPN|nsubj|8|person Roe|NNP|PROPN|flat|0 ,|,|PUNCT|punct|4 her|PRP$|PRON|nmod:poss|4|person "
        "lawyer|NN|NOUN|appos|0|person and|CC|CCONJ|cc|6 friend|NN|NOUN|conj|4|person ,|,|PUNCT|punct|0 "
        "denied|VBD|VERB|ROOT|8 it|PRP|PRON|obj|8|abstract .|.|PUNCT|punct|8",
        ["lawyer -appos-> Ann"],
    ),
    "The men taken by the army were students.": (
        "The|DT|DET|det|1 men|NNS|NOUN|nsubj|7|person taken|VBN|VERB|acl|1 by|IN|ADP|case|5 the|DT|DET|det|5 "
        "army|NN|NOUN|obl:agent|2|organization were|VBD|AUX|cop|7 students|NNS|NOUN|ROOT|7|person "
        ".|.|PUNCT|punct|7",
        ["army -obl:agent-> taken"],
    ),
    "A friend of the mayor's, a clerk accused of theft, has fled.": (
        "A|DT|DET|det|1 friend|NN|NOUN|nsubj|14|person of|IN|ADP|case|4 the|DT|DET|det|4 "
        "mayor|NN|NOUN|nmod|1|person 's|POS|PART|case|4 ,|,|PUNCT|punct|8 a|DT|DET|det|8 "
        "clerk|NN|NOUN|appos|1|person accused|VBN|VERB|acl|8 of|IN|ADP|case|11 theft|NN|NOUN|obl|9 "
        ",|,|PUNCT|punct|1 has|VBZ|AUX|aux|14 fled|VBN|VERB|ROOT|14 .|.|PUNCT|punct|14",
        ["clerk -appos-> friend"],
    ),
    "Lee warned army helicopters had bombed a camp.": (
        "Lee|NNP|PROPN|nsubj|1|person warned|VBD|VERB|ROOT|1 army|NN|NOUN|compound|3 "
        "helicopters|NNS|NOUN|nsubj|5|organization had|VBD|AUX|aux|5 bombed|VBN|VERB|ccomp|1 a|DT|DET|det|7 "
        "camp|NN|NOUN|obj|5|place .|.|PUNCT|punct|1",
        ["army -compound-> helicopters"],
    ),
    "He was arrested in Lima accompanied by two guards.": (
        "He|PRP|PRON|nsubj:pass|2|person was|VBD|AUX|aux:pass|2 arrested|VBN|VERB|ROOT|2 in|IN|ADP|case|4 "
        "Lima|NNP|PROPN|obl|2|place accompanied|VBN|VERB|advcl|2 by|IN|ADP|case|8 two|CD|NUM|nummod|8 "
        "guards|NNS|NOUN|obl:agent|5|person .|.|PUNCT|punct|2",
        ["accompanied -advcl-> arrested"],
    ),
    "Lee told the court the men had fled.": (
        "Lee|NNP|PROPN|nsubj|1|person told|VBD|VERB|ROOT|1 the|DT|DET|det|3 "
        "court|NN|NOUN|iobj|1|organization the|DT|DET|det|5 men|NNS|NOUN|nsubj|7|person had|VBD|AUX|aux|7 "
        "fled|VBN|VERB|acl:relcl|3 .|.|PUNCT|punct|1",
        ["fled -acl:relcl-> court"],
    ),
    "Police broke up a gang that sold girls, beating two men.": (
        "Police|NN|NOUN|nsubj|1|organization broke|VBD|VERB|ROOT|1 up|RP|ADP|compound:prt|1 a|DT|DET|det|4 "
        "gang|NN|NOUN|obj|1|person that|WDT|PRON|nsubj|6 sold|VBD|VERB|acl:relcl|4 girls|NNS|NOUN|obj|6|person "
        ",|,|PUNCT|punct|9 beating|VBG|VERB|advcl|6 two|CD|NUM|nummod|11 men|NNS|NOUN|obj|9|person "
        ".|.|PUNCT|punct|1",
        ["beating -advcl-> sold"],
    ),
    "Police freed a girl who was beaten and killed a guard.": (
        "Police|NN|NOUN|nsubj|1|organization freed|VBD|VERB|ROOT|1 a|DT|DET|det|3 girl|NN|NOUN|obj|1|person "
        "who|WP|PRON|nsubj:pass|6 was|VBD|AUX|aux:pass|6 beaten|VBN|VERB|acl:relcl|3 and|CC|CCONJ|cc|8 "
        "killed|VBD|VERB|conj|6 a|DT|DET|det|10 guard|NN|NOUN|obj|8|person .|.|PUNCT|punct|1",
        ["killed -conj-> beaten"],
    ),
    "Lee denied it after a report published by nuns.": (
        "Lee|NNP|PROPN|nsubj|1|person denied|VBD|VERB|ROOT|1 it|PRP|PRON|obj|1|abstract after|IN|ADP|case|5 "
        "a|DT|DET|det|5 report|NN|NOUN|obl|1|abstract published|VBN|VERB|acl|5 by|IN|ADP|case|8 "
        "nuns|NNS|NOUN|obl:agent|6|person .|.|PUNCT|punct|1",
        ["report -obl-> denied"],
    ),
}


@pytest.mark.parametrize("sentence", MENDED)
def test_names_and_their_clauses_are_put_right(sentence: str) -> None:
    assert_mended(*MENDED[sentence])


@pytest.mark.parametrize("sentence", KEPT)
def test_what_is_like_them_stays(sentence: str) -> None:
    assert_kept(*KEPT[sentence])
