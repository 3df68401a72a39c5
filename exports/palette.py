"""Colours and shapes of the graph, shared by the page and the Gephi files.

The colours are Okabe and Ito's, which stay apart for colour-blind readers ("Color Universal Design", 2008),
with two darker ones where a thin line must show on white. Nothing is told by colour alone: kinds of node
differ in shape or lightness too, stances in dash.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from graph.model import EntityType, PropositionKind, Stance

Shape = Literal["dot", "square", "diamond", "triangle", "triangleDown", "hexagon", "star"]

BLACK = "#000000"
ORANGE = "#E69F00"
SKY = "#56B4E9"
GREEN = "#009E73"
YELLOW = "#F0E442"
BLUE = "#0072B2"
VERMILION = "#D55E00"
PURPLE = "#CC79A7"
DARK_PURPLE = "#A8327E"
MUSTARD = "#9A6B00"
GREY = "#767676"
LIGHT_GREY = "#BDBDBD"

ARTICLE_KIND = "article"  # the kind of a node that stands for an article speaking in its own voice


@dataclass(frozen=True, slots=True)
class NodeStyle:
    """How a kind of node is drawn; `label` names it in a legend."""

    label: str
    colour: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class EdgeStyle:
    """How a kind of edge is drawn; `dash` lists lengths of strokes and gaps, empty for a solid line."""

    label: str
    colour: str
    dash: tuple[int, ...] = ()
    width: float = 1.0
    arrow: bool = True


NODE_STYLES: Mapping[str, NodeStyle] = MappingProxyType(
    {
        EntityType.PERSON: NodeStyle("Person", BLUE, "dot"),
        EntityType.ORGANISATION: NodeStyle("Organisation", GREEN, "square"),
        EntityType.COUNTRY: NodeStyle("Country", YELLOW, "hexagon"),
        EntityType.PLACE: NodeStyle("Place", PURPLE, "triangleDown"),
        EntityType.GROUP: NodeStyle("Group of people", SKY, "dot"),
        EntityType.WORK: NodeStyle("Report, law or treaty", PURPLE, "triangle"),
        PropositionKind.ALLEGATION: NodeStyle("Allegation", VERMILION, "diamond"),
        PropositionKind.EVENT: NodeStyle("Event", ORANGE, "star"),
        PropositionKind.RELATION: NodeStyle("Relation", GREY, "diamond"),
        PropositionKind.STATEMENT: NodeStyle("Statement", LIGHT_GREY, "square"),
        ARTICLE_KIND: NodeStyle("Article in its own voice", BLACK, "square"),
    }
)

STANCE_STYLES: Mapping[str, EdgeStyle] = MappingProxyType(
    {
        Stance.ASSERTS: EdgeStyle("asserts", BLUE),
        Stance.ALLEGES: EdgeStyle("alleges", VERMILION, width=1.5),
        Stance.CONFIRMS: EdgeStyle("confirms", GREEN),
        Stance.ADMITS: EdgeStyle("admits", GREEN, dash=(12, 3)),
        Stance.DENIES: EdgeStyle("denies", DARK_PURPLE, dash=(8, 5), width=1.5),
        Stance.DISPUTES: EdgeStyle("disputes", DARK_PURPLE, dash=(3, 3), width=1.5),
        Stance.DOUBTS: EdgeStyle("doubts", MUSTARD, dash=(5, 5)),
        Stance.DECLINES: EdgeStyle("declines to comment", GREY, dash=(2, 6)),
    }
)

AFFIRMATIONS = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.ADMITS})

ROLE_STYLE = EdgeStyle("role in what is said", LIGHT_GREY, width=0.75)
ACCUSED_STYLE = EdgeStyle("accused", VERMILION, dash=(1, 3), width=0.75)
LINK_STYLE = EdgeStyle("belongs to", GREY, dash=(10, 3, 2, 3), width=0.75)
DISPUTE_STYLE = EdgeStyle("disputes the claim", BLACK, dash=(6, 3), width=2.0)
_UNKNOWN = NodeStyle("Other", LIGHT_GREY, "dot")


def node_style(kind: str) -> NodeStyle:
    """The style of a node of this kind; a grey dot for a kind that is not of the model.

    >>> node_style("allegation").shape
    'diamond'
    """
    return NODE_STYLES.get(kind, _UNKNOWN)


def edge_style(attributes: Mapping[str, object]) -> EdgeStyle:
    """The style of an edge of the claim graph, from its `kind` with its `stance` and `negated`, or its `role`.

    Who asserts that something is not so is drawn like one who denies it: the edge leads to what is not so.

    >>> edge_style({"kind": "claim", "stance": "denies"}).dash
    (8, 5)
    >>> edge_style({"kind": "claim", "stance": "asserts", "negated": True}).label
    'asserts it is not so'
    >>> edge_style({"kind": "role", "role": "accused"}).label
    'accused'
    """
    match attributes.get("kind"):
        case "claim":
            style = STANCE_STYLES[str(attributes["stance"])]
            if attributes.get("negated") and attributes["stance"] in AFFIRMATIONS:
                denial = STANCE_STYLES[Stance.DENIES]
                return replace(denial, label=f"{style.label} it is not so")
            return style
        case "role":
            return ACCUSED_STYLE if attributes.get("role") == "accused" else ROLE_STYLE
        case _:
            return LINK_STYLE


def rgb(colour: str) -> tuple[int, int, int]:
    """The red, green and blue of a `#RRGGBB` colour, each in 0..255.

    >>> rgb("#56B4E9")
    (86, 180, 233)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
