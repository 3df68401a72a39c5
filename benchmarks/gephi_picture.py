"""Draw a GEXF file as SVG, from the places, sizes and colours that stand in it: how docs/gephi.png was made.

python -m benchmarks.gephi_picture actors.gexf actors.svg, then a browser's screenshot of the SVG.
"""

import sys
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

MARGIN = 120.0


def picture(gexf: Path) -> str:
    """The SVG of the file's graph, with a line for each edge and a label under each node."""
    found = etree.parse(gexf, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    spots, shapes, names = {}, [], []
    for node in found.iterfind(".//{*}node"):
        x, y = float(node.find("{*}position").get("x")), -float(node.find("{*}position").get("y"))
        size = float(node.find("{*}size").get("value"))
        spots[node.get("id")] = x, y
        shapes.append(f'<circle cx="{x}" cy="{y}" r="{size / 2}" fill="{_colour(node)}" stroke="#333"/>')
        names.append(f'<text x="{x}" y="{y + size / 2 + 11}">{escape(node.get("label")[:32])}</text>')
    lines = []
    for edge in found.iterfind(".//{*}edge"):
        (x, y), (to_x, to_y) = spots[edge.get("source")], spots[edge.get("target")]
        bend = (x + to_x) / 2 + (y - to_y) / 5, (y + to_y) / 2 + (to_x - x) / 5  # so that the way back lies beside it
        way = f"M {x} {y} Q {bend[0]} {bend[1]} {to_x} {to_y}"
        lines.append(f'<path d="{way}" stroke="{_colour(edge)}" stroke-width="2" fill="none"/>')
    across, down = zip(*spots.values(), strict=True)
    left, top = min(across) - MARGIN, min(down) - MARGIN
    width, height = max(across) - left + MARGIN, max(down) - top + MARGIN
    style = "text{font:10px sans-serif;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:3px}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}" width="1400" height="1000">'
        f'<style>{style}</style><rect x="{left}" y="{top}" width="{width}" height="{height}" fill="#fff"/>'
        f"{''.join((*lines, *shapes, *names))}</svg>\n"
    )


def _colour(element: "etree._Element") -> str:
    colour = element.find("{*}color")
    assert colour is not None
    return f"rgb({colour.get('r')},{colour.get('g')},{colour.get('b')})"


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(picture(Path(sys.argv[1])), "utf8")
