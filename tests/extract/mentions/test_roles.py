"""What somebody is to which body, and with which words that is said."""

import pytest

from extract.roles import find_roles


@pytest.mark.parametrize(
    ("tree_name", "holder", "post", "relation", "body"),
    [
        ("spokeswoman", "Ada", "spokeswoman", "spokesperson of", "Ministry"),
        ("ambassador", "Kari", "ambassador", "ambassador of", "Norway"),
        ("chief", "Kari", "head", "head of", "Branch"),
        ("commanders", "commanders", "commanders", "commander of", "Front"),
    ],
)
def test_role(found, tree_name: str, holder: str, post: str, relation: str, body: str) -> None:
    doc, references = found(tree_name).doc, found(tree_name).references
    (fact,) = find_roles(doc, references)
    assert doc[fact.holder].text == holder
    assert doc[fact.post.start : fact.post.end].text == post
    assert fact.role.relation == relation
    assert fact.body is not None
    assert doc[fact.body].text == body


def test_role_words_reach_to_the_body(found) -> None:
    doc = found("chief").doc
    (fact,) = find_roles(doc, found("chief").references)
    assert doc[fact.words.start : fact.words.end].text == "head of the Crime and Smuggling Branch"


@pytest.mark.parametrize("tree_name", ["group", "nationality", "capital"])
def test_standing_beside_a_body_is_no_role(found, tree_name: str) -> None:
    assert find_roles(found(tree_name).doc, found(tree_name).references) == ()
