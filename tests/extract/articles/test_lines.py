"""Where lines are paragraphs: a line that ends a sentence ends it for the parser, too."""

from extract.articles.lines import paragraph_starts
from extract.english import load_pipeline

LONG = "The abbot of the island said on Monday that all of the nuns had left the mill before the fire broke out there"


def test_a_paragraph_begins_behind_a_line_that_ends_a_sentence() -> None:
    text = f'{LONG}, and "wept."\n{LONG}.\n{LONG}'
    second = text.index("\n") + 1
    assert list(paragraph_starts(text)) == [second, text.index("\n", second) + 1]
    assert list(paragraph_starts(f"{LONG}\n{LONG}")) == []
    assert list(paragraph_starts("The abbot wept.\nHe left.")) == []  # lines of verse, or broken where the page ends


def test_sentences_begin_where_the_doc_says_so() -> None:
    nlp = load_pipeline()
    doc = nlp.make_doc("The abbot left and the nuns wept.")
    doc._.lines = (doc.text.index("nuns"),)
    assert [sentence.text for sentence in nlp(doc).sents] == ["The abbot left and the", "nuns wept."]
