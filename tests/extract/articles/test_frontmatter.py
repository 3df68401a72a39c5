import pytest

from extract.articles.frontmatter import split_front_matter


def test_keys_and_text() -> None:
    text = (
        "---\n# a comment\ntitle: \"Ten: the 'freed'\"\npublisher: 'Roe''s News'\nAuthor: Jane Roe # who else\n"
        "tags: [ports, visas]\nauthors:\n  - Jane Roe\n  - Adem Hoxha\nnested:\n  deep: value\nempty:\n"
        "date: 2021-05-03\nurl: https://example.org/a#b\n---\n\nBody.\n---\nMore.\n"
    )
    keys, body = split_front_matter(text)
    assert body == "Body.\n---\nMore.\n"
    assert keys == {
        "title": "Ten: the 'freed'",
        "publisher": "Roe's News",
        "author": "Jane Roe",
        "tags": "ports; visas",
        "authors": "Jane Roe; Adem Hoxha",
        "date": "2021-05-03",
        "url": "https://example.org/a#b",
    }


@pytest.mark.parametrize(
    "text",
    [
        "No front matter.\n",
        "---\nA text that begins with a line of dashes.\n---\n",
        "---\ntitle: never closed\n\nBody.\n",
        "---\n---\nBody.\n",
        "----\ntitle: x\n----\n",
        "",
    ],
)
def test_texts_without_front_matter_stay_whole(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


def test_no_yaml_is_run() -> None:
    keys, _ = split_front_matter("---\ntitle: !!python/object/apply:os.system ['true']\nb: &a [*a, *a]\n---\nBody.\n")
    assert keys["title"] == "!!python/object/apply:os.system ['true']"
