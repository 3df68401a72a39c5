from extract.articles.fields import Fields
from extract.duplicates import first_of_each
from extract.read import Refusal, make_article

TEXT = "The police freed ten men on Monday, and the ministry said: “No one else was held.”"


def test_the_same_text_is_one_article() -> None:
    first = make_article("a.txt", Fields(TEXT))
    spaced = make_article("b.txt", Fields(TEXT.replace("“", '"').replace("”", '"') + "\n\n"))
    other = make_article("c.txt", Fields(TEXT.replace("ten", "nine")))
    refused = Refusal("d.txt", "is empty")
    repeated: list[tuple[str, str]] = []
    kept = list(first_of_each([first, spaced, refused, other, first], repeated=repeated))
    assert kept == [first, refused, other, first]
    assert repeated == [("b.txt", "a.txt")]
