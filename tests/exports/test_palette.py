"""The palette: complete over the model, and readable without seeing all colours."""

from itertools import combinations

import pytest

from exports.palette import (
    ACCUSED_STYLE,
    AFFIRMATIONS,
    DISPUTE_STYLE,
    LINK_STYLE,
    NODE_STYLES,
    ROLE_STYLE,
    STANCE_STYLES,
    edge_style,
    node_style,
    rgb,
)
from graph.model import EntityType, PropositionKind, Stance


def as_deuteranope(colour: str) -> tuple[float, float]:
    """Lightness and the blue-yellow axis: about what is left without the red-green one."""
    red, green, blue = (part / 255 for part in rgb(colour))
    return 0.3 * red + 0.6 * green + 0.1 * blue, blue - (red + green) / 2


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in (v / 255 for v in rgb(colour))]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def test_every_kind_and_every_stance_has_a_style() -> None:
    assert set(NODE_STYLES) == {*EntityType, *PropositionKind, "article"}
    assert set(STANCE_STYLES) == set(Stance)


@pytest.mark.parametrize(("one", "other"), list(combinations(NODE_STYLES, 2)))
def test_kinds_differ_in_shape_or_for_a_colour_blind_eye(one: str, other: str) -> None:
    a, b = NODE_STYLES[one], NODE_STYLES[other]
    apart = max(abs(x - y) for x, y in zip(as_deuteranope(a.colour), as_deuteranope(b.colour), strict=True))
    assert a.shape != b.shape or apart > 0.15


@pytest.mark.parametrize("stance", Stance)
def test_a_claims_line_stands_out_from_white(stance: Stance) -> None:
    assert contrast_with_white(STANCE_STYLES[stance].colour) >= 3


@pytest.mark.parametrize("denial", [Stance.DENIES, Stance.DISPUTES])
@pytest.mark.parametrize("affirmation", [Stance.ASSERTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.ADMITS])
def test_denials_differ_from_affirmations_in_colour_and_dash(denial: Stance, affirmation: Stance) -> None:
    assert STANCE_STYLES[denial].colour != STANCE_STYLES[affirmation].colour
    assert STANCE_STYLES[denial].dash != STANCE_STYLES[affirmation].dash


@pytest.mark.parametrize("stance", sorted(AFFIRMATIONS))
def test_who_says_that_it_is_not_so_is_drawn_like_one_who_denies(stance: Stance) -> None:
    style = edge_style({"kind": "claim", "stance": stance, "negated": True})
    assert style.dash == STANCE_STYLES[Stance.DENIES].dash
    assert style.label.endswith("it is not so")


def test_a_negated_denial_stays_a_denial() -> None:
    assert edge_style({"kind": "claim", "stance": "denies", "negated": True}) == STANCE_STYLES[Stance.DENIES]


def test_ties_have_styles_of_their_own() -> None:
    assert edge_style({"kind": "role", "role": "accused"}) == ACCUSED_STYLE
    assert edge_style({"kind": "role", "role": "victim"}) == ROLE_STYLE
    assert edge_style({"kind": "link", "link": "partOf"}) == LINK_STYLE
    assert DISPUTE_STYLE not in STANCE_STYLES.values()


def test_an_unknown_kind_is_drawn_plainly() -> None:
    assert node_style("weather").shape == "dot"
