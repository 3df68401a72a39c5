"""Why a mention stands for its entity: the rule, what it takes up, and the features that spoke for it."""

import pytest

from extract.mentions.ranking import weights


@pytest.mark.parametrize(
    ("tree_name", "words", "rule"),
    [
        ("spokeswoman", "Kenya's Foreign Ministry spokeswoman", "beside a name"),
        ("spokeswoman", "the ministry", "the only one it may take up"),
        ("predicate", "a group", "said of its subject"),
        ("nationality", "who", "relative clause"),
        ("two_people", "He", "likeliest antecedent"),
        ("surname", "she", "likeliest antecedent"),
    ],
)
def test_a_resolution_names_its_rule(found, tree_name: str, words: str, rule: str) -> None:
    resolution = found(tree_name).mention(words).resolution
    assert resolution is not None
    assert resolution.rule == rule


def test_a_new_entity_needs_no_reason(found) -> None:
    assert found("rivals").mention("The group").resolution is None


def test_a_pronoun_says_what_it_takes_up_and_why(found) -> None:
    it = found("two_people")
    resolution = it.mention("He").resolution
    assert it.doc[resolution.antecedent].text == "he"
    assert 0.5 < resolution.score <= 1
    assert resolution.because
    assert all(reason.rsplit(" (", 1)[0] in weights() for reason in resolution.because)
