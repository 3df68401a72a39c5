"""The shipped pipeline: that it reads plain sentences rightly, whatever form they come in, and always alike."""

import random

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extract.english import COMPONENT, load_pipeline, segment_of

ACCUSED = "The United Nations accused Myanmar of torture on Friday, but President Win Myint denied the report."
PARAGRAPHS = (
    "Police arrested two men in Berlin on 3 May 2019\n\n"
    "\"They were not armed,\" said Anna Schmidt, a lawyer in Hamburg. Mr. Weber did not comment.\n\n"
    "The European Commission condemned the raid."
)  # fmt: skip


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


def as_values(doc: Doc) -> list[object]:
    words = [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t._.entity_type) for t in doc]
    names = [(e.start, e.end, e.label_) for e in doc.ents]
    roles = [(p.token.i, p.frame, [(role, s.start, s.end) for role, s in p.arguments]) for p in doc._.predicates]
    return [words, names, roles, [s.start for s in doc.sents]]


def test_component_declares_what_it_assigns(nlp: Language) -> None:
    assigned = set(nlp.get_pipe_meta(COMPONENT).assigns)
    assert {"token.tag", "token.pos", "token.dep", "doc.ents", "doc._.predicates", "token._.entity_type"} <= assigned


def test_tags_lemmas_and_heads(nlp: Language) -> None:
    doc = nlp("Two commanders denied the allegations.")
    assert [t.pos_ for t in doc] == ["NUM", "NOUN", "VERB", "DET", "NOUN", "PUNCT"]
    assert [t.tag_ for t in doc] == ["CD", "NNS", "VBD", "DT", "NNS", "."]
    assert [t.lemma_ for t in doc] == ["two", "commander", "deny", "the", "allegation", "."]
    assert [t.dep_ for t in doc] == ["nummod", "nsubj", "ROOT", "det", "obj", "punct"]
    assert [t.head.i for t in doc] == [1, 2, 2, 4, 2, 2]
    assert doc[2].morph.get("Tense") == ["Past"]


def test_names(nlp: Language) -> None:
    found = {(e.text, e.label_) for e in nlp(ACCUSED).ents}
    assert {("United Nations", "ORG"), ("Myanmar", "LOC"), ("Win Myint", "PERSON")} <= found


def test_roles(nlp: Language) -> None:
    doc = nlp(ACCUSED)
    accuse = next(p for p in doc._.predicates if p.token.text == "accused")
    assert accuse.frame == "accuse.01"
    roles = {role: span.text for role, span in accuse.arguments}
    assert roles["ARG0"] == "The United Nations"
    assert roles["ARG1"] == "Myanmar"
    assert roles["ARG2"] == "of torture"


def test_negation_is_an_argument(nlp: Language) -> None:
    doc = nlp("The ministry did not answer.")
    answer = next(p for p in doc._.predicates if p.token.text == "answer")
    assert ("ARGM-NEG", "not") in {(role, span.text) for role, span in answer.arguments}


def test_relative_clause_is_not_part_of_its_noun_as_an_argument(nlp: Language) -> None:
    doc = nlp("The man who ran was shot.")
    ran = next(p for p in doc._.predicates if p.token.text == "ran")
    assert dict(ran.arguments)["ARG0"].text == "The man"


def test_entity_types_of_noun_phrases(nlp: Language) -> None:
    doc = nlp("The soldiers killed a farmer in the village.")
    assert [doc[i]._.entity_type for i in (1, 4, 7)] == ["person", "person", "place"]
    assert doc[0]._.entity_type == ""


def test_sentences_of_running_text(nlp: Language) -> None:
    starts = [sentence.text.split()[0] for sentence in nlp(PARAGRAPHS).sents]
    assert starts == ["Police", '"They', "Mr.", "The"]


def test_blank_line_ends_a_sentence_and_single_newline_does_not(nlp: Language) -> None:
    assert len(list(nlp("He said the army\n\nhad left.").sents)) == 2
    assert len(list(nlp("He said the army\nhad left.").sents)) == 1


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\n\n\n", "a", ".", "😀", "\u200b", "\ufeff", "Ünïcödé", "नमस्ते", "x" * 3000, "\x00"]
)
def test_odd_texts(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert sum(len(sentence) for sentence in doc.sents) == len(doc)


def test_spaces_hang_on_words_and_carry_no_annotation(nlp: Language) -> None:
    doc = nlp("\n\nHe  left.\n \nShe stayed.\n")
    spaces = [t for t in doc if t.is_space]
    assert spaces
    assert {t.pos_ for t in spaces} == {"SPACE"}
    assert not any(t.head.is_space for t in doc)
    assert [t.text for t in doc if t.dep_ == "ROOT"] == ["left", "stayed"]


def test_spaces_do_not_change_what_is_read(nlp: Language) -> None:
    plain = [t.dep_ for t in nlp("The court heard him.")]
    spaced = [t.dep_ for t in nlp("The  court \n heard him.") if not t.is_space]
    assert plain == spaced


def test_words_in_a_doc_are_read_like_text(nlp: Language) -> None:
    words = ["Two", "men", "left", "."]
    doc = nlp(Doc(nlp.vocab, words=words))
    assert [t.dep_ for t in doc] == ["nummod", "nsubj", "ROOT", "punct"]


def test_given_sentence_starts_are_kept(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["He", "left", "She", "stayed"], sent_starts=[True, False, True, False])
    assert [s.start for s in nlp(doc).sents] == [0, 2]


def test_doc_of_spaces_only(nlp: Language) -> None:
    doc = nlp(Doc(nlp.vocab, words=["\n\n", " "]))
    assert [t.pos_ for t in doc] == ["SPACE", "SPACE"]
    assert doc._.predicates == ()


def test_one_tree_per_sentence_in_a_very_long_paragraph(nlp: Language) -> None:
    doc = nlp("The minister of defence rejected the report and the judge left. " * 120 + "word " * 900)
    for sentence in doc.sents:
        assert [t.dep_ for t in sentence].count("ROOT") == 1
        assert all(sentence.start <= t.head.i < sentence.end for t in sentence)


def test_what_is_read_depends_on_no_other_document(nlp: Language) -> None:
    texts = [ACCUSED, PARAGRAPHS, "He left.", "", ACCUSED + " " + PARAGRAPHS]
    alone = [as_values(nlp(text)) for text in texts]
    shuffled = texts * 3
    random.Random(5).shuffle(shuffled)
    together = {doc.text: as_values(doc) for doc in nlp.pipe(shuffled, batch_size=4)}
    assert [together[text] for text in texts] == alone


def test_arguments_and_predicates_lie_in_their_sentence(nlp: Language) -> None:
    for predicate in nlp(PARAGRAPHS)._.predicates:
        for _, span in predicate.arguments:
            assert predicate.token.sent.start <= span.start < span.end <= predicate.token.sent.end


def test_segment_leaves_out_spaces_and_marks_paragraphs(nlp: Language) -> None:
    segment, tokens = segment_of(nlp.make_doc("One.\n\nTwo  men."))
    assert segment.words == ("One", ".", "Two", "men", ".")
    assert segment.paragraphs == {2}
    assert [tokens[i] for i in (2, 3)] == [3, 5]
