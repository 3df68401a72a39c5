"""Slips of the tree around reporting clauses: each mended, and what is like them left as it is."""

import pytest

from extract.slips.mended_tree import read_tree
from extract.slips.mending import mend
from tests.extract.slips.tagged import assert_kept, assert_mended, doc_of

# word|tag|part of speech|relation|head|kind of thing
MENDED = {
    "The envoy to Chad, Ann Roe, said it.": (
        "The|DT|DET|det|1 envoy|NN|NOUN|nsubj|8|person to|IN|ADP|case|3 Chad|NNP|PROPN|nmod|1|place ,|,|PUNCT|punct|5 "
        "Ann|NNP|PROPN|conj|3|person Roe|NNP|PROPN|flat|5|person ,|,|PUNCT|punct|1 said|VBD|VERB|ROOT|8 "
        "it|PRP|PRON|obj|8 .|.|PUNCT|punct|8",
        ["Ann -appos-> envoy"],
    ),
    "A clerk of the agency Seva said it.": (
        "A|DT|DET|det|1 clerk|NN|NOUN|nsubj|6|person of|IN|ADP|case|4 the|DT|DET|det|4 "
        "agency|NN|NOUN|nmod|1|organization Seva|NNP|PROPN|nmod|1|organization said|VBD|VERB|ROOT|6 it|PRP|PRON|obj|6 "
        ".|.|PUNCT|punct|6",
        ["Seva -appos-> agency"],
    ),
    "The bank rejected a report by Deep Watch.": (
        "The|DT|DET|det|1 bank|NN|NOUN|nsubj|2|organization rejected|VBD|VERB|ROOT|2 a|DT|DET|det|4 "
        "report|NN|NOUN|obj|2|abstract by|IN|ADP|case|7 Deep|NNP|PROPN|compound|7 "
        "Watch|NNP|PROPN|nmod|1|organization .|.|PUNCT|punct|2",
        ["Watch -nmod-> report"],
    ),
    "Six men fled, Ann said in a report.": (
        "Six|CD|NUM|nummod|1 men|NNS|NOUN|nsubj|2|person fled|VBD|VERB|ccomp|5 ,|,|PUNCT|punct|2 "
        "Ann|NNP|PROPN|nsubj|5|person said|VBD|VERB|ROOT|5 in|IN|ADP|case|8 a|DT|DET|det|8 "
        "report|NN|NOUN|obl|2|abstract .|.|PUNCT|punct|5",
        ["report -obl-> said"],
    ),
    "Guards shot dead six men.": (
        "Guards|NNS|NOUN|nsubj|1|person shot|VBD|VERB|ROOT|1 dead|JJ|ADJ|amod|4 six|CD|NUM|nummod|4 "
        "men|NNS|NOUN|obj|1|person .|.|PUNCT|punct|1",
        ["dead -xcomp-> shot"],
    ),
    "Lee told the inquiry he had met nobody.": (
        "Lee|NNP|PROPN|nsubj|1|person told|VBD|VERB|ROOT|1 the|DT|DET|det|3 inquiry|NN|NOUN|obj|1|abstract "
        "he|PRP|PRON|nsubj|6|person had|VBD|AUX|aux|6 met|VBN|VERB|acl:relcl|3 nobody|NN|PRON|obj|6 .|.|PUNCT|punct|1",
        ["met -ccomp-> told"],
    ),
    "An aide called the claims a joke.": (
        "An|DT|DET|det|1 aide|NN|NOUN|nsubj|2|person called|VBD|VERB|ROOT|2 the|DT|DET|obj|2 "
        "claims|VBZ|VERB|xcomp|2|abstract a|DT|DET|det|6 joke|NN|NOUN|xcomp|2|abstract .|.|PUNCT|punct|2",
        ["claims -obj-> called"],
    ),
    "That, said the mayor's aide, was a lie.": (
        "That|DT|PRON|nsubj|2|abstract ,|,|PUNCT|punct|0 said|VBD|VERB|ROOT|2 the|DT|DET|det|4 "
        "mayor|NN|NOUN|nmod:poss|6|person 's|POS|PART|case|4 aide|NN|NOUN|nsubj|10|person ,|,|PUNCT|punct|6 "
        "was|VBD|AUX|cop|10 a|DT|DET|det|10 lie|NN|NOUN|ccomp|2|abstract .|.|PUNCT|punct|10",
        ["That -nsubj-> lie", "aide -nsubj-> said", "said -parataxis-> lie"],
    ),
    "Kenya accused neighbouring Chad of sending drones.": (
        "Kenya|NNP|PROPN|nsubj|1|place accused|VBD|VERB|ROOT|1 neighbouring|VBG|VERB|advcl|1 "
        "Chad|NNP|PROPN|obl|2|place of|IN|SCONJ|mark|5 sending|VBG|VERB|advcl|1 drones|NNS|NOUN|obj|5 "
        ".|.|PUNCT|punct|1",
        ["Chad -obj-> accused", "neighbouring -amod-> Chad"],
    ),
    "Kenya rejected claims by Chad that it armed rebels.": (
        "Kenya|NNP|PROPN|nsubj|1|place rejected|VBD|VERB|ROOT|1 claims|NNS|NOUN|obj|1|abstract by|IN|ADP|case|4 "
        "Chad|NNP|PROPN|nmod|2|place that|IN|SCONJ|mark|7 it|PRP|PRON|nsubj|7|place armed|VBD|VERB|ccomp|1 "
        "rebels|NNS|NOUN|obj|7|person .|.|PUNCT|punct|1",
        ["armed -acl-> claims"],
    ),
    "It categorically refutes the claims.": (
        "It|PRP|PRON|nsubj|2|organization categorically|RB|ADV|advmod|2 refutes|VBZ|VERB|ROOT|2 the|DT|DET|det|4 "
        "claims|NNS|NOUN|nsubj|2|abstract .|.|PUNCT|punct|2",
        ["claims -obj-> refutes"],
    ),
    "Israel says Hamas shells clinics, which Hamas denies.": (
        "Israel|NNP|PROPN|nsubj|1|place says|VBZ|VERB|ROOT|1 Hamas|NNP|PROPN|nsubj|3|organization "
        "shells|VBZ|VERB|ccomp|1 clinics|NNS|NOUN|obj|3|place ,|,|PUNCT|punct|8 which|WDT|PRON|obj|8 "
        "Hamas|NNP|PROPN|nsubj|8|organization denies|VBZ|VERB|acl:relcl|4 .|.|PUNCT|punct|1",
        ["denies -parataxis-> says"],
    ),
    "The army accused Roe of theft, a charge that he denies, and left.": (
        "The|DT|DET|det|1 army|NN|NOUN|nsubj|2|organization accused|VBD|VERB|ROOT|2 Roe|NNP|PROPN|obj|2|person "
        "of|IN|ADP|case|5 theft|NN|NOUN|obl|2|event ,|,|PUNCT|punct|8 a|DT|DET|det|8 charge|NN|NOUN|appos|5|abstract "
        "that|WDT|PRON|obj|11 he|PRP|PRON|nsubj|11|person denies|VBZ|VERB|acl:relcl|8 ,|,|PUNCT|punct|14 "
        "and|CC|CCONJ|cc|14 left|VBD|VERB|conj|11 .|.|PUNCT|punct|2",
        ["left -conj-> accused"],
    ),
    "China deplores and rejects this.": (
        "China|NNP|PROPN|compound|1|place deplores|NNS|NOUN|nsubj|3 and|CC|CCONJ|cc|3 rejects|VBZ|VERB|ROOT|3 "
        "this|DT|PRON|obj|3 .|.|PUNCT|punct|3",
        ["China -nsubj-> rejects"],
    ),
    "The ministry said in a statement posted on Telegram that its officers had left.": (
        "The|DT|DET|det|1 ministry|NN|NOUN|nsubj|2|organization said|VBD|VERB|ROOT|2 in|IN|ADP|case|5 "
        "a|DT|DET|det|5 statement|NN|NOUN|obl|2|abstract posted|VBN|VERB|acl|5 on|IN|ADP|case|8 "
        "Telegram|NNP|PROPN|obl|6|abstract that|IN|SCONJ|mark|13 its|PRP$|PRON|nmod:poss|11|organization "
        "officers|NNS|NOUN|nsubj|13|person had|VBD|AUX|aux|13 left|VBN|VERB|acl:relcl|5 .|.|PUNCT|punct|2",
        ["left -ccomp-> said"],
    ),
    'Allegations that Kenya paid rebels are "fiction," its minister, Jean Roe, said.': (
        "Allegations|NNS|NOUN|nsubj:outer|7|abstract that|IN|SCONJ|mark|3 Kenya|NNP|PROPN|nsubj|3|place "
        'paid|VBD|VERB|acl|0 rebels|NNS|NOUN|obj|3|person are|VBP|AUX|cop|7 "|``|PUNCT|punct|7 '
        "fiction|NN|NOUN|ccomp|16|abstract ,|,|PUNCT|punct|7 \"|''|PUNCT|punct|7 "
        "its|PRP$|PRON|nmod:poss|11|organization minister|NN|NOUN|nsubj|7|person ,|,|PUNCT|punct|13 "
        "Jean|NNP|PROPN|appos|11|person Roe|NNP|PROPN|flat|13 ,|,|PUNCT|punct|13 said|VBD|VERB|ROOT|16 "
        ".|.|PUNCT|punct|16",
        ["minister -nsubj-> said", "Allegations -nsubj:outer-> fiction"],
    ),
    "The law, critics say, bans dissent.": (
        "The|DT|DET|det|1 law|NN|NOUN|nsubj|6|abstract ,|,|PUNCT|punct|1 critics|NNS|NOUN|nsubj|4|person "
        "say|VBP|VERB|parataxis|1 ,|,|PUNCT|punct|1 bans|VBZ|VERB|ROOT|6 dissent|NN|NOUN|obj|6|abstract "
        ".|.|PUNCT|punct|6",
        ["say -parataxis-> bans"],
    ),
    "The two men, prosecutors allege, ran the camp.": (
        "The|DT|DET|det|2 two|CD|NUM|nummod|2 men|NNS|NOUN|nsubj|7|person ,|,|PUNCT|punct|4 "
        "prosecutors|NNS|NOUN|appos|2|person allege|VBP|VERB|acl:relcl|2 ,|,|PUNCT|punct|2 ran|VBD|VERB|ROOT|7 "
        "the|DT|DET|det|9 camp|NN|NOUN|obj|7|place .|.|PUNCT|punct|7",
        ["prosecutors -nsubj-> allege", "allege -parataxis-> ran"],
    ),
    "The killings, said Nadia Roe, a researcher, happened at night.": (
        "The|DT|DET|det|1 killings|NNS|NOUN|nsubj|10|event ,|,|PUNCT|punct|1 said|VBD|VERB|ROOT|3 "
        "Nadia|NNP|PROPN|nsubj|10|person Roe|NNP|PROPN|flat|4 ,|,|PUNCT|punct|8 a|DT|DET|det|8 "
        "researcher|NN|NOUN|appos|4|person ,|,|PUNCT|punct|1 happened|VBD|VERB|ccomp|3 at|IN|ADP|case|12 "
        "night|NN|NOUN|obl|10|time .|.|PUNCT|punct|3",
        ["Nadia -nsubj-> said", "killings -nsubj-> happened", "said -parataxis-> happened"],
    ),
    "Turkey's claim that Kurdish forces recruit children was rejected by the group.": (
        "Turkey|NNP|PROPN|nmod:poss|2|place 's|POS|PART|case|0 claim|NN|NOUN|ROOT|2|abstract that|IN|SCONJ|mark|9 "
        "Kurdish|JJ|ADJ|amod|5 forces|NNS|NOUN|nsubj|6|organization recruit|VBP|VERB|acl|2 "
        "children|NNS|NOUN|obj|6|person was|VBD|AUX|aux:pass|9 rejected|VBN|VERB|acl|2 by|IN|ADP|case|12 "
        "the|DT|DET|det|12 group|NN|NOUN|obl:agent|9|organization .|.|PUNCT|punct|2",
        ["claim -nsubj:pass-> rejected", "that -mark-> recruit"],
    ),
    "Officials acknowledged that migrants had died but denied that they had been beaten.": (
        "Officials|NNS|NOUN|nsubj|1|person acknowledged|VBD|VERB|ROOT|1 that|IN|SCONJ|mark|5 "
        "migrants|NNS|NOUN|nsubj|5|person had|VBD|AUX|aux|5 died|VBN|VERB|ccomp|1 but|CC|CCONJ|cc|7 "
        "denied|VBN|VERB|conj|5 that|IN|SCONJ|mark|12 they|PRP|PRON|nsubj:pass|12|person had|VBD|AUX|aux|12 "
        "been|VBN|AUX|aux:pass|12 beaten|VBN|VERB|ccomp|7 .|.|PUNCT|punct|1",
        ["denied -conj-> acknowledged"],
    ),
    "The general, who prosecutors say ordered the killings, fled.": (
        "The|DT|DET|det|1 general|NN|NOUN|nsubj|10|person ,|,|PUNCT|punct|5 who|WP|PRON|nsubj|5 "
        "prosecutors|NNS|NOUN|nsubj|5|person say|VBP|VERB|acl:relcl|1 ordered|VBD|VERB|ccomp|5 the|DT|DET|det|8 "
        "killings|NNS|NOUN|obj|6|event ,|,|PUNCT|punct|1 fled|VBD|VERB|ROOT|10 .|.|PUNCT|punct|10",
        ["who -nsubj-> ordered", "prosecutors -nsubj-> say"],
    ),
    "Inmates face a check which, survivors say, means torture.": (
        "Inmates|NNS|NOUN|nsubj|1|person face|VBP|VERB|ROOT|1 a|DT|DET|det|3 check|NN|NOUN|obj|1|event "
        "which|WDT|PRON|nsubj|9 ,|,|PUNCT|punct|6 survivors|NNS|NOUN|nsubj|7|person say|VBP|VERB|acl:relcl|3 "
        ",|,|PUNCT|punct|7 means|VBZ|VERB|acl:relcl|3 torture|NN|NOUN|obj|9|event .|.|PUNCT|punct|1",
        ["say -parataxis-> means"],
    ),
    "Two fled for fear, lawyers said, that guards would shoot.": (
        "Two|CD|NUM|nsubj|1|person fled|VBD|VERB|ROOT|1 for|IN|ADP|case|3 fear|NN|NOUN|obl|1|abstract "
        ",|,|PUNCT|punct|6 lawyers|NNS|NOUN|nsubj|6|person said|VBD|VERB|parataxis|1 ,|,|PUNCT|punct|11 "
        "that|IN|SCONJ|mark|11 guards|NNS|NOUN|nsubj|11|person would|MD|AUX|aux|11 shoot|VB|VERB|ccomp|6 "
        ".|.|PUNCT|punct|1",
        ["shoot -acl-> fear"],
    ),
    "Guards burned it, she says, shot two and took one.": (
        "Guards|NNS|NOUN|nsubj|1|person burned|VBD|VERB|ROOT|1 it|PRP|PRON|obj|1 ,|,|PUNCT|punct|5 "
        "she|PRP|PRON|nsubj|5|person says|VBZ|VERB|parataxis|1 ,|,|PUNCT|punct|7 shot|VBD|VERB|conj|1 "
        "two|CD|NUM|obj|7|person and|CC|CCONJ|cc|10 took|VBD|VERB|conj|5 one|CD|NUM|obj|10|person "
        ".|.|PUNCT|punct|1",
        ["took -conj-> burned"],
    ),
    "Paying them, some object, helps nobody.": (
        "Paying|VBG|VERB|csubj|6 them|PRP|PRON|obj|0|person ,|,|PUNCT|punct|4 some|DT|DET|det|4 "
        "object|NN|NOUN|appos|1 ,|,|PUNCT|punct|0 helps|VBZ|VERB|ROOT|6 nobody|NN|PRON|obj|6 .|.|PUNCT|punct|6",
        ["some -nsubj-> object", "object -parataxis-> helps"],
    ),
    "Guards fled, an aide to the mayor, Ann Roe, said.": (
        "Guards|NNS|NOUN|nsubj|1|person fled|VBD|VERB|ccomp|12 ,|,|PUNCT|punct|4 an|DT|DET|det|4 "
        "aide|NN|NOUN|nsubj|1|person to|IN|ADP|case|7 the|DT|DET|det|7 mayor|NN|NOUN|nmod|4|person "
        ",|,|PUNCT|punct|9 Ann|NNP|PROPN|appos|4|person Roe|NNP|PROPN|flat|9 ,|,|PUNCT|punct|4 "
        "said|VBD|VERB|ROOT|12 .|.|PUNCT|punct|12",
        ["aide -nsubj-> said", "Ann -appos-> aide"],
    ),
    "A panel named by the king said guards fled.": (
        "A|DT|DET|det|1 panel|NN|NOUN|nsubj|6|organization named|VBN|VERB|acl|1 by|IN|ADP|case|5 the|DT|DET|det|5 "
        "king|NN|NOUN|nsubj|6|person said|VBD|VERB|ROOT|6 guards|NNS|NOUN|nsubj|8|person fled|VBD|VERB|ccomp|6 "
        ".|.|PUNCT|punct|6",
        ["king -obl:agent-> named", "panel -nsubj-> said"],
    ),
    "He conceded to an envoy that guards fled.": (
        "He|PRP|PRON|nsubj|1|person conceded|VBD|VERB|ROOT|1 to|IN|ADP|case|4 an|DT|DET|det|4 "
        "envoy|NN|NOUN|obl|1|person that|IN|SCONJ|mark|7 guards|NNS|NOUN|nsubj|7|person "
        "fled|VBD|VERB|acl:relcl|4 .|.|PUNCT|punct|1",
        ["fled -ccomp-> conceded"],
    ),
    "Turkey says Kurdish forces recruit children, a charge the group rejects.": (
        "Turkey|NNP|PROPN|nsubj|1|place says|VBZ|VERB|ROOT|1 Kurdish|JJ|ADJ|amod|3 "
        "forces|NNS|NOUN|nsubj|4|organization recruit|VBP|VERB|ccomp|1 children|NNS|NOUN|obj|4|person "
        ",|,|PUNCT|punct|8 a|DT|DET|det|8 charge|NN|NOUN|obl:unmarked|4|abstract the|DT|DET|det|10 "
        "group|NN|NOUN|nsubj|11|organization rejects|VBZ|VERB|acl:relcl|8 .|.|PUNCT|punct|1",
        ["charge -parataxis-> says"],
    ),
    "The report accuses Saudi guards of mass killings.": (
        "The|DT|DET|det|1 report|NN|NOUN|nsubj|2|abstract accuses|VBZ|VERB|ROOT|2 Saudi|JJ|ADJ|amod|4 "
        "guards|NNS|NOUN|obj|2|person of|IN|ADP|case|7 mass|JJ|ADJ|amod|7 killings|NNS|NOUN|nmod|4|event "
        ".|.|PUNCT|punct|2",
        ["killings -obl-> accuses"],
    ),
    "Prosecutors charged Haddad with murder and Rahim with theft.": (
        "Prosecutors|NNS|NOUN|nsubj|1|person charged|VBD|VERB|ROOT|1 Haddad|NNP|PROPN|iobj|1|person "
        "with|IN|ADP|case|4 murder|NN|NOUN|obl|1|event and|CC|CCONJ|cc|6 Rahim|NNP|PROPN|conj|4|person "
        "with|IN|ADP|case|8 theft|NN|NOUN|obl|1|event .|.|PUNCT|punct|1",
        ["Rahim -conj-> charged", "theft -orphan-> Rahim"],
    ),
    "Half of all workers had been cheated, a survey found.": (
        "Half|NN|NOUN|nsubj:pass|6|person of|IN|ADP|case|3 all|DT|DET|det|3 workers|NNS|NOUN|nmod|0|person "
        "had|VBD|AUX|aux|6 been|VBN|AUX|aux:pass|6 cheated|VBN|VERB|ROOT|6 ,|,|PUNCT|punct|10 a|DT|DET|det|9 "
        "survey|NN|NOUN|nsubj|10|abstract found|VBN|VERB|advcl|6 .|.|PUNCT|punct|6",
        ["found -parataxis-> cheated"],
    ),
    "The minister said the report was false and accused its authors of bias.": (
        "The|DT|DET|det|1 minister|NN|NOUN|nsubj|2|person said|VBD|VERB|ROOT|2 the|DT|DET|det|4 "
        "report|NN|NOUN|nsubj|6|event was|VBD|AUX|cop|6 false|JJ|ADJ|ccomp|2 and|CC|CCONJ|cc|8 "
        "accused|VBD|VERB|conj|6 its|PRP$|PRON|nmod:poss|10|abstract authors|NNS|NOUN|obj|8|person "
        "of|IN|ADP|case|12 bias|NN|NOUN|nmod|10|abstract .|.|PUNCT|punct|2",
        ["accused -conj-> said"],
    ),
    "The army said reports that its men had shot patients were fabricated.": (
        "The|DT|DET|det|1 army|NN|NOUN|nsubj|2|organization said|VBD|VERB|ROOT|2 reports|NNS|NOUN|obj|2|abstract "
        "that|IN|SCONJ|mark|11 its|PRP$|PRON|nmod:poss|6|organization men|NNS|NOUN|nsubj|8|person "
        "had|VBD|AUX|aux|8 shot|VBN|VERB|acl|3 patients|NNS|NOUN|obj|8|person were|VBD|AUX|aux:pass|11 "
        "fabricated|VBN|VERB|ccomp|2 .|.|PUNCT|punct|2",
        ["reports -nsubj:pass-> fabricated", "that -mark-> shot"],
    ),
    "The porters, four of whom were under 18, had been promised beds.": (
        "The|DT|DET|det|1 porters|NNS|NOUN|nsubj:pass|12|person ,|,|PUNCT|punct|3 four|CD|NUM|appos|1|abstract "
        "of|IN|ADP|case|5 whom|WP|PRON|nmod|3 were|VBD|AUX|cop|8 under|IN|ADP|case|8 18|CD|NUM|advcl|12|time "
        ",|,|PUNCT|punct|1 had|VBD|AUX|aux|12 been|VBN|AUX|aux:pass|12 promised|VBN|VERB|ROOT|12 "
        "beds|NNS|NOUN|obj|12|object .|.|PUNCT|punct|12",
        ["four -nsubj-> 18", "18 -acl:relcl-> porters"],
    ),
    '"Nobody sang," said Ivo Tarr, whose cousin had left the choir.': (
        '"|``|PUNCT|punct|2 Nobody|NN|PRON|nsubj|2|person sang|VBD|VERB|ccomp|5 ,|,|PUNCT|punct|2 '
        "\"|''|PUNCT|punct|2 said|VBD|VERB|ROOT|5 Ivo|NNP|PROPN|nsubj|5|person Tarr|NNP|PROPN|flat|6 "
        ",|,|PUNCT|punct|12 whose|WP$|PRON|nmod:poss|10 cousin|NN|NOUN|nsubj|12|person had|VBD|AUX|aux|12 "
        "left|VBN|VERB|ccomp|5 the|DT|DET|det|14 choir|NN|NOUN|obj|12|object .|.|PUNCT|punct|5",
        ["left -acl:relcl-> Ivo"],
    ),
    "The league shelved the file, over which it had no power.": (
        "The|DT|DET|det|1 league|NN|NOUN|nsubj|2|organization shelved|VBD|VERB|ROOT|2 the|DT|DET|det|4 "
        "file|NN|NOUN|obj|2|abstract ,|,|PUNCT|punct|9 over|IN|ADP|case|7 which|WDT|PRON|obl|9 "
        "it|PRP|PRON|nsubj|9|abstract had|VBD|VERB|acl:relcl|1 no|DT|DET|det|11 power|NN|NOUN|obj|9|abstract "
        ".|.|PUNCT|punct|2",
        ["had -acl:relcl-> file"],
    ),
    "Jo Rath was the tutor of Una Quill, who later married a count and today leads a bank.": (
        "Jo|NNP|PROPN|nsubj|4|person Rath|NNP|PROPN|flat|0 was|VBD|AUX|cop|4 the|DT|DET|det|4 "
        "tutor|NN|NOUN|ROOT|4|person of|IN|ADP|case|6 Una|NNP|PROPN|nmod|4|person Quill|NNP|PROPN|flat|6 "
        ",|,|PUNCT|punct|11 who|WP|PRON|nsubj|11 later|RBR|ADV|advmod|11 married|VBD|VERB|acl:relcl|6 "
        "a|DT|DET|det|13 count|NN|NOUN|obj|11|abstract and|CC|CCONJ|cc|15 today|NN|NOUN|obl:unmarked|16|time "
        "leads|VBZ|VERB|acl:relcl|4 a|DT|DET|det|18 bank|NN|NOUN|obj|16|organization .|.|PUNCT|punct|4",
        ["leads -conj-> married"],
    ),
    "Those who have to sign it fear for their pensions, the mayor said.": (
        "Those|DT|PRON|nsubj|13|person who|WP|PRON|nsubj|2 have|VBP|VERB|acl:relcl|0 to|TO|PART|mark|4 "
        "sign|VB|VERB|xcomp|2 it|PRP|PRON|obj|4|abstract fear|VBP|VERB|ccomp|13 for|IN|ADP|case|9 "
        "their|PRP$|PRON|nmod:poss|9|person pensions|NNS|NOUN|obl|6|abstract ,|,|PUNCT|punct|0 "
        "the|DT|DET|det|12 mayor|NN|NOUN|nsubj|13|person said|VBD|VERB|ROOT|13 .|.|PUNCT|punct|13",
        ["Those -nsubj-> fear"],
    ),
    "The roof creaks; a mason, who mended it twice, agrees, and says that it rots.": (
        "The|DT|DET|det|1 roof|NN|NOUN|nsubj|2|object creaks|VBZ|VERB|ROOT|2 ;|:|PUNCT|punct|5 a|DT|DET|det|5 "
        "mason|NN|NOUN|conj|2|person ,|,|PUNCT|punct|8 who|WP|PRON|nsubj|8 mended|VBD|VERB|acl:relcl|5 "
        "it|PRP|PRON|obj|8|object twice|RB|ADV|advmod|8 ,|,|PUNCT|punct|5 agrees|VBZ|VERB|parataxis|2 "
        ",|,|PUNCT|punct|15 and|CC|CCONJ|cc|15 says|VBZ|VERB|conj|2 that|IN|SCONJ|mark|18 "
        "it|PRP|PRON|nsubj|18|object rots|VBZ|VERB|ccomp|15 .|.|PUNCT|punct|2",
        ["mason -nsubj-> agrees", "says -conj-> agrees"],
    ),
    "Jo Dole was a porter of Una Kerr, who ruled Lodi and now owns a bank.": (
        "Jo|NNP|PROPN|nsubj|4|person Dole|NNP|PROPN|flat|0 was|VBD|AUX|cop|4 a|DT|DET|det|4 "
        "porter|NN|NOUN|ROOT|4|person of|IN|ADP|case|6 Una|NNP|PROPN|nmod|4|person Kerr|NNP|PROPN|flat|6 "
        ",|,|PUNCT|punct|10 who|WP|PRON|nsubj|10 ruled|VBD|VERB|acl:relcl|6 Lodi|NNP|PROPN|obj|10|place "
        "and|CC|CCONJ|cc|14 now|RB|ADV|advmod|14 owns|VBZ|VERB|conj|4 "
        "a|DT|DET|det|16 bank|NN|NOUN|obj|14|organization .|.|PUNCT|punct|4",
        ["owns -conj-> ruled"],
    ),
    "In one of the villages, Sorel, the women built a mill.": (
        "In|IN|ADP|case|1 one|CD|NUM|obl|10 of|IN|ADP|case|4 the|DT|DET|det|4 villages|NNS|NOUN|nmod|1|place "
        ",|,|PUNCT|punct|1 Sorel|NNP|PROPN|nsubj|10|place ,|,|PUNCT|punct|1 the|DT|DET|det|9 "
        "women|NNS|NOUN|nsubj|10|person built|VBD|VERB|ROOT|10 a|DT|DET|det|12 mill|NN|NOUN|obj|10|organization "
        ".|.|PUNCT|punct|10",
        ["Sorel -appos-> one"],
    ),
}

KEPT = {
    "Roe said that the lists are old, biased and based on lies.": (
        "Roe|NNP|PROPN|nsubj|1|person said|VBD|VERB|ROOT|1 that|IN|SCONJ|mark|6 the|DT|DET|det|4 "
        "lists|NNS|NOUN|nsubj|6|abstract are|VBP|AUX|cop|6 old|JJ|ADJ|ccomp|1 ,|,|PUNCT|punct|8 "
        "biased|JJ|ADJ|conj|6 and|CC|CCONJ|cc|10 based|VBN|VERB|conj|6 on|IN|ADP|case|12 "
        "lies|NNS|NOUN|obl|10|abstract .|.|PUNCT|punct|1",
        ["based -conj-> old"],
    ),
    "Six men fled, Ann said, in a van.": (
        "Six|CD|NUM|nummod|1 men|NNS|NOUN|nsubj|2|person fled|VBD|VERB|ccomp|5 ,|,|PUNCT|punct|2 "
        "Ann|NNP|PROPN|nsubj|5|person said|VBD|VERB|ROOT|5 ,|,|PUNCT|punct|5 in|IN|ADP|case|9 a|DT|DET|det|9 "
        "van|NN|NOUN|obl|2|object .|.|PUNCT|punct|5",
        ["van -obl-> fled"],
    ),
    "Guards shot the dead men.": (
        "Guards|NNS|NOUN|nsubj|1|person shot|VBD|VERB|ROOT|1 the|DT|DET|det|4 dead|JJ|ADJ|amod|4 "
        "men|NNS|NOUN|obj|1|person .|.|PUNCT|punct|1",
        ["dead -amod-> men"],
    ),
    "Lee told the story he had heard.": (
        "Lee|NNP|PROPN|nsubj|1|person told|VBD|VERB|ROOT|1 the|DT|DET|det|3 story|NN|NOUN|obj|1|abstract "
        "he|PRP|PRON|nsubj|6|person had|VBD|AUX|aux|6 heard|VBN|VERB|acl:relcl|3 .|.|PUNCT|punct|1",
        ["heard -acl:relcl-> story"],
    ),
    "Jo Dole was a porter of Una Kerr, who ruled Lodi, and now owns a bank.": (
        "Jo|NNP|PROPN|nsubj|4|person Dole|NNP|PROPN|flat|0 was|VBD|AUX|cop|4 a|DT|DET|det|4 "
        "porter|NN|NOUN|ROOT|4|person of|IN|ADP|case|6 Una|NNP|PROPN|nmod|4|person Kerr|NNP|PROPN|flat|6 "
        ",|,|PUNCT|punct|10 who|WP|PRON|nsubj|10 ruled|VBD|VERB|acl:relcl|6 Lodi|NNP|PROPN|obj|10|place "
        ",|,|PUNCT|punct|15 and|CC|CCONJ|cc|15 now|RB|ADV|advmod|15 owns|VBZ|VERB|conj|4 "
        "a|DT|DET|det|17 bank|NN|NOUN|obj|15|organization .|.|PUNCT|punct|4",
        ["owns -conj-> porter"],
    ),
    "The bank of Deep Watch rejected a report.": (
        "The|DT|DET|det|1 bank|NN|NOUN|nsubj|5|organization of|IN|ADP|case|4 Deep|NNP|PROPN|compound|4 "
        "Watch|NNP|PROPN|nmod|1|organization rejected|VBD|VERB|ROOT|5 a|DT|DET|det|7 report|NN|NOUN|obj|5|abstract "
        ".|.|PUNCT|punct|5",
        ["Watch -nmod-> bank"],
    ),
    "The roof creaks, a mason sings and the wall leans; all of it rots.": (
        "The|DT|DET|det|1 roof|NN|NOUN|nsubj|2|object creaks|VBZ|VERB|ROOT|2 ,|,|PUNCT|punct|6 a|DT|DET|det|5 "
        "mason|NN|NOUN|nsubj|6|person sings|VBZ|VERB|conj|2 and|CC|CCONJ|cc|10 the|DT|DET|det|9 "
        "wall|NN|NOUN|nsubj|10|object leans|VBZ|VERB|conj|2 ;|:|PUNCT|punct|15 all|DT|DET|nsubj|15 of|IN|ADP|case|14 "
        "it|PRP|PRON|nmod|12 rots|VBZ|VERB|parataxis|2 .|.|PUNCT|punct|2",
        ["leans -conj-> creaks"],
    ),
    "Kenya accused Chad, praising Mali, of theft.": (
        "Kenya|NNP|PROPN|nsubj|1|place accused|VBD|VERB|ROOT|1 Chad|NNP|PROPN|obj|1|place ,|,|PUNCT|punct|4 "
        "praising|VBG|VERB|advcl|1 Mali|NNP|PROPN|obj|4|place ,|,|PUNCT|punct|4 of|IN|ADP|case|8 "
        "theft|NN|NOUN|obl|1|event .|.|PUNCT|punct|1",
        ["Mali -obj-> praising"],
    ),
    "The porters left the choir, which surprised the mayor.": (
        "The|DT|DET|det|1 porters|NNS|NOUN|nsubj|2|person left|VBD|VERB|ROOT|2 the|DT|DET|det|4 "
        "choir|NN|NOUN|obj|2|organization ,|,|PUNCT|punct|7 which|WDT|PRON|nsubj|7 "
        "surprised|VBD|VERB|advcl:relcl|2 the|DT|DET|det|9 mayor|NN|NOUN|obj|7|person .|.|PUNCT|punct|2",
        ["surprised -advcl:relcl-> left"],
    ),
    "Some sing, and the porters, who whistle and limp, sleep.": (
        "Some|DT|PRON|nsubj|1|person sing|VBP|VERB|ROOT|1 ,|,|PUNCT|punct|1 and|CC|CCONJ|cc|12 the|DT|DET|det|5 "
        "porters|NNS|NOUN|nsubj|12|person ,|,|PUNCT|punct|8 who|WP|PRON|nsubj|8 whistle|VBP|VERB|acl:relcl|5 "
        "and|CC|CCONJ|cc|10 limp|VBP|VERB|conj|8 ,|,|PUNCT|punct|5 sleep|VBP|VERB|conj|1 .|.|PUNCT|punct|1",
        ["limp -conj-> whistle"],
    ),
    "Lee says Roe faces charges, which he denies.": (
        "Lee|NNP|PROPN|nsubj|1|person says|VBZ|VERB|ROOT|1 Roe|NNP|PROPN|nsubj|3|person faces|VBZ|VERB|ccomp|1 "
        "charges|NNS|NOUN|obj|3|abstract ,|,|PUNCT|punct|8 which|WDT|PRON|obj|8 he|PRP|PRON|nsubj|8|person "
        "denies|VBZ|VERB|acl:relcl|4 .|.|PUNCT|punct|1",
        ["denies -acl:relcl-> charges"],
    ),
    "Police said the man confessed and accused two friends.": (
        "Police|NNS|NOUN|nsubj|1|organization said|VBD|VERB|ROOT|1 the|DT|DET|det|3 man|NN|NOUN|nsubj|4|person "
        "confessed|VBD|VERB|ccomp|1 and|CC|CCONJ|cc|6 accused|VBD|VERB|conj|4 two|CD|NUM|nummod|8 "
        "friends|NNS|NOUN|obj|6|person .|.|PUNCT|punct|1",
        ["accused -conj-> confessed"],
    ),
    "The army is accused of killing women and children of the tribe.": (
        "The|DT|DET|det|1 army|NN|NOUN|nsubj:pass|3|organization is|VBZ|AUX|aux:pass|3 accused|VBN|VERB|ROOT|3 "
        "of|IN|SCONJ|mark|5 killing|VBG|VERB|advcl|3 women|NNS|NOUN|obj|5|person and|CC|CCONJ|cc|8 "
        "children|NNS|NOUN|conj|6|person of|IN|ADP|case|11 the|DT|DET|det|11 tribe|NN|NOUN|nmod|6|person "
        ".|.|PUNCT|punct|3",
        ["children -conj-> women", "tribe -nmod-> women"],
    ),
    "The men, who said they were lost, fled.": (
        "The|DT|DET|det|1 men|NNS|NOUN|nsubj|9|person ,|,|PUNCT|punct|4 who|WP|PRON|nsubj|4 "
        "said|VBD|VERB|acl:relcl|1 they|PRP|PRON|nsubj|7|person were|VBD|AUX|cop|7 lost|JJ|ADJ|ccomp|4 "
        ",|,|PUNCT|punct|1 fled|VBD|VERB|ROOT|9 .|.|PUNCT|punct|9",
        ["said -acl:relcl-> men"],
    ),
    "It was late, he said, and left.": (
        "It|PRP|PRON|nsubj|2 was|VBD|AUX|cop|2 late|JJ|ADJ|ROOT|2 ,|,|PUNCT|punct|5 he|PRP|PRON|nsubj|5|person "
        "said|VBD|VERB|parataxis|2 ,|,|PUNCT|punct|8 and|CC|CCONJ|cc|8 left|VBD|VERB|conj|5 .|.|PUNCT|punct|2",
        ["left -conj-> said"],
    ),
    "The court convicted leaders of the coup.": (
        "The|DT|DET|det|1 court|NN|NOUN|nsubj|2|organization convicted|VBD|VERB|ROOT|2 "
        "leaders|NNS|NOUN|obj|2|person of|IN|ADP|case|6 the|DT|DET|det|6 coup|NN|NOUN|nmod|3|organization "
        ".|.|PUNCT|punct|2",
        ["coup -nmod-> leaders"],
    ),
    "Turkey says Kurdish forces recruit children, a practice the group defends.": (
        "Turkey|NNP|PROPN|nsubj|1|place says|VBZ|VERB|ROOT|1 Kurdish|JJ|ADJ|amod|3 "
        "forces|NNS|NOUN|nsubj|4|organization recruit|VBP|VERB|ccomp|1 children|NNS|NOUN|obj|4|person "
        ",|,|PUNCT|punct|8 a|DT|DET|det|8 practice|NN|NOUN|obl|4|abstract the|DT|DET|det|10 "
        "group|NN|NOUN|nsubj|11|organization defends|VBZ|VERB|acl:relcl|8 .|.|PUNCT|punct|1",
        ["practice -obl-> recruit"],
    ),
}


@pytest.mark.parametrize("sentence", MENDED)
def test_the_order_of_words_wins_over_the_tree(sentence: str) -> None:
    assert_mended(*MENDED[sentence])


@pytest.mark.parametrize("sentence", KEPT)
def test_what_is_like_a_slip_stays(sentence: str) -> None:
    assert_kept(*KEPT[sentence])


def test_mending_again_changes_nothing() -> None:
    for rows, _ in MENDED.values():
        doc = doc_of(rows)
        mend(doc)
        once = [(token.head.i, token.dep_, token.tag_) for token in doc]
        mend(doc)
        assert [(token.head.i, token.dep_, token.tag_) for token in doc] == once


def test_no_word_hangs_on_one_below_it() -> None:
    tree = read_tree(doc_of("Guards|NNS|NOUN|nsubj|1|person beat|VBD|VERB|ROOT|1 cooks|NNS|NOUN|obj|1|person"))
    tree.hang(1, 2, "acl")
    assert (tree.heads, tree.deps[1], tree.changed) == ([1, 1, 1], "ROOT", False)
    tree.hang(0, 2, "nmod")
    assert (tree.heads, tree.under[2], tree.changed) == ([2, 1, 1], [0], True)
