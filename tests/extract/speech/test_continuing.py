"""Whose words a paragraph without a voice is: announced by a colon, gone on from a quotation, or the article's."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article

PARAGRAPHS = [
    ('Brandt stated,\n\n"Daniel was taken away. A lawyer beat him for hours."', "Brandt alleges attack"),
    (
        'The chair of the council called the ruling "dangerous":\n\n"A guard beat him. They do not see why."',
        "chair of the council alleges attack",
    ),
    ('"They came at night," said Ann Lee.\n\n"Guards tortured my son."', "Ann Lee alleges torture"),
    (
        '"It was noon," Ann Lee said.\n\n"Guards beat me. They said I lied.\n\n"Then I fled," she said.',
        "Ann Lee alleges attack",
    ),
    ('"It was noon," Ann Lee said.\n\n"Guards beat me. A nun said I lied."', "Ann Lee alleges attack"),
    ('"It was noon," Ann Lee said.\n\n"ROE: Guards beat Bo Kim. A nun said I lied."', "— asserts attack"),
    ('Ann Lee lives in Oslo.\n\n"Guards beat me," a nun said. "I wept."', "nun alleges attack"),
    ('"Guards beat me." The fighting continued, a nun said.', "nun alleges attack"),
    ('"Guards beat me," the letter continued.', "letter alleges attack"),
    ("A nun recalled the night when guards beat a cook.", "nun alleges attack"),
    ("A nun described the day in May when guards beat a cook.", "nun alleges attack"),
    ("A nun slept on the night when guards beat a cook.", "— asserts attack"),
    ("In a statement the church denied these charges:\n\nA lawyer beat him for hours.", "church alleges attack"),
    ("In a statement the church denied these charges.\n\nA lawyer beat him for hours.", "— asserts attack"),
    ("The council has five members:\n\nA lawyer beat him for hours.", "— asserts attack"),
    (
        "The church denied these charges:\n\nThe club was open. Brandt said that a lawyer beat him.",
        "Brandt alleges attack",
    ),
    ("The judge said the camp was shut. The guards would be tried for beating boys.", "judge alleges attack"),
    ("The judge said the camp was shut. Such guards would be tried for beating boys.", "— alleges attack"),
    ("The bishop rejected the charges: a lawyer beat him for hours.", "bishop alleges attack"),
    ("The police closed the road: a lawyer beat him for hours.", "— asserts attack"),
    ('The colonel did not confirm the raid. "The rebels beat us for hours."', "colonel alleges attack"),
    ('She fled in May, a nun said. Her cook had warned her. "A guard beat me."', "nun alleges attack"),
    ('The nun fled in May. A cook had warned her. "A guard beat me."', "cook alleges attack"),
    ('The boy was fetched at noon, a cook told me. "A guard beat him."', "cook alleges attack"),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_whose_words_a_paragraph_is(text: str, expected: str) -> None:
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    names = {e.id: e.name for e in extraction.entities}
    wrongs = [c for c in extraction.claims if c.proposition.offence]
    assert [f"{names.get(c.claimant or '', '—')} {c.stance.value} {c.proposition.offence}" for c in wrongs] == [
        expected
    ]
