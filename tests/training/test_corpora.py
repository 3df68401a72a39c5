"""The training readers, on files made by hand."""

from pathlib import Path

import pytest

from training.corpora import read_conllu, span_head
from training.frames import predicate_lemma
from training.iob import read_uner, read_wikigold, spans_of
from training.labels import bio, count_labels

CONLLU = """# newdoc id = d1
# newpar
# sent_id = s1
# text = He didn't give up.
1	He	he	PRON	PRP	Case=Nom	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	give	give	VERB	VB	VerbForm=Inf	0	root	_	_
5	up	up	ADP	RP	_	4	compound:prt	_	_
5.1	_	_	_	_	_	_	_	_	_
6	.	.	PUNCT	.	_	4	punct	_	_

"""


def test_conllu(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(CONLLU, encoding="utf8")
    ((document, sentence_id, sentence),) = read_conllu(path)
    assert (document, sentence_id, sentence.paragraph_start) == ("d1", "s1", True)
    assert sentence.words == ["He", "did", "n't", "give", "up", "."]
    assert sentence.spaced == [True, True, False, True, True, False]
    assert sentence.heads == [4, 4, 4, 0, 4, 4]
    assert predicate_lemma(sentence, 3) == "give_up"
    labels = count_labels([[sentence, sentence, sentence]])
    assert labels.upos[0] == "PUNCT" or set(labels.upos) == {"PRON", "AUX", "PART", "VERB", "ADP", "PUNCT"}
    assert labels.relation[0] == "dep"


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        (["B-A", "I-A", "O"], [(0, 2, "x")]),
        (["I-A", "B-A"], [(0, 1, "x"), (1, 2, "x")]),
        (["I-A", "I-B"], [(0, 1, "x"), (1, 2, "y")]),
        ([], []),
    ],
)
def test_spans(tags: list[str], spans: list[tuple[int, int, str]]) -> None:
    assert spans_of(tags, {"A": "x", "B": "y"}) == spans


def test_uner_and_wikigold(tmp_path: Path) -> None:
    path = tmp_path / "a.iob2"
    path.write_text("# sent_id = s1\n# text = Ann\n1\tAnn\tB-PER\t-\tx\n\n", encoding="utf8")
    assert list(read_uner(path)) == [("s1", (["Ann"], [(0, 1, "PER")]))]
    path.write_text("-DOCSTART- O\n\n# O\nAnn I-PER\n\n-DOCSTART- O\n\nOslo I-LOC\n", encoding="utf8")
    assert [len(document) for document in read_wikigold(path)] == [1, 1]


def test_head_of_a_span() -> None:
    assert span_head([2, 0, 4, 2], 0, 4) == 1
    assert span_head([2, 0, 4, 2], 2, 3) == 2


def test_bio() -> None:
    assert bio(("A", "B")) == ("O", "B-A", "I-A", "B-B", "I-B")
